//! The logical line of a directive: joined lines, without comments.

use std::ops::Range;

use super::pieces::{Piece, Strings, piece};

/// A place in a directive, which ends with its logical line.
pub(super) struct Line<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Line<'t> {
    /// Begins at `at`, inside the line.
    pub(super) fn at(text: &'t str, at: usize) -> Self {
        Self { text, at }
    }

    fn peek(&self) -> Option<(Piece, usize)> {
        if self.at >= self.text.len() {
            return None;
        }
        let found = piece(self.text, self.at, Strings::Line);
        (found.0 != Piece::LineEnd).then_some(found)
    }

    /// Passes blanks, comments and joints.
    pub(super) fn skip_blanks(&mut self) {
        while let Some((Piece::Blank | Piece::Comment | Piece::Joint, end)) = self.peek() {
            self.at = end;
        }
    }

    /// Takes the word here, behind blanks.
    pub(super) fn word(&mut self) -> Option<Range<usize>> {
        self.skip_blanks();
        self.take(Piece::Word)
    }

    /// Takes the string here, behind blanks.
    pub(super) fn quoted(&mut self) -> Option<Range<usize>> {
        self.skip_blanks();
        self.take(Piece::Quoted)
    }

    /// Takes `<path>`, behind blanks.
    pub(super) fn in_angles(&mut self) -> Option<Range<usize>> {
        self.skip_blanks();
        let rest = &self.text[self.at..];
        let line = rest.split(['\n', '\r']).next().unwrap_or("");
        let close = line.strip_prefix('<')?.find('>')?;
        let start = self.at;
        self.at += close + 2;
        Some(start..self.at)
    }

    fn take(&mut self, wanted: Piece) -> Option<Range<usize>> {
        let (piece, end) = self.peek()?;
        let start = self.at;
        (piece == wanted).then(|| {
            self.at = end;
            start..end
        })
    }

    /// Whether `prefix` stands right here.
    pub(super) fn starts_with(&self, prefix: &str) -> bool {
        self.text[self.at..].starts_with(prefix)
    }

    /// Takes the rest of the line: joints left out, blanks and comments as one blank.
    pub(super) fn rest(&mut self) -> String {
        let mut text = String::new();
        let mut blank = false;
        while let Some((piece, end)) = self.peek() {
            match piece {
                Piece::Blank | Piece::Comment => blank = true,
                Piece::Joint => {}
                _ => {
                    if blank && !text.is_empty() {
                        text.push(' ');
                    }
                    blank = false;
                    push_joined(&mut text, &self.text[self.at..end], piece);
                }
            }
            self.at = end;
        }
        text
    }

    /// Where something else than blanks and comments stands first in the rest of the line, and
    /// where the last such thing ends.
    pub(super) fn extent(&mut self) -> Option<Range<usize>> {
        let mut extent: Option<Range<usize>> = None;
        while let Some((piece, end)) = self.peek() {
            if !matches!(piece, Piece::Blank | Piece::Comment | Piece::Joint) {
                extent = Some(extent.map_or(self.at, |extent| extent.start)..end);
            }
            self.at = end;
        }
        extent
    }

    /// Where the line ends, in front of its line end. The rest is passed.
    pub(super) fn end(&mut self) -> usize {
        while let Some((_, end)) = self.peek() {
            self.at = end;
        }
        self.at
    }
}

/// Adds a piece; a string may go on over joints.
fn push_joined(text: &mut String, piece: &str, kind: Piece) {
    let mut copied = 0;
    if kind == Piece::Quoted {
        for (start, end) in super::pieces::joints(piece) {
            text.push_str(&piece[copied..start]);
            copied = end;
        }
    }
    text.push_str(&piece[copied..]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_goes_on_behind_a_backslash_and_its_comments_are_blanks() {
        let text = "define A /* x\n */ \"a\\\n/*b*/\" \\\r\n  + // c \\\n d\nnext";
        let mut line = Line::at(text, 0);
        assert_eq!(line.word().map(|word| &text[word]), Some("define"));
        assert_eq!(line.word().map(|word| &text[word]), Some("A"));
        assert_eq!(line.rest(), "\"a/*b*/\" +");
        assert_eq!(&text[line.end()..], "\nnext");
    }

    #[test]
    fn a_path_stands_in_quotes_or_angles() {
        let text = "  <sys/a.h> x";
        let mut line = Line::at(text, 0);
        assert_eq!(line.quoted(), None);
        assert_eq!(line.in_angles().map(|path| &text[path]), Some("<sys/a.h>"));
        assert_eq!(line.extent().map(|rest| &text[rest]), Some("x"));
        assert_eq!(Line::at("<a\n>", 0).in_angles(), None);
    }
}
