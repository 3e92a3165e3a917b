//! What the facts say a schema is, in one tree to compare with.

use std::collections::{BTreeMap, BTreeSet};

use crate::code::Codes;
use crate::difference::Difference;

/// A fact with the file that says so.
#[derive(Debug, Clone)]
pub(crate) struct Said<T> {
    pub(crate) value: T,
    pub(crate) by: String,
}

impl<T> Said<T> {
    pub(crate) fn by(file: &str, value: T) -> Self {
        Self { value, by: file.to_owned() }
    }
}

/// A schema as the facts have it.
pub(crate) struct Expected {
    pub(crate) release: String,
    pub(crate) dump: String,
    pub(crate) classes: BTreeMap<String, Class>,
    /// Contradictions between the sources that are not settled.
    pub(crate) problems: Vec<Difference>,
}

pub(crate) struct Class {
    pub(crate) superclass: Option<String>,
    pub(crate) is_abstract: Said<bool>,
    pub(crate) is_association: Said<bool>,
    /// Those that the class introduces.
    pub(crate) properties: BTreeMap<String, Property>,
    pub(crate) methods: BTreeMap<String, Method>,
    /// Inherited properties that it declares again, by their names.
    pub(crate) redeclared_properties: BTreeMap<String, Redeclared>,
    /// Inherited methods that it documents with codes of its own.
    pub(crate) redeclared_methods: BTreeMap<String, Method>,
    /// All keys, inherited ones included; only the documentation knows them.
    pub(crate) keys: Said<BTreeSet<String>>,
}

/// The type, as MOF writes it, and whether it is an array.
#[derive(Clone)]
pub(crate) struct Shape {
    /// More than one, where the sources leave a choice.
    pub(crate) types: Said<Vec<String>>,
    pub(crate) array: Said<bool>,
    /// The class of the instances in a string.
    pub(crate) embedded: Option<Said<String>>,
}

pub(crate) struct Property {
    pub(crate) shape: Shape,
    pub(crate) codes: Option<Said<Codes>>,
    /// Whether the embedded class stands in Hyper-V's own qualifier.
    pub(crate) hyper_v_embedded: bool,
}

pub(crate) struct Redeclared {
    pub(crate) types: Said<Vec<String>>,
    /// Absent, when the page lists none: those of the class above hold.
    pub(crate) codes: Option<Said<Codes>>,
}

pub(crate) struct Method {
    pub(crate) returns: String,
    /// In calling order.
    pub(crate) parameters: Vec<Parameter>,
    pub(crate) codes: Option<Said<Codes>>,
}

pub(crate) struct Parameter {
    pub(crate) name: String,
    /// `in`, `out` or `inout`.
    pub(crate) direction: String,
    pub(crate) optional: Said<bool>,
    pub(crate) shape: Shape,
    pub(crate) codes: Option<Said<Codes>>,
    /// `false` on a redeclared method whose page lists none: those of the class above hold.
    pub(crate) codes_known: bool,
}
