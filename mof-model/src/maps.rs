//! From qualifiers to value and bit maps.

use crate::ids::Run;
use crate::rows::InForce;
use crate::standard_qualifiers::Known;
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
    let [keys, labels] = [Known::ValueMap, Known::Values].map(|known| texts(element, known));
    ValueMap::pair(keys.as_deref(), labels.as_deref(), element.key_type()).map(Box::new)
}

pub(crate) fn bit_map<'s>(element: impl Mapped<'s>) -> Option<Box<BitMap>> {
    let [keys, labels] = [Known::BitMap, Known::BitValues].map(|known| texts(element, known));
    BitMap::pair(keys.as_deref(), labels.as_deref(), element.key_type()).map(Box::new)
}

/// The elements of a qualifier that is an array of strings; what is no string counts as empty.
fn texts<'s>(element: impl Mapped<'s>, known: Known) -> Option<Vec<&'s str>> {
    let value = element.home_schema().known_value(element.qualifier_run(), known)?;
    let texts = value.elements().iter().map(|element| element.as_str().unwrap_or_default());
    matches!(value, Value::Array(_) | Value::String(_)).then(|| texts.collect())
}
