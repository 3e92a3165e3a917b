//! "Did you mean": the nearest of a few words.

/// The candidate nearest to `word`, when it is near enough to be a slip of the hand.
///
/// Near is a third of the word's length at most: one edit in three letters, two in six. Case does
/// not count. On a tie the earlier candidate wins.
pub(crate) fn similar(word: &str, candidates: &[&'static str]) -> Option<&'static str> {
    // No candidate is longer than 20 letters, so neither is what resembles one.
    if word.len() > 24 {
        return None;
    }
    let word: Vec<char> = word.chars().map(|char| char.to_ascii_lowercase()).collect();
    candidates
        .iter()
        .map(|candidate| {
            let letters: Vec<char> =
                candidate.chars().map(|char| char.to_ascii_lowercase()).collect();
            (distance(&word, &letters), *candidate)
        })
        .filter(|(distance, candidate)| distance * 3 <= candidate.len().max(3))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// How many letters have to be inserted, deleted, replaced or swapped with their neighbour.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=b.len()).collect();
    for i in 0..a.len() {
        let mut row = vec![i + 1];
        for j in 0..b.len() {
            let replaced = above[j] + usize::from(a[i] != b[j]);
            let mut least = replaced.min(above[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j] {
                least = least.min(before[j - 1] + 1);
            }
            row.push(least);
        }
        before = std::mem::replace(&mut above, row);
    }
    above[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_recognised_and_another_word_is_not() {
        let types = ["uint32", "sint32", "string", "boolean", "datetime"];
        let cases = [
            ("unit32", Some("uint32")),
            ("Sting", Some("string")),
            ("bolean", Some("boolean")),
            ("DateTme", Some("datetime")),
            ("CIM_Foo", None),
            ("", None),
            ("strong_reference_to_something", None),
        ];
        for (word, expected) in cases {
            assert_eq!(similar(word, &types), expected, "{word}");
        }
    }
}
