//! The page about each code, and mofcomp's numbers for the same mistakes.

mod numbers;

pub use numbers::number_meaning;

/// The page about a code: what it means, a bad and a good example, the rule behind it.
///
/// `None` when no finding of this crate has the code. Case does not matter.
pub fn page(code: &str) -> Option<&'static str> {
    PAGES.iter().find(|(known, _)| known.eq_ignore_ascii_case(code)).map(|(_, page)| *page)
}

/// All codes of this crate, in order.
pub fn codes() -> impl Iterator<Item = &'static str> {
    PAGES.iter().map(|(code, _)| *code)
}

/// The number that mofcomp gives the same mistake: `0x80044002` for a missing semicolon.
///
/// Where it has several, the most frequent one. `None` when it has none.
pub fn mofcomp_number(code: &str) -> Option<u32> {
    let same = |(_, known): &&(u32, &str)| known.eq_ignore_ascii_case(code);
    MOFCOMP.iter().find(same).map(|(number, _)| *number)
}

/// The codes for one of mofcomp's numbers, which users paste into search engines.
pub fn mofcomp_codes(number: u32) -> impl Iterator<Item = &'static str> {
    MOFCOMP.iter().filter(move |(known, _)| *known == number).map(|(_, code)| *code)
}

/// mofcomp's numbers (`WBEMMOF_E_*`) and the codes that say the same. The first number of a code
/// is its most frequent one.
const MOFCOMP: &[(u32, &str)] = &[
    (0x8004_4001, "MOF0203"),
    (0x8004_4002, "MOF0202"),
    (0x8004_4003, "MOF0201"),
    (0x8004_4003, "MOF0250"),
    (0x8004_4003, "MOF0251"),
    (0x8004_4003, "MOF0252"),
    (0x8004_4003, "MOF0253"),
    (0x8004_4002, "MOF0254"),
    (0x8004_4004, "MOF0208"),
    (0x8004_4005, "MOF0208"),
    (0x8004_4006, "MOF0208"),
    (0x8004_4007, "MOF0211"),
    (0x8004_400A, "MOF0101"),
    (0x8004_400B, "MOF0205"),
    (0x8004_4008, "MOF0205"),
    (0x8004_400C, "MOF0203"),
    (0x8004_400D, "MOF0220"),
    (0x8004_4010, "MOF0303"),
    (0x8004_4012, "MOF0302"),
    (0x8004_4013, "MOF0305"),
    (0x8004_4014, "MOF0204"),
    (0x8004_4016, "MOF0222"),
    (0x8004_4019, "MOF0222"),
    (0x8004_401C, "MOF0312"),
    (0x8004_401D, "MOF0109"),
    (0x8004_401E, "MOF0003"),
    (0x8004_4022, "MOF0217"),
    (0x8004_4024, "MOF0224"),
    (0x8004_4026, "MOF0226"),
    (0x8004_4028, "MOF0303"),
    (0x8004_4029, "MOF0202"),
    (0x8004_402C, "MOF0303"),
    (0x8004_4030, "MOF0306"),
    (0x8004_4031, "MOF0303"),
];

macro_rules! pages {
    ($($code:literal,)*) => {
        &[$(($code, include_str!(concat!("../findings/", $code, ".md")))),*]
    };
}

// A line for each ten.
#[rustfmt::skip]
const PAGES: &[(&str, &str)] = pages![
    "MOF0001", "MOF0002", "MOF0003", "MOF0004", "MOF0005", "MOF0006", "MOF0007", "MOF0008", "MOF0009",
    "MOF0010", "MOF0011", "MOF0012", "MOF0013", "MOF0014", "MOF0015", "MOF0016",
    "MOF0101", "MOF0102", "MOF0103", "MOF0104", "MOF0105", "MOF0106", "MOF0107", "MOF0108", "MOF0109",
    "MOF0110", "MOF0111", "MOF0112", "MOF0113", "MOF0114", "MOF0115", "MOF0116",
    "MOF0201", "MOF0202", "MOF0203", "MOF0204", "MOF0205", "MOF0206", "MOF0207", "MOF0208", "MOF0209",
    "MOF0210", "MOF0211", "MOF0212", "MOF0213", "MOF0214", "MOF0215", "MOF0216", "MOF0217", "MOF0218", "MOF0219",
    "MOF0220", "MOF0221", "MOF0222", "MOF0223", "MOF0224", "MOF0225", "MOF0226", "MOF0227", "MOF0228", "MOF0229",
    "MOF0230", "MOF0231", "MOF0232", "MOF0233", "MOF0234", "MOF0235", "MOF0236", "MOF0237", "MOF0238", "MOF0239",
    "MOF0240", "MOF0241", "MOF0242", "MOF0243", "MOF0244", "MOF0245", "MOF0246", "MOF0247", "MOF0248",
    "MOF0250", "MOF0251", "MOF0252", "MOF0253", "MOF0254",
    "MOF0301", "MOF0302", "MOF0303", "MOF0304", "MOF0305", "MOF0306", "MOF0307", "MOF0308", "MOF0309",
    "MOF0310", "MOF0311", "MOF0312",
    "MOF0313", "MOF0314", "MOF0315", "MOF0316", "MOF0317", "MOF0318", "MOF0319",
    "MOF0320", "MOF0321", "MOF0322", "MOF0323", "MOF0324", "MOF0325", "MOF0326", "MOF0327",
    "MOF0328",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_a_page() {
        let sources = [include_str!("finding/code.rs"), include_str!("dialect/construct.rs")];
        let codes_of = |source: &'static str| {
            source.split("=> \"MOF").skip(1).filter_map(|rest| rest.get(..4))
        };
        let given = sources.into_iter().flat_map(codes_of);
        let mut given: Vec<_> = given.map(|number| format!("MOF{number}")).collect();
        given.sort();
        assert!(given.len() > 50);
        assert_eq!(given, codes().collect::<Vec<_>>());
    }

    #[test]
    fn a_page_names_the_numbers_of_mofcomp() {
        for (number, code) in MOFCOMP {
            let text = format!("`0x{number:08x}`");
            assert!(page(code).is_some_and(|page| page.contains(&text)), "{code} {text}");
        }
        assert_eq!(mofcomp_number("mof0202"), Some(0x8004_4002));
        assert_eq!(mofcomp_codes(0x8004_4029).collect::<Vec<_>>(), ["MOF0202"]);
        assert_eq!(mofcomp_number("MOF0001"), None);
    }
}
