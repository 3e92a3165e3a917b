//! Paths in MOF to files.

use std::{
    collections::HashMap,
    fs, io,
    path::{Component, Path, PathBuf},
};

use mof_parser::{Include, IncludeError, IncludeResolver};

use crate::{
    files::{Content, Known, Reader},
    folder::FoundFile,
};

/// Where included files may lie, and how they are looked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct IncludeRules {
    /// The folders that are searched behind the including file's own.
    pub(crate) folders: Vec<PathBuf>,
    /// Whether a file may lie outside of every folder that was given.
    pub(crate) outside: bool,
    /// Whether `Disk.MOF` finds `disk.mof` on every system.
    pub(crate) ignore_case: bool,
}

/// Looks included files up beside the including one, then in the folders given.
///
/// MOF is untrusted: unless the rules say otherwise, an include is relative, and neither `..` nor a
/// link leads out of the folders that the user has named.
pub(crate) struct Folders<'a> {
    root: &'a Path,
    rules: &'a IncludeRules,
    reader: Reader,
    /// The folders that files may lie in, and the same without links.
    roots: Vec<(PathBuf, Option<PathBuf>)>,
    /// The folders that were given to be read as a whole.
    given: Vec<PathBuf>,
    /// Where the files are that a name stands for.
    places: HashMap<String, PathBuf>,
    /// The main files by their file names in lower case: those nobody asked for yet.
    main: HashMap<String, Vec<FoundFile>>,
    /// The main files by their places without links, to know them again under other paths.
    known: HashMap<PathBuf, String>,
    /// Every file that was found, in order.
    pub(crate) files: Vec<PathBuf>,
}

impl<'a> Folders<'a> {
    /// Relative names start at `root`; files of up to `limit` bytes are read.
    pub(crate) fn new(root: &'a Path, rules: &'a IncludeRules, reader: Reader) -> Self {
        let mut folders = Self {
            root,
            rules,
            reader,
            roots: Vec::new(),
            given: Vec::new(),
            places: HashMap::new(),
            main: HashMap::new(),
            known: HashMap::new(),
            files: Vec::new(),
        };
        for folder in &rules.folders {
            folders.allow(root.join(folder));
        }
        folders
    }

    /// Lets files of `folder` and below it be included.
    pub(crate) fn allow(&mut self, folder: PathBuf) {
        let folder = normal(&folder);
        if !self.roots.iter().any(|(known, _)| *known == folder) {
            self.roots.push((folder, None));
        }
    }

    /// Notes where a file is that the user has named.
    pub(crate) fn main_file(&mut self, file: &FoundFile) {
        self.places.insert(file.name.clone(), file.path.clone());
        self.main.entry(folded_file_name(&file.path)).or_default().push(file.clone());
    }

    /// Where the file is that is called `name`.
    pub(crate) fn place(&self, name: &str) -> Option<&Path> {
        self.places.get(name).map(PathBuf::as_path)
    }

    /// Notes a folder that was given to be read as a whole.
    pub(crate) fn given_folder(&mut self, folder: &Path) {
        self.given.push(normal(folder));
    }

    /// Whether the file that is called `name` lies in such a folder, or below it.
    pub(crate) fn lies_in_given_folder(&self, name: &str) -> bool {
        self.place(name)
            .is_some_and(|path| self.given.iter().any(|folder| is_below(&normal(path), folder)))
    }

    fn read(&mut self, path: PathBuf) -> Result<Include, IncludeError> {
        let real = fs::canonicalize(&path).map_err(|error| refused(&error))?;
        if !self.rules.outside && !self.lies_inside(&real) {
            return Err(IncludeError::refused(OUTSIDE));
        }
        let bytes = match self.reader.read(&real, Known::Nothing) {
            Ok(Content::Whole(bytes)) => bytes.to_vec(),
            Ok(Content::TooLarge { size }) => {
                return Err(IncludeError::refused(format!(
                    "it has {size} bytes, which is more than the limit"
                )));
            }
            Ok(Content::NotAFile) => return Err(IncludeError::refused("it is not a regular file")),
            Err(error) => return Err(refused(&error)),
        };
        for main in self.main.remove(&folded_file_name(&real)).into_iter().flatten() {
            if let Ok(place) = fs::canonicalize(&main.path) {
                self.known.entry(place).or_insert(main.name);
            }
        }
        let name = match self.known.get(&real) {
            Some(name) => name.clone(),
            None => shown(path.strip_prefix(self.root).unwrap_or(&path)),
        };
        self.places.entry(name.clone()).or_insert_with(|| path.clone());
        self.files.push(path);
        Ok(Include::file(name, bytes))
    }

    fn lies_inside(&mut self, real: &Path) -> bool {
        self.roots.iter_mut().any(|(root, known)| {
            let root = match known {
                Some(root) => root,
                None => {
                    let here = if root.as_os_str().is_empty() { Path::new(".") } else { root };
                    match fs::canonicalize(here) {
                        Ok(real) => known.insert(real),
                        Err(_) => return false,
                    }
                }
            };
            real.starts_with(root)
        })
    }
}

const OUTSIDE: &str = "it lies outside of the folders that were given";

impl IncludeResolver for Folders<'_> {
    fn resolve(&mut self, includer: &str, written: &str) -> Result<Include, IncludeError> {
        if written.chars().any(char::is_control) {
            return Err(IncludeError::refused("the name has a control character"));
        }
        let relative = written.replace('\\', "/");
        if !self.rules.outside {
            stays_relative(&relative)?;
        }
        let relative = Path::new(&relative);
        let beside = self.places.get(includer).map_or(self.root, PathBuf::as_path);
        let beside = beside.parent().unwrap_or(Path::new("")).to_owned();
        let others = self.rules.folders.iter().map(|folder| self.root.join(folder));
        let candidates: Vec<PathBuf> = std::iter::once(beside).chain(others).collect();
        let mut searched = Vec::new();
        let mut outside = false;
        for folder in candidates {
            let path = normal(&folder.join(relative));
            if !self.rules.outside && !self.roots.iter().any(|(root, _)| is_below(&path, root)) {
                outside = true;
                continue;
            }
            let mut path = path;
            if !exists(&path)? {
                let other = self.rules.ignore_case.then(|| other_case(&folder, relative)).flatten();
                match other {
                    Some(other) => path = other,
                    None => {
                        searched.push(shown(path.strip_prefix(self.root).unwrap_or(&path)));
                        continue;
                    }
                }
            }
            return self.read(path);
        }
        if outside && searched.is_empty() {
            return Err(IncludeError::refused(OUTSIDE));
        }
        Err(IncludeError::NotFound { searched })
    }
}

/// Refuses what no system takes for a path below a folder, and what some take for a device.
fn stays_relative(path: &str) -> Result<(), IncludeError> {
    if path.starts_with('/') || path.contains(':') {
        return Err(IncludeError::refused("an include is a relative path"));
    }
    const DEVICES: &[&str] = &["con", "prn", "aux", "nul", "conin$", "conout$"];
    let is_device = |part: &str| {
        let stem = part.split('.').next().unwrap_or(part).trim_end().to_ascii_lowercase();
        let numbered = stem.strip_prefix("com").or_else(|| stem.strip_prefix("lpt"));
        DEVICES.contains(&stem.as_str())
            || numbered.is_some_and(|number| number.len() == 1 && number != "0")
    };
    if path.split('/').any(is_device) {
        return Err(IncludeError::refused("Windows takes the name for a device"));
    }
    Ok(())
}

fn exists(path: &Path) -> Result<bool, IncludeError> {
    match fs::symlink_metadata(path) {
        Ok(_) => Ok(true),
        Err(error) if is_absence(&error) => Ok(false),
        Err(error) => Err(refused(&error)),
    }
}

fn is_absence(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory | io::ErrorKind::InvalidFilename
    )
}

fn refused(error: &io::Error) -> IncludeError {
    IncludeError::refused(error.to_string())
}

/// The file that `relative` means when case does not matter; of several, the first by name.
fn other_case(folder: &Path, relative: &Path) -> Option<PathBuf> {
    let mut path = folder.to_owned();
    for part in relative.components() {
        let Component::Normal(wanted) = part else {
            path.push(part);
            continue;
        };
        let exact = path.join(wanted);
        if fs::symlink_metadata(&exact).is_ok() {
            path = exact;
            continue;
        }
        let here = if path.as_os_str().is_empty() { Path::new(".") } else { &path };
        let wanted = wanted.to_string_lossy().to_lowercase();
        let names = fs::read_dir(here).ok()?.filter_map(|entry| Some(entry.ok()?.file_name()));
        let found = names.filter(|name| name.to_string_lossy().to_lowercase() == wanted).min()?;
        path.push(found);
    }
    Some(normal(&path))
}

fn is_below(path: &Path, root: &Path) -> bool {
    // below the current folder is what does not begin with `..`
    let leaves = |path: &Path| path.components().next() == Some(Component::ParentDir);
    if root.as_os_str().is_empty() {
        return !path.has_root() && !leaves(path);
    }
    path.strip_prefix(root).is_ok_and(|rest| !leaves(rest))
}

/// The path without `.` and `..`, as far as it can be told without looking.
pub(crate) fn normal(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => match normal.components().next_back() {
                Some(Component::Normal(_)) => drop(normal.pop()),
                Some(Component::RootDir | Component::Prefix(_)) => {}
                _ => normal.push(part),
            },
            other => normal.push(other),
        }
    }
    normal
}

/// A path as findings show it: with slashes on every system.
pub(crate) fn shown(path: &Path) -> String {
    let name = path.to_string_lossy();
    if cfg!(windows) { name.replace('\\', "/") } else { name.into_owned() }
}

fn folded_file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_are_taken_out_of_paths() {
        for (path, expected) in [
            ("./a/./b.mof", "a/b.mof"),
            ("a/../b.mof", "b.mof"),
            ("../a/../b.mof", "../b.mof"),
            ("a/../../b.mof", "../b.mof"),
            ("/../a", "/a"),
            ("", ""),
        ] {
            assert_eq!(normal(Path::new(path)), Path::new(expected), "{path}");
        }
    }

    #[test]
    fn what_leaves_a_folder_is_not_below_it() {
        for (path, root, expected) in [
            ("a/b.mof", "", true),
            ("../b.mof", "", false),
            ("/b.mof", "", false),
            ("a/b.mof", "a", true),
            ("ab/b.mof", "a", false),
            ("../x/b.mof", "../x", true),
            ("../../b.mof", "..", false),
            ("../b.mof", "..", true),
        ] {
            assert_eq!(is_below(Path::new(path), Path::new(root)), expected, "{path} {root}");
        }
    }

    #[test]
    fn absolute_paths_and_devices_are_refused_on_every_system() {
        for path in ["/etc/passwd", "C:/x.mof", "c:x.mof", "//server/share/x.mof", "a.mof:stream"] {
            assert!(stays_relative(path).is_err(), "{path}");
        }
        for path in ["nul", "sub/CON.mof", "com1.mof", "Aux"] {
            assert!(stays_relative(path).is_err(), "{path}");
        }
        for path in ["a.mof", "../a.mof", "sub/console.mof", "com10.mof", "com.mof"] {
            assert!(stays_relative(path).is_ok(), "{path}");
        }
    }
}
