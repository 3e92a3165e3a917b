//! Enumerations and their elements.

use nom::Parser;
use nom::combinator::cut;

use super::cursor::{Cursor, Miss, Parsed, list, name, token};
use super::lookahead::{behind_brackets, gap};
use super::miss::{Want, report};
use super::qualifier::qualifiers;
use super::type_name::type_name;
use super::value;
use crate::ast::{Enumeration, EnumerationElement, Qualifier, TypeName};
use crate::{FindingKind, Kind, Span};

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
    let at = open(at)?;
    let (at, elements) = list(Kind::CloseBrace, Want::EnumerationEnd, element)(at)?;
    let span = start.to(at.before());
    Ok((at, Enumeration { span, qualifiers, name, base, elements }))
}

/// Takes the brace in front of the elements. A missing one is reported when they follow.
fn open(at: Cursor<'_>) -> Result<Cursor<'_>, nom::Err<Miss>> {
    if at.kind() == Kind::OpenBrace {
        return Ok(at.advance());
    }
    if starts_element(at) || at.kind() == Kind::CloseBrace {
        at.blame();
        at.note(FindingKind::MissingOpen { open: '{', before: "the elements" }, gap(at));
        return Ok(at);
    }
    Err(nom::Err::Failure(at.miss(Want::EnumerationBody)))
}

/// Whether an element of an enumeration stands here, and no member of a class.
#[cold]
pub(super) fn starts_element(at: Cursor<'_>) -> bool {
    let first = behind_brackets(at);
    let next = first.peek(1).kind();
    first.kind().is_name() && matches!(next, Kind::Equals | Kind::Comma | Kind::CloseBrace)
}

/// `":" ( "integer" | "string" | enumerationName )`
///
/// Where it is missing, that is noted: the names are there.
fn base(at: Cursor<'_>) -> Parsed<'_, Option<TypeName>> {
    if at.kind() == Kind::OpenBrace {
        report(at, at.miss(Want::EnumerationBase));
        return Ok((at, None));
    }
    if at.kind().is_name() && at.peek(1).kind() == Kind::OpenBrace {
        at.note(FindingKind::MissingColon { before: "the type" }, gap(at));
        return type_name(at, Want::Type).map(|(at, ty)| (at, Some(ty)));
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
