//! Files by themselves: what they mean, where it was written, and how much there may be.

use std::fmt::Write;

use crate::{
    FindingKind, Level, ParseOptions, Parsed, Preprocess, Report, SourceMap, Span, decode, parse,
    render_plain, shape,
};

fn read(text: &str, options: &ParseOptions) -> (SourceMap, Parsed) {
    let mut sources = SourceMap::new();
    // Another file in front shows that offsets are not taken for those of the file.
    sources.add(decode("first.mof", b"// nothing", options)).unwrap();
    let id = sources.add(decode("a.mof", text.as_bytes(), options)).unwrap();
    let parsed = parse(&sources, id, options);
    (sources, parsed)
}

fn outline(text: &str) -> String {
    let (sources, parsed) = read(text, &ParseOptions::default());
    let shown: String =
        parsed.findings.iter().map(|finding| render_plain(finding, &sources)).collect();
    assert_eq!(shown, "", "{text}");
    shape(&parsed.document)
}

fn codes(parsed: &Parsed) -> Vec<&'static str> {
    parsed.findings.iter().map(Report::code).collect()
}

/// Every token lies in the file as written; one that is verbatim has the text that stands there.
fn check_places(text: &str) {
    let (sources, Parsed { document, findings }) = read(text, &ParseOptions::default());
    let whole =
        Span::new(sources.base(document.source), sources.base(document.source) + text.len() as u32);
    let comments = document.comments.iter().map(|comment| comment.span);
    let mut before = whole.start;
    for span in document.tokens.iter().map(|token| token.span()) {
        let written = sources.as_written(span);
        assert!(whole.start <= written.start && written.end <= whole.end, "{text}");
        assert!(before <= written.start, "{text}");
        before = written.start;
    }
    for span in document.tokens.iter().map(|token| token.span()).chain(comments) {
        assert_eq!(sources.source_of(span), Some(document.source));
        if sources.is_verbatim(span) && !span.is_empty() {
            assert_eq!(sources.snippet(span), document.text(span), "{text}");
        }
        let local = sources.local_range(document.source, span);
        let stored = sources.stored_range(span).unwrap();
        assert_eq!(stored.start as usize..stored.end as usize, local, "{text}");
        assert!(sources.locate(span).is_some());
    }
    for finding in &findings {
        render_plain(finding, &sources);
    }
}

#[test]
fn what_a_macro_stands_for_is_shown_where_its_name_is_used() {
    let text = "#define TYPE \\\r\n  unit32\r\nclass A {\r\n\tTYPE\tB;\r\n};";
    let (sources, parsed) = read(text, &ParseOptions::default());
    let [finding] = &parsed.findings[..] else { panic!("{:?}", parsed.findings) };
    assert_eq!(sources.snippet(finding.span), "TYPE");
    assert_eq!(parsed.document.text(finding.span), "unit32");
    assert_eq!(sources.locate(finding.span).unwrap().to_string(), "a.mof:4:2");
    let at = text.find("\tTYPE").unwrap() as u64 + 1;
    assert_eq!(sources.stored_range(finding.span), Some(at..at + 4));
    let shown = render_plain(finding, &sources);
    assert!(shown.contains("a.mof:1:9: note: expanded from this definition of `TYPE`"), "{shown}");
    assert!(!shown.contains("fix:"), "{shown}");
}

#[test]
fn a_node_that_ends_inside_of_a_macro_covers_its_whole_use() {
    let text = "#define TAIL B; uint8 C\nclass A { uint16 TAIL; };";
    let (sources, parsed) = read(text, &ParseOptions::default());
    let class = parsed.document.classes().next().unwrap();
    let spans: Vec<_> = class
        .features
        .iter()
        .map(|feature| match feature {
            crate::ast::Feature::Property(property) => property.span,
            other => panic!("{other:?}"),
        })
        .collect();
    let written: Vec<_> = spans.iter().map(|span| sources.snippet(*span)).collect();
    assert_eq!(written, ["uint16 TAIL", "TAIL;"]);
    assert!(!sources.is_verbatim(spans[0]) && !sources.is_verbatim(class.span));
    assert!(sources.is_verbatim(class.name));
    assert_eq!(sources.snippet(class.span), "class A { uint16 TAIL; };");
}

#[test]
fn macros_that_use_each_other_end() {
    assert_eq!(
        outline("#define A B\n#define B A\nclass A { };\nclass B { };"),
        outline("class A { };\nclass B { };")
    );
    assert_eq!(
        outline("#define X Y X Z\n#define Y \"1\"\n#define Z X\nclass C { string S = Y; };"),
        outline("class C { string S = \"1\"; };")
    );
}

#[test]
fn a_macro_may_hold_any_text() {
    let cases = [
        (
            "#define S \"{ \\\" ;\"\nclass A { string B = S; };",
            "class A { string B = \"{ \\\" ;\"; };",
        ),
        ("#define REST { uint8 B; };\nclass A REST", "class A { uint8 B; };"),
        ("#define E\nclass E A E { E } E ; E", "class A { };"),
        ("#define N 5\nclass A { uint8 B[N] = {N,-N}; };", "class A { uint8 B[5] = {5,-5}; };"),
        ("#define A Q\ninstance of X as $A { P = $A; };", "instance of X as $A { P = $A; };"),
        (
            "#define namespace x\n#pragma namespace(\"root/a\")\nclass A { };",
            "#pragma namespace(\"root/a\")\nclass A { };",
        ),
        (
            "#define PATH \"root/a\"\n#pragma namespace(PATH)\nclass A { };",
            "#pragma namespace(\"root/a\")\nclass A { };",
        ),
        ("#if 0\n#pragma namespace(\"root/b\")\n#endif\nclass A { };", "class A { };"),
    ];
    for (text, plain) in cases {
        assert_eq!(outline(text), outline(plain), "{text}");
    }
}

#[test]
fn options_decide_whether_lines_are_obeyed() {
    let text = "#define T uint8\nclass A { T B; };";
    let with = |preprocess| ParseOptions { preprocess, ..ParseOptions::default() };
    assert_eq!(codes(&read(text, &with(Preprocess::Auto)).1), [""; 0]);
    assert_eq!(codes(&read(text, &with(Preprocess::Never)).1), ["MOF0301"]);
    let plain = "class A {\n  string S = NAME;\n};";
    assert_eq!(codes(&read(plain, &with(Preprocess::Auto)).1), ["MOF0211"]);
    assert_eq!(codes(&read(plain, &with(Preprocess::Always)).1), ["MOF0324"]);
    let mut given = with(Preprocess::Auto);
    given.defines = vec![("NAME".into(), "\"x\" // y".into()), ("not a name".into(), "1".into())];
    let (_, parsed) = read(plain, &given);
    assert_eq!(
        (codes(&parsed), shape(&parsed.document)),
        (vec![], outline("class A { string S = \"x\"; };"))
    );
    given.preprocess = Preprocess::Never;
    assert_eq!(codes(&read(plain, &given).1), ["MOF0211"]);
}

#[test]
fn findings_come_in_the_order_of_the_file_as_written() {
    let text =
        "#define A\n#undef\nclass B { unit8 C; };\n#define A 1\nclass D { unit8 E; };\n#endif";
    let (_, parsed) = read(text, &ParseOptions::default());
    assert_eq!(codes(&parsed), ["MOF0316", "MOF0205", "MOF0322", "MOF0205", "MOF0314"]);
}

#[test]
fn a_fix_is_made_in_the_file_as_written_and_never_in_a_macro() {
    let text = "#define T uint8 B\n#define P C { uint8 D; }\nclass A { T };\nclass P\nclass E { uint8 F }\n";
    let (sources, parsed) = read(text, &ParseOptions::default());
    let fixes: Vec<_> = parsed.findings.iter().filter_map(Report::fix).collect();
    assert!(fixes.len() >= 3, "{:?}", parsed.findings);
    let fixed = crate::apply_fixes(&sources, &fixes);
    let [fixed] = &fixed[..] else { panic!("{fixed:?}") };
    let (start, end) = fixed.text.split_at(text.find("class E").unwrap());
    assert_eq!((start, end), (&text[..start.len()], "class E { uint8 F; };\n"));
}

#[test]
fn laughs_by_the_billion_end_soon() {
    let mut text = "#define A0 \"ha \"\n".to_owned();
    for n in 0..30 {
        let _ = writeln!(text, "#define A{} A{n} A{n} A{n} A{n} A{n} A{n} A{n} A{n}", n + 1);
    }
    text += "class A { string S = A30; string T = A30; string U = A1; };";
    let options = ParseOptions { max_expansion: 1 << 20, ..ParseOptions::default() };
    let (_, parsed) = read(&text, &options);
    assert_eq!(codes(&parsed), ["MOF0323"]);
    assert_eq!(parsed.document.items.len(), 1);
}

#[test]
fn a_long_chain_and_a_chain_of_nothing_are_within_the_limit_or_stopped() {
    let mut text = String::new();
    for n in 0..20_000 {
        let _ = writeln!(text, "#define A{n} A{}", n + 1);
    }
    let uses = "[A0] ".repeat(100);
    let options = ParseOptions { max_expansion: 4 << 20, ..ParseOptions::default() };
    let (_, parsed) = read(&format!("{text}{uses}class B {{ }};"), &options);
    assert!(codes(&parsed).contains(&"MOF0323"));
}

#[test]
fn large_macros_and_many_uses_are_read() {
    let long = "x".repeat(1 << 20);
    let text = format!("#define LONG \"{long}\"\nclass A {{ string B = LONG; string C = LONG; }};");
    let (_, parsed) = read(&text, &ParseOptions::default());
    assert_eq!(codes(&parsed), [""; 0]);
    assert_eq!(
        parsed.document.span().len() as usize,
        text.len() + 2 * ((1 << 20) - 2) - text.find("class").unwrap() + 1
    );
    let many = "uint8 T;\n".repeat(100_000);
    let text = format!("#define T V\nclass A {{\n{many}}};");
    let (sources, parsed) = read(&text, &ParseOptions::default());
    assert_eq!(codes(&parsed), [""; 0]);
    let last = parsed.document.tokens[parsed.document.tokens.len() - 5];
    assert_eq!(sources.locate(last.span()).unwrap().line, 100_002);
}

#[test]
fn conditions_nest_as_deep_as_anybody_writes_them() {
    let depth = 20_000;
    let text = format!("{}class A {{ }};\n{}", "#if 1\n".repeat(depth), "#endif\n".repeat(depth));
    assert_eq!(outline(&text), outline("class A { };"));
    let (_, parsed) = read(&"#if 0\n".repeat(depth), &ParseOptions::default());
    assert_eq!(parsed.findings.len(), 1_001);
    assert!(matches!(parsed.findings[1_000].kind, FindingKind::TooManyFindings { .. }));
}

#[test]
fn only_certain_words_are_taken_for_macros() {
    let levels = |text: &str| {
        let (_, parsed) = read(text, &ParseOptions::default());
        parsed.findings.iter().map(|finding| (finding.code(), finding.level())).collect::<Vec<_>>()
    };
    let missing = "#include \"defs.mof\"\n#define T\nclass A { string B = Word; };";
    assert_eq!(levels(missing), [("MOF0324", Level::Lint)]);
    let capitals = "#define T\nclass A { string B = WORD \"x\"; };";
    assert_eq!(levels(capitals), [("MOF0324", Level::Warning)]);
    let word = "#define T\nclass A { string B = Word; };";
    assert_eq!(levels(word)[0].0, "MOF0211");
    let without = "#include \"defs.mof\"\nclass A { string B = Word; };";
    assert_eq!(levels(without)[0].0, "MOF0211");
}

#[test]
fn every_token_of_a_text_by_chance_lies_in_the_file() {
    const PARTS: [&str; 44] = [
        "\n",
        "\n",
        "\n",
        "\r\n",
        " ",
        "\t",
        "\\\n",
        "\\\r\n",
        "#define A ",
        "#define B ",
        "#define Cé ",
        "#undef A\n",
        "#ifdef A\n",
        "#ifndef B\n",
        "#if 0\n",
        "#if A\n",
        "#elif 1\n",
        "#else\n",
        "#endif\n",
        "#include \"x\"\n",
        "#include <y.h>\n",
        "#pragma namespace(A)\n",
        "A",
        " A ",
        " B ",
        " Cé ",
        "class ",
        "{",
        "}",
        "}; ",
        ";",
        "uint8 X;",
        "[Key] ",
        "\"a A b\"",
        "\"",
        "'A'",
        "// A\n",
        "/* A */",
        "/*",
        "\"x\ny\";",
        "\"x\\\ny\"",
        "# ",
        "é",
        "instance of A as $A { B = A; };",
    ];
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut next = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 11) as usize % below
    };
    for _ in 0..3_000 {
        let text: String = (0..next(40)).map(|_| PARTS[next(PARTS.len())]).collect();
        check_places(&text);
    }
}
