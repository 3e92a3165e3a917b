//! What the parser finds: data in the variants, the sentence derived.

mod code;
mod collect;
mod fix;
mod help;
mod kind;
mod level;
mod sentence;

pub(crate) use collect::Findings;
pub(crate) use help::closing;
pub use kind::FindingKind;

use crate::report::{Level, Related, Report};
use crate::{Fix, Span};

/// One finding: what, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What was found.
    pub kind: FindingKind,
    /// Where.
    pub span: Span,
}

impl Finding {
    pub(crate) fn new(kind: FindingKind, span: Span) -> Self {
        Self { kind, span }
    }

    /// The same, for a file that is moved by `by`.
    pub(crate) fn moved(&self, by: u32) -> Self {
        let moved = |span: Span| Span::new(span.start + by, span.end + by);
        let mut kind = self.kind.clone();
        match &mut kind {
            FindingKind::BranchAfterElse { first, .. }
            | FindingKind::MacroRedefined { first: Some(first), .. } => *first = moved(*first),
            _ => {}
        }
        Self { kind, span: moved(self.span) }
    }
}

impl Report for Finding {
    fn code(&self) -> &'static str {
        self.kind.code()
    }

    fn level(&self) -> Level {
        self.kind.level()
    }

    fn span(&self) -> Span {
        self.span
    }

    fn label(&self) -> Option<String> {
        self.kind.label()
    }

    fn help(&self) -> Option<String> {
        self.kind.help()
    }

    fn fix(&self) -> Option<Fix> {
        self.kind.fix(self.span)
    }

    fn related(&self) -> Vec<Related> {
        self.kind.related()
    }
}
