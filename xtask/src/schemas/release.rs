//! One release as it will be written: what the merge decides and the MOF writer prints.

/// A MOF file to be.
#[derive(Debug, Default)]
pub(crate) struct Release {
    /// Lines of the comment at the head.
    pub(crate) head: Vec<String>,
    /// As in `root\virtualization\v2`.
    pub(crate) namespace: String,
    /// Superclasses first, otherwise by name.
    pub(crate) classes: Vec<Class>,
}

/// A class declaration.
#[derive(Debug, Default)]
pub(crate) struct Class {
    pub(crate) name: String,
    pub(crate) superclass: Option<String>,
    /// Comment lines: where the sources disagree, and what was assumed.
    pub(crate) notes: Vec<String>,
    pub(crate) qualifiers: Vec<Qualifier>,
    pub(crate) properties: Vec<Property>,
    pub(crate) methods: Vec<Method>,
}

/// Whether a declaration is the first of its member, or restates an inherited one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    Introduced,
    Redeclared,
}

/// A property or reference declaration.
#[derive(Debug, Clone)]
pub(crate) struct Property {
    pub(crate) name: String,
    pub(crate) standing: Standing,
    pub(crate) notes: Vec<String>,
    pub(crate) qualifiers: Vec<Qualifier>,
    pub(crate) shape: Shape,
    /// How many elements the array is declared with.
    pub(crate) size: Option<u64>,
    pub(crate) default: Option<Literal>,
}

/// A method declaration.
#[derive(Debug, Clone)]
pub(crate) struct Method {
    pub(crate) name: String,
    pub(crate) standing: Standing,
    pub(crate) notes: Vec<String>,
    pub(crate) qualifiers: Vec<Qualifier>,
    pub(crate) return_type: String,
    pub(crate) parameters: Vec<Parameter>,
}

/// A parameter declaration; its place in the list is its `ID`.
#[derive(Debug, Clone)]
pub(crate) struct Parameter {
    pub(crate) name: String,
    pub(crate) direction: Direction,
    pub(crate) notes: Vec<String>,
    /// Without the direction and `ID`.
    pub(crate) qualifiers: Vec<Qualifier>,
    pub(crate) shape: Shape,
}

/// Which way a parameter goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Direction {
    In,
    Out,
    Both,
}

/// Type and array-ness.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Shape {
    pub(crate) kind: Kind,
    pub(crate) array: bool,
}

/// What an element holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Kind {
    /// `uint32`, `string`, `datetime`, …
    Intrinsic(String),
    /// The path of an instance of this class.
    Reference(String),
    /// An instance of this class; `object` is any class.
    Object(String),
}

/// A qualifier as it is used.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Qualifier {
    pub(crate) name: String,
    pub(crate) value: Option<Literal>,
}

/// A constant.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Literal {
    Boolean(bool),
    Integer(i64),
    Text(String),
    Texts(Vec<String>),
}

impl Qualifier {
    /// A boolean qualifier that is true.
    pub(crate) fn flag(name: &str) -> Self {
        Self { name: name.to_owned(), value: None }
    }

    /// A qualifier with a string.
    pub(crate) fn text(name: &str, value: &str) -> Self {
        Self { name: name.to_owned(), value: Some(Literal::Text(value.to_owned())) }
    }

    /// A qualifier with an array of strings.
    pub(crate) fn texts(name: &str, values: Vec<String>) -> Self {
        Self { name: name.to_owned(), value: Some(Literal::Texts(values)) }
    }
}

impl Qualifier {
    /// Whether it names the class of the instance that a string holds.
    pub(crate) fn is_embedded(&self) -> bool {
        matches!(self.name.as_str(), "EmbeddedInstance" | "HyperVEmbeddedInstance")
    }

    /// Whether it is one of the pair that maps values to names.
    pub(crate) fn is_value_map(&self) -> bool {
        matches!(self.name.as_str(), "ValueMap" | "Values")
    }
}

impl Shape {
    /// Whether it holds integers of any width.
    pub(crate) fn is_integer(&self) -> bool {
        matches!(&self.kind, Kind::Intrinsic(name) if name.contains("int"))
    }
}

impl Parameter {
    /// The class of the instance that the string holds.
    pub(crate) fn embedded_class(&self) -> Option<&str> {
        let qualifier = self.qualifiers.iter().find(|qualifier| qualifier.is_embedded())?;
        match &qualifier.value {
            Some(Literal::Text(class)) => Some(class),
            _ => None,
        }
    }

    /// The values and ranges that are mapped to names.
    pub(crate) fn values(&self) -> Option<&[String]> {
        values(&self.qualifiers)
    }

    /// Whether it carries a qualifier.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.qualifiers.iter().any(|qualifier| qualifier.name == name)
    }
}

impl Property {
    /// The values and ranges that are mapped to names.
    pub(crate) fn values(&self) -> Option<&[String]> {
        values(&self.qualifiers)
    }
}

fn values(qualifiers: &[Qualifier]) -> Option<&[String]> {
    let qualifier = qualifiers.iter().find(|qualifier| qualifier.name == "ValueMap")?;
    match &qualifier.value {
        Some(Literal::Texts(values)) => Some(values),
        _ => None,
    }
}

/// How much a release holds.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Totals {
    pub(crate) classes: usize,
    /// Properties in the class that introduces them.
    pub(crate) properties: usize,
    /// Methods in the class that introduces them.
    pub(crate) methods: usize,
}

impl Release {
    /// Counts classes and introduced members; a redeclaration introduces nothing.
    pub(crate) fn totals(&self) -> Totals {
        let introduced = |standing: Standing| standing == Standing::Introduced;
        Totals {
            classes: self.classes.len(),
            properties: self
                .classes
                .iter()
                .flat_map(|class| &class.properties)
                .filter(|property| introduced(property.standing))
                .count(),
            methods: self
                .classes
                .iter()
                .flat_map(|class| &class.methods)
                .filter(|method| introduced(method.standing))
                .count(),
        }
    }
}
