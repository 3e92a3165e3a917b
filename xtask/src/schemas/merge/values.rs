//! Value maps: numbers from the dump, names and ranges from the documentation.

use crate::schemas::facts::ByName;
use crate::schemas::release::Qualifier;

/// Value or range, and its name; an empty name where only the value is documented.
pub(crate) type ValueMap = Vec<(String, String)>;

/// What the sources say of the values of one element.
pub(crate) struct Sources<'f> {
    /// Of the dump of the release: the generator's spelling of the names.
    pub(crate) dump: Option<&'f ByName<Vec<String>>>,
    /// Of the documentation.
    pub(crate) docs: Option<&'f ByName<Vec<String>>>,
    /// The one name to use where the documentation gives several.
    pub(crate) chosen: Option<&'f std::collections::BTreeMap<String, String>>,
}

/// Merges the maps of an element whose values are integers.
///
/// The dump's plain numbers and the documented entries together; a documented range gives way
/// when it claims a number of the dump. A name is the documented one, unless the dump says
/// another and not just the same in its own spelling: then the dump wins.
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
        if !dump.contains_key(value) && !claims_any(value, dump.keys()) {
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
        let (dump, docs) = (map(dump), map(docs));
        let sources = Sources { dump: Some(&dump), docs: Some(&docs), chosen: None };
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
        assert_eq!(merged(&[("1", &["On_Line"])], &[("1", &[]), ("2", &[])]), ["1=On Line", "2="]);
    }

    #[test]
    fn generated_numbers_of_a_string_map_are_dropped() {
        let dump = map(&[("0", &["Sub_Type_1"])]);
        let docs = map(&[("Sub:Type:1", &["Sub:Type:1"]), ("Sub:Type:2", &[])]);
        let sources = Sources { dump: Some(&dump), docs: Some(&docs), chosen: None };
        let expected = [("Sub:Type:1", "Sub:Type:1"), ("Sub:Type:2", "")];
        assert_eq!(strings(&sources), expected.map(|(v, n)| (v.to_owned(), n.to_owned())));
    }
}
