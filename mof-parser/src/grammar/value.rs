//! Constants, arrays, aliases, embedded instances.

use nom::Parser;
use nom::combinator::cut;

use super::class::mof3_only;
use super::cursor::{Cursor, Parsed, list, name, token};
use super::instance;
use super::lookahead::{end_of_constants, gap};
use super::miss::Want;
use super::recovery::Body;
use super::unknown_macro::{goes_on, macros, may_be_macro};
use crate::ast::{ArrayValue, InstanceKind, StringLiteral, Value};
use crate::lexer::scanner::excerpt;
use crate::{Dialect, FindingKind, Kind, Span};

/// `value = constant | array | alias | ( "instance" | "value" ) "of" className "{" … "}"`
///
/// Strings come first: 97 of 100 values are strings.
pub(super) fn value(at: Cursor<'_>) -> Parsed<'_, Value> {
    let token = at.token();
    let span = token.span();
    let value = match token.kind() {
        kind if kind.is_string() => {
            let (rest, literal) = string(at)?;
            if goes_on(rest) {
                return macros(rest, span);
            }
            return Ok((rest, Value::String(literal)));
        }
        Kind::Integer | Kind::BadNumber => Value::Integer(span),
        Kind::Real => Value::Real(span),
        Kind::Char | Kind::BadChar => Value::Char(span),
        Kind::Null => Value::Null(span),
        Kind::True => Value::Boolean(true, span),
        Kind::False => Value::Boolean(false, span),
        Kind::OpenBrace => return braced(at).map(wrap(Value::Array)),
        Kind::Dollar => return alias(at).map(wrap(Value::Alias)),
        Kind::Instance if goes_on_as_instance(at) => {
            return embedded(at.advance(), span, InstanceKind::Instance);
        }
        Kind::Of if at.peek(1).kind().is_name() && at.peek(2).kind() == Kind::OpenBrace => {
            at.note(FindingKind::MissingKeyword { keyword: "instance", certain: true }, span);
            return embedded(at, span, InstanceKind::Instance);
        }
        Kind::Value if goes_on_as_instance(at) => {
            mof3_only(at);
            return embedded(at.advance(), span, InstanceKind::Value);
        }
        kind if kind.is_name() => return word(at),
        _ => return at.fail(Want::Value),
    };
    Ok((at.advance(), value))
}

/// `[ "=" value ]`
#[inline]
pub(super) fn assigned(at: Cursor<'_>) -> Parsed<'_, Option<Value>> {
    if at.kind() != Kind::Equals {
        return Ok((at, None));
    }
    let (at, value) = value(at.advance())?;
    Ok((at, Some(value)))
}

fn wrap<'t, T>(kind: impl Fn(T) -> Value) -> impl Fn((Cursor<'t>, T)) -> (Cursor<'t>, Value) {
    move |(at, value)| (at, kind(value))
}

/// `stringValue = 1*( DOUBLEQUOTE *stringChar DOUBLEQUOTE )`
#[inline]
pub(super) fn string(at: Cursor<'_>) -> Parsed<'_, StringLiteral> {
    let (first, start) = (at.index(), at.span());
    let (mut at, mut end) = (at.advance(), start);
    while at.kind().is_string() {
        end = at.span();
        at = at.advance();
    }
    let literal = StringLiteral { span: start.to(end), first, count: at.index() - first };
    if literal.span.len() > at.stream.max_string {
        check_length(at, &literal);
    }
    Ok((at, literal))
}

/// Reports a literal whose pieces are too long together; what stands between them does not count.
#[cold]
fn check_length(at: Cursor<'_>, literal: &StringLiteral) {
    let limit = at.stream.max_string;
    let pieces = at.stream.tokens.iter().skip(literal.first as usize).take(literal.count as usize);
    let length: u64 = pieces.map(|piece| u64::from(piece.span().len())).sum();
    if length > u64::from(limit) {
        let first = at.at_index(literal.first).span();
        at.note(FindingKind::StringTooLong { length, limit }, first);
    }
}

/// `arrayInitializer = "{" [ value *( "," value ) ] "}"`
pub(super) fn braced(at: Cursor<'_>) -> Parsed<'_, ArrayValue> {
    let start = at.span();
    let (at, elements) =
        list(Kind::CloseBrace, Want::ArrayValueEnd, element)(at.deeper()?.advance())?;
    let span = start.to(at.before());
    if elements.is_empty() && at.stream.dialect == Dialect::Dmtf {
        at.note(FindingKind::EmptyArray, span);
    }
    Ok((at.shallower(), ArrayValue { span, elements }))
}

/// Values with commas between them and a closing brace, whose opening one is missing: `1, 2}`.
#[cold]
pub(super) fn without_brace<'t>(
    start: Cursor<'t>,
    at: Cursor<'t>,
    first: Value,
) -> Parsed<'t, Value> {
    let closed = match first {
        Value::Instance(_) => {
            let next = at.advance();
            let is_keyword = matches!(next.kind(), Kind::Instance | Kind::Value);
            next.kind() == Kind::Dollar || (is_keyword && goes_on_as_instance(next))
        }
        _ if at.peek(1).kind() == Kind::CloseBrace => false,
        _ => end_of_constants(at).is_some_and(|end| end.kind() == Kind::CloseBrace),
    };
    if !closed {
        return Ok((at, first));
    }
    start.note(FindingKind::MissingOpen { open: '{', before: "the values" }, gap(start));
    let (at, more) = list(Kind::CloseBrace, Want::ArrayValueEnd, element)(at.advance())?;
    let elements = std::iter::once(first).chain(more).collect();
    let span = start.span().to(at.before());
    Ok((at, Value::Array(ArrayValue { span, elements })))
}

/// Whether the brace here cannot end the body: more of it follows.
#[cold]
fn closes_empty_array(at: Cursor<'_>) -> bool {
    let next = at.advance().advance();
    let goes_on = next.kind() == Kind::CloseBrace
        || (next.kind().is_name() && next.peek(1).kind() == Kind::Equals);
    at.peek(1).kind() == Kind::Semicolon && goes_on
}

/// `"=" value`; the equals sign is behind.
#[inline]
pub(super) fn initializer(start: Cursor<'_>) -> Parsed<'_, Value> {
    if start.kind() == Kind::CloseBrace && closes_empty_array(start) {
        start.note(FindingKind::MissingOpen { open: '{', before: "the values" }, gap(start));
        let array = ArrayValue { span: start.span(), elements: Vec::new() };
        return Ok((start.advance(), Value::Array(array)));
    }
    let (mut at, value) = value(start)?;
    let instance = matches!(value, Value::Instance(_));
    if instance && at.kind() == Kind::Semicolon && at.peek(1).kind() == Kind::Comma {
        at = at.advance();
    }
    if at.kind() == Kind::Comma && !matches!(value, Value::Array(_)) {
        return without_brace(start, at, value);
    }
    Ok((at, value))
}

/// An element may be an instance with a `;` of its own, as Microsoft's pages show it.
fn element(at: Cursor<'_>) -> Parsed<'_, Value> {
    let (at, value) = value(at)?;
    let ended = matches!(value, Value::Instance(_))
        && at.kind() == Kind::Semicolon
        && matches!(at.peek(1).kind(), Kind::Comma | Kind::CloseBrace | Kind::Instance);
    Ok((if ended { at.advance() } else { at }, value))
}

/// `"$" aliasName`; the span is the name's.
pub(super) fn alias(at: Cursor<'_>) -> Parsed<'_, Span> {
    let (at, dollar) = token(Kind::Dollar, Want::Alias).parse(at)?;
    let (at, name) = cut(name(Want::Alias)).parse(at)?;
    if dollar.end != name.start {
        let gap = Span::new(dollar.end, name.start);
        let blank = at.text(gap).trim().is_empty().then_some(gap);
        at.note(FindingKind::BlankInAlias { blank }, dollar.to(name));
    }
    Ok((at, name))
}

fn embedded(at: Cursor<'_>, start: Span, kind: InstanceKind) -> Parsed<'_, Value> {
    let (at, instance) = instance::instance(at.deeper()?, start, kind, Vec::new(), Body::Embedded)?;
    Ok((at.shallower(), Value::Instance(Box::new(instance))))
}

/// Whether `of` and a class stand behind the keyword here, or a class and a body.
fn goes_on_as_instance(at: Cursor<'_>) -> bool {
    let next = at.peek(1).kind();
    next == Kind::Of || (next.is_name() && at.peek(2).kind() == Kind::OpenBrace)
}

fn ends_value(at: Cursor<'_>) -> bool {
    let ends = matches!(
        at.kind(),
        Kind::Semicolon
            | Kind::Comma
            | Kind::CloseBrace
            | Kind::CloseParen
            | Kind::CloseBracket
            | Kind::Eof
    );
    ends || at.begins_line()
}

/// A bare word is an enumeration literal in MOF 3, and a string without quotes elsewhere.
#[cold]
fn word(at: Cursor<'_>) -> Parsed<'_, Value> {
    let start = at.span();
    if may_be_macro(at) {
        at.stream.unknown.borrow_mut().push(start);
        return macros(at.advance(), start);
    }
    let (mut at, mut span) = (at.advance(), start);
    if at.kind() == Kind::Dot && at.peek(1).kind().is_name() {
        span = start.to(at.peek(1).span());
        at = at.advance().advance();
    }
    // Without a word of the caller's, the finding goes when the file turns out to be MOF 3.
    if at.stream.dialect != Dialect::Mof3 {
        let is_literal = ends_value(at);
        // Unquoted text may have several words: they are one mistake.
        while !(ends_value(at) || at.peek(1).kind() == Kind::Equals) {
            span = span.to(at.span());
            at = at.advance();
        }
        let text = at.text(span);
        let word = match text.split_once('.') {
            // Blanks around a dot make no second word.
            Some((scope, name)) => excerpt(&format!("{}.{}", scope.trim_end(), name.trim_start())),
            None => excerpt(text),
        };
        at.note(FindingKind::UnquotedWord { word, is_literal }, span);
    }
    Ok((at, Value::Word(span)))
}
