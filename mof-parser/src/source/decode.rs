//! Bytes to text: encodings, byte order marks, and what is no text at all.

use std::borrow::Cow;
use std::sync::Arc;

use encoding_rs::{UTF_16BE, UTF_16LE};

use super::lines::line_ends;
use super::{Encoding, Source};
use crate::{Finding, FindingKind, ParseOptions, Span};

/// Reads the bytes of a file as text.
///
/// UTF-8 and UTF-16 are read with and without a byte order mark; what is neither is read in the
/// single-byte [`ParseOptions::code_page`]. UTF-32, binary MOF, other binary data and a file
/// larger than [`ParseOptions::max_file_size`] are refused: the source is empty, and
/// [`parse`](crate::parse) reports why.
pub fn decode(name: impl Into<String>, bytes: &[u8], options: &ParseOptions) -> Source {
    let name = name.into();
    match read(bytes, options) {
        Ok(Text { text, encoding, bom, findings }) => {
            let line_ends = line_ends(&text);
            Source { name, text: Arc::from(text), encoding, bom, line_ends, findings }
        }
        Err(kind) => Source {
            name,
            text: Arc::from(""),
            encoding: Encoding::Utf8,
            bom: false,
            line_ends: super::LineEnds::None,
            findings: vec![Finding { kind, span: Span::default() }],
        },
    }
}

struct Text<'b> {
    text: Cow<'b, str>,
    encoding: Encoding,
    bom: bool,
    findings: Vec<Finding>,
}

fn read<'b>(bytes: &'b [u8], options: &ParseOptions) -> Result<Text<'b>, FindingKind> {
    if bytes.len() > options.max_file_size {
        return Err(FindingKind::FileTooLarge {
            size: bytes.len() as u64,
            limit: options.max_file_size as u64,
        });
    }
    // The mark of UTF-32LE begins with the mark of UTF-16LE, so it is asked for first.
    if bytes.starts_with(&[0xFF, 0xFE, 0, 0]) || bytes.starts_with(&[0, 0, 0xFE, 0xFF]) {
        return Err(FindingKind::Utf32);
    }
    if bytes.starts_with(b"FOMB") {
        return Err(FindingKind::BinaryMof);
    }
    if let Some(rest) = bytes.strip_prefix(&[0xFF, 0xFE]) {
        return utf16(rest, Encoding::Utf16Le, true);
    }
    if let Some(rest) = bytes.strip_prefix(&[0xFE, 0xFF]) {
        return utf16(rest, Encoding::Utf16Be, true);
    }
    let marked = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]);
    let (rest, bom) = (marked.unwrap_or(bytes), marked.is_some());
    if !bom && let Some(encoding) = guess_utf16(bytes) {
        return utf16(rest, encoding, false);
    }
    if is_binary(rest) {
        return Err(FindingKind::NotText);
    }
    match std::str::from_utf8(rest) {
        Ok(text) => Ok(Text {
            text: Cow::Borrowed(text),
            encoding: Encoding::Utf8,
            bom,
            findings: Vec::new(),
        }),
        Err(error) => {
            Ok(single_byte(bytes, error.valid_up_to() + bytes.len() - rest.len(), options))
        }
    }
}

fn utf16(bytes: &[u8], encoding: Encoding, bom: bool) -> Result<Text<'_>, FindingKind> {
    let charset = if encoding == Encoding::Utf16Be { UTF_16BE } else { UTF_16LE };
    let (text, damaged) = charset.decode_without_bom_handling(bytes);
    if is_binary(text.as_bytes()) {
        return Err(FindingKind::NotText);
    }
    let mut findings = Vec::new();
    if damaged {
        let at = text.find('\u{FFFD}').unwrap_or(text.len());
        let span = Span::new(at as u32, (at + '\u{FFFD}'.len_utf8()).min(text.len()) as u32);
        findings.push(Finding { kind: FindingKind::DamagedUtf16, span });
    }
    Ok(Text { text, encoding, bom, findings })
}

/// Bytes that are no UTF-8 from `first_bad` on, read one character a byte.
fn single_byte<'b>(bytes: &'b [u8], first_bad: usize, options: &ParseOptions) -> Text<'b> {
    let page = options.code_page;
    let (text, _) = page.0.decode_without_bom_handling(bytes);
    // Everything in front of the bad byte is valid UTF-8, not necessarily ASCII.
    let at: usize = bytes[..first_bad].iter().map(|byte| if byte.is_ascii() { 1 } else { 2 }).sum();
    let start = text.floor_char_boundary(at);
    let end = text[start..].chars().next().map_or(start, |char| start + char.len_utf8());
    let kind = FindingKind::NotUtf8 { code_page: page.name() };
    let span = Span::new(start as u32, end as u32);
    let findings = vec![Finding { kind, span }];
    Text { text, encoding: Encoding::SingleByte(page), bom: false, findings }
}

/// UTF-16 without a mark: mostly ASCII, so every other byte is zero.
fn guess_utf16(bytes: &[u8]) -> Option<Encoding> {
    let sample = &bytes[..bytes.len().min(512) & !1];
    if sample.len() < 4 {
        return None;
    }
    let zeros =
        |offset: usize| sample[offset..].iter().step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, half) = (zeros(0), zeros(1), sample.len() / 2);
    // A character such as U+DE00 has a zero where ASCII has none.
    let mostly = |zeros: usize, others: usize| zeros * 4 >= half * 3 && others * 8 <= half;
    match (mostly(odd, even), mostly(even, odd)) {
        (true, _) => Some(Encoding::Utf16Le),
        (_, true) => Some(Encoding::Utf16Be),
        _ => None,
    }
}

/// Whether the sample holds more control characters than a damaged text would.
fn is_binary(bytes: &[u8]) -> bool {
    // A run of NUL or Ctrl-Z at the very end is how old tools pad a text.
    let end = bytes.iter().rposition(|byte| !matches!(byte, 0 | 0x1A)).map_or(0, |last| last + 1);
    let sample = &bytes[..end.min(4096)];
    let control = |byte: &&u8| matches!(byte, 0..=8 | 0x0E..=0x1F | 0x7F);
    let controls = sample.iter().filter(control).count();
    controls * 20 > sample.len()
}
