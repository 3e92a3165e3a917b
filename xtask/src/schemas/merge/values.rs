//! Value maps: numbers from the dump, names and ranges from the documentation.

use crate::schemas::facts::{ByName, ElementFacts};
use crate::schemas::release::Qualifier;

/// Value or range, and its name; an empty name where only the value is documented.
pub(crate) type ValueMap = Vec<(String, String)>;

/// What the sources say of the values of one element.
pub(crate) struct Sources<'f> {
    /// Of the dump of the release: the generator's spelling of the names.
    pub(crate) dump: Option<&'f ByName<Vec<String>>>,
    /// Of the dump: the generator's spelling of the names that it took for those of ranges.
    pub(crate) range_names: &'f [String],
    /// Of the documentation.
    pub(crate) docs: Option<&'f ByName<Vec<String>>>,
    /// The one name to use where the documentation gives several.
    pub(crate) chosen: Option<&'f std::collections::BTreeMap<String, String>>,
}

impl<'f> Sources<'f> {
    /// What the dump and the documentation say of the values of a property or a parameter.
    pub(crate) fn of(dump: Option<&'f ElementFacts>, docs: Option<&'f ElementFacts>) -> Self {
        Self {
            dump: dump.and_then(|facts| facts.values.as_ref()),
            range_names: dump.map(|facts| facts.range_names.as_slice()).unwrap_or_default(),
            docs: docs.and_then(|facts| facts.values.as_ref()),
            chosen: None,
        }
    }

    /// Whether a documented entry is a number that the release does not have.
    ///
    /// The generator of the dumps takes a lone number for a range by its name (`Reserved`): a
    /// number of that name is there after all.
    fn lacks(&self, value: &str, names: &[String]) -> bool {
        let is_range =
            |name: &String| self.range_names.iter().any(|spelled| same_name(spelled, name));
        self.dump.is_some_and(|dump| !dump.contains_key(value))
            && integer(value).is_some()
            && !names.iter().any(is_range)
    }

    /// The documented numbers that the release does not have, in order.
    pub(crate) fn left_out(&self) -> Vec<&'f str> {
        let lacks = |(value, names): (&'f String, &Vec<String>)| {
            self.lacks(value, names).then_some(value.as_str())
        };
        let mut values: Vec<&str> = self.docs.into_iter().flatten().filter_map(lacks).collect();
        values.sort_by_key(|value| lower_bound(value));
        values
    }
}

/// Merges the maps of an element whose values are integers.
///
/// The numbers are the dump's where it has a map, the ranges the documentation's; a documented
/// range gives way when it claims a number of the dump. A name is the documented one, unless the
/// dump says another and not just the same in its own spelling: then the dump wins.
pub(crate) fn integers(sources: &Sources<'_>) -> ValueMap {
    let empty = ByName::new();
    let dump = sources.dump.unwrap_or(&empty);
    let docs = sources.docs.unwrap_or(&empty);
    let name_of = |value: &str, names: &[String]| match (names, sources.chosen) {
        ([], _) => None,
        ([name], _) => Some(name.clone()),
        (several, chosen) => {
            Some(chosen.and_then(|names| names.get(value).cloned()).unwrap_or(several.join(" / ")))
        }
    };
    let mut map = ValueMap::new();
    for (value, names) in dump {
        let spelled = names.first().map_or("", String::as_str);
        let documented = docs.get(value).and_then(|names| name_of(value, names));
        let name = documented.filter(|name| same_name(spelled, name));
        map.push((value.clone(), name.unwrap_or_else(|| spaced(spelled))));
    }
    for (value, names) in docs {
        let is_left_out = sources.lacks(value, names) || claims_any(value, dump.keys());
        if !dump.contains_key(value) && !is_left_out {
            map.push((value.clone(), name_of(value, names).unwrap_or_default()));
        }
    }
    map.sort_by_key(|(value, _)| lower_bound(value));
    map
}

/// The map of an element whose values are strings: the documented one.
///
/// The generator of the dumps numbers such maps 0, 1, 2: its numbers mean nothing.
pub(crate) fn strings(sources: &Sources<'_>) -> ValueMap {
    let names = |names: &Vec<String>| names.first().cloned().unwrap_or_default();
    let entries = sources.docs.into_iter().flatten();
    entries.map(|(value, name)| (value.clone(), names(name))).collect()
}

/// `ValueMap` and `Values`, or nothing for an empty map.
pub(crate) fn qualifiers(map: ValueMap) -> Vec<Qualifier> {
    if map.is_empty() {
        return Vec::new();
    }
    let (values, names) = map.into_iter().unzip();
    vec![Qualifier::texts("ValueMap", values), Qualifier::texts("Values", names)]
}

/// Whether the generator's `spelled` is just its spelling of `name`.
///
/// It turns `+` into `plus`, `*` into `x`, all else but letters and digits into `_`, and
/// numbers a name that it has already used.
fn same_name(spelled: &str, name: &str) -> bool {
    let bare = |text: &str| -> String {
        let text = text.replace('+', "plus").replace('*', "x");
        text.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase()
    };
    let (spelled, name) = (bare(spelled), bare(name));
    spelled == name || spelled.trim_end_matches(|c: char| c.is_ascii_digit()) == name
}

/// The generator's name as words.
fn spaced(spelled: &str) -> String {
    spelled.split('_').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Whether `entry` is a range, other than the rest `..`, that claims one of `numbers`.
fn claims_any<'n>(entry: &str, mut numbers: impl Iterator<Item = &'n String>) -> bool {
    let Some((low, high)) = entry.split_once("..").filter(|_| entry != "..") else {
        return false;
    };
    let low = integer(low).unwrap_or(i64::MIN);
    let high = integer(high).unwrap_or(i64::MAX);
    // An open end is bounded by its neighbours, so only a closed range can claim a number.
    low != i64::MIN
        && high != i64::MAX
        && numbers.any(|number| integer(number).is_some_and(|n| (low..=high).contains(&n)))
}

/// The place of an entry: by its lower bound, the rest (`..`) last.
fn lower_bound(entry: &str) -> (u8, i64) {
    match entry.split_once("..") {
        None => (0, integer(entry).unwrap_or(i64::MAX)),
        Some(("", "")) => (1, 0),
        Some(("", high)) => (0, integer(high).unwrap_or(i64::MAX)),
        Some((low, _)) => (0, integer(low).unwrap_or(i64::MAX)),
    }
}

fn integer(text: &str) -> Option<i64> {
    let text = text.trim();
    match text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")) {
        Some(hex) => i64::from_str_radix(hex, 16).ok(),
        None => text.parse().ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn map(entries: &[(&str, &[&str])]) -> ByName<Vec<String>> {
        let names = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect();
        entries.iter().map(|&(value, list)| (value.to_owned(), names(list))).collect()
    }

    fn merged(dump: &[(&str, &[&str])], docs: &[(&str, &[&str])]) -> Vec<String> {
        merged_beside(dump, &[], docs)
    }

    fn merged_beside(
        dump: &[(&str, &[&str])],
        range_names: &[&str],
        docs: &[(&str, &[&str])],
    ) -> Vec<String> {
        let (dump, docs) = (map(dump), map(docs));
        let range_names: Vec<String> = range_names.iter().map(|&name| name.to_owned()).collect();
        let sources = Sources {
            dump: (!dump.is_empty()).then_some(&dump),
            range_names: &range_names,
            docs: Some(&docs),
            chosen: None,
        };
        integers(&sources).into_iter().map(|(value, name)| format!("{value}={name}")).collect()
    }

    #[test]
    fn a_name_of_the_documentation_replaces_its_generated_spelling() {
        let cases: &[(&str, &str, &str)] = &[
            ("Shutting_Down", "Shutting Down", "Shutting Down"),
            ("Power_Save___Standby", "Power Save - Standby", "Power Save - Standby"),
            ("RAID_1plus0", "RAID 1+0", "RAID 1+0"),
            ("Undefined1", "Undefined", "Undefined"),
            ("Defer", "Deferred", "Defer"),
            (
                "Inititate_Synced_Replication",
                "Initiate Synced Replication",
                "Inititate Synced Replication",
            ),
        ];
        for &(spelled, documented, expected) in cases {
            assert_eq!(
                merged(&[("7", &[spelled])], &[("7", &[documented])]),
                [format!("7={expected}")]
            );
        }
    }

    #[test]
    fn numbers_stand_in_order_and_the_rest_stands_last() {
        let docs: &[(&str, &[&str])] = &[
            ("..", &["Rest"]),
            ("-7", &["Low"]),
            ("10", &["Ten"]),
            ("2", &["Two"]),
            ("0x8000..0xFFFF", &["Vendor"]),
            ("11..32767", &["Reserved"]),
        ];
        assert_eq!(
            merged(&[], docs),
            ["-7=Low", "2=Two", "10=Ten", "11..32767=Reserved", "0x8000..0xFFFF=Vendor", "..=Rest"]
        );
    }

    #[test]
    fn a_documented_range_gives_way_to_a_number_of_the_dump() {
        let dump: &[(&str, &[&str])] = &[("8", &["Defer"])];
        let docs: &[(&str, &[&str])] = &[("7..32767", &["Reserved"]), ("32768..", &["Vendor"])];
        assert_eq!(merged(dump, docs), ["8=Defer", "32768..=Vendor"]);
    }

    #[test]
    fn a_number_without_a_documented_name_takes_the_name_of_the_dump_or_none() {
        let docs: &[(&str, &[&str])] = &[("1", &[])];
        assert_eq!(merged(&[("1", &["On_Line"])], docs), ["1=On Line"]);
        assert_eq!(merged(&[], docs), ["1="]);
    }

    #[test]
    fn a_documented_number_that_the_dump_lacks_is_left_out() {
        let docs: &[(&str, &[&str])] =
            &[("0", &["Unknown"]), ("2", &["On"]), ("12", &[]), ("..", &["Rest"])];
        assert_eq!(merged(&[("2", &["On"])], docs), ["2=On", "..=Rest"]);
        assert_eq!(merged(&[], docs), ["0=Unknown", "2=On", "12=", "..=Rest"]);

        let (dump, docs) = (map(&[("2", &["On"])]), map(docs));
        let sources =
            Sources { dump: Some(&dump), range_names: &[], docs: Some(&docs), chosen: None };
        assert_eq!(sources.left_out(), ["0", "12"]);
    }

    #[test]
    fn a_documented_number_whose_name_the_dump_took_for_a_ranges_stays() {
        let docs: &[(&str, &[&str])] =
            &[("1", &["DMTF Reserved"]), ("2", &["On"]), ("4", &["Reset"])];
        let ranges = ["DMTF_Reserved", "Vendor_Reserved"];
        assert_eq!(merged_beside(&[("2", &["On"])], &ranges, docs), ["1=DMTF Reserved", "2=On"]);
    }

    #[test]
    fn generated_numbers_of_a_string_map_are_dropped() {
        let dump = map(&[("0", &["Sub_Type_1"])]);
        let docs = map(&[("Sub:Type:1", &["Sub:Type:1"]), ("Sub:Type:2", &[])]);
        let sources =
            Sources { dump: Some(&dump), range_names: &[], docs: Some(&docs), chosen: None };
        let expected = [("Sub:Type:1", "Sub:Type:1"), ("Sub:Type:2", "")];
        assert_eq!(strings(&sources), expected.map(|(v, n)| (v.to_owned(), n.to_owned())));
    }
}
