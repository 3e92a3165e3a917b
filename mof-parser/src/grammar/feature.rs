//! Properties, references, methods, parameters.

use nom::Parser;
use nom::combinator::cut;

use super::cursor::{Cursor, Miss, Parsed, list, name};
use super::miss::Want;
use super::qualifier::qualifiers;
use super::recovery::{starts_declaration, starts_mof3_declaration};
use super::type_name::{array, type_name};
use super::value;
use crate::ast::{Feature, Method, Parameter, Property, Qualifier, TypeName, Value};
use crate::{FindingKind, Kind, Span};

/// `feature = [ qualifierList ] type name ( [ array ] [ "=" value ] | "(" parameters ")" ) ";"`
///
/// The final `;` is the recovery loop's.
#[inline]
pub(super) fn feature(at: Cursor<'_>) -> Parsed<'_, Feature> {
    let start = at.span();
    let (at, qualifiers) = qualifiers(at)?;
    if !qualifiers.is_empty() && starts_declaration(at) {
        return at.fail(Want::BodyEnd);
    }
    if starts_mof3_declaration(at) {
        return at.fail(Want::Declaration);
    }
    let (at, ty) = cut(|at| type_name(at, Want::Type)).parse(at)?;
    let (at, name) = cut(name(Want::PropertyName)).parse(at)?;
    let at = skip_second_name(at, ty, name);
    if at.kind() == Kind::OpenParen {
        return method(at, start, qualifiers, ty, name);
    }
    let (at, array) = array(at)?;
    if at.kind() == Kind::OpenParen {
        let bound = array.map_or(at.span(), |array| array.span);
        at.note(FindingKind::ArrayReturn, bound);
        return method(at, start, qualifiers, ty, name);
    }
    let mut qualifiers = qualifiers;
    let at = misplaced_qualifiers(at, &mut qualifiers)?;
    let (at, default) = default_value(at)?;
    let span = start.to(at.before());
    Ok((at, Feature::Property(Property { span, qualifiers, ty, name, array, default })))
}

/// `method = [ qualifierList ] type methodName "(" [ parameter *( "," parameter ) ] ")" ";"`
fn method<'t>(
    at: Cursor<'t>,
    start: Span,
    qualifiers: Vec<Qualifier>,
    return_type: TypeName,
    name: Span,
) -> Parsed<'t, Feature> {
    let (at, parameters) = list(Kind::CloseParen, Want::ParametersEnd, parameter)(at.advance())?;
    let span = start.to(at.before());
    Ok((at, Feature::Method(Method { span, qualifiers, return_type, name, parameters })))
}

/// `parameter = [ qualifierList ] type parameterName [ array ] [ "=" value ]`
fn parameter(at: Cursor<'_>) -> Parsed<'_, Parameter> {
    let start = at.span();
    let (at, qualifiers) = qualifiers(at)?;
    let (at, ty) = cut(|at| type_name(at, Want::ParameterType)).parse(at)?;
    let (at, name) = cut(name(Want::ParameterName)).parse(at)?;
    let (at, array) = array(at)?;
    let mut qualifiers = qualifiers;
    let at = misplaced_qualifiers(at, &mut qualifiers)?;
    let (at, default) = default_value(at)?;
    let span = start.to(at.before());
    Ok((at, Parameter { span, qualifiers, ty, name, array, default }))
}

/// `string Name [Key];`: a qualifier list behind the name is noted, and read as if it stood in
/// front of the type.
#[inline]
fn misplaced_qualifiers<'t>(
    at: Cursor<'t>,
    into: &mut Vec<Qualifier>,
) -> Result<Cursor<'t>, nom::Err<Miss>> {
    if at.kind() != Kind::OpenBracket || !ends_behind_brackets(at) {
        return Ok(at);
    }
    let (rest, found) = qualifiers(at)?;
    at.note(FindingKind::MisplacedQualifiers, at.span().to(rest.before()));
    into.extend(found);
    Ok(rest)
}

/// Whether the declaration ends behind the list here. Otherwise the list belongs to the next one,
/// and what separates the two is missing.
#[cold]
fn ends_behind_brackets(mut at: Cursor<'_>) -> bool {
    // No real list is longer, and nobody gets us to look through a whole file again and again.
    for _ in 0..1_000 {
        if matches!(at.kind(), Kind::CloseBracket | Kind::Semicolon | Kind::Eof) {
            break;
        }
        at = at.advance();
    }
    let next = at.peek(1).kind();
    let ends = matches!(next, Kind::Semicolon | Kind::Equals | Kind::Comma | Kind::CloseParen);
    at.kind() == Kind::CloseBracket && ends
}

/// `[ "=" value ]`
#[inline]
fn default_value(at: Cursor<'_>) -> Parsed<'_, Option<Value>> {
    if at.kind() != Kind::Equals {
        return Ok((at, None));
    }
    let (at, value) = value::initializer(at.advance())?;
    Ok((at, Some(value)))
}

/// `uint32 string Generation;`: the second type was read as the name.
#[inline]
fn skip_second_name<'t>(at: Cursor<'t>, ty: TypeName, name: Span) -> Cursor<'t> {
    if !at.kind().is_name() || at.begins_line() {
        return at;
    }
    let second = at.at_index(at.index() - 1).kind();
    if second.intrinsic().is_none() || at.peek(1).kind().is_name() {
        return at;
    }
    let text = |span| at.text(span).to_owned();
    at.note(FindingKind::TwoTypes { first: text(ty.span), second: text(name) }, name);
    at.advance()
}
