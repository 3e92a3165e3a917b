//! Offsets in the decoded text to offsets in the file as stored.

use std::ops::Range;

use super::Source;

impl Source {
    /// The bytes of the file as stored that `start..end` of the decoded text came from.
    ///
    /// Offsets behind the text count as its end, and offsets inside a character as its beginning.
    /// The first question walks the text once; each takes a bounded time then.
    pub fn stored_range(&self, start: u32, end: u32) -> Range<u64> {
        let start = self.text.floor_char_boundary(start as usize);
        let end = self.text.floor_char_boundary(end as usize).max(start);
        let mark = self.mark.len() as u64;
        // Half a unit at the very end is one character of text all the same.
        let stored = |offset| (mark + self.stored_before(offset)).min(self.stored_size);
        stored(start)..stored(end)
    }
}
