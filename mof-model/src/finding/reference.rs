//! Findings about references, associations and embedded instances: data, code, level, words.

use std::fmt;

use mof_parser::{Dialect, Level, Related, Span};

use super::rule::{Rule, by_standard};
use super::words::count;

/// What is wrong with references and embedded instances.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ReferenceFinding {
    /// An association has fewer than two references.
    TooFew {
        /// The association.
        class: String,
        /// How many it has.
        count: usize,
        /// Its whole declaration.
        declaration: Span,
    },
    /// An association has more references than WMI documents.
    TooMany {
        /// The association.
        class: String,
        /// How many it has.
        count: usize,
    },
    /// A class that is no association has a reference.
    Outside {
        /// The class.
        class: String,
        /// The reference.
        name: String,
    },
    /// An association embeds what it should refer to.
    WordMissing {
        /// The property.
        name: String,
        /// The class that is its type.
        class: String,
    },
    /// A method returns a reference.
    Returned {
        /// The method.
        name: String,
        /// Its type.
        ty: String,
    },
    /// An instance needs another of its own class inside of it, and that one needs one, too.
    EmbedsItself {
        /// The properties of the cycle in order, as class and name, with their places; of a long
        /// one the first.
        chain: Vec<(String, String, Span)>,
        /// How many properties the cycle has.
        length: usize,
    },
}

impl Rule for ReferenceFinding {
    fn code(&self) -> &'static str {
        match self {
            Self::TooFew { .. } => "MOF1031",
            Self::TooMany { .. } => "MOF1032",
            Self::Outside { .. } => "MOF1033",
            Self::EmbedsItself { .. } => "MOF1038",
            Self::Returned { .. } => "MOF1039",
            Self::WordMissing { .. } => "MOF1040",
        }
    }

    fn level(&self, dialect: Dialect) -> Level {
        match self {
            Self::TooFew { .. } => by_standard(dialect, Level::Warning),
            Self::Outside { .. } | Self::Returned { .. } => by_standard(dialect, Level::Warning),
            Self::EmbedsItself { .. } => Level::Warning,
            Self::TooMany { .. } | Self::WordMissing { .. } => Level::Lint,
        }
    }

    fn help(&self) -> Option<String> {
        Some(match self {
            Self::TooFew { .. } => {
                "an association refers to what it associates: `Class REF Name`".to_owned()
            }
            Self::TooMany { .. } => "WMI documents associations of two".to_owned(),
            Self::Outside { .. } => {
                "only associations have references: write one between the two classes".to_owned()
            }
            Self::WordMissing { name, class } => {
                format!(
                    "`{class} {name}` is an instance inside; to refer to one write `{class} REF {name}`"
                )
            }
            Self::Returned { .. } => {
                "return a number, and the reference in an `[Out]` parameter".to_owned()
            }
            Self::EmbedsItself { .. } => {
                "let one of them be without a value: leave `Required` away".to_owned()
            }
        })
    }

    fn related(&self) -> Vec<Related> {
        match self {
            Self::EmbedsItself { chain, .. } => {
                let places = chain.iter().skip(1);
                places
                    .map(|(class, name, span)| Related {
                        span: *span,
                        label: format!("`{class}` needs `{name}`"),
                    })
                    .collect()
            }
            _ => Vec::new(),
        }
    }

    fn compares(&self, _span: Span) -> Vec<Span> {
        match self {
            Self::TooFew { declaration, .. } => vec![*declaration],
            _ => Vec::new(),
        }
    }
}

impl fmt::Display for ReferenceFinding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooFew { class, count: 0, .. } => {
                write!(f, "association `{class}` has no reference")
            }
            Self::TooFew { class, count: number, .. } => {
                let number = count(*number, "reference", "references");
                write!(f, "association `{class}` has {number} only")
            }
            Self::TooMany { class, count } => {
                write!(f, "association `{class}` has {count} references")
            }
            Self::Outside { class, name } => {
                write!(f, "`{class}` is no association and has reference `{name}`")
            }
            Self::WordMissing { name, class } => {
                write!(f, "`{name}` of an association holds a `{class}` and refers to none")
            }
            Self::Returned { name, ty } => write!(f, "method `{name}` returns `{ty}`"),
            Self::EmbedsItself { chain, length } => {
                let (class, name) =
                    chain.first().map_or(("", ""), |(class, name, _)| (class, name));
                write!(f, "`{class}` needs `{name}`, which holds another `{class}`, without end")?;
                match length.saturating_sub(chain.len()) {
                    0 => Ok(()),
                    more => write!(f, " ({more} more in between)"),
                }
            }
        }
    }
}
