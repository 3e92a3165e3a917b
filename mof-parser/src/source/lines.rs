//! Where lines begin, asked only when something is shown.

use memchr::{memchr_iter, memchr2_iter};

use super::LineEnds;

/// Which line ends `text` uses.
pub(super) fn line_ends(text: &str) -> LineEnds {
    let bytes = text.as_bytes();
    let (mut crlf, mut cr) = (0, 0);
    for at in memchr_iter(b'\r', bytes) {
        if bytes.get(at + 1) == Some(&b'\n') { crlf += 1 } else { cr += 1 }
    }
    let lf = memchr_iter(b'\n', bytes).count() - crlf;
    match (lf, crlf, cr) {
        (0, 0, 0) => LineEnds::None,
        (_, 0, 0) => LineEnds::Lf,
        (0, _, 0) => LineEnds::CrLf,
        (0, 0, _) => LineEnds::Cr,
        _ => LineEnds::Mixed,
    }
}

/// The offset at which every line begins; `\n`, `\r\n` and a lone `\r` end one.
pub(super) fn line_starts(text: &str) -> Vec<u32> {
    let bytes = text.as_bytes();
    let mut starts = vec![0];
    for at in memchr2_iter(b'\n', b'\r', bytes) {
        if bytes[at] == b'\n' || bytes.get(at + 1) != Some(&b'\n') {
            starts.push(at as u32 + 1);
        }
    }
    starts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_line_end_ends_one_line() {
        assert_eq!(line_starts("a\nb\r\nc\rd\r\r\n"), [0, 2, 5, 7, 9, 11]);
        assert_eq!(line_starts(""), [0]);
    }

    #[test]
    fn line_ends_are_told_apart() {
        let cases = [
            ("a", LineEnds::None),
            ("a\nb\n", LineEnds::Lf),
            ("a\r\nb\r\n", LineEnds::CrLf),
            ("a\rb\r", LineEnds::Cr),
            ("a\r\nb\n", LineEnds::Mixed),
            ("a\r\nb\r", LineEnds::Mixed),
        ];
        for (text, expected) in cases {
            assert_eq!(line_ends(text), expected, "{text:?}");
        }
    }
}
