//! The rules of the language by their ids, and the files of the corpus that show them.
//!
//! A file of `tests/corpus` names the rules that it shows in one of its first two lines:
//! `// LEX-07, STR-04`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use corpus_harness::rules_of;

/// Every rule about the text of MOF: its id, and what it is about.
const RULES: &[(&str, &str)] = &[
    ("LEX-01", "the encoding of MOF 3"),
    ("LEX-02", "the encodings of WMI"),
    ("LEX-03", "the encodings that are recognised without a byte order mark"),
    ("LEX-04", "UTF-32 is told from UTF-16"),
    ("LEX-05", "blanks, and what old tools leave at the end"),
    ("LEX-06", "line ends of every kind"),
    ("LEX-07", "comments, and one without an end"),
    ("LEX-08", "words in any case"),
    ("LEX-09", "keywords as names"),
    ("LEX-10", "which letters a name has"),
    ("LEX-11", "the schema in a class name"),
    ("LEX-12", "aliases"),
    ("LEX-13", "punctuation, and signs without meaning"),
    ("LEX-14", "directives, known and unknown, over several lines"),
    ("NUM-01", "the notations of integers"),
    ("NUM-02", "what a number ends with decides late"),
    ("NUM-03", "octal by a leading zero"),
    ("NUM-04", "reals"),
    ("NUM-05", "the ranges of 64 bits, and beyond"),
    ("NUM-06", "a real for an integer"),
    ("NUM-07", "unsigned types have no sign"),
    ("STR-01", "escapes"),
    ("STR-02", "how many digits a hexadecimal escape has"),
    ("STR-03", "escapes that do not exist"),
    ("STR-04", "adjacent pieces"),
    ("STR-05", "line breaks inside of strings"),
    ("STR-06", "characters that a string cannot hold"),
    ("STR-07", "characters"),
    ("STR-08", "TRUE, FALSE and NULL"),
    ("STR-09", "long strings of many pieces"),
    ("GR-01", "how flavors are separated"),
    ("GR-02", "how an association is told"),
    ("GR-03", "the final semicolon"),
    ("GR-04", "arrays without elements"),
    ("GR-05", "bodies without members"),
    ("GR-10", "declarations that were never supported"),
    ("GR-11", "lists in parentheses"),
    ("GR-12", "three ways to include"),
    ("GR-13", "pragmas without parameters, with words, with several strings"),
    ("GR-20", "flavors on uses in MOF 3"),
    ("GR-21", "MOF 3.0.0 and 3.0.1, and their misprints"),
    ("GR-22", "declarations of MOF 3 beside MOF 2"),
    ("VAL-01", "elements of one type, and NULL among them"),
    ("VAL-02", "declared sizes of arrays"),
    ("VAL-03", "arrays for scalars and scalars for arrays"),
    ("VAL-04", "defaults"),
    ("VAL-05", "NULL as a value"),
    ("VAL-06", "octets"),
    ("VAL-07", "embedded instances in strings and by type"),
    ("VAL-08", "the form of a datetime"),
    ("VAL-09", "stars in a datetime"),
    ("VAL-10", "the fields of a datetime"),
    ("VAL-11", "intervals"),
    ("VAL-12", "references as text"),
    ("PR-01", "the state that pragmas set"),
    ("PR-02", "deleting is a declaration of its own"),
    ("PR-03", "includes that lead out of the project"),
    ("DI-01", "the dialect is detected"),
    ("MC-02", "what follows a mistake is read all the same"),
    ("MC-03", "a superclass that is nowhere"),
    ("MC-04", "flags for writing classes and instances"),
    ("MC-06", "recovery by itself"),
    ("LO-01", "what a split leaves in the text of a locale"),
    ("LO-02", "the namespace of a locale"),
    ("LO-03", "amended qualifiers"),
    ("LO-04", "the names of locales"),
    ("LO-05", "values without labels"),
    ("LO-06", "a file for a language"),
    ("CO-01", "look-alikes of the files of Windows"),
    ("CO-02", "oddities that pass"),
    ("CO-03", "mistakes that users make"),
];

/// Rules that no text can show: they are about the command line.
const NOT_ABOUT_TEXT: &[&str] = &["MC-01", "MC-05"];

const FOLDERS: [&str; 4] = ["ok", "bad", "semantic/ok", "semantic/bad"];

/// The rules that the files name, each with one of its files.
fn named() -> BTreeMap<String, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/corpus");
    let mut named = BTreeMap::new();
    for folder in FOLDERS {
        for entry in fs::read_dir(root.join(folder)).expect("the corpus is part of the repository")
        {
            let path = entry.expect("the corpus can be read").path();
            if path.extension().is_some_and(|extension| extension == "mof") {
                let bytes = fs::read(&path).expect("a file of the corpus can be read");
                for id in rules_of(&bytes) {
                    named.insert(id, path.display().to_string());
                }
            }
        }
    }
    named
}

#[test]
fn every_rule_about_text_is_shown_by_a_file() {
    let named = named();
    let without: Vec<_> = RULES.iter().filter(|(id, _)| !named.contains_key(*id)).collect();
    assert!(without.is_empty(), "no file shows {without:#?}");
}

#[test]
fn no_rule_is_listed_twice_or_in_both_lists() {
    let mut seen = BTreeSet::new();
    for id in RULES.iter().map(|(id, _)| id).chain(NOT_ABOUT_TEXT) {
        assert!(seen.insert(id), "{id}");
    }
}

#[test]
fn files_of_a_listed_subject_name_only_listed_rules() {
    let subjects: BTreeSet<_> = RULES.iter().filter_map(|(id, _)| id.split('-').next()).collect();
    let listed: BTreeSet<_> = RULES.iter().map(|(id, _)| *id).collect();
    for (id, file) in named() {
        let subject = id.split('-').next().unwrap_or_default();
        assert!(!subjects.contains(subject) || listed.contains(id.as_str()), "{id} in {file}");
    }
}
