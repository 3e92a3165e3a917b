//! Reports as miette diagnostics, for doors that draw.

use std::fmt;

use miette::{
    Diagnostic, LabeledSpan, MietteError, MietteSpanContents, Severity, SourceCode, SourceSpan,
    SpanContents,
};

use super::excerpt::Excerpt;
use super::visible::{visible, visible_sentence};
use crate::report::{AsWritten, Level, Report};
use crate::{SourceId, SourceMap, Span};

/// A [`Report`] with its sources, as a [`miette::Diagnostic`].
///
/// Its source code is an excerpt that is safe to show: the lines around the places, without what a
/// terminal would obey, and of long lines only what is near a place. Labels are offsets into that;
/// lines and columns are those of the file, columns in characters. A place in another file becomes a
/// diagnostic of its own among [`Diagnostic::related`], since miette shows one file at a time.
#[derive(Debug)]
pub struct Diagnosed<'r> {
    report: AsWritten<'r>,
    file: Option<File>,
    labels: Vec<LabeledSpan>,
    elsewhere: Vec<Elsewhere>,
}

/// How long the lines of an excerpt are, when nobody says better.
const WIDTH: usize = 160;

impl<'r> Diagnosed<'r> {
    /// Puts a report and the sources that its spans point into together.
    pub fn new(report: &'r dyn Report, sources: &'r SourceMap) -> Self {
        Self::with_width(report, sources, WIDTH)
    }

    /// [`new`](Self::new) with the number of columns that a line of source may have.
    pub fn with_width(report: &'r dyn Report, sources: &'r SourceMap, width: usize) -> Self {
        let report = AsWritten::new(report, sources);
        let home = sources.source_of(report.span());
        let mut spans = vec![report.span()];
        let mut texts = vec![report.label().map(|label| visible_sentence(&label))];
        let mut elsewhere = Vec::new();
        for other in report.related() {
            let text = visible_sentence(&other.label);
            match sources.source_of(other.span) {
                Some(id) if Some(id) == home => {
                    spans.push(other.span);
                    texts.push(Some(text));
                }
                Some(id) => {
                    let (file, mut labels) = File::new(sources, id, &[other.span], &[None], width);
                    labels.truncate(1);
                    elsewhere.push(Elsewhere { text, file, labels });
                }
                None => {}
            }
        }
        let Some(id) = home else { return Self { report, file: None, labels: vec![], elsewhere } };
        let (file, labels) = File::new(sources, id, &spans, &texts, width);
        Self { report, file: Some(file), labels, elsewhere }
    }
}

impl fmt::Display for Diagnosed<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&visible_sentence(&self.report.to_string()))
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
struct Elsewhere {
    text: String,
    file: File,
    labels: Vec<LabeledSpan>,
}

impl fmt::Display for Elsewhere {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl std::error::Error for Elsewhere {}

impl Diagnostic for Elsewhere {
    fn severity(&self) -> Option<Severity> {
        Some(Severity::Advice)
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(&self.file)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(self.labels.iter().cloned()))
    }
}

/// The lines around the places in a file, as miette reads them.
#[derive(Debug)]
struct File {
    name: String,
    excerpt: Excerpt,
}

impl File {
    /// The file and its labels; the first one is the primary one, which miette's head line names.
    fn new(
        sources: &SourceMap,
        id: SourceId,
        spans: &[Span],
        texts: &[Option<String>],
        width: usize,
    ) -> (Self, Vec<LabeledSpan>) {
        let (excerpt, ranges) = Excerpt::new(sources, id, spans, width);
        let mut labels: Vec<LabeledSpan> = ranges
            .into_iter()
            .zip(texts)
            .map(|(range, text)| LabeledSpan::new(text.clone(), range.start, range.len()))
            .collect();
        if let Some(first) = labels.first_mut() {
            *first = LabeledSpan::new_primary_with_span(
                first.label().map(str::to_owned),
                *first.inner(),
            );
        }
        (Self { name: visible(sources.source(id).name()), excerpt }, labels)
    }
}

impl SourceCode for File {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        lines_before: usize,
        lines_after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let wanted = span.offset()..span.offset().saturating_add(span.len());
        let part = self.excerpt.part(wanted, lines_before, lines_after);
        let part = part.ok_or(MietteError::OutOfBounds)?;
        Ok(Box::new(MietteSpanContents::new_named(
            self.name.clone(),
            &self.excerpt.text().as_bytes()[part.range.clone()],
            (part.range.start, part.range.len()).into(),
            part.line,
            part.column,
            part.line_count,
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

    /// Two places far from each other on one line of megabytes: the end is missing, say.
    #[test]
    fn a_very_long_line_is_not_shown() {
        let text = format!("class A {{ {}", "uint32 X; ".repeat(100_000));
        let mut sources = SourceMap::new();
        let id = sources.add(decode("a.mof", text.as_bytes(), &ParseOptions::default())).unwrap();
        let parsed = crate::parse(&sources, id, &ParseOptions::default());
        let mut out = String::new();
        miette::NarratableReportHandler::new()
            .render_report(&mut out, &Diagnosed::new(&parsed.findings[0], &sources))
            .unwrap();
        assert!(out.len() < 2_000, "{} bytes", out.len());
        assert!(out.contains("uint32 X;"), "{out}");
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
        for part in ["unknown type `unit32`", "a.mof", "line 2", "fix: write `uint32`", "MOF0205"] {
            assert!(out.contains(part), "{part} in {out}");
        }
    }
}
