//! Texts made to be slow are read, shown, printed and formatted in a time that nobody notices.
//!
//! Nothing is timed here: what takes a second for each of these is a bug, and a hundred of them
//! make it felt. `cargo bench -p benches --bench linear` measures them.

mod cases;
mod comments;

use std::time::{Duration, Instant};

use cases::CASES;
use mof_parser::{
    FormatError, ParseOptions, SourceMap, decode, format, parse, print, render_plain,
};

const SIZE: usize = 60_000;

/// Reads, shows, prints and formats a text as UTF-8 and as UTF-16.
fn handle(text: &str) {
    let options = ParseOptions::default();
    let mut sources = SourceMap::new();
    let wide: Vec<u8> =
        "\u{FEFF}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    for bytes in [text.as_bytes(), &wide] {
        let id = sources.add(decode("a.mof", bytes, &options)).expect("a small file has room");
        let parsed = parse(&sources, id, &options);
        assert!(parsed.findings.len() <= options.max_findings + 1);
        for finding in &parsed.findings {
            let shown = render_plain(finding, &sources);
            assert!(shown.len() < 10_000, "a finding is shown in {} bytes", shown.len());
            sources.stored_range(finding.span).expect("a finding lies in its file");
        }
        print(&parsed.document);
        if let Err(error) = format(&parsed, &sources, &options) {
            assert_eq!(error, FormatError::HasErrors);
        }
    }
}

#[test]
fn no_text_of_this_size_takes_long() {
    for (name, make) in CASES {
        let text = make(SIZE);
        let start = Instant::now();
        handle(&text);
        // Quadratic work on so many bytes takes minutes in a debug build.
        assert!(start.elapsed() < Duration::from_secs(60), "{name}: {:?}", start.elapsed());
    }
}

#[test]
fn no_number_of_comments_takes_long_to_format() {
    for (name, make) in comments::CASES {
        let text = make();
        let options = ParseOptions::default();
        let mut sources = SourceMap::new();
        let id = sources.add(decode("a.mof", text.as_bytes(), &options)).expect("a file has room");
        let start = Instant::now();
        let parsed = parse(&sources, id, &options);
        let formatted = format(&parsed, &sources, &options);
        assert!(formatted.is_ok(), "{name}: {formatted:?}");
        assert!(start.elapsed() < Duration::from_secs(60), "{name}: {:?}", start.elapsed());
    }
}
