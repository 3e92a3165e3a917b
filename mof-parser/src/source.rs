//! Files as text: what was read, how it was encoded, and all of them in one offset space.

mod decode;
mod lines;
mod map;
mod stored;
#[cfg(test)]
mod tests;

pub use decode::decode;
pub use map::{Location, SourceId, SourceMap, SourceMapFull};

use std::sync::Arc;

use encoding_rs::{Encoding as Charset, WINDOWS_1252};

use crate::Finding;

/// One file, decoded.
#[derive(Debug, Clone)]
pub struct Source {
    /// What the caller calls it: a path, `-`, `builtin:…`.
    pub name: String,
    /// The text, without a byte order mark. Empty when the file was refused.
    pub text: Arc<str>,
    /// How the bytes were read.
    pub encoding: Encoding,
    /// Whether the file begins with a byte order mark.
    pub bom: bool,
    /// How its lines end.
    pub line_ends: LineEnds,
    /// What decoding found, in offsets of `text`. [`parse`](crate::parse) passes it on, so that
    /// nobody has to remember it.
    pub(crate) findings: Vec<Finding>,
}

/// How a file's bytes are read as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8; ASCII too.
    Utf8,
    /// UTF-16, low byte first.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// One byte a character.
    SingleByte(CodePage),
}

/// An encoding of one byte a character. The default is Windows-1252.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CodePage(&'static Charset);

impl CodePage {
    /// The single-byte encoding that the WHATWG Encoding Standard gives `label`, such as
    /// `windows-1251`. `None` when there is none, or when it has characters of several bytes.
    pub fn from_label(label: &str) -> Option<Self> {
        Charset::for_label(label.as_bytes()).filter(|charset| charset.is_single_byte()).map(Self)
    }

    /// The encoding's name, `windows-1252`.
    pub fn name(self) -> &'static str {
        self.0.name()
    }
}

impl Default for CodePage {
    fn default() -> Self {
        Self(WINDOWS_1252)
    }
}

/// How the lines of a file end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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
