//! A document back to text, in one canonical layout.

use crate::ast::{
    ArrayBound, Class, Directive, Enumeration, EnumerationElement, Feature, Flavor, Instance, Item,
    Method, Parameter, Property, Qualifier, QualifierDeclaration, Slot, StringLiteral, TypeKind,
    TypeName, Value,
};
use crate::literal::string;
use crate::{Document, Span};

/// The declarations of `document` as MOF that every dialect reads.
///
/// What is printed parses to a document of the same [`shape`](crate::shape). Comments and blank
/// lines are not kept; a string keeps its pieces, and escapes of it are written with four digits,
/// which every compiler reads alike.
pub fn print(document: &Document) -> String {
    let mut printer = Printer { document, text: String::new(), level: 0 };
    for (index, item) in document.items.iter().enumerate() {
        if index > 0 {
            printer.text.push('\n');
        }
        printer.item(item);
    }
    printer.text
}

struct Printer<'d> {
    document: &'d Document,
    text: String,
    level: usize,
}

impl Printer<'_> {
    fn item(&mut self, item: &Item) {
        match item {
            Item::Directive(directive) => self.directive(directive),
            Item::Class(class) => {
                self.class(class);
                self.push(";\n");
            }
            Item::Enumeration(enumeration) => {
                self.enumeration(enumeration);
                self.push(";\n");
            }
            Item::Qualifier(declaration) => self.qualifier_declaration(declaration),
            Item::Instance(instance) => {
                self.instance(instance);
                self.push(";\n");
            }
        }
    }

    fn directive(&mut self, directive: &Directive) {
        self.push("#pragma ");
        self.spelling(directive.name);
        if !directive.arguments.is_empty() {
            self.push("(");
            self.list(&directive.arguments, Self::value);
            self.push(")");
        }
        self.push("\n");
    }

    fn class(&mut self, class: &Class) {
        self.qualifiers_line(&class.qualifiers);
        self.push(class.kind.name());
        self.push(" ");
        self.spelling(class.name);
        self.prefixed(" as $", class.alias);
        self.prefixed(" : ", class.superclass);
        self.push(" {");
        self.body(&class.features, Self::feature);
        self.push("}");
    }

    fn enumeration(&mut self, enumeration: &Enumeration) {
        self.qualifiers_line(&enumeration.qualifiers);
        self.push("enumeration ");
        self.spelling(enumeration.name);
        if let Some(base) = enumeration.base {
            self.push(" : ");
            self.type_name(base);
        }
        self.push(" {");
        self.level += 1;
        for (index, element) in enumeration.elements.iter().enumerate() {
            self.push(if index > 0 { "," } else { "" });
            self.new_line();
            self.enumeration_element(element);
        }
        self.level -= 1;
        self.new_line();
        self.push("}");
    }

    fn enumeration_element(&mut self, element: &EnumerationElement) {
        self.qualifiers_line(&element.qualifiers);
        self.spelling(element.name);
        self.default(element.value.as_ref());
    }

    fn feature(&mut self, feature: &Feature) {
        match feature {
            Feature::Property(property) => self.property(property),
            Feature::Method(method) => self.method(method),
            Feature::Structure(class) => self.class(class),
            Feature::Enumeration(enumeration) => self.enumeration(enumeration),
        }
    }

    fn property(&mut self, property: &Property) {
        self.qualifiers_line(&property.qualifiers);
        self.element(property.ty, property.name, property.array);
        self.default(property.default.as_ref());
    }

    fn method(&mut self, method: &Method) {
        self.qualifiers_line(&method.qualifiers);
        self.element(method.return_type, method.name, None);
        self.push("(");
        self.list(&method.parameters, Self::parameter);
        self.push(")");
    }

    fn parameter(&mut self, parameter: &Parameter) {
        if !parameter.qualifiers.is_empty() {
            self.qualifiers(&parameter.qualifiers);
            self.push(" ");
        }
        self.element(parameter.ty, parameter.name, parameter.array);
        self.default(parameter.default.as_ref());
    }

    fn qualifier_declaration(&mut self, declaration: &QualifierDeclaration) {
        self.push("qualifier ");
        self.spelling(declaration.name);
        match declaration.ty {
            None => self.flavors(" : ", &declaration.flavors),
            Some(ty) => {
                self.push(" : ");
                self.type_name(ty);
                self.array(declaration.array);
                self.default(declaration.default.as_ref());
                if !declaration.scopes.is_empty() {
                    let scopes: Vec<_> =
                        declaration.scopes.iter().map(|scope| scope.kind.name()).collect();
                    self.push(&format!(", scope({})", scopes.join(", ")));
                }
                if !declaration.flavors.is_empty() {
                    let flavors: Vec<_> =
                        declaration.flavors.iter().map(|flavor| flavor.kind.name()).collect();
                    self.push(&format!(", flavor({})", flavors.join(", ")));
                }
            }
        }
        self.push(";\n");
    }

    fn instance(&mut self, instance: &Instance) {
        self.qualifiers_line(&instance.qualifiers);
        self.push(instance.kind.name());
        self.push(" of ");
        self.spelling(instance.class);
        self.prefixed(" as $", instance.alias);
        self.push(" {");
        self.body(&instance.slots, Self::slot);
        self.push("}");
    }

    fn slot(&mut self, slot: &Slot) {
        self.qualifiers_line(&slot.qualifiers);
        self.spelling(slot.name);
        self.default(slot.value.as_ref());
    }

    /// Members, each with its `;` and on a line of its own, up to the closing brace.
    fn body<T>(&mut self, members: &[T], mut member: impl FnMut(&mut Self, &T)) {
        self.level += 1;
        for one in members {
            self.new_line();
            member(self, one);
            self.push(";");
        }
        self.level -= 1;
        self.new_line();
    }

    fn qualifiers_line(&mut self, qualifiers: &[Qualifier]) {
        if !qualifiers.is_empty() {
            self.qualifiers(qualifiers);
            self.new_line();
        }
    }

    fn qualifiers(&mut self, qualifiers: &[Qualifier]) {
        self.push("[");
        self.list(qualifiers, |printer, qualifier| {
            printer.spelling(qualifier.name);
            match &qualifier.value {
                None => {}
                Some(array @ Value::Array(_)) => printer.value(array),
                Some(value) => {
                    printer.push("(");
                    printer.value(value);
                    printer.push(")");
                }
            }
            printer.flavors(" : ", &qualifier.flavors);
        });
        self.push("]");
    }

    fn flavors(&mut self, before: &str, flavors: &[Flavor]) {
        for (index, flavor) in flavors.iter().enumerate() {
            self.push(if index == 0 { before } else { " " });
            self.push(flavor.kind.name());
        }
    }

    fn element(&mut self, ty: TypeName, name: Span, array: Option<ArrayBound>) {
        self.type_name(ty);
        self.push(" ");
        self.spelling(name);
        self.array(array);
    }

    fn type_name(&mut self, ty: TypeName) {
        match ty.kind {
            TypeKind::Intrinsic(intrinsic) => self.push(intrinsic.name()),
            TypeKind::Object => self.push("object"),
            TypeKind::Void => self.push("void"),
            TypeKind::Class => self.spelling(ty.span),
        }
        if ty.reference.is_some() {
            self.push(" ref");
        }
    }

    fn array(&mut self, array: Option<ArrayBound>) {
        if let Some(bound) = array {
            self.push("[");
            if let Some(size) = bound.size {
                self.spelling(size);
            }
            self.push("]");
        }
    }

    fn default(&mut self, value: Option<&Value>) {
        if let Some(value) = value {
            self.push(" = ");
            self.value(value);
        }
    }

    fn value(&mut self, value: &Value) {
        match value {
            Value::Null(_) => self.push("null"),
            Value::Boolean(true, _) => self.push("true"),
            Value::Boolean(false, _) => self.push("false"),
            Value::Integer(span) | Value::Real(span) | Value::Char(span) | Value::Word(span) => {
                self.spelling(*span);
            }
            Value::String(literal) => self.string(literal),
            Value::Alias(span) => self.prefixed("$", Some(*span)),
            Value::Array(array) => {
                self.push("{");
                self.list(&array.elements, Self::value);
                self.push("}");
            }
            Value::Instance(instance) => self.instance(instance),
        }
    }

    /// The pieces of a string, each on a line of its own.
    fn string(&mut self, literal: &StringLiteral) {
        let document = self.document;
        self.level += 1;
        for (index, piece) in document.pieces(literal).iter().enumerate() {
            if index > 0 {
                self.new_line();
            }
            let value = string::unescape(string::body(document.text(piece.span())));
            self.push("\"");
            string::escape(&value, &mut self.text);
            self.push("\"");
        }
        self.level -= 1;
    }

    fn list<T>(&mut self, elements: &[T], mut element: impl FnMut(&mut Self, &T)) {
        for (index, one) in elements.iter().enumerate() {
            if index > 0 {
                self.push(", ");
            }
            element(self, one);
        }
    }

    fn prefixed(&mut self, prefix: &str, span: Option<Span>) {
        if let Some(span) = span {
            self.push(prefix);
            self.spelling(span);
        }
    }

    fn spelling(&mut self, span: Span) {
        let document = self.document;
        self.push(document.text(span));
    }

    fn new_line(&mut self) {
        self.push("\n");
        for _ in 0..self.level {
            self.push("    ");
        }
    }

    fn push(&mut self, text: &str) {
        self.text.push_str(text);
    }
}
