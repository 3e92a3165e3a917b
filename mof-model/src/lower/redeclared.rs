//! Two declarations of one class: whether they say the same, and where they begin to differ.

use mof_parser::{Document, Span, Token};

use super::Lowering;
use super::enumerations::Redeclared;
use crate::finding::{ClassFinding, SourceFinding};

impl Lowering<'_> {
    /// Reports the enumerations that have the name of another one.
    pub(crate) fn report_enumerations(&mut self) {
        for again in std::mem::take(&mut self.enumerations.redeclared) {
            let Redeclared { name, first, again } = again;
            self.report(SourceFinding::EnumerationRedeclared { name, first }, again, None);
        }
    }

    /// Reports the classes that were declared twice; `documents` are those of the unit.
    ///
    /// An earlier declaration that says the same as the later one needs no more attention.
    pub(crate) fn report_redeclared(&mut self, documents: &[Document]) {
        if self.redeclared.is_empty() {
            return;
        }
        let documents = &Places::of(documents);
        for (first, again) in std::mem::take(&mut self.redeclared) {
            let [earlier, later] = [first, again].map(|id| self.schema.class_row(id).element);
            let difference = match (tokens(documents, earlier.span), tokens(documents, later.span))
            {
                (Some(earlier), Some(later)) => Some(difference(earlier, later)),
                _ => None,
            };
            let is_same = difference == Some(None);
            self.schema.classes[first.index()].repeated = is_same;
            let kind = ClassFinding::ClassRedeclared {
                class: self.schema.spelling(later.name).to_owned(),
                first: earlier.name_span,
                is_same,
                difference: difference.flatten(),
            };
            self.report(kind, later.name_span, Some(again));
        }
    }
}

/// Documents in the order of their offsets.
struct Places<'d>(Vec<&'d Document>);

impl<'d> Places<'d> {
    fn of(documents: &'d [Document]) -> Self {
        let mut places: Vec<_> = documents.iter().collect();
        places.sort_by_key(|document| document.span().start);
        Self(places)
    }

    /// The document that a declaration stands in.
    fn find(&self, span: Span) -> Option<&'d Document> {
        let behind = self.0.partition_point(|document| document.span().start <= span.start);
        let document = self.0.get(behind.checked_sub(1)?)?;
        (span.end <= document.span().end).then_some(document)
    }
}

/// The text of a declaration, token by token.
#[derive(Clone, Copy)]
struct Tokens<'d> {
    document: &'d Document,
    tokens: &'d [Token],
}

fn tokens<'d>(documents: &Places<'d>, span: Span) -> Option<Tokens<'d>> {
    let document = documents.find(span)?;
    let all = &document.tokens;
    let start = all.partition_point(|token| token.span().start < span.start);
    let count = all[start..].partition_point(|token| token.span().end <= span.end);
    Some(Tokens { document, tokens: &all[start..start + count] })
}

/// The first tokens that differ, whatever stands between them; the last ones of a text that ends
/// before the other.
fn difference(first: Tokens<'_>, second: Tokens<'_>) -> Option<(Span, Span)> {
    let same = |(one, other): &(&Token, &Token)| {
        let (one, other) = (first.document.text(one.span()), second.document.text(other.span()));
        one == other || !one.starts_with(['"', '\'']) && one.eq_ignore_ascii_case(other)
    };
    let at = first.tokens.iter().zip(second.tokens).take_while(same).count();
    if at == first.tokens.len() && at == second.tokens.len() {
        return None;
    }
    let place = |tokens: Tokens<'_>| {
        tokens.tokens.get(at).or(tokens.tokens.last()).map_or(Span::default(), |one| one.span())
    };
    Some((place(first), place(second)))
}
