//! Text back to the bytes of a file.

use std::fmt;

use super::{Encoding, Source};

impl Source {
    /// Whether [`Source::encode`] of this text gives the file's bytes again.
    ///
    /// It does not when the file is damaged, so that characters were replaced, and when it was
    /// refused. Whoever rewrites files leaves those alone.
    pub fn is_lossless(&self) -> bool {
        self.lossless
    }

    /// Writes `text` in the encoding of this file, with the file's byte order mark.
    ///
    /// ```
    /// use mof_parser::{ParseOptions, decode};
    ///
    /// let file = b"\xFF\xFEc\0l\0a\0s\0s\0";
    /// let source = decode("a.mof", file, &ParseOptions::default());
    /// assert_eq!(source.encode(source.text()).as_deref(), Ok(&file[..]));
    /// ```
    ///
    /// # Errors
    ///
    /// [`EncodeError::Damaged`] when the source is not [lossless](Source::is_lossless): to write it
    /// back would change what nobody could read. [`EncodeError::Missing`] when the encoding lacks a
    /// character.
    pub fn encode(&self, text: &str) -> Result<Vec<u8>, EncodeError> {
        if !self.lossless {
            return Err(EncodeError::Damaged);
        }
        let mark = self.mark;
        let size = match self.encoding {
            Encoding::Utf8 | Encoding::SingleByte(_) => text.len(),
            Encoding::Utf16Le | Encoding::Utf16Be => text.len() * 2,
        };
        let mut bytes = Vec::with_capacity(mark.len() + size);
        bytes.extend_from_slice(mark);
        match self.encoding {
            Encoding::Utf8 => bytes.extend_from_slice(text.as_bytes()),
            Encoding::Utf16Le => bytes.extend(text.encode_utf16().flat_map(u16::to_le_bytes)),
            Encoding::Utf16Be => bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes)),
            Encoding::SingleByte(page) => {
                let mut encoder = page.0.new_encoder();
                let room = encoder
                    .max_buffer_length_from_utf8_without_replacement(text.len())
                    .unwrap_or(text.len());
                bytes.reserve(room);
                let (result, read) =
                    encoder.encode_from_utf8_to_vec_without_replacement(text, &mut bytes, true);
                if let encoding_rs::EncoderResult::Unmappable(char) = result {
                    let offset = read - char.len_utf8();
                    return Err(EncodeError::Missing { char, offset, encoding: self.encoding });
                }
            }
        }
        Ok(bytes)
    }
}

/// Why a text cannot be written in the encoding of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum EncodeError {
    /// The file has bytes that could not be read, which would be lost.
    Damaged,
    /// The encoding has no such character.
    Missing {
        /// The first character that lacks.
        char: char,
        /// Where it stands in the text, in bytes.
        offset: usize,
        /// The encoding.
        encoding: Encoding,
    },
}

impl fmt::Display for EncodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Damaged => f.write_str("the file has bytes that could not be read"),
            Self::Missing { char, encoding, .. } => {
                let code = u32::from(*char);
                let shown = char.escape_debug();
                write!(f, "{encoding} has no character `{shown}` (U+{code:04X})")
            }
        }
    }
}

impl std::error::Error for EncodeError {}
