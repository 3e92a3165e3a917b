//! What the keys of a `ValueMap` cover: ranges with open ends, neighbours, and flaws.

use std::ops::RangeInclusive;

use mof_parser::{NumberError, integer};

use super::Covers;

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
    /// Other entries cover each number of it, and go before it.
    Unreachable(usize),
    /// A number with a leading zero is octal, and another one than it looks.
    Octal(usize),
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
pub(super) fn rises<K: AsRef<str>>(
    keys: impl Iterator<Item = K>,
    range: &RangeInclusive<i128>,
) -> bool {
    let mut free = *range.start();
    let mut has_otherwise = false;
    let (mut is_gapless, mut is_open) = (true, false);
    for key in keys {
        let key = match (plain(key.as_ref()), key.as_ref()) {
            (Some(number), _) => Key::Single(number.into()),
            (None, key) if reads_octal(key) => return false,
            (None, key) => Key::read(key),
        };
        let (low, high) = match key {
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
        is_gapless &= is_open || low == free;
        is_open = matches!(key, Key::From(_));
        free = high + 1;
    }
    // Nothing is left for `..` when the others cover the type.
    !(has_otherwise && is_gapless && (is_open || free > *range.end()))
}

/// Whether a number of the key is octal and reads as another decimal one: `010`, `1..020`.
fn reads_octal(key: &str) -> bool {
    let bytes = key.as_bytes();
    let octal = |(at, digits): (usize, &[u8])| {
        digits[0] == b'0'
            && digits[1..].iter().all(u8::is_ascii_digit)
            && !at.checked_sub(1).is_some_and(|before| bytes[before].is_ascii_alphanumeric())
            && {
                let digits = &bytes[at..];
                let end = digits.iter().position(|byte| !byte.is_ascii_digit());
                let (number, behind) = digits.split_at(end.unwrap_or(digits.len()));
                let rest = number.iter().skip_while(|digit| **digit == b'0');
                // `0101b` is binary.
                rest.count() > 1 && !matches!(behind, [b'b' | b'B', ..])
            }
    };
    bytes.len() > 2 && bytes.windows(3).enumerate().any(octal)
}

/// Finds what each key covers.
///
/// An open end reaches to the neighbour in the order of the text, not of the numbers; a plain `..`
/// and what is not a number are no neighbours.
pub(super) fn cover(keys: &[&str], range: &RangeInclusive<i128>) -> (Vec<Covers>, Vec<Flaw>) {
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
    unreachable(&covers, range, &mut flaws);
    let octal = (0..keys.len()).filter(|at| reads_octal(keys[*at]));
    flaws.extend(octal.map(Flaw::Octal));
    (covers, flaws)
}

/// A plain decimal of at most 18 digits, as most keys are; it fits 64 bits.
fn plain(text: &str) -> Option<i64> {
    let ([b'1'..=b'9', rest @ ..] | rest @ [b'0']) = text.as_bytes() else { return None };
    let is_plain = rest.len() < 18 && rest.iter().all(u8::is_ascii_digit);
    is_plain.then(|| text.bytes().fold(0, |sum, digit| sum * 10 + i64::from(digit - b'0')))
}

/// A number of a key. One beyond 64 bits lies beyond every type, and is a number all the same.
fn end_point(text: &str) -> Option<i128> {
    if let Some(number) = plain(text) {
        return Some(number.into());
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
    let covers: Vec<_> = covers.iter().collect();
    let pairs = overlapping(&covers, |at| !ambiguous[at]);
    flaws.extend(pairs.into_iter().map(|(one, two)| Flaw::Overlap(one, two)));
}

/// The pairs of entries that cover one number, of those that count.
pub(super) fn overlapping(
    covers: &[&Covers],
    counts: impl Fn(usize) -> bool,
) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    for single in [true, false] {
        let mut sorted: Vec<(i128, i128, usize)> = covers
            .iter()
            .enumerate()
            .filter(|(_, covers)| matches!(covers, Covers::Value(_)) == single)
            .filter_map(|(at, covers)| covers.bounds().map(|(low, high)| (low, high, at)))
            .filter(|(.., at)| counts(*at))
            .collect();
        sorted.sort_unstable();
        let mut reach: Option<(i128, usize)> = None;
        for (low, high, at) in sorted {
            match reach {
                Some((end, other)) if low <= end => {
                    pairs.push((other.min(at), other.max(at)));
                    if high > end {
                        reach = Some((high, at));
                    }
                }
                _ => reach = Some((high, at)),
            }
        }
    }
    pairs
}

/// Finds ranges of which each number is named by itself, and a `..` for which nothing is left.
fn unreachable(covers: &[Covers], range: &RangeInclusive<i128>, flaws: &mut Vec<Flaw>) {
    let single = |covers: &Covers| match covers {
        Covers::Value(number) => Some(*number),
        _ => None,
    };
    let mut singles: Vec<i128> = covers.iter().filter_map(single).collect();
    singles.sort_unstable();
    singles.dedup();
    let below = |bound: i128| singles.partition_point(|number| *number < bound) as i128;
    for (at, covers) in covers.iter().enumerate() {
        if let Covers::Range { low, high } = *covers
            && below(high + 1) - below(low) == high - low + 1
        {
            flaws.push(Flaw::Unreachable(at));
        }
    }
    let Some(otherwise) = covers.iter().position(|covers| *covers == Covers::Otherwise) else {
        return;
    };
    let mut bounds: Vec<_> = covers.iter().filter_map(Covers::bounds).collect();
    bounds.sort_unstable();
    let mut free = *range.start();
    for (low, high) in bounds {
        if low > free {
            return;
        }
        free = free.max(high + 1);
    }
    if free > *range.end() {
        flaws.push(Flaw::Unreachable(otherwise));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Type, ValueMap};

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
            (&["1", "2", "3", "1..3"], &[Flaw::Unreachable(3)]),
            (&["1", "2", "1..3"], &[]),
            (&["0..127", "128..", ".."], &[Flaw::Unreachable(2)]),
            (&["0..127", "129..", ".."], &[]),
            (&["..", "..127", "128..255"], &[Flaw::Unreachable(0)]),
            (&["0", "010", "1..020"], &[Flaw::Octal(1), Flaw::Octal(2)]),
            (&["00", "01", "007", "0x010", "101b"], &[]),
            (&["0101b", "0110B..0111b", "0100"], &[Flaw::Octal(2)]),
            (&["1..9", "2..3", "5..6"], &[Flaw::Overlap(0, 1), Flaw::Overlap(0, 2)]),
        ];
        for (keys, expected) in cases {
            assert_eq!(ValueMap::flaws(keys, Type::UInt8), *expected, "{keys:?}");
        }
    }
}
