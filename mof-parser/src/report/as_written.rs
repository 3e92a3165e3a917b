//! A report on expanded text as a report on the files as written.

use std::fmt;

use super::{Level, Related, Report};
use crate::{Fix, SourceMap, Span};

/// A [`Report`] whose places all lie in files as written.
///
/// Of text that a macro stands for, the place is the use of its name, and the definition is one of
/// the other places, as are the `include`s that lead to a file which nobody has named otherwise; a
/// fix that would change such text is left out. Without a preprocessor it is
/// the report itself. Whoever shows reports, or writes them to a file, goes through it;
/// [`render_plain`](crate::render_plain) and [`Diagnosed`](crate::Diagnosed) do.
#[derive(Debug, Clone, Copy)]
pub struct AsWritten<'r> {
    report: &'r dyn Report,
    sources: &'r SourceMap,
}

/// How many `include`s are shown that lead to a place.
const MAX_INCLUDES: usize = 32;

impl<'r> AsWritten<'r> {
    /// Puts a report and the sources that its spans point into together.
    pub fn new(report: &'r dyn Report, sources: &'r SourceMap) -> Self {
        Self { report, sources }
    }

    /// The `include`s that lead to the file that the report is about, innermost first.
    fn includes(&self) -> impl Iterator<Item = Span> {
        let includer = |span: &Span| self.sources.included_from(self.sources.source_of(*span)?);
        // A file that leads to itself is reported, and read no deeper than the limit.
        std::iter::successors(includer(&self.report.span()), includer).take(MAX_INCLUDES)
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
        let mut related: Vec<Related> = self
            .definition()
            .into_iter()
            .chain(self.report.related().into_iter().map(written))
            .collect();
        for span in self.includes() {
            if related.iter().all(|known| known.span != span) {
                related.push(Related { span, label: "included from here".to_owned() });
            }
        }
        related
    }
}
