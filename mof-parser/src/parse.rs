//! A source to a document and findings.

use std::cell::{Cell, RefCell};

use crate::dialect::{self, Sign, Signs};
use crate::document::Document;
use crate::finding::Findings;
use crate::grammar::{self, Stream};
use crate::lexer::{Lexed, scan};
use crate::source::{SourceId, SourceMap};
use crate::{Dialect, Finding, ParseOptions, Span, alias, pragma, readers};

/// The deepest nesting that fits the stack of any thread.
const MAX_DEPTH: u16 = 256;

/// What parsing gives: always a document, and what there is to say about it.
#[derive(Debug, Clone)]
pub struct Parsed {
    /// Everything that could be read.
    pub document: Document,
    /// What was found, in the order of the text; what decoding found is among it.
    pub findings: Vec<Finding>,
}

/// Parses a file of `sources`. It never fails: what cannot be read is a finding, and costs no other
/// declaration.
///
/// Time and memory are linear in the text; values nest up to [`ParseOptions::max_depth`].
///
/// # Panics
///
/// When `id` comes from another map with more files.
///
/// ```
/// use mof_parser::{ParseOptions, SourceMap, decode, parse};
///
/// let options = ParseOptions::default();
/// let mut sources = SourceMap::new();
/// let id = sources.add(decode("disk.mof", b"class Disk { [key] unit32 Id; };", &options))?;
/// let parsed = parse(&sources, id, &options);
///
/// assert_eq!(parsed.document.items.len(), 1);
/// assert_eq!(parsed.findings[0].to_string(), "unknown type `unit32`");
/// # Ok::<(), mof_parser::SourceMapFull>(())
/// ```
pub fn parse(sources: &SourceMap, id: SourceId, options: &ParseOptions) -> Parsed {
    let (source, base) = (sources.source(id), sources.base(id));
    let mut findings = Findings::up_to(options.max_findings);
    for finding in &source.findings {
        let span = Span::new(base + finding.span.start, base + finding.span.end);
        findings.push(finding.kind.clone(), span);
    }
    let Lexed { tokens, comments, complete } = scan(&source.text, base, options, &mut findings);
    let stream = Stream {
        tokens: &tokens,
        text: &source.text,
        base,
        dialect: options.dialect,
        max_depth: options.max_depth.min(MAX_DEPTH),
        max_string: options.max_string,
        findings: RefCell::new(findings),
        effort: RefCell::default(),
        skipped: RefCell::default(),
        end_is_lost: Cell::new(!complete),
        lacks_brace: Cell::new(false),
        guided: Cell::new(false),
        blamed: Cell::default(),
        signs: Signs::default(),
    };
    let items = grammar::file(&stream);
    let mut findings = stream.findings.into_inner();
    let signs = stream.signs;
    let mut effort = stream.effort.into_inner();
    findings.forgive(&stream.skipped.into_inner());
    if !source.is_lossless() {
        findings.forgive_replacements();
    }
    let text = source.text.clone();
    let dialect = options.dialect;
    let mut document = Document { source: id, dialect, items, tokens, comments, text, base };
    if dialect == Dialect::Auto {
        document.dialect = dialect::detect(&document, &signs);
    }
    let mut report = |finding: Finding| findings.push(finding.kind, finding.span);
    readers::check(&document, source, options, &mut report);
    pragma::check(&document, &mut effort, &mut report);
    alias::check(&document, &mut report);
    if signs.has(Sign::Mof3Declaration) {
        dialect::check_elements(&document, &mut report);
    }
    if dialect != Dialect::Auto {
        dialect::check(&document, &mut report);
    }
    findings.settle(dialect, document.dialect);
    if document.dialect == Dialect::Mof3 {
        let mut report = |finding: Finding| findings.push(finding.kind, finding.span);
        dialect::check_nul_escapes(&document, &mut report);
    }
    Parsed { document, findings: findings.into_sorted() }
}
