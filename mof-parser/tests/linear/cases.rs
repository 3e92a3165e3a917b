//! Texts that are made to be slow to read, each of a given size.

/// A text of about `size` bytes.
pub(crate) type Make = fn(size: usize) -> String;

/// All of them, with their names.
pub(crate) const CASES: &[(&str, Make)] = &[
    ("a string of many pieces", |size| around("[D(", "\"ab\" ", ")] class A { };", size)),
    ("empty classes", |size| many("class A{};", size)),
    ("classes with a base", |size| many("class A_B : C_D { string E; };\n", size)),
    ("nested arrays", |size| many("{", size)),
    ("nested arrays as a value", |size| around("class A { uint8 X = ", "{", "", size)),
    ("arrays that nest and end", |size| {
        around("class A { uint8 X = {", "{{{{{{1}}}}}},", "1}; };", size)
    }),
    ("arrays up to the limit", |size| {
        let open = "{".repeat(60);
        many(&format!("class A {{ uint8 X = {open}{}1; }};\n", "1,".repeat(200)), size)
    }),
    ("opening brackets", |size| many("[", size)),
    ("opening brackets in a class", |size| around("class A { ", "[", "", size)),
    ("opening parentheses", |size| around("[Q", "(", "", size)),
    ("closing braces", |size| many("}", size)),
    ("closing braces of classes", |size| many("class A { } } ", size)),
    ("unknown words", |size| many("word ", size)),
    ("unknown words in a class", |size| around("class A { ", "word ", "};", size)),
    ("unknown words in a value", |size| around("class A { string S = ", "word ", "; };", size)),
    ("numbers", |size| many("17 ", size)),
    ("hashes", |size| many("#", size)),
    ("unknown directives", |size| many("#pragma nothing(\"a\")\n", size)),
    ("a long name", |size| around("class ", "n", " { };", size)),
    ("a long name of wide letters", |size| around("class ", "漢", " { };", size)),
    ("a long number", |size| around("class A { uint8 X = ", "7", "; };", size)),
    ("a long real", |size| around("class A { real32 X = 0.", "7", "; };", size)),
    ("aliases", |size| numbered(|n| format!("instance of A as $A{n} {{ }};\n"), size)),
    ("the same alias", |size| many("instance of A as $A { };\n", size)),
    ("misspelt types", |size| around("class A { ", "unit32 X; ", "};", size)),
    ("misspelt flavors", |size| around("[", "Q : Tosubclas, ", "Q] class A { };", size)),
    ("missing semicolons", |size| many("class A { string B; }\n", size)),
    ("missing values", |size| around("class A { ", "string B = ; ", "};", size)),
    ("missing commas", |size| around("class A { uint8 X = {", "1 ", "}; };", size)),
    ("missing commas of qualifiers", |size| around("[", "Q(1) ", "] class A { };", size)),
    ("unclosed qualifier lists", |size| many("[Q(1) class A { string B; };\n", size)),
    ("unclosed classes", |size| many("class A { string B;\n", size)),
    ("unclosed methods", |size| around("class A { ", "uint32 M(string A; ", "};", size)),
    ("instances in instances", |size| many("instance of A { B = ", size)),
    ("instances in arrays of instances", |size| many("instance of A { B = { ", size)),
    ("structures in structures", |size| many("structure A { ", size)),
    ("slots", |size| around("instance of A { ", "B = 1; ", "};", size)),
    ("slots without equals", |size| around("instance of A { ", "B 1; ", "};", size)),
    ("parameters", |size| around("class A { void M(", "uint8 P, ", "uint8 P); };", size)),
    ("qualifiers", |size| around("[", "Q, ", "Q] class A { };", size)),
    ("flavors", |size| around("[Q : ", "tosubclass ", "] class A { };", size)),
    ("scopes", |size| around("qualifier Q : string, scope(", "class, ", "any);", size)),
    ("elements", |size| around("enumeration E : integer { ", "A = 1, ", "B = 2 };", size)),
    ("one long string", |size| around("[D(\"", "a", "\")] class A { };", size)),
    ("a string of backslashes", |size| around("[D(\"", "\\", "\")] class A { };", size)),
    ("a string of escapes", |size| around("[D(\"", "\\n", "\")] class A { };", size)),
    ("a string of wrong escapes", |size| around("[D(\"", "\\q", "\")] class A { };", size)),
    ("an unclosed string", |size| around("[D(\"", "a", "", size)),
    ("unclosed strings on lines", |size| many("[D(\"a\n", size)),
    ("quotes", |size| many("\"", size)),
    ("quotes on lines", |size| many("\"\n", size)),
    ("a string over many lines", |size| around("[D(\"", "a\n", "\")] class A { };", size)),
    ("strings over lines", |size| around("class A { ", "[D(\"a\nb\")] string B; ", "};", size)),
    ("quotes and backslashes on lines", |size| many("\"\n\\", size)),
    ("unclosed strings that escape a quote", |size| many("\"a\\\"a\n", size)),
    ("strings that open behind an escaped quote", |size| many("\\\"a\n", size)),
    ("properties with escaped quotes", |size| around("[", "uint8 X\\\"a\n", "", size)),
    ("properties with quotes", |size| around("[", "uint8 X\"a\n", "", size)),
    ("quotes and backslashes behind a macro", |size| around("#define X\n", "\"\n\\", "", size)),
    ("unclosed strings behind a macro", |size| around("#define X\n", "\"a\\\"a\n", "", size)),
    ("properties with escaped quotes behind a macro", |size| {
        around("#define X\n[", "uint8 X\\\"a\n", "", size)
    }),
    ("an unclosed comment", |size| around("/*", " a", "", size)),
    ("stars", |size| around("/", "*", "", size)),
    ("slashes", |size| many("/ ", size)),
    ("comments", |size| many("// a\n", size)),
    ("block comments", |size| many("/**/", size)),
    ("comments in a class", |size| around("class A { ", "/* a */ string B; // b\n", "};", size)),
    ("smart quotes", |size| many("“", size)),
    ("smart strings", |size| around("class A { string B = ", "“a” ", "; };", size)),
    ("apostrophes", |size| many("'", size)),
    ("apostrophes and letters", |size| around("class A { char16 C = ", "'a", "; };", size)),
    ("escaped apostrophes", |size| around("'", "\\'", "", size)),
    ("escaped apostrophes behind a macro", |size| around("#define X\n'", "\\'", "", size)),
    ("bad characters", |size| many("?", size)),
    ("bad characters apart", |size| many("? ", size)),
    ("controls", |size| many("\u{C}\0 a; ", size)),
    ("zero-width letters", |size| around("class A", "\u{200B}", "B { };", size)),
    ("zero-width letters in names", |size| around("class A", "b\u{200B}", "B { };", size)),
    ("marks", |size| many("\u{FEFF}", size)),
    ("dots", |size| around("class A { ", ".", "};", size)),
    ("qualified types", |size| around("class A { ", "a.", "b C; };", size)),
    ("signs", |size| around("class A { uint8 X = ", "-", "; };", size)),
    ("backslashes", |size| many("\\\n", size)),
    ("dollars", |size| around("class A { uint8 X = ", "$", "; };", size)),
    ("colons", |size| around("class A ", ":", "{ };", size)),
    ("commas", |size| around("class A { uint8 X = {", ",", "}; };", size)),
    ("semicolons", |size| many(";", size)),
    ("equals", |size| around("class A { ", "=", "};", size)),
    ("wide text in one line", |size| around("class A { ", "[D(\"é\")] unit8 B; ", "};", size)),
    ("blanks", |size| many(" ", size)),
    ("line ends", |size| many("\r", size)),
    ("class words", |size| many("class ", size)),
    ("instance words", |size| many("instance of ", size)),
    ("qualifier words", |size| many("qualifier ", size)),
    ("indented classes that do not close", |size| many("class A {\n  string B {\n", size)),
];

fn many(part: &str, size: usize) -> String {
    part.repeat(size / part.len() + 1)
}

fn around(before: &str, part: &str, behind: &str, size: usize) -> String {
    format!("{before}{}{behind}", many(part, size))
}

fn numbered(part: impl Fn(usize) -> String, size: usize) -> String {
    let mut text = String::with_capacity(size + 100);
    let mut number = 0;
    while text.len() < size {
        text += &part(number);
        number += 1;
    }
    text
}
