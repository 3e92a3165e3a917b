//! Conversions to a declared type, by table and with range checks: what does not fit is refused, never cut.

use crate::{Char16, CimType, DateTime, ObjectPath, Value};

impl Value {
    /// Reads the text form of a scalar of type `ty`: what CIM-XML, WS-Man and COM's strings have in common.
    ///
    /// Booleans are read in any case, and as `1` and `0`; integers as decimal or `0x` text; reals also as `INF`,
    /// `-INF` and `NaN`; a `char16` as one character or, if it is digits, as the number of its code unit. Blanks
    /// around anything but a string or a `char16` are skipped. `None` when the text is no such value or is out of
    /// range, and for [`CimType::Object`].
    pub fn parse(text: &str, ty: CimType) -> Option<Self> {
        let trimmed = text.trim_matches(|c: char| c.is_ascii_whitespace());
        Some(match ty {
            CimType::String => Self::String(text.into()),
            CimType::Boolean => Self::Boolean(boolean(trimmed)?),
            CimType::SInt8 => Self::SInt8(integer(trimmed)?),
            CimType::UInt8 => Self::UInt8(integer(trimmed)?),
            CimType::SInt16 => Self::SInt16(integer(trimmed)?),
            CimType::UInt16 => Self::UInt16(integer(trimmed)?),
            CimType::SInt32 => Self::SInt32(integer(trimmed)?),
            CimType::UInt32 => Self::UInt32(integer(trimmed)?),
            CimType::SInt64 => Self::SInt64(integer(trimmed)?),
            CimType::UInt64 => Self::UInt64(integer(trimmed)?),
            CimType::Real32 => {
                let number: f32 = trimmed.parse().ok()?;
                Self::Real32((number.is_finite() || names_no_number(trimmed)).then_some(number)?)
            }
            CimType::Real64 => {
                let number: f64 = trimmed.parse().ok()?;
                Self::Real64((number.is_finite() || names_no_number(trimmed)).then_some(number)?)
            }
            CimType::Char16 => Self::Char16(char16(text)?),
            CimType::DateTime => Self::DateTime(DateTime::parse(trimmed).ok()?),
            CimType::Reference => Self::Reference(ObjectPath::parse(trimmed).ok()?.into()),
            CimType::Object => return None,
        })
    }

    /// Gives a scalar the type `ty` if that loses nothing: an integer of another width that is in range, a real that
    /// is exact, a string that [`parse`](Self::parse) reads, a `datetime` or path as `string`. NULL fits every type.
    ///
    /// # Errors
    ///
    /// The value itself, unchanged.
    pub fn into_type(self, ty: CimType) -> Result<Self, Self> {
        if self.is_null() || (self.cim_type() == Some(ty) && self.as_array().is_none()) {
            return Ok(self);
        }
        let converted = match &self {
            Self::String(text) => Self::parse(text, ty),
            Self::Real32(number) if ty == CimType::Real64 => Some(Self::Real64((*number).into())),
            Self::Real64(number) if ty == CimType::Real32 => {
                let short = *number as f32;
                let same = f64::from(short) == *number || number.is_nan();
                same.then_some(Self::Real32(short))
            }
            Self::DateTime(date) if ty == CimType::String => {
                Some(Self::String(date.to_string().into()))
            }
            Self::Reference(path) if ty == CimType::String => {
                Some(Self::String(path.to_string().into()))
            }
            other => other.as_integer().and_then(|number| from_integer(number, ty)),
        };
        converted.ok_or(self)
    }
}

/// The integer, real or `char16` of type `ty` that is exactly `number`.
pub(crate) fn from_integer(number: i128, ty: CimType) -> Option<Value> {
    Some(match ty {
        CimType::SInt8 => Value::SInt8(number.try_into().ok()?),
        CimType::UInt8 => Value::UInt8(number.try_into().ok()?),
        CimType::SInt16 => Value::SInt16(number.try_into().ok()?),
        CimType::UInt16 => Value::UInt16(number.try_into().ok()?),
        CimType::SInt32 => Value::SInt32(number.try_into().ok()?),
        CimType::UInt32 => Value::UInt32(number.try_into().ok()?),
        CimType::SInt64 => Value::SInt64(number.try_into().ok()?),
        CimType::UInt64 => Value::UInt64(number.try_into().ok()?),
        CimType::Char16 => Value::Char16(Char16(number.try_into().ok()?)),
        CimType::Real32 => {
            let real = number as f32;
            (real as i128 == number).then_some(Value::Real32(real))?
        }
        CimType::Real64 => {
            let real = number as f64;
            (real as i128 == number).then_some(Value::Real64(real))?
        }
        _ => return None,
    })
}

fn boolean(text: &str) -> Option<bool> {
    if text.eq_ignore_ascii_case("true") || text == "1" {
        Some(true)
    } else if text.eq_ignore_ascii_case("false") || text == "0" {
        Some(false)
    } else {
        None
    }
}

fn integer<T: TryFrom<i128> + std::str::FromStr>(text: &str) -> Option<T> {
    if let Ok(number) = text.parse() {
        return Some(number);
    }
    let (negative, rest) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let hex = rest.strip_prefix("0x").or_else(|| rest.strip_prefix("0X"))?;
    if hex.starts_with(['+', '-']) {
        return None;
    }
    let number = i128::from_str_radix(hex, 16).ok()?;
    T::try_from(if negative { -number } else { number }).ok()
}

/// Whether the text names infinity or NaN, and is no number that is too large.
fn names_no_number(text: &str) -> bool {
    text.bytes().all(|byte| !byte.is_ascii_digit())
}

fn char16(text: &str) -> Option<Char16> {
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return text.parse().ok().map(Char16);
    }
    let mut characters = text.chars();
    let first = characters.next()?;
    characters.next().is_none().then_some(())?;
    Char16::try_from(first).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_read_by_type() {
        let cases = [
            ("TRUE", CimType::Boolean, Some(Value::Boolean(true))),
            ("0", CimType::Boolean, Some(Value::Boolean(false))),
            ("yes", CimType::Boolean, None),
            ("-128", CimType::SInt8, Some(Value::SInt8(-128))),
            ("-129", CimType::SInt8, None),
            ("256", CimType::UInt8, None),
            (" 443 ", CimType::UInt16, Some(Value::UInt16(443))),
            ("0xFFFF", CimType::UInt16, Some(Value::UInt16(0xFFFF))),
            ("0x10000", CimType::UInt16, None),
            ("-0x1", CimType::SInt16, Some(Value::SInt16(-1))),
            ("0x-1", CimType::SInt16, None),
            ("-1", CimType::UInt32, None),
            ("1.0", CimType::UInt32, None),
            ("", CimType::UInt32, None),
            ("18446744073709551615", CimType::UInt64, Some(Value::UInt64(u64::MAX))),
            ("18446744073709551616", CimType::UInt64, None),
            ("-9223372036854775808", CimType::SInt64, Some(Value::SInt64(i64::MIN))),
            ("1.5e0", CimType::Real64, Some(Value::Real64(1.5))),
            ("-INF", CimType::Real64, Some(Value::Real64(f64::NEG_INFINITY))),
            ("nan", CimType::Real32, Some(Value::Real32(f32::NAN))),
            ("1e39", CimType::Real32, None),
            ("1e999", CimType::Real64, None),
            ("65", CimType::Char16, Some(Value::Char16(crate::Char16(65)))),
            ("A", CimType::Char16, Some(Value::Char16(crate::Char16(65)))),
            ("65536", CimType::Char16, None),
            ("AB", CimType::Char16, None),
            ("  two  ", CimType::String, Some(Value::from("  two  "))),
            ("20240230000000.000000+000", CimType::DateTime, None),
            ("x", CimType::Object, None),
        ];
        for (text, ty, expected) in cases {
            assert_eq!(Value::parse(text, ty), expected, "{text} as {ty}");
        }
    }

    #[test]
    fn a_number_changes_its_type_only_when_nothing_is_lost() {
        let cases = [
            (Value::SInt32(443), CimType::UInt16, Ok(Value::UInt16(443))),
            (Value::SInt32(-1), CimType::UInt16, Err(Value::SInt32(-1))),
            (Value::SInt32(70_000), CimType::UInt16, Err(Value::SInt32(70_000))),
            (Value::UInt64(1 << 53), CimType::Real64, Ok(Value::Real64(9_007_199_254_740_992.0))),
            (Value::UInt64((1 << 53) + 1), CimType::Real64, Err(Value::UInt64((1 << 53) + 1))),
            (Value::Real64(0.5), CimType::Real32, Ok(Value::Real32(0.5))),
            (Value::Real64(0.1), CimType::Real32, Err(Value::Real64(0.1))),
            (Value::Real64(1.0), CimType::UInt8, Err(Value::Real64(1.0))),
            (Value::Boolean(true), CimType::UInt8, Err(Value::Boolean(true))),
            (Value::from("7"), CimType::UInt8, Ok(Value::UInt8(7))),
            (Value::UInt8(7), CimType::String, Err(Value::UInt8(7))),
            (Value::Null, CimType::UInt8, Ok(Value::Null)),
        ];
        for (value, ty, expected) in cases {
            assert_eq!(value.into_type(ty), expected);
        }
    }
}
