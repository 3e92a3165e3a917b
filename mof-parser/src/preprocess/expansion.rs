//! An expanded text, and where everything in it was written.

use std::sync::Arc;

use crate::Span;

/// The text that a file means, and the way from it to the text as written.
#[derive(Debug, Clone, Default)]
pub(crate) struct Expansion {
    pub(crate) text: Arc<str>,
    /// Without gaps, in the order of the expanded text. What was written and is not in it has no
    /// segment.
    pub(super) segments: Vec<Segment>,
    pub(super) uses: Vec<Use>,
    pub(super) definitions: Vec<Definition>,
}

/// A run of expanded text; it ends where the next one begins.
#[derive(Debug, Clone, Copy)]
pub(super) struct Segment {
    /// Where it begins in the expanded text.
    pub(super) start: u32,
    pub(super) origin: Origin,
}

#[derive(Debug, Clone, Copy)]
pub(super) enum Origin {
    /// It stands at this offset as it is.
    Verbatim(u32),
    /// It was written for something else.
    Replaced {
        /// Index of the [`Use`].
        place: u32,
        /// Index of the [`Definition`] that it stands in; [`NO_DEFINITION`] when in none.
        definition: u32,
    },
}

pub(super) const NO_DEFINITION: u32 = u32::MAX;

/// What was replaced: the name of a macro, from where to where.
#[derive(Debug, Clone, Copy)]
pub(super) struct Use {
    pub(super) start: u32,
    pub(super) end: u32,
}

/// A definition that text came from.
#[derive(Debug, Clone)]
pub(crate) struct Definition {
    pub(crate) name: Arc<str>,
    /// Where its name stands, unless the caller has defined it.
    pub(crate) place: Option<Span>,
}

/// A range of a text as written, in its own offsets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Written {
    pub(crate) start: u32,
    pub(crate) end: u32,
    /// The range has the very text that it was asked for.
    pub(crate) is_verbatim: bool,
}

impl Expansion {
    /// What the expanded text from `start` to `end` was written as. A replacement counts as a
    /// whole.
    pub(crate) fn written(&self, start: u32, end: u32) -> Written {
        let end = end.max(start);
        let last = self.segment_before(end);
        let first = if start == end { last } else { self.segment_at(start) };
        let (Some(first), Some(last)) = (first, last.or(self.segment_at(end))) else {
            return Written { start: 0, end: 0, is_verbatim: false };
        };
        let (from, to) = (&self.segments[first], &self.segments[last]);
        let is_verbatim = first == last && matches!(from.origin, Origin::Verbatim(_));
        let written_start = match from.origin {
            Origin::Verbatim(written) => written + (start.saturating_sub(from.start)),
            Origin::Replaced { place, .. } => self.uses[place as usize].start,
        };
        let written_end = match to.origin {
            Origin::Verbatim(written) => written + (end.saturating_sub(to.start)),
            Origin::Replaced { place, .. } => self.uses[place as usize].end,
        };
        Written { start: written_start, end: written_end.max(written_start), is_verbatim }
    }

    /// The definition that the text at either end comes from.
    pub(crate) fn definition(&self, start: u32, end: u32) -> Option<&Definition> {
        let at = |segment: Option<usize>| match self.segments.get(segment?)?.origin {
            Origin::Replaced { definition, .. } => self.definitions.get(definition as usize),
            Origin::Verbatim(_) => None,
        };
        let last = self.segment_before(end.max(start));
        if end <= start { at(last) } else { at(self.segment_at(start)).or_else(|| at(last)) }
    }

    /// The segment that holds the byte at `offset`; behind the end the last one.
    fn segment_at(&self, offset: u32) -> Option<usize> {
        self.segments.partition_point(|segment| segment.start <= offset).checked_sub(1)
    }

    /// The segment that holds the byte in front of `offset`.
    fn segment_before(&self, offset: u32) -> Option<usize> {
        self.segments.partition_point(|segment| segment.start < offset).checked_sub(1)
    }

    /// Moves the places of definitions, which are offsets of all files together.
    pub(crate) fn shift(&mut self, by: u32) {
        for place in self.definitions.iter_mut().filter_map(|definition| definition.place.as_mut())
        {
            *place = Span::new(place.start.saturating_add(by), place.end.saturating_add(by));
        }
    }
}
