//! The stage: what the facilitator steers and everybody sees.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::area::{Access, Area, Rights};
use super::people::Role;

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

/// The stage as everybody reads it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
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
}

impl Stage {
    /// The stage of a workshop with these settings.
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
        }
    }
}
