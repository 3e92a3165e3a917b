//! Offsets in the decoded text to offsets in the file as stored.

use std::ops::Range;

use super::{Encoding, Source};

impl Source {
    /// The bytes of the file as stored that `start..end` of the decoded text came from.
    ///
    /// Editors and fix-its need them; it walks the text in front, so it is not for inner loops.
    /// Offsets behind the text count as its end.
    pub fn stored_range(&self, start: u32, end: u32) -> Range<u64> {
        let before = &self.text[..self.text.floor_char_boundary(start as usize)];
        let from = self.mark_len() + self.stored_len(before);
        let end = self.text.floor_char_boundary(end as usize).max(before.len());
        from..from + self.stored_len(&self.text[before.len()..end])
    }

    fn mark_len(&self) -> u64 {
        match self.encoding {
            _ if !self.bom => 0,
            Encoding::Utf8 => 3,
            Encoding::Utf16Le | Encoding::Utf16Be => 2,
            Encoding::SingleByte(_) => 0,
        }
    }

    fn stored_len(&self, text: &str) -> u64 {
        match self.encoding {
            Encoding::Utf8 => text.len() as u64,
            Encoding::Utf16Le | Encoding::Utf16Be => text.encode_utf16().count() as u64 * 2,
            Encoding::SingleByte(_) => text.chars().count() as u64,
        }
    }
}
