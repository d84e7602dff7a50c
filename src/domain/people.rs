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

/// Longest name, in Unicode scalar values.
pub const NAME_MAX: usize = 80;

/// Trims a name and checks it: 1 to [`NAME_MAX`] characters on one line.
///
/// # Errors
/// [`NameError::Empty`] or [`NameError::TooLong`].
pub fn check_name(raw: &str) -> Result<String, NameError> {
    let name = raw.split_whitespace().collect::<Vec<_>>().join(" ");
    let name: String = name.chars().filter(|c| !c.is_control()).collect();
    match name.chars().count() {
        0 => Err(NameError::Empty),
        n if n > NAME_MAX => Err(NameError::TooLong),
        _ => Ok(name),
    }
}

/// Why a name was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameError {
    /// Nothing but white space.
    Empty,
    /// More than [`NAME_MAX`] characters.
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
        assert_eq!(check_name("  Ayşe   Demir\n"), Ok("Ayşe Demir".to_owned()));
        assert_eq!(check_name(" \t "), Err(NameError::Empty));
        assert!(check_name(&"ß".repeat(NAME_MAX)).is_ok());
        assert_eq!(check_name(&"ß".repeat(NAME_MAX + 1)), Err(NameError::TooLong));
    }
}
