//! The line end that a whole file is written with.

use memchr::{memchr_iter, memchr2};

use crate::LineEnds;

/// How lines are ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LineEnd {
    Lf,
    CrLf,
    Cr,
}

impl LineEnd {
    /// What most lines of `text` end with, whose line ends are `ends`.
    pub(super) fn of(text: &str, ends: LineEnds) -> Self {
        match ends {
            LineEnds::None | LineEnds::Lf => Self::Lf,
            LineEnds::CrLf => Self::CrLf,
            LineEnds::Cr => Self::Cr,
            LineEnds::Mixed => Self::majority(text.as_bytes()),
        }
    }

    fn majority(text: &[u8]) -> Self {
        let (mut both, mut cr) = (0, 0);
        for at in memchr_iter(b'\r', text) {
            if text.get(at + 1) == Some(&b'\n') { both += 1 } else { cr += 1 }
        }
        let lf = memchr_iter(b'\n', text).count() - both;
        match (lf, both, cr) {
            _ if both > lf && both >= cr => Self::CrLf,
            _ if cr > lf => Self::Cr,
            _ => Self::Lf,
        }
    }

    pub(super) fn text(self) -> &'static str {
        match self {
            Self::Lf => "\n",
            Self::CrLf => "\r\n",
            Self::Cr => "\r",
        }
    }

    /// Appends `text` with its line ends changed to this one.
    pub(super) fn push(self, text: &str, into: &mut String) {
        let mut rest = text;
        while let Some(at) = memchr2(b'\n', b'\r', rest.as_bytes()) {
            into.push_str(&rest[..at]);
            into.push_str(self.text());
            let is_pair = rest[at..].starts_with("\r\n");
            rest = &rest[at + 1 + usize::from(is_pair)..];
        }
        into.push_str(rest);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_frequent_line_end_is_taken() {
        let cases = [
            ("a\r\nb\r\nc\n", LineEnd::CrLf),
            ("a\nb\r\nc\n", LineEnd::Lf),
            ("a\nb\r\n", LineEnd::Lf),
            ("a\rb\rc\n", LineEnd::Cr),
            ("a\r\nb\r", LineEnd::CrLf),
        ];
        for (text, expected) in cases {
            assert_eq!(LineEnd::of(text, LineEnds::Mixed), expected, "{text:?}");
        }
    }

    #[test]
    fn line_ends_of_every_kind_are_changed() {
        let mut text = String::new();
        LineEnd::CrLf.push("a\nb\r\nc\rd\r\r\n", &mut text);
        assert_eq!(text, "a\r\nb\r\nc\r\nd\r\n\r\n");
    }
}
