//! Rules about keys, and about classes that have none (CL-09 to CL-12).

use mof_parser::Dialect;

use super::Checking;
use crate::finding::{KeyFinding, MemberFinding};
use crate::rows::Array;
use crate::standard_qualifiers::{Known, KnownSet};
use crate::{Class, Instance, Property, Type};

/// A class below one with keys makes no further property a key (CL-10).
pub(super) fn are_not_added(class: Class<'_>, checking: &mut Checking<'_>) {
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

/// A key is neither an array nor a real number nor an embedded instance (CL-09).
pub(super) fn are_comparable(property: Property<'_>, checking: &mut Checking<'_>) {
    const EMBEDS: KnownSet = KnownSet::of(&[
        Known::EmbeddedInstance,
        Known::EmbeddedObject,
        Known::HyperVEmbeddedInstance,
    ]);
    if !checking.known.has(Known::Key) {
        return;
    }
    let ty = &property.row().ty;
    let embeds = match ty.ty {
        Type::Instance | Type::Object => true,
        // To others than DSP0004 it is a string like any other.
        Type::String => {
            checking.known.meets(EMBEDS) && checking.is_standard(property.declared_in())
        }
        _ => false,
    };
    let embeds = embeds && (property.embedded_class().is_some() || property.is_embedded_object());
    if ty.array == Array::No && !ty.ty.is_real() && !embeds || !property.is_key() {
        return;
    }
    if property.redeclares().is_some_and(|inherited| inherited.is_key()) {
        return;
    }
    let kind = KeyFinding::Type {
        name: property.name().to_owned(),
        ty: ty.spelled(property.schema()),
        embeds,
        is_real: ty.ty.is_real() && ty.array == Array::No,
        embedded: property.embedded_class().filter(|_| embeds).map(str::to_owned),
    };
    checking.report(kind, ty.span);
}

/// A singleton has no key (CL-12).
pub(super) fn singletons_have_none(class: Class<'_>, checking: &mut Checking<'_>) {
    let is_wmi = class.dialect() == Dialect::Wmi;
    if !is_wmi || !checking.known.has(Known::Singleton) || !class.is_singleton() {
        return;
    }
    let Some(key) = class.keys().next() else { return };
    let is_old = class
        .superclass()
        .is_some_and(|superclass| superclass.is_singleton() && superclass.keys().next().is_some());
    if is_old {
        return;
    }
    let kind = KeyFinding::OfSingleton {
        class: class.name().to_owned(),
        name: key.name().to_owned(),
        origin: key.declared_in().name().to_owned(),
        key: key.row().element.name_span,
    };
    checking.report(kind, class.row().element.name_span);
}

/// A class with instances has a key, or is a singleton (CL-11). Said once of a class.
pub(super) fn instances_have_some(instance: Instance<'_>, checking: &mut Checking<'_>) {
    let Some(class) = instance.class().filter(|class| !class.is_base()) else { return };
    let needs_keys = class.dialect() == Dialect::Wmi || checking.is_standard(class);
    if !needs_keys || instance.row().is_value || !checking.is_first_instance(class) {
        return;
    }
    if class.is_singleton() || class.is_abstract() || class.keys().next().is_some() {
        return;
    }
    if !checking.knows_members(class) {
        return;
    }
    let declared = class.row().element.name_span;
    let kind = KeyFinding::None { class: class.name().to_owned(), declared };
    checking.report(kind, instance.row().class_span);
}
