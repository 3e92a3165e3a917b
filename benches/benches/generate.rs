//! A schema's text to a resolved schema, and to formatted Rust.
//!
//! The yardstick is parsing the same text. `cargo bench -p benches --bench generate`; the DMTF schema
//! is to be resolved within 40 ms, the namespace to be Rust within 200 ms.

use benches::{Contestant, Text, dmtf_schema, rounds_of_threads, windows_schema};
use mof_codegen::{Options, Selection, Sources, text, tokens};
use mof_parser::{ParseOptions, SourceMap, decode, parse};

fn main() {
    match dmtf_schema() {
        Some(schema) => measure(&schema, 15, false),
        None => println!("DMTF CIM 2.49: skipped, the corpus is not there"),
    }
    match windows_schema() {
        Some(schema) => measure(&schema, 31, true),
        None => println!("Windows schema: skipped, it is not there"),
    }
}

fn measure(schema: &Text, count: usize, generate: bool) {
    let options = ParseOptions::default();
    let sources = || {
        let mut sources = Sources::new("");
        sources.text(schema.name.as_str(), schema.text.as_bytes());
        sources
    };
    let compiled = sources().compile();
    let select = |pattern: Option<&str>| {
        let mut options = Options::new();
        options.classes(pattern);
        Selection::new(&compiled.schema, &options).unwrap_or_else(|unknown| panic!("{unknown:?}"))
    };
    let mut contestants = vec![
        Contestant::new("parse", || {
            let mut map = SourceMap::new();
            let source = decode("", schema.text.as_bytes(), &options);
            map.add(source).map(|id| parse(&map, id, &options))
        }),
        Contestant::new("compile: parse and resolve", || sources().compile()),
    ];
    if generate {
        contestants.extend([
            Contestant::new("all classes to tokens", || tokens(&compiled.schema, &select(None))),
            Contestant::new("all classes to text", || text(&compiled.schema, &select(None))),
            Contestant::new("compile, all classes to text", || {
                let compiled = sources().compile();
                let selection = Selection::new(&compiled.schema, &Options::new());
                selection.map(|selection| text(&compiled.schema, &selection))
            }),
            Contestant::new("one class and its closure", || {
                text(&compiled.schema, &select(Some("Msvm_ReplicationService")))
            }),
        ]);
    }
    let classes = compiled.schema.classes().count();
    rounds_of_threads(
        &format!("{}, {classes} classes", schema.name),
        schema.text.len(),
        count,
        contestants,
    );
}
