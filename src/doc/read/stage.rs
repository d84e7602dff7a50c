//! The stage.

use std::collections::BTreeMap;

use serde_json::Value;

use super::flag;
use crate::doc::load::{Content, Field};
use crate::doc::schema::stage;
use crate::domain::area::{Access, Area};
use crate::domain::people::Role;
use crate::domain::stage::{Projector, Spotlight, Stage};

/// The stage; `None` while nobody has set it. A missing or unknown right counts as hidden, a missing `roomOpen` as closed.
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
        plain: flag(stage::PROJECTOR_PLAIN, standard.plain),
    }
}
