//! Findings about references as text: data, code, level, words.

use std::fmt;

use mof_parser::{Dialect, Level};

use super::rule::{Rule, tolerated};
use super::words::listed;

/// What is wrong with the text of a reference.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum PathFinding {
    /// It is no object path.
    Invalid {
        /// The property or parameter.
        name: String,
        /// What was expected where it stops to be one.
        expected: &'static str,
    },
    /// The path is one of a class that the reference does not take.
    ClassUnfit {
        /// The property or parameter.
        name: String,
        /// The class in the path.
        class: String,
        /// The class of the reference.
        expected: String,
        /// Whether the class of the reference derives from that in the path.
        superclass: bool,
    },
    /// The class in the path is nowhere.
    ClassMissing {
        /// The class.
        class: String,
        /// A class with a name like it.
        similar: String,
    },
    /// The path has a key that the class does not have.
    KeyUnknown {
        /// The class.
        class: String,
        /// The name in the path.
        key: String,
        /// A key with a name like it.
        similar: Option<String>,
        /// Whether the class has such a property, which is no key.
        is_property: bool,
    },
    /// The path lacks keys.
    KeyMissing {
        /// The class.
        class: String,
        /// The keys that are missing, or those of the class when the path names none.
        keys: Vec<String>,
    },
    /// The value of a key is of another type.
    KeyValue {
        /// The key.
        key: String,
        /// Its type.
        expected: String,
    },
}

impl Rule for PathFinding {
    fn code(&self) -> &'static str {
        match self {
            Self::Invalid { .. } => "MOF1414",
            Self::ClassUnfit { .. } => "MOF1415",
            Self::ClassMissing { .. } => "MOF1416",
            Self::KeyUnknown { .. } | Self::KeyMissing { .. } => "MOF1417",
            Self::KeyValue { .. } => "MOF1418",
        }
    }

    fn level(&self, dialect: Dialect) -> Level {
        match self {
            Self::ClassMissing { .. } | Self::ClassUnfit { superclass: true, .. } => Level::Lint,
            _ => tolerated(dialect, Level::Warning),
        }
    }

    fn help(&self) -> Option<String> {
        Some(match self {
            Self::Invalid { .. } => {
                "a path is `Class.Key=\"value\",Other=5`, with a namespace and `:` in front if need be"
                    .to_owned()
            }
            Self::ClassUnfit { expected, superclass: true, .. } => {
                format!("name the class of the instance itself, below `{expected}`")
            }
            Self::ClassMissing { similar, .. } => format!("did you mean `{similar}`?"),
            Self::KeyUnknown { similar: Some(similar), .. } => {
                format!("did you mean `{similar}`?")
            }
            _ => return None,
        })
    }
}

impl fmt::Display for PathFinding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Invalid { name, expected } => {
                write!(f, "`{name}` takes the path of an instance: expected {expected}")
            }
            Self::ClassUnfit { name, class, expected, superclass: false } => {
                write!(f, "`{name}` refers to `{expected}`, which `{class}` does not derive from")
            }
            Self::ClassUnfit { name, class, expected, .. } => {
                write!(f, "`{name}` refers to `{expected}`, and `{class}` is above that")
            }
            Self::ClassMissing { class, .. } => {
                write!(f, "the path names class `{class}`, which is nowhere")
            }
            Self::KeyUnknown { class, key, is_property: true, .. } => {
                write!(f, "`{key}` is no key of class `{class}`")
            }
            Self::KeyUnknown { class, key, .. } => {
                write!(f, "class `{class}` has no key `{key}`")
            }
            Self::KeyMissing { class, keys } => {
                let noun = if keys.len() == 1 { "key" } else { "keys" };
                write!(f, "the path lacks the {noun} {} of class `{class}`", listed(keys.iter()))
            }
            Self::KeyValue { key, expected } => {
                write!(f, "the key `{key}` takes `{expected}`")
            }
        }
    }
}
