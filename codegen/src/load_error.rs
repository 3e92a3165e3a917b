//! Why a source could not be read.

use std::{fmt, io};

/// Why a source could not be read.
#[derive(Debug)]
#[non_exhaustive]
pub enum LoadError {
    /// A file or folder could not be read.
    Io {
        /// The path, as given.
        path: String,
        /// What the file system says.
        error: io::Error,
    },
    /// What a path leads to is neither a file nor a folder, but a pipe, say, or a device.
    NotAFile {
        /// The path, as given.
        path: String,
    },
    /// A folder was expected, and something else is there.
    NotAFolder {
        /// The path, as given.
        path: String,
    },
    /// A file that is only resolved against is larger than the limit.
    TooLarge {
        /// The path, as given.
        path: String,
    },
    /// A name holds a control character. It would end a line of what Cargo or a compiler reads.
    BadName {
        /// The path, its control characters escaped.
        path: String,
    },
    /// A folder has no `*.mof` and no `*.mfl` in it or below it.
    NoMof {
        /// The path, as given.
        path: String,
    },
    /// There is no built-in schema of this name.
    NoBuiltin {
        /// The name behind `builtin:`.
        name: String,
        /// The names that there are.
        known: Vec<&'static str>,
    },
    /// No source was given.
    Nothing,
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io { path, error } => write!(f, "cannot read `{path}`: {error}"),
            Self::NotAFile { path } => write!(f, "`{path}` is neither a file nor a folder"),
            Self::NotAFolder { path } => write!(f, "`{path}` is no folder"),
            Self::TooLarge { path } => write!(f, "`{path}` is larger than the limit"),
            Self::BadName { path } => write!(f, "`{path}` has a control character in its name"),
            Self::NoMof { path } => write!(f, "no `*.mof` file in `{path}` or below it"),
            Self::NoBuiltin { name, known } => {
                write!(f, "no built-in schema `{name}`; there are: {}", known.join(", "))?;
                if cfg!(feature = "builtin") {
                    return Ok(());
                }
                f.write_str(" (the feature `builtin` adds the releases of Windows)")
            }
            Self::Nothing => f.write_str("no schema was given"),
        }
    }
}

impl std::error::Error for LoadError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Io { error, .. } => Some(error),
            _ => None,
        }
    }
}
