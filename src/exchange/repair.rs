//! Putting right what can be put right in a board from outside.

mod okr;
mod workshop;

use std::collections::{BTreeMap, HashMap, HashSet};

use self::okr::Outside;
use self::workshop::Places;
use crate::domain::board::{Board, INDENT_MAX, LEVEL_MAX};
use crate::domain::id::{ID_LENGTH, is_id};
use crate::domain::order::{is_key, spread};
use crate::domain::people::fitting_name;

/// The last moment a JavaScript date can name, in milliseconds since 1970.
const LATEST: i64 = 8_640_000_000_000_000;

/// `board` with ids that are ids and differ, orders that are keys and differ, values within their bounds, and nothing that
/// hangs on what is not there: links and conflicts have two cards, comments and indicators have one, ratings have a model. A
/// rule without the card it hinders and a card without its group stay without, and so does what came from a contribution that is
/// not there. For objectives and key results see [`okr::okr`].
pub(super) fn repaired(mut board: Board) -> Board {
    board.title = board.title.trim().into();
    let contributions = workshop::contributions(&mut board);
    let models = models(&mut board);
    let groups = groups(&mut board, &models);
    let cards = cards(&mut board, &models, &groups, &contributions);
    links(&mut board, &cards);
    comments(&mut board, &cards);
    let indicators = indicators(&mut board, &cards);
    let conflicts = conflicts(&mut board, &cards, &contributions);
    hurdles(&mut board, &cards);
    criteria(&mut board, &models);
    let outside = Outside {
        cards,
        indicators,
        contributions,
    };
    let objectives = okr::okr(&mut board.okr, &outside);
    workshop::decisions(
        &mut board,
        &Places {
            cards: &outside.cards,
            objectives: &objectives,
            conflicts: &conflicts,
            contributions: &outside.contributions,
        },
    );
    notes(&mut board);
    board
}

/// From an id in the file to the id from now on.
type Names = HashMap<String, String>;

fn models(board: &mut Board) -> Names {
    let mut ids = Ids::default();
    for model in &mut board.models {
        ids.claim(&mut model.id);
        model.prompts.retain(|_, prompt| !prompt.trim().is_empty());
    }
    deal(
        board
            .models
            .iter_mut()
            .map(|model| (model.id.clone(), &mut model.order)),
    );
    ids.done()
}

fn groups(board: &mut Board, models: &Names) -> Names {
    let mut ids = Ids::default();
    for group in &mut board.groups {
        ids.claim(&mut group.id);
        follow(&mut group.model, models);
        group.deleted_at = group.deleted_at.map(moment);
    }
    deal(
        board
            .groups
            .iter_mut()
            .map(|group| (group.id.clone(), &mut group.order)),
    );
    ids.done()
}

fn cards(board: &mut Board, models: &Names, groups: &Names, contributions: &Names) -> Names {
    let mut ids = Ids::default();
    for card in &mut board.cards {
        ids.claim(&mut card.id);
        follow(&mut card.model, models);
        follow(&mut card.group, groups);
        follow(&mut card.from, contributions);
        card.fit();
        card.dropped = card.dropped.map(moment);
        card.deleted_at = card.deleted_at.map(moment);
    }
    let mut lanes: BTreeMap<_, Vec<Place<'_>>> = BTreeMap::new();
    for card in &mut board.cards {
        lanes
            .entry((card.model.clone(), card.lane))
            .or_default()
            .push((card.id.clone(), &mut card.order));
    }
    lanes.into_values().for_each(deal);
    ids.done()
}

fn links(board: &mut Board, cards: &Names) {
    let mut ids = Ids::default();
    board.links.retain_mut(|link| {
        let (Some(from), Some(to)) = (cards.get(&link.from), cards.get(&link.to)) else {
            return false;
        };
        link.from.clone_from(from);
        link.to.clone_from(to);
        link.fit();
        link.deleted_at = link.deleted_at.map(moment);
        ids.claim(&mut link.id);
        true
    });
}

fn comments(board: &mut Board, cards: &Names) {
    let mut ids = Ids::default();
    board.comments.retain_mut(|comment| {
        let Some(card) = cards.get(&comment.card) else {
            return false;
        };
        comment.card.clone_from(card);
        comment.at = moment(comment.at);
        comment.resolved_at = comment.resolved_at.map(moment);
        comment.author = comment.author.as_deref().and_then(fitting_name);
        ids.claim(&mut comment.id);
        true
    });
}

fn indicators(board: &mut Board, cards: &Names) -> Names {
    let (mut ids, mut measured) = (Ids::default(), Ids::default());
    board.indicators.retain_mut(|indicator| {
        let Some(card) = cards.get(&indicator.card) else {
            return false;
        };
        indicator.card.clone_from(card);
        ids.claim(&mut indicator.id);
        for measurement in &mut indicator.measurements {
            measured.claim(&mut measurement.id);
        }
        indicator.fit();
        indicator.deleted_at = indicator.deleted_at.map(moment);
        true
    });
    let mut of_cards: BTreeMap<_, Vec<Place<'_>>> = BTreeMap::new();
    for indicator in &mut board.indicators {
        of_cards
            .entry(indicator.card.clone())
            .or_default()
            .push((indicator.id.clone(), &mut indicator.order));
    }
    of_cards.into_values().for_each(deal);
    ids.done()
}

fn conflicts(board: &mut Board, cards: &Names, contributions: &Names) -> Names {
    let mut ids = Ids::default();
    board.conflicts.retain_mut(|conflict| {
        let (Some(a), Some(b)) = (cards.get(&conflict.a), cards.get(&conflict.b)) else {
            return false;
        };
        conflict.a.clone_from(a);
        conflict.b.clone_from(b);
        ids.claim(&mut conflict.id);
        for score in &mut conflict.scores {
            score.at = moment(score.at);
            score.author = score.author.as_deref().and_then(fitting_name);
        }
        follow(&mut conflict.from, contributions);
        conflict.fit();
        conflict.deleted_at = conflict.deleted_at.map(moment);
        true
    });
    let conflicts = board.conflicts.iter_mut();
    deal(conflicts.map(|conflict| (conflict.id.clone(), &mut conflict.order)));
    ids.done()
}

fn hurdles(board: &mut Board, cards: &Names) {
    let mut ids = Ids::default();
    for hurdle in &mut board.hurdles {
        ids.claim(&mut hurdle.id);
        follow(&mut hurdle.hinders, cards);
        hurdle.deleted_at = hurdle.deleted_at.map(moment);
    }
    let hurdles = board.hurdles.iter_mut();
    deal(hurdles.map(|hurdle| (hurdle.id.clone(), &mut hurdle.order)));
}

fn criteria(board: &mut Board, models: &Names) {
    let (mut ids, mut rated) = (Ids::default(), Ids::default());
    for criterion in &mut board.criteria {
        ids.claim(&mut criterion.id);
        let mut of = HashSet::new();
        criterion.ratings.retain_mut(|rating| {
            // The first of several of one model stands.
            let Some(model) = models.get(&rating.model).filter(|model| of.insert((*model).clone())) else {
                return false;
            };
            rating.model.clone_from(model);
            rated.claim(&mut rating.id);
            true
        });
        criterion.fit();
        criterion.deleted_at = criterion.deleted_at.map(moment);
    }
    let criteria = board.criteria.iter_mut();
    deal(criteria.map(|criterion| (criterion.id.clone(), &mut criterion.order)));
}

fn notes(board: &mut Board) {
    let mut ids = Ids::default();
    for block in &mut board.notes {
        ids.claim(&mut block.id);
        block.indent = block.indent.min(INDENT_MAX);
        block.level = block.level.clamp(1, LEVEL_MAX);
    }
    deal(board.notes.iter_mut().map(|block| (block.id.clone(), &mut block.order)));
}

/// A time that a browser can show.
fn moment(at: i64) -> i64 {
    at.clamp(0, LATEST)
}

/// The new id of what an entry belongs to, none when that is not there.
fn follow(id: &mut Option<String>, names: &Names) {
    *id = id.as_ref().and_then(|id| names.get(id).cloned());
}

/// The ids of one list on their way to being fit.
#[derive(Default)]
struct Ids {
    /// From what stands in the file to what stands from now on; the first of several wins.
    taken_over: Names,
    given: HashSet<String>,
    made: usize,
}

impl Ids {
    /// Ids that differ from those of another list.
    fn apart_from(others: &Names) -> Self {
        Self {
            given: others.values().cloned().collect(),
            ..Self::default()
        }
    }

    fn claim(&mut self, id: &mut String) {
        let mut fit = id.clone();
        while !is_id(&fit) || self.given.contains(&fit) {
            self.made += 1;
            fit = format!("imported{:0>width$}", self.made, width = ID_LENGTH - "imported".len());
        }
        self.given.insert(fit.clone());
        let stood = std::mem::replace(id, fit.clone());
        self.taken_over.entry(stood).or_insert(fit);
    }

    /// The ids of the list until here. What comes is of another list, and differs from these, too.
    fn names(&mut self) -> Names {
        std::mem::take(&mut self.taken_over)
    }

    fn done(self) -> Names {
        self.taken_over
    }
}

/// Id and order of an entry.
type Place<'a> = (String, &'a mut String);

/// Gives the entries of one list new orders in their present sequence, unless every one is a key and no two are equal.
fn deal<'a>(entries: impl IntoIterator<Item = Place<'a>>) {
    let mut entries: Vec<Place<'a>> = entries.into_iter().collect();
    entries.sort_by(|(a_id, a), (b_id, b)| (&**a, a_id).cmp(&(&**b, b_id)));
    let fit = entries.iter().all(|(_, order)| is_key(order));
    let differ = entries
        .windows(2)
        .all(|pair| matches!(pair, [(_, a), (_, b)] if a != b));
    if fit && differ {
        return;
    }
    let keys = spread(entries.len());
    for ((_, order), key) in entries.into_iter().zip(keys) {
        *order = key;
    }
}
