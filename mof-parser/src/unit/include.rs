//! How included files are found: the caller's business.

use std::fmt;

/// Finds the files that MOF files include.
///
/// The crate reads no file. MOF may come from anywhere, so a resolver confines paths to the folders
/// that its user has named.
pub trait IncludeResolver {
    /// Finds `path`, as written in the file called `includer`.
    ///
    /// The same file gets the same name every time: names tell whether a file includes itself, and
    /// whether it was read before.
    ///
    /// # Errors
    ///
    /// Why there is no such file; it becomes a finding at the path.
    fn resolve(&mut self, includer: &str, path: &str) -> Result<Include, IncludeError>;
}

impl<F> IncludeResolver for F
where
    F: FnMut(&str, &str) -> Result<Include, IncludeError>,
{
    fn resolve(&mut self, includer: &str, path: &str) -> Result<Include, IncludeError> {
        self(includer, path)
    }
}

/// Follows no `include`, and does not mind: for a look at the syntax alone.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoIncludes;

impl IncludeResolver for NoIncludes {
    fn resolve(&mut self, _: &str, _: &str) -> Result<Include, IncludeError> {
        Ok(Include::NotFollowed)
    }
}

/// What a resolver gives for a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Include {
    /// The file.
    File {
        /// What it is called from now on.
        name: String,
        /// What it holds.
        bytes: Vec<u8>,
    },
    /// The `include` has no effect.
    NotFollowed,
}

impl Include {
    /// A file and what it holds.
    pub fn file(name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self::File { name: name.into(), bytes: bytes.into() }
    }
}

/// Why a resolver gives no file.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum IncludeError {
    /// It is nowhere.
    NotFound {
        /// Where it was looked for.
        searched: Vec<String>,
    },
    /// It cannot or must not be read.
    Refused {
        /// Why: the half of a sentence, `it lies outside of the project`.
        reason: String,
    },
}

impl IncludeError {
    /// It is nowhere, and the places are not worth telling.
    pub fn not_found() -> Self {
        Self::NotFound { searched: Vec::new() }
    }

    /// It cannot or must not be read.
    pub fn refused(reason: impl Into<String>) -> Self {
        Self::Refused { reason: reason.into() }
    }
}

impl fmt::Display for IncludeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotFound { .. } => f.write_str("the file is not found"),
            Self::Refused { reason } => f.write_str(reason),
        }
    }
}

impl std::error::Error for IncludeError {}
