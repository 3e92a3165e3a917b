//! One test for each file in `tests/corpus/semantic/{ok,bad}`: what the rules find in it, and what
//! it means.
//!
//! Beside each `NAME.mof` lies `NAME.expected`: the findings as people see them, a line of dashes,
//! and the resolved schema. `MOF_BLESS=1 cargo test -p mof-model --test semantic` writes them anew;
//! read the difference before committing it. A first line `// options: dialect=wmi` sets options.

mod outline;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use libtest_mimic::{Arguments, Failed, Trial};
use mof_model::{BuildOptions, Built, Dialect, Schema, findings};
use mof_parser::{Level, NoIncludes, ParseOptions, Report, compile_unit, render_plain};

/// What holds of every file of a folder.
type Check = fn(&Built) -> Result<(), Failed>;

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/corpus/semantic");
    let mut trials = Vec::new();
    for (folder, check) in [("ok", ok as Check), ("bad", bad)] {
        for path in files(&root.join(folder)) {
            let name = format!("{folder}/{}", path.file_stem().unwrap_or_default().display());
            trials.push(Trial::test(name, move || file(&path, check)));
        }
    }
    let bad = root.join("bad");
    trials.push(Trial::test("every_code_has_a_page_and_a_file", move || codes(&bad)));
    libtest_mimic::run(&Arguments::from_args(), trials).exit();
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the corpus is part of the repository");
    let mut files: Vec<_> = entries
        .map(|entry| entry.expect("the corpus can be read").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "mof"))
        .collect();
    files.sort();
    files
}

fn file(path: &Path, check: Check) -> Result<(), Failed> {
    let bytes = fs::read(path)?;
    let name = path.file_name().expect("a file has a name").display().to_string();
    let options = options(&bytes);
    let built = build(&name, &bytes, &options);
    check(&built)?;
    let found = describe(&built);
    let expected = path.with_extension("expected");
    if std::env::var_os("MOF_BLESS").is_some() {
        fs::write(&expected, &found)?;
    } else if fs::read_to_string(&expected).unwrap_or_default() != found {
        return Err(format!("{} differs; found:\n{found}", expected.display()).into());
    }
    variants_are_resolved_without_panic(&bytes, &options);
    Ok(())
}

fn ok(built: &Built) -> Result<(), Failed> {
    match built.findings.iter().find(|finding| finding.level() > Level::Lint) {
        Some(finding) => Err(render_plain(finding, built.schema.sources()).into()),
        None => Ok(()),
    }
}

fn bad(built: &Built) -> Result<(), Failed> {
    match built.findings.is_empty() {
        true => Err("nothing is found".into()),
        false => Ok(()),
    }
}

fn build(name: &str, bytes: &[u8], options: &BuildOptions) -> Built {
    let unit = compile_unit([(name, bytes)], &mut NoIncludes, &ParseOptions::default());
    Schema::build(unit, options)
}

/// The options in the first line.
fn options(bytes: &[u8]) -> BuildOptions {
    let mut options = BuildOptions::default();
    let text = String::from_utf8_lossy(bytes);
    let line = text.lines().next().unwrap_or_default();
    let settings = line.strip_prefix("// options: ").unwrap_or_default().split_whitespace();
    for (name, value) in settings.filter_map(|setting| setting.split_once('=')) {
        let number = || value.parse::<u32>().expect("the value of an option is a number");
        match (name, value) {
            ("dialect", "wmi") => options.dialect = Dialect::Wmi,
            ("dialect", "dmtf") => options.dialect = Dialect::Dmtf,
            ("namespace", _) => options.default_namespace = Some(value.to_owned()),
            ("max_inheritance_depth", _) => options.max_inheritance_depth = number(),
            ("max_effective_members", _) => options.max_effective_members = number() as usize,
            _ => panic!("there is no option {name}={value}"),
        }
    }
    options
}

fn describe(built: &Built) -> String {
    let mut text = String::new();
    for finding in &built.findings {
        text += &render_plain(finding, built.schema.sources());
        text.push('\n');
    }
    text += "--------\n";
    text += &outline::outline(&built.schema);
    text
}

/// Cuts and garbles the file in many ways that are the same every time. What is found in the
/// variants is of no interest; that everything can be asked of them is.
fn variants_are_resolved_without_panic(bytes: &[u8], options: &BuildOptions) {
    let resolve = |variant: &[u8]| describe(&build("a.mof", variant, options));
    let step = bytes.len() / 24 + 1;
    for at in (0..bytes.len()).step_by(step) {
        resolve(&bytes[..at]);
        resolve(&bytes[at..]);
        for other in b"\"{}[];,:0A" {
            let mut variant = bytes.to_vec();
            variant[at] = *other;
            resolve(&variant);
        }
    }
}

/// Every code has a page and a file in which it is found, and only codes with a page are found.
fn codes(folder: &Path) -> Result<(), Failed> {
    let mut found = BTreeSet::new();
    for path in files(folder) {
        let bytes = fs::read(&path)?;
        let built = build("a.mof", &bytes, &options(&bytes));
        let semantic = built.findings.iter().map(Report::code).filter(|code| *code > "MOF1");
        found.extend(semantic);
    }
    let pages: BTreeSet<_> = findings::codes().collect();
    if found == pages {
        return Ok(());
    }
    let without_file: Vec<_> = pages.difference(&found).collect();
    let without_page: Vec<_> = found.difference(&pages).collect();
    Err(format!("without a file: {without_file:?}; without a page: {without_page:?}").into())
}
