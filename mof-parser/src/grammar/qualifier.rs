//! Qualifier lists.

use nom::Parser;

use super::cursor::{Cursor, Parsed, is_wrong_close, list, name};
use super::miss::{Want, report};
use super::value;
use crate::ast::{ArrayValue, Flavor, Qualifier, Value};
use crate::{FindingKind, Kind, Span};

/// `qualifierList = "[" qualifier *( "," qualifier ) "]"`, or nothing
#[inline]
pub(super) fn qualifiers(at: Cursor<'_>) -> Parsed<'_, Vec<Qualifier>> {
    if at.kind() != Kind::OpenBracket {
        return Ok((at, Vec::new()));
    }
    let start = at;
    let (mut at, mut found) = (at.advance(), Vec::new());
    if at.kind() == Kind::CloseBracket {
        return Ok((at.advance(), found));
    }
    loop {
        let (rest, one) = qualifier(at)?;
        found.push(one);
        at = match rest.kind() {
            Kind::Comma => rest.advance(),
            Kind::CloseBracket => return Ok((rest.advance(), found)),
            _ if ends_without_bracket(rest) => {
                report(start, rest.miss(Want::QualifiersEnd));
                return Ok((rest, found));
            }
            kind if kind.is_name() && !rest.begins_line() => {
                report(start, rest.miss(Want::QualifiersEnd));
                rest
            }
            _ => return rest.fail(Want::QualifiersEnd),
        };
        if at.kind() == Kind::CloseBracket {
            at.note(FindingKind::TrailingComma, rest.span());
            return Ok((at.advance(), found));
        }
        if ends_without_bracket(at) {
            report(start, at.miss(Want::QualifiersEnd));
            return Ok((at, found));
        }
    }
}

/// A type or a declaration follows: only the bracket is missing.
fn ends_without_bracket(at: Cursor<'_>) -> bool {
    let kind = at.kind();
    let declares = match kind {
        // No qualifier is called like a type and followed by a name.
        _ if kind.intrinsic().is_some() => true,
        Kind::Class | Kind::Instance => at.begins_line(),
        _ => false,
    };
    declares && at.peek(1).kind().is_name()
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
        _ => (at, None),
    };
    let mut flavors = Vec::new();
    if at.kind() == Kind::Colon {
        (at, flavors) = uses(at.advance())?;
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
        _ => at.fail(Want::QualifierValueEnd),
    }
}

/// `1*flavor`, separated by blanks: the flavors of a qualifier's use.
fn uses(mut at: Cursor<'_>) -> Parsed<'_, Vec<Flavor>> {
    if !at.kind().is_name() {
        return at.fail(Want::Flavor);
    }
    let mut flavors = Vec::new();
    while at.kind().is_name() {
        flavors.extend(flavor(at, at.span()));
        at = at.advance();
        // A type belongs to the declaration behind a missing bracket.
        if ends_without_bracket(at) {
            break;
        }
    }
    Ok((at, flavors))
}

/// The flavor here. An unknown one is noted, and left out.
pub(super) fn flavor(at: Cursor<'_>, span: Span) -> Option<Flavor> {
    if let Some(kind) = at.kind().flavor() {
        return Some(Flavor { span, kind });
    }
    if at.is_full() {
        return None;
    }
    let text = at.text(span);
    let similar = at.similar(text, &FLAVORS);
    at.note(FindingKind::UnknownFlavor { name: text.to_owned(), similar }, span);
    None
}

const FLAVORS: [&str; 9] = [
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
