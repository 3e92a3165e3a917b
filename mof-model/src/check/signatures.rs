//! A method that is declared anew keeps its signature (MT-02).

use mof_parser::{Dialect, Span};

use super::Checking;
use super::redeclaration::is_same;
use crate::finding::{RedeclarationFinding, SignatureChange};
use crate::rows::TypeRow;
use crate::{Class, Method, Parameter, Schema};

/// Reports the first difference between a method and the one that it redeclares.
pub(super) fn stay(method: Method<'_>, inherited: Method<'_>, checking: &mut Checking<'_>) {
    let Some((change, span, first)) = change(method, inherited) else { return };
    let kind = RedeclarationFinding::SignatureChanged {
        name: method.name().to_owned(),
        origin: inherited.declared_in().name().to_owned(),
        change,
        first,
        methods: [method.row().element.span, inherited.row().element.span],
    };
    checking.report(kind, span);
}

fn change(method: Method<'_>, inherited: Method<'_>) -> Option<(SignatureChange, Span, Span)> {
    let schema = method.schema();
    let (home, above) = (method.declared_in(), inherited.declared_in());
    let (own, first) = (&method.row().returns, &inherited.row().returns);
    let stays = match (own, first) {
        (Some(own), Some(first)) => fits(schema, (home, own), (above, first)),
        (None, None) => true,
        _ => false,
    };
    let names = (method.row().element.name_span, inherited.row().element.name_span);
    if !stays {
        let spelled =
            |ty: &Option<TypeRow>| ty.map_or("nothing".to_owned(), |ty| quoted(schema, &ty));
        let change = SignatureChange::Returns { own: spelled(own), inherited: spelled(first) };
        let own = own.map_or(names.0, |ty| ty.span);
        return Some((change, own, first.map_or(names.1, |ty| ty.span)));
    }
    for (place, (own, first)) in method.parameters().zip(inherited.parameters()).enumerate() {
        let spans = (own.row().element.name_span, first.row().element.name_span);
        if own.name_id() != first.name_id() {
            let change = SignatureChange::Parameter {
                place: place + 1,
                own: own.name().to_owned(),
                inherited: first.name().to_owned(),
            };
            return Some((change, spans.0, spans.1));
        }
        let (ty, first_ty) = (&own.row().ty, &first.row().ty);
        if !fits(schema, (home, ty), (above, first_ty)) {
            let change = SignatureChange::Type {
                parameter: own.name().to_owned(),
                own: quoted(schema, ty),
                inherited: quoted(schema, first_ty),
            };
            return Some((change, ty.span, first_ty.span));
        }
        let (direction, first_direction) = (direction(own), direction(first));
        if direction != first_direction {
            let change = SignatureChange::Direction {
                parameter: own.name().to_owned(),
                own: direction,
                inherited: first_direction,
            };
            return Some((change, spans.0, spans.1));
        }
    }
    let (own, first) = (method.parameters(), inherited.parameters());
    let counts = (own.len(), first.len());
    // MOF 3 may add what has a default.
    let is_added = |parameter: Parameter<'_>| parameter.default().is_some();
    let may_add = home.dialect() == Dialect::Mof3 && counts.0 > counts.1;
    if counts.0 == counts.1 || may_add && own.skip(counts.1).all(is_added) {
        return None;
    }
    Some((SignatureChange::Count { own: counts.0, inherited: counts.1 }, names.0, names.1))
}

/// Whether one type can stand for another: classes may be narrowed or widened.
fn fits(
    schema: &Schema,
    (home, own): (Class<'_>, &TypeRow),
    (above, first): (Class<'_>, &TypeRow),
) -> bool {
    if !is_same(own, first) {
        return false;
    }
    let (Some(own), Some(first)) = (own.class_name, first.class_name) else { return true };
    if schema.fold(own) == schema.fold(first) {
        return true;
    }
    let own = schema.class_seen_from(home, schema.spelling(own));
    let first = schema.class_seen_from(above, schema.spelling(first));
    own.zip(first).is_none_or(|(own, first)| own.is_a(first) || first.is_a(own))
}

fn quoted(schema: &Schema, ty: &TypeRow) -> String {
    format!("`{}`", ty.spelled(schema))
}

fn direction(parameter: Parameter<'_>) -> &'static str {
    match (parameter.is_in(), parameter.is_out()) {
        (true, true) => "`in, out`",
        (false, true) => "`out`",
        (_, false) => "`in`",
    }
}
