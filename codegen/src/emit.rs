//! Text to files: whole or not at all, and only when it changed.

use std::{fs, io, path::Path};

/// What [`write_if_changed`] did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// The file has new content.
    Changed,
    /// The file said the same already, and was not touched.
    Same,
}

/// Writes `text` to `path`, unless the file says the same already.
///
/// The text goes to a new file beside it first, which then takes its place: nobody ever sees half a
/// file, and an old one stays when writing fails.
///
/// # Errors
///
/// What the file system says.
pub fn write_if_changed(path: &Path, text: &str) -> io::Result<Written> {
    if fs::read(path).is_ok_and(|old| old == text.as_bytes()) {
        return Ok(Written::Same);
    }
    let mut temporary = path.as_os_str().to_owned();
    temporary.push(format!(".{}.new", std::process::id()));
    let written = fs::write(&temporary, text).and_then(|()| fs::rename(&temporary, path));
    if written.is_err() {
        // the first failure is what matters; a left-over is all that this one could leave
        let _ = fs::remove_file(&temporary);
    }
    written.map(|()| Written::Changed)
}
