//! Printing: what was read without an error is printed so that it says the same.

use mof_parser::{Level, ParseOptions, Parsed, Report, SourceMap, decode, parse, print, shape};

use crate::choose;

/// A document without errors is printed, and read again as the same.
pub fn print_reparse(bytes: &[u8]) {
    let mut options = choose::options(bytes);
    let (sources, first) = read(bytes, &options);
    let printed = print(&first.document);
    // What a damaged file says nobody knows; the finding about it stands for all that follows.
    let damaged = !sources.source(first.document.source).is_lossless();
    if damaged || first.findings.iter().any(|finding| finding.level() == Level::Error) {
        return;
    }
    // The printed text may be longer than what was written.
    let defaults = ParseOptions::default();
    options.max_file_size = defaults.max_file_size;
    options.max_token = defaults.max_token;
    options.max_findings = defaults.max_findings;
    let (_, second) = read(printed.as_bytes(), &options);
    for finding in &second.findings {
        assert!(finding.level() < Level::Error, "{finding}\n{printed}");
    }
    assert_eq!(shape(&second.document), shape(&first.document), "{printed}");
    assert_eq!(print(&second.document), printed, "printing settles at once");
}

fn read(bytes: &[u8], options: &ParseOptions) -> (SourceMap, Parsed) {
    let mut sources = SourceMap::new();
    let id = sources.add(decode("fuzzed.mof", bytes, options)).expect("one file has room");
    let parsed = parse(&sources, id, options);
    (sources, parsed)
}
