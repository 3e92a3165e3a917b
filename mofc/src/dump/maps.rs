//! Value and bit maps as JSON.

use mof_model::{BitEntry, BitMap, Entry, ValueMap};
use serde::Serialize;

use super::each::Each;

/// What a value, or a range of them, is called.
#[derive(Serialize)]
pub(super) struct EntryRecord<'s> {
    /// As written.
    value: &'s str,
    /// `None` for texts and for `..`.
    low: Option<i128>,
    high: Option<i128>,
    label: Option<&'s str>,
}

impl<'s> EntryRecord<'s> {
    fn of_value(entry: &'s Entry) -> Self {
        let (low, high) = entry.covers.bounds().unzip();
        Self { value: &entry.key, low, high, label: entry.label.as_deref() }
    }

    fn of_bit(entry: &'s BitEntry) -> Self {
        Self {
            value: &entry.key,
            low: entry.bits.map(|bits| bits.low.into()),
            high: entry.bits.map(|bits| bits.high.into()),
            label: entry.label.as_deref(),
        }
    }
}

/// The entries of a value map.
pub(super) fn values(
    map: Option<&ValueMap>,
) -> Option<Each<impl Iterator<Item = EntryRecord<'_>> + Clone>> {
    map.map(|map| Each(map.entries.iter().map(EntryRecord::of_value)))
}

/// The entries of a bit map; the numbers are bits.
pub(super) fn bits(
    map: Option<&BitMap>,
) -> Option<Each<impl Iterator<Item = EntryRecord<'_>> + Clone>> {
    map.map(|map| Each(map.entries.iter().map(EntryRecord::of_bit)))
}
