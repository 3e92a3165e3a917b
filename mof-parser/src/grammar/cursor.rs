//! A place among the tokens, and the combinators that move it.

use std::cell::{Cell, RefCell};

use nom::error::{ErrorKind, ParseError};
use nom::{IResult, Parser};

use super::lookahead::{is_declared, leaves_values};
use super::miss::{Want, ends_open_list, report, starts_missing_comma};
use crate::dialect::Signs;
use crate::finding::Findings;
use crate::preprocess::Words;
use crate::similar::{Effort, nearest};
use crate::{Dialect, Finding, FindingKind, Kind, Span, Token};

/// The tokens of a file, and what every production shares.
pub(crate) struct Stream<'t> {
    /// Never empty: the last one is [`Kind::Eof`].
    pub(crate) tokens: &'t [Token],
    /// The text and its global offset; looked at only where something is wrong.
    pub(crate) text: &'t str,
    pub(crate) base: u32,
    pub(crate) dialect: Dialect,
    pub(crate) max_depth: u16,
    pub(crate) max_string: u32,
    /// Findings that stop no production. A production notes only behind its deciding token, where
    /// nothing is tried a second time.
    pub(crate) findings: RefCell<Findings>,
    /// What may still be spent on finding out which words were meant.
    pub(crate) effort: RefCell<Effort>,
    /// What recovery has left out, in the order of the text.
    pub(crate) skipped: RefCell<Vec<Span>>,
    /// A mistake has swallowed the end of the file: that nothing is closed there is its fault.
    pub(crate) end_is_lost: Cell<bool>,
    /// A body has no closing brace.
    pub(crate) lacks_brace: Cell<bool>,
    /// Indentation decides where a body ends that has no brace.
    pub(crate) guided: Cell<bool>,
    /// How often a declaration may still end earlier by its indentation than by its braces: what
    /// was read of it behind that end is read again.
    pub(crate) early_ends: Cell<u8>,
    /// The token that the last finding was about: one mistake is one finding.
    pub(crate) blamed: Cell<Option<u32>>,
    /// What tells the dialect.
    pub(crate) signs: Signs,
    /// What words that are no constants may be.
    pub(crate) words: Words,
    /// Words that were taken for macros, in the order of the text.
    pub(crate) unknown: RefCell<Vec<Span>>,
}

/// A place among the tokens: sixteen bytes, `Copy`.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'t> {
    pub(super) stream: &'t Stream<'t>,
    at: u32,
    depth: u16,
}

/// A state of what has been said.
pub(super) struct Mark {
    findings: usize,
    skipped: usize,
    end_is_lost: bool,
    blamed: Option<u32>,
}

/// What was said about a part of the file.
pub(super) struct Said {
    pub(super) findings: Vec<Finding>,
    skipped: Vec<Span>,
    end_is_lost: bool,
    blamed: Option<u32>,
}

/// What was wanted where; it becomes a finding in the recovery loop.
///
/// Eight bytes, because every optional piece that is not there makes one and drops it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Miss {
    /// Index of the token that does not fit.
    pub(super) at: u32,
    pub(super) want: Want,
}

pub(super) type Parsed<'t, T> = IResult<Cursor<'t>, T, Miss>;

impl<'t> Cursor<'t> {
    pub(super) fn start(stream: &'t Stream<'t>) -> Self {
        Self { stream, at: 0, depth: 0 }
    }

    /// The token here; behind the end it is the last one.
    #[inline]
    pub(super) fn token(self) -> Token {
        self.peek(0)
    }

    #[inline]
    pub(super) fn kind(self) -> Kind {
        self.token().kind()
    }

    #[inline]
    pub(super) fn span(self) -> Span {
        self.token().span()
    }

    /// The token `ahead` places further on.
    #[inline]
    pub(super) fn peek(self, ahead: u32) -> Token {
        match self.stream.tokens.get((self.at + ahead) as usize) {
            Some(token) => *token,
            None => self.eof(),
        }
    }

    #[cold]
    fn eof(self) -> Token {
        match self.stream.tokens {
            [.., last] => *last,
            [] => Token::new(Kind::Eof, self.stream.base, 0),
        }
    }

    /// The place behind this token. There is none behind the last.
    #[inline]
    pub(super) fn advance(self) -> Self {
        let last = self.stream.tokens.len() as u32 - 1;
        Self { at: (self.at + 1).min(last), ..self }
    }

    /// The place in front of this token.
    pub(super) fn back(self) -> Self {
        Self { at: self.at.saturating_sub(1), ..self }
    }

    pub(super) fn index(self) -> u32 {
        self.at
    }

    /// The same stream at another token.
    #[inline]
    pub(super) fn at_index(self, at: u32) -> Self {
        Self { at, ..self }
    }

    /// How many elements a list has that begins here: a long one has more. So that a list of a tree
    /// takes no more memory than it needs.
    pub(super) fn elements_ahead(self) -> usize {
        const FAR: usize = 256;
        let (mut depth, mut count) = (0_u32, 1);
        for token in self.stream.tokens.iter().skip(self.at as usize).take(FAR) {
            match token.kind() {
                Kind::Comma if depth == 0 => count += 1,
                Kind::OpenBrace | Kind::OpenBracket | Kind::OpenParen => depth += 1,
                Kind::CloseBrace | Kind::CloseBracket | Kind::CloseParen if depth > 0 => depth -= 1,
                Kind::CloseBrace | Kind::CloseBracket | Kind::CloseParen => break,
                Kind::Semicolon | Kind::Hash => break,
                _ => {}
            }
        }
        count
    }

    /// The span of the token in front.
    #[inline]
    pub(super) fn before(self) -> Span {
        self.back().span()
    }

    /// The text of `span`.
    pub(super) fn text(self, span: Span) -> &'t str {
        let local = |offset: u32| offset.saturating_sub(self.stream.base) as usize;
        self.stream.text.get(local(span.start)..local(span.end)).unwrap_or("")
    }

    /// The one of `known` that was probably meant by `word`.
    #[cold]
    pub(super) fn similar(self, word: &str, known: &[&'static str]) -> Option<&'static str> {
        nearest(word, known.iter().copied(), &mut self.stream.effort.borrow_mut())
    }

    /// Whether the token begins a line.
    pub(super) fn begins_line(self) -> bool {
        let gap = Span::new(self.before().end, self.span().start);
        self.at == 0 || self.text(gap).contains(['\n', '\r'])
    }

    /// How far the line that the token stands in is indented, in characters.
    pub(super) fn indentation(self) -> usize {
        let before = self.text(Span::new(self.stream.base, self.span().start));
        let start = before.rfind(['\n', '\r']).map_or(0, |at| at + 1);
        before[start..].chars().take_while(|char| char.is_whitespace()).count()
    }

    /// Enters a value, up to the limit of levels.
    pub(super) fn deeper(self) -> Result<Self, nom::Err<Miss>> {
        if self.depth >= self.stream.max_depth {
            return Err(nom::Err::Failure(self.miss(Want::LessDepth)));
        }
        Ok(Self { depth: self.depth + 1, ..self })
    }

    /// Whether this is inside of a value, or of a declaration inside of another one.
    pub(super) fn is_nested(self) -> bool {
        self.depth > 0
    }

    /// Leaves what [`Cursor::deeper`] has entered.
    pub(super) fn shallower(self) -> Self {
        Self { depth: self.depth.saturating_sub(1), ..self }
    }

    pub(super) fn miss(self, want: Want) -> Miss {
        Miss { at: self.at, want }
    }

    /// The failure of a production that is decided: nothing else is tried.
    pub(super) fn fail<T>(self, want: Want) -> Parsed<'t, T> {
        Err(nom::Err::Failure(self.miss(want)))
    }

    /// Whether this is the end of the file, and a mistake in front is to blame for what lacks.
    pub(super) fn is_lost(self) -> bool {
        self.kind() == Kind::Eof && self.stream.end_is_lost.get()
    }

    /// A mistake that is reported has swallowed all up to here.
    pub(super) fn lose_end(self) {
        if self.kind() == Kind::Eof {
            self.stream.end_is_lost.set(true);
        }
    }

    /// Remembers that the text between this token and `to` is left out because of a finding here.
    pub(super) fn skip_to(self, to: Self) {
        let span = Span::new(self.span().end, to.span().start.max(self.span().end));
        self.stream.skipped.borrow_mut().push(span);
    }

    /// Whether a finding was about this token already; from now on one is.
    pub(super) fn blame(self) -> bool {
        self.stream.blamed.replace(Some(self.at)) == Some(self.at)
    }

    /// Whether another finding would be dropped: to find out what it says is not worth the time.
    pub(super) fn is_full(self) -> bool {
        self.stream.findings.borrow().is_full()
    }

    /// What has been said up to here, to come back to.
    pub(super) fn mark(self) -> Mark {
        Mark {
            findings: self.stream.findings.borrow().mark(),
            skipped: self.stream.skipped.borrow().len(),
            end_is_lost: self.stream.end_is_lost.get(),
            blamed: self.stream.blamed.get(),
        }
    }

    /// Takes back what was said since the mark.
    #[cold]
    pub(super) fn take_back(self, mark: &Mark) -> Said {
        let stream = self.stream;
        Said {
            findings: stream.findings.borrow_mut().take_back(mark.findings),
            skipped: stream.skipped.borrow_mut().split_off(mark.skipped),
            end_is_lost: stream.end_is_lost.replace(mark.end_is_lost),
            blamed: stream.blamed.replace(mark.blamed),
        }
    }

    /// Says again what was taken back.
    #[cold]
    pub(super) fn put_back(self, said: Said) {
        let stream = self.stream;
        said.findings.into_iter().for_each(|finding| self.note(finding.kind, finding.span));
        stream.skipped.borrow_mut().extend(said.skipped);
        stream.end_is_lost.set(said.end_is_lost);
        stream.blamed.set(said.blamed);
    }

    /// Notes a finding that stops no production.
    #[cold]
    pub(super) fn note(self, kind: FindingKind, span: Span) {
        self.stream.findings.borrow_mut().push(kind, span);
    }
}

impl<'t> ParseError<Cursor<'t>> for Miss {
    fn from_error_kind(at: Cursor<'t>, _: ErrorKind) -> Self {
        at.miss(Want::Declaration)
    }

    fn append(_: Cursor<'t>, _: ErrorKind, inner: Self) -> Self {
        inner
    }

    /// The branch that got further knew more about the input.
    fn or(self, other: Self) -> Self {
        if other.at > self.at { other } else { self }
    }
}

/// Takes a token of `kind`.
#[inline]
pub(super) fn token<'t>(
    kind: Kind,
    want: Want,
) -> impl Parser<Cursor<'t>, Output = Span, Error = Miss> {
    move |at: Cursor<'t>| {
        let token = at.token();
        if token.kind() == kind {
            Ok((at.advance(), token.span()))
        } else {
            Err(nom::Err::Error(at.miss(want)))
        }
    }
}

/// Takes any word: MOF's keywords are not reserved.
#[inline]
pub(super) fn name<'t>(want: Want) -> impl Parser<Cursor<'t>, Output = Span, Error = Miss> {
    move |at: Cursor<'t>| {
        let token = at.token();
        if token.kind().is_name() {
            Ok((at.advance(), token.span()))
        } else {
            Err(nom::Err::Error(at.miss(want)))
        }
    }
}

/// Whether a closing bracket stands here that was meant to be another one: what follows can only
/// follow the right one.
pub(super) fn is_wrong_close(at: Cursor<'_>) -> bool {
    let follows = || matches!(at.peek(1).kind(), Kind::Comma | Kind::CloseBracket | Kind::Colon);
    matches!(at.kind(), Kind::CloseBrace | Kind::CloseParen)
        && (follows() || (!at.begins_line() && is_declared(at.advance())))
}

/// How a list goes on where neither its end nor a comma is.
enum Behind<'t> {
    /// With an element: the comma is missing.
    Element,
    /// It has ended here; the closing bracket is missing, or was another one and is behind.
    End(Cursor<'t>),
    /// Nobody knows.
    Nothing,
}

/// Reports what is missing behind an element, when the list can go on; it was opened at `open`.
#[cold]
fn behind_element<'t>(open: Cursor<'t>, at: Cursor<'t>, want: Want) -> Behind<'t> {
    if is_wrong_close(at) {
        report(open, at.miss(want));
        return Behind::End(at.advance());
    }
    if ends_open_list(open, at, want) {
        at.stream.lacks_brace.set(want == Want::ArrayValueEnd || at.stream.lacks_brace.get());
        report(open, at.miss(want));
        return Behind::End(at);
    }
    if starts_missing_comma(at, want) {
        report(open, at.miss(want));
        return Behind::Element;
    }
    Behind::Nothing
}

/// Reports a list that ends where an element should stand, since its closing bracket is missing.
#[cold]
fn is_left_open<'t>(open: Cursor<'t>, at: Cursor<'t>, want: Want) -> bool {
    let ends = at.kind() == Kind::Semicolon && ends_open_list(open, at, want);
    if ends {
        report(open, at.miss(want));
    }
    ends
}

/// Takes elements with commas between them up to `close`; the opening token is behind.
///
/// A loop and not nom's `separated_list0`: one look at the token behind an element decides, and a
/// missing or dangling comma is noted without losing the list.
#[inline]
pub(super) fn list<'t, T>(
    close: Kind,
    want: Want,
    mut element: impl FnMut(Cursor<'t>) -> Parsed<'t, T>,
) -> impl FnMut(Cursor<'t>) -> Parsed<'t, Vec<T>> {
    move |start| {
        let mut at = start;
        // A list of words that says nothing is no list in any grammar.
        let wanted = match want {
            Want::ScopeListEnd => Some(Want::Scope),
            Want::FlavorListEnd => Some(Want::Flavor),
            _ => None,
        };
        if at.kind() == close {
            if let Some(wanted) = wanted {
                report(start.back(), at.miss(wanted));
            }
            return Ok((at.advance(), Vec::new()));
        }
        let mut found = Vec::with_capacity(start.elements_ahead());
        loop {
            let (rest, one) = match element(at) {
                Ok(read) => read,
                Err(_) if is_left_open(start.back(), at, want) => return Ok((at, found)),
                Err(error) => return Err(error),
            };
            found.push(one);
            at = match rest.kind() {
                Kind::Comma => rest.advance(),
                kind if kind == close => return Ok((rest.advance(), found)),
                _ => match behind_element(start.back(), rest, want) {
                    Behind::Element => rest,
                    Behind::End(rest) => return Ok((rest, found)),
                    Behind::Nothing => return rest.fail(want),
                },
            };
            if want == Want::ArrayValueEnd && leaves_values(at) {
                report(start.back(), at.miss(want));
                return Ok((rest, found));
            }
            if at.kind() == close {
                match wanted {
                    Some(wanted) => report(start.back(), at.miss(wanted)),
                    None => at.note(FindingKind::TrailingComma, rest.span()),
                }
                return Ok((at.advance(), found));
            }
        }
    }
}
