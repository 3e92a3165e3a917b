//! A class as JSON.

use mof_model::Class;
use serde::{Serialize, Serializer, ser::SerializeStruct};

use super::{
    each::Each,
    member::{MethodRecord, PropertyRecord},
    place::PlaceRecord,
    qualifier::qualifiers,
};

/// Which members of a class are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Members {
    /// Those that it declares.
    Own,
    /// Those that it declares or inherits.
    Effective,
}

/// A class with its members.
pub(crate) struct ClassRecord<'s> {
    pub(crate) class: Class<'s>,
    pub(crate) members: Members,
}

impl Serialize for ClassRecord<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { class, members } = *self;
        let wanted = move |home: Class<'_>| members == Members::Effective || home == class;
        let properties = class.properties().filter(move |it| wanted(it.declared_in()));
        let methods = class.methods().filter(move |it| wanted(it.declared_in()));
        let mut record = serializer.serialize_struct("class", 14)?;
        record.serialize_field("name", class.name())?;
        record.serialize_field("namespace", &class.namespace())?;
        record.serialize_field("superclass", &class.superclass_name())?;
        record.serialize_field("superclasses", &Each(class.ancestors().map(Class::name)))?;
        record.serialize_field("alias", &class.alias())?;
        record.serialize_field("abstract", &class.is_abstract())?;
        record.serialize_field("association", &class.is_association())?;
        record.serialize_field("indication", &class.is_indication())?;
        record.serialize_field("singleton", &class.is_singleton())?;
        record.serialize_field("keys", &Each(class.keys().map(|key| key.name())))?;
        record.serialize_field("declared", &PlaceRecord::from(class.declared()))?;
        record.serialize_field("qualifiers", &qualifiers(class.qualifiers(), Some(class)))?;
        record.serialize_field(
            "properties",
            &Each(properties.map(move |property| PropertyRecord { property, here: class })),
        )?;
        record.serialize_field(
            "methods",
            &Each(methods.map(move |method| MethodRecord { method, here: class })),
        )?;
        record.end()
    }
}
