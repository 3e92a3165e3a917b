//! The line that ends a run, and what was detected.

use std::time::Instant;

use mof_codegen::Compiled;
use mof_model::LocaleId;
use mof_parser::{Dialect, Encoding, LineEnds, Source};

use crate::findings::Tally;

/// `2 files, 431 classes, 0 instances: 1 error, 0 warnings, 3 lints (12 ms)`
pub(crate) fn print_checked(tally: &Tally, started: Instant) {
    crate::exit::say!("{}: {} ({} ms)", read(tally), found(tally), started.elapsed().as_millis());
}

/// `2 files: 1 error, 0 warnings, 3 lints (12 ms)`
pub(crate) fn print_parsed(tally: &Tally, started: Instant) {
    let files = counted(tally.files, "file", "files");
    crate::exit::say!("{files}: {} ({} ms)", found(tally), started.elapsed().as_millis());
}

/// `3 files: 1 formatted, 2 unchanged (12 ms)`; `changed` says what became of the others.
pub(crate) fn print_formatted(files: &Formatted, changed: &str, started: Instant) {
    let left = match files.left {
        0 => String::new(),
        count => format!(", {count} left alone"),
    };
    crate::exit::say!(
        "{}: {} {changed}, {} unchanged{left} ({} ms)",
        counted(files.changed + files.unchanged + files.left, "file", "files"),
        files.changed,
        files.unchanged,
        started.elapsed().as_millis(),
    );
}

/// What became of the files.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct Formatted {
    pub(crate) changed: usize,
    pub(crate) unchanged: usize,
    /// Files with errors, and files that could not be written.
    pub(crate) left: usize,
}

/// `1 file, 431 classes, 0 instances: 29 classes generated, 0 errors, 0 warnings (12 ms)`, and what
/// concerns other classes.
pub(crate) fn print_generated(tally: &Tally, generated: usize, others: usize, started: Instant) {
    crate::exit::say!(
        "{}: {} generated, {}, {} ({} ms)",
        read(tally),
        counted(generated, "class", "classes"),
        counted(tally.errors, "error", "errors"),
        counted(tally.warnings, "warning", "warnings"),
        started.elapsed().as_millis(),
    );
    print_others(others);
}

/// `1 file, 431 classes, 0 instances (12 ms)`, and how many findings were not shown.
pub(crate) fn print_shown(tally: &Tally, others: usize, started: Instant) {
    crate::exit::say!("{} ({} ms)", read(tally), started.elapsed().as_millis());
    print_others(others);
}

fn print_others(count: usize) {
    if count > 0 {
        let findings = counted(count, "finding", "findings");
        crate::exit::say!("{findings} on the schema not shown; `mofc check` shows them");
    }
}

/// What was detected of every file, and which files were read because of a class.
pub(crate) fn print_read(compiled: &Compiled) {
    let sources = compiled.schema.sources();
    for input in &compiled.inputs {
        print_detected(sources.source(input.source), input.dialect);
    }
    for found in &compiled.looked_up {
        crate::exit::say!("{}: read for the class `{}`", found.name, found.class);
    }
    let locales: Vec<_> = compiled.schema.locales().collect();
    if !locales.is_empty() {
        let all: Vec<_> = locales.iter().map(LocaleId::to_string).collect();
        let in_force = match compiled.schema.locale() {
            Some(locale) => format!("the texts of {locale} hold"),
            None => "none of their texts hold".to_owned(),
        };
        crate::exit::say!("translations: {}; {in_force}", all.join(", "));
    }
}

/// `a.mof:3: deleteclass Foo in root/cimv2: not executed`
pub(crate) fn print_side_effects(compiled: &Compiled) {
    for effect in compiled.schema.side_effects() {
        let at = effect.declared();
        let namespace = effect.namespace().map_or(String::new(), |name| format!(" in {name}"));
        crate::exit::say!(
            "{}:{}: {} {}{namespace}: not executed",
            at.file,
            at.line,
            effect.kind().name(),
            effect.argument(),
        );
    }
}

/// `a.mof: dialect wmi, UTF-16LE with a byte order mark, CRLF line ends`; without a dialect it is a
/// header, of which only the preprocessor's lines are read.
pub(crate) fn print_detected(source: &Source, dialect: Option<Dialect>) {
    let dialect =
        dialect.map_or_else(|| "a header".to_owned(), |dialect| format!("dialect {dialect}"));
    let encoding = match source.encoding() {
        Encoding::Utf8 if source.text().is_ascii() => "ASCII".to_owned(),
        encoding => encoding.to_string(),
    };
    let mark = if source.has_byte_order_mark() { " with a byte order mark" } else { "" };
    let line_ends = match source.line_ends() {
        LineEnds::None => "one line",
        LineEnds::Lf => "LF line ends",
        LineEnds::CrLf => "CRLF line ends",
        LineEnds::Cr => "CR line ends",
        LineEnds::Mixed => "mixed line ends",
    };
    crate::exit::say!("{}: {dialect}, {encoding}{mark}, {line_ends}", source.name());
}

/// `1 file, 431 classes, 0 instances`
fn read(tally: &Tally) -> String {
    format!(
        "{}, {}, {}",
        counted(tally.files, "file", "files"),
        counted(tally.classes, "class", "classes"),
        counted(tally.instances, "instance", "instances"),
    )
}

fn found(tally: &Tally) -> String {
    format!(
        "{}, {}, {}",
        counted(tally.errors, "error", "errors"),
        counted(tally.warnings, "warning", "warnings"),
        counted(tally.lints, "lint", "lints"),
    )
}

pub(crate) fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
