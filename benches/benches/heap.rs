//! What a tree takes of the heap, in bytes per byte of the text.
//!
//! `cargo bench -p benches --bench heap`; tokens and tree are to stay below two.

use allocation_counter::measure;
use benches::{Text, dmtf_schema, windows_schema};
use mof_parser::{ParseOptions, SourceMap, decode, lex, parse};

fn main() {
    for text in [dmtf_schema(), windows_schema()].into_iter().flatten() {
        report(&text);
    }
}

fn report(text: &Text) {
    let options = ParseOptions::default();
    let mut sources = SourceMap::new();
    let source = decode(text.name.as_str(), text.text.as_bytes(), &options);
    let id = sources.add(source).expect("a few megabytes have room");
    let mut kept = None;
    let tree = measure(|| kept = Some(parse(&sources, id, &options)));
    drop(kept.take());
    let tokens = measure(|| drop(lex(&sources, id, &options)));
    let ratio = |bytes: u64| bytes as f64 / text.text.len() as f64;
    println!("{}: {} bytes", text.name, text.text.len());
    println!("  tokens alone          {:>6.2} bytes per byte at the peak", ratio(tokens.bytes_max));
    println!("  tokens and tree       {:>6.2} at the peak", ratio(tree.bytes_max));
    println!("  … kept                {:>6.2}", ratio(tree.bytes_current.unsigned_abs()));
    println!("  … allocations         {:>6}", tree.count_total);
}
