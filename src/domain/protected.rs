//! Protected workshops: no names are kept, only what the room releases leaves it, and at a time that was set when it was made
//! it is deleted.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::language::Language;
use super::people::{OBSERVER_NAME, Perspective, Role};

/// What everybody is told about a protected workshop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Protected {
    /// When it is deleted with everything in it, milliseconds since 1970.
    pub delete_at: i64,
}

/// Fewest answers of which figures are shown in a protected workshop.
pub const PROTECTED_THRESHOLD: u32 = 5;

const HOUR: i64 = 60 * 60 * 1_000;

/// Longest time a protected workshop may last: 400 days.
const LONGEST: i64 = 400 * 24 * HOUR;

impl Protected {
    /// Whether a workshop made `now` may end then: in an hour at the earliest.
    pub const fn fits(self, now: i64) -> bool {
        let ahead = self.delete_at.saturating_sub(now);
        ahead >= HOUR && ahead <= LONGEST
    }
}

/// What somebody is called where no names are kept: for whom they speak, or what they do.
pub const fn word_for(role: Role, perspective: Option<Perspective>, language: Language) -> &'static str {
    let perspective = match role {
        Role::Facilitator | Role::Cofacilitator => Some(Perspective::Facilitation),
        Role::Participant => perspective,
        Role::Observer => return OBSERVER_NAME,
    };
    match (perspective, language) {
        (Some(Perspective::Politics), Language::De) => "Politik",
        (Some(Perspective::Politics), Language::En) => "Politics",
        (Some(Perspective::Administration), Language::De) => "Verwaltung",
        (Some(Perspective::Administration), Language::En) => "Administration",
        (Some(Perspective::Society), Language::De) => "Zivilgesellschaft",
        (Some(Perspective::Society), Language::En) => "Civil society",
        (Some(Perspective::Facilitation), Language::De) => "Moderation",
        (Some(Perspective::Facilitation), Language::En) => "Facilitation",
        (None, Language::De) => "Gast",
        (None, Language::En) => "Guest",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_is_an_hour_to_four_hundred_days_ahead() {
        let now = 1_700_000_000_000;
        for (ahead, fits) in [
            (HOUR - 1, false),
            (HOUR, true),
            (400 * 24 * HOUR, true),
            (400 * 24 * HOUR + 1, false),
            (-HOUR, false),
        ] {
            assert_eq!(Protected { delete_at: now + ahead }.fits(now), fits, "{ahead}");
        }
        for delete_at in [i64::MIN, i64::MAX] {
            assert!(!Protected { delete_at }.fits(now));
        }
    }
}
