//! Rules about value maps and bit maps (VM-02 to VM-09, BM-02).

use std::borrow::Cow;

use mof_parser::Span;

use super::Checking;
use crate::bit_map::BitFlaw;
use crate::finding::MapFinding;
use crate::ids::ClassId;
use crate::maps::Mapped;
use crate::rows::QualifierRow;
use crate::standard_qualifiers::Known;
use crate::value_map::Flaw;
use crate::{BitMap, Method, Parameter, Property, Type, ValueMap};

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
    let schema = element.home_schema();
    let mut found: [Option<Stated<'_>>; 4] = [None; 4];
    for entry in schema.in_force(element.qualifier_run()) {
        if let Some(at) = KNOWN.iter().position(|known| known.name() == entry.name) {
            let qualifier = schema.qualifier_row(entry.qualifier);
            found[at] = Some(Stated { qualifier, is_own: entry.origin == Some(class) });
        }
    }
    if found.iter().all(Option::is_none) {
        return;
    }
    let [keys, labels, bits, bit_labels] = found;
    lengths(name, [Known::ValueMap, Known::Values], [keys, labels], checking);
    lengths(name, [Known::BitMap, Known::BitValues], [bits, bit_labels], checking);
    // An inherited qualifier has been checked where it is written.
    let own = |stated: Option<Stated<'s>>| {
        let qualifier = stated.filter(|stated| stated.is_own)?.qualifier;
        Some((qualifier, qualifier.value.as_ref()?))
    };
    let ty = element.key_type();
    if let Some((qualifier, value)) = own(keys)
        && !ValueMap::is_plain(value.strings(&schema.documents), ty)
    {
        let keys: Vec<_> = value.strings(&schema.documents).collect();
        value_map_flaws(qualifier, &keys, ty, checking);
    }
    if let Some((qualifier, value)) = own(bits) {
        let keys: Vec<_> = value.strings(&schema.documents).collect();
        let keys: Vec<&str> = keys.iter().map(AsRef::as_ref).collect();
        for BitFlaw(at) in BitMap::flaws(&keys, ty) {
            let kind = MapFinding::BitMapKey { key: keys[at].trim().to_owned(), ty };
            checking.report(kind, element_span(qualifier, at));
        }
    }
}

const KNOWN: [Known; 4] = [Known::ValueMap, Known::Values, Known::BitMap, Known::BitValues];

/// A qualifier in effect on the element at hand.
#[derive(Clone, Copy)]
struct Stated<'s> {
    qualifier: &'s QualifierRow,
    /// It is written there, not inherited.
    is_own: bool,
}

fn value_map_flaws(
    qualifier: &QualifierRow,
    keys: &[Cow<'_, str>],
    ty: Type,
    checking: &mut Checking<'_>,
) {
    let keys: Vec<&str> = keys.iter().map(AsRef::as_ref).collect();
    let key = |at: usize| keys[at].trim().to_owned();
    let span = |at: usize| element_span(qualifier, at);
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

/// Keys and labels are as many, where both are given (VM-02).
fn lengths(
    name: &str,
    [map, values]: [Known; 2],
    [keys, labels]: [Option<Stated<'_>>; 2],
    checking: &mut Checking<'_>,
) {
    let (Some(keys), Some(labels)) = (keys, labels) else { return };
    if !keys.is_own && !labels.is_own {
        return;
    }
    let count = |row: &QualifierRow| row.value.as_ref().map_or(0, |value| value.count());
    let (key_count, label_count) = (count(keys.qualifier), count(labels.qualifier));
    if key_count != label_count {
        let (stated, other) = match keys.is_own {
            true => (keys, (values, labels)),
            false => (labels, (map, keys)),
        };
        let kind = MapFinding::Lengths {
            element: name.to_owned(),
            map: map.spelling(),
            keys: key_count,
            values: values.spelling(),
            labels: label_count,
            other: (other.0.spelling(), other.1.qualifier.span),
        };
        checking.report(kind, stated.qualifier.span);
    }
}

fn element_span(qualifier: &QualifierRow, at: usize) -> Span {
    qualifier.value.as_ref().map_or(qualifier.span, |value| value.element_span(at))
}
