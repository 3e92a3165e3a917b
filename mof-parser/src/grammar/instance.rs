//! Instances and their slots.

use nom::Parser;
use nom::combinator::cut;

use super::cursor::{Cursor, Miss, Parsed, name};
use super::miss::Want;
use super::qualifier::qualifiers;
use super::recovery::{Body, members, open_body, starts_declaration};
use super::value;
use crate::ast::{Instance, InstanceKind, Qualifier, Slot};
use crate::{FindingKind, Kind, Span};

/// `instanceDeclaration = [ qualifierList ] ( "instance" | "value" ) "of" className [ alias ]
///  "{" *slot "}" ";"`
///
/// The qualifier list, which begins at `start`, and the keyword, which says the `kind`, are behind;
/// the final `;` is the recovery loop's.
pub(super) fn instance<'t>(
    at: Cursor<'t>,
    start: Span,
    kind: InstanceKind,
    qualifiers: Vec<Qualifier>,
    body: Body,
) -> Parsed<'t, Instance> {
    let at = of(at)?;
    let (at, class) = cut(name(Want::InstanceClass)).parse(at)?;
    let (at, alias) = alias(at)?;
    let (at, open) = open_body(at, Want::InstanceBody, body)?;
    let (at, slots) = members(at, open, body, slot);
    let span = start.to(at.before());
    Ok((at, Instance { span, kind, qualifiers, class, alias, slots }))
}

/// `"of"`; without it, a name and a body are still an instance.
fn of(at: Cursor<'_>) -> Result<Cursor<'_>, nom::Err<Miss>> {
    if at.kind() == Kind::Of {
        return Ok(at.advance());
    }
    if at.kind().is_name() && matches!(at.peek(1).kind(), Kind::OpenBrace | Kind::As) {
        at.note(FindingKind::MissingKeyword { keyword: "of", certain: true }, at.span());
        return Ok(at);
    }
    Err(nom::Err::Failure(at.miss(Want::Of)))
}

/// `alias = "as" "$" aliasName`, or nothing
pub(super) fn alias(at: Cursor<'_>) -> Parsed<'_, Option<Span>> {
    if at.kind() != Kind::As {
        return Ok((at, None));
    }
    let (at, name) = cut(value::alias).parse(at.advance())?;
    Ok((at, Some(name)))
}

/// `slot = [ qualifierList ] propertyName [ "=" value ] ";"`
///
/// WMI allows a slot without a value, which only qualifies the property.
fn slot(at: Cursor<'_>) -> Parsed<'_, Slot> {
    let start = at.span();
    let (at, qualifiers) = qualifiers(at)?;
    if !qualifiers.is_empty() && starts_declaration(at) {
        return at.fail(Want::BodyEnd);
    }
    let (at, name) = cut(name(Want::SlotName)).parse(at)?;
    let (at, value) = match at.kind() {
        Kind::Equals => {
            let (at, value) = value::initializer(at.advance())?;
            (at, Some(value))
        }
        Kind::Semicolon if !qualifiers.is_empty() => (at, None),
        _ => return at.fail(Want::SlotEnd),
    };
    let span = start.to(at.before());
    Ok((at, Slot { span, qualifiers, name, value }))
}
