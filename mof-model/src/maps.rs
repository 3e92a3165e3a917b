//! From qualifiers to value and bit maps.

use crate::bit_map::BitFlaw;
use crate::ids::Run;
use crate::rows::InForce;
use crate::standard_qualifiers::Known;
use crate::value_map::Flaw;
use crate::{BitMap, Method, Parameter, Property, Schema, Type, Value, ValueMap};

/// An element that may have a value map.
pub(crate) trait Mapped<'s>: Copy {
    /// The schema it belongs to.
    fn home_schema(self) -> &'s Schema;
    /// Its qualifiers.
    fn qualifier_run(self) -> Run<InForce>;
    /// The type that the map's keys are of. A method without a return value counts as a string.
    fn key_type(self) -> Type;
}

impl<'s> Mapped<'s> for Property<'s> {
    fn home_schema(self) -> &'s Schema {
        self.schema()
    }
    fn qualifier_run(self) -> Run<InForce> {
        self.in_force()
    }
    fn key_type(self) -> Type {
        self.ty()
    }
}

impl<'s> Mapped<'s> for Parameter<'s> {
    fn home_schema(self) -> &'s Schema {
        self.schema()
    }
    fn qualifier_run(self) -> Run<InForce> {
        self.in_force()
    }
    fn key_type(self) -> Type {
        self.ty()
    }
}

impl<'s> Mapped<'s> for Method<'s> {
    fn home_schema(self) -> &'s Schema {
        self.schema()
    }
    fn qualifier_run(self) -> Run<InForce> {
        self.in_force()
    }
    fn key_type(self) -> Type {
        self.return_type().unwrap_or(Type::String)
    }
}

pub(crate) fn value_map<'s>(element: impl Mapped<'s>) -> Option<Box<ValueMap>> {
    value_map_and_flaws(element).map(|(map, _)| Box::new(map))
}

pub(crate) fn bit_map<'s>(element: impl Mapped<'s>) -> Option<Box<BitMap>> {
    bit_map_and_flaws(element).map(|(map, _)| Box::new(map))
}

pub(crate) fn value_map_and_flaws<'s>(element: impl Mapped<'s>) -> Option<(ValueMap, Vec<Flaw>)> {
    let (keys, labels) = pair(element, Known::ValueMap, Known::Values);
    ValueMap::pair(keys.as_deref(), labels.as_deref(), element.key_type())
}

pub(crate) fn bit_map_and_flaws<'s>(element: impl Mapped<'s>) -> Option<(BitMap, Vec<BitFlaw>)> {
    let (keys, labels) = pair(element, Known::BitMap, Known::BitValues);
    BitMap::pair(keys.as_deref(), labels.as_deref(), element.key_type())
}

type Texts<'s> = Option<Vec<&'s str>>;

fn pair<'s>(element: impl Mapped<'s>, keys: Known, labels: Known) -> (Texts<'s>, Texts<'s>) {
    let texts = |known| texts(element.home_schema().known_value(element.qualifier_run(), known)?);
    (texts(keys), texts(labels))
}

/// The elements of an array of strings; what is no string counts as an empty one.
fn texts(value: &Value) -> Texts<'_> {
    match value {
        Value::Array(_) | Value::String(_) => Some(
            value.elements().iter().map(|element| element.as_str().unwrap_or_default()).collect(),
        ),
        _ => None,
    }
}
