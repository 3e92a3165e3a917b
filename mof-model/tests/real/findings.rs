//! What is found in a whole schema, line by line.

use libtest_mimic::Failed;
use mof_model::Built;
use mof_parser::{Level, Report};

use crate::golden_folder;

/// Compares the findings with `tests/golden/findings/NAME.txt`.
pub(crate) fn golden(name: &str, built: &Built) -> Result<(), Failed> {
    let sources = built.schema.sources();
    let mut text = String::new();
    for finding in &built.findings {
        let place = sources.locate(finding.span());
        let place = place.map_or("?".to_owned(), |at| format!("{}:{}", at.name, at.line));
        let level = match finding.level() {
            Level::Error => "error",
            Level::Warning => "warning",
            _ => "lint",
        };
        text += &format!("{place} {} {level}: {finding}\n", finding.code());
    }
    let path = golden_folder().join("findings").join(name).with_added_extension("txt");
    Ok(corpus_harness::same(&path, &text)?)
}
