//! Text to files: whole or not at all, and only when it changed.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, BufRead, BufReader, BufWriter, Write},
    path::{Path, PathBuf},
};

/// What [`write_if_changed`] did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// The file has new content.
    Changed,
    /// The file said the same already, and was not touched.
    Same,
}

/// Writes `content` to `path`, unless the file says the same already.
///
/// It goes to a new file beside it first, which then takes its place: nobody ever sees half a file,
/// and an old one stays when writing fails. The new file has the old one's permissions; where `path`
/// is a link, the file that it leads to is replaced. What is no regular file, `/dev/stdout` say, is
/// written to and stays what it is.
///
/// # Errors
///
/// What the file system says.
pub fn write_if_changed(path: &Path, content: impl AsRef<[u8]>) -> io::Result<Written> {
    let content = content.as_ref();
    let old = fs::metadata(path).ok();
    if old.as_ref().is_some_and(|old| !old.is_file() && !old.is_dir()) {
        // a terminal or a pipe: there is nothing to replace
        fs::write(path, content)?;
        return Ok(Written::Changed);
    }
    let old = old.filter(fs::Metadata::is_file);
    if old.as_ref().is_some_and(|old| old.len() == content.len() as u64)
        && fs::read(path).is_ok_and(|old| old == content)
    {
        return Ok(Written::Same);
    }
    replace(path, old.as_ref(), |file| file.write_all(content), |_| false)
}

/// [`write_if_changed`] for content that is made while it is written, and need not fit into memory.
///
/// # Errors
///
/// What the file system says, or `write`.
pub fn write_streamed_if_changed(
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<Written> {
    let old = fs::metadata(path).ok();
    if old.as_ref().is_some_and(|old| !old.is_file() && !old.is_dir()) {
        let mut output = BufWriter::new(OpenOptions::new().write(true).open(path)?);
        write(&mut output)?;
        output.flush()?;
        return Ok(Written::Changed);
    }
    let old = old.filter(fs::Metadata::is_file);
    let fill = |file: &mut File| {
        let mut output = BufWriter::new(file);
        write(&mut output)?;
        output.flush()
    };
    let same = |new: &Path| old.is_some() && same_content(new, path).unwrap_or(false);
    replace(path, old.as_ref(), fill, same)
}

/// Fills a new file, and puts it in the place of `path` unless it is the `same`.
fn replace(
    path: &Path,
    old: Option<&fs::Metadata>,
    fill: impl FnOnce(&mut File) -> io::Result<()>,
    same: impl FnOnce(&Path) -> bool,
) -> io::Result<Written> {
    let place = if old.is_some() { fs::canonicalize(path)? } else { path.to_owned() };
    let (temporary, mut file) = beside(&place)?;
    let put = || {
        fill(&mut file)?;
        if same(&temporary) {
            fs::remove_file(&temporary)?;
            return Ok(Written::Same);
        }
        if let Some(old) = old {
            file.set_permissions(old.permissions())?;
        }
        fs::rename(&temporary, &place)?;
        Ok(Written::Changed)
    };
    let written = put();
    if written.is_err() {
        // the first failure is what matters; a left-over is all that this one could leave
        let _ = fs::remove_file(&temporary);
    }
    written
}

/// Whether two files hold the same, read piece by piece.
fn same_content(one: &Path, other: &Path) -> io::Result<bool> {
    if fs::metadata(one)?.len() != fs::metadata(other)?.len() {
        return Ok(false);
    }
    let mut readers = [BufReader::new(File::open(one)?), BufReader::new(File::open(other)?)];
    loop {
        let [one, other] = &mut readers;
        let (left, right) = (one.fill_buf()?, other.fill_buf()?);
        let length = left.len().min(right.len());
        if left[..length] != right[..length] {
            return Ok(false);
        }
        if length == 0 {
            return Ok(left.is_empty() && right.is_empty());
        }
        one.consume(length);
        other.consume(length);
    }
}

/// A new file in the folder of `path`: never one that is there, nor one that a link leads to.
fn beside(path: &Path) -> io::Result<(PathBuf, File)> {
    let mut attempt = 0;
    loop {
        let mut name = path.as_os_str().to_owned();
        name.push(format!(".{}.{attempt}.new", std::process::id()));
        let name = PathBuf::from(name);
        match OpenOptions::new().write(true).create_new(true).open(&name) {
            Ok(file) => return Ok((name, file)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && attempt < 100 => {
                attempt += 1;
            }
            Err(error) => return Err(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("mof-emit-{}-{name}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        folder
    }

    #[test]
    fn a_file_is_replaced_whole_and_nothing_is_left_beside_it() {
        let folder = folder("whole");
        let path = folder.join("a.txt");
        assert_eq!(write_if_changed(&path, "one").unwrap(), Written::Changed);
        assert_eq!(write_if_changed(&path, "one").unwrap(), Written::Same);
        assert_eq!(write_if_changed(&path, "two").unwrap(), Written::Changed);
        assert_eq!(fs::read_to_string(&path).unwrap(), "two");
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
        assert!(write_if_changed(&folder.join("none/a.txt"), "x").is_err());
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn what_is_streamed_is_compared_with_what_is_there() {
        let folder = folder("streamed");
        let path = folder.join("a.txt");
        let long = "line\n".repeat(10_000);
        let write = |text: &str| {
            write_streamed_if_changed(&path, |output| output.write_all(text.as_bytes())).unwrap()
        };
        assert_eq!(write(&long), Written::Changed);
        assert_eq!(write(&long), Written::Same);
        assert_eq!(write(&long.replacen("line", "lime", 1)), Written::Changed);
        assert_eq!(write("short"), Written::Changed);
        let failing = |_: &mut dyn Write| Err(io::ErrorKind::Other.into());
        assert!(write_streamed_if_changed(&path, failing).is_err());
        assert_eq!(fs::read_to_string(&path).unwrap(), "short");
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
        fs::remove_dir_all(folder).unwrap();
    }

    #[cfg(unix)]
    #[test]
    fn permissions_and_links_stay() {
        use std::os::unix::fs::{PermissionsExt, symlink};

        let folder = folder("links");
        let (path, link) = (folder.join("a.txt"), folder.join("b.txt"));
        fs::write(&path, "one").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        symlink(&path, &link).unwrap();
        write_if_changed(&link, "two").unwrap();
        assert!(link.is_symlink());
        assert_eq!(fs::read_to_string(&path).unwrap(), "two");
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
        fs::remove_dir_all(folder).unwrap();
    }
}
