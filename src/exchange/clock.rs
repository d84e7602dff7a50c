//! Moments as people in the room read them off the wall: the workshops are held in Germany, so its clock is the one in files.

use time::{Date, Month, OffsetDateTime, UtcOffset, Weekday};

/// A moment, from milliseconds since 1970, by the clock in Germany; none outside the years a calendar has.
fn local(at: i64) -> Option<OffsetDateTime> {
    let utc = OffsetDateTime::from_unix_timestamp(at.div_euclid(1000)).ok()?;
    let hours = if is_summer(utc)? { 2 } else { 1 };
    utc.checked_to_offset(UtcOffset::from_hms(hours, 0, 0).ok()?)
}

/// Summer time begins and ends on the last Sundays of March and October, at one o'clock UTC.
fn is_summer(utc: OffsetDateTime) -> Option<bool> {
    let turn = |month| Some(last_sunday(utc.year(), month)?.with_hms(1, 0, 0).ok()?.assume_utc());
    Some(turn(Month::March)? <= utc && utc < turn(Month::October)?)
}

fn last_sunday(year: i32, month: Month) -> Option<Date> {
    let last = Date::from_calendar_date(year, month, 31).ok()?;
    (0..7)
        .filter_map(|days| last.checked_sub(time::Duration::days(days)))
        .find(|day| day.weekday() == Weekday::Sunday)
}

/// The day, `YYYY-MM-DD`.
pub(super) fn day(at: i64) -> Option<String> {
    local(at).map(|moment| moment.date().to_string())
}

/// The time of the day, `HH:MM`.
pub(super) fn time(at: i64) -> Option<String> {
    local(at).map(|moment| format!("{:02}:{:02}", moment.hour(), moment.minute()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_those_of_the_clock_in_germany() {
        for (at, expected) in [
            (1_763_900_100_000, "2025-11-23 13:15"),
            (1_774_745_999_000, "2026-03-29 01:59"),
            (1_774_746_000_000, "2026-03-29 03:00"),
            (1_792_889_999_000, "2026-10-25 02:59"),
            (1_792_890_000_000, "2026-10-25 02:00"),
            (1_798_757_999_000, "2026-12-31 23:59"),
        ] {
            assert_eq!(format!("{} {}", day(at).unwrap(), time(at).unwrap()), expected);
        }
        assert_eq!(day(i64::MAX), None);
    }
}
