//! Findings about what qualifiers ask of each other and of their element: data, code, level, words.

use std::fmt;

use mof_parser::{Dialect, Level, Related, Span};

use super::rule::{Rule, one, tolerated};
use super::words::count;
use crate::Type;

/// What is wrong with qualifiers that depend on each other, or on what they stand on.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ConstraintFinding {
    /// An aggregation has no reference for the whole, or several.
    Wholes {
        /// The association.
        class: String,
        /// The references that are marked, with their places.
        marked: Vec<(String, Span)>,
    },
    /// A qualifier means something only beside another.
    Needs {
        /// The qualifier.
        name: String,
        /// The one that is missing.
        needed: &'static str,
        /// What that stands on: the `element`, or its `class`.
        holder: String,
    },
    /// Two qualifiers exclude each other.
    Excludes {
        /// The qualifier.
        name: String,
        /// The other.
        other: String,
        /// Where that stands.
        first: Span,
        /// Whether the first says nothing that the other does not.
        harmless: bool,
    },
    /// More than one reference of an association is weak.
    SeveralWeak {
        /// The association.
        class: String,
        /// The reference.
        name: String,
        /// The first weak one.
        first: Span,
    },
    /// `Propagated` does not name a property of a class.
    PropagatedFrom {
        /// What it says.
        text: String,
        /// The class that lacks the property; `None` when the text has no class at all.
        class: Option<String>,
        /// A property with a name like it.
        similar: Option<String>,
    },
    /// `Propagated` stands on what is no key.
    PropagatedNoKey {
        /// The property.
        name: String,
    },
    /// A lower bound lies above the upper one.
    BoundsCross {
        /// The element.
        element: String,
        /// The qualifier with the lower bound, and the bound.
        low: (&'static str, i128),
        /// The qualifier with the upper bound, and the bound.
        high: (&'static str, i128),
        /// Where the other of the two stands.
        other: Span,
    },
    /// A bound is no number of the element's type.
    BoundOutOfRange {
        /// The qualifier.
        name: &'static str,
        /// The bound.
        bound: i128,
        /// The type.
        ty: Type,
    },
    /// A qualifier has a value that it does not know.
    UnknownWord {
        /// The qualifier.
        name: &'static str,
        /// The value.
        word: String,
        /// The values that it knows.
        known: &'static str,
    },
    /// The class of an embedded instance is an association.
    EmbeddedAssociation {
        /// The element.
        name: String,
        /// The class.
        class: String,
        /// Its declaration.
        declared: Span,
    },
    /// A subclass embeds instances of a class that is not below the inherited one.
    EmbeddedWidened {
        /// The element.
        name: String,
        /// The class.
        class: String,
        /// The inherited class.
        inherited: String,
        /// Where that is written.
        first: Span,
    },
}

impl Rule for ConstraintFinding {
    fn code(&self) -> &'static str {
        match self {
            Self::Wholes { .. } => "MOF1120",
            Self::Needs { .. } => "MOF1121",
            Self::Excludes { .. } => "MOF1122",
            Self::SeveralWeak { .. } => "MOF1123",
            Self::PropagatedFrom { .. } => "MOF1124",
            Self::PropagatedNoKey { .. } => "MOF1125",
            Self::BoundsCross { .. } => "MOF1126",
            Self::BoundOutOfRange { .. } => "MOF1127",
            Self::UnknownWord { .. } => "MOF1128",
            Self::EmbeddedAssociation { .. } => "MOF1129",
            Self::EmbeddedWidened { .. } => "MOF1130",
        }
    }

    fn level(&self, dialect: Dialect) -> Level {
        let lint_in_wmi = |level| if dialect == Dialect::Wmi { Level::Lint } else { level };
        match self {
            Self::BoundsCross { .. } | Self::BoundOutOfRange { .. } => {
                tolerated(dialect, Level::Warning)
            }
            Self::EmbeddedAssociation { .. } | Self::EmbeddedWidened { .. } => {
                lint_in_wmi(Level::Warning)
            }
            Self::Excludes { harmless: true, .. } => Level::Lint,
            Self::Wholes { .. }
            | Self::Needs { .. }
            | Self::Excludes { .. }
            | Self::SeveralWeak { .. }
            | Self::PropagatedFrom { .. }
            | Self::PropagatedNoKey { .. }
            | Self::UnknownWord { .. } => lint_in_wmi(Level::Warning),
        }
    }

    fn help(&self) -> Option<String> {
        Some(match self {
            Self::Wholes { marked, .. } if marked.is_empty() => {
                "mark the reference to the whole with `Aggregate`".to_owned()
            }
            Self::Wholes { .. } => {
                "leave `Aggregate` on the reference to the whole alone".to_owned()
            }
            Self::Needs { needed, .. } => format!("add `{needed}`"),
            Self::Excludes { harmless: true, name, .. } => format!("leave `{name}` away"),
            Self::PropagatedFrom { similar: Some(similar), .. } => {
                format!("did you mean `{similar}`?")
            }
            Self::PropagatedFrom { class: None, .. } => {
                "name the class and its key: `Class.Key`".to_owned()
            }
            Self::PropagatedNoKey { .. } => {
                "only keys come from the class that an instance depends on".to_owned()
            }
            Self::UnknownWord { known, .. } => format!("it knows {known}"),
            Self::EmbeddedWidened { inherited, .. } => {
                format!("only `{inherited}` and classes below it fit")
            }
            _ => return None,
        })
    }

    fn related(&self) -> Vec<Related> {
        match self {
            Self::Wholes { marked, .. } => marked
                .iter()
                .map(|(name, span)| Related { span: *span, label: format!("`{name}` is marked") })
                .collect(),
            Self::Excludes { other, first, .. } => one(*first, &format!("`{other}` is here")),
            Self::SeveralWeak { first, .. } => one(*first, "weak already"),
            Self::BoundsCross { other, .. } => one(*other, "the other bound"),
            Self::EmbeddedAssociation { declared, .. } => one(*declared, "declared here"),
            Self::EmbeddedWidened { first, .. } => one(*first, "inherited from here"),
            _ => Vec::new(),
        }
    }
}

impl fmt::Display for ConstraintFinding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Wholes { class, marked } if marked.is_empty() => {
                write!(f, "aggregation `{class}` does not say which reference is the whole")
            }
            Self::Wholes { class, marked } => {
                let wholes = count(marked.len(), "whole", "wholes");
                write!(f, "aggregation `{class}` has {wholes}; there is one")
            }
            Self::Needs { name, needed, holder } => {
                write!(f, "`{name}` says something only with `{needed}`, which `{holder}` lacks")
            }
            Self::Excludes { name, other, .. } => {
                write!(f, "`{name}` and `{other}` exclude each other")
            }
            Self::SeveralWeak { class, name, .. } => {
                write!(f, "`{name}` is a second weak reference of `{class}`")
            }
            Self::PropagatedFrom { text, class: None, .. } => {
                write!(f, "`{text}` names no property of a class")
            }
            Self::PropagatedFrom { text, class: Some(class), .. } => {
                write!(f, "`Propagated` names `{text}`, and `{class}` has no such property")
            }
            Self::PropagatedNoKey { name } => {
                write!(f, "`{name}` is `Propagated` and no key")
            }
            Self::BoundsCross {
                element, low: (low_name, low), high: (high_name, high), ..
            } => {
                write!(
                    f,
                    "the bounds of `{element}` leave nothing: {low_name} is {low}, {high_name} is {high}"
                )
            }
            Self::BoundOutOfRange { name, bound, ty } => {
                write!(f, "{name} is {bound}, which lies beyond {ty}")
            }
            Self::UnknownWord { name, word, .. } => {
                write!(f, "qualifier `{name}` does not know `{word}`")
            }
            Self::EmbeddedAssociation { name, class, .. } => {
                write!(f, "`{name}` embeds instances of `{class}`, which is an association")
            }
            Self::EmbeddedWidened { name, class, inherited, .. } => write!(
                f,
                "`{name}` embeds instances of `{class}`, where `{inherited}` was inherited"
            ),
        }
    }
}
