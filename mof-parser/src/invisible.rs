//! Characters that leave nothing to see.

/// Whether a reader of text does not see `char`: it is shown as nothing, or changes how what stands
/// around it is shown.
///
/// These are the characters that Unicode calls default ignorable (the soft hyphen, zero-width and
/// joining characters, controls of the direction of text, variation selectors, fillers, the byte
/// order mark, tags), the two separators of lines and paragraphs, and the marks of interlinear
/// notes. Blanks and control characters are not among them: [`char::is_whitespace`] and
/// [`char::is_control`] know those.
pub const fn is_invisible(char: char) -> bool {
    matches!(char,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}'..='\u{1160}' | '\u{17B4}'..='\u{17B5}'
        | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}'
        | '\u{FFF0}'..='\u{FFFB}' | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}'
        | '\u{E0000}'..='\u{E0FFF}')
}

/// Whether `char` makes what follows it run in another direction, so that text says something else
/// than it shows.
pub(crate) const fn turns_text(char: char) -> bool {
    matches!(char, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_is_invisible_and_letters_and_blanks_are_not() {
        let hidden = "\u{AD}\u{61C}\u{200B}\u{200D}\u{200F}\u{2028}\u{2029}\u{202A}\u{202E}\u{2060}\
                      \u{2066}\u{2069}\u{FE0F}\u{FEFF}\u{E0041}";
        for char in hidden.chars() {
            assert!(is_invisible(char), "{}", char.escape_unicode());
        }
        for char in "aé\u{2010}漢\u{301}\u{FFFD}😀 \u{A0}\t\n\0\u{85}".chars() {
            assert!(!is_invisible(char), "{}", char.escape_unicode());
        }
    }

    #[test]
    fn what_turns_text_is_invisible() {
        let turning = (char::MIN..=char::MAX).filter(|char| turns_text(*char));
        assert_eq!(turning.filter(|char| is_invisible(*char)).count(), 9);
    }
}
