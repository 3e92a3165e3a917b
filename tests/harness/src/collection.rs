//! The manifest of a collection of MOF to the files of a family.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::io::{self, Cursor, Read};
use std::path::{Path, PathBuf};

/// The folder of the collection: `MOF_CORPUS`, else the one beside the repository.
pub fn root() -> PathBuf {
    match std::env::var_os("MOF_CORPUS") {
        Some(root) => PathBuf::from(root),
        None => Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus"),
    }
}

/// The text files of a family in the manifest, loose ones and members of archives.
///
/// # Errors
///
/// That the manifest or a file that it names cannot be read.
pub fn family(root: &Path, family: &str) -> io::Result<BTreeMap<String, Vec<u8>>> {
    let manifest = fs::read_to_string(root.join("MANIFEST.tsv"))?;
    let mut archives: HashMap<String, HashMap<String, Vec<u8>>> = HashMap::new();
    let mut files = BTreeMap::new();
    for line in manifest.lines().skip(1) {
        let fields: Vec<_> = line.split('\t').collect();
        let [path, of, _, encoding, .., note] = fields[..] else { continue };
        let packed = matches!(encoding, "zip" | "tar.gz" | "bmof");
        if of != family || packed || note.contains("[also in tar]") {
            continue;
        }
        if path.ends_with("result.master") || (family == "binary" && !path.ends_with(".mof")) {
            continue;
        }
        let bytes = match path.split_once('!') {
            Some((archive, member)) => {
                if !archives.contains_key(archive) {
                    archives.insert(archive.to_owned(), unpack(&root.join(archive))?);
                }
                let member = archives[archive].get(member).cloned();
                member.ok_or_else(|| io::Error::other(format!("{path} is not there")))?
            }
            None => fs::read(root.join(path))?,
        };
        files.insert(path.to_owned(), bytes);
    }
    Ok(files)
}

/// Whether a file is a part of a file, as pages of documentation show them.
pub fn is_fragment(path: &str) -> bool {
    let folder = path.strip_prefix("docs-snippets/").and_then(|rest| rest.split('/').next());
    folder.is_some_and(|folder| folder.contains("-fragment"))
}

/// The members of a zip archive.
///
/// # Errors
///
/// That it cannot be read.
pub fn unzip(path: &Path) -> io::Result<HashMap<String, Vec<u8>>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(fs::read(path)?))?;
    let mut members = HashMap::new();
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index)?;
        let name = entry.name().map_err(io::Error::other)?.into_owned();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes)?;
        members.insert(name, bytes);
    }
    Ok(members)
}

/// The members of a `.tar.gz` archive.
///
/// # Errors
///
/// That it cannot be read.
pub fn unpack(archive: &Path) -> io::Result<HashMap<String, Vec<u8>>> {
    let mut members = HashMap::new();
    let unzipped = flate2::read::GzDecoder::new(fs::File::open(archive)?);
    for entry in tar::Archive::new(unzipped).entries()? {
        let mut entry = entry?;
        let name = entry.path()?.display().to_string();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes)?;
        members.insert(name, bytes);
    }
    Ok(members)
}
