//! What the corpus cannot show: sizes, limits, places.

use crate::ast::{Feature, Item};
use crate::{FindingKind, ParseOptions, Parsed, SourceMap, Span, decode, parse};

fn parsed(text: &str) -> Parsed {
    let options = ParseOptions::default();
    let mut sources = SourceMap::new();
    let id = sources.add(decode("a.mof", text.as_bytes(), &options)).unwrap();
    parse(&sources, id, &options)
}

#[test]
fn a_hundred_thousand_open_brackets_are_one_finding() {
    let many = |text: &str| text.repeat(100_000);
    let cases = [
        (format!("class A {{ uint8 X = {}", many("{")), "MOF0227"),
        (format!("instance of A {{ X = {}", many("instance of A { X = ")), "MOF0227"),
        (format!("class A {{ {}", many("[")), "MOF0203"),
        (many("{"), "MOF0219"),
        (many("["), "MOF0203"),
        (format!("class A {{ uint8 M{}", many("(")), "MOF0201"),
        (format!("[Q{} class A {{ }};", many("(")), "MOF0210"),
    ];
    for (text, code) in cases {
        let found = parsed(&text).findings;
        let codes: Vec<_> = found.iter().map(|finding| finding.kind.code()).collect();
        assert_eq!(codes, [code], "{}…", &text[..40]);
    }
}

#[test]
fn closing_brackets_without_end_stop_at_the_limit_of_findings() {
    let found = parsed(&"}".repeat(100_000)).findings;
    assert_eq!(found.len(), 1_001);
    assert_eq!(found[1_000].kind, FindingKind::TooManyFindings { limit: 1_000 });
}

#[test]
fn a_deeper_limit_than_the_stack_allows_is_cut() {
    let options = ParseOptions { max_depth: u16::MAX, ..ParseOptions::default() };
    let mut sources = SourceMap::new();
    let text = format!("instance of A {{ X = {}", "instance of A { X = {".repeat(100_000));
    let id = sources.add(decode("a.mof", text.as_bytes(), &options)).unwrap();
    let found = parse(&sources, id, &options).findings;
    assert_eq!(found[0].kind, FindingKind::TooDeep { limit: 256 });
}

#[test]
fn spans_cut_out_the_text_of_their_node() {
    let lf =
        "// é\n[Abstract]\nclass Disk : Base {\n\t[Key] string Name[] = { \"a\"\n \"b\" };\n};";
    for text in [lf.to_owned(), lf.replace('\n', "\r\n"), lf.replace('\n', "\r")] {
        let Parsed { document, findings } = parsed(&text);
        assert_eq!(findings, []);
        let [Item::Class(class)] = &document.items[..] else { panic!("{:?}", document.items) };
        let [Feature::Property(name)] = &class.features[..] else { panic!("{class:?}") };
        let cut = |span: Span| document.text(span);
        assert!(cut(class.span).starts_with("[Abstract]") && cut(class.span).ends_with("};"));
        assert_eq!(cut(class.name), "Disk");
        assert_eq!(class.superclass.map(cut), Some("Base"));
        assert_eq!(cut(class.qualifiers[0].span), "Abstract");
        assert!(cut(name.span).starts_with("[Key]") && cut(name.span).ends_with("};"));
        assert_eq!((cut(name.ty.span), cut(name.name)), ("string", "Name"));
        assert_eq!(name.array.map(|array| cut(array.span)), Some("[]"));
        let default = name.default.as_ref().map(|value| cut(value.span())).unwrap_or_default();
        assert!(default.starts_with("{ \"a\"") && default.ends_with("\"b\" }"), "{default}");
    }
}

#[test]
fn spans_of_a_second_file_lie_in_it() {
    let options = ParseOptions::default();
    let mut sources = SourceMap::new();
    let utf16: Vec<u8> =
        "\u{FEFF}// é\r\nclass A { unit8 X; };".encode_utf16().flat_map(u16::to_le_bytes).collect();
    sources.add(decode("one.mof", b"class B { };", &options)).unwrap();
    let id = sources.add(decode("two.mof", &utf16, &options)).unwrap();
    let finding = &parse(&sources, id, &options).findings[0];
    let at = sources.locate(finding.span).unwrap();
    assert_eq!((at.name, at.line, at.column, at.end_column), ("two.mof", 2, 11, 16));
    assert_eq!(sources.snippet(finding.span), "unit8");
    let stored = sources.stored_range(finding.span).unwrap();
    let bytes = &utf16[stored.start as usize..stored.end as usize];
    assert_eq!(bytes, "unit8".encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>());
}

#[test]
fn the_end_of_the_file_is_a_place() {
    let options = ParseOptions::default();
    let mut sources = SourceMap::new();
    let first = sources.add(decode("one.mof", b"class A {\n}", &options)).unwrap();
    sources.add(decode("two.mof", b"class B { };", &options)).unwrap();
    let finding = &parse(&sources, first, &options).findings[0];
    let at = sources.locate(finding.span).unwrap();
    assert_eq!((at.name, at.line, at.column), ("one.mof", 2, 2));
}
