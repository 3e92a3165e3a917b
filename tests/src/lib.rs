//! What crosses crates is tested here; see `tests/`.

use std::path::{Path, PathBuf};

/// The root of the workspace.
pub fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_owned).unwrap_or_default()
}

/// Compares `text` with the file at `path` below the root of the workspace, or writes the file when
/// `MOF_BLESS` is set.
///
/// # Panics
///
/// When they differ, with the first line that does.
pub fn assert_file(path: &str, text: &str) {
    let full = workspace().join(path);
    if std::env::var_os("MOF_BLESS").is_some() {
        std::fs::write(&full, text).expect("the file can be written");
        return;
    }
    let expected = std::fs::read_to_string(&full).unwrap_or_default();
    let lines = expected.lines().zip(text.lines()).enumerate();
    let different = lines.into_iter().find(|(_, (a, b))| a != b);
    if let Some((at, (expected, found))) = different {
        let line = at + 1;
        panic!("{path}:{line} differs\n  expected: {expected}\n  found:    {found}\n{HINT}");
    }
    assert!(expected == text, "{path} differs in length\n{HINT}");
}

const HINT: &str = "if the change is meant, run with MOF_BLESS=1 and look at the difference";
