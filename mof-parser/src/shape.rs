//! A document as an outline of what it says, without places: for comparing and for looking at.

use std::fmt::Write;

use crate::Document;
use crate::Span;
use crate::ast::{
    ArrayBound, Class, Enumeration, Feature, Flavor, Instance, Item, Qualifier,
    QualifierDeclaration, Slot, TypeKind, TypeName, Value,
};

/// What `document` says, one line a node, without spans, comments and spelling of keywords.
///
/// Two documents with the same shape say the same: string pieces are joined and escapes decoded.
/// Numbers and names stay as written.
///
/// ```
/// use mof_parser::{ParseOptions, SourceMap, decode, parse, shape};
///
/// let options = ParseOptions::default();
/// let mut sources = SourceMap::new();
/// let id = sources.add(decode("a.mof", b"class A { [Key] UINT32 Id; };", &options))?;
/// let document = parse(&sources, id, &options).document;
///
/// assert_eq!(shape(&document), "class A\n  property uint32 Id\n    qualifier Key\n");
/// # Ok::<(), mof_parser::SourceMapFull>(())
/// ```
pub fn shape(document: &Document) -> String {
    let mut outline = Outline { document, text: String::new(), level: 0 };
    for item in &document.items {
        outline.item(item);
    }
    outline.text
}

struct Outline<'d> {
    document: &'d Document,
    text: String,
    level: usize,
}

impl Outline<'_> {
    fn item(&mut self, item: &Item) {
        match item {
            Item::Directive(directive) => {
                let values = self.values(&directive.arguments);
                self.line(&format!("directive {} {values}", self.spelling(directive.name)));
            }
            Item::Class(class) => self.class(class),
            Item::Enumeration(enumeration) => self.enumeration(enumeration),
            Item::Qualifier(declaration) => self.qualifier_declaration(declaration),
            Item::Instance(instance) => self.instance(instance),
        }
    }

    fn class(&mut self, class: &Class) {
        let mut line = format!("{} {}", class.kind.name(), self.spelling(class.name));
        line += &self.prefixed(" as $", class.alias);
        line += &self.prefixed(" : ", class.superclass);
        self.line(&line);
        self.inside(|outline| {
            outline.qualifiers(&class.qualifiers);
            class.features.iter().for_each(|feature| outline.feature(feature));
        });
    }

    fn enumeration(&mut self, enumeration: &Enumeration) {
        let base = enumeration.base.map(|base| format!(" : {}", self.type_name(base)));
        let name = self.spelling(enumeration.name);
        self.line(&format!("enumeration {name}{}", base.unwrap_or_default()));
        self.inside(|outline| {
            outline.qualifiers(&enumeration.qualifiers);
            for element in &enumeration.elements {
                let value = outline.default(element.value.as_ref());
                outline.line(&format!("element {}{value}", outline.spelling(element.name)));
                outline.inside(|outline| outline.qualifiers(&element.qualifiers));
            }
        });
    }

    fn feature(&mut self, feature: &Feature) {
        match feature {
            Feature::Property(property) => {
                let line = self.element("property", property.ty, property.name, property.array);
                self.line(&(line + &self.default(property.default.as_ref())));
                self.inside(|outline| outline.qualifiers(&property.qualifiers));
            }
            Feature::Method(method) => {
                let (ty, name) = (method.return_type, method.name);
                self.line(&self.element("method", ty, name, method.array));
                self.inside(|outline| {
                    outline.qualifiers(&method.qualifiers);
                    for parameter in &method.parameters {
                        let (ty, name) = (parameter.ty, parameter.name);
                        let line = outline.element("parameter", ty, name, parameter.array);
                        outline.line(&(line + &outline.default(parameter.default.as_ref())));
                        outline.inside(|outline| outline.qualifiers(&parameter.qualifiers));
                    }
                });
            }
            Feature::Structure(class) => self.class(class),
            Feature::Enumeration(enumeration) => self.enumeration(enumeration),
        }
    }

    fn qualifier_declaration(&mut self, declaration: &QualifierDeclaration) {
        let mut line = format!("qualifier-type {}", self.spelling(declaration.name));
        if let Some(ty) = declaration.ty {
            line += &format!(" {}{}", self.type_name(ty), self.array(declaration.array));
        }
        line += &self.default(declaration.default.as_ref());
        for scope in &declaration.scopes {
            line += &format!(" {}", scope.kind.name());
        }
        line += &flavors(&declaration.flavors);
        self.line(&line);
        self.inside(|outline| outline.qualifiers(&declaration.qualifiers));
    }

    fn instance(&mut self, instance: &Instance) {
        let alias = self.prefixed(" as $", instance.alias);
        let (kind, class) = (instance.kind.name(), self.spelling(instance.class));
        self.line(&format!("{kind} {class}{alias}"));
        self.inside(|outline| {
            outline.qualifiers(&instance.qualifiers);
            instance.slots.iter().for_each(|slot| outline.slot(slot));
        });
    }

    fn slot(&mut self, slot: &Slot) {
        let value = self.default(slot.value.as_ref());
        self.line(&format!("slot {}{value}", self.spelling(slot.name)));
        self.inside(|outline| outline.qualifiers(&slot.qualifiers));
    }

    fn qualifiers(&mut self, qualifiers: &[Qualifier]) {
        for qualifier in qualifiers {
            let value = self.default(qualifier.value.as_ref());
            let flavors = flavors(&qualifier.flavors);
            self.line(&format!("qualifier {}{value}{flavors}", self.spelling(qualifier.name)));
        }
    }

    fn element(&self, what: &str, ty: TypeName, name: Span, array: Option<ArrayBound>) -> String {
        let (ty, name, array) = (self.type_name(ty), self.spelling(name), self.array(array));
        format!("{what} {ty} {name}{array}")
    }

    fn type_name(&self, ty: TypeName) -> String {
        let name = match ty.kind {
            TypeKind::Intrinsic(intrinsic) => intrinsic.name(),
            TypeKind::Object => "object",
            TypeKind::Void => "void",
            TypeKind::Class => self.spelling(ty.span),
        };
        format!("{name}{}", if ty.reference.is_some() { " ref" } else { "" })
    }

    fn array(&self, array: Option<ArrayBound>) -> String {
        match array {
            Some(bound) => format!("[{}]", bound.size.map_or("", |size| self.spelling(size))),
            None => String::new(),
        }
    }

    fn default(&self, value: Option<&Value>) -> String {
        value.map_or_else(String::new, |value| format!(" = {}", self.value(value)))
    }

    fn value(&self, value: &Value) -> String {
        match value {
            Value::Null(_) => "null".to_owned(),
            Value::Boolean(value, _) => value.to_string(),
            Value::Integer(span) | Value::Real(span) | Value::Char(span) | Value::Word(span) => {
                self.spelling(*span).to_owned()
            }
            Value::String(literal) => format!("{:?}", self.document.string(literal)),
            Value::Alias(span) => format!("${}", self.spelling(*span)),
            Value::Array(array) => self.values(&array.elements),
            Value::Instance(instance) => {
                let mut inner =
                    Outline { document: self.document, text: String::new(), level: self.level + 2 };
                inner.instance(instance);
                format!("\n{}", inner.text.trim_end())
            }
        }
    }

    fn values(&self, values: &[Value]) -> String {
        let values: Vec<_> = values.iter().map(|value| self.value(value)).collect();
        format!("{{{}}}", values.join(", "))
    }

    fn prefixed(&self, prefix: &str, span: Option<Span>) -> String {
        span.map_or_else(String::new, |span| format!("{prefix}{}", self.spelling(span)))
    }

    fn spelling(&self, span: Span) -> &str {
        self.document.text(span)
    }

    fn inside(&mut self, nodes: impl FnOnce(&mut Self)) {
        self.level += 1;
        nodes(self);
        self.level -= 1;
    }

    fn line(&mut self, line: &str) {
        // Writing to a `String` does not fail.
        let _ = writeln!(self.text, "{:indent$}{line}", "", indent = 2 * self.level);
    }
}

fn flavors(flavors: &[Flavor]) -> String {
    let mut text = String::new();
    for (index, flavor) in flavors.iter().enumerate() {
        text += if index == 0 { " : " } else { " " };
        text += flavor.kind.name();
    }
    text
}
