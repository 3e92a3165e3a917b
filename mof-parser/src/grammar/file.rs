//! The top level: declarations and directives, one after the other.

use super::class::{class, mof3_only};
use super::cursor::{Cursor, Parsed, Stream};
use super::directive::directive;
use super::enumeration::enumeration;
use super::instance::instance;
use super::miss::{Want, describe, report};
use super::qualifier::qualifiers;
use super::qualifier_declaration::qualifier_declaration;
use super::recovery::{
    Body, Nest, miss_of, missing_semicolon, starts_declaration, starts_nested_declaration,
};
use crate::ast::{ClassKind, InstanceKind, Item, Qualifier};
use crate::{FindingKind, Kind, Span};

/// How many declarations of a file may end early by their indentation: reading on behind such an end
/// starts over, and what that costs is bounded.
pub(crate) const EARLY_ENDS: u8 = 16;

/// `mofSpecification = *( directive | class | enumeration | qualifierDeclaration | instance )`
///
/// What is no declaration is reported and skipped up to the next one.
pub(crate) fn file(stream: &Stream<'_>) -> Vec<Item> {
    let mut items = Vec::new();
    let mut at = Cursor::start(stream);
    loop {
        match at.kind() {
            Kind::Eof => return items,
            Kind::Semicolon => {
                at.note(FindingKind::StraySemicolon, at.span());
                at = at.advance();
                continue;
            }
            _ => {}
        }
        match guided_item(at) {
            Ok((rest, item)) => {
                items.push(item);
                at = end_of_item(rest, &mut items);
            }
            Err(error) => {
                let miss = miss_of(error, at);
                report(at, miss);
                at = skip_item(at, miss.at);
            }
        }
    }
}

/// An item; when a brace is missing, it is read a second time with the indentation as a guide to
/// the body that lacks it, and what gives fewer findings is taken.
fn guided_item(at: Cursor<'_>) -> Parsed<'_, Item> {
    let mark = at.mark();
    let read = item(at);
    if !at.stream.lacks_brace.take() {
        return read;
    }
    let unguided = at.take_back(&mark);
    let early_ends = at.stream.early_ends.get();
    at.stream.guided.set(true);
    let again = item(at);
    at.stream.guided.set(false);
    at.stream.lacks_brace.set(false);
    let ends = again.as_ref().is_ok_and(|(rest, _)| {
        rest.back().kind() == Kind::CloseBrace || at.stream.early_ends.get() < early_ends
    });
    let guided = at.take_back(&mark);
    if ends && guided.findings.len() <= unguided.findings.len() {
        at.put_back(guided);
        return again;
    }
    at.put_back(unguided);
    read
}

/// `directive | [ qualifierList ] ( class | enumeration | qualifierDeclaration | instance )`
///
/// The qualifier list comes before the choice, so that it is read once.
fn item(at: Cursor<'_>) -> Parsed<'_, Item> {
    let start = at.span();
    if at.kind() == Kind::Hash {
        return directive(at).map(|(at, one)| (at, Item::Directive(one)));
    }
    let (at, qualifiers) = qualifiers(at)?;
    match at.kind() {
        Kind::Class => class(at.advance(), start, ClassKind::Class, qualifiers)
            .map(|(at, one)| (at, Item::Class(one))),
        Kind::Instance => {
            let kind = InstanceKind::Instance;
            instance(at.advance(), start, kind, qualifiers, Body::Instance)
                .map(|(at, one)| (at, Item::Instance(one)))
        }
        Kind::Qualifier => qualifier_declaration(at.advance(), start, qualifiers)
            .map(|(at, one)| (at, Item::Qualifier(one))),
        _ if starts_declaration(at) || starts_nested_declaration(at) => {
            mof3_item(at, start, qualifiers)
        }
        _ => match meant(at) {
            Some(Slip::Class(behind)) => class(behind, start, ClassKind::Class, qualifiers)
                .map(|(at, one)| (at, Item::Class(one))),
            Some(Slip::Instance(behind)) => {
                let kind = InstanceKind::Instance;
                instance(behind, start, kind, qualifiers, Body::Instance)
                    .map(|(at, one)| (at, Item::Instance(one)))
            }
            Some(Slip::Qualifier(behind)) => qualifier_declaration(behind, start, qualifiers)
                .map(|(at, one)| (at, Item::Qualifier(one))),
            None => mof3_item(at, start, qualifiers),
        },
    }
}

/// A declaration without its keyword, or with a misspelt one, and the place behind it.
enum Slip<'t> {
    Class(Cursor<'t>),
    Instance(Cursor<'t>),
    Qualifier(Cursor<'t>),
}

/// What the word here was meant to begin, which is reported.
#[cold]
fn meant(at: Cursor<'_>) -> Option<Slip<'_>> {
    let (kind, next, behind) = (at.kind(), at.peek(1).kind(), at.peek(2).kind());
    if !kind.is_name() || at.is_full() {
        return None;
    }
    let missing = |keyword, certain| {
        at.note(FindingKind::MissingKeyword { keyword, certain }, at.span());
    };
    if kind == Kind::Of && next.is_name() && matches!(behind, Kind::OpenBrace | Kind::As) {
        missing("instance", true);
        return Some(Slip::Instance(at));
    }
    // An enumeration without a name is told of as that.
    if next == Kind::Colon && at.text(at.span()).eq_ignore_ascii_case("enumeration") {
        return None;
    }
    let is_type = |kind: Kind| kind.intrinsic().is_some() || kind.flavor().is_some();
    if next == Kind::Colon && is_type(behind) {
        missing("qualifier", true);
        return Some(Slip::Qualifier(at));
    }
    let superclass = next == Kind::Colon && behind.is_name();
    if next == Kind::OpenBrace || (superclass && at.peek(3).kind() == Kind::OpenBrace) {
        if behind.is_name() && next == Kind::OpenBrace && at.peek(3).kind() == Kind::Equals {
            return None;
        }
        missing("class", next == Kind::Colon || behind.is_name());
        return Some(Slip::Class(at));
    }
    let text = at.text(at.span());
    let (similar, slip) = match next {
        _ if next.is_name() && behind == Kind::Colon && is_type(at.peek(3).kind()) => {
            ("qualifier", Slip::Qualifier(at.advance()))
        }
        Kind::Of => ("instance", Slip::Instance(at.advance())),
        _ if next.is_name() && matches!(behind, Kind::OpenBrace | Kind::Colon | Kind::As) => {
            ("class", Slip::Class(at.advance()))
        }
        _ => return None,
    };
    at.similar(text, &[similar]).filter(|word| !word.eq_ignore_ascii_case(text))?;
    let found = describe(at);
    at.note(
        FindingKind::UnknownDeclaration { found, similar: Some(similar), certain: true },
        at.span(),
    );
    Some(slip)
}

/// `structure | association | enumeration | "value" "of" …`: what only MOF 3 declares.
fn mof3_item<'t>(at: Cursor<'t>, start: Span, qualifiers: Vec<Qualifier>) -> Parsed<'t, Item> {
    let behind = at.advance();
    let kind = match at.kind() {
        Kind::Structure => ClassKind::Structure,
        Kind::Association => ClassKind::Association,
        Kind::Enumeration => {
            mof3_only(at);
            return enumeration(behind, start, qualifiers)
                .map(|(at, one)| (at, Item::Enumeration(one)));
        }
        Kind::Value if behind.kind() == Kind::Of => {
            mof3_only(at);
            return instance(behind, start, InstanceKind::Value, qualifiers, Body::Instance)
                .map(|(at, one)| (at, Item::Instance(one)));
        }
        _ => return at.fail(Want::Declaration),
    };
    mof3_only(at);
    class(behind, start, kind, qualifiers).map(|(at, one)| (at, Item::Class(one)))
}

/// Takes the `;` behind the last item. A missing one costs no declaration.
fn end_of_item<'t>(at: Cursor<'t>, items: &mut [Item]) -> Cursor<'t> {
    let (span, after) = match items.last_mut() {
        Some(Item::Class(class)) => (&mut class.span, "class"),
        Some(Item::Enumeration(enumeration)) => (&mut enumeration.span, "enumeration"),
        Some(Item::Instance(instance)) => (&mut instance.span, "instance"),
        Some(Item::Qualifier(qualifier)) => (&mut qualifier.span, "qualifier declaration"),
        Some(Item::Directive(_)) | None => return at,
    };
    if at.kind() == Kind::Semicolon {
        span.end = at.span().end;
        return at.advance();
    }
    let closed = at.back().kind() == Kind::CloseBrace;
    if after == "qualifier declaration" {
        if !(at.begins_line() || at.kind() == Kind::Eof || starts_declaration(at)) {
            report(at, at.miss(Want::QualifierDeclarationEnd));
            return skip_item(at, at.index());
        }
        missing_semicolon(at, after);
    } else if closed {
        missing_semicolon(at, after);
    }
    at
}

/// The place to go on behind a bad declaration: behind its `;` or `}`, or at the next one.
fn skip_item<'t>(start: Cursor<'t>, miss: u32) -> Cursor<'t> {
    let to = next_item(start, miss);
    start.at_index(miss).skip_to(to);
    to
}

fn next_item<'t>(start: Cursor<'t>, miss: u32) -> Cursor<'t> {
    let mut nest = Nest::default();
    for index in start.index()..miss {
        nest.pass(start.at_index(index));
    }
    let mut at = start.at_index(miss.max(start.index()));
    loop {
        let moved = at.index() > start.index();
        let begins = moved && at.begins_line();
        match at.kind() {
            Kind::Eof => {
                at.lose_end();
                return at;
            }
            Kind::Semicolon if nest.braces == 0 => return at.advance(),
            Kind::CloseBrace if nest.braces <= 1 => {
                let behind = at.advance();
                return if behind.kind() == Kind::Semicolon { behind.advance() } else { behind };
            }
            Kind::Class | Kind::Qualifier if begins && starts_declaration(at) => return at,
            // A directive ends without a `;`, so one may begin anywhere.
            Kind::Hash if moved && starts_declaration(at) => return at,
            _ if begins && nest.is_outside() && starts_item(at) => return at,
            _ => nest.pass(at),
        }
        at = at.advance();
    }
}

fn starts_item(at: Cursor<'_>) -> bool {
    let list = at.kind() == Kind::OpenBracket && at.peek(1).kind().is_name();
    list || starts_declaration(at) || starts_nested_declaration(at)
}
