//! Findings to whoever reads them: people, or programs.

mod github;
mod json;
mod levels;
mod record;
mod sarif;
mod text;

use mof_codegen::{Compiled, LoadError};
use mof_parser::{AtLevel, Level, Report, SourceMap};

use crate::{
    command_line::{Common, Format, ReportArguments},
    exit::{Exit, complain},
    output::print,
};
pub(crate) use levels::{Levels, codes, similar_code};
use record::Record;

/// Takes the findings of a run, in order, and prints them in the format asked for.
pub(crate) struct Reporter {
    levels: Levels,
    fails: Level,
    output: Output,
    tally: Tally,
    unreadable: Vec<String>,
    /// Whether the result got to standard output.
    printed: Exit,
}

enum Output {
    Text(Box<text::Printer>),
    Github(String),
    Json(Vec<Record>),
    Sarif(Vec<Record>),
}

/// How many findings there were, and of what.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct Tally {
    pub(crate) files: usize,
    pub(crate) classes: usize,
    pub(crate) instances: usize,
    pub(crate) errors: usize,
    pub(crate) warnings: usize,
    pub(crate) lints: usize,
}

impl Reporter {
    /// # Errors
    ///
    /// When the arguments make no sense, which is said here.
    pub(crate) fn new(arguments: &ReportArguments, common: &Common) -> Result<Self, Exit> {
        let levels = Levels::new(&arguments.allow, &arguments.deny).map_err(|error| {
            complain(error);
            Exit::CouldNotRun
        })?;
        let output = match arguments.format {
            Format::Text => {
                Output::Text(Box::new(text::Printer::new(common.color, arguments.max_findings)))
            }
            Format::Github => Output::Github(String::new()),
            Format::Json => Output::Json(Vec::new()),
            Format::Sarif => Output::Sarif(Vec::new()),
        };
        Ok(Self {
            levels,
            fails: arguments.fail_on.into(),
            output,
            tally: Tally::default(),
            unreadable: Vec::new(),
            printed: Exit::Success,
        })
    }

    /// Whose levels hold.
    pub(crate) fn levels(&self) -> &Levels {
        &self.levels
    }

    /// Prints a finding, unless its code is allowed.
    pub(crate) fn report(&mut self, finding: &dyn Report, sources: &SourceMap) {
        if let Some(level) = self.levels.judge(finding) {
            self.report_as(finding, level, sources);
        }
    }

    /// Prints a finding at a level that was judged before.
    pub(crate) fn report_as(&mut self, finding: &dyn Report, level: Level, sources: &SourceMap) {
        match level {
            Level::Error => self.tally.errors += 1,
            Level::Warning => self.tally.warnings += 1,
            Level::Lint => self.tally.lints += 1,
        }
        let finding = AtLevel::new(finding, level);
        match &mut self.output {
            Output::Text(printer) => printer.print(&finding, sources),
            Output::Github(commands) => {
                commands.push_str(&github::command(&Record::new(&finding, sources)));
            }
            Output::Json(records) | Output::Sarif(records) => {
                records.push(Record::new(&finding, sources));
            }
        }
    }

    /// Says what could not be read.
    pub(crate) fn unreadable(&mut self, error: &LoadError) {
        self.could_not(&error.to_string());
    }

    /// Says what could not be done.
    pub(crate) fn could_not(&mut self, what: &str) {
        complain(what);
        self.unreadable.push(what.to_owned());
    }

    /// Takes note of whether a result got to standard output.
    pub(crate) fn printed(&mut self, exit: Exit) {
        self.printed = self.printed.max(exit);
    }

    /// Whether findings of `level` concern somebody who asks for something else: they make the exit
    /// code 1, or a program reads them.
    pub(crate) fn is_wanted(&self, level: Level) -> bool {
        level >= self.fails || !matches!(self.output, Output::Text(_))
    }

    /// What the summary counts beside findings.
    pub(crate) fn tally(&mut self) -> &mut Tally {
        &mut self.tally
    }

    /// How the run ends, as far as findings and sources are concerned.
    pub(crate) fn exit(&self) -> Exit {
        let found = match self.fails {
            Level::Error => self.tally.errors,
            Level::Warning => self.tally.errors + self.tally.warnings,
            Level::Lint => self.tally.errors + self.tally.warnings + self.tally.lints,
        };
        if !self.unreadable.is_empty() || self.printed == Exit::CouldNotRun {
            Exit::CouldNotRun
        } else if found > 0 {
            Exit::Findings
        } else {
            Exit::Success
        }
    }

    /// Prints what is only known at the end. How the run ends, and what it counted.
    pub(crate) fn finish(self) -> (Exit, Tally) {
        let exit = self.exit();
        let document = match self.output {
            Output::Text(printer) => {
                printer.finish();
                return (exit, self.tally);
            }
            Output::Github(commands) => commands,
            Output::Json(records) => json::document(&records, &self.tally, &self.unreadable),
            Output::Sarif(records) => sarif::document(&records, &self.unreadable),
        };
        (exit.max(print(&document)), self.tally)
    }

    /// Takes over what a compilation counts.
    pub(crate) fn count(&mut self, compiled: &Compiled) {
        self.tally.files = compiled.source_count();
        self.tally.classes = compiled.schema.classes().count();
        self.tally.instances = compiled.schema.instances().count();
    }
}

/// What is made of strings, numbers and lists, as indented JSON.
pub(crate) fn pretty(document: &impl serde::Serialize) -> String {
    // such data has no key that is no string, and no value that is no JSON
    let mut text = serde_json::to_string_pretty(document).unwrap_or_default();
    text.push('\n');
    text
}
