//! Findings about the files that a compilation is made of: data, code, level, words.

use std::fmt;

use mof_parser::{Dialect, Level, Related, Span};

use super::rule::{Rule, one};
use super::words::{count, listed};

/// How many bases are named: a folder may hold any number of them.
const NAMED: usize = 3;

/// What is wrong with the files of a compilation, and between them.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum SourceFinding {
    /// What is only resolved against has errors of its own, of which this is the first.
    BaseHasErrors {
        /// The files that have them.
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
                let (named, them) = match bases.len() {
                    count if count > NAMED => (&bases[..NAMED], "some of them"),
                    _ => (&bases[..], "them"),
                };
                Some(format!("`mofc check {}` shows {them}", named.join(" ")))
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
            Self::BaseHasErrors { bases, errors, first } => {
                let errors = count(*errors, "error", "errors");
                match bases.as_slice() {
                    [base] => write!(f, "base `{base}` has {errors}"),
                    bases if bases.len() > NAMED => {
                        let named: Vec<_> =
                            bases[..NAMED].iter().map(|base| format!("`{base}`")).collect();
                        let more = bases.len() - NAMED;
                        write!(f, "bases {} and {more} more have {errors}", named.join(", "))
                    }
                    bases => write!(f, "bases {} have {errors}", listed(bases.iter())),
                }?;
                write!(f, "; the first: {first}")
            }
            Self::EnumerationRedeclared { name, .. } => {
                write!(f, "enumeration `{name}` is declared a second time")
            }
        }
    }
}
