//! `Units`: the words that DSP0004 listed before it had programmatic units.

use super::{Factor, Unit};

/// What `text` means; `None` when it is not well known.
pub(super) fn read(text: &str) -> Option<Unit> {
    Some(readings(text)?.0)
}

/// Whether `text` may mean `unit`; `None` when it is not well known.
///
/// A kilobyte is 1024 bytes or 1000, and nobody says which.
pub(crate) fn says(text: &str, unit: &Unit) -> Option<bool> {
    const COUNTED: [&str; 6] = ["block", "clock tick", "cycle", "dot", "packet", "pixel"];
    let (first, second) = readings(text)?;
    // Whatever is counted may be a count.
    let is_counted = first.base_units().all(|(name, _)| COUNTED.contains(&name));
    if is_counted && unit.base_units().eq([("count", 1)]) {
        return Some(true);
    }
    Some(first == *unit || second.is_some_and(|second| second == *unit))
}

/// What `text` means, and what else it may mean.
fn readings(text: &str) -> Option<(Unit, Option<Unit>)> {
    if let Some(unit) = bare(&text.trim().to_ascii_lowercase()) {
        return Some((unit, None));
    }
    let words: Vec<String> = text
        .split([' ', '-', '\t'])
        .filter(|word| !word.is_empty())
        .map(str::to_ascii_lowercase)
        .collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let binary = measure(&words, 1024)?;
    let decimal = measure(&words, 1000).filter(|decimal| *decimal != binary);
    Some((binary, decimal))
}

/// `number? ( "tenths of" … )? noun ( "per" noun )*`, where `kilo` is how many a kilobyte has.
fn measure(words: &[&str], kilo: u64) -> Option<Unit> {
    let mut parts = words.split(|word| *word == "per");
    let mut unit = quantity(parts.next()?, kilo)?;
    for part in parts {
        let below = quantity(part, kilo)?;
        for (name, exponent) in below.base_units() {
            unit.multiply(name, -exponent);
        }
        unit.factor = unit.factor.times(below.factor.inverse()?)?;
    }
    Some(unit)
}

fn quantity(words: &[&str], kilo: u64) -> Option<Unit> {
    let (number, words) = match words.split_first() {
        Some((first, rest)) if !rest.is_empty() && first.bytes().all(|b| b.is_ascii_digit()) => {
            (Factor::whole(first.parse().ok()?)?, rest)
        }
        _ => (Factor::ONE, words),
    };
    let (fraction, words) = match words {
        [tenth, "of", "a" | "an", rest @ ..] | [tenth, "of", rest @ ..] => (part(tenth)?, rest),
        words => (Factor::ONE, words),
    };
    let mut unit = noun(&words.join(" "), kilo)?;
    unit.factor = unit.factor.times(number)?.times(fraction)?;
    Some(unit)
}

/// `tenths`
fn part(word: &str) -> Option<Factor> {
    let decimals = match word.strip_suffix('s').unwrap_or(word) {
        "tenth" => 1,
        "hundredth" => 2,
        "thousandth" => 3,
        "millionth" => 6,
        _ => return None,
    };
    Factor::decimal(1, decimals)
}

/// A word of the list, in singular or plural, with a prefix or without.
fn noun(words: &str, kilo: u64) -> Option<Unit> {
    const PREFIXES: [(&str, i32); 9] = [
        ("pico", -12),
        ("nano", -9),
        ("micro", -6),
        ("milli", -3),
        ("centi", -2),
        ("kilo", 3),
        ("mega", 6),
        ("giga", 9),
        ("tera", 12),
    ];
    if let Some(unit) = bare(words) {
        return Some(unit);
    }
    let (rest, ten) = PREFIXES
        .iter()
        .find_map(|(prefix, ten)| Some((words.strip_prefix(prefix)?.trim_start(), *ten)))?;
    let mut unit = bare(rest)?;
    let is_bytes = unit.base_units().eq([("byte", 1)]);
    let factor = match ten {
        3.. if is_bytes => Factor::whole(kilo)?.power(ten / 3)?,
        _ => Factor::whole(10)?.power(ten)?,
    };
    unit.factor = unit.factor.times(factor)?;
    Some(unit)
}

fn bare(words: &str) -> Option<Unit> {
    // Words and what they mean as a `PUnit`; in the singular, and in the plural where it has no s.
    const WORDS: &[(&str, &str)] = &[
        ("-dbm", "decibel(m) * -1"),
        ("100ns", "second * 10^-7"),
        ("amp", "ampere"),
        ("ampere", "ampere"),
        ("becquerel", "becquerel"),
        ("bit", "bit"),
        ("block", "block"),
        ("btu", "british thermal unit"),
        ("byte", "byte"),
        ("candela", "candela"),
        ("clock tick", "clock tick"),
        ("coulomb", "coulomb"),
        ("count", "count"),
        ("cubic centimeter", "meter * meter * meter * 10^-6"),
        ("cubic foot", "foot * foot * foot"),
        ("cubic feet", "foot * foot * foot"),
        ("cubic inch", "inch * inch * inch"),
        ("cubic inche", "inch * inch * inch"),
        ("cubic meter", "meter * meter * meter"),
        ("cycle", "cycle"),
        ("day", "day"),
        ("dbm", "decibel(m)"),
        ("decibel", "decibel"),
        ("degree", "degree"),
        ("degree c", "degree celsius"),
        ("degree celsius", "degree celsius"),
        ("degree centigrade", "degree celsius"),
        ("degree f", "degree fahrenheit"),
        ("degree k", "kelvin"),
        ("degrees c", "degree celsius"),
        ("degrees celsius", "degree celsius"),
        ("degrees centigrade", "degree celsius"),
        ("degrees f", "degree fahrenheit"),
        ("degrees k", "kelvin"),
        ("dot", "dot"),
        ("doubleword", "dataword * 2"),
        ("farad", "farad"),
        ("feet", "foot"),
        ("fluid ounce", "fluid ounce"),
        ("foot", "foot"),
        ("gauss", "gauss"),
        ("gilbert", "gilbert"),
        ("gram", "gram"),
        ("gravitie", "gravity"),
        ("gray", "gray"),
        ("henry", "henry"),
        ("hertz", "hertz"),
        ("hour", "hour"),
        ("inch", "inch"),
        ("inche", "inch"),
        ("joule", "joule"),
        ("liter", "liter"),
        ("lumen", "lumen"),
        ("lux", "lux"),
        ("meter", "meter"),
        ("minute", "minute"),
        ("mole", "mole"),
        ("newton", "newton"),
        ("ohm", "ohm"),
        ("ounce", "ounce"),
        ("packet", "packet"),
        ("percent", "percent"),
        ("percentage", "percent"),
        ("pixel", "pixel"),
        ("pound", "pound"),
        ("quadword", "dataword * 4"),
        ("radian", "radian"),
        ("revolution", "revolution"),
        ("second", "second"),
        ("siemen", "siemens"),
        ("sievert", "sievert"),
        ("square inch", "inch * inch"),
        ("steradian", "steradian"),
        ("tesla", "tesla"),
        ("thousandth", "permille"),
        ("volt", "volt"),
        ("watt", "watt"),
        ("watthour", "watt * hour"),
        ("watt hour", "watt * hour"),
        ("week", "week"),
        ("word", "dataword"),
    ];
    let meaning = |word: &str| WORDS.iter().find(|(known, _)| *known == word);
    let singular = || words.strip_suffix('s').and_then(meaning);
    meaning(words).or_else(singular)?.1.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn well_known_words_are_read() {
        let cases = [
            ("Bytes", "byte"),
            ("KiloBytes", "byte * 2^10"),
            ("MegaBytes per Second", "byte / second * 2^20"),
            ("KiloBits Per Second", "bit / second * 10^3"),
            ("Milliseconds", "second * 10^-3"),
            ("MicroSeconds", "second * 10^-6"),
            ("250 nanoseconds", "second * 250 * 10^-9"),
            ("100 Nanoseconds", "second * 10^-7"),
            ("100ns", "second * 10^-7"),
            ("Percent", "percent"),
            ("Hundredths of Percent", "percent * 10^-2"),
            ("Tenths of degrees Centigrade", "degree celsius * 10^-1"),
            ("Hundredths of Degrees C", "degree celsius * 10^-2"),
            ("Tenths of MilliVolts", "volt * 10^-4"),
            ("MilliWattHours", "watt * hour * 10^-3"),
            ("Milliwatt-Hours", "watt * hour * 10^-3"),
            ("Revolutions per Minute", "revolution / minute"),
            ("Pixels per Inch", "pixel / inch"),
            ("Inches", "inch"),
            ("Feet", "foot"),
            ("DoubleWords", "dataword * 2"),
            ("-dBm", "decibel(m) * -1"),
            ("BTU per Hour", "british thermal unit / hour"),
            ("Pounds per Square Inch", "pound / inch / inch"),
            ("Tenths of a Millimeter", "meter * 10^-4"),
            ("Lux", "lux"),
            ("Gauss", "gauss"),
        ];
        for (text, unit) in cases {
            assert_eq!(read(text), unit.parse().ok(), "{text}");
        }
        for text in
            ["", "Us", "KB", "Mickeys", "Amps at 120 Volts", "per", "Bytes per", "10", "Proportion"]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn a_kilobyte_may_be_a_thousand_bytes() {
        let unit = |text: &str| text.parse::<Unit>().expect("a unit");
        assert_eq!(says("KiloBytes", &unit("byte * 10^3")), Some(true));
        assert_eq!(says("KiloBytes", &unit("byte * 2^10")), Some(true));
        assert_eq!(says("KiloBytes", &unit("byte")), Some(false));
        assert_eq!(says("KiloBits", &unit("bit * 2^10")), Some(false));
        assert_eq!(says("Clock Ticks", &unit("count")), Some(true));
        assert_eq!(says("Bytes", &unit("count")), Some(false));
        assert_eq!(says("Mickeys", &unit("byte")), None);
    }
}
