//! One test for each pair in `tests/format`: `NAME.before.mof` is formatted to `NAME.after.mof`.
//!
//! `MOF_BLESS=1 cargo test -p mof-parser --test format` writes the latter anew; read the difference
//! before committing it.

use std::fs;
use std::path::{Path, PathBuf};

use libtest_mimic::{Arguments, Failed, Trial};
use mof_parser::{ParseOptions, SourceMap, decode, format, parse, render_plain};

fn main() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/format");
    let entries = fs::read_dir(folder).expect("the pairs are part of the repository");
    let mut paths: Vec<PathBuf> =
        entries.map(|entry| entry.expect("the pairs can be read").path()).collect();
    paths.sort();
    let mut trials = Vec::new();
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if let Some(name) = name.strip_suffix(".before.mof") {
            let after = path.with_file_name(format!("{name}.after.mof"));
            trials.push(Trial::test(name.to_owned(), move || pair(&path, &after)));
        }
    }
    libtest_mimic::run(&Arguments::from_args(), trials).exit();
}

fn pair(before: &Path, after: &Path) -> Result<(), Failed> {
    let found = formatted(&fs::read(before)?)?;
    if formatted(&found)? != found {
        return Err("formatted again, it is not the same".into());
    }
    if std::env::var_os("MOF_BLESS").is_some() {
        fs::write(after, &found)?;
    } else if fs::read(after).unwrap_or_default() != found {
        let found = String::from_utf8_lossy(&found);
        return Err(format!("{} differs; found:\n{found}", after.display()).into());
    }
    Ok(())
}

fn formatted(bytes: &[u8]) -> Result<Vec<u8>, Failed> {
    let options = ParseOptions::default();
    let mut sources = SourceMap::new();
    let id = sources.add(decode("a.mof", bytes, &options))?;
    let parsed = parse(&sources, id, &options);
    match format(&parsed, &sources, &options) {
        Ok(text) => Ok(sources.source(id).encode(&text)?),
        Err(error) => {
            let findings = parsed.findings.iter().map(|finding| render_plain(finding, &sources));
            Err(format!("{error}\n{}", findings.collect::<String>()).into())
        }
    }
}
