//! The expression of an `#if`: what can be told without doing sums.

use super::macros::Macros;
use super::pieces::{Piece, Strings, piece};
use super::replacement::{Budget, replace};

/// How deep parentheses and negations may nest.
const MAX_DEPTH: u32 = 64;

/// Whether the expression holds. `None` when that takes more than `defined`, numbers, macros that
/// stand for numbers, `!`, `&&`, `||` and parentheses.
pub(super) fn holds(text: &str, macros: &Macros, budget: &mut Budget) -> Option<bool> {
    let mut reader = Reader { text, at: 0, macros, budget };
    let value = reader.any(0)?;
    reader.skip_blanks();
    (reader.at == text.len()).then_some(value)?
}

/// Each level gives `None` for what it cannot read, and `Some(None)` for what nobody can tell.
struct Reader<'e> {
    text: &'e str,
    at: usize,
    macros: &'e Macros,
    budget: &'e mut Budget,
}

type Truth = Option<bool>;

impl Reader<'_> {
    fn skip_blanks(&mut self) {
        self.at = self.text.len() - self.text[self.at..].trim_start().len();
    }

    fn takes(&mut self, sign: &str) -> bool {
        self.skip_blanks();
        let is_here = self.text[self.at..].starts_with(sign);
        self.at += if is_here { sign.len() } else { 0 };
        is_here
    }

    fn word(&mut self) -> Option<&str> {
        self.skip_blanks();
        if self.at >= self.text.len() {
            return None;
        }
        let (found, end) = piece(self.text, self.at, Strings::Line);
        let word = &self.text[self.at..end];
        matches!(found, Piece::Word | Piece::Number).then(|| {
            self.at = end;
            word
        })
    }

    fn any(&mut self, depth: u32) -> Option<Truth> {
        let mut value = self.all(depth)?;
        while self.takes("||") {
            let other = self.all(depth)?;
            value = match (value, other) {
                (Some(true), _) | (_, Some(true)) => Some(true),
                (Some(false), Some(false)) => Some(false),
                _ => None,
            };
        }
        Some(value)
    }

    fn all(&mut self, depth: u32) -> Option<Truth> {
        let mut value = self.one(depth)?;
        while self.takes("&&") {
            let other = self.one(depth)?;
            value = match (value, other) {
                (Some(false), _) | (_, Some(false)) => Some(false),
                (Some(true), Some(true)) => Some(true),
                _ => None,
            };
        }
        Some(value)
    }

    fn one(&mut self, depth: u32) -> Option<Truth> {
        if depth > MAX_DEPTH {
            return None;
        }
        if self.takes("!") {
            return Some(self.one(depth + 1)?.map(|value| !value));
        }
        if self.takes("(") {
            let value = self.any(depth + 1)?;
            return self.takes(")").then_some(value);
        }
        let word = self.word()?.to_owned();
        if word == "defined" {
            let in_parentheses = self.takes("(");
            let name = self.word()?.to_owned();
            let is_closed = !in_parentheses || self.takes(")");
            return is_closed.then_some(Some(self.macros.get(&name).is_some()));
        }
        Some(self.truth(&word))
    }

    /// A number, or a macro that stands for one; a name that is not defined is 0.
    fn truth(&mut self, word: &str) -> Truth {
        if word.as_bytes()[0].is_ascii_digit() {
            return number(word);
        }
        let Some(found) = self.macros.get(word) else { return Some(false) };
        let mut text = String::new();
        if !replace(self.macros, found, self.budget, |part, _| text.push_str(part)) {
            return None;
        }
        let text = text.trim();
        let inner = text.strip_prefix('(').and_then(|text| text.strip_suffix(')'));
        number(inner.unwrap_or(text).trim())
    }
}

/// Whether a number, with the letters that say how long it is in C, is not 0.
fn number(text: &str) -> Truth {
    let text = text.trim_end_matches(['u', 'U', 'l', 'L']);
    let digits = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X"));
    let value = match digits {
        Some(digits) => u128::from_str_radix(digits, 16),
        None => text.parse(),
    };
    value.ok().map(|value| value != 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_takes_no_sums_is_told() {
        let given = [("ONE", "1"), ("TWO", "(ONE)"), ("EMPTY", ""), ("ME", "ME"), ("V", "0x0600L")];
        let given: Vec<_> = given.map(|(name, text)| (name.to_owned(), text.to_owned())).into();
        let macros = Macros::given(&given);
        let cases = [
            ("0", Some(false)),
            ("1", Some(true)),
            ("00", Some(false)),
            ("ONE", Some(true)),
            ("TWO", Some(true)),
            ("V", Some(true)),
            ("NONE", Some(false)),
            ("defined ONE", Some(true)),
            ("!defined( ONE )", Some(false)),
            ("defined(EMPTY) && !defined(NONE)", Some(true)),
            ("(0 || (!0))", Some(true)),
            ("0 && V >= 3", None),
            ("EMPTY", None),
            ("ME", None),
            ("ONE || EMPTY", Some(true)),
            ("V >= 5", None),
            ("", None),
            ("(1", None),
            ("1 1", None),
            ("defined", None),
            ("f(1)", None),
        ];
        for (text, expected) in cases {
            assert_eq!(holds(text, &macros, &mut Budget::of(1_000)), expected, "{text}");
        }
        let deep = "(".repeat(100_000);
        assert_eq!(holds(&deep, &macros, &mut Budget::of(1_000)), None);
        assert_eq!(holds(&"!".repeat(100_000), &macros, &mut Budget::of(1_000)), None);
    }
}
