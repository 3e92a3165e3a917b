//! Paths to one compiled schema: the only place of the compiler that reads files.

use std::{
    fmt, fs, io,
    path::{Component, Path, PathBuf},
    sync::{Arc, Mutex},
};

use mof_model::{BuildOptions, Finding, Schema};
use mof_parser::{Include, IncludeError, IncludeResolver, ParseOptions, Report};

use crate::Selection;

/// Where a schema comes from: files, folders, built-in schemas, text at hand.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    root: PathBuf,
    paths: Vec<String>,
    includes: Vec<PathBuf>,
    texts: Vec<(String, Vec<u8>)>,
}

/// A schema and how it was come by.
#[derive(Debug)]
pub struct Compiled {
    /// The resolved schema; of what could be read, when something could not.
    pub schema: Arc<Schema>,
    /// What is to be said about the MOF, in source order.
    pub findings: Vec<Finding>,
    /// Every file that was read, includes among them, in order.
    pub files: Vec<PathBuf>,
    /// Every folder that was searched for files, in order.
    pub folders: Vec<PathBuf>,
    /// What could not be read.
    pub errors: Vec<LoadError>,
}

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
    /// A folder has no `*.mof` in it or below it.
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
            Self::NoMof { path } => write!(f, "no `*.mof` file in `{path}` or below it"),
            Self::NoBuiltin { name, known } if known.is_empty() => write!(
                f,
                "no built-in schema `{name}`: this build of mof-codegen has none (feature `builtin`)"
            ),
            Self::NoBuiltin { name, known } => {
                write!(f, "no built-in schema `{name}`; there are: {}", known.join(", "))
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

impl Sources {
    /// Starts with nothing; relative paths will start at `root`.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into(), ..Self::default() }
    }

    /// Adds a file, a folder (every `*.mof` below it, sorted), or `builtin:NAME`.
    pub fn path(&mut self, path: impl Into<String>) -> &mut Self {
        self.paths.push(path.into());
        self
    }

    /// Adds a folder in which included files are looked for, after the including file's own.
    pub fn include(&mut self, folder: impl Into<PathBuf>) -> &mut Self {
        self.includes.push(folder.into());
        self
    }

    /// Adds MOF that is at hand already, in any encoding, under the name that findings will show.
    pub fn text(&mut self, name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> &mut Self {
        self.texts.push((name.into(), bytes.into()));
        self
    }

    /// Reads, parses and resolves everything.
    ///
    /// What cannot be read is listed in [`Compiled::errors`], and the rest is compiled all the
    /// same.
    pub fn compile(&self) -> Compiled {
        let mut reading = Reading::default();
        for path in &self.paths {
            self.read(path, &mut reading);
        }
        let mut main: Vec<(String, Vec<u8>)> = self.texts.clone();
        main.append(&mut reading.main);
        if main.is_empty() && reading.errors.is_empty() {
            reading.errors.push(LoadError::Nothing);
        }
        let mut resolver = Folders { root: &self.root, includes: &self.includes, files: Vec::new() };
        let unit = mof_parser::compile_unit(main, &mut resolver, &ParseOptions::default());
        let built = Schema::build(unit, &BuildOptions::default());
        let mut files = reading.files;
        files.append(&mut resolver.files);
        files.dedup();
        Compiled {
            schema: Arc::new(built.schema),
            findings: built.findings,
            files,
            folders: reading.folders,
            errors: reading.errors,
        }
    }

    fn read(&self, path: &str, reading: &mut Reading) {
        if let Some(name) = path.strip_prefix("builtin:") {
            return reading.builtin(name);
        }
        let full = self.root.join(path);
        match fs::metadata(&full) {
            Ok(metadata) if metadata.is_dir() => reading.folder(path, &full),
            Ok(_) => reading.file(path.replace('\\', "/"), full),
            Err(error) => reading.errors.push(LoadError::Io { path: path.into(), error }),
        }
    }
}

#[derive(Default)]
struct Reading {
    main: Vec<(String, Vec<u8>)>,
    files: Vec<PathBuf>,
    folders: Vec<PathBuf>,
    errors: Vec<LoadError>,
}

impl Reading {
    fn builtin(&mut self, name: &str) {
        match builtin(name) {
            Ok((file, bytes)) => self.main.push((file.into(), bytes.to_vec())),
            Err(known) => {
                self.errors.push(LoadError::NoBuiltin { name: name.into(), known });
            }
        }
    }

    fn file(&mut self, name: String, path: PathBuf) {
        if self.files.contains(&path) {
            return;
        }
        match fs::read(&path) {
            Ok(bytes) => {
                self.main.push((name, bytes));
                self.files.push(path);
            }
            Err(error) => self.errors.push(LoadError::Io { path: name, error }),
        }
    }

    fn folder(&mut self, name: &str, path: &Path) {
        let before = self.main.len() + self.errors.len();
        // an explicit stack, because links can make folders as deep as they like
        let mut open = vec![(name.replace('\\', "/"), path.to_owned(), 0_u32)];
        while let Some((name, path, depth)) = open.pop() {
            self.folders.push(path.clone());
            let entries = fs::read_dir(&path).and_then(Iterator::collect::<io::Result<Vec<_>>>);
            let mut entries = match entries {
                Ok(entries) => entries,
                Err(error) => {
                    self.errors.push(LoadError::Io { path: name, error });
                    continue;
                }
            };
            entries.sort_by_key(fs::DirEntry::file_name);
            let mut deeper = Vec::new();
            for entry in entries {
                let child = entry.path();
                let child_name =
                    format!("{}/{}", name.trim_end_matches('/'), entry.file_name().to_string_lossy());
                if child.is_dir() {
                    if depth < MAX_FOLDER_DEPTH && !child.is_symlink() {
                        deeper.push((child_name, child, depth + 1));
                    }
                } else if is_mof(&child) {
                    self.file(child_name, child);
                }
            }
            open.extend(deeper.into_iter().rev());
        }
        if self.main.len() + self.errors.len() == before {
            self.errors.push(LoadError::NoMof { path: name.into() });
        }
    }
}

/// How deep folders are searched.
const MAX_FOLDER_DEPTH: u32 = 64;

fn is_mof(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("mof"))
}

#[cfg(feature = "builtin")]
fn builtin(name: &str) -> Result<(&'static str, &'static [u8]), Vec<&'static str>> {
    match mof_schemas::find(name) {
        Some(schema) => Ok((schema.path, schema.mof.as_bytes())),
        None => Err(mof_schemas::SCHEMAS.iter().map(|schema| schema.name).collect()),
    }
}

#[cfg(not(feature = "builtin"))]
fn builtin(_: &str) -> Result<(&'static str, &'static [u8]), Vec<&'static str>> {
    Err(Vec::new())
}

/// Looks included files up beside the including one, then in the folders given.
///
/// MOF is untrusted: an include is relative, and stays below the folder that it starts from.
struct Folders<'a> {
    root: &'a Path,
    includes: &'a [PathBuf],
    files: Vec<PathBuf>,
}

impl IncludeResolver for Folders<'_> {
    fn resolve(&mut self, includer: &str, written: &str) -> Result<Include, IncludeError> {
        let relative = PathBuf::from(written.replace('\\', "/"));
        if relative.components().any(|part| !matches!(part, Component::Normal(_) | Component::CurDir))
        {
            return Err(IncludeError::refused(
                "an include must be relative and stay below the folder of its file",
            ));
        }
        let beside = Path::new(includer).parent().map_or_else(PathBuf::new, Path::to_owned);
        let folders = std::iter::once(&beside).chain(self.includes);
        let mut searched = Vec::new();
        for folder in folders {
            let name = folder.join(&relative);
            let path = self.root.join(&name);
            match fs::read(&path) {
                Ok(bytes) => {
                    self.files.push(path);
                    let name = name.to_string_lossy().replace('\\', "/");
                    return Ok(Include::file(name, bytes));
                }
                Err(error) if error.kind() == io::ErrorKind::NotFound => {
                    searched.push(name.to_string_lossy().replace('\\', "/"));
                }
                Err(error) => return Err(IncludeError::refused(error.to_string())),
            }
        }
        Err(IncludeError::NotFound { searched })
    }
}

/// What a finding means for a selection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Concern {
    /// An error in a class that is to be generated: nothing may be written.
    Blocks,
    /// Worth saying, and stops nobody.
    Passes,
}

impl Compiled {
    /// What `finding` means for `selection`.
    pub fn concern(&self, finding: &Finding, selection: &Selection) -> Concern {
        let inside = || {
            self.schema.classes().filter(|class| selection.contains(class.id())).any(|class| {
                let (class, here) = (class.declared().span, finding.span());
                class.start <= here.start && here.start < class.end
            })
        };
        if finding.breaks_class() && inside() { Concern::Blocks } else { Concern::Passes }
    }
}

/// Schemas by what they were read from, shared by everything in one process.
#[derive(Debug, Default)]
pub struct Cache {
    entries: Mutex<Vec<(Sources, Vec<(PathBuf, Stamp)>, Arc<Compiled>)>>,
}

type Stamp = Option<(u64, std::time::SystemTime)>;

impl Cache {
    /// An empty cache.
    pub const fn new() -> Self {
        Self { entries: Mutex::new(Vec::new()) }
    }

    /// The compiled sources, from the cache while no file of them changed.
    pub fn compile(&self, sources: &Sources) -> Arc<Compiled> {
        let mut entries = match self.entries.lock() {
            Ok(entries) => entries,
            // a panic elsewhere left the list whole: entries are only pushed and removed
            Err(poisoned) => poisoned.into_inner(),
        };
        if let Some(at) = entries.iter().position(|(known, ..)| known.same_as(sources)) {
            let (_, stamps, compiled) = &entries[at];
            if stamps.iter().all(|(path, then)| stamp(path) == *then) {
                return Arc::clone(compiled);
            }
            entries.remove(at);
        }
        let compiled = Arc::new(sources.compile());
        let watched = compiled.files.iter().chain(&compiled.folders);
        let stamps = watched.map(|path| (path.clone(), stamp(path))).collect();
        // what could not be read may be there the next time
        if compiled.errors.is_empty() {
            entries.push((sources.clone(), stamps, Arc::clone(&compiled)));
        }
        compiled
    }
}

fn stamp(path: &Path) -> Stamp {
    let metadata = fs::metadata(path).ok()?;
    Some((metadata.len(), metadata.modified().ok()?))
}

impl Sources {
    fn same_as(&self, other: &Self) -> bool {
        self.root == other.root
            && self.paths == other.paths
            && self.includes == other.includes
            && self.texts == other.texts
    }
}
