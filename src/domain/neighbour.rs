//! Workshops in a row: each goes on with the one before it.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::id::WorkshopId;

/// The workshop before or after this one. Knowing it lets nobody in there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Neighbour {
    /// Its id.
    pub workshop: WorkshopId,
    /// What it was called when the later one was made.
    pub title: String,
    /// When the later one was made, milliseconds since 1970.
    pub at: i64,
}

/// Most workshops that are known to go on with one.
pub const NEIGHBOURS_MAX: usize = 100;
