//! A folder to the MOF files below it.

use std::{
    borrow::Cow,
    collections::HashSet,
    ffi::OsStr,
    fs, io,
    path::{Path, PathBuf},
};

use crate::LoadError;

/// Something to compile.
#[derive(Debug)]
pub(crate) enum Found {
    /// A regular file.
    File(FoundFile),
    /// Text at hand, by its name.
    Text(String, Cow<'static, [u8]>),
}

/// A file to read, or a folder to search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FoundFile {
    /// What findings call it.
    pub(crate) name: String,
    /// Where it is.
    pub(crate) path: PathBuf,
}

/// What was given, looked up.
#[derive(Debug, Default)]
pub(crate) struct Search {
    /// What there is to compile; the files of a folder sorted, and in front of what is deeper.
    pub(crate) inputs: Vec<Found>,
    /// Where the files among it really are.
    places: HashSet<PathBuf>,
    /// How many files there were, those that were there before counted again.
    seen: usize,
    /// The folders that were given, and those of the files that were given.
    pub(crate) roots: Vec<PathBuf>,
    /// The folders that were given themselves.
    pub(crate) given_folders: Vec<PathBuf>,
    /// Every folder that was looked into.
    pub(crate) folders: Vec<PathBuf>,
    /// What could not be looked at.
    pub(crate) errors: Vec<LoadError>,
}

/// How deep folders are searched.
const MAX_DEPTH: u32 = 64;

impl Search {
    /// Adds a file that was given; a file is compiled once, however often it is given.
    pub(crate) fn file(&mut self, file: FoundFile) {
        self.roots.push(file.path.parent().unwrap_or(Path::new("")).to_owned());
        let place = real(&file.path);
        self.add(file, place);
    }

    /// Adds a file that is really at `place`: links lead to one file from several names.
    fn add(&mut self, file: FoundFile, place: PathBuf) {
        self.seen += 1;
        if self.places.insert(place) {
            self.inputs.push(Found::File(file));
        }
    }

    /// Adds every `*.mof` and `*.mfl` in the folder `path` and below it.
    ///
    /// Links to files are followed, links to folders are not: they could lead in circles.
    pub(crate) fn folder(&mut self, name: String, path: PathBuf) {
        let (seen, failed) = (self.seen, self.errors.len());
        self.roots.push(path.clone());
        self.given_folders.push(path.clone());
        let given = name.clone();
        // an explicit stack, because folders can be as deep as they like
        let mut open = vec![(FoundFile { name, path }, 0_u32)];
        while let Some((folder, depth)) = open.pop() {
            let deeper = match self.look_into(&folder) {
                Ok(deeper) => deeper,
                Err(error) => {
                    self.errors.push(LoadError::Io { path: folder.name, error });
                    continue;
                }
            };
            self.folders.push(folder.path);
            if depth < MAX_DEPTH {
                open.extend(deeper.into_iter().rev().map(|folder| (folder, depth + 1)));
            }
        }
        if self.seen == seen && self.errors.len() == failed {
            self.errors.push(LoadError::NoMof { path: given });
        }
    }

    /// Adds the files that are in `folder` itself; the folders in it.
    fn look_into(&mut self, folder: &FoundFile) -> io::Result<Vec<FoundFile>> {
        let mut entries = fs::read_dir(&folder.path)?.collect::<io::Result<Vec<_>>>()?;
        entries.sort_by_key(fs::DirEntry::file_name);
        let here = real(&folder.path);
        let mut deeper = Vec::new();
        for entry in entries {
            let file_name = entry.file_name();
            // no look at the file itself where the folder says what it is
            let kind = entry.file_type()?;
            let is_mof = has_mof_extension(Path::new(&file_name));
            if !is_mof && !kind.is_dir() {
                continue;
            }
            let found = FoundFile { name: below(&folder.name, &file_name), path: entry.path() };
            if let Some(error) = bad_name(&found.name) {
                self.errors.push(error);
            } else if kind.is_dir() {
                deeper.push(found);
            } else if kind.is_file() {
                let place = here.join(&file_name);
                self.add(found, place);
            } else if kind.is_symlink() {
                match fs::metadata(&found.path) {
                    Ok(metadata) if metadata.is_dir() => {}
                    Ok(metadata) if metadata.is_file() => {
                        let place = real(&found.path);
                        self.add(found, place);
                    }
                    Ok(_) => self.errors.push(LoadError::NotAFile { path: found.name }),
                    Err(error) => self.errors.push(LoadError::Io { path: found.name, error }),
                }
            } else {
                self.errors.push(LoadError::NotAFile { path: found.name });
            }
        }
        Ok(deeper)
    }
}

/// The path without links, or as it is where nobody can tell.
fn real(path: &Path) -> PathBuf {
    let path = if path.as_os_str().is_empty() { Path::new(".") } else { path };
    fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

/// File names are untrusted, too: a line end in one would be a line of what Cargo reads.
pub(crate) fn bad_name(name: &str) -> Option<LoadError> {
    name.chars().any(char::is_control).then(|| {
        let path = name
            .chars()
            .flat_map(|c| {
                let escaped = c.is_control().then(|| c.escape_default());
                let kept = (!c.is_control()).then_some(c);
                escaped.into_iter().flatten().chain(kept)
            })
            .collect();
        LoadError::BadName { path }
    })
}

fn below(folder: &str, file: &OsStr) -> String {
    format!("{}/{}", folder.trim_end_matches('/'), file.to_string_lossy())
}

fn has_mof_extension(path: &Path) -> bool {
    is_translation(path)
        || path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("mof"))
}

/// Whether the file holds the texts of a language beside a MOF file, told by its extension `mfl`.
pub(crate) fn is_translation(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("mfl"))
}
