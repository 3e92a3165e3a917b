//! The members of a class by name, for classes that are asked for many.

use std::collections::HashMap;

use crate::Schema;
use crate::ids::{ClassId, MethodId, PropertyId};
use crate::interner::NameId;

/// Finds members by name; a class is read once, however often it is asked.
#[derive(Default)]
pub(crate) struct Members {
    properties: HashMap<ClassId, HashMap<NameId, PropertyId>>,
    methods: HashMap<ClassId, HashMap<NameId, MethodId>>,
}

impl Members {
    /// The property `name` of a class, own or inherited.
    pub(crate) fn find(
        &mut self,
        schema: &Schema,
        class: ClassId,
        name: NameId,
    ) -> Option<PropertyId> {
        let names = self.properties.entry(class).or_insert_with(|| {
            let properties = schema.properties_of(schema.class_row(class).properties).iter();
            // Of two of one name the first holds.
            let named = |id: &PropertyId| (schema.fold(schema.property_row(*id).element.name), *id);
            properties.rev().map(named).collect()
        });
        names.get(&name).copied()
    }

    /// The method `name` of a class, own or inherited.
    pub(crate) fn find_method(
        &mut self,
        schema: &Schema,
        class: ClassId,
        name: NameId,
    ) -> Option<MethodId> {
        let names = self.methods.entry(class).or_insert_with(|| {
            let methods = schema.methods_of(schema.class_row(class).methods).iter();
            let named = |id: &MethodId| (schema.fold(schema.method_row(*id).element.name), *id);
            methods.rev().map(named).collect()
        });
        names.get(&name).copied()
    }
}
