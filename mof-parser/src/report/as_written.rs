//! A report on expanded text as a report on the files as written.

use std::fmt;

use super::{Level, Related, Report};
use crate::{Fix, SourceMap, Span};

/// A [`Report`] whose places all lie in files as written.
///
/// Of text that a macro stands for, the place is the use of its name, and the definition is one of
/// the other places; a fix that would change such text is left out. Without a preprocessor it is
/// the report itself. Whoever shows reports, or writes them to a file, goes through it;
/// [`render_plain`](crate::render_plain) and [`Diagnosed`](crate::Diagnosed) do.
#[derive(Debug, Clone, Copy)]
pub struct AsWritten<'r> {
    report: &'r dyn Report,
    sources: &'r SourceMap,
}

impl<'r> AsWritten<'r> {
    /// Puts a report and the sources that its spans point into together.
    pub fn new(report: &'r dyn Report, sources: &'r SourceMap) -> Self {
        Self { report, sources }
    }

    /// Where the macro is defined whose text the report is about.
    fn definition(&self) -> Option<Related> {
        let definition = self.sources.definition_of(self.report.span())?;
        let label = format!("expanded from this definition of `{}`", definition.name);
        Some(Related { span: definition.place?, label })
    }
}

impl fmt::Display for AsWritten<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.report, f)
    }
}

impl Report for AsWritten<'_> {
    fn code(&self) -> &'static str {
        self.report.code()
    }

    fn level(&self) -> Level {
        self.report.level()
    }

    fn span(&self) -> Span {
        self.sources.as_written(self.report.span())
    }

    fn label(&self) -> Option<String> {
        self.report.label()
    }

    fn help(&self) -> Option<String> {
        self.report.help()
    }

    fn fix(&self) -> Option<Fix> {
        self.report.fix()?.as_written(self.sources)
    }

    fn related(&self) -> Vec<Related> {
        let written = |Related { span, label }| {
            let span = self.sources.as_written(span);
            Related { span, label }
        };
        self.definition()
            .into_iter()
            .chain(self.report.related().into_iter().map(written))
            .collect()
    }
}
