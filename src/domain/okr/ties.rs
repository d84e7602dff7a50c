//! What objectives pay into, what key results move and what they need, of what still stands.

use std::collections::{HashMap, HashSet};

use super::warnings::Model;
use crate::domain::board::{Lane, Okr, Tie, TieKind, TieTarget};

/// The ties that count.
pub(super) struct Ties<'a> {
    /// By id; of several with the same ends and kind the one with the lowest.
    pub(super) all: Vec<&'a Tie>,
    there: There<'a>,
    /// Those that lead to what is there, by what they start at.
    from: HashMap<&'a str, Vec<&'a Tie>>,
}

/// What stands and can be tied to.
struct There<'a> {
    ids: HashMap<TieTarget, HashSet<&'a str>>,
    /// Outcomes and impacts.
    aims: HashSet<&'a str>,
}

impl<'a> Ties<'a> {
    /// Without a model, whatever is said about it counts as being there.
    pub(super) fn of(okr: &'a Okr, model: Option<Model<'a>>) -> Self {
        let mut all: Vec<&Tie> = okr.ties.iter().filter(|tie| counts(tie)).collect();
        all.sort_by(|a, b| a.id.cmp(&b.id));
        let mut said: HashSet<(&str, &str, TieKind)> = HashSet::new();
        all.retain(|tie| said.insert((&tie.from, &tie.to, tie.kind)));
        let there = There::of(okr, model);
        let mut from: HashMap<&str, Vec<&Tie>> = HashMap::new();
        for tie in all.iter().filter(|tie| there.has(tie)) {
            from.entry(&tie.from).or_default().push(tie);
        }
        Self { all, there, from }
    }

    /// Whether what a tie leads to is still there.
    pub(super) fn leads(&self, tie: &Tie) -> bool {
        self.there.has(tie)
    }

    /// Ties of this kind from an entry to what is still there.
    pub(super) fn from(&self, id: &str, kind: TieKind) -> impl Iterator<Item = &'a Tie> {
        let ties = self.from.get(id).into_iter().flatten().copied();
        ties.filter(move |tie| tie.kind == kind)
    }

    /// Objectives that pay into a guiding goal, themselves or by way of the objectives they pay into.
    pub(super) fn paying_into_goals(&self) -> HashSet<&'a str> {
        self.paying(|tie| tie.target == TieTarget::Goal)
    }

    /// Objectives that pay into an outcome or an impact, in the same way.
    pub(super) fn paying_into_cards(&self) -> HashSet<&'a str> {
        self.paying(|tie| tie.target == TieTarget::Card && self.there.aims.contains(tie.to.as_str()))
    }

    fn paying(&self, ends: impl Fn(&Tie) -> bool) -> HashSet<&'a str> {
        let paid = self.from.values().flatten().copied();
        let paid: Vec<&Tie> = paid.filter(|tie| tie.kind == TieKind::Pays).collect();
        let mut into: HashMap<&str, Vec<&str>> = HashMap::new();
        for tie in paid.iter().filter(|tie| tie.target == TieTarget::Objective) {
            into.entry(&tie.to).or_default().push(&tie.from);
        }
        // From the ends back: each objective is looked at once.
        let mut found: HashSet<&str> = HashSet::new();
        let mut queue: Vec<&str> = paid
            .iter()
            .filter(|tie| ends(tie))
            .map(|tie| tie.from.as_str())
            .collect();
        while let Some(objective) = queue.pop() {
            if found.insert(objective) {
                queue.extend(into.get(objective).into_iter().flatten().copied());
            }
        }
        found
    }
}

/// Whether a tie stands and leads to what one of its kind can lead to.
fn counts(tie: &Tie) -> bool {
    use TieTarget::{Card, Goal, Indicator, Kpi, Objective, Team};

    tie.deleted_at.is_none()
        && match tie.kind {
            TieKind::Pays => matches!(tie.target, Goal | Card | Objective),
            TieKind::Moves => matches!(tie.target, Card | Indicator | Kpi),
            TieKind::Needs => matches!(tie.target, Team | Objective),
        }
}

macro_rules! standing {
    ($list:expr) => {
        $list
            .iter()
            .filter(|one| one.deleted_at.is_none())
            .map(|one| one.id.as_str())
            .collect()
    };
}

impl<'a> There<'a> {
    fn of(okr: &'a Okr, model: Option<Model<'a>>) -> Self {
        let mut ids = HashMap::from([
            (TieTarget::Goal, standing!(okr.goals)),
            (TieTarget::Kpi, standing!(okr.kpis)),
            (TieTarget::Objective, standing!(okr.objectives)),
            (TieTarget::Team, standing!(okr.teams)),
        ]);
        let mut aims = HashSet::new();
        if let Some(Model { cards, indicators, .. }) = model {
            let known: HashSet<&str> = standing!(cards);
            let indicators = indicators
                .iter()
                .filter(|one| one.deleted_at.is_none() && known.contains(one.card.as_str()));
            ids.insert(TieTarget::Indicator, indicators.map(|one| one.id.as_str()).collect());
            let cards = cards.iter().filter(|card| known.contains(card.id.as_str()));
            let cards = cards.filter(|card| matches!(card.lane, Lane::Outcome | Lane::Impact));
            aims = cards.map(|card| card.id.as_str()).collect();
            ids.insert(TieTarget::Card, known);
        }
        Self { ids, aims }
    }

    fn has(&self, tie: &Tie) -> bool {
        let ids = self.ids.get(&tie.target);
        ids.is_none_or(|ids| ids.contains(tie.to.as_str()))
    }
}
