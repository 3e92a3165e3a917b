//! The page about each code, and the numbers of mofcomp and WMI for the same mistakes.

/// The page about a code: what it means, a bad and a good example, the rule behind it.
///
/// `None` when no finding of this crate has the code. Case does not matter.
pub fn page(code: &str) -> Option<&'static str> {
    pages().find(|(known, _)| known.eq_ignore_ascii_case(code)).map(|(_, page)| *page)
}

/// All codes of this crate, in order.
pub fn codes() -> impl Iterator<Item = &'static str> {
    pages().map(|(code, _)| *code)
}

fn pages() -> impl Iterator<Item = &'static (&'static str, &'static str)> {
    PAGES.iter().copied().flatten()
}

/// The number that mofcomp or WMI gives the same mistake: `0x8004100D` for a missing superclass.
///
/// Where there are several, the smallest. `None` when there is none.
pub fn mofcomp_number(code: &str) -> Option<u32> {
    let same = |(_, known): &&(u32, &str)| known.eq_ignore_ascii_case(code);
    NUMBERS.iter().find(same).map(|(number, _)| *number)
}

/// The codes for one of mofcomp's or WMI's numbers, which users paste into search engines.
pub fn mofcomp_codes(number: u32) -> impl Iterator<Item = &'static str> {
    NUMBERS.iter().filter(move |(known, _)| *known == number).map(|(_, code)| *code)
}

/// Numbers (`WBEM_E_*`, `WBEMMOF_E_*`) and the codes that say the same.
const NUMBERS: &[(u32, &str)] = &[
    (0x8004_1005, "MOF1401"),
    (0x8004_1005, "MOF1411"),
    (0x8004_100D, "MOF1001"),
    (0x8004_100D, "MOF1016"),
    (0x8004_100E, "MOF1317"),
    (0x8004_1010, "MOF1301"),
    (0x8004_1019, "MOF1312"),
    (0x8004_101A, "MOF1106"),
    (0x8004_101C, "MOF1007"),
    (0x8004_101F, "MOF1023"),
    (0x8004_1028, "MOF1313"),
    (0x8004_1029, "MOF1103"),
    (0x8004_102B, "MOF1403"),
    (0x8004_102C, "MOF1026"),
    (0x8004_102C, "MOF1027"),
    (0x8004_1030, "MOF1015"),
    (0x8004_1031, "MOF1302"),
    (0x8004_1036, "MOF1042"),
    (0x8004_1037, "MOF1043"),
    (0x8004_1037, "MOF1046"),
    (0x8004_1038, "MOF1044"),
    (0x8004_1039, "MOF1045"),
    (0x8004_103A, "MOF1414"),
    (0x8004_103A, "MOF1417"),
    (0x8004_1043, "MOF1006"),
    (0x8004_1047, "MOF1002"),
    (0x8004_1049, "MOF1008"),
    (0x8004_1051, "MOF1013"),
    (0x8004_1052, "MOF1007"),
    (0x8004_1065, "MOF1028"),
    (0x8004_1073, "MOF1014"),
    (0x8004_1074, "MOF1014"),
    (0x8004_1075, "MOF1014"),
    (0x8004_1076, "MOF1014"),
    (0x8004_1089, "MOF1024"),
    (0x8004_400E, "MOF1305"),
    (0x8004_400F, "MOF1401"),
    (0x8004_4015, "MOF1401"),
    (0x8004_401A, "MOF1112"),
    (0x8004_401B, "MOF1004"),
    (0x8004_401B, "MOF1310"),
    (0x8004_401D, "MOF1403"),
    (0x8004_401F, "MOF1306"),
    (0x8004_4020, "MOF1408"),
    (0x8004_4021, "MOF1105"),
    (0x8004_4023, "MOF1107"),
    (0x8004_4025, "MOF1107"),
    (0x8004_4027, "MOF1407"),
    (0x8004_402E, "MOF1102"),
];

macro_rules! pages {
    ($($code:literal,)*) => {
        &[$(($code, include_str!(concat!("../findings/", $code, ".md")))),*]
    };
}

/// The pages, in the order of their codes, hundred by hundred.
const PAGES: &[&[(&str, &str)]] = &[CLASSES, QUALIFIERS, MAPS, INSTANCES, VALUES, SOURCES, DRIVERS];

const CLASSES: &[(&str, &str)] = pages! {
    "MOF1001",
    "MOF1002",
    "MOF1003",
    "MOF1004",
    "MOF1005",
    "MOF1006",
    "MOF1007",
    "MOF1008",
    "MOF1009",
    "MOF1010",
    "MOF1011",
    "MOF1012",
    "MOF1013",
    "MOF1014",
    "MOF1015",
    "MOF1016",
    "MOF1017",
    "MOF1018",
    "MOF1019",
    "MOF1020",
    "MOF1021",
    "MOF1022",
    "MOF1023",
    "MOF1024",
    "MOF1025",
    "MOF1026",
    "MOF1027",
    "MOF1028",
    "MOF1029",
    "MOF1030",
    "MOF1031",
    "MOF1032",
    "MOF1033",
    "MOF1034",
    "MOF1038",
    "MOF1039",
    "MOF1040",
    "MOF1041",
    "MOF1042",
    "MOF1043",
    "MOF1044",
    "MOF1045",
    "MOF1046",
};

const QUALIFIERS: &[(&str, &str)] = pages! {
    "MOF1101",
    "MOF1102",
    "MOF1103",
    "MOF1104",
    "MOF1105",
    "MOF1106",
    "MOF1107",
    "MOF1108",
    "MOF1109",
    "MOF1110",
    "MOF1111",
    "MOF1112",
    "MOF1120",
    "MOF1121",
    "MOF1122",
    "MOF1123",
    "MOF1124",
    "MOF1125",
    "MOF1126",
    "MOF1127",
    "MOF1128",
    "MOF1129",
    "MOF1130",
    "MOF1140",
    "MOF1141",
};

const MAPS: &[(&str, &str)] = pages! {
    "MOF1201",
    "MOF1202",
    "MOF1203",
    "MOF1204",
    "MOF1205",
    "MOF1206",
    "MOF1207",
    "MOF1208",
    "MOF1209",
    "MOF1210",
    "MOF1211",
    "MOF1212",
    "MOF1213",
    "MOF1214",
};

const INSTANCES: &[(&str, &str)] = pages! {
    "MOF1301",
    "MOF1302",
    "MOF1303",
    "MOF1304",
    "MOF1305",
    "MOF1306",
    "MOF1307",
    "MOF1308",
    "MOF1309",
    "MOF1310",
    "MOF1311",
    "MOF1312",
    "MOF1313",
    "MOF1314",
    "MOF1315",
    "MOF1316",
    "MOF1317",
    "MOF1318",
    "MOF1319",
};

const DRIVERS: &[(&str, &str)] = pages! {
    "MOF1601",
    "MOF1602",
    "MOF1603",
    "MOF1604",
    "MOF1605",
    "MOF1606",
    "MOF1607",
    "MOF1608",
    "MOF1609",
};

const VALUES: &[(&str, &str)] = pages! {
    "MOF1401",
    "MOF1402",
    "MOF1403",
    "MOF1404",
    "MOF1405",
    "MOF1406",
    "MOF1407",
    "MOF1408",
    "MOF1409",
    "MOF1410",
    "MOF1411",
    "MOF1412",
    "MOF1413",
    "MOF1414",
    "MOF1415",
    "MOF1416",
    "MOF1417",
    "MOF1418",
    "MOF1419",
    "MOF1420",
};

const SOURCES: &[(&str, &str)] = pages! {
    "MOF1501",
    "MOF1502",
    "MOF1503",
    "MOF1504",
    "MOF1505",
    "MOF1506",
    "MOF1507",
    "MOF1508",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_names_the_numbers_of_mofcomp() {
        for (number, code) in NUMBERS {
            let text = format!("`0x{number:08x}`");
            assert!(page(code).is_some_and(|page| page.contains(&text)), "{code} {text}");
        }
        assert_eq!(mofcomp_number("mof1001"), Some(0x8004_100D));
        assert_eq!(mofcomp_codes(0x8004_4021).collect::<Vec<_>>(), ["MOF1105"]);
        assert_eq!(mofcomp_number("MOF1201"), None);
    }
}
