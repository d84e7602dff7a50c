//! One model of a board as a graph: what stands of it, in reading order, with the links at each card.

use std::collections::{HashMap, HashSet};

use super::text::is_blank;
use crate::domain::board::{Card, Indicator, Lane, Link, Model};

/// What of a board is looked at.
#[derive(Debug, Clone, Copy)]
pub struct Parts<'a> {
    /// All models.
    pub models: &'a [Model],
    /// All cards, deleted ones included.
    pub cards: &'a [Card],
    /// All links, deleted ones included.
    pub links: &'a [Link],
    /// All indicators, deleted ones included.
    pub indicators: &'a [Indicator],
}

/// A link between two cards of one graph, by their places.
#[derive(Debug, Clone, Copy)]
pub struct Edge<'a> {
    /// The link.
    pub link: &'a Link,
    /// Place of the card it starts at.
    pub from: usize,
    /// Place of the card it ends at.
    pub to: usize,
}

/// What stands of one model. Cards and links are named by their places.
#[derive(Debug, Default)]
pub struct Graph<'a> {
    /// The model; none on a board without any.
    pub model: Option<&'a Model>,
    /// Cards in reading order: lane by lane, from top to bottom.
    pub cards: Vec<&'a Card>,
    /// Links in reading order, at most one per pair of cards.
    pub links: Vec<Edge<'a>>,
    /// Places of the links that start at each card, in reading order.
    pub outgoing: Vec<Vec<usize>>,
    /// Places of the links that end at each card, in reading order.
    pub incoming: Vec<Vec<usize>>,
}

/// The graphs of all models in their order. A board without models is one model.
///
/// A card of a model that is not there belongs to the first one, so that nothing anybody wrote is out of reach.
pub fn graphs(parts: Parts<'_>) -> Vec<Graph<'_>> {
    let mut models: Vec<&Model> = parts.models.iter().collect();
    models.sort_by(|a, b| (&a.order, &a.id).cmp(&(&b.order, &b.id)));
    let known: HashMap<&str, usize> = (0..).zip(&models).map(|(at, model)| (model.id.as_str(), at)).collect();
    let mut graphs: Vec<Graph<'_>> = models
        .into_iter()
        .map(|model| Graph {
            model: Some(model),
            ..Graph::default()
        })
        .collect();
    if graphs.is_empty() {
        graphs.push(Graph::default());
    }
    let mut cards: Vec<&Card> = parts.cards.iter().filter(|card| card.deleted_at.is_none()).collect();
    cards.sort_by(|a, b| (a.lane, &a.order, &a.id).cmp(&(b.lane, &b.order, &b.id)));
    let mut places: HashMap<&str, (usize, usize)> = HashMap::with_capacity(cards.len());
    for card in cards {
        let named = card.model.as_deref().and_then(|model| known.get(model));
        let at = named.copied().unwrap_or_default();
        places.insert(&card.id, (at, graphs[at].cards.len()));
        graphs[at].cards.push(card);
    }
    for (at, edges) in edges(parts.links, &places) {
        graphs[at].links = edges;
    }
    graphs.iter_mut().for_each(Graph::join);
    graphs
}

/// The standing links by graph. Of two between the same two cards one is shown.
fn edges<'a>(links: &'a [Link], places: &HashMap<&str, (usize, usize)>) -> HashMap<usize, Vec<Edge<'a>>> {
    let mut pairs: HashMap<(&str, &str), (usize, Edge<'a>)> = HashMap::new();
    for link in links
        .iter()
        .filter(|link| link.deleted_at.is_none() && link.from != link.to)
    {
        let (Some(&(at, from)), Some(&(other, to))) = (places.get(link.from.as_str()), places.get(link.to.as_str()))
        else {
            continue;
        };
        if at != other {
            continue;
        }
        let edge = Edge { link, from, to };
        let shown = pairs.entry((&link.from, &link.to)).or_insert((at, edge));
        if is_preferred(link, shown.1.link) {
            shown.1 = edge;
        }
    }
    let mut graphs: HashMap<usize, Vec<Edge<'a>>> = HashMap::new();
    for (at, edge) in pairs.into_values() {
        graphs.entry(at).or_default().push(edge);
    }
    for edges in graphs.values_mut() {
        edges.sort_by_key(|edge| (edge.from, edge.to));
    }
    graphs
}

/// Of two links between the same cards the one with a reason, so that no reason is hidden by an empty twin; else the lower
/// id.
fn is_preferred(link: &Link, other: &Link) -> bool {
    match (has_reason(link), has_reason(other)) {
        (true, false) => true,
        (false, true) => false,
        _ => link.id < other.id,
    }
}

/// A link has a reason as soon as it has a letter.
pub fn has_reason(link: &Link) -> bool {
    !is_blank(&link.because)
}

impl Graph<'_> {
    fn join(&mut self) {
        self.outgoing = vec![Vec::new(); self.cards.len()];
        self.incoming = vec![Vec::new(); self.cards.len()];
        for (at, edge) in self.links.iter().enumerate() {
            self.outgoing[edge.from].push(at);
            self.incoming[edge.to].push(at);
        }
    }

    /// Places of all cards that can be reached from `starts` along the links, with the starts.
    pub fn following(&self, starts: impl IntoIterator<Item = usize>) -> HashSet<usize> {
        self.reach(starts, &self.outgoing, |edge| edge.to)
    }

    /// Places of all cards from which one of `ends` can be reached, with the ends.
    pub fn leading(&self, ends: impl IntoIterator<Item = usize>) -> HashSet<usize> {
        self.reach(ends, &self.incoming, |edge| edge.from)
    }

    fn reach(
        &self,
        starts: impl IntoIterator<Item = usize>,
        links: &[Vec<usize>],
        next: impl Fn(&Edge<'_>) -> usize,
    ) -> HashSet<usize> {
        let mut seen: HashSet<usize> = starts.into_iter().collect();
        let mut queue: Vec<usize> = seen.iter().copied().collect();
        while let Some(card) = queue.pop() {
            for link in &links[card] {
                let ahead = next(&self.links[*link]);
                if seen.insert(ahead) {
                    queue.push(ahead);
                }
            }
        }
        seen
    }

    /// Places of the cards that `wanted`.
    pub fn places(&self, wanted: impl Fn(&Card) -> bool) -> impl Iterator<Item = usize> {
        (0..)
            .zip(&self.cards)
            .filter(move |(_, card)| wanted(card))
            .map(|(at, _)| at)
    }
}

/// Outcomes and impacts: what it is all done for.
pub fn is_goal(card: &Card) -> bool {
    matches!(card.lane, Lane::Outcome | Lane::Impact)
}
