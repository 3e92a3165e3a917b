//! Rules about associations and references (CL-14, MT-01, MT-12).

use mof_parser::Dialect;

use super::Checking;
use crate::finding::ReferenceFinding;
use crate::standard_qualifiers::Known;
use crate::{Class, Method, Property, Type};

/// An association has two references, and in WMI no more (CL-14).
pub(super) fn have_two_references(class: Class<'_>, checking: &mut Checking<'_>) {
    if !checking.known.has(Known::Association) || !class.is_association() {
        return;
    }
    let count = class.properties().filter(|property| property.is_reference()).count();
    let adds = || {
        let own =
            |property: Property<'_>| property.redeclares().is_none() && property.is_reference();
        class.own_properties().any(own)
    };
    if count > 2 && class.dialect() == Dialect::Wmi && adds() {
        let kind = ReferenceFinding::TooMany { class: class.name().to_owned(), count };
        return checking.report(kind, class.row().element.name_span);
    }
    if count >= 2 || !class.is_complete() {
        return;
    }
    // What lacks `REF` is reported where it stands, and what a superclass lacks where that is.
    let is_said = is_open(class)
        || class.properties().any(|property| property.ty() == Type::Instance)
        || class.ancestors().any(|above| above.is_association() && !is_open(above));
    if !is_said {
        let declaration = class.row().element.span;
        let class_name = class.name().to_owned();
        let kind = ReferenceFinding::TooFew { class: class_name, count, declaration };
        checking.report(kind, class.row().element.name_span);
    }
}

/// Whether an association leaves its references to its subclasses, as it may in WMI.
fn is_open(class: Class<'_>) -> bool {
    class.dialect() == Dialect::Wmi && class.is_abstract()
}

/// References stand in associations only (CL-14), and what stands in associations are references
/// (MT-12).
pub(super) fn have_the_references(property: Property<'_>, checking: &mut Checking<'_>) {
    let class = property.declared_in();
    match property.ty() {
        Type::Reference
            if checking.is_standard(class)
                && property.redeclares().is_none()
                && !class.is_association() =>
        {
            let (class, name) = (class.name().to_owned(), property.name().to_owned());
            let kind = ReferenceFinding::Outside { class, name };
            checking.report(kind, property.row().element.name_span);
        }
        Type::Instance if class.is_association() && !property.is_array() => {
            // A class without keys cannot be referred to.
            let has_keys = property.embedded().is_some_and(|one| one.keys().next().is_some());
            if has_keys && let Some(embedded) = property.embedded_class() {
                let (name, class) = (property.name().to_owned(), embedded.to_owned());
                let kind = ReferenceFinding::WordMissing { name, class };
                checking.report(kind, property.row().ty.span);
            }
        }
        _ => {}
    }
}

/// No method returns a reference in DSP0004 (MT-01).
pub(super) fn are_not_returned(method: Method<'_>, checking: &mut Checking<'_>) {
    let Some(returns) = method.row().returns.filter(|ty| ty.ty == Type::Reference) else { return };
    if checking.is_standard(method.declared_in()) {
        let ty = returns.spelled(method.schema());
        let kind = ReferenceFinding::Returned { name: method.name().to_owned(), ty };
        checking.report(kind, returns.span);
    }
}
