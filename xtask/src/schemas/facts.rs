//! The facts files, read: what each source says of classes, properties and methods.
//!
//! `schemas/README.md` describes their shape. Members that a source does not have are absent
//! or false here; nothing is filled in while reading.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

/// A map in the order of its names, which is the order of the facts files.
pub(crate) type ByName<T> = BTreeMap<String, T>;

/// One facts file.
#[derive(Debug, Default, Clone)]
pub(crate) struct Facts {
    pub(crate) classes: ByName<ClassFacts>,
}

/// What one source says of a class.
#[derive(Debug, Default, Clone)]
pub(crate) struct ClassFacts {
    pub(crate) superclass: Option<String>,
    pub(crate) is_abstract: bool,
    pub(crate) qualifiers: Map<String, Value>,
    pub(crate) availability: Map<String, Value>,
    pub(crate) properties: ByName<ElementFacts>,
    pub(crate) methods: ByName<MethodFacts>,
}

/// What one source says of a property or a parameter.
#[derive(Debug, Default, Clone)]
pub(crate) struct ElementFacts {
    /// In lower case, or a class name; absent where the source has only an enum.
    pub(crate) cim_type: Option<String>,
    pub(crate) array: bool,
    pub(crate) class: Option<String>,
    pub(crate) is_reference: bool,
    pub(crate) access: Option<String>,
    pub(crate) qualifiers: Map<String, Value>,
    pub(crate) default: Option<Value>,
    /// Value or range, and its names: none, one, or several where the source contradicts itself.
    pub(crate) values: Option<ByName<Vec<String>>>,
    /// The dumps: names of entries that their generator took for ranges, whose numbers it made up.
    pub(crate) range_names: Vec<String>,
    pub(crate) embedded: Option<Embedded>,
    /// The client file: redeclared with another type.
    pub(crate) overrides: bool,
    pub(crate) optional: bool,
    pub(crate) availability: Map<String, Value>,
}

/// The class of the instance that a string holds.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Embedded {
    pub(crate) class: String,
    pub(crate) basis: Basis,
}

/// How a source says that a string holds an instance; stronger words are greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Basis {
    Implied,
    Stated,
    Qualifier,
}

/// What one source says of a method.
#[derive(Debug, Default, Clone)]
pub(crate) struct MethodFacts {
    pub(crate) return_type: Option<String>,
    /// In signature order, unless the source is the client file.
    pub(crate) parameters: Vec<ParameterFacts>,
    pub(crate) return_values: Option<ByName<Vec<String>>>,
    pub(crate) unsupported: bool,
    pub(crate) is_static: bool,
    pub(crate) availability: Map<String, Value>,
}

/// What one source says of a parameter.
#[derive(Debug, Default, Clone)]
pub(crate) struct ParameterFacts {
    pub(crate) name: String,
    pub(crate) direction: String,
    pub(crate) element: ElementFacts,
}

impl Facts {
    /// Reads a facts file; `name` is for the message when it is none.
    pub(crate) fn parse(name: &str, text: &str) -> Result<Self, String> {
        let document: Value =
            serde_json::from_str(text).map_err(|error| format!("{name}: {error}"))?;
        let classes = document
            .get("classes")
            .and_then(Value::as_object)
            .ok_or_else(|| format!("{name}: no object `classes`"))?;
        Ok(Self { classes: by_name(classes, ClassFacts::read) })
    }

    /// The class, in any case.
    pub(crate) fn class(&self, name: &str) -> Option<&ClassFacts> {
        find(&self.classes, name)
    }

    /// The class and its superclasses, nearest first.
    pub(crate) fn chain<'n>(&'n self, name: &'n str) -> impl Iterator<Item = &'n str> {
        let superclass = |name: &&'n str| self.class(name)?.superclass.as_deref();
        // A cycle would be a defect of the facts; the count bounds the walk all the same.
        std::iter::successors(Some(name), superclass).take(self.classes.len() + 1)
    }

    /// Whether `derived` is `base` or derives from it.
    pub(crate) fn derives(&self, derived: &str, base: &str) -> bool {
        self.chain(derived).any(|name| name.eq_ignore_ascii_case(base))
    }
}

impl ClassFacts {
    fn read(class: &Map<String, Value>) -> Self {
        Self {
            superclass: text(class, "super"),
            is_abstract: flag(class, "abstract"),
            qualifiers: object(class, "class_qualifiers"),
            availability: keep(class, &["min_client", "min_server", "end_client", "end_server"]),
            properties: nested(class, "properties", ElementFacts::read),
            methods: nested(class, "methods", MethodFacts::read),
        }
    }

    /// The property, in any case: one source writes `Volatile`, another `volatile`.
    pub(crate) fn property(&self, name: &str) -> Option<&ElementFacts> {
        find(&self.properties, name)
    }

    /// The method, in any case.
    pub(crate) fn method(&self, name: &str) -> Option<&MethodFacts> {
        find(&self.methods, name)
    }
}

impl ElementFacts {
    fn read(element: &Map<String, Value>) -> Self {
        let basis = match element.get("embedded_basis").and_then(Value::as_str) {
            Some("qualifier") => Basis::Qualifier,
            Some("stated") => Basis::Stated,
            _ => Basis::Implied,
        };
        Self {
            cim_type: text(element, "type"),
            array: flag(element, "array"),
            class: text(element, "ref_class"),
            is_reference: flag(element, "is_ref"),
            access: text(element, "access"),
            qualifiers: object(element, "qualifiers"),
            default: element.get("default").cloned(),
            values: element.get("values").and_then(Value::as_object).map(value_names),
            range_names: object(element, "value_ranges").keys().cloned().collect(),
            embedded: text(element, "embedded_class").map(|class| Embedded { class, basis }),
            overrides: flag(element, "overrides"),
            optional: flag(element, "optional"),
            availability: keep(
                element,
                &["since", "removed", "deprecated_since", "type_before", "value_facts"],
            ),
        }
    }

    /// Whether the value map has an entry for exactly this value or range.
    pub(crate) fn lists(&self, value: &str) -> bool {
        self.values.as_ref().is_some_and(|values| values.contains_key(value))
    }

    /// The boolean qualifier `name` is present and not false.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.qualifiers.get(name).is_some_and(|value| value != &Value::Bool(false))
    }
}

impl MethodFacts {
    fn read(method: &Map<String, Value>) -> Self {
        let list = method.get("params").or_else(|| method.get("params_unordered"));
        let parameters = list.and_then(Value::as_array).into_iter().flatten();
        Self {
            return_type: text(method, "return_type"),
            parameters: parameters
                .filter_map(Value::as_object)
                .map(|parameter| ParameterFacts {
                    name: text(parameter, "name").unwrap_or_default(),
                    direction: text(parameter, "dir").unwrap_or_default(),
                    element: ElementFacts::read(parameter),
                })
                .collect(),
            return_values: method.get("return_values").and_then(Value::as_object).map(value_names),
            unsupported: flag(method, "unsupported"),
            is_static: flag(method, "static"),
            availability: keep(method, &["min_client", "min_server", "since", "discouraged_since"]),
        }
    }

    /// The parameter, in any case: the documentation writes some names in lower camel case.
    pub(crate) fn parameter(&self, name: &str) -> Option<&ParameterFacts> {
        self.parameters.iter().find(|parameter| parameter.name.eq_ignore_ascii_case(name))
    }
}

fn find<'m, T>(map: &'m ByName<T>, name: &str) -> Option<&'m T> {
    map.get(name).or_else(|| {
        map.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    })
}

fn by_name<T>(map: &Map<String, Value>, read: fn(&Map<String, Value>) -> T) -> ByName<T> {
    map.iter().filter_map(|(name, value)| Some((name.clone(), read(value.as_object()?)))).collect()
}

fn nested<T>(map: &Map<String, Value>, key: &str, read: fn(&Map<String, Value>) -> T) -> ByName<T> {
    map.get(key).and_then(Value::as_object).map(|map| by_name(map, read)).unwrap_or_default()
}

fn text(map: &Map<String, Value>, key: &str) -> Option<String> {
    map.get(key).and_then(Value::as_str).map(str::to_owned)
}

fn flag(map: &Map<String, Value>, key: &str) -> bool {
    map.get(key).and_then(Value::as_bool).unwrap_or(false)
}

fn object(map: &Map<String, Value>, key: &str) -> Map<String, Value> {
    map.get(key).and_then(Value::as_object).cloned().unwrap_or_default()
}

fn keep(map: &Map<String, Value>, keys: &[&str]) -> Map<String, Value> {
    map.iter()
        .filter(|(key, _)| keys.contains(&key.as_str()))
        .map(|(key, value)| (key.clone(), value.clone()))
        .collect()
}

fn value_names(map: &Map<String, Value>) -> ByName<Vec<String>> {
    let names = |value: &Value| match value {
        Value::String(name) => vec![name.clone()],
        Value::Array(names) => names.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        _ => Vec::new(),
    };
    map.iter().map(|(value, name)| (value.clone(), names(name))).collect()
}
