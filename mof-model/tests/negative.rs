//! Files that other compilers refuse, in `../shared/corpus/negative` beside the repository or where
//! `MOF_CORPUS` says: each has an error here too, in the line that the other compiler names.
//!
//! The lines are read from the lists of messages beside the files. The test counts as ignored where
//! the corpus is absent.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use libtest_mimic::{Arguments, Failed, Trial};
use mof_model::{BuildOptions, Schema};
use mof_parser::{Dialect, Level, NoIncludes, ParseOptions, Report, compile_unit, render_plain};

/// What another compiler says of a file.
#[derive(Debug, Clone, Copy)]
struct Expected {
    line: Option<u32>,
    level: Level,
}

impl Default for Expected {
    fn default() -> Self {
        Self { line: None, level: Level::Error }
    }
}

fn main() {
    let folder = match std::env::var_os("MOF_CORPUS") {
        Some(corpus) => PathBuf::from(corpus),
        None => Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus"),
    }
    .join("negative");
    let (mut files, mut messages) = (Vec::new(), BTreeMap::new());
    walk(&folder, &mut files, &mut messages);
    files.sort();
    let mut trials = Vec::new();
    for path in files {
        let name = path.file_stem().unwrap_or_default().display().to_string();
        let expected = messages.get(&name).copied().unwrap_or_default();
        trials.push(Trial::test(name, move || is_refused(&path, expected)));
    }
    let (count, absent) = (trials.len(), !folder.is_dir());
    let all = Trial::test("all_files_are_there", move || match count {
        20 => Ok(()),
        _ => Err(format!("{count} files").into()),
    });
    trials.push(all.with_ignored_flag(absent));
    libtest_mimic::run(&Arguments::from_args(), trials).exit();
}

/// The files below `folder`, and what the lists of messages among them say.
fn walk(folder: &Path, files: &mut Vec<PathBuf>, messages: &mut BTreeMap<String, Expected>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries {
        let path = entry.expect("the corpus can be read").path();
        if path.is_dir() {
            walk(&path, files, messages);
        } else if path.extension().is_some_and(|extension| extension == "mof") {
            files.push(path);
        } else if path.ends_with("result.master") {
            let list = fs::read_to_string(&path).expect("the corpus can be read");
            messages.extend(list.lines().filter_map(message));
            messages.extend(numbered(&list));
        }
    }
}

/// `Parsing error: NAME.mof:LINE: why`
fn message(text: &str) -> Option<(String, Expected)> {
    let (name, rest) = text.strip_prefix("Parsing error: ")?.split_once(".mof:")?;
    let line = rest.split(':').next()?.parse().ok()?;
    Some((name.to_owned(), Expected { line: Some(line), level: Level::Error }))
}

/// Messages of a group that name no file: they come in the order of the files' numbers.
fn numbered(list: &str) -> impl Iterator<Item = (String, Expected)> {
    // The DMTF's compilers go on after an unknown pragma, as the specification says.
    let groups = [
        ("Warning: Pragma ", "InvalidPragma", Level::Lint),
        // Whether a class is in another file, a compiler without a repository cannot know.
        ("Parsing error: parse error: Error getting class", "InstAliasError", Level::Warning),
    ];
    groups.into_iter().flat_map(move |(start, name, level)| {
        let messages = list.lines().filter(move |line| line.starts_with(start));
        let expected = Expected { line: None, level };
        messages.zip(1..).map(move |(_, number)| (format!("{name}{number}"), expected))
    })
}

fn is_refused(path: &Path, expected: Expected) -> Result<(), Failed> {
    let name = path.file_name().unwrap_or_default().display().to_string();
    let mut options = ParseOptions::default();
    options.dialect = Dialect::Dmtf;
    let unit = compile_unit([(name, fs::read(path)?)], &mut NoIncludes, &options);
    let built = Schema::build(unit, &BuildOptions::default());
    let sources = built.schema.sources();
    let mut shown = String::new();
    for finding in &built.findings {
        shown += &render_plain(finding, sources);
    }
    let lines: Vec<u32> = built
        .findings
        .iter()
        .filter(|finding| finding.level() >= expected.level)
        .filter_map(|finding| Some(sources.locate(finding.span())?.line))
        .collect();
    let found = match expected.line {
        Some(line) => lines.contains(&line),
        None => !lines.is_empty(),
    };
    if found { Ok(()) } else { Err(format!("expected {expected:?}, found\n{shown}").into()) }
}
