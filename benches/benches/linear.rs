//! Texts made to be slow: what a byte costs to read, and its findings to show, as texts grow.
//!
//! `cargo bench -p benches --bench linear` goes up to 1 MB, with `-- 50` to 50 MB. The times of a
//! byte stay within twice each other where time is linear; lines where they do not are marked.

use std::hint::black_box;

use cpu_time::ThreadTime;
use mof_parser::{ParseOptions, SourceMap, decode, parse, render_plain};

#[path = "../../mof-parser/tests/linear/cases.rs"]
mod cases;

/// Below this, a time is mostly what the machine does besides.
const LEAST: f64 = 2e-3;

fn main() {
    let arguments: Vec<_> = std::env::args().collect();
    let largest = arguments.iter().find_map(|one| one.parse::<usize>().ok()).unwrap_or(1);
    let quick = arguments.iter().any(|one| one == "--quick");
    let sizes: &[usize] = if quick { &[1_000, 10_000] } else { &[10_000, 100_000, 1_000_000] };
    println!("{:<36} ns a byte, at {sizes:?} bytes and {largest} MB", "texts made to be slow");
    for (name, make) in cases::CASES {
        let mut line = format!("{name:<36}");
        let mut all = Vec::new();
        let huge = (!quick && largest > 1).then_some(largest * 1_000_000);
        for size in sizes.iter().copied().chain(huge) {
            let text = make(size);
            let seconds = (0..3).map(|_| handle(&text)).fold(f64::MAX, f64::min);
            let byte = seconds * 1e9 / text.len() as f64;
            line += &format!(" {byte:>9.2}");
            all.push((seconds, byte));
        }
        // What is not bound to the size, as 1,001 findings, costs less a byte in a larger text.
        let grows = all.windows(2).any(|pair| pair[1].0 > LEAST && pair[1].1 > 2.0 * pair[0].1);
        println!("{line}{}", if grows { "  more than linear" } else { "" });
    }
}

/// Reads a text and shows what is found in it; gives the seconds that it took.
fn handle(text: &str) -> f64 {
    let options = ParseOptions::default();
    let start = ThreadTime::now();
    let mut sources = SourceMap::new();
    let id = sources.add(decode("a.mof", text.as_bytes(), &options)).expect("it has room");
    let parsed = parse(&sources, id, &options);
    for finding in &parsed.findings {
        black_box(render_plain(finding, &sources));
        black_box(sources.stored_range(finding.span));
    }
    drop(black_box(parsed));
    start.elapsed().as_secs_f64()
}
