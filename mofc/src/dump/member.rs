//! Properties, methods and parameters as JSON.

use mof_model::{Class, Method, Parameter, Property};
use serde::{Serialize, Serializer, ser::SerializeStruct};

use super::{each::Each, maps, place::PlaceRecord, qualifier::qualifiers, value::ValueRecord};

/// A property or reference, as seen from the class `here`.
pub(super) struct PropertyRecord<'s> {
    pub(super) property: Property<'s>,
    pub(super) here: Class<'s>,
}

impl Serialize for PropertyRecord<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { property, here } = *self;
        let mut record = serializer.serialize_struct("property", 15)?;
        record.serialize_field("name", property.name())?;
        record.serialize_field("type", property.ty().name())?;
        record.serialize_field("array", &property.is_array())?;
        record.serialize_field("size", &property.array_size())?;
        record.serialize_field("ref_class", &property.reference_class())?;
        record.serialize_field("embedded_class", &property.embedded_class())?;
        record.serialize_field("key", &property.is_key())?;
        record.serialize_field("default", &property.default().map(ValueRecord))?;
        record.serialize_field("origin", property.origin().name())?;
        record.serialize_field("declared_in", property.declared_in().name())?;
        record.serialize_field("propagated", &(property.declared_in() != here))?;
        record.serialize_field("declared", &PlaceRecord::from(property.declared()))?;
        record.serialize_field("value_map", &maps::values(property.value_map()))?;
        record.serialize_field("bit_map", &maps::bits(property.bit_map()))?;
        record.serialize_field("qualifiers", &qualifiers(property.qualifiers(), Some(here)))?;
        record.end()
    }
}

/// A method, as seen from the class `here`.
pub(super) struct MethodRecord<'s> {
    pub(super) method: Method<'s>,
    pub(super) here: Class<'s>,
}

impl Serialize for MethodRecord<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { method, here } = *self;
        let parameters = method.parameters();
        let mut record = serializer.serialize_struct("method", 14)?;
        record.serialize_field("name", method.name())?;
        record.serialize_field("return_type", &method.return_type().map(mof_model::Type::name))?;
        record.serialize_field("return_array", &method.returns_array())?;
        record.serialize_field("return_ref_class", &method.reference_class())?;
        record.serialize_field("return_embedded_class", &method.embedded_class())?;
        record.serialize_field("static", &method.is_static())?;
        record.serialize_field("origin", method.origin().name())?;
        record.serialize_field("declared_in", method.declared_in().name())?;
        record.serialize_field("propagated", &(method.declared_in() != here))?;
        record.serialize_field("declared", &PlaceRecord::from(method.declared()))?;
        record.serialize_field(
            "parameters",
            &Each(parameters.map(move |parameter| ParameterRecord { parameter, here })),
        )?;
        record.serialize_field("value_map", &maps::values(method.value_map()))?;
        record.serialize_field("bit_map", &maps::bits(method.bit_map()))?;
        record.serialize_field("qualifiers", &qualifiers(method.qualifiers(), Some(here)))?;
        record.end()
    }
}

struct ParameterRecord<'s> {
    parameter: Parameter<'s>,
    here: Class<'s>,
}

impl Serialize for ParameterRecord<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { parameter, here } = *self;
        let mut record = serializer.serialize_struct("parameter", 12)?;
        record.serialize_field("name", parameter.name())?;
        record.serialize_field("in", &parameter.is_in())?;
        record.serialize_field("out", &parameter.is_out())?;
        record.serialize_field("type", parameter.ty().name())?;
        record.serialize_field("array", &parameter.is_array())?;
        record.serialize_field("size", &parameter.array_size())?;
        record.serialize_field("ref_class", &parameter.reference_class())?;
        record.serialize_field("embedded_class", &parameter.embedded_class())?;
        record.serialize_field("default", &parameter.default().map(ValueRecord))?;
        record.serialize_field("value_map", &maps::values(parameter.value_map()))?;
        record.serialize_field("bit_map", &maps::bits(parameter.bit_map()))?;
        record.serialize_field("qualifiers", &qualifiers(parameter.qualifiers(), Some(here)))?;
        record.end()
    }
}
