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

#[cfg(test)]
mod tests {
    use mof_parser::{NoIncludes, ParseOptions, compile_unit};

    use super::*;
    use crate::BuildOptions;

    #[test]
    fn members_are_those_that_the_class_itself_finds() {
        let text = "class A { uint8 One; uint8 Two; uint8 Run(); uint8 Stop(); };
            class B : A { [Override(\"One\")] uint8 ONE; [Override(\"Run\")] uint8 RUN(); };
            class C : B { uint8 Two; uint8 TWO; uint8 Stop(); uint8 STOP(); };";
        let unit = compile_unit([("a.mof", text)], &mut NoIncludes, &ParseOptions::default());
        let schema = Schema::build(unit, &BuildOptions::default()).schema;
        let mut members = Members::default();
        for class in schema.classes() {
            for text in ["one", "Two", "run", "Stop", "B"] {
                let name = schema.names.find(text).expect("the text has the name");
                let property = members.find(&schema, class.id(), name);
                assert_eq!(property, class.property(text).map(|found| found.id()), "{text}");
                let method = members.find_method(&schema, class.id(), name);
                assert_eq!(method, class.method(text).map(|found| found.id()), "{text}");
            }
        }
    }
}
