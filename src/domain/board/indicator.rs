//! How one would see that a card comes true.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::fit::{self, UNIT_MAX};
use super::number;

words! {
    /// The direction in which an indicator is good.
    Direction {
        /// It should rise.
        Up = "up",
        /// It should fall.
        Down = "down",
        /// It should stay.
        Keep = "keep",
    }
}

/// One number by which a card is watched. Numbers are in its unit.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Indicator {
    /// Id.
    pub id: String,
    /// The card.
    pub card: String,
    /// Fractional index among those of the card.
    pub order: String,
    /// What is measured.
    #[serde(default)]
    pub name: String,
    /// In what it is measured, at most 40 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub unit: Option<String>,
    /// The direction that is good.
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
    /// The number now; the newest measurement says it when absent.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "number::short")]
    #[cfg_attr(test, ts(optional))]
    pub current: Option<f64>,
    /// Of when the number now is, `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub date: Option<String>,
    /// Where the numbers come from.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<String>"))]
    pub source: String,
    /// How the number could be improved without helping anybody.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<String>"))]
    pub side_effect: String,
    /// Its values over time, by date; those without a date first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<Measurement>>"))]
    pub measurements: Vec<Measurement>,
    /// Milliseconds since 1970 when it was deleted; absent while it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub deleted_at: Option<i64>,
}

/// One value of an indicator at one time.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Measurement {
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
    /// Anything about it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<String>"))]
    pub note: String,
}

impl Indicator {
    /// The number now, and of when it is.
    pub fn now(&self) -> Option<(f64, Option<&str>)> {
        match self.current {
            Some(current) => Some((current, self.date.as_deref())),
            None => self
                .measurements
                .iter()
                .rev()
                .find_map(|measured| Some((measured.value?, measured.date.as_deref()))),
        }
    }

    /// Brings every value within its bounds; what has none that makes sense goes. Puts measurements in order.
    pub fn fit(&mut self) {
        fit::words(&mut self.unit, UNIT_MAX);
        fit::date(&mut self.date);
        for number in [&mut self.baseline, &mut self.target, &mut self.current] {
            *number = number.and_then(fit::number);
        }
        for measurement in &mut self.measurements {
            fit::date(&mut measurement.date);
            measurement.value = measurement.value.and_then(fit::number);
        }
        self.measurements
            .sort_by(|a, b| (&a.date, &a.id).cmp(&(&b.date, &b.id)));
    }
}
