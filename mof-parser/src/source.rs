//! Files as text: what was read, how it was encoded, and all of them in one offset space.

mod decode;
mod encode;
mod encoding;
mod lines;
mod map;
mod positions;
mod stored;
#[cfg(test)]
mod tests;

pub use decode::decode;
pub(crate) use decode::decode_as_written;
pub use encode::EncodeError;
pub use encoding::{CodePage, Encoding, UnknownEncoding};
pub use map::{Location, SourceId, SourceMap, SourceMapFull};

use std::sync::{Arc, OnceLock};

use crate::Finding;
use crate::preprocess::{Expansion, Words};
use positions::Positions;

/// One file, decoded.
///
/// [`decode`] makes it of bytes, and [`Source::encode`] writes text back as the file was written.
#[derive(Debug, Clone)]
pub struct Source {
    pub(crate) name: String,
    pub(crate) text: Arc<str>,
    encoding: Encoding,
    /// The byte order mark of the file as stored; empty when it has none.
    mark: &'static [u8],
    line_ends: LineEnds,
    lossless: bool,
    /// The size of the file as stored, with its mark.
    stored_size: u64,
    /// Where the first character beyond ASCII stands.
    first_non_ascii: Option<u32>,
    /// What is stored behind the mark, when it should be UTF-8 and is not everywhere.
    damaged_utf8: Option<Arc<[u8]>>,
    positions: OnceLock<Positions>,
    /// What decoding found, in offsets of `text`. [`parse`](crate::parse) passes it on, so that
    /// nobody has to remember it.
    pub(crate) findings: Vec<Finding>,
    /// What the preprocessor made of the text.
    pub(crate) preprocessed: Option<Preprocessed>,
}

/// What the preprocessor has made of a text.
#[derive(Debug, Clone)]
pub(crate) struct Preprocessed {
    /// The text that is meant, unless it is the one that was written.
    pub(crate) expansion: Option<Arc<Expansion>>,
    pub(crate) words: Words,
    /// An included file that was not read.
    pub(crate) unread: Option<Arc<str>>,
}

impl Source {
    /// Stands for a file that was refused.
    pub(crate) fn refused(name: String, findings: Vec<Finding>) -> Self {
        Self {
            name,
            text: Arc::from(""),
            encoding: Encoding::Utf8,
            mark: &[],
            line_ends: LineEnds::None,
            lossless: false,
            stored_size: 0,
            first_non_ascii: None,
            damaged_utf8: None,
            positions: OnceLock::new(),
            findings,
            preprocessed: None,
        }
    }

    /// What the caller calls it: a path, `-`, `builtin:…`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The text, without a byte order mark. Empty when the file was refused.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// How the bytes were read.
    pub fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// Whether the file begins with a byte order mark.
    pub fn has_byte_order_mark(&self) -> bool {
        !self.mark.is_empty()
    }

    /// Whether the text is ASCII.
    pub fn is_ascii(&self) -> bool {
        self.first_non_ascii.is_none()
    }

    /// How its lines end.
    pub fn line_ends(&self) -> LineEnds {
        self.line_ends
    }
}

/// How the lines of a file end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LineEnds {
    /// There is one line only.
    None,
    /// `\n`
    Lf,
    /// `\r\n`
    CrLf,
    /// `\r`
    Cr,
    /// Several of them.
    Mixed,
}
