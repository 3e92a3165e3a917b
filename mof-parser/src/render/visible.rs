//! Untrusted text, safe to show: one column a character, and nothing a terminal obeys.

/// `text` with blanks for tabs, and U+FFFD for what controls a terminal or the direction of text.
///
/// Every character stays one character, so that columns stay what they are.
pub(super) fn visible(text: &str) -> String {
    text.chars().map(visible_char).collect()
}

fn visible_char(char: char) -> char {
    match char {
        '\t' => ' ',
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}' => '\u{FFFD}',
        char if char.is_control() => '\u{FFFD}',
        char => char,
    }
}
