//! Findings about value maps and bit maps: data, code, level, words.

use std::fmt;

use mof_parser::{Dialect, Level, Related, Span};

use super::rule::{Rule, one};
use super::words::{count, listed, type_of};
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
    /// Other entries cover every number of an entry, and go before it.
    Unreachable {
        /// The entry.
        key: String,
    },
    /// A number with a leading zero is octal, and not the number that it looks like.
    KeyOctal {
        /// The entry.
        key: String,
    },
    /// `Values` without `ValueMap` stands on what has no numbers.
    LabelsUnnumbered {
        /// The element.
        element: String,
        /// Its type.
        ty: Type,
    },
    /// Labels without keys are more than there are numbers, or bits.
    TooManyLabels {
        /// The element.
        element: String,
        /// How many labels there are.
        count: usize,
        /// How many numbers, or bits, can have one.
        limit: i128,
        /// `numbers` or `bits`.
        of: &'static str,
        /// The type of the element.
        ty: Type,
    },
    /// The `ValueMap` of a subclass lacks codes that the superclass has.
    CodesDropped {
        /// The element.
        element: String,
        /// The class of the inherited map.
        origin: String,
        /// The entries that are missing, wholly or in part.
        keys: Vec<String>,
        /// Where the inherited map stands.
        first: Span,
    },
    /// Two entries of a `BitMap` stand for one bit.
    BitOverlap {
        /// The entry.
        key: String,
        /// The earlier entry.
        other: String,
        /// Where that stands.
        first: Span,
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
            Self::Unreachable { .. } => "MOF1209",
            Self::LabelsUnnumbered { .. } => "MOF1210",
            Self::TooManyLabels { .. } => "MOF1211",
            Self::CodesDropped { .. } => "MOF1212",
            Self::KeyOctal { .. } => "MOF1213",
            Self::BitOverlap { .. } => "MOF1214",
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
            | Self::BitMapKey { .. }
            | Self::TooManyLabels { .. }
            | Self::BitOverlap { .. } => Level::Warning,
            Self::Unreachable { .. }
            | Self::LabelsUnnumbered { .. }
            | Self::CodesDropped { .. }
            | Self::KeyOctal { .. } => Level::Lint,
        }
    }

    fn help(&self) -> Option<String> {
        Some(match self {
            Self::Lengths { keys, labels, .. } if keys > labels => {
                "entries without a name are named after their value".to_owned()
            }
            Self::Lengths { .. } => "names without a value are never used".to_owned(),
            Self::RangeAmbiguous { .. } => "write the number where the ranges meet".to_owned(),
            Self::Overlap { .. } | Self::BitOverlap { .. } => {
                "the first entry of the list is taken".to_owned()
            }
            Self::Unreachable { key } if key == ".." => {
                "the other entries cover every number of the type".to_owned()
            }
            Self::Unreachable { .. } => "a number by itself goes before a range".to_owned(),
            Self::LabelsUnnumbered { .. } => {
                "write the values into `ValueMap`, each with its name in `Values`".to_owned()
            }
            Self::CodesDropped { .. } => {
                "who reads through the superclass may still get them".to_owned()
            }
            Self::KeyOctal { .. } => {
                "a leading zero makes a number octal: leave it away, or write 0x".to_owned()
            }
            _ => return None,
        })
    }

    fn related(&self) -> Vec<Related> {
        match self {
            Self::Lengths { other: (name, span), .. } => one(*span, name),
            Self::Overlap { first, .. } => one(*first, "covered here"),
            Self::RangeAmbiguous { second, .. } => one(*second, "the other range"),
            Self::SecondOtherwise { first } => one(*first, "the first one"),
            Self::BitOverlap { first, .. } => one(*first, "named here"),
            Self::CodesDropped { first, .. } => one(*first, "inherited from here"),
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
            Self::Overlap { key, other, .. } if key == other => {
                write!(f, "`{key}` stands in this list twice")
            }
            Self::Overlap { key, other, .. } => {
                write!(f, "`{key}` covers numbers that `{other}` covers already")
            }
            Self::RangeAmbiguous { key, other, .. } => {
                write!(f, "where `{key}` ends depends on where `{other}` starts, and the reverse")
            }
            Self::SecondOtherwise { .. } => f.write_str("`..` stands in this list twice"),
            Self::BitMapKey { key, ty } => write!(f, "`{key}` is no bit of {ty}"),
            Self::Unreachable { key } => {
                write!(f, "`{key}` never counts: other entries cover all of it")
            }
            Self::KeyOctal { key } => match mof_parser::integer(key) {
                Ok(number) => write!(f, "`{key}` is {number}"),
                Err(_) => write!(f, "`{key}` has an octal number"),
            },
            Self::LabelsUnnumbered { element, ty } => write!(
                f,
                "`{element}` has `Values` without `ValueMap`, and {} has no numbers",
                type_of(*ty)
            ),
            Self::TooManyLabels { element, count, limit, of, ty } => {
                write!(f, "`{element}` has {count} names, and {ty} has {limit} {of} for them")
            }
            Self::CodesDropped { element, origin, keys, .. } => {
                let more = match keys.len() {
                    0..=3 => String::new(),
                    all => format!(" and {} more", all - 3),
                };
                let shown = listed(keys.iter().take(3));
                write!(f, "`{element}` lacks {shown}{more}, which `{origin}` has")
            }
            Self::BitOverlap { key, other, .. } => {
                write!(f, "`{key}` names bits that `{other}` names already")
            }
        }
    }
}
