//! Instances and their slots.

use nom::Parser;
use nom::combinator::cut;

use super::cursor::{Cursor, Parsed, name, token};
use super::miss::Want;
use super::qualifier::qualifiers;
use super::recovery::{Body, members, starts_declaration};
use super::value;
use crate::ast::{Instance, InstanceKind, Qualifier, Slot};
use crate::{Kind, Span};

/// `instanceDeclaration = [ qualifierList ] "instance" "of" className [ alias ] "{" *slot "}" ";"`
///
/// The qualifier list, which begins at `start`, is behind; the final `;` is the recovery loop's.
pub(super) fn instance<'t>(
    at: Cursor<'t>,
    start: Span,
    qualifiers: Vec<Qualifier>,
) -> Parsed<'t, Instance> {
    let (at, _) = cut(token(Kind::Of, Want::Of)).parse(at.advance())?;
    let (at, class) = cut(name(Want::InstanceClass)).parse(at)?;
    let (at, alias) = alias(at)?;
    let open = at.span();
    let (at, _) = cut(token(Kind::OpenBrace, Want::InstanceBody)).parse(at)?;
    let (at, slots) = members(at, open, Body::Instance, slot);
    let span = start.to(at.before());
    let kind = InstanceKind::Instance;
    Ok((at, Instance { span, kind, qualifiers, class, alias, slots }))
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
            let (at, value) = value::value(at.advance())?;
            (at, Some(value))
        }
        Kind::Semicolon if !qualifiers.is_empty() => (at, None),
        _ => return at.fail(Want::SlotEnd),
    };
    let span = start.to(at.before());
    Ok((at, Slot { span, qualifiers, name, value }))
}
