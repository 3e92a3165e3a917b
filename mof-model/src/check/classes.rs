//! Rules about classes and what they inherit.

use super::Checking;
use crate::finding::MemberFinding;
use crate::rows::{Array, TypeRow};
use crate::{Class, Property, Type};

/// A class below one with keys makes no further property a key (CL-10).
pub(super) fn keys_are_not_added(class: Class<'_>, checking: &mut Checking<'_>) {
    let Some(superclass) = class.superclass() else { return };
    let inherits_key =
        |property: Property<'_>| property.redeclares().is_some_and(|property| property.is_key());
    let mut added =
        class.own_properties().filter(|own| own.is_key() && !inherits_key(*own)).peekable();
    if added.peek().is_none() {
        return;
    }
    let Some(key) = superclass.keys().next() else { return };
    for property in added {
        let kind = MemberFinding::KeyAdded {
            class: class.name().to_owned(),
            name: property.name().to_owned(),
            keyed: key.declared_in().name().to_owned(),
            key: key.row().element.name_span,
        };
        checking.report(kind, property.row().element.name_span);
    }
}

/// A redeclared property keeps its type and whether it is an array (CL-06, CL-08).
///
/// The class of a reference or embedded instance may be narrowed.
pub(super) fn inherited_types_stay(property: Property<'_>, checking: &mut Checking<'_>) {
    let Some(inherited) = property.redeclares() else { return };
    let (own, first) = (&property.row().ty, &inherited.row().ty);
    let is_array = |ty: &TypeRow| ty.array != Array::No;
    // To WMI both are the type `object`, of which the class is a qualifier.
    let is_object = |ty: &TypeRow| matches!(ty.ty, Type::Object | Type::Instance);
    let same = own.ty == first.ty || is_object(own) && is_object(first);
    if is_array(own) == is_array(first) && same {
        return;
    }
    let schema = property.schema();
    let kind = MemberFinding::TypeChanged {
        name: property.name().to_owned(),
        origin: inherited.declared_in().name().to_owned(),
        inherited: format!("`{}`", first.spelled(schema)),
        own: format!("`{}`", own.spelled(schema)),
        first: inherited.row().element.name_span,
    };
    checking.report(kind, own.span);
}
