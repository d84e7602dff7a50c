//! Several models side by side, and what they are compared by.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::fit::RATING_MAX;
use super::{Lane, number};

/// One of several impact models side by side.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Model {
    /// Id.
    pub id: String,
    /// Title.
    pub title: String,
    /// Fractional index among the models.
    pub order: String,
    /// Questions at the heads of its lanes, those that have one.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<BTreeMap<Lane, String>>"))]
    pub prompts: BTreeMap<Lane, String>,
    /// Whether it says how things are without a change.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(test, ts(optional, as = "Option<bool>"))]
    pub today: bool,
    /// Whether a total of the criteria is wanted for it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(test, ts(optional, as = "Option<bool>"))]
    pub total: bool,
}

/// Similar cards that belong together.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Group {
    /// Id.
    pub id: String,
    /// The model it belongs to; the first one when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub model: Option<String>,
    /// Fractional index among the groups.
    pub order: String,
    /// Title.
    #[serde(default)]
    pub title: String,
    /// Milliseconds since 1970 when it was deleted; absent while it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub deleted_at: Option<i64>,
}

/// Something that models are compared by.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Criterion {
    /// Id.
    pub id: String,
    /// Fractional index among the criteria.
    pub order: String,
    /// Title.
    #[serde(default)]
    pub title: String,
    /// How far the models meet it, one rating each, in the order of the models.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<Rating>>"))]
    pub ratings: Vec<Rating>,
    /// Milliseconds since 1970 when it was deleted; absent while it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub deleted_at: Option<i64>,
}

/// How far one model meets one criterion.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Rating {
    /// Id.
    pub id: String,
    /// The model.
    pub model: String,
    /// From 0 to 10; absent while there is but a reason.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "number::u8")]
    #[cfg_attr(test, ts(optional))]
    pub value: Option<u8>,
    /// Why.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<String>"))]
    pub reason: String,
}

impl Criterion {
    /// Brings every rating within its bounds.
    pub fn fit(&mut self) {
        for rating in &mut self.ratings {
            rating.value = rating.value.map(|value| value.min(RATING_MAX));
        }
    }
}
