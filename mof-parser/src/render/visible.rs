//! Untrusted text, safe to show: one column a character, and nothing a terminal obeys.

use crate::is_invisible;

/// `text` with blanks for tabs, and U+FFFD for what controls a terminal or cannot be seen.
///
/// Every character stays one character, so that columns stay what they are.
pub(super) fn visible(text: &str) -> String {
    text.chars().map(visible_char).collect()
}

/// A character of a line of source, where tabs have their meaning.
pub(super) fn visible_in_source(char: char) -> char {
    if char == '\t' { char } else { visible_char(char) }
}

fn visible_char(char: char) -> char {
    match char {
        '\t' => ' ',
        char if char.is_control() || is_invisible(char) => '\u{FFFD}',
        char => char,
    }
}
