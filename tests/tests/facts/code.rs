//! The numbers of a value map, and which of them a release has under which name.

use std::collections::BTreeMap;
use std::fmt;

use mof_model::{Covers, Entry, Type};
use serde_json::Value;

use crate::contradiction::{Aspect, Contradictions};
use crate::expected::Said;
use crate::source::{Source, entries};

/// What one key of a value map stands for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Code {
    Number(i128),
    /// Open where there is no end; `..` is open on both.
    Range(Option<i128>, Option<i128>),
    Text(String),
}

/// The keys of a value map with their names; a number without a name has an empty one.
pub(crate) type Codes = BTreeMap<Code, String>;

impl Code {
    /// Reads the key of an integer.
    pub(crate) fn number(key: &str) -> Self {
        let end = |text: &str| match text.trim() {
            "" => Some(None),
            text => integer(text).map(Some),
        };
        match key.split_once("..") {
            None => integer(key.trim()).map(Self::Number),
            Some((low, high)) => end(low).zip(end(high)).map(|(low, high)| Self::Range(low, high)),
        }
        .unwrap_or_else(|| Self::Text(key.to_owned()))
    }

    fn of(key: &str, kind: Kind) -> Self {
        match kind {
            Kind::Integer => Self::number(key),
            Kind::Other => Self::Text(key.to_owned()),
        }
    }

    /// Whether it is a range with two ends and has the number `key` between them.
    fn covers(&self, key: &str) -> bool {
        match (self, Self::number(key)) {
            (Self::Range(Some(low), Some(high)), Self::Number(number)) => {
                (*low..=*high).contains(&number)
            }
            _ => false,
        }
    }

    /// Reads the key of an entry, and says what the compiler made of it when that is something else.
    pub(crate) fn read_back(entry: &Entry, ty: Type) -> Result<Self, String> {
        let code =
            if ty.is_integer() { Self::number(&entry.key) } else { Self::Text(entry.key.clone()) };
        let right = match (&code, &entry.covers) {
            (Self::Number(number), Covers::Value(covered)) => number == covered,
            (Self::Range(None, None), Covers::Otherwise) => true,
            (Self::Range(from, to), Covers::Range { low, high }) => {
                from.is_none_or(|from| from == *low) && to.is_none_or(|to| to == *high)
            }
            (Self::Text(text), Covers::Text(covered)) => text == covered,
            _ => false,
        };
        if right { Ok(code) } else { Err(format!("{:?}", entry.covers)) }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let end = |end: &Option<i128>| end.map(|end| end.to_string()).unwrap_or_default();
        match self {
            Self::Number(number) => write!(f, "{number}"),
            Self::Range(low, high) => write!(f, "{}..{}", end(low), end(high)),
            Self::Text(text) => write!(f, "{text:?}"),
        }
    }
}

fn integer(text: &str) -> Option<i128> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, text),
    };
    let hexadecimal = digits.strip_prefix("0x").or_else(|| digits.strip_prefix("0X"));
    let number = match hexadecimal {
        Some(digits) => i128::from_str_radix(digits, 16),
        None => digits.parse(),
    };
    number.ok().map(|number| sign * number)
}

/// Whether the keys of an element are numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Integer,
    Other,
}

impl Kind {
    pub(crate) fn of(ty: &str) -> Self {
        let integer = ty.starts_with("uint") || ty.starts_with("sint");
        if integer { Self::Integer } else { Self::Other }
    }
}

/// The codes that only the documentation tells: return values, redeclared members.
pub(crate) fn documented(docs: &Source, values: &Value, kind: Kind) -> Option<Said<Codes>> {
    let codes = entries(values)
        .map(|(key, name)| (Code::of(key, kind), name.as_str().unwrap_or_default().to_owned()));
    values.as_object()?;
    Some(Said::by(&docs.file, codes.collect()))
}

/// The codes of a member that `dump` and `docs` both may know (Merging 4).
///
/// The numbers are the dump's, which made up those of its ranges; ranges and names are the
/// documentation's. A number that the documentation does not have or does not name has the dump's
/// name.
pub(crate) fn merged(
    place: &str,
    dump: (&Source, &Value),
    docs: (&Source, Option<&Value>),
    kind: Kind,
    contradictions: &mut Contradictions,
) -> Option<Said<Codes>> {
    let documented_values = docs.1.map_or(&Value::Null, |element| &element["values"]);
    let counted_values = &dump.1["values"];
    // The generator numbers the names of a string from 0: no fact.
    if counted_values.is_null() || kind == Kind::Other {
        return documented(docs.0, documented_values, kind);
    }
    let ranges: Vec<&str> = entries(&dump.1["value_ranges"]).map(|(name, _)| name).collect();
    let mut codes: Codes = entries(documented_values)
        .filter_map(|(key, name)| {
            let name = name.as_str().unwrap_or_default();
            let code = Code::of(key, kind);
            // It takes a single number called "Reserved" for a range, so the number is not made up
            // when the documentation has the same name for it.
            let counts = match code {
                Code::Number(_) => ranges.iter().any(|range| is_spelling_of(range, name)),
                _ if entries(counted_values).any(|(key, _)| code.covers(key)) => {
                    let number = "numbers in it";
                    contradictions.settle(place, Aspect::Range, key, number) == key
                }
                _ => true,
            };
            counts.then(|| (code, name.to_owned()))
        })
        .collect();
    for (key, spelling) in entries(counted_values) {
        let spelling = spelling.as_str().unwrap_or_default();
        let name = match documented_values[key].as_str() {
            Some(name) if is_spelling_of(spelling, name) => name.to_owned(),
            None => spoken(spelling),
            Some(name) => {
                let place = format!("{place} {key}");
                let spoken = spoken(spelling);
                contradictions.settle(&place, Aspect::ValueName, name, &spoken).to_owned()
            }
        };
        codes.insert(Code::of(key, kind), name);
    }
    let file = match docs.1 {
        Some(_) => format!("{} + {}", dump.0.file, docs.0.file),
        None => dump.0.file.clone(),
    };
    Some(Said { value: codes, by: file })
}

/// The dump's name with its `_` as spaces; several in a row stood for punctuation that is lost.
fn spoken(spelling: &str) -> String {
    let words: Vec<&str> = spelling.split('_').filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// Whether the generator writes `name` as `spelling`: other signs as `_`, `+` as `plus`, `*` as `x`,
/// a number behind a name that occurs twice.
fn is_spelling_of(spelling: &str, name: &str) -> bool {
    let letters = |text: &str| -> String {
        text.replace('+', "plus")
            .replace('*', "x")
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .collect()
    };
    let (spelling, name) = (letters(spelling), letters(name));
    spelling == name
        || spelling.strip_prefix(&name).is_some_and(|rest| {
            rest.len() == 1 && rest.starts_with(|digit: char| digit.is_ascii_digit())
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_read_in_every_notation_of_the_documentation() {
        let cases = [
            ("7", Code::Number(7)),
            ("-7", Code::Number(-7)),
            ("0x8000..", Code::Range(Some(32768), None)),
            ("..", Code::Range(None, None)),
            ("5..32767", Code::Range(Some(5), Some(32767))),
            ("IDE Controller 0", Code::Text("IDE Controller 0".into())),
        ];
        for (key, code) in cases {
            assert_eq!(Code::number(key), code, "{key}");
        }
    }

    #[test]
    fn the_spelling_of_the_generator_is_recognised() {
        for (spelling, name, same) in [
            ("ISO_IEC_8802___2_LLC", "ISO/IEC 8802 - 2 LLC", true),
            ("DVD_RWplus", "DVD-RW+", true),
            ("Undefined1", "Undefined", true),
            ("Defer", "Deferred", false),
            ("Inititate_Synced_Replication", "Initiate Synced Replication", false),
        ] {
            assert_eq!(is_spelling_of(spelling, name), same, "{spelling}");
        }
    }
}
