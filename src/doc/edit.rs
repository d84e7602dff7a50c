//! Changes that the server itself writes: the first content of a workshop, and the stage.

mod entries;
mod learnings;
mod okr;
mod stage;
mod workshop;

use bytes::Bytes;
use yrs::{Transact, TransactionMut};

pub use self::learnings::learnings;
pub use self::stage::StageDocument;
pub use self::workshop::contributions;
use super::DocError;
use super::load::{contained, empty, empty_for};
use crate::domain::area::Area;
use crate::domain::board::{Board, CheckIn, Comment, Score};
use crate::domain::id::{ID_LENGTH, derived};

/// The first update of a document that starts with what `board` has for `area`; `None` when that is nothing.
///
/// One transaction, by the client id of the server, the same bytes for the same board. Ids and orders are taken as they are.
/// Comments, scores and check-ins that bear a name are not in it: see [`signed`]. The stage has its own writer ([`StageDocument`]) and
/// starts empty.
///
/// # Errors
/// [`DocError::Crashed`].
pub fn initial(area: Area, board: &Board) -> Result<Option<Bytes>, DocError> {
    if is_empty(area, board) {
        return Ok(None);
    }
    contained(|| {
        let doc = empty(area);
        let mut transaction = doc.transact_mut();
        write(&mut transaction, area, board, Start::First);
        Ok(Some(Bytes::from(transaction.encode_update_v1())))
    })
}

/// The update that adds what `board` has for `area` to a document that others write in, going on at `clock`, where what the
/// server has written in it so far ends. `None` when that is nothing. What bears a name is left out, as in [`initial`].
///
/// # Errors
/// [`DocError::Crashed`].
pub fn additions(area: Area, board: &Board, clock: u32) -> Result<Option<Bytes>, DocError> {
    if is_empty(area, board) {
        return Ok(None);
    }
    contained(|| {
        let doc = learnings::going_on_at(area, clock)?;
        let mut transaction = doc.transact_mut();
        write(&mut transaction, area, board, Start::Later);
        Ok(Some(Bytes::from(transaction.encode_update_v1())))
    })
}

/// Whether a board has nothing for an area that bears no name.
fn is_empty(area: Area, board: &Board) -> bool {
    match area {
        Area::Model => {
            board.models.is_empty()
                && board.cards.is_empty()
                && board.links.is_empty()
                && by(board, None).next().is_none()
                && board.indicators.is_empty()
                && board.conflicts.is_empty()
                && board.hurdles.is_empty()
                && board.groups.is_empty()
                && board.criteria.is_empty()
        }
        Area::Collection => board.contributions.is_empty() && board.clusters.is_empty(),
        Area::Okr => board.okr.is_empty(),
        Area::Decisions => board.topics.is_empty() && board.recommendations.is_empty() && board.next_steps.is_empty(),
        Area::Notes => board.notes.is_empty(),
        Area::Stage => true,
    }
}

/// Whether a document starts with what is written, or has something already.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Start {
    First,
    Later,
}

fn write(to: &mut TransactionMut<'_>, area: Area, board: &Board, start: Start) {
    match area {
        Area::Model => {
            board.models.iter().for_each(|model| entries::model(to, model));
            board.cards.iter().for_each(|card| entries::card(to, card));
            board.links.iter().for_each(|link| entries::link(to, link));
            by(board, None).for_each(|comment| entries::comment(to, comment));
            board.indicators.iter().for_each(|from| entries::indicator(to, from));
            board.conflicts.iter().for_each(|from| entries::conflict(to, from));
            write_scores(to, board, None, start);
            board.hurdles.iter().for_each(|hurdle| entries::hurdle(to, hurdle));
            board.groups.iter().for_each(|group| entries::group(to, group));
            board.criteria.iter().for_each(|from| entries::criterion(to, from));
        }
        Area::Collection => {
            board
                .contributions
                .iter()
                .for_each(|from| workshop::contribution(to, from));
            board.clusters.iter().for_each(|from| workshop::cluster(to, from));
        }
        Area::Decisions => {
            board.topics.iter().for_each(|from| workshop::topic(to, from));
            board
                .recommendations
                .iter()
                .for_each(|from| workshop::recommendation(to, from));
            board.next_steps.iter().for_each(|from| workshop::next_step(to, from));
        }
        Area::Okr => {
            okr::write(to, &board.okr);
            check_ins_by(board, None).for_each(|(result, from)| okr::write_check_in(to, result, from));
        }
        Area::Notes => board.notes.iter().for_each(|block| entries::block(to, block)),
        Area::Stage => {}
    }
}

/// An update of a document with what bears the name `author` in it, comments and scores in the model, check-ins among the key
/// results, by `client`: who owns that id wrote them. `None` when that is nothing.
///
/// # Errors
/// [`DocError::Crashed`].
pub fn signed(area: Area, board: &Board, author: &str, client: u32) -> Result<Option<Bytes>, DocError> {
    let name = Some(author);
    let nothing = match area {
        Area::Model => by(board, name).next().is_none() && scores_by(board, name).next().is_none(),
        Area::Okr => check_ins_by(board, name).next().is_none(),
        Area::Collection | Area::Decisions | Area::Notes | Area::Stage => true,
    };
    if nothing {
        return Ok(None);
    }
    contained(|| {
        let doc = empty_for(area, client);
        let mut transaction = doc.transact_mut();
        let to = &mut transaction;
        if area == Area::Model {
            by(board, name).for_each(|comment| entries::comment(to, comment));
            write_scores(to, board, name, Start::First);
        } else {
            check_ins_by(board, name).for_each(|(result, from)| okr::write_check_in(to, result, from));
        }
        Ok(Some(Bytes::from(transaction.encode_update_v1())))
    })
}

/// The comments that bear this name, or none.
fn by<'a>(board: &'a Board, author: Option<&'a str>) -> impl Iterator<Item = &'a Comment> {
    let comments = board.comments.iter();
    comments.filter(move |comment| comment.author.as_deref() == author)
}

/// The check-ins that bear this name, or none, with the ids of their key results.
fn check_ins_by<'a>(board: &'a Board, author: Option<&'a str>) -> impl Iterator<Item = (&'a str, &'a CheckIn)> {
    let results = board.okr.key_results.iter();
    let said = results.flat_map(|result| result.check_ins.iter().map(|said| (result.id.as_str(), said)));
    said.filter(move |(_, said)| said.author.as_deref() == author)
}

/// The scores that bear this name, or none, with their places and the ids of their conflicts.
fn scores_by<'a>(board: &'a Board, author: Option<&'a str>) -> impl Iterator<Item = (usize, (&'a str, &'a Score))> {
    let scores = board.conflicts.iter().flat_map(|conflict| {
        let scores = conflict.scores.iter();
        scores.map(move |score: &Score| (conflict.id.as_str(), score))
    });
    let placed = scores.enumerate();
    placed.filter(move |(_, (_, score))| score.author.as_deref() == author)
}

/// Writes the scores that bear this name, or none. A score has no id of its own on a board: it gets one by its place, so that
/// those of one time stay in their order. Where others stand already it gets one that none of them has.
fn write_scores(transaction: &mut TransactionMut<'_>, board: &Board, author: Option<&str>, start: Start) {
    for (number, (conflict, score)) in scores_by(board, author) {
        let id = match start {
            Start::First => format!("score{number:0>width$}", width = ID_LENGTH - "score".len()),
            Start::Later => derived(conflict, &number.to_string()),
        };
        entries::score(transaction, &id, conflict, score);
    }
}

#[cfg(test)]
mod tests;
