//! What stands behind a mistake, and so which token is missing.

use super::cursor::Cursor;
use super::recovery::{starts_declaration, starts_nested_declaration};
use crate::{Dialect, Kind, Span};

/// No real list is longer, and nobody gets us to look through a whole file again and again.
const FARTHEST: u32 = 1_000;

/// What a word in a qualifier list is that stands where `,` or `]` is expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meant {
    /// The next qualifier: the comma in front of it is missing.
    Qualifier,
    /// A flavor: the colon in front of it is missing.
    Flavor,
    /// What the list is about: the bracket is missing.
    Declared,
}

/// What the word here, in a qualifier list, is.
#[cold]
pub(super) fn meant(at: Cursor<'_>) -> Option<Meant> {
    if !at.kind().is_name() {
        return (at.kind() == Kind::OpenBracket).then_some(Meant::Declared);
    }
    // On the same line, `Structure Values {"a"` are two qualifiers.
    if is_declared(at) || (at.begins_line() && starts_nested_declaration(at)) {
        return Some(Meant::Declared);
    }
    if at.kind().flavor().is_some() {
        return Some(Meant::Flavor);
    }
    match at.peek(1).kind() {
        Kind::Equals | Kind::Semicolon => Some(Meant::Declared),
        _ => Some(Meant::Qualifier),
    }
}

/// Whether a type and a name stand here, or the head of a declaration: what no list holds.
pub(super) fn is_declared(at: Cursor<'_>) -> bool {
    if starts_declaration(at) {
        return true;
    }
    // `uint32 Name`, `Name ref Name`, `instance of`
    let (next, behind) = (at.peek(1).kind(), at.peek(2).kind());
    if !at.kind().is_name() || !next.is_name() {
        return false;
    }
    match behind {
        _ if at.kind().intrinsic().is_some() => true,
        kind if kind.is_name() => next == Kind::Ref,
        Kind::Semicolon | Kind::Equals | Kind::OpenBracket => true,
        // A method, or a qualifier with its value behind one without a comma.
        Kind::OpenParen => at.begins_line() && at.kind().flavor().is_none(),
        // A parameter, or a qualifier that two commas are missing around.
        Kind::Comma | Kind::CloseParen => !closes_first(at, Kind::CloseBracket),
        _ => false,
    }
}

/// Whether `close` comes before what could end the list otherwise.
fn closes_first(mut at: Cursor<'_>, close: Kind) -> bool {
    for _ in 0..FARTHEST {
        match at.kind() {
            kind if kind == close => return true,
            Kind::OpenBracket | Kind::Semicolon | Kind::Eof => return false,
            _ => at = at.advance(),
        }
    }
    false
}

/// Whether parameters and their closing parenthesis stand here, without the opening one.
#[cold]
pub(super) fn are_parameters(at: Cursor<'_>) -> bool {
    let (first, next) = (at.kind(), at.peek(1).kind());
    first.is_name() && next.is_name() && !at.begins_line() && ends_parameters(at)
}

fn ends_parameters(mut at: Cursor<'_>) -> bool {
    for _ in 0..FARTHEST {
        match at.kind() {
            Kind::CloseParen => return at.peek(1).kind() == Kind::Semicolon,
            Kind::OpenParen | Kind::Semicolon | Kind::Eof => return false,
            _ => at = at.advance(),
        }
    }
    false
}

/// Whether the word here cannot be an element of the list of values it stands in, since a
/// qualifier or the end of the qualifier list follows: the list is not closed.
pub(super) fn leaves_values(at: Cursor<'_>) -> bool {
    let next = at.peek(1).kind();
    names_qualifier(at) && matches!(next, Kind::OpenBrace | Kind::OpenParen | Kind::CloseBracket)
}

/// Whether the word here can be no constant, and so names a qualifier where both could be.
pub(super) fn names_qualifier(at: Cursor<'_>) -> bool {
    let constant = matches!(at.kind(), Kind::Null | Kind::True | Kind::False | Kind::Instance);
    at.kind().is_name() && !constant && at.stream.dialect != Dialect::Mof3
}

/// The token behind the bracket list here; the place itself when there is no list.
#[cold]
pub(super) fn behind_brackets(start: Cursor<'_>) -> Cursor<'_> {
    if start.kind() != Kind::OpenBracket {
        return start;
    }
    let mut at = start;
    for _ in 0..FARTHEST {
        match at.kind() {
            Kind::CloseBracket => return at.advance(),
            Kind::Semicolon | Kind::Eof => break,
            _ => at = at.advance(),
        }
    }
    start
}

/// The closing bracket behind constants with commas between them, whose opening one is missing.
#[cold]
pub(super) fn end_of_constants(mut at: Cursor<'_>) -> Option<Cursor<'_>> {
    for _ in 0..FARTHEST {
        match at.kind() {
            Kind::Comma | Kind::Integer | Kind::Real | Kind::Char => {}
            Kind::Null | Kind::True | Kind::False => {}
            kind if kind.is_string() => {}
            // `Colour.Red`, `Red`
            kind if kind.is_name() || kind == Kind::Dot => match at.peek(1).kind() {
                Kind::Comma | Kind::CloseBrace | Kind::Dot => {}
                next if kind == Kind::Dot && next.is_name() => {}
                _ => return None,
            },
            Kind::CloseBrace | Kind::CloseParen => return Some(at),
            _ => return None,
        }
        at = at.advance();
    }
    None
}

/// The span of a gap in front of the token: right behind the token before.
pub(super) fn gap(at: Cursor<'_>) -> Span {
    at.before().after()
}
