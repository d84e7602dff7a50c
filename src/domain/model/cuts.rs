//! Which links are not followed, so that what flows along the others comes to an end.

use super::graph::{Edge, Graph};

/// Why a link is not followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cut {
    /// It runs against the chain, from a lane further right to one further left.
    Back,
    /// It would close a loop within a lane.
    Loop,
}

/// A way through all cards.
#[derive(Debug)]
pub(super) struct Order {
    /// Places of all cards, each after everything that leads to it along followed links.
    pub(super) cards: Vec<usize>,
    /// Places of the followed links by the card they start at, in reading order.
    pub(super) followed: Vec<Vec<usize>>,
    /// Places of the links that are not followed, in reading order.
    pub(super) cuts: Vec<(usize, Cut)>,
}

/// Goes through the cards depth first, in reading order, and cuts each link that comes back to a card it is on the way from.
/// What remains has no loops. The same entries give the same cuts everywhere. Links that are not `wanted` do not count.
pub(super) fn order(graph: &Graph<'_>, wanted: impl Fn(&Edge<'_>) -> bool) -> Order {
    let mut why: Vec<Option<Cut>> = vec![None; graph.links.len()];
    let mut followed: Vec<Vec<usize>> = vec![Vec::new(); graph.cards.len()];
    for (at, edge) in graph.links.iter().enumerate().filter(|(_, edge)| wanted(edge)) {
        if graph.cards[edge.from].lane > graph.cards[edge.to].lane {
            why[at] = Some(Cut::Back);
        } else {
            followed[edge.from].push(at);
        }
    }
    let mut walk = Walk {
        graph,
        followed: &followed,
        state: vec![State::New; graph.cards.len()],
        why,
        finished: Vec::with_capacity(graph.cards.len()),
    };
    for start in 0..graph.cards.len() {
        walk.from(start);
    }
    let Walk { why, finished, .. } = walk;
    for ways in &mut followed {
        ways.retain(|link| why[*link].is_none());
    }
    Order {
        cards: finished.into_iter().rev().collect(),
        followed,
        cuts: (0..).zip(why).filter_map(|(at, why)| Some((at, why?))).collect(),
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    New,
    Open,
    Done,
}

struct Walk<'a> {
    graph: &'a Graph<'a>,
    followed: &'a [Vec<usize>],
    state: Vec<State>,
    why: Vec<Option<Cut>>,
    finished: Vec<usize>,
}

impl Walk<'_> {
    /// Without recursion: a chain of 5,000 cards must not end the stack.
    fn from(&mut self, start: usize) {
        if self.state[start] != State::New {
            return;
        }
        self.state[start] = State::Open;
        let mut stack = vec![(start, 0)];
        while let Some((card, next)) = stack.last_mut() {
            let Some(&link) = self.followed[*card].get(*next) else {
                self.state[*card] = State::Done;
                self.finished.push(*card);
                stack.pop();
                continue;
            };
            *next += 1;
            let to = self.graph.links[link].to;
            match self.state[to] {
                State::Open => self.why[link] = Some(Cut::Loop),
                State::New => {
                    self.state[to] = State::Open;
                    stack.push((to, 0));
                }
                State::Done => {}
            }
        }
    }
}
