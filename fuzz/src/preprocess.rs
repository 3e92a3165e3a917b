//! Preprocessing: whatever is expanded, every place is one of the files as written.

use mof_parser::{
    Include, IncludeError, ParseOptions, Preprocess, Report, compile_unit, print, render_plain,
    shape,
};

use crate::choose;

/// A file that may include itself is expanded within the limits, and its findings can be shown.
pub fn preprocess(bytes: &[u8]) {
    let mut options: ParseOptions = choose::options(bytes);
    options.preprocess = Preprocess::Always;
    options.defines = vec![("DEFINED".to_owned(), "1".to_owned())];
    options.max_expansion = 1 << 16;
    options.max_include_depth = 4;
    options.max_includes = 16;
    let mut resolver = |_: &str, path: &str| match path {
        "self" => Ok(Include::file("fuzzed.mof", bytes.to_vec())),
        "other" => Ok(Include::file("other.mof", "#define OTHER(a) a\nclass Other { };\n")),
        _ => Err(IncludeError::not_found()),
    };
    let unit = compile_unit([("fuzzed.mof", bytes)], &mut resolver, &options);
    for finding in &unit.findings {
        let span = finding.span();
        let at = unit.sources.locate(span).expect("a finding has a place");
        let size = if at.name == "fuzzed.mof" { bytes.len() as u64 } else { 1 << 16 };
        let stored = unit.sources.stored_range(span).expect("a finding has stored bytes");
        assert!(stored.start <= stored.end && stored.end <= size, "{span:?}: {stored:?}");
        assert!(render_plain(finding, &unit.sources).contains(finding.code()));
    }
    for document in &unit.documents {
        for token in &document.tokens {
            assert!(unit.sources.locate(token.span()).is_some(), "{token:?} is nowhere");
        }
        drop((shape(document), print(document)));
    }
}
