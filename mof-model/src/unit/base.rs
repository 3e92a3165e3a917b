//! The base units that a `PUnit` is made of.

/// Every base unit of DSP0004, annex C, and those that the DMTF's schemas use beside; sorted.
pub(crate) const BASE_UNITS: &[&str] = &[
    "ampere",
    "bar",
    "becquerel",
    "bit",
    "block",
    "british thermal unit",
    "byte",
    "candela",
    "clock tick",
    "coulomb",
    "count",
    "cycle",
    "dataword",
    "day",
    "decibel",
    "decibel(A)",
    "decibel(C)",
    "decibel(m)",
    "degree",
    "degree celsius",
    "degree fahrenheit",
    "dot",
    "electronvolt",
    "farad",
    "fluid ounce",
    "foot",
    "foot lambert",
    "gauss",
    "gilbert",
    "gram",
    "gravity",
    "gray",
    "henry",
    "hertz",
    "hour",
    "inch",
    "joule",
    "kelvin",
    "liquid gallon",
    "liter",
    "lumen",
    "lux",
    "meter",
    "mile",
    "minute",
    "mole",
    "newton",
    "ohm",
    "ounce",
    "packet",
    "pascal",
    "percent",
    "permille",
    "pixel",
    "pound",
    "rack unit",
    "radian",
    "revolution",
    "second",
    "siemens",
    "sievert",
    "steradian",
    "tesla",
    "volt",
    "volt ampere",
    "volt ampere reactive",
    "watt",
    "weber",
    "week",
    "yard",
];

/// The base unit of this name. Case matters: an `A` is no `a`.
pub(super) fn base_unit(name: &str) -> Option<&'static str> {
    let place = BASE_UNITS.binary_search(&name).ok()?;
    BASE_UNITS.get(place).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_base_units_are_sorted() {
        assert!(BASE_UNITS.is_sorted_by(|one, other| one < other));
        assert_eq!(base_unit("rack unit"), Some("rack unit"));
        assert_eq!(base_unit("Byte"), None);
    }
}
