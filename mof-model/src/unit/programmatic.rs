//! `PUnit`: the programmatic units of DSP0004, annex C.

use std::fmt;

use super::base::{BASE_UNITS, base_unit};
use super::{Factor, Unit};

/// Where the text of a `PUnit` stops making sense.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct UnitError {
    /// The place in the text, in bytes.
    pub at: usize,
    /// What stands there; empty at the end of the text.
    pub found: String,
    /// What could stand there.
    pub expected: Expected,
}

/// What a `PUnit` could have had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Expected {
    /// A base unit, a number, or `(`.
    Unit,
    /// The end, `*` or `/`.
    Operator,
    /// A whole number, with or without a sign, of at most 10,000.
    Exponent,
    /// `)`
    Closing,
    /// A number that is not so large, and not zero.
    Number,
    /// The end: a unit has at most 64 base units and numbers.
    End,
}

impl UnitError {
    /// The base unit that was meant, when one is called almost like what stands there.
    pub fn similar(&self) -> Option<&'static str> {
        let lower = self.found.to_ascii_lowercase();
        let singular = lower.strip_suffix('s').unwrap_or(&lower);
        let same = BASE_UNITS.iter().find(|known| **known == lower || **known == singular);
        let mut effort = mof_parser::similar::Effort::new();
        let near = || mof_parser::similar::nearest(&lower, BASE_UNITS.iter().copied(), &mut effort);
        same.copied().or_else(near).filter(|_| self.expected == Expected::Unit)
    }
}

impl fmt::Display for UnitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let found = match self.found.as_str() {
            "" => "the end of the unit".to_owned(),
            found => format!("`{found}`"),
        };
        match self.expected {
            Expected::Unit => write!(f, "{found} is no base unit"),
            Expected::Operator => write!(f, "{found} stands where `*` or `/` belongs"),
            Expected::Exponent => write!(f, "{found} is no exponent"),
            Expected::Closing => write!(f, "{found} stands where `)` belongs"),
            Expected::Number => write!(f, "{found} is no factor"),
            Expected::End => write!(f, "{found} is the 65th factor, and a unit has at most 64"),
        }
    }
}

impl std::error::Error for UnitError {}

/// How deep parentheses may nest.
const MAX_DEPTH: usize = 8;

/// How many base units and numbers a unit may have.
const MAX_FACTORS: usize = 64;

/// The largest power of a number, so that what is computed of it stays far from the ends of `i32`.
const MAX_EXPONENT: i32 = 10_000;

/// `( factor ( ( "*" | "/" ) factor )* )?`
///
/// The standard has units first and then modifiers. Its own schemas write `byte * 10^3 / second`,
/// and `gram / (meter * meter)`.
pub(super) fn read(text: &str) -> Result<Unit, UnitError> {
    let mut reader = Reader { text, at: 0, factors: 0 };
    let mut unit = Unit::dimensionless();
    reader.blanks();
    if reader.rest().is_empty() {
        return Ok(unit);
    }
    reader.product(&mut unit, Sense::Times, 0)?;
    match reader.rest() {
        "" => Ok(unit),
        _ => Err(reader.error(Expected::Operator)),
    }
}

/// Whether a factor multiplies or divides.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sense {
    Times,
    Over,
}

impl Sense {
    fn of(self, other: Self) -> Self {
        if self == other { Self::Times } else { Self::Over }
    }

    fn exponent(self) -> i32 {
        match self {
            Self::Times => 1,
            Self::Over => -1,
        }
    }
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
    /// How many base units and numbers were read.
    factors: usize,
}

impl<'t> Reader<'t> {
    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn blanks(&mut self) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start().len();
    }

    fn eat(&mut self, sign: char) -> bool {
        let is_there = self.rest().starts_with(sign);
        if is_there {
            self.at += sign.len_utf8();
            self.blanks();
        }
        is_there
    }

    /// What the error is about: a word, a number or a sign.
    fn error(&self, expected: Expected) -> UnitError {
        let rest = self.rest();
        let is_word = |sign: char| sign.is_alphanumeric() || matches!(sign, ' ' | '_' | '-' | '.');
        let end = rest.find(|sign| !is_word(sign)).unwrap_or(rest.len());
        let end = match end {
            0 => rest.chars().next().map_or(0, char::len_utf8),
            end => end,
        };
        UnitError { at: self.at, found: rest[..end].trim_end().to_owned(), expected }
    }

    fn product(&mut self, unit: &mut Unit, outer: Sense, depth: usize) -> Result<(), UnitError> {
        let mut sense = Sense::Times;
        loop {
            self.factor(unit, outer.of(sense), depth)?;
            self.blanks();
            sense = match () {
                () if self.eat('*') => Sense::Times,
                () if self.eat('/') => Sense::Over,
                () => return Ok(()),
            };
        }
    }

    /// `"(" product ")" | number ( "^" exponent )? | base-unit`
    fn factor(&mut self, unit: &mut Unit, sense: Sense, depth: usize) -> Result<(), UnitError> {
        if depth < MAX_DEPTH && self.eat('(') {
            self.product(unit, sense, depth + 1)?;
            return match self.eat(')') {
                true => Ok(()),
                false => Err(self.error(Expected::Closing)),
            };
        }
        if self.factors == MAX_FACTORS {
            return Err(self.error(Expected::End));
        }
        self.factors += 1;
        match self.rest().chars().next() {
            Some('0'..='9' | '+' | '-' | '.') => self.number(unit, sense),
            _ => self.base(unit, sense),
        }
    }

    /// Words with blanks between, a vendor's with `:`, and what `decibel` is measured against.
    fn base(&mut self, unit: &mut Unit, sense: Sense) -> Result<(), UnitError> {
        let rest = self.rest();
        let is_name = |sign: char| sign.is_alphanumeric() || matches!(sign, ' ' | '_' | '-' | ':');
        let end = rest.find(|sign| !is_name(sign)).unwrap_or(rest.len());
        let name = rest[..end].trim_end();
        // Looked for here alone: a search for every name would read a long text many times.
        let measured_against = match (name, rest[end..].strip_prefix('(')) {
            ("decibel", Some(inside)) => inside.split_once(')').map(|(reference, _)| reference),
            _ => None,
        };
        let (name, length) = match measured_against {
            Some(reference) => {
                (format!("decibel({})", reference.trim()), end + reference.len() + 2)
            }
            None => (name.to_owned(), name.len()),
        };
        // What a vendor defines has its name in front, and nobody has a list of them.
        let is_vendors = name.split_once(':').is_some_and(|(vendor, local)| {
            !vendor.is_empty() && !local.is_empty() && !local.contains(':')
        });
        match base_unit(&name) {
            Some(known) => unit.multiply(known, sense.exponent()),
            None if is_vendors => unit.multiply(&name, sense.exponent()),
            None if name.is_empty() => return Err(self.error(Expected::Unit)),
            None => {
                return Err(UnitError { at: self.at, found: name, expected: Expected::Unit });
            }
        }
        self.at += length;
        Ok(())
    }

    fn number(&mut self, unit: &mut Unit, sense: Sense) -> Result<(), UnitError> {
        let start = Self { ..*self };
        let too_large = || start.error(Expected::Number);
        let is_negative = self.sign();
        let (digits, decimals) = self.digits();
        let mut factor = match digits {
            None => return Err(start.error(Expected::Unit)),
            Some(digits) => Factor::decimal(digits, decimals).ok_or_else(too_large)?,
        };
        if is_negative {
            factor = factor.negated();
        }
        self.blanks();
        if self.eat('^') {
            let start = Self { ..*self };
            let is_negative = self.sign();
            let (digits, decimals) = self.digits();
            let exponent = digits.filter(|_| decimals == 0).and_then(|n| i32::try_from(n).ok());
            let exponent = exponent.filter(|exponent| *exponent <= MAX_EXPONENT);
            let Some(exponent) = exponent else { return Err(start.error(Expected::Exponent)) };
            let exponent = if is_negative { -exponent } else { exponent };
            factor = factor.power(exponent).ok_or_else(too_large)?;
        }
        let factor = match sense {
            Sense::Times => Some(factor),
            Sense::Over => factor.inverse(),
        };
        let product = factor.and_then(|factor| unit.factor.times(factor));
        unit.factor = product.ok_or_else(too_large)?;
        Ok(())
    }

    fn sign(&mut self) -> bool {
        let is_negative = self.eat('-');
        if !is_negative {
            self.eat('+');
        }
        is_negative
    }

    /// The digits of a number as a whole number, and how many of them stand behind the point.
    fn digits(&mut self) -> (Option<u64>, u32) {
        let rest = self.rest();
        let end = rest.find(|sign: char| !sign.is_ascii_digit() && sign != '.');
        let number = &rest[..end.unwrap_or(rest.len())];
        let (whole, decimals) = number.split_once('.').unwrap_or((number, ""));
        let digits = format!("{whole}{decimals}").parse().ok();
        self.at += number.len();
        (digits, decimals.len() as u32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_says_where_the_text_stops_making_sense() {
        let cases = [
            ("Bytes", 0, "Bytes", Expected::Unit, Some("byte")),
            ("byte / Second", 7, "Second", Expected::Unit, Some("second")),
            ("byte *", 6, "", Expected::Unit, None),
            ("byte * 2^x", 9, "x", Expected::Exponent, None),
            ("byte 2", 0, "byte 2", Expected::Unit, None),
            ("byte, bit", 4, ",", Expected::Operator, None),
            ("gram / (meter", 13, "", Expected::Closing, None),
            ("byte * 0", 7, "0", Expected::Number, None),
            ("byte * 7^999", 7, "7", Expected::Number, None),
            ("byte * 2^99999999999", 9, "99999999999", Expected::Exponent, None),
            ("2^2147483647 / 5", 2, "2147483647", Expected::Exponent, None),
            ("5^-10001", 2, "-10001", Expected::Exponent, None),
            ("decibel(m", 7, "(", Expected::Operator, None),
            ("percent per hour", 0, "percent per hour", Expected::Unit, None),
            ("decibel(x)", 0, "decibel(x)", Expected::Unit, None),
            ("((((((((((bit))))))))))", 8, "(", Expected::Unit, None),
        ];
        for (text, at, found, expected, similar) in cases {
            let error = read(text).expect_err(text);
            let found = found.to_owned();
            assert_eq!(error, UnitError { at, found, expected }, "{text}");
            if expected != Expected::Unit || similar.is_some() {
                assert_eq!(error.similar(), similar, "{text}");
            }
        }
    }

    #[test]
    fn a_unit_has_few_factors() {
        let unit = |factors: usize| vec!["(byte)"; factors].join(" * ");
        let most = read(&unit(MAX_FACTORS)).expect("they are not too many");
        assert_eq!(most.base_units().collect::<Vec<_>>(), [("byte", 64)]);
        let error = read(&unit(MAX_FACTORS + 1)).expect_err("one too many");
        assert_eq!((error.at, error.expected), (64 * 9 + 1, Expected::End));
    }

    #[test]
    fn the_largest_powers_can_be_computed_with() {
        let unit = read("(2^10000 / 5) * 5^-10000").expect("a unit");
        assert_eq!(unit.factor().powers(), (20_001, -10_001));
        assert_eq!(unit.factor().ratio(), None);
        assert!(unit.to_string().parse::<Unit>().is_err());
        let most = "18446744073709551615^-10000";
        assert_eq!(read(most).map_err(|error| error.expected), Err(Expected::Number));
        let twos = vec!["9223372036854775808^10000"; MAX_FACTORS].join(" / ");
        assert_eq!(read(&twos).map(|unit| unit.factor().powers()), Ok((-39_060_000, 0)));
    }

    #[test]
    fn what_a_vendor_defines_is_a_base_unit() {
        let unit = read("acme:furlong / day").expect("a vendor's unit");
        assert_eq!(unit.base_units().collect::<Vec<_>>(), [("acme:furlong", 1), ("day", -1)]);
    }
}
