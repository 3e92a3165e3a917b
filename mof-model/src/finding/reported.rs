//! What the parser has reported already, so that no rule reports it again.

use mof_parser::{Finding, Level, Report, Span};

/// The places of the parser's errors.
pub(super) struct Reported {
    /// In order, none touching the next.
    places: Vec<Span>,
}

impl Reported {
    pub(super) fn by(findings: &[Finding]) -> Self {
        let errors = findings.iter().filter(|finding| finding.level() == Level::Error);
        let mut spans: Vec<Span> = errors.map(Report::span).collect();
        spans.sort_unstable();
        let mut places: Vec<Span> = Vec::with_capacity(spans.len());
        for span in spans {
            match places.last_mut() {
                Some(last) if span.start < last.end => *last = last.to(span),
                _ => places.push(span),
            }
        }
        Self { places }
    }

    /// Whether an error covers the whole of `span`.
    pub(super) fn cover(&self, span: Span) -> bool {
        let behind = self.places.partition_point(|place| place.start <= span.start);
        let place = behind.checked_sub(1).and_then(|at| self.places.get(at));
        !span.is_empty() && place.is_some_and(|place| span.end <= place.end)
    }

    /// The errors that begin in `span`.
    pub(super) fn inside(&self, span: Span) -> &[Span] {
        let start = self.places.partition_point(|place| place.start < span.start);
        let count = self.places[start..].partition_point(|place| place.start < span.end);
        &self.places[start..start + count]
    }
}

#[cfg(test)]
mod tests {
    use mof_parser::FindingKind;

    use super::*;

    fn reported(spans: &[(u32, u32)]) -> Reported {
        let error =
            |&(start, end)| Finding { kind: FindingKind::NotText, span: Span::new(start, end) };
        let lint = Finding { kind: FindingKind::StraySemicolon, span: Span::new(0, 1000) };
        let errors = spans.iter().map(error);
        Reported::by(&errors.chain([lint]).collect::<Vec<_>>())
    }

    #[test]
    fn what_lies_in_an_error_is_reported_and_what_lies_beside_it_is_not() {
        let reported = reported(&[(30, 40), (10, 20), (15, 18), (50, 50)]);
        for (start, end) in [(10, 20), (12, 13), (19, 20), (30, 40)] {
            assert!(reported.cover(Span::new(start, end)), "{start}..{end}");
        }
        for (start, end) in [(9, 20), (10, 21), (20, 30), (0, 5), (60, 70), (50, 50), (50, 51)] {
            assert!(!reported.cover(Span::new(start, end)), "{start}..{end}");
        }
    }

    #[test]
    fn the_errors_inside_are_those_that_begin_there() {
        let reported = reported(&[(30, 40), (50, 50)]);
        let inside = |start, end| reported.inside(Span::new(start, end)).len();
        assert_eq!([inside(0, 31), inside(30, 40), inside(29, 60), inside(50, 51)], [1, 1, 2, 1]);
        assert_eq!([inside(0, 30), inside(32, 50), inside(51, 70), inside(31, 31)], [0; 4]);
    }
}
