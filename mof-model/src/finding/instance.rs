//! Findings about instance declarations: data, code, level, words.

use std::fmt;

use mof_parser::{Dialect, Level};

use super::rule::Rule;

/// What is wrong with an instance declaration.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum InstanceFinding {
    /// The class of an instance is nowhere.
    ClassMissing {
        /// The class that is missing.
        class: String,
        /// A class with a name like it.
        similar: Option<String>,
    },
    /// An instance sets a property that its class does not have.
    SlotUnknown {
        /// The class.
        class: String,
        /// The name.
        name: String,
        /// A property with a name like it.
        similar: Option<String>,
    },
}

impl Rule for InstanceFinding {
    fn code(&self) -> &'static str {
        match self {
            Self::ClassMissing { .. } => "MOF1301",
            Self::SlotUnknown { .. } => "MOF1302",
        }
    }

    fn level(&self, _dialect: Dialect) -> Level {
        match self {
            Self::SlotUnknown { .. } => Level::Error,
            Self::ClassMissing { .. } => Level::Warning,
        }
    }

    fn help(&self) -> Option<String> {
        Some(match self {
            Self::ClassMissing { similar, .. } => match similar {
                Some(similar) => format!("did you mean `{similar}`?"),
                None => "give the file that declares it, too".to_owned(),
            },
            Self::SlotUnknown { similar: Some(similar), .. } => {
                format!("did you mean `{similar}`?")
            }
            _ => return None,
        })
    }
}

impl fmt::Display for InstanceFinding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ClassMissing { class, .. } => {
                write!(f, "instance of class `{class}`, which is nowhere")
            }
            Self::SlotUnknown { class, name, .. } => {
                write!(f, "class `{class}` has no property `{name}`")
            }
        }
    }
}
