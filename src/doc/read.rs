//! What the plain values of a document mean: tolerant of everything, panic-free, free of the library.
//!
//! The web board reads by the same rules:
//! - An entry that is no map is skipped; unknown keys are ignored; a value of the wrong type counts as missing.
//! - A missing text is empty, and a plain string where a text belongs is that text. A missing order is the empty string,
//!   which sorts first; order is bytewise, ties by id.
//! - A card whose lane is missing or unknown stands in the first lane: misplaced can be moved, unseen is lost. For the
//!   same reason a block of unknown kind is a paragraph, and a `deletedAt` that is no number deletes nothing.
//! - A link with an end that is missing or unknown stays, with that end empty or dangling.

use std::collections::{BTreeMap, HashMap};

use serde_json::Value;

use super::load::{Content, Entry, Field};
use super::schema::{block, card, link, model, prompt_key, stage};
use crate::domain::area::{Access, Area};
use crate::domain::board::{Block, BlockKind, Card, Lane, Link, Model};
use crate::domain::people::Role;
use crate::domain::stage::{Spotlight, Stage};

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
            deleted_at: time(entry, card::DELETED_AT),
        })
        .collect();
    cards.sort_by(|a, b| (a.lane, &a.order, &a.id).cmp(&(b.lane, &b.order, &b.id)));
    cards
}

/// The links, deleted ones included, by the places of their two cards in `cards`; dangling ones last, ties by id.
pub(super) fn links(content: &Content, cards: &[Card]) -> Vec<Link> {
    let places: HashMap<&str, usize> = cards
        .iter()
        .enumerate()
        .map(|(place, card)| (card.id.as_str(), place))
        .collect();
    let place = |id: &str| places.get(id).copied().unwrap_or(usize::MAX);
    let mut links: Vec<Link> = entries(content, link::ROOT)
        .map(|(id, entry)| Link {
            id: id.to_owned(),
            from: string(entry, link::FROM).unwrap_or_default(),
            to: string(entry, link::TO).unwrap_or_default(),
            because: text(entry, link::BECAUSE),
            deleted_at: time(entry, link::DELETED_AT),
        })
        .collect();
    links.sort_by(|a, b| (place(&a.from), place(&a.to), &a.id).cmp(&(place(&b.from), place(&b.to), &b.id)));
    links
}

/// The blocks of the notes by order.
pub(super) fn blocks(content: &Content) -> Vec<Block> {
    let mut blocks: Vec<Block> = entries(content, block::ROOT)
        .map(|(id, entry)| Block {
            id: id.to_owned(),
            kind: string(entry, block::KIND)
                .and_then(|kind| BlockKind::parse(&kind))
                .unwrap_or(BlockKind::Paragraph),
            order: string(entry, block::ORDER).unwrap_or_default(),
            text: text(entry, block::TEXT),
            done: matches!(entry.get(block::DONE), Some(Field::Plain(Value::Bool(true)))),
        })
        .collect();
    blocks.sort_by(|a, b| (&a.order, &a.id).cmp(&(&b.order, &b.id)));
    blocks
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
        room_open: matches!(entry.get(stage::ROOM_OPEN), Some(Field::Plain(Value::Bool(true)))),
        spotlight: match entry.get(stage::SPOTLIGHT) {
            Some(Field::Plain(value)) => spotlight(value),
            _ => None,
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
    })
}

fn entries<'a>(content: &'a Content, root: &str) -> impl Iterator<Item = (&'a str, &'a Entry)> {
    content
        .get(root)
        .into_iter()
        .flatten()
        .filter_map(|(id, field)| match field {
            Field::Map(entry) => Some((id.as_str(), entry)),
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

fn time(entry: &Entry, key: &str) -> Option<i64> {
    match entry.get(key) {
        #[allow(clippy::cast_possible_truncation)] // `as` stays within i64 and drops fractions of a millisecond
        Some(Field::Plain(Value::Number(number))) => number.as_i64().or_else(|| number.as_f64().map(|ms| ms as i64)),
        _ => None,
    }
}
