//! Findings: each has a place in the file, and can be shown.

use miette::{GraphicalReportHandler, GraphicalTheme};
use mof_parser::{Diagnosed, Finding, Report, SourceId, SourceMap, Span, findings, render_plain};

/// Each finding lies in the file, in order, has a page, and renders.
pub(crate) fn check(found: &[Finding], sources: &SourceMap, id: SourceId, bytes: &[u8]) {
    for finding in found {
        lies_in_the_file(finding.span, sources, id, bytes);
        for related in finding.related() {
            lies_in_the_file(related.span, sources, id, bytes);
            assert!(!related.label.is_empty());
        }
        assert!(findings::page(finding.code()).is_some(), "{} has no page", finding.code());
        let plain = render_plain(finding, sources);
        assert!(plain.starts_with("fuzzed.mof:"), "{plain}");
        assert!(plain.contains(finding.code()), "{plain}");
        let hidden =
            |char: char| (char.is_control() && char != '\n') || mof_parser::is_invisible(char);
        assert!(!plain.contains(hidden), "{plain:?}");
    }
    // Drawing takes long, and what holds of some findings holds of all.
    for finding in found.iter().take(4) {
        let mut drawn = String::new();
        GraphicalReportHandler::new_themed(GraphicalTheme::unicode_nocolor())
            .render_report(&mut drawn, &Diagnosed::new(finding, sources))
            .expect("what was found can be drawn");
        assert!(drawn.contains(finding.code()), "{drawn}");
    }
    let last = found.len().saturating_sub(1);
    // The last may say that there are more, and stands where those begin.
    let starts: Vec<_> = found[..last].iter().map(|finding| finding.span.start).collect();
    assert!(starts.is_sorted(), "findings are in the order of the text");
}

fn lies_in_the_file(span: Span, sources: &SourceMap, id: SourceId, bytes: &[u8]) {
    crate::spans::lies_in_the_file(span, sources, id);
    let at = sources.locate(span).expect("a finding has a place");
    assert_eq!(at.source, id, "{span:?}");
    assert!((at.line, at.column) <= (at.end_line, at.end_column), "{span:?}: {at:?}");
    let stored = sources.stored_range(span).expect("a finding has stored bytes");
    assert!(stored.start <= stored.end && stored.end <= bytes.len() as u64, "{span:?}: {stored:?}");
}
