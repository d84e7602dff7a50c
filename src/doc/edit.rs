//! Changes that the server itself writes: the first content of a workshop, and the stage.

mod entries;
mod stage;

use bytes::Bytes;
use yrs::{Transact, TransactionMut};

pub use self::stage::StageDocument;
use super::DocError;
use super::load::{contained, empty, empty_for};
use crate::domain::area::Area;
use crate::domain::board::{Board, Comment, Score};
use crate::domain::id::ID_LENGTH;

/// The first update of a document that starts with what `board` has for `area`; `None` when that is nothing.
///
/// One transaction, by the client id of the server, the same bytes for the same board. Ids and orders are taken as they are.
/// Comments and scores that bear a name are not in it: see [`signed`]. The stage has its own writer ([`StageDocument`]) and
/// starts empty.
///
/// # Errors
/// [`DocError::Crashed`].
pub fn initial(area: Area, board: &Board) -> Result<Option<Bytes>, DocError> {
    let nothing = match area {
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
        Area::Notes => board.notes.is_empty(),
        Area::Stage => true,
    };
    if nothing {
        return Ok(None);
    }
    contained(|| {
        let doc = empty(area);
        let mut transaction = doc.transact_mut();
        let to = &mut transaction;
        match area {
            Area::Model => {
                board.models.iter().for_each(|model| entries::model(to, model));
                board.cards.iter().for_each(|card| entries::card(to, card));
                board.links.iter().for_each(|link| entries::link(to, link));
                by(board, None).for_each(|comment| entries::comment(to, comment));
                board.indicators.iter().for_each(|from| entries::indicator(to, from));
                board.conflicts.iter().for_each(|from| entries::conflict(to, from));
                write_scores(to, board, None);
                board.hurdles.iter().for_each(|hurdle| entries::hurdle(to, hurdle));
                board.groups.iter().for_each(|group| entries::group(to, group));
                board.criteria.iter().for_each(|from| entries::criterion(to, from));
            }
            Area::Notes => board.notes.iter().for_each(|block| entries::block(to, block)),
            Area::Stage => {}
        }
        Ok(Some(Bytes::from(transaction.encode_update_v1())))
    })
}

/// An update of the area model with the comments and scores that bear the name `author`, by `client`: who owns that id wrote
/// them.
///
/// # Errors
/// [`DocError::Crashed`].
pub fn signed(board: &Board, author: &str, client: u32) -> Result<Bytes, DocError> {
    contained(|| {
        let doc = empty_for(Area::Model, client);
        let mut transaction = doc.transact_mut();
        by(board, Some(author)).for_each(|comment| entries::comment(&mut transaction, comment));
        write_scores(&mut transaction, board, Some(author));
        Ok(Bytes::from(transaction.encode_update_v1()))
    })
}

/// The comments that bear this name, or none.
fn by<'a>(board: &'a Board, author: Option<&'a str>) -> impl Iterator<Item = &'a Comment> {
    let comments = board.comments.iter();
    comments.filter(move |comment| comment.author.as_deref() == author)
}

/// Writes the scores that bear this name, or none. A score has no id of its own on a board: it gets one by its place, so that
/// those of one time stay in their order.
fn write_scores(transaction: &mut TransactionMut<'_>, board: &Board, author: Option<&str>) {
    let scores = board.conflicts.iter().flat_map(|conflict| {
        let scores = conflict.scores.iter();
        scores.map(move |score: &Score| (conflict.id.as_str(), score))
    });
    for (number, (conflict, score)) in scores.enumerate() {
        if score.author.as_deref() == author {
            let id = format!("score{number:0>width$}", width = ID_LENGTH - "score".len());
            entries::score(transaction, &id, conflict, score);
        }
    }
}

#[cfg(test)]
mod tests;
