//! Findings as one JSON document, as `schemas/findings.schema.json` describes it.

use serde::Serialize;

use super::{Tally, record::Record};

/// The version of the document. Fields may be added to it; any other change makes it another one.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Document<'r> {
    version: u32,
    findings: &'r [Record],
    summary: Summary<'r>,
}

#[derive(Serialize)]
struct Summary<'r> {
    files: usize,
    classes: usize,
    instances: usize,
    errors: usize,
    warnings: usize,
    lints: usize,
    could_not_run: &'r [String],
}

pub(super) fn document(records: &[Record], tally: &Tally, unreadable: &[String]) -> String {
    let Tally { files, classes, instances, errors, warnings, lints } = *tally;
    let summary =
        Summary { files, classes, instances, errors, warnings, lints, could_not_run: unreadable };
    let document = Document { version: VERSION, findings: records, summary };
    super::pretty(&document)
}
