//! Elements by the names they have in what they belong to, each owner read once.

use std::collections::HashMap;
use std::hash::Hash;

use crate::Schema;
use crate::ids::{ClassId, MethodId, ParameterId, PropertyId};
use crate::interner::{NameId, Symbol};

/// Finds the members in force of classes, and parameters of methods; a class is read once, however
/// many instances and translations it has.
#[derive(Default)]
pub(crate) struct Members {
    properties: ByName<ClassId, PropertyId>,
    methods: ByName<ClassId, MethodId>,
    parameters: ByName<MethodId, ParameterId>,
}

impl Members {
    /// The property `name` of a class, own or inherited.
    pub(crate) fn find(
        &mut self,
        schema: &Schema,
        class: ClassId,
        name: NameId,
    ) -> Option<PropertyId> {
        self.properties.find(schema, class, name, || {
            let properties = schema.properties_of(schema.class_row(class).properties).iter();
            properties.map(|id| (schema.property_row(*id).element.name, *id))
        })
    }

    /// The method `name` of a class, own or inherited.
    pub(crate) fn find_method(
        &mut self,
        schema: &Schema,
        class: ClassId,
        name: NameId,
    ) -> Option<MethodId> {
        self.methods.find(schema, class, name, || {
            let methods = schema.methods_of(schema.class_row(class).methods).iter();
            methods.map(|id| (schema.method_row(*id).element.name, *id))
        })
    }

    /// The parameter `name` of a method.
    pub(crate) fn find_parameter(
        &mut self,
        schema: &Schema,
        method: MethodId,
        name: NameId,
    ) -> Option<ParameterId> {
        self.parameters.find(schema, method, name, || {
            let parameters = schema.method_row(method).parameters.iter();
            parameters.map(|id| (schema.parameter_row(id).element.name, id))
        })
    }
}

/// Elements by owner and name.
pub(crate) struct ByName<O, E> {
    of: HashMap<O, HashMap<NameId, E>>,
}

impl<O, E> Default for ByName<O, E> {
    fn default() -> Self {
        Self { of: HashMap::new() }
    }
}

impl<O: Copy + Eq + Hash, E: Copy> ByName<O, E> {
    /// The element `name` of `owner`; `elements` are all that `owner` has, and are asked for once.
    pub(crate) fn find<I: DoubleEndedIterator<Item = (Symbol, E)>>(
        &mut self,
        schema: &Schema,
        owner: O,
        name: NameId,
        elements: impl FnOnce() -> I,
    ) -> Option<E> {
        let names = self.of.entry(owner).or_insert_with(|| {
            // Of two of one name the first holds.
            elements().rev().map(|(name, element)| (schema.fold(name), element)).collect()
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
    fn an_owner_is_read_once() {
        let unit = compile_unit([("a.mof", "")], &mut NoIncludes, &ParseOptions::default());
        let mut schema = Schema::build(unit, &BuildOptions::default()).schema;
        let (one, other) = (schema.names.intern("One"), schema.names.intern("one"));
        let name = schema.fold(one);
        let mut by_name = ByName::default();
        let mut reads = 0;
        for owner in [1, 2, 1, 2, 1] {
            let found = by_name.find(&schema, owner, name, || {
                reads += 1;
                [(one, owner), (other, 9)].into_iter()
            });
            assert_eq!(found, Some(owner));
        }
        assert_eq!(reads, 2);
    }

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
