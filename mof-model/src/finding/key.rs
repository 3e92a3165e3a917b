//! Findings about keys, and about classes without: data, code, level, words.

use std::fmt;

use mof_parser::{Dialect, Level, Related, Span};

use super::rule::{Rule, by_standard, one};

/// What is wrong with the keys of a class.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum KeyFinding {
    /// A key is of a type that cannot be one.
    Type {
        /// The property.
        name: String,
        /// Its type.
        ty: String,
        /// The class that it holds instances of.
        embedded: Option<String>,
        /// Whether it holds instances.
        embeds: bool,
        /// Whether it is a number that cannot be compared exactly, and can be written all the same.
        is_real: bool,
    },
    /// An instance is of a class without keys.
    None {
        /// The class.
        class: String,
        /// Its declaration.
        declared: Span,
    },
    /// A singleton has a key.
    OfSingleton {
        /// The class.
        class: String,
        /// The property.
        name: String,
        /// The class that declares the key.
        origin: String,
        /// The key.
        key: Span,
    },
}

impl Rule for KeyFinding {
    fn code(&self) -> &'static str {
        match self {
            Self::Type { .. } => "MOF1023",
            Self::None { .. } => "MOF1024",
            Self::OfSingleton { .. } => "MOF1026",
        }
    }

    fn level(&self, dialect: Dialect) -> Level {
        match self {
            Self::Type { is_real: true, .. } => Level::Warning,
            // WMI refuses it, and others had such keys before DSP0004 settled it.
            Self::Type { .. } if dialect == Dialect::Wmi => Level::Error,
            Self::Type { .. } => by_standard(dialect, Level::Warning),
            // Win32_OperatingSystem has one.
            Self::OfSingleton { .. } => Level::Lint,
            Self::None { .. } => Level::Warning,
        }
    }

    fn help(&self) -> Option<String> {
        Some(match self {
            Self::Type { name, embedded: Some(class), .. } => {
                format!("a reference can be a key: `{class} REF {name}`")
            }
            Self::Type { .. } => {
                "keys are strings, integers, booleans, datetimes or references".to_owned()
            }
            Self::None { .. } => {
                "without a key no two instances can be told apart: mark a property `[Key]`"
                    .to_owned()
            }
            Self::OfSingleton { .. } => {
                "the path of a singleton is `Class=@`, and its key says nothing".to_owned()
            }
        })
    }

    fn related(&self) -> Vec<Related> {
        match self {
            Self::None { declared, .. } => {
                one(*declared, "neither this class nor one above has a key")
            }
            Self::OfSingleton { key, .. } => one(*key, "the key"),
            _ => Vec::new(),
        }
    }
}

impl fmt::Display for KeyFinding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Type { name, embeds: true, .. } => {
                write!(f, "key `{name}` is an embedded instance")
            }
            Self::Type { name, ty, .. } => write!(f, "key `{name}` is of type `{ty}`"),
            Self::None { class, .. } => write!(f, "an instance of `{class}`, which has no key"),
            Self::OfSingleton { class, name, origin, .. } if class == origin => {
                write!(f, "singleton `{class}` has key `{name}`")
            }
            Self::OfSingleton { class, name, origin, .. } => {
                write!(f, "singleton `{class}` has key `{name}` of `{origin}`")
            }
        }
    }
}
