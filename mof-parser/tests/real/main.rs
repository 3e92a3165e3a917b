//! Real MOF by others, in `../shared/corpus` beside the repository or where `MOF_CORPUS` says.
//!
//! Every file is read whole, cut and garbled. What is not in the table of rejected files has no
//! error; what has none is printed, formatted and read again, and changed in ways that mean nothing. The tests
//! count as ignored where the corpus is absent.

mod formatted;
mod harmless;

use std::collections::BTreeMap;
use std::path::Path;

use corpus_harness::{Faults, collection, faults};
use libtest_mimic::{Arguments, Failed, Trial};
use mof_parser::{
    Finding, FindingKind, Include, IncludeError, Level, ParseOptions, Parsed, SourceMap,
    compile_unit, decode, parse, print, render_plain, shape,
};

use harmless::{CHANGES, Changed};

/// The families of the manifest that are meant to be right, how many files each has, and how many
/// in a hundred may be in the table: pages of documentation are written by hand, and no compiler
/// has read them.
const FAMILIES: [(&str, usize, usize); 9] = [
    ("binary", 86, 1),
    ("dmtf", 117, 1),
    ("docs-snippets", 1559, 4),
    ("dsc", 689, 1),
    ("mof3", 10, 1),
    ("network", 102, 1),
    ("storage", 4, 1),
    ("wbem", 326, 1),
    ("windows", 247, 1),
];

/// A change is made to every file of up to this many bytes; larger files take turns.
const SMALL: usize = 8_000;

fn main() {
    let root = collection::root();
    let absent = !root.join("MANIFEST.tsv").is_file();
    let mut trials = Vec::new();
    for (family, count, percent) in FAMILIES {
        let folder = root.clone();
        let name = format!("family_{family}_is_read");
        trials.push(Trial::test(name, move || read_family(&folder, family, count, percent)));
        let folder = root.clone();
        let name = format!("family_{family}_is_read_whatever_its_layout");
        trials.push(Trial::test(name, move || change_family(&folder, family)));
    }
    let folder = root.clone();
    trials.push(Trial::test("family_negative_is_read_to_the_end", move || {
        collection::family(&folder, "negative")?
            .values()
            .for_each(|bytes| variants_are_read(bytes));
        Ok(())
    }));
    let folder = root.clone();
    trials.push(Trial::test("every_row_of_the_table_is_of_a_file", move || rows(&folder)));
    let schema = root.clone();
    trials.push(Trial::test("the_whole_dmtf_schema_is_read_through_its_includes", move || {
        whole_schema(&schema)
    }));
    let trials = trials.into_iter().map(|trial| trial.with_ignored_flag(absent)).collect();
    libtest_mimic::run(&Arguments::from_args(), trials).exit();
}

fn read_family(root: &Path, family: &str, count: usize, percent: usize) -> Result<(), Failed> {
    let files = collection::family(root, family)?;
    let table = faults("rejected.tsv")?;
    let (mut known, mut wrong) = (0, Vec::new());
    for (path, bytes) in &files {
        variants_are_read(bytes);
        let (sources, parsed) = compile(path, bytes, &files);
        let errors = errors(&sources, &parsed);
        if errors.is_empty() {
            // A macro that is not known has no value to print.
            let is_known = |one: &Finding| !matches!(one.kind, FindingKind::UnknownMacros { .. });
            if parsed.findings.iter().all(is_known) {
                let printed = print(&parsed.document);
                let (_, again) = read(path, printed.as_bytes());
                if shape(&again.document) != shape(&parsed.document) {
                    wrong.push(format!("{path} is printed wrong\n"));
                }
            }
            if let Err(reason) = formatted::check(path, bytes) {
                wrong.push(format!("{path} {reason}\n"));
            }
        }
        if collection::is_fragment(path) {
            continue;
        }
        let expected = table.get(path);
        known += usize::from(expected.is_some());
        if errors != expected.cloned().unwrap_or_default() {
            let mut what =
                format!("{path}: expected {:?}, found\n", expected.unwrap_or(&Faults::new()));
            for finding in parsed.findings.iter().filter(|one| one.kind.level() == Level::Error) {
                what += &render_plain(finding, &sources);
            }
            wrong.push(what);
        }
    }
    let whole = files.keys().filter(|path| !collection::is_fragment(path)).count();
    println!("{family}: {known} of {whole} files are rejected");
    if known > (whole * percent).div_ceil(100) {
        wrong.push(format!("{known} of {whole} files are more than {percent} in a hundred\n"));
    }
    if files.len() != count {
        wrong.push(format!("{} files, not {count}\n", files.len()));
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong.concat().into()) }
}

/// The errors of a file, as the table has them.
fn errors(sources: &SourceMap, parsed: &Parsed) -> Faults {
    let mut errors = Faults::new();
    for finding in &parsed.findings {
        if finding.kind.level() == Level::Error {
            let line = sources.locate(finding.span).map_or(0, |at| at.line);
            errors.insert((line, finding.kind.code().to_owned()));
        }
    }
    errors
}

/// What is accepted stays accepted, and says the same, in any encoding and layout.
fn change_family(root: &Path, family: &str) -> Result<(), Failed> {
    let (mut made, mut wrong) = (BTreeMap::new(), Vec::new());
    for (turn, (path, bytes)) in collection::family(root, family)?.into_iter().enumerate() {
        let (sources, parsed) = read(&path, &bytes);
        // Lines matter to the preprocessor.
        if !errors(&sources, &parsed).is_empty() || parsed.document.is_preprocessed() {
            continue;
        }
        let source = sources.source(parsed.document.source);
        let original = shape(&parsed.document);
        // A string that goes on over a line end holds that line end.
        let breaks = |parsed: &Parsed| {
            parsed
                .findings
                .iter()
                .any(|one| matches!(one.kind, FindingKind::LineBreakInString { .. }))
        };
        for (index, (name, change)) in CHANGES.iter().enumerate() {
            if bytes.len() > SMALL && (turn + index) % CHANGES.len() != 0 {
                continue;
            }
            let Some(Changed { bytes, other_case }) = change(&parsed.document, source.text())
            else {
                continue;
            };
            *made.entry(*name).or_insert(0) += 1;
            let (sources, again) = read(&path, &bytes);
            if let Some(error) = again.findings.iter().find(|one| one.kind.level() == Level::Error)
            {
                wrong.push(format!("{name}: {}", render_plain(error, &sources)));
                continue;
            }
            let changed = shape(&again.document);
            let equal = match other_case {
                true => changed.eq_ignore_ascii_case(&original),
                false => changed == original || breaks(&parsed),
            };
            if !equal {
                wrong.push(format!("{path} says something else: {name}\n"));
            }
        }
    }
    println!("{family}: {made:?}");
    if wrong.is_empty() { Ok(()) } else { Err(wrong.concat().into()) }
}

/// A file that is no longer there has no row.
fn rows(root: &Path) -> Result<(), Failed> {
    let mut files = BTreeMap::new();
    for (family, ..) in FAMILIES {
        files.extend(collection::family(root, family)?);
    }
    let rejected = faults("rejected.tsv")?;
    let stale: Vec<_> = rejected
        .keys()
        .filter(|path| collection::is_fragment(path) || !files.contains_key(*path))
        .collect();
    if stale.is_empty() { Ok(()) } else { Err(format!("of no file: {stale:?}").into()) }
}

fn read(name: &str, bytes: &[u8]) -> (SourceMap, Parsed) {
    let options = ParseOptions::default();
    let mut sources = SourceMap::new();
    let id = sources.add(decode(name, bytes, &options)).expect("one file has room");
    let parsed = parse(&sources, id, &options);
    (sources, parsed)
}

/// Reads a file with what it includes from its own folder; the findings are its own.
fn compile(path: &str, bytes: &[u8], files: &BTreeMap<String, Vec<u8>>) -> (SourceMap, Parsed) {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut resolver = |_: &str, name: &str| {
        let beside = format!("{folder}/{name}");
        Ok(match files.get(&beside) {
            Some(bytes) => Include::file(beside, bytes.clone()),
            None => Include::NotFollowed,
        })
    };
    let mut unit = compile_unit([(path, bytes)], &mut resolver, &ParseOptions::default());
    let document = unit.documents.swap_remove(0);
    let own = |finding: &Finding| unit.sources.source_of(finding.span) == Some(document.source);
    let findings = unit.findings.into_iter().filter(own).collect();
    (unit.sources, Parsed { document, findings })
}

/// Reads the file cut off and with a byte replaced, at places that are the same every time.
fn variants_are_read(bytes: &[u8]) {
    const OTHERS: [u8; 8] = *b"\"{};[(\\\xFF";
    let sample = &bytes[..bytes.len().min(20_000)];
    for (index, other) in OTHERS.into_iter().enumerate() {
        let at = sample.len() * (2 * index + 1) / (2 * OTHERS.len());
        read("cut.mof", &sample[..at]);
        let mut garbled = sample.to_vec();
        if let Some(byte) = garbled.get_mut(at) {
            *byte = other;
        }
        let (sources, parsed) = read("garbled.mof", &garbled);
        parsed.findings.iter().for_each(|finding| drop(render_plain(finding, &sources)));
    }
}

/// 1,634 files by way of the main one; none has an error of syntax.
fn whole_schema(root: &Path) -> Result<(), Failed> {
    let files = collection::unzip(&root.join("dmtf/cim_schema_2.49.0Final-MOFs.zip"))?;
    let main = "cim_schema_2.49.0.mof";
    let mut resolver = |includer: &str, path: &str| {
        let folder = includer.rsplit_once('/').map_or("", |(folder, _)| folder);
        let beside = if folder.is_empty() { path.to_owned() } else { format!("{folder}/{path}") };
        let name = if files.contains_key(&beside) { beside } else { path.to_owned() };
        match files.get(&name) {
            Some(bytes) => Ok(Include::file(name, bytes.clone())),
            None => Err(IncludeError::not_found()),
        }
    };
    let bytes = files.get(main).ok_or("the main file is missing")?;
    let unit = compile_unit([(main, bytes)], &mut resolver, &ParseOptions::default());
    let shown: String =
        unit.findings.iter().map(|finding| render_plain(finding, &unit.sources)).collect();
    if !unit.findings.is_empty() {
        return Err(shown.into());
    }
    assert_eq!(unit.documents.len(), 1_634);
    let classes = unit.declarations.iter().filter(|declaration| {
        matches!(unit.item(**declaration).1, mof_parser::ast::Item::Class(_))
    });
    assert_eq!(classes.count(), 1_631);
    Ok(())
}
