//! An effective class as MOF that compiles without its superclasses.

use std::fmt::Write;

use mof_model::{Class, Flavors, Method, Parameter, Property, QualifierUse, Schema, Type};
use mof_parser::{Dialect, ParseOptions, SourceMap, decode, format, parse};

use super::literal;
use crate::dump::Members;

/// The class with its members, as MOF in the layout of `mofc fmt`.
///
/// With all of its members it stands alone: it names no superclass, and nothing overrides anything.
/// With its own it is as it was declared. The qualifiers that its file has declared are declared
/// here as well.
pub(super) fn text(class: Class<'_>, members: Members) -> String {
    let mut text = Text { schema: class.schema(), class, members, out: String::new() };
    text.class();
    layout(text.out, class.dialect())
}

/// `text` as `mofc fmt` has it; as it is, should it not be formatted.
fn layout(text: String, dialect: Dialect) -> String {
    let mut options = ParseOptions::default();
    options.dialect = dialect;
    options.max_file_size = usize::MAX;
    options.max_token = u32::MAX;
    let mut sources = SourceMap::new();
    let Ok(id) = sources.add(decode("class", text.as_bytes(), &options)) else { return text };
    format(&parse(&sources, id, &options), &sources, &options).unwrap_or(text)
}

struct Text<'s> {
    schema: &'s Schema,
    class: Class<'s>,
    members: Members,
    out: String,
}

impl<'s> Text<'s> {
    fn push(&mut self, text: std::fmt::Arguments<'_>) {
        // writing to a `String` does not fail
        let _ = self.out.write_fmt(text);
    }

    fn class(&mut self) {
        let class = self.class;
        let is_own = self.members == Members::Own;
        let alone: Vec<_> = class.ancestors().map(Class::name).collect();
        if !is_own && !alone.is_empty() {
            self.push(format_args!("// With what it inherits from {}.\n", alone.join(", ")));
        }
        if let Some(namespace) = class.namespace() {
            let path = format!("\\\\.\\{}", namespace.replace('/', "\\"));
            let path = literal::value(&mof_model::Value::String(path.into()));
            self.push(format_args!("#pragma namespace({path})\n"));
        }
        self.declarations();
        self.qualifiers(class.qualifiers());
        self.push(format_args!("class {}", class.name()));
        if let Some(alias) = class.alias() {
            self.push(format_args!(" as ${alias}"));
        }
        if let (true, Some(superclass)) = (is_own, class.superclass_name()) {
            self.push(format_args!(" : {superclass}"));
        }
        self.push(format_args!(" {{\n"));
        self.properties().for_each(|it| self.property(it));
        self.methods().for_each(|it| self.method(it));
        self.push(format_args!("}};\n"));
    }

    /// The properties that are printed.
    fn properties(&self) -> impl Iterator<Item = Property<'s>> + use<'s> {
        let (class, members) = (self.class, self.members);
        class
            .properties()
            .filter(move |it| members == Members::Effective || it.declared_in() == class)
    }

    /// The methods that are printed.
    fn methods(&self) -> impl Iterator<Item = Method<'s>> + use<'s> {
        let (class, members) = (self.class, self.members);
        class.methods().filter(move |it| members == Members::Effective || it.declared_in() == class)
    }

    /// Whether a qualifier of what is printed is printed.
    fn stays(&self, qualifier: QualifierUse<'s>) -> bool {
        match self.members {
            Members::Own => !qualifier.is_propagated(),
            Members::Effective => !qualifier.name().eq_ignore_ascii_case("Override"),
        }
    }

    fn property(&mut self, property: Property<'s>) {
        self.qualifiers(property.qualifiers());
        let class = property
            .reference_class()
            .or_else(|| of_type(property.ty(), property.embedded_class()));
        self.element(property.ty(), class, property.name());
        self.brackets(property.is_array(), property.array_size());
        if let Some(default) = property.default() {
            self.push(format_args!(" = {}", literal::value(default)));
        }
        self.push(format_args!(";\n"));
    }

    fn method(&mut self, method: Method<'s>) {
        self.qualifiers(method.qualifiers());
        let brackets = if method.returns_array() { "[]" } else { "" };
        match method.return_type() {
            None => self.push(format_args!("void {}(", method.name())),
            Some(ty) => {
                let class =
                    method.reference_class().or_else(|| of_type(ty, method.embedded_class()));
                let name = format!("{brackets} {}", method.name());
                self.element(ty, class, name.trim_start());
                self.push(format_args!("("));
            }
        }
        for (at, parameter) in method.parameters().enumerate() {
            if at > 0 {
                self.push(format_args!(", "));
            }
            self.parameter(parameter);
        }
        self.push(format_args!(");\n"));
    }

    fn parameter(&mut self, parameter: Parameter<'s>) {
        self.qualifiers(parameter.qualifiers());
        let class = parameter
            .reference_class()
            .or_else(|| of_type(parameter.ty(), parameter.embedded_class()));
        self.element(parameter.ty(), class, parameter.name());
        self.brackets(parameter.is_array(), parameter.array_size());
        if let Some(default) = parameter.default() {
            self.push(format_args!(" = {}", literal::value(default)));
        }
    }

    /// `uint32 Name`, `CIM_Job REF Name`
    fn element(&mut self, ty: Type, class: Option<&str>, name: &str) {
        match (ty, class) {
            (Type::Reference, class) => {
                self.push(format_args!("{} REF {name}", class.unwrap_or("object")));
            }
            (Type::Instance, Some(class)) => self.push(format_args!("{class} {name}")),
            (ty, _) => self.push(format_args!("{} {name}", ty.name())),
        }
    }

    fn brackets(&mut self, is_array: bool, size: Option<u32>) {
        match size {
            _ if !is_array => {}
            Some(size) => self.push(format_args!("[{size}]")),
            None => self.push(format_args!("[]")),
        }
    }

    fn qualifiers(&mut self, all: impl Iterator<Item = QualifierUse<'s>>) {
        let texts = all.filter(|it| self.stays(*it)).map(|it| {
            let declared = self.declared(it.name());
            literal::qualifier(it, literal::default_flavors(it, declared))
        });
        let texts: Vec<_> = texts.collect();
        if !texts.is_empty() {
            self.push(format_args!("[{}]\n", texts.join(", ")));
        }
    }

    /// The flavors of a declaration that is written here, too.
    fn declared(&self, name: &str) -> Option<Flavors> {
        let is_declared = self.class.dialect() != Dialect::Wmi;
        let declaration = self.schema.qualifier_declaration(name).filter(|_| is_declared)?;
        (!declaration.is_base() && declaration.ty().is_some()).then(|| declaration.flavors())
    }

    /// Declares the qualifiers that are printed, as the schema declares them.
    fn declarations(&mut self) {
        let members = self.properties().flat_map(|it| it.qualifiers());
        let methods = self.methods().flat_map(|it| {
            it.qualifiers()
                .chain(it.parameters().flat_map(|it| it.qualifiers()).collect::<Vec<_>>())
        });
        let mut names: Vec<String> = self
            .class
            .qualifiers()
            .chain(members)
            .chain(methods)
            .filter(|it| self.stays(*it))
            .map(|it| it.name().to_ascii_lowercase())
            .collect();
        names.sort_unstable();
        names.dedup();
        let used: Vec<_> = names
            .iter()
            .filter(|name| self.declared(name).is_some())
            .filter_map(|name| self.schema.qualifier_declaration(name))
            .collect();
        for declaration in used {
            let Some(ty) = declaration.ty() else { continue };
            let brackets = if declaration.is_array() { "[]" } else { "" };
            let default = declaration.default().map(|it| format!(" = {}", literal::value(it)));
            let flavors: Vec<_> = declaration.flavors().words().collect();
            self.push(format_args!(
                "Qualifier {} : {}{brackets}{}, Scope({}), Flavor({});\n",
                declaration.name(),
                ty.name(),
                default.unwrap_or_default(),
                declaration.scopes(),
                flavors.join(", "),
            ));
        }
    }
}

/// The class of an embedded instance whose type is its class.
fn of_type(ty: Type, embedded: Option<&str>) -> Option<&str> {
    embedded.filter(|_| ty == Type::Instance)
}

#[cfg(test)]
mod tests;
