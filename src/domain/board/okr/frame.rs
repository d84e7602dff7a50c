//! Who works together, towards what, and when.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::super::fit::{self, EVERY_MAX, MINUTES_MAX, MINUTES_MIN, NAMES_MAX};
use super::super::number;

words! {
    /// Whether a team tries it or does it.
    TeamStatus {
        /// It tries it: it needs a guiding goal, and no budget.
        Pilot = "pilot",
        /// It does it.
        Regular = "regular",
    }
    /// How a cycle is cut.
    CycleKind {
        /// Three months.
        Quarter = "quarter",
        /// Four months.
        Tertial = "tertial",
        /// As it is needed.
        Custom = "custom",
    }
    /// What somebody does in this way of working.
    OkrRoleKind {
        /// Watches over the method.
        Master = "master",
        /// Leads the project.
        Lead = "lead",
        /// Stands behind it and decides.
        Sponsor = "sponsor",
        /// Works in a team.
        Member = "member",
        /// Looks on, in the steering group.
        Observer = "observer",
    }
    /// What a meeting is for.
    MeetingKind {
        /// Objectives and key results are drafted.
        Planning = "planning",
        /// Where it stands.
        Checkin = "checkin",
        /// What was reached.
        Review = "review",
        /// How the work was done.
        Retrospective = "retrospective",
    }
}

/// An organisation that takes part.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Organisation {
    /// Id.
    pub id: String,
    /// Fractional index among the organisations.
    #[serde(default)]
    pub order: String,
    /// Name.
    #[serde(default)]
    pub title: String,
    /// The theme it leads.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<String>"))]
    pub theme: String,
    /// Milliseconds since 1970 when it was deleted; absent while it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub deleted_at: Option<i64>,
}

/// A team, often across departments.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Team {
    /// Id.
    pub id: String,
    /// Fractional index among the teams.
    #[serde(default)]
    pub order: String,
    /// Name.
    #[serde(default)]
    pub title: String,
    /// Anything more.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<String>"))]
    pub note: String,
    /// Its organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub organisation: Option<String>,
    /// Field of action, at most 200 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub field: Option<String>,
    /// Whether it tries it or does it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub status: Option<TeamStatus>,
    /// Where its money stands in the budget, at most 200 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub budget: Option<String>,
    /// Milliseconds since 1970 when it was deleted; absent while it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub deleted_at: Option<i64>,
}

/// A guiding goal of a year.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Goal {
    /// Id.
    pub id: String,
    /// Fractional index among the goals.
    #[serde(default)]
    pub order: String,
    /// The goal.
    #[serde(default)]
    pub title: String,
    /// Anything more.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<String>"))]
    pub note: String,
    /// Its year, 1990 to 2200.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "number::u16")]
    #[cfg_attr(test, ts(optional))]
    pub year: Option<u16>,
    /// The organisation whose goal it is; of all when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub organisation: Option<String>,
    /// Milliseconds since 1970 when it was deleted; absent while it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub deleted_at: Option<i64>,
}

/// The time in which objectives are worked on.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Cycle {
    /// Id.
    pub id: String,
    /// Fractional index among the cycles.
    #[serde(default)]
    pub order: String,
    /// Name.
    #[serde(default)]
    pub title: String,
    /// How it is cut; custom when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub kind: Option<CycleKind>,
    /// First day, `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub start: Option<String>,
    /// Last day, `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub end: Option<String>,
    /// Its team; for all teams when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub team: Option<String>,
    /// Whether it is the last of a funding period, in which what worked is made permanent.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(test, ts(optional, as = "Option<bool>"))]
    pub permanent: bool,
    /// Milliseconds since 1970 when it was deleted; absent while it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub deleted_at: Option<i64>,
}

/// What one person does in this way of working.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct OkrRole {
    /// Id.
    pub id: String,
    /// Fractional index among the roles.
    #[serde(default)]
    pub order: String,
    /// The role.
    pub kind: OkrRoleKind,
    /// Name of the person, at most 200 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub person: Option<String>,
    /// The team; all of them when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub team: Option<String>,
    /// Why one person has two roles that do not go together.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<String>"))]
    pub reason: String,
    /// Milliseconds since 1970 when it was deleted; absent while it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub deleted_at: Option<i64>,
}

/// A meeting, or several at equal distances.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Meeting {
    /// Id.
    pub id: String,
    /// What it is for.
    pub kind: MeetingKind,
    /// Its cycle.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub cycle: Option<String>,
    /// Its team; all of them when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub team: Option<String>,
    /// When, or when first, `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub date: Option<String>,
    /// At what time, `HH:MM`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub time: Option<String>,
    /// How long, 5 to 1440.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "number::u16")]
    #[cfg_attr(test, ts(optional))]
    pub minutes: Option<u16>,
    /// Weeks between two of them, 0 to 12; once when absent or 0.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "number::u8")]
    #[cfg_attr(test, ts(optional))]
    pub every: Option<u8>,
    /// Where.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<String>"))]
    pub place: String,
    /// Milliseconds since 1970 when it was deleted; absent while it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub deleted_at: Option<i64>,
}

impl Team {
    /// Brings every value within its bounds; what has none that makes sense goes.
    pub fn fit(&mut self) {
        fit::words(&mut self.field, NAMES_MAX);
        fit::words(&mut self.budget, NAMES_MAX);
    }
}

impl Goal {
    /// Takes away a year that is none.
    pub fn fit(&mut self) {
        self.year = self.year.filter(|year| fit::YEARS.contains(year));
    }
}

impl Cycle {
    /// Takes away days that are none.
    pub fn fit(&mut self) {
        fit::date(&mut self.start);
        fit::date(&mut self.end);
    }

    /// Whether it ends before it starts.
    pub fn is_turned_around(&self) -> bool {
        matches!((&self.start, &self.end), (Some(start), Some(end)) if end < start)
    }
}

impl OkrRole {
    /// Cuts the name.
    pub fn fit(&mut self) {
        fit::words(&mut self.person, NAMES_MAX);
    }
}

impl Meeting {
    /// Brings every value within its bounds; what has none that makes sense goes.
    pub fn fit(&mut self) {
        fit::date(&mut self.date);
        fit::time(&mut self.time);
        self.minutes = self.minutes.map(|minutes| minutes.clamp(MINUTES_MIN, MINUTES_MAX));
        self.every = self.every.map(|weeks| weeks.min(EVERY_MAX));
    }
}
