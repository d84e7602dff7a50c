//! What a workshop leaves behind: recommendations, next steps, and topics that are kept for later.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::collection::references;
use super::fit;

/// Something to be talked about another time.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Topic {
    /// Id.
    pub id: String,
    /// Fractional index.
    pub order: String,
    /// What it is.
    #[serde(default)]
    pub title: String,
    /// Anything more.
    #[serde(default)]
    pub note: String,
    /// Whether it is dealt with.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(test, ts(optional, as = "Option<bool>"))]
    pub settled: bool,
    /// Id of the contribution it came from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub from: Option<String>,
    /// Title of the breakout group it came from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub from_group: Option<String>,
    /// Ids of the cards and objectives it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<String>>"))]
    pub cards: Vec<String>,
    /// Milliseconds since 1970 when it was deleted; absent while it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub deleted_at: Option<i64>,
}

/// What the workshop recommends to those who decide.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Recommendation {
    /// Id.
    pub id: String,
    /// Fractional index.
    pub order: String,
    /// What is recommended.
    #[serde(default)]
    pub text: String,
    /// Why.
    #[serde(default)]
    pub reasons: String,
    /// What those hold who see it otherwise.
    #[serde(default)]
    pub minority: String,
    /// Id of the contribution it came from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub from: Option<String>,
    /// Title of the breakout group it came from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub from_group: Option<String>,
    /// Ids of the cards and objectives it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<String>>"))]
    pub cards: Vec<String>,
    /// Id of the poll that shows what the room thinks of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub poll: Option<String>,
    /// Milliseconds since 1970 when it was deleted; absent while it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub deleted_at: Option<i64>,
}

/// What somebody does next. One without a name or a date is a gap to be seen.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct NextStep {
    /// Id.
    pub id: String,
    /// Fractional index.
    pub order: String,
    /// What is to be done.
    #[serde(default)]
    pub text: String,
    /// Who does it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub who: Option<String>,
    /// By when, `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub due: Option<String>,
    /// Whether it is done.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(test, ts(optional, as = "Option<bool>"))]
    pub done: bool,
    /// Id of the contribution it came from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub from: Option<String>,
    /// Title of the breakout group it came from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub from_group: Option<String>,
    /// Ids of the cards and objectives it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<String>>"))]
    pub cards: Vec<String>,
    /// Milliseconds since 1970 when it was deleted; absent while it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub deleted_at: Option<i64>,
}

impl Topic {
    /// Brings what is said about it within its bounds.
    pub fn fit(&mut self) {
        fit::words(&mut self.from_group, fit::NAMES_MAX);
        references(&mut self.cards);
    }
}

impl Recommendation {
    /// Brings what is said about it within its bounds.
    pub fn fit(&mut self) {
        fit::words(&mut self.from_group, fit::NAMES_MAX);
        references(&mut self.cards);
    }
}

impl NextStep {
    /// Brings what is said about it within its bounds.
    pub fn fit(&mut self) {
        fit::words(&mut self.who, fit::NAMES_MAX);
        fit::date(&mut self.due);
        fit::words(&mut self.from_group, fit::NAMES_MAX);
        references(&mut self.cards);
    }
}
