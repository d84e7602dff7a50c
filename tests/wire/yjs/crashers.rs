//! Inputs that did harm once, to whomever: `tests/fixtures/crashers`, one file each.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use wirkraum::domain::area::Area;
use wirkraum::sync::index::{Author, FreshIds};
use wirkraum::wire::Rule;
use wirkraum::wire::update::parse;

use super::judge::Judge;
use super::room::{PlayedRoom, Schema};
use crate::vectors::{SENDER, hex, to_hex};

/// One input and what is to become of it.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Crasher {
    /// `free`, `model` or `notes`.
    schema: String,
    /// Updates that make the document it meets, as hex.
    before: Vec<String>,
    /// The input, as hex.
    hex: String,
    /// What it did, and to whom.
    harm: String,
    /// The code of the rule that refuses it, or `admitted`.
    verdict: String,
}

/// An input that is being tried. Its file goes when it has done no harm.
pub(crate) struct Suspect(PathBuf);

impl Crasher {
    /// Writes an input down before it is tried.
    pub(crate) fn suspect(schema: Schema, before: &[Vec<u8>], bytes: &[u8]) -> Suspect {
        let crasher = Self {
            schema: schema.name().to_owned(),
            before: before.iter().map(|update| to_hex(update)).collect(),
            hex: to_hex(bytes),
            harm: "to be found out".to_owned(),
            verdict: "admitted".to_owned(),
        };
        // Each run has its own: several may go on at once, from the same folder.
        let name = format!("suspect-{}-{}.json", schema.name(), std::process::id());
        let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
        std::fs::write(&file, serde_json::to_vec(&crasher).unwrap()).unwrap();
        Suspect(file)
    }

    fn schema(&self) -> Schema {
        match self.schema.as_str() {
            "free" => Schema::Free,
            "model" => Schema::Of(Area::Model),
            "okr" => Schema::Of(Area::Okr),
            "notes" => Schema::Of(Area::Notes),
            other => panic!("no schema {other}"),
        }
    }
}

impl Suspect {
    pub(crate) fn cleared(self) {
        std::fs::remove_file(&self.0).unwrap();
    }
}

impl Drop for Suspect {
    fn drop(&mut self) {
        if std::thread::panicking() {
            println!("the input is kept in {}", self.0.display());
        }
    }
}

#[test]
fn what_did_harm_once_does_none_any_more() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/crashers");
    let mut judge = Judge::start();
    let mut count = 0;
    for file in std::fs::read_dir(folder).unwrap() {
        let file = file.unwrap().path();
        let name = file.file_stem().unwrap().to_string_lossy().into_owned();
        let crasher: Crasher = serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
        let schema = crasher.schema();
        let mut room = PlayedRoom::new(schema);
        for before in crasher.before.iter().map(|before| hex(before)) {
            let update = parse(&before, &schema.limits()).unwrap_or_else(|rule| panic!("{name}: before: {rule}"));
            let verdict = room.index.admit(&update, Author::Replay, &mut FreshIds::new());
            verdict.unwrap_or_else(|rule| panic!("{name}: before: {rule}"));
            room.log.push(before);
        }
        let bytes = hex(&crasher.hex);
        let untouched = room.index.clone();
        let verdict =
            parse(&bytes, &schema.limits()).and_then(|update| room.index.admit(&update, SENDER, &mut FreshIds::new()));
        assert_eq!(
            verdict.as_ref().map_or_else(|rule: &Rule| rule.code(), |_| "admitted"),
            crasher.verdict,
            "{name}"
        );
        if verdict.is_ok() {
            room.log.push(bytes);
            judge.agree(schema, &room.log, &room.index);
            if room.try_compact() {
                judge.agree(schema, &room.log, &room.index);
            }
        } else {
            assert_eq!(room.index, untouched, "{name}");
        }
        count += 1;
    }
    assert!(count > 20, "files are missing");
}
