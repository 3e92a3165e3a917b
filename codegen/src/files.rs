//! A path to the bytes behind it: regular files only, and never more than the limit.

use std::{
    collections::HashMap,
    fs::{self, File, Metadata},
    io::{self, Read},
    path::{Path, PathBuf},
    sync::Arc,
};

/// What a path led to.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Content<'b> {
    /// All bytes of the file.
    Whole(&'b [u8]),
    /// More bytes than the limit; they were not read.
    TooLarge {
        /// How many there are, at least.
        size: u64,
    },
    /// A pipe, a device, a folder: reading could wait for ever, or has no meaning.
    NotAFile,
}

/// Whether somebody has looked already at what a path leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Known {
    /// It was a regular file a moment ago.
    File,
    /// Opening it could wait for somebody to write into it.
    Nothing,
}

/// Reads files one after the other into one buffer.
#[derive(Debug)]
pub(crate) struct Reader {
    buffer: Vec<u8>,
    limit: u64,
    instead: Instead,
}

/// What to read in place of files, by their canonical paths.
pub(crate) type Instead = Arc<HashMap<PathBuf, Vec<u8>>>;

impl Reader {
    /// A reader of files of up to `limit` bytes.
    pub(crate) fn new(limit: usize, instead: &Instead) -> Self {
        Self { buffer: Vec::new(), limit: limit as u64, instead: Arc::clone(instead) }
    }

    /// Reads the file at `path`.
    ///
    /// # Errors
    ///
    /// What the file system says.
    pub(crate) fn read(&mut self, path: &Path, known: Known) -> io::Result<Content<'_>> {
        if known == Known::Nothing && !fs::metadata(path)?.is_file() {
            return Ok(Content::NotAFile);
        }
        if !self.instead.is_empty()
            && let Some(bytes) = self.instead.get(&fs::canonicalize(path)?)
        {
            self.buffer.clone_from(bytes);
            return Ok(match bytes.len() as u64 {
                size if size > self.limit => Content::TooLarge { size },
                _ => Content::Whole(&self.buffer),
            });
        }
        let mut file = File::open(path)?;
        let metadata = file.metadata()?;
        if !metadata.is_file() {
            return Ok(Content::NotAFile);
        }
        self.fill(&mut file, &metadata)
    }

    fn fill(&mut self, file: &mut File, metadata: &Metadata) -> io::Result<Content<'_>> {
        let size = metadata.len();
        if size > self.limit {
            return Ok(Content::TooLarge { size });
        }
        // one byte more shows the end of the file without asking again
        let wanted = size as usize + 1;
        if self.buffer.len() < wanted {
            self.buffer.resize(wanted, 0);
        }
        let mut len = 0;
        loop {
            match file.read(&mut self.buffer[len..]) {
                Ok(0) => break,
                Ok(count) => len += count,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            }
            if len as u64 > self.limit {
                return Ok(Content::TooLarge { size: len as u64 });
            }
            if len as u64 == size {
                break;
            }
            if len == self.buffer.len() {
                // it grows while it is read, or does not tell its size
                let more = (len as u64 * 2).clamp(4096, self.limit.saturating_add(1).max(4096));
                self.buffer.resize(more as usize, 0);
            }
        }
        Ok(Content::Whole(&self.buffer[..len]))
    }
}

/// Reads `from` to its end, or to the first byte beyond `limit`.
///
/// # Errors
///
/// What reading says.
pub fn read_stream(from: &mut dyn Read, limit: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    from.take((limit as u64).saturating_add(1)).read_to_end(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn temporary(name: &str, content: &[u8]) -> std::path::PathBuf {
        let path = std::env::temp_dir().join(format!("mof-files-{}-{name}", std::process::id()));
        fs::write(&path, content).unwrap();
        path
    }

    #[test]
    fn the_buffer_holds_one_file_at_a_time() {
        let (long, short) = (temporary("long", &[b'a'; 10_000]), temporary("short", b"b"));
        let empty = temporary("empty", b"");
        let mut reader = Reader::new(20_000, &Instead::default());
        assert_eq!(reader.read(&long, Known::File).unwrap(), Content::Whole(&[b'a'; 10_000]));
        assert_eq!(reader.read(&short, Known::Nothing).unwrap(), Content::Whole(b"b"));
        assert_eq!(reader.read(&empty, Known::Nothing).unwrap(), Content::Whole(b""));
        [long, short, empty].into_iter().for_each(|path| fs::remove_file(path).unwrap());
    }

    #[test]
    fn the_limit_is_the_last_size_that_is_read() {
        let file = temporary("limit", b"abcd");
        let read = |limit| {
            matches!(
                Reader::new(limit, &Instead::default()).read(&file, Known::File),
                Ok(Content::Whole(_))
            )
        };
        assert!(read(4));
        assert!(!read(3));
        fs::remove_file(file).unwrap();
        assert_eq!(read_stream(&mut &b"abcd"[..], 2).unwrap(), b"abc");
    }

    /// Such files tell a size of 0 and have content.
    #[cfg(target_os = "linux")]
    #[test]
    fn a_file_that_does_not_tell_its_size_is_read() {
        let mut reader = Reader::new(1 << 20, &Instead::default());
        match reader.read(Path::new("/proc/self/status"), Known::Nothing).unwrap() {
            Content::Whole(bytes) => assert!(bytes.starts_with(b"Name:")),
            other => panic!("{other:?}"),
        }
        assert_eq!(reader.read(Path::new("/dev/zero"), Known::Nothing).unwrap(), Content::NotAFile);
        assert_eq!(reader.read(Path::new("/"), Known::Nothing).unwrap(), Content::NotAFile);
    }
}
