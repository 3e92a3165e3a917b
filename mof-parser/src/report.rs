//! What every finding can tell, whichever stage found it.

mod as_written;
mod at_level;

pub use as_written::AsWritten;
pub use at_level::AtLevel;

use std::fmt;

use crate::{Fix, Span};

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Legal, and likely to surprise somebody.
    Lint,
    /// Tolerated by some compilers, refused by others, or without effect.
    Warning,
    /// The element means nothing as written.
    Error,
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Lint => "lint",
            Self::Warning => "warning",
            Self::Error => "error",
        })
    }
}

/// Another place worth looking at, with a word on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    /// The place.
    pub span: Span,
    /// What is there: `first declared here`.
    pub label: String,
}

/// Something a stage found in the user's MOF.
///
/// The sentence is [`Display`](fmt::Display). A stage's findings are an enum whose variants hold
/// data; this trait is what renderers, `mofc` and the macro need of them.
pub trait Report: fmt::Display + fmt::Debug {
    /// The stable code, `MOF0103`. Never reused.
    fn code(&self) -> &'static str;
    /// How bad it is.
    fn level(&self) -> Level;
    /// Where it is.
    fn span(&self) -> Span;
    /// What stands under the caret, when that says more than the sentence.
    fn label(&self) -> Option<String> {
        None
    }
    /// What the author can do, when we know.
    fn help(&self) -> Option<String> {
        None
    }
    /// How to take it away, when that is certain: whoever applies it needs not look.
    fn fix(&self) -> Option<Fix> {
        None
    }
    /// Other places that belong to it.
    fn related(&self) -> Vec<Related> {
        Vec::new()
    }
}
