//! Directives.

use nom::Parser;
use nom::combinator::cut;

use super::cursor::{Cursor, Parsed, list, name};
use super::miss::Want;
use super::value;
use crate::ast::{Directive, Value};
use crate::lexer::scanner::quoted;
use crate::{FindingKind, Kind, Span};

/// `directive = "#" "pragma" pragmaName [ "(" parameters ")" ] | "#" "include" path`
///
/// Directives end with their parameters, not with the line.
pub(super) fn directive(at: Cursor<'_>) -> Parsed<'_, Directive> {
    let start = at.span();
    let at = at.advance();
    match at.kind() {
        Kind::Pragma => {
            let (at, name) = cut(name(Want::PragmaName)).parse(at.advance())?;
            let (at, arguments) = match at.kind() {
                Kind::OpenParen => arguments(at)?,
                kind if kind.is_string() => {
                    let pragma = quoted(at.text(name));
                    let expected = "its parameters in parentheses";
                    at.note(FindingKind::BadPragma { name: pragma, expected }, at.span());
                    bare_path(at)?
                }
                _ => (at, Vec::new()),
            };
            Ok((at, Directive { span: start.to(at.before()), name, arguments }))
        }
        Kind::Include => {
            let (name, at) = (at.span(), at.advance());
            let (at, arguments) = match at.kind() {
                Kind::OpenParen => arguments(at)?,
                kind if kind.is_string() => bare_path(at)?,
                _ => (at, Vec::new()),
            };
            Ok((at, Directive { span: start.to(at.before()), name, arguments }))
        }
        kind if kind.is_name() => {
            let name = at.span();
            let at = unknown(at, start);
            Ok((at, Directive { span: start.to(at.before()), name, arguments: Vec::new() }))
        }
        _ => at.fail(Want::Directive),
    }
}

/// `#define` and the like: reported, and skipped to the end of the line, which a backslash moves.
#[cold]
pub(super) fn unknown<'t>(at: Cursor<'t>, hash: Span) -> Cursor<'t> {
    let name = quoted(at.text(at.span()));
    let similar = at.similar(&name, &["pragma", "include"]);
    at.note(FindingKind::UnknownDirective { name, similar }, hash.to(at.span()));
    let mut at = at.advance();
    let mut joined = false;
    while at.kind() != Kind::Eof && (joined || !at.begins_line()) {
        joined = at.kind() == Kind::Continuation;
        at = at.advance();
    }
    at
}

fn arguments(at: Cursor<'_>) -> Parsed<'_, Vec<Value>> {
    list(Kind::CloseParen, Want::PragmaArgumentsEnd, argument)(at.advance())
}

/// A parameter: a constant, or a bare word such as `NOFAIL`.
fn argument(at: Cursor<'_>) -> Parsed<'_, Value> {
    match at.kind() {
        Kind::Null | Kind::True | Kind::False => value::value(at),
        kind if kind.is_name() => {
            let (start, mut at) = (at.span(), at.advance());
            while at.kind() == Kind::Dot && at.peek(1).kind().is_name() {
                at = at.advance().advance();
            }
            Ok((at, Value::Word(start.to(at.before()))))
        }
        _ => value::value(at),
    }
}

fn bare_path(at: Cursor<'_>) -> Parsed<'_, Vec<Value>> {
    let (at, path) = value::string(at)?;
    Ok((at, vec![Value::String(path)]))
}
