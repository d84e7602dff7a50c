//! The logic check: what in a model deserves a second look. It hints and never blocks.
//!
//! One function per rule. A card without a title is not said yet and gets no findings of its own, but its links count.

use std::collections::{HashMap, HashSet};

use super::graph::{Graph, Parts, graphs, has_reason, is_goal};
use super::text::{is_blank, meaning};
use super::wording::measure_word;
use crate::domain::board::{Card, Check, CheckState, Finding, Indicator, Lane, Link, Resource};

/// All findings, model by model in their order, then by rule, then in reading order.
pub fn check(parts: Parts<'_>) -> Vec<Finding> {
    let measured: HashSet<&str> = measured(parts.indicators).collect();
    let graphs = graphs(parts);
    let found = graphs.iter().flat_map(|graph| {
        let facts = Facts::of(graph, &measured);
        Check::ALL.into_iter().flat_map(move |rule| facts.find(rule))
    });
    found.collect()
}

/// Cards with an indicator that stands and has a name.
fn measured(indicators: &[Indicator]) -> impl Iterator<Item = &str> {
    indicators
        .iter()
        .filter(|one| one.deleted_at.is_none() && !is_blank(&one.name))
        .map(|one| one.card.as_str())
}

/// Much is at stake, little is known, and nobody looks: neither a name nor a state that somebody set.
pub fn is_unchecked(link: &Link) -> bool {
    let risky = link.harm.unwrap_or_default() >= 4 && link.evidence.unwrap_or_default() <= 2;
    let open = link.check_state.is_none_or(|state| state == CheckState::Open);
    risky && open && link.checked_by.as_deref().is_none_or(is_blank)
}

struct Facts<'a> {
    graph: &'a Graph<'a>,
    /// Cards with an indicator that has a name.
    measured: &'a HashSet<&'a str>,
    /// Places of the cards from which a goal can be reached, over any number of links.
    serving: HashSet<usize>,
    /// Places of the cards that can be reached from an input.
    fed: HashSet<usize>,
}

impl<'a> Facts<'a> {
    fn of(graph: &'a Graph<'a>, measured: &'a HashSet<&'a str>) -> Self {
        Self {
            graph,
            measured,
            serving: graph.leading(graph.places(is_goal)),
            fed: graph.following(graph.places(|card| card.lane == Lane::Input)),
        }
    }

    fn find(&self, rule: Check) -> Vec<Finding> {
        match rule {
            Check::OutputLeadsNowhere => self.cards(rule, Lane::Output, |at, _| !self.serving.contains(&at)),
            Check::OutcomeWithoutIndicator => {
                self.cards(rule, Lane::Outcome, |_, card| !self.measured.contains(card.id.as_str()))
            }
            // Either the words or the kind is enough: who ticked "staff" has thought about for whom.
            Check::OutcomeWithoutAudience => self.cards(rule, Lane::Outcome, |_, card| {
                card.audience_kind.is_none() && is_blank(&card.audience)
            }),
            Check::ImpactWithoutPath => self.cards(rule, Lane::Impact, |at, _| !self.fed.contains(&at)),
            Check::LinkWithoutReason => self.links(rule, |link| !has_reason(link)),
            Check::AssumptionUnchecked => self.links(rule, is_unchecked),
            Check::InputServesNothing => self.cards(rule, Lane::Input, |at, _| !self.serving.contains(&at)),
            Check::MeasureForGoal => self.measures(),
            Check::Duplicate => self.duplicates(),
            Check::OnlyRunning => self.only_running(),
        }
    }

    /// Cards with a title, in reading order, with their places.
    fn said(&self) -> impl Iterator<Item = (usize, &'a Card)> {
        let cards = self.graph.cards.iter().copied();
        cards.enumerate().filter(|(_, card)| !is_blank(&card.title))
    }

    fn cards(&self, rule: Check, lane: Lane, wanted: impl Fn(usize, &Card) -> bool) -> Vec<Finding> {
        self.said()
            .filter(|(at, card)| card.lane == lane && wanted(*at, card))
            .map(|(_, card)| self.about(rule, card))
            .collect()
    }

    fn links(&self, rule: Check, wanted: impl Fn(&Link) -> bool) -> Vec<Finding> {
        let links = self.graph.links.iter().map(|edge| edge.link);
        links
            .filter(|link| wanted(link))
            .map(|link| Finding {
                link: Some(link.id.clone()),
                ..self.finding(rule)
            })
            .collect()
    }

    fn measures(&self) -> Vec<Finding> {
        self.said()
            .filter(|(_, card)| is_goal(card))
            .filter_map(|(_, card)| {
                let word = measure_word(&card.title)?;
                Some(Finding {
                    word: Some(word),
                    ..self.about(Check::MeasureForGoal, card)
                })
            })
            .collect()
    }

    /// The same words twice in a lane. Cards somebody put into one group are meant to be alike.
    fn duplicates(&self) -> Vec<Finding> {
        let mut first: HashMap<(Lane, String), &Card> = HashMap::new();
        let mut found = Vec::new();
        for (_, card) in self.said() {
            let title = meaning(&card.title);
            if title.is_empty() {
                continue;
            }
            let other = *first.entry((card.lane, title)).or_insert(card);
            if !std::ptr::eq(other, card) && (card.group.is_none() || card.group != other.group) {
                found.push(Finding {
                    other: Some(other.id.clone()),
                    ..self.about(Check::Duplicate, card)
                });
            }
        }
        found
    }

    /// There is money, and none of it is for changing or trying anything. How it is today is not asked for that.
    fn only_running(&self) -> Vec<Finding> {
        if self.graph.model.is_some_and(|model| model.today) {
            return Vec::new();
        }
        let some = |amount: Option<f64>| amount.is_some_and(|amount| amount > 0.0);
        let cards = self.graph.cards.iter();
        let mut funded = cards.filter(|card| card.resource == Some(Resource::Money) && some(card.amount));
        let Some(first) = funded.next() else {
            return Vec::new();
        };
        let moves = |card: &Card| some(card.change) || some(card.experiment);
        if moves(first) || funded.any(|card| moves(card)) {
            return Vec::new();
        }
        vec![self.about(Check::OnlyRunning, first)]
    }

    fn about(&self, rule: Check, card: &Card) -> Finding {
        Finding {
            card: Some(card.id.clone()),
            ..self.finding(rule)
        }
    }

    fn finding(&self, rule: Check) -> Finding {
        Finding {
            rule,
            model: self.graph.model.map(|model| model.id.clone()),
            card: None,
            link: None,
            other: None,
            word: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::cases::{Case, cases};
    use super::*;

    #[test]
    fn the_cases_of_the_board_are_found_here_too_in_whatever_order_entries_come() {
        let mut rules = BTreeSet::new();
        for Case {
            name,
            mut board,
            expected,
            ..
        } in cases::<Vec<Finding>>("checks")
        {
            assert_eq!(check(board.parts()), expected, "{name}");
            rules.extend(expected.iter().map(|finding| finding.rule));
            board.turn();
            assert_eq!(check(board.parts()), expected, "{name}, turned around");
        }
        assert!(rules.into_iter().eq(Check::ALL), "every rule has a case");
    }

    #[test]
    fn a_model_full_of_loops_is_looked_at_once() {
        let cards: Vec<Card> = (0..5000)
            .map(|at| Card {
                id: format!("c{at}"),
                lane: Lane::ALL[at % 5],
                title: format!("Karte {at}"),
                ..Card::default()
            })
            .collect();
        let links: Vec<Link> = (0..8000)
            .map(|at| Link {
                id: format!("l{at}"),
                from: format!("c{}", at * 7 % 5000),
                to: format!("c{}", (at * 11 + 3) % 5000),
                ..Link::default()
            })
            .collect();
        let found = check(Parts {
            models: &[],
            cards: &cards,
            links: &links,
            indicators: &[],
        });
        let count = |rule| found.iter().filter(|finding| finding.rule == rule).count();
        assert_eq!(count(Check::OutcomeWithoutIndicator), 1000);
        assert_eq!(count(Check::LinkWithoutReason), 5000, "one for each pair of cards");
    }
}
