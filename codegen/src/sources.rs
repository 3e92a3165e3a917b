//! Paths to one compiled schema: the only place of the compiler that reads files.

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::Arc,
};

use mof_model::{BuildOptions, Schema};
use mof_parser::{NoIncludes, ParseOptions, Unit};
use mof_schemas::Kind;

use crate::{Compiled, LoadError, includes::Folders};

/// Where a schema comes from: files, folders, built-in schemas, text at hand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sources {
    root: PathBuf,
    paths: Vec<String>,
    includes: Vec<PathBuf>,
    texts: Vec<(String, Vec<u8>)>,
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
        let mut resolver = Folders::new(&self.root, &self.includes);
        let unit = mof_parser::compile_unit(main, &mut resolver, &ParseOptions::default());
        let built = Schema::build_on(bases(), unit, &BuildOptions::default());
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

    /// File names are untrusted, too: Cargo reads them line by line.
    fn is_bad(&mut self, name: &str) -> bool {
        let bad = name.chars().any(char::is_control);
        if bad {
            let path = name.chars().flat_map(char::escape_default).collect();
            self.errors.push(LoadError::BadName { path });
        }
        bad
    }

    fn file(&mut self, name: String, path: PathBuf) {
        if self.files.contains(&path) || self.is_bad(&name) {
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
            if self.is_bad(&name) {
                continue;
            }
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
                let child_name = format!(
                    "{}/{}",
                    name.trim_end_matches('/'),
                    entry.file_name().to_string_lossy()
                );
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

fn builtin(name: &str) -> Result<(&'static str, &'static [u8]), Vec<&'static str>> {
    match mof_schemas::find(name) {
        Some(schema) => Ok((schema.path, schema.mof.as_bytes())),
        None => Err(mof_schemas::SCHEMAS.iter().map(|schema| schema.name).collect()),
    }
}

/// How the sources of the base classes are called: no file has such a name.
pub(crate) const BASE: &str = "builtin:";

/// The classes that every schema takes for granted: WMI's system classes, and those that drivers
/// and Desired State Configuration derive from.
fn bases() -> impl Iterator<Item = Unit> {
    let bases = mof_schemas::SCHEMAS.iter().filter(|schema| schema.kind == Kind::Base);
    bases.map(|schema| {
        let main = [(format!("{BASE}{}", schema.name), schema.mof)];
        mof_parser::compile_unit(main, &mut NoIncludes, &ParseOptions::default())
    })
}
