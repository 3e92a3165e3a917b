//! String pieces to text.

use std::borrow::Cow;
use std::ops::Range;

use memchr::memchr;

use crate::FindingKind;

/// The most hexadecimal digits that `\x` takes: four in DSP0004, and in every Windows file.
pub(crate) const HEX_DIGITS: usize = 4;

/// The same in DSP0221.
pub(crate) const MOF3_HEX_DIGITS: usize = 6;

/// One step of reading a string or character body.
pub(super) enum Step {
    /// A character that stands for itself, or a simple escape.
    Char(char),
    /// The UTF-16 unit of a `\x` escape, or the character, which six digits can name.
    Unit(u32),
    /// What is no escape; it is read as the character behind the backslash.
    Wrong(FindingKind, char),
}

/// Takes the first character or escape of `body`, and how many bytes it has; `\x` takes up to
/// `hex_digits`.
pub(super) fn step(body: &str, hex_digits: usize) -> Option<(Step, usize)> {
    let mut chars = body.chars();
    let first = chars.next()?;
    if first != '\\' {
        return Some((Step::Char(first), first.len_utf8()));
    }
    let Some(escape) = chars.next() else {
        return Some((Step::Wrong(unknown(' '), '\\'), 1));
    };
    let simple = match escape {
        'b' => '\u{8}',
        't' => '\t',
        'n' => '\n',
        'f' => '\u{C}',
        'r' => '\r',
        '"' | '\'' | '\\' => escape,
        'x' | 'X' => {
            let digits = body.as_bytes()[2..].iter().take(hex_digits);
            let len = digits.take_while(|byte| byte.is_ascii_hexdigit()).count();
            return match u32::from_str_radix(&body[2..2 + len], 16) {
                Ok(unit) => Some((Step::Unit(unit), 2 + len)),
                Err(_) => Some((
                    Step::Wrong(FindingKind::EmptyHexEscape { double: Vec::new() }, escape),
                    2,
                )),
            };
        }
        _ => {
            let wrong = Step::Wrong(unknown(escape), escape);
            return Some((wrong, 1 + escape.len_utf8()));
        }
    };
    Some((Step::Char(simple), 2))
}

/// What stands between the quotes of a piece, which may lack the closing one or have typographic
/// ones.
pub(crate) fn body(piece: &str) -> &str {
    let mut chars = piece.chars();
    let Some(open) = chars.next() else { return "" };
    let inner = chars.as_str();
    if open == '"' {
        return match inner.strip_suffix('"') {
            // `"a\"` without a closing quote ends in an escaped one.
            Some(body) if !ends_in_open_escape(body) => body,
            _ => inner,
        };
    }
    inner.strip_suffix(['"', '“', '”', '‟', '„']).unwrap_or(inner)
}

fn ends_in_open_escape(body: &str) -> bool {
    body.bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 1
}

/// The text of a piece's body. A pair of surrogates written as two escapes is one character; half
/// a pair becomes U+FFFD.
pub(crate) fn unescape(body: &str, hex_digits: usize) -> Cow<'_, str> {
    // Most strings are entries of value maps, shorter than what it takes to prepare a search.
    let first = match body.len() {
        0..16 => body.bytes().position(|byte| byte == b'\\'),
        _ => memchr(b'\\', body.as_bytes()),
    };
    let Some(first) = first else { return Cow::Borrowed(body) };
    let mut text = String::with_capacity(body.len());
    text.push_str(&body[..first]);
    let mut rest = &body[first..];
    let mut high: Option<u16> = None;
    while let Some((step, len)) = step(rest, hex_digits) {
        rest = &rest[len..];
        let unit = match step {
            Step::Unit(unit) => match u16::try_from(unit) {
                Ok(unit) => unit,
                Err(_) => {
                    flush(&mut text, &mut high);
                    text.push(char::from_u32(unit).unwrap_or('\u{FFFD}'));
                    continue;
                }
            },
            Step::Char(char) | Step::Wrong(_, char) => {
                flush(&mut text, &mut high);
                text.push(char);
                // Nothing happens until the next escape.
                let plain = memchr(b'\\', rest.as_bytes()).unwrap_or(rest.len());
                text.push_str(&rest[..plain]);
                rest = &rest[plain..];
                continue;
            }
        };
        match (high.take(), unit) {
            (Some(pair), 0xDC00..=0xDFFF) => {
                text.extend(
                    char::decode_utf16([pair, unit]).map(|char| char.unwrap_or('\u{FFFD}')),
                );
            }
            (pending, unit) => {
                high = pending;
                flush(&mut text, &mut high);
                if matches!(unit, 0xD800..=0xDBFF) {
                    high = Some(unit);
                } else {
                    text.push(char::from_u32(unit.into()).unwrap_or('\u{FFFD}'));
                }
            }
        }
    }
    flush(&mut text, &mut high);
    Cow::Owned(text)
}

/// The parts of a piece's body in order: one escape or pair of surrogates each, or characters that
/// stand for themselves. Of each, the length of what it stands for, and where it is in the body.
pub(crate) fn runs(body: &str, hex_digits: usize) -> Vec<(usize, Range<usize>)> {
    let mut runs = Vec::new();
    let mut at = 0;
    while at < body.len() {
        let plain = memchr(b'\\', &body.as_bytes()[at..]).unwrap_or(body.len() - at);
        if plain > 0 {
            runs.push((plain, at..at + plain));
            at += plain;
            continue;
        }
        let Some((first, mut len)) = step(&body[at..], hex_digits) else { break };
        if let Step::Unit(0xD800..=0xDBFF) = first
            && let Some((Step::Unit(0xDC00..=0xDFFF), low)) = step(&body[at + len..], hex_digits)
        {
            len += low;
        }
        let written = at..at + len;
        runs.push((unescape(&body[written.clone()], hex_digits).len(), written));
        at += len;
    }
    runs
}

fn flush(text: &mut String, high: &mut Option<u16>) {
    if high.take().is_some() {
        text.push('\u{FFFD}');
    }
}

/// A `\x` escape of a piece's body.
pub(crate) struct HexEscape {
    pub(crate) at: usize,
    /// Of the whole escape, in bytes.
    pub(crate) len: usize,
    pub(crate) value: u32,
}

/// The `\x` escapes of a piece's body.
pub(crate) fn hex_escapes(body: &str, hex_digits: usize) -> impl Iterator<Item = HexEscape> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            at += memchr(b'\\', &body.as_bytes()[at..])?;
            let (step, len) = step(&body[at..], hex_digits)?;
            let escape = at;
            at += len;
            if let Step::Unit(value) = step {
                return Some(HexEscape { at: escape, len, value });
            }
        }
    })
}

fn unknown(char: char) -> FindingKind {
    FindingKind::UnknownEscape { char, double: Vec::new() }
}

/// The backslashes of a body that are single and should be double: in a path of Windows all, since
/// `C:\temp` has no tab in it, elsewhere those that begin no escape. None where that is a guess.
#[cold]
pub(crate) fn single_backslashes(body: &str) -> Vec<usize> {
    // `\\server` may be a share that is written as people read it, or half of one that is escaped.
    if body.starts_with(r"\\") && !body.starts_with(r"\\\\") {
        return Vec::new();
    }
    let path = is_path(body);
    let (mut found, mut at) = (Vec::new(), 0);
    while let Some(backslash) = memchr(b'\\', &body.as_bytes()[at..]) {
        at += backslash;
        let Some((step, len)) = step(&body[at..], HEX_DIGITS) else { break };
        let doubled = body[at + 1..].starts_with(['\\', '"']);
        if (path && !doubled) || matches!(step, Step::Wrong(..)) {
            found.push(at);
            at += 1;
        } else {
            at += len;
        }
    }
    found
}

/// Whether the text begins with a drive or a share.
pub(crate) fn is_path(body: &str) -> bool {
    let bytes = body.as_bytes();
    let drive = matches!(bytes, [letter, b':', b'\\', ..] if letter.is_ascii_alphabetic());
    drive || body.starts_with("\\\\")
}

/// The first thing wrong with a piece's body, and where it is in it. Up to four digits behind `\x`
/// count.
pub(crate) fn first_wrong(body: &str) -> Option<(FindingKind, usize, usize)> {
    let mut at = 0;
    while let Some(backslash) = memchr(b'\\', &body.as_bytes()[at..]) {
        at += backslash;
        let (step, len) = step(&body[at..], HEX_DIGITS)?;
        match step {
            Step::Wrong(kind, _) => return Some((kind, at, len)),
            Step::Unit(0) => return Some((FindingKind::NulEscape, at, len)),
            _ => at += len,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_are_read_and_plain_text_is_borrowed() {
        assert!(matches!(unescape("plain", HEX_DIGITS), Cow::Borrowed("plain")));
        let cases = [
            (r"a\tb\\c\'\x41", "a\tb\\c'A"),
            (r#"say \"hi\""#, "say \"hi\""),
            (r"\x41B", "\u{41B}"),
            (r"\xD83D\xDE00!", "\u{1F600}!"),
            (r"\xD83Dx\xDE00", "\u{FFFD}x\u{FFFD}"),
            (r"\xD83D", "\u{FFFD}"),
            (r"C:\Data", "C:Data"),
            (r"end\", "end\\"),
        ];
        for (body, expected) in cases {
            assert_eq!(unescape(body, HEX_DIGITS), expected, "{body}");
        }
    }

    #[test]
    fn mof_3_reads_six_digits() {
        let cases = [
            (r"\x000041B", "AB"),
            (r"\x1F600", "\u{1F600}"),
            (r"\xD83D\xDE00", "\u{1F600}"),
            (r"\xFFFFFF", "\u{FFFD}"),
            (r"\x41g", "Ag"),
        ];
        for (body, expected) in cases {
            assert_eq!(unescape(body, MOF3_HEX_DIGITS), expected, "{body}");
        }
    }

    #[test]
    fn quotes_are_taken_off_when_they_are_there() {
        let cases = [
            ("\"a\"", "a"),
            ("\"a", "a"),
            ("\"a\\\"", "a\\\""),
            ("“a”", "a"),
            ("\"", ""),
            ("", ""),
        ];
        for (piece, expected) in cases {
            assert_eq!(body(piece), expected, "{piece}");
        }
    }

    #[test]
    fn the_first_wrong_escape_is_named() {
        let cases = [
            (r"fine \n \\ \x20", None),
            (r"C:\\ok\Data\Dir", Some((unknown('D'), 6, 2))),
            (r"\xg", Some((FindingKind::EmptyHexEscape { double: Vec::new() }, 0, 2))),
            (r"a\x0b", None),
            (r"a\x0", Some((FindingKind::NulEscape, 1, 3))),
        ];
        for (body, expected) in cases {
            assert_eq!(first_wrong(body), expected, "{body}");
        }
    }
}
