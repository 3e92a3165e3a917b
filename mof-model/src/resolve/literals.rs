//! What MOF 3 writes for a number or for bytes: the names of enumerations, and octets in strings.

use std::collections::HashMap;

use mof_parser::{Dialect, integer};

use super::Resolving;
use crate::finding::ValueFinding;
use crate::ids::{Run, WrittenQualifierId};
use crate::lower::Written;
use crate::rows::{Array, InForce, TypeRow};
use crate::standard_qualifiers::Known;
use crate::{Schema, Type, Value};

impl Resolving<'_> {
    /// Gives every default and slot of MOF 3 the value that its text stands for.
    pub(super) fn literals(&mut self) {
        if !self.schema.documents.iter().any(|document| document.dialect == Dialect::Mof3) {
            return;
        }
        let known = &mut Names::new();
        for index in 0..self.schema.properties.len() {
            let row = &self.schema.properties[index];
            let (ty, run, name) = (row.ty, row.element.in_force, row.element.name);
            let default = row.default.as_ref();
            let meant = default.and_then(|value| meant(self.schema, value, ty, run, known));
            if let Some(meant) = meant {
                let found = self.schema.spelling(name).to_owned();
                let default = self.settled(meant, found, ty);
                self.schema.properties[index].default = Some(default);
            }
        }
        for index in 0..self.schema.parameters.len() {
            let row = &self.schema.parameters[index];
            let (ty, run, name) = (row.ty, row.element.in_force, row.element.name);
            let default = row.default.as_ref();
            let meant = default.and_then(|value| meant(self.schema, value, ty, run, known));
            if let Some(meant) = meant {
                let found = self.schema.spelling(name).to_owned();
                let default = self.settled(meant, found, ty);
                self.schema.parameters[index].default = Some(default);
            }
        }
        for index in 0..self.schema.slots.len() {
            let row = &self.schema.slots[index];
            let Some(property) = row.property else { continue };
            let property = self.schema.property_row(property);
            let (ty, run, name) = (property.ty, property.element.in_force, row.name);
            let meant =
                row.value.as_ref().and_then(|value| meant(self.schema, value, ty, run, known));
            if let Some(meant) = meant {
                let found = self.schema.spelling(name).to_owned();
                let value = self.settled(meant, found, ty);
                self.schema.slots[index].value = Some(value);
            }
        }
    }

    /// Reports the words that name nothing.
    fn settled(&mut self, meant: Meant, name: String, ty: TypeRow) -> Written {
        for (at, word) in meant.unknown {
            let kind = ValueFinding::Type {
                name: name.clone(),
                expected: TypeRow { array: Array::No, ..ty }.spelled(self.schema),
                found: format!("`{word}`"),
            };
            self.findings.push(kind, meant.value.element_span(at), None);
        }
        meant.value
    }
}

/// The places of labels, by the qualifier that they stand in and by name in lower case.
type Names = HashMap<WrittenQualifierId, HashMap<String, usize>>;

/// What a text stands for.
struct Meant {
    value: Written,
    /// The elements that name nothing, with their places.
    unknown: Vec<(usize, Box<str>)>,
}

/// What `written` stands for in an element of type `ty` with the qualifiers `run`; `None` when it
/// stands for itself.
fn meant(
    schema: &Schema,
    written: &Written,
    ty: TypeRow,
    run: Run<InForce>,
    known: &mut Names,
) -> Option<Meant> {
    let value = written.get(&schema.documents);
    let is_octets = ty.ty == Type::UInt8 && ty.array != Array::No;
    if let (Value::String(text), true) = (value, is_octets) {
        let octets = octets(text)?;
        let value = written.with_elements(octets);
        return Some(Meant { value, unknown: Vec::new() });
    }
    let has_words = value.elements().iter().any(|element| matches!(element, Value::Word(_)));
    if !has_words {
        return None;
    }
    let labels = schema.find_in_force(run, Known::Values.name())?.qualifier;
    let known = known.entry(labels).or_insert_with(|| {
        let labels = schema.qualifier_value(labels).elements().iter().enumerate();
        let names = labels.filter_map(|(at, label)| Some((label.as_str()?.to_lowercase(), at)));
        // Of two elements of one name the first counts.
        names.rev().collect::<HashMap<_, _>>()
    });
    let values = schema.known_value(run, Known::ValueMap)?.elements();
    let mut unknown = Vec::new();
    let mut literal = |(at, element): (usize, &Value)| {
        let Value::Word(word) = element else { return element.clone() };
        let name = word.rsplit('.').next().unwrap_or(word).trim();
        let place = known.get(&name.to_lowercase()).copied();
        let found = place.and_then(|place| values.get(place)?.as_str());
        match found {
            Some(text) if ty.ty == Type::String => Value::String(text.into()),
            Some(text) => integer(text).map_or(Value::Null, Value::Integer),
            None => {
                unknown.push((at, word.clone()));
                element.clone()
            }
        }
    };
    let decoded = match value {
        Value::Array(elements) => Value::Array(elements.iter().enumerate().map(literal).collect()),
        single => literal((0, single)),
    };
    Some(Meant { value: written.with_value(decoded), unknown })
}

/// The bytes of `0x0A0B`.
fn octets(text: &str) -> Option<Vec<Value>> {
    let digits = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X"))?;
    let pairs = digits.as_bytes().chunks(2).map(|pair| {
        // `from_str_radix` takes a sign too.
        let is_byte = pair.len() == 2 && pair.iter().all(u8::is_ascii_hexdigit);
        let pair = std::str::from_utf8(pair).ok().filter(|_| is_byte)?;
        u8::from_str_radix(pair, 16).ok().map(|byte| Value::Integer(byte.into()))
    });
    pairs.collect()
}
