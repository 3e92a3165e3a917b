//! Classes.

use nom::Parser;
use nom::combinator::cut;

use super::cursor::{Cursor, Parsed, name};
use super::feature::feature;
use super::instance::alias;
use super::lookahead::gap;
use super::miss::{Want, report};
use super::recovery::{Body, members, open_body};
use crate::ast::{Class, ClassKind, Qualifier};
use crate::dialect::Sign;
use crate::{Dialect, FindingKind, Kind, Span};

/// `class = [ qualifierList ] ( "class" | "structure" | "association" ) className [ alias ]
///  [ ":" superClass ] "{" *feature "}" ";"`
///
/// The qualifier list, which begins at `start`, and the keyword, which says the `kind`, are behind;
/// the final `;` is the recovery loop's.
pub(super) fn class<'t>(
    at: Cursor<'t>,
    start: Span,
    kind: ClassKind,
    qualifiers: Vec<Qualifier>,
) -> Parsed<'t, Class> {
    let (at, name) = cut(name(Want::ClassName)).parse(at)?;
    let (at, alias) = alias(at)?;
    let (at, superclass) = superclass(at)?;
    let (at, open) = open_body(at, Want::ClassBody, Body::Class)?;
    let (at, features) = members(at, open, Body::Class, feature);
    let span = start.to(at.before());
    Ok((at, Class { span, kind, qualifiers, name, alias, superclass, features }))
}

/// Notes a declaration that the dialect asked for does not have; it is read all the same.
#[cold]
pub(super) fn mof3_only(at: Cursor<'_>) {
    at.stream.signs.set(Sign::Mof3Declaration);
    if !matches!(at.stream.dialect, Dialect::Auto | Dialect::Mof3) {
        let word = at.text(at.span()).to_owned();
        at.note(FindingKind::Mof3Declaration { word, dialect: at.stream.dialect }, at.span());
    }
}

/// `superClass = ":" className`, or nothing
///
/// A colon without a name is noted: the class itself is there.
fn superclass(at: Cursor<'_>) -> Parsed<'_, Option<Span>> {
    if at.kind().is_name() && at.peek(1).kind() == Kind::OpenBrace {
        at.note(FindingKind::MissingColon { before: "the superclass" }, gap(at));
        return Ok((at.advance(), Some(at.span())));
    }
    if at.kind() != Kind::Colon {
        return Ok((at, None));
    }
    let at = at.advance();
    if at.kind() == Kind::OpenBrace {
        report(at, at.miss(Want::SuperclassName));
        return Ok((at, None));
    }
    let (at, name) = cut(name(Want::SuperclassName)).parse(at)?;
    Ok((at, Some(name)))
}
