//! The numbers that Windows gives to languages.

use std::fmt;
use std::str::FromStr;

/// A locale of Windows: English of the United States is number `0x409`.
///
/// Read from `MS_409`, `MS\0x409`, `0x409` and `1033`, which all are the same, and written as
/// `MS_409`.
///
/// ```
/// use mof_model::LocaleId;
///
/// let english: LocaleId = "0x409".parse()?;
/// assert_eq!(english, LocaleId::ENGLISH);
/// assert_eq!("1033".parse(), Ok(english));
/// assert_eq!(english.to_string(), "MS_409");
/// # Ok::<(), mof_model::BadLocale>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LocaleId(u32);

/// A text names no locale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadLocale;

impl fmt::Display for BadLocale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a locale is written as `MS_409`, as `0x409`, or as `1033`")
    }
}

impl std::error::Error for BadLocale {}

impl LocaleId {
    /// English of the United States, which the texts of most schemas are in.
    pub const ENGLISH: Self = Self(0x409);

    /// The locale of that number. `None` when no locale can have it.
    pub fn new(number: i128) -> Option<Self> {
        // a locale has twenty bits: ten of a language, six of a region, four of an order
        u32::try_from(number).ok().filter(|number| (1..1 << 20).contains(number)).map(Self)
    }

    /// Its number.
    pub fn number(self) -> u32 {
        self.0
    }

    /// The locale that a part of a namespace stands for: `ms_409`.
    pub(crate) fn of_namespace(part: &str) -> Option<Self> {
        let digits = after(part, "ms_")?;
        Self::hexadecimal(digits)
    }

    fn hexadecimal(digits: &str) -> Option<Self> {
        // `from_str_radix` takes a sign, too
        let is_number = digits.len() <= 5 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        let number = u32::from_str_radix(digits, 16).ok().filter(|_| is_number)?;
        Self::new(number.into())
    }
}

fn after<'t>(text: &'t str, prefix: &str) -> Option<&'t str> {
    let head = text.get(..prefix.len())?;
    head.eq_ignore_ascii_case(prefix).then(|| &text[prefix.len()..])
}

impl FromStr for LocaleId {
    type Err = BadLocale;

    fn from_str(text: &str) -> Result<Self, BadLocale> {
        let text = text.trim();
        let windows = after(text, "ms_").or_else(|| after(text, "ms\\"));
        let digits = windows.unwrap_or(text);
        let found = match (windows, after(digits, "0x")) {
            (_, Some(hexadecimal)) => Self::hexadecimal(hexadecimal),
            (Some(hexadecimal), None) => Self::hexadecimal(hexadecimal),
            (None, None) if digits.bytes().all(|byte| byte.is_ascii_digit()) => {
                digits.parse().ok().and_then(Self::new)
            }
            (None, None) => None,
        };
        found.ok_or(BadLocale)
    }
}

impl fmt::Display for LocaleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "MS_{:x}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spelling_of_a_locale_is_the_same_locale() {
        for text in
            ["MS_409", "ms_409", "ms_0409", "0x409", "0X0409", "1033", r"MS\0x409", " MS_409 "]
        {
            assert_eq!(text.parse(), Ok(LocaleId::ENGLISH), "{text}");
        }
        assert_eq!("MS_40C".parse::<LocaleId>().map(|id| id.to_string()), Ok("MS_40c".to_owned()));
    }

    #[test]
    fn what_is_no_locale_is_refused() {
        for text in
            ["", "0", "en_US", "MS_", "MS_xyz", "0x", "0x+9", "-1", "99999999999", "MS_100000"]
        {
            assert_eq!(text.parse::<LocaleId>(), Err(BadLocale), "{text}");
        }
        assert_eq!(LocaleId::of_namespace("ms_409"), Some(LocaleId::ENGLISH));
        assert_eq!(LocaleId::of_namespace("1033"), None);
        assert_eq!(LocaleId::of_namespace("ms_storage"), None);
    }
}
