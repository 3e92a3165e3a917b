//! Findings about the numbers of parameters: data, code, level, words.

use std::fmt;

use mof_parser::{Dialect, Level, Related, Span};

use super::rule::{Rule, one};

/// What is wrong with the `ID`s of a method's parameters.
///
/// A method has numbers on all of its parameters, from 0 on without a gap, or on none.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ParameterIdFinding {
    /// A parameter has no number, and another one has.
    Missing {
        /// The parameter.
        name: String,
        /// A number that another parameter has.
        numbered: Span,
    },
    /// A number is below 0.
    Invalid {
        /// The parameter.
        name: String,
        /// Its number.
        number: i128,
    },
    /// A number is left out.
    Gap {
        /// The parameter behind the gap.
        name: String,
        /// Its number.
        number: i128,
        /// The number that comes next.
        expected: i128,
    },
    /// The return value has a number.
    OnReturn {
        /// The method.
        method: String,
    },
    /// Two parameters have one number.
    Repeated {
        /// The second parameter.
        name: String,
        /// The first parameter.
        other: String,
        /// The number.
        number: i128,
        /// The first one's.
        first: Span,
    },
}

impl Rule for ParameterIdFinding {
    fn code(&self) -> &'static str {
        match self {
            Self::Missing { .. } => "MOF1042",
            Self::Invalid { .. } => "MOF1043",
            Self::Gap { .. } => "MOF1044",
            Self::OnReturn { .. } => "MOF1045",
            Self::Repeated { .. } => "MOF1046",
        }
    }

    fn level(&self, _dialect: Dialect) -> Level {
        Level::Error
    }

    fn help(&self) -> Option<String> {
        Some(match self {
            Self::Missing { .. } => "number all parameters, or none".to_owned(),
            Self::Invalid { .. } => "write a number from 0 on: `ID(0)`".to_owned(),
            Self::Gap { expected, .. } => format!("the next number is {expected}"),
            Self::OnReturn { .. } => "only parameters are numbered".to_owned(),
            Self::Repeated { .. } => "give each parameter a number of its own".to_owned(),
        })
    }

    fn related(&self) -> Vec<Related> {
        match self {
            Self::Missing { numbered, .. } => one(*numbered, "another parameter has a number"),
            Self::Repeated { first, .. } => one(*first, "first used here"),
            _ => Vec::new(),
        }
    }
}

impl fmt::Display for ParameterIdFinding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing { name, .. } => write!(f, "parameter `{name}` has no `ID`"),
            Self::Invalid { name, number } => {
                write!(f, "the `ID` of parameter `{name}` is {number}")
            }
            Self::Gap { name, number, expected } => {
                write!(f, "parameter `{name}` has `ID` {number}, and none has {expected}")
            }
            Self::OnReturn { method } => write!(f, "`ID` stands on method `{method}`"),
            Self::Repeated { name, other, number, .. } => {
                write!(f, "parameters `{other}` and `{name}` both have `ID` {number}")
            }
        }
    }
}
