//! What to write instead, where that is certain.

use crate::ast::Intrinsic;
use crate::grammar::{FLAVORS, SCOPES, foreign};
use crate::similar::surely;
use crate::{Edit, FindingKind, Fix, Span, pragma};

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
            _ => self.meant(),
        };
        if let Some(text) = replaced {
            let title = format!("write `{text}`");
            return Some(Fix::new(title, vec![Edit::replace(span, text)]));
        }
        let (title, edits) = match self {
            Self::SmartQuote { close: Some(close), .. } => {
                let edits = [span, *close].map(|quote| Edit::replace(quote, "\""));
                ("write `\"` on both sides".to_owned(), edits.to_vec())
            }
            Self::UnknownEscape { double, .. } | Self::EmptyHexEscape { double }
                if !double.is_empty() =>
            {
                let title = match double[..] {
                    [_] => "double the backslash",
                    _ => "double the single backslashes of this string",
                };
                let edits = double.iter().map(|at| Edit::insert(*at, "\\")).collect();
                (title.to_owned(), edits)
            }
            Self::ParenthesisedList => {
                let open = Span::new(span.start, span.start + 1);
                let close = Span::new(span.end - 1, span.end);
                let edits = vec![Edit::replace(open, "{"), Edit::replace(close, "}")];
                ("write the list in braces".to_owned(), edits)
            }
            Self::BracketsBehindType { behind } => {
                let edits = [Edit::delete(span)].into_iter().chain(behind.clone()).collect();
                ("write the brackets behind the name".to_owned(), edits)
            }
            Self::MisplacedQualifiers { front: Some(front) } => {
                let edits = vec![front.clone(), Edit::delete(span)];
                ("write them in front of the type".to_owned(), edits)
            }
            Self::BlankInAlias { blank: Some(blank) } => {
                ("take the blank away".to_owned(), vec![Edit::delete(*blank)])
            }
            Self::MissingKeyword { keyword, certain: true } => {
                let edit = Edit::insert(span.start, format!("{keyword} "));
                (format!("put `{keyword}` in front of it"), vec![edit])
            }
            Self::Unclosed { close: Some(close), .. } => {
                (format!("close it with `{}`", close.text), vec![close.clone()])
            }
            Self::StrayControl { all, .. } => {
                let edits = all.iter().map(|span| Edit::replace(*span, " ")).collect();
                ("write a blank wherever it stands".to_owned(), edits)
            }
            Self::InvisibleInName { all, .. } => {
                let edits = all.iter().map(|span| Edit::delete(*span)).collect();
                ("take out what cannot be seen".to_owned(), edits)
            }
            Self::StraySemicolon | Self::TrailingComma => {
                ("take it away".to_owned(), vec![Edit::delete(span)])
            }
            _ => return None,
        };
        Some(Fix::new(title, edits))
    }

    /// The word that was surely meant by an unknown one.
    fn meant(&self) -> Option<&'static str> {
        match self {
            Self::UnknownType { name, similar: Some(similar) } => meant_type(name, similar),
            Self::UnknownFlavor { name, similar: Some(_) } => surely(name, FLAVORS),
            Self::UnknownScope { name, similar: Some(_) } => surely(name, SCOPES),
            Self::UnknownPragma { name, similar: Some(_), .. } => {
                surely(name, pragma::NAMES).filter(|meant| !pragma::changes_what_follows(meant))
            }
            _ => None,
        }
    }
}

/// The type that was surely meant. Of other languages' types some have no certain counterpart: a
/// `long` has 32 bits in one language and 64 in another.
fn meant_type(name: &str, similar: &'static str) -> Option<&'static str> {
    const UNSURE: [&str; 8] =
        ["char", "date", "decimal", "integer", "long", "real", "time", "timespan"];
    let last = name.rsplit('.').next().unwrap_or(name);
    if last.eq_ignore_ascii_case(similar) {
        return Some(similar);
    }
    if foreign(last).is_some() {
        let unsure = UNSURE.iter().any(|unsure| unsure.eq_ignore_ascii_case(last));
        return (!unsure).then_some(similar);
    }
    surely(last, Intrinsic::ALL.map(Intrinsic::name))
}
