//! Reports as miette diagnostics, for doors that draw.

use std::fmt;
use std::ops::Range;

use miette::{
    Diagnostic, LabeledSpan, MietteError, MietteSpanContents, Severity, SourceCode, SourceSpan,
    SpanContents,
};

use super::visible::visible;
use crate::report::{Level, Report};
use crate::{SourceId, SourceMap, Span};

/// A [`Report`] with its sources, as a [`miette::Diagnostic`].
///
/// Labels are offsets into the decoded text of the file that the report lies in, whatever the
/// encoding of the file as stored. A place in another file becomes a diagnostic of its own among
/// [`Diagnostic::related`], since miette shows one file at a time. Of a very long line only the
/// surroundings of the label are shown.
#[derive(Debug)]
pub struct Diagnosed<'r> {
    report: &'r dyn Report,
    file: Option<File<'r>>,
    labels: Vec<LabeledSpan>,
    elsewhere: Vec<Elsewhere<'r>>,
}

impl<'r> Diagnosed<'r> {
    /// Puts a report and the sources that its spans point into together.
    pub fn new(report: &'r dyn Report, sources: &'r SourceMap) -> Self {
        let home = sources.source_of(report.span());
        let mut labels = Vec::new();
        let mut elsewhere = Vec::new();
        if let Some(id) = home {
            // the place that miette's head line names, whatever else is shown above it
            let own = label(sources, id, report.span(), report.label());
            let text = own.label().map(str::to_owned);
            labels.push(LabeledSpan::new_primary_with_span(text, *own.inner()));
        }
        for other in report.related() {
            let text = visible(&other.label);
            match sources.source_of(other.span) {
                Some(id) if Some(id) == home => {
                    labels.push(label(sources, id, other.span, Some(text)));
                }
                Some(id) => elsewhere.push(Elsewhere {
                    label: label(sources, id, other.span, None),
                    file: File::new(sources, id),
                    text,
                }),
                None => {}
            }
        }
        Self { report, file: home.map(|id| File::new(sources, id)), labels, elsewhere }
    }
}

fn label(sources: &SourceMap, id: SourceId, span: Span, text: Option<String>) -> LabeledSpan {
    let Range { start, end } = sources.local_range(id, span);
    LabeledSpan::new(text, start, end - start)
}

impl fmt::Display for Diagnosed<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&visible(&self.report.to_string()))
    }
}

impl std::error::Error for Diagnosed<'_> {}

impl Diagnostic for Diagnosed<'_> {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        Some(Box::new(self.report.code()))
    }

    fn severity(&self) -> Option<Severity> {
        Some(match self.report.level() {
            Level::Lint => Severity::Advice,
            Level::Warning => Severity::Warning,
            Level::Error => Severity::Error,
        })
    }

    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        let help = self.report.help().map(|help| visible(&help));
        let fix = self.report.fix().map(|fix| format!("fix: {}", visible(&fix.title)));
        let lines: Vec<_> = help.into_iter().chain(fix).collect();
        if lines.is_empty() { None } else { Some(Box::new(lines.join("\n")) as _) }
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.file.as_ref().map(|file| file as _)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(self.labels.iter().cloned()))
    }

    fn related<'a>(&'a self) -> Option<Box<dyn Iterator<Item = &'a dyn Diagnostic> + 'a>> {
        if self.elsewhere.is_empty() {
            return None;
        }
        Some(Box::new(self.elsewhere.iter().map(|other| other as &dyn Diagnostic)))
    }
}

/// A related place in another file.
#[derive(Debug)]
struct Elsewhere<'r> {
    text: String,
    file: File<'r>,
    label: LabeledSpan,
}

impl fmt::Display for Elsewhere<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl std::error::Error for Elsewhere<'_> {}

impl Diagnostic for Elsewhere<'_> {
    fn severity(&self) -> Option<Severity> {
        Some(Severity::Advice)
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(&self.file)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(std::iter::once(self.label.clone())))
    }
}

/// A file's decoded text and name, as miette reads it.
#[derive(Debug)]
struct File<'r> {
    name: &'r str,
    text: &'r str,
}

/// Bytes of a line that are shown on each side of a label, when the line is longer.
const SIDE: usize = 200;

impl<'r> File<'r> {
    fn new(sources: &'r SourceMap, id: SourceId) -> Self {
        let source = sources.source(id);
        Self { name: &source.name, text: &source.text }
    }

    /// The part of the contents to show: all of it, or the surroundings of `span` when a line at
    /// either end is very long.
    fn window(&self, contents: Range<usize>, span: Range<usize>) -> Range<usize> {
        let text = self.text;
        let first = text[contents.start..span.start].rfind('\n').map_or(0, |at| at + 1);
        let start = if span.start - contents.start - first > SIDE {
            text.ceil_char_boundary(span.start - SIDE)
        } else {
            contents.start
        };
        let last = text[span.end..contents.end].find('\n');
        let end = if last.unwrap_or(contents.end - span.end) > SIDE {
            text.floor_char_boundary(span.end + SIDE)
        } else {
            contents.end
        };
        start..end
    }
}

impl SourceCode for File<'_> {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        lines_before: usize,
        lines_after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let inner = self.text.read_span(span, lines_before, lines_after)?;
        // miette asks for single bytes as well, whatever character they belong to
        let whole = |offset: usize, len: usize| {
            let text = self.text;
            text.floor_char_boundary(offset)..text.ceil_char_boundary(offset.saturating_add(len))
        };
        let shown = whole(inner.span().offset(), inner.span().len());
        let wanted = whole(span.offset(), span.len());
        if wanted.start < shown.start || wanted.end > shown.end {
            return Err(MietteError::OutOfBounds);
        }
        let window = self.window(shown.clone(), wanted);
        let skipped = &self.text[shown.start..window.start];
        let line = inner.line() + skipped.matches('\n').count();
        let column = match skipped.rfind('\n') {
            Some(at) => skipped.len() - at - 1,
            None => inner.column() + skipped.len(),
        };
        Ok(Box::new(MietteSpanContents::new_named(
            self.name.to_owned(),
            &self.text.as_bytes()[window.clone()],
            (window.start, window.len()).into(),
            line,
            column,
            inner.line_count(),
        )))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Finding, FindingKind, ParseOptions, decode};

    fn utf16(text: &str) -> Vec<u8> {
        [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect()
    }

    fn labelled(diagnostic: &dyn Diagnostic) -> Vec<(String, String, usize)> {
        let code = diagnostic.source_code().unwrap();
        let mut found = Vec::new();
        for label in diagnostic.labels().unwrap() {
            let contents = code.read_span(label.inner(), 0, 0).unwrap();
            let start = label.offset() - contents.span().offset();
            let text = &contents.data()[start..start + label.len()];
            let name = contents.name().unwrap().to_owned();
            found.push((name, String::from_utf8(text.to_vec()).unwrap(), contents.line() + 1));
        }
        found
    }

    #[test]
    fn labels_cut_out_the_text_they_mean_in_every_file() {
        let options = ParseOptions::default();
        let mut sources = SourceMap::new();
        let text = "// é\r\ninstance of A as $Twice { };";
        let one = sources.add(decode("one.mof", &utf16(text), &options)).unwrap();
        let two = sources.add(decode("two.mof", text.as_bytes(), &options)).unwrap();
        let at = |id, word: &str| {
            let start = sources.base(id) + text.find(word).unwrap() as u32;
            Span::new(start, start + word.len() as u32)
        };
        let first = at(one, "Twice");
        let kind = FindingKind::DuplicateAlias { name: "Twice".into(), first };
        let finding = Finding { kind: kind.clone(), span: at(two, "Twice") };
        let diagnosed = Diagnosed::new(&finding, &sources);
        assert_eq!(labelled(&diagnosed), [("two.mof".into(), "Twice".into(), 2)]);
        let related: Vec<_> = diagnosed.related().unwrap().flat_map(labelled).collect();
        assert_eq!(related, [("one.mof".into(), "Twice".into(), 2)]);

        let same_file = Finding { kind, span: at(one, "instance") };
        let diagnosed = Diagnosed::new(&same_file, &sources);
        let words: Vec<_> = labelled(&diagnosed).into_iter().map(|(_, text, _)| text).collect();
        assert_eq!(words, ["instance", "Twice"]);
        assert!(diagnosed.related().is_none());
    }

    #[test]
    fn of_a_long_line_only_the_surroundings_are_given() {
        let text = format!("x\n{}HERE{}\ny", "é".repeat(50_000), "b".repeat(100_000));
        let mut sources = SourceMap::new();
        sources.add(decode("a.mof", text.as_bytes(), &ParseOptions::default())).unwrap();
        let start = text.find("HERE").unwrap() as u32;
        let span = Span::new(start, start + 4);
        let finding = Finding { kind: FindingKind::StraySemicolon, span };
        let diagnosed = Diagnosed::new(&finding, &sources);
        assert_eq!(labelled(&diagnosed), [("a.mof".into(), "HERE".into(), 2)]);
        let contents = diagnosed.file.as_ref().unwrap();
        let shown = contents.read_span(&(start as usize, 4).into(), 1, 1).unwrap();
        assert!(shown.data().len() < 500);
    }

    #[test]
    fn a_byte_of_a_character_can_be_asked_for() {
        let mut sources = SourceMap::new();
        let id = sources.add(decode("a.mof", "é漢".as_bytes(), &ParseOptions::default())).unwrap();
        let file = File::new(&sources, id);
        for (offset, len) in [(0, 1), (1, 0), (1, 1), (3, 1), (4, 1), (5, 0)] {
            for lines in 0..2 {
                let contents = file.read_span(&(offset, len).into(), lines, lines).unwrap();
                let text = std::str::from_utf8(contents.data()).unwrap();
                assert!("é漢".contains(text), "{offset} {len} {lines}: {text:?}");
            }
        }
    }

    #[test]
    fn miette_renders_it() {
        let mut sources = SourceMap::new();
        let text = b"class A {\n  unit32 B;\n};";
        sources.add(decode("a.mof", text, &ParseOptions::default())).unwrap();
        let kind = FindingKind::UnknownType { name: "unit32".into(), similar: Some("uint32") };
        let finding = Finding { kind, span: Span::new(12, 18) };
        let mut out = String::new();
        miette::NarratableReportHandler::new()
            .render_report(&mut out, &Diagnosed::new(&finding, &sources))
            .unwrap();
        for part in
            ["unknown type `unit32`", "a.mof", "line 2", "did you mean `uint32`?", "MOF0205"]
        {
            assert!(out.contains(part), "{part} in {out}");
        }
    }
}
