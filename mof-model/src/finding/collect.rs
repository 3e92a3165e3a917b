//! Where rules put what they find, up to a limit.

use mof_parser::{Dialect, Level, Span};

use super::reported::Reported;
use super::{SemanticFinding, SemanticKind};
use crate::ClassId;

/// Collects findings, and gives each its level.
///
/// The limit holds for each level by itself, so that no number of warnings hides an error.
pub(crate) struct Findings {
    found: Vec<SemanticFinding>,
    /// Where each file begins, and what it is written in, in order.
    dialects: Vec<(u32, Dialect)>,
    reported: Reported,
    limit: usize,
    counts: [usize; 3],
}

impl Findings {
    /// `dialects` tells where each file begins, and what it is written in; `syntax` is what the
    /// parser has found.
    pub(crate) fn new(
        mut dialects: Vec<(u32, Dialect)>,
        syntax: &[mof_parser::Finding],
        limit: usize,
    ) -> Self {
        dialects.sort_unstable_by_key(|(start, _)| *start);
        let reported = Reported::by(syntax);
        Self { found: Vec::new(), dialects, reported, limit, counts: [0; 3] }
    }

    /// The errors of the parser that begin in `span`.
    pub(crate) fn syntax_errors(&self, span: Span) -> &[Span] {
        self.reported.inside(span)
    }

    fn dialect(&self, span: Span) -> Dialect {
        let behind = self.dialects.partition_point(|(start, _)| *start <= span.start);
        let file = behind.checked_sub(1).and_then(|at| self.dialects.get(at));
        file.map_or(Dialect::Dmtf, |(_, dialect)| *dialect)
    }

    /// Adds a finding, unless the parser has reported the same mistake.
    pub(crate) fn push(
        &mut self,
        kind: impl Into<SemanticKind>,
        span: Span,
        class: Option<ClassId>,
    ) {
        let kind = kind.into();
        let is_known = self.reported.cover(span)
            || kind.compares(span).iter().any(|place| !self.reported.inside(*place).is_empty());
        if is_known {
            return;
        }
        let level = kind.level(self.dialect(span));
        let count = &mut self.counts[match level {
            Level::Lint => 0,
            Level::Warning => 1,
            Level::Error => 2,
        }];
        *count += 1;
        if *count <= self.limit {
            self.found.push(SemanticFinding { kind, span, level, class });
        }
    }

    pub(crate) fn into_vec(self) -> Vec<SemanticFinding> {
        self.found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ClassFinding, InstanceFinding};

    #[test]
    fn warnings_leave_room_for_errors() {
        let mut findings = Findings::new(vec![(0, Dialect::Wmi)], &[], 2);
        let missing = |name: &str| -> SemanticKind {
            InstanceFinding::ClassMissing { class: name.to_owned(), similar: None }.into()
        };
        for name in ["A", "B", "C"] {
            findings.push(missing(name), Span::default(), None);
        }
        let cycle = SemanticKind::from(ClassFinding::InheritanceCycle { chain: Vec::new() });
        findings.push(cycle.clone(), Span::default(), None);
        let kinds: Vec<_> = findings.into_vec().into_iter().map(|finding| finding.kind).collect();
        assert_eq!(kinds, [missing("A"), missing("B"), cycle]);
    }
}
