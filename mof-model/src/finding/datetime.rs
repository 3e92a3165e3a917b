//! Findings about datetimes: data, code, level, words.

use std::fmt;

use mof_parser::{Dialect, Level};

use super::rule::Rule;
use super::words::count;
use crate::DateTimeField;

/// What is wrong with the text of a datetime.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum DateTimeFinding {
    /// It is no datetime.
    Invalid {
        /// The property or parameter.
        name: String,
        /// The first field that is wrong.
        field: DateTimeField,
        /// The text of the field.
        found: String,
    },
    /// A field is unknown that the dialect wants.
    Unknown {
        /// The field.
        field: DateTimeField,
        /// Whether it is one of an interval.
        interval: bool,
    },
    /// A timestamp for an interval.
    TimestampForInterval {
        /// The property or parameter.
        name: String,
    },
}

impl Rule for DateTimeFinding {
    fn code(&self) -> &'static str {
        match self {
            Self::Invalid { .. } => "MOF1411",
            Self::Unknown { .. } => "MOF1412",
            Self::TimestampForInterval { .. } => "MOF1413",
        }
    }

    fn level(&self, dialect: Dialect) -> Level {
        match self {
            Self::Invalid { .. } => Level::Error,
            Self::Unknown { .. } if dialect == Dialect::Dsc => Level::Error,
            Self::Unknown { .. } if dialect == Dialect::Wmi => Level::Warning,
            Self::Unknown { .. } | Self::TimestampForInterval { .. } => Level::Lint,
        }
    }

    fn help(&self) -> Option<String> {
        use DateTimeField as Field;
        const DIGITS: &str = "it is digits, or asterisks when it is unknown";
        const FORMS: &str = "a timestamp is `yyyymmddHHMMSS.mmmmmm+UUU`, an interval \
                             `ddddddddHHMMSS.mmmmmm:000`";
        Some(match self {
            Self::Invalid { field, found, .. } => match field {
                Field::Month | Field::Day | Field::Hour | Field::Minute | Field::Second
                    if !found.bytes().all(|byte| byte.is_ascii_digit()) =>
                {
                    DIGITS.to_owned()
                }
                Field::Month => "it is 01 to 12".to_owned(),
                Field::Hour => "it is 00 to 23".to_owned(),
                Field::Minute | Field::Second => "it is 00 to 59".to_owned(),
                Field::Zone => {
                    "it is the minutes from UTC, three digits; `000` in an interval".to_owned()
                }
                Field::Sign => "`+` or `-` makes a timestamp, `:` an interval".to_owned(),
                Field::Year | Field::Days | Field::Microsecond => DIGITS.to_owned(),
                Field::Day => "that month has no such day".to_owned(),
                _ => FORMS.to_owned(),
            },
            Self::Unknown { .. } => "write the digits".to_owned(),
            Self::TimestampForInterval { .. } => {
                "an interval is `ddddddddHHMMSS.mmmmmm:000`".to_owned()
            }
        })
    }
}

impl fmt::Display for DateTimeFinding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Invalid { name, field: DateTimeField::Length, found } => {
                let length = count(found.chars().count(), "character", "characters");
                write!(f, "`{name}` takes a datetime of 25 characters, not {length}")
            }
            Self::Invalid { name, field, found } => {
                write!(f, "`{name}` takes a datetime, and `{found}` is no {field}")
            }
            Self::Unknown { field, interval: true } => {
                write!(f, "the {field} of an interval is unknown")
            }
            Self::Unknown { field, .. } => {
                write!(f, "the {field} of the datetime is unknown")
            }
            Self::TimestampForInterval { name } => {
                write!(f, "`{name}` is an interval, and this is a timestamp")
            }
        }
    }
}
