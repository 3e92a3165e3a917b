//! A plan and comments to text.

use super::comments::{BLANK, Placed, clings, lines_before_token, opens, place};
use super::line_ends::LineEnd;
use super::measure::{Measures, width};
use super::plan::{Gap, Group, Piece, Plan};
use super::spelling::keyword;
use super::verbatim::{Region, Start, regions};
use crate::{Document, Kind, Span};

/// Writes `document` as `plan` says.
pub(super) fn write(document: &Document, plan: &Plan, end: LineEnd) -> String {
    let comments = place(document, plan);
    let measures = Measures::of(document, plan, &comments);
    let capacity = document.text.len() + document.text.len() / 4;
    let mut layout = Layout {
        document,
        plan,
        comments,
        measures,
        regions: regions(document, plan),
        end,
        text: String::with_capacity(capacity),
        column: 0,
        comment: 0,
        blank_line: 0,
        group: 0,
        open: Vec::new(),
    };
    layout.run();
    layout.text
}

struct Layout<'d> {
    document: &'d Document,
    plan: &'d Plan,
    comments: Vec<Placed>,
    measures: Measures,
    /// What is copied as it is, in order, the next one last.
    regions: Vec<Region>,
    end: LineEnd,
    text: String,
    /// How many characters the line has that is being written.
    column: u32,
    /// The next comment.
    comment: usize,
    /// The next comment with a blank line around it, as far as that has been asked.
    blank_line: usize,
    /// The next group.
    group: usize,
    /// The groups that the next token is in, and whether they are broken.
    open: Vec<(Group, bool)>,
}

impl Layout<'_> {
    fn run(&mut self) {
        let plan = self.plan;
        let mut index = 0;
        // How many lines begin behind the comment that has ended a copied region.
        let mut behind_region = None;
        while let Some(piece) = plan.pieces.get(index) {
            while self.open.last().is_some_and(|(group, _)| group.end as usize <= index) {
                self.open.pop();
            }
            let region = match self.gap(index, *piece, behind_region.take()) {
                None => self.region_at(Start::Token(index as u32)),
                region => region,
            };
            if let Some(region) = region {
                (index, behind_region) = self.copy(&region);
                continue;
            }
            self.decide(index);
            self.token(index, *piece);
            index += 1;
        }
    }

    /// Decides which of the groups that begin at a token are broken.
    fn decide(&mut self, index: usize) {
        while let Some(group) = self.plan.groups.get(self.group)
            && group.start as usize == index
        {
            let is_flat = self.open.last().is_some_and(|(_, broken)| !broken);
            let broken = !is_flat
                && (self.measures.has_line(*group) || !self.measures.fits(*group, self.column));
            self.open.push((*group, broken));
            self.group += 1;
        }
    }

    fn token(&mut self, index: usize, piece: Piece) {
        let Some(token) = self.document.tokens.get(index) else { return };
        match keyword(token.kind()) {
            Some(word) if piece.is_keyword => {
                self.text.push_str(word);
                self.column += word.len() as u32;
            }
            _ => {
                self.text.push_str(self.document.text(token.span()));
                self.column = self.column.saturating_add(width(self.document, index));
            }
        }
    }

    /// Whether a line begins in the gap, as far as the layout goes.
    fn breaks(&self, index: usize, gap: Gap) -> bool {
        match gap {
            Gap::Tight | Gap::Blank | Gap::Hug => false,
            Gap::SoftTight | Gap::SoftBlank | Gap::SoftClose => {
                self.open.last().is_some_and(|(_, broken)| *broken)
            }
            Gap::Fill => {
                self.open.last().is_some_and(|(_, broken)| *broken)
                    && !self.measures.fits_behind(index as u32, self.column)
            }
            Gap::Line | Gap::Member | Gap::Apart | Gap::Close => true,
        }
    }

    /// Writes what stands in front of a token; `behind_region` is given when a part of it has been
    /// copied. Gives the region that begins behind a comment of it.
    fn gap(&mut self, index: usize, piece: Piece, behind_region: Option<u8>) -> Option<Region> {
        let breaks = self.breaks(index, piece.gap);
        let comment = self.document.comments.get(self.comment);
        if behind_region.is_some() || comment.is_some_and(|one| one.before as usize <= index) {
            return self.gap_with_comments(index, piece, breaks, behind_region);
        }
        if self.is_eof(index) {
            self.last_line();
        } else if breaks {
            let blank_line = piece.gap == Gap::Apart
                || (piece.gap.keeps_blank_line()
                    && !self.is_behind_opening(index)
                    && lines_before_token(self.document, index) > 1);
            self.line(blank_line, piece.indent);
        } else {
            self.blank(piece.gap.width() > 0);
        }
        None
    }

    fn gap_with_comments(
        &mut self,
        index: usize,
        piece: Piece,
        breaks: bool,
        behind_region: Option<u8>,
    ) -> Option<Region> {
        let gap = piece.gap;
        let first = self.comment;
        let end = self.document.comments.partition_point(|one| one.before as usize <= index);
        let placed = self.comments.get(first..end).unwrap_or_default();
        // The comments right in front of the token, on its line, go with it.
        let leads = placed.last().is_some_and(|one| one.lines_after == 0)
            && !gap.is_close()
            && !self.is_eof(index);
        let all_lead =
            leads && behind_region.is_none() && placed.iter().all(|one| one.lines_after == 0);
        let mut needs_blank_line =
            gap == Gap::Apart && behind_region != Some(2) && !self.has_blank_line(first, end);
        let mut lines = behind_region.unwrap_or(u8::from(all_lead && breaks));
        for at in first..end {
            let one = self.comments[at];
            let is_first = at == first && behind_region.is_none();
            lines = lines.max(one.lines_before);
            if lines > 0 {
                let kept = match gap {
                    _ if gap.is_joined() || lines < 2 => false,
                    Gap::Line => !is_first,
                    _ => !is_first || !self.is_behind_opening(index),
                };
                self.line(kept || needs_blank_line, piece.comment_indent);
                needs_blank_line = false;
            } else {
                let within = !breaks && gap.width() == 0 && one.lines_after == 0;
                self.blank(!(is_first && within && self.is_behind_opening(index)));
            }
            self.write_comment(at);
            lines = one.lines_after;
            if let Some(region) = self.region_at(Start::Comment(at as u32)) {
                return Some(region);
            }
        }
        if self.is_eof(index) {
            self.last_line();
        } else if lines > 0 || (breaks && !leads) {
            let kept = lines > 1 && gap.keeps_blank_line();
            self.line(kept || needs_blank_line, piece.indent);
        } else {
            self.blank(!clings(self.kind(index)));
        }
        None
    }

    /// Whether a blank line stands around one of the comments `first..end`; both only ever grow, so
    /// that no comment is asked twice.
    fn has_blank_line(&mut self, first: usize, end: usize) -> bool {
        let has = |one: &Placed| one.lines_before > 1 || one.lines_after > 1;
        self.blank_line = self.blank_line.max(first);
        while self.blank_line < end && !self.comments.get(self.blank_line).is_some_and(has) {
            self.blank_line += 1;
        }
        self.blank_line < end
    }

    /// Writes the next comment.
    fn write_comment(&mut self, at: usize) {
        if let (Some(comment), Some(placed)) =
            (self.document.comments.get(at), self.comments.get(at))
        {
            let text = self.document.text(comment.span);
            if text.starts_with("//") {
                self.text.push_str(text.trim_end_matches(BLANK));
            } else {
                self.end.push(text, &mut self.text);
            }
            self.column = self.column.saturating_add(placed.width);
        }
        self.comment = at + 1;
    }

    /// The region that begins at `start`.
    fn region_at(&mut self, start: Start) -> Option<Region> {
        if self.regions.last()?.start == start { self.regions.pop() } else { None }
    }

    /// Copies a region with the comment that ends it. Gives the token behind it, and how many lines
    /// begin behind that comment.
    fn copy(&mut self, region: &Region) -> (usize, Option<u8>) {
        let document = self.document;
        let mut at = region.span.start;
        // Line ends inside of strings are no line ends of the file.
        let tokens = region.tokens.start as usize..region.tokens.end as usize;
        for token in document.tokens.get(tokens).unwrap_or_default() {
            let span = token.span();
            if token.kind().is_string() && document.text(span).contains(['\n', '\r']) {
                self.end.push(document.text(Span::new(at, span.start)), &mut self.text);
                self.text.push_str(document.text(span));
                at = span.end;
            }
        }
        self.end.push(document.text(Span::new(at, region.span.end)), &mut self.text);
        self.column = 0;
        self.comment = region.comments_end as usize;
        let behind = region.tokens.end as usize;
        let skipped = |group: &Group| (group.start as usize) < behind;
        while self.plan.groups.get(self.group).is_some_and(skipped) {
            self.group += 1;
        }
        let mut lines = None;
        if region.ends_at_comment {
            lines = self.comments.get(self.comment).map(|one| one.lines_after);
            self.write_comment(self.comment);
        }
        (behind, lines)
    }

    fn kind(&self, index: usize) -> Kind {
        self.document.tokens.get(index).map_or(Kind::Eof, |token| token.kind())
    }

    fn is_eof(&self, index: usize) -> bool {
        self.kind(index) == Kind::Eof
    }

    fn is_behind_opening(&self, index: usize) -> bool {
        index.checked_sub(1).is_none_or(|index| opens(self.kind(index)))
    }

    fn blank(&mut self, is_wanted: bool) {
        if is_wanted && self.column > 0 {
            self.text.push(' ');
            self.column += 1;
        }
    }

    /// Begins a line, with a blank line in front of it when that is wanted; the first line of all
    /// has begun already.
    fn line(&mut self, blank_line: bool, indent: u8) {
        if !self.text.is_empty() {
            self.text.push_str(self.end.text());
            if blank_line {
                self.text.push_str(self.end.text());
            }
        }
        self.text.extend(std::iter::repeat_n(' ', indent.into()));
        self.column = indent.into();
    }

    /// Ends the last line.
    fn last_line(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with(self.end.text()) {
            self.text.push_str(self.end.text());
        }
    }
}
