//! Words that may be macros whose definitions are not known, where a value stands.

use super::cursor::{Cursor, Parsed};
use crate::ast::Value;
use crate::preprocess::Words;
use crate::{Dialect, Kind, Span};

/// Whether the word here may be a macro.
#[cold]
pub(super) fn may_be_macro(at: Cursor<'_>) -> bool {
    // In MOF 3 a bare word is the literal of an enumeration.
    at.kind() == Kind::Ident
        && at.stream.dialect != Dialect::Mof3
        && match at.stream.words {
            Words::AreWrong => false,
            Words::MayBeMacros => is_in_capitals(at.text(at.span())),
            Words::MayBeElsewhere | Words::AreForgiven => true,
        }
}

/// Whether a string goes on with a macro here: `"text" NAME`.
#[inline]
pub(super) fn goes_on(at: Cursor<'_>) -> bool {
    at.kind() == Kind::Ident && at.stream.words != Words::AreWrong && may_go_on(at)
}

/// A macro among strings may stand on a line of its own; another word that begins a line belongs to
/// what follows.
#[cold]
fn may_go_on(at: Cursor<'_>) -> bool {
    may_be_macro(at) && (is_in_capitals(at.text(at.span())) || !at.begins_line())
}

/// `*( macro | string )`: what nobody can tell the value of, from `start` on.
pub(super) fn macros<'t>(mut at: Cursor<'t>, start: Span) -> Parsed<'t, Value> {
    while at.kind().is_string() || goes_on(at) {
        if at.kind() == Kind::Ident {
            at.stream.unknown.borrow_mut().push(at.span());
        }
        at = at.advance();
    }
    Ok((at, Value::Word(start.to(at.before()))))
}

fn is_in_capitals(text: &str) -> bool {
    let is_capital = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_';
    text.len() > 1 && text.bytes().all(is_capital)
}
