//! Replaces files whole, and only as long as they are what was read.

use std::{
    fmt,
    fs::{self, OpenOptions},
    io::{self, Write},
    path::Path,
    process,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use mof_parser::{ParseOptions, Preprocess, Source, decode};
use tempfile::Builder;

/// Held while a file is being replaced.
#[derive(Debug, Default, Clone)]
pub(crate) struct Replacing(Arc<Mutex<()>>);

/// The exit code of a program that Ctrl-C has ended.
const INTERRUPTED: i32 = 130;

impl Replacing {
    /// Lets Ctrl-C and its like end the process only when no file is half replaced.
    ///
    /// # Errors
    ///
    /// When the system lets nobody handle signals.
    pub(crate) fn outlive_signals(&self) -> Result<(), ctrlc::Error> {
        let replacing = self.clone();
        ctrlc::set_handler(move || {
            // never given back, so that no other file is begun
            let _held = replacing.hold();
            process::exit(INTERRUPTED);
        })
    }

    fn hold(&self) -> MutexGuard<'_, ()> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Why a file was not replaced.
#[derive(Debug)]
pub(crate) enum NotReplaced {
    ReadOnly,
    Changed,
    Io(io::Error),
}

impl fmt::Display for NotReplaced {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ReadOnly => f.write_str("it is read-only"),
            Self::Changed => f.write_str("it has changed since it was read"),
            Self::Io(error) => error.fmt(f),
        }
    }
}

impl From<io::Error> for NotReplaced {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// `text` as the bytes to write to the file that `source` was read from.
///
/// # Errors
///
/// Why it cannot be written: its encoding lacks a character, or reading the bytes with the same
/// `options` would not give the text again. The encoding of a file without a mark is told by its
/// first bytes, and so is whether it is text at all.
pub(crate) fn encoded(
    source: &Source,
    text: &str,
    options: &ParseOptions,
) -> Result<Vec<u8>, String> {
    let bytes = source.encode(text).map_err(|error| error.to_string())?;
    // what a preprocessor makes of it does not matter here
    let mut options = options.clone();
    options.preprocess = Preprocess::Never;
    if bytes.len() > options.max_file_size {
        return Err(format!("it would have {} bytes, which is more than the limit", bytes.len()));
    }
    let again = decode(source.name(), &bytes, &options);
    // without a character beyond ASCII one byte a character is UTF-8
    let same_encoding = again.encoding() == source.encoding() || bytes == text.as_bytes();
    if !same_encoding || again.text() != text {
        return Err(match source.has_byte_order_mark() {
            true => "what would be written could not be read again".to_owned(),
            false => format!(
                "what would be written could not be read again as {}; give the file a byte order \
                 mark, or name its encoding with `--encoding`",
                source.encoding()
            ),
        });
    }
    Ok(bytes)
}

/// Replaces the file at `path`, which was read as `before`, by `after`.
///
/// A new file beside it is filled and brought to the disk first, and then takes its place with its
/// permissions. Where `path` is a link, the file that it leads to is replaced.
///
/// # Errors
///
/// Why the file is still what it was.
pub(crate) fn replace(
    path: &Path,
    before: &[u8],
    after: &[u8],
    replacing: &Replacing,
) -> Result<(), NotReplaced> {
    let _held = replacing.hold();
    let place = fs::canonicalize(path)?;
    let permissions = fs::metadata(&place)?.permissions();
    // To take a file's place one needs to write to its folder only.
    if permissions.readonly() {
        return Err(NotReplaced::ReadOnly);
    }
    if let Err(error) = OpenOptions::new().write(true).open(&place) {
        return Err(match error.kind() {
            io::ErrorKind::PermissionDenied => NotReplaced::ReadOnly,
            _ => NotReplaced::Io(error),
        });
    }
    let folder = place.parent().unwrap_or(Path::new("."));
    let mut new = Builder::new().prefix(".mofc-").suffix(".new").tempfile_in(folder)?;
    new.write_all(after)?;
    new.as_file().set_permissions(permissions)?;
    new.as_file().sync_all()?;
    if fs::read(&place)? != before {
        return Err(NotReplaced::Changed);
    }
    new.persist(&place).map_err(|error| error.error)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_has_changed_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.mof");
        fs::write(&path, "later").unwrap();
        let left = replace(&path, b"before", b"after", &Replacing::default());
        assert!(matches!(left, Err(NotReplaced::Changed)), "{left:?}");
        assert_eq!(fs::read(&path).unwrap(), b"later");
        replace(&path, b"later", b"after", &Replacing::default()).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"after");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_file_that_is_gone_is_not_made_anew() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.mof");
        let left = replace(&path, b"before", b"after", &Replacing::default());
        assert!(matches!(left, Err(NotReplaced::Io(_))), "{left:?}");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}
