//! What each byte can begin, and which bytes go on with a name or a number.

use crate::is_invisible;

/// What a byte can begin.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Class {
    Bad,
    Blank,
    Letter,
    Digit,
    Sign,
    Dot,
    Quote,
    Apostrophe,
    Slash,
    Punctuation,
    /// A control character that old tools leave behind.
    Control,
    /// The first byte of a character beyond ASCII.
    High,
}

/// [`Class`] by byte.
pub(super) static CLASSES: [Class; 256] = classes();

const fn classes() -> [Class; 256] {
    let mut classes = [Class::Bad; 256];
    let mut byte = 0;
    while byte < 256 {
        classes[byte] = match byte as u8 {
            b' ' | b'\t' | b'\r' | b'\n' => Class::Blank,
            b'a'..=b'z' | b'A'..=b'Z' | b'_' => Class::Letter,
            b'0'..=b'9' => Class::Digit,
            b'+' | b'-' => Class::Sign,
            b'.' => Class::Dot,
            b'"' => Class::Quote,
            b'\'' => Class::Apostrophe,
            b'/' => Class::Slash,
            b'#' | b'(' | b')' | b'{' | b'}' | b'[' | b']' | b';' | b',' | b'$' | b':' | b'=' => {
                Class::Punctuation
            }
            0 | 0x0B | 0x0C | 0x1A => Class::Control,
            0x80.. => Class::High,
            _ => Class::Bad,
        };
        byte += 1;
    }
    classes
}

/// Whether a byte goes on with a name; a byte beyond ASCII is looked at more closely.
#[inline]
pub(super) fn goes_on(byte: u8) -> bool {
    GOES_ON[byte as usize]
}

/// A table of its own: one load and one test a byte.
static GOES_ON: [bool; 256] = {
    let mut goes_on = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        goes_on[byte] = matches!(CLASSES[byte], Class::Letter | Class::Digit);
        byte += 1;
    }
    goes_on
};

/// Whether a character beyond ASCII may stand in a name: U+0080 to U+FFEF (DSP0004 Annex A), less
/// blanks, control characters, quotes and what cannot be seen, which nobody means as letters.
pub(crate) fn is_name_char(char: char) -> bool {
    matches!(char, '\u{80}'..='\u{FFEF}')
        && !char.is_whitespace()
        && !char.is_control()
        && !is_invisible(char)
        && !is_smart_quote(char)
        && !matches!(char, '‘' | '’' | '‚' | '‛' | '–' | '—' | '…')
}

/// Blanks that are not in the grammar, and characters that nobody sees: between tokens they are read
/// as blanks.
pub(super) fn is_stray(char: char) -> bool {
    char.is_whitespace() || is_invisible(char)
}

/// Double quotes as word processors write them.
pub(super) fn is_smart_quote(char: char) -> bool {
    matches!(char, '“' | '”' | '„' | '‟' | '«' | '»')
}
