//! The line that ends a run.

use std::time::Instant;

use mof_codegen::Compiled;
use mof_parser::{Level, Report};

/// `2 files, 431 classes, 0 instances: 1 error, 0 warnings, 3 lints (12 ms)`
pub(crate) fn print(compiled: &Compiled, started: Instant) {
    let count = |level| compiled.findings.iter().filter(|f| f.level() == level).count();
    let schema = &compiled.schema;
    eprintln!(
        "{}, {}, {}: {}, {}, {} ({} ms)",
        counted(compiled.source_count(), "file", "files"),
        counted(schema.classes().count(), "class", "classes"),
        counted(schema.instances().count(), "instance", "instances"),
        counted(count(Level::Error), "error", "errors"),
        counted(count(Level::Warning), "warning", "warnings"),
        counted(count(Level::Lint), "lint", "lints"),
        started.elapsed().as_millis(),
    );
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
