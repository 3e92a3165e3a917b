//! Findings about embedded instances: data, code, level, words.

use std::fmt;

use mof_parser::{Dialect, Level};

use super::rule::{Rule, tolerated};

/// What is wrong with an instance that is a value, or that the text of a value declares.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum EmbeddedFinding {
    /// The instance is of a class that the element does not take.
    ClassUnfit {
        /// The property or parameter.
        element: String,
        /// The class of the instance.
        class: String,
        /// The class that the element takes.
        expected: String,
    },
    /// The text in a string cannot be read.
    Unreadable {
        /// What it is written in: `MOF` or `XML`.
        language: &'static str,
        /// Why not.
        why: String,
    },
    /// A text is too deep in others, or too long, and has not been checked.
    Limit {
        /// The limit.
        limit: usize,
        /// What it limits.
        of: &'static str,
    },
    /// CIM-XML gives a property another type than its class.
    XmlType {
        /// The property.
        name: String,
        /// Its type.
        expected: String,
        /// The type in the text.
        found: String,
    },
}

impl Rule for EmbeddedFinding {
    fn code(&self) -> &'static str {
        match self {
            Self::ClassUnfit { .. } => "MOF1314",
            Self::Unreadable { .. } => "MOF1315",
            Self::Limit { .. } => "MOF1316",
            Self::XmlType { .. } => "MOF1319",
        }
    }

    fn level(&self, dialect: Dialect) -> Level {
        match self {
            Self::ClassUnfit { .. } => Level::Error,
            Self::Unreadable { .. } | Self::XmlType { .. } => tolerated(dialect, Level::Warning),
            Self::Limit { .. } => Level::Warning,
        }
    }

    fn help(&self) -> Option<String> {
        Some(match self {
            Self::ClassUnfit { expected, .. } => {
                format!("give an instance of `{expected}`, or of a class that derives from it")
            }
            Self::Limit { .. } => "it has not been checked".to_owned(),
            Self::Unreadable { .. } | Self::XmlType { .. } => return None,
        })
    }
}

impl fmt::Display for EmbeddedFinding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ClassUnfit { element, class, expected } => {
                write!(f, "`{element}` takes `{expected}`, which `{class}` does not derive from")
            }
            Self::Unreadable { language, why } => {
                write!(f, "the {language} in this string cannot be read: {why}")
            }
            Self::Limit { limit, of } => {
                write!(f, "more than {limit} {of}")
            }
            Self::XmlType { name, expected, found } => {
                write!(f, "`{name}` is `{expected}`, not `{found}`")
            }
        }
    }
}
