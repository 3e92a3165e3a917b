//! Findings about value maps and bit maps: data, code, level, words.

use std::fmt;

use mof_parser::{Dialect, Level, Related, Span};

use super::rule::{Rule, one};
use super::words::count;
use crate::Type;

/// What is wrong with a `ValueMap`, `Values`, `BitMap` or `BitValues`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum MapFinding {
    /// `ValueMap` and `Values` (or `BitMap` and `BitValues`) differ in length.
    Lengths {
        /// The element.
        element: String,
        /// The qualifier with the keys.
        map: &'static str,
        /// How many keys there are.
        keys: usize,
        /// The qualifier with the labels.
        values: &'static str,
        /// How many labels there are.
        labels: usize,
        /// The one of the two that is elsewhere, and where.
        other: (&'static str, Span),
    },
    /// An entry of a `ValueMap` on an integer is no integer and no range.
    KeyNotANumber {
        /// The entry.
        key: String,
        /// The type of the element.
        ty: Type,
    },
    /// An entry of a `ValueMap` lies beyond the type.
    KeyOutOfRange {
        /// The entry.
        key: String,
        /// The type of the element.
        ty: Type,
    },
    /// Two entries cover the same number.
    Overlap {
        /// The entry.
        key: String,
        /// The earlier entry.
        other: String,
        /// Where that stands.
        first: Span,
    },
    /// `a..` stands next to `..b`.
    RangeAmbiguous {
        /// The entry with the open end.
        key: String,
        /// The entry with the open start.
        other: String,
        /// Where that stands.
        second: Span,
    },
    /// A second `..`.
    SecondOtherwise {
        /// Where the first stands.
        first: Span,
    },
    /// A range ends before it starts.
    RangeEmpty {
        /// The entry.
        key: String,
    },
    /// An entry of a `BitMap` is no bit, or a bit that the type does not have.
    BitMapKey {
        /// The entry.
        key: String,
        /// The type of the element.
        ty: Type,
    },
}

impl Rule for MapFinding {
    fn code(&self) -> &'static str {
        match self {
            Self::Lengths { .. } => "MOF1201",
            Self::KeyNotANumber { .. } => "MOF1202",
            Self::KeyOutOfRange { .. } => "MOF1203",
            Self::Overlap { .. } => "MOF1204",
            Self::RangeAmbiguous { .. } => "MOF1205",
            Self::SecondOtherwise { .. } => "MOF1206",
            Self::RangeEmpty { .. } => "MOF1207",
            Self::BitMapKey { .. } => "MOF1208",
        }
    }

    fn level(&self, _dialect: Dialect) -> Level {
        match self {
            Self::Lengths { .. }
            | Self::KeyNotANumber { .. }
            | Self::KeyOutOfRange { .. }
            | Self::RangeEmpty { .. }
            | Self::Overlap { .. }
            | Self::RangeAmbiguous { .. }
            | Self::SecondOtherwise { .. }
            | Self::BitMapKey { .. } => Level::Warning,
        }
    }

    fn help(&self) -> Option<String> {
        Some(match self {
            Self::Lengths { keys, labels, .. } if keys > labels => {
                "entries without a name are named after their value".to_owned()
            }
            Self::Lengths { .. } => "names without a value are never used".to_owned(),
            Self::RangeAmbiguous { .. } => "write the number where the ranges meet".to_owned(),
            Self::Overlap { .. } => "the first entry of the list is taken".to_owned(),
            _ => return None,
        })
    }

    fn related(&self) -> Vec<Related> {
        match self {
            Self::Lengths { other: (name, span), .. } => one(*span, name),
            Self::Overlap { first, .. } => one(*first, "covered here"),
            Self::RangeAmbiguous { second, .. } => one(*second, "the other range"),
            Self::SecondOtherwise { first } => one(*first, "the first one"),
            _ => Vec::new(),
        }
    }

    fn compares(&self, span: Span) -> Vec<Span> {
        match self {
            Self::Lengths { other: (_, other), .. } => vec![span, *other],
            _ => Vec::new(),
        }
    }
}

impl fmt::Display for MapFinding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Lengths { element, map, keys, values, labels, .. } => write!(
                f,
                "`{element}` has {} in {map} and {} in {values}",
                count(*keys, "entry", "entries"),
                count(*labels, "entry", "entries"),
            ),
            Self::KeyNotANumber { key, ty } if key.is_empty() => {
                write!(f, "an empty entry is no {ty}")
            }
            Self::KeyNotANumber { key, ty } => {
                write!(f, "`{key}` is no {ty} and no range of them")
            }
            Self::KeyOutOfRange { key, ty } => write!(f, "`{key}` lies beyond {ty}"),
            Self::RangeEmpty { key } => write!(f, "range `{key}` ends before it starts"),
            Self::Overlap { key, other, .. } => {
                write!(f, "`{key}` covers numbers that `{other}` covers already")
            }
            Self::RangeAmbiguous { key, other, .. } => {
                write!(f, "where `{key}` ends depends on where `{other}` starts, and the reverse")
            }
            Self::SecondOtherwise { .. } => f.write_str("`..` stands in this list twice"),
            Self::BitMapKey { key, ty } => write!(f, "`{key}` is no bit of {ty}"),
        }
    }
}
