//! The encodings that files are read and written in, and their names.

use std::fmt;
use std::str::FromStr;

use encoding_rs::{Encoding as Charset, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::similar::{Effort, nearest};

/// How a file's bytes are read as text.
///
/// It is parsed from a label, `"utf-16le".parse()`, and shown as the encoding's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
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

impl Encoding {
    /// The encoding's name in lower case: `utf-8`, `utf-16le`, `windows-1252`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::SingleByte(page) => page.name(),
        }
    }

    pub(super) fn is_utf16(self) -> bool {
        matches!(self, Self::Utf16Le | Self::Utf16Be)
    }

    /// The bytes that mark a file as written in this encoding; empty when there are none.
    pub fn byte_order_mark(self) -> &'static [u8] {
        match self {
            Self::Utf8 => &[0xEF, 0xBB, 0xBF],
            Self::Utf16Le => &[0xFF, 0xFE],
            Self::Utf16Be => &[0xFE, 0xFF],
            Self::SingleByte(_) => &[],
        }
    }
}

impl fmt::Display for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Utf8 => f.write_str("UTF-8"),
            Self::Utf16Le => f.write_str("UTF-16LE"),
            Self::Utf16Be => f.write_str("UTF-16BE"),
            Self::SingleByte(page) => page.fmt(f),
        }
    }
}

impl FromStr for Encoding {
    type Err = UnknownEncoding;

    /// Reads a label of the WHATWG Encoding Standard, in any case: `utf-8`, `utf-16le`, `utf-16be`,
    /// `windows-1252`, `ibm866`, `koi8-r`, `latin1`.
    ///
    /// As in that standard, `utf-16` is `utf-16le`, and `latin1` and `ascii` are `windows-1252`.
    ///
    /// # Errors
    ///
    /// When no encoding has the label, and when it has characters of several bytes that are not
    /// UTF-8 or UTF-16, such as `shift_jis`.
    ///
    /// ```
    /// use mof_parser::Encoding;
    ///
    /// assert_eq!("UTF-16LE".parse(), Ok(Encoding::Utf16Le));
    /// let unknown = "windows1252".parse::<Encoding>().unwrap_err();
    /// assert_eq!(unknown.to_string(), "unknown encoding `windows1252`; did you mean `windows-1252`?");
    /// ```
    fn from_str(label: &str) -> Result<Self, UnknownEncoding> {
        let Some(charset) = Charset::for_label(label.as_bytes()) else {
            return Err(UnknownEncoding::new(label, Refusal::Unknown));
        };
        if charset == UTF_8 {
            Ok(Self::Utf8)
        } else if charset == UTF_16LE {
            Ok(Self::Utf16Le)
        } else if charset == UTF_16BE {
            Ok(Self::Utf16Be)
        } else if charset.is_single_byte() {
            Ok(Self::SingleByte(CodePage(charset)))
        } else {
            Err(UnknownEncoding::new(label, Refusal::SeveralBytes))
        }
    }
}

/// A label that names no encoding that is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownEncoding {
    label: String,
    refusal: Refusal,
    similar: Option<&'static str>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Refusal {
    Unknown,
    SeveralBytes,
}

impl UnknownEncoding {
    fn new(label: &str, refusal: Refusal) -> Self {
        let similar = (refusal == Refusal::Unknown)
            .then(|| nearest(label, LABELS, &mut Effort::new()))
            .flatten();
        Self { label: label.to_owned(), refusal, similar }
    }

    /// The label of an encoding that was probably meant.
    pub fn similar(&self) -> Option<&'static str> {
        self.similar
    }
}

impl fmt::Display for UnknownEncoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let label = &self.label;
        match (self.refusal, self.similar) {
            (Refusal::SeveralBytes, _) => {
                write!(f, "`{label}` has characters of several bytes, which is not read")
            }
            (Refusal::Unknown, Some(similar)) => {
                write!(f, "unknown encoding `{label}`; did you mean `{similar}`?")
            }
            (Refusal::Unknown, None) => {
                write!(f, "unknown encoding `{label}`; known are {}", LABELS.join(", "))
            }
        }
    }
}

impl std::error::Error for UnknownEncoding {}

/// The labels worth proposing: one for each encoding.
const LABELS: [&str; 30] = [
    "utf-8",
    "utf-16le",
    "utf-16be",
    "windows-1250",
    "windows-1251",
    "windows-1252",
    "windows-1253",
    "windows-1254",
    "windows-1255",
    "windows-1256",
    "windows-1257",
    "windows-1258",
    "windows-874",
    "ibm866",
    "iso-8859-2",
    "iso-8859-3",
    "iso-8859-4",
    "iso-8859-5",
    "iso-8859-6",
    "iso-8859-7",
    "iso-8859-8",
    "iso-8859-10",
    "iso-8859-13",
    "iso-8859-14",
    "iso-8859-15",
    "iso-8859-16",
    "koi8-r",
    "koi8-u",
    "macintosh",
    "x-mac-cyrillic",
];

/// An encoding of one byte a character. The default is Windows-1252.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct CodePage(pub(super) &'static Charset);

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

    /// `bytes` as text; what the code page does not define becomes U+FFFD.
    pub(crate) fn read(self, bytes: &[u8]) -> String {
        self.0.decode_without_bom_handling(bytes).0.into_owned()
    }
}

impl Default for CodePage {
    fn default() -> Self {
        Self(WINDOWS_1252)
    }
}

impl fmt::Display for CodePage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_encoding_is_read_from_its_name() {
        for label in LABELS {
            let encoding: Encoding = label.parse().unwrap();
            assert_eq!(encoding.name().to_ascii_lowercase(), label);
            assert_eq!(encoding.to_string().parse(), Ok(encoding));
        }
    }

    #[test]
    fn what_is_no_encoding_is_told_with_what_was_meant() {
        let message = |label: &str| label.parse::<Encoding>().unwrap_err().to_string();
        assert_eq!(message("utf-61le"), "unknown encoding `utf-61le`; did you mean `utf-16le`?");
        assert_eq!(
            message("shift_jis"),
            "`shift_jis` has characters of several bytes, which is not read"
        );
        assert!(message("cp437").starts_with("unknown encoding `cp437`"));
        assert!(message("").contains("known are utf-8, utf-16le"));
    }
}
