//! Classes.

use nom::Parser;
use nom::combinator::cut;

use super::cursor::{Cursor, Parsed, name, token};
use super::feature::feature;
use super::instance::alias;
use super::miss::{Want, report};
use super::recovery::{Body, members};
use crate::ast::{Class, ClassKind, Qualifier};
use crate::{Kind, Span};

/// `class = [ qualifierList ] "class" className [ alias ] [ ":" superClass ] "{" *feature "}" ";"`
///
/// The qualifier list, which begins at `start`, is behind; the final `;` is the recovery loop's.
pub(super) fn class<'t>(
    at: Cursor<'t>,
    start: Span,
    qualifiers: Vec<Qualifier>,
) -> Parsed<'t, Class> {
    let (at, name) = cut(name(Want::ClassName)).parse(at.advance())?;
    let (at, alias) = alias(at)?;
    let (at, superclass) = superclass(at)?;
    let open = at.span();
    let (at, _) = cut(token(Kind::OpenBrace, Want::ClassBody)).parse(at)?;
    let (at, features) = members(at, open, Body::Class, feature);
    let span = start.to(at.before());
    let kind = ClassKind::Class;
    Ok((at, Class { span, kind, qualifiers, name, alias, superclass, features }))
}

/// `superClass = ":" className`, or nothing
///
/// A colon without a name is noted: the class itself is there.
fn superclass(at: Cursor<'_>) -> Parsed<'_, Option<Span>> {
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
