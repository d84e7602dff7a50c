//! How far everything is and what deserves a second look. It is worked out in [`crate::domain::okr`].

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::super::number;

/// Why there is no progress: the first that is true.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Unmeasured {
    /// There is nothing to be reached.
    TargetMissing,
    /// Nobody has said where it is to stay.
    BandMissing,
    /// Nobody has said where it starts.
    BaselineMissing,
    /// It starts where it is to end.
    BaselineEqualsTarget,
    /// Nothing was measured yet.
    ValueMissing,
}

/// Where a watched number is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum KpiState {
    /// All is well.
    Inside,
    /// Below the band.
    Below,
    /// Above the band.
    Above,
    /// There is no value, or no band.
    Unknown,
}

/// How far everything is that stands, in reading order.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct OkrProgress {
    /// Key results.
    pub key_results: Vec<KeyResultProgress>,
    /// Objectives.
    pub objectives: Vec<ObjectiveProgress>,
    /// Numbers that are watched. They are no part of any progress.
    pub kpis: Vec<KpiStanding>,
}

/// How far a key result is.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct KeyResultProgress {
    /// Id.
    pub id: String,
    /// From 0 to 1; absent when that cannot be told.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "number::short")]
    #[cfg_attr(test, ts(optional))]
    pub progress: Option<f64>,
    /// Why there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub why: Option<Unmeasured>,
    /// The last number that was said.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "number::short")]
    #[cfg_attr(test, ts(optional))]
    pub value: Option<f64>,
    /// Of when it is, `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub date: Option<String>,
    /// How sure people are to reach it, as they said last, 0 to 10. It is no part of the progress.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub confidence: Option<u8>,
    /// By how much that differs from what they said before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub change: Option<i8>,
}

/// How far an objective is: the mean of its key results.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ObjectiveProgress {
    /// Id.
    pub id: String,
    /// From 0 to 1; absent when that cannot be told.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "number::short")]
    #[cfg_attr(test, ts(optional))]
    pub progress: Option<f64>,
    /// Key results that stand.
    pub of: u32,
    /// How many of them the mean is over: what was not measured yet counts as nothing, what cannot be measured is left out.
    pub measured: u32,
}

/// Where a watched number is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct KpiStanding {
    /// Id.
    pub id: String,
    /// Where the last number is.
    pub state: KpiState,
    /// The last number.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "number::short")]
    #[cfg_attr(test, ts(optional))]
    pub value: Option<f64>,
    /// Of when it is, `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub date: Option<String>,
    /// Where it comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub source: Option<String>,
}

/// A rule about objectives and key results.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum OkrRule {
    /// More objectives of one team in a cycle than people can keep in mind.
    TooManyObjectives,
    /// More key results of an objective than people can keep in mind.
    TooManyKeyResults,
    /// An objective that pays into no guiding goal.
    ObjectiveWithoutGoal,
    /// An objective that pays into no outcome or impact of the model.
    ObjectiveWithoutCard,
    /// An objective by which nobody could see that it is reached.
    ObjectiveWithoutKeyResult,
    /// Two objectives that pay into the two sides of a goal conflict.
    ObjectivesInConflict,
    /// A key result that moves no card, indicator or number.
    KeyResultMovesNothing,
    /// A tie to something that is gone.
    TieToGone,
    /// A key result that does not say when it is reached.
    TargetMissing,
    /// A key result that is reached before it begins.
    BaselineEqualsTarget,
    /// An objective or a key result that nobody cares for.
    OwnerMissing,
    /// A key result due outside its cycle.
    DateOutsideCycle,
    /// A check-in outside the cycle.
    CheckInOutsideCycle,
    /// A cycle that never ends.
    CycleWithoutEnd,
    /// A cycle that ends before it starts.
    CycleEndsBeforeStart,
    /// Two cycles of one team at the same time.
    CyclesOverlap,
    /// A pilot that pays into no guiding goal.
    PilotWithoutGoal,
    /// A team that does it for good and has no money for it.
    RegularWithoutBudget,
    /// One person watches over the method and leads the project, and nobody has said why.
    MasterIsLead,
    /// A watched number outside its band.
    KpiOutsideBand,
    /// A guiding goal that nobody pays into.
    GoalWithoutObjective,
}

impl OkrRule {
    /// Every rule, in the order of what they find.
    pub const ALL: [Self; 21] = [
        Self::TooManyObjectives,
        Self::TooManyKeyResults,
        Self::ObjectiveWithoutGoal,
        Self::ObjectiveWithoutCard,
        Self::ObjectiveWithoutKeyResult,
        Self::ObjectivesInConflict,
        Self::KeyResultMovesNothing,
        Self::TieToGone,
        Self::TargetMissing,
        Self::BaselineEqualsTarget,
        Self::OwnerMissing,
        Self::DateOutsideCycle,
        Self::CheckInOutsideCycle,
        Self::CycleWithoutEnd,
        Self::CycleEndsBeforeStart,
        Self::CyclesOverlap,
        Self::PilotWithoutGoal,
        Self::RegularWithoutBudget,
        Self::MasterIsLead,
        Self::KpiOutsideBand,
        Self::GoalWithoutObjective,
    ];
}

/// Something that deserves a second look. It hints and never blocks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct OkrWarning {
    /// The rule.
    pub rule: OkrRule,
    /// The cycle it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub cycle: Option<String>,
    /// The team.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub team: Option<String>,
    /// The objective.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub objective: Option<String>,
    /// The key result.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub key_result: Option<String>,
    /// The check-in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub check_in: Option<String>,
    /// The tie.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub tie: Option<String>,
    /// The watched number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub kpi: Option<String>,
    /// The guiding goal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub goal: Option<String>,
    /// The role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub role: Option<String>,
    /// The goal conflict of the model.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub conflict: Option<String>,
    /// The other of two that do not go together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub other: Option<String>,
    /// How many there are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub count: Option<u32>,
}

impl OkrWarning {
    /// One of this rule that says nothing about where yet.
    pub const fn of(rule: OkrRule) -> Self {
        Self {
            rule,
            cycle: None,
            team: None,
            objective: None,
            key_result: None,
            check_in: None,
            tie: None,
            kpi: None,
            goal: None,
            role: None,
            conflict: None,
            other: None,
            count: None,
        }
    }
}
