//! A file for the C preprocessor to text: what the preprocessor touches is copied.

use super::line_ends::LineEnd;
use super::{layout, plan, verbatim};
use crate::ast::{Item, Node};
use crate::{
    Dialect, Document, Encoding, Level, ParseOptions, Parsed, Preprocess, SourceMap, Span, decode,
    parse,
};

/// Writes the text of `document` as it is in `sources`, with the declarations formatted that stand
/// there as they were parsed. Everything between declarations stays as well.
pub(super) fn write(
    document: &Document,
    sources: &SourceMap,
    options: &ParseOptions,
    end: LineEnd,
) -> String {
    let written = sources.source(document.source).text();
    let mut text = String::with_capacity(written.len() + written.len() / 4);
    let mut copied = 0;
    let mut switches = Switches { document, next: 0, is_off: false };
    for item in &document.items {
        let span = item.span();
        let is_off = switches.is_off_at(span);
        let range = sources.local_range(document.source, span);
        let is_touched = !sources.is_verbatim(span)
            || written.get(range.clone()) != Some(document.text(span))
            || range.start < copied;
        // How it is laid out decides whether the preprocessor reads it.
        let is_include = matches!(item, Item::Directive(directive)
            if document.text(directive.name).eq_ignore_ascii_case("include"));
        if is_off || is_touched || is_include {
            continue;
        }
        if let Some(formatted) = alone(&written[range.clone()], document.dialect, options, end) {
            text.push_str(&written[copied..range.start]);
            text.push_str(formatted.trim_end());
            copied = range.end;
        }
    }
    text.push_str(&written[copied..]);
    text
}

/// Formats one declaration. `None` when it cannot be read without the rest of the file, as with a
/// macro in it that is not known.
fn alone(text: &str, dialect: Dialect, options: &ParseOptions, end: LineEnd) -> Option<String> {
    let options = ParseOptions {
        dialect,
        encoding: Some(Encoding::Utf8),
        preprocess: Preprocess::Never,
        max_file_size: usize::MAX,
        ..options.clone()
    };
    let mut sources = SourceMap::new();
    let id = sources.add(decode("declaration", text.as_bytes(), &options)).ok()?;
    let Parsed { document, findings, .. } = parse(&sources, id, &options);
    let is_whole = document.items.len() == 1
        && findings.iter().all(|finding| finding.kind.level() != Level::Error);
    is_whole.then(|| layout::write(&document, &plan::plan(&document), end))
}

/// The `// mofc:off` and `// mofc:on` between declarations.
struct Switches<'d> {
    document: &'d Document,
    /// The next comment.
    next: usize,
    is_off: bool,
}

impl Switches<'_> {
    /// Whether formatting is off at the declaration at `span`, which comes behind those before.
    fn is_off_at(&mut self, span: Span) -> bool {
        let comments = &self.document.comments;
        while let Some(comment) = comments.get(self.next)
            && comment.span.start < span.start
        {
            let switched = verbatim::is_off(self.document.text(comment.span));
            self.is_off = switched.unwrap_or(self.is_off);
            self.next += 1;
        }
        // What a declaration switches holds for its members only.
        while comments.get(self.next).is_some_and(|comment| comment.span.start < span.end) {
            self.next += 1;
        }
        self.is_off
    }
}
