//! The table of files that rightly have an error: which, where, and what is wrong with them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use libtest_mimic::Failed;

/// The errors of a file: line and code.
pub(crate) type Errors = BTreeSet<(u32, String)>;

/// Reads `tests/corpus/rejected.tsv`: path, line, code, and the defect in words.
///
/// A row stands for all errors of a code in a line.
pub(crate) fn table() -> Result<BTreeMap<String, Errors>, Failed> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/corpus/rejected.tsv");
    let mut files: BTreeMap<String, Errors> = BTreeMap::new();
    for row in fs::read_to_string(path)?.lines().skip(1) {
        let fields: Vec<_> = row.split('\t').collect();
        let [path, line, code, defect] = fields[..] else {
            return Err(format!("not four fields: {row}").into());
        };
        if defect.is_empty() {
            return Err(format!("the defect is not said: {row}").into());
        }
        files.entry(path.to_owned()).or_default().insert((line.parse()?, code.to_owned()));
    }
    Ok(files)
}
