//! What in the objectives and key results deserves a second look. It hints and never blocks.
//!
//! An entry without a title is not said yet: it gets no warnings of its own and is not counted. What belongs to a deleted
//! objective is gone with it.

mod frame;
mod key_results;
mod objectives;

use std::collections::{HashMap, HashSet};

use super::ties::Ties;
use crate::domain::board::{Card, Conflict, Cycle, Indicator, KeyResult, Objective, Okr, OkrRule, OkrWarning, TieKind};
use crate::domain::model::text::is_blank;

/// More objectives of a team in a cycle, and more key results of an objective, get a friendly word.
const FEW: usize = 5;

/// Most findings of one rule. No workshop has as many; nobody is to make reading dear.
const FINDINGS_MAX: usize = 1_000;

/// Most pairs that one rule compares, for the same reason.
const PAIRS_MAX: usize = 100_000;

/// What of the impact model is looked at: all of each, deleted ones included.
#[derive(Debug, Clone, Copy)]
pub struct Model<'a> {
    /// Cards.
    pub cards: &'a [Card],
    /// Indicators.
    pub indicators: &'a [Indicator],
    /// Goal conflicts.
    pub conflicts: &'a [Conflict],
}

/// All warnings, by rule, then in reading order of what they are about. Where the model cannot be seen, nothing is said about
/// what hangs on it.
pub fn warnings(okr: &Okr, model: Option<Model<'_>>) -> Vec<OkrWarning> {
    let facts = Facts::of(okr, model);
    let found = OkrRule::ALL
        .into_iter()
        .flat_map(|rule| facts.find(rule).into_iter().take(FINDINGS_MAX));
    found.collect()
}

struct Facts<'a> {
    okr: &'a Okr,
    model: Option<Model<'a>>,
    ties: Ties<'a>,
    /// Those that stand, by id.
    cycles: HashMap<&'a str, &'a Cycle>,
    /// The cycle of each objective that stands, if that stands.
    cycle_of: HashMap<&'a str, Option<&'a Cycle>>,
    /// Objectives with a title.
    objectives: Vec<&'a Objective>,
    /// Key results with a title, of objectives that stand.
    key_results: Vec<&'a KeyResult>,
    paying_into_goals: HashSet<&'a str>,
}

impl<'a> Facts<'a> {
    fn of(okr: &'a Okr, model: Option<Model<'a>>) -> Self {
        let ties = Ties::of(okr, model);
        let cycles = okr.cycles.iter().filter(|cycle| cycle.deleted_at.is_none());
        let cycles: HashMap<&str, &Cycle> = cycles.map(|cycle| (cycle.id.as_str(), cycle)).collect();
        let standing = okr.objectives.iter().filter(|one| one.deleted_at.is_none());
        let cycle = |one: &Objective| one.cycle.as_deref().and_then(|id| cycles.get(id).copied());
        let cycle_of: HashMap<&str, Option<&Cycle>> =
            standing.clone().map(|one| (one.id.as_str(), cycle(one))).collect();
        let results = okr.key_results.iter().filter(|one| one.deleted_at.is_none());
        let results = results.filter(|one| !is_blank(&one.title) && cycle_of.contains_key(one.objective.as_str()));
        Self {
            objectives: standing.filter(|one| !is_blank(&one.title)).collect(),
            key_results: results.collect(),
            paying_into_goals: ties.paying_into_goals(),
            okr,
            model,
            ties,
            cycles,
            cycle_of,
        }
    }

    fn find(&self, rule: OkrRule) -> Vec<OkrWarning> {
        match rule {
            OkrRule::TooManyObjectives => self.too_many_objectives(),
            OkrRule::TooManyKeyResults => self.too_many_key_results(),
            OkrRule::ObjectiveWithoutGoal => {
                self.objectives(rule, |one| !self.paying_into_goals.contains(one.id.as_str()))
            }
            OkrRule::ObjectiveWithoutCard => self.without_card(),
            OkrRule::ObjectiveWithoutKeyResult => self.without_key_result(),
            OkrRule::ObjectivesInConflict => self.in_conflict(),
            OkrRule::KeyResultMovesNothing => self.moving_nothing(),
            OkrRule::TieToGone => self.ties_to_gone(),
            OkrRule::TargetMissing => self.key_results(rule, key_results::lacks_target),
            OkrRule::BaselineEqualsTarget => self.key_results(rule, key_results::goes_nowhere),
            OkrRule::OwnerMissing => {
                let nobody = |owner: &Option<String>| owner.as_deref().is_none_or(is_blank);
                let mut found = self.objectives(rule, |one| nobody(&one.owner));
                found.extend(self.key_results(rule, |one| nobody(&one.owner)));
                found
            }
            OkrRule::DateOutsideCycle => self.dates_outside_cycle(),
            OkrRule::CheckInOutsideCycle => self.check_ins_outside_cycle(),
            OkrRule::CycleWithoutEnd => self.cycles(rule, |cycle| cycle.end.is_none()),
            OkrRule::CycleEndsBeforeStart => self.cycles(rule, Cycle::is_turned_around),
            OkrRule::CyclesOverlap => self.cycles_overlap(),
            OkrRule::PilotWithoutGoal => self.pilots_without_goal(),
            OkrRule::RegularWithoutBudget => self.regular_without_budget(),
            OkrRule::MasterIsLead => self.masters_that_lead(),
            OkrRule::KpiOutsideBand => self.kpis_outside_band(),
            OkrRule::GoalWithoutObjective => self.goals_without_objective(),
        }
    }

    fn objectives(&self, rule: OkrRule, wanted: impl Fn(&Objective) -> bool) -> Vec<OkrWarning> {
        let objectives = self.objectives.iter().filter(|one| wanted(one));
        let found = objectives.map(|one| OkrWarning {
            objective: Some(one.id.clone()),
            ..OkrWarning::of(rule)
        });
        found.collect()
    }

    fn key_results(&self, rule: OkrRule, wanted: impl Fn(&KeyResult) -> bool) -> Vec<OkrWarning> {
        let results = self.key_results.iter().filter(|one| wanted(one));
        let found = results.map(|one| OkrWarning {
            key_result: Some(one.id.clone()),
            ..OkrWarning::of(rule)
        });
        found.collect()
    }

    fn cycles(&self, rule: OkrRule, wanted: impl Fn(&Cycle) -> bool) -> Vec<OkrWarning> {
        let cycles = self.okr.cycles.iter();
        let cycles = cycles.filter(|cycle| cycle.deleted_at.is_none() && wanted(cycle));
        let found = cycles.map(|cycle| OkrWarning {
            cycle: Some(cycle.id.clone()),
            ..OkrWarning::of(rule)
        });
        found.collect()
    }

    /// What these key results are tied to with a tie of the kind "moves", if it is there.
    fn moves(&self, result: &KeyResult) -> bool {
        self.ties.from(&result.id, TieKind::Moves).next().is_some()
    }
}

/// The days of a cycle that somebody has said. Of one without an end only the first day is known, of one without a start only
/// the last: nobody said that it runs for ever. Nothing where the end lies before the start.
fn span(cycle: &Cycle) -> Option<(&str, &str)> {
    let start = cycle.start.as_deref().or(cycle.end.as_deref())?;
    let end = cycle.end.as_deref().unwrap_or(start);
    (start <= end).then_some((start, end))
}

/// Whether both have a day in common.
fn overlap(a: (&str, &str), b: (&str, &str)) -> bool {
    a.0 <= b.1 && b.0 <= a.1
}

/// Whether two things meet in at least one team: both have the same, or one of them is for all.
fn share_team(a: Option<&String>, b: Option<&String>) -> bool {
    a.is_none() || b.is_none() || a == b
}

/// Every two of them, the first of which stands before the other; no more than are compared.
fn pairs<T: Copy>(all: &[T]) -> impl Iterator<Item = (T, T)> {
    let later = (0..).zip(all).flat_map(|(at, one)| {
        let others = all.iter().skip(at + 1);
        others.map(move |other| (*one, *other))
    });
    later.take(PAIRS_MAX)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::cases::{Case, Given, cases};
    use super::*;
    use crate::domain::board::{Tie, TieTarget};

    #[test]
    fn the_cases_of_the_board_are_found_here_too_in_whatever_order_entries_come() {
        let mut rules = BTreeSet::new();
        for Case {
            name,
            mut board,
            expected,
        } in cases::<Vec<OkrWarning>>("warnings")
        {
            for _ in 0..2 {
                assert_eq!(warnings(&board.okr, Some(board.model())), expected, "{name}");
                board.turn();
            }
            rules.extend(expected.iter().map(|warning| warning.rule));
        }
        assert_eq!(
            rules.into_iter().collect::<Vec<_>>(),
            OkrRule::ALL,
            "every rule has a case"
        );
    }

    #[test]
    fn where_the_model_is_hidden_nothing_is_said_about_it() {
        let tie = |id: &str, kind, to: &str, target| Tie {
            id: id.to_owned(),
            from: "o".to_owned(),
            to: to.to_owned(),
            kind,
            target,
            note: String::new(),
            deleted_at: None,
        };
        let mut board = Given::default();
        board.okr.objectives.push(Objective {
            id: "o".to_owned(),
            title: "Jede Familie kommt an".to_owned(),
            owner: Some("Anna Rauch".to_owned()),
            ..Objective::default()
        });
        board.okr.key_results.push(KeyResult {
            id: "k".to_owned(),
            objective: "o".to_owned(),
            title: "Besuche".to_owned(),
            owner: Some("Anna Rauch".to_owned()),
            target: Some(5.0),
            ..KeyResult::default()
        });
        board.okr.ties = vec![
            tie("1", TieKind::Pays, "somewhere", TieTarget::Card),
            tie("2", TieKind::Pays, "nowhere", TieTarget::Goal),
        ];
        let rules = |model| -> Vec<OkrRule> {
            let found = warnings(&board.okr, model);
            found.into_iter().map(|warning| warning.rule).collect()
        };
        assert_eq!(rules(None), [OkrRule::ObjectiveWithoutGoal, OkrRule::TieToGone]);
        assert_eq!(
            rules(Some(board.model())),
            [
                OkrRule::ObjectiveWithoutGoal,
                OkrRule::ObjectiveWithoutCard,
                OkrRule::KeyResultMovesNothing,
                OkrRule::TieToGone,
                OkrRule::TieToGone,
            ]
        );
    }

    #[test]
    fn whoever_floods_a_board_does_not_make_reading_dear() {
        let mut board = Given::default();
        board.okr.cycles = (0..20_000)
            .map(|at| Cycle {
                id: format!("c{at}"),
                start: Some("2026-01-01".to_owned()),
                ..Cycle::default()
            })
            .collect();
        board.okr.objectives = (0..20_000)
            .map(|at| Objective {
                id: format!("o{at}"),
                title: "Alles".to_owned(),
                ..Objective::default()
            })
            .collect();
        // A chain that never ends anywhere, and everything into everything else.
        board.okr.ties = (0..20_000)
            .map(|at| Tie {
                id: format!("t{at}"),
                from: format!("o{at}"),
                to: if at % 2 == 0 {
                    format!("o{}", at + 1)
                } else {
                    format!("x{}", at % 4)
                },
                kind: TieKind::Pays,
                target: if at % 2 == 0 {
                    TieTarget::Objective
                } else {
                    TieTarget::Card
                },
                note: String::new(),
                deleted_at: None,
            })
            .collect();
        let cards: Vec<Card> = (0..4)
            .map(|at| Card {
                id: format!("x{at}"),
                ..Card::default()
            })
            .collect();
        let conflicts: Vec<Conflict> = (0..20_000)
            .map(|at| Conflict {
                id: format!("z{at}"),
                a: "x1".to_owned(),
                b: "x3".to_owned(),
                ..Conflict::default()
            })
            .collect();
        let model = Model {
            cards: &cards,
            indicators: &[],
            conflicts: &conflicts,
        };
        let found = warnings(&board.okr, Some(model));
        let count = |rule| found.iter().filter(|warning| warning.rule == rule).count();
        for rule in [
            OkrRule::CyclesOverlap,
            OkrRule::ObjectivesInConflict,
            OkrRule::ObjectiveWithoutKeyResult,
        ] {
            assert_eq!(count(rule), FINDINGS_MAX, "{rule:?}");
        }
    }
}
