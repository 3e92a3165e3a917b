//! Rules about the values that properties and parameters are given.

use super::Checking;
use crate::finding::ValueFinding;
use crate::lower::{Fit, Written};
use crate::rows::{Array, TypeRow};
use crate::{Instance, Parameter, Property, Value};

/// The default of a property is of its type.
pub(super) fn property_default(property: Property<'_>, checking: &mut Checking<'_>) {
    let row = property.row();
    if let Some(default) = &row.default {
        fits(property.name(), default, &row.ty, checking);
    }
}

/// The default of a parameter is of its type.
pub(super) fn parameter_default(parameter: Parameter<'_>, checking: &mut Checking<'_>) {
    let row = parameter.row();
    if let Some(default) = &row.default {
        fits(parameter.name(), default, &row.ty, checking);
    }
}

/// What an instance sets is of the property's type (IN-05).
pub(super) fn slots(instance: Instance<'_>, checking: &mut Checking<'_>) {
    for slot in instance.slots() {
        if let (Some(property), Some(value)) = (slot.property(), &slot.row().value) {
            fits(property.name(), value, &property.row().ty, checking);
        }
    }
}

fn fits(name: &str, written: &Written, ty: &TypeRow, checking: &mut Checking<'_>) {
    let schema = checking.schema;
    let name = name.to_owned();
    let is_array = ty.array != Array::No;
    let fit = written.fit(ty.ty, is_array, &schema.documents);
    let (kind, at) = match fit {
        Fit::Fits => return,
        Fit::Rounds(at) => (ValueFinding::Rounded { name, ty: ty.ty }, at),
        Fit::OutOfRange(at) => {
            let element = written.get(&schema.documents).elements().get(at);
            let number = element.and_then(Value::as_integer).unwrap_or_default();
            (ValueFinding::OutOfRange { name, number, ty: ty.ty }, at)
        }
        Fit::OtherShape => {
            let found = if is_array { "a single value" } else { "an array" }.to_owned();
            let expected = ty.spelled(schema);
            let kind = ValueFinding::Type { name, expected, found };
            return checking.report(kind, written.span());
        }
        Fit::OtherType(at) => {
            let element = written.get(&schema.documents).elements().get(at);
            let found = element.map_or_else(String::new, Value::describe);
            let expected = TypeRow { array: Array::No, ..*ty }.spelled(schema);
            (ValueFinding::Type { name, expected, found }, at)
        }
    };
    checking.report(kind, written.element_span(at));
}
