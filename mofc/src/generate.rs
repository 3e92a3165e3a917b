//! `mofc generate`: Rust bindings.

use std::{
    io::{self, Write},
    path::Path,
    time::Instant,
};

use mof_codegen::{Compiled, Options, Selection, write_if_changed};
use mof_parser::{Level, Report};

use crate::{
    command_line::{Common, GenerateArguments},
    exit::{Exit, complain},
    findings::Printer,
    summary,
};

pub(crate) fn run(arguments: &GenerateArguments, common: &Common) -> Exit {
    let started = Instant::now();
    let compiled = arguments.sources.compile();
    generate(arguments, common, &compiled, started)
}

fn generate(
    arguments: &GenerateArguments,
    common: &Common,
    compiled: &Compiled,
    started: Instant,
) -> Exit {
    let mut printer = Printer::new(common);
    let sources = compiled.schema.sources();
    if !compiled.errors.is_empty() {
        compiled.errors.iter().for_each(complain);
        return Exit::CouldNotRun;
    }
    let mut options = Options::new();
    options.classes(&arguments.class);
    let selection = match Selection::new(&compiled.schema, &options) {
        Ok(selection) => selection,
        Err(unknown) => {
            // a class may be unknown because its declaration has an error
            let errors = compiled.findings.iter().filter(|f| f.level() == Level::Error);
            errors.for_each(|finding| printer.print(finding, sources));
            printer.finish();
            unknown.iter().for_each(complain);
            return Exit::CouldNotRun;
        }
    };
    let mut blocked = false;
    for weighed in compiled.weigh(&selection) {
        blocked |= weighed.blocks();
        printer.print(&weighed, sources);
    }
    printer.finish();
    let exit = if blocked || (selection.is_empty() && any_error(compiled)) {
        complain("nothing was written: the selected classes have errors");
        Exit::Findings
    } else {
        emit(arguments, &mof_codegen::text(&compiled.schema, &selection))
    };
    if !common.quiet {
        summary::print_generated(compiled, &selection, started);
    }
    exit
}

fn emit(arguments: &GenerateArguments, text: &str) -> Exit {
    match write(arguments.out.as_deref(), text) {
        Ok(()) => Exit::Success,
        Err(error) => {
            let path = arguments.out.as_deref().unwrap_or(Path::new("standard output"));
            complain(format!("cannot write {}: {error}", path.display()));
            Exit::CouldNotRun
        }
    }
}

fn any_error(compiled: &Compiled) -> bool {
    compiled.findings.iter().any(|finding| finding.level() == Level::Error)
}

fn write(out: Option<&Path>, text: &str) -> io::Result<()> {
    match out {
        Some(path) => write_if_changed(path, text).map(drop),
        None => match io::stdout().lock().write_all(text.as_bytes()) {
            // the reader of a pipe may have seen enough
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
            other => other,
        },
    }
}
