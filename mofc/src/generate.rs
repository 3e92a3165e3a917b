//! `mofc generate`: Rust bindings.

use mof_codegen::{Compiled, Options, Selection, write_if_changed};
use mof_parser::Level;

use crate::{
    command_line::{Common, GenerateArguments},
    compilation::{Compilation, keep_apart},
    exit::{Exit, complain},
    findings::Reporter,
    output::print,
    summary,
};

pub(crate) fn run(arguments: &GenerateArguments, common: &Common) -> Exit {
    if arguments.out.is_none()
        && let Err(exit) = keep_apart(&arguments.report, "bindings", "name a file with `--out`")
    {
        return exit;
    }
    let compilation = Compilation::new(&arguments.sources, &arguments.report, common);
    let Compilation { compiled, mut reporter, started } = match compilation {
        Ok(compilation) => compilation,
        Err(exit) => return exit,
    };
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
    match &arguments.out {
        None => reporter.printed(print(&text)),
        Some(path) => {
            if let Err(error) = write_if_changed(path, &text) {
                reporter.could_not(&format!("cannot write {}: {error}", path.display()));
            }
        }
    }
    Some(Counts { generated: selection.len(), others })
}
