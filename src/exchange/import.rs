//! Reading a JSON export, which anybody may have edited or made up.

mod okr;
mod workshop;

use std::collections::HashSet;

use serde::Deserialize;
use serde_json::error::Category;
use thiserror::Error;

use super::json::{FORMAT, VERSION};
use super::repair::repaired;
use crate::domain::board::Board;
use crate::domain::code::Code;

/// How much a file may hold, as far as it is configuration.
#[derive(Debug, Clone, Copy)]
pub struct Bounds {
    /// Bytes of the file.
    pub bytes: usize,
    /// Cards, deleted ones included.
    pub cards: usize,
    /// Links, comments, indicators, blocks of notes and so on: so many of each, deleted ones included.
    pub entries: usize,
}

/// Most impact models.
pub const MODELS_MAX: usize = 100;
/// Most people who wrote them.
pub const AUTHORS_MAX: usize = 1_000;
/// Longest text, in Unicode scalar values.
pub const TEXT_MAX: usize = 100_000;
/// Longest title of a workshop, in Unicode scalar values.
pub const TITLE_MAX: usize = 200;

/// Why a file was not taken.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ImportError {
    /// More than this many bytes.
    #[error("the file is larger than {0} bytes")]
    TooLarge(usize),
    /// Not JSON, or not an export of ours.
    #[error("the file is no export")]
    NoExport,
    /// Written by a newer version.
    #[error("the file has version {0}, this program knows {VERSION}")]
    Newer(u64),
    /// An export in which something has a wrong shape.
    #[error("line {line}: {reason}")]
    Malformed {
        /// Where, counted from 1.
        line: usize,
        /// What, in English.
        reason: String,
    },
    /// More entries of one kind than a workshop holds.
    #[error("more than {limit} {what}")]
    TooMany {
        /// Name of the list in the file.
        what: &'static str,
        /// How many there may be.
        limit: usize,
    },
    /// A text is longer than a workshop takes.
    #[error("a text in {what} has more than {limit} characters")]
    TextTooLong {
        /// Name of the list in the file.
        what: &'static str,
        /// How many characters there may be.
        limit: usize,
    },
    /// The workshop has no title.
    #[error("the title is empty")]
    TitleEmpty,
    /// The title has more than [`TITLE_MAX`] characters.
    #[error("the title has more than {TITLE_MAX} characters")]
    TitleTooLong,
}

impl ImportError {
    /// The code that callers branch on.
    pub const fn code(&self) -> Code {
        match self {
            Self::TooLarge(_) => Code::FileTooLarge,
            Self::NoExport | Self::Malformed { .. } => Code::FileNoExport,
            Self::Newer(_) => Code::WorkshopNewer,
            Self::TooMany { .. } | Self::TextTooLong { .. } => Code::FileOverLimits,
            Self::TitleEmpty => Code::TitleEmpty,
            Self::TitleTooLong => Code::TitleTooLong,
        }
    }
}

#[derive(Deserialize)]
struct Head {
    format: String,
    version: u64,
}

#[derive(Deserialize)]
struct Body {
    board: Board,
}

/// The board in a JSON export, fit to become a workshop.
///
/// What cannot be taken is an error. What can be put right is: ids that are none or stand twice get new ones, orders that are
/// no keys or equal are dealt anew, values are brought within their bounds, and what hangs on something that is not there, such
/// as a link without both its cards, is dropped.
///
/// # Errors
/// Any [`ImportError`].
pub fn import_json(bytes: &[u8], bounds: Bounds) -> Result<Board, ImportError> {
    if bytes.len() > bounds.bytes {
        return Err(ImportError::TooLarge(bounds.bytes));
    }
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    // The head alone first: the body of a newer version may look like nothing we know.
    let head: Head = serde_json::from_slice(bytes).map_err(|_| ImportError::NoExport)?;
    if head.format != FORMAT || head.version == 0 {
        return Err(ImportError::NoExport);
    }
    if head.version > VERSION {
        return Err(ImportError::Newer(head.version));
    }
    let body: Body = serde_json::from_slice(bytes).map_err(|error| match error.classify() {
        Category::Data => ImportError::Malformed {
            line: error.line(),
            reason: error.to_string(),
        },
        _ => ImportError::NoExport,
    })?;
    check(&body.board, bounds)?;
    Ok(repaired(body.board))
}

fn check(board: &Board, bounds: Bounds) -> Result<(), ImportError> {
    if board.title.trim().is_empty() {
        return Err(ImportError::TitleEmpty);
    }
    if board.title.trim().chars().count() > TITLE_MAX {
        return Err(ImportError::TitleTooLong);
    }
    let scores = || board.conflicts.iter().flat_map(|conflict| &conflict.scores);
    let measurements = || board.indicators.iter().flat_map(|indicator| &indicator.measurements);
    let ratings = || board.criteria.iter().flat_map(|criterion| &criterion.ratings);
    let comments = board.comments.iter().map(|comment| &comment.author);
    let said = board.okr.key_results.iter().flat_map(|result| &result.check_ins);
    let authors: HashSet<&str> = comments
        .chain(scores().map(|score| &score.author))
        .chain(said.map(|said| &said.author))
        .chain(board.contributions.iter().map(|one| &one.author))
        .filter_map(Option::as_deref)
        .collect();
    let okr = okr::counts(&board.okr).map(|(what, count)| (what, count, bounds.entries));
    let lists = [
        ("models", board.models.len(), MODELS_MAX),
        ("cards", board.cards.len(), bounds.cards),
        ("links", board.links.len(), bounds.entries),
        ("comments", board.comments.len(), bounds.entries),
        ("indicators", board.indicators.len(), bounds.entries),
        ("measurements", measurements().count(), bounds.entries),
        ("conflicts", board.conflicts.len(), bounds.entries),
        ("scores", scores().count(), bounds.entries),
        ("hurdles", board.hurdles.len(), bounds.entries),
        ("groups", board.groups.len(), bounds.entries),
        ("criteria", board.criteria.len(), bounds.entries),
        ("ratings", ratings().count(), bounds.entries),
        ("authors", authors.len(), AUTHORS_MAX),
        ("notes", board.notes.len(), bounds.entries),
    ];
    let said = workshop::counts(board).map(|(what, count)| (what, count, bounds.entries));
    for (what, count, limit) in lists.into_iter().chain(okr).chain(said) {
        if count > limit {
            return Err(ImportError::TooMany { what, limit });
        }
    }
    let models = board
        .models
        .iter()
        .flat_map(|model| std::iter::once(&model.title).chain(model.prompts.values()));
    let cards = board
        .cards
        .iter()
        .flat_map(|card| [&card.title, &card.note, &card.audience, &card.plain]);
    let links = board.links.iter().flat_map(|link| [&link.because, &link.check_how]);
    let indicators = board.indicators.iter();
    let indicators = indicators.flat_map(|indicator| [&indicator.name, &indicator.source, &indicator.side_effect]);
    let conflicts = board.conflicts.iter();
    let conflicts = conflicts.flat_map(|conflict| [&conflict.because, &conflict.affected]);
    let hurdles = board.hurdles.iter();
    let hurdles = hurdles.flat_map(|hurdle| [&hurdle.rule, &hurdle.purpose, &hurdle.room, &hurdle.risk]);
    check_texts("models", models)?;
    check_texts("cards", cards)?;
    check_texts("links", links)?;
    check_texts("indicators", indicators)?;
    check_texts("measurements", measurements().map(|measurement| &measurement.note))?;
    check_texts("conflicts", conflicts)?;
    check_texts("hurdles", hurdles)?;
    check_texts("groups", board.groups.iter().map(|group| &group.title))?;
    check_texts("criteria", board.criteria.iter().map(|criterion| &criterion.title))?;
    check_texts("ratings", ratings().map(|rating| &rating.reason))?;
    for (what, text) in okr::texts(&board.okr).chain(workshop::texts(board)) {
        check_texts(what, std::iter::once(text))?;
    }
    check_texts("comments", board.comments.iter().map(|comment| &comment.text))?;
    check_texts("notes", board.notes.iter().map(|block| &block.text))
}

fn check_texts<'a>(what: &'static str, mut texts: impl Iterator<Item = &'a String>) -> Result<(), ImportError> {
    // Bytes bound characters from above and cost nothing to count.
    if texts.any(|text| text.len() > TEXT_MAX && text.chars().count() > TEXT_MAX) {
        return Err(ImportError::TextTooLong { what, limit: TEXT_MAX });
    }
    Ok(())
}

#[cfg(test)]
mod tests;
