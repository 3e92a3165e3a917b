//! Texts made to be slow are read, shown and printed in a time that nobody notices.
//!
//! Nothing is timed here: what takes a second for each of these is a bug, and a hundred of them
//! make it felt. `cargo bench -p benches --bench linear` measures them.

mod cases;

use std::time::{Duration, Instant};

use cases::CASES;
use mof_parser::{ParseOptions, SourceMap, decode, parse, print, render_plain};

const SIZE: usize = 60_000;

/// Reads, shows and prints a text as UTF-8 and as UTF-16.
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
