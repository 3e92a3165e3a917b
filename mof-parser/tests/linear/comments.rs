//! Texts made to be slow to lay out: most of each is comments, or depth.

/// How many comments a text has, or nearly.
const COUNT: usize = 100_000;

/// A text.
pub(crate) type Make = fn() -> String;

/// All of them, with their names; none has an error.
pub(crate) const CASES: &[(&str, Make)] = &[
    ("comments in one gap", || around("class A { ", "/* a */ ", "string B; };", COUNT)),
    ("comments on lines in one gap", || around("class A {\n", "// a\n", "};", COUNT)),
    ("comments in front of everything", || around("", "// a\n\n", "class A { };", COUNT)),
    ("comments in front of a declaration apart", || {
        around("class A { };", "// a\n", "class B { };", COUNT)
    }),
    ("comments in front of a `;`", || around("class A { }", "/**/", ";", COUNT)),
    ("comments behind everything", || around("class A { };", " /* a */", "", COUNT)),
    ("comments on lines behind everything", || around("class A { };\n", "// a\n", "", COUNT)),
    ("comments behind members", || around("class A {", "string B; // a\n", "};", COUNT)),
    ("comments between all tokens", || {
        around("class/**/A/**/{/**/", "string/**/B/**/;/**/", "}/**/;", COUNT / 3)
    }),
    ("line comments between all tokens", || {
        around("class//\nA//\n{//\n", "string//\nB//\n;//\n", "}//\n;", COUNT / 3)
    }),
    ("comments between elements", || around("class A { uint8 X[] = {", "1/**/,", "1}; };", COUNT)),
    ("line comments between elements", || {
        around("class A { uint8 X[] = {", "1, // a\n", "1}; };", COUNT)
    }),
    ("comments in nested values", || {
        let (open, close) = ("{/* a */".repeat(30), "}/* b */".repeat(30));
        let member = format!("string B = {open}1{close}; // c\n");
        around("class A { ", &member, "};", COUNT / 60)
    }),
    ("empty regions in one gap", || around("class A {\n", REGION, "};", COUNT / 2)),
    ("empty regions between declarations", || {
        around("class A { };\n", REGION, "class B { };", COUNT / 2)
    }),
    ("empty regions behind everything", || around("class A { };\n", REGION, "", COUNT / 2)),
    ("regions with members", || {
        let part = "// mofc:off\nstring  B;\n// mofc:on\nstring C;\n";
        around("class A {\n", part, "};", COUNT / 2)
    }),
    ("beginnings of regions", || around("class A {\n", "// mofc:off\n", "};", COUNT)),
    ("ends of regions", || around("class A {\n", "// mofc:on\n", "};", COUNT)),
    ("regions in lists", || {
        around("class A { uint8 X[] = {\n", "1, // mofc:off\n2, // mofc:on\n", "1}; };", COUNT / 2)
    }),
];

const REGION: &str = "// mofc:off\n// mofc:on\n";

fn around(before: &str, part: &str, behind: &str, count: usize) -> String {
    format!("{before}{}{behind}", part.repeat(count))
}
