//! Formatting: what has no error is laid out anew and says the same.

use mof_parser::{
    FormatError, Level, ParseOptions, Parsed, Report, SourceMap, format, parse, shape,
};

use crate::choose;

/// A file with errors is refused; any other is formatted once and for all.
pub fn fmt(bytes: &[u8]) {
    let mut options = ParseOptions::default();
    options.dialect = choose::options(bytes).dialect;
    let (sources, parsed) = read(bytes, &options);
    if !sources.source(parsed.document.source).is_lossless() {
        return;
    }
    let broken = parsed.findings.iter().any(|finding| finding.level() == Level::Error);
    let once = match format(&parsed, &sources, &options) {
        Ok(text) => text,
        Err(FormatError::HasErrors) => return assert!(broken, "nothing is wrong with it"),
        Err(FormatError::NotText) => return,
        Err(error) => panic!("{error}"),
    };
    assert!(!broken, "a file with errors is not formatted");
    let (sources, again) = read(once.as_bytes(), &options);
    assert_eq!(shape(&again.document), shape(&parsed.document), "{once}");
    assert_eq!(again.document.comments.len(), parsed.document.comments.len(), "{once}");
    assert_eq!(format(&again, &sources, &options).as_ref(), Ok(&once), "it settles at once");
}

fn read(bytes: &[u8], options: &ParseOptions) -> (SourceMap, Parsed) {
    let mut sources = SourceMap::new();
    let source = mof_parser::decode("fuzzed.mof", bytes, options);
    let id = sources.add(source).expect("one file has room");
    let parsed = parse(&sources, id, options);
    (sources, parsed)
}
