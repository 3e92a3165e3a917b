//! Qualifier lists.

use nom::Parser;

use super::cursor::{Cursor, Parsed, is_wrong_close, list, name};
use super::lookahead::{Meant, end_of_constants, gap, is_declared, meant, names_qualifier};
use super::miss::{Want, ends_open_list, report};
use super::value;
use crate::ast::{ArrayValue, Flavor, FlavorKind, Qualifier, Value};
use crate::dialect::Sign;
use crate::lexer::scanner::quoted;
use crate::{FindingKind, Kind, Span};

/// `qualifierList = "[" qualifier *( "," qualifier ) "]"`, or nothing
#[inline]
pub(super) fn qualifiers(at: Cursor<'_>) -> Parsed<'_, Vec<Qualifier>> {
    if at.kind() != Kind::OpenBracket {
        return Ok((at, Vec::new()));
    }
    let start = at;
    let mut at = at.advance();
    if at.kind() == Kind::CloseBracket {
        return Ok((at.advance(), Vec::new()));
    }
    let mut found = Vec::with_capacity(at.elements_ahead());
    loop {
        let (rest, one) = qualifier(at)?;
        found.push(one);
        at = match rest.kind() {
            Kind::Comma => rest.advance(),
            Kind::CloseBracket => return Ok((rest.advance(), found)),
            _ => {
                let is_wrong = is_wrong_close(rest);
                let was_meant = meant(rest);
                if is_wrong || was_meant.is_some() {
                    report(start, rest.miss(Want::QualifiersEnd));
                }
                match was_meant {
                    _ if is_wrong => return Ok((rest.advance(), found)),
                    Some(Meant::Declared) => return Ok((rest, found)),
                    Some(_) => rest,
                    None => return rest.fail(Want::QualifiersEnd),
                }
            }
        };
        if at.kind() == Kind::CloseBracket {
            at.note(FindingKind::TrailingComma, rest.span());
            return Ok((at.advance(), found));
        }
        if is_declared(at) {
            report(start, at.miss(Want::QualifiersEnd));
            return Ok((at, found));
        }
    }
}

/// `qualifier = qualifierName [ qualifierParameter ] [ ":" 1*flavor ]`
#[inline]
fn qualifier(at: Cursor<'_>) -> Parsed<'_, Qualifier> {
    let (at, name) = match name(Want::QualifierName).parse(at) {
        Ok(found) => found,
        Err(_) => return at.fail(Want::QualifierName),
    };
    let (mut at, value) = match at.kind() {
        Kind::OpenParen => parenthesised(at)?,
        Kind::OpenBrace => {
            let (at, array) = value::braced(at)?;
            (at, Some(Value::Array(array)))
        }
        kind if kind.is_string() || matches!(kind, Kind::Integer | Kind::Real | Kind::Char) => {
            without_open(at)?
        }
        Kind::Null | Kind::True | Kind::False => without_open(at)?,
        _ => (at, None),
    };
    let mut flavors = Vec::new();
    if at.kind() == Kind::Colon {
        (at, flavors) = uses(at.advance())?;
    } else if at.kind().flavor().is_some() && meant(at) == Some(Meant::Flavor) {
        at.note(FindingKind::MissingColon { before: "the flavor" }, gap(at));
        (at, flavors) = uses(at)?;
    }
    let span = name.to(at.before());
    Ok((at, Qualifier { span, name, value, flavors }))
}

/// `qualifierParameter = "(" constantValue ")"`
///
/// Some of Microsoft's pages write a list in parentheses; it is read as an array.
fn parenthesised(at: Cursor<'_>) -> Parsed<'_, Option<Value>> {
    let (start, open) = (at, at.span());
    let (at, first) = value::value(at.advance())?;
    match at.kind() {
        Kind::CloseParen => Ok((at.advance(), Some(first))),
        Kind::Comma if at.peek(1).kind() != Kind::CloseParen && names_qualifier(at.advance()) => {
            report(start, at.miss(Want::QualifierValueEnd));
            Ok((at, Some(first)))
        }
        Kind::Comma => {
            let mut elements = vec![first];
            let rest = list(Kind::CloseParen, Want::QualifierValueEnd, value::value);
            let (at, more) = { rest }(at.advance())?;
            elements.extend(more);
            let span = open.to(at.before());
            at.note(FindingKind::ParenthesisedList, span);
            Ok((at, Some(Value::Array(ArrayValue { span, elements }))))
        }
        _ if is_wrong_close(at) => {
            report(start, at.miss(Want::QualifierValueEnd));
            Ok((at.advance(), Some(first)))
        }
        _ if ends_open_list(start, at, Want::QualifierValueEnd) => {
            report(start, at.miss(Want::QualifierValueEnd));
            Ok((at, Some(first)))
        }
        _ => at.fail(Want::QualifierValueEnd),
    }
}

/// The value of a qualifier whose opening bracket is missing: `Description "x")`.
#[cold]
fn without_open(at: Cursor<'_>) -> Parsed<'_, Option<Value>> {
    let Some(end) = end_of_constants(at) else { return Ok((at, None)) };
    let brace = end.kind() == Kind::CloseBrace;
    let open = if brace { '{' } else { '(' };
    at.note(FindingKind::MissingOpen { open, before: "the value of the qualifier" }, gap(at));
    let close = if brace { Kind::CloseBrace } else { Kind::CloseParen };
    let start = at.span();
    let (at, mut elements) = list(close, Want::QualifierValueEnd, value::value)(at)?;
    let value = match elements.pop() {
        Some(only) if elements.is_empty() && !brace => only,
        last => {
            elements.extend(last);
            Value::Array(ArrayValue { span: start.to(at.before()), elements })
        }
    };
    Ok((at, Some(value)))
}

/// `1*flavor`, separated by blanks: the flavors of a qualifier's use.
fn uses(mut at: Cursor<'_>) -> Parsed<'_, Vec<Flavor>> {
    if !at.kind().is_name() {
        return at.fail(Want::Flavor);
    }
    let mut flavors = Vec::with_capacity(1);
    while at.kind().is_name() {
        flavors.extend(flavor(at, at.span()));
        at = at.advance();
        // A type belongs to the declaration behind a missing bracket.
        if is_declared(at) {
            break;
        }
    }
    Ok((at, flavors))
}

/// The flavor here. An unknown one is noted, and left out.
pub(super) fn flavor(at: Cursor<'_>, span: Span) -> Option<Flavor> {
    if let Some(kind) = at.kind().flavor() {
        if matches!(
            kind,
            FlavorKind::ToInstance
                | FlavorKind::NotToInstance
                | FlavorKind::NotToSubclass
                | FlavorKind::Amended
        ) {
            at.stream.signs.set(Sign::WmiFlavor);
        }
        return Some(Flavor { span, kind });
    }
    if at.is_full() {
        return None;
    }
    let text = at.text(span);
    let similar = at.similar(text, &FLAVORS);
    at.note(FindingKind::UnknownFlavor { name: quoted(text), similar }, span);
    None
}

pub(crate) const FLAVORS: [&str; 9] = [
    "EnableOverride",
    "DisableOverride",
    "ToSubclass",
    "NotToSubclass",
    "ToInstance",
    "NotToInstance",
    "Restricted",
    "Translatable",
    "Amended",
];
