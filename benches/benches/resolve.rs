//! Text to a resolved schema: what the model adds to parsing.
//!
//! `cargo bench -p benches --bench resolve`. Resolving takes a unit apart, so two of the lines
//! contain a copy of the unit, which a line measures by itself.

use benches::{Contestant, Text, dmtf_schema, rounds, windows_schema};
use mof_model::{BuildOptions, Schema};
use mof_parser::{NoIncludes, ParseOptions, Unit, compile_unit};

/// The allocator that `mofc` has. The system's gives the memory of each round back and asks for it
/// again, which costs a quarter of the time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    match dmtf_schema() {
        Some(text) => measure(&text, 31),
        None => println!("DMTF CIM 2.49: skipped, the corpus is not there"),
    }
    match windows_schema() {
        Some(text) => measure(&text, 101),
        None => println!("Windows schema: skipped, it is not there"),
    }
}

fn measure(text: &Text, count: usize) {
    let unit = compile(text);
    let options = BuildOptions::default();
    let built = Schema::build(unit.clone(), &options);
    let rows: usize = built.schema.classes().map(|class| class.properties().len()).sum();
    rounds(
        &format!(
            "{}, {} classes, {rows} effective properties",
            text.name,
            built.schema.classes().count()
        ),
        text.text.len(),
        count,
        vec![
            Contestant::new("parse", || compile(text)),
            Contestant::new("copy of the unit", || unit.clone()),
            Contestant::new("copy and resolve", || Schema::build(unit.clone(), &options)),
            Contestant::new("parse and resolve", || Schema::build(compile(text), &options)),
            Contestant::new("ask for every text", || {
                ask(&Schema::build(unit.clone(), &options).schema)
            }),
        ],
    );
}

fn compile(text: &Text) -> Unit {
    let main = [(text.name.as_str(), text.text.as_bytes())];
    compile_unit(main, &mut NoIncludes, &ParseOptions::default())
}

/// Decodes every description and resolves every value map.
fn ask(schema: &Schema) -> usize {
    let mut letters = 0;
    for class in schema.classes() {
        letters += class.description().map_or(0, str::len);
        for property in class.own_properties() {
            letters += property.description().map_or(0, str::len);
            letters += property.value_map().map_or(0, |map| map.entries.len());
        }
        for method in class.own_methods() {
            letters += method.description().map_or(0, str::len);
            letters += method.value_map().map_or(0, |map| map.entries.len());
        }
    }
    letters
}
