//! Warnings about key results and ties.

use std::collections::HashSet;

use super::Facts;
use crate::domain::board::{Cycle, Direction, KeyResult, KeyResultKind, OkrRule, OkrWarning};
use crate::domain::model::text::is_blank;

/// A number without a target, one that is to stay without a band, levels without words for what is wanted. A milestone is its
/// own target.
pub(super) fn lacks_target(result: &KeyResult) -> bool {
    match (result.measured(), result.good()) {
        (KeyResultKind::Milestone, _) => false,
        (KeyResultKind::Ordinal, _) => is_blank(&result.goal),
        (KeyResultKind::Metric, Direction::Keep) => result.low.is_none() && result.high.is_none(),
        (KeyResultKind::Metric, _) => result.target.is_none(),
    }
}

/// A number that is to end where it starts.
pub(super) fn goes_nowhere(result: &KeyResult) -> bool {
    let moves = result.measured() == KeyResultKind::Metric && result.good() != Direction::Keep;
    moves && result.baseline.is_some() && result.baseline == result.target
}

impl<'a> Facts<'a> {
    pub(super) fn moving_nothing(&self) -> Vec<OkrWarning> {
        if self.model.is_none() {
            return Vec::new();
        }
        self.key_results(OkrRule::KeyResultMovesNothing, |one| !self.moves(one))
    }

    /// Ties from something that stands to something that is deleted or was never there.
    pub(super) fn ties_to_gone(&self) -> Vec<OkrWarning> {
        let objectives: HashSet<&str> = self.objectives.iter().map(|one| one.id.as_str()).collect();
        let results: HashSet<&str> = self.key_results.iter().map(|one| one.id.as_str()).collect();
        let gone = self.ties.all.iter().filter(|tie| !self.ties.leads(tie));
        let found = gone.filter_map(|tie| {
            let warning = OkrWarning {
                tie: Some(tie.id.clone()),
                ..OkrWarning::of(OkrRule::TieToGone)
            };
            if results.contains(tie.from.as_str()) {
                let key_result = Some(tie.from.clone());
                return Some(OkrWarning { key_result, ..warning });
            }
            let objective = Some(tie.from.clone());
            objectives
                .contains(tie.from.as_str())
                .then_some(OkrWarning { objective, ..warning })
        });
        found.collect()
    }

    /// Key results whose cycle stands.
    fn in_cycles(&self) -> impl Iterator<Item = (&'a KeyResult, &'a Cycle)> {
        let results = self.key_results.iter();
        results.filter_map(|one| Some((*one, (*self.cycle_of.get(one.objective.as_str())?)?)))
    }

    pub(super) fn dates_outside_cycle(&self) -> Vec<OkrWarning> {
        let late = self
            .in_cycles()
            .filter(|(one, cycle)| is_outside(one.date.as_deref(), cycle));
        let found = late.map(|(one, cycle)| OkrWarning {
            key_result: Some(one.id.clone()),
            cycle: Some(cycle.id.clone()),
            ..OkrWarning::of(OkrRule::DateOutsideCycle)
        });
        found.collect()
    }

    pub(super) fn check_ins_outside_cycle(&self) -> Vec<OkrWarning> {
        let found = self.in_cycles().flat_map(|(one, cycle)| {
            let outside = one.check_ins.iter();
            let outside = outside.filter(|said| is_outside(said.date.as_deref(), cycle));
            outside.map(|said| OkrWarning {
                key_result: Some(one.id.clone()),
                cycle: Some(cycle.id.clone()),
                check_in: Some(said.id.clone()),
                ..OkrWarning::of(OkrRule::CheckInOutsideCycle)
            })
        });
        found.collect()
    }
}

/// Whether a day lies before the first or after the last day, of those somebody has said.
fn is_outside(date: Option<&str>, cycle: &Cycle) -> bool {
    let Some(date) = date.filter(|_| !cycle.is_turned_around()) else {
        return false;
    };
    cycle.start.as_deref().is_some_and(|start| date < start) || cycle.end.as_deref().is_some_and(|end| date > end)
}
