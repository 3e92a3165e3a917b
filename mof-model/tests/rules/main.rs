//! From the rules of the language to what enforces them: `docs/rules.md`.
//!
//! A rule is shown by a file of `tests/corpus` that breaks it, whose name begins with the number of
//! the finding, and by one that keeps it. Both name the rule in one of their first two lines:
//! `// CL-06, CL-07`. A rule without such a pair has a reason in the list, and a test where it asks
//! something of a compiler. `MOF_BLESS=1 cargo test -p mof-model --test rules` writes the table.

mod list;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use corpus_harness::{corpus, files, rules_of};
use list::{OTHERWISE, RULES};

/// The files that show one rule, by their paths in `tests/corpus`.
#[derive(Default)]
struct Shown {
    /// The code of the finding, and the file in which it is found.
    breaking: BTreeSet<(String, String)>,
    keeping: BTreeSet<String>,
}

impl Shown {
    fn lacks(&self) -> Option<&'static str> {
        match (self.breaking.is_empty(), self.keeping.is_empty()) {
            (true, true) => Some("a finding and files"),
            (true, false) => Some("a finding and a file that breaks it"),
            (false, true) => Some("a file that keeps it"),
            (false, false) => None,
        }
    }
}

fn shown() -> BTreeMap<String, Shown> {
    let mut shown: BTreeMap<String, Shown> = BTreeMap::new();
    for folder in ["ok", "bad", "semantic/ok", "semantic/bad"] {
        for path in files(&corpus(folder)) {
            let name = path.file_name().expect("a file has a name").display().to_string();
            for id in rules_of(&fs::read(&path).expect("a file of the corpus can be read")) {
                let shown = shown.entry(id).or_default();
                let file = format!("{folder}/{name}");
                if folder.ends_with("bad") {
                    let number = name.split('_').next().unwrap_or_default();
                    shown.breaking.insert((format!("MOF{number}"), file));
                } else {
                    shown.keeping.insert(file);
                }
            }
        }
    }
    shown
}

/// A file of the repository.
fn file(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

fn otherwise(id: &str) -> Option<&'static list::Otherwise> {
    OTHERWISE.iter().find(|otherwise| otherwise.id == id)
}

#[test]
fn every_rule_has_a_finding_and_files_or_a_reason() {
    let shown = shown();
    let none = Shown::default();
    let lacking = |id: &str| shown.get(id).unwrap_or(&none).lacks();
    let gaps: Vec<_> = RULES
        .iter()
        .filter(|(id, _)| otherwise(id).is_none())
        .filter_map(|(id, about)| Some((id, about, lacking(id)?)))
        .collect();
    assert!(gaps.is_empty(), "without: {gaps:#?}");
}

#[test]
fn the_lists_are_in_order_and_know_each_other() {
    let ids: Vec<_> = RULES.iter().map(|(id, _)| *id).collect();
    let others: Vec<_> = OTHERWISE.iter().map(|otherwise| otherwise.id).collect();
    let places: Vec<_> = others.iter().map(|id| ids.iter().position(|known| known == id)).collect();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{others:?}");
    assert_eq!(places.iter().collect::<BTreeSet<_>>().len(), others.len(), "{others:?}");
}

#[test]
fn the_tests_that_show_a_rule_exist() {
    for otherwise in OTHERWISE {
        let Some(test) = otherwise.test else { continue };
        let (path, name) = test.split_once(": ").expect("a file and a name");
        let text = fs::read_to_string(file(path)).unwrap_or_default();
        let there = text.contains(&format!("fn {name}(")) || text.contains(&format!("\"{name}\""));
        assert!(there, "{}: {test}", otherwise.id);
    }
}

#[test]
fn the_table_says_what_there_is() {
    let path = file("docs/rules.md");
    let table = table();
    if std::env::var_os("MOF_BLESS").is_some() {
        fs::write(&path, table).expect("the table can be written");
    } else {
        let written = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
        assert!(written == table, "docs/rules.md is old; MOF_BLESS=1 writes it");
    }
}

fn table() -> String {
    let mut text = String::from(
        "# Rules\n\n\
         What MOF may say, and what the compiler says when it does not keep to that. A rule is shown by files\n\
         of `tests/corpus`: some break it and give the finding, some keep it. `mofc explain MOF1001` prints the\n\
         page of a finding. Written by `MOF_BLESS=1 cargo test -p mof-model --test rules`.\n",
    );
    let (shown, none) = (shown(), Shown::default());
    let mut subject = "";
    for (id, about) in RULES {
        let own = id.split('-').next().unwrap_or_default();
        if own != subject {
            subject = own;
            text += "\n| rule | about | finding | broken by | kept by |\n| --- | --- | --- | --- | --- |\n";
        }
        let shown = shown.get(*id).unwrap_or(&none);
        let codes: BTreeSet<_> = shown.breaking.iter().map(|(code, _)| code.as_str()).collect();
        let finding = match otherwise(id) {
            Some(otherwise) => {
                let test = otherwise.test.map(|test| format!(" (`{}`)", test.replace(": ", "` `")));
                let codes = codes.iter().map(|code| format!("{code}; ")).collect::<String>();
                format!("{codes}{}{}", otherwise.why, test.unwrap_or_default())
            }
            None => codes.iter().copied().collect::<Vec<_>>().join(", "),
        };
        let list = |files: Vec<&String>| {
            files.iter().map(|file| format!("`{file}`")).collect::<Vec<_>>().join(", ")
        };
        let broken = list(shown.breaking.iter().map(|(_, file)| file).collect());
        let kept = list(shown.keeping.iter().collect());
        writeln!(text, "| {id} | {about} | {finding} | {broken} | {kept} |")
            .expect("a string takes everything");
    }
    text
}
