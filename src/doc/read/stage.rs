//! The stage.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde_json::{Map as JsonMap, Value};

use super::{entries, flag};
use crate::doc::load::{Content, Entry, Field, whole_numbers};
use crate::doc::schema::{ID, poll, stage, step};
use crate::domain::agenda::Step;
use crate::domain::area::{Access, Area};
use crate::domain::people::Role;
use crate::domain::poll::Poll;
use crate::domain::stage::{Projector, Spotlight, Stage};

/// The stage; `None` while nobody has set it. A missing or unknown right counts as hidden, a missing `roomOpen` as closed, a
/// missing run as not begun. A step that lacks something is none.
pub(in crate::doc) fn stage(content: &Content) -> Option<Stage> {
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
        run: known_as(entry, stage::RUN).unwrap_or_default(),
        gather: known_as(entry, stage::GATHER),
        floor: known_as(entry, stage::FLOOR).unwrap_or_default(),
        written: known_as(entry, stage::WRITTEN),
        frozen: flag(entry, stage::FROZEN).unwrap_or(false),
        people: known_as(entry, stage::PEOPLE).unwrap_or_default(),
        planned_end: known_as(entry, stage::PLANNED_END),
        protected: known_as(entry, stage::PROTECTED),
        released: known_as(entry, stage::RELEASED).unwrap_or_default(),
        groups: known_as(entry, stage::GROUPS).unwrap_or_default(),
        groups_called: known_as(entry, stage::GROUPS_CALLED),
        plenary: known_as(entry, stage::PLENARY),
        rehearsal: known_as(entry, stage::REHEARSAL),
        steps: steps(content),
        polls: polls(content),
    })
}

/// The steps by their places.
fn steps(content: &Content) -> Vec<Step> {
    let steps = entries(content, step::ROOT);
    let mut steps: Vec<(Option<i64>, Step)> = steps
        .filter_map(|(id, entry)| Some((known_as(entry, step::AT), of_entry(id, entry)?)))
        .collect();
    steps.sort_by(|(a, one), (b, other)| (a, &one.id).cmp(&(b, &other.id)));
    steps.into_iter().map(|(_, step)| step).collect()
}

/// The polls by the time they were opened.
fn polls(content: &Content) -> Vec<Poll> {
    let polls = entries(content, poll::ROOT);
    let mut polls: Vec<Poll> = polls.filter_map(|(id, entry)| of_entry(id, entry)).collect();
    polls.sort_by(|one, other| (one.opened_at, &one.id).cmp(&(other.opened_at, &other.id)));
    polls
}

/// What the plain values of an entry mean together with its id.
fn of_entry<T: DeserializeOwned>(id: &str, entry: &Entry) -> Option<T> {
    let plain = entry.iter().filter_map(|(key, field)| match field {
        Field::Plain(value) => Some((key.clone(), whole_numbers(value.clone()))),
        _ => None,
    });
    let mut values: JsonMap<String, Value> = plain.collect();
    values.insert(ID.to_owned(), id.into());
    serde_json::from_value(Value::Object(values)).ok()
}

fn known_as<T: DeserializeOwned>(entry: &Entry, key: &str) -> Option<T> {
    match entry.get(key)? {
        Field::Plain(value) => serde_json::from_value(whole_numbers(value.clone())).ok(),
        _ => None,
    }
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
        poll: value
            .get(stage::SPOTLIGHT_POLL)
            .and_then(Value::as_str)
            .map(str::to_owned),
    })
}

fn projector(value: &Value) -> Projector {
    let standard = Projector::default();
    let flag = |key, otherwise| value.get(key).and_then(Value::as_bool).unwrap_or(otherwise);
    Projector {
        neutral: flag(stage::PROJECTOR_NEUTRAL, standard.neutral),
        invitation: flag(stage::PROJECTOR_INVITATION, standard.invitation),
        plain: flag(stage::PROJECTOR_PLAIN, standard.plain),
    }
}
