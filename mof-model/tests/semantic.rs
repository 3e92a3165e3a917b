//! One test for each file in `tests/corpus/semantic/{ok,bad}`: what the rules find in it, and what
//! it means.
//!
//! Beside each `NAME.mof` lies `NAME.expected`: the findings as people see them, a line of dashes,
//! and the resolved schema. `MOF_BLESS=1 cargo test -p mof-model --test semantic` writes them anew;
//! read the difference before committing it. What they include is in `tests/corpus/semantic/included`. A first line `// options: dialect=wmi` sets options.

mod outline;

use std::fs;
use std::path::Path;

use corpus_harness::{Compiled, corpus, expect, files, prove, same_codes, settings, variants};
use libtest_mimic::{Arguments, Failed, Trial};
use mof_model::{BuildOptions, Built, Dialect, Schema, findings};
use mof_parser::{Include, Level, ParseOptions, Report, compile_unit, render_plain};

/// What holds of every file of a folder.
type Check = fn(&Built) -> Result<(), Failed>;

fn main() {
    let root = corpus("semantic");
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

fn file(path: &Path, check: Check) -> Result<(), Failed> {
    let bytes = fs::read(path)?;
    let name = path.file_name().expect("a file has a name").display().to_string();
    let options = options(&bytes);
    let built = build(&name, &bytes, &options);
    check(&built)?;
    let found = describe(&built);
    expect(path, &found)?;
    prove(&bytes, |bytes| {
        let Built { schema, findings } = build(&name, bytes, &options);
        let findings = findings.into_iter().map(|finding| Box::new(finding) as _).collect();
        Compiled { sources: schema.sources().clone(), findings }
    })?;
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
    let included = corpus("semantic").join("included");
    let mut resolver = |_: &str, name: &str| {
        let is_plain = !name.contains(['/', '\\', ':', '\0']);
        let bytes = is_plain.then(|| fs::read(included.join(name)).ok()).flatten();
        Ok(bytes.map_or(Include::NotFollowed, |bytes| Include::file(name, bytes)))
    };
    let unit = compile_unit([(name, bytes)], &mut resolver, &ParseOptions::default());
    Schema::build(unit, options)
}

/// The options in the first line.
fn options(bytes: &[u8]) -> BuildOptions {
    let mut options = BuildOptions::default();
    for (name, value) in &settings(bytes) {
        let number = || value.parse::<u32>().expect("the value of an option is a number");
        match (name.as_str(), value.as_str()) {
            ("dialect", "wmi") => options.dialect = Dialect::Wmi,
            ("dialect", "dmtf") => options.dialect = Dialect::Dmtf,
            ("locale", _) => options.locale = value.parse().ok(),
            ("dialect", "dsc") => options.dialect = Dialect::Dsc,
            ("namespace", _) => options.default_namespace = Some(value.to_owned()),
            ("max_inheritance_depth", _) => options.max_inheritance_depth = number(),
            ("max_properties", _) => options.max_properties = number() as usize,
            ("max_embedded_depth", _) => options.max_embedded_depth = number() as u16,
            ("max_embedded_text", _) => options.max_embedded_text = number() as usize,
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
    for variant in variants(bytes, 24, b"\"{}[];,:0A") {
        resolve(&variant);
    }
}

/// What those find who give bases.
const BY_CALLERS: &[&str] = &["MOF1501"];

/// Every code has a page and a file in which it is found, and only codes with a page are found.
fn codes(folder: &Path) -> Result<(), Failed> {
    let mut found = Vec::new();
    for path in files(folder) {
        let bytes = fs::read(&path)?;
        let built = build("a.mof", &bytes, &options(&bytes));
        let semantic = built.findings.iter().map(Report::code).filter(|code| *code > "MOF1");
        found.extend(semantic);
    }
    let codes = findings::codes().filter(|code| !BY_CALLERS.contains(code));
    Ok(same_codes(found, codes)?)
}
