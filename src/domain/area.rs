//! Areas of a workshop and who may do what in them.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::people::Role;

/// A part of the workshop with a document and rights of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Area {
    /// What people contributed, and how they grouped it.
    Collection,
    /// The impact model: cards in lanes and the links between them.
    Model,
    /// Goals and what is measured of them, quarter by quarter.
    Okr,
    /// Recommendations, next steps, and topics for another time.
    Decisions,
    /// Shared notes.
    Notes,
    /// What the facilitator steers. Written by the server alone.
    Stage,
}

impl Area {
    /// Every area there is, in the order the board shows them.
    pub const ALL: [Self; 6] = [
        Self::Collection,
        Self::Model,
        Self::Okr,
        Self::Decisions,
        Self::Notes,
        Self::Stage,
    ];

    /// The name in document names, paths and JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Collection => "collection",
            Self::Model => "model",
            Self::Okr => "okr",
            Self::Decisions => "decisions",
            Self::Notes => "notes",
            Self::Stage => "stage",
        }
    }

    /// Whether clients may ever write here.
    pub const fn is_client_written(self) -> bool {
        !matches!(self, Self::Stage)
    }
}

impl fmt::Display for Area {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Area {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|area| area.as_str() == text).ok_or(())
    }
}

/// What a role may do in an area.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Access {
    /// Not even that it has content.
    Hidden,
    /// Sees everything, stores nothing.
    Read,
    /// Reads and edits.
    Write,
}

/// Rights of every role in every area.
///
/// Facilitators always write, observers never do, and nobody but the server writes the stage; `set` keeps to that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rights {
    /// Access of participants and observers; facilitators are not in here because theirs is fixed.
    granted: Vec<(Area, Role, Access)>,
}

impl Default for Rights {
    fn default() -> Self {
        let mut granted = Vec::new();
        for area in Area::ALL {
            let participant = if area.is_client_written() {
                Access::Write
            } else {
                Access::Read
            };
            granted.push((area, Role::Participant, participant));
            granted.push((area, Role::Observer, Access::Read));
        }
        Self { granted }
    }
}

impl Rights {
    /// What `role` may do in `area`.
    pub fn access(&self, area: Area, role: Role) -> Access {
        if !area.is_client_written() {
            return Access::Read;
        }
        if role.is_facilitator() {
            return Access::Write;
        }
        self.granted
            .iter()
            .find(|(a, r, _)| *a == area && *r == role)
            .map_or(Access::Hidden, |(_, _, access)| *access)
    }

    /// Sets what `role` may do in `area`.
    ///
    /// # Errors
    /// [`FixedRight`] when this right is not up for decision: facilitators, the stage, or an observer who would write.
    pub fn set(&mut self, area: Area, role: Role, access: Access) -> Result<(), FixedRight> {
        let fixed =
            !area.is_client_written() || role.is_facilitator() || (role == Role::Observer && access == Access::Write);
        if fixed {
            return Err(FixedRight);
        }
        if let Some(entry) = self.granted.iter_mut().find(|(a, r, _)| *a == area && *r == role) {
            entry.2 = access;
        }
        Ok(())
    }
}

/// The right asked for cannot be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FixedRight;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_writes_the_stage_and_observers_write_nothing() {
        let rights = Rights::default();
        for role in Role::ALL {
            assert_eq!(rights.access(Area::Stage, role), Access::Read);
        }
        assert_eq!(rights.access(Area::Model, Role::Observer), Access::Read);
    }

    #[test]
    fn a_closed_area_stays_open_for_facilitators() {
        let mut rights = Rights::default();
        rights.set(Area::Model, Role::Participant, Access::Read).unwrap();
        assert_eq!(rights.access(Area::Model, Role::Participant), Access::Read);
        assert_eq!(rights.access(Area::Model, Role::Cofacilitator), Access::Write);
        assert_eq!(
            rights.set(Area::Model, Role::Facilitator, Access::Read),
            Err(FixedRight)
        );
        assert_eq!(rights.set(Area::Model, Role::Observer, Access::Write), Err(FixedRight));
    }
}
