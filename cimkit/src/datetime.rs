//! `datetime`: timestamps and intervals, digit for digit.

mod calendar;
mod system;

use std::{fmt, str};

use calendar::days_of;

/// A point in time or an interval, digit for digit as it came: `Copy`, 16 bytes.
///
/// The text form has 25 characters (DSP0004 §5.2.4):
///
/// | kind | form |
/// | --- | --- |
/// | timestamp | `yyyymmddHHMMSS.mmmmmmsUUU`, `s` is `+` or `-`, `UUU` minutes from UTC |
/// | interval | `ddddddddHHMMSS.mmmmmm:000` |
///
/// A field may be unknown, written as asterisks; of the microseconds, some of the last digits may be. What is
/// read prints as the same 25 characters. Two values are equal when their digits are: the same moment in two
/// time zones is two values; [`to_system_time`](Self::to_system_time) compares moments.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct DateTime {
    /// The first 14 digits as a number; an unknown field is zero.
    whole: u64,
    /// The microseconds; unknown digits are zero.
    micros: u32,
    /// Minutes from UTC without the sign.
    zone: u16,
    /// One bit for each unknown field of `whole`, the year's the lowest.
    unknown: u8,
    /// How many digits of the microseconds are unknown, and the three flags below.
    form: u8,
}

const INTERVAL: u8 = 0x10;
const WEST: u8 = 0x20;
const ZONE_UNKNOWN: u8 = 0x40;
const MICROS_UNKNOWN: u8 = 0x07;

/// A field of a timestamp: name, place in the text, place value in `whole`, bit in `unknown`.
struct Field {
    name: &'static str,
    start: usize,
    end: usize,
    unit: u64,
    bit: u8,
}

const fn field(name: &'static str, start: usize, end: usize, unit: u64, bit: u8) -> Field {
    Field { name, start, end, unit, bit }
}

const YEAR: Field = field("year", 0, 4, 10_000_000_000, 1);
const MONTH: Field = field("month", 4, 6, 100_000_000, 2);
const DAY: Field = field("day", 6, 8, 1_000_000, 4);
const DAYS: Field = field("days", 0, 8, 1_000_000, 1);
const HOUR: Field = field("hour", 8, 10, 10_000, 8);
const MINUTE: Field = field("minute", 10, 12, 100, 16);
const SECOND: Field = field("second", 12, 14, 1, 32);

const TIMESTAMP_FIELDS: [Field; 6] = [YEAR, MONTH, DAY, HOUR, MINUTE, SECOND];
const INTERVAL_FIELDS: [Field; 4] = [DAYS, HOUR, MINUTE, SECOND];

/// Why a text or some numbers are no `datetime`: the first field that is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DateTimeError {
    /// The field: `length`, `year`, `month`, `day`, `days`, `hour`, `minute`, `second`, `point`,
    /// `microsecond`, `sign` or `zone`.
    pub field: &'static str,
    /// Where the field starts in the text, in characters from 0.
    pub at: usize,
}

impl fmt::Display for DateTimeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.field {
            "length" => f.write_str("a datetime has 25 characters"),
            field => write!(f, "the {field} of the datetime is wrong, at character {}", self.at),
        }
    }
}

impl std::error::Error for DateTimeError {}

const fn wrong(field: &'static str, at: usize) -> DateTimeError {
    DateTimeError { field, at }
}

impl DateTime {
    /// Reads the 25 characters.
    ///
    /// Checked are the digits, month, day of the month in that year, hour, minute and second (no leap second). Any
    /// whole field may be asterisks, in any combination and with an unknown zone, because WMI and DMTF differ in
    /// what they allow. The date `00000000` is accepted: hosts send it for "never".
    ///
    /// # Errors
    ///
    /// [`DateTimeError`] with the first field that is wrong.
    pub fn parse(text: &str) -> Result<Self, DateTimeError> {
        let bytes = text.as_bytes();
        let Ok(bytes) = <&[u8; 25]>::try_from(bytes) else { return Err(wrong("length", 0)) };
        if bytes[14] != b'.' {
            return Err(wrong("point", 14));
        }
        let mut parsed = Self { whole: 0, micros: 0, zone: 0, unknown: 0, form: 0 };
        match bytes[21] {
            b':' => parsed.form |= INTERVAL,
            b'+' => {}
            b'-' => parsed.form |= WEST,
            _ => return Err(wrong("sign", 21)),
        }
        let fields: &[Field] =
            if parsed.is_interval() { &INTERVAL_FIELDS } else { &TIMESTAMP_FIELDS };
        for field in fields {
            let text = &bytes[field.start..field.end];
            if text.iter().all(|byte| *byte == b'*') {
                parsed.unknown |= field.bit;
            } else {
                let number = digits(text).ok_or(wrong(field.name, field.start))?;
                parsed.whole += number * field.unit;
            }
        }
        let known = bytes[15..21].iter().rposition(|byte| *byte != b'*').map_or(0, |at| at + 1);
        let micros = digits(&bytes[15..15 + known]).ok_or(wrong("microsecond", 15))?;
        parsed.micros = u32::try_from(micros).map_err(|_| wrong("microsecond", 15))?
            * 10_u32.pow(6 - known as u32);
        parsed.form |= 6 - known as u8;
        match &bytes[22..25] {
            b"***" if !parsed.is_interval() => parsed.form |= ZONE_UNKNOWN,
            zone => {
                let zone = digits(zone).ok_or(wrong("zone", 22))?;
                parsed.zone = u16::try_from(zone).map_err(|_| wrong("zone", 22))?;
            }
        }
        parsed.check()?;
        Ok(parsed)
    }

    /// A timestamp: year, month, day; hour, minute, second; microseconds; minutes east of UTC.
    ///
    /// # Errors
    ///
    /// [`DateTimeError`] with the first field that is out of range.
    pub fn timestamp(
        (year, month, day): (u16, u8, u8),
        (hour, minute, second): (u8, u8, u8),
        micros: u32,
        offset: i16,
    ) -> Result<Self, DateTimeError> {
        if year > 9999 {
            return Err(wrong("year", 0));
        }
        let date = u64::from(year) * YEAR.unit + part(month, &MONTH)? + part(day, &DAY)?;
        let whole = date + time(hour, minute, second)?;
        let form = if offset < 0 { WEST } else { 0 };
        let made = Self { whole, micros, zone: offset.unsigned_abs(), unknown: 0, form };
        made.check()?;
        Ok(made)
    }

    /// An interval: days; hours, minutes, seconds; microseconds.
    ///
    /// # Errors
    ///
    /// [`DateTimeError`] with the first field that is out of range.
    pub fn interval(
        days: u32,
        (hours, minutes, seconds): (u8, u8, u8),
        micros: u32,
    ) -> Result<Self, DateTimeError> {
        if days > 99_999_999 {
            return Err(wrong("days", 0));
        }
        let whole = u64::from(days) * DAYS.unit + time(hours, minutes, seconds)?;
        let made = Self { whole, micros, zone: 0, unknown: 0, form: INTERVAL };
        made.check()?;
        Ok(made)
    }

    fn check(&self) -> Result<(), DateTimeError> {
        let over = |field: &Field, most: u64| match self.number(field) {
            Some(number) if number > most => Err(wrong(field.name, field.start)),
            _ => Ok(()),
        };
        over(&HOUR, 23)?;
        over(&MINUTE, 59)?;
        over(&SECOND, 59)?;
        if self.micros > 999_999 {
            return Err(wrong("microsecond", 15));
        }
        if self.is_interval() {
            return if self.zone == 0 { Ok(()) } else { Err(wrong("zone", 22)) };
        }
        if self.zone > 999 {
            return Err(wrong("zone", 22));
        }
        let (year, month, day) = (self.number(&YEAR), self.number(&MONTH), self.number(&DAY));
        if (year, month, day) == (Some(0), Some(0), Some(0)) {
            return Ok(());
        }
        if month.is_some_and(|month| !(1..=12).contains(&month)) {
            return Err(wrong("month", MONTH.start));
        }
        if day.is_some_and(|day| day == 0 || day > days_of(year, month)) {
            return Err(wrong("day", DAY.start));
        }
        Ok(())
    }

    fn number(&self, field: &Field) -> Option<u64> {
        let above = 10_u64.pow((field.end - field.start) as u32);
        (self.unknown & field.bit == 0).then(|| self.whole / field.unit % above)
    }

    fn small(&self, field: &Field) -> Option<u8> {
        self.number(field).and_then(|number| u8::try_from(number).ok())
    }

    fn date<T>(&self, field: &Field) -> Option<T>
    where
        T: TryFrom<u64>,
    {
        if self.is_interval() {
            return None;
        }
        self.number(field).and_then(|number| T::try_from(number).ok())
    }

    /// Whether this is an interval and no timestamp.
    pub fn is_interval(&self) -> bool {
        self.form & INTERVAL != 0
    }

    /// Whether a field, or a digit of the microseconds, is unknown.
    pub fn has_unknown(&self) -> bool {
        self.unknown != 0 || self.form & (ZONE_UNKNOWN | MICROS_UNKNOWN) != 0
    }

    /// The year; `None` when unknown, and for an interval.
    pub fn year(&self) -> Option<u16> {
        self.date(&YEAR)
    }

    /// The month, 1 to 12; `None` when unknown, and for an interval.
    pub fn month(&self) -> Option<u8> {
        self.date(&MONTH)
    }

    /// The day of the month, 1 to 31; `None` when unknown, and for an interval.
    pub fn day(&self) -> Option<u8> {
        self.date(&DAY)
    }

    /// The days of an interval; `None` when unknown, and for a timestamp.
    pub fn days(&self) -> Option<u32> {
        if !self.is_interval() {
            return None;
        }
        self.number(&DAYS).and_then(|number| u32::try_from(number).ok())
    }

    /// The hour, 0 to 23; `None` when unknown.
    pub fn hour(&self) -> Option<u8> {
        self.small(&HOUR)
    }

    /// The minute, 0 to 59; `None` when unknown.
    pub fn minute(&self) -> Option<u8> {
        self.small(&MINUTE)
    }

    /// The second, 0 to 59; `None` when unknown.
    pub fn second(&self) -> Option<u8> {
        self.small(&SECOND)
    }

    /// The microseconds, 0 to 999999; `None` when one of the digits is unknown.
    pub fn microsecond(&self) -> Option<u32> {
        (self.form & MICROS_UNKNOWN == 0).then_some(self.micros)
    }

    /// Minutes east of UTC; `None` when unknown, and for an interval.
    pub fn offset(&self) -> Option<i16> {
        if self.form & (INTERVAL | ZONE_UNKNOWN) != 0 {
            return None;
        }
        let minutes = i16::try_from(self.zone).ok()?;
        Some(if self.form & WEST == 0 { minutes } else { -minutes })
    }

    /// Writes the 25 characters, without an allocation.
    pub(crate) fn with_text<R>(&self, use_text: impl FnOnce(&str) -> R) -> R {
        let mut text = *b"00000000000000.000000+000";
        put(&mut text[0..14], self.whole);
        let fields: &[Field] =
            if self.is_interval() { &INTERVAL_FIELDS } else { &TIMESTAMP_FIELDS };
        for field in fields.iter().filter(|field| self.unknown & field.bit != 0) {
            text[field.start..field.end].fill(b'*');
        }
        put(&mut text[15..21], self.micros.into());
        text[21 - usize::from(self.form & MICROS_UNKNOWN)..21].fill(b'*');
        text[21] = match self.form & (INTERVAL | WEST) {
            0 => b'+',
            WEST => b'-',
            _ => b':',
        };
        put(&mut text[22..25], self.zone.into());
        if self.form & ZONE_UNKNOWN != 0 {
            text[22..25].fill(b'*');
        }
        use_text(str::from_utf8(&text).expect("digits, asterisks and punctuation are ASCII"))
    }
}

fn part(number: u8, field: &Field) -> Result<u64, DateTimeError> {
    if number > 99 {
        return Err(wrong(field.name, field.start));
    }
    Ok(u64::from(number) * field.unit)
}

fn time(hour: u8, minute: u8, second: u8) -> Result<u64, DateTimeError> {
    Ok(part(hour, &HOUR)? + part(minute, &MINUTE)? + part(second, &SECOND)?)
}

fn digits(text: &[u8]) -> Option<u64> {
    text.iter().try_fold(0, |number, byte| match byte {
        b'0'..=b'9' => Some(number * 10 + u64::from(byte - b'0')),
        _ => None,
    })
}

fn put(text: &mut [u8], mut number: u64) {
    for digit in text.iter_mut().rev() {
        *digit = b'0' + (number % 10) as u8;
        number /= 10;
    }
}

impl str::FromStr for DateTime {
    type Err = DateTimeError;

    fn from_str(text: &str) -> Result<Self, DateTimeError> {
        Self::parse(text)
    }
}

impl fmt::Display for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.with_text(|text| f.pad(text))
    }
}

impl fmt::Debug for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_prints_the_same() {
        for text in [
            "20240229235959.999999+060",
            "20141231123456.000001-480",
            "20141231123456.000001-000",
            "20141231123456.123***+000",
            "201412311234**.******+000",
            "20141231******.******+***",
            "****1231123456.000000-***",
            "**************.******+***",
            "20140228000000.000000+999",
            "00000000000000.000000+000",
            "00000001000000.000000:000",
            "99999999235959.999999:000",
            "00000012******.******:000",
        ] {
            let parsed = DateTime::parse(text).expect(text);
            assert_eq!(parsed.to_string(), text);
            assert_eq!(text.parse(), Ok(parsed));
        }
    }

    #[test]
    fn the_error_names_the_first_field_that_is_wrong() {
        for (text, field) in [
            ("", "length"),
            ("20140229000000.000000+00", "length"),
            ("20140229000000,000000+000", "point"),
            ("20140229000000.000000 000", "sign"),
            ("2014022900000a.000000+000", "second"),
            ("2014*229000000.000000+000", "month"),
            ("20140029000000.000000+000", "month"),
            ("20141329000000.000000+000", "month"),
            ("20140229000000.000000+000", "day"),
            ("19000229000000.000000+000", "day"),
            ("20140400000000.000000+000", "day"),
            ("20140431000000.000000+000", "day"),
            ("20140401240000.000000+000", "hour"),
            ("20140401006000.000000+000", "minute"),
            ("20140401000060.000000+000", "second"),
            ("20140401000000.0*0000+000", "microsecond"),
            ("20140401000000.000000+0*0", "zone"),
            ("00000001000000.000000:060", "zone"),
            ("00000001000000.000000:***", "zone"),
            ("00000001240000.000000:000", "hour"),
            ("0000000*000000.000000:000", "days"),
            ("é140401000000.000000+000", "year"),
        ] {
            assert_eq!(DateTime::parse(text).map_err(|error| error.field), Err(field), "{text}");
        }
    }

    #[test]
    fn parts_are_what_the_digits_say() {
        let date = DateTime::timestamp((2024, 2, 29), (23, 59, 58), 999_999, -480).expect("fits");
        assert_eq!(date.to_string(), "20240229235958.999999-480");
        assert_eq!((date.year(), date.month(), date.day()), (Some(2024), Some(2), Some(29)));
        assert_eq!((date.hour(), date.minute(), date.second()), (Some(23), Some(59), Some(58)));
        assert_eq!((date.offset(), date.days(), date.to_duration()), (Some(-480), None, None));
        let part = DateTime::parse("****02**235958.9*****+***").expect("fits");
        assert_eq!((part.year(), part.month(), part.day()), (None, Some(2), None));
        assert_eq!((part.microsecond(), part.offset()), (None, None));
        assert!(part.has_unknown() && part.to_system_time().is_none());
        assert_eq!(
            DateTime::timestamp((2023, 2, 29), (0, 0, 0), 0, 0).map_err(|e| e.field),
            Err("day")
        );
        assert_eq!(DateTime::interval(100_000_000, (0, 0, 0), 0).map_err(|e| e.field), Err("days"));
        assert_eq!(DateTime::interval(0, (0, 200, 0), 0).map_err(|e| e.field), Err("minute"));
    }
}
