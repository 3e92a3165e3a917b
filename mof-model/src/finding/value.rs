//! Findings about values: data, code, level, words.

use std::fmt;

use mof_parser::{Dialect, Level};

use super::rule::{Rule, tolerated};
use super::words::type_of;
use crate::Type;

/// What is wrong with a value, be it a default or what an instance sets.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ValueFinding {
    /// A default, or what an instance sets, is not of the type of the property.
    Type {
        /// The property or parameter.
        name: String,
        /// Its type, `uint8[]`.
        expected: String,
        /// What is written.
        found: String,
    },
    /// A real is given to an integer.
    Rounded {
        /// The property or parameter.
        name: String,
        /// Its type.
        ty: Type,
    },
    /// A number that the type of the property does not have.
    OutOfRange {
        /// The property or parameter.
        name: String,
        /// The number.
        number: i128,
        /// The type.
        ty: Type,
    },
}

impl Rule for ValueFinding {
    fn code(&self) -> &'static str {
        match self {
            Self::Type { .. } => "MOF1401",
            Self::Rounded { .. } => "MOF1402",
            Self::OutOfRange { .. } => "MOF1403",
        }
    }

    fn level(&self, dialect: Dialect) -> Level {
        match self {
            Self::Type { .. } | Self::OutOfRange { .. } => Level::Error,
            Self::Rounded { .. } => tolerated(dialect, Level::Warning),
        }
    }

    fn help(&self) -> Option<String> {
        Some(match self {
            Self::Rounded { .. } => "mofcomp rounds it to an integer".to_owned(),
            Self::OutOfRange { ty, .. } => match ty.integer_range() {
                Some(range) => format!("it may be {} to {}", range.start(), range.end()),
                None => return None,
            },
            _ => return None,
        })
    }
}

impl fmt::Display for ValueFinding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Type { name, expected, found } => {
                write!(f, "`{name}` takes `{expected}`, not {found}")
            }
            Self::Rounded { name, ty } => {
                write!(f, "`{name}` is {}, not a real", type_of(*ty))
            }
            Self::OutOfRange { name, number, ty } => {
                write!(f, "`{name}` is {}, which cannot be {number}", type_of(*ty))
            }
        }
    }
}
