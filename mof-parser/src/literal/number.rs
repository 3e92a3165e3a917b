//! Numbers in every notation.

use std::fmt;

/// Why a text is no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum NumberError {
    /// Neither an integer nor a real.
    Malformed,
    /// A digit that the notation does not have: `08`, `2b`.
    Digit {
        /// The digit.
        digit: char,
        /// The base of the notation.
        base: u8,
    },
    /// `0x` without digits.
    NoDigits,
    /// A real without a digit behind the dot, or an exponent without a dot.
    NoFraction,
    /// A real where an integer is asked for.
    NotInteger,
    /// An integer beyond what 64 bits can hold, signed or not.
    TooLarge,
}

impl fmt::Display for NumberError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Malformed => f.write_str("it is neither an integer nor a real"),
            Self::Digit { digit, base: 8 } => {
                write!(f, "the leading zero makes it octal, which has no digit `{digit}`")
            }
            Self::Digit { digit, .. } => {
                write!(f, "the final `b` makes it binary, which has no digit `{digit}`")
            }
            Self::NoDigits => f.write_str("there are no digits behind `0x`"),
            Self::NoFraction => f.write_str("a real needs a dot and a digit behind it"),
            Self::NotInteger => f.write_str("it is a real, not an integer"),
            Self::TooLarge => f.write_str("it does not fit 64 bits"),
        }
    }
}

impl std::error::Error for NumberError {}

/// How a number is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Notation {
    Decimal,
    Octal,
    Hexadecimal,
    Binary,
    Real,
}

impl Notation {
    /// The notation of `text`, which may begin with a sign.
    ///
    /// The order of the tests matters: `0x1B` is hexadecimal although it ends in `B`, and `0b` is
    /// binary although it begins with `0`.
    pub(crate) fn of(text: &str) -> Result<Self, NumberError> {
        let digits = unsigned(text);
        if let Some(hex) = hex_digits(digits) {
            return match hex.find(|char: char| !char.is_ascii_hexdigit()) {
                _ if hex.is_empty() => Err(NumberError::NoDigits),
                None => Ok(Self::Hexadecimal),
                Some(_) => Err(NumberError::Malformed),
            };
        }
        if digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return match digits.as_bytes() {
                [] => Err(NumberError::Malformed),
                [b'0', _, ..] => only(digits, '8', 8).map(|()| Self::Octal),
                _ => Ok(Self::Decimal),
            };
        }
        if digits.contains('.') {
            return real(digits).map(|()| Self::Real);
        }
        if let Some(binary) = digits.strip_suffix(['b', 'B'])
            && !binary.is_empty()
            && binary.bytes().all(|byte| byte.is_ascii_digit())
        {
            return only(binary, '2', 2).map(|()| Self::Binary);
        }
        match digits.split_once(['e', 'E']) {
            Some((mantissa, _)) if mantissa.bytes().all(|byte| byte.is_ascii_digit()) => {
                Err(NumberError::NoFraction)
            }
            _ => Err(NumberError::Malformed),
        }
    }
}

/// The value of an integer in any notation of MOF: `12`, `-3`, `0x1F`, `017`, `101b`.
///
/// Qualifiers such as `ValueMap` hold numbers as text, which no lexer has looked at.
///
/// # Errors
///
/// Why `text` is no such integer. Anything from `i64::MIN` to `u64::MAX` fits.
pub fn integer(text: &str) -> Result<i128, NumberError> {
    let digits = unsigned(text);
    let (digits, radix) = match Notation::of(text)? {
        Notation::Decimal => (digits, 10),
        Notation::Octal => (digits, 8),
        Notation::Hexadecimal => (hex_digits(digits).unwrap_or(digits), 16),
        Notation::Binary => (&digits[..digits.len() - 1], 2),
        Notation::Real => return Err(NumberError::NotInteger),
    };
    let magnitude = i128::from_str_radix(digits, radix).map_err(|_| NumberError::TooLarge)?;
    let value = if text.starts_with('-') { -magnitude } else { magnitude };
    if value < i128::from(i64::MIN) || value > i128::from(u64::MAX) {
        return Err(NumberError::TooLarge);
    }
    Ok(value)
}

/// The value of a real, or of an integer as a real.
pub(crate) fn number(text: &str) -> Result<f64, NumberError> {
    match Notation::of(text)? {
        Notation::Real => text.parse().map_err(|_| NumberError::Malformed),
        _ => integer(text).map(|value| value as f64),
    }
}

fn unsigned(text: &str) -> &str {
    text.strip_prefix(['+', '-']).unwrap_or(text)
}

fn hex_digits(digits: &str) -> Option<&str> {
    digits.strip_prefix("0x").or_else(|| digits.strip_prefix("0X"))
}

/// All of `digits` are below `end`, a digit character.
fn only(digits: &str, end: char, base: u8) -> Result<(), NumberError> {
    match digits.chars().find(|digit| *digit >= end) {
        Some(digit) => Err(NumberError::Digit { digit, base }),
        None => Ok(()),
    }
}

/// `digits* "." digits+ [ ( "e" | "E" ) [ sign ] digits+ ]`
fn real(text: &str) -> Result<(), NumberError> {
    let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, rest) = text.split_once('.').ok_or(NumberError::Malformed)?;
    let (fraction, exponent) = match rest.split_once(['e', 'E']) {
        Some((fraction, exponent)) => (fraction, Some(unsigned(exponent))),
        None => (rest, None),
    };
    if !all_digits(whole) || !all_digits(fraction) {
        return Err(NumberError::Malformed);
    }
    match exponent {
        _ if fraction.is_empty() => Err(NumberError::NoFraction),
        Some(exponent) if exponent.is_empty() || !all_digits(exponent) => {
            Err(NumberError::Malformed)
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_notation_has_its_value() {
        let cases = [
            ("0", 0),
            ("-1", -1),
            ("+7", 7),
            ("010", 8),
            ("03", 3),
            ("00", 0),
            ("0x1B", 0x1B),
            ("-0XfF", -255),
            ("11b", 3),
            ("0b", 0),
            ("101b", 5),
            ("01B", 1),
            ("-9223372036854775808", i128::from(i64::MIN)),
            ("18446744073709551615", i128::from(u64::MAX)),
            ("0xFFFFFFFFFFFFFFFF", i128::from(u64::MAX)),
        ];
        for (text, value) in cases {
            assert_eq!(integer(text), Ok(value), "{text}");
        }
    }

    #[test]
    fn what_is_no_integer_says_why() {
        let cases = [
            ("08", NumberError::Digit { digit: '8', base: 8 }),
            ("2b", NumberError::Digit { digit: '2', base: 2 }),
            ("0x", NumberError::NoDigits),
            ("0xG", NumberError::Malformed),
            ("1e5", NumberError::NoFraction),
            ("1.", NumberError::NoFraction),
            ("1.5", NumberError::NotInteger),
            ("12abc", NumberError::Malformed),
            ("", NumberError::Malformed),
            ("-", NumberError::Malformed),
            ("b", NumberError::Malformed),
            ("--1", NumberError::Malformed),
            ("0x-1", NumberError::Malformed),
            ("DMTF", NumberError::Malformed),
            ("18446744073709551616", NumberError::TooLarge),
            ("-9223372036854775809", NumberError::TooLarge),
            ("0x1FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF", NumberError::TooLarge),
        ];
        for (text, error) in cases {
            assert_eq!(integer(text), Err(error), "{text}");
        }
    }

    #[test]
    fn reals_need_a_dot_and_a_digit_behind_it() {
        for (text, value) in [("1.5", 1.5), ("-.5", -0.5), ("+2.5E+3", 2500.0), ("0.1e-2", 0.001)] {
            assert_eq!(number(text), Ok(value), "{text}");
        }
        for text in ["1.e5", "1.5e", "1.5e+", "1.2.3", ".", "1.5f"] {
            assert!(Notation::of(text).is_err(), "{text}");
        }
    }
}
