//! Untrusted text, safe to show: one column a character, and nothing a terminal obeys.

use crate::is_invisible;

/// `text` with blanks for tabs, and U+FFFD for what controls a terminal or cannot be seen.
///
/// Every character stays one character, so that columns stay what they are.
///
/// ```
/// assert_eq!(mof_parser::visible("a\tb\u{1b}[31m"), "a b\u{FFFD}[31m");
/// ```
pub fn visible(text: &str) -> String {
    text.chars().map(visible_char).collect()
}

/// The most characters of a sentence that are shown, in front of what is left out and behind it.
const HEAD: usize = 500;
const TAIL: usize = 100;

/// `text` made [`visible`], without the middle when it is very long: a name may have megabytes.
pub(super) fn visible_sentence(text: &str) -> String {
    if text.chars().nth(HEAD + TAIL).is_none() {
        return visible(text);
    }
    let tail = text.char_indices().rev().nth(TAIL - 1).map_or(0, |(at, _)| at);
    let head = text.char_indices().nth(HEAD).map_or(tail, |(at, _)| at);
    format!("{}…{}", visible(&text[..head]), visible(&text[tail..]))
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
