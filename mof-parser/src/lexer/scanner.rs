//! The scanner: one `match` on the class of a token's first byte.

use memchr::{memchr2, memmem};

use super::classes::{CLASSES, Class, goes_on, is_name_char, is_smart_quote, is_stray};
use super::keywords::kind_of_name;
use super::quoted::{Found, Quotes, StringEnd};
use super::{Comment, Lexed};
use crate::finding::Findings;
use crate::literal::{char16, number, string};
use crate::{
    Dialect, FindingKind, Kind, NumberError, ParseOptions, Preprocess, Span, Token, is_invisible,
};

pub(super) struct Scanner<'s, 'f> {
    text: &'s str,
    bytes: &'s [u8],
    base: u32,
    max_token: usize,
    max_tokens: usize,
    /// How many tokens there may be until the limit, or the room that there is, is looked at.
    room: usize,
    quotes: Quotes,
    /// A backslash at the end of a line joins it with the next, as the preprocessor does.
    joins_lines: bool,
    tokens: Vec<Token>,
    comments: Vec<Comment>,
    /// The characters that [`Scanner::stray`] has met, and where.
    stray: Vec<(char, Vec<Span>)>,
    findings: &'f mut Findings,
}

impl<'s, 'f> Scanner<'s, 'f> {
    pub(super) fn new(
        text: &'s str,
        base: u32,
        options: &ParseOptions,
        findings: &'f mut Findings,
    ) -> Self {
        let max_token = options.max_token.min(Token::MAX_LEN) as usize;
        let max_tokens = options.max_tokens as usize;
        let bytes = text.as_bytes();
        Self {
            text,
            bytes,
            base,
            max_token,
            max_tokens,
            room: 0,
            quotes: Quotes::of(bytes),
            joins_lines: options.preprocess != Preprocess::Never,
            tokens: Vec::new(),
            comments: Vec::new(),
            stray: Vec::new(),
            findings,
        }
    }

    pub(super) fn run(mut self) -> Lexed {
        let (mut at, mut complete) = (0, true);
        while let Some(&byte) = self.bytes.get(at) {
            if self.tokens.len() >= self.room && !self.has_room(at) && !is_blank(byte) {
                self.report(FindingKind::TooManyTokens { limit: self.max_tokens }, at, at);
                complete = false;
                break;
            }
            at = match CLASSES[byte as usize] {
                Class::Blank => self.blanks(at + 1),
                Class::Letter => self.name(at),
                Class::Quote => self.string(at),
                Class::Punctuation => self.push(punctuation(byte), at, at + 1),
                Class::Digit => self.number(at),
                Class::Sign | Class::Dot => self.sign_or_dot(at, byte),
                Class::Slash => self.slash(at),
                Class::Apostrophe => self.char(at),
                Class::Control => self.stray(at, char::from(byte)),
                Class::High => self.high(at),
                Class::Bad => self.bad(at),
            };
        }
        for (char, all) in std::mem::take(&mut self.stray) {
            if let Some(&first) = all.first() {
                self.findings.push(FindingKind::StrayControl { char, all }, first);
            }
        }
        self.push(Kind::Eof, at, at);
        self.tokens.shrink_to_fit();
        Lexed { tokens: self.tokens, comments: self.comments, complete }
    }

    /// Makes room for more tokens, when the limit allows: for as many as the text from `at` on will
    /// have when it goes on as it began.
    #[cold]
    fn has_room(&mut self, at: usize) -> bool {
        const LEAST: usize = 1 << 10;
        let known = self.tokens.len();
        let left = self.max_tokens.saturating_sub(known + self.comments.len());
        let rest = (self.bytes.len() - at).saturating_add(1);
        let expected = match known {
            0 => LEAST,
            _ => (known as u64 * rest as u64 / at.max(1) as u64) as usize * 9 / 8 + LEAST,
        };
        self.tokens.reserve_exact(expected.min(left).min(rest) + 1);
        self.room = known + left.min(self.tokens.capacity() - known - 1);
        left > 0
    }

    /// Behind the blanks at `at`: lines begin with many, so they are taken eight at a time.
    #[inline]
    fn blanks(&self, mut at: usize) -> usize {
        const EIGHT: [u8; 8] = [b' '; 8];
        while self.bytes[at..].first_chunk() == Some(&EIGHT) {
            at += 8;
        }
        while self.bytes.get(at) == Some(&b' ') {
            at += 1;
        }
        at
    }

    /// Adds a token and returns where the next one may start.
    #[inline(always)]
    fn push(&mut self, kind: Kind, start: usize, end: usize) -> usize {
        let kind = if end - start > self.max_token { self.too_long(kind, start) } else { kind };
        self.tokens.push(Token::new(kind, self.base + start as u32, (end - start) as u32));
        end
    }

    /// Out of the way, so that [`Scanner::push`] stays small enough to be inlined.
    #[cold]
    fn too_long(&mut self, kind: Kind, start: usize) -> Kind {
        let first = self.text[start..].chars().next().map_or(0, char::len_utf8);
        self.report(FindingKind::TokenTooLong { limit: self.max_token }, start, start + first);
        if kind.is_string() { Kind::BadString } else { Kind::Bad }
    }

    #[cold]
    fn report(&mut self, kind: FindingKind, start: usize, end: usize) {
        self.findings.push(kind, Span::new(self.base + start as u32, self.base + end as u32));
    }

    #[inline]
    fn name(&mut self, start: usize) -> usize {
        let mut end = start + 1;
        while let Some(&byte) = self.bytes.get(end) {
            if goes_on(byte) {
                end += 1;
            } else if byte < 0x80 {
                break;
            } else {
                return self.name_beyond_ascii(start, end);
            }
        }
        self.push(kind_of_name(self.bytes, start, end), start, end)
    }

    /// The rest of the name at `start`, from a character beyond ASCII at `at` on.
    ///
    /// A name with something invisible in it is read as one name: taken apart, it would be the
    /// cause of findings that nobody could explain.
    fn name_beyond_ascii(&mut self, start: usize, mut at: usize) -> usize {
        let goes_on = |char: char| {
            if char.is_ascii() { goes_on(char as u8) } else { is_name_char(char) }
        };
        let mut hidden: Vec<(usize, char)> = Vec::new();
        loop {
            let rest = self.text[at..].trim_start_matches(goes_on);
            let end = self.text.len() - rest.len();
            let behind = rest.trim_start_matches(is_invisible);
            if behind.len() == rest.len() || !behind.starts_with(goes_on) {
                if let Some(&(at, char)) = hidden.first() {
                    let span = |&(at, char): &(usize, char)| {
                        let start = self.base + at as u32;
                        Span::new(start, start + char.len_utf8() as u32)
                    };
                    let all = hidden.iter().map(span).collect();
                    let kind = FindingKind::InvisibleInName { char, all };
                    self.report(kind, at, at + char.len_utf8());
                }
                return self.push(kind_of_name(self.bytes, start, end), start, end);
            }
            let run = &rest[..rest.len() - behind.len()];
            hidden.extend(run.char_indices().map(|(at, char)| (end + at, char)));
            at = self.text.len() - behind.len();
        }
    }

    #[inline]
    fn string(&mut self, start: usize) -> usize {
        let StringEnd { found, is_escaped } = self.quotes.end_of_string(self.bytes, start, false);
        let at = match found {
            Found::Quote(at) => at,
            Found::QuoteBehind { quote, line_end } => {
                let kind = FindingKind::LineBreakInString { dialect: Dialect::Auto };
                self.report(kind, line_end, line_end + 1);
                quote
            }
            Found::LineEnd(at) => return self.unterminated(start, at),
            Found::TextEnd => {
                let end = self.text.trim_end_matches(['\0', '\u{1A}']).len().max(start + 1);
                return self.unterminated(start, end);
            }
        };
        let kind = if is_escaped { Kind::EscapedString } else { Kind::String };
        let end = at + 1;
        if kind == Kind::EscapedString
            && let Some((wrong, offset, len)) = string::first_wrong(&self.text[start + 1..at])
        {
            let offset = start + 1 + offset;
            let wrong = self.with_backslashes(wrong, start + 1, at);
            self.report(wrong, offset, offset + len);
        }
        self.push(kind, start, end)
    }

    /// The finding with the backslashes of the body that are to be doubled.
    #[cold]
    fn with_backslashes(&self, mut wrong: FindingKind, start: usize, end: usize) -> FindingKind {
        let body = &self.text[start..end];
        match &mut wrong {
            FindingKind::EmptyHexEscape { .. } if !string::is_path(body) => {}
            FindingKind::UnknownEscape { double, .. } | FindingKind::EmptyHexEscape { double } => {
                let offset = self.base + start as u32;
                let single = string::single_backslashes(body).into_iter();
                double.extend(single.map(|at| offset + at as u32));
            }
            _ => {}
        }
        wrong
    }

    #[cold]
    fn unterminated(&mut self, start: usize, end: usize) -> usize {
        let end = start + self.text[start..end].trim_end().len().max(1);
        self.report(FindingKind::UnterminatedString, start, end);
        self.push(Kind::BadString, start, end)
    }

    fn number(&mut self, start: usize) -> usize {
        let end = self.end_of_number(start);
        let text = &self.text[start..end];
        let kind = match number::Notation::of(text) {
            Ok(number::Notation::Real) => Kind::Real,
            Ok(notation) => match self.check_integer(text, notation, start, end) {
                Ok(()) => Kind::Integer,
                Err(reason) => self.bad_number(text, reason, start, end),
            },
            Err(reason) => self.bad_number(text, reason, start, end),
        };
        self.push(kind, start, end)
    }

    fn check_integer(
        &mut self,
        text: &str,
        notation: number::Notation,
        start: usize,
        end: usize,
    ) -> Result<(), NumberError> {
        match notation {
            // Up to 18 digits fit for sure.
            number::Notation::Decimal if text.len() <= 18 => Ok(()),
            number::Notation::Octal => {
                let value = number::integer(text)?;
                if value.abs() >= 8 {
                    let text = text.to_owned();
                    self.report(FindingKind::OctalNumber { text, value }, start, end);
                }
                Ok(())
            }
            _ => number::integer(text).map(drop),
        }
    }

    #[cold]
    fn bad_number(&mut self, text: &str, reason: NumberError, start: usize, end: usize) -> Kind {
        let text = excerpt(text);
        self.report(FindingKind::BadNumber { text, reason }, start, end);
        Kind::BadNumber
    }

    /// Takes everything that looks like a part of the number, so that a bad one is bad as a whole.
    fn end_of_number(&self, start: usize) -> usize {
        let mut at = start + 1;
        let mut dotted = self.bytes[start] == b'.';
        while let Some(&byte) = self.bytes.get(at) {
            let exponent = dotted && matches!(self.bytes[at - 1], b'e' | b'E');
            match byte {
                b'.' => dotted = true,
                b'+' | b'-' if exponent => {}
                _ if goes_on(byte) => {}
                _ => break,
            }
            at += 1;
        }
        at
    }

    fn sign_or_dot(&mut self, start: usize, byte: u8) -> usize {
        let digit = |at: usize| self.bytes.get(at).is_some_and(u8::is_ascii_digit);
        let dot = |at: usize| self.bytes.get(at) == Some(&b'.');
        let is_number = digit(start + 1) || (byte != b'.' && dot(start + 1) && digit(start + 2));
        if is_number {
            self.number(start)
        } else if byte == b'.' {
            self.push(Kind::Dot, start, start + 1)
        } else {
            self.bad(start)
        }
    }

    fn slash(&mut self, start: usize) -> usize {
        let before = self.tokens.len() as u32;
        let body = start + 2;
        let end = match self.bytes.get(start + 1) {
            // Old tools pad a file at its end, whatever the last line is.
            Some(b'/') => memchr2(b'\n', b'\r', &self.bytes[body..]).map_or_else(
                || self.text.trim_end_matches(['\0', '\u{1A}']).len().max(body),
                |found| body + found,
            ),
            Some(b'*') => match memmem::find(&self.bytes[body..], b"*/") {
                Some(found) => body + found + 2,
                None => {
                    self.report(
                        FindingKind::UnterminatedComment { dialect: Dialect::Auto },
                        start,
                        body,
                    );
                    self.bytes.len()
                }
            },
            _ => return self.bad(start),
        };
        let span = Span::new(self.base + start as u32, self.base + end as u32);
        self.comments.push(Comment { span, before });
        self.room = self.room.min(self.max_tokens.saturating_sub(self.comments.len()));
        end
    }

    fn char(&mut self, start: usize) -> usize {
        let Some(end) = self.quotes.end_of_char(self.bytes, start) else {
            self.report(FindingKind::BadChar, start, start + 1);
            return self.push(Kind::BadChar, start, start + 1);
        };
        let literal = &self.text[start..end];
        if char16::char16(literal).is_some() {
            return self.push(Kind::Char, start, end);
        }
        let body = &literal[1..literal.len() - 1];
        match string::first_wrong(body) {
            Some((wrong, offset, len)) if wrong != FindingKind::NulEscape => {
                self.report(wrong, start + 1 + offset, start + 1 + offset + len);
            }
            _ if body.is_empty() => self.report(FindingKind::EmptyChar, start, end),
            _ => self.report(FindingKind::BadChar, start, end),
        }
        self.push(Kind::BadChar, start, end)
    }

    /// A character that is read as a blank. Each gets one finding in a file: who has one has many.
    #[cold]
    fn stray(&mut self, start: usize, char: char) -> usize {
        let end = start + char.len_utf8();
        let span = Span::new(self.base + start as u32, self.base + end as u32);
        match self.stray.iter_mut().find(|(known, _)| *known == char) {
            Some((_, all)) => all.push(span),
            None => self.stray.push((char, vec![span])),
        }
        end
    }

    fn high(&mut self, start: usize) -> usize {
        match self.text[start..].chars().next() {
            Some(char) if is_smart_quote(char) => self.smart_string(start, char),
            Some(char) if is_stray(char) => self.stray(start, char),
            Some(char) if is_name_char(char) => self.name_beyond_ascii(start, start),
            _ => self.bad(start),
        }
    }

    /// A string in typographic quotes is read as the string that was meant.
    fn smart_string(&mut self, start: usize, quote: char) -> usize {
        let inner = start + quote.len_utf8();
        let stops = |char| matches!(char, '"' | '\n' | '\r') || is_smart_quote(char);
        let end = match self.text[inner..].find(stops) {
            Some(found) => {
                let close = self.text[inner + found..].chars().next();
                let quote = close.filter(|char| !matches!(char, '\n' | '\r'));
                inner + found + quote.map_or(0, char::len_utf8)
            }
            None => inner,
        };
        let last = self.text[inner..end].chars().next_back();
        let close = last.filter(|char| *char == '"' || is_smart_quote(*char)).and_then(|char| {
            let at = end - char.len_utf8();
            let is_string = string::first_wrong(&self.text[inner..at]).is_none();
            let span = Span::new(self.base + at as u32, self.base + end as u32);
            is_string.then_some(span)
        });
        self.report(FindingKind::SmartQuote { quote, close }, start, inner);
        self.push(Kind::BadString, start, end)
    }

    /// One finding and one token for the whole run of characters without meaning.
    #[cold]
    fn bad(&mut self, start: usize) -> usize {
        if self.bytes[start] == b'\\' && self.text[start + 1..].starts_with(['\n', '\r']) {
            if self.joins_lines {
                self.report(FindingKind::JoinedLine, start, start + 1);
                return start + 1;
            }
            return self.push(Kind::Continuation, start, start + 1);
        }
        let mut end = start;
        for char in self.text[start..].chars() {
            let meaningless = if char.is_ascii() {
                CLASSES[char as usize] == Class::Bad
            } else {
                !is_name_char(char) && !is_stray(char) && !is_smart_quote(char)
            };
            if !meaningless && end > start {
                break;
            }
            end += char.len_utf8();
        }
        let text = excerpt(&self.text[start..end]);
        self.report(FindingKind::BadCharacter { text }, start, end);
        self.push(Kind::Bad, start, end)
    }
}

/// The beginning of a text, short enough for a sentence.
pub(crate) fn excerpt(text: &str) -> String {
    beginning(text, 40)
}

/// A name as a finding quotes it: all of it, unless it is longer than any name has reason to be.
pub(crate) fn quoted(name: &str) -> String {
    beginning(name, 200)
}

fn beginning(text: &str, chars: usize) -> String {
    match text.char_indices().nth(chars) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

fn is_blank(byte: u8) -> bool {
    CLASSES[byte as usize] == Class::Blank
}

#[inline]
fn punctuation(byte: u8) -> Kind {
    match byte {
        b'#' => Kind::Hash,
        b'(' => Kind::OpenParen,
        b')' => Kind::CloseParen,
        b'{' => Kind::OpenBrace,
        b'}' => Kind::CloseBrace,
        b'[' => Kind::OpenBracket,
        b']' => Kind::CloseBracket,
        b';' => Kind::Semicolon,
        b',' => Kind::Comma,
        b'$' => Kind::Dollar,
        b':' => Kind::Colon,
        _ => Kind::Equals,
    }
}
