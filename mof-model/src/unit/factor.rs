//! Exact factors: powers of 2 and 5 of any size, and a ratio for the rest.

use std::fmt;

/// The factor of a unit, exact: a ratio of whole numbers times powers of 2 and of 5.
///
/// So `10^24` and `2^80` are as exact as `1/3`, and equal factors have equal parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Factor {
    is_negative: bool,
    /// Coprime to the denominator, to 2 and to 5.
    numerator: u64,
    denominator: u64,
    twos: i32,
    fives: i32,
}

impl Factor {
    /// One.
    pub const ONE: Self =
        Self { is_negative: false, numerator: 1, denominator: 1, twos: 0, fives: 0 };

    /// The powers of two and of ten in it, and the ratio that is left: `250 * 10^-9` is a ratio of
    /// 1/1, 2 to the power of -2, 10 to the power of -6, and `2^10` is 2 to the power of 10.
    pub fn powers(self) -> (i32, i32) {
        (self.twos.saturating_sub(self.fives), self.fives)
    }

    /// The factor as a ratio in lowest terms; `None` when a part of it does not fit.
    pub fn ratio(self) -> Option<(i128, i128)> {
        let power = |base: i128, exponent: i32| base.checked_pow(u32::try_from(exponent).ok()?);
        let up = power(2, self.twos.max(0))?.checked_mul(power(5, self.fives.max(0))?)?;
        let down = power(2, self.twos.min(0).checked_neg()?)?
            .checked_mul(power(5, self.fives.min(0).checked_neg()?)?)?;
        let sign = if self.is_negative { -1 } else { 1 };
        let numerator = up.checked_mul(self.numerator.into())?.checked_mul(sign)?;
        Some((numerator, down.checked_mul(self.denominator.into())?))
    }

    /// The nearest floating-point number.
    pub fn to_f64(self) -> f64 {
        let (twos, tens) = self.powers();
        let ratio = self.numerator as f64 / self.denominator as f64;
        let size = ratio * 2f64.powi(twos) * 10f64.powi(tens);
        if self.is_negative { -size } else { size }
    }

    /// A decimal number with `decimals` digits behind the point; zero is no factor.
    pub(super) fn decimal(digits: u64, decimals: u32) -> Option<Self> {
        let ten = i32::try_from(decimals).ok()?;
        Self::whole(digits)?.times(Self { twos: -ten, fives: -ten, ..Self::ONE })
    }

    /// A whole number; zero is no factor.
    pub(super) fn whole(number: u64) -> Option<Self> {
        if number == 0 {
            return None;
        }
        let (numerator, twos) = without(number, 2);
        let (numerator, fives) = without(numerator, 5);
        Some(Self { numerator, twos, fives, ..Self::ONE })
    }

    pub(super) fn negated(self) -> Self {
        Self { is_negative: !self.is_negative, ..self }
    }

    pub(super) fn inverse(self) -> Option<Self> {
        Some(Self {
            numerator: self.denominator,
            denominator: self.numerator,
            twos: self.twos.checked_neg()?,
            fives: self.fives.checked_neg()?,
            ..self
        })
    }

    /// `None` when it is too large to hold.
    pub(super) fn times(self, other: Self) -> Option<Self> {
        let one = gcd(self.numerator, other.denominator);
        let two = gcd(other.numerator, self.denominator);
        Some(Self {
            is_negative: self.is_negative != other.is_negative,
            numerator: (self.numerator / one).checked_mul(other.numerator / two)?,
            denominator: (self.denominator / two).checked_mul(other.denominator / one)?,
            twos: self.twos.checked_add(other.twos)?,
            fives: self.fives.checked_add(other.fives)?,
        })
    }

    /// `None` when it is too large to hold.
    pub(super) fn power(self, exponent: i32) -> Option<Self> {
        let size = exponent.unsigned_abs();
        let raised = Self {
            is_negative: self.is_negative && size % 2 == 1,
            numerator: self.numerator.checked_pow(size)?,
            denominator: self.denominator.checked_pow(size)?,
            twos: self.twos.checked_mul(i32::try_from(size).ok()?)?,
            fives: self.fives.checked_mul(i32::try_from(size).ok()?)?,
        };
        if exponent < 0 { raised.inverse() } else { Some(raised) }
    }
}

/// A number without its factors `prime`, and how many they are.
fn without(mut number: u64, prime: u64) -> (u64, i32) {
    let mut count = 0;
    while number.is_multiple_of(prime) {
        number /= prime;
        count += 1;
    }
    (number, count)
}

fn gcd(mut one: u64, mut other: u64) -> u64 {
    while other != 0 {
        (one, other) = (other, one % other);
    }
    one.max(1)
}

impl fmt::Display for Factor {
    /// As the modifiers of a `PUnit`: `2^10`, `25 * 10^-8`, `3 / 7`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (twos, tens) = self.powers();
        // Some twos make a number of three digits, as people write it; many are a power.
        let small = match twos {
            // 250 is 2^-2 times 10^3.
            -3..=-1 => {
                let digits = 10u64.pow(twos.unsigned_abs()) >> twos.unsigned_abs();
                (self.numerator.checked_mul(digits))
                    .map(|number| (number, 0, tens.saturating_add(twos)))
            }
            0..=9 => self.numerator.checked_mul(1 << twos).map(|number| (number, 0, tens)),
            _ => None,
        };
        let (number, twos, tens) = small.unwrap_or((self.numerator, twos, tens));
        let sign = if self.is_negative { "-" } else { "" };
        let mut parts = Vec::new();
        if number != 1 || self.is_negative || twos == 0 && tens == 0 {
            parts.push(format!("{sign}{number}"));
        }
        if twos != 0 {
            parts.push(format!("2^{twos}"));
        }
        if tens != 0 {
            parts.push(format!("10^{tens}"));
        }
        f.write_str(&parts.join(" * "))?;
        match self.denominator {
            1 => Ok(()),
            denominator => write!(f, " / {denominator}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn factors_are_exact() {
        let decimal = |digits, decimals| Factor::decimal(digits, decimals).expect("it is not zero");
        let ten = decimal(10, 0);
        assert_eq!(ten.power(-3).and_then(Factor::ratio), Some((1, 1000)));
        assert_eq!(ten.power(3), Factor::whole(1000));
        assert_eq!(decimal(25, 2).ratio(), Some((1, 4)));
        assert_eq!(ten.power(60).and_then(Factor::ratio), None);
        assert_eq!(ten.power(60).map(Factor::powers), Some((0, 60)));
        assert_eq!(
            Factor::whole(2).and_then(|two| two.power(10)).map(Factor::powers),
            Some((10, 0))
        );
        let third = Factor::whole(3).and_then(Factor::inverse).expect("it is not zero");
        assert_eq!(third.times(decimal(6, 0)), Factor::whole(2));
        assert_eq!(third.negated().ratio(), Some((-1, 3)));
        assert_eq!(third.negated().to_f64(), -1.0 / 3.0);
        assert_eq!(Factor::whole(0), None);
        assert_eq!(Factor::whole(7).and_then(|seven| seven.power(1000)), None);
    }
}
