//! How a request differs from the one that was recorded.

use std::fmt;

/// A request is not the one that was recorded, or what was recorded is no answer to it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Difference {
    /// Which request, from 0.
    pub index: usize,
    /// Which part of it: `the method`, `argument Job`.
    pub part: String,
    /// What was recorded; of an answer, what would be one.
    pub expected: String,
    /// What came; of an answer, what was recorded.
    pub found: String,
    /// Whether it is the answer that is wrong.
    pub(super) in_answer: bool,
}

impl Difference {
    pub(super) fn new(
        part: impl Into<String>,
        expected: impl ToString,
        found: impl ToString,
    ) -> Self {
        let (expected, found) = (expected.to_string(), found.to_string());
        Self { index: 0, part: part.into(), expected, found, in_answer: false }
    }

    /// An answer that the request cannot have.
    pub(super) fn in_answer(mut self) -> Self {
        self.in_answer = true;
        self
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
        let Self { index, part, expected, found, in_answer } = self;
        let what =
            if *in_answer { "cannot have the recorded answer" } else { "is not the recorded one" };
        write!(f, "request {index} {what}: {part}: ")?;
        write!(f, "expected {expected}, found {found}")
    }
}
