//! One fact that the schema does not tell as the sources do.

use std::fmt;

/// A fact and what was read in its place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Difference {
    /// The fact file of the release.
    pub(crate) release: String,
    /// `Class`, `Class.Member` or `Class.Method(Parameter)`.
    pub(crate) place: String,
    /// What kind of fact it is.
    pub(crate) aspect: &'static str,
    pub(crate) expected: String,
    /// The fact file that says so.
    pub(crate) source: String,
    pub(crate) found: String,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { release, place, aspect, expected, source, found } = self;
        write!(f, "{release} {place}: {aspect}: expected {expected} ({source}), found {found}")
    }
}

/// Fails with all of them, one a line.
pub(crate) fn assert_none(differences: &[Difference]) {
    let lines: Vec<String> = differences.iter().map(ToString::to_string).collect();
    assert!(lines.is_empty(), "{} differences:\n{}", lines.len(), lines.join("\n"));
}
