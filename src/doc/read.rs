//! What the plain values of a document mean: tolerant of everything, panic-free, free of the library.
//!
//! The web board reads by the same rules:
//! - An entry that is no map is skipped; unknown keys are ignored; a value of the wrong type counts as missing.
//! - A missing text is empty, and a plain string where a text belongs is that text. A missing order is the empty string,
//!   which sorts first; order is bytewise, ties by id.
//! - A card whose lane is missing or unknown stands in the first lane: misplaced can be moved, unseen is lost. For the
//!   same reason a block of unknown kind is a paragraph, and a `deletedAt` that is no number deletes nothing.
//! - A link with an end that is missing or unknown stays, with that end empty or dangling; so does a comment with its card,
//!   and so do indicators, conflicts and hurdles. What lies within another entry is read with it or not at all: measurements
//!   with their indicator, scores with their conflict, ratings with their criterion.
//! - A deleted comment, measurement, score or rating is not read. A deleted block is, while there are words in it: somebody typed them at the moment when
//!   somebody else deleted or joined it.
//! - Whole numbers lose their fraction, and numbers stay within their bounds: an indent of 7 is 4, a level of 0 is 1. An
//!   amount, share or value beyond [`NUMBER_MAX`](crate::domain::board::fit::NUMBER_MAX) either way counts as missing; times
//!   in milliseconds do not. The bounds are those of [`crate::domain::board::fit`].
//! - Where one of several words belongs, any other counts as missing; so does a perspective that is facilitation, a date that
//!   is no day of the calendar as `YYYY-MM-DD`, and a short text of white space alone. Short texts are cut to their longest.
//! - Of goals and markers, those that are none are left out: goals beyond 1 to 17, markers without a word, doubles, and
//!   markers past the last that a card may have.
//! - `change` and `experiment` are parts of `amount`: without it they are missing, and `experiment` gives way.
//! - A score without a number is none. Of several scores by one person for one conflict the newest stands, of those of one
//!   time the one with the highest id; what the server itself wrote without a name is by somebody else each time.
//! - Of several ratings of one model by one criterion the one with the lowest id stands.
//! - What is true of a model, an objective or a cycle is true when the value is `true` and nothing else.
//! - A tie without a known kind or target says nothing and is none. A role of unknown kind is a member's, a meeting of unknown
//!   kind a check-in. A key result with an objective that is missing or unknown stays; check-ins and readings are read with
//!   what they are about or not at all.

mod model;
mod okr;
mod stage;
mod thoughts;
mod workshop;

use std::collections::{BTreeSet, HashMap};

use serde_json::Value;

pub(super) use self::model::{cards, comments, groups, indicators, links, models};
pub(super) use self::okr::{check_ins, okr};
pub(super) use self::stage::stage;
pub(super) use self::thoughts::{conflicts, criteria, hurdles, scores};
pub(super) use self::workshop::{clusters, contributions, next_steps, recommendations, topics};
use super::load::{Content, Entry, Field};
use super::schema::{block, card};
use crate::domain::board::{Block, BlockKind, Card, INDENT_MAX, LEVEL_MAX};

/// The blocks of the notes by order, those that are shown.
pub(super) fn blocks(content: &Content) -> Vec<Block> {
    let mut blocks: Vec<Block> = entries(content, block::ROOT)
        .map(|(id, entry)| {
            let shown = Block {
                id: id.to_owned(),
                kind: string(entry, block::KIND)
                    .and_then(|kind| BlockKind::parse(&kind))
                    .unwrap_or(BlockKind::Paragraph),
                order: string(entry, block::ORDER).unwrap_or_default(),
                text: text(entry, block::TEXT),
                done: flag(entry, block::DONE).unwrap_or(false),
                indent: within(entry, block::INDENT, 0, INDENT_MAX),
                level: within(entry, block::LEVEL, 1, LEVEL_MAX),
            };
            (shown, whole(entry, block::DELETED_AT))
        })
        .filter(|(block, deleted_at)| deleted_at.is_none() || !block.text.is_empty())
        .map(|(block, _)| block)
        .collect();
    blocks.sort_by(|a, b| (&a.order, &a.id).cmp(&(&b.order, &b.id)));
    blocks
}

/// Ids of the entries of a root.
pub(super) fn ids<'a>(content: &'a Content, root: &str) -> impl Iterator<Item = &'a str> {
    entries(content, root).map(|(id, _)| id)
}

/// Ids of the entries of a root that were deleted before `before`. The groups share the name of that key.
pub(super) fn deleted(content: &Content, root: &str, before: i64) -> BTreeSet<String> {
    entries(content, root)
        .filter(|(_, entry)| whole(entry, card::DELETED_AT).is_some_and(|at| at < before))
        .map(|(id, _)| id.to_owned())
        .collect()
}

/// When the first of the deleted entries of a root was deleted, of those that `counts`.
pub(super) fn first_deleted(content: &Content, root: &str, counts: impl Fn(&str) -> bool) -> Option<i64> {
    entries(content, root)
        .filter(|(id, _)| counts(id))
        .filter_map(|(_, entry)| whole(entry, card::DELETED_AT))
        .min()
}

/// Ids of the blocks that were deleted before `before` and are not shown.
pub(super) fn empty_blocks(content: &Content, before: i64) -> BTreeSet<String> {
    let mut ids = deleted(content, block::ROOT, before);
    for (id, entry) in entries(content, block::ROOT) {
        if !text(entry, block::TEXT).is_empty() {
            ids.remove(id);
        }
    }
    ids
}

/// Ids of the entries of a root that name, under `key`, something that is not there.
pub(super) fn hanging<'a>(
    content: &'a Content,
    root: &str,
    key: &'a str,
    is_there: impl Fn(&str) -> bool + 'a,
) -> impl Iterator<Item = &'a str> {
    entries(content, root)
        .filter(move |(_, entry)| string(entry, key).is_some_and(|id| !is_there(&id)))
        .map(|(id, _)| id)
}

/// Where each card stands; what is no card stands last.
fn places(cards: &[Card]) -> impl Fn(&str) -> usize {
    let places: HashMap<&str, usize> = cards
        .iter()
        .enumerate()
        .map(|(place, card)| (card.id.as_str(), place))
        .collect();
    move |id| places.get(id).copied().unwrap_or(usize::MAX)
}

fn entries<'a>(content: &'a Content, root: &str) -> impl Iterator<Item = (&'a str, &'a Entry)> {
    entries_with_maker(content, root).map(|(id, entry, _)| (id, entry))
}

fn entries_with_maker<'a>(content: &'a Content, root: &str) -> impl Iterator<Item = (&'a str, &'a Entry, u64)> {
    content
        .get(root)
        .into_iter()
        .flatten()
        .filter_map(|(id, field)| match field {
            Field::Map { entry, maker } => Some((id.as_str(), entry, *maker)),
            _ => None,
        })
}

fn text(entry: &Entry, key: &str) -> String {
    match entry.get(key) {
        Some(Field::Text(text)) => text.clone(),
        _ => string(entry, key).unwrap_or_default(),
    }
}

fn string(entry: &Entry, key: &str) -> Option<String> {
    match entry.get(key) {
        Some(Field::Plain(Value::String(value))) => Some(value.clone()),
        _ => None,
    }
}

fn flag(entry: &Entry, key: &str) -> Option<bool> {
    match entry.get(key) {
        Some(Field::Plain(Value::Bool(value))) => Some(*value),
        _ => None,
    }
}

/// A whole number between `least` and `most`; `least` when there is none.
fn within(entry: &Entry, key: &str, least: u8, most: u8) -> u8 {
    let number = whole(entry, key).map_or(least, |number| u8::try_from(number.max(0)).unwrap_or(u8::MAX));
    number.clamp(least, most)
}

fn whole(entry: &Entry, key: &str) -> Option<i64> {
    match entry.get(key) {
        #[allow(clippy::cast_possible_truncation)] // `as` stays within i64 and drops fractions of a millisecond
        Some(Field::Plain(Value::Number(number))) => number.as_i64().or_else(|| number.as_f64().map(|ms| ms as i64)),
        _ => None,
    }
}

/// Any number, whole or not.
fn number(entry: &Entry, key: &str) -> Option<f64> {
    match entry.get(key) {
        Some(Field::Plain(Value::Number(number))) => number.as_f64(),
        _ => None,
    }
}

/// A whole number as the nearest one that fits its type.
fn small<T: TryFrom<i64> + Extreme>(entry: &Entry, key: &str) -> Option<T> {
    whole(entry, key).map(|number| T::try_from(number).unwrap_or(if number < 0 { T::LEAST } else { T::MOST }))
}

/// The ends of a type of numbers.
trait Extreme {
    const LEAST: Self;
    const MOST: Self;
}

macro_rules! extreme {
    ($($type:ty),+) => { $(
        impl Extreme for $type {
            const LEAST: Self = Self::MIN;
            const MOST: Self = Self::MAX;
        }
    )+ };
}

extreme!(u8, i8, u16);

/// One of several words.
fn word<T>(entry: &Entry, key: &str, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
    string(entry, key).and_then(|word| parse(&word))
}

/// The values of an array.
fn list<'a>(entry: &'a Entry, key: &str) -> impl Iterator<Item = &'a Value> {
    match entry.get(key) {
        Some(Field::Plain(Value::Array(values))) => values.as_slice(),
        _ => &[],
    }
    .iter()
}

/// Whether an entry is deleted. All share the name of that key.
fn is_deleted(entry: &Entry) -> bool {
    whole(entry, card::DELETED_AT).is_some()
}

#[cfg(test)]
mod tests;
