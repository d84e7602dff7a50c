//! Money along the chain: what does this outcome cost us?
//!
//! Every input with money sends its amount along the links, through activities and outputs to outcomes and impacts. All
//! amounts are whole cents, and nothing is lost: the sum of all inputs is what ends at outcomes and impacts plus what is
//! unassigned.
//!
//! - Shares that people set are percent of what arrives at the source card (to two decimals); links without a share get equal
//!   parts of the rest. Shares over 100 together are scaled down to 100 and the card is named. Shares under 100 with no other
//!   link leave the rest at the card.
//! - What stays at an outcome or impact has arrived there. What stays anywhere else is unassigned.
//! - A link to less of something carries money only if somebody gave it a share: nobody pays for weakening what they want.
//! - Links against the chain and, within a lane, links that close a loop are not followed; they are named.
//! - A card that somebody proposed to drop costs what it costs until it is deleted.

use std::collections::BTreeSet;

use super::cuts::{Cut, order};
use super::graph::{Graph, Parts, graphs, is_goal};
use crate::domain::board::fit::NUMBER_MAX;
use crate::domain::board::{Card, CardCost, Lane, Link, ModelMoney, Polarity, Resource};

/// Cents for running things, for changing them and for trying something.
pub type Cents = [u64; 3];

/// Where the money of one model goes. Cards and links are named by their places in the graph.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Money {
    /// All money of all inputs, in cents.
    pub total: u64,
    /// What arrives at outcomes and impacts, each cent once.
    pub reached: u64,
    /// The rest.
    pub unassigned: u64,
    /// Cards with money, in reading order.
    pub cards: Vec<CardMoney>,
    /// What stays at a card, in reading order; its sum is `total`.
    pub ends: Vec<(usize, u64)>,
    /// Cents along each link that carries any, in reading order.
    pub links: Vec<(usize, u64)>,
    /// Links that are not followed, in reading order.
    pub cuts: Vec<(usize, Cut)>,
    /// Cards whose shares were over 100 together, in reading order.
    pub scaled: Vec<usize>,
}

/// What arrives at a card; for an input with money what it has.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct CardMoney {
    /// The card.
    pub card: usize,
    /// What it is for.
    pub cents: Cents,
    /// The same by the input it comes from, in reading order.
    pub from: Vec<(usize, u64)>,
}

/// What cards cost, for each model that has money, in the order of the models.
pub fn costs(parts: Parts<'_>) -> Vec<ModelMoney> {
    let told = |graph: &Graph<'_>| {
        let money = attribute(graph).filter(|money| money.total > 0)?;
        let card = |at: usize| graph.cards[at].id.clone();
        let cost = |of: CardMoney| {
            let [running, change, experiment] = of.cents;
            CardCost {
                card: card(of.card),
                running,
                change,
                experiment,
            }
        };
        Some(ModelMoney {
            model: graph.model.map(|model| model.id.clone()),
            total: money.total,
            reached: money.reached,
            unassigned: money.unassigned,
            cards: money.cards.into_iter().map(cost).collect(),
            cuts: money
                .cuts
                .iter()
                .map(|(link, _)| graph.links[*link].link.id.clone())
                .collect(),
            scaled: money.scaled.iter().map(|at| card(*at)).collect(),
        })
    };
    graphs(parts).iter().filter_map(told).collect()
}

/// 100 percent, to two decimals.
const HUNDRED: u64 = 10_000;

/// Most steps of one answer, a step being one card or link that the money of one input comes along. A model of 5,000 cards
/// with 1,000 inputs stays far below, unless nearly everything in it leads to nearly everything else.
const STEPS_MAX: usize = 1_000_000;

/// Follows the money of all inputs of `graph`; none when it takes too many ways.
pub fn attribute(graph: &Graph<'_>) -> Option<Money> {
    let order = order(graph, |edge| carries(edge.link));
    let inputs: Vec<(usize, Cents)> = graph
        .cards
        .iter()
        .enumerate()
        .filter_map(|(at, card)| Some((at, spent(card)?)))
        .collect();
    let ways = order
        .followed
        .into_iter()
        .map(|links| {
            let shares = links.iter().map(|link| graph.links[*link].link.share);
            let weights = Weights::of(shares.map(|share| share.map(hundredths)));
            (links, weights)
        })
        .collect();
    let mut flow = Flow {
        graph,
        ways,
        lies: vec![[0; 3]; graph.cards.len()],
        cards: vec![CardMoney::default(); graph.cards.len()],
        stays: vec![0; graph.cards.len()],
        links: vec![0; graph.links.len()],
    };
    let mut position = vec![0; graph.cards.len()];
    for (at, card) in order.cards.iter().enumerate() {
        position[*card] = at;
    }
    let mut steps = 0;
    for (input, cents) in inputs {
        flow.lies[input] = cents;
        let mut next = BTreeSet::from([position[input]]);
        while let Some(at) = next.pop_first() {
            let reached = flow.pass(order.cards[at], input);
            next.extend(reached.map(|card| position[card]));
            steps += 1 + flow.ways[order.cards[at]].0.len();
            if steps > STEPS_MAX {
                return None;
            }
        }
    }
    Some(flow.sum(order.cuts))
}

/// Whether money goes along a link.
fn carries(link: &Link) -> bool {
    link.polarity != Some(Polarity::Less) || link.share.is_some_and(|share| share > 0.0)
}

/// What an input spends; none if it is no input or has no money. Parts are never more than the amount: what is too much is
/// taken from the experiment.
fn spent(card: &Card) -> Option<Cents> {
    if card.lane != Lane::Input || card.resource != Some(Resource::Money) {
        return None;
    }
    let total = cents(card.amount).filter(|total| *total > 0)?;
    let change = cents(card.change).unwrap_or_default().min(total);
    let experiment = cents(card.experiment).unwrap_or_default().min(total - change);
    Some([total - change - experiment, change, experiment])
}

// Between 0 and 10¹⁴.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn cents(amount: Option<f64>) -> Option<u64> {
    let amount = amount.filter(|amount| *amount > 0.0 && *amount <= NUMBER_MAX)?;
    Some((amount * 100.0).round() as u64)
}

// Between 0 and 10,000; what is no number is 0.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn hundredths(share: f64) -> u64 {
    (share.clamp(0.0, 100.0) * 100.0).round() as u64
}

/// In which ratio money leaves a card, and what stays.
struct Weights {
    /// Of each way, and at the end of what stays.
    weights: Vec<u64>,
    /// The shares were over 100 together.
    is_scaled: bool,
}

impl Weights {
    fn of(shares: impl Iterator<Item = Option<u64>>) -> Self {
        let shares: Vec<Option<u64>> = shares.collect();
        let sum: u64 = shares.iter().flatten().sum();
        let open = shares.iter().filter(|share| share.is_none()).count() as u64;
        let is_full = sum >= HUNDRED || open == 0;
        // Times the number of open ways, so that equal parts of the rest are whole weights.
        let weight = |share: &Option<u64>| match share {
            Some(share) if is_full => *share,
            Some(share) => share * open,
            None if is_full => 0,
            None => HUNDRED - sum,
        };
        let stays = if is_full { HUNDRED.saturating_sub(sum) } else { 0 };
        Self {
            weights: shares.iter().map(weight).chain([stays]).collect(),
            is_scaled: sum > HUNDRED,
        }
    }
}

/// `amount` cut in the ratio of `weights` into whole parts that add up to it: each gets its share rounded down, and what is
/// left goes one by one to those that were rounded down most, the earlier one first. All parts are 0 when all weights are.
fn split(amount: u64, weights: &[u64]) -> Vec<u64> {
    let total: u64 = weights.iter().sum();
    if total == 0 {
        return vec![0; weights.len()];
    }
    let product = |weight: &u64| u128::from(amount) * u128::from(*weight);
    // Never more than the amount.
    #[allow(clippy::cast_possible_truncation)]
    let mut parts: Vec<u64> = weights
        .iter()
        .map(|weight| (product(weight) / u128::from(total)) as u64)
        .collect();
    let left = amount - parts.iter().sum::<u64>();
    if left > 0 {
        let mut places: Vec<usize> = (0..weights.len()).collect();
        places.sort_by_key(|at| std::cmp::Reverse(product(&weights[*at]) % u128::from(total)));
        for at in places.into_iter().take(usize::try_from(left).unwrap_or(usize::MAX)) {
            parts[at] += 1;
        }
    }
    parts
}

/// Money on its way, one input after the other.
struct Flow<'a> {
    graph: &'a Graph<'a>,
    /// The followed links from each card, and what goes along each.
    ways: Vec<(Vec<usize>, Weights)>,
    /// What of the input lies at each card at this moment.
    lies: Vec<Cents>,
    cards: Vec<CardMoney>,
    stays: Vec<u64>,
    links: Vec<u64>,
}

impl Flow<'_> {
    /// Sends what lies at a card along its ways. Answers where something lies now.
    fn pass(&mut self, card: usize, input: usize) -> impl Iterator<Item = usize> {
        let lies = std::mem::take(&mut self.lies[card]);
        self.cards[card].from.push((input, lies.iter().sum()));
        let (links, Weights { weights, .. }) = &self.ways[card];
        for (kind, amount) in lies.into_iter().enumerate().filter(|(_, amount)| *amount > 0) {
            self.cards[card].cents[kind] += amount;
            let parts = split(amount, weights);
            self.stays[card] += parts.last().copied().unwrap_or_default();
            for (link, part) in links.iter().zip(parts) {
                self.links[*link] += part;
                self.lies[self.graph.links[*link].to][kind] += part;
            }
        }
        let to = links.iter().map(|link| self.graph.links[*link].to);
        to.filter(|to| self.lies[*to] != [0; 3])
    }

    fn sum(self, cuts: Vec<(usize, Cut)>) -> Money {
        let mut money = Money {
            cuts,
            ..Money::default()
        };
        for (at, (of, stays)) in self.cards.into_iter().zip(self.stays).enumerate() {
            if of.from.is_empty() {
                continue;
            }
            if self.ways[at].1.is_scaled {
                money.scaled.push(at);
            }
            money.cards.push(CardMoney { card: at, ..of });
            if stays > 0 {
                money.ends.push((at, stays));
            }
            if is_goal(self.graph.cards[at]) {
                money.reached += stays;
            } else {
                money.unassigned += stays;
            }
        }
        money.total = money.reached + money.unassigned;
        money.links = (0..).zip(self.links).filter(|(_, cents)| *cents > 0).collect();
        money
    }
}

#[cfg(test)]
mod tests;
