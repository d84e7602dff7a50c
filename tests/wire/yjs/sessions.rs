//! Thousands of random sessions of real Yjs clients: nothing honest is refused, except what a lost frame made them send
//! too early, and the next exchange heals that; in the end all replicas say the same: those of the clients, one from the
//! log, one from the snapshot, and the server's.
//!
//! `SESSIONS=…` plays more of them, `SEED=…` starts elsewhere; `SEED=… SESSIONS=1` plays one again.

use std::time::Instant;

use serde_json::Value;
use wirkraum::domain::area::Area;
use wirkraum::sync::index::Author;

use super::Script;
use super::room::{Outcome, PlayedRoom, Schema};

/// What the scripts ask for.
const OPEN: u8 = 0;
const SUBMIT: u8 = 1;
const VECTOR: u8 = 2;
const COMPACT: u8 = 3;
const CLOSE: u8 = 4;
const DONE: u8 = 5;

pub(crate) fn setting(name: &str, default: u32) -> u32 {
    std::env::var(name).map_or(default, |value| value.parse().expect("a number"))
}

/// Lets people write in `count` sessions, the first with this seed; `watch` sees every update before it is judged. Answers
/// the totals.
pub(crate) fn people(
    schema: Schema,
    seed: u32,
    count: u32,
    mut watch: impl FnMut(&PlayedRoom, Author, &[u8]),
) -> Value {
    let mut script = Script::start("play.mjs", &[schema.name(), &seed.to_string(), &count.to_string()]);
    let mut room = PlayedRoom::new(schema);
    loop {
        let asked = script.hear();
        let (what, rest) = asked.split_first().expect("a request");
        let answer = match *what {
            OPEN => {
                // Shown only when it fails.
                println!("SCHEMA={} SEED={}", schema.name(), number(rest));
                room = PlayedRoom::new(schema);
                Vec::new()
            }
            SUBMIT => {
                watch(&room, author(rest), &rest[7..]);
                submit(&mut room, rest)
            }
            VECTOR => room.index.state_vector(),
            COMPACT => room.compact().to_vec(),
            CLOSE => room.close().to_string().into_bytes(),
            DONE => return serde_json::from_slice(rest).unwrap(),
            other => panic!("request {other}"),
        };
        script.say(&answer);
    }
}

fn play(schema: Schema, count: u32) {
    let (seed, count) = (setting("SEED", 1), setting("SESSIONS", count));
    let begun = Instant::now();
    let totals = people(schema, seed, count, |_, _, _| {});
    println!(
        "{}: {count} sessions from SEED={seed} in {:?}: {totals}",
        schema.name(),
        begun.elapsed()
    );
    if count >= 20 {
        assert!(
            totals["healed"].as_u64() > Some(u64::from(count) / 10),
            "losses belong to this"
        );
        assert!(
            totals["compactions"].as_u64() > Some(u64::from(count)),
            "so do compactions"
        );
    }
}

fn number(bytes: &[u8]) -> u32 {
    u32::from_le_bytes(bytes[..4].try_into().unwrap())
}

/// A submission: person, kind of message, whether they write, connection (four bytes), update.
fn author(asked: &[u8]) -> Author {
    Author::Participant {
        number: asked[0].into(),
        writes: asked[2] == 1,
    }
}

fn submit(room: &mut PlayedRoom, asked: &[u8]) -> Vec<u8> {
    let mut answer = Vec::new();
    match room.submit(author(asked), number(&asked[3..]), asked[1] == 1, &asked[7..]) {
        Outcome::Known => answer.push(0),
        Outcome::Stored => answer.push(1),
        Outcome::Ignored => answer.push(2),
        Outcome::Resync => {
            answer.push(3);
            answer.extend(room.index.state_vector());
        }
        Outcome::Refused(rule) => {
            answer.push(4);
            answer.extend(rule.code().bytes());
        }
    }
    answer
}

#[test]
fn real_clients_in_a_room_where_everything_is_allowed() {
    play(Schema::Free, 600);
}

#[test]
fn real_clients_in_the_impact_model() {
    play(Schema::Of(Area::Model), 800);
}

#[test]
fn real_clients_among_objectives_and_key_results() {
    play(Schema::Of(Area::Okr), 200);
}

#[test]
fn real_clients_in_the_notes() {
    play(Schema::Of(Area::Notes), 500);
}
