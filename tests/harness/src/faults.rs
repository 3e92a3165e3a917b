//! The tables of files that rightly have an error: which, where, and what is wrong with them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::Path;

/// The errors of a file: line and code.
pub type Faults = BTreeSet<(u32, String)>;

/// Reads a table of `tests/corpus`: path, line, code, and the defect in words.
///
/// A row stands for all errors of a code in a line. `rejected.tsv` is about what the parser refuses,
/// `broken.tsv` about the rules that files break.
///
/// # Errors
///
/// That it cannot be read, or which row does not say all of that.
pub fn faults(table: &str) -> io::Result<BTreeMap<String, Faults>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../corpus").join(table);
    let mut files: BTreeMap<String, Faults> = BTreeMap::new();
    for row in fs::read_to_string(path)?.lines().skip(1) {
        let fields: Vec<_> = row.split('\t').collect();
        let [path, line, code, defect] = fields[..] else {
            return Err(io::Error::other(format!("not four fields: {row}")));
        };
        let Ok(line) = line.parse() else {
            return Err(io::Error::other(format!("the line is no number: {row}")));
        };
        if defect.is_empty() {
            return Err(io::Error::other(format!("the defect is not said: {row}")));
        }
        files.entry(path.to_owned()).or_default().insert((line, code.to_owned()));
    }
    Ok(files)
}
