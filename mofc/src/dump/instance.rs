//! Instances as JSON.

use mof_model::{Instance, Slot};
use serde::{Serialize, Serializer, ser::SerializeStruct};

use super::{each::Each, place::PlaceRecord, qualifier::qualifiers, value::ValueRecord};

/// An instance declaration with what it sets.
pub(super) struct InstanceRecord<'s>(pub(super) Instance<'s>);

impl Serialize for InstanceRecord<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(instance) = *self;
        let mut record = serializer.serialize_struct("instance", 7)?;
        record.serialize_field("class", instance.class_name())?;
        record.serialize_field("namespace", &instance.namespace())?;
        record.serialize_field("alias", &instance.alias())?;
        record.serialize_field("value_of", &instance.is_value())?;
        record.serialize_field("declared", &PlaceRecord::from(instance.declared()))?;
        record.serialize_field("qualifiers", &qualifiers(instance.qualifiers(), None))?;
        record.serialize_field("properties", &Each(instance.slots().map(SlotRecord)))?;
        record.end()
    }
}

struct SlotRecord<'s>(Slot<'s>);

impl Serialize for SlotRecord<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(slot) = *self;
        let property = slot.property();
        let mut record = serializer.serialize_struct("slot", 6)?;
        record.serialize_field("name", slot.name())?;
        record.serialize_field("type", &property.map(|property| property.ty().name()))?;
        record.serialize_field("array", &property.map(|property| property.is_array()))?;
        record.serialize_field("set", &slot.value().is_some())?;
        record.serialize_field("value", &slot.value().map(ValueRecord))?;
        record.serialize_field("qualifiers", &qualifiers(slot.qualifiers(), None))?;
        record.end()
    }
}
