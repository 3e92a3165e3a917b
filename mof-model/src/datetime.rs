//! The text of a `datetime` to its fields.

use std::fmt;
use std::ops::Range;

/// A timestamp or an interval of DSP0004 §5.2.4, field by field.
///
/// | kind | form |
/// | --- | --- |
/// | timestamp | `yyyymmddHHMMSS.mmmmmmsUUU`, `s` is `+` or `-`, `UUU` minutes from UTC |
/// | interval | `ddddddddHHMMSS.mmmmmm:000` |
///
/// An unknown field is written as asterisks, and so may be the last digits of the microseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct DateTime {
    date: Date,
    /// Hour, minute and second.
    clock: [Option<u8>; 3],
    micros: u32,
    /// How many of the digits of the microseconds are known.
    known_micros: u8,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Date {
    /// Year, month, day and minutes east of UTC.
    Timestamp(Option<u16>, [Option<u8>; 2], Option<i16>),
    /// Days.
    Interval(Option<u32>),
}

/// A field of a `datetime`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DateTimeField {
    /// The text as a whole, which has 25 characters.
    Length,
    /// The year of a timestamp.
    Year,
    /// The month of a timestamp.
    Month,
    /// The day of a timestamp.
    Day,
    /// The days of an interval.
    Days,
    /// The hour.
    Hour,
    /// The minute.
    Minute,
    /// The second.
    Second,
    /// The point before the microseconds.
    Point,
    /// The microseconds.
    Microsecond,
    /// What stands before the zone: `+`, `-`, or `:` in an interval.
    Sign,
    /// The minutes from UTC, and the `000` of an interval.
    Zone,
}

impl DateTimeField {
    /// Its name, as a sentence has it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Length => "length",
            Self::Year => "year",
            Self::Month => "month",
            Self::Day => "day",
            Self::Days => "number of days",
            Self::Hour => "hour",
            Self::Minute => "minute",
            Self::Second => "second",
            Self::Point => "point",
            Self::Microsecond => "microsecond",
            Self::Sign => "sign",
            Self::Zone => "zone",
        }
    }

    /// Where it is in the text, in bytes.
    pub fn place(self) -> Range<usize> {
        match self {
            Self::Length => 0..25,
            Self::Year => 0..4,
            Self::Month => 4..6,
            Self::Day => 6..8,
            Self::Days => 0..8,
            Self::Hour => 8..10,
            Self::Minute => 10..12,
            Self::Second => 12..14,
            Self::Point => 14..15,
            Self::Microsecond => 15..21,
            Self::Sign => 21..22,
            Self::Zone => 22..25,
        }
    }
}

impl fmt::Display for DateTimeField {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl DateTime {
    /// Reads the 25 characters.
    ///
    /// Checked are the digits, month, day of the month in that year, hour, minute and second (no
    /// leap second). Any whole field may be asterisks, whatever a dialect allows:
    /// [`unknown`](Self::unknown) says which are. The date `00000000` is taken: it means "never".
    ///
    /// # Errors
    ///
    /// The first field that is wrong.
    pub fn parse(text: &str) -> Result<Self, DateTimeField> {
        use DateTimeField as Field;
        let bytes = <&[u8; 25]>::try_from(text.as_bytes()).map_err(|_| Field::Length)?;
        let at = |field: Field| &bytes[field.place()];
        if at(Field::Point) != b"." {
            return Err(Field::Point);
        }
        let number = |field: Field| match at(field) {
            text if text.iter().all(|byte| *byte == b'*') => Ok(None),
            text => digits(text).map(Some).ok_or(field),
        };
        let below = |field: Field, most: u32| match number(field)? {
            Some(number) if number > most => Err(field),
            found => Ok(found.and_then(|number| u8::try_from(number).ok())),
        };
        let sign = match at(Field::Sign) {
            b":" => None,
            b"+" => Some(1),
            b"-" => Some(-1),
            _ => return Err(Field::Sign),
        };
        let (year, month, day, days) = match sign {
            None => (None, None, None, number(Field::Days)?),
            Some(_) => (number(Field::Year)?, number(Field::Month)?, number(Field::Day)?, None),
        };
        let clock = [below(Field::Hour, 23)?, below(Field::Minute, 59)?, below(Field::Second, 59)?];
        let micros = at(Field::Microsecond);
        let known = micros.iter().rposition(|byte| *byte != b'*').map_or(0, |last| last + 1);
        let first = digits(&micros[..known]).ok_or(Field::Microsecond)?;
        let micros = first * 10_u32.pow(6 - known as u32);
        let date = match sign {
            None if at(Field::Zone) == b"000" => Date::Interval(days),
            None => return Err(Field::Zone),
            Some(sign) => {
                let zone = number(Field::Zone)?.and_then(|zone| i16::try_from(zone).ok());
                let year = year.and_then(|year| u16::try_from(year).ok());
                is_date(year, month, day)?;
                let small = [month, day].map(|one| one.and_then(|one| u8::try_from(one).ok()));
                Date::Timestamp(year, small, zone.map(|zone| sign * zone))
            }
        };
        Ok(Self { date, clock, micros, known_micros: known as u8 })
    }

    /// Whether this is an interval and no timestamp.
    pub fn is_interval(&self) -> bool {
        matches!(self.date, Date::Interval(_))
    }

    /// The year; `None` when unknown, and for an interval.
    pub fn year(&self) -> Option<u16> {
        match self.date {
            Date::Timestamp(year, ..) => year,
            Date::Interval(_) => None,
        }
    }

    /// The month, 1 to 12; `None` when unknown, and for an interval.
    pub fn month(&self) -> Option<u8> {
        match self.date {
            Date::Timestamp(_, [month, _], _) => month,
            Date::Interval(_) => None,
        }
    }

    /// The day of the month, 1 to 31; `None` when unknown, and for an interval.
    pub fn day(&self) -> Option<u8> {
        match self.date {
            Date::Timestamp(_, [_, day], _) => day,
            Date::Interval(_) => None,
        }
    }

    /// The days of an interval; `None` when unknown, and for a timestamp.
    pub fn days(&self) -> Option<u32> {
        match self.date {
            Date::Timestamp(..) => None,
            Date::Interval(days) => days,
        }
    }

    /// The hour, 0 to 23; `None` when unknown.
    pub fn hour(&self) -> Option<u8> {
        self.clock[0]
    }

    /// The minute, 0 to 59; `None` when unknown.
    pub fn minute(&self) -> Option<u8> {
        self.clock[1]
    }

    /// The second, 0 to 59; `None` when unknown.
    pub fn second(&self) -> Option<u8> {
        self.clock[2]
    }

    /// The microseconds, 0 to 999999; `None` when one of the digits is unknown.
    pub fn microsecond(&self) -> Option<u32> {
        (self.known_micros == 6).then_some(self.micros)
    }

    /// How many of the six digits of the microseconds are known.
    pub fn precision(&self) -> u8 {
        self.known_micros
    }

    /// Minutes east of UTC; `None` when unknown, and for an interval.
    pub fn offset(&self) -> Option<i16> {
        match self.date {
            Date::Timestamp(_, _, offset) => offset,
            Date::Interval(_) => None,
        }
    }

    /// The fields that are unknown, in whole or in part, in the order of the text.
    pub fn unknown(&self) -> impl Iterator<Item = DateTimeField> + use<> {
        use DateTimeField as Field;
        let [hour, minute, second] = self.clock.map(|part| part.is_none());
        let clock = [(Field::Hour, hour), (Field::Minute, minute), (Field::Second, second)];
        let micros = (Field::Microsecond, self.known_micros < 6);
        let no = (Field::Length, false);
        let (date, zone) = match self.date {
            Date::Interval(days) => ([(Field::Days, days.is_none()), no, no], no),
            Date::Timestamp(year, [month, day], zone) => (
                [
                    (Field::Year, year.is_none()),
                    (Field::Month, month.is_none()),
                    (Field::Day, day.is_none()),
                ],
                (Field::Zone, zone.is_none()),
            ),
        };
        let all = date.into_iter().chain(clock).chain([micros, zone]);
        all.filter(|(_, unknown)| *unknown).map(|(field, _)| field)
    }
}

fn digits(text: &[u8]) -> Option<u32> {
    text.iter().try_fold(0, |number, byte| match byte {
        b'0'..=b'9' => Some(number * 10 + u32::from(byte - b'0')),
        _ => None,
    })
}

/// Whether there is such a day, as far as it is known.
fn is_date(year: Option<u16>, month: Option<u32>, day: Option<u32>) -> Result<(), DateTimeField> {
    if (year, month, day) == (Some(0), Some(0), Some(0)) {
        return Ok(());
    }
    if month.is_some_and(|month| !(1..=12).contains(&month)) {
        return Err(DateTimeField::Month);
    }
    let is_leap = |year: u16| {
        year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
    };
    let most = match month {
        Some(4 | 6 | 9 | 11) => 30,
        Some(2) if year.is_none_or(is_leap) => 29,
        Some(2) => 28,
        _ => 31,
    };
    match day {
        Some(day) if day == 0 || day > most => Err(DateTimeField::Day),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_read() {
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
            assert!(DateTime::parse(text).is_ok(), "{text}");
        }
    }

    #[test]
    fn the_first_field_that_is_wrong_is_named() {
        use DateTimeField as Field;
        for (text, field) in [
            ("", Field::Length),
            ("20140229000000.000000+00", Field::Length),
            ("20140229000000,000000+000", Field::Point),
            ("20140229000000.000000 000", Field::Sign),
            ("2014022900000a.000000+000", Field::Second),
            ("2014*229000000.000000+000", Field::Month),
            ("20140029000000.000000+000", Field::Month),
            ("20141329000000.000000+000", Field::Month),
            ("20140229000000.000000+000", Field::Day),
            ("19000229000000.000000+000", Field::Day),
            ("20140400000000.000000+000", Field::Day),
            ("20140431000000.000000+000", Field::Day),
            ("20140401240000.000000+000", Field::Hour),
            ("20140401006000.000000+000", Field::Minute),
            ("20140401000060.000000+000", Field::Second),
            ("20140401000000.0*0000+000", Field::Microsecond),
            ("20140401000000.000000+0*0", Field::Zone),
            ("00000001000000.000000:060", Field::Zone),
            ("00000001000000.000000:***", Field::Zone),
            ("00000001240000.000000:000", Field::Hour),
            ("0000000*000000.000000:000", Field::Days),
            ("é140401000000.000000+000", Field::Year),
        ] {
            assert_eq!(DateTime::parse(text), Err(field), "{text}");
        }
    }

    #[test]
    fn fields_are_what_the_digits_say() {
        let date = DateTime::parse("20240229235958.999999-480").expect("it is right");
        assert_eq!((date.year(), date.month(), date.day()), (Some(2024), Some(2), Some(29)));
        assert_eq!((date.hour(), date.minute(), date.second()), (Some(23), Some(59), Some(58)));
        assert_eq!((date.microsecond(), date.offset()), (Some(999_999), Some(-480)));
        assert_eq!((date.is_interval(), date.days(), date.unknown().count()), (false, None, 0));
        let length = DateTime::parse("00000012010203.5*****:000").expect("it is right");
        assert_eq!((length.days(), length.hour(), length.year()), (Some(12), Some(1), None));
        assert_eq!((length.precision(), length.microsecond()), (1, None));
        let part = DateTime::parse("****02**235958.000000+***").expect("it is right");
        let unknown: Vec<_> = part.unknown().map(DateTimeField::name).collect();
        assert_eq!(unknown, ["year", "day", "zone"]);
    }
}
