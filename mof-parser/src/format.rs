//! A document and its comments to text in one layout.
//!
//! The tree is walked to a plan: what may stand in front of each token, and which tokens break
//! together ([`plan`](mod@plan), with `declarations` and `values`). Comments are placed in the gaps
//! between tokens (`comments`), what must fit is measured (`measure`), and the text is written in
//! one pass (`layout`). What was written between `// mofc:off` and `// mofc:on` is copied
//! (`verbatim`). The result is read again and compared (`compare`) before anybody gets it.

mod comments;
mod compare;
mod declarations;
mod layout;
mod line_ends;
mod measure;
mod plan;
mod preprocessed;
mod spelling;
mod values;
mod verbatim;

use std::fmt;

use crate::{Document, Encoding, Level, ParseOptions, Parsed, SourceMap, decode, parse};
use compare::{Difference, difference};
use line_ends::LineEnd;

/// Why a file is not formatted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormatError {
    /// The file has errors: what it means is not known for sure.
    HasErrors,
    /// The formatted text would no longer be read as text: blanks were what kept the share of its
    /// control characters small.
    NotText,
    /// A defect of the formatter: its text would not say what the file says.
    Defect {
        /// What would not be the same.
        changed: &'static str,
    },
}

impl fmt::Display for FormatError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::HasErrors => f.write_str("a file with errors is not formatted"),
            Self::NotText => f.write_str(
                "with other blanks it would not be read as text, for it has too many control \
                 characters; nothing was changed",
            ),
            Self::Defect { changed } => {
                write!(f, "internal defect: formatting would change {changed}; nothing was changed")
            }
        }
    }
}

impl std::error::Error for FormatError {}

/// The text of a file in the layout of `docs/format.md`, with the file's line ends.
///
/// Tokens and comments stay, in their order; only keywords are spelled anew. The layout depends on
/// the tokens alone, except that comments stay where they are and that a blank line between
/// declarations, elements or comments is kept. Declarations that the C preprocessor touches are
/// copied, and so is what stands around them. To format a formatted text changes nothing. Time and
/// memory are linear in the text.
///
/// The result is parsed again and compared with `parsed`, which came from a file of `sources` with
/// the same `options`, so that no defect of the formatter can change what a file says.
///
/// # Errors
///
/// [`FormatError`], when the file has errors, when what is formatted could not be read again, or when
/// the comparison has failed.
///
/// ```
/// use mof_parser::{ParseOptions, SourceMap, decode, format, parse};
///
/// let options = ParseOptions::default();
/// let mut sources = SourceMap::new();
/// let id = sources.add(decode("a.mof", b"class A{[key]UINT32 Id; // the key\n};", &options))?;
/// let text = format(&parse(&sources, id, &options), &sources, &options)?;
///
/// assert_eq!(text, "class A\n{\n    [key]\n    uint32 Id; // the key\n};\n");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn format(
    parsed: &Parsed,
    sources: &SourceMap,
    options: &ParseOptions,
) -> Result<String, FormatError> {
    if parsed.findings.iter().any(|finding| finding.kind.level() == Level::Error) {
        return Err(FormatError::HasErrors);
    }
    let document = &parsed.document;
    let source = sources.source(document.source);
    let end = LineEnd::of(source.text(), source.line_ends());
    let text = if document.is_preprocessed() {
        preprocessed::write(document, sources, options, end)
    } else {
        layout::write(document, &plan::plan(document), end)
    };
    if text != source.text() {
        compare(document, &text, options)?;
    }
    Ok(text)
}

/// Reads what was formatted, and finds out whether it still says the same.
fn compare(document: &Document, text: &str, options: &ParseOptions) -> Result<(), FormatError> {
    let options = ParseOptions {
        encoding: Some(Encoding::Utf8),
        max_file_size: usize::MAX,
        ..options.clone()
    };
    let formatted = decode("formatted", text.as_bytes(), &options);
    if formatted.text() != text {
        return Err(FormatError::NotText);
    }
    let mut sources = SourceMap::new();
    let changed = match sources.add(formatted) {
        Ok(id) => match difference(document, &parse(&sources, id, &options).document) {
            None => return Ok(()),
            Some(Difference::Tokens) => "its tokens",
            Some(Difference::Comments) => "its comments",
            Some(Difference::Tree) => "its meaning",
        },
        Err(_) => "its size beyond every limit",
    };
    Err(FormatError::Defect { changed })
}

/// The declarations of `document` in the layout of [`format()`], without comments.
///
/// What is printed parses to a document of the same [`shape`](crate::shape) when the document has
/// no error. Lines end with `\n`.
pub fn print(document: &Document) -> String {
    let mut bare = document.clone();
    bare.comments.clear();
    layout::write(&bare, &plan::plan(&bare), LineEnd::Lf)
}
