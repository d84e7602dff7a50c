//! Whoever has the whole file cannot tell better than by chance who wrote a card without a name.

use std::fs;

use rusqlite::{Connection, OpenFlags};
use serde_json::json;

use super::contributions::{collected, kept, reveal, writing};
use super::silent::on_disk;
use crate::common::seeded::Seeded;
use crate::common::server::{Reachable, Running};

/// People who write one card each in every run.
const WRITERS: usize = 4;
const RUNS: usize = 200;

/// What can be told from a run: for every guess the places of writing, in the order guessed.
struct Guess {
    name: &'static str,
    right: usize,
}

/// The writers in some order.
fn shuffled(random: &mut Seeded) -> Vec<usize> {
    let mut left: Vec<usize> = (0..WRITERS).collect();
    (0..WRITERS).map(|_| left.remove(random.below(left.len()))).collect()
}

/// Counts in how many places the guessed sequence of writers is the true one.
fn hits(guessed: &[usize], truth: &[usize]) -> usize {
    guessed.iter().zip(truth).filter(|(one, other)| one == other).count()
}

#[tokio::test(flavor = "multi_thread")]
async fn order_place_time_size_and_id_link_nobody_to_a_card() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let mut people = Vec::new();
    for number in 0..WRITERS {
        people.push(workshop.join("participant", &format!("Person {number}")).await);
    }
    let step = writing(&mia, true).await;
    let names = [
        "order of the rows",
        "order of the rows, backwards",
        "place in the file",
        "order in the collection",
        "ids in the collection",
        "length, by number of the participant",
    ];
    let mut guesses: Vec<Guess> = names.map(|name| Guess { name, right: 0 }).into();
    let mut random = Seeded::new(7);
    for run in 0..RUNS {
        let order = shuffled(&mut random);
        // What somebody says, and how long it is, has nothing to do with when they say it or who they are.
        let sizes = shuffled(&mut random);
        let text = |writer: usize| format!("Karte {run:03} {writer} {}", "x".repeat(1 + sizes[writer]));
        for &writer in &order {
            kept(&people[writer], &text(writer)).await;
        }
        let writer_of = |words: &str| (0..WRITERS).find(|writer| words.contains(&text(*writer))).unwrap();

        let path = server.file(&workshop.id);
        let rows: Vec<usize> = {
            let file = Connection::open_with_flags(&path, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
            let mut statement = file.prepare("SELECT words FROM silent").unwrap();
            let words = statement.query_map([], |row| row.get::<_, String>(0)).unwrap();
            words.map(|words| writer_of(&words.unwrap())).collect()
        };
        assert_eq!(rows.len(), WRITERS);
        let backwards: Vec<usize> = rows.iter().rev().copied().collect();
        let bytes = on_disk(&server, &workshop.id);
        let place = |writer: usize| {
            let text = text(writer);
            bytes
                .windows(text.len())
                .position(|window| window == text.as_bytes())
                .unwrap()
        };
        let mut placed: Vec<usize> = (0..WRITERS).collect();
        placed.sort_by_key(|writer| place(*writer));

        assert_eq!(reveal(&mia, &step).await.good(), json!({"cards": WRITERS}));
        let cards = collected(&mia).await;
        let mut new: Vec<(String, String, usize)> = cards
            .iter()
            .filter(|card| card["text"].as_str().unwrap().starts_with(&format!("Karte {run:03}")))
            .map(|card| {
                let of = |key: &str| card[key].as_str().unwrap().to_owned();
                (of("order"), of("id"), writer_of(&of("text")))
            })
            .collect();
        new.sort();
        let shown: Vec<usize> = new.iter().map(|(_, _, writer)| *writer).collect();
        new.sort_by(|a, b| a.1.cmp(&b.1));
        let by_id: Vec<usize> = new.iter().map(|(_, _, writer)| *writer).collect();
        let mut by_size: Vec<usize> = (0..WRITERS).collect();
        by_size.sort_by_key(|writer| text(*writer).len());
        let everybody: Vec<usize> = (0..WRITERS).collect();

        let tried = [&rows, &backwards, &placed, &shown, &by_id];
        for (guess, sequence) in guesses.iter_mut().zip(tried) {
            guess.right += hits(sequence, &order);
        }
        guesses[5].right += hits(&by_size, &everybody);
    }
    // The number of fixed points of a random permutation has mean 1 and variance 1: over all runs five deviations are five
    // times the root of their number.
    let most = RUNS + 5 * RUNS.isqrt();
    for Guess { name, right } in &guesses {
        assert!(
            *right <= most,
            "{name}: {right} of {} right, chance is {RUNS}",
            RUNS * WRITERS
        );
    }

    // Nothing else in the file knows about people and cards in one breath.
    let file = fs::read(server.file(&workshop.id)).unwrap();
    assert!(!file.windows(9).any(|window| window == b"\"signed\":"));
}
