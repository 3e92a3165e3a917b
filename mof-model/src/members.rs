//! The properties of a class by name, for classes with many instances.

use std::collections::HashMap;

use crate::Schema;
use crate::ids::{ClassId, PropertyId};
use crate::interner::NameId;

/// Finds properties by name; a class is read once, however many instances it has.
#[derive(Default)]
pub(crate) struct Members {
    of: HashMap<ClassId, HashMap<NameId, PropertyId>>,
}

impl Members {
    /// The property `name` of a class, own or inherited.
    pub(crate) fn find(
        &mut self,
        schema: &Schema,
        class: ClassId,
        name: NameId,
    ) -> Option<PropertyId> {
        let names = self.of.entry(class).or_insert_with(|| {
            let properties = schema.properties_of(schema.class_row(class).properties).iter();
            // Of two of one name the first holds.
            let named = |id: &PropertyId| (schema.fold(schema.property_row(*id).element.name), *id);
            properties.rev().map(named).collect()
        });
        names.get(&name).copied()
    }
}
