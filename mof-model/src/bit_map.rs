//! `BitMap` and `BitValues`: the bits of an element and what they are called.

use mof_parser::integer;

use crate::Type;

/// A `BitMap`/`BitValues` pair, resolved against the element's type.
///
/// `BitValues` without `BitMap` numbers its labels from bit 0; bit 0 is the least significant one.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct BitMap {
    /// In the order of the text.
    pub entries: Vec<BitEntry>,
}

/// One element of a [`BitMap`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct BitEntry {
    /// The `BitMap` element as written, without blanks around it.
    pub key: String,
    /// The `BitValues` element, if there is one.
    pub label: Option<String>,
    /// The bits it stands for; `None` when the key says nothing usable.
    pub bits: Option<Bits>,
}

/// The bits that a [`BitEntry`] stands for, counted from the least significant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bits {
    /// The lowest bit.
    pub low: u8,
    /// The highest bit; the same as `low` for a single one.
    pub high: u8,
}

/// What is wrong with one [`BitMap`]; the places are indices of entries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum BitFlaw {
    /// It is no bit of the type, and no range of them.
    NoBit(usize),
    /// Both stand for one bit; neither a single one inside a range.
    Overlap(usize, usize),
}

impl Bits {
    /// The bits as a number that has them set.
    pub fn mask(self) -> u64 {
        let width = u32::from(self.high.saturating_sub(self.low)) + 1;
        let ones = if width >= 64 { u64::MAX } else { (1 << width) - 1 };
        ones.checked_shl(self.low.into()).unwrap_or(0)
    }
}

impl BitMap {
    /// Pairs keys and labels; `None` when there is neither.
    pub(crate) fn pair(keys: Option<&[&str]>, labels: Option<&[&str]>, ty: Type) -> Option<Self> {
        if keys.is_none() && labels.is_none() {
            return None;
        }
        let count = keys.map_or(0, <[_]>::len).max(labels.map_or(0, <[_]>::len));
        let entry = |at: usize| {
            let key = match keys {
                Some(keys) => keys.get(at).map_or_else(String::new, |key| key.trim().to_owned()),
                None => at.to_string(),
            };
            let label = labels.and_then(|labels| labels.get(at)).map(|text| (*text).to_owned());
            BitEntry { bits: bits(&key, ty), key, label }
        };
        Some(Self { entries: (0..count).map(entry).collect() })
    }

    /// What is wrong with the keys of an element of type `ty`.
    pub(crate) fn flaws(keys: &[&str], ty: Type) -> Vec<BitFlaw> {
        let mut flaws = Vec::new();
        // The first single entry and the first range for each bit.
        let mut first = [[None; 64]; 2];
        for (at, key) in keys.iter().enumerate() {
            let Some(Bits { low, high }) = bits(key, ty) else {
                flaws.push(BitFlaw::NoBit(at));
                continue;
            };
            let places = &mut first[usize::from(low < high)][low.into()..=high.into()];
            if let Some(other) = places.iter().flatten().next() {
                flaws.push(BitFlaw::Overlap(*other, at));
            }
            places.iter_mut().for_each(|place| *place = place.or(Some(at)));
        }
        flaws
    }

    /// The entry that stands for bit number `bit`: a single one before a range.
    pub fn bit(&self, bit: u8) -> Option<&BitEntry> {
        let covers = |entry: &&BitEntry| {
            entry.bits.is_some_and(|bits| (bits.low..=bits.high).contains(&bit))
        };
        let single = |entry: &&BitEntry| entry.bits == Some(Bits { low: bit, high: bit });
        self.entries.iter().find(single).or_else(|| self.entries.iter().find(covers))
    }
}

/// `n` or `a ".." b`, within the width of `ty`; some schemas write ranges as `ValueMap` has them.
fn bits(key: &str, ty: Type) -> Option<Bits> {
    let width = ty.bits().unwrap_or(64);
    let bit = |text: &str| {
        let bit = u8::try_from(integer(text.trim()).ok()?).ok()?;
        (u32::from(bit) < width).then_some(bit)
    };
    let (low, high) = match key.split_once("..") {
        None => (bit(key)?, bit(key)?),
        Some((low, high)) => (bit(low)?, bit(high)?),
    };
    (low <= high).then_some(Bits { low, high })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits_are_counted_from_the_least_significant() {
        let keys = ["0", " 3", "4..7"];
        let map =
            BitMap::pair(Some(&keys), Some(&["A", "B", "C"]), Type::UInt8).expect("there are keys");
        assert_eq!(BitMap::flaws(&keys, Type::UInt8), []);
        let masks: Vec<_> = map.entries.iter().map(|e| e.bits.map(Bits::mask)).collect();
        assert_eq!(masks, [Some(1), Some(8), Some(0xf0)]);
        assert_eq!(map.bit(5).and_then(|e| e.label.as_deref()), Some("C"));
        assert_eq!(map.bit(1), None);
    }

    #[test]
    fn bit_values_alone_number_from_zero() {
        let map = BitMap::pair(None, Some(&["A", "B"]), Type::UInt32).expect("labels");
        assert_eq!(map.bit(1).and_then(|e| e.label.as_deref()), Some("B"));
    }

    #[test]
    fn a_bit_beyond_the_width_is_a_flaw() {
        let flaws = |key| BitMap::flaws(&[key], Type::UInt16).len();
        let cases = [("16", 1), ("15", 0), ("x", 1), ("-1", 1), ("7..3", 1), ("8..15", 0), ("", 1)];
        for (key, count) in cases {
            assert_eq!(flaws(key), count, "{key}");
        }
    }

    #[test]
    fn a_bit_that_stands_there_twice_is_a_flaw() {
        let flaws = |keys: &[&str]| BitMap::flaws(keys, Type::UInt8);
        assert_eq!(flaws(&["1", "0..3", "1"]), [BitFlaw::Overlap(0, 2)]);
        assert_eq!(flaws(&["0..3", "3..7"]), [BitFlaw::Overlap(0, 1)]);
        assert_eq!(flaws(&["0", "1", "8", "2..7"]), [BitFlaw::NoBit(2)]);
    }

    #[test]
    fn all_sixty_four_bits_have_a_mask() {
        assert_eq!(Bits { low: 0, high: 63 }.mask(), u64::MAX);
        assert_eq!(Bits { low: 63, high: 63 }.mask(), 1 << 63);
    }
}
