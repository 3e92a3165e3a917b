//! Reports as plain text: no colour, no box characters, one layout for every door.

use std::fmt::Write;

use super::visible::{visible, visible_sentence};
use crate::report::{AsWritten, Report};
use crate::{SourceMap, Span};

/// The most characters of a line that are shown.
const WIDTH: usize = 120;
/// How many of them stand in front of the place, when the line is longer.
const LEAD: usize = 60;

/// A report as plain text, with a line end behind its last line.
///
/// ```text
/// disk.mof:3:9: error[MOF0205]: unknown type `unit32`
///   |
/// 3 |   [key] unit32 Id;
///   |         ^^^^^^
///   = help: did you mean `uint32`?
///   = fix: write `uint32`
/// ```
///
/// Other places follow, each with its own line. A long line is cut around the place; control
/// characters of the file are not passed on.
pub fn render_plain(report: &dyn Report, sources: &SourceMap) -> String {
    let report = AsWritten::new(report, sources);
    let mut text = String::new();
    let heading = format!("{}[{}]: {report}", report.level(), report.code());
    place(&mut text, sources, report.span(), &heading, report.label().as_deref());
    if let Some(help) = report.help() {
        line(&mut text, &format!("  = help: {}", visible_sentence(&help)));
    }
    if let Some(fix) = report.fix() {
        line(&mut text, &format!("  = fix: {}", visible(&fix.title)));
    }
    for other in report.related() {
        place(&mut text, sources, other.span, &format!("note: {}", other.label), None);
    }
    text
}

/// The heading, and the line it is about with a caret under the place.
fn place(text: &mut String, sources: &SourceMap, span: Span, heading: &str, label: Option<&str>) {
    let heading = visible_sentence(heading);
    let Some(at) = sources.locate(span) else { return line(text, &heading) };
    line(text, &format!("{}: {heading}", visible(&at.to_string())));
    let source_line = sources.line(at.source, at.line);
    let column = at.column as usize - 1;
    let end = if at.end_line == at.line { at.end_column as usize - 1 } else { usize::MAX };
    let Excerpt { shown, before, carets } = excerpt(source_line, column, end);
    let number = at.line.to_string();
    let margin = " ".repeat(number.len());
    line(text, &format!("{margin} |"));
    line(text, &format!("{number} | {shown}"));
    let carets = format!("{}{}", " ".repeat(before), "^".repeat(carets));
    line(text, &format!("{margin} | {carets} {}", visible(label.unwrap_or(""))));
}

/// A part of a line, and where the carets go.
struct Excerpt {
    shown: String,
    before: usize,
    carets: usize,
}

fn excerpt(line: &str, column: usize, end: usize) -> Excerpt {
    // A line of megabytes is looked at only up to the place.
    let skipped = if line.chars().nth(WIDTH).is_some() { column.saturating_sub(LEAD) } else { 0 };
    let rest: Vec<char> = line.chars().skip(skipped).take(WIDTH + 1).collect();
    let cut = rest.len() > WIDTH;
    let mut shown = String::new();
    if skipped > 0 {
        shown.push('…');
    }
    let before = column - skipped + shown.chars().count();
    shown.extend(rest.iter().take(WIDTH));
    let visible_end = shown.chars().count();
    if cut {
        shown.push('…');
    }
    let carets = end.saturating_sub(column).min(visible_end.saturating_sub(before)).max(1);
    Excerpt { shown: visible(&shown), before, carets }
}

/// Adds a line, without blanks at its end.
fn line(text: &mut String, content: &str) {
    // Writing to a `String` does not fail.
    let _ = writeln!(text, "{}", content.trim_end());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Finding, FindingKind, ParseOptions, decode};

    fn rendered(text: &str, kind: FindingKind, start: u32, end: u32) -> String {
        let mut sources = SourceMap::new();
        sources.add(decode("a.mof", text.as_bytes(), &ParseOptions::default())).unwrap();
        render_plain(&Finding { kind, span: Span::new(start, end) }, &sources)
    }

    #[test]
    fn the_caret_stands_under_the_place() {
        let kind = FindingKind::UnknownType { name: "unit32".into(), similar: Some("uint32") };
        assert_eq!(
            rendered("class A {\r\n\tunit32 é;\r\n};", kind, 12, 18),
            "a.mof:2:2: error[MOF0205]: unknown type `unit32`\n\
             \x20 |\n\
             2 |  unit32 é;\n\
             \x20 |  ^^^^^^\n\
             \x20 = help: did you mean `uint32`?\n\
             \x20 = fix: write `uint32`\n"
        );
    }

    #[test]
    fn other_places_have_lines_of_their_own() {
        let first = Span::new(0, 1);
        let kind = FindingKind::DuplicateAlias { name: "a".into(), first };
        assert_eq!(
            rendered("x\ny", kind, 2, 3),
            "a.mof:2:1: error[MOF0224]: the alias `$a` is given twice\n\
             \x20 |\n\
             2 | y\n\
             \x20 | ^\n\
             a.mof:1:1: note: first given here\n\
             \x20 |\n\
             1 | x\n\
             \x20 | ^\n"
        );
    }

    #[test]
    fn a_long_line_is_cut_around_the_place() {
        let text = format!("{}HERE{}", "a".repeat(5000), "b".repeat(5000));
        let shown = rendered(&text, FindingKind::StraySemicolon, 5000, 5004);
        let lines: Vec<_> = shown.lines().collect();
        assert_eq!(lines[0], "a.mof:1:5001: lint[MOF0225]: this `;` ends nothing");
        assert!(lines[2].chars().count() < 140);
        let caret = lines[3].chars().position(|char| char == '^').unwrap();
        let here: String = lines[2].chars().skip(caret).take(4).collect();
        assert_eq!((here.as_str(), lines[3].matches('^').count()), ("HERE", 4));
    }

    #[test]
    fn a_place_behind_the_text_and_one_in_no_file_are_shown_too() {
        let eof = rendered(
            "ab",
            FindingKind::UnterminatedComment { dialect: crate::Dialect::Auto },
            2,
            2,
        );
        assert!(eof.starts_with("a.mof:1:3: error"), "{eof}");
        let nowhere = rendered("ab", FindingKind::StraySemicolon, 900, 901);
        assert!(nowhere.starts_with("lint[MOF0225]"), "{nowhere}");
    }

    #[test]
    fn what_controls_a_terminal_does_not_reach_it() {
        let shown = rendered("a\u{1B}[2Jb\u{202E}c", FindingKind::StraySemicolon, 0, 1);
        assert!(!shown.contains(['\u{1B}', '\u{202E}']), "{shown:?}");
    }
}
