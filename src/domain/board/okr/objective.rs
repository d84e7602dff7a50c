//! What is to be reached, how one would see it, and what people say on the way.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::super::fit::{self, CONFIDENCE_MAX, NAMES_MAX, PERCENT_MAX, UNIT_MAX};
use super::super::{Direction, number};

words! {
    /// How sure something is to be reached.
    Ambition {
        /// It will be reached.
        Safe = "safe",
        /// It can be reached with effort.
        Ambitious = "ambitious",
        /// It would be worth a try.
        Bet = "bet",
    }
    /// How a key result is measured.
    KeyResultKind {
        /// By a number.
        Metric = "metric",
        /// It is there or not.
        Milestone = "milestone",
        /// By levels in words.
        Ordinal = "ordinal",
    }
}

/// What a team wants to reach in a cycle.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Objective {
    /// Id.
    pub id: String,
    /// Fractional index among those of its cycle.
    #[serde(default)]
    pub order: String,
    /// What is to be reached.
    #[serde(default)]
    pub title: String,
    /// Anything more.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<String>"))]
    pub note: String,
    /// Its cycle.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub cycle: Option<String>,
    /// Its team.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub team: Option<String>,
    /// Who cares for it, at most 200 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub owner: Option<String>,
    /// How sure it is to be reached.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub ambition: Option<Ambition>,
    /// How far it was reached, 0 to 100, as the review says.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "number::u8")]
    #[cfg_attr(test, ts(optional))]
    pub score: Option<u8>,
    /// What the review has taught about the goal.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<String>"))]
    pub learned: String,
    /// The objective it goes on with, of this workshop or of an earlier one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub carried_from: Option<String>,
    /// Whether it is but proposed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(test, ts(optional, as = "Option<bool>"))]
    pub draft: bool,
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

/// By what one would see that an objective is reached. Numbers are in its unit.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct KeyResult {
    /// Id.
    pub id: String,
    /// Its objective.
    #[serde(default)]
    pub objective: String,
    /// Fractional index among those of its objective.
    #[serde(default)]
    pub order: String,
    /// Who does what, from where to where.
    #[serde(default)]
    pub title: String,
    /// Anything more.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<String>"))]
    pub note: String,
    /// How it is measured; by a number when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub kind: Option<KeyResultKind>,
    /// The direction that is good; up when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub direction: Option<Direction>,
    /// The number at the start.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "number::short")]
    #[cfg_attr(test, ts(optional))]
    pub baseline: Option<f64>,
    /// The number to be reached.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "number::short")]
    #[cfg_attr(test, ts(optional))]
    pub target: Option<f64>,
    /// The lower end of the band in which it is to stay, or of the middle zone.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "number::short")]
    #[cfg_attr(test, ts(optional))]
    pub low: Option<f64>,
    /// The upper end of it.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "number::short")]
    #[cfg_attr(test, ts(optional))]
    pub high: Option<f64>,
    /// In what it is measured, at most 40 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub unit: Option<String>,
    /// What is promised, of one measured in words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<String>"))]
    pub commit: String,
    /// What is wanted of it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<String>"))]
    pub goal: String,
    /// What would be more than wanted.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<String>"))]
    pub stretch: String,
    /// Who cares for it, at most 200 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub owner: Option<String>,
    /// By when, `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub date: Option<String>,
    /// How sure it is to be reached.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub ambition: Option<Ambition>,
    /// How the number could be improved without helping anybody.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<String>"))]
    pub side_effect: String,
    /// The key result it goes on with, of this workshop or of an earlier one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub carried_from: Option<String>,
    /// Whether it is but proposed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(test, ts(optional, as = "Option<bool>"))]
    pub draft: bool,
    /// What people said on the way, by date, then by time; those without a date first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<CheckIn>>"))]
    pub check_ins: Vec<CheckIn>,
    /// Milliseconds since 1970 when it was deleted; absent while it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub deleted_at: Option<i64>,
}

/// Where a key result stands, as somebody said at one time.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct CheckIn {
    /// Id.
    pub id: String,
    /// Milliseconds since 1970 when it was written; 0 when nobody knows.
    #[serde(default)]
    pub at: i64,
    /// Of which day it tells, `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub date: Option<String>,
    /// The number; of a milestone 0 or 1, of levels 0 for none, 1 commit, 2 goal, 3 stretch.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "number::short")]
    #[cfg_attr(test, ts(optional))]
    pub value: Option<f64>,
    /// How sure people are to reach it, 0 to 10.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "number::u8")]
    #[cfg_attr(test, ts(optional))]
    pub confidence: Option<u8>,
    /// What is in the way.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<String>"))]
    pub obstacle: String,
    /// What help is wanted.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<String>"))]
    pub help: String,
    /// Anything more.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<String>"))]
    pub comment: String,
    /// Name of who wrote it; absent where names are not shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub author: Option<String>,
}

impl Objective {
    /// Brings every value within its bounds; what has none that makes sense goes.
    pub fn fit(&mut self) {
        fit::words(&mut self.owner, NAMES_MAX);
        fit::words(&mut self.from_group, NAMES_MAX);
        self.score = self.score.map(|score| score.min(PERCENT_MAX));
    }
}

impl KeyResult {
    /// How it is measured.
    pub fn measured(&self) -> KeyResultKind {
        self.kind.unwrap_or(KeyResultKind::Metric)
    }

    /// The direction that is good.
    pub fn good(&self) -> Direction {
        self.direction.unwrap_or(Direction::Up)
    }

    /// Brings every value within its bounds; what has none that makes sense goes. Puts check-ins in order.
    pub fn fit(&mut self) {
        fit::words(&mut self.unit, UNIT_MAX);
        fit::words(&mut self.owner, NAMES_MAX);
        fit::date(&mut self.date);
        for number in [&mut self.baseline, &mut self.target, &mut self.low, &mut self.high] {
            *number = number.and_then(fit::number);
        }
        for check_in in &mut self.check_ins {
            check_in.fit();
        }
        self.check_ins.sort_by(|a, b| a.place().cmp(&b.place()));
    }
}

impl CheckIn {
    /// Where it stands among those of its key result.
    pub fn place(&self) -> (Option<&str>, i64, &str) {
        (self.date.as_deref(), self.at, &self.id)
    }

    /// Brings every value within its bounds; what has none that makes sense goes.
    pub fn fit(&mut self) {
        fit::date(&mut self.date);
        self.value = self.value.and_then(fit::number);
        self.confidence = self.confidence.map(|sure| sure.min(CONFIDENCE_MAX));
    }
}
