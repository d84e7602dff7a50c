//! What cards cost. It is worked out in [`crate::domain::model::money`].

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Where the money of the inputs of one model goes. All amounts are whole cents.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ModelMoney {
    /// The model; absent on a board without models.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub model: Option<String>,
    /// All money of all inputs.
    pub total: u64,
    /// What arrives at outcomes and impacts, each cent once.
    pub reached: u64,
    /// The rest.
    pub unassigned: u64,
    /// What arrives at each card, in reading order; of an input with money what it has. What arrives at one card may go on to
    /// the next.
    pub cards: Vec<CardCost>,
    /// Links that are not followed, because they run against the chain or in a circle.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<String>>"))]
    pub cuts: Vec<String>,
    /// Cards whose shares were over 100 percent together, and are scaled down.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<String>>"))]
    pub scaled: Vec<String>,
}

/// Cents at one card by what they are for.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct CardCost {
    /// The card.
    pub card: String,
    /// To keep things running.
    pub running: u64,
    /// To change them.
    pub change: u64,
    /// To try something.
    pub experiment: u64,
}
