//! `ValueMap` and `Values`: the numbers of an element and what they are called.

mod cover;

use std::collections::HashSet;
use std::ops::RangeInclusive;

use crate::Type;
pub(crate) use cover::Flaw;
use cover::{cover, rises};

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
    ///
    /// `range` is that of the element's type ([`Type::integer_range`]), or any part of it.
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

    /// The entries that cover a number which an earlier one covers, each behind the first such.
    ///
    /// The earlier one is what [`resolve`](Self::resolve) finds. A single value inside of a range
    /// does not count: it names an exception. In rising order of the numbers, single values first.
    pub fn overlaps(&self) -> Vec<(&Entry, &Entry)> {
        let covers: Vec<_> = self.entries.iter().map(|entry| &entry.covers).collect();
        let pairs = cover::overlapping(&covers, |_| true);
        pairs.into_iter().map(|(one, two)| (&self.entries[one], &self.entries[two])).collect()
    }

    /// The entries of `inherited` of which this map covers some number or text no more.
    ///
    /// A plain `..` of either covers what is left, and is none of them.
    pub fn dropped<'m>(&self, inherited: &'m ValueMap) -> Vec<&'m Entry> {
        let texts: HashSet<&str> = self.entries.iter().filter_map(Entry::text).collect();
        let gaps = match self.has_otherwise() {
            true => Vec::new(),
            false => self.gaps(i64::MIN.into()..=u64::MAX.into()),
        };
        let is_dropped = |entry: &&Entry| match entry.covers.bounds() {
            Some((low, high)) => {
                let at = gaps.partition_point(|gap| *gap.end() < low);
                gaps.get(at).is_some_and(|gap| *gap.start() <= high)
            }
            None => entry.text().is_some_and(|text| !text.is_empty() && !texts.contains(text)),
        };
        inherited.entries.iter().filter(is_dropped).collect()
    }
}

impl Entry {
    fn text(&self) -> Option<&str> {
        match &self.covers {
            Covers::Text(text) => Some(text),
            _ => None,
        }
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
        assert_eq!(count, 5);
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
    fn overlaps_and_dropped_entries_are_known() {
        let map = |keys: &[&str]| ValueMap::pair(Some(keys), None, Type::UInt8).expect("keys");
        let keys = |entries: Vec<&Entry>| {
            entries.into_iter().map(|entry| entry.key.clone()).collect::<Vec<_>>()
        };
        let overlapping = map(&["1..5", "4..9", "7", "7"]);
        let pairs = overlapping.overlaps().into_iter();
        let pairs: Vec<_> = pairs.map(|(one, two)| (one.key.as_str(), two.key.as_str())).collect();
        assert_eq!(pairs, [("7", "7"), ("1..5", "4..9")]);
        let inherited = map(&["0", "1", "2..5", "6..9", ".."]);
        assert_eq!(keys(map(&["0", "2..4", "6", "7..9"]).dropped(&inherited)), ["1", "2..5"]);
        assert_eq!(keys(map(&["0", ".."]).dropped(&inherited)), [""; 0]);
        let texts = |keys: &[&str]| ValueMap::pair(Some(keys), None, Type::String).expect("keys");
        assert_eq!(keys(texts(&["a"]).dropped(&texts(&["a", "b"]))), ["b"]);
    }

    #[test]
    fn gaps_are_what_no_entry_claims() {
        let map = ValueMap::pair(Some(&["1", "3..4", ".."]), None, Type::UInt8).expect("keys");
        assert_eq!(map.gaps(0..=255), [0..=0, 2..=2, 5..=255]);
        assert_eq!(map.gaps(3..=4), []);
    }
}
