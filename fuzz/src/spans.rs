//! The places of a tree: each on whole characters, each within its parent.

use mof_parser::ast::{
    ArrayBound, Class, Directive, Enumeration, Feature, Instance, Item, Method, Parameter,
    Property, Qualifier, QualifierDeclaration, Slot, TypeName, Value,
};
use mof_parser::{Document, SourceId, SourceMap, Span};

/// The span covers whole characters of the file.
pub(crate) fn lies_in_the_file(span: Span, sources: &SourceMap, id: SourceId) {
    let base = sources.base(id);
    assert!(base <= span.start && span.start <= span.end, "{span:?} behind {base}");
    let range = (span.start - base) as usize..(span.end - base) as usize;
    assert!(sources.source(id).text().get(range).is_some(), "{span:?} cuts the text");
}

/// Walks the tree of `document`; returns how deep its values nest.
pub(crate) fn check(document: &Document, sources: &SourceMap) -> usize {
    let id = document.source;
    let base = sources.base(id);
    let end = base + sources.source(id).text().len() as u32;
    let mut walk = Walk { document, sources, depth: 0, deepest: 0 };
    let mut last = base;
    for item in &document.items {
        let span = item_span(item);
        assert!(last <= span.start, "items are in the order of the text");
        last = span.end;
        walk.item(item, Span::new(base, end));
    }
    walk.deepest
}

fn item_span(item: &Item) -> Span {
    match item {
        Item::Directive(directive) => directive.span,
        Item::Class(class) => class.span,
        Item::Enumeration(enumeration) => enumeration.span,
        Item::Qualifier(declaration) => declaration.span,
        Item::Instance(instance) => instance.span,
    }
}

struct Walk<'d> {
    document: &'d Document,
    sources: &'d SourceMap,
    depth: usize,
    deepest: usize,
}

impl Walk<'_> {
    fn within(&self, span: Span, parent: Span) -> Span {
        lies_in_the_file(span, self.sources, self.document.source);
        let inside = parent.start <= span.start && span.end <= parent.end;
        assert!(inside, "{span:?} is not inside of {parent:?}");
        span
    }

    /// A leaf that has a text.
    fn leaf(&self, span: Span, parent: Span) {
        self.within(span, parent);
        assert!(!self.document.text(span).is_empty(), "{span:?} has no text");
    }

    fn item(&mut self, item: &Item, parent: Span) {
        match item {
            Item::Directive(directive) => self.directive(directive, parent),
            Item::Class(class) => self.class(class, parent),
            Item::Enumeration(enumeration) => self.enumeration(enumeration, parent),
            Item::Qualifier(declaration) => self.declaration(declaration, parent),
            Item::Instance(instance) => self.instance(instance, parent),
        }
    }

    fn directive(&mut self, directive: &Directive, parent: Span) {
        let span = self.within(directive.span, parent);
        self.leaf(directive.name, span);
        directive.arguments.iter().for_each(|argument| self.value(argument, span));
    }

    fn class(&mut self, class: &Class, parent: Span) {
        let span = self.within(class.span, parent);
        self.qualifiers(&class.qualifiers, span);
        self.leaf(class.name, span);
        class.alias.iter().for_each(|alias| self.leaf(*alias, span));
        class.superclass.iter().for_each(|superclass| self.leaf(*superclass, span));
        for feature in &class.features {
            match feature {
                Feature::Property(property) => self.property(property, span),
                Feature::Method(method) => self.method(method, span),
                Feature::Structure(structure) => {
                    self.deeper();
                    self.class(structure, span);
                    self.depth -= 1;
                }
                Feature::Enumeration(enumeration) => self.enumeration(enumeration, span),
            }
        }
    }

    fn enumeration(&mut self, enumeration: &Enumeration, parent: Span) {
        let span = self.within(enumeration.span, parent);
        self.qualifiers(&enumeration.qualifiers, span);
        self.leaf(enumeration.name, span);
        enumeration.base.iter().for_each(|base| self.type_name(*base, span));
        for element in &enumeration.elements {
            let span = self.within(element.span, span);
            self.qualifiers(&element.qualifiers, span);
            self.leaf(element.name, span);
            element.value.iter().for_each(|value| self.value(value, span));
        }
    }

    fn property(&mut self, property: &Property, parent: Span) {
        let span = self.within(property.span, parent);
        self.qualifiers(&property.qualifiers, span);
        self.type_name(property.ty, span);
        self.leaf(property.name, span);
        self.array(property.array, span);
        property.default.iter().for_each(|value| self.value(value, span));
    }

    fn method(&mut self, method: &Method, parent: Span) {
        let span = self.within(method.span, parent);
        self.qualifiers(&method.qualifiers, span);
        self.type_name(method.return_type, span);
        self.leaf(method.name, span);
        method.parameters.iter().for_each(|parameter| self.parameter(parameter, span));
    }

    fn parameter(&mut self, parameter: &Parameter, parent: Span) {
        let span = self.within(parameter.span, parent);
        self.qualifiers(&parameter.qualifiers, span);
        self.type_name(parameter.ty, span);
        self.leaf(parameter.name, span);
        self.array(parameter.array, span);
        parameter.default.iter().for_each(|value| self.value(value, span));
    }

    fn declaration(&mut self, declaration: &QualifierDeclaration, parent: Span) {
        let span = self.within(declaration.span, parent);
        self.leaf(declaration.name, span);
        declaration.ty.iter().for_each(|ty| self.type_name(*ty, span));
        self.array(declaration.array, span);
        declaration.default.iter().for_each(|value| self.value(value, span));
        declaration.scopes.iter().for_each(|scope| self.leaf(scope.span, span));
        declaration.flavors.iter().for_each(|flavor| self.leaf(flavor.span, span));
    }

    fn instance(&mut self, instance: &Instance, parent: Span) {
        let span = self.within(instance.span, parent);
        self.qualifiers(&instance.qualifiers, span);
        self.leaf(instance.class, span);
        instance.alias.iter().for_each(|alias| self.leaf(*alias, span));
        instance.slots.iter().for_each(|slot| self.slot(slot, span));
    }

    fn slot(&mut self, slot: &Slot, parent: Span) {
        let span = self.within(slot.span, parent);
        self.qualifiers(&slot.qualifiers, span);
        self.leaf(slot.name, span);
        slot.value.iter().for_each(|value| self.value(value, span));
    }

    fn qualifiers(&mut self, qualifiers: &[Qualifier], parent: Span) {
        for qualifier in qualifiers {
            let span = self.within(qualifier.span, parent);
            self.leaf(qualifier.name, span);
            qualifier.value.iter().for_each(|value| self.value(value, span));
            qualifier.flavors.iter().for_each(|flavor| self.leaf(flavor.span, span));
        }
    }

    fn type_name(&self, ty: TypeName, parent: Span) {
        self.leaf(ty.span, parent);
        ty.reference.iter().for_each(|reference| self.leaf(*reference, parent));
    }

    fn array(&self, array: Option<ArrayBound>, parent: Span) {
        if let Some(bound) = array {
            let span = self.within(bound.span, parent);
            bound.size.iter().for_each(|size| self.leaf(*size, span));
        }
    }

    /// A value, which can be asked for what it means.
    fn value(&mut self, value: &Value, parent: Span) {
        let (document, span) = (self.document, value.span());
        self.leaf(span, parent);
        match value {
            Value::Null(_) | Value::Boolean(..) | Value::Alias(_) | Value::Word(_) => {}
            Value::Integer(span) => drop(document.integer(*span)),
            Value::Real(span) => drop(document.real(*span)),
            Value::Char(span) => drop(document.char16(*span)),
            Value::String(literal) => {
                let pieces = document.pieces(literal);
                assert_eq!(pieces.len(), literal.count as usize);
                for piece in pieces {
                    self.leaf(piece.span(), literal.span);
                }
                drop(document.string(literal));
            }
            Value::Array(array) => {
                self.deeper();
                array.elements.iter().for_each(|element| self.value(element, span));
                self.depth -= 1;
            }
            Value::Instance(instance) => {
                self.deeper();
                self.instance(instance, span);
                self.depth -= 1;
            }
        }
    }

    fn deeper(&mut self) {
        self.depth += 1;
        self.deepest = self.deepest.max(self.depth);
    }
}
