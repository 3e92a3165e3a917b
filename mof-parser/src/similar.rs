//! "Did you mean": the nearest of many names.
//!
//! The parser looks for the keyword that was meant, and what is built on it for the class.

/// How much work the search for similar names may still cost, in compared letters.
///
/// The searches of one file or compilation share one, so that many unknown names among many known
/// ones cannot take long. When it is used up, nothing more is found.
#[derive(Debug)]
pub struct Effort(u64);

impl Effort {
    /// Enough for some hundred searches among the largest schemas there are.
    pub const fn new() -> Self {
        Self(100_000_000)
    }

    fn spend(&mut self, letters: usize) -> bool {
        let left = self.0.checked_sub(letters as u64);
        self.0 = left.unwrap_or(0);
        left.is_some()
    }
}

impl Default for Effort {
    fn default() -> Self {
        Self::new()
    }
}

/// The candidate that differs from `name` by the fewest keystrokes, when few enough.
///
/// Case does not count. A third of the candidate's letters may differ: one in three, two in six. Among
/// equals the first wins.
///
/// ```
/// use mof_parser::similar::{Effort, nearest};
///
/// let types = ["uint32", "string", "datetime"];
/// assert_eq!(nearest("unit32", types, &mut Effort::new()), Some("uint32"));
/// assert_eq!(nearest("CIM_Disk", types, &mut Effort::new()), None);
/// ```
pub fn nearest<'a>(
    name: &str,
    candidates: impl IntoIterator<Item = &'a str>,
    effort: &mut Effort,
) -> Option<&'a str> {
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates {
        let limit = match best {
            None => candidate.len() / 3,
            Some((0 | 1, _)) => break,
            Some((distance, _)) => (distance - 1).min(candidate.len() / 3),
        };
        if name.len().abs_diff(candidate.len()) > limit {
            if !effort.spend(1) {
                break;
            }
            continue;
        }
        if !effort.spend(name.len() * candidate.len()) {
            break;
        }
        let distance = distance(name.as_bytes(), candidate.as_bytes());
        if distance <= limit {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// The candidate that `name` was surely meant to be: one or two keystrokes away, and nearer than
/// any other.
///
/// ```
/// use mof_parser::similar::surely;
///
/// assert_eq!(surely("unit32", ["uint32", "sint32", "uint8"]), Some("uint32"));
/// assert_eq!(surely("uint3", ["uint32", "sint32", "uint8"]), None);
/// ```
pub fn surely<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let mut best: Option<(usize, &str)> = None;
    let mut is_only = true;
    for candidate in candidates {
        let limit = (candidate.len() / 3).min(2);
        if name.len().abs_diff(candidate.len()) > limit {
            continue;
        }
        let distance = distance(name.as_bytes(), candidate.as_bytes());
        match best {
            _ if distance > limit => {}
            Some((least, _)) if distance > least => {}
            Some((least, _)) if distance == least => is_only = false,
            _ => (best, is_only) = (Some((distance, candidate)), true),
        }
    }
    best.filter(|_| is_only).map(|(_, candidate)| candidate)
}

/// Insertions, deletions, replacements and swaps of neighbours between two names.
fn distance(a: &[u8], b: &[u8]) -> usize {
    let same = |x: u8, y: u8| x.eq_ignore_ascii_case(&y);
    let mut before: Vec<usize> = vec![0; b.len() + 1];
    let mut last: Vec<usize> = (0..=b.len()).collect();
    let mut row = vec![0; b.len() + 1];
    for (i, &x) in a.iter().enumerate() {
        row[0] = i + 1;
        for (j, &y) in b.iter().enumerate() {
            let replaced = last[j] + usize::from(!same(x, y));
            let mut least = replaced.min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && same(x, b[j - 1]) && same(a[i - 1], y) {
                least = least.min(before[j - 1] + 1);
            }
            row[j + 1] = least;
        }
        (before, last, row) = (last, row, before);
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_near_miss_is_found_and_a_far_one_is_not() {
        let names = ["CIM_Job", "CIM_ConcreteJob", "Msvm_ComputerSystem", "ID"];
        let cases = [
            ("Msvm_ComputerSytem", Some("Msvm_ComputerSystem")),
            ("msvm_computersystem", Some("Msvm_ComputerSystem")),
            ("CIM_ConcerteJob", Some("CIM_ConcreteJob")),
            ("CIM_Jobs", Some("CIM_Job")),
            ("Win32_Process", None),
            ("", None),
        ];
        for (name, similar) in cases {
            assert_eq!(nearest(name, names, &mut Effort::new()), similar, "{name}");
        }
    }

    #[test]
    fn a_slip_in_a_keyword_is_recognised_and_another_word_is_not() {
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
            assert_eq!(nearest(word, types, &mut Effort::new()), expected, "{word}");
        }
    }

    #[test]
    fn swapped_neighbours_count_once() {
        assert_eq!(distance(b"abcd", b"acbd"), 1);
        assert_eq!(distance(b"abcd", b"ABCD"), 0);
        assert_eq!(distance(b"", b"abc"), 3);
    }

    #[test]
    fn a_search_without_effort_left_finds_nothing() {
        assert_eq!(nearest("CIM_Jobs", ["CIM_Job"], &mut Effort(10)), None);
    }
}
