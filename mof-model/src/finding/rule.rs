//! What every kind of finding says of itself.

use std::fmt;

use mof_parser::{Dialect, Level, Related, Span};

/// A closed list of findings about one subject.
pub(super) trait Rule: fmt::Display {
    /// The stable code. Codes are never reused.
    fn code(&self) -> &'static str;

    /// How bad it is in `dialect`; `Auto` stands for DSP0004 that nobody has asked for.
    ///
    /// What mofcomp passes over in silence is at most a lint or warning in its own dialect.
    fn level(&self, dialect: Dialect) -> Level;

    /// What the author can do about it.
    fn help(&self) -> Option<String> {
        None
    }

    /// The other places that it concerns.
    fn related(&self) -> Vec<Related> {
        Vec::new()
    }

    /// The places whose whole text has been compared, when it is found at `span`: what the parser
    /// could not read in there may be all the difference.
    fn compares(&self, _span: Span) -> Vec<Span> {
        Vec::new()
    }
}

/// An error, and no more than `level` in WMI.
pub(super) fn tolerated(dialect: Dialect, level: Level) -> Level {
    if dialect == Dialect::Wmi { level } else { Level::Error }
}

/// An error where DSP0004 was asked for, and `level` elsewhere: in other dialects, and in files that
/// are read by it without anybody saying so.
pub(super) fn by_standard(dialect: Dialect, level: Level) -> Level {
    if dialect == Dialect::Dmtf { Level::Error } else { level }
}

/// One place beside the finding's own.
pub(super) fn one(span: Span, label: &str) -> Vec<Related> {
    vec![Related { span, label: label.to_owned() }]
}
