//! What is watched all the time, and what was learned.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::super::fit::{self, UNIT_MAX};
use super::super::number;

words! {
    /// What something learned is good for.
    LearningTag {
        /// The goal is carried on.
        Goal = "goal",
        /// The budget: the treasury should know.
        Budget = "budget",
        /// The way of working.
        Working = "working",
    }
    /// The talk that something learned comes from.
    LearningSource {
        /// About what was reached.
        Review = "review",
        /// About how the work was done.
        Retrospective = "retrospective",
    }
}

/// A number that is watched all the time, beside all objectives.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Kpi {
    /// Id.
    pub id: String,
    /// Fractional index among them.
    #[serde(default)]
    pub order: String,
    /// What is measured.
    #[serde(default)]
    pub title: String,
    /// Anything more.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<String>"))]
    pub note: String,
    /// In what it is measured, at most 40 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub unit: Option<String>,
    /// The lower end of the band in which all is well.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "number::short")]
    #[cfg_attr(test, ts(optional))]
    pub low: Option<f64>,
    /// The upper end of it.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "number::short")]
    #[cfg_attr(test, ts(optional))]
    pub high: Option<f64>,
    /// The team that watches it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub team: Option<String>,
    /// Its values over time, by date; those without a date first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<KpiReading>>"))]
    pub readings: Vec<KpiReading>,
    /// Milliseconds since 1970 when it was deleted; absent while it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub deleted_at: Option<i64>,
}

/// One value of a number that is watched.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct KpiReading {
    /// Id.
    pub id: String,
    /// When, `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub date: Option<String>,
    /// The number.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "number::short")]
    #[cfg_attr(test, ts(optional))]
    pub value: Option<f64>,
    /// Where it comes from.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<String>"))]
    pub source: String,
}

/// Something that was learned. Nothing in it says by whom.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Learning {
    /// Id.
    pub id: String,
    /// Fractional index among them.
    #[serde(default)]
    pub order: String,
    /// What was learned.
    #[serde(default)]
    pub text: String,
    /// What it is good for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub tag: Option<LearningTag>,
    /// The talk it comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub source: Option<LearningSource>,
    /// The cycle.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub cycle: Option<String>,
    /// The objective.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub objective: Option<String>,
    /// Milliseconds since 1970 when it was deleted; absent while it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub deleted_at: Option<i64>,
}

impl Kpi {
    /// Brings every value within its bounds; what has none that makes sense goes. Puts readings in order.
    pub fn fit(&mut self) {
        fit::words(&mut self.unit, UNIT_MAX);
        self.low = self.low.and_then(fit::number);
        self.high = self.high.and_then(fit::number);
        for reading in &mut self.readings {
            fit::date(&mut reading.date);
            reading.value = reading.value.and_then(fit::number);
        }
        self.readings.sort_by(|a, b| a.place().cmp(&b.place()));
    }
}

impl KpiReading {
    /// Where it stands among those of its number.
    pub fn place(&self) -> (Option<&str>, &str) {
        (self.date.as_deref(), &self.id)
    }
}
