//! A report at a level that somebody else gives it.

use std::fmt;

use crate::{Fix, Level, Related, Report, Span};

/// A report that says the same at another level: its reader's, not its stage's.
#[derive(Debug, Clone, Copy)]
pub struct AtLevel<'r> {
    report: &'r dyn Report,
    level: Level,
}

impl<'r> AtLevel<'r> {
    /// `report` as if its level were `level`.
    pub fn new(report: &'r dyn Report, level: Level) -> Self {
        Self { report, level }
    }
}

impl fmt::Display for AtLevel<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.report, f)
    }
}

impl Report for AtLevel<'_> {
    fn code(&self) -> &'static str {
        self.report.code()
    }
    fn level(&self) -> Level {
        self.level
    }
    fn span(&self) -> Span {
        self.report.span()
    }
    fn label(&self) -> Option<String> {
        self.report.label()
    }
    fn help(&self) -> Option<String> {
        self.report.help()
    }
    fn fix(&self) -> Option<Fix> {
        self.report.fix()
    }
    fn related(&self) -> Vec<Related> {
        self.report.related()
    }
}
