//! Findings about the files that a compilation is made of: data, code, level, words.

use std::fmt;

use mof_parser::{Dialect, Level, Related, Span};

use super::rule::{Rule, one};
use super::words::{count, listed};

/// What is wrong with the files of a compilation, and between them.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum SourceFinding {
    /// What is only resolved against has errors of its own, of which this is the first.
    BaseHasErrors {
        /// What was given, as it was given.
        bases: Vec<String>,
        /// How many errors.
        errors: usize,
        /// What the first of them says.
        first: String,
    },
    /// Two enumerations have one name in one place, and the first one counts (MOF 3).
    EnumerationRedeclared {
        /// The enumeration.
        name: String,
        /// The first declaration.
        first: Span,
    },
}

impl Rule for SourceFinding {
    fn code(&self) -> &'static str {
        match self {
            Self::BaseHasErrors { .. } => "MOF1501",
            Self::EnumerationRedeclared { .. } => "MOF1502",
        }
    }

    fn level(&self, _dialect: Dialect) -> Level {
        match self {
            Self::BaseHasErrors { .. } => Level::Warning,
            Self::EnumerationRedeclared { .. } => Level::Error,
        }
    }

    fn help(&self) -> Option<String> {
        match self {
            Self::BaseHasErrors { bases, .. } if !bases.is_empty() => {
                Some(format!("`mofc check {}` shows them", bases.join(" ")))
            }
            _ => None,
        }
    }

    fn related(&self) -> Vec<Related> {
        match self {
            Self::EnumerationRedeclared { first, .. } => one(*first, "first declared here"),
            Self::BaseHasErrors { .. } => Vec::new(),
        }
    }
}

impl fmt::Display for SourceFinding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BaseHasErrors { bases, errors, first } => write!(
                f,
                "{} {} {}; the first: {first}",
                if bases.len() == 1 { "base" } else { "bases" },
                listed(bases.iter()),
                match bases.len() {
                    1 => format!("has {}", count(*errors, "error", "errors")),
                    _ => format!("have {errors} errors"),
                }
            ),
            Self::EnumerationRedeclared { name, .. } => {
                write!(f, "enumeration `{name}` is declared a second time")
            }
        }
    }
}
