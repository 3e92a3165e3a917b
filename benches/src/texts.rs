//! Texts to measure with.

use std::fs;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};

/// A text and what to call it.
pub struct Text {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub text: String,
}

/// All files of the DMTF's schema 2.49, one behind the other in the order of their names.
///
/// `None` without the corpus, which lies in `../shared/corpus` beside the repository or where
/// `MOF_CORPUS` says.
pub fn dmtf_schema() -> Option<Text> {
    let text = dmtf_files()?.into_iter().map(|(_, text)| text).collect();
    Some(Text { name: "DMTF CIM 2.49".to_owned(), text })
}

/// The same files one by one, with their names, in the order of their names.
pub fn dmtf_files() -> Option<Vec<(String, String)>> {
    let root = match std::env::var_os("MOF_CORPUS") {
        Some(root) => PathBuf::from(root),
        None => repository().join("../shared/corpus"),
    };
    let bytes = fs::read(root.join("dmtf/cim_schema_2.49.0Final-MOFs.zip")).ok()?;
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut files = Vec::new();
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).ok()?;
        let name = entry.name().ok()?.into_owned();
        if entry.is_dir() {
            continue;
        }
        let mut text = String::new();
        entry.read_to_string(&mut text).ok()?;
        files.push((name, text));
    }
    files.sort();
    Some(files)
}

/// The largest schema of the repository, in UTF-8.
pub fn windows_schema() -> Option<Text> {
    let path = "schemas/windows-server-23h2/WindowsVirtualization.V2.mof";
    let text = fs::read_to_string(repository().join(path)).ok()?;
    Some(Text { name: path.to_owned(), text })
}

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}
