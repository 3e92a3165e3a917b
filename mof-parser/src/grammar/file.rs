//! The top level: declarations and directives, one after the other.

use super::class::class;
use super::cursor::{Cursor, Parsed, Stream};
use super::directive::directive;
use super::instance::instance;
use super::miss::{Want, report};
use super::qualifier::qualifiers;
use super::qualifier_declaration::qualifier_declaration;
use super::recovery::{Nest, miss_of, missing_semicolon, starts_declaration};
use crate::ast::Item;
use crate::{FindingKind, Kind};

/// `mofSpecification = *( directive | class | qualifierDeclaration | instance )`
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
        match item(at) {
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

/// `directive | qualifierDeclaration | [ qualifierList ] ( class | instance )`
///
/// The qualifier list comes before the choice, so that it is read once.
fn item(at: Cursor<'_>) -> Parsed<'_, Item> {
    let start = at.span();
    match at.kind() {
        Kind::Hash => return directive(at).map(|(at, one)| (at, Item::Directive(one))),
        Kind::Qualifier => {
            return qualifier_declaration(at).map(|(at, one)| (at, Item::Qualifier(one)));
        }
        _ => {}
    }
    let (at, qualifiers) = qualifiers(at)?;
    match at.kind() {
        Kind::Class => class(at, start, qualifiers).map(|(at, one)| (at, Item::Class(one))),
        Kind::Instance => {
            instance(at, start, qualifiers).map(|(at, one)| (at, Item::Instance(one)))
        }
        _ => at.fail(Want::Declaration),
    }
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
            Kind::Class if begins && starts_declaration(at) => return at,
            _ if begins && nest.is_outside() && starts_item(at) => return at,
            _ => nest.pass(at),
        }
        at = at.advance();
    }
}

fn starts_item(at: Cursor<'_>) -> bool {
    let list = at.kind() == Kind::OpenBracket && at.peek(1).kind().is_name();
    list || starts_declaration(at)
}
