//! The lines around places to a small text that is safe to show, with the places in it.

use std::collections::BTreeMap;
use std::ops::Range;

use super::visible::visible_in_source;
use crate::{SourceId, SourceMap, Span};

/// Lines of a file, made fit to be shown.
///
/// Of lines longer than the width only the surroundings of the places are kept, with `…` for the
/// rest. What a terminal would obey, or nobody would see, is U+FFFD. The line ends are all `\n`.
#[derive(Debug)]
pub(super) struct Excerpt {
    text: String,
    lines: Vec<Line>,
}

/// A line of the text.
#[derive(Debug)]
struct Line {
    /// Which line of the file it is, from 1.
    number: u32,
    /// Where it is in the text, without its line end.
    range: Range<usize>,
    /// The columns that are kept, from 0, with their places in the text, and the end.
    columns: Vec<(usize, usize)>,
}

/// A part of an excerpt: whole lines in front of and behind a place.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) range: Range<usize>,
    /// The line and column in the file that it begins at, from 0.
    pub(super) line: usize,
    pub(super) column: usize,
    pub(super) line_count: usize,
}

/// A place that goes over more lines is shown up to the end of its first.
const MAX_LINES: u32 = 8;

/// Lines in front of and behind a place that are shown, too.
const AROUND: u32 = 1;

/// Lines and columns of a place, columns from 0.
#[derive(Clone, Copy)]
struct Place {
    line: u32,
    column: usize,
    end_line: u32,
    end_column: usize,
}

impl Excerpt {
    /// The lines around `spans` of one file, and where in their text the spans are.
    pub(super) fn new(
        sources: &SourceMap,
        id: SourceId,
        spans: &[Span],
        width: usize,
    ) -> (Self, Vec<Range<usize>>) {
        let places: Vec<Place> = spans.iter().map(|span| place(sources, *span)).collect();
        let last = sources.line_count(id);
        let mut wanted: BTreeMap<u32, Vec<Range<usize>>> = BTreeMap::new();
        for at in &places {
            for number in at.line.saturating_sub(AROUND).max(1)..=(at.end_line + AROUND).min(last) {
                let columns = wanted.entry(number).or_default();
                if (at.line..=at.end_line).contains(&number) {
                    let start = if number == at.line { at.column } else { 0 };
                    let end = if number == at.end_line { at.end_column } else { usize::MAX };
                    columns.push(start..end);
                }
            }
        }
        let mut excerpt = Self { text: String::new(), lines: Vec::new() };
        for (number, columns) in wanted {
            excerpt.add(number, sources.line(id, number), &columns, width);
        }
        let ranges = places.iter().map(|place| excerpt.range_of(place)).collect();
        (excerpt, ranges)
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The lines of `range`, and so many in front of it and behind it; what is not there is left
    /// out. `None` when lines in between are not kept.
    pub(super) fn part(&self, range: Range<usize>, before: usize, after: usize) -> Option<Part> {
        let range = self.text.floor_char_boundary(range.start)
            ..self.text.ceil_char_boundary(range.end.max(range.start));
        let (first, last) = (self.line_at(range.start)?, self.line_at(range.end)?);
        let follows = |at: usize| self.lines[at].number + 1 == self.lines[at + 1].number;
        if !(first..last).all(follows) {
            return None;
        }
        let mut top = first;
        while first - top < before && top > 0 && follows(top - 1) {
            top -= 1;
        }
        let mut bottom = last;
        while bottom - last < after && bottom + 1 < self.lines.len() && follows(bottom) {
            bottom += 1;
        }
        let start = if before == 0 { range.start } else { self.lines[top].range.start };
        let end = if after == 0 { range.end } else { self.lines[bottom].range.end };
        Some(Part {
            line: self.lines[top].number as usize - 1,
            column: self.lines[top].column_at(start),
            line_count: bottom - top + 1,
            range: start..end.max(start),
        })
    }

    fn line_at(&self, offset: usize) -> Option<usize> {
        self.lines.partition_point(|line| line.range.start <= offset).checked_sub(1)
    }

    fn add(&mut self, number: u32, line: &str, marked: &[Range<usize>], width: usize) {
        if !self.lines.is_empty() {
            self.text.push('\n');
        }
        let start = self.text.len();
        let windows = windows(line, marked, width);
        let mut columns = Vec::new();
        let mut chars = line.chars().enumerate().peekable();
        for window in &windows {
            let mut skipped = false;
            while chars.next_if(|(column, _)| *column < window.start).is_some() {
                skipped = true;
            }
            if skipped {
                self.text.push('…');
            }
            while let Some((column, char)) = chars.next_if(|(column, _)| *column < window.end) {
                columns.push((column, self.text.len()));
                self.text.push(visible_in_source(char));
            }
        }
        let end = chars.peek().map_or_else(
            || columns.last().map_or(0, |(column, _)| column + 1),
            |(column, _)| *column,
        );
        columns.push((end, self.text.len()));
        if chars.peek().is_some() {
            self.text.push('…');
        }
        self.lines.push(Line { number, range: start..self.text.len(), columns });
    }

    fn range_of(&self, place: &Place) -> Range<usize> {
        let start = self.offset_of(place.line, place.column);
        start..self.offset_of(place.end_line, place.end_column).max(start)
    }

    fn offset_of(&self, number: u32, column: usize) -> usize {
        let Ok(at) = self.lines.binary_search_by_key(&number, |line| line.number) else {
            return self.text.len();
        };
        let line = &self.lines[at];
        let behind = line.columns.partition_point(|(known, _)| *known < column);
        line.columns.get(behind).map_or(line.range.end, |(_, offset)| *offset)
    }
}

impl Line {
    fn column_at(&self, offset: usize) -> usize {
        let at = self.columns.partition_point(|(_, known)| *known < offset);
        self.columns.get(at).or(self.columns.last()).map_or(0, |(column, _)| *column)
    }
}

fn place(sources: &SourceMap, span: Span) -> Place {
    let Some(at) = sources.locate(span) else {
        return Place { line: 1, column: 0, end_line: 1, end_column: 0 };
    };
    let (line, column) = (at.line, at.column as usize - 1);
    if at.end_line - line >= MAX_LINES {
        return Place { line, column, end_line: line, end_column: usize::MAX };
    }
    Place { line, column, end_line: at.end_line, end_column: at.end_column as usize - 1 }
}

/// The columns of a line that are shown: all, or the surroundings of what is marked.
fn windows(line: &str, marked: &[Range<usize>], width: usize) -> Vec<Range<usize>> {
    // a line of megabytes is walked, and not more
    if line.len() <= width || line.chars().nth(width).is_none() {
        return Vec::from([Range { start: 0, end: usize::MAX }]);
    }
    if marked.is_empty() {
        return Vec::from([Range { start: 0, end: width }]);
    }
    let each = (width / marked.len()).max(24);
    let mut windows: Vec<Range<usize>> = marked
        .iter()
        .map(|mark| {
            let start = mark.start.saturating_sub(each / 3);
            // less is left out than `…` is worth
            if start < 8 { 0..start + each } else { start..start + each }
        })
        .collect();
    windows.sort_by_key(|window| window.start);
    windows.dedup_by(|next, window| {
        let meets = next.start <= window.end;
        if meets {
            window.end = window.end.max(next.end);
        }
        meets
    });
    windows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ParseOptions, decode};

    fn excerpt(text: &str, words: &[&str], width: usize) -> (Excerpt, Vec<Range<usize>>) {
        let mut sources = SourceMap::new();
        let id = sources.add(decode("a.mof", text.as_bytes(), &ParseOptions::default())).unwrap();
        let spans: Vec<Span> = words
            .iter()
            .map(|word| {
                let start = text.find(word).unwrap();
                Span::new(start as u32, (start + word.len()) as u32)
            })
            .collect();
        Excerpt::new(&sources, id, &spans, width)
    }

    fn cut<'e>(excerpt: &'e Excerpt, ranges: &[Range<usize>]) -> Vec<&'e str> {
        ranges.iter().map(|range| &excerpt.text()[range.clone()]).collect()
    }

    #[test]
    fn only_lines_near_a_place_are_kept() {
        let text = "1\r\n2\r\n3\rHERE\n5\n6\n7\n8\n9\nTHERE";
        let (excerpt, ranges) = excerpt(text, &["HERE", "THERE"], 80);
        assert_eq!(excerpt.text(), "3\nHERE\n5\n9\nTHERE");
        assert_eq!(cut(&excerpt, &ranges), ["HERE", "THERE"]);
        let part = excerpt.part(ranges[1].clone(), 1, 1).unwrap();
        assert_eq!((part.line, part.column, part.line_count), (8, 0, 2));
        assert!(excerpt.part(ranges[0].start..ranges[1].end, 1, 1).is_none());
    }

    #[test]
    fn of_a_long_line_only_what_is_near_a_place_is_kept() {
        let text = format!("{}ONE{}TWO{}", "é".repeat(9_000), "b".repeat(9_000), "c".repeat(9_000));
        let (excerpt, ranges) = excerpt(&text, &["ONE", "TWO"], 60);
        assert_eq!(
            excerpt.text(),
            format!(
                "…{}ONE{}…{}TWO{}…",
                "é".repeat(10),
                "b".repeat(17),
                "b".repeat(10),
                "c".repeat(17)
            )
        );
        assert_eq!(cut(&excerpt, &ranges), ["ONE", "TWO"]);
        let part = excerpt.part(ranges[1].clone(), 0, 0).unwrap();
        assert_eq!((part.line, part.column), (0, 18_003));
    }

    #[test]
    fn a_place_that_is_longer_than_the_width_is_cut() {
        let long = "x".repeat(1_000);
        let (excerpt, ranges) = excerpt(&format!("a {long} b"), &[&long], 30);
        assert_eq!(cut(&excerpt, &ranges), [format!("{}…", "x".repeat(28))]);
        assert!(excerpt.text().ends_with("x…"));
    }

    #[test]
    fn what_a_terminal_obeys_is_not_passed_on() {
        // a file with little else would be no text
        let text = format!("{}\n\na\u{1b}[31mHERE\u{202e}\tb\u{7}", "class A { };\n".repeat(9));
        let (excerpt, ranges) = excerpt(&text, &["HERE"], 80);
        assert_eq!(excerpt.text(), "\na\u{FFFD}[31mHERE\u{FFFD}\tb\u{FFFD}");
        assert_eq!(cut(&excerpt, &ranges), ["HERE"]);
    }

    #[test]
    fn a_place_of_many_lines_is_shown_by_its_first() {
        let text = format!("/* one\n{}END", "line\n".repeat(100));
        let (excerpt, ranges) = excerpt(&text, &[&text], 80);
        assert_eq!(cut(&excerpt, &ranges), ["/* one"]);
        assert_eq!(excerpt.text(), "/* one\nline");
    }

    #[test]
    fn a_byte_of_a_character_can_be_asked_for() {
        let (excerpt, _) = excerpt("é漢", &["漢"], 80);
        for (offset, len) in [(0, 1), (1, 0), (1, 1), (3, 1), (4, 1), (5, 0), (99, 9)] {
            for lines in 0..2 {
                let part = excerpt.part(offset..offset + len, lines, lines).unwrap();
                assert!("é漢".contains(&excerpt.text()[part.range]), "{offset} {len} {lines}");
            }
        }
    }

    #[test]
    fn an_empty_file_has_an_empty_line() {
        let (excerpt, ranges) = excerpt("", &[""], 80);
        assert_eq!((excerpt.text(), &ranges[..]), ("", std::slice::from_ref(&(0..0))));
        assert!(excerpt.part(0..0, 1, 1).is_some());
    }
}
