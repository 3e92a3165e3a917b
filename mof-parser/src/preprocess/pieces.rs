//! Text to the pieces that matter in front of the lexer: words, line ends, and what hides them.

use memchr::{memchr, memchr2, memmem};

use crate::lexer::{closes_later, is_name_char};

/// A piece of text, as the preprocessor sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece {
    /// Blanks within a line.
    Blank,
    /// `\n`, `\r\n` or a lone `\r`.
    LineEnd,
    /// A backslash and the line end behind it: the next line goes on with this one.
    Joint,
    /// A comment of either kind.
    Comment,
    /// What can be the name of a macro.
    Word,
    /// A number, with the letters that belong to it.
    Number,
    /// A string or a character literal.
    Quoted,
    /// Any other character.
    Other,
}

/// Where strings end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Strings {
    /// Where the lexer ends them, which may be lines later.
    Mof,
    /// At the end of the line, whatever is missing.
    Line,
}

/// The piece that begins at `at`, which is in front of the end, and where it ends.
pub(super) fn piece(text: &str, at: usize, strings: Strings) -> (Piece, usize) {
    let bytes = text.as_bytes();
    let next = bytes.get(at + 1).copied();
    match bytes[at] {
        b' ' | b'\t' | 0x0B | 0x0C => (Piece::Blank, end_of(bytes, at, is_blank)),
        b'\n' | b'\r' => (Piece::LineEnd, behind_line_end(bytes, at)),
        b'\\' if matches!(next, Some(b'\n' | b'\r')) => {
            (Piece::Joint, behind_line_end(bytes, at + 1))
        }
        b'/' if next == Some(b'/') => (Piece::Comment, end_of_line(bytes, at + 2)),
        b'/' if next == Some(b'*') => {
            let end = memmem::find(&bytes[at + 2..], b"*/");
            (Piece::Comment, end.map_or(bytes.len(), |found| at + 2 + found + 2))
        }
        b'"' => (Piece::Quoted, end_of_string(bytes, at, strings)),
        b'\'' => match end_of_char(bytes, at) {
            Some(end) => (Piece::Quoted, end),
            None => (Piece::Other, at + 1),
        },
        b'0'..=b'9' => (Piece::Number, end_of_number(bytes, at)),
        b'.' if next.is_some_and(|byte| byte.is_ascii_digit()) => {
            (Piece::Number, end_of_number(bytes, at))
        }
        b'a'..=b'z' | b'A'..=b'Z' | b'_' => (Piece::Word, end_of_word(text, at)),
        0x80.. => match text[at..].chars().next() {
            Some(char) if is_name_char(char) => (Piece::Word, end_of_word(text, at)),
            Some(char) => (Piece::Other, at + char.len_utf8()),
            None => (Piece::Other, at + 1),
        },
        _ => (Piece::Other, at + 1),
    }
}

/// The joints in `text`, each as its start and end.
pub(super) fn joints(text: &str) -> impl Iterator<Item = (usize, usize)> {
    let bytes = text.as_bytes();
    memchr::memchr_iter(b'\\', bytes)
        .filter(|at| matches!(bytes.get(at + 1), Some(b'\n' | b'\r')))
        .map(|at| (at, behind_line_end(bytes, at + 1)))
}

fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | 0x0B | 0x0C)
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

fn end_of(bytes: &[u8], at: usize, goes_on: impl Fn(u8) -> bool) -> usize {
    bytes[at..].iter().position(|byte| !goes_on(*byte)).map_or(bytes.len(), |found| at + found)
}

fn behind_line_end(bytes: &[u8], at: usize) -> usize {
    if bytes[at] == b'\r' && bytes.get(at + 1) == Some(&b'\n') { at + 2 } else { at + 1 }
}

/// The line end behind `at` that no backslash takes away, or the end of the text.
fn end_of_line(bytes: &[u8], mut at: usize) -> usize {
    while let Some(found) = memchr2(b'\n', b'\r', &bytes[at..]) {
        let end = at + found;
        if end == 0 || bytes[end - 1] != b'\\' {
            return end;
        }
        at = behind_line_end(bytes, end);
    }
    bytes.len()
}

fn end_of_word(text: &str, at: usize) -> usize {
    let end = end_of(text.as_bytes(), at, is_word);
    match text.as_bytes().get(end) {
        Some(0x80..) => {
            let rest = text[end..].trim_start_matches(|char: char| match char.is_ascii() {
                true => is_word(char as u8),
                false => is_name_char(char),
            });
            text.len() - rest.len()
        }
        _ => end,
    }
}

fn end_of_number(bytes: &[u8], at: usize) -> usize {
    let mut end = at + 1;
    while let Some(&byte) = bytes.get(end) {
        let exponent = matches!(byte, b'+' | b'-') && matches!(bytes[end - 1], b'e' | b'E');
        let hexadecimal = bytes[at..end].starts_with(b"0x") || bytes[at..end].starts_with(b"0X");
        if !(is_word(byte) || byte == b'.' || (exponent && !hexadecimal)) {
            break;
        }
        end += 1;
    }
    end
}

fn end_of_string(bytes: &[u8], start: usize, strings: Strings) -> usize {
    let mut at = start + 1;
    let mut is_long = false;
    loop {
        let found = match is_long {
            true => memchr2(b'"', b'\\', &bytes[at..]),
            false => memchr::memchr3(b'"', b'\\', b'\n', &bytes[at..]).map(|found| {
                // A lone `\r` ends lines in few files.
                memchr(b'\r', &bytes[at..at + found]).unwrap_or(found)
            }),
        };
        let Some(found) = found else {
            return match (strings, is_long) {
                (Strings::Line, _) => end_of_line(bytes, start),
                _ => bytes.len(),
            };
        };
        at += found;
        match bytes[at] {
            b'"' => return at + 1,
            b'\\' => match bytes.get(at + 1) {
                Some(b'\n' | b'\r') => at = behind_line_end(bytes, at + 1),
                Some(_) => at += 2,
                None => return bytes.len(),
            },
            _ if strings == Strings::Mof && closes_later(bytes, at) => is_long = true,
            _ => return at,
        }
        if at >= bytes.len() {
            return bytes.len();
        }
    }
}

/// Character literals are short, so an apostrophe of prose is not mistaken for one.
fn end_of_char(bytes: &[u8], start: usize) -> Option<usize> {
    const LONGEST: usize = 16;
    let end = bytes.len().min(start + LONGEST);
    let mut at = start + 1;
    while at < end {
        match bytes[at] {
            b'\'' => return Some(at + 1),
            b'\n' | b'\r' => return None,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(text: &str, strings: Strings) -> Vec<(Piece, &str)> {
        let (mut at, mut found) = (0, Vec::new());
        while at < text.len() {
            let (piece, end) = piece(text, at, strings);
            found.push((piece, &text[at..end]));
            at = end;
        }
        found
    }

    #[test]
    fn words_are_not_found_in_strings_comments_and_numbers() {
        let text = "A \"A\\\"A\" 'A' 0xA 1e+A /*A\nA*/ //A\\\nA\nA.5";
        let words = pieces(text, Strings::Mof);
        let words: Vec<_> = words.iter().filter(|(piece, _)| *piece == Piece::Word).collect();
        assert_eq!(words, [&(Piece::Word, "A"), &(Piece::Word, "A")]);
    }

    #[test]
    fn a_string_ends_with_its_line_or_where_the_lexer_ends_it() {
        let text = "\"one\ntwo\";";
        assert_eq!(pieces(text, Strings::Mof)[0], (Piece::Quoted, "\"one\ntwo\""));
        assert_eq!(pieces(text, Strings::Line)[0], (Piece::Quoted, "\"one"));
        let joined = "\"one\\\r\ntwo\" A";
        assert_eq!(pieces(joined, Strings::Line)[0], (Piece::Quoted, "\"one\\\r\ntwo\""));
        assert_eq!(joints(joined).collect::<Vec<_>>(), [(4, 7)]);
        let unclosed = "\"one\nclass A { string b = \"c\"; };";
        assert_eq!(pieces(unclosed, Strings::Mof)[0], (Piece::Quoted, "\"one"));
    }

    #[test]
    fn every_text_is_cut_into_pieces_whole() {
        for text in [
            "é𝄞\u{200B}\"é\n",
            "'\\",
            "\\",
            "\"\\",
            "/*",
            "//\\",
            "'é'",
            "\r\n\r\\\r",
            "0x",
            "\"\r\"",
        ] {
            for strings in [Strings::Mof, Strings::Line] {
                let joined: String = pieces(text, strings).iter().map(|(_, text)| *text).collect();
                assert_eq!(joined, text);
            }
        }
    }
}
