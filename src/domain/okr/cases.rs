//! Cases in JSON that the board and the server are judged by: what there is, and what is expected of it.

use std::fs;
use std::path::PathBuf;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::warnings::Model;
use crate::domain::board::{Card, Conflict, Indicator, Okr};

/// The parts of a board; a list that is absent is empty.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Given {
    pub(super) okr: Okr,
    cards: Vec<Card>,
    indicators: Vec<Indicator>,
    conflicts: Vec<Conflict>,
}

impl Given {
    pub(super) fn model(&self) -> Model<'_> {
        Model {
            cards: &self.cards,
            indicators: &self.indicators,
            conflicts: &self.conflicts,
        }
    }

    /// As it would have been read, however it lay before.
    pub(super) fn read(&mut self) {
        self.okr.tidy();
        self.conflicts.sort_by(|a, b| (&a.order, &a.id).cmp(&(&b.order, &b.id)));
    }

    /// Turns the order of all lists around, and reads them again.
    pub(super) fn turn(&mut self) {
        macro_rules! turn {
            ($($list:ident),+) => { $( self.okr.$list.reverse(); )+ };
        }
        turn!(
            teams,
            goals,
            cycles,
            objectives,
            key_results,
            ties,
            kpis,
            roles,
            meetings
        );
        for result in &mut self.okr.key_results {
            result.check_ins.reverse();
        }
        for kpi in &mut self.okr.kpis {
            kpi.readings.reverse();
        }
        self.cards.reverse();
        self.indicators.reverse();
        self.conflicts.reverse();
        self.read();
    }
}

#[derive(Deserialize)]
pub(super) struct Case<Expected> {
    pub(super) name: String,
    pub(super) board: Given,
    pub(super) expected: Expected,
}

/// The cases in the file of this name, as they are read.
pub(super) fn cases<Expected: DeserializeOwned>(name: &str) -> Vec<Case<Expected>> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/fixtures/okr/{name}.json"));
    let mut cases: Vec<Case<Expected>> = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    for case in &mut cases {
        case.board.read();
    }
    cases
}
