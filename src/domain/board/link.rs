//! A link between two cards, and the assumption that it is.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::fit::{self, GRADE_MAX, MONTHS_MAX, NAMES_MAX};
use super::number;

words! {
    /// Whether more of one thing leads to more or to less of another.
    Polarity {
        /// To more.
        More = "more",
        /// To less.
        Less = "less",
    }
    /// Where the check of an assumption stands.
    CheckState {
        /// Nobody has begun.
        Open = "open",
        /// Somebody is at it.
        Running = "running",
        /// It holds.
        Holds = "holds",
        /// It does not hold.
        Fails = "fails",
    }
}

/// "A leads to B because …".
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Link {
    /// Id.
    pub id: String,
    /// Card it starts at.
    pub from: String,
    /// Card it ends at.
    pub to: String,
    /// The reason; empty while nobody has given one.
    #[serde(default)]
    pub because: String,
    /// How well it is known, 1 to 5.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "number::u8")]
    #[cfg_attr(test, ts(optional))]
    pub evidence: Option<u8>,
    /// How bad it would be if it were wrong, 1 to 5.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "number::u8")]
    #[cfg_attr(test, ts(optional))]
    pub harm: Option<u8>,
    /// Whether more leads to more or to less; more when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub polarity: Option<Polarity>,
    /// Months until it works, 0 to 600.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "number::u16")]
    #[cfg_attr(test, ts(optional))]
    pub delay: Option<u16>,
    /// Percent of what its source costs that goes along it; an equal part of what is left when absent.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "number::short")]
    #[cfg_attr(test, ts(optional))]
    pub share: Option<f64>,
    /// Who checks the assumption, at most 200 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub checked_by: Option<String>,
    /// How it is checked.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<String>"))]
    pub check_how: String,
    /// By when it is checked, `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub check_until: Option<String>,
    /// Where the check stands; open when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub check_state: Option<CheckState>,
    /// Milliseconds since 1970 when it was deleted; absent while it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub deleted_at: Option<i64>,
}

impl Link {
    /// Brings every value within its bounds; what has none that makes sense goes.
    pub fn fit(&mut self) {
        for grade in [&mut self.evidence, &mut self.harm] {
            *grade = grade.map(|grade| grade.clamp(1, GRADE_MAX));
        }
        self.delay = self.delay.map(|months| months.min(MONTHS_MAX));
        self.share = self.share.and_then(fit::amount).map(|share| share.min(100.0));
        fit::words(&mut self.checked_by, NAMES_MAX);
        fit::date(&mut self.check_until);
    }
}
