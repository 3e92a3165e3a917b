//! `cargo xtask schemas`: the MOF of `schemas/`, written from `schemas/facts`.

mod assumed;
mod facts;
mod library;
mod merge;
mod mof;
mod release;
mod since;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use library::Library;
use release::Release;

/// A file that the tool writes, relative to `schemas/`.
struct Output {
    path: &'static str,
    text: String,
}

/// Writes every file that differs.
///
/// # Errors
///
/// A file of `schemas/` that cannot be read or written, or facts that no rule covers.
pub(crate) fn write() -> Result<ExitCode, String> {
    let folder = folder();
    for output in outputs(&folder)? {
        let path = folder.join(output.path);
        if fs::read_to_string(&path).ok().as_deref() == Some(&output.text) {
            continue;
        }
        let parent = path.parent().unwrap_or(&folder);
        fs::create_dir_all(parent)
            .and_then(|()| fs::write(&path, &output.text))
            .map_err(|error| format!("{}: {error}", path.display()))?;
        println!("wrote schemas/{}", output.path);
    }
    Ok(ExitCode::SUCCESS)
}

/// Compares every file with what would be written.
///
/// # Errors
///
/// A file of `schemas/facts` that cannot be read, or facts that no rule covers.
pub(crate) fn check() -> Result<ExitCode, String> {
    let folder = folder();
    let mut differs = false;
    for output in outputs(&folder)? {
        let committed = fs::read_to_string(folder.join(output.path));
        let problem = match &committed {
            Err(error) => Some(error.to_string()),
            Ok(text) => difference(text, &output.text),
        };
        if let Some(problem) = problem {
            eprintln!("schemas/{}: {problem}", output.path);
            differs = true;
        }
    }
    if differs {
        eprintln!("run `cargo xtask schemas` and commit what it writes");
        return Ok(ExitCode::FAILURE);
    }
    Ok(ExitCode::SUCCESS)
}

/// The first line in which a committed file differs from what the tool writes.
fn difference(committed: &str, written: &str) -> Option<String> {
    if committed == written {
        return None;
    }
    let mut pairs = (1..).zip(committed.lines().zip(written.lines()));
    Some(match pairs.find(|(_, (old, new))| old != new) {
        Some((line, (old, new))) => {
            format!(
                "line {line} is not what the facts give\n  committed: {old}\n  written:   {new}"
            )
        }
        None => "its length or its line ends are not what the facts give".to_owned(),
    })
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../schemas")
}

fn outputs(folder: &Path) -> Result<Vec<Output>, String> {
    let library = Library::read(folder)?;
    let mof = |path, release: &Release| Output { path, text: mof::print(release) };
    Ok(vec![
        mof("windows-server-2019/WindowsVirtualization.V2.mof", &library.server_2019()?),
        mof("windows-server-23h2/WindowsVirtualization.V2.mof", &library.server_23h2()?),
        mof("windows-10-1909/WindowsVirtualization.V2.mof", &library.windows_10_1909()?),
        mof("base/wmi-system.mof", &library.wmi_system()?),
        Output { path: "since.json", text: since::print(&library.docs) },
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_files_are_what_the_facts_give() {
        let folder = folder();
        for output in outputs(&folder).unwrap() {
            let committed = fs::read_to_string(folder.join(output.path)).unwrap();
            assert_eq!(difference(&committed, &output.text), None, "schemas/{}", output.path);
        }
    }

    #[test]
    fn a_difference_names_its_first_line() {
        assert_eq!(difference("a\nb\n", "a\nb\n"), None);
        let problem = difference("a\nold\n", "a\nnew\n").unwrap();
        assert!(problem.starts_with("line 2 is not what the facts give\n"));
        assert!(difference("a\n", "a\nb\n").unwrap().starts_with("its length"));
    }
}
