//! The rules of the language that a file of the corpus shows.

/// The ids of the rules in the comments at the top of a file: `// LEX-07, STR-04`.
///
/// A comment after the options and before the text is in one of the first three lines.
pub fn rules_of(bytes: &[u8]) -> Vec<String> {
    // UTF-16 with a mark is ASCII and NULs as far as the ids go.
    let text = String::from_utf8_lossy(bytes).replace('\0', "");
    let comments = text
        .lines()
        .take(3)
        .filter_map(|line| line.trim_start_matches(['\u{FEFF}', '\u{FFFD}']).strip_prefix("// "));
    let words = comments.flat_map(|line| line.split([',', ' ', ':', ';', '(', ')']));
    words.filter(|word| is_rule(word)).map(str::to_owned).collect()
}

/// `LEX-07`
fn is_rule(word: &str) -> bool {
    word.split_once('-').is_some_and(|(subject, number)| {
        (2..=3).contains(&subject.len())
            && subject.bytes().all(|byte| byte.is_ascii_uppercase())
            && number.len() == 2
            && number.bytes().all(|byte| byte.is_ascii_digit())
    })
}
