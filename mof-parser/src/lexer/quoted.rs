//! Where a string or a character literal ends, for all who have to know.

use memchr::{memchr, memchr2, memchr3};

/// Finds the ends of what is quoted in one text, and remembers what it has seen behind them, so
/// that no part of the text is searched again and again.
#[derive(Debug, Clone)]
pub(crate) struct Quotes {
    /// What ends a line inside a string: `\n`, unless the text has only `\r`.
    line_end: u8,
    /// The last search for the end of a long string.
    long: Search,
    /// No apostrophe from the first place on to the second one closes a character literal.
    no_char: (usize, usize),
}

/// A search for the next quote without a backslash, which began at the end of a line.
#[derive(Debug, Clone, Copy, Default)]
struct Search {
    from: usize,
    /// Where the quote stands, or the end of the text.
    to: usize,
    /// The quote closes a long string.
    closes: bool,
}

/// The end of a string.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct StringEnd {
    pub(crate) found: Found,
    /// A backslash stands in the string.
    pub(crate) is_escaped: bool,
}

/// What ends a string.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Found {
    /// Its closing quote.
    Quote(usize),
    /// Its closing quote, behind one line end or more.
    QuoteBehind {
        /// The quote.
        quote: usize,
        /// The first line end.
        line_end: usize,
    },
    /// The end of its line: no quote closes it.
    LineEnd(usize),
    /// The end of the text: no quote closes it.
    TextEnd,
}

impl Quotes {
    /// For `text` and no other.
    pub(crate) fn of(text: &[u8]) -> Self {
        let line_end = if memchr(b'\n', text).is_some() { b'\n' } else { b'\r' };
        Self { line_end, long: Search::default(), no_char: (0, 0) }
    }

    /// Where the string that `start` opens ends. A line end behind a backslash is passed over when
    /// the backslash `joins` lines.
    #[inline]
    pub(crate) fn end_of_string(&mut self, text: &[u8], start: usize, joins: bool) -> StringEnd {
        let mut is_escaped = false;
        let mut at = start + 1;
        loop {
            let rest = text.get(at..).unwrap_or_default();
            let Some(found) = memchr3(b'"', b'\\', self.line_end, rest) else {
                return StringEnd { found: Found::TextEnd, is_escaped };
            };
            at += found;
            match text[at] {
                b'"' => return StringEnd { found: Found::Quote(at), is_escaped },
                b'\\' => {
                    is_escaped = true;
                    at = match text.get(at + 1) {
                        Some(b'"' | b'\\') => at + 2,
                        Some(b'\n' | b'\r') if joins => behind_line_end(text, at + 1),
                        // The escape of a line end is not one: the line end is looked at next.
                        _ => at + 1,
                    };
                }
                _ => {
                    let found = match self.long_string(text, at) {
                        Some(quote) => {
                            is_escaped |= memchr(b'\\', &text[at..quote]).is_some();
                            Found::QuoteBehind { quote, line_end: at }
                        }
                        None => Found::LineEnd(at),
                    };
                    return StringEnd { found, is_escaped };
                }
            }
        }
    }

    /// The closing quote of the string that goes on over the line end at `at`, when it is one long
    /// string, and not a string whose closing quote was forgotten.
    ///
    /// In the second case the next quote opens another string, and a word follows it. So the quote
    /// closes a long string when something follows that can follow a string.
    #[cold]
    fn long_string(&mut self, text: &[u8], at: usize) -> Option<usize> {
        // A search from a line end on meets what an earlier one has met behind that line end: a
        // backslash in front of it escapes at most the line end.
        if !(self.long.from..self.long.to).contains(&at) {
            self.long = search(text, at);
        }
        self.long.closes.then_some(self.long.to)
    }

    /// Behind the closing apostrophe of the character literal that `start` opens, when there is
    /// one on the line.
    pub(crate) fn end_of_char(&mut self, text: &[u8], start: usize) -> Option<usize> {
        // An apostrophe that was passed over has a backslash in front of it, so what is behind it
        // was read then as it would be now.
        if (self.no_char.0..self.no_char.1).contains(&start) {
            return None;
        }
        let end = end_of_char_before(text, start, text.len());
        match end {
            Ok(end) => Some(end),
            Err(stop) => {
                self.no_char = (start, stop);
                None
            }
        }
    }
}

fn search(text: &[u8], from: usize) -> Search {
    let mut at = from;
    let quote = loop {
        let Some(found) = memchr2(b'"', b'\\', &text[at..]) else {
            return Search { from, to: text.len(), closes: false };
        };
        at += found;
        if text[at] == b'"' {
            break at;
        }
        at = (at + 2).min(text.len());
    };
    let next = text[quote + 1..].iter().find(|byte| !byte.is_ascii_whitespace());
    let closes = matches!(next, Some(b';' | b',' | b')' | b'}' | b']' | b':' | b'"'));
    Search { from, to: quote, closes }
}

/// Where a string ends that has to end with its line: behind its quote, or at the line end that no
/// backslash takes away.
pub(crate) fn end_of_string_on_line(text: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while let Some(&byte) = text.get(at) {
        at = match (byte, text.get(at + 1)) {
            (b'"', _) => return at + 1,
            (b'\n' | b'\r', _) => return at,
            (b'\\', Some(b'\n' | b'\r')) => behind_line_end(text, at + 1),
            (b'\\', _) => at + 2,
            _ => at + 1,
        };
    }
    text.len()
}

/// Behind the closing apostrophe, when the literal is as short as those of C are: an apostrophe of
/// prose is not mistaken for one.
pub(crate) fn end_of_short_char(text: &[u8], start: usize) -> Option<usize> {
    const LONGEST: usize = 16;
    end_of_char_before(text, start, text.len().min(start + LONGEST)).ok()
}

/// Behind the closing apostrophe, or the place in front of which there is none.
fn end_of_char_before(text: &[u8], start: usize, limit: usize) -> Result<usize, usize> {
    let mut at = start + 1;
    while at < limit {
        match text[at] {
            b'\'' => return Ok(at + 1),
            b'\n' | b'\r' => return Err(at),
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    Err(limit)
}

/// Behind the line end at `at`.
pub(crate) fn behind_line_end(text: &[u8], at: usize) -> usize {
    if text[at] == b'\r' && text.get(at + 1) == Some(&b'\n') { at + 2 } else { at + 1 }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every text of up to `len` of these signs.
    fn texts(signs: &[u8], len: usize) -> Vec<Vec<u8>> {
        let mut all = vec![Vec::new()];
        let mut last = all.clone();
        for _ in 0..len {
            let longer = |text: &Vec<u8>| {
                let text = text.clone();
                signs.iter().map(move |sign| [&text[..], &[*sign]].concat())
            };
            last = last.iter().flat_map(longer).collect();
            all.extend_from_slice(&last);
        }
        all
    }

    #[test]
    fn what_is_remembered_is_what_would_be_found() {
        for text in texts(b"\"\\\na;'", 6) {
            let mut quotes = Quotes::of(&text);
            for (at, byte) in text.iter().enumerate() {
                let mut fresh = Quotes::of(&text);
                match byte {
                    b'"' => {
                        let found = quotes.end_of_string(&text, at, false);
                        assert_eq!(found, fresh.end_of_string(&text, at, false), "{text:?} {at}");
                    }
                    b'\'' if at == 0 || text[at - 1] != b'\\' => {
                        let found = quotes.end_of_char(&text, at);
                        assert_eq!(found, fresh.end_of_char(&text, at), "{text:?} {at}");
                    }
                    _ => {}
                }
            }
        }
    }

    #[test]
    fn a_string_ends_at_its_quote_or_with_its_line() {
        let end = |text: &str| {
            let text = text.as_bytes();
            Quotes::of(text).end_of_string(text, 0, false).found
        };
        assert_eq!(end("\"a\\\"b\" c"), Found::Quote(5));
        assert_eq!(end("\"a\nb\";"), Found::QuoteBehind { quote: 4, line_end: 2 });
        assert_eq!(end("\"a\nb\"c"), Found::LineEnd(2));
        assert_eq!(end("\"a\rb\"c\n"), Found::Quote(4));
        assert_eq!(end("\"a\rb\"c"), Found::LineEnd(2));
        assert_eq!(end("\"a"), Found::TextEnd);
    }
}
