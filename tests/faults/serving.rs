//! Serving again after a crash, with many large workshops.

use std::time::Instant;

use yrs::{ReadTxn, Transact};

use crate::common::child::{Process, serving_at};
use crate::common::oracle::Told;
use crate::common::peer::{Notebook, Peer, add_card, document};
use crate::common::server::{KEY, Person, Reachable};

/// How many workshops: `WIRKRAUM_WORKSHOPS`, or a few.
fn count() -> usize {
    let wanted = std::env::var("WIRKRAUM_WORKSHOPS").ok();
    wanted.map_or(10, |count| count.parse().expect("WIRKRAUM_WORKSHOPS is a number"))
}

const BYTES: usize = 2 << 20;

/// Two megabytes in a few updates: a thousand cards with long titles.
fn large() -> Vec<Vec<u8>> {
    let doc = document(900);
    let words = "Besuche zu Hause für Familien mit kleinen Kindern. ".repeat(41);
    let (mut updates, mut total) = (Vec::new(), 0);
    while total < BYTES {
        let before = doc.transact().state_vector();
        for n in 0..200 {
            add_card(&doc, &format!("card{}-{n}", updates.len()), &words);
        }
        let update = doc.transact().encode_state_as_update_v1(&before);
        total += update.len();
        updates.push(update);
    }
    updates
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_with_many_large_workshops_it_serves_again_at_once() {
    let data = tempfile::tempdir().unwrap();
    let server = Process::start(data.path());
    let address = server.address;
    let updates = large();
    let mut people: Vec<Person> = Vec::new();
    for _ in 0..count() {
        let person = server.workshop().await.join("participant", "Ayşe").await;
        let mut peer = Peer::open(&person, 11).await;
        for update in &updates {
            peer.send(update.clone()).await;
            assert!(peer.status().await);
        }
        people.push(person);
    }
    let told = Told::default();
    for update in updates {
        told.acknowledged(update);
    }
    server.kill();

    let begun = Instant::now();
    let server = Process::run(serving_at(address, data.path()), KEY);
    let first = Peer::open(&people[0], 12).await;
    let first_synced = begun.elapsed();
    told.lost_in(&first.doc).unwrap();
    let begun = Instant::now();
    let list = server.get("/api/workshops").bearer(KEY).send().await.good();
    let listed = begun.elapsed();
    assert_eq!(list["workshops"].as_array().unwrap().len(), people.len());
    for person in &people[1..] {
        let peer = Peer::open(person, 13).await;
        told.lost_in(&peer.doc).unwrap();
    }
    println!(
        "{} workshops of 2 MiB, killed: listening after {} ms, first client synced {} ms after the start, list in {} ms; all of them complete",
        people.len(),
        server.listening_after.as_millis(),
        first_synced.as_millis(),
        listed.as_millis()
    );
}
