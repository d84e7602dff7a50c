//! Objectives and key results: the quarterly layer over the impact model.

mod checked;
mod frame;
mod objective;
mod tie;
mod watched;

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

pub use self::checked::{
    KeyResultProgress, KpiStanding, KpiState, ObjectiveProgress, OkrProgress, OkrRule, OkrWarning, Unmeasured,
};
pub use self::frame::{
    Cycle, CycleKind, Goal, Meeting, MeetingKind, OkrRole, OkrRoleKind, Organisation, Team, TeamStatus,
};
pub use self::objective::{Ambition, CheckIn, KeyResult, KeyResultKind, Objective};
pub use self::tie::{Tie, TieKind, TieTarget};
pub use self::watched::{Kpi, KpiReading, Learning, LearningSource, LearningTag};

/// Everything about objectives and key results, in reading order: what is deleted too, but not deleted check-ins and readings.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Okr {
    /// Organisations that take part, by order.
    #[serde(default)]
    pub organisations: Vec<Organisation>,
    /// Teams by order.
    #[serde(default)]
    pub teams: Vec<Team>,
    /// Guiding goals by order.
    #[serde(default)]
    pub goals: Vec<Goal>,
    /// Cycles by order.
    #[serde(default)]
    pub cycles: Vec<Cycle>,
    /// Objectives by order.
    #[serde(default)]
    pub objectives: Vec<Objective>,
    /// Key results by order.
    #[serde(default)]
    pub key_results: Vec<KeyResult>,
    /// Ties by id.
    #[serde(default)]
    pub ties: Vec<Tie>,
    /// Numbers that are watched, by order.
    #[serde(default)]
    pub kpis: Vec<Kpi>,
    /// What was learned, by order.
    #[serde(default)]
    pub learnings: Vec<Learning>,
    /// Who does what, by order.
    #[serde(default)]
    pub roles: Vec<OkrRole>,
    /// Meetings by date and time; those without a date first.
    #[serde(default)]
    pub meetings: Vec<Meeting>,
    /// How far everything is. It is worked out from the rest: what a file says of it is not read.
    #[serde(default, skip_deserializing)]
    pub progress: OkrProgress,
    /// What deserves a second look, by rule, then in reading order. Worked out, too.
    #[serde(default, skip_deserializing)]
    pub warnings: Vec<OkrWarning>,
}

impl Okr {
    /// Whether there is nothing in it, not even anything deleted.
    pub fn is_empty(&self) -> bool {
        self.organisations.is_empty()
            && self.teams.is_empty()
            && self.goals.is_empty()
            && self.cycles.is_empty()
            && self.objectives.is_empty()
            && self.key_results.is_empty()
            && self.ties.is_empty()
            && self.kpis.is_empty()
            && self.learnings.is_empty()
            && self.roles.is_empty()
            && self.meetings.is_empty()
    }

    /// How many entries stand, of what people see as one: key results with their objective, ties with what they start at.
    pub fn standing(&self) -> usize {
        macro_rules! standing {
            ($list:ident) => {
                self.$list.iter().filter(|one| one.deleted_at.is_none())
            };
        }
        let objectives: HashSet<&str> = standing!(objectives).map(|one| one.id.as_str()).collect();
        let results = standing!(key_results).filter(|one| objectives.contains(one.objective.as_str()));
        let results: HashSet<&str> = results.map(|one| one.id.as_str()).collect();
        let starts = |id: &str| objectives.contains(id) || results.contains(id);
        standing!(organisations).count()
            + standing!(teams).count()
            + standing!(goals).count()
            + standing!(cycles).count()
            + objectives.len()
            + results.len()
            + standing!(ties).filter(|tie| starts(&tie.from)).count()
            + standing!(kpis).count()
            + standing!(learnings).count()
            + standing!(roles).count()
            + standing!(meetings).count()
    }

    /// Whether an objective with this id stands, or a key result with its objective.
    pub fn shows(&self, id: &str) -> bool {
        let stands = |id: &str| {
            let mut objectives = self.objectives.iter();
            objectives.any(|one| one.id == id && one.deleted_at.is_none())
        };
        let mut results = self.key_results.iter();
        stands(id) || results.any(|one| one.id == id && one.deleted_at.is_none() && stands(&one.objective))
    }

    /// Brings every value within its bounds, and everything in reading order.
    pub fn tidy(&mut self) {
        self.teams.iter_mut().for_each(Team::fit);
        self.goals.iter_mut().for_each(Goal::fit);
        self.cycles.iter_mut().for_each(Cycle::fit);
        self.objectives.iter_mut().for_each(Objective::fit);
        self.key_results.iter_mut().for_each(KeyResult::fit);
        self.kpis.iter_mut().for_each(Kpi::fit);
        self.roles.iter_mut().for_each(OkrRole::fit);
        self.meetings.iter_mut().for_each(Meeting::fit);
        self.sort();
    }

    fn sort(&mut self) {
        macro_rules! by_order {
            ($($list:ident),+) => { $( self.$list.sort_by(|a, b| (&a.order, &a.id).cmp(&(&b.order, &b.id))); )+ };
        }
        by_order!(
            organisations,
            teams,
            goals,
            cycles,
            objectives,
            key_results,
            kpis,
            learnings,
            roles
        );
        self.ties.sort_by(|a, b| a.id.cmp(&b.id));
        self.meetings
            .sort_by(|a, b| (&a.date, &a.time, &a.id).cmp(&(&b.date, &b.time, &b.id)));
    }
}
