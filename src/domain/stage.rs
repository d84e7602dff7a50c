//! The stage: what the facilitator steers and everybody sees.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::agenda::Step;
use super::area::{Access, Area, Rights};
use super::floor::Floor;
use super::groups::{BreakoutGroup, Plenary};
use super::people::{Perspective, Role};
use super::poll::Poll;
use super::protected::Protected;
use super::rehearsal::Rehearsal;
use super::run::Run;

/// What the projector shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Spotlight {
    /// The area in the light.
    pub area: Area,
    /// A card of the impact model, or an objective or a key result, if one is meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub card: Option<String>,
    /// Whether the whole chain of the card is meant, and not the card alone.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(test, ts(optional, as = "Option<bool>"))]
    pub chain: bool,
    /// A poll that everybody may see, if one is meant; then the area is that of the decisions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub poll: Option<String>,
}

/// How every projector shows what it shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Projector {
    /// The neutral slide in place of everything else.
    pub neutral: bool,
    /// QR code and room code in the corner.
    pub invitation: bool,
    /// What cards say in plain words in place of their titles.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(test, ts(optional, as = "Option<bool>"))]
    pub plain: bool,
}

impl Default for Projector {
    fn default() -> Self {
        Self {
            neutral: false,
            invitation: true,
            plain: false,
        }
    }
}

/// Where everybody is asked to look.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Gather {
    /// The area.
    pub area: Area,
    /// An entry of it, if one is meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub card: Option<String>,
    /// When they were asked, milliseconds since 1970. Asked again, it is another time.
    pub at: i64,
}

/// How much has been written in silence and is not revealed yet: counts and nothing else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Written {
    /// Id of the step.
    pub step: String,
    /// Cards that wait.
    pub cards: usize,
    /// People who wrote them.
    pub people: usize,
    /// Those of them who speak for a perspective.
    #[serde(default)]
    #[schema(value_type = BTreeMap<String, usize>)]
    #[cfg_attr(test, ts(type = "Partial<Record<Perspective, number>>"))]
    pub by: BTreeMap<Perspective, usize>,
}

/// The stage as everybody reads it. Observers too: it has ids of people and never names.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Stage {
    /// Whether people may still join.
    pub room_open: bool,
    /// What the projector shows; nothing when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub spotlight: Option<Spotlight>,
    /// How the projector shows it.
    pub projector: Projector,
    /// Access by area and role.
    #[cfg_attr(test, ts(type = "Record<Area, Record<Role, Access>>"))]
    pub areas: BTreeMap<Area, BTreeMap<Role, Access>>,
    /// How far the workshop is.
    #[serde(default)]
    pub run: Run,
    /// Where everybody is asked to look.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub gather: Option<Gather>,
    /// Who speaks and wants to.
    #[serde(default)]
    pub floor: Floor,
    /// While a writing step runs or cards wait.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub written: Option<Written>,
    /// Whether everything can only be read by participants.
    #[serde(default)]
    pub frozen: bool,
    /// Who counts, by perspective: people who joined, without a device too; no observers.
    #[serde(default)]
    #[schema(value_type = BTreeMap<String, usize>)]
    #[cfg_attr(test, ts(type = "Partial<Record<Perspective, number>>"))]
    pub people: BTreeMap<Perspective, usize>,
    /// When the workshop is to end, milliseconds since 1970.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub planned_end: Option<i64>,
    /// In a protected workshop: when it is deleted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub protected: Option<Protected>,
    /// The areas that may leave a protected workshop, as the room has released them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<Area>>"))]
    pub released: Vec<Area>,
    /// Breakout groups.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<BreakoutGroup>>"))]
    pub groups: Vec<BreakoutGroup>,
    /// When they were called back, milliseconds since 1970; absent while they work.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub groups_called: Option<i64>,
    /// On the board of a breakout group: where it belongs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub plenary: Option<Plenary>,
    /// In a rehearsal: of what.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub rehearsal: Option<Rehearsal>,
    /// The agenda.
    #[serde(default)]
    pub steps: Vec<Step>,
    /// The polls that are open or closed, by the time they were opened. No draft, and nothing that is not yet to be seen.
    #[serde(default)]
    pub polls: Vec<Poll>,
}

impl Stage {
    /// The stage of a workshop with these settings, before anything runs.
    pub fn new(rights: &Rights, room_open: bool, spotlight: Option<Spotlight>, projector: Projector) -> Self {
        let areas = Area::ALL
            .into_iter()
            .map(|area| {
                (
                    area,
                    Role::ALL
                        .into_iter()
                        .map(|role| (role, rights.access(area, role)))
                        .collect(),
                )
            })
            .collect();
        Self {
            room_open,
            spotlight,
            projector,
            areas,
            ..Self::default()
        }
    }
}
