//! Types, references, array brackets.

use nom::Parser;
use nom::combinator::{cut, opt};

use super::cursor::{Cursor, Parsed, token};
use super::miss::{Want, describe};
use super::unknown_macro::may_be_macro;
use crate::ast::{ArrayBound, Intrinsic, TypeKind, TypeName};
use crate::dialect::Sign;
use crate::lexer::scanner::quoted;
use crate::{Dialect, FindingKind, Kind, Span};

/// `type = intrinsicType | "object" | "void" | className`, each with an optional `"ref"`
///
/// Every word is a class name to the grammar. One that is a misspelt type or another language's
/// type is reported, and read as the type that was probably meant.
#[inline]
pub(super) fn type_name<'t>(at: Cursor<'t>, want: Want) -> Parsed<'t, TypeName> {
    let first = at.token();
    if !first.kind().is_name() {
        return Err(nom::Err::Error(at.miss(want)));
    }
    if first.kind() == Kind::Ref && at.peek(1).kind().is_name() {
        at.note(missing_reference_class(at), first.span());
    }
    let (mut at, mut span, start) = (at.advance(), first.span(), at);
    let mut kind = match first.kind() {
        Kind::Object => {
            at.stream.signs.set(Sign::Object);
            TypeKind::Object
        }
        Kind::Void => {
            at.stream.signs.set(Sign::ClassType);
            TypeKind::Void
        }
        Kind::IntegerType | Kind::OctetStringType => mof3_type(start),
        kind => kind.intrinsic().map_or(TypeKind::Class, TypeKind::Intrinsic),
    };
    if continues_with_dot(at) {
        (at, span, kind) = qualified_type(start);
    }
    let reference = (is_reference(at) && !is_named_ref(at, kind)).then(|| at.span());
    if reference.is_some() {
        at = at.advance();
    } else if kind == TypeKind::Class {
        kind = class_or_slip(start, span);
        if kind == TypeKind::Class {
            at.stream.signs.set(Sign::ClassType);
        }
    }
    Ok((at, TypeName { span, kind, reference }))
}

/// Whether `ref` is the name behind an intrinsic type, and its `;` is missing.
fn is_named_ref(at: Cursor<'_>, kind: TypeKind) -> bool {
    matches!(kind, TypeKind::Intrinsic(_)) && at.peek(2).kind().is_name()
}

#[cold]
fn missing_reference_class(at: Cursor<'_>) -> FindingKind {
    FindingKind::MissingClassName { place: "in front of `ref`", found: describe(at) }
}

/// `"[" "]"` between a type and a name: where MOF 3 writes the array that a method returns.
#[inline]
pub(super) fn brackets_behind_type(at: Cursor<'_>) -> (Cursor<'_>, Option<ArrayBound>) {
    let are_there = at.kind() == Kind::OpenBracket
        && at.peek(1).kind() == Kind::CloseBracket
        && at.peek(2).kind().is_name();
    if !are_there {
        return (at, None);
    }
    let span = at.span().to(at.peek(1).span());
    (at.advance().advance(), Some(ArrayBound { span, size: None }))
}

/// `integer` or `octetstring`, which are types in MOF 3 only.
///
/// Without a word of the caller's, the finding goes when the file turns out to be MOF 3.
#[cold]
fn mof3_type(at: Cursor<'_>) -> TypeKind {
    let signs = &at.stream.signs;
    signs.set(Sign::Mof3Type);
    // Behind a declaration of MOF 3 it is what was to be expected.
    let is_known = at.stream.dialect == Dialect::Mof3 || signs.has(Sign::Mof3Declaration);
    if !is_known && !is_reference(at.advance()) {
        let name = at.text(at.span()).to_owned();
        let similar = foreign(&name);
        at.note(FindingKind::UnknownType { name, similar }, at.span());
    }
    at.kind().intrinsic().map_or(TypeKind::Class, TypeKind::Intrinsic)
}

/// `uint32 Ref;` declares a property called `Ref`.
#[inline]
fn is_reference(at: Cursor<'_>) -> bool {
    at.kind() == Kind::Ref && at.peek(1).kind().is_name()
}

/// A dot and a name, with no blank around the dot.
#[inline]
fn continues_with_dot(at: Cursor<'_>) -> bool {
    at.kind() == Kind::Dot
        && at.peek(1).kind().is_name()
        && at.before().end == at.span().start
        && at.span().end == at.peek(1).span().start
}

/// `System.UInt32`: no type of MOF has a dot, so its last part is taken.
#[cold]
fn qualified_type(start: Cursor<'_>) -> (Cursor<'_>, Span, TypeKind) {
    let (mut at, mut last) = (start.advance(), start.token());
    while continues_with_dot(at) {
        last = at.peek(1);
        at = at.advance().advance();
    }
    let span = start.span().to(last.span());
    let meant = last.kind().intrinsic().map(Intrinsic::name);
    let similar = meant.or_else(|| foreign(start.text(last.span())));
    let name = quoted(start.text(span));
    start.note(FindingKind::UnknownType { name, similar }, span);
    let kind = similar.and_then(intrinsic).map_or(TypeKind::Class, TypeKind::Intrinsic);
    (at, span, kind)
}

/// A class name, unless it is a slip of the hand or a type of another language.
///
/// Class names of WMI need no underscore, so only what can hardly be a class is reported.
fn class_or_slip(at: Cursor<'_>, span: Span) -> TypeKind {
    let text = at.text(span);
    if text.len() > 9 || text.contains('_') {
        return TypeKind::Class;
    }
    let Some(meant) =
        foreign(text).or_else(|| at.similar(text, &Intrinsic::ALL.map(Intrinsic::name)))
    else {
        return TypeKind::Class;
    };
    let kind = FindingKind::UnknownType { name: text.to_owned(), similar: Some(meant) };
    at.note(kind, span);
    intrinsic(meant).map_or(TypeKind::Class, TypeKind::Intrinsic)
}

fn intrinsic(name: &str) -> Option<Intrinsic> {
    Intrinsic::ALL.into_iter().find(|known| known.name() == name)
}

/// What other languages and MOF 3 call these types.
pub(crate) fn foreign(name: &str) -> Option<&'static str> {
    const FOREIGN: [(&str, &str); 22] = [
        ("bool", "boolean"),
        ("byte", "uint8"),
        ("char", "char16"),
        ("date", "datetime"),
        ("decimal", "real64"),
        ("double", "real64"),
        ("dword", "uint32"),
        ("float", "real32"),
        ("int", "sint32"),
        ("int8", "sint8"),
        ("int16", "sint16"),
        ("int32", "sint32"),
        ("int64", "sint64"),
        ("integer", "sint64"),
        ("long", "sint64"),
        ("real", "real64"),
        ("short", "sint16"),
        ("single", "real32"),
        ("str", "string"),
        ("time", "datetime"),
        ("timespan", "datetime"),
        ("uint", "uint32"),
    ];
    let same = |(foreign, _): &&(&str, &str)| foreign.eq_ignore_ascii_case(name);
    FOREIGN.iter().find(same).map(|(_, meant)| *meant)
}

/// `array = "[" [ positiveDecimalValue ] "]"`
pub(super) fn array(at: Cursor<'_>) -> Parsed<'_, Option<ArrayBound>> {
    if at.kind() != Kind::OpenBracket {
        return Ok((at, None));
    }
    let open = at.span();
    if at.peek(1).kind().is_name() {
        // A word behind the bracket begins a qualifier list, unless it may be a number's name.
        let word = at.advance();
        if word.peek(1).kind() != Kind::CloseBracket || !may_be_macro(word) {
            return Ok((at, None));
        }
        at.stream.unknown.borrow_mut().push(word.span());
        let span = open.to(word.peek(1).span());
        return Ok((word.advance().advance(), Some(ArrayBound { span, size: Some(word.span()) })));
    }
    let (at, size) = opt(token(Kind::Integer, Want::ArraySize)).parse(at.advance())?;
    let (at, close) = cut(token(Kind::CloseBracket, Want::ArraySize)).parse(at)?;
    if let Some(size) = size {
        let text = at.text(size);
        if !crate::literal::number::integer(text).is_ok_and(|size| size > 0) {
            at.note(FindingKind::BadArraySize { found: format!("`{text}`") }, size);
        }
    }
    Ok((at, Some(ArrayBound { span: open.to(close), size })))
}
