//! People: roles, perspectives, names.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::id::ParticipantId;

/// What somebody may do in a workshop. Comes from the link they joined by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Runs the workshop.
    Facilitator,
    /// The deputy, with the same rights.
    Cofacilitator,
    /// Everybody else in the room.
    Participant,
    /// Watches only, for example the projector.
    Observer,
}

impl Role {
    /// Every role there is.
    pub const ALL: [Self; 4] = [
        Self::Facilitator,
        Self::Cofacilitator,
        Self::Participant,
        Self::Observer,
    ];

    /// Name in JSON and in the store.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Facilitator => "facilitator",
            Self::Cofacilitator => "cofacilitator",
            Self::Participant => "participant",
            Self::Observer => "observer",
        }
    }

    /// The inverse of [`Role::as_str`].
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == text)
    }

    /// Whether this role steers the workshop.
    pub const fn is_facilitator(self) -> bool {
        matches!(self, Self::Facilitator | Self::Cofacilitator)
    }
}

/// Whom somebody speaks for today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Perspective {
    /// Politik.
    Politics,
    /// Verwaltung.
    Administration,
    /// Zivilgesellschaft.
    Society,
    /// Moderation.
    Facilitation,
}

impl Perspective {
    /// Every perspective there is, in the order they are counted.
    pub const ALL: [Self; 4] = [Self::Politics, Self::Administration, Self::Society, Self::Facilitation];

    /// Name in JSON and in the store.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Politics => "politics",
            Self::Administration => "administration",
            Self::Society => "society",
            Self::Facilitation => "facilitation",
        }
    }

    /// The inverse of [`Perspective::as_str`].
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|perspective| perspective.as_str() == text)
    }
}

/// What an observer is called who gives no name: the projector has none to enter.
pub const OBSERVER_NAME: &str = "Beamer";

/// Longest name unless another length is set, in Unicode scalar values.
pub const NAME_MAX: usize = 80;

/// Trims a name and checks it: 1 to `longest` characters on one line, something to be seen among them.
///
/// Characters that only act on their neighbours are left out where they could pretend: controls, and those that turn the
/// direction of what follows the name. Joiners stay, emoji and scripts need them.
///
/// # Errors
/// [`NameError::Empty`] or [`NameError::TooLong`].
pub fn check_name(raw: &str, longest: usize) -> Result<String, NameError> {
    let name = cleaned(raw);
    if name.chars().all(is_blank) {
        return Err(NameError::Empty);
    }
    if name.chars().count() > longest {
        return Err(NameError::TooLong);
    }
    Ok(name)
}

/// A name from a file, made to fit: cut where it is too long; `None` when there is nothing to be seen.
pub fn fitting_name(raw: &str) -> Option<String> {
    let cut: String = cleaned(raw).chars().take(NAME_MAX).collect();
    check_name(&cut, NAME_MAX).ok()
}

fn cleaned(raw: &str) -> String {
    let kept: String = raw.chars().filter(|c| c.is_whitespace() || !pretends(*c)).collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Controls, what turns directions, and what has neither width nor effect.
fn pretends(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Nothing to be seen: spaces, joiners, marks of direction, selectors, fillers.
fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{200c}'..='\u{200f}'
        )
        || matches!(c, '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{ffa0}' | '\u{e0000}'..='\u{e0fff}')
}

/// Why a name was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameError {
    /// Nothing but white space.
    Empty,
    /// More characters than there may be.
    TooLong,
}

/// Somebody who joined.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Participant {
    /// Stable id within the workshop.
    pub id: ParticipantId,
    /// As typed on joining, trimmed.
    pub name: String,
    /// From the link.
    pub role: Role,
    /// As chosen on joining; facilitators are `facilitation`, observers have none.
    #[schema(nullable)]
    pub perspective: Option<Perspective>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_trimmed_and_bounded_by_characters_not_bytes() {
        assert_eq!(check_name("  Ayşe   Demir\n", NAME_MAX), Ok("Ayşe Demir".to_owned()));
        assert_eq!(check_name(" \t ", NAME_MAX), Err(NameError::Empty));
        assert_eq!(check_name("a \u{7} b", NAME_MAX), Ok("a b".to_owned()));
        assert!(check_name(&"ß".repeat(NAME_MAX), NAME_MAX).is_ok());
        assert_eq!(check_name(&"ß".repeat(NAME_MAX + 1), NAME_MAX), Err(NameError::TooLong));
    }

    #[test]
    fn every_script_and_emoji_is_a_name_and_nothing_to_be_seen_is_none() {
        for name in [
            "👩🏽‍🌾",
            "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
            "مريم",
            "שרה כהן",
            "नेहा",
            "می\u{200c}خواهم",
            "Łukasz O’Brien-Ñ",
            "王",
            "<b>",
        ] {
            assert_eq!(check_name(name, NAME_MAX), Ok(name.to_owned()));
        }
        for nothing in [
            "\u{200b}",
            "\u{200d}\u{200d}",
            "\u{202e}",
            " \u{feff} ",
            "\u{3164}",
            "\u{2800}",
            "\u{0}\u{1b}",
        ] {
            assert_eq!(check_name(nothing, NAME_MAX), Err(NameError::Empty), "{nothing:?}");
        }
        // Shown backwards, this would be somebody else.
        assert_eq!(check_name("\u{202e}aiM\u{202c}", NAME_MAX), Ok("aiM".to_owned()));
        assert_eq!(
            check_name("Mia\u{2028}Ben\u{1b}[31m", NAME_MAX),
            Ok("Mia Ben[31m".to_owned())
        );
    }

    #[test]
    fn a_name_from_a_file_is_cut_to_fit() {
        assert_eq!(
            fitting_name(&format!("  {}", "ß".repeat(200))),
            Some("ß".repeat(NAME_MAX))
        );
        assert_eq!(fitting_name(" \u{200b} "), None);
    }
}
