//! Qualifier declarations.

use nom::Parser;
use nom::combinator::cut;

use super::cursor::{Cursor, Miss, Parsed, list, name, token};
use super::lookahead::gap;
use super::miss::{Want, report};
use super::qualifier::flavor;
use super::recovery::starts_declaration;
use super::type_name::{array, type_name};
use super::value;
use crate::ast::{Flavor, Qualifier, QualifierDeclaration, Scope};
use crate::dialect::Sign;
use crate::lexer::scanner::quoted;
use crate::{FindingKind, Kind, Span};

/// `qualifierDeclaration = "qualifier" qualifierName ":" type [ array ] [ "=" value ]
///  "," scope [ "," flavor ] ";"`, or `"qualifier" qualifierName ":" 1*flavor ";"` in WMI, or
/// `[ qualifierList ] "qualifier" qualifierName ":" type [ array ] [ "=" value ] scope [ policy ]
///  ";"` in MOF 3
///
/// The qualifier list, which begins at `start`, and the keyword are behind; the final `;` is the
/// recovery loop's.
pub(super) fn qualifier_declaration<'t>(
    at: Cursor<'t>,
    start: Span,
    qualifiers: Vec<Qualifier>,
) -> Parsed<'t, QualifierDeclaration> {
    let (at, name) = cut(name(Want::QualifierTypeName)).parse(at)?;
    let mut at = colon(at)?;
    let mut declaration = QualifierDeclaration {
        span: start,
        qualifiers,
        name,
        ty: None,
        array: None,
        default: None,
        scopes: Vec::new(),
        flavors: Vec::new(),
    };
    if at.kind().flavor().is_some() {
        while at.kind().is_name() && !starts_declaration(at) {
            declaration.flavors.extend(flavor(at, at.span()));
            at = at.advance();
            if at.kind() == Kind::Comma {
                at = at.advance();
            }
        }
        declaration.span = start.to(at.before());
        return Ok((at, declaration));
    }
    let (rest, ty) = cut(|at| type_name(at, Want::QualifierType)).parse(at)?;
    declaration.ty = Some(ty);
    (at, declaration.array) = array(rest)?;
    if at.kind() == Kind::Equals {
        let (rest, default) = value::value(at.advance())?;
        (at, declaration.default) = (rest, Some(default));
    }
    let mut scoped = false;
    // DSP0221 writes no comma in front of `scope` and `policy`, and its text has a `;` there.
    loop {
        let next = match at.kind() {
            Kind::Comma => at.advance(),
            Kind::Semicolon if goes_on(at.advance()) => at.advance(),
            _ => at,
        };
        (at, _) = match next.kind() {
            Kind::Scope => {
                scoped = true;
                scopes(next, &mut declaration.scopes)?
            }
            Kind::Flavor | Kind::Policy => {
                // Every grammar has the scopes in front; MOF 2 has a comma, too.
                if !scoped && next.index() == at.index() {
                    report(next.back(), next.miss(Want::ScopeClause));
                }
                flavors(next, &mut declaration.flavors)?
            }
            _ if at.kind() == Kind::Comma => return next.fail(Want::QualifierDeclarationEnd),
            _ => break,
        };
    }
    declaration.span = start.to(at.before());
    Ok((at, declaration))
}

/// `":"`; without it, a type or a flavor shows what was meant.
fn colon(at: Cursor<'_>) -> Result<Cursor<'_>, nom::Err<Miss>> {
    if at.kind() == Kind::Colon {
        return Ok(at.advance());
    }
    if at.kind().intrinsic().is_some() || at.kind().flavor().is_some() {
        at.note(FindingKind::MissingColon { before: "the type" }, gap(at));
        return Ok(at);
    }
    Err(nom::Err::Failure(at.miss(Want::QualifierColon)))
}

fn goes_on(at: Cursor<'_>) -> bool {
    matches!(at.kind(), Kind::Scope | Kind::Flavor | Kind::Policy)
        && at.peek(1).kind() == Kind::OpenParen
}

/// `scope = "scope" "(" metaElement *( "," metaElement ) ")"`
fn scopes<'t>(at: Cursor<'t>, into: &mut Vec<Scope>) -> Parsed<'t, ()> {
    let (at, _) = cut(token(Kind::OpenParen, Want::ScopeList)).parse(at.advance())?;
    let (at, found) = list(Kind::CloseParen, Want::ScopeListEnd, |at| one_scope(at))(at)?;
    into.extend(found.into_iter().flatten());
    Ok((at, ()))
}

fn one_scope(at: Cursor<'_>) -> Parsed<'_, Option<Scope>> {
    let (rest, span) = cut(name(Want::Scope)).parse(at)?;
    if let Some(kind) = at.kind().scope() {
        return Ok((rest, Some(Scope { span, kind })));
    }
    if at.is_full() {
        return Ok((rest, None));
    }
    let text = at.text(span);
    let similar = at.similar(text, &SCOPES);
    at.note(FindingKind::UnknownScope { name: quoted(text), similar }, span);
    Ok((rest, None))
}

pub(crate) const SCOPES: [&str; 9] = [
    "class",
    "association",
    "indication",
    "property",
    "reference",
    "method",
    "parameter",
    "any",
    "instance",
];

/// `flavor = ( "flavor" | "policy" ) "(" flavor *( "," flavor ) ")"`
fn flavors<'t>(at: Cursor<'t>, into: &mut Vec<Flavor>) -> Parsed<'t, ()> {
    if at.kind() == Kind::Policy {
        at.stream.signs.set(Sign::Mof3Declaration);
    }
    let (at, _) = cut(token(Kind::OpenParen, Want::FlavorList)).parse(at.advance())?;
    let one = |at: Cursor<'t>| -> Parsed<'t, Option<Flavor>> {
        let (rest, span): (_, Span) = cut(name(Want::Flavor)).parse(at)?;
        Ok((rest, flavor(at, span)))
    };
    let (at, found) = list(Kind::CloseParen, Want::FlavorListEnd, one)(at)?;
    into.extend(found.into_iter().flatten());
    Ok((at, ()))
}
