//! Rules about the classes of drivers and firmware (WDM): those with the qualifier `WMI`.

use std::collections::HashMap;

use mof_parser::Span;

use super::{Checking, Qualified};
use crate::finding::DriverFinding;
use crate::rows::Array;
use crate::scopes::Scope;
use crate::standard_qualifiers::Known;
use crate::{Class, Property};

/// The class has a GUID, numbered data items and methods, and arrays of known size (WD-01 to WD-03).
pub(super) fn fit_the_mapper(element: &Qualified<'_>, checking: &mut Checking<'_>) {
    let is_class = matches!(element.scope, Scope::Class | Scope::Association | Scope::Indication);
    if !is_class || !element.known.has(Known::Wmi) {
        return;
    }
    let class = element.class;
    if class.known_flag(Known::Wmi) != Some(true) {
        return;
    }
    // Without `Dynamic` it is a structure inside of another class.
    let is_block = class.known_flag(Known::Dynamic) == Some(true) && !class.is_abstract();
    guid(element, is_block, checking);
    if is_block {
        mapper_properties(class, checking);
    }
    data_ids(class, checking);
    method_ids(class, checking);
    class.own_properties().for_each(|property| size(class, property, checking));
}

fn guid(element: &Qualified<'_>, is_block: bool, checking: &mut Checking<'_>) {
    let class = element.class.name().to_owned();
    let Some(row) = element.own(Known::Guid) else {
        if is_block {
            checking.report(DriverFinding::GuidMissing { class }, element.element.name_span);
        }
        return;
    };
    let Some(value) = &row.value else { return };
    let Some(text) = value.get(&element.schema.documents).as_str() else { return };
    let Some(digits) = guid_digits(text) else {
        let text = text.to_owned();
        return checking.report(DriverFinding::GuidForm { text }, value.span());
    };
    if !is_block {
        return;
    }
    let first = checking.guids.entry(digits).or_insert_with(|| (class.clone(), value.span()));
    if first.1 != value.span() {
        let (other, first) = first.clone();
        checking.report(DriverFinding::GuidRepeated { class, other, first }, value.span());
    }
}

/// The digits of `{01234567-89ab-cdef-0123-456789abcdef}`; the braces may be missing.
fn guid_digits(text: &str) -> Option<String> {
    let text = text.trim();
    let inner = text.strip_prefix('{').and_then(|text| text.strip_suffix('}')).unwrap_or(text);
    let lengths = inner.split('-').map(str::len);
    let is_guid = lengths.eq([8, 4, 4, 4, 12])
        && inner.bytes().all(|byte| byte == b'-' || byte.is_ascii_hexdigit());
    is_guid.then(|| inner.to_ascii_lowercase())
}

/// The mapper tells instances by name, and says whether they are there (WD-01).
fn mapper_properties(class: Class<'_>, checking: &mut Checking<'_>) {
    if !class.is_complete() {
        return;
    }
    let missing = ["InstanceName", "Active"].into_iter();
    let missing = missing.filter(|name| checking.property_of(class, name).is_none());
    let missing: Vec<_> = missing.map(str::to_owned).collect();
    if !missing.is_empty() {
        let span = class.row().element.name_span;
        let class = class.name().to_owned();
        checking.report(DriverFinding::MapperProperties { class, missing }, span);
    }
}

/// The data items are numbered from 1, without a gap (WD-01).
fn data_ids(class: Class<'_>, checking: &mut Checking<'_>) {
    let numbered = class.properties().filter_map(|property| {
        let is_own = property.declared_in() == class;
        Some((data_id(property)?, property.name(), property.row().element.name_span, is_own))
    });
    unique(Known::WmiDataId.spelling(), numbered, checking);
    let mut adds = false;
    for property in class.own_properties() {
        let Some(id) = data_id(property) else { continue };
        if property.redeclares().and_then(data_id) == Some(id) {
            continue;
        }
        adds = true;
        if id < 1 {
            let name = property.name().to_owned();
            let span = property.row().element.name_span;
            checking.report(DriverFinding::DataIdBelowOne { name, id }, span);
        }
    }
    // A gap of the superclass has been reported there.
    let is_said = |above: Class<'_>| above.known_flag(Known::Wmi) == Some(true);
    if adds
        && let Some(missing) = gap(class)
        && !class.superclass().is_some_and(|above| is_said(above) && gap(above).is_some())
    {
        let span = class.row().element.name_span;
        let class = class.name().to_owned();
        checking.report(DriverFinding::DataIds { class, missing }, span);
    }
}

fn data_id(property: Property<'_>) -> Option<i128> {
    property.known_value(Known::WmiDataId)?.as_integer()
}

/// The first number from 1 that no data item of a class has, though a later one is there.
fn gap(class: Class<'_>) -> Option<i128> {
    let mut ids: Vec<_> = class.properties().filter_map(data_id).filter(|id| *id >= 1).collect();
    ids.sort_unstable();
    ids.dedup();
    (1..).zip(ids).find(|(expected, id)| expected != id).map(|(missing, _)| missing)
}

/// Every method has a number of its own (WD-03).
fn method_ids(class: Class<'_>, checking: &mut Checking<'_>) {
    for method in class.own_methods() {
        let is_implemented = method.known_flag(Known::Implemented) == Some(true);
        if is_implemented && method.known_value(Known::WmiMethodId).is_none() {
            let name = method.name().to_owned();
            let span = method.row().element.name_span;
            checking.report(DriverFinding::MethodIdMissing { name }, span);
        }
    }
    let numbered = class.methods().filter_map(|method| {
        let id = method.known_value(Known::WmiMethodId)?.as_integer()?;
        let is_own = method.declared_in() == class;
        Some((id, method.name(), method.row().element.name_span, is_own))
    });
    unique(Known::WmiMethodId.spelling(), numbered, checking);
}

/// No number stands on two members.
fn unique<'s>(
    qualifier: &'static str,
    numbered: impl Iterator<Item = (i128, &'s str, Span, bool)>,
    checking: &mut Checking<'_>,
) {
    let mut seen: HashMap<i128, (&str, Span)> = HashMap::new();
    for (id, name, span, is_own) in numbered {
        match seen.get(&id) {
            Some(&(other, first)) if is_own => {
                let (name, other) = (name.to_owned(), other.to_owned());
                let kind = DriverFinding::IdRepeated { qualifier, id, name, other, first };
                checking.report(kind, span);
            }
            Some(_) => {}
            None => {
                seen.insert(id, (name, span));
            }
        }
    }
}

/// An array has a size, or a property with its size (WD-02).
fn size(class: Class<'_>, property: Property<'_>, checking: &mut Checking<'_>) {
    let row = property.row();
    let Some(value) = property.known_value(Known::WmiSizeIs) else {
        let is_open = row.ty.array == Array::Unbounded
            && property.known_value(Known::WmiDataId).is_some()
            && property.known_value(Known::Max).is_none();
        if is_open {
            let name = property.name().to_owned();
            checking.report(DriverFinding::SizeMissing { name }, row.element.name_span);
        }
        return;
    };
    let Some(size) = value.as_str() else { return };
    let counted = checking.property_of(class, size.trim());
    if counted.is_some_and(|counted| counted.ty().is_integer() && !counted.is_array()) {
        return;
    }
    let kind = DriverFinding::SizeIs {
        name: property.name().to_owned(),
        size: size.to_owned(),
        declared: counted.map(|counted| counted.row().element.name_span),
    };
    checking.report(kind, row.element.name_span);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_guid_has_five_groups_of_digits() {
        let digits = "01234567-89ab-cdef-0123-456789abcdef";
        for text in [
            "{01234567-89AB-cdef-0123-456789abcdef}",
            digits,
            " {01234567-89ab-cdef-0123-456789abcdef} ",
        ] {
            assert_eq!(guid_digits(text).as_deref(), Some(digits), "{text}");
        }
        for text in [
            "",
            "{}",
            "{01234567-89ab-cdef-0123}",
            "{0123456789abcdef0123456789abcdef}",
            "{g1234567-89ab-cdef-0123-456789abcdef}",
        ] {
            assert_eq!(guid_digits(text), None, "{text}");
        }
    }
}
