//! Models, cards and links, and what hangs on a card.

use std::collections::HashMap;

use serde_json::Value;

use super::{entries, entries_with_maker, flag, is_deleted, list, number, places, small, string, text, whole, word};
use crate::doc::load::{Content, Entry};
use crate::doc::schema::{card, comment, group, indicator, link, measurement, model, prompt_key};
use crate::domain::board::fit::SDG_MAX;
use crate::domain::board::{
    Attribution, Audience, Card, CheckState, Comment, Direction, Duty, Group, Indicator, Lane, Level, Link,
    Measurement, Model, Polarity, Resource,
};
use crate::domain::people::Perspective;

/// The impact models by order.
pub(in crate::doc) fn models(content: &Content) -> Vec<Model> {
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
            today: flag(entry, model::TODAY).unwrap_or(false),
            total: flag(entry, model::TOTAL).unwrap_or(false),
        })
        .collect();
    models.sort_by(|a, b| (&a.order, &a.id).cmp(&(&b.order, &b.id)));
    models
}

/// The cards by lane and order, deleted ones included.
pub(in crate::doc) fn cards(content: &Content) -> Vec<Card> {
    let mut cards: Vec<Card> = entries(content, card::ROOT)
        .map(|(id, entry)| {
            let mut card = card_of(id, entry);
            card.fit();
            card
        })
        .collect();
    cards.sort_by(|a, b| (a.lane, &a.order, &a.id).cmp(&(b.lane, &b.order, &b.id)));
    cards
}

fn card_of(id: &str, entry: &Entry) -> Card {
    Card {
        id: id.to_owned(),
        model: string(entry, card::MODEL),
        lane: string(entry, card::LANE)
            .and_then(|lane| Lane::parse(&lane))
            .unwrap_or(Lane::Input),
        order: string(entry, card::ORDER).unwrap_or_default(),
        title: text(entry, card::TITLE),
        note: text(entry, card::NOTE),
        audience: text(entry, card::AUDIENCE),
        audience_kind: word(entry, card::AUDIENCE_KIND, Audience::parse),
        perspective: word(entry, card::PERSPECTIVE, Perspective::parse),
        organisation: string(entry, card::ORGANISATION),
        responsible: string(entry, card::RESPONSIBLE),
        date: string(entry, card::DATE),
        duty: word(entry, card::DUTY, Duty::parse),
        level: word(entry, card::LEVEL, Level::parse),
        sdgs: list(entry, card::SDGS).filter_map(goal).collect(),
        field: string(entry, card::FIELD),
        product: string(entry, card::PRODUCT),
        resource: word(entry, card::RESOURCE, Resource::parse),
        amount: number(entry, card::AMOUNT),
        unit: string(entry, card::UNIT),
        change: number(entry, card::CHANGE),
        experiment: number(entry, card::EXPERIMENT),
        attribution: word(entry, card::ATTRIBUTION, Attribution::parse),
        lag: small(entry, card::LAG),
        plain: text(entry, card::PLAIN),
        tags: list(entry, card::TAGS)
            .filter_map(|tag| tag.as_str().map(str::to_owned))
            .collect(),
        group: string(entry, card::GROUP),
        from: string(entry, card::FROM),
        from_group: string(entry, card::FROM_GROUP),
        dropped: whole(entry, card::DROPPED),
        deleted_at: whole(entry, card::DELETED_AT),
    }
}

/// The links, deleted ones included, by the places of their two cards in `cards`; dangling ones last, ties by id.
pub(in crate::doc) fn links(content: &Content, cards: &[Card]) -> Vec<Link> {
    let place = places(cards);
    let mut links: Vec<Link> = entries(content, link::ROOT)
        .map(|(id, entry)| {
            let mut link = Link {
                id: id.to_owned(),
                from: string(entry, link::FROM).unwrap_or_default(),
                to: string(entry, link::TO).unwrap_or_default(),
                because: text(entry, link::BECAUSE),
                evidence: small(entry, link::EVIDENCE),
                harm: small(entry, link::HARM),
                polarity: word(entry, link::POLARITY, Polarity::parse),
                delay: small(entry, link::DELAY),
                share: number(entry, link::SHARE),
                checked_by: string(entry, link::CHECKED_BY),
                check_how: text(entry, link::CHECK_HOW),
                check_until: string(entry, link::CHECK_UNTIL),
                check_state: word(entry, link::CHECK_STATE, CheckState::parse),
                deleted_at: whole(entry, link::DELETED_AT),
            };
            link.fit();
            link
        })
        .collect();
    links.sort_by(|a, b| (place(&a.from), place(&a.to), &a.id).cmp(&(place(&b.from), place(&b.to), &b.id)));
    links
}

/// The comments that stand, with the client id that made each, by the places of their cards in `cards`, then by time; those
/// on no card last, ties by id.
pub(in crate::doc) fn comments(content: &Content, cards: &[Card]) -> Vec<(Comment, u64)> {
    let place = places(cards);
    let mut comments: Vec<(Comment, u64)> = entries_with_maker(content, comment::ROOT)
        .filter(|(_, entry, _)| !is_deleted(entry))
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

/// The indicators with their measurements, deleted indicators included, by the places of their cards in `cards`, then by
/// order; those of no card last, ties by id.
pub(in crate::doc) fn indicators(content: &Content, cards: &[Card]) -> Vec<Indicator> {
    let place = places(cards);
    let mut taken = measurements(content);
    let mut indicators: Vec<Indicator> = entries(content, indicator::ROOT)
        .map(|(id, entry)| {
            let mut indicator = Indicator {
                id: id.to_owned(),
                card: string(entry, indicator::CARD).unwrap_or_default(),
                order: string(entry, indicator::ORDER).unwrap_or_default(),
                name: text(entry, indicator::NAME),
                unit: string(entry, indicator::UNIT),
                direction: word(entry, indicator::DIRECTION, Direction::parse),
                baseline: number(entry, indicator::BASELINE),
                target: number(entry, indicator::TARGET),
                current: number(entry, indicator::CURRENT),
                date: string(entry, indicator::DATE),
                source: text(entry, indicator::SOURCE),
                side_effect: text(entry, indicator::SIDE_EFFECT),
                measurements: taken.remove(id).unwrap_or_default(),
                deleted_at: whole(entry, indicator::DELETED_AT),
            };
            indicator.fit();
            indicator
        })
        .collect();
    indicators.sort_by(|a, b| (place(&a.card), &a.order, &a.id).cmp(&(place(&b.card), &b.order, &b.id)));
    indicators
}

/// The measurements that stand, by the ids of their indicators.
fn measurements(content: &Content) -> HashMap<String, Vec<Measurement>> {
    let mut measurements: HashMap<String, Vec<Measurement>> = HashMap::new();
    for (id, entry) in entries(content, measurement::ROOT).filter(|(_, entry)| !is_deleted(entry)) {
        let of = string(entry, measurement::INDICATOR).unwrap_or_default();
        measurements.entry(of).or_default().push(Measurement {
            id: id.to_owned(),
            date: string(entry, measurement::DATE),
            value: number(entry, measurement::VALUE),
            note: text(entry, measurement::NOTE),
        });
    }
    measurements
}

/// The groups by order, deleted ones included.
pub(in crate::doc) fn groups(content: &Content) -> Vec<Group> {
    let mut groups: Vec<Group> = entries(content, group::ROOT)
        .map(|(id, entry)| Group {
            id: id.to_owned(),
            model: string(entry, group::MODEL),
            order: string(entry, group::ORDER).unwrap_or_default(),
            title: text(entry, group::TITLE),
            deleted_at: whole(entry, group::DELETED_AT),
        })
        .collect();
    groups.sort_by(|a, b| (&a.order, &a.id).cmp(&(&b.order, &b.id)));
    groups
}

/// The number of a goal, if it is one.
// Whole, and between the first and the last.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn goal(value: &Value) -> Option<u8> {
    let number = value.as_f64()?;
    let is_goal = number.fract() == 0.0 && (1.0..=f64::from(SDG_MAX)).contains(&number);
    is_goal.then_some(number as u8)
}
