//! One file to its expansion, with a stop at every `#include`.

use std::collections::HashMap;
use std::sync::Arc;

use super::conditions::Conditions;
use super::expansion::{Definition, Expansion, NO_DEFINITION, Origin, Segment, Use};
use super::macros::{Macro, Macros};
use super::pieces::{Piece, Strings, joints, piece};
use super::replacement::{Budget, replace};
use crate::lexer::quoted::Quotes;
use crate::{Finding, FindingKind, Span};

/// What a file is read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Language {
    /// MOF: its text is expanded.
    Mof,
    /// C: only its definitions matter, and nothing in it is worth a finding.
    Header,
}

/// Where an [`Expander`] stops.
#[derive(Debug)]
pub(crate) enum Step {
    /// At an `#include`.
    Include(Request),
    /// At the end of the file.
    Done,
}

/// An `#include`.
#[derive(Debug)]
pub(crate) struct Request {
    /// The path, as its file system knows it.
    pub(crate) path: String,
    /// Where the path was written, in offsets of all files together.
    pub(crate) span: Span,
    /// Where the `#` stands in the expanded text; nowhere, when the line is left out of it.
    pub(crate) hash: Option<u32>,
}

/// Walks over one file.
pub(crate) struct Expander {
    pub(super) text: Arc<str>,
    /// The offset of the text among all files.
    pub(super) base: u32,
    pub(super) language: Language,
    pub(super) at: usize,
    /// Up to here the text is in the expansion, or left out of it.
    pub(super) copied: usize,
    /// Only blanks and comments stand in front on this line.
    line_start: bool,
    quotes: Quotes,
    pub(super) conditions: Conditions,
    pub(super) findings: Vec<Finding>,
    max_findings: usize,
    out: String,
    segments: Vec<Segment>,
    uses: Vec<Use>,
    definitions: Vec<Arc<Macro>>,
    definition_ids: HashMap<*const Macro, u32>,
    /// Whether the expanded text is the text as written so far.
    is_unchanged: bool,
}

impl Expander {
    /// Begins in front of `text`, whose offset among all files is `base`.
    pub(crate) fn new(text: Arc<str>, base: u32, language: Language, max_findings: usize) -> Self {
        Self {
            quotes: Quotes::of(text.as_bytes()),
            text,
            base,
            language,
            at: 0,
            copied: 0,
            line_start: true,
            conditions: Conditions::default(),
            findings: Vec::new(),
            max_findings,
            out: String::new(),
            segments: Vec::new(),
            uses: Vec::new(),
            definitions: Vec::new(),
            definition_ids: HashMap::new(),
            is_unchanged: true,
        }
    }

    /// Goes on to the next `#include` whose text counts, or to the end.
    pub(crate) fn run(&mut self, macros: &mut Macros, budget: &mut Budget) -> Step {
        let text = Arc::clone(&self.text);
        let is_mof = self.language == Language::Mof;
        // `$` and `#` make the word behind them a part of theirs.
        let mut behind_sign = false;
        while self.at < text.len() {
            let is_live = self.conditions.is_live();
            let strings = match is_mof && is_live {
                true => Strings::Mof(&mut self.quotes),
                false => Strings::Line,
            };
            let start = self.at;
            let (piece, end) = piece(&text, start, strings);
            let was_behind_sign = std::mem::take(&mut behind_sign);
            match piece {
                Piece::LineEnd => self.line_start = true,
                Piece::Blank => behind_sign = was_behind_sign,
                Piece::Comment if is_mof && is_live => self.join(&text, start, end, macros),
                Piece::Comment => {}
                Piece::Joint if is_mof && is_live => self.join(&text, start, end, macros),
                Piece::Joint => {}
                _ if self.line_start && text.as_bytes()[start] == b'#' => {
                    self.line_start = false;
                    self.at = end;
                    if let Some(request) = self.directive(start, macros, budget) {
                        return Step::Include(request);
                    }
                    behind_sign = self.at == end;
                    continue;
                }
                Piece::Word if is_mof && is_live && !was_behind_sign => {
                    self.line_start = false;
                    if let Some(used) = macros.get(&text[start..end]).map(Arc::clone) {
                        self.replace(&used, start, end, macros, budget);
                    }
                }
                Piece::Quoted if is_mof && is_live => {
                    self.line_start = false;
                    self.join(&text, start, end, macros);
                }
                _ => {
                    self.line_start = false;
                    behind_sign = matches!(text.as_bytes()[start], b'$' | b'#');
                }
            }
            self.at = end;
        }
        Step::Done
    }

    /// What became of the file: its expansion, unless that is the text as written.
    pub(crate) fn finish(mut self) -> (Option<Expansion>, Vec<Finding>) {
        if self.language == Language::Mof {
            let unclosed: Vec<_> = self.conditions.unclosed().collect();
            for span in unclosed {
                self.report(FindingKind::UnterminatedIf, span);
            }
        }
        if self.is_unchanged {
            return (None, self.findings);
        }
        let end = self.text.len();
        if self.conditions.is_live() {
            self.keep_to(end);
        }
        let definition =
            |one: &Arc<Macro>| Definition { name: Arc::clone(&one.name), place: one.place };
        let expansion = Expansion {
            text: Arc::from(self.out),
            segments: self.segments,
            uses: self.uses,
            definitions: self.definitions.iter().map(definition).collect(),
        };
        (Some(expansion), self.findings)
    }

    /// Leaves the backslashes out that join the lines of a comment or string. Without the
    /// preprocessor they stay.
    fn join(&mut self, text: &str, start: usize, end: usize, macros: &Macros) {
        if !macros.is_active() || text[start..end].starts_with("/*") {
            return;
        }
        if text[start..end].starts_with("//") {
            self.report_swallowed(start, end);
        }
        for (from, to) in joints(&text[start..end]) {
            self.leave_out(start + from, start + to);
        }
    }

    /// Says that the `//` comment takes more in than the rest of its line, unless that is nothing
    /// that counts.
    pub(super) fn report_swallowed(&mut self, start: usize, end: usize) {
        let text = Arc::clone(&self.text);
        let comment = &text[start..end];
        let mut lines = joints(comment).map(|(from, to)| {
            let next = comment[to..].split(['\n', '\r']).next().unwrap_or_default();
            (from, next.trim_start())
        });
        let counts = |next: &str| !matches!(next, "" | "\\") && !next.starts_with("//");
        if let Some((from, _)) = lines.find(|(_, next)| counts(next)) {
            let span = self.span(start + from, start + from + 1);
            self.report(FindingKind::ContinuedComment, span);
        }
    }

    fn replace(
        &mut self,
        used: &Arc<Macro>,
        start: usize,
        end: usize,
        macros: &Macros,
        budget: &mut Budget,
    ) {
        if budget.is_spent() {
            return;
        }
        self.keep_to(start);
        let place = self.uses.len() as u32;
        let (segments, out) = (self.segments.len(), self.out.len());
        // The rest of the file must have room in the offsets too.
        let room = (u32::MAX as usize).saturating_sub(self.text.len()).saturating_sub(1);
        let mut fits = true;
        let enough = replace(macros, used, budget, |part, of| {
            fits = fits && self.out.len() + part.len() < room;
            if !part.is_empty() && fits {
                let known = self.definition_ids.get(&Arc::as_ptr(of)).copied();
                let definition = known.unwrap_or_else(|| {
                    let id = self.definitions.len() as u32;
                    self.definition_ids.insert(Arc::as_ptr(of), id);
                    self.definitions.push(Arc::clone(of));
                    id
                });
                let origin = Origin::Replaced { place, definition };
                self.segments.push(Segment { start: self.out.len() as u32, origin });
                self.out.push_str(part);
            }
        });
        if enough && fits {
            self.uses.push(Use { start: start as u32, end: end as u32 });
            self.copied = end;
            self.is_unchanged = false;
            return;
        }
        self.segments.truncate(segments);
        self.out.truncate(out);
        budget.exhaust();
        self.report_spent(budget, self.span(start, end));
    }

    /// Says, once, that nothing is replaced from here on.
    pub(crate) fn report_spent(&mut self, budget: &mut Budget, span: Span) {
        if !std::mem::replace(&mut budget.is_reported, true) {
            let limit = budget.limit();
            self.findings.push(Finding::new(FindingKind::ExpansionTooLarge { limit }, span));
        }
    }

    /// Writes `instead` for what stands from `start` to `end`.
    pub(super) fn write(&mut self, start: usize, end: usize, instead: &str) {
        self.keep_to(start);
        let place = self.uses.len() as u32;
        self.uses.push(Use { start: start as u32, end: end as u32 });
        let origin = Origin::Replaced { place, definition: NO_DEFINITION };
        self.segments.push(Segment { start: self.out.len() as u32, origin });
        self.out.push_str(instead);
        self.copied = end;
        self.is_unchanged = false;
    }

    /// Takes over what stands in front of `end` as it is.
    pub(super) fn keep_to(&mut self, end: usize) {
        let start = self.copied;
        self.copied = end;
        if start >= end {
            return;
        }
        let offset = self.out.len() as u32;
        let goes_on = self.segments.last().is_some_and(|last| match last.origin {
            Origin::Verbatim(written) => written + (offset - last.start) == start as u32,
            Origin::Replaced { .. } => false,
        });
        if !goes_on {
            self.segments.push(Segment { start: offset, origin: Origin::Verbatim(start as u32) });
        }
        self.out.push_str(&self.text[start..end]);
    }

    /// Leaves out what stands from `start` to `end`.
    pub(super) fn leave_out(&mut self, start: usize, end: usize) {
        self.keep_to(start);
        self.copied = end;
        self.is_unchanged = false;
    }

    /// Where `offset`, which is not yet copied, will stand in the expansion.
    pub(super) fn expanded(&self, offset: usize) -> u32 {
        (self.out.len() + offset.saturating_sub(self.copied)) as u32
    }

    /// A range of the text as a span among all files.
    pub(super) fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.base + start as u32, self.base + end as u32)
    }

    /// Reports what another stage says about this file, if anything.
    pub(crate) fn report_all(&mut self, kind: impl IntoIterator<Item = FindingKind>, span: Span) {
        kind.into_iter().for_each(|kind| self.report(kind, span));
    }

    /// Reports what is wrong in MOF; a header is none of our business.
    pub(super) fn report(&mut self, kind: FindingKind, span: Span) {
        // One more than the limit lets the parser say that there are more.
        if self.language == Language::Mof && self.findings.len() <= self.max_findings {
            self.findings.push(Finding::new(kind, span));
        }
    }
}
