//! Decoding: the text belongs to the bytes, place by place.

use mof_parser::{Encoding, ParseOptions, Span};

use crate::{choose, findings, load};

/// A file is refused with a finding, or every place of its text has a place among its bytes, and
/// the text written back is the file again.
pub fn decode(bytes: &[u8]) {
    let options = choose::options(bytes);
    let (sources, id) = load(bytes, &options);
    let source = sources.source(id);
    let base = sources.base(id);
    let found = mof_parser::parse(&sources, id, &options).findings;
    findings::check(&found, &sources, id, bytes);
    if bytes.len() > options.max_file_size {
        assert!(source.text().is_empty(), "a file that is too large is refused");
    }
    if source.is_lossless() {
        let written = source.encode(source.text());
        assert_eq!(written.as_deref(), Ok(bytes), "what is written back is the file");
    } else {
        assert!(!found.is_empty(), "a file that loses something has a finding");
    }
    if source.text().is_empty() {
        return;
    }
    let whole = Span::new(base, base + source.text().len() as u32);
    let stored = sources.stored_range(whole).expect("the text lies in its file");
    // Half a surrogate pair and half a unit behind it are one damaged character.
    let lost = if source.is_lossless() { 0 } else { 1 };
    assert!(stored.end + lost >= bytes.len() as u64, "the text ends with the file");
    let mark = match source.encoding() {
        Encoding::Utf8 if source.has_byte_order_mark() => 3,
        Encoding::Utf16Le | Encoding::Utf16Be if source.has_byte_order_mark() => 2,
        _ => 0,
    };
    assert_eq!(stored.start, mark, "the text begins behind the byte order mark");
    characters_are_stored_in_order(&sources, whole);
    lines_are_found(&sources, id);
    again(bytes, &options, source.text());
}

/// Each character has bytes of its own, right behind those of the one before.
fn characters_are_stored_in_order(sources: &mof_parser::SourceMap, whole: Span) {
    let text = sources.snippet(whole);
    let mut at = whole.start;
    let mut end = sources.stored_range(Span::new(at, at)).expect("it lies in the file").start;
    for char in text.chars() {
        let next = at + char.len_utf8() as u32;
        let stored = sources.stored_range(Span::new(at, next)).expect("it lies in the file");
        assert_eq!(stored.start, end);
        assert!(stored.end > stored.start, "{char:?} came from something");
        (at, end) = (next, stored.end);
    }
}

/// The lines, with their ends, are the text.
fn lines_are_found(sources: &mof_parser::SourceMap, id: mof_parser::SourceId) {
    let text = sources.source(id).text();
    let end = sources.base(id) + text.len() as u32;
    let last = sources.locate(Span::new(end, end)).expect("the end lies in the file").line;
    let mut rest = text;
    for number in 1..=last {
        let line = sources.line(id, number);
        rest = rest.strip_prefix(line).expect("a line is where the one before ends");
        let behind = ["\r\n", "\n", "\r"].iter().find_map(|end| rest.strip_prefix(end));
        assert_eq!(behind.is_some(), number < last, "every line but the last has an end");
        rest = behind.unwrap_or(rest);
    }
    assert_eq!(rest, "", "there is nothing behind the last line");
}

/// The same text, stored as UTF-8, is read as the same text.
fn again(bytes: &[u8], options: &ParseOptions, text: &str) {
    let mut marked = b"\xEF\xBB\xBF".to_vec();
    marked.extend_from_slice(text.as_bytes());
    let mut options = options.clone();
    options.encoding = None;
    options.max_file_size = marked.len();
    let source = mof_parser::decode("again.mof", &marked, &options);
    // What is mostly control characters may come to a larger share in fewer bytes.
    if !source.text().is_empty() {
        assert_eq!(source.text(), text, "{} bytes", bytes.len());
    }
}
