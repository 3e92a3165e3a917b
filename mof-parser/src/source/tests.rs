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
        assert_eq!(
            (source.text(), source.encoding(), source.has_byte_order_mark()),
            (TEXT, encoding, bom)
        );
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
    let found: Vec<_> = source.findings.iter().map(|finding| &finding.kind).collect();
    assert_eq!(found, [&FindingKind::DamagedUtf16 { places: 1 }, &FindingKind::TruncatedUtf16]);
    assert_eq!(source.stored_range(12, 15), 26..28);
    assert_eq!(source.stored_range(16, 19), 30..31);
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

fn forced(bytes: &[u8], label: &str) -> Source {
    let encoding = Some(label.parse().unwrap());
    decode("a.mof", bytes, &ParseOptions { encoding, ..ParseOptions::default() })
}

fn kinds(source: &Source) -> Vec<FindingKind> {
    source.findings.iter().map(|finding| finding.kind.clone()).collect()
}

#[test]
fn what_is_read_is_written_back_byte_for_byte() {
    let all: Vec<u8> = (1..=255).filter(|byte| !(0x0E..0x20).contains(byte)).collect();
    let control = "class Kitchen_Device { string Name; string Kind; };\u{C}\u{1A}\0// \u{FEFF}\u{FEFF}\u{FFFD}\u{FFFF}\u{1F600}\r\n\0";
    let mut files = vec![Vec::new(), b"a".to_vec(), all, control.as_bytes().to_vec()];
    for text in [TEXT, control, "\u{FEFF}", "é"] {
        files.push([b"\xEF\xBB\xBF", text.as_bytes()].concat());
        files.push(utf16(text, u16::to_le_bytes));
        files.push([&b"\xFF\xFE"[..], &utf16(text, u16::to_le_bytes)].concat());
        files.push([&b"\xFE\xFF"[..], &utf16(text, u16::to_be_bytes)].concat());
    }
    for bytes in files {
        for label in [None, Some("utf-8"), Some("utf-16le"), Some("utf-16be"), Some("koi8-r")] {
            let source = label.map_or_else(|| read(&bytes), |label| forced(&bytes, label));
            let written = source.encode(source.text());
            if source.is_lossless() {
                assert_eq!(written.as_deref(), Ok(&bytes[..]), "{label:?}");
            } else {
                assert_eq!(written, Err(EncodeError::Damaged), "{label:?}");
                assert!(!source.findings.is_empty());
            }
        }
        let source = read(&bytes);
        assert!(source.is_lossless(), "{bytes:x?} {:?}", source.findings);
    }
}

#[test]
fn what_is_damaged_is_not_written() {
    let lone = [&b"\xFF\xFE"[..], &[b'a', 0, 0, 0xDC, b'b', 0]].concat();
    for bytes in [&lone[..], b"\xFF\xFEa\0b", b"\xEF\xBB\xBFa\xFF", b"\xFF\xFE\0\0"] {
        let source = read(bytes);
        assert!(!source.is_lossless(), "{bytes:x?}");
        assert_eq!(source.encode("a"), Err(EncodeError::Damaged));
    }
}

#[test]
fn a_character_that_the_encoding_lacks_is_named() {
    let source = read(b"// \xE4");
    let encoding = source.encoding();
    assert_eq!(source.encode("// ä €"), Ok(b"// \xE4 \x80".to_vec()));
    let error = source.encode("// ä Ω Ж").unwrap_err();
    assert_eq!(error, EncodeError::Missing { char: 'Ω', offset: 6, encoding });
    assert_eq!(error.to_string(), "windows-1252 has no character `Ω` (U+03A9)");
}

#[test]
fn a_forced_encoding_is_used_and_what_does_not_fit_is_told() {
    let source = forced(b"a \xFF\xFE \xC3 \xC3\xA4", "utf-8");
    assert_eq!(source.text(), "a \u{FFFD}\u{FFFD} \u{FFFD} ä");
    assert_eq!(kinds(&source), [FindingKind::DamagedUtf8 { places: 3 }]);
    assert_eq!(source.findings[0].span, Span::new(2, 5));
    let places: Vec<_> = source.text().char_indices().map(|(at, _)| at as u32).collect();
    let stored: Vec<_> = places.iter().map(|at| source.stored_range(*at, *at).start).collect();
    assert_eq!(stored, [0, 1, 2, 3, 4, 5, 6, 7]);
    assert_eq!(source.stored_range(13, 15), 7..9);

    let source = forced(b"\0a\0", "utf-16be");
    assert_eq!(source.text(), "a\u{FFFD}");
    assert_eq!(kinds(&source), [FindingKind::TruncatedUtf16]);

    let source = forced("class A { };".as_bytes(), "utf-16le");
    let (forced_to, detected) = (Encoding::Utf16Le, Encoding::Utf8);
    let contradiction =
        |marked| FindingKind::ContradictedEncoding { forced: forced_to, detected, marked };
    assert_eq!(kinds(&source), [contradiction(false)]);
    let source = forced(b"\xEF\xBB\xBFa\0", "utf-16le");
    assert_eq!((source.text(), kinds(&source)), ("a", vec![contradiction(true)]));
    assert_eq!(source.stored_range(0, 1), 3..5);

    let source = forced(b"\xE4", "windows-1251");
    assert_eq!((source.text(), kinds(&source)), ("д", vec![]));
}

#[test]
fn every_place_of_a_long_text_has_the_stored_bytes_it_came_from() {
    let line: String = "a é \u{1F600} ж\u{FEFF} b".repeat(1_500);
    let damaged: Vec<u8> = b"ab\xFFcd \xF0\x9F\x98 \xC3\xA4\xC3"
        .repeat(900)
        .into_iter()
        .chain(vec![b'x'; 9_000])
        .collect();
    let sources = [
        (read(&utf16(&format!("\u{FEFF}{line}"), u16::to_le_bytes)), 2_u64),
        (forced(&damaged, "utf-8"), 0),
        (read(&b"a\xE4 b\x80".repeat(3_000)), 0),
    ];
    for (source, mark) in sources {
        let (mut chars, mut stored) = (0, mark);
        for (at, char) in source.text().char_indices() {
            assert_eq!(source.chars_before(at), chars);
            let range = source.stored_range(at as u32, (at + char.len_utf8()) as u32);
            assert_eq!(range.start, stored, "{at} in {:?}", source.encoding());
            (chars, stored) = (chars + 1, range.end);
        }
        assert_eq!(stored, source.stored_size);
    }
}
