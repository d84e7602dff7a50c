//! Warnings about objectives.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::{FEW, Facts, PAIRS_MAX, overlap, span};
use crate::domain::board::{Conflict, ConflictState, Objective, OkrRule, OkrWarning, TieKind, standing_conflicts};

impl Facts<'_> {
    /// More than a few in one cycle of one team; those without a team count together. What is in no cycle is not counted. In
    /// the order of the first objective of each.
    pub(super) fn too_many_objectives(&self) -> Vec<OkrWarning> {
        let mut places: HashMap<(&str, Option<&str>), usize> = HashMap::new();
        let mut groups: Vec<((&str, Option<&str>), usize)> = Vec::new();
        for one in &self.objectives {
            let Some(cycle) = one.cycle.as_deref().filter(|cycle| self.cycles.contains_key(cycle)) else {
                continue;
            };
            let group = (cycle, one.team.as_deref());
            let place = *places.entry(group).or_insert_with(|| {
                groups.push((group, 0));
                groups.len() - 1
            });
            groups[place].1 += 1;
        }
        let many = groups.into_iter().filter(|(_, count)| *count > FEW);
        let found = many.map(|((cycle, team), count)| OkrWarning {
            cycle: Some(cycle.to_owned()),
            team: team.map(str::to_owned),
            count: u32::try_from(count).ok(),
            ..OkrWarning::of(OkrRule::TooManyObjectives)
        });
        found.collect()
    }

    fn counts(&self) -> HashMap<&str, usize> {
        let mut counts: HashMap<&str, usize> = HashMap::new();
        for result in &self.key_results {
            *counts.entry(&result.objective).or_default() += 1;
        }
        counts
    }

    pub(super) fn too_many_key_results(&self) -> Vec<OkrWarning> {
        let counts = self.counts();
        let found = self.objectives.iter().filter_map(|one| {
            let count = *counts.get(one.id.as_str())?;
            (count > FEW).then(|| OkrWarning {
                objective: Some(one.id.clone()),
                count: u32::try_from(count).ok(),
                ..OkrWarning::of(OkrRule::TooManyKeyResults)
            })
        });
        found.collect()
    }

    pub(super) fn without_key_result(&self) -> Vec<OkrWarning> {
        let counts = self.counts();
        self.objectives(OkrRule::ObjectiveWithoutKeyResult, |one| {
            !counts.contains_key(one.id.as_str())
        })
    }

    pub(super) fn without_card(&self) -> Vec<OkrWarning> {
        if self.model.is_none() {
            return Vec::new();
        }
        let paying = self.ties.paying_into_cards();
        self.objectives(OkrRule::ObjectiveWithoutCard, |one| !paying.contains(one.id.as_str()))
    }

    /// Two objectives that run at the same time and pay into the two cards of a goal conflict that is still open. What was
    /// negotiated, or is endured on purpose, is settled.
    pub(super) fn in_conflict(&self) -> Vec<OkrWarning> {
        let Some(model) = self.model else {
            return Vec::new();
        };
        let open = |conflict: &&Conflict| {
            conflict.a != conflict.b && conflict.state.is_none_or(|state| state == ConflictState::Open)
        };
        let mut conflicts: Vec<&Conflict> = standing_conflicts(model.cards, model.conflicts).filter(open).collect();
        conflicts.sort_by(|a, b| (&a.order, &a.id).cmp(&(&b.order, &b.id)));
        let argued: HashSet<&str> = conflicts.iter().flat_map(|one| [one.a.as_str(), &one.b]).collect();
        let mut paying: HashMap<&str, Vec<usize>> = HashMap::new();
        for (at, one) in self.objectives.iter().enumerate() {
            let into = self.ties.from(&one.id, TieKind::Pays).map(|tie| tie.to.as_str());
            for card in into.filter(|card| argued.contains(card)) {
                paying.entry(card).or_default().push(at);
            }
        }
        let of = |card: &str| paying.get(card).map_or(&[][..], Vec::as_slice);
        let sides = conflicts.iter().enumerate().flat_map(|(place, conflict)| {
            let ones = of(&conflict.a).iter();
            ones.flat_map(move |one| of(&conflict.b).iter().map(move |other| (*one, *other, place)))
        });
        let mut pairs: BTreeSet<(usize, usize, usize)> = BTreeSet::new();
        for (one, other, place) in sides.take(PAIRS_MAX) {
            if one != other && self.run_together(self.objectives[one], self.objectives[other]) {
                pairs.insert((one.min(other), one.max(other), place));
            }
        }
        let found = pairs.into_iter().map(|(one, other, place)| OkrWarning {
            objective: Some(self.objectives[one].id.clone()),
            other: Some(self.objectives[other].id.clone()),
            conflict: Some(conflicts[place].id.clone()),
            ..OkrWarning::of(OkrRule::ObjectivesInConflict)
        });
        found.collect()
    }

    /// In one cycle, or in two that have a day in common; where nobody has said when, they may.
    fn run_together(&self, a: &Objective, b: &Objective) -> bool {
        let days = |one: &Objective| {
            let cycle = self.cycles.get(one.cycle.as_deref()?)?;
            span(cycle)
        };
        a.cycle == b.cycle || days(a).zip(days(b)).is_none_or(|(a, b)| overlap(a, b))
    }
}
