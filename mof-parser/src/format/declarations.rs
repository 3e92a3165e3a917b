//! Declarations and directives to the plan of their tokens.

use super::plan::{Gap, Planner};
use crate::Kind;
use crate::ast::{
    ArrayBound, Class, Directive, Enumeration, EnumerationElement, Feature, Instance, Item, Method,
    Parameter, Property, QualifierDeclaration, Slot, TypeKind, TypeName, Value,
};

impl Planner<'_> {
    pub(super) fn item(&mut self, item: &Item) {
        match item {
            Item::Directive(directive) => self.directive(directive),
            Item::Class(class) => self.class(class),
            Item::Enumeration(enumeration) => self.enumeration(enumeration),
            Item::Qualifier(declaration) => self.qualifier_declaration(declaration),
            Item::Instance(instance) => self.instance(instance, Gap::Line),
        }
    }

    fn directive(&mut self, directive: &Directive) {
        self.leaf(directive.name);
        let in_parens = self.push_if(Kind::OpenParen);
        for argument in &directive.arguments {
            self.value(argument);
            self.push_if(Kind::Comma);
        }
        if in_parens {
            self.push_if(Kind::CloseParen);
        }
    }

    fn class(&mut self, class: &Class) {
        self.qualifiers_above(&class.qualifiers);
        self.leaf(class.name);
        class.alias.into_iter().chain(class.superclass).for_each(|name| self.leaf(name));
        self.body(Gap::Line, &class.features, Self::feature);
    }

    fn feature(&mut self, feature: &Feature) {
        match feature {
            Feature::Property(property) => self.property(property),
            Feature::Method(method) => self.method(method),
            Feature::Structure(class) => self.class(class),
            Feature::Enumeration(enumeration) => self.enumeration(enumeration),
        }
    }

    fn enumeration(&mut self, enumeration: &Enumeration) {
        self.qualifiers_above(&enumeration.qualifiers);
        self.leaf(enumeration.name);
        if let Some(base) = enumeration.base {
            self.flow(base.span.start);
            self.type_name(base);
        }
        self.body(Gap::Line, &enumeration.elements, Self::enumeration_element);
    }

    fn enumeration_element(&mut self, element: &EnumerationElement) {
        self.qualifiers_above(&element.qualifiers);
        self.leaf(element.name);
        self.default_value(element.value.as_ref());
        self.push_if(Kind::Comma);
    }

    fn property(&mut self, property: &Property) {
        self.qualifiers_above(&property.qualifiers);
        self.type_name(property.ty);
        self.leaf(property.name);
        self.array_bound(property.array);
        self.default_value(property.default.as_ref());
    }

    fn method(&mut self, method: &Method) {
        self.qualifiers_above(&method.qualifiers);
        self.type_name(method.return_type);
        let (behind_type, behind_name) = match method.array {
            Some(array) if array.span.start < method.name.start => (Some(array), None),
            array => (None, array),
        };
        self.array_bound(behind_type);
        self.leaf(method.name);
        self.array_bound(behind_name);
        let one = Self::parameter;
        self.elements(Kind::CloseParen, Gap::SoftBlank, &method.parameters, one);
    }

    fn parameter(&mut self, parameter: &Parameter) {
        self.group(|planner| {
            if planner.qualifiers(&parameter.qualifiers) {
                planner.start(Gap::SoftBlank);
            }
            planner.type_name(parameter.ty);
            planner.leaf(parameter.name);
            planner.array_bound(parameter.array);
            planner.default_value(parameter.default.as_ref());
        });
    }

    pub(super) fn type_name(&mut self, ty: TypeName) {
        match ty.kind {
            TypeKind::Class => self.leaf(ty.span),
            _ => self.flow(ty.span.end),
        }
        if let Some(reference) = ty.reference {
            self.flow(reference.end);
        }
    }

    fn array_bound(&mut self, array: Option<ArrayBound>) {
        if let Some(bound) = array {
            self.leaf(bound.span);
        }
    }

    fn default_value(&mut self, default: Option<&Value>) {
        if let Some(value) = default {
            self.push_if(Kind::Equals);
            self.value(value);
        }
    }

    fn qualifier_declaration(&mut self, declaration: &QualifierDeclaration) {
        self.qualifiers_above(&declaration.qualifiers);
        self.group(|planner| {
            planner.leaf(declaration.name);
            if let Some(ty) = declaration.ty {
                planner.flow(ty.span.start);
                planner.type_name(ty);
            }
            planner.array_bound(declaration.array);
            planner.default_value(declaration.default.as_ref());
            while planner.offset() < declaration.span.end && planner.kind() != Kind::Semicolon {
                match planner.kind() {
                    Kind::Scope | Kind::Flavor | Kind::Policy => planner.word_list(),
                    _ => planner.flow(planner.offset() + 1),
                }
            }
        });
    }

    /// `scope(class, property)`
    fn word_list(&mut self) {
        self.deeper(|planner| {
            planner.start(Gap::SoftBlank);
            planner.flow(planner.offset() + 1);
            if planner.kind() == Kind::OpenParen {
                planner.words(Kind::CloseParen);
            }
        });
    }

    /// An instance whose brace stands where `brace` says.
    pub(super) fn instance(&mut self, instance: &Instance, brace: Gap) {
        self.qualifiers_above(&instance.qualifiers);
        self.leaf(instance.class);
        instance.alias.into_iter().for_each(|name| self.leaf(name));
        self.body(brace, &instance.slots, Self::slot);
    }

    fn slot(&mut self, slot: &Slot) {
        self.qualifiers_above(&slot.qualifiers);
        self.leaf(slot.name);
        self.default_value(slot.value.as_ref());
    }
}
