//! Whether a text has lines for the preprocessor: asked of every file, so it is quick.

use memchr::memchr_iter;

use super::pieces::{Piece, Strings, piece};
use crate::lexer::quoted::Quotes;

/// What lines for the preprocessor a text has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Lines {
    /// `#define`, `#undef`, `#if` and those that belong to it.
    pub(crate) directives: bool,
    /// `#include "file"`.
    pub(crate) includes: bool,
}

impl Lines {
    /// Looks at the lines that begin with `#`; only when one looks right, at the text around it.
    pub(crate) fn of(text: &str) -> Self {
        let mut seen = Self::default();
        for hash in memchr_iter(b'#', text.as_bytes()) {
            seen = seen.with(&text[hash..], || begins_line(text, hash));
            if seen.directives {
                break;
            }
        }
        if seen.directives { exactly(text) } else { seen }
    }

    fn with(self, at_hash: &str, begins_line: impl Fn() -> bool) -> Self {
        let behind = at_hash[1..].trim_start_matches([' ', '\t']);
        let end = behind.bytes().position(|byte| !byte.is_ascii_alphabetic());
        let word = &behind[..end.unwrap_or(behind.len())];
        Self {
            directives: self.directives || (is_directive(word) && begins_line()),
            includes: self.includes || (word == "include" && begins_line()),
        }
    }
}

/// Whether the word behind `#` is one that only the preprocessor knows.
pub(super) fn is_directive(word: &str) -> bool {
    matches!(word, "define" | "undef" | "if" | "ifdef" | "ifndef" | "elif" | "else" | "endif")
}

/// Whether only blanks stand in front of `hash` on its line. What stands in front of them may be a
/// comment that began lines above, so any sign but a blank that is no `/` says no.
fn begins_line(text: &str, hash: usize) -> bool {
    let before = text[..hash].bytes().rev().find(|byte| !matches!(byte, b' ' | b'\t'));
    matches!(before, None | Some(b'\n' | b'\r' | b'/'))
}

/// The same, without what stands in comments and strings.
fn exactly(text: &str) -> Lines {
    let mut lines = Lines::default();
    let mut quotes = Quotes::of(text.as_bytes());
    let (mut at, mut line_start) = (0, true);
    while at < text.len() && !(lines.directives && lines.includes) {
        let (piece, end) = piece(text, at, Strings::Mof(&mut quotes));
        match piece {
            Piece::LineEnd => line_start = true,
            Piece::Blank | Piece::Comment | Piece::Joint => {}
            _ => {
                if line_start && text.as_bytes()[at] == b'#' {
                    lines = lines.with(&text[at..], || true);
                }
                line_start = false;
            }
        }
        at = end;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_lines_outside_of_comments_and_strings_count() {
        let cases = [
            ("", (false, false)),
            ("#pragma x\nclass A { };", (false, false)),
            ("#define X", (true, false)),
            ("  # \tdefine X", (true, false)),
            ("a\r#endif", (true, false)),
            ("/* x */ #if 0", (true, false)),
            ("x #define Y", (false, false)),
            ("//\n/*\n#define X\n*/", (false, false)),
            ("string a = \"\n#define X\n\";", (false, false)),
            ("// #define X", (false, false)),
            ("/*\n#define X\n*/\n#undef X", (true, false)),
            ("#include \"a\"\n", (false, true)),
            ("#define X\n#include \"a\"", (true, true)),
            ("#defined", (false, false)),
            ("#pragma include(\"a\")", (false, false)),
        ];
        for (text, (directives, includes)) in cases {
            assert_eq!(Lines::of(text), Lines { directives, includes }, "{text:?}");
        }
    }
}
