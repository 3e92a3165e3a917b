//! Rules about value maps and bit maps (VM-01 to VM-11, BM-01, BM-02).

use std::borrow::Cow;

use mof_parser::{Dialect, Span};

use super::Checking;
use crate::bit_map::BitFlaw;
use crate::finding::MapFinding;
use crate::flavors::FlavorWord;
use crate::ids::ClassId;
use crate::maps::Mapped;
use crate::rows::QualifierRow;
use crate::standard_qualifiers::Known;
use crate::value_map::Flaw;
use crate::{BitMap, Method, Parameter, Property, Type, ValueMap};

pub(super) fn property_maps(property: Property<'_>, checking: &mut Checking<'_>) {
    maps(property, property.name(), property.row().class, checking);
    if let Some(inherited) = property.redeclares() {
        let home = inherited.declared_in().name();
        let maps = || Some([property.value_map()?, inherited.value_map()?]);
        codes_stay(property, maps, [property.name(), home], property.row().class, checking);
    }
}

pub(super) fn method_maps(method: Method<'_>, checking: &mut Checking<'_>) {
    maps(method, method.name(), method.row().class, checking);
    if let Some(inherited) = method.redeclares() {
        let home = inherited.declared_in().name();
        // A provider's class names the codes that it returns.
        if method.declared_in().dialect() == Dialect::Wmi {
            return;
        }
        let maps = || Some([method.value_map()?, inherited.value_map()?]);
        codes_stay(method, maps, [method.name(), home], method.row().class, checking);
    }
}

pub(super) fn parameter_maps(parameter: Parameter<'_>, checking: &mut Checking<'_>) {
    maps(parameter, parameter.name(), parameter.method().row().class, checking);
}

/// A subclass keeps the codes that are inherited (VM-11).
fn codes_stay<'s>(
    element: impl Mapped<'s>,
    maps: impl Fn() -> Option<[&'s ValueMap; 2]>,
    [name, home]: [&str; 2],
    class: ClassId,
    checking: &mut Checking<'_>,
) {
    let schema = element.home_schema();
    let entry = schema.find_in_force(element.qualifier_run(), Known::ValueMap.name());
    let Some(entry) = entry.filter(|entry| entry.origin == Some(class)) else { return };
    let Some(restated) = entry.restates.and_then(|index| schema.in_force.get(index as usize))
    else {
        return;
    };
    let Some([own, inherited]) = maps() else { return };
    let dropped = own.dropped(inherited);
    if !dropped.is_empty() {
        let kind = MapFinding::CodesDropped {
            element: name.to_owned(),
            origin: home.to_owned(),
            keys: dropped.iter().map(|entry| entry.key.clone()).collect(),
            first: schema.qualifier_row(restated.qualifier).span,
        };
        checking.report(kind, schema.qualifier_row(entry.qualifier).span);
    }
}

/// Labels without keys are numbered, so they stand on an integer with as many numbers (VM-01).
fn labels_alone(
    name: &str,
    ty: Type,
    [keys, labels]: [Option<Stated<'_>>; 2],
    checking: &mut Checking<'_>,
) {
    let Some(labels) = labels.filter(|labels| labels.is_own && keys.is_none()) else { return };
    let row = labels.qualifier;
    // The file of a language has the labels of another file's keys.
    if row.stated.has(FlavorWord::Amended) {
        return;
    }
    let Some(value) = &row.value else { return };
    let Some(range) = ty.integer_range() else {
        // Microsoft documents them for strings, too.
        if ty != Type::Boolean && row.dialect != Dialect::Wmi {
            let name = name.to_owned();
            checking.report(MapFinding::LabelsUnnumbered { element: name, ty }, row.span);
        }
        return;
    };
    let count = value.count();
    if count as i128 > *range.end() + 1 {
        let (element, limit) = (name.to_owned(), *range.end() + 1);
        let kind = MapFinding::TooManyLabels { element, count, limit, of: "numbers", ty };
        checking.report(kind, row.span);
    }
}

/// Labels of bits without keys are numbered, and there are no more than bits (BM-01, BM-02).
fn bit_labels_alone(
    name: &str,
    ty: Type,
    [bits, labels]: [Option<Stated<'_>>; 2],
    checking: &mut Checking<'_>,
) {
    let Some(labels) = labels.filter(|labels| labels.is_own && bits.is_none()) else { return };
    let Some(width) = ty.bits() else { return };
    let count = labels.qualifier.value.as_ref().map_or(0, |value| value.count());
    if count > width as usize {
        let (element, limit) = (name.to_owned(), width.into());
        let kind = MapFinding::TooManyLabels { element, count, limit, of: "bits", ty };
        checking.report(kind, labels.qualifier.span);
    }
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
    labels_alone(name, element.key_type(), [keys, labels], checking);
    bit_labels_alone(name, element.key_type(), [bits, bit_labels], checking);
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
        let key = |at: usize| keys[at].trim().to_owned();
        for flaw in BitMap::flaws(&keys, ty) {
            let (kind, at) = match flaw {
                BitFlaw::NoBit(at) => (MapFinding::BitMapKey { key: key(at), ty }, at),
                BitFlaw::Overlap(other, at) => {
                    let first = element_span(qualifier, other);
                    (MapFinding::BitOverlap { key: key(at), other: key(other), first }, at)
                }
            };
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
            Flaw::Unreachable(at) => (MapFinding::Unreachable { key: key(at) }, at),
            Flaw::Octal(at) => (MapFinding::KeyOctal { key: key(at) }, at),
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
