//! Warnings about the frame: cycles, teams, roles, watched numbers and guiding goals.

use std::collections::{HashMap, HashSet};

use super::{Facts, PAIRS_MAX, overlap, pairs, share_team, span};
use crate::domain::board::{KpiState, OkrRole, OkrRoleKind, OkrRule, OkrWarning, Team, TeamStatus, TieKind};
use crate::domain::model::text::{is_blank, meaning};
use crate::domain::okr::progress::standing;

impl Facts<'_> {
    /// Each pair once, the one that stands first before the other.
    pub(super) fn cycles_overlap(&self) -> Vec<OkrWarning> {
        let cycles = self.okr.cycles.iter().filter(|cycle| cycle.deleted_at.is_none());
        let cycles: Vec<_> = cycles.filter_map(|cycle| Some((cycle, span(cycle)?))).collect();
        let meeting = pairs(&cycles)
            .filter(|((a, days), (b, others))| share_team(a.team.as_ref(), b.team.as_ref()) && overlap(*days, *others));
        let found = meeting.map(|((cycle, _), (other, _))| OkrWarning {
            cycle: Some(cycle.id.clone()),
            other: Some(other.id.clone()),
            ..OkrWarning::of(OkrRule::CyclesOverlap)
        });
        found.collect()
    }

    /// A pilot needs no budget, but what it does pays into a guiding goal. As long as it has no objective there is nothing to
    /// say.
    pub(super) fn pilots_without_goal(&self) -> Vec<OkrWarning> {
        let mut pays: HashMap<&str, bool> = HashMap::new();
        for one in &self.objectives {
            if let Some(team) = one.team.as_deref() {
                *pays.entry(team).or_default() |= self.paying_into_goals.contains(one.id.as_str());
            }
        }
        self.teams(OkrRule::PilotWithoutGoal, |team| {
            team.status == Some(TeamStatus::Pilot) && pays.get(team.id.as_str()) == Some(&false)
        })
    }

    pub(super) fn regular_without_budget(&self) -> Vec<OkrWarning> {
        self.teams(OkrRule::RegularWithoutBudget, |team| {
            team.status == Some(TeamStatus::Regular) && team.budget.as_deref().is_none_or(is_blank)
        })
    }

    /// Teams with a title.
    fn teams(&self, rule: OkrRule, wanted: impl Fn(&Team) -> bool) -> Vec<OkrWarning> {
        let teams = self.okr.teams.iter();
        let teams = teams.filter(|team| team.deleted_at.is_none() && !is_blank(&team.title) && wanted(team));
        let found = teams.map(|team| OkrWarning {
            team: Some(team.id.clone()),
            ..OkrWarning::of(rule)
        });
        found.collect()
    }

    /// One person is master and lead of the same team, or one of the two of all teams, and neither entry has a reason.
    pub(super) fn masters_that_lead(&self) -> Vec<OkrWarning> {
        let named = |kind: OkrRoleKind| {
            let roles = self.okr.roles.iter();
            let roles =
                roles.filter(move |role| role.kind == kind && role.deleted_at.is_none() && is_blank(&role.reason));
            let named = roles.map(|role| (meaning(role.person.as_deref().unwrap_or_default()), role));
            named.filter(|(person, _)| !person.is_empty())
        };
        let mut leads: HashMap<String, Vec<&OkrRole>> = HashMap::new();
        for (person, lead) in named(OkrRoleKind::Lead) {
            leads.entry(person).or_default().push(lead);
        }
        let both = named(OkrRoleKind::Master).flat_map(|(person, master)| {
            let leads = leads.get(&person).into_iter().flatten();
            leads.map(move |lead| (master, *lead))
        });
        let both = both.take(PAIRS_MAX);
        let both = both.filter(|(master, lead)| share_team(master.team.as_ref(), lead.team.as_ref()));
        let found = both.map(|(master, lead)| OkrWarning {
            role: Some(master.id.clone()),
            other: Some(lead.id.clone()),
            ..OkrWarning::of(OkrRule::MasterIsLead)
        });
        found.collect()
    }

    pub(super) fn kpis_outside_band(&self) -> Vec<OkrWarning> {
        let kpis = self.okr.kpis.iter();
        let kpis = kpis.filter(|kpi| kpi.deleted_at.is_none() && !is_blank(&kpi.title));
        let outside = kpis.filter(|kpi| matches!(standing(kpi).state, KpiState::Below | KpiState::Above));
        let found = outside.map(|kpi| OkrWarning {
            kpi: Some(kpi.id.clone()),
            ..OkrWarning::of(OkrRule::KpiOutsideBand)
        });
        found.collect()
    }

    /// Before the first objective nobody can have paid into anything.
    pub(super) fn goals_without_objective(&self) -> Vec<OkrWarning> {
        if self.objectives.is_empty() {
            return Vec::new();
        }
        let objectives = self.objectives.iter();
        let paid = objectives.flat_map(|one| self.ties.from(&one.id, TieKind::Pays));
        let paid: HashSet<&str> = paid.map(|tie| tie.to.as_str()).collect();
        let goals = self.okr.goals.iter();
        let goals = goals.filter(|goal| goal.deleted_at.is_none() && !is_blank(&goal.title));
        let found = goals
            .filter(|goal| !paid.contains(goal.id.as_str()))
            .map(|goal| OkrWarning {
                goal: Some(goal.id.clone()),
                ..OkrWarning::of(OkrRule::GoalWithoutObjective)
            });
        found.collect()
    }
}
