//! Putting right what can be put right in objectives and key results.

use std::collections::BTreeMap;

use super::{Ids, Names, Place, deal, follow, moment};
use crate::domain::board::{Okr, TieTarget};
use crate::domain::id::is_id;
use crate::domain::people::fitting_name;

/// The new ids of what is outside: cards and indicators can be tied to, and an objective can come from a contribution.
pub(super) struct Outside {
    pub(super) cards: Names,
    pub(super) indicators: Names,
    pub(super) contributions: Names,
}

/// A key result has an objective, and a tie has both its ends; everything else stands alone, too. No two entries of whatever
/// kind have the same id. Returns the new ids of the objectives.
pub(super) fn okr(okr: &mut Okr, outside: &Outside) -> Names {
    // What is about a card or an objective names it by its id alone.
    let mut ids = Ids::apart_from(&outside.cards);
    let frame = frame(okr, &mut ids);
    let (objectives, results) = results(okr, &mut ids, &frame);
    let kpis = kpis(okr, &mut ids, &frame.teams);
    okr.ties.retain_mut(|tie| {
        let Some(from) = objectives.get(&tie.from).or_else(|| results.get(&tie.from)) else {
            return false;
        };
        let known = match tie.target {
            TieTarget::Goal => &frame.goals,
            TieTarget::Card => &outside.cards,
            TieTarget::Indicator => &outside.indicators,
            TieTarget::Kpi => &kpis,
            TieTarget::Objective => &objectives,
            TieTarget::Team => &frame.teams,
        };
        let Some(to) = known.get(&tie.to) else {
            return false;
        };
        tie.from.clone_from(from);
        tie.to.clone_from(to);
        tie.deleted_at = tie.deleted_at.map(moment);
        ids.claim(&mut tie.id);
        true
    });
    for learning in &mut okr.learnings {
        ids.claim(&mut learning.id);
        follow(&mut learning.cycle, &frame.cycles);
        follow(&mut learning.objective, &objectives);
        learning.deleted_at = learning.deleted_at.map(moment);
    }
    for role in &mut okr.roles {
        ids.claim(&mut role.id);
        follow(&mut role.team, &frame.teams);
        role.deleted_at = role.deleted_at.map(moment);
    }
    for meeting in &mut okr.meetings {
        ids.claim(&mut meeting.id);
        follow(&mut meeting.cycle, &frame.cycles);
        follow(&mut meeting.team, &frame.teams);
        meeting.deleted_at = meeting.deleted_at.map(moment);
    }
    for objective in &mut okr.objectives {
        follow(&mut objective.from, &outside.contributions);
    }
    deal_all(okr);
    okr.tidy();
    objectives
}

/// The new ids of what everything else hangs in.
struct Frame {
    teams: Names,
    goals: Names,
    cycles: Names,
}

fn frame(okr: &mut Okr, ids: &mut Ids) -> Frame {
    for organisation in &mut okr.organisations {
        ids.claim(&mut organisation.id);
        organisation.deleted_at = organisation.deleted_at.map(moment);
    }
    let organisations = ids.names();
    for team in &mut okr.teams {
        ids.claim(&mut team.id);
        follow(&mut team.organisation, &organisations);
        team.deleted_at = team.deleted_at.map(moment);
    }
    let teams = ids.names();
    for goal in &mut okr.goals {
        ids.claim(&mut goal.id);
        follow(&mut goal.organisation, &organisations);
        goal.deleted_at = goal.deleted_at.map(moment);
    }
    let goals = ids.names();
    for cycle in &mut okr.cycles {
        ids.claim(&mut cycle.id);
        follow(&mut cycle.team, &teams);
        cycle.deleted_at = cycle.deleted_at.map(moment);
    }
    Frame {
        teams,
        goals,
        cycles: ids.names(),
    }
}

/// The objectives, then the key results.
fn results(okr: &mut Okr, ids: &mut Ids, frame: &Frame) -> (Names, Names) {
    for objective in &mut okr.objectives {
        ids.claim(&mut objective.id);
        follow(&mut objective.cycle, &frame.cycles);
        follow(&mut objective.team, &frame.teams);
        objective.deleted_at = objective.deleted_at.map(moment);
    }
    let objectives = ids.names();
    okr.key_results.retain_mut(|result| {
        let Some(objective) = objectives.get(&result.objective) else {
            return false;
        };
        result.objective.clone_from(objective);
        ids.claim(&mut result.id);
        result.deleted_at = result.deleted_at.map(moment);
        true
    });
    let results = ids.names();
    for said in okr.key_results.iter_mut().flat_map(|result| &mut result.check_ins) {
        ids.claim(&mut said.id);
        said.at = moment(said.at);
        said.author = said.author.as_deref().and_then(fitting_name);
    }
    ids.names();
    for objective in &mut okr.objectives {
        go_on(&mut objective.carried_from, &objectives);
    }
    for result in &mut okr.key_results {
        go_on(&mut result.carried_from, &results);
    }
    (objectives, results)
}

/// What something goes on with may be in another workshop: an id that is one stays.
fn go_on(id: &mut Option<String>, names: &Names) {
    *id = id
        .take()
        .and_then(|id| names.get(&id).cloned().or_else(|| is_id(&id).then_some(id)));
}

fn kpis(okr: &mut Okr, ids: &mut Ids, teams: &Names) -> Names {
    for kpi in &mut okr.kpis {
        ids.claim(&mut kpi.id);
        follow(&mut kpi.team, teams);
        kpi.deleted_at = kpi.deleted_at.map(moment);
    }
    let kpis = ids.names();
    for reading in okr.kpis.iter_mut().flat_map(|kpi| &mut kpi.readings) {
        ids.claim(&mut reading.id);
    }
    kpis
}

/// Objectives have their places in the cycle of a team, key results in their objective.
fn deal_all(okr: &mut Okr) {
    macro_rules! deal_whole {
        ($($list:ident),+) => { $( deal(okr.$list.iter_mut().map(|one| (one.id.clone(), &mut one.order))); )+ };
    }
    deal_whole!(organisations, teams, goals, cycles, kpis, learnings, roles);
    let mut of_cycles: BTreeMap<_, Vec<Place<'_>>> = BTreeMap::new();
    for objective in &mut okr.objectives {
        let of = (objective.cycle.clone(), objective.team.clone());
        let places = of_cycles.entry(of).or_default();
        places.push((objective.id.clone(), &mut objective.order));
    }
    of_cycles.into_values().for_each(deal);
    let mut of_objectives: BTreeMap<_, Vec<Place<'_>>> = BTreeMap::new();
    for result in &mut okr.key_results {
        let places = of_objectives.entry(result.objective.clone()).or_default();
        places.push((result.id.clone(), &mut result.order));
    }
    of_objectives.into_values().for_each(deal);
}
