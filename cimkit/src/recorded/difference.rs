//! How a request differs from the one that was recorded.

use std::fmt;

/// A request is not the one that was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Difference {
    /// Which request, from 0.
    pub index: usize,
    /// Which part of it: `the method`, `argument Job`.
    pub part: String,
    /// What was recorded.
    pub expected: String,
    /// What came.
    pub found: String,
}

impl Difference {
    pub(super) fn new(
        part: impl Into<String>,
        expected: impl ToString,
        found: impl ToString,
    ) -> Self {
        let (expected, found) = (expected.to_string(), found.to_string());
        Self { index: 0, part: part.into(), expected, found }
    }

    /// The same difference in a larger part.
    pub(super) fn within(mut self, part: &str) -> Self {
        self.part = format!("{part}, {}", self.part);
        self
    }
}

/// `request 1 is not the recorded one: argument Count: expected 5 (uint32), found 6 (uint32)`
impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { index, part, expected, found } = self;
        write!(f, "request {index} is not the recorded one: {part}: ")?;
        write!(f, "expected {expected}, found {found}")
    }
}
