//! Paths in MOF to files.

use std::{
    fs, io,
    path::{Component, Path, PathBuf},
};

use mof_parser::{Include, IncludeError, IncludeResolver};

/// Looks included files up beside the including one, then in the folders given.
///
/// MOF is untrusted: an include is relative, and stays below the folder that it starts from.
pub(crate) struct Folders<'a> {
    root: &'a Path,
    includes: &'a [PathBuf],
    /// Every file that was found, in order.
    pub(crate) files: Vec<PathBuf>,
}

impl<'a> Folders<'a> {
    /// Relative names start at `root`.
    pub(crate) fn new(root: &'a Path, includes: &'a [PathBuf]) -> Self {
        Self { root, includes, files: Vec::new() }
    }
}

impl IncludeResolver for Folders<'_> {
    fn resolve(&mut self, includer: &str, written: &str) -> Result<Include, IncludeError> {
        let relative = PathBuf::from(written.replace('\\', "/"));
        if relative
            .components()
            .any(|part| !matches!(part, Component::Normal(_) | Component::CurDir))
        {
            return Err(IncludeError::refused(
                "an include must be relative and stay below the folder of its file",
            ));
        }
        if written.chars().any(char::is_control) {
            return Err(IncludeError::refused("the name has a control character"));
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
