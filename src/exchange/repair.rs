//! Putting right what can be put right in a board from outside.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::domain::board::{Board, INDENT_MAX, LEVEL_MAX};
use crate::domain::id::{ID_LENGTH, is_id};
use crate::domain::order::{is_key, spread};
use crate::domain::people::fitting_name;

/// The last moment a JavaScript date can name, in milliseconds since 1970.
const LATEST: i64 = 8_640_000_000_000_000;

/// `board` with ids that are ids and differ, orders that are keys and differ, links that have two cards and comments that have
/// one.
pub(super) fn repaired(mut board: Board) -> Board {
    board.title = board.title.trim().into();

    let mut ids = Ids::default();
    board.models.iter_mut().for_each(|model| ids.claim(&mut model.id));
    let models = ids.done();
    board
        .models
        .iter_mut()
        .for_each(|model| model.prompts.retain(|_, prompt| !prompt.trim().is_empty()));
    deal(
        board
            .models
            .iter_mut()
            .map(|model| (model.id.clone(), &mut model.order))
            .collect(),
    );

    let mut ids = Ids::default();
    for card in &mut board.cards {
        ids.claim(&mut card.id);
        card.model = card.model.as_ref().and_then(|model| models.get(model).cloned());
        card.deleted_at = card.deleted_at.map(|at| at.clamp(0, LATEST));
    }
    let cards = ids.done();
    let mut lanes: BTreeMap<_, Vec<Place<'_>>> = BTreeMap::new();
    for card in &mut board.cards {
        lanes
            .entry((card.model.clone(), card.lane))
            .or_default()
            .push((card.id.clone(), &mut card.order));
    }
    for lane in lanes.into_values() {
        deal(lane);
    }

    let mut ids = Ids::default();
    board.links.retain_mut(|link| {
        let (Some(from), Some(to)) = (cards.get(&link.from), cards.get(&link.to)) else {
            return false;
        };
        link.from.clone_from(from);
        link.to.clone_from(to);
        link.deleted_at = link.deleted_at.map(|at| at.clamp(0, LATEST));
        ids.claim(&mut link.id);
        true
    });

    let mut ids = Ids::default();
    board.comments.retain_mut(|comment| {
        let Some(card) = cards.get(&comment.card) else {
            return false;
        };
        comment.card.clone_from(card);
        comment.at = comment.at.clamp(0, LATEST);
        comment.resolved_at = comment.resolved_at.map(|at| at.clamp(0, LATEST));
        comment.author = comment.author.as_deref().and_then(fitting_name);
        ids.claim(&mut comment.id);
        true
    });

    let mut ids = Ids::default();
    for block in &mut board.notes {
        ids.claim(&mut block.id);
        block.indent = block.indent.min(INDENT_MAX);
        block.level = block.level.clamp(1, LEVEL_MAX);
    }
    deal(
        board
            .notes
            .iter_mut()
            .map(|block| (block.id.clone(), &mut block.order))
            .collect(),
    );
    board
}

/// The ids of one list on their way to being fit.
#[derive(Default)]
struct Ids {
    /// From what stands in the file to what stands from now on; the first of several wins.
    taken_over: HashMap<String, String>,
    given: HashSet<String>,
    made: usize,
}

impl Ids {
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

    fn done(self) -> HashMap<String, String> {
        self.taken_over
    }
}

/// Id and order of an entry.
type Place<'a> = (String, &'a mut String);

/// Gives the entries of one list new orders in their present sequence, unless every one is a key and no two are equal.
fn deal(mut entries: Vec<Place<'_>>) {
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
