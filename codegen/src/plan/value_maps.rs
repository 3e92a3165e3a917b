//! Value maps of the model to open enums and flag sets with names.

use std::collections::HashMap;

use mof_model::{BitMap, Covers, Entry, Type, ValueMap};

use super::{Map, MapEntry, MapKind, Scalar};
use crate::names::{Names, pascal_case, variant_identifier};

/// Beyond this many characters a label is prose, and makes no name.
const LONGEST_NAME: usize = 60;

/// The value maps of one class, in the order in which they are met.
#[derive(Debug, Default)]
pub(super) struct Maps {
    maps: Vec<Map>,
}

impl Maps {
    /// Adds a map under `name`, or another name for one that says the same. The map of an in/out
    /// parameter is met twice and added once.
    pub(super) fn add(&mut self, name: &str, docs: String, kind: MapKind) {
        if self.maps.iter().any(|map| map.name == name) {
            return;
        }
        let same = self.maps.iter().find(|map| map.kind == kind).map(|map| map.name.clone());
        let kind = same.map_or(kind, MapKind::Alias);
        self.maps.push(Map { name: name.into(), docs: vec![docs], kind });
    }

    /// The maps, in order.
    pub(super) fn finish(self) -> Vec<Map> {
        self.maps
    }
}

/// The integer that a value map of this type stands for; `None` where maps make no enum.
pub(super) fn code(ty: Type) -> Option<Scalar> {
    match ty {
        Type::UInt8 => Some(Scalar::U8),
        Type::SInt8 => Some(Scalar::I8),
        Type::UInt16 => Some(Scalar::U16),
        Type::SInt16 => Some(Scalar::I16),
        Type::UInt32 => Some(Scalar::U32),
        Type::SInt32 => Some(Scalar::I32),
        Type::UInt64 => Some(Scalar::U64),
        Type::SInt64 => Some(Scalar::I64),
        _ => None,
    }
}

/// What a type is written as: flags when there is a bit map, else an enum when there is a value map
/// with a number in it.
pub(super) fn kind(ty: Type, map: Option<&ValueMap>, bits: Option<&BitMap>) -> Option<MapKind> {
    let code = code(ty)?;
    if let Some(bits) = bits.filter(|bits| !bits.entries.is_empty()) {
        return Some(flags(ty, code, bits));
    }
    open_enum(ty, code, map?)
}

fn open_enum(ty: Type, code: Scalar, map: &ValueMap) -> Option<MapKind> {
    let (least, most) = ty.integer_range()?.into_inner();
    let names =
        EntryNames::of(map.entries.iter().map(|entry| (entry.label.as_deref(), value_name(entry))));
    let (mut values, mut ranges, mut otherwise) = (Vec::new(), Vec::new(), None);
    let mut claimed: Vec<(i128, i128)> = Vec::new();
    for (entry, name) in map.entries.iter().zip(names.0) {
        let label = entry.label.clone().unwrap_or_default();
        let key = entry.key.clone();
        match entry.covers {
            Covers::Value(n) if (least..=most).contains(&n) => {
                let known = values.iter().any(|other: &MapEntry<i128>| other.covers == n);
                if !known {
                    values.push(MapEntry { name, covers: n, key, label });
                }
            }
            Covers::Range { low, high } => {
                let free = without((low.max(least), high.min(most)), &claimed);
                claimed.extend(&free);
                if !free.is_empty() {
                    ranges.push(MapEntry { name, covers: free, key, label });
                }
            }
            Covers::Otherwise if otherwise.is_none() => {
                otherwise = Some(MapEntry { name, covers: (), key, label });
            }
            Covers::Value(_) | Covers::Otherwise | Covers::Text(_) => {}
        }
    }
    let any = !(values.is_empty() && ranges.is_empty() && otherwise.is_none());
    any.then_some(MapKind::Enum { code, values, ranges, otherwise })
}

fn flags(ty: Type, code: Scalar, map: &BitMap) -> MapKind {
    let width = ty.integer_range().map_or(0, |range| 128 - range.end().leading_zeros());
    // a range of bits is reserved for somebody: what it holds is kept, and has no name
    let single: Vec<_> = map
        .entries
        .iter()
        .filter_map(|entry| Some((entry, entry.bits.filter(|bits| bits.low == bits.high)?.low)))
        .collect();
    let names = EntryNames::of(
        single.iter().map(|(entry, bit)| (entry.label.as_deref(), format!("Bit{bit}"))),
    );
    let mut bits: Vec<MapEntry<u32>> = Vec::new();
    for ((entry, bit), name) in single.into_iter().zip(names.0) {
        let bit = u32::from(bit);
        if bit < width && bits.iter().all(|other| other.covers != bit) {
            let label = entry.label.clone().unwrap_or_default();
            bits.push(MapEntry { name, covers: bit, key: entry.key.clone(), label });
        }
    }
    MapKind::Flags { code, bits }
}

/// The part of `range` that none of `claimed` has.
fn without(range: (i128, i128), claimed: &[(i128, i128)]) -> Vec<(i128, i128)> {
    let mut free = vec![range];
    for &(low, high) in claimed {
        free = free
            .into_iter()
            .flat_map(|(from, to)| [(from, to.min(low - 1)), (from.max(high + 1), to)])
            .filter(|(from, to)| from <= to)
            .collect();
    }
    free.retain(|(from, to)| from <= to);
    free.sort_unstable();
    free.dedup();
    free
}

/// The variants' names, one for each entry.
struct EntryNames(Vec<String>);

impl EntryNames {
    /// A variant is named after its label; a label that repeats, is empty or says nothing gets its
    /// name from its value, so that names do not move when entries are added.
    fn of<'a>(entries: impl Iterator<Item = (Option<&'a str>, String)>) -> Self {
        let candidates: Vec<(Option<String>, String)> =
            entries.map(|(label, by_value)| (label.and_then(label_name), by_value)).collect();
        let mut uses: HashMap<&str, usize> = HashMap::new();
        for (label, _) in &candidates {
            *uses.entry(label.as_deref().unwrap_or_default()).or_default() += 1;
        }
        let mut names = Names::reserving(&["Unlisted"]);
        let unique = |label: &Option<String>| {
            label.clone().filter(|label| uses[label.as_str()] == 1 && label != "Unlisted")
        };
        Self(
            candidates
                .iter()
                .map(|(label, by_value)| match unique(label) {
                    Some(label) => names.take([label.as_str(), by_value]),
                    None => names.take([by_value.as_str()]),
                })
                .collect(),
        )
    }
}

/// The name that a label makes, when it makes one.
fn label_name(label: &str) -> Option<String> {
    let name = pascal_case(label);
    let says_something = name.starts_with(char::is_alphabetic) && name.len() <= LONGEST_NAME;
    says_something.then(|| variant_identifier(name))
}

fn value_name(entry: &Entry) -> String {
    match &entry.covers {
        Covers::Value(n) => format!("Value{}", number(*n)),
        Covers::Range { low, high } => format!("Values{}To{}", number(*low), number(*high)),
        Covers::Otherwise => "OtherValues".into(),
        Covers::Text(text) => format!("Text{}", pascal_case(text)),
    }
}

fn number(n: i128) -> String {
    if n < 0 { format!("Minus{}", n.unsigned_abs()) } else { n.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(key: &str, label: &str, covers: Covers) -> Entry {
        Entry { key: key.into(), label: Some(label.into()), covers }
    }

    fn names(entries: Vec<Entry>) -> Vec<String> {
        EntryNames::of(entries.iter().map(|e| (e.label.as_deref(), value_name(e)))).0
    }

    #[test]
    fn labels_that_say_nothing_are_named_by_value() {
        let value = Covers::Value;
        assert_eq!(
            names(vec![
                entry("0", "Completed with No Error", value(0)),
                entry("1", "DMTF Reserved", value(1)),
                entry("2..5", "DMTF Reserved", Covers::Range { low: 2, high: 5 }),
                entry("6", "", value(6)),
                entry("7", "<10%", value(7)),
                entry("8", "C++", value(8)),
                entry("9", "C", value(9)),
                entry("-1", "Unlisted", value(-1)),
                entry("10", "Self", value(10)),
                entry("11", &"prose ".repeat(20), value(11)),
                entry("..", "Vendor Reserved", Covers::Otherwise),
            ]),
            [
                "CompletedWithNoError",
                "Value1",
                "Values2To5",
                "Value6",
                "Value7",
                "Value8",
                "Value9",
                "ValueMinus1",
                "Self_",
                "Value11",
                "VendorReserved"
            ]
        );
    }

    #[test]
    fn a_label_cannot_take_the_name_of_a_value() {
        let names =
            names(vec![entry("1", "", Covers::Value(1)), entry("2", "Value1", Covers::Value(2))]);
        assert_eq!(names, ["Value1", "Value2"]);
    }

    #[test]
    fn ranges_lose_what_earlier_ones_claim() {
        assert_eq!(without((0, 100), &[]), [(0, 100)]);
        assert_eq!(without((0, 100), &[(10, 20)]), [(0, 9), (21, 100)]);
        assert_eq!(without((0, 100), &[(0, 20), (90, 200)]), [(21, 89)]);
        assert_eq!(without((5, 6), &[(0, 10)]), []);
        assert_eq!(without((7, 6), &[]), []);
    }
}
