//! Bytes to text: encodings, byte order marks, and what is no text at all.

use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use encoding_rs::{UTF_16BE, UTF_16LE};

use super::lines::line_ends;
use super::{CodePage, Encoding, Source};
use crate::{Finding, FindingKind, ParseOptions, Span, preprocess};

/// Reads the bytes of a file as text.
///
/// UTF-8 and UTF-16 are read with and without a byte order mark; what is neither is read in the
/// single-byte [`ParseOptions::code_page`]. [`ParseOptions::encoding`] forces one: what does not
/// fit is reported, and read as U+FFFD. UTF-32, binary MOF, other binary data and a file larger
/// than [`ParseOptions::max_file_size`] are refused: the source is empty, and
/// [`parse`](crate::parse) reports why.
///
/// A text with lines for the C preprocessor is expanded as [`ParseOptions::preprocess`] says;
/// [`Source::text`] remains what was written.
pub fn decode(name: impl Into<String>, bytes: &[u8], options: &ParseOptions) -> Source {
    let mut source = decode_as_written(name.into(), bytes, options);
    if let Some((preprocessed, findings)) = preprocess::alone(&source.text, options) {
        source.preprocessed = Some(preprocessed);
        source.findings.extend(findings);
    }
    source
}

/// [`decode`] without the preprocessor.
pub(crate) fn decode_as_written(name: String, bytes: &[u8], options: &ParseOptions) -> Source {
    let stored_size = bytes.len() as u64;
    match read(bytes, options) {
        Ok(Text { text, encoding, mark, findings, lossless, damaged_utf8 }) => Source {
            name,
            encoding,
            mark,
            line_ends: line_ends(&text),
            lossless,
            stored_size,
            first_non_ascii: first_non_ascii(&text),
            damaged_utf8: damaged_utf8.map(Arc::from),
            positions: OnceLock::new(),
            findings,
            preprocessed: None,
            text: Arc::from(text),
        },
        Err(findings) => Source::refused(name, findings),
    }
}

struct Text<'b> {
    text: Cow<'b, str>,
    encoding: Encoding,
    mark: &'static [u8],
    findings: Vec<Finding>,
    lossless: bool,
    damaged_utf8: Option<&'b [u8]>,
}

impl<'b> Text<'b> {
    fn lossless(text: impl Into<Cow<'b, str>>, encoding: Encoding) -> Self {
        Self {
            text: text.into(),
            encoding,
            mark: &[],
            findings: Vec::new(),
            lossless: true,
            damaged_utf8: None,
        }
    }

    fn damaged(mut self, kind: FindingKind, at: usize) -> Self {
        let end = self.text.ceil_char_boundary((at + 1).min(self.text.len()));
        self.findings.push(Finding { kind, span: Span::new(at as u32, end as u32) });
        self.lossless = false;
        self
    }
}

fn read<'b>(bytes: &'b [u8], options: &ParseOptions) -> Result<Text<'b>, Vec<Finding>> {
    if let Some(kind) = refusal(bytes, options) {
        return Err(vec![Finding { kind, span: Span::default() }]);
    }
    let marked = [Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be]
        .into_iter()
        .find(|encoding| bytes.starts_with(encoding.byte_order_mark()));
    let mark = marked.map_or(&[][..], Encoding::byte_order_mark);
    let rest = &bytes[mark.len()..];
    let (mut text, mut findings) = match (options.encoding, marked) {
        (Some(forced), _) => {
            let contradiction = contradiction(rest, forced, marked);
            (read_as(rest, forced), contradiction.into_iter().collect())
        }
        (None, Some(marked)) => (read_as(rest, marked), Vec::new()),
        (None, None) => {
            let text = match (guess_utf16(rest), std::str::from_utf8(rest)) {
                (Some(encoding), _) => utf16(rest, encoding),
                (None, Ok(text)) => Text::lossless(text, Encoding::Utf8),
                (None, Err(error)) => no_utf8(rest, error.valid_up_to(), options.code_page),
            };
            (text, Vec::new())
        }
    };
    let sample = if text.encoding.is_utf16() { text.text.as_bytes() } else { rest };
    if is_binary(sample) {
        findings.push(Finding { kind: FindingKind::NotText, span: Span::default() });
        return Err(findings);
    }
    findings.append(&mut text.findings);
    Ok(Text { mark, findings, ..text })
}

/// Why the bytes are not even looked at.
fn refusal(bytes: &[u8], options: &ParseOptions) -> Option<FindingKind> {
    if bytes.len() > options.max_file_size {
        let (size, limit) = (bytes.len() as u64, options.max_file_size as u64);
        return Some(FindingKind::FileTooLarge { size, limit });
    }
    // The mark of UTF-32LE begins with the mark of UTF-16LE, so it is asked for first.
    if bytes.starts_with(&[0xFF, 0xFE, 0, 0]) || bytes.starts_with(&[0, 0, 0xFE, 0xFF]) {
        return Some(FindingKind::Utf32);
    }
    bytes.starts_with(b"FOMB").then_some(FindingKind::BinaryMof)
}

/// What speaks against the encoding that the caller asked for.
fn contradiction(bytes: &[u8], forced: Encoding, marked: Option<Encoding>) -> Option<Finding> {
    let detected = match marked {
        Some(marked) => marked,
        None => match guess_utf16(bytes) {
            Some(encoding) => encoding,
            // UTF-16 without any ASCII is no MOF.
            None if forced.is_utf16() && !bytes.is_empty() && !bytes.contains(&0) => Encoding::Utf8,
            None => return None,
        },
    };
    let marked = marked.is_some();
    let kind = FindingKind::ContradictedEncoding { forced, detected, marked };
    (detected != forced).then(|| Finding { kind, span: Span::default() })
}

fn read_as(bytes: &[u8], encoding: Encoding) -> Text<'_> {
    match encoding {
        Encoding::Utf8 => utf8(bytes),
        Encoding::Utf16Le | Encoding::Utf16Be => utf16(bytes, encoding),
        Encoding::SingleByte(page) => single_byte(bytes, page),
    }
}

fn utf8(bytes: &[u8]) -> Text<'_> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Text::lossless(text, Encoding::Utf8),
        Err(error) => {
            let places = bytes.utf8_chunks().filter(|chunk| !chunk.invalid().is_empty()).count();
            let text = Text::lossless(String::from_utf8_lossy(bytes), Encoding::Utf8);
            let text = text.damaged(FindingKind::DamagedUtf8 { places }, error.valid_up_to());
            Text { damaged_utf8: Some(bytes), ..text }
        }
    }
}

fn utf16(bytes: &[u8], encoding: Encoding) -> Text<'_> {
    let charset = if encoding == Encoding::Utf16Be { UTF_16BE } else { UTF_16LE };
    let (text, damaged) = charset.decode_without_bom_handling(bytes);
    let mut text = Text::lossless(text, encoding);
    if !damaged {
        return text;
    }
    let whole = bytes.as_chunks::<2>().0.iter().map(|unit| match encoding {
        Encoding::Utf16Be => u16::from_be_bytes(*unit),
        _ => u16::from_le_bytes(*unit),
    });
    let (mut at, mut first, mut places) = (0, None, 0);
    for char in char::decode_utf16(whole) {
        if char.is_err() {
            first = first.or(Some(at));
            places += 1;
        }
        at += char.map_or(char::REPLACEMENT_CHARACTER.len_utf8(), char::len_utf8);
    }
    if let Some(first) = first {
        text = text.damaged(FindingKind::DamagedUtf16 { places }, first);
    }
    if bytes.len() % 2 == 1 {
        text = text.damaged(FindingKind::TruncatedUtf16, at);
    }
    text
}

fn single_byte(bytes: &[u8], page: CodePage) -> Text<'_> {
    let (text, damaged) = page.0.decode_without_bom_handling(bytes);
    let text = Text::lossless(text, Encoding::SingleByte(page));
    let undefined = text.text.find(char::REPLACEMENT_CHARACTER).filter(|_| damaged);
    let Some(first) = undefined else { return text };
    let places = text.text.matches(char::REPLACEMENT_CHARACTER).count();
    let index = text.text[..first].chars().count();
    let byte = bytes.get(index).copied().unwrap_or_default();
    text.damaged(FindingKind::UndefinedByte { code_page: page.name(), byte, places }, first)
}

/// Bytes that are no UTF-8 from `first_bad` on, read one character a byte.
fn no_utf8(bytes: &[u8], first_bad: usize, page: CodePage) -> Text<'_> {
    let mut text = single_byte(bytes, page);
    // In front of the bad byte is valid UTF-8, not necessarily ASCII.
    let mut chars = text.text.char_indices().skip(first_bad);
    let start = chars.next().map_or(text.text.len(), |(at, _)| at);
    let end = chars.next().map_or(text.text.len(), |(at, _)| at);
    let kind = FindingKind::NotUtf8 { code_page: page.name() };
    let finding = Finding { kind, span: Span::new(start as u32, end as u32) };
    text.findings.insert(0, finding);
    text
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

fn first_non_ascii(text: &str) -> Option<u32> {
    if text.is_ascii() {
        return None;
    }
    text.bytes().position(|byte| !byte.is_ascii()).map(|at| at as u32)
}
