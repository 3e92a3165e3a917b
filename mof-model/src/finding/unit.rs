//! Findings about units of measure: data, code, level, words.

use std::fmt;

use mof_parser::{Dialect, Level, Related, Span};

use super::rule::{Rule, one};
use crate::UnitError;

/// What is wrong with a unit of measure.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum UnitFinding {
    /// The text of a `PUnit` is no programmatic unit.
    Unreadable {
        /// The text.
        text: String,
        /// Where it stops making sense.
        error: UnitError,
        /// A base unit that is called almost like what stands there.
        similar: Option<&'static str>,
    },
    /// `PUnit` and `Units` mean different units.
    Contradicted {
        /// The text of `PUnit`.
        programmatic: String,
        /// The text of `Units`.
        prose: String,
        /// Where `Units` stands.
        first: Span,
    },
}

impl Rule for UnitFinding {
    fn code(&self) -> &'static str {
        match self {
            Self::Unreadable { .. } => "MOF1140",
            Self::Contradicted { .. } => "MOF1141",
        }
    }

    fn level(&self, dialect: Dialect) -> Level {
        match self {
            Self::Unreadable { .. } if dialect != Dialect::Wmi => Level::Warning,
            Self::Unreadable { .. } | Self::Contradicted { .. } => Level::Lint,
        }
    }

    fn help(&self) -> Option<String> {
        Some(match self {
            Self::Unreadable { similar: Some(similar), .. } => format!("did you mean `{similar}`?"),
            Self::Unreadable { .. } => {
                "a unit is made of base units and numbers: `byte * 2^10`, `bit / second`".to_owned()
            }
            Self::Contradicted { .. } => "programs read `PUnit`, people read `Units`".to_owned(),
        })
    }

    fn related(&self) -> Vec<Related> {
        match self {
            Self::Contradicted { first, prose, .. } => one(*first, &format!("`{prose}` is here")),
            Self::Unreadable { .. } => Vec::new(),
        }
    }
}

impl fmt::Display for UnitFinding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable { text, error, .. } if error.found == *text => {
                write!(f, "`PUnit` is no unit: {error}")
            }
            Self::Unreadable { text, error, .. } => {
                write!(f, "`PUnit` of `{text}` is no unit: {error}")
            }
            Self::Contradicted { programmatic, prose, .. } => {
                write!(f, "`PUnit` says `{programmatic}` and `Units` says `{prose}`")
            }
        }
    }
}
