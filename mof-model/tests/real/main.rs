//! Schemas by others, and those of the Windows releases, resolved as a whole.
//!
//! The DMTF's schemas are found in `../shared/corpus` beside the repository or where `MOF_CORPUS`
//! says; their tests count as ignored where it is absent.

mod dmtf;
mod families;
mod findings;
#[path = "../outline/mod.rs"]
mod outline;
mod resolved;
mod schemas;
mod translations;
mod windows;

use std::path::{Path, PathBuf};

use corpus_harness::collection;
use libtest_mimic::{Arguments, Failed, Trial};
use mof_model::Built;

use schemas::SCHEMAS;

/// What a test asks of a whole schema.
type Check = fn(&Built) -> Result<(), Failed>;

/// A check that knows what it looks for.
type OwnedCheck = Box<dyn FnOnce(&Built) -> Result<(), Failed> + Send>;

fn main() {
    let corpus = collection::root();
    let mut trials = Vec::new();
    for schema in &SCHEMAS {
        let absent = !schema.is_there(&corpus);
        let mut add = |name: String, check: OwnedCheck| {
            let corpus = corpus.clone();
            let trial = Trial::test(name, move || check(schema.built(&corpus)?));
            trials.push(trial.with_ignored_flag(absent));
        };
        let name = schema.name;
        add(
            format!("{name}_has_its_findings"),
            Box::new(move |built| findings::golden(name, built)),
        );
        for (what, check) in schema.checks {
            add(format!("{name}_{what}"), Box::new(check));
        }
        for path in resolved::goldens(name) {
            let class = path.file_stem().unwrap_or_default().display().to_string();
            let name = format!("{name}_resolves_{class}");
            add(name, Box::new(move |built| resolved::golden(&class, &path, built)));
        }
    }
    let absent = !corpus.join("MANIFEST.tsv").is_file();
    for family in families::FAMILIES {
        let corpus = corpus.clone();
        let name = format!("family_{family}_breaks_the_rules_of_the_table_alone");
        let trial = Trial::test(name, move || families::broken_rules(&corpus, family));
        trials.push(trial.with_ignored_flag(absent));
    }
    let translated = corpus.clone();
    let trial = Trial::test("texts_in_a_language_find_their_classes", move || {
        translations::pairs(&translated)
    });
    trials.push(trial.with_ignored_flag(absent));
    libtest_mimic::run(&Arguments::from_args(), trials).exit();
}

/// `tests/golden/` of the repository.
fn golden_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/golden")
}
