//! From and to the system's lengths and moments.

use std::time::{Duration, SystemTime};

use super::calendar::{date_of, days_from_epoch};
use super::{DateTime, DateTimeError, wrong};

impl DateTime {
    /// The length of an interval; `None` when a field is unknown, and for a timestamp.
    pub fn to_duration(&self) -> Option<Duration> {
        if !self.is_interval() || self.has_unknown() {
            return None;
        }
        let seconds = u64::from(self.days()?) * 86_400 + self.second_of_day()?;
        Some(Duration::new(seconds, self.micros * 1000))
    }

    /// The moment of a timestamp; `None` when a field is unknown, for the date `00000000`, for an interval, and
    /// for what the system cannot represent.
    pub fn to_system_time(&self) -> Option<SystemTime> {
        if self.is_interval() || self.has_unknown() {
            return None;
        }
        let (year, month, day) = (self.year()?, self.month()?, self.day()?);
        if month == 0 {
            return None;
        }
        let days = days_from_epoch(year.into(), month.into(), day.into());
        let seconds = days * 86_400 + i64::try_from(self.second_of_day()?).ok()?
            - i64::from(self.offset()?) * 60;
        let micros = Duration::from_micros(self.micros.into());
        let distance = Duration::from_secs(seconds.unsigned_abs());
        let whole = if seconds < 0 {
            SystemTime::UNIX_EPOCH.checked_sub(distance)
        } else {
            SystemTime::UNIX_EPOCH.checked_add(distance)
        };
        whole?.checked_add(micros)
    }

    fn second_of_day(&self) -> Option<u64> {
        let (hour, minute, second) = (self.hour()?, self.minute()?, self.second()?);
        Some(u64::from(hour) * 3600 + u64::from(minute) * 60 + u64::from(second))
    }
}

/// An interval. Nanoseconds are cut to microseconds; more than 99999999 days do not fit.
impl TryFrom<Duration> for DateTime {
    type Error = DateTimeError;

    fn try_from(length: Duration) -> Result<Self, DateTimeError> {
        let seconds = length.as_secs();
        let days = u32::try_from(seconds / 86_400).map_err(|_| wrong("days", 0))?;
        Self::interval(days, clock(seconds % 86_400), length.subsec_micros())
    }
}

/// A timestamp in UTC. Nanoseconds are cut to microseconds; only the years 0 to 9999 fit.
impl TryFrom<SystemTime> for DateTime {
    type Error = DateTimeError;

    fn try_from(moment: SystemTime) -> Result<Self, DateTimeError> {
        let far = |_| wrong("year", 0);
        let micros = match moment.duration_since(SystemTime::UNIX_EPOCH) {
            Ok(after) => i128::try_from(after.as_micros()).map_err(far)?,
            Err(before) => {
                let before = before.duration();
                let micros = i128::try_from(before.as_micros()).map_err(far)?;
                let cut = i128::from(!before.subsec_nanos().is_multiple_of(1000));
                -micros - cut
            }
        };
        let seconds = i64::try_from(micros.div_euclid(1_000_000)).map_err(far)?;
        let micros = u32::try_from(micros.rem_euclid(1_000_000)).map_err(far)?;
        let (year, month, day) = date_of(seconds.div_euclid(86_400));
        let year = u16::try_from(year).map_err(far)?;
        let date = (year, month as u8, day as u8);
        Self::timestamp(date, clock(seconds.rem_euclid(86_400).unsigned_abs()), micros, 0)
    }
}

/// Hour, minute and second of a second of the day.
fn clock(second: u64) -> (u8, u8, u8) {
    ((second / 3600) as u8, (second / 60 % 60) as u8, (second % 60) as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_and_moments_go_there_and_back() {
        let length = Duration::new(3 * 86_400 + 3_723, 5_000);
        let interval = DateTime::try_from(length).expect("fits");
        assert_eq!(interval.to_string(), "00000003010203.000005:000");
        assert_eq!(interval.to_duration(), Some(length));
        assert!(DateTime::try_from(Duration::MAX).is_err());
        for (seconds, text) in [
            (0, "19700101000000.000000+000"),
            (951_782_400, "20000229000000.000000+000"),
            (4_107_542_399, "21000228235959.000000+000"),
            (253_402_300_799, "99991231235959.000000+000"),
        ] {
            let moment = SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
            let stamp = DateTime::try_from(moment).expect("fits");
            assert_eq!(stamp.to_string(), text);
            assert_eq!(stamp.to_system_time(), Some(moment));
        }
        let early = SystemTime::UNIX_EPOCH - Duration::from_micros(1);
        let stamp = DateTime::try_from(early).expect("fits");
        assert_eq!(stamp.to_string(), "19691231235959.999999+000");
        assert_eq!(stamp.to_system_time(), Some(early));
        let east = DateTime::parse("20240101010000.000000+060").expect("fits");
        let utc = DateTime::parse("20240101000000.000000+000").expect("fits");
        assert_ne!(east, utc);
        assert_eq!(east.to_system_time(), utc.to_system_time());
    }
}
