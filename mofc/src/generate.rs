//! `mofc generate`: Rust bindings.

use std::{io, path::Path, time::Instant};

use mof_codegen::{Compiled, Options, Selection, write_if_changed};
use mof_parser::Level;

use crate::{
    check::compile,
    command_line::{Common, Format, GenerateArguments},
    exit::{Exit, complain},
    findings::{Reporter, print},
    summary,
};

pub(crate) fn run(arguments: &GenerateArguments, common: &Common) -> Exit {
    let started = Instant::now();
    if arguments.out.is_none() && arguments.report.format != Format::Text {
        complain(
            "findings and bindings cannot both go to standard output; name a file with `--out`",
        );
        return Exit::CouldNotRun;
    }
    let mut reporter = match Reporter::new(&arguments.report, common) {
        Ok(reporter) => reporter,
        Err(error) => {
            complain(error);
            return Exit::CouldNotRun;
        }
    };
    let (sources, unreadable) = arguments.sources.sources();
    unreadable.iter().for_each(|error| reporter.unreadable(error));
    let compiled = compile(&sources, common);
    if common.verbose {
        summary::print_read(&compiled);
    }
    compiled.errors.iter().for_each(|error| reporter.unreadable(error));
    reporter.count(&compiled);
    if reporter.exit() == Exit::CouldNotRun {
        return reporter.finish().0;
    }
    let counts = generate(arguments, &compiled, &mut reporter);
    let (exit, tally) = reporter.finish();
    if let (Some(counts), false) = (counts, common.quiet) {
        summary::print_generated(&tally, counts.generated, counts.others, started);
    }
    exit
}

struct Counts {
    generated: usize,
    /// Findings that do not matter to what was selected.
    others: usize,
}

fn generate(
    arguments: &GenerateArguments,
    compiled: &Compiled,
    reporter: &mut Reporter,
) -> Option<Counts> {
    let sources = compiled.schema.sources();
    let levels = reporter.levels().clone();
    let mut options = Options::new();
    options.classes(&arguments.class);
    let selection = match Selection::new(&compiled.schema, &options) {
        Ok(selection) => selection,
        Err(unknown) => {
            // a class may be unknown because its declaration has an error
            for finding in &compiled.findings {
                if levels.judge(finding) == Some(Level::Error) {
                    reporter.report(finding, sources);
                }
            }
            unknown.iter().for_each(|class| reporter.could_not(&class.to_string()));
            return None;
        }
    };
    let weighed: Vec<_> =
        compiled.weigh_judged(&selection, |finding| levels.judge(finding)).collect();
    for finding in &weighed {
        reporter.report_as(finding, mof_parser::Report::level(finding), sources);
    }
    let judged = compiled.findings.iter().filter(|f| levels.judge(*f).is_some()).count();
    let others = judged - weighed.len();
    if reporter.exit() == Exit::Findings {
        complain("nothing was written: the selected classes have findings that stop it");
        return Some(Counts { generated: 0, others });
    }
    let text = mof_codegen::text(&compiled.schema, &selection);
    if let Err((path, error)) = write(arguments.out.as_deref(), &text) {
        reporter.could_not(&format!("cannot write {}: {error}", path.display()));
    }
    Some(Counts { generated: selection.len(), others })
}

fn write<'p>(out: Option<&'p Path>, text: &str) -> Result<(), (&'p Path, io::Error)> {
    match out {
        Some(path) => write_if_changed(path, text).map(drop).map_err(|error| (path, error)),
        None => print(text).map_err(|error| (Path::new("standard output"), error)),
    }
}
