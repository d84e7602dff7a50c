//! What stands against a goal: other goals, and rules.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::fit::{self, NAMES_MAX, SCORE_MAX};
use super::number;

words! {
    /// State of a goal conflict.
    ConflictState {
        /// Nobody has dealt with it.
        Open = "open",
        /// Those concerned have agreed on something.
        Negotiated = "negotiated",
        /// It stays, and everybody knows.
        Endured = "endured",
    }
}

/// A conflict between two goals.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Conflict {
    /// Id.
    pub id: String,
    /// One card.
    pub a: String,
    /// The other card.
    pub b: String,
    /// Fractional index among the conflicts.
    pub order: String,
    /// Why there is a conflict; empty while nobody has said.
    #[serde(default)]
    pub because: String,
    /// Who is affected.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<String>"))]
    pub affected: String,
    /// Its state; open when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub state: Option<ConflictState>,
    /// Who takes care of it, at most 200 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub owner: Option<String>,
    /// What people think of it, one score each, by time.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<Score>>"))]
    pub scores: Vec<Score>,
    /// Id of the contribution it came from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub from: Option<String>,
    /// Title of the breakout group it came from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub from_group: Option<String>,
    /// Milliseconds since 1970 when it was deleted; absent while it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub deleted_at: Option<i64>,
}

/// How strongly one person sees a conflict.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Score {
    /// From -3, the two hinder each other, to 3, they help each other.
    #[serde(deserialize_with = "number::i8")]
    pub value: i8,
    /// Milliseconds since 1970 when it was given; 0 when nobody knows.
    #[serde(default)]
    pub at: i64,
    /// Name of who gave it; absent where names are not shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub author: Option<String>,
}

/// A rule that is in the way of an effect.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Hurdle {
    /// Id.
    pub id: String,
    /// The card it hinders, if anybody has said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub hinders: Option<String>,
    /// Fractional index among the hurdles.
    pub order: String,
    /// The rule.
    #[serde(default)]
    pub rule: String,
    /// What the rule is for.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<String>"))]
    pub purpose: String,
    /// Room for manoeuvre.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<String>"))]
    pub room: String,
    /// Who carries the risk of using it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<String>"))]
    pub risk: String,
    /// Milliseconds since 1970 when it was deleted; absent while it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub deleted_at: Option<i64>,
}

impl Conflict {
    /// Brings every value within its bounds; what has none that makes sense goes.
    pub fn fit(&mut self) {
        fit::words(&mut self.owner, NAMES_MAX);
        fit::words(&mut self.from_group, NAMES_MAX);
        for score in &mut self.scores {
            score.value = score.value.clamp(-SCORE_MAX, SCORE_MAX);
        }
    }
}
