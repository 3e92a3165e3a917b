//! The tree to whoever walks it: a method for each node, and the way on to its parts.
//!
//! Implement [`Visit`] with the methods for the nodes of interest. Each has a default that walks on
//! to the parts; a method that is overridden calls the `walk_` function of the same node when it
//! wants the parts too. Everything comes in the order of the text.
//!
//! How often is each qualifier used?
//!
//! ```
//! use std::collections::BTreeMap;
//!
//! use mof_parser::ast::Qualifier;
//! use mof_parser::visit::{Visit, walk_qualifier};
//! use mof_parser::{Document, ParseOptions, SourceMap, decode, parse};
//!
//! struct Uses<'a> {
//!     document: &'a Document,
//!     counts: BTreeMap<String, usize>,
//! }
//!
//! impl<'a> Visit<'a> for Uses<'a> {
//!     fn visit_qualifier(&mut self, qualifier: &'a Qualifier) {
//!         let name = self.document.text(qualifier.name).to_lowercase();
//!         *self.counts.entry(name).or_default() += 1;
//!         walk_qualifier(self, qualifier);
//!     }
//! }
//!
//! let text = b"[Abstract] class A { [Key] string Id; [key, Read] uint32 Size([In] string Unit); };";
//! let options = ParseOptions::default();
//! let mut sources = SourceMap::new();
//! let id = sources.add(decode("a.mof", text, &options))?;
//! let document = parse(&sources, id, &options).document;
//!
//! let mut uses = Uses { document: &document, counts: BTreeMap::new() };
//! uses.visit_document(&document);
//! assert_eq!(uses.counts["key"], 2);
//! assert_eq!(uses.counts.len(), 4);
//! # Ok::<(), mof_parser::SourceMapFull>(())
//! ```

use crate::ast::{
    ArrayBound, ArrayValue, Class, Directive, Enumeration, EnumerationElement, Feature, Flavor,
    Instance, Item, Method, Parameter, Property, Qualifier, QualifierDeclaration, Scope, Slot,
    StringLiteral, TypeName, Value,
};
use crate::{Document, Span};

macro_rules! visit {
    ($($visit:ident, $walk:ident, $node:ident: $kind:ty, $doc:literal, $visitor:ident $body:block)*) => {
        /// Walks a tree, and stops at the nodes of interest.
        pub trait Visit<'a> {
            $(
                #[doc = concat!("Comes to ", $doc, "; by default it goes on to the parts.")]
                fn $visit(&mut self, $node: &'a $kind) {
                    $walk(self, $node);
                }
            )*

            /// Comes to a name: one that is declared, given as an alias, or referred to, as a
            /// superclass or the class of an instance. Names of types are part of
            /// [`Visit::visit_type_name`].
            fn visit_name(&mut self, _name: Span) {}
        }

        $(
            #[doc = concat!("Goes on to the parts of ", $doc, ".")]
            pub fn $walk<'a, V: Visit<'a> + ?Sized>($visitor: &mut V, $node: &'a $kind) $body
        )*
    };
}

visit! {
    visit_document, walk_document, document: Document, "a document", visitor {
        each(&document.items, |item| visitor.visit_item(item));
    }

    visit_item, walk_item, item: Item, "a declaration or directive", visitor {
        match item {
            Item::Directive(directive) => visitor.visit_directive(directive),
            Item::Class(class) => visitor.visit_class(class),
            Item::Enumeration(enumeration) => visitor.visit_enumeration(enumeration),
            Item::Qualifier(declaration) => visitor.visit_qualifier_declaration(declaration),
            Item::Instance(instance) => visitor.visit_instance(instance),
        }
    }

    visit_directive, walk_directive, directive: Directive, "a directive", visitor {
        visitor.visit_name(directive.name);
        each(&directive.arguments, |argument| visitor.visit_value(argument));
    }

    visit_class, walk_class, class: Class, "a class, structure or association", visitor {
        each(&class.qualifiers, |qualifier| visitor.visit_qualifier(qualifier));
        visitor.visit_name(class.name);
        each(&class.alias, |alias| visitor.visit_name(*alias));
        each(&class.superclass, |superclass| visitor.visit_name(*superclass));
        each(&class.features, |feature| visitor.visit_feature(feature));
    }

    visit_enumeration, walk_enumeration, enumeration: Enumeration, "an enumeration", visitor {
        each(&enumeration.qualifiers, |qualifier| visitor.visit_qualifier(qualifier));
        visitor.visit_name(enumeration.name);
        each(&enumeration.base, |base| visitor.visit_type_name(base));
        each(&enumeration.elements, |element| visitor.visit_enumeration_element(element));
    }

    visit_enumeration_element, walk_enumeration_element, element: EnumerationElement,
    "an element of an enumeration", visitor {
        each(&element.qualifiers, |qualifier| visitor.visit_qualifier(qualifier));
        visitor.visit_name(element.name);
        each(&element.value, |value| visitor.visit_value(value));
    }

    visit_feature, walk_feature, feature: Feature, "a member of a class", visitor {
        match feature {
            Feature::Property(property) => visitor.visit_property(property),
            Feature::Method(method) => visitor.visit_method(method),
            Feature::Structure(class) => visitor.visit_class(class),
            Feature::Enumeration(enumeration) => visitor.visit_enumeration(enumeration),
        }
    }

    visit_property, walk_property, property: Property, "a property or reference", visitor {
        each(&property.qualifiers, |qualifier| visitor.visit_qualifier(qualifier));
        visitor.visit_type_name(&property.ty);
        visitor.visit_name(property.name);
        each(&property.array, |array| visitor.visit_array_bound(array));
        each(&property.default, |value| visitor.visit_value(value));
    }

    visit_method, walk_method, method: Method, "a method", visitor {
        each(&method.qualifiers, |qualifier| visitor.visit_qualifier(qualifier));
        visitor.visit_type_name(&method.return_type);
        visitor.visit_name(method.name);
        each(&method.parameters, |parameter| visitor.visit_parameter(parameter));
    }

    visit_parameter, walk_parameter, parameter: Parameter, "a parameter", visitor {
        each(&parameter.qualifiers, |qualifier| visitor.visit_qualifier(qualifier));
        visitor.visit_type_name(&parameter.ty);
        visitor.visit_name(parameter.name);
        each(&parameter.array, |array| visitor.visit_array_bound(array));
        each(&parameter.default, |value| visitor.visit_value(value));
    }

    visit_qualifier_declaration, walk_qualifier_declaration, declaration: QualifierDeclaration,
    "the declaration of a qualifier", visitor {
        visitor.visit_name(declaration.name);
        each(&declaration.ty, |ty| visitor.visit_type_name(ty));
        each(&declaration.array, |array| visitor.visit_array_bound(array));
        each(&declaration.default, |value| visitor.visit_value(value));
        each(&declaration.scopes, |scope| visitor.visit_scope(scope));
        each(&declaration.flavors, |flavor| visitor.visit_flavor(flavor));
    }

    visit_qualifier, walk_qualifier, qualifier: Qualifier, "a qualifier", visitor {
        visitor.visit_name(qualifier.name);
        each(&qualifier.value, |value| visitor.visit_value(value));
        each(&qualifier.flavors, |flavor| visitor.visit_flavor(flavor));
    }

    visit_instance, walk_instance, instance: Instance,
    "an instance, declared or within a value", visitor {
        each(&instance.qualifiers, |qualifier| visitor.visit_qualifier(qualifier));
        visitor.visit_name(instance.class);
        each(&instance.alias, |alias| visitor.visit_name(*alias));
        each(&instance.slots, |slot| visitor.visit_slot(slot));
    }

    visit_slot, walk_slot, slot: Slot, "the value of a property in an instance", visitor {
        each(&slot.qualifiers, |qualifier| visitor.visit_qualifier(qualifier));
        visitor.visit_name(slot.name);
        each(&slot.value, |value| visitor.visit_value(value));
    }

    visit_value, walk_value, value: Value, "a value", visitor {
        match value {
            Value::String(literal) => visitor.visit_string(literal),
            Value::Array(array) => visitor.visit_array_value(array),
            Value::Instance(instance) => visitor.visit_instance(instance),
            Value::Null(_)
            | Value::Boolean(..)
            | Value::Integer(_)
            | Value::Real(_)
            | Value::Char(_)
            | Value::Alias(_)
            | Value::Word(_) => {}
        }
    }

    visit_array_value, walk_array_value, array: ArrayValue, "an array of values", visitor {
        each(&array.elements, |element| visitor.visit_value(element));
    }

    visit_string, walk_string, _literal: StringLiteral, "a string literal", _visitor {}

    visit_type_name, walk_type_name, _ty: TypeName, "a type", _visitor {}

    visit_array_bound, walk_array_bound, _bound: ArrayBound, "the bound of an array", _visitor {}

    visit_flavor, walk_flavor, _flavor: Flavor, "a flavor", _visitor {}

    visit_scope, walk_scope, _scope: Scope, "a scope", _visitor {}
}

/// The parts of a list, or the part that there may be.
fn each<'a, T: 'a>(parts: impl IntoIterator<Item = &'a T>, visit: impl FnMut(&'a T)) {
    parts.into_iter().for_each(visit);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ast::Node;
    use crate::{ParseOptions, SourceMap, decode, parse};

    /// Notes every node it comes to.
    struct Walk<'a> {
        document: &'a Document,
        seen: Vec<String>,
        last: u32,
    }

    impl Walk<'_> {
        fn note(&mut self, what: &str, span: Span) {
            assert!(self.last <= span.start, "{what} is out of order");
            self.last = span.start;
            self.seen.push(format!("{what} {}", self.document.text(span)));
        }
    }

    impl<'a> Visit<'a> for Walk<'a> {
        fn visit_name(&mut self, name: Span) {
            self.note("name", name);
        }
        fn visit_type_name(&mut self, ty: &'a TypeName) {
            self.note("type", ty.span());
        }
        fn visit_array_bound(&mut self, bound: &'a ArrayBound) {
            self.note("bound", bound.span());
        }
        fn visit_flavor(&mut self, flavor: &'a Flavor) {
            self.note("flavor", flavor.span());
        }
        fn visit_scope(&mut self, scope: &'a Scope) {
            self.note("scope", scope.span());
        }
        fn visit_value(&mut self, value: &'a Value) {
            match value {
                Value::Array(_) | Value::Instance(_) => walk_value(self, value),
                _ => self.note("value", value.span()),
            }
        }
    }

    #[test]
    fn every_leaf_is_visited_in_the_order_of_the_text() {
        let text = "#pragma namespace(\"root\")\n\
            qualifier Q : string[2] = \"x\", scope(any, class), flavor(amended);\n\
            [Q(\"a\") : tosubclass] class A as $B : C {\n\
              [R{1, 2}] uint8 P[3] = {4, 5};\n\
              [S] void M([T] A ref N = $B);\n\
            };\n\
            [U] instance of A as $D { [V] P = instance of E { F = NULL; }; };\n";
        let options = ParseOptions::default();
        let mut sources = SourceMap::new();
        let id = sources.add(decode("a.mof", text.as_bytes(), &options)).unwrap();
        let parsed = parse(&sources, id, &options);
        assert_eq!(parsed.findings, []);
        let mut walk = Walk { document: &parsed.document, seen: Vec::new(), last: 0 };
        walk.visit_document(&parsed.document);
        let expected = "name namespace, value \"root\", \
            name Q, type string, bound [2], value \"x\", scope any, scope class, flavor amended, \
            name Q, value \"a\", flavor tosubclass, name A, name B, name C, \
            name R, value 1, value 2, type uint8, name P, bound [3], value 4, value 5, \
            name S, type void, name M, name T, type A ref, name N, value B, \
            name U, name A, name D, name V, name P, name E, name F, value NULL";
        assert_eq!(walk.seen.join(", "), expected);
    }
}
