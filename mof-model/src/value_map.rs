//! `ValueMap` and `Values`: the numbers of an element and what they are called.

use std::ops::RangeInclusive;

use mof_parser::{NumberError, integer};

use crate::Type;

/// A `ValueMap`/`Values` pair, resolved against the element's type.
///
/// `Values` without `ValueMap` numbers its labels from 0; `ValueMap` without `Values` has no labels.
/// When the two differ in length, the longer one sets the number of entries.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ValueMap {
    /// In the order of the text.
    pub entries: Vec<Entry>,
}

/// One element of a [`ValueMap`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The `ValueMap` element as written, without blanks around it.
    pub key: String,
    /// The `Values` element, if there is one. It may be empty, and labels repeat.
    pub label: Option<String>,
    /// What the key stands for.
    pub covers: Covers,
}

/// The values that an [`Entry`] stands for. Numbers are always of the element's type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Covers {
    /// One number.
    Value(i128),
    /// All numbers from `low` to `high`, both included.
    Range {
        /// The first number.
        low: i128,
        /// The last number, not below `low`.
        high: i128,
    },
    /// `..`: every number that no other entry covers.
    Otherwise,
    /// A text: the element is a string, or the key is no number of its type.
    Text(String),
}

/// What is wrong with one [`ValueMap`]; the places are indices of entries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Flaw {
    /// The key is no number and no range.
    NotANumber(usize),
    /// The key names a number that the type does not have.
    OutOfRange(usize),
    /// The range ends before it starts.
    Empty(usize),
    /// Both entries cover a number; neither a single value inside a range.
    Overlap(usize, usize),
    /// `a..` stands next to `..b`: where one ends depends on where the other starts.
    Ambiguous(usize, usize),
    /// A second `..`.
    SecondOtherwise(usize, usize),
}

impl ValueMap {
    /// Pairs keys and labels; `None` when there is neither.
    pub(crate) fn pair(keys: Option<&[&str]>, labels: Option<&[&str]>, ty: Type) -> Option<Self> {
        if keys.is_none() && labels.is_none() {
            return None;
        }
        let label = |at: usize| labels?.get(at).map(|text| (*text).to_owned());
        let Some(keys) = keys else {
            let entry = |(at, text): (usize, &&str)| Entry {
                key: at.to_string(),
                label: label(at),
                covers: match ty.is_integer() {
                    true => Covers::Value(at as i128),
                    false => Covers::Text((*text).to_owned()),
                },
            };
            let entries = labels.unwrap_or_default().iter().enumerate().map(entry).collect();
            return Some(Self { entries });
        };
        let covers: Vec<Covers> = match ty.integer_range() {
            Some(range) => cover(keys, &range).0,
            None => keys.iter().map(|key| Covers::Text((*key).to_owned())).collect(),
        };
        let entry = |((at, key), covers): ((usize, &&str), Covers)| Entry {
            key: key.trim().to_owned(),
            label: label(at),
            covers,
        };
        let mut entries: Vec<_> = keys.iter().enumerate().zip(covers).map(entry).collect();
        for text in labels.unwrap_or_default().iter().skip(keys.len()) {
            entries.push(Entry {
                key: String::new(),
                label: Some((*text).to_owned()),
                covers: Covers::Text(String::new()),
            });
        }
        Some(Self { entries })
    }

    /// Whether the keys of an element of type `ty` plainly have no flaw, as most lists: they rise.
    ///
    /// Allocates nothing.
    pub(crate) fn is_plain<K: AsRef<str>>(keys: impl Iterator<Item = K>, ty: Type) -> bool {
        ty.integer_range().is_none_or(|range| rises(keys, &range))
    }

    /// What is wrong with the keys of an element of type `ty`.
    pub(crate) fn flaws(keys: &[&str], ty: Type) -> Vec<Flaw> {
        ty.integer_range().map_or_else(Vec::new, |range| cover(keys, &range).1)
    }

    /// The entry that says what `number` means: a single value before a range before `..`.
    pub fn resolve(&self, number: i128) -> Option<&Entry> {
        let single = |entry: &&Entry| entry.covers == Covers::Value(number);
        let range = |entry: &&Entry| matches!(entry.covers, Covers::Range { low, high } if (low..=high).contains(&number));
        let otherwise = |entry: &&Entry| entry.covers == Covers::Otherwise;
        let entries = || self.entries.iter();
        entries()
            .find(single)
            .or_else(|| entries().find(range))
            .or_else(|| entries().find(otherwise))
    }

    /// The entry whose key is `text`, for elements of type string.
    pub fn resolve_text(&self, text: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| matches!(&entry.covers, Covers::Text(own) if own == text))
    }

    /// Whether some entry is the plain `..`.
    pub fn has_otherwise(&self) -> bool {
        self.entries.iter().any(|entry| entry.covers == Covers::Otherwise)
    }

    /// The numbers of `range` that no entry but a plain `..` covers, as ranges in rising order.
    pub fn gaps(&self, range: RangeInclusive<i128>) -> Vec<RangeInclusive<i128>> {
        let mut covered: Vec<(i128, i128)> =
            self.entries.iter().filter_map(|entry| entry.covers.bounds()).collect();
        covered.sort_unstable();
        let (mut next, end) = range.into_inner();
        let mut gaps = Vec::new();
        for (low, high) in covered {
            if low > end || next > end {
                break;
            }
            if low > next {
                gaps.push(next..=low - 1);
            }
            next = next.max(high.saturating_add(1));
        }
        if next <= end {
            gaps.push(next..=end);
        }
        gaps
    }
}

impl Covers {
    /// The first and last number of a value or range.
    pub fn bounds(&self) -> Option<(i128, i128)> {
        match *self {
            Self::Value(number) => Some((number, number)),
            Self::Range { low, high } => Some((low, high)),
            Self::Otherwise | Self::Text(_) => None,
        }
    }
}

/// A key as written, before its open ends are known.
#[derive(Clone, Copy)]
enum Key {
    Single(i128),
    Closed(i128, i128),
    From(i128),
    UpTo(i128),
    Otherwise,
    Other,
}

impl Key {
    /// `n | a ".." b | a ".." | ".." b | ".."`, with blanks anywhere between.
    fn read(text: &str) -> Self {
        let end = |text: &str| match text.trim() {
            "" => Some(None),
            text => end_point(text).map(Some),
        };
        match split_range(text) {
            None => end_point(text.trim()).map_or(Self::Other, Self::Single),
            Some((low, high)) => match (end(low), end(high)) {
                (Some(Some(low)), Some(Some(high))) => Self::Closed(low, high),
                (Some(Some(low)), Some(None)) => Self::From(low),
                (Some(None), Some(Some(high))) => Self::UpTo(high),
                (Some(None), Some(None)) => Self::Otherwise,
                _ => Self::Other,
            },
        }
    }
}

/// What stands before and behind the first `..`.
fn split_range(text: &str) -> Option<(&str, &str)> {
    // There are tens of thousands of keys in a schema, and a search for a string prepares itself
    // longer than it takes to look at these few bytes.
    let at = text.as_bytes().windows(2).position(|pair| pair == b"..")?;
    Some((&text[..at], &text[at + 2..]))
}

/// Whether each key begins above what the ones before it cover, and all are of `range`.
fn rises<K: AsRef<str>>(keys: impl Iterator<Item = K>, range: &RangeInclusive<i128>) -> bool {
    let mut free = *range.start();
    let mut has_otherwise = false;
    for key in keys {
        let (low, high) = match Key::read(key.as_ref()) {
            Key::Single(number) => (number, number),
            Key::Closed(low, high) => (low, high),
            // It ends below the next, which lies above its start.
            Key::From(low) => (low, low),
            Key::Otherwise if !has_otherwise => {
                has_otherwise = true;
                continue;
            }
            Key::Otherwise | Key::UpTo(_) | Key::Other => return false,
        };
        if low < free || high < low || high > *range.end() {
            return false;
        }
        free = high + 1;
    }
    true
}

/// Finds what each key covers.
///
/// An open end reaches to the neighbour in the order of the text, not of the numbers; a plain `..`
/// and what is not a number are no neighbours.
fn cover(keys: &[&str], range: &RangeInclusive<i128>) -> (Vec<Covers>, Vec<Flaw>) {
    let read: Vec<Key> = keys.iter().map(|key| Key::read(key)).collect();
    let counts = |key: &Key| !matches!(key, Key::Otherwise | Key::Other);
    let mut flaws = Vec::new();
    let mut previous: Option<Key> = None;
    let mut otherwise = None;
    let mut covers = Vec::with_capacity(read.len());
    // The next neighbour of each key, found from the back so that it costs one pass.
    let mut following = vec![None; read.len()];
    let mut next = None;
    for (at, key) in read.iter().enumerate().rev() {
        following[at] = next;
        if counts(key) {
            next = Some((at, *key));
        }
    }
    for (at, key) in read.iter().enumerate() {
        let (low, high) = match *key {
            Key::Other => {
                flaws.push(Flaw::NotANumber(at));
                covers.push(Covers::Text(keys[at].trim().to_owned()));
                continue;
            }
            Key::Otherwise => {
                match otherwise {
                    None => otherwise = Some(at),
                    Some(first) => flaws.push(Flaw::SecondOtherwise(first, at)),
                }
                covers.push(Covers::Otherwise);
                continue;
            }
            Key::Single(number) => (number, number),
            Key::Closed(low, high) => (low, high),
            Key::From(low) => match following[at] {
                None => (low, *range.end()),
                Some((other, Key::UpTo(high))) => {
                    flaws.push(Flaw::Ambiguous(at, other));
                    (low, high)
                }
                Some((_, next)) => (low, next.low().saturating_sub(1)),
            },
            Key::UpTo(high) => match previous {
                None => (*range.start(), high),
                Some(Key::From(low)) => (low, high),
                Some(previous) => (previous.high().saturating_add(1), high),
            },
        };
        previous = Some(*key);
        let is_empty = low > high;
        let (low, high) = match key {
            Key::UpTo(_) if low > high => (high, high),
            _ if low > high => (low, low),
            _ => (low, high),
        };
        if !range.contains(&low) || !range.contains(&high) {
            flaws.push(Flaw::OutOfRange(at));
        } else if is_empty {
            flaws.push(Flaw::Empty(at));
        }
        // Whoever relies on the numbers relies on their being of the type.
        let (low, high) = (low.max(*range.start()), high.min(*range.end()));
        covers.push(match key {
            _ if low > high => Covers::Text(keys[at].trim().to_owned()),
            Key::Single(number) => Covers::Value(*number),
            _ => Covers::Range { low, high },
        });
    }
    overlaps(&covers, &mut flaws);
    (covers, flaws)
}

/// A number of a key. One beyond 64 bits lies beyond every type, and is a number all the same.
fn end_point(text: &str) -> Option<i128> {
    // Plain decimals of at most 18 digits, which fit 64 bits.
    let is_plain = |byte: u8| byte.is_ascii_digit();
    if let [b'1'..=b'9', rest @ ..] | rest @ [b'0'] = text.as_bytes()
        && rest.len() < 18
        && rest.iter().copied().all(is_plain)
    {
        let add = |sum: i64, digit: u8| sum * 10 + i64::from(digit - b'0');
        return Some(text.bytes().fold(0, add).into());
    }
    match integer(text) {
        Ok(number) => Some(number),
        Err(NumberError::TooLarge) if text.starts_with('-') => Some(i128::MIN),
        Err(NumberError::TooLarge) => Some(i128::MAX),
        Err(_) => None,
    }
}

impl Key {
    fn low(self) -> i128 {
        match self {
            Self::Single(low) | Self::Closed(low, _) | Self::From(low) | Self::UpTo(low) => low,
            Self::Otherwise | Self::Other => 0,
        }
    }

    fn high(self) -> i128 {
        match self {
            Self::Single(high) | Self::Closed(_, high) | Self::From(high) | Self::UpTo(high) => {
                high
            }
            Self::Otherwise | Self::Other => 0,
        }
    }
}

/// Finds numbers that two entries cover, one report for each entry.
///
/// A single value inside a range is no flaw: it names an exception, and is looked up first.
fn overlaps(covers: &[Covers], flaws: &mut Vec<Flaw>) {
    let mut ambiguous = vec![false; covers.len()];
    for flaw in flaws.iter() {
        if let Flaw::Ambiguous(first, second) = *flaw {
            ambiguous[first] = true;
            ambiguous[second] = true;
        }
    }
    for single in [true, false] {
        let mut sorted: Vec<(i128, i128, usize)> = covers
            .iter()
            .enumerate()
            .filter(|(_, covers)| matches!(covers, Covers::Value(_)) == single)
            .filter_map(|(at, covers)| covers.bounds().map(|(low, high)| (low, high, at)))
            .filter(|(.., at)| !ambiguous[*at])
            .collect();
        sorted.sort_unstable();
        let mut reach: Option<(i128, usize)> = None;
        for (low, high, at) in sorted {
            match reach {
                Some((end, other)) if low <= end => {
                    flaws.push(Flaw::Overlap(other.min(at), other.max(at)));
                    if high > end {
                        reach = Some((high, at));
                    }
                }
                _ => reach = Some((high, at)),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn covers(keys: &[&str], ty: Type) -> (Vec<Covers>, Vec<Flaw>) {
        let map = ValueMap::pair(Some(keys), None, ty).expect("there are keys");
        let covers = map.entries.into_iter().map(|entry| entry.covers).collect();
        (covers, ValueMap::flaws(keys, ty))
    }

    fn range(low: i128, high: i128) -> Covers {
        Covers::Range { low, high }
    }

    #[test]
    fn every_range_form_is_resolved_against_type_and_neighbours() {
        use Covers::{Otherwise, Value};
        let cases: &[(&[&str], Type, &[Covers])] = &[
            (
                &["0", "2..4", "..6", "7..", "9", ".."],
                Type::UInt16,
                &[Value(0), range(2, 4), range(5, 6), range(7, 8), Value(9), Otherwise],
            ),
            (&["..5"], Type::SInt8, &[range(-128, 5)]),
            (&["5.."], Type::UInt8, &[range(5, 255)]),
            (
                &["1", "..", "..4", "5..", "..", "8"],
                Type::UInt8,
                &[Value(1), Otherwise, range(2, 4), range(5, 7), Otherwise, Value(8)],
            ),
            (&[" 0x10 .. 0x1F "], Type::UInt8, &[range(16, 31)]),
            (
                &["4097..32767", "32768..65535"],
                Type::UInt32,
                &[range(4097, 32767), range(32768, 65535)],
            ),
        ];
        for (keys, ty, expected) in cases {
            assert_eq!(covers(keys, *ty).0, *expected, "{keys:?}");
        }
    }

    #[test]
    fn no_entry_covers_a_number_beyond_the_type() {
        let text = |text: &str| Covers::Text(text.to_owned());
        let cases: &[(&str, Covers)] = &[
            ("256", text("256")),
            ("-1", text("-1")),
            ("250..300", range(250, 255)),
            ("-5..5", range(0, 5)),
            ("300..400", text("300..400")),
            ("256..", text("256..")),
            ("..300", range(0, 255)),
        ];
        for (key, expected) in cases {
            assert_eq!(covers(&[key], Type::UInt8).0.first(), Some(expected), "{key}");
        }
    }

    #[test]
    fn flaws_name_the_entries_they_are_in() {
        let cases: &[(&[&str], &[Flaw])] = &[
            (&["0", "1", ".."], &[]),
            (&["0", "x"], &[Flaw::NotANumber(1)]),
            (&["256"], &[Flaw::OutOfRange(0)]),
            (&["-1"], &[Flaw::OutOfRange(0)]),
            (&["5..3"], &[Flaw::Empty(0)]),
            (&["..", "1", ".."], &[Flaw::SecondOtherwise(0, 2)]),
            (&["1..", "..9"], &[Flaw::Ambiguous(0, 1)]),
            (&["1", "1"], &[Flaw::Overlap(0, 1)]),
            (&["1..5", "4..9"], &[Flaw::Overlap(0, 1)]),
            (&["1..5", "3"], &[]),
            (&["1..9", "2..3", "5..6"], &[Flaw::Overlap(0, 1), Flaw::Overlap(0, 2)]),
        ];
        for (keys, expected) in cases {
            assert_eq!(covers(keys, Type::UInt8).1, *expected, "{keys:?}");
        }
    }

    #[test]
    fn what_is_plain_has_no_flaw() {
        let lists: &[&[&str]] = &[
            &["0", "1", "3..4", "..", "9.."],
            &["0", "250.."],
            &["2", "1"],
            &["1", "1"],
            &["..", ".."],
            &["..4", "5"],
            &["4..3"],
            &["3..", "3"],
            &["3..", "5"],
            &["0..255"],
            &["0..256"],
            &["300.."],
            &["x"],
            &["010", " 9 "],
            &["000000000000000000001"],
            &["99999999999999999999"],
        ];
        let plain = lists.iter().filter(|keys| ValueMap::is_plain(keys.iter(), Type::UInt8));
        let mut count = 0;
        for keys in plain {
            assert_eq!(ValueMap::flaws(keys, Type::UInt8), [], "{keys:?}");
            count += 1;
        }
        assert_eq!(count, 6);
        assert!(ValueMap::is_plain(["5", "1"].iter(), Type::String));
    }

    #[test]
    fn a_single_value_wins_over_the_range_around_it() {
        let map = ValueMap::pair(
            Some(&["0..9", "5", ".."]),
            Some(&["Small", "Five", "Else"]),
            Type::UInt8,
        )
        .expect("there are keys");
        let label = |n| map.resolve(n).and_then(|entry| entry.label.as_deref());
        assert_eq!(label(5), Some("Five"));
        assert_eq!(label(6), Some("Small"));
        assert_eq!(label(10), Some("Else"));
    }

    #[test]
    fn values_alone_number_from_zero() {
        let map = ValueMap::pair(None, Some(&["Off", "On"]), Type::UInt8).expect("labels");
        assert_eq!(map.resolve(1).and_then(|e| e.label.as_deref()), Some("On"));
        assert_eq!(map.resolve(2), None);
    }

    #[test]
    fn labels_beyond_the_keys_are_kept_and_match_nothing() {
        let map = ValueMap::pair(Some(&["1"]), Some(&["A", "B"]), Type::UInt8).expect("keys");
        assert_eq!(map.entries.len(), 2);
        assert_eq!(map.entries[1].label.as_deref(), Some("B"));
        assert_eq!(map.resolve(0), None);
    }

    #[test]
    fn strings_are_their_own_keys() {
        let map =
            ValueMap::pair(Some(&["1", ".."]), Some(&["A", "B"]), Type::String).expect("keys");
        assert_eq!(ValueMap::flaws(&["1", ".."], Type::String), []);
        assert_eq!(map.resolve_text("..").and_then(|e| e.label.as_deref()), Some("B"));
    }

    #[test]
    fn gaps_are_what_no_entry_claims() {
        let map = ValueMap::pair(Some(&["1", "3..4", ".."]), None, Type::UInt8).expect("keys");
        assert_eq!(map.gaps(0..=255), [0..=0, 2..=2, 5..=255]);
        assert_eq!(map.gaps(3..=4), []);
    }
}
