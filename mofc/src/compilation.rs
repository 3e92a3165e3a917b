//! Paths to a compiled schema, and a reporter that knows what could not be read.

use std::time::Instant;

use mof_codegen::{Compiled, Sources};

use crate::{
    command_line::{Common, Format, ReportArguments, SourceArguments},
    exit::{Exit, complain},
    findings::Reporter,
    progress::Progress,
    summary,
};

/// What a verb starts with that reads a schema and prints something of it.
pub(crate) struct Compilation {
    pub(crate) compiled: Compiled,
    pub(crate) reporter: Reporter,
    pub(crate) started: Instant,
}

impl Compilation {
    /// Compiles what the arguments name. What could not be read is said already.
    ///
    /// # Errors
    ///
    /// How the run ends when the arguments make no sense, which is said here.
    pub(crate) fn new(
        sources: &SourceArguments,
        report: &ReportArguments,
        common: &Common,
    ) -> Result<Self, Exit> {
        let started = Instant::now();
        let mut reporter = Reporter::new(report, common)?;
        let (sources, unreadable) = sources.sources();
        unreadable.iter().for_each(|error| reporter.unreadable(error));
        let compiled = compile(&sources, common);
        if common.verbose {
            summary::print_read(&compiled);
        }
        compiled.errors.iter().for_each(|error| reporter.unreadable(error));
        reporter.count(&compiled);
        Ok(Self { compiled, reporter, started })
    }

    /// Reports what makes the exit code 1, or everything to programs; how many findings are left.
    fn report_what_fails(&mut self) -> usize {
        let sources = self.compiled.schema.sources();
        let mut left = 0;
        for finding in &self.compiled.findings {
            match self.reporter.levels().judge(finding) {
                Some(level) if self.reporter.is_wanted(level) => {
                    self.reporter.report_as(finding, level, sources);
                }
                Some(_) => left += 1,
                None => {}
            }
        }
        left
    }
}

/// Compiles what the arguments name, reports what fails, lets `print` show something of the schema,
/// and sums up.
pub(crate) fn show(
    sources: &SourceArguments,
    report: &ReportArguments,
    common: &Common,
    print: impl FnOnce(&Compiled, &mut Reporter),
) -> Exit {
    let mut compilation = match Compilation::new(sources, report, common) {
        Ok(compilation) => compilation,
        Err(exit) => return exit,
    };
    let left = compilation.report_what_fails();
    let Compilation { compiled, mut reporter, started } = compilation;
    print(&compiled, &mut reporter);
    let (exit, tally) = reporter.finish();
    if !common.quiet {
        summary::print_shown(&tally, left, started);
    }
    exit
}

/// Says that `result` goes to standard output, where findings cannot go as well.
///
/// # Errors
///
/// How the run ends when the findings are meant for programs.
pub(crate) fn keep_apart(report: &ReportArguments, result: &str, hint: &str) -> Result<(), Exit> {
    if report.format == Format::Text {
        return Ok(());
    }
    complain(format!("findings and {result} cannot both go to standard output; {hint}"));
    Err(Exit::CouldNotRun)
}

/// Compiles `sources`, and shows how far that is.
pub(crate) fn compile(sources: &Sources, common: &Common) -> Compiled {
    let progress = Progress::start(common);
    sources.compile_watched(&mut |step| progress.step(step))
}
