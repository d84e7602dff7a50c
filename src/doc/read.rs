//! What the plain values of a document mean: tolerant of everything, panic-free, free of the library.
//!
//! The web board reads by the same rules:
//! - An entry that is no map is skipped; unknown keys are ignored; a value of the wrong type counts as missing.
//! - A missing text is empty, and a plain string where a text belongs is that text. A missing order is the empty string,
//!   which sorts first; order is bytewise, ties by id.
//! - A card whose lane is missing or unknown stands in the first lane: misplaced can be moved, unseen is lost. For the
//!   same reason a block of unknown kind is a paragraph, and a `deletedAt` that is no number deletes nothing.
//! - A link with an end that is missing or unknown stays, with that end empty or dangling; so does a comment with its card.
//! - A deleted comment is not read. A deleted block is, while there are words in it: somebody typed them at the moment when
//!   somebody else deleted or joined it.
//! - Numbers lose their fraction and stay within their bounds: an indent of 7 is 4, a level of 0 is 1.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde_json::Value;

use super::load::{Content, Entry, Field};
use super::schema::{block, card, comment, link, model, prompt_key, stage};
use crate::domain::area::{Access, Area};
use crate::domain::board::{Block, BlockKind, Card, Comment, INDENT_MAX, LEVEL_MAX, Lane, Link, Model};
use crate::domain::people::Role;
use crate::domain::stage::{Projector, Spotlight, Stage};

/// The impact models by order.
pub(super) fn models(content: &Content) -> Vec<Model> {
    let mut models: Vec<Model> = entries(content, model::ROOT)
        .map(|(id, entry)| Model {
            id: id.to_owned(),
            title: text(entry, model::TITLE),
            order: string(entry, model::ORDER).unwrap_or_default(),
            prompts: Lane::ALL
                .into_iter()
                .filter_map(|lane| string(entry, prompt_key(lane)).map(|prompt| (lane, prompt)))
                .filter(|(_, prompt)| !prompt.is_empty())
                .collect(),
        })
        .collect();
    models.sort_by(|a, b| (&a.order, &a.id).cmp(&(&b.order, &b.id)));
    models
}

/// The cards by lane and order, deleted ones included.
pub(super) fn cards(content: &Content) -> Vec<Card> {
    let mut cards: Vec<Card> = entries(content, card::ROOT)
        .map(|(id, entry)| Card {
            id: id.to_owned(),
            model: string(entry, card::MODEL),
            lane: string(entry, card::LANE)
                .and_then(|lane| Lane::parse(&lane))
                .unwrap_or(Lane::Input),
            order: string(entry, card::ORDER).unwrap_or_default(),
            title: text(entry, card::TITLE),
            note: text(entry, card::NOTE),
            deleted_at: whole(entry, card::DELETED_AT),
        })
        .collect();
    cards.sort_by(|a, b| (a.lane, &a.order, &a.id).cmp(&(b.lane, &b.order, &b.id)));
    cards
}

/// The links, deleted ones included, by the places of their two cards in `cards`; dangling ones last, ties by id.
pub(super) fn links(content: &Content, cards: &[Card]) -> Vec<Link> {
    let place = places(cards);
    let mut links: Vec<Link> = entries(content, link::ROOT)
        .map(|(id, entry)| Link {
            id: id.to_owned(),
            from: string(entry, link::FROM).unwrap_or_default(),
            to: string(entry, link::TO).unwrap_or_default(),
            because: text(entry, link::BECAUSE),
            deleted_at: whole(entry, link::DELETED_AT),
        })
        .collect();
    links.sort_by(|a, b| (place(&a.from), place(&a.to), &a.id).cmp(&(place(&b.from), place(&b.to), &b.id)));
    links
}

/// The comments that stand, with the client id that made each, by the places of their cards in `cards`, then by time; those
/// on no card last, ties by id.
pub(super) fn comments(content: &Content, cards: &[Card]) -> Vec<(Comment, u64)> {
    let place = places(cards);
    let mut comments: Vec<(Comment, u64)> = entries_with_maker(content, comment::ROOT)
        .filter(|(_, entry, _)| whole(entry, comment::DELETED_AT).is_none())
        .map(|(id, entry, maker)| {
            let comment = Comment {
                id: id.to_owned(),
                card: string(entry, comment::CARD).unwrap_or_default(),
                text: text(entry, comment::TEXT),
                at: whole(entry, comment::AT).unwrap_or_default(),
                author: None,
                resolved_at: whole(entry, comment::RESOLVED_AT),
            };
            (comment, maker)
        })
        .collect();
    comments.sort_by(|(a, _), (b, _)| (place(&a.card), a.at, &a.id).cmp(&(place(&b.card), b.at, &b.id)));
    comments
}

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

/// Ids of the entries of a root that name, under one of the keys `ends`, something that is not there.
pub(super) fn hanging<'a>(
    content: &'a Content,
    root: &str,
    ends: &'a [&str],
    is_there: impl Fn(&str) -> bool + 'a,
) -> impl Iterator<Item = &'a str> {
    entries(content, root)
        .filter(move |(_, entry)| {
            ends.iter()
                .any(|end| string(entry, end).is_some_and(|id| !is_there(&id)))
        })
        .map(|(id, _)| id)
}

/// The stage; `None` while nobody has set it. A missing or unknown right counts as hidden, a missing `roomOpen` as closed.
pub(super) fn stage(content: &Content) -> Option<Stage> {
    let entry = content.get(stage::ROOT).filter(|entry| !entry.is_empty())?;
    let areas = match entry.get(stage::AREAS) {
        Some(Field::Plain(Value::Object(areas))) => areas
            .iter()
            .filter_map(|(area, roles)| {
                let roles = roles.as_object()?;
                let rights = roles
                    .iter()
                    .filter_map(|(role, access)| Some((Role::parse(role)?, known(access)?)));
                Some((area.parse::<Area>().ok()?, rights.collect()))
            })
            .collect(),
        _ => BTreeMap::new(),
    };
    Some(Stage {
        room_open: flag(entry, stage::ROOM_OPEN).unwrap_or(false),
        spotlight: match entry.get(stage::SPOTLIGHT) {
            Some(Field::Plain(value)) => spotlight(value),
            _ => None,
        },
        projector: match entry.get(stage::PROJECTOR) {
            Some(Field::Plain(value)) => projector(value),
            _ => Projector::default(),
        },
        areas,
    })
}

fn known(access: &Value) -> Option<Access> {
    serde_json::from_value(access.clone()).ok()
}

fn spotlight(value: &Value) -> Option<Spotlight> {
    Some(Spotlight {
        area: value.get(stage::SPOTLIGHT_AREA)?.as_str()?.parse().ok()?,
        card: value
            .get(stage::SPOTLIGHT_CARD)
            .and_then(Value::as_str)
            .map(str::to_owned),
        chain: value
            .get(stage::SPOTLIGHT_CHAIN)
            .and_then(Value::as_bool)
            .unwrap_or(false),
    })
}

fn projector(value: &Value) -> Projector {
    let standard = Projector::default();
    let flag = |key, otherwise| value.get(key).and_then(Value::as_bool).unwrap_or(otherwise);
    Projector {
        neutral: flag(stage::PROJECTOR_NEUTRAL, standard.neutral),
        invitation: flag(stage::PROJECTOR_INVITATION, standard.invitation),
    }
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
