//! Findings as they come, up to a limit.

use crate::{Dialect, Finding, FindingKind, SourceMap, Span};

/// The findings of one file; beyond the limit only their existence is kept.
#[derive(Debug)]
pub(crate) struct Findings {
    list: Vec<Finding>,
    limit: usize,
    first_beyond: Option<Span>,
}

impl Findings {
    pub(crate) fn up_to(limit: usize) -> Self {
        Self { list: Vec::new(), limit, first_beyond: None }
    }

    pub(crate) fn push(&mut self, kind: FindingKind, span: Span) {
        if self.list.len() < self.limit {
            self.list.push(Finding { kind, span });
        } else if self.first_beyond.is_none() {
            self.first_beyond = Some(span);
        }
    }

    /// Drops what the lexer says about text that is left out because of another finding: prose
    /// and markup would get a finding for every sign. The spans are in the order of the text.
    pub(crate) fn forgive(&mut self, skipped: &[Span]) {
        self.list.retain(|Finding { kind, span }| {
            let before = skipped.partition_point(|skipped| skipped.start <= span.start);
            let inside = before.checked_sub(1).is_some_and(|last| span.end <= skipped[last].end);
            let is_sign = matches!(
                kind,
                FindingKind::BadCharacter { .. }
                    | FindingKind::InvisibleInName { .. }
                    | FindingKind::BadChar
                    | FindingKind::BadNumber { .. }
                    | FindingKind::OctalNumber { .. }
            );
            !(inside && is_sign)
        });
    }

    /// Drops what the lexer says about U+FFFD, which decoding has put there and told of.
    pub(crate) fn forgive_replacements(&mut self) {
        self.list.retain(|finding| {
            !matches!(&finding.kind, FindingKind::BadCharacter { text }
                if text.trim_matches(char::REPLACEMENT_CHARACTER).is_empty())
        });
    }

    /// How many there are.
    pub(crate) fn mark(&self) -> usize {
        self.list.len()
    }

    /// Takes away those behind the first `mark`.
    pub(crate) fn take_back(&mut self, mark: usize) -> Vec<Finding> {
        self.list.split_off(mark.min(self.list.len()))
    }

    /// Fits the findings to the dialect that was asked for, and to the one of the document: what
    /// the grammar could not know better is dropped where the file turned out to be MOF 3.
    pub(crate) fn settle(&mut self, asked: Dialect, found: Dialect) {
        let is_mof3 = found == Dialect::Mof3;
        self.list.retain_mut(|Finding { kind, .. }| {
            match kind {
                FindingKind::LineBreakInString { dialect }
                | FindingKind::UnknownPragma { dialect, .. } => *dialect = asked,
                FindingKind::UnterminatedComment { dialect } => {
                    *dialect = if is_mof3 { found } else { asked };
                }
                // Six digits make another character of what is NUL with four.
                FindingKind::NulEscape | FindingKind::ArrayReturn => return !is_mof3,
                FindingKind::UnknownType { name, .. } => {
                    let of_mof3 = ["integer", "octetstring"];
                    let is_type = of_mof3.iter().any(|ty| name.eq_ignore_ascii_case(ty));
                    return !(is_mof3 && is_type);
                }
                FindingKind::UnquotedWord { is_literal, .. } => return !(is_mof3 && *is_literal),
                _ => {}
            }
            true
        });
    }

    /// Whether another finding would be dropped.
    pub(crate) fn is_full(&self) -> bool {
        self.first_beyond.is_some()
    }

    /// The findings in the order of the text as written.
    pub(crate) fn into_sorted(mut self, sources: &SourceMap) -> Vec<Finding> {
        self.list.sort_by_key(|finding| sources.as_written(finding.span).start);
        if let Some(span) = self.first_beyond {
            self.list.push(Finding::new(FindingKind::TooManyFindings { limit: self.limit }, span));
        }
        self.list
    }
}
