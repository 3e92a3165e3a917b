//! Encodings, and the way back to the bytes.

use super::*;
use crate::{FindingKind, ParseOptions, Span};

fn utf16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(unit).collect()
}

fn read(bytes: &[u8]) -> Source {
    decode("a.mof", bytes, &ParseOptions::default())
}

const TEXT: &str = "// é \u{1F600}\r\nclass Größe { };";

#[test]
fn every_encoding_gives_the_same_text_and_the_way_back() {
    let marked = |mark: &[u8], bytes: Vec<u8>| [mark, &bytes].concat();
    let cases = [
        (TEXT.as_bytes().to_vec(), Encoding::Utf8, false),
        (marked(b"\xEF\xBB\xBF", TEXT.into()), Encoding::Utf8, true),
        (marked(b"\xFF\xFE", utf16(TEXT, u16::to_le_bytes)), Encoding::Utf16Le, true),
        (marked(b"\xFE\xFF", utf16(TEXT, u16::to_be_bytes)), Encoding::Utf16Be, true),
        (utf16(TEXT, u16::to_le_bytes), Encoding::Utf16Le, false),
        (utf16(TEXT, u16::to_be_bytes), Encoding::Utf16Be, false),
    ];
    for (bytes, encoding, bom) in cases {
        let source = read(&bytes);
        assert_eq!((&*source.text, source.encoding, source.bom), (TEXT, encoding, bom));
        assert_eq!((source.line_ends, source.findings.len()), (LineEnds::CrLf, 0));
        let start = TEXT.find("Größe").unwrap();
        let range = source.stored_range(start as u32, (start + "Größe".len()) as u32);
        let stored = &bytes[range.start as usize..range.end as usize];
        let word = match encoding {
            Encoding::Utf16Le => utf16("Größe", u16::to_le_bytes),
            Encoding::Utf16Be => utf16("Größe", u16::to_be_bytes),
            _ => "Größe".into(),
        };
        assert_eq!(stored, word, "{encoding:?}");
    }
}

#[test]
fn other_bytes_are_read_in_the_code_page() {
    let bytes = b"// \xC3\xA9 \xE4 \x80\nclass A { };";
    let source = read(bytes);
    assert_eq!(&*source.text, "// Ã© ä €\nclass A { };");
    assert_eq!(source.encoding, Encoding::SingleByte(CodePage::default()));
    let [finding] = &source.findings[..] else { panic!("{:?}", source.findings) };
    assert_eq!(finding.kind, FindingKind::NotUtf8 { code_page: "windows-1252" });
    let Span { start, end } = finding.span;
    assert_eq!(&source.text[start as usize..end as usize], "ä");
    assert_eq!(source.stored_range(start, end), 6..7);

    let cyrillic = CodePage::from_label("windows-1251").unwrap();
    let options = ParseOptions { code_page: cyrillic, ..ParseOptions::default() };
    assert_eq!(&*decode("a", b"\xC4\xE0", &options).text, "Да");
    assert_eq!(CodePage::from_label("shift_jis"), None);
    assert_eq!(CodePage::from_label("utf-8"), None);
}

#[test]
fn what_is_no_text_is_refused_and_leaves_nothing() {
    let refused = [
        (&b"\xFF\xFE\0\0c\0\0\0"[..], FindingKind::Utf32),
        (b"\0\0\xFE\xFF\0\0\0c", FindingKind::Utf32),
        (b"FOMB\x01\0\0\0", FindingKind::BinaryMof),
        (b"\x7FELF\x02\x01\x01\0\0\0", FindingKind::NotText),
    ];
    for (bytes, kind) in refused {
        let source = read(bytes);
        assert_eq!((&*source.text, &source.findings[0].kind), ("", &kind));
    }
    let options = ParseOptions { max_file_size: 3, ..ParseOptions::default() };
    let kind = FindingKind::FileTooLarge { size: 4, limit: 3 };
    assert_eq!(decode("a", b"abcd", &options).findings[0].kind, kind);
}

#[test]
fn damaged_utf16_is_read_to_the_end() {
    let mut bytes = utf16("\u{FEFF}class A { };", u16::to_le_bytes);
    bytes.extend([0, 0xD8, b'x', 0, b'y']);
    let source = read(&bytes);
    assert_eq!(&*source.text, "class A { };\u{FFFD}x\u{FFFD}");
    assert_eq!(source.findings[0].kind, FindingKind::DamagedUtf16);
}

#[test]
fn short_files_and_padded_ones_are_text() {
    for bytes in [&b""[..], b"a", b"a\0", b"class A { };\x1A\0\0\0\0\0\0\0\0\0\0\0"] {
        assert_eq!(read(bytes).findings, [], "{bytes:?}");
    }
}

#[test]
fn places_are_found_in_the_right_file() {
    let mut sources = SourceMap::new();
    let one = sources.add(read(b"a\n\tb")).unwrap();
    let two = sources.add(read("é\u{1F600}x".as_bytes())).unwrap();
    let place = |start, end| {
        let at = sources.locate(Span::new(start, end)).unwrap();
        (at.source, at.line, at.column, at.end_line, at.end_column)
    };
    assert_eq!(place(0, 1), (one, 1, 1, 1, 2));
    assert_eq!(place(1, 4), (one, 1, 2, 2, 3));
    assert_eq!(place(4, 4), (one, 2, 3, 2, 3));
    let base = sources.base(two);
    assert_eq!(place(base + 6, base + 7), (two, 1, 3, 1, 4));
    assert_eq!(place(base + 7, base + 7), (two, 1, 4, 1, 4));
    // Half a character counts from its first byte.
    assert_eq!(place(base + 1, base + 3), (two, 1, 1, 1, 2));
    assert_eq!(sources.locate(Span::new(base + 8, base + 9)), None);
    assert_eq!((sources.line(one, 1), sources.line(one, 2)), ("a", "\tb"));
    assert_eq!((sources.line(one, 0), sources.line(one, 3)), ("", ""));
    assert_eq!(sources.snippet(Span::new(3, 4)), "b");
}
