//! How a request differs from the one that was recorded.

use std::fmt;

/// A request is not the one that was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Difference {
    /// Which request, from 0.
    pub index: usize,
    /// Which part of it: `method`, `argument 2 (Job)`.
    pub part: String,
    /// What was recorded.
    pub expected: String,
    /// What came.
    pub found: String,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { index, part, expected, found } = self;
        write!(
            f,
            "request {index} is not the recorded one, {part}: expected {expected}, found {found}"
        )
    }
}
