//! Objectives and key results on their way into a new workshop.

use std::collections::HashSet;

use super::{Carrying, Onward};
use crate::domain::board::{CheckIn, Cycle, KeyResult, KeyResultKind, Objective, Okr};
use crate::domain::id::derived;
use crate::domain::okr::progress;
use crate::domain::order::between;

/// What goes on of `okr`, of which everything stands. Ties to what stays behind are still there.
pub(super) fn carried(okr: &Okr, how: &Onward) -> Okr {
    let mut next = okr.clone();
    match how.carrying {
        Carrying::Nothing => {
            next.objectives.clear();
            next.key_results.clear();
        }
        Carrying::AsTheyAre => {
            choose(&mut next, how.chosen.as_deref());
            for result in &mut next.key_results {
                let last = result.check_ins.iter().rev().find(|said| said.value.is_some());
                let last = last.filter(|_| how.last_values).map(value_only);
                result.check_ins = last.into_iter().collect();
            }
        }
        Carrying::Drafts => {
            if how.chosen.is_none() {
                leave_reached(&mut next);
            }
            choose(&mut next, how.chosen.as_deref());
            // When people meet about what is over now is over, too.
            next.meetings.clear();
            next.cycles.retain(|cycle| !is_over(cycle, &how.today));
            let cycle = how.cycle.as_ref().map(|cycle| add_cycle(&mut next, cycle, &how.seed));
            draft_all(&mut next, &how.seed, cycle.as_deref());
        }
    }
    next
}

/// Ids of objectives and key results that are reached, by what was measured or by what the review has said.
pub(super) fn reached(okr: &Okr) -> HashSet<String> {
    let told = progress::progress(okr);
    let is_whole = |progress: Option<f64>| progress.is_some_and(|progress| progress >= 1.0);
    let results = told.key_results.into_iter().filter(|one| is_whole(one.progress));
    let objectives = told.objectives.into_iter().filter(|one| is_whole(one.progress));
    let scored = okr.objectives.iter().filter(|one| one.score == Some(100));
    results
        .map(|one| one.id)
        .chain(objectives.map(|one| one.id))
        .chain(scored.map(|one| one.id.clone()))
        .collect()
}

fn leave_reached(okr: &mut Okr) {
    let reached = reached(okr);
    okr.objectives.retain(|one| !reached.contains(&one.id));
    okr.key_results.retain(|one| !reached.contains(&one.id));
}

fn choose(okr: &mut Okr, chosen: Option<&[String]>) {
    let Some(chosen) = chosen else { return };
    let chosen: HashSet<&str> = chosen.iter().map(String::as_str).collect();
    okr.key_results.retain(|one| chosen.contains(one.id.as_str()));
    let of: HashSet<&str> = okr.key_results.iter().map(|one| one.objective.as_str()).collect();
    okr.objectives
        .retain(|one| chosen.contains(one.id.as_str()) || of.contains(one.id.as_str()));
}

fn is_over(cycle: &Cycle, today: &str) -> bool {
    cycle.end.as_deref().is_some_and(|end| end < today)
}

fn add_cycle(okr: &mut Okr, cycle: &Cycle, seed: &str) -> String {
    let id = derived(seed, "cycle");
    let last = okr.cycles.iter().map(|one| one.order.as_str()).max();
    let order = between(last, None);
    okr.cycles.push(Cycle {
        id: id.clone(),
        order,
        ..cycle.clone()
    });
    id
}

/// Gives everything new ids, so that an id never means two things in a row of workshops.
fn draft_all(okr: &mut Okr, seed: &str, cycle: Option<&str>) {
    let moved: HashSet<String> = okr
        .objectives
        .iter()
        .map(|one| one.id.clone())
        .chain(okr.key_results.iter().map(|one| one.id.clone()))
        .collect();
    let renamed = |id: &str| {
        if moved.contains(id) {
            derived(seed, id)
        } else {
            id.to_owned()
        }
    };
    for objective in &mut okr.objectives {
        *objective = Objective {
            id: derived(seed, &objective.id),
            cycle: cycle.map(str::to_owned),
            score: None,
            learned: String::new(),
            carried_from: Some(objective.id.clone()),
            draft: true,
            ..objective.clone()
        };
    }
    for result in &mut okr.key_results {
        *result = KeyResult {
            id: derived(seed, &result.id),
            objective: renamed(&result.objective),
            baseline: start(result),
            date: None,
            carried_from: Some(result.id.clone()),
            draft: true,
            check_ins: Vec::new(),
            ..result.clone()
        };
    }
    for tie in &mut okr.ties {
        tie.from = renamed(&tie.from);
        tie.to = renamed(&tie.to);
    }
    for learning in &mut okr.learnings {
        // It was learned about the old objective, which stays behind.
        learning.objective = None;
    }
}

/// Where a key result starts that goes on: where it has got to.
fn start(result: &KeyResult) -> Option<f64> {
    let last = result.check_ins.iter().rev().find_map(|said| said.value);
    match result.kind.unwrap_or(KeyResultKind::Metric) {
        KeyResultKind::Metric => last.or(result.baseline),
        KeyResultKind::Milestone | KeyResultKind::Ordinal => result.baseline,
    }
}

/// A check-in without what was said with it.
fn value_only(said: &CheckIn) -> CheckIn {
    CheckIn {
        obstacle: String::new(),
        help: String::new(),
        comment: String::new(),
        ..said.clone()
    }
}
