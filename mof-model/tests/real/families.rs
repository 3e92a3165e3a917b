//! The families of the collection, file by file, on the classes that they take for granted.
//!
//! `tests/corpus/broken.tsv` says which rules a file breaks, and why that is its own fault. How many
//! findings of each kind a family has is in `tests/golden/findings/FAMILY.txt`.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

use corpus_harness::{Faults, collection, faults};
use libtest_mimic::Failed;
use mof_model::{BuildOptions, Finding, Schema};
use mof_parser::{Include, Level, ParseOptions, Report, Unit, compile_unit, render_plain};

use crate::golden_folder;
use crate::schemas::{base, release, unit};

/// Those that are meant to be right.
pub(crate) const FAMILIES: [&str; 9] =
    ["binary", "dmtf", "docs-snippets", "dsc", "mof3", "network", "storage", "wbem", "windows"];

/// A dump of `root\cimv2` in Windows XP, which the pages on its classes are read on.
const CIMV2: &str = "windows/mikeclayton-Kingsland.MofParser/src/Kingsland.MofParser.UnitTests/\
                     Parsing/WMI/WinXp/WinXpProSp3CIMV2.mof";

/// Compares the rules that the files of a family break with the table, and counts what is found.
pub(crate) fn broken_rules(corpus: &Path, family: &str) -> Result<(), Failed> {
    let files = collection::family(corpus, family)?;
    let table = faults("broken.tsv")?;
    let mut stale: BTreeSet<&String> =
        table.keys().filter(|path| path.starts_with(&format!("{family}/"))).collect();
    let bases = Bases::read(corpus)?;
    let (mut counts, mut wrong) = (BTreeMap::new(), String::new());
    for (path, bytes) in &files {
        if collection::is_fragment(path) {
            continue;
        }
        stale.remove(path);
        let unit = compile(path, bytes, &files);
        let built = Schema::build_on(bases.of(path), unit, &BuildOptions::default());
        let sources = built.schema.sources();
        // What is wrong in an included file is told of that file.
        let is_own = |one: &Finding| sources.locate(one.span()).is_some_and(|at| at.name == *path);
        let findings = built.findings.iter();
        let rules = findings.filter(|one| matches!(one, Finding::Semantic(_)) && is_own(one));
        let mut broken = Faults::new();
        for finding in rules.clone() {
            let (files, number) = counts
                .entry((finding.level(), finding.code()))
                .or_insert_with(|| (BTreeSet::new(), 0));
            files.insert(path);
            *number += 1;
            if finding.level() == Level::Error {
                let line = sources.locate(finding.span()).map_or(0, |at| at.line);
                broken.insert((line, finding.code().to_owned()));
            }
        }
        let expected = table.get(path).cloned().unwrap_or_default();
        if broken != expected {
            wrong += &format!("{path}: expected {expected:?}, found\n");
            let errors = rules.filter(|finding| finding.level() == Level::Error);
            errors.for_each(|finding| wrong += &render_plain(finding, sources));
        }
    }
    stale.iter().for_each(|path| wrong += &format!("{path} is not there\n"));
    let mut text = String::new();
    for ((level, code), (files, number)) in counts.iter().rev() {
        let level = match level {
            Level::Error => "error",
            Level::Warning => "warning",
            _ => "lint",
        };
        text += &format!("{code} {level}: {number} in {} files\n", files.len());
    }
    let golden = golden_folder().join("findings").join(family).with_added_extension("txt");
    let counted = corpus_harness::same(&golden, &text);
    if wrong.is_empty() { Ok(counted?) } else { Err(wrong.into()) }
}

/// Reads a file with what it includes from its own folder.
fn compile(path: &str, bytes: &[u8], files: &BTreeMap<String, Vec<u8>>) -> Unit {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut resolver = |_: &str, name: &str| {
        let beside = format!("{folder}/{name}");
        Ok(match files.get(&beside) {
            Some(bytes) => Include::file(beside, bytes.clone()),
            None => Include::NotFollowed,
        })
    };
    compile_unit([(path, bytes)], &mut resolver, &ParseOptions::default())
}

/// The classes that files take for granted.
struct Bases {
    /// Those that stand behind every schema.
    implied: Vec<Unit>,
    /// Those of folders.
    of_folder: HashMap<&'static str, Unit>,
}

impl Bases {
    fn read(corpus: &Path) -> Result<Self, Failed> {
        let implied = ["wmi-system", "dsc-base", "wdm-base"].map(|name| unit(&base(name)));
        let hyper_v = unit(&release("windows-server-2019"))?;
        let cimv2 = unit(&corpus.join(CIMV2))?;
        Ok(Self {
            implied: implied.into_iter().collect::<Result<_, _>>()?,
            of_folder: [("HyperV_v2", hyper_v), ("CIMWin32Prov", cimv2)].into(),
        })
    }

    fn of(&self, path: &str) -> Vec<Unit> {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let own = self.of_folder.iter().find(|(name, _)| folder.ends_with(**name));
        own.map(|(_, unit)| unit.clone()).into_iter().chain(self.implied.iter().cloned()).collect()
    }
}
