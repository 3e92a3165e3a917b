//! A compiled schema, and what its findings mean for whoever generates from it.

use std::{fmt, path::PathBuf, sync::Arc};

use mof_model::{Finding, Schema};
use mof_parser::{Level, Related, Report, Span};

use crate::{LoadError, Selection, sources::BASE};

/// A schema and how it was come by.
#[derive(Debug)]
pub struct Compiled {
    /// The resolved schema; of what could be read, when something could not.
    pub schema: Arc<Schema>,
    /// What is to be said about the MOF, in source order.
    pub findings: Vec<Finding>,
    /// Every file that was read, includes among them, in order.
    pub files: Vec<PathBuf>,
    /// Every folder that was searched for files, in order.
    pub folders: Vec<PathBuf>,
    /// What could not be read.
    pub errors: Vec<LoadError>,
}

/// What a finding means for whoever generates a selection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Concern {
    /// An error in a class that is to be generated: nothing may be written.
    Blocks,
    /// Worth saying: a warning about a class that is to be generated, an error elsewhere.
    Warns,
    /// Of interest to the schema's author only.
    Passes,
}

impl Compiled {
    /// What `finding` means for `selection`.
    pub fn concern(&self, finding: &Finding, selection: &Selection) -> Concern {
        let here = finding.span();
        let inside =
            self.schema.classes().filter(|class| selection.contains(class.id())).any(|class| {
                let class = class.declared().span;
                class.start <= here.start && here.start < class.end
            });
        match finding.level() {
            _ if inside && finding.breaks_class() => Concern::Blocks,
            Level::Error => Concern::Warns,
            Level::Warning if inside => Concern::Warns,
            _ => Concern::Passes,
        }
    }

    /// How many files and texts were given or included.
    pub fn source_count(&self) -> usize {
        self.schema.inputs().iter().filter(|input| !input.name.starts_with(BASE)).count()
    }
}

/// A finding as the reason why nothing was written: an error, whatever its level is elsewhere.
#[derive(Debug, Clone, Copy)]
pub struct Blocking<'f>(pub &'f Finding);

impl fmt::Display for Blocking<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.0, f)
    }
}

impl Report for Blocking<'_> {
    fn code(&self) -> &'static str {
        self.0.code()
    }
    fn level(&self) -> Level {
        Level::Error
    }
    fn span(&self) -> Span {
        self.0.span()
    }
    fn label(&self) -> Option<String> {
        self.0.label()
    }
    fn help(&self) -> Option<String> {
        self.0.help()
    }
    fn related(&self) -> Vec<Related> {
        self.0.related()
    }
}
