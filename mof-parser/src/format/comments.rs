//! Where comments stand in the gaps between tokens, as far as the layout keeps it.

use super::plan::Plan;
use crate::{Document, Kind};

/// What may be cut off at the end of a line.
pub(super) const BLANK: [char; 2] = [' ', '\t'];

/// A comment in the gap in front of a token.
#[derive(Debug, Clone, Copy)]
pub(super) struct Placed {
    /// How many lines begin between what is in front and the comment; two stand for more.
    pub(super) lines_before: u8,
    /// How many lines begin between the comment and what follows.
    pub(super) lines_after: u8,
    /// Whether it has several lines, or is none without its line end.
    pub(super) breaks: bool,
    /// Its width in characters.
    pub(super) width: u32,
}

/// Places all comments of `document`, in order.
///
/// What the layout does not keep is left out here, so that a formatted text is placed as its
/// original was: a comment of one line inside of a declaration's line goes on in that line.
pub(super) fn place(document: &Document, plan: &Plan) -> Vec<Placed> {
    let mut placed: Vec<Placed> = Vec::with_capacity(document.comments.len());
    for (index, comment) in document.comments.iter().enumerate() {
        let text = document.text(comment.span);
        let is_line = text.starts_with("//");
        let spans_lines = text.contains(['\n', '\r']);
        let token = comment.before as usize;
        let joined = plan.pieces.get(token).is_some_and(|piece| piece.gap.is_joined());
        let mut one = Placed {
            lines_before: lines_between(
                document,
                start_of_gap(document, index),
                comment.span.start,
            ),
            lines_after: lines_between(document, comment.span.end, end_of_gap(document, index)),
            breaks: is_line || spans_lines,
            width: text.trim_end().chars().count() as u32,
        };
        if is_line {
            one.lines_after = one.lines_after.max(1);
        } else if joined && !spans_lines {
            (one.lines_before, one.lines_after) = (0, 0);
        }
        placed.push(one);
    }
    placed
}

/// Where the gap between a comment and what stands in front of it begins.
fn start_of_gap(document: &Document, index: usize) -> u32 {
    let comment = document.comments[index];
    let previous = index.checked_sub(1).map(|index| document.comments[index]);
    match previous {
        Some(previous) if previous.before == comment.before => previous.span.end,
        _ => end_of_token(document, comment.before.checked_sub(1)),
    }
}

fn end_of_gap(document: &Document, index: usize) -> u32 {
    let comment = document.comments[index];
    match document.comments.get(index + 1) {
        Some(next) if next.before == comment.before => next.span.start,
        _ => match document.tokens.get(comment.before as usize) {
            Some(token) => token.span().start,
            None => comment.span.end,
        },
    }
}

/// The end of a token; where there is none, the beginning of the text.
fn end_of_token(document: &Document, index: Option<u32>) -> u32 {
    let token = index.and_then(|index| document.tokens.get(index as usize));
    token.map_or(document.base, |token| token.span().end)
}

/// How many lines begin in the blanks between two offsets; two stand for more.
pub(super) fn lines_between(document: &Document, start: u32, end: u32) -> u8 {
    let local = |offset: u32| offset.saturating_sub(document.base) as usize;
    let blanks = document.text.as_bytes().get(local(start)..local(end)).unwrap_or_default();
    let mut lines = 0;
    for (at, byte) in blanks.iter().enumerate() {
        let ends = match byte {
            b'\n' => true,
            b'\r' => blanks.get(at + 1) != Some(&b'\n'),
            _ => false,
        };
        if ends {
            lines += 1;
            if lines == 2 {
                break;
            }
        }
    }
    lines
}

/// How many lines begin in front of a token that has no comment in front of it.
pub(super) fn lines_before_token(document: &Document, index: usize) -> u8 {
    match document.tokens.get(index) {
        Some(token) => {
            let start = end_of_token(document, index.checked_sub(1).map(|index| index as u32));
            lines_between(document, start, token.span().start)
        }
        None => 0,
    }
}

/// Whether a token opens what the next one stands in.
pub(super) fn opens(kind: Kind) -> bool {
    matches!(kind, Kind::OpenBrace | Kind::OpenBracket | Kind::OpenParen)
}

/// Whether a token stands right behind a comment, without a blank.
pub(super) fn clings(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Comma | Kind::Semicolon | Kind::CloseBrace | Kind::CloseBracket | Kind::CloseParen
    )
}
