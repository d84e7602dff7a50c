//! Updates of real Yjs sessions, changed in ways that keep most of their grammar: whatever is admitted does no harm to
//! anybody who reads it.
//!
//! `SEED=…` draws others, `SESSIONS=…` plays more. An input that ends or hangs the test stays in a file, which is named
//! when the next run starts, in the form of `tests/fixtures/crashers`.

use std::collections::BTreeMap;

use wirkraum::domain::area::Area;
use wirkraum::sync::index::{Author, FreshIds, Verdict};
use wirkraum::wire::update::parse;

use super::crashers::Crasher;
use super::judge::Judge;
use super::mutations::{Pool, mutated};
use super::room::{PlayedRoom, Schema};
use super::sessions::{people, setting};
use crate::seeded::Seeded;

/// One update in this many is changed…
const ONE_IN: usize = 24;
/// …in so many ways.
const CHANGES: usize = 40;

#[derive(Default)]
struct Counts {
    tried: usize,
    known: usize,
    admitted: usize,
    refused: BTreeMap<&'static str, usize>,
}

fn damage(schema: Schema, sessions: u32) {
    let sessions = setting("SESSIONS", sessions);
    let mut random = Seeded::new(7);
    let seed = u32::try_from(random.below(1 << 30)).unwrap();
    let mut judge = Judge::start();
    let mut counts = Counts::default();
    people(schema, seed, sessions, |room, author, update| {
        if !random.once_in(ONE_IN) || parse(update, &schema.limits()).is_err() {
            return;
        }
        let pool = Pool::of(room.log.iter().rev().take(20).map(Vec::as_slice).chain([update]));
        for _ in 0..CHANGES {
            let bytes = mutated(&mut random, update, &pool);
            attempt(room, author, &bytes, &mut judge, &mut counts);
        }
    });
    let Counts {
        tried,
        known,
        admitted,
        refused,
    } = counts;
    println!(
        "{}: {tried} changed updates, {known} known, {admitted} admitted, refused by {refused:?}",
        schema.name()
    );
    assert!(
        sessions < 10 || (admitted > 100 && refused.len() > 20),
        "a poor harvest"
    );
}

fn attempt(room: &PlayedRoom, author: Author, bytes: &[u8], judge: &mut Judge, counts: &mut Counts) {
    counts.tried += 1;
    let schema = room.schema;
    let mut index = room.index.clone();
    let verdict = parse(bytes, &schema.limits()).and_then(|update| index.admit(&update, author, &mut FreshIds::new()));
    match verdict {
        Err(rule) => {
            *counts.refused.entry(rule.code()).or_default() += 1;
            assert_eq!(index, room.index, "a refusal must leave no trace");
        }
        Ok(Verdict::Known) => counts.known += 1,
        Ok(Verdict::New { .. }) => {
            counts.admitted += 1;
            let suspect = Crasher::suspect(schema, &room.log, bytes);
            let mut log = room.log.clone();
            log.push(bytes.to_vec());
            judge.agree(schema, &log, &index);
            let mut taken = PlayedRoom::with(schema, index, log);
            if taken.try_compact() {
                judge.agree(schema, &taken.log, &taken.index);
            }
            suspect.cleared();
        }
    }
}

#[test]
fn changed_updates_of_a_free_room_harm_nobody() {
    damage(Schema::Free, 25);
}

#[test]
fn changed_updates_of_the_impact_model_harm_nobody() {
    damage(Schema::Of(Area::Model), 25);
}
