//! `mofc fmt`: files to the same files in one layout.

use std::{path::Path, time::Instant};

use mof_codegen::{ParsedFile, Sources};
use mof_parser::{FormatError, Level, ParseOptions, Source, format};

use crate::{
    command_line::{Common, FmtArguments, ReportArguments, STANDARD_INPUT},
    exit::{Exit, complain},
    findings::Reporter,
    output::{print, print_bytes},
    progress::Progress,
    replace::{Replacing, encoded, replace},
    summary::{self, Formatted},
};

pub(crate) fn run(arguments: &FmtArguments, common: &Common) -> Exit {
    let started = Instant::now();
    let reporter = match Reporter::new(&ReportArguments::default(), common) {
        Ok(reporter) => reporter,
        Err(exit) => return exit,
    };
    let (sources, unreadable) = arguments.input.sources();
    let (options, _) = arguments.input.options();
    let mut run = Run {
        options,
        writes: !arguments.check,
        verbose: common.verbose,
        replacing: Replacing::default(),
        reporter,
        files: Formatted::default(),
    };
    unreadable.iter().for_each(|error| run.reporter.unreadable(error));
    if run.writes
        && let Err(error) = run.replacing.outlive_signals()
    {
        complain(error);
        return Exit::CouldNotRun;
    }
    run.all(&sources, &Progress::start(common));
    let found = arguments.check && run.files.changed > 0;
    let exit = run.reporter.finish().0;
    if !common.quiet {
        let changed = if arguments.check { "would change" } else { "formatted" };
        summary::print_formatted(&run.files, changed, started);
    }
    exit.max(if found { Exit::Findings } else { Exit::Success })
}

struct Run {
    options: ParseOptions,
    /// Whether files are written, and not only listed.
    writes: bool,
    verbose: bool,
    replacing: Replacing,
    reporter: Reporter,
    files: Formatted,
}

impl Run {
    fn all(&mut self, sources: &Sources, progress: &Progress) {
        let mut count = 0;
        let errors = sources.parse_each(&mut |file| {
            progress.read(count, None);
            count += 1;
            self.one(file, progress);
        });
        errors.iter().for_each(|error| self.reporter.unreadable(error));
    }

    fn one(&mut self, file: ParsedFile<'_>, progress: &Progress) {
        let ParsedFile { path, sources, parsed, .. } = file;
        let source = sources.source(parsed.document.source);
        let done = match format(parsed, sources, &self.options) {
            Ok(text) if text == source.text() && path.is_some() => Ok(Done::Unchanged),
            Ok(text) => self.put(path, source, &text),
            Err(FormatError::HasErrors) => {
                let errors = parsed.findings.iter().filter(|f| f.kind.level() == Level::Error);
                progress.hidden(|| errors.for_each(|f| self.reporter.report(f, sources)));
                Ok(Done::Left)
            }
            Err(error) => Err(error.to_string()),
        };
        match done {
            Ok(Done::Unchanged) => self.files.unchanged += 1,
            Ok(Done::Left) => self.files.left += 1,
            Ok(Done::Changed) => {
                self.files.changed += 1;
                if self.verbose || !self.writes {
                    progress.hidden(|| self.list(source.name()));
                }
            }
            Err(error) => {
                self.files.left += 1;
                let what = format!("cannot format `{}`: {error}", source.name());
                progress.hidden(|| self.reporter.could_not(&what));
            }
        }
    }

    /// Writes what was formatted to where it came from, unless nothing is to be written.
    fn put(&mut self, path: Option<&Path>, source: &Source, text: &str) -> Result<Done, String> {
        let bytes = encoded(source, text, &self.options)?;
        let before = source.encode(source.text()).map_err(|error| error.to_string())?;
        match path {
            _ if !self.writes => {}
            Some(path) => {
                replace(path, &before, &bytes, &self.replacing)
                    .map_err(|error| error.to_string())?;
            }
            None if source.name() == STANDARD_INPUT => {
                self.reporter.printed(print_bytes(&bytes));
            }
            None => return Err("it is built in".to_owned()),
        }
        Ok(if bytes == before { Done::Unchanged } else { Done::Changed })
    }

    /// Names a file: with `--check` that is the result, else one more thing to know.
    fn list(&mut self, name: &str) {
        if self.writes {
            crate::exit::say!("{name}: formatted");
        } else {
            self.reporter.printed(print(&format!("{name}\n")));
        }
    }
}

/// What became of a file.
enum Done {
    Changed,
    Unchanged,
    Left,
}
