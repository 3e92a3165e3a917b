//! A source to a document and findings.

use std::cell::{Cell, RefCell};
use std::collections::HashSet;
use std::sync::Arc;

use crate::dialect::{self, Sign, Signs};
use crate::document::Document;
use crate::finding::Findings;
use crate::grammar::{self, Stream};
use crate::lexer::scanner::excerpt;
use crate::lexer::{Lexed, scan};
use crate::preprocess::Words;
use crate::source::{SourceId, SourceMap};
use crate::{Dialect, Finding, FindingKind, ParseOptions, Span, alias, pragma, readers};

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
    let found = source.findings.iter().map(|finding| finding.moved(base));
    let expansion = sources.expansion(id);
    let preprocessed = source.preprocessed.as_ref();
    let reading = Reading {
        source: id,
        text: expansion.map_or(&source.text, |(_, expansion)| &expansion.text),
        base: expansion.map_or(base, |(base, _)| base),
        words: preprocessed.map_or(Words::AreWrong, |preprocessed| preprocessed.words),
        unread: preprocessed.and_then(|preprocessed| preprocessed.unread.as_deref()),
    };
    reading.parse(sources, found, options)
}

/// A text to parse, and what is known of it.
pub(crate) struct Reading<'r> {
    pub(crate) source: SourceId,
    pub(crate) text: &'r Arc<str>,
    /// Where the text begins among all texts.
    pub(crate) base: u32,
    pub(crate) words: Words,
    /// An included file that was not read.
    pub(crate) unread: Option<&'r str>,
}

impl Reading<'_> {
    /// Parses it; `found` is what earlier stages have found.
    pub(crate) fn parse(
        self,
        sources: &SourceMap,
        found: impl IntoIterator<Item = Finding>,
        options: &ParseOptions,
    ) -> Parsed {
        let Self { source, text, base, words, unread } = self;
        let mut findings = Findings::up_to(options.max_findings);
        for finding in found {
            findings.push(finding.kind, finding.span);
        }
        let Lexed { tokens, comments, complete } = scan(text, base, options, &mut findings);
        let stream = Stream {
            tokens: &tokens,
            text,
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
            early_ends: Cell::new(grammar::EARLY_ENDS),
            blamed: Cell::default(),
            signs: Signs::default(),
            words,
            unknown: RefCell::default(),
        };
        let items = grammar::file(&stream);
        let mut findings = stream.findings.into_inner();
        let signs = stream.signs;
        let mut effort = stream.effort.into_inner();
        findings.forgive(&stream.skipped.into_inner());
        if !sources.source(source).is_lossless() {
            findings.forgive_replacements();
        }
        let unknown = stream.unknown.into_inner();
        let is_preprocessed = words != Words::AreWrong;
        let text = Arc::clone(text);
        let dialect = options.dialect;
        let mut document =
            Document { source, dialect, items, tokens, comments, text, base, is_preprocessed };
        if dialect == Dialect::Auto {
            document.dialect = dialect::detect(&document, &signs);
        }
        let mut report = |finding: Finding| findings.push(finding.kind, finding.span);
        let written = sources.base(source);
        readers::check(&document, sources.source(source), written, options, &mut report);
        pragma::check(&document, &mut effort, &mut report);
        alias::check(&document, &mut report);
        if signs.has(Sign::Mof3Declaration) {
            dialect::check_elements(&document, &mut report);
        }
        if dialect != Dialect::Auto {
            dialect::check(&document, &mut report);
        }
        // In MOF 3 a bare word is the literal of an enumeration.
        if words != Words::AreForgiven && document.dialect != Dialect::Mof3 {
            report_unknown(&document, &unknown, unread, &mut report);
        }
        findings.settle(dialect, document.dialect);
        if document.dialect == Dialect::Mof3 {
            let mut report = |finding: Finding| findings.push(finding.kind, finding.span);
            dialect::check_nul_escapes(&document, &mut report);
        }
        Parsed { document, findings: findings.into_sorted(sources) }
    }
}

/// Says once for the file which words seem to be macros.
fn report_unknown(
    document: &Document,
    unknown: &[Span],
    unread: Option<&str>,
    report: &mut impl FnMut(Finding),
) {
    const SHOWN: usize = 8;
    let Some(first) = unknown.first() else { return };
    let mut seen = HashSet::new();
    let distinct: Vec<&str> =
        unknown.iter().map(|span| document.text(*span)).filter(|word| seen.insert(*word)).collect();
    let words = distinct.iter().take(SHOWN).map(|word| excerpt(word)).collect();
    let kind = FindingKind::UnknownMacros {
        words,
        more: distinct.len().saturating_sub(SHOWN),
        unread: unread.map(str::to_owned),
    };
    report(Finding { kind, span: *first });
}
