//! Rules about value maps and bit maps (VM-02 to VM-09, BM-02).

use mof_parser::Span;

use super::Checking;
use crate::bit_map::BitFlaw;
use crate::finding::MapFinding;
use crate::ids::ClassId;
use crate::maps::{Mapped, texts};
use crate::rows::QualifierRow;
use crate::standard_qualifiers::Known;
use crate::value_map::Flaw;
use crate::{BitMap, Method, Parameter, Property, ValueMap};

pub(super) fn property_maps(property: Property<'_>, checking: &mut Checking<'_>) {
    maps(property, property.name(), property.row().class, checking);
}

pub(super) fn method_maps(method: Method<'_>, checking: &mut Checking<'_>) {
    maps(method, method.name(), method.row().class, checking);
}

pub(super) fn parameter_maps(parameter: Parameter<'_>, checking: &mut Checking<'_>) {
    maps(parameter, parameter.name(), parameter.method().row().class, checking);
}

fn maps<'s>(element: impl Mapped<'s>, name: &str, class: ClassId, checking: &mut Checking<'_>) {
    lengths(element, name, class, [Known::ValueMap, Known::Values], checking);
    lengths(element, name, class, [Known::BitMap, Known::BitValues], checking);
    let ty = element.key_type();
    if let Some(written) = own(element, Known::ValueMap, class)
        && let Some(keys) = texts(element, Known::ValueMap)
    {
        let key = |at: usize| keys[at].trim().to_owned();
        let span = |at: usize| element_span(written, at);
        for flaw in ValueMap::flaws(&keys, ty) {
            let (kind, at) = match flaw {
                Flaw::NotANumber(at) => (MapFinding::KeyNotANumber { key: key(at), ty }, at),
                Flaw::OutOfRange(at) => (MapFinding::KeyOutOfRange { key: key(at), ty }, at),
                Flaw::Empty(at) => (MapFinding::RangeEmpty { key: key(at) }, at),
                Flaw::Overlap(first, at) => {
                    let (key, other) = (key(at), key(first));
                    (MapFinding::Overlap { key, other, first: span(first) }, at)
                }
                Flaw::Ambiguous(at, second) => {
                    let (key, other) = (key(at), key(second));
                    (MapFinding::RangeAmbiguous { key, other, second: span(second) }, at)
                }
                Flaw::SecondOtherwise(first, at) => {
                    (MapFinding::SecondOtherwise { first: span(first) }, at)
                }
            };
            checking.report(kind, span(at));
        }
    }
    if let Some(written) = own(element, Known::BitMap, class)
        && let Some(keys) = texts(element, Known::BitMap)
    {
        for BitFlaw(at) in BitMap::flaws(&keys, ty) {
            let kind = MapFinding::BitMapKey { key: keys[at].trim().to_owned(), ty };
            checking.report(kind, element_span(written, at));
        }
    }
}

/// Keys and labels are as many, where both are given (VM-02).
fn lengths<'s>(
    element: impl Mapped<'s>,
    name: &str,
    class: ClassId,
    [map, values]: [Known; 2],
    checking: &mut Checking<'_>,
) {
    let (Some(keys), Some(labels)) = (in_force(element, map), in_force(element, values)) else {
        return;
    };
    let Some(stated) = own(element, map, class).or_else(|| own(element, values, class)) else {
        return;
    };
    let count = |row: &QualifierRow| row.value.as_ref().map_or(0, |value| value.count());
    let (key_count, label_count) = (count(keys), count(labels));
    if key_count != label_count {
        let states_keys = std::ptr::eq(stated, keys);
        let other = if states_keys { (values, labels) } else { (map, keys) };
        let kind = MapFinding::Lengths {
            element: name.to_owned(),
            map: map.spelling(),
            keys: key_count,
            values: values.spelling(),
            labels: label_count,
            other: (other.0.spelling(), other.1.span),
        };
        checking.report(kind, stated.span);
    }
}

fn in_force<'s>(element: impl Mapped<'s>, known: Known) -> Option<&'s QualifierRow> {
    let schema = element.home_schema();
    let entry = schema.find_in_force(element.qualifier_run(), known.name())?;
    Some(schema.qualifier_row(entry.qualifier))
}

/// The qualifier, when `class` states it itself: an inherited one has been checked already.
fn own<'s>(element: impl Mapped<'s>, known: Known, class: ClassId) -> Option<&'s QualifierRow> {
    let schema = element.home_schema();
    let entry = schema.find_in_force(element.qualifier_run(), known.name())?;
    (entry.origin == Some(class)).then(|| schema.qualifier_row(entry.qualifier))
}

fn element_span(qualifier: &QualifierRow, at: usize) -> Span {
    qualifier.value.as_ref().map_or(qualifier.span, |value| value.element_span(at))
}
