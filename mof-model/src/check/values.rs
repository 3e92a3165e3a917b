//! Rules about the values that properties and parameters are given.

use mof_parser::Dialect;

use super::{Checking, aliases, datetimes, embedded, octets, paths};
use crate::finding::ValueFinding;
use crate::ids::Run;
use crate::interner::NameId;
use crate::lower::{Fit, Form, Literal, Written};
use crate::rows::{Array, InForce, TypeRow};
use crate::standard_qualifiers::Known;
use crate::{Class, Instance, Parameter, Property, Schema, Type};

/// What a value is given to.
#[derive(Clone, Copy)]
pub(super) struct Target<'t> {
    pub(super) name: &'t str,
    pub(super) ty: &'t TypeRow,
    pub(super) in_force: Run<InForce>,
    pub(super) site: Site,
}

impl Target<'_> {
    /// Whether its values are instances, of a stated class or of any.
    pub(super) fn holds_instance(&self, schema: &Schema) -> bool {
        match self.ty.ty {
            Type::Instance | Type::Object => true,
            Type::String => {
                schema.embedded_class(self.ty, self.in_force).is_some()
                    || schema.known_flag(self.in_force, Known::EmbeddedObject) == Some(true)
            }
            _ => false,
        }
    }
}

/// Where a value is written.
#[derive(Clone, Copy)]
pub(super) struct Site {
    /// The number of the document in the schema.
    pub(super) document: u32,
    pub(super) dialect: Dialect,
    /// From which classes are seen.
    pub(super) namespace: Option<NameId>,
    /// Inside of an instance that is a value.
    pub(super) is_embedded: bool,
    /// How many strings it is inside of.
    pub(super) depth: u16,
}

impl Site {
    /// The same, inside of an instance that is a value.
    pub(super) fn embedded(self) -> Self {
        Self { is_embedded: true, ..self }
    }

    /// The same, inside of a string.
    pub(super) fn in_string(self) -> Self {
        Self { is_embedded: true, depth: self.depth.saturating_add(1), ..self }
    }
}

/// The default of a property is of its type, and not all keys have one (VAL-04).
pub(super) fn property_default(property: Property<'_>, checking: &mut Checking<'_>) {
    let row = property.row();
    let Some(default) = &row.default else { return };
    let namespace = property.declared_in().row().namespace;
    given(property.name(), default, &row.ty, row.element.in_force, namespace, checking);
    // That a subclass says one of several keys, its own name for instance, is an idiom.
    if property.is_key() && keys_are_given(property.declared_in(), checking) {
        let name = property.name().to_owned();
        checking.report(ValueFinding::KeyDefault { name }, default.span());
    }
}

/// Whether all keys of a class have a default; answered once for the class.
fn keys_are_given(class: Class<'_>, checking: &mut Checking<'_>) -> bool {
    if let Some((known, are_given)) = checking.keys_are_given
        && known == class.id()
    {
        return are_given;
    }
    let are_given = class.keys().all(|key| {
        let default = key.row().default.as_ref();
        let literal = default.and_then(|value| value.literal(&checking.schema.documents));
        literal.is_some_and(|literal| !literal.is_null())
    });
    checking.keys_are_given = Some((class.id(), are_given));
    are_given
}

/// The default of a parameter is of its type.
pub(super) fn parameter_default(parameter: Parameter<'_>, checking: &mut Checking<'_>) {
    let row = parameter.row();
    let Some(default) = &row.default else { return };
    let class = checking.schema.method_row(row.method).class;
    let namespace = checking.schema.class_row(class).namespace;
    given(parameter.name(), default, &row.ty, row.element.in_force, namespace, checking);
}

/// What an instance sets is of the property's type (IN-05).
pub(super) fn slots(instance: Instance<'_>, checking: &mut Checking<'_>) {
    let namespace = instance.row().namespace;
    for slot in instance.slots() {
        let Some(value) = &slot.row().value else { continue };
        match slot.property() {
            Some(property) => {
                let row = property.row();
                let in_force = row.element.in_force;
                given(property.name(), value, &row.ty, in_force, namespace, checking);
            }
            None => aliases::exist(value, checking),
        }
    }
}

fn given(
    name: &str,
    written: &Written,
    ty: &TypeRow,
    in_force: Run<InForce>,
    namespace: Option<crate::interner::Symbol>,
    checking: &mut Checking<'_>,
) {
    let schema = checking.schema;
    let Some(literal) = written.literal(&schema.documents) else { return };
    let site = Site {
        document: written.document(),
        dialect: checking.dialect_of(written.document()),
        namespace: namespace.map(|namespace| schema.fold(namespace)),
        is_embedded: false,
        depth: 0,
    };
    value(&Target { name, ty, in_force, site }, literal, checking);
}

/// A value fits what it is given to, and so does everything in it.
pub(super) fn value(target: &Target<'_>, literal: Literal<'_>, checking: &mut Checking<'_>) {
    let is_array = target.ty.array != Array::No;
    if !fits(target, literal, checking) {
        return;
    }
    if is_array {
        size(target, literal, checking);
        octets::array(target, literal, checking);
    }
    for element in literal.elements() {
        match element.form() {
            Form::Text(text) => match target.ty.ty {
                Type::DateTime => datetimes::text(target, text, checking),
                Type::Reference => paths::text(target, text, checking),
                Type::String => embedded::text(target, text, checking),
                _ => {}
            },
            Form::Alias(name) => aliases::given(target, name, element.span(), checking),
            Form::Instance(instance) => embedded::instance(target, instance, checking),
            Form::Null if is_array && !literal.is_null() => null_element(target, element, checking),
            Form::Null | Form::Array | Form::Plain => {}
        }
    }
}

/// Whether the value as a whole is of the type; a real for an integer counts.
fn fits(target: &Target<'_>, literal: Literal<'_>, checking: &mut Checking<'_>) -> bool {
    let Target { ty, .. } = *target;
    let name = target.name.to_owned();
    let is_array = ty.array != Array::No;
    let fit = literal.fit(ty.ty, is_array);
    let element = |at: usize| literal.elements().nth(at).unwrap_or(literal);
    let (kind, at) = match fit {
        Fit::Fits => return true,
        Fit::Rounds(at) => (ValueFinding::Rounded { name, ty: ty.ty }, at),
        Fit::OutOfRange(at) => {
            let number = element(at).integer().unwrap_or_default();
            (ValueFinding::OutOfRange { name, number, ty: ty.ty }, at)
        }
        Fit::OtherShape => {
            let found = if is_array { "a single value" } else { "an array" }.to_owned();
            let expected = ty.spelled(checking.schema);
            let kind = ValueFinding::Type { name, expected, found };
            checking.report(kind, literal.span());
            return false;
        }
        Fit::OtherType(at) => {
            let element = element(at);
            if let Form::Alias(alias) = element.form() {
                aliases::given(target, alias, element.span(), checking);
                return false;
            }
            let found = element.describe();
            let expected = TypeRow { array: Array::No, ..*ty }.spelled(checking.schema);
            (ValueFinding::Type { name, expected, found }, at)
        }
    };
    checking.report(kind, element(at).span());
    matches!(fit, Fit::Rounds(_))
}

/// An array of a fixed size has as many elements (VAL-02).
fn size(target: &Target<'_>, literal: Literal<'_>, checking: &mut Checking<'_>) {
    let Array::Sized(size) = target.ty.array else { return };
    let count = literal.elements().len();
    let is_unfit = match target.site.dialect {
        // It is no more than a hint there, and arrays grow.
        Dialect::Wmi => count > size as usize,
        _ => count != size as usize,
    };
    if is_unfit && !literal.is_null() {
        let name = target.name.to_owned();
        checking.report(ValueFinding::ArraySize { name, size, count }, literal.span());
    }
}

/// No element of an array is NULL (VAL-01).
fn null_element(target: &Target<'_>, element: Literal<'_>, checking: &mut Checking<'_>) {
    if target.site.dialect == Dialect::Wmi {
        let name = target.name.to_owned();
        checking.report(ValueFinding::NullElement { name }, element.span());
    }
}
