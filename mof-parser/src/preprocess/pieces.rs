//! Text to the pieces that matter in front of the lexer: words, line ends, and what hides them.

use memchr::{memchr2, memmem};

use crate::lexer::is_name_char;
use crate::lexer::quoted::{
    Found, Quotes, behind_line_end, end_of_short_char, end_of_string_on_line,
};

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

/// Where strings and character literals end.
#[derive(Debug)]
pub(super) enum Strings<'q> {
    /// Where the lexer ends them, which may be lines later.
    Mof(&'q mut Quotes),
    /// At the end of the line, whatever is missing.
    Line,
}

/// The piece that begins at `at`, which is in front of the end, and where it ends.
pub(super) fn piece(text: &str, at: usize, strings: Strings<'_>) -> (Piece, usize) {
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
        b'\'' => match end_of_char(bytes, at, strings) {
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

fn end_of_string(bytes: &[u8], start: usize, strings: Strings<'_>) -> usize {
    match strings {
        Strings::Mof(quotes) => match quotes.end_of_string(bytes, start, true).found {
            Found::Quote(quote) | Found::QuoteBehind { quote, .. } => quote + 1,
            Found::LineEnd(at) => at,
            Found::TextEnd => bytes.len(),
        },
        Strings::Line => end_of_string_on_line(bytes, start),
    }
}

fn end_of_char(bytes: &[u8], start: usize, strings: Strings<'_>) -> Option<usize> {
    match strings {
        Strings::Mof(quotes) => quotes.end_of_char(bytes, start),
        Strings::Line => end_of_short_char(bytes, start),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str, mut next: impl FnMut(usize) -> (Piece, usize)) -> Vec<(Piece, &str)> {
        let (mut at, mut found) = (0, Vec::new());
        while at < text.len() {
            let (piece, end) = next(at);
            found.push((piece, &text[at..end]));
            at = end;
        }
        found
    }

    fn of_mof(text: &str) -> Vec<(Piece, &str)> {
        let mut quotes = Quotes::of(text.as_bytes());
        cut(text, |at| piece(text, at, Strings::Mof(&mut quotes)))
    }

    fn of_lines(text: &str) -> Vec<(Piece, &str)> {
        cut(text, |at| piece(text, at, Strings::Line))
    }

    #[test]
    fn words_are_not_found_in_strings_comments_and_numbers() {
        let text = "A \"A\\\"A\" 'A' 0xA 1e+A /*A\nA*/ //A\\\nA\nA.5";
        let words = of_mof(text);
        let words: Vec<_> = words.iter().filter(|(piece, _)| *piece == Piece::Word).collect();
        assert_eq!(words, [&(Piece::Word, "A"), &(Piece::Word, "A")]);
    }

    #[test]
    fn a_string_ends_with_its_line_or_where_the_lexer_ends_it() {
        let text = "\"one\ntwo\";";
        assert_eq!(of_mof(text)[0], (Piece::Quoted, "\"one\ntwo\""));
        assert_eq!(of_lines(text)[0], (Piece::Quoted, "\"one"));
        let joined = "\"one\\\r\ntwo\" A";
        assert_eq!(of_lines(joined)[0], (Piece::Quoted, "\"one\\\r\ntwo\""));
        assert_eq!(joints(joined).collect::<Vec<_>>(), [(4, 7)]);
        let unclosed = "\"one\nclass A { string b = \"c\"; };";
        assert_eq!(of_mof(unclosed)[0], (Piece::Quoted, "\"one"));
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
            for pieces in [of_mof(text), of_lines(text)] {
                let joined: String = pieces.iter().map(|(_, text)| *text).collect();
                assert_eq!(joined, text);
            }
        }
    }

    #[test]
    fn quotes_of_mof_are_those_of_the_lexer() {
        let long = "'a text in apostrophes' A";
        assert_eq!(of_mof(long)[0], (Piece::Quoted, "'a text in apostrophes'"));
        assert_eq!(of_lines(long)[0], (Piece::Other, "'"));
        let carriage = "\"a\rb\" A\n";
        assert_eq!(of_mof(carriage)[0], (Piece::Quoted, "\"a\rb\""));
        assert_eq!(of_lines(carriage)[0], (Piece::Quoted, "\"a"));
    }
}
