//! `mofc check`: every finding of a schema.

use std::time::Instant;

use mof_parser::{Level, Report};

use crate::{
    command_line::{CheckArguments, Common},
    exit::{Exit, complain},
    findings::Printer,
    summary,
};

pub(crate) fn run(arguments: &CheckArguments, common: &Common) -> Exit {
    let started = Instant::now();
    let compiled = arguments.sources.compile();
    let mut printer = Printer::new(common);
    for finding in &compiled.findings {
        printer.print(finding, compiled.schema.sources());
    }
    printer.finish();
    compiled.errors.iter().for_each(complain);
    if !common.quiet {
        summary::print_checked(&compiled, started);
    }
    let fails = Level::from(arguments.fail_on);
    if !compiled.errors.is_empty() {
        Exit::CouldNotRun
    } else if compiled.findings.iter().any(|finding| finding.level() >= fails) {
        Exit::Findings
    } else {
        Exit::Success
    }
}
