//! `// mofc:off` and `// mofc:on`: what is copied as it is written.

use super::plan::{Plan, TokenRange};
use crate::{Document, Span};

/// A part of the file that is copied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Region {
    /// What it begins at.
    pub(super) start: Start,
    /// The text that is copied.
    pub(super) span: Span,
    /// The tokens in it; where there are none, the one behind it.
    pub(super) tokens: TokenRange,
    /// Index of the first comment behind it.
    pub(super) comments_end: u32,
    /// Whether that comment has ended it, and stands where the copy ends.
    pub(super) ends_at_comment: bool,
}

/// Where a region begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Start {
    /// Behind a comment.
    Comment(u32),
    /// At a token.
    Token(u32),
}

/// The regions of `document`, the last one first.
///
/// A region begins at `// mofc:off` and ends at `// mofc:on` or with the body that it begins in. A
/// declaration that either of them cuts belongs to it as a whole.
pub(super) fn regions(document: &Document, plan: &Plan) -> Vec<Region> {
    let switches: Vec<(usize, bool)> = (0..document.comments.len())
        .filter_map(|index| Some((index, is_off(document.text(document.comments[index].span))?)))
        .collect();
    if switches.is_empty() {
        return Vec::new();
    }
    let (bodies, members) = (Nest::new(&plan.bodies), Nest::new(&plan.members));
    let mut regions: Vec<Region> = Vec::new();
    let mut next_on = vec![None; switches.len()];
    for at in (1..switches.len()).rev() {
        let (index, off) = switches[at];
        next_on[at - 1] = if off { next_on[at] } else { Some(index) };
    }
    for (&(index, off), on) in switches.iter().zip(next_on) {
        let start = document.comments[index].span.start;
        let is_inside = regions.last().is_some_and(|last| start < last.span.end);
        if off && !is_inside {
            regions.extend(region(document, &bodies, &members, index, on));
        }
    }
    regions.reverse();
    regions
}

/// Whether a comment switches formatting off, or on. `None` when it does neither.
pub(super) fn is_off(comment: &str) -> Option<bool> {
    match comment.strip_prefix("//")?.trim() {
        "mofc:off" => Some(true),
        "mofc:on" => Some(false),
        _ => None,
    }
}

fn region(
    document: &Document,
    bodies: &Nest,
    members: &Nest,
    off: usize,
    on: Option<usize>,
) -> Option<Region> {
    let comments = &document.comments;
    let from = comments[off].before;
    let body = bodies.innermost(from, |body| body.start <= from && from <= body.end)?;
    let member_at = |token: u32| {
        members.outermost(token, |member| {
            body.start <= member.start && member.start < token && token < member.end
        })
    };
    let comments_before =
        |token: u32| comments.partition_point(|comment| comment.before < token) as u32;
    let (start, first, at) = match member_at(from) {
        Some(member) => {
            let at = document.tokens.get(member.start as usize)?.span().start;
            (Start::Token(member.start), member.start, at)
        }
        None => (Start::Comment(off as u32), from, comments[off].span.end),
    };
    let end = on.filter(|on| comments[*on].before <= body.end);
    let (last, to, comments_end, ends_at_comment) = match end {
        Some(on) => match member_at(comments[on].before) {
            Some(member) => {
                let last = document.tokens.get(member.end.checked_sub(1)? as usize)?;
                (member.end, last.span().end, comments_before(member.end), false)
            }
            None => (comments[on].before, comments[on].span.start, on as u32, true),
        },
        None => {
            let close = document.tokens.get(body.end as usize)?.span().start;
            let is_file = body.end as usize + 1 == document.tokens.len();
            let text = document.text(Span::new(at, close));
            let cut = if is_file { 0 } else { text.len() - text.trim_end().len() };
            (body.end, close - cut as u32, comments_before(body.end + 1), false)
        }
    };
    let span = Span::new(at, to.max(at));
    Some(Region { start, span, tokens: first..last, comments_end, ends_at_comment })
}

/// Ranges that lie in each other or apart.
struct Nest {
    /// By their starts, the outer ones first.
    ranges: Vec<TokenRange>,
    /// The range that each lies in.
    parents: Vec<Option<usize>>,
}

impl Nest {
    fn new(ranges: &[TokenRange]) -> Self {
        let mut ranges = ranges.to_vec();
        ranges.sort_by_key(|range| (range.start, std::cmp::Reverse(range.end)));
        let mut parents: Vec<Option<usize>> = Vec::with_capacity(ranges.len());
        let mut open: Option<usize> = None;
        for range in &ranges {
            while let Some(index) = open
                && ranges[index].end < range.end
            {
                open = parents[index];
            }
            parents.push(open);
            open = Some(parents.len() - 1);
        }
        Self { ranges, parents }
    }

    /// The ranges that begin at or in front of `token`, from the last one outwards.
    fn around(&self, token: u32) -> impl Iterator<Item = &TokenRange> {
        let last = self.ranges.partition_point(|range| range.start <= token).checked_sub(1);
        std::iter::successors(last, |index| self.parents[*index]).map(|index| &self.ranges[index])
    }

    fn innermost(&self, token: u32, fits: impl Fn(&TokenRange) -> bool) -> Option<TokenRange> {
        self.around(token).find(|range| fits(range)).cloned()
    }

    fn outermost(&self, token: u32, fits: impl Fn(&TokenRange) -> bool) -> Option<TokenRange> {
        self.around(token).filter(|range| fits(range)).last().cloned()
    }
}
