//! What objectives and key results have to do with everything else.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

words! {
    /// What two things have to do with each other.
    TieKind {
        /// An objective pays into a goal, a card or another objective.
        Pays = "pays",
        /// A key result moves a card, an indicator or a number that is watched.
        Moves = "moves",
        /// One of both needs a team or an objective.
        Needs = "needs",
    }
    /// What a tie leads to.
    TieTarget {
        /// A guiding goal.
        Goal = "goal",
        /// A card of the impact model.
        Card = "card",
        /// An indicator of a card.
        Indicator = "indicator",
        /// A number that is watched.
        Kpi = "kpi",
        /// An objective.
        Objective = "objective",
        /// A team.
        Team = "team",
    }
}

/// A tie from an objective or a key result to something else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Tie {
    /// Id.
    pub id: String,
    /// The objective or key result.
    pub from: String,
    /// The other thing.
    pub to: String,
    /// What they have to do with each other.
    pub kind: TieKind,
    /// What the other thing is.
    pub target: TieTarget,
    /// Anything about it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<String>"))]
    pub note: String,
    /// Milliseconds since 1970 when it was deleted; absent while it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub deleted_at: Option<i64>,
}
