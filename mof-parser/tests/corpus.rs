//! One test for each file in `tests/corpus/{ok,bad}`: what is found in it, and what is read of it.
//!
//! Beside each `NAME.mof` lies `NAME.expected`: the findings as people see them, a line of dashes,
//! and the outline of the declarations. `MOF_BLESS=1 cargo test -p mof-parser --test corpus`
//! writes them anew; read the difference before committing it. A first line
//! `// options: max_depth=4` sets options.

use std::fs;
use std::path::Path;

use corpus_harness::{
    Compiled, corpus, expect, files, parse_options, prove, same_codes, settings, variants,
};
use libtest_mimic::{Arguments, Failed, Trial};
use mof_parser::{
    Include, IncludeError, Level, ParseOptions, Unit, compile_unit, findings, parse, print,
    render_plain, shape,
};
use mof_parser::{SourceMap, decode};

fn main() {
    let mut trials = Vec::new();
    for (folder, check) in [("ok", ok as fn(&Unit) -> _), ("bad", bad)] {
        for path in files(&corpus(folder)) {
            let name = format!("{folder}/{}", path.file_stem().unwrap_or_default().display());
            trials.push(Trial::test(name, move || file(&path, check)));
        }
    }
    let bad = corpus("bad");
    trials.push(Trial::test("every_code_has_a_page_and_a_file", move || codes(&bad)));
    libtest_mimic::run(&Arguments::from_args(), trials).exit();
}

fn file(path: &Path, check: fn(&Unit) -> Result<(), Failed>) -> Result<(), Failed> {
    let bytes = fs::read(path)?;
    let unit = compile(path, &bytes);
    check(&unit)?;
    let found = describe(&unit);
    expect(path, &found)?;
    prove(&bytes, |bytes| {
        let unit = compile(path, bytes);
        let findings = unit.findings.into_iter().map(|finding| Box::new(finding) as _).collect();
        Compiled { sources: unit.sources, findings }
    })?;
    variants_are_read_without_panic(&bytes);
    Ok(())
}

fn ok(unit: &Unit) -> Result<(), Failed> {
    if unit.findings.iter().any(|finding| finding.kind.level() > Level::Lint) {
        return Err(format!("it is not ok:\n{}", describe(unit)).into());
    }
    let options = ParseOptions::default();
    for document in &unit.documents {
        let mut sources = SourceMap::new();
        let printed = print(document);
        let id = sources.add(decode("printed.mof", printed.as_bytes(), &options))?;
        let again = parse(&sources, id, &options);
        if shape(&again.document) != shape(document) {
            return Err(format!("it is printed wrong:\n{printed}").into());
        }
    }
    Ok(())
}

fn bad(unit: &Unit) -> Result<(), Failed> {
    if unit.findings.is_empty() {
        return Err("nothing is found".into());
    }
    Ok(())
}

fn compile(path: &Path, bytes: &[u8]) -> Unit {
    let folder = path.parent().expect("a file lies in a folder").to_owned();
    let name = path.file_name().expect("a file has a name").display().to_string();
    let mut resolver = |includer: &str, path: &str| {
        let beside = Path::new(includer).parent().unwrap_or(Path::new("")).join(path);
        if path.contains("..") {
            return Err(IncludeError::refused("it lies outside of the project"));
        }
        let name = beside.display().to_string();
        match fs::read(folder.join(&beside)) {
            Ok(bytes) => Ok(Include::file(name, bytes)),
            Err(_) => Err(IncludeError::NotFound { searched: vec![format!("`{name}`")] }),
        }
    };
    compile_unit([(name, bytes)], &mut resolver, &parse_options(&settings(bytes)))
}

fn describe(unit: &Unit) -> String {
    let mut text = String::new();
    for finding in &unit.findings {
        text += &render_plain(finding, &unit.sources);
        text.push('\n');
    }
    text += "--------\n";
    for declaration in &unit.declarations {
        let (document, _) = unit.item(*declaration);
        let mut one = document.clone();
        one.items = vec![document.items[declaration.item].clone()];
        if let Some(namespace) = &unit.pragmas[declaration.pragmas].namespace {
            text += &format!("{namespace}: ");
        }
        // The longest outlines are those of long texts, which other files show.
        for line in shape(&one).lines() {
            text.extend(line.chars().take(200));
            text.push('\n');
        }
    }
    text
}

/// Cuts and garbles the file in many ways that are the same every time. What is found in the
/// variants is of no interest; that they are read to the end is.
fn variants_are_read_without_panic(bytes: &[u8]) {
    let bytes = &bytes[..bytes.len().min(4_000)];
    let options = ParseOptions::default();
    let read = |variant: &[u8]| {
        let unit = compile_unit([("a.mof", variant)], &mut mof_parser::NoIncludes, &options);
        for finding in &unit.findings {
            render_plain(finding, &unit.sources);
        }
        unit.documents.iter().for_each(|document| drop(print(document)));
    };
    for variant in variants(bytes, 40, b"\"'{}[]();,\\/\xFF\x00") {
        read(&variant);
    }
}

/// Every code has a page and a file in which it is found, and only codes with a page are found.
fn codes(folder: &Path) -> Result<(), Failed> {
    let mut found = Vec::new();
    for path in files(folder) {
        let unit = compile(&path, &fs::read(&path)?);
        found.extend(unit.findings.iter().map(|finding| finding.kind.code()));
    }
    Ok(same_codes(found, findings::codes())?)
}
