//! Findings about what a class is, and what the classes above it are: data, code, level, words.

use std::fmt;

use mof_parser::{Dialect, Level, Related, Span};

use super::rule::{Rule, by_standard, one};
use super::words::with_article;

/// What is wrong with the qualifiers that say what a class is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum HierarchyFinding {
    /// A class is a singleton, and the one above is not.
    SingletonBelow {
        /// The class.
        class: String,
        /// The class above.
        superclass: String,
        /// Its declaration.
        above: Span,
    },
    /// A class is abstract, and the one above is not.
    AbstractBelow {
        /// The class.
        class: String,
        /// The class above.
        superclass: String,
        /// Its declaration.
        above: Span,
    },
    /// A class derives from a terminal one.
    TerminalBelow {
        /// The class.
        class: String,
        /// The class above.
        superclass: String,
        /// The qualifier there.
        terminal: Span,
    },
    /// A class has neither instances nor subclasses.
    TerminalAbstract {
        /// The class.
        class: String,
        /// The other qualifier.
        other: Span,
    },
    /// A class is an association or indication, and the one above is not.
    OtherKindBelow {
        /// The class.
        class: String,
        /// What it is.
        kind: &'static str,
        /// The class above.
        superclass: String,
        /// Its declaration.
        above: Span,
    },
}

impl Rule for HierarchyFinding {
    fn code(&self) -> &'static str {
        match self {
            Self::SingletonBelow { .. } => "MOF1027",
            Self::AbstractBelow { .. } => "MOF1028",
            Self::TerminalBelow { .. } => "MOF1029",
            Self::TerminalAbstract { .. } => "MOF1030",
            Self::OtherKindBelow { .. } => "MOF1034",
        }
    }

    fn level(&self, dialect: Dialect) -> Level {
        match self {
            Self::SingletonBelow { .. } | Self::AbstractBelow { .. } => Level::Lint,
            Self::TerminalAbstract { .. } => Level::Warning,
            Self::TerminalBelow { .. } | Self::OtherKindBelow { .. } => {
                by_standard(dialect, Level::Warning)
            }
        }
    }

    fn help(&self) -> Option<String> {
        Some(match self {
            Self::SingletonBelow { superclass, .. } => {
                format!(
                    "mofcomp may refuse it: derive from an abstract class, or make `{superclass}` a singleton"
                )
            }
            Self::AbstractBelow { superclass, .. } => {
                format!(
                    "WMI documents abstract classes below abstract ones only: make `{superclass}` abstract"
                )
            }
            Self::TerminalBelow { superclass, .. } => {
                format!("derive from a superclass of `{superclass}`")
            }
            Self::TerminalAbstract { .. } => {
                "nothing can ever be of this class: leave one away".to_owned()
            }
            Self::OtherKindBelow { kind, .. } => {
                let kind = with_article(kind);
                format!("derive from {kind}, or from no class")
            }
        })
    }

    fn related(&self) -> Vec<Related> {
        match self {
            Self::SingletonBelow { above, .. } => one(*above, "not a singleton"),
            Self::AbstractBelow { above, .. } => one(*above, "not abstract"),
            Self::TerminalBelow { terminal, .. } => {
                one(*terminal, "no class derives from this one")
            }
            Self::TerminalAbstract { other, .. } => one(*other, "the other one"),
            Self::OtherKindBelow { above, kind, .. } => one(*above, &format!("no {kind}")),
        }
    }
}

impl fmt::Display for HierarchyFinding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::SingletonBelow { class, superclass, .. } => {
                write!(f, "`{class}` is a singleton, and its superclass `{superclass}` is none")
            }
            Self::AbstractBelow { class, superclass, .. } => {
                write!(f, "`{class}` is abstract, and its superclass `{superclass}` is not")
            }
            Self::TerminalBelow { class, superclass, .. } => {
                write!(f, "`{class}` derives from `{superclass}`, which is terminal")
            }
            Self::TerminalAbstract { class, .. } => {
                write!(f, "`{class}` is both abstract and terminal")
            }
            Self::OtherKindBelow { class, kind, superclass, .. } => {
                let kind = with_article(kind);
                write!(f, "`{class}` is {kind}, and its superclass `{superclass}` is none")
            }
        }
    }
}
