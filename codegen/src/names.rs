//! CIM spellings to Rust identifiers.
//!
//! Everything here is a pure function of its input, so that a schema gets the same names through
//! every door and on every run.

use std::collections::HashSet;

use unicode_ident::{is_xid_continue, is_xid_start};

/// Splits a CIM name or a label into words.
///
/// A word ends where the case goes up (`JobState`), where a run of capitals meets a capitalised
/// word (`VMGuid`), and at everything that is no letter or digit. Plurals of abbreviations
/// (`InstanceIDs`), versioned ones (`IPv4Address`) and a single small letter in front (`iSCSI`)
/// stay whole, since nobody writes `i_ds`.
fn words(name: &str) -> Vec<String> {
    let mut words = Vec::new();
    for piece in
        name.split(|c: char| c == '_' || !is_xid_continue(c)).filter(|piece| !piece.is_empty())
    {
        split_case(&piece.chars().collect::<Vec<_>>(), &mut words);
    }
    words
}

fn split_case(chars: &[char], words: &mut Vec<String>) {
    let mut start = 0;
    for at in 1..chars.len() {
        if starts_word(chars, at) {
            words.push(lower(&chars[start..at]));
            start = at;
        }
    }
    words.push(lower(&chars[start..]));
}

/// Whether a new word starts at `at`.
fn starts_word(chars: &[char], at: usize) -> bool {
    let (before, here) = (chars[at - 1], chars[at]);
    if !here.is_uppercase() {
        return false;
    }
    if before.is_lowercase() {
        let abbreviation = at == 1 && chars.get(2).is_some_and(|c| c.is_uppercase());
        return !abbreviation;
    }
    // inside capitals, or behind a digit: `here` starts a word when it is followed by a small letter
    chars.get(at + 1).is_some_and(|next| next.is_lowercase()) && !is_abbreviation_end(chars, at + 1)
}

/// Whether the small letters from `at` belong to the capitals before them: `IDs`, `IPv4`.
fn is_abbreviation_end(chars: &[char], at: usize) -> bool {
    let behind = chars.get(at + 1);
    match chars[at] {
        's' => behind.is_none_or(|c| c.is_uppercase()),
        'v' => behind.is_some_and(char::is_ascii_digit),
        _ => false,
    }
}

fn lower(chars: &[char]) -> String {
    chars.iter().flat_map(|c| c.to_lowercase()).collect()
}

/// `RecoveryPointIdentifier` to `recovery_point_identifier`, not yet an identifier.
pub(crate) fn snake_case(name: &str) -> String {
    words(name).join("_")
}

/// `Msvm_ReplicationService` to `MsvmReplicationService`, not yet an identifier.
pub(crate) fn pascal_case(name: &str) -> String {
    words(name)
        .iter()
        .flat_map(|word| {
            let mut chars = word.chars();
            let first = chars.next().into_iter().flat_map(char::to_uppercase);
            first.collect::<Vec<_>>().into_iter().chain(chars)
        })
        .collect()
}

/// `Msvm_ReplicationService` to `MSVM_REPLICATION_SERVICE`, not yet an identifier.
pub(crate) fn upper_snake_case(name: &str) -> String {
    snake_case(name).to_uppercase()
}

/// The type name of a class. System classes (`__Event`) are told from ordinary ones by a prefix.
pub(crate) fn class_type(name: &str) -> String {
    let pascal = pascal_case(name);
    let system = if name.starts_with("__") { "Sys" } else { "" };
    type_identifier(format!("{system}{pascal}"))
}

/// Makes a Pascal-case name an identifier that may stand where a type stands.
///
/// A name of the prelude takes a trailing `_`: generated text names its own from the root, but a
/// user's glob import of the module must not change what `Option` means.
pub(crate) fn type_identifier(name: String) -> String {
    let name = started(&name, "N", "Unnamed");
    if name == "Self" || PRELUDE_TYPES.contains(&name.as_str()) { format!("{name}_") } else { name }
}

/// Makes a Pascal-case name an identifier that may stand where a variant stands.
///
/// A variant is always behind its type's name, so that only `Self` needs care.
pub(crate) fn variant_identifier(name: String) -> String {
    let name = started(&name, "N", "Unnamed");
    if name == "Self" { "Self_".into() } else { name }
}

/// Makes an upper-case name an identifier that may stand where a static stands, told from everything
/// else by `suffix`: scripts without case have no upper case that would do it.
pub(crate) fn static_identifier(name: &str, suffix: &str) -> String {
    format!("{}_{suffix}", started(name, "N", "UNNAMED"))
}

/// Drops what no identifier can hold, and puts `lead` in front of what none can start with. Case
/// mapping may give characters that were not in the name.
fn started(name: &str, lead: &str, unnamed: &str) -> String {
    let name: String = name.chars().filter(|&c| is_xid_continue(c)).collect();
    match name.chars().next() {
        None => unnamed.into(),
        Some(first) if is_xid_start(first) || first == '_' && name.len() > 1 => name,
        Some(_) => format!("{lead}{name}"),
    }
}

/// Makes a snake-case name an identifier that may stand where a function or a module stands.
///
/// Keywords become raw identifiers; the four that cannot (`self`, `super`, `crate`, `_`) take a
/// trailing `_`.
pub(crate) fn function_identifier(name: &str) -> String {
    let name = started(name, "n", "unnamed");
    match name.as_str() {
        "self" | "super" | "crate" => format!("{name}_"),
        keyword if KEYWORDS.contains(&keyword) => format!("r#{name}"),
        _ => name,
    }
}

/// Keywords and reserved words of every edition up to 2024.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let",
    "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return",
    "static", "struct", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use",
    "virtual", "where", "while", "yield",
];

/// Types, traits and variants that every Rust program has in scope.
const PRELUDE_TYPES: &[&str] = &[
    "AsMut",
    "AsRef",
    "AsyncFn",
    "AsyncFnMut",
    "AsyncFnOnce",
    "Box",
    "Clone",
    "Copy",
    "Default",
    "DoubleEndedIterator",
    "Drop",
    "Eq",
    "Err",
    "ExactSizeIterator",
    "Extend",
    "Fn",
    "FnMut",
    "FnOnce",
    "From",
    "FromIterator",
    "Future",
    "Into",
    "IntoFuture",
    "IntoIterator",
    "Iterator",
    "None",
    "Ok",
    "Option",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Result",
    "Send",
    "Sized",
    "Some",
    "String",
    "Sync",
    "ToOwned",
    "ToString",
    "TryFrom",
    "TryInto",
    "Unpin",
    "Vec",
];

/// The names taken so far in one namespace of Rust, and the way to a free one.
#[derive(Debug, Clone, Default)]
pub(crate) struct Names {
    taken: HashSet<String>,
}

impl Names {
    /// A namespace in which `reserved` are taken from the start.
    pub(crate) fn reserving(reserved: &[&str]) -> Self {
        Self { taken: reserved.iter().map(|&name| name.into()).collect() }
    }

    /// Takes the first free one of `candidates`; when none is, the last with as many `_` behind it
    /// as it needs.
    pub(crate) fn take<'a>(&mut self, candidates: impl IntoIterator<Item = &'a str>) -> String {
        let mut last = String::new();
        for candidate in candidates {
            if self.taken.insert(candidate.into()) {
                return candidate.into();
            }
            last = candidate.into();
        }
        loop {
            last.push('_');
            if self.taken.insert(last.clone()) {
                return last;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_split_where_a_reader_would_split_them() {
        for (cim, snake, pascal) in [
            ("RecoveryPointIdentifier", "recovery_point_identifier", "RecoveryPointIdentifier"),
            ("Msvm_ReplicationService", "msvm_replication_service", "MsvmReplicationService"),
            ("EnableSnmpV2", "enable_snmp_v2", "EnableSnmpV2"),
            ("VMGuid", "vm_guid", "VmGuid"),
            ("InstanceID", "instance_id", "InstanceId"),
            ("InstanceIDs", "instance_ids", "InstanceIds"),
            ("VMsInGroup", "vms_in_group", "VmsInGroup"),
            ("IPv4Address", "ipv4_address", "Ipv4Address"),
            ("IPAddresses", "ip_addresses", "IpAddresses"),
            ("iSCSIName", "iscsi_name", "IscsiName"),
            ("CIMStatusCode", "cim_status_code", "CimStatusCode"),
            ("SMBIOSAssetTag", "smbios_asset_tag", "SmbiosAssetTag"),
            ("Win32_OperatingSystem", "win32_operating_system", "Win32OperatingSystem"),
            ("X509Certificate", "x509_certificate", "X509Certificate"),
            ("Synth3dVideoHead", "synth3d_video_head", "Synth3dVideoHead"),
            ("3DVideo", "3d_video", "3dVideo"),
            ("vmID", "vm_id", "VmId"),
            ("OtherIdentifyingInfo", "other_identifying_info", "OtherIdentifyingInfo"),
            ("aName", "a_name", "AName"),
            ("A", "a", "A"),
            ("", "", ""),
            ("___", "", ""),
            ("Größe", "größe", "Größe"),
        ] {
            assert_eq!(snake_case(cim), snake, "{cim}");
            assert_eq!(pascal_case(cim), pascal, "{cim}");
        }
    }

    #[test]
    fn labels_become_variants() {
        for (label, variant) in [
            ("Completed with No Error", "CompletedWithNoError"),
            ("Method Parameters Checked - Job Started", "MethodParametersCheckedJobStarted"),
            ("Parallel SCSI HBA", "ParallelScsiHba"),
            ("Self", "Self"),
        ] {
            assert_eq!(pascal_case(label), variant);
        }
        assert_eq!(type_identifier("Self".into()), "Self_");
        assert_eq!(type_identifier("10".into()), "N10");
    }

    /// Not every letter and digit of Unicode may stand in an identifier of Rust.
    #[test]
    fn every_name_becomes_an_identifier() {
        let parses = |name: &str| {
            let name = name.strip_prefix("r#").unwrap_or(name);
            let mut chars = name.chars();
            let first = chars.next().expect("never empty");
            (is_xid_start(first) || first == '_' && name.len() > 1) && chars.all(is_xid_continue)
        };
        let odd = (0x80..=0xffef_u32).filter_map(char::from_u32).map(String::from);
        let known = ["", "_", "___", "²", "A²B", "m²", "½", "Ⓐ", "日本", "1"].map(String::from);
        for name in odd.chain(known) {
            for name in [name.clone(), format!("x{name}"), format!("{name}X")] {
                for made in [
                    class_type(&name),
                    type_identifier(pascal_case(&name)),
                    variant_identifier(pascal_case(&name)),
                    function_identifier(&snake_case(&name)),
                    static_identifier(&upper_snake_case(&name), "CLASS"),
                ] {
                    assert!(parses(&made), "{name:?} became {made:?}");
                }
            }
        }
    }

    #[test]
    fn keywords_stay_readable() {
        for (name, identifier) in [
            ("type", "r#type"),
            ("gen", "r#gen"),
            ("self", "self_"),
            ("crate", "crate_"),
            ("3d", "n3d"),
            ("name", "name"),
        ] {
            assert_eq!(function_identifier(name), identifier);
        }
    }

    #[test]
    fn system_classes_are_told_from_ordinary_ones() {
        assert_eq!(class_type("__ExtrinsicEvent"), "SysExtrinsicEvent");
        assert_eq!(class_type("ExtrinsicEvent"), "ExtrinsicEvent");
        assert_eq!(class_type("Option"), "Option_");
    }

    #[test]
    fn a_taken_name_moves_the_later_one() {
        let mut names = Names::reserving(&["path"]);
        assert_eq!(names.take(["path"]), "path_");
        assert_eq!(names.take(["name", "name_of_base"]), "name");
        assert_eq!(names.take(["name", "name_of_base"]), "name_of_base");
        assert_eq!(names.take(["name"]), "name_");
        assert_eq!(names.take(["name"]), "name__");
    }
}
