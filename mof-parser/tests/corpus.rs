//! One test for each file in `tests/corpus/{ok,bad}`: what is found in it, and what is read of it.
//!
//! Beside each `NAME.mof` lies `NAME.expected`: the findings as people see them, a line of dashes,
//! and the outline of the declarations. `MOF_BLESS=1 cargo test -p mof-parser --test corpus`
//! writes them anew; read the difference before committing it. A first line
//! `// options: max_depth=4` sets options.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use libtest_mimic::{Arguments, Failed, Trial};
use mof_parser::{
    CodePage, Include, IncludeError, Level, ParseOptions, Unit, compile_unit, findings, parse,
    print, render_plain, shape,
};
use mof_parser::{SourceMap, decode};

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/corpus");
    let mut trials = Vec::new();
    for (folder, check) in [("ok", ok as fn(&Unit) -> _), ("bad", bad)] {
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

fn file(path: &Path, check: fn(&Unit) -> Result<(), Failed>) -> Result<(), Failed> {
    let bytes = fs::read(path)?;
    let unit = compile(path, &bytes);
    check(&unit)?;
    let found = describe(&unit);
    let expected = path.with_extension("expected");
    if std::env::var_os("MOF_BLESS").is_some() {
        fs::write(&expected, &found)?;
    } else if fs::read_to_string(&expected).unwrap_or_default() != found {
        return Err(format!("{} differs; found:\n{found}", expected.display()).into());
    }
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
    compile_unit([(name, bytes)], &mut resolver, &options(bytes))
}

/// The options in the first line.
fn options(bytes: &[u8]) -> ParseOptions {
    let mut options = ParseOptions::default();
    let source = decode("options", bytes, &options);
    let line = source.text().lines().next().unwrap_or_default();
    let settings = line.strip_prefix("// options: ").unwrap_or_default().split_whitespace();
    for (name, value) in settings.filter_map(|setting| setting.split_once('=')) {
        let number = || value.parse::<u32>().expect("the value of an option is a number");
        match name {
            "dialect" => options.dialect = value.parse().expect("a dialect"),
            "encoding" => options.encoding = Some(value.parse().expect("an encoding")),
            "code_page" => options.code_page = CodePage::from_label(value).expect("a code page"),
            "max_depth" => options.max_depth = number() as u16,
            "max_token" => options.max_token = number(),
            "max_tokens" => options.max_tokens = number(),
            "max_string" => options.max_string = number(),
            "max_findings" => options.max_findings = number() as usize,
            "max_file_size" => options.max_file_size = number() as usize,
            "max_include_depth" => options.max_include_depth = number() as usize,
            "max_declarations" => options.max_declarations = number() as usize,
            _ => panic!("there is no option {name}"),
        }
    }
    options
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
    let step = bytes.len() / 40 + 1;
    for at in (0..bytes.len()).step_by(step) {
        read(&bytes[..at]);
        read(&bytes[at..]);
        for other in b"\"'{}[]();,\\/\xFF\x00" {
            let mut variant = bytes.to_vec();
            variant[at] = *other;
            read(&variant);
        }
    }
}

/// Every code has a page and a file in which it is found, and only codes with a page are found.
fn codes(folder: &Path) -> Result<(), Failed> {
    let mut found = BTreeSet::new();
    for path in files(folder) {
        let unit = compile(&path, &fs::read(&path)?);
        found.extend(unit.findings.iter().map(|finding| finding.kind.code()));
    }
    let pages: BTreeSet<_> = findings::codes().collect();
    if found == pages {
        return Ok(());
    }
    let without_file: Vec<_> = pages.difference(&found).collect();
    let without_page: Vec<_> = found.difference(&pages).collect();
    Err(format!("without a file: {without_file:?}; without a page: {without_page:?}").into())
}
