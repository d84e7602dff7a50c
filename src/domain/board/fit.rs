//! The bounds of what is known about cards and links, and how a value is brought within them.
//!
//! Lengths count Unicode scalar values.

/// Longest name of a person, unit, organisation, field of action or product.
pub const NAMES_MAX: usize = 200;
/// Longest unit.
pub const UNIT_MAX: usize = 40;
/// Longest marker.
pub const TAG_MAX: usize = 40;
/// Most markers of a card.
pub const TAGS_MAX: usize = 20;
/// Longest time that a lag or a delay can be, in months.
pub const MONTHS_MAX: u16 = 600;
/// Highest grade of evidence and harm. The lowest is 1.
pub const GRADE_MAX: u8 = 5;
/// The last of the sustainable development goals.
pub const SDG_MAX: u8 = 17;
/// The strongest score of a conflict, either way.
pub const SCORE_MAX: i8 = 3;
/// The highest rating. The lowest is 0.
pub const RATING_MAX: u8 = 10;
/// The highest score of a review, in percent.
pub const PERCENT_MAX: u8 = 100;
/// The highest confidence. The lowest is 0.
pub const CONFIDENCE_MAX: u8 = 10;
/// Years that a guiding goal can be of.
pub const YEARS: std::ops::RangeInclusive<u16> = 1990..=2200;
/// Shortest meeting.
pub const MINUTES_MIN: u16 = 5;
/// Longest meeting.
pub const MINUTES_MAX: u16 = 1440;
/// Most weeks between two meetings.
pub const EVERY_MAX: u8 = 12;
/// The largest number that is no mistake, either way.
pub const NUMBER_MAX: f64 = 1e12;

/// A text cut to `most` characters; none where there is nothing but white space.
pub(super) fn words(text: &mut Option<String>, most: usize) {
    if let Some(long) = text {
        cut(long, most);
    }
    if text.as_ref().is_some_and(|text| text.trim().is_empty()) {
        *text = None;
    }
}

fn cut(text: &mut String, most: usize) {
    if let Some((end, _)) = text.char_indices().nth(most) {
        text.truncate(end);
    }
}

/// The first `count` markers that say something, each cut to `most` characters, none twice.
pub(super) fn tags(tags: &mut Vec<String>, count: usize, most: usize) {
    let mut kept: Vec<String> = Vec::new();
    for mut tag in tags.drain(..) {
        cut(&mut tag, most);
        if kept.len() < count && !tag.trim().is_empty() && !kept.contains(&tag) {
            kept.push(tag);
        }
    }
    *tags = kept;
}

/// A number that is no mistake.
pub(super) fn number(number: f64) -> Option<f64> {
    (number.abs() <= NUMBER_MAX).then_some(number)
}

/// The same for what cannot be less than nothing.
pub(super) fn amount(amount: f64) -> Option<f64> {
    number(amount).map(|amount| amount.max(0.0))
}

/// Takes away what is no day of the calendar.
pub(super) fn date(date: &mut Option<String>) {
    if date.as_deref().is_some_and(|date| !is_date(date)) {
        *date = None;
    }
}

/// Whether `text` is `YYYY-MM-DD` and that day exists.
pub fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let number = |part: &str, length: usize| {
        let fits = part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
        fits.then(|| part.parse::<u32>().ok()).flatten()
    };
    let [year, month, day] = parts.as_slice() else {
        return false;
    };
    match (number(year, 4), number(month, 2), number(day, 2)) {
        (Some(year), Some(month), Some(day)) => (1..=days(year, month)).contains(&day),
        _ => false,
    }
}

/// Takes away what is no time of a day.
pub(super) fn time(time: &mut Option<String>) {
    if time.as_deref().is_some_and(|time| !is_time(time)) {
        *time = None;
    }
}

/// Whether `text` is `HH:MM`, from 00:00 to 23:59.
pub fn is_time(text: &str) -> bool {
    let [h1, h2, b':', m1, m2] = text.as_bytes() else {
        return false;
    };
    let digits = [h1, h2, m1, m2].into_iter().all(u8::is_ascii_digit);
    digits && (*h1, *h2) < (b'2', b'4') && *m1 < b'6'
}

/// How many days a month has; none when there is no such month.
fn days(year: u32, month: u32) -> u32 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_a_day_that_exists() {
        for date in ["2026-11-22", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"] {
            assert!(is_date(date), "{date}");
        }
        for text in [
            "",
            "2026",
            "2026-11",
            "2026-11-31",
            "2025-02-29",
            "1900-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-01-00",
            "26-01-01",
            "2026-1-1",
            "2026-01-01T00:00",
            " 2026-01-01",
            "+026-01-01",
            "22.11.2026",
            "２０２６-01-01",
            "-2026-01-01",
        ] {
            assert!(!is_date(text), "{text}");
        }
    }

    #[test]
    fn a_time_is_one_that_a_clock_shows() {
        for time in ["00:00", "09:30", "19:59", "23:59"] {
            assert!(is_time(time), "{time}");
        }
        for text in ["", "9:30", "24:00", "12:60", "2a:00", "12.30", "12:30:00", "１２:30"] {
            assert!(!is_time(text), "{text}");
        }
    }

    #[test]
    fn texts_are_cut_between_characters_and_blank_ones_go() {
        let fitting = |text: &str| {
            let mut text = Some(text.to_owned());
            words(&mut text, 3);
            text
        };
        assert_eq!(fitting("ä👶ßx").as_deref(), Some("ä👶ß"));
        assert_eq!(fitting("abc").as_deref(), Some("abc"));
        assert_eq!(fitting(" \n\t"), None);
        assert_eq!(fitting("   x"), None, "nothing but white space is left");
    }

    #[test]
    fn markers_are_few_short_and_different() {
        let mut many: Vec<String> = ["", " ", "bald", "bald", "später"].map(str::to_owned).into();
        tags(&mut many, 20, 3);
        assert_eq!(many, ["bal", "spä"]);
        let mut many: Vec<String> = (0..30).map(|number| number.to_string()).collect();
        tags(&mut many, 20, 40);
        assert_eq!((many.len(), many[19].as_str()), (20, "19"));
    }

    #[test]
    fn numbers_beyond_sense_are_none() {
        for absurd in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1e12 + 1.0, -2e12, 1e300] {
            assert_eq!(number(absurd), None, "{absurd}");
        }
        assert_eq!(number(-1e12), Some(-1e12));
        assert_eq!(amount(-5.0), Some(0.0));
    }
}
