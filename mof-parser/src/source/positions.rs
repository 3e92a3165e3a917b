//! How many characters and stored bytes stand in front of an offset, without counting them anew.

use super::{Encoding, Source};

/// Bytes of text from one mark to the next: the most that a question has to walk.
const STEP: usize = 4096;

/// Marks every [`STEP`] bytes of the text.
#[derive(Debug, Clone)]
pub(super) struct Positions(Vec<Mark>);

/// What stands in front of a place in the text, which is the beginning of a character.
#[derive(Debug, Clone, Copy, Default)]
struct Mark {
    at: u32,
    chars: u32,
    /// In bytes, from behind the byte order mark.
    stored: u64,
}

impl Source {
    /// How many characters stand in front of `offset`, which is the beginning of one.
    pub(super) fn chars_before(&self, offset: usize) -> u32 {
        if self.first_non_ascii.is_none_or(|first| offset <= first as usize) {
            return offset as u32;
        }
        let mark = self.mark_before(offset);
        mark.chars + count_chars(&self.text.as_bytes()[mark.at as usize..offset]) as u32
    }

    /// How many bytes of the file as stored stand in front of `offset`, which is the beginning of a
    /// character; the byte order mark is not among them.
    pub(super) fn stored_before(&self, offset: usize) -> u64 {
        if self.encoding == Encoding::Utf8 && self.damaged_utf8.is_none() {
            return offset as u64;
        }
        if self.first_non_ascii.is_none_or(|first| offset <= first as usize) {
            return offset as u64 * if self.encoding.is_utf16() { 2 } else { 1 };
        }
        let mark = self.mark_before(offset);
        mark.stored + self.stored_len(&mark, offset)
    }

    fn mark_before(&self, offset: usize) -> Mark {
        let Positions(marks) = self.positions.get_or_init(|| self.measure());
        let index = marks.partition_point(|mark| mark.at as usize <= offset).saturating_sub(1);
        marks.get(index).copied().unwrap_or_default()
    }

    fn measure(&self) -> Positions {
        let mut mark = Mark::default();
        let mut marks = Vec::with_capacity(self.text.len() / STEP + 1);
        marks.push(mark);
        for at in (STEP..self.text.len()).step_by(STEP) {
            let at = self.text.floor_char_boundary(at);
            let text = &self.text.as_bytes()[mark.at as usize..at];
            let stored = mark.stored + self.stored_len(&mark, at);
            mark = Mark { at: at as u32, chars: mark.chars + count_chars(text) as u32, stored };
            marks.push(mark);
        }
        Positions(marks)
    }

    /// How many stored bytes the text from `mark` up to `to` came from.
    fn stored_len(&self, mark: &Mark, to: usize) -> u64 {
        let text = &self.text.as_bytes()[mark.at as usize..to];
        match (self.encoding, &self.damaged_utf8) {
            (Encoding::Utf8, Some(bytes)) => {
                damaged_len(&bytes[mark.stored as usize..], text.len())
            }
            (Encoding::Utf8, None) => text.len() as u64,
            // Characters of four bytes are the ones that take two units.
            (Encoding::Utf16Le | Encoding::Utf16Be, _) => {
                let pairs = text.iter().filter(|byte| **byte >= 0xF0).count();
                (count_chars(text) + pairs) as u64 * 2
            }
            (Encoding::SingleByte(_), _) => count_chars(text) as u64,
        }
    }
}

fn count_chars(text: &[u8]) -> usize {
    // Bytes that go on with a character are the ones from 80 to BF.
    text.iter().filter(|byte| (**byte as i8) >= -0x40).count()
}

/// How many of `bytes`, which are not all UTF-8, gave the first `text` bytes of text.
fn damaged_len(bytes: &[u8], text: usize) -> u64 {
    // No byte gives less than a byte of text, and a character has up to four.
    let bytes = &bytes[..bytes.len().min(text + 4)];
    let (mut left, mut stored) = (text, 0);
    for chunk in bytes.utf8_chunks() {
        let valid = chunk.valid().len();
        if left <= valid {
            return (stored + left) as u64;
        }
        left -= valid;
        stored += valid + chunk.invalid().len();
        left = left.saturating_sub(char::REPLACEMENT_CHARACTER.len_utf8());
    }
    stored as u64
}
