//! What to write instead, where that is certain.

use crate::{Edit, FindingKind, Fix, Span};

impl FindingKind {
    /// The edits that take the finding at `span` away, when they are certain.
    pub(super) fn fix(&self, span: Span) -> Option<Fix> {
        let put = |text: &str| Some((format!("put `{}` here", text.trim()), text.to_owned()));
        let inserted = match self {
            Self::MissingSemicolon { .. } => put(";"),
            Self::MissingComma => put(","),
            Self::MissingColon { .. } => put(" :"),
            Self::MissingOpen { open: '(', .. } => put("("),
            Self::MissingOpen { open, .. } => put(&format!(" {open}")),
            _ => None,
        };
        if let Some((title, text)) = inserted {
            return Some(Fix::new(title, vec![Edit::insert(span.end, text)]));
        }
        let replaced = match self {
            Self::UnknownDeclaration { similar, certain: true, .. } => *similar,
            Self::WrongClose { open, .. } => Some(super::closing(*open)),
            Self::WrongEnd { .. } => Some(";"),
            _ => None,
        };
        if let Some(text) = replaced {
            let title = format!("write `{text}`");
            return Some(Fix::new(title, vec![Edit::replace(span, text)]));
        }
        match self {
            Self::MissingKeyword { keyword, certain: true } => {
                let edit = Edit::insert(span.start, format!("{keyword} "));
                Some(Fix::new(format!("put `{keyword}` in front of it"), vec![edit]))
            }
            Self::Unclosed { close: Some(close), .. } => {
                Some(Fix::new(format!("close it with `{}`", close.text), vec![close.clone()]))
            }
            Self::StraySemicolon | Self::TrailingComma => {
                Some(Fix::new("take it away", vec![Edit::delete(span)]))
            }
            _ => None,
        }
    }
}
