//! Widths of all tokens and gaps, summed up, so that to ask what fits takes no time.

use super::comments::Placed;
use super::plan::{Group, Plan};
use crate::Document;

/// How wide a line may be, in characters.
pub(super) const WIDTH: u32 = 100;

/// What is known of one token and the gap in front of it.
#[derive(Debug, Clone, Copy, Default)]
struct Measure {
    /// The widths of all tokens and gaps in front of this one's gap. It wraps, as only differences
    /// count.
    before: u32,
    /// The width of the gap, with the comments in it, on one line.
    gap: u32,
    /// The width from this gap to the next one that can begin a line.
    tail: u32,
    /// In how many gaps in front of this one a line must begin.
    lines: u32,
}

/// The measures of every token, and of the end behind the last.
#[derive(Debug)]
pub(super) struct Measures(Vec<Measure>);

impl Measures {
    pub(super) fn of(document: &Document, plan: &Plan, comments: &[Placed]) -> Self {
        let mut measures = vec![Measure::default(); plan.pieces.len() + 1];
        let mut comment = 0;
        let (mut before, mut lines) = (0_u32, 0_u32);
        for (index, piece) in plan.pieces.iter().enumerate() {
            let mut gap = piece.gap.width();
            let mut begins_line = piece.gap.is_line();
            while let Some(one) = document.comments.get(comment)
                && one.before as usize <= index
            {
                if let Some(placed) = comments.get(comment) {
                    gap = gap.saturating_add(placed.width + 1);
                    begins_line |=
                        placed.breaks || placed.lines_before > 0 || placed.lines_after > 0;
                }
                comment += 1;
            }
            measures[index] = Measure { before, gap, tail: 0, lines };
            before = before.wrapping_add(gap).wrapping_add(width(document, index));
            lines += u32::from(begins_line);
        }
        let count = plan.pieces.len();
        measures[count] = Measure { before, gap: 0, tail: 0, lines };
        for index in (0..count).rev() {
            let (one, next) = (measures[index], measures[index + 1]);
            let can_break = next.lines > one.lines || !plan.pieces[index].gap.is_joined();
            if !can_break {
                let own = next.before.wrapping_sub(one.before);
                measures[index].tail = own.saturating_add(next.tail);
            }
        }
        Self(measures)
    }

    fn get(&self, index: u32) -> Measure {
        self.0.get(index as usize).copied().unwrap_or_default()
    }

    /// Whether a line must begin inside of the group.
    pub(super) fn has_line(&self, group: Group) -> bool {
        group.end > group.start && self.get(group.end).lines > self.get(group.start + 1).lines
    }

    /// Whether the group and what clings to it fits on the line behind `column`.
    pub(super) fn fits(&self, group: Group, column: u32) -> bool {
        let (start, end) = (self.get(group.start), self.get(group.end));
        let own = end.before.wrapping_sub(start.before).saturating_sub(start.gap);
        column.saturating_add(own).saturating_add(end.tail) <= WIDTH
    }

    /// Whether the token with its gap and what clings to it fits on the line behind `column`.
    pub(super) fn fits_behind(&self, index: u32, column: u32) -> bool {
        let (one, next) = (self.get(index), self.get(index + 1));
        let own = next.before.wrapping_sub(one.before);
        column.saturating_add(own).saturating_add(next.tail) <= WIDTH
    }
}

/// The width of a token in characters.
pub(super) fn width(document: &Document, index: usize) -> u32 {
    let Some(token) = document.tokens.get(index) else { return 0 };
    let text = document.text(token.span());
    if text.is_ascii() { text.len() as u32 } else { text.chars().count() as u32 }
}
