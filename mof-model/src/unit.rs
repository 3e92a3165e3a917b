//! Units of measure as data: what the texts of `PUnit` and `Units` say.

mod base;
mod customary;
mod factor;
mod programmatic;

use std::fmt;
use std::str::FromStr;

pub(crate) use customary::says;
pub use factor::Factor;
pub use programmatic::{Expected, UnitError};

/// A unit of measure: base units with exponents, times a factor.
///
/// `byte / second * 10^3` is the base units `byte` (exponent 1) and `second` (exponent -1), and the
/// factor 1000. The order of writing does not matter to it, so that two texts of one meaning are
/// equal. Base units are not converted into each other: an hour is an hour.
///
/// ```
/// use mof_model::Unit;
///
/// let unit: Unit = "second * 250 * 10^-9".parse().expect("it is a unit");
/// assert_eq!(unit.base_units().collect::<Vec<_>>(), [("second", 1)]);
/// assert_eq!(unit.factor().ratio(), Some((1, 4_000_000)));
/// assert_eq!(unit.to_string(), "second * 25 * 10^-8");
/// assert_eq!(Unit::from_units("250 nanoseconds"), Some(unit));
/// assert!("bytes".parse::<Unit>().is_err());
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// Sorted by name; no exponent is zero.
    base: Vec<(Box<str>, i32)>,
    factor: Factor,
}

impl Unit {
    /// No base unit, and the factor 1: a plain number.
    pub fn dimensionless() -> Self {
        Self { base: Vec::new(), factor: Factor::ONE }
    }

    /// The unit that the text of `Units` means; `None` when it is none that is well known.
    ///
    /// `Units` is prose. Known are the words of the lists that DSP0004 had, in any case and number,
    /// with `Tenths of`, `Milli` and the like in front, with a number, and with `per`. The
    /// multiples of a byte are those of 1024; people write the same for 1000.
    pub fn from_units(text: &str) -> Option<Self> {
        customary::read(text)
    }

    /// The base units with their exponents, sorted by name: `("byte", 1), ("second", -1)`.
    pub fn base_units(&self) -> impl ExactSizeIterator<Item = (&str, i32)> + Clone {
        self.base.iter().map(|(name, exponent)| (&**name, *exponent))
    }

    /// What a value is multiplied with to count in the base units.
    pub fn factor(&self) -> Factor {
        self.factor
    }

    /// Whether it has no base unit.
    pub fn is_dimensionless(&self) -> bool {
        self.base.is_empty()
    }

    /// Multiplies with a base unit to the power of `exponent`.
    fn multiply(&mut self, name: &str, exponent: i32) {
        let place = self.base.binary_search_by(|(known, _)| (**known).cmp(name));
        match place {
            Err(at) => self.base.insert(at, (name.into(), exponent)),
            Ok(at) => {
                let known = &mut self.base[at].1;
                *known = known.saturating_add(exponent);
                if *known == 0 {
                    self.base.remove(at);
                }
            }
        }
    }
}

impl FromStr for Unit {
    type Err = UnitError;

    /// Reads the text of a `PUnit`: `byte * 2^10`, `bit / second`, `decibel(m) * -1`.
    ///
    /// # Errors
    ///
    /// Where the text stops making sense.
    fn from_str(text: &str) -> Result<Self, UnitError> {
        programmatic::read(text)
    }
}

impl fmt::Display for Unit {
    /// As a `PUnit` has it: the base units, then the factor.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut is_first = true;
        let positive = self.base.iter().filter(|(_, exponent)| *exponent > 0);
        for (name, exponent) in positive {
            for _ in 0..*exponent {
                let sign = if std::mem::take(&mut is_first) { "" } else { " * " };
                write!(f, "{sign}{name}")?;
            }
        }
        for (name, exponent) in self.base.iter().filter(|(_, exponent)| *exponent < 0) {
            for _ in 0..exponent.unsigned_abs() {
                let sign = if std::mem::take(&mut is_first) { "1 / " } else { " / " };
                write!(f, "{sign}{name}")?;
            }
        }
        match (self.factor == Factor::ONE, is_first) {
            (true, true) => f.write_str("1"),
            (true, false) => Ok(()),
            (false, true) => write!(f, "{}", self.factor),
            (false, false) => write!(f, " * {}", self.factor),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_is_written_as_it_is_read() {
        for text in [
            "byte",
            "byte * 2^10",
            "byte / second * 10^3",
            "1 / second",
            "decibel(m) * -1",
            "hour * watt * 10^-3",
            "second * 25 * 10^-8",
            "gram / meter / meter",
            "count * 3 / 7",
            "1",
            "10^3",
        ] {
            let unit: Unit = text.parse().expect(text);
            assert_eq!(unit.to_string(), text);
            assert_eq!(unit.to_string().parse(), Ok(unit));
        }
    }

    #[test]
    fn the_order_of_writing_does_not_matter() {
        let same = [
            ["byte * 10^3 / second", "byte / second * 1000"],
            ["gram / (meter * meter)", "gram / meter / meter"],
            ["byte * 1024", "byte * 2^10"],
            ["volt * 10^-4", "volt * 0.0001"],
            ["byte / byte", ""],
            ["watt*hour*10^-3", " hour * watt / 1000 "],
        ];
        for [one, other] in same {
            assert_eq!(one.parse::<Unit>(), other.parse(), "{one}");
        }
        assert_ne!("byte * 10^3".parse::<Unit>(), "byte * 2^10".parse());
    }
}
