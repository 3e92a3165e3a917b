//! Rules about the classes that members mention.

use super::embedding::EMBEDS;
use super::{Checking, Qualified};
use crate::Type;
use crate::finding::MemberFinding;
use crate::standard_qualifiers::Known;

/// The class of a reference is somewhere.
pub(super) fn referenced_class_exists(element: &Qualified<'_>, checking: &mut Checking<'_>) {
    let Some(ty) = element.ty else { return };
    let Some(class) = element.schema.reference_class(ty) else { return };
    if element.schema.class_seen_from(element.class, class).is_none() {
        let similar = checking.similar_class(class);
        let (name, class) = (element.name().to_owned(), class.to_owned());
        checking.report(MemberFinding::ReferenceClassMissing { name, class, similar }, ty.span);
    }
}

/// The class of an embedded instance is somewhere (CL-19).
pub(super) fn embedded_class_exists(element: &Qualified<'_>, checking: &mut Checking<'_>) {
    let Some(ty) = element.ty else { return };
    if ty.ty != Type::Instance && !checking.known.meets(EMBEDS) {
        return;
    }
    let schema = element.schema;
    let Some(class) = schema.embedded_class(ty, element.element.in_force) else { return };
    if schema.class_seen_from(element.class, class).is_some() {
        return;
    }
    let span = match ty.ty {
        Type::Instance => ty.span,
        _ => {
            // An inherited qualifier has been reported where it is written.
            let written = [Known::EmbeddedInstance, Known::HyperVEmbeddedInstance]
                .into_iter()
                .find_map(|known| element.own(known));
            let Some(row) = written else { return };
            row.value.as_ref().map_or(row.span, |value| value.span())
        }
    };
    let similar = checking.similar_class(class);
    let (name, class) = (element.name().to_owned(), class.to_owned());
    checking.report(MemberFinding::EmbeddedClassMissing { name, class, similar }, span);
}
