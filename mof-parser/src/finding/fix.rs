//! What to write instead, where that is certain.

use crate::{Edit, FindingKind, Fix, Span};

impl FindingKind {
    /// The edits that take the finding at `span` away, when they are certain.
    pub(super) fn fix(&self, span: Span) -> Option<Fix> {
        let (title, edit) = match self {
            Self::MissingSemicolon { .. } => ("put `;` here", Edit::insert(span.end, ";")),
            Self::StraySemicolon => ("take it away", Edit::delete(span)),
            _ => return None,
        };
        Some(Fix::new(title, vec![edit]))
    }
}
