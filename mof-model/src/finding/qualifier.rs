//! Findings about qualifiers and their flavors: data, code, level, words.

use std::fmt;

use mof_parser::{Dialect, Level, Related, Span};

use super::rule::{Rule, one, tolerated};
use super::words::{listed, type_of, with_article};
use crate::scopes::Scope;
use crate::{Scopes, Type};

/// What is wrong with a qualifier.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum QualifierFinding {
    /// A qualifier is used and not declared.
    Undeclared {
        /// The qualifier.
        name: String,
        /// A declared qualifier with a name like it.
        similar: Option<String>,
    },
    /// A qualifier stands on a kind of element that it is not for.
    OutOfScope {
        /// The qualifier.
        name: String,
        /// What it stands on.
        scope: Scope,
        /// What it may stand on.
        allowed: Scopes,
        /// Whether a declaration says so; else the standard does.
        is_declared: bool,
    },
    /// The value of a qualifier is not of the qualifier's type.
    ValueType {
        /// The qualifier.
        name: String,
        /// The declared type, `string[]`.
        expected: String,
        /// What is written.
        found: String,
    },
    /// Qualifiers say something about a type that the element does not have.
    Unfit {
        /// The qualifiers that speak about the same types, each with its place.
        qualifiers: Vec<(String, Span)>,
        /// The element.
        element: String,
        /// Its type.
        ty: Type,
        /// The types that the qualifiers speak about.
        needs: &'static str,
        /// Whether the DMTF's own schemas do the same.
        customary: bool,
    },
    /// One qualifier stands twice on an element.
    Repeated {
        /// The qualifier.
        name: String,
        /// The first use.
        first: Span,
    },
    /// A subclass changes a qualifier that may not be overridden.
    Fixed {
        /// The qualifier.
        name: String,
        /// The element.
        element: String,
        /// The class that fixed it.
        origin: String,
        /// The use there.
        first: Span,
    },
    /// Two flavors of one qualifier contradict each other.
    FlavorsContradict {
        /// The qualifier.
        name: String,
        /// One flavor.
        one: &'static str,
        /// The other.
        other: &'static str,
    },
    /// A qualifier is denied that mofcomp takes for TRUE whenever it is written.
    DenialIgnored {
        /// The qualifier.
        name: String,
    },
    /// A subclass denies what is TRUE above and stays so.
    TurnedOff {
        /// The qualifier.
        name: String,
        /// The element.
        element: String,
        /// The class that says TRUE.
        origin: String,
        /// The use there.
        first: Span,
    },
    /// A qualifier that is no boolean has no value.
    ValueMissing {
        /// The qualifier.
        name: String,
        /// Its type.
        expected: String,
    },
    /// A qualifier without text is marked for translation.
    NoText {
        /// The qualifier.
        name: String,
        /// The flavor.
        flavor: &'static str,
    },
    /// `CIMTYPE` is written.
    TypeWritten,
    /// A qualifier that nobody knows is called almost like one that is known.
    Misspelt {
        /// The qualifier.
        name: String,
        /// The known one.
        meant: String,
    },
    /// A qualifier of an instance goes to subclasses, which an instance does not have.
    FlavorWithoutEffect {
        /// The qualifier.
        name: String,
    },
    /// The name of a qualifier begins or ends with `_`, which WMI does not take.
    NameUnderscore {
        /// The qualifier.
        name: String,
    },
}

impl Rule for QualifierFinding {
    fn code(&self) -> &'static str {
        match self {
            Self::Undeclared { .. } => "MOF1101",
            Self::OutOfScope { .. } => "MOF1102",
            Self::ValueType { .. } => "MOF1103",
            Self::Unfit { .. } => "MOF1104",
            Self::Repeated { .. } => "MOF1105",
            Self::Fixed { .. } => "MOF1106",
            Self::FlavorsContradict { .. } => "MOF1107",
            Self::DenialIgnored { .. } => "MOF1108",
            Self::ValueMissing { .. } => "MOF1109",
            Self::TurnedOff { .. } => "MOF1110",
            Self::NoText { .. } => "MOF1111",
            Self::TypeWritten => "MOF1112",
            Self::Misspelt { .. } => "MOF1404",
            Self::FlavorWithoutEffect { .. } => "MOF1405",
            Self::NameUnderscore { .. } => "MOF1406",
        }
    }

    fn level(&self, dialect: Dialect) -> Level {
        match self {
            Self::Repeated { .. }
            | Self::Fixed { .. }
            | Self::FlavorsContradict { .. }
            | Self::Undeclared { .. }
            | Self::OutOfScope { is_declared: true, .. } => Level::Error,
            Self::OutOfScope { .. } => Level::Warning,
            Self::TurnedOff { .. } => tolerated(dialect, Level::Warning),
            Self::ValueMissing { .. } => match dialect {
                Dialect::Wmi => Level::Lint,
                Dialect::Dsc | Dialect::Mof3 => Level::Error,
                _ => Level::Warning,
            },
            Self::NoText { .. } => Level::Lint,
            // mofcomp refuses it; elsewhere it is only a word without meaning.
            Self::TypeWritten if dialect == Dialect::Wmi => Level::Error,
            Self::TypeWritten => Level::Warning,
            Self::ValueType { .. } => tolerated(dialect, Level::Warning),
            Self::Unfit { customary: true, .. }
            | Self::FlavorWithoutEffect { .. }
            | Self::NameUnderscore { .. } => Level::Lint,
            Self::Unfit { .. } => tolerated(dialect, Level::Lint),
            Self::DenialIgnored { .. } | Self::Misspelt { .. } => Level::Warning,
        }
    }

    fn help(&self) -> Option<String> {
        Some(match self {
            Self::Undeclared { similar, .. } => match similar {
                Some(similar) => format!("did you mean `{similar}`?"),
                None => "declare it with `qualifier NAME : type, scope(…);`".to_owned(),
            },
            Self::OutOfScope { allowed, is_declared, .. } => {
                let who = if *is_declared { "its declaration" } else { "the standard" };
                format!("{who} says scope({allowed})")
            }
            Self::TurnedOff { name, .. } => format!("leave `{name}(FALSE)` away"),
            Self::ValueMissing { expected, .. } => format!("give it a value: {expected}"),
            Self::NoText { flavor, .. } => format!("leave {flavor} away"),
            Self::TypeWritten => "the type stands in front of the name".to_owned(),
            Self::Fixed { .. } => {
                "its flavor there is DisableOverride: only the same value may be restated"
                    .to_owned()
            }
            Self::Misspelt { meant, .. } => format!("did you mean `{meant}`?"),
            Self::FlavorWithoutEffect { .. } => "leave ToSubclass away".to_owned(),
            Self::DenialIgnored { .. } => "leave the qualifier away".to_owned(),
            _ => return None,
        })
    }

    fn related(&self) -> Vec<Related> {
        match self {
            Self::Unfit { qualifiers, .. } => {
                let place = |(name, span): &(String, Span)| Related {
                    span: *span,
                    label: format!("`{name}`, too"),
                };
                qualifiers.iter().skip(1).map(place).collect()
            }
            Self::Repeated { first, .. } => one(*first, "first stated here"),
            Self::Fixed { first, .. } => one(*first, "fixed here"),
            Self::TurnedOff { first, .. } => one(*first, "TRUE from here on"),
            _ => Vec::new(),
        }
    }

    fn compares(&self, span: Span) -> Vec<Span> {
        match self {
            Self::Fixed { first: other, .. } => vec![span, *other],
            _ => Vec::new(),
        }
    }
}

impl fmt::Display for QualifierFinding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Undeclared { name, .. } => {
                write!(f, "qualifier `{name}` is not declared")
            }
            Self::OutOfScope { name, scope, .. } => {
                write!(f, "qualifier `{name}` may not stand on {}", with_article(scope.name()))
            }
            Self::ValueType { name, expected, found } => {
                write!(f, "qualifier `{name}` takes {expected}, not {found}")
            }
            Self::Unfit { qualifiers, element, ty, needs, .. } => {
                let (word, verb) =
                    if qualifiers.len() == 1 { ("qualifier", "is") } else { ("qualifiers", "are") };
                let names = listed(qualifiers.iter().map(|(name, _)| name));
                write!(f, "{word} {names} {verb} for {needs}, and `{element}` is {}", type_of(*ty))
            }
            Self::Repeated { name, .. } => {
                write!(f, "qualifier `{name}` stands here twice")
            }
            Self::Fixed { name, element, origin, .. } => {
                write!(f, "`{element}` changes qualifier `{name}`, which `{origin}` has fixed")
            }
            Self::FlavorsContradict { name, one, other } => {
                write!(f, "qualifier `{name}` cannot be both {one} and {other}")
            }
            Self::DenialIgnored { name } => {
                write!(f, "`{name}` is TRUE in WMI whenever it is written, also as `{name}(FALSE)`")
            }
            Self::TurnedOff { name, element, origin, .. } => {
                write!(f, "`{element}` denies `{name}`, which it is since `{origin}`")
            }
            Self::ValueMissing { name, .. } => {
                write!(f, "qualifier `{name}` has no value, and is no boolean")
            }
            Self::NoText { name, flavor } => {
                write!(f, "qualifier `{name}` is {flavor} and has no text to translate")
            }
            Self::TypeWritten => f.write_str("`CIMTYPE` may not be written; WMI makes it itself"),
            Self::Misspelt { name, .. } => {
                write!(f, "nobody knows a qualifier `{name}`")
            }
            Self::FlavorWithoutEffect { name } => {
                write!(f, "qualifier `{name}` of an instance goes to no subclass")
            }
            Self::NameUnderscore { name } => {
                let end = if name.starts_with('_') { "begin" } else { "end" };
                write!(f, "a qualifier's name may not {end} with `_` in WMI: `{name}`")
            }
        }
    }
}
