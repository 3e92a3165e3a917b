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
    /// NULL among the elements of an array.
    NullElement {
        /// The property or parameter.
        name: String,
    },
    /// An array of a fixed size is given another number of elements.
    ArraySize {
        /// The property or parameter.
        name: String,
        /// The size.
        size: u32,
        /// The number of elements.
        count: usize,
    },
    /// A key has a default, and so have all others of the class.
    KeyDefault {
        /// The key.
        name: String,
    },
    /// The length in front of octets is not theirs.
    OctetLength {
        /// The property or parameter.
        name: String,
        /// The number of octets, with the four of the length.
        length: usize,
        /// What the first four say; `None` when there are no four.
        stated: Option<u32>,
    },
    /// A string that stands for octets is not written as such.
    OctetText {
        /// The property or parameter.
        name: String,
    },
}

impl Rule for ValueFinding {
    fn code(&self) -> &'static str {
        match self {
            Self::Type { .. } => "MOF1401",
            Self::Rounded { .. } => "MOF1402",
            Self::OutOfRange { .. } => "MOF1403",
            Self::NullElement { .. } => "MOF1408",
            Self::ArraySize { .. } => "MOF1409",
            Self::KeyDefault { .. } => "MOF1410",
            Self::OctetLength { .. } => "MOF1419",
            Self::OctetText { .. } => "MOF1420",
        }
    }

    fn level(&self, dialect: Dialect) -> Level {
        match self {
            Self::Type { .. } | Self::OutOfRange { .. } => Level::Error,
            Self::Rounded { .. } => tolerated(dialect, Level::Warning),
            Self::NullElement { .. } => Level::Error,
            Self::KeyDefault { .. } => Level::Lint,
            Self::ArraySize { .. } | Self::OctetLength { .. } | Self::OctetText { .. } => {
                match dialect {
                    Dialect::Wmi => Level::Lint,
                    _ => Level::Warning,
                }
            }
        }
    }

    fn help(&self) -> Option<String> {
        Some(match self {
            Self::Rounded { .. } => "mofcomp rounds it to an integer".to_owned(),
            Self::OutOfRange { ty, .. } => match ty.integer_range() {
                Some(range) => format!("it may be {} to {}", range.start(), range.end()),
                None => return None,
            },
            Self::NullElement { .. } => "leave the element away".to_owned(),
            Self::KeyDefault { .. } => {
                "instances that leave all keys open would be one and the same".to_owned()
            }
            Self::OctetLength { stated: None, .. } => {
                "the length comes first: four octets, which count themselves".to_owned()
            }
            Self::OctetLength { length, .. } => match u32::try_from(*length) {
                Ok(length) => {
                    let [a, b, c, d] = length.to_be_bytes();
                    format!("the length counts its own four octets: {a}, {b}, {c}, {d}")
                }
                Err(_) => return None,
            },
            Self::OctetText { .. } => {
                "write `0x`, eight digits of the length, and two digits for each octet".to_owned()
            }
            Self::Type { .. } | Self::ArraySize { .. } => return None,
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
            Self::NullElement { name } => {
                write!(f, "an element of `{name}` is NULL, which mofcomp does not take")
            }
            Self::ArraySize { name, size, count } => {
                let elements = super::words::count(*count, "element", "elements");
                write!(f, "`{name}` has room for {size}, and {elements} are given")
            }
            Self::KeyDefault { name } => write!(f, "the key `{name}` has a default"),
            Self::OctetLength { name, length, stated: Some(stated) } => {
                write!(f, "`{name}` has {length} octets, and the first four say {stated}")
            }
            Self::OctetLength { name, length, .. } => {
                let octets = super::words::count(*length, "octet", "octets");
                write!(f, "`{name}` has {octets}, which is less than a length")
            }
            Self::OctetText { name } => write!(f, "`{name}` takes octets, as digits behind `0x`"),
        }
    }
}
