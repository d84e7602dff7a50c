//! What the goals of a model cost, with what that rests on.

use std::collections::HashSet;
use std::fmt::Write as _;
use std::io::{self, Write};

use super::Page;
use super::facts::listed;
use super::registers::register;
use crate::domain::board::Resource;
use crate::domain::model::graph::{Graph, is_goal};
use crate::domain::model::money::{CardMoney, Cents, Money, attribute};

impl Page<'_> {
    /// The money of `model`: nothing where there is none.
    pub(super) fn money(&self, model: Option<&str>, out: &mut dyn Write) -> io::Result<()> {
        let mut graphs = self.graphs.iter();
        let graph = graphs.find(|graph| graph.model.map(|model| model.id.as_str()) == model);
        let Some(graph) = graph else {
            return Ok(());
        };
        let Some(money) = attribute(graph) else {
            let too_large = [self.known.too_large().to_owned()];
            return register(self.known.money_heading(), &too_large, out);
        };
        if money.total == 0 {
            return Ok(());
        }
        let mut items = vec![self.overview(&money)];
        let goals = money.cards.iter().filter(|of| is_goal(graph.cards[of.card]));
        items.extend(goals.map(|of| self.cost(graph, of)));
        items.extend(self.caveats(graph, &money));
        register(self.known.money_heading(), &items, out)
    }

    /// "€92,000 in all: €60,000 reach outcomes and impacts, €32,000 are assigned to none yet".
    fn overview(&self, money: &Money) -> String {
        let known = self.known;
        let mut text = format!("{} {}", self.euros(money.total), known.in_all());
        let reached = (money.reached > 0).then(|| format!("{} {}", self.euros(money.reached), known.reached()));
        let unassigned =
            (money.unassigned > 0).then(|| format!("{} {}", self.euros(money.unassigned), known.unassigned()));
        let parts: Vec<String> = reached.into_iter().chain(unassigned).collect();
        let _ = write!(text, ": {}", parts.join(", "));
        text
    }

    /// "**Trust grows**: €60,000 (running €50,000, change €10,000), from **A** €40,000, **B** €20,000".
    fn cost(&self, graph: &Graph<'_>, of: &CardMoney) -> String {
        let known = self.known;
        let title = |at: usize| self.title(&graph.cards[at].id);
        let mut text = format!("**{}**: {}", title(of.card), self.euros(of.cents.iter().sum()));
        let [_, change, experiment] = of.cents;
        // Where nobody has named a part, all of it keeps things running, and that is no news.
        if change + experiment > 0 {
            let _ = write!(text, " ({})", self.parts(of.cents));
        }
        if of.from.len() > 1 {
            let from: Vec<String> = of
                .from
                .iter()
                .map(|(input, cents)| format!("**{}** {}", title(*input), self.euros(*cents)))
                .collect();
            let _ = write!(text, ", {} {}", known.out_of(), from.join(", "));
        }
        text
    }

    fn parts(&self, cents: Cents) -> String {
        let known = self.known;
        let names = [known.running(), known.change(), known.experiment()];
        let parts = names.into_iter().zip(cents).filter(|(_, cents)| *cents > 0);
        let parts: Vec<String> = parts
            .map(|(name, cents)| format!("{name} {}", self.euros(cents)))
            .collect();
        parts.join(", ")
    }

    /// What the figures rest on.
    fn caveats(&self, graph: &Graph<'_>, money: &Money) -> impl Iterator<Item = String> {
        let known = self.known;
        let title = |at: usize| format!("**{}**", self.title(&graph.cards[at].id));
        let equal = money.links.iter().any(|(link, _)| {
            graph.links[*link].link.share.is_none() && graph.outgoing[graph.links[*link].from].len() > 1
        });
        let funded: HashSet<usize> = money.cards.iter().map(|of| of.card).collect();
        let cuts = money.cuts.iter().map(|(link, _)| graph.links[*link]);
        let cuts = cuts
            .filter(|edge| funded.contains(&edge.from))
            .map(|edge| format!("{} {} {}", title(edge.from), self.verb(edge.link), title(edge.to)));
        [
            equal.then(|| known.equal_parts().to_owned()),
            listed(known.not_followed(), cuts),
            listed(known.scaled(), money.scaled.iter().map(|card| title(*card))),
        ]
        .into_iter()
        .flatten()
    }

    // Amounts are below what is exact as cents.
    #[allow(clippy::cast_precision_loss)]
    fn euros(&self, cents: u64) -> String {
        self.known.amount(cents as f64 / 100.0, Some(Resource::Money), None)
    }
}
