//! Properties, references, methods, parameters.

use nom::Parser;
use nom::combinator::cut;

use super::class::{class, mof3_only};
use super::cursor::{Cursor, Miss, Parsed, list, name};
use super::enumeration::{enumeration, starts_element};
use super::miss::Want;
use super::qualifier::qualifiers;
use super::recovery::{starts_declaration, starts_nested_declaration};
use super::type_name::{array, brackets_behind_type, type_name};
use super::value;
use crate::ast::{
    ArrayBound, ClassKind, Feature, Method, Parameter, Property, Qualifier, TypeName, Value,
};
use crate::lexer::scanner::quoted;
use crate::{Dialect, Edit, FindingKind, Kind, Span};

/// `feature = structure | enumeration
///  | [ qualifierList ] type name ( [ array ] [ "=" value ] | "(" parameters ")" ) ";"`
///
/// In MOF 3 the brackets of an array that a method returns stand behind the type. The final `;` is the recovery loop's.
#[inline]
pub(super) fn feature(at: Cursor<'_>) -> Parsed<'_, Feature> {
    let start = at.span();
    let (at, qualifiers) = qualifiers(at)?;
    if starts_nested_declaration(at) {
        return nested(at, start, qualifiers);
    }
    if !qualifiers.is_empty() && starts_declaration(at) {
        return at.fail(Want::BodyEnd);
    }
    let (at, ty) = cut(|at| type_name(at, Want::Type)).parse(at)?;
    let (at, brackets) = brackets_behind_type(at);
    let (at, name) = match name(Want::PropertyName).parse(at) {
        Ok(found) => found,
        Err(_) => return without_name(at, start, qualifiers),
    };
    let at = skip_second_name(at, ty, name);
    if at.kind() == Kind::OpenParen {
        return method(at, start, qualifiers, ty, brackets, name);
    }
    let (at, array) = array(at)?;
    if at.kind() == Kind::OpenParen {
        return method(at, start, qualifiers, ty, array.or(brackets), name);
    }
    let array = array_of(at, brackets, array);
    let mut qualifiers = qualifiers;
    let at = misplaced_qualifiers(at, start, &mut qualifiers)?;
    let (at, default) = default_value(at)?;
    let span = start.to(at.before());
    Ok((at, Feature::Property(Property { span, qualifiers, ty, name, array, default })))
}

/// `Corner : Point {` in a class: the keyword of a structure or enumeration is missing.
#[cold]
fn without_name<'t>(
    at: Cursor<'t>,
    start: Span,
    qualifiers: Vec<Qualifier>,
) -> Parsed<'t, Feature> {
    let (name, base) = (at.back(), at.peek(1).kind());
    let is_head =
        at.kind() == Kind::Colon && base.is_name() && at.peek(2).kind() == Kind::OpenBrace;
    if name.back().kind() == Kind::CloseBracket
        && at.before().start > start.end
        && qualifiers.is_empty()
    {
        // `[] Sizes();`: what the brackets stand behind is missing.
        return name.back().back().fail(Want::Type);
    }
    if !is_head || !name.kind().is_name() {
        return at.fail(Want::PropertyName);
    }
    let inside = name.deeper()?;
    let missing = |keyword| {
        name.note(FindingKind::MissingKeyword { keyword, certain: true }, name.span());
    };
    let (at, feature) = if base.intrinsic().is_some() || starts_element(at.at_index(at.index() + 3))
    {
        missing("enumeration");
        let (at, one) = enumeration(inside, start, qualifiers)?;
        (at, Feature::Enumeration(one))
    } else {
        missing("structure");
        let (at, one) = class(inside, start, ClassKind::Structure, qualifiers)?;
        (at, Feature::Structure(one))
    };
    Ok((at.shallower(), feature))
}

/// A structure or enumeration inside of a class.
#[cold]
fn nested<'t>(at: Cursor<'t>, start: Span, qualifiers: Vec<Qualifier>) -> Parsed<'t, Feature> {
    let inside = at.deeper()?;
    mof3_only(at);
    let (at, feature) = if at.kind() == Kind::Enumeration {
        let (at, one) = enumeration(inside.advance(), start, qualifiers)?;
        (at, Feature::Enumeration(one))
    } else {
        let (at, one) = class(inside.advance(), start, ClassKind::Structure, qualifiers)?;
        (at, Feature::Structure(one))
    };
    Ok((at.shallower(), feature))
}

/// The array that an element is: the brackets behind its type are noted, and meant.
#[inline]
fn array_of(
    at: Cursor<'_>,
    brackets: Option<ArrayBound>,
    array: Option<ArrayBound>,
) -> Option<ArrayBound> {
    if let Some(brackets) = brackets {
        let write = || Edit::insert(at.before().end, at.text(brackets.span));
        let behind = array.is_none().then(write);
        at.note(FindingKind::BracketsBehindType { behind }, brackets.span);
    }
    array.or(brackets)
}

/// `method = [ qualifierList ] type methodName "(" [ parameter *( "," parameter ) ] ")" ";"`
fn method<'t>(
    at: Cursor<'t>,
    start: Span,
    qualifiers: Vec<Qualifier>,
    return_type: TypeName,
    array: Option<ArrayBound>,
    name: Span,
) -> Parsed<'t, Feature> {
    if let Some(array) = array
        && at.stream.dialect != Dialect::Mof3
    {
        at.note(FindingKind::ArrayReturn, array.span);
    }
    let (at, parameters) = list(Kind::CloseParen, Want::ParametersEnd, parameter)(at.advance())?;
    let span = start.to(at.before());
    Ok((at, Feature::Method(Method { span, qualifiers, return_type, array, name, parameters })))
}

/// `parameter = [ qualifierList ] type parameterName [ array ] [ "=" value ]`
fn parameter(at: Cursor<'_>) -> Parsed<'_, Parameter> {
    let start = at.span();
    let (at, qualifiers) = qualifiers(at)?;
    let (at, ty) = cut(|at| type_name(at, Want::ParameterType)).parse(at)?;
    let (at, brackets) = brackets_behind_type(at);
    let (at, name) = cut(name(Want::ParameterName)).parse(at)?;
    let (at, array) = array(at)?;
    let array = array_of(at, brackets, array);
    let mut qualifiers = qualifiers;
    let at = misplaced_qualifiers(at, start, &mut qualifiers)?;
    let (at, default) = default_value(at)?;
    let span = start.to(at.before());
    Ok((at, Parameter { span, qualifiers, ty, name, array, default }))
}

/// `string Name [Key];`: a qualifier list behind the name is noted, and read as if it stood in
/// front of the type.
#[inline]
fn misplaced_qualifiers<'t>(
    at: Cursor<'t>,
    start: Span,
    into: &mut Vec<Qualifier>,
) -> Result<Cursor<'t>, nom::Err<Miss>> {
    if at.kind() != Kind::OpenBracket || !ends_behind_brackets(at) {
        return Ok(at);
    }
    let (rest, found) = qualifiers(at)?;
    let span = at.span().to(rest.before());
    let front = into.is_empty().then(|| Edit::insert(start.start, format!("{} ", at.text(span))));
    at.note(FindingKind::MisplacedQualifiers { front }, span);
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
    let text = |span| quoted(at.text(span));
    at.note(FindingKind::TwoTypes { first: text(ty.span), second: text(name) }, name);
    at.advance()
}
