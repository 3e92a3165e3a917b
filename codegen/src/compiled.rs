//! A compiled schema, and what its findings mean for whoever generates from it.

use std::{path::PathBuf, sync::Arc};

use mof_model::{Finding, Schema};
use mof_parser::{AtLevel, Dialect, Level, Report, SourceId};

use crate::{LoadError, LookedUp, Selection, select::Place};

/// A schema and how it was come by.
#[derive(Debug)]
pub struct Compiled {
    /// The resolved schema; of what could be read, when something could not.
    pub schema: Arc<Schema>,
    /// What is to be said about the MOF, in source order.
    pub findings: Vec<Finding>,
    /// The files and texts that the schema is made of, in the order of reading. Bases are not among
    /// them.
    pub inputs: Vec<Input>,
    /// The files of the search path that were read for classes which nothing else declares, in the
    /// order of reading.
    pub looked_up: Vec<LookedUp>,
    /// Every file that was read, includes and bases among them, in order.
    pub files: Vec<PathBuf>,
    /// Every folder that was searched for files, in order.
    pub folders: Vec<PathBuf>,
    /// What could not be read.
    pub errors: Vec<LoadError>,
}

/// A file or text that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Input {
    /// What findings call it.
    pub name: String,
    /// The file; `None` for text at hand and built-in schemas.
    pub path: Option<PathBuf>,
    /// What was read, in [`Schema::sources`].
    pub source: SourceId,
    /// What it is written in: what the caller says, else what its text tells. `None` for a header,
    /// of which only the preprocessor's lines are read.
    pub dialect: Option<Dialect>,
    /// Whether an `include` asked for it, and nobody else.
    pub included: bool,
    /// Whether the user has named it, or a folder that it lies below.
    pub given: bool,
}

impl Compiled {
    /// The findings as they matter to whoever generates `selection`, in source order.
    ///
    /// An error is what keeps the selection from being generated. An error elsewhere is a warning
    /// here, and what matters to the schema's author only is not here at all.
    pub fn weigh<'f>(&'f self, selection: &'f Selection) -> impl Iterator<Item = AtLevel<'f>> {
        self.weigh_judged(selection, |finding| Some(finding.level()))
    }

    /// [`weigh`](Self::weigh) with levels of the caller's; `None` leaves a finding out.
    pub fn weigh_judged<'f>(
        &'f self,
        selection: &'f Selection,
        judge: impl Fn(&Finding) -> Option<Level> + 'f,
    ) -> impl Iterator<Item = AtLevel<'f>> {
        self.findings.iter().filter_map(move |finding| {
            let level = judge(finding)?;
            let level = match selection.place(finding.span()) {
                Place::Selected if finding.breaks_class() => Level::Error,
                Place::Selected if level >= Level::Warning => level,
                // an include that is missing, a namespace that cannot be read: who knows what is lost
                Place::Outside if level == Level::Error && selection.is_everything() => level,
                _ if level == Level::Error => Level::Warning,
                _ => return None,
            };
            Some(AtLevel::new(finding, level))
        })
    }

    /// How many files and texts were given or included.
    pub fn source_count(&self) -> usize {
        self.inputs.len()
    }
}
