//! Where rules put what they find, up to a limit.

use mof_parser::{Dialect, Level, Span};

use super::{SemanticFinding, SemanticKind};
use crate::ClassId;

/// Collects findings, and gives each its level.
///
/// The limit holds for each level by itself, so that no number of warnings hides an error.
pub(crate) struct Findings {
    found: Vec<SemanticFinding>,
    dialect: Dialect,
    limit: usize,
    counts: [usize; 3],
}

impl Findings {
    pub(crate) fn new(dialect: Dialect, limit: usize) -> Self {
        Self { found: Vec::new(), dialect, limit, counts: [0; 3] }
    }

    pub(crate) fn push(&mut self, kind: SemanticKind, span: Span, class: Option<ClassId>) {
        let level = kind.level(self.dialect);
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

    #[test]
    fn warnings_leave_room_for_errors() {
        let mut findings = Findings::new(Dialect::Wmi, 2);
        let missing = |name: &str| SemanticKind::InstanceClassMissing {
            class: name.to_owned(),
            similar: None,
        };
        for name in ["A", "B", "C"] {
            findings.push(missing(name), Span::default(), None);
        }
        let cycle = SemanticKind::InheritanceCycle { chain: Vec::new() };
        findings.push(cycle.clone(), Span::default(), None);
        let kinds: Vec<_> = findings.into_vec().into_iter().map(|finding| finding.kind).collect();
        assert_eq!(kinds, [missing("A"), missing("B"), cycle]);
    }
}
