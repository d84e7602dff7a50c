//! Cases in JSON that the board and the server are judged by: what there is, and what is expected of it.

use std::fs;
use std::path::PathBuf;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::graph::Parts;
use crate::domain::board::{Card, Indicator, Link, Model};

/// The parts of a board; a list that is absent is empty.
#[derive(Deserialize)]
#[serde(default)]
#[derive(Default)]
pub(super) struct Given {
    models: Vec<Model>,
    cards: Vec<Card>,
    links: Vec<Link>,
    indicators: Vec<Indicator>,
}

impl Given {
    pub(super) fn parts(&self) -> Parts<'_> {
        Parts {
            models: &self.models,
            cards: &self.cards,
            links: &self.links,
            indicators: &self.indicators,
        }
    }

    /// Turns the order of all lists around.
    pub(super) fn turn(&mut self) {
        self.models.reverse();
        self.cards.reverse();
        self.links.reverse();
        self.indicators.reverse();
    }
}

#[derive(Deserialize)]
pub(super) struct Case<Expected> {
    pub(super) name: String,
    pub(super) board: Given,
    /// What else is asked.
    #[serde(default)]
    pub(super) given: Value,
    pub(super) expected: Expected,
}

/// What the file of this name holds.
pub(super) fn fixture<T: DeserializeOwned>(name: &str) -> T {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/fixtures/model/{name}.json"));
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

/// The cases in the file of this name.
pub(super) fn cases<Expected: DeserializeOwned>(name: &str) -> Vec<Case<Expected>> {
    fixture(name)
}
