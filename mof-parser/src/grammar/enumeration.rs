//! Enumerations and their elements.

use nom::Parser;
use nom::combinator::cut;

use super::cursor::{Cursor, Parsed, list, name, token};
use super::miss::{Want, report};
use super::qualifier::qualifiers;
use super::type_name::type_name;
use super::value;
use crate::ast::{Enumeration, EnumerationElement, Qualifier, TypeName};
use crate::{Kind, Span};

/// `enumeration = [ qualifierList ] "enumeration" enumerationName ":" type
///  "{" [ element *( "," element ) ] "}" ";"`
///
/// The qualifier list, which begins at `start`, and the keyword are behind; the final `;` is the
/// recovery loop's.
pub(super) fn enumeration<'t>(
    at: Cursor<'t>,
    start: Span,
    qualifiers: Vec<Qualifier>,
) -> Parsed<'t, Enumeration> {
    let (at, name) = cut(name(Want::EnumerationName)).parse(at)?;
    let (at, base) = base(at)?;
    let (at, _) = cut(token(Kind::OpenBrace, Want::EnumerationBody)).parse(at)?;
    let (at, elements) = list(Kind::CloseBrace, Want::EnumerationEnd, element)(at)?;
    let span = start.to(at.before());
    Ok((at, Enumeration { span, qualifiers, name, base, elements }))
}

/// `":" ( "integer" | "string" | enumerationName )`
///
/// Where it is missing, that is noted: the names are there.
fn base(at: Cursor<'_>) -> Parsed<'_, Option<TypeName>> {
    if at.kind() == Kind::OpenBrace {
        report(at, at.miss(Want::EnumerationBase));
        return Ok((at, None));
    }
    let (at, _) = cut(token(Kind::Colon, Want::EnumerationBase)).parse(at)?;
    let (at, ty) = cut(|at| type_name(at, Want::Type)).parse(at)?;
    Ok((at, Some(ty)))
}

/// `element = [ qualifierList ] enumLiteral [ "=" value ]`
fn element(at: Cursor<'_>) -> Parsed<'_, EnumerationElement> {
    let start = at.span();
    let (at, qualifiers) = qualifiers(at)?;
    let (at, name) = cut(name(Want::ElementName)).parse(at)?;
    let (at, value) = value::assigned(at)?;
    let span = start.to(at.before());
    Ok((at, EnumerationElement { span, qualifiers, name, value }))
}
