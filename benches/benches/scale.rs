//! Schemas made to be large and deep: what resolving a class costs, and an effective member.
//!
//! `cargo bench -p benches --bench scale`. Two families: trees in which ten classes derive from one,
//! and chains of 500 classes that each add a property and redeclare one. The costs of a class in a
//! tree, and of a member in a chain, stay the same where time is linear; lines where they more than
//! double are marked.

use std::fmt::Write;
use std::hint::black_box;

use cpu_time::ThreadTime;
use mof_model::{BuildOptions, Schema};
use mof_parser::{NoIncludes, ParseOptions, Unit, compile_unit};

fn main() {
    let quick = std::env::args().any(|argument| argument == "--quick");
    let sizes: &[usize] = if quick { &[1_000] } else { &[10_000, 100_000] };
    println!(
        "{:<28} {:>9} {:>10} {:>9} {:>9}",
        "schemas made to be large", "classes", "members", "µs/class", "ns/member"
    );
    table("a tree, ten below each", sizes.iter().map(|size| (*size, tree(*size))), Per::Class);
    table("chains of 500", sizes.iter().map(|size| (*size, chains(*size, 500))), Per::Member);
    let depths: &[usize] = if quick { &[10, 100] } else { &[10, 100, 500] };
    table(
        "chains of 10, 100, 500",
        depths.iter().map(|depth| (10_000, chains(10_000, *depth))),
        Per::Member,
    );
}

/// What is expected to stay the same.
#[derive(Clone, Copy, PartialEq)]
enum Per {
    Class,
    Member,
}

fn table(name: &str, schemas: impl Iterator<Item = (usize, String)>, per: Per) {
    let mut least = f64::MAX;
    for (classes, text) in schemas {
        let (seconds, members) = resolve(&text);
        let class = seconds * 1e6 / classes as f64;
        let member = seconds * 1e9 / members as f64;
        let cost = if per == Per::Class { class } else { member };
        let mark = if cost > 2.0 * least { "  more than linear" } else { "" };
        least = least.min(cost);
        println!("{name:<28} {classes:>9} {members:>10} {class:>9.2} {member:>9.1}{mark}");
    }
}

/// The seconds that resolving takes, at best, and how many effective members there are.
fn resolve(text: &str) -> (f64, usize) {
    let unit = compile_unit([("a.mof", text)], &mut NoIncludes, &ParseOptions::default());
    let mut options = BuildOptions::default();
    options.max_inheritance_depth = options.max_inheritance_depth.max(500);
    let run = |unit: Unit| {
        let start = ThreadTime::now();
        let built = black_box(Schema::build(unit, &options));
        (start.elapsed().as_secs_f64(), built)
    };
    let mut best = f64::MAX;
    for _ in 0..2 {
        best = best.min(run(unit.clone()).0);
    }
    let (seconds, built) = run(unit);
    assert!(built.findings.is_empty(), "{:?}", built.findings.first());
    let members =
        built.schema.classes().map(|class| class.properties().len() + class.methods().len());
    (best.min(seconds), members.sum())
}

/// Each class derives from the one with a tenth of its number.
fn tree(classes: usize) -> String {
    let mut text = String::new();
    for class in 0..classes {
        declare(&mut text, class, (class > 0).then_some(class / 10), class);
    }
    text
}

/// Each class derives from the one before it, `depth` of them in a chain.
fn chains(classes: usize, depth: usize) -> String {
    let mut text = String::new();
    for class in 0..classes {
        declare(&mut text, class, (class % depth > 0).then(|| class - 1), class);
    }
    text
}

fn declare(text: &mut String, class: usize, superclass: Option<usize>, number: usize) {
    let written = match superclass {
        None => writeln!(
            text,
            "[Abstract, Description(\"A root\")] class T_{class} {{\n  [Key, MaxLen(64)] string Id;\n  \
             [ValueMap{{\"0\", \"1..9\", \"..\"}}, Values{{\"Off\", \"On\", \"Else\"}}] uint16 State;\n  \
             [Description(\"Starts\")] uint32 Start([In] uint16 Mode, [In(false), Out] string Job);"
        ),
        Some(superclass) => writeln!(
            text,
            "[Description(\"A class\")] class T_{class} : T_{superclass} {{\n  \
             [Override(\"State\"), Description(\"Its state\")] uint16 State = 1;"
        ),
    };
    // Writing to a string cannot fail.
    let own = writeln!(text, "  [Description(\"Its own\")] uint32 Own{number};\n}};");
    assert!(written.is_ok() && own.is_ok());
}
