//! Bodies member by member: one mistake is one finding, and hides no other member.

use super::cursor::{Cursor, Miss, Parsed};
use super::directive;
use super::lookahead::{are_parameters, behind_brackets, gap};
use super::miss::{Want, describe, report};
use crate::ast::{Feature, Slot};
use crate::{Edit, FindingKind, Kind, Span};

/// What a body holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Body {
    Class,
    Instance,
    /// Of an instance inside of a value.
    Embedded,
}

impl Body {
    fn members(self) -> &'static str {
        match self {
            Self::Class => "the members of the class",
            Self::Instance | Self::Embedded => "the values of the instance",
        }
    }
}

/// A node that ends with a `;`, which the loop takes.
pub(super) trait Ended {
    fn span_mut(&mut self) -> &mut Span;
}

impl Ended for Feature {
    fn span_mut(&mut self) -> &mut Span {
        match self {
            Self::Property(property) => &mut property.span,
            Self::Method(method) => &mut method.span,
            Self::Structure(class) => &mut class.span,
            Self::Enumeration(enumeration) => &mut enumeration.span,
        }
    }
}

impl Ended for Slot {
    fn span_mut(&mut self) -> &mut Span {
        &mut self.span
    }
}

/// `*( member ";" ) "}"`; the opening brace, at `open`, is behind.
pub(super) fn members<'t, T: Ended>(
    mut at: Cursor<'t>,
    open: Span,
    body: Body,
    member: impl Fn(Cursor<'t>) -> Parsed<'t, T>,
) -> (Cursor<'t>, Vec<T>) {
    let (mut found, opened) = (Vec::new(), at.back());
    let guided = at.stream.guided.get();
    loop {
        if guided && has_left(at, opened, body) {
            unclosed(at, at, open);
            return (at, found);
        }
        match at.kind() {
            Kind::CloseBrace if closes_too_early(at, body) => {
                at.note(FindingKind::Unopened { close: '}' }, at.span());
                at = at.advance();
                continue;
            }
            Kind::CloseBrace => {
                found.shrink_to_fit();
                return (at.advance(), found);
            }
            Kind::Semicolon => {
                at.note(FindingKind::StraySemicolon, at.span());
                at = at.advance();
                continue;
            }
            Kind::Hash if at.peek(1).kind().is_name() && !starts_declaration(at) => {
                at = directive::unknown(at.advance(), at.span());
                continue;
            }
            _ if at.kind() == Kind::Eof || starts_declaration(at) => {
                unclosed(at, at, open);
                return (at, found);
            }
            _ => {}
        }
        match member(at) {
            Ok((rest, mut one)) if rest.kind() == Kind::Semicolon => {
                one.span_mut().end = rest.span().end;
                found.push(one);
                at = rest.advance();
            }
            Ok((rest, one)) => {
                found.push(one);
                at = without_semicolon(at, rest, body);
            }
            Err(error) => {
                let miss = miss_of(error, at);
                if miss.want == Want::BodyEnd {
                    unclosed(at.at_index(miss.at), at, open);
                    return (at, found);
                }
                report(at, miss);
                at = skip_member(at, miss.at, body);
            }
        }
    }
}

/// Takes the brace that opens a body. A missing one is reported when what follows is a member or
/// the end of the body.
#[inline]
pub(super) fn open_body(at: Cursor<'_>, want: Want, body: Body) -> Parsed<'_, Span> {
    if at.kind() == Kind::OpenBrace {
        return Ok((at.advance(), at.span()));
    }
    let list = at.kind() == Kind::OpenBracket && !starts_declaration(behind_brackets(at));
    if list || members_follow(at, body) || at.kind() == Kind::CloseBrace || starts_member(at, body)
    {
        at.blame();
        at.note(FindingKind::MissingOpen { open: '{', before: body.members() }, gap(at));
        return Ok((at, gap(at)));
    }
    at.fail(want)
}

/// Whether members follow the brace here, and no `;`: it does not end the body.
#[inline]
fn closes_too_early(at: Cursor<'_>, body: Body) -> bool {
    let next = at.peek(1).kind();
    next != Kind::Semicolon && next != Kind::Eof && continues_body(at, body)
}

/// Whether members of the body follow its brace here. Behind a structure the same may be members of
/// the class around it, and behind a class a structure is more likely the next declaration.
#[cold]
fn continues_body(at: Cursor<'_>, body: Body) -> bool {
    let next = at.advance();
    let ends_here =
        body == Body::Class && (at.is_nested() || starts_nested_declaration(behind_brackets(next)));
    !ends_here && members_follow(next, body)
}

#[cold]
fn members_follow(at: Cursor<'_>, body: Body) -> bool {
    let at = behind_brackets(at);
    let is_member = match body {
        Body::Class => {
            let behind = at.peek(2).kind();
            at.peek(1).kind().is_name()
                && (matches!(
                    behind,
                    Kind::Semicolon
                        | Kind::Equals
                        | Kind::OpenParen
                        | Kind::OpenBracket
                        | Kind::Comma
                        | Kind::Colon
                ) || (at.peek(1).kind() == Kind::Ref && behind.is_name()))
        }
        Body::Instance => at.peek(1).kind() == Kind::Equals,
        // The `;` behind the instance is missing.
        Body::Embedded => false,
    };
    at.kind().is_name() && is_member && !starts_declaration(at)
}

/// What went wrong; the cursor is complete, so input is never wanted.
pub(super) fn miss_of(error: nom::Err<Miss>, at: Cursor<'_>) -> Miss {
    match error {
        nom::Err::Error(miss) | nom::Err::Failure(miss) => miss,
        nom::Err::Incomplete(_) => at.miss(Want::Declaration),
    }
}

/// Goes on behind a member that has no `;`.
#[cold]
fn without_semicolon<'t>(start: Cursor<'t>, rest: Cursor<'t>, body: Body) -> Cursor<'t> {
    let next = rest.advance();
    if matches!(rest.kind(), Kind::Comma | Kind::Colon)
        && (members_follow(next, body) || next.kind() == Kind::CloseBrace)
    {
        let found = if rest.kind() == Kind::Comma { ',' } else { ':' };
        rest.note(FindingKind::WrongEnd { found }, rest.span());
        return next;
    }
    if let Some(value) = unopened_value(start, rest, body) {
        rest.note(FindingKind::MissingOpen { open: '{', before: "the values" }, gap(value));
        return next.advance();
    }
    if is_brace_too_many(rest, body) {
        rest.note(FindingKind::Unopened { close: '}' }, rest.span());
        return next.advance();
    }
    if body == Body::Class && rest.back().kind().is_name() && are_parameters(rest) {
        rest.note(FindingKind::MissingOpen { open: '(', before: "the parameters" }, gap(rest));
        return skip_member(start, rest.index(), body);
    }
    let is_value = matches!(rest.kind(), Kind::Instance | Kind::Value) && starts_declaration(rest);
    if is_value && !rest.begins_line() && rest.back().kind().is_name() {
        report(start, rest.miss(Want::SlotEnd));
        return skip_member(start, rest.index(), body);
    }
    let ends = matches!(rest.kind(), Kind::CloseBrace | Kind::Eof);
    if !(ends || starts_member(rest, body) || starts_declaration(rest)) {
        report(start, rest.miss(Want::MemberEnd));
        return skip_member(start, rest.index(), body);
    }
    let after = match body {
        Body::Class => "declaration",
        Body::Instance | Body::Embedded => "value",
    };
    // At the end of the file the brace is missing too, and that is reported.
    if rest.kind() != Kind::Eof {
        missing_semicolon(rest, after);
    }
    rest
}

/// The value in front of the brace here when that closes it and not the body: members follow.
fn unopened_value<'t>(start: Cursor<'t>, at: Cursor<'t>, body: Body) -> Option<Cursor<'t>> {
    let behind = at.advance().advance();
    let closes = body != Body::Embedded
        && !at.is_nested()
        && at.back().kind() != Kind::CloseBrace
        && (at.kind(), at.peek(1).kind()) == (Kind::CloseBrace, Kind::Semicolon)
        && !starts_nested_declaration(behind_brackets(behind))
        && members_follow(behind, body);
    let equals = |index: &u32| start.at_index(*index).kind() == Kind::Equals;
    let equals = (start.index()..at.index()).rev().take(1_000).find(equals).filter(|_| closes)?;
    Some(start.at_index(equals + 1))
}

/// Whether a second brace closes the value in front: members follow, or the end of the body.
fn is_brace_too_many(at: Cursor<'_>, body: Body) -> bool {
    let [brace, semicolon] = [at.kind(), at.peek(1).kind()];
    let behind = at.advance().advance();
    body != Body::Embedded
        && at.back().kind() == Kind::CloseBrace
        && brace == Kind::CloseBrace
        && semicolon == Kind::Semicolon
        && (behind.kind() == Kind::CloseBrace || members_follow(behind, body))
}

/// Reports the `;` that is missing in front of `at`, unless the lexer knows why it is.
pub(super) fn missing_semicolon(at: Cursor<'_>, after: &'static str) {
    if !at.back().kind().is_bad() && !at.is_lost() && !at.blame() {
        at.note(FindingKind::MissingSemicolon { after }, at.before().after());
    }
}

/// Reports a body whose brace at `open` is not closed before `at`; its last member ends at `end`. The end of the file is blamed
/// once: there the inner body is the one that lacks its brace.
pub(super) fn unclosed(at: Cursor<'_>, end: Cursor<'_>, open: Span) {
    if at.is_lost() {
        return;
    }
    let (found, place) = (describe(at), at.span());
    at.note(FindingKind::Unclosed { open: '{', found, place, close: closing_edit(end) }, open);
    at.blame();
    at.stream.lacks_brace.set(true);
    at.lose_end();
}

/// The brace that is missing in front of `at`, with its `;` unless that is there.
fn closing_edit(at: Cursor<'_>) -> Option<Edit> {
    let (last, before) = (at.back(), at.back().back());
    let stray = last.kind() == Kind::Semicolon
        && matches!(before.kind(), Kind::Semicolon | Kind::OpenBrace);
    if matches!(at.kind(), Kind::Semicolon | Kind::Comma) {
        return Some(Edit::insert(gap(at).start, "}"));
    }
    let ended = matches!(last.kind(), Kind::Semicolon | Kind::OpenBrace | Kind::CloseBrace);
    match stray {
        true => Some(Edit::insert(gap(last).start, "}")),
        false => ended.then(|| Edit::insert(gap(at).start, "};")),
    }
}

/// Whether the indentation, or what a body cannot hold, shows that the body opened at `open` has
/// ended in front of `at`.
#[cold]
fn has_left(at: Cursor<'_>, open: Cursor<'_>, body: Body) -> bool {
    let next = at.advance();
    let ends = |at: Cursor<'_>| at.begins_line() && at.indentation() <= open.indentation();
    match body {
        Body::Embedded => {}
        Body::Instance => return false,
        Body::Class if at.kind() == Kind::Semicolon => {
            let left = next.kind() == Kind::Eof || ends(next);
            return left && (at.is_nested() || may_end_early(at));
        }
        Body::Class if at.is_nested() => {}
        // The file is indented, and a structure begins where the class did.
        Body::Class => {
            let member = open.advance();
            return starts_nested_declaration(behind_brackets(at))
                && ends(at)
                && member.begins_line()
                && !ends(member)
                && may_end_early(at);
        }
    }
    match at.kind() {
        Kind::Semicolon | Kind::Comma => true,
        _ if !at.begins_line() => false,
        Kind::CloseBrace => at.indentation() < open.indentation(),
        _ => at.indentation() <= open.indentation(),
    }
}

/// Takes one of the times that a declaration may end early.
fn may_end_early(at: Cursor<'_>) -> bool {
    let left = at.stream.early_ends.get();
    at.stream.early_ends.set(left.saturating_sub(1));
    left > 0
}

/// The place to go on behind a bad member: behind its `;`, or at what can only be the next member,
/// declaration or the end of the body.
fn skip_member<'t>(start: Cursor<'t>, miss: u32, body: Body) -> Cursor<'t> {
    let to = next_member(start, miss, body);
    start.at_index(miss).skip_to(to);
    to
}

fn next_member<'t>(start: Cursor<'t>, miss: u32, body: Body) -> Cursor<'t> {
    let mut nest = Nest::default();
    for index in start.index()..miss {
        nest.pass(start.at_index(index));
    }
    let mut at = start.at_index(miss.max(start.index()));
    loop {
        let moved = at.index() > start.index();
        match at.kind() {
            Kind::Eof => {
                at.lose_end();
                return at;
            }
            Kind::CloseBrace if nest.braces == 0 && nest.ends_body(at) => return at,
            Kind::Semicolon if nest.braces == 0 || (body == Body::Class && !nest.body) => {
                return at.advance();
            }
            _ if moved && at.begins_line() && starts_declaration(at) => return at,
            _ if moved && nest.is_outside() && at.begins_line() && starts_member(at, body) => {
                return at;
            }
            _ => nest.pass(at),
        }
        at = at.advance();
    }
}

/// The brackets that are open.
#[derive(Default)]
pub(super) struct Nest {
    pub(super) braces: u32,
    others: u32,
    /// A body was passed: a `;` inside of it ends one of its members, not this one.
    body: bool,
}

impl Nest {
    pub(super) fn pass(&mut self, at: Cursor<'_>) {
        match at.kind() {
            Kind::OpenBrace => self.braces += 1,
            Kind::CloseBrace => self.braces = self.braces.saturating_sub(1),
            Kind::OpenBracket | Kind::OpenParen => self.others += 1,
            Kind::CloseBracket | Kind::CloseParen => self.others = self.others.saturating_sub(1),
            Kind::Instance | Kind::Value if at.peek(1).kind() == Kind::Of => self.body = true,
            // A string without its end has swallowed the rest of the line, and the brackets there.
            Kind::BadString if at.advance().begins_line() => {
                self.others = 0;
                self.braces = if self.body { self.braces } else { 0 };
            }
            _ if starts_nested_declaration(at) => self.body = true,
            _ => {}
        }
    }

    /// Inside of brackets, a brace without a `;` behind it is a slip for their end.
    fn ends_body(&self, at: Cursor<'_>) -> bool {
        self.others == 0 || at.peek(1).kind() == Kind::Semicolon
    }

    pub(super) fn is_outside(&self) -> bool {
        self.braces == 0 && self.others == 0
    }
}

/// Whether a member can only begin here.
fn starts_member(at: Cursor<'_>, body: Body) -> bool {
    let (kind, next) = (at.kind(), at.peek(1).kind());
    match body {
        _ if kind == Kind::OpenBracket => next.is_name() && at.begins_line(),
        Body::Class => {
            let is_type = kind.intrinsic().is_some() || next == Kind::Ref || at.begins_line();
            kind.is_name() && next.is_name() && is_type
        }
        Body::Instance | Body::Embedded => kind.is_name() && next == Kind::Equals,
    }
}

/// Whether a declaration of MOF 3 begins here that may stand in a class too.
#[inline]
pub(super) fn starts_nested_declaration(at: Cursor<'_>) -> bool {
    if !(matches!(at.kind(), Kind::Structure | Kind::Enumeration) && at.peek(1).kind().is_name()) {
        return false;
    }
    match at.peek(2).kind() {
        Kind::OpenBrace | Kind::Colon => true,
        // The colon is missing.
        behind => behind.is_name() && at.peek(3).kind() == Kind::OpenBrace,
    }
}

/// Whether a top-level declaration begins here, and nothing else can.
#[inline]
pub(super) fn starts_declaration(at: Cursor<'_>) -> bool {
    match at.kind() {
        Kind::Class => {
            let behind = at.peek(2).kind();
            at.peek(1).kind().is_name()
                && matches!(behind, Kind::OpenBrace | Kind::Colon | Kind::As)
        }
        Kind::Association => {
            at.peek(1).kind().is_name()
                && matches!(at.peek(2).kind(), Kind::OpenBrace | Kind::Colon)
        }
        Kind::Instance => at.peek(1).kind() == Kind::Of && at.peek(2).kind().is_name(),
        // `Value Of` may be a property.
        Kind::Value => {
            at.peek(1).kind() == Kind::Of
                && at.peek(2).kind().is_name()
                && matches!(at.peek(3).kind(), Kind::OpenBrace | Kind::As)
        }
        Kind::Qualifier => at.peek(1).kind().is_name() && at.peek(2).kind() == Kind::Colon,
        Kind::Hash => matches!(at.peek(1).kind(), Kind::Pragma | Kind::Include),
        _ => false,
    }
}
