//! Documents are compacted while people write, and nobody notices but the disk.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use serde_json::Value;
use tokio::task::JoinHandle;
use wirkraum::server::Limits;
use yrs::{Map, Transact};

use crate::common::peer::Peer;
use crate::common::server::{Person, Reachable, Running, config};
use crate::common::until;

/// Updates of all writers together: few by default, `WIRKRAUM_UPDATES=20000` for the long version.
fn updates() -> usize {
    let wanted = std::env::var("WIRKRAUM_UPDATES").ok();
    wanted.map_or(2_400, |updates| updates.parse().expect("WIRKRAUM_UPDATES is a number"))
}

const WRITERS: usize = 4;

/// So many have to happen while people write. A machine with other work folds more updates in each: then they write more,
/// up to so many times as much.
const COMPACTIONS: u64 = 6;
const TIMES: usize = 25;

/// Bytes of the file and its log.
fn size(file: &Path) -> u64 {
    let bytes = |path: &Path| path.metadata().map_or(0, |metadata| metadata.len());
    bytes(file) + bytes(&file.with_extension("wirkraum-wal"))
}

fn remove_card(peer: &Peer, id: &str) -> Vec<u8> {
    let cards = peer.doc.get_or_insert_map("cards");
    let mut txn = peer.doc.transact_mut();
    cards.remove(&mut txn, id);
    txn.encode_update_v1()
}

/// Writes and deletes for as long as there is something to do; what others write comes along.
async fn write(mut peer: Peer, writer: usize, updates: usize, enough: Arc<AtomicBool>) -> Peer {
    let mine = format!("card{writer}");
    peer.add_card(&mine, "").await;
    for n in 0..updates * TIMES {
        if n >= updates && enough.load(Ordering::Relaxed) {
            break;
        }
        match n % 40 {
            // A card that comes and goes leaves much to be collected.
            0 => peer.add_card(&format!("passing{writer}"), &"Besuch ".repeat(40)).await,
            20 => {
                let gone = remove_card(&peer, &format!("passing{writer}"));
                peer.send(gone).await;
            }
            _ => peer.type_into(&mine, u32::try_from(n / 3).unwrap(), "ü").await,
        }
        if n % 25 == 24 {
            peer.settle().await;
        }
    }
    peer.settle().await;
    peer
}

fn titles(board: &Value) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let cards = board["cards"].as_array().unwrap().iter();
    let mut titles: Vec<_> = cards.map(|card| (text(&card["id"]), text(&card["title"]))).collect();
    titles.sort();
    titles
}

async fn board(person: &Person) -> Vec<(String, String)> {
    titles(&person.get("/board").await.good())
}

#[tokio::test(flavor = "multi_thread")]
async fn compacting_again_and_again_while_people_write_changes_nothing_but_the_size() {
    let limits = Limits {
        compact_after: 60,
        ..Limits::default()
    };
    let directory = tempfile::tempdir().unwrap();
    let server = Running::launch(config(directory.path()), limits).await;
    let workshop = server.workshop().await;
    let ayse = workshop.join("participant", "Ayşe").await;
    let enough = Arc::new(AtomicBool::new(false));
    let mut writing = Vec::new();
    for writer in 0..WRITERS {
        let peer = Peer::open(&ayse, 100 + u32::try_from(writer).unwrap()).await;
        writing.push(tokio::spawn(write(
            peer,
            writer,
            updates() / WRITERS,
            Arc::clone(&enough),
        )));
    }
    // Somebody reads all the time, too.
    let reading = tokio::spawn({
        let ayse = ayse.clone();
        async move {
            loop {
                ayse.get("/board").await.good();
            }
        }
    });
    while !writing.iter().all(JoinHandle::is_finished) {
        let compactions = server.metric("wirkraum_compactions_total").await;
        enough.store(compactions >= COMPACTIONS, Ordering::Relaxed);
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let mut peers = Vec::new();
    for task in writing {
        peers.push(task.await.unwrap());
    }
    reading.abort();
    let compactions = server.metric("wirkraum_compactions_total").await;
    println!("{compactions} compactions in at least {} updates", updates());
    assert!(compactions >= COMPACTIONS, "{compactions}");
    assert_eq!(server.metric("wirkraum_worker_faults_total").await, 0);

    // Whoever comes now, whoever was there, and whoever only asks: all have the same.
    let newcomer = Peer::open(&ayse, 200).await;
    let everything = newcomer.content();
    for peer in &mut peers {
        peer.until_content(|content| *content == everything).await;
    }
    let read = board(&ayse).await;
    assert_eq!(read.len(), everything["cards"].as_object().unwrap().len());
    for (id, title) in &read {
        assert_eq!(everything["cards"][id]["title"], *title);
    }

    // What is on disk says the same to a server that has seen none of it.
    drop((peers, newcomer));
    let file = server.file(&workshop.id);
    server.stop().await;
    let compacted = size(&file);
    let server = Running::on(directory.path()).await;
    let ayse = Person {
        address: server.address(),
        ..ayse
    };
    assert_eq!(board(&ayse).await, read);
    let again = Peer::open(&ayse, 201).await;
    assert_eq!(again.content(), everything);
    println!("{compacted} bytes on disk");
    server.stop().await;
}

/// Together about five megabytes.
const CARDS: usize = 100;

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_grew_is_small_again_after_a_compaction() {
    let limits = Limits {
        compact_after: 100,
        ..Limits::default()
    };
    let directory = tempfile::tempdir().unwrap();
    let server = Running::launch(config(directory.path()), limits).await;
    let workshop = server.workshop().await;
    let ayse = workshop.join("participant", "Ayşe").await;
    let file = server.file(&workshop.id);
    let mut peer = Peer::open(&ayse, 11).await;
    peer.add_card("stays", "Besuch").await;
    for n in 0..CARDS {
        peer.add_card(&format!("large{n}"), &"Haus ".repeat(10_000)).await;
        peer.settle().await;
    }
    let largest = size(&file);
    assert!(largest > 4 << 20);
    for n in 0..CARDS {
        let gone = remove_card(&peer, &format!("large{n}"));
        peer.send(gone).await;
        peer.settle().await;
    }
    for n in 0..120 {
        peer.type_into("stays", n, "ü").await;
    }
    peer.settle().await;
    until("the file to shrink", async || size(&file) < 1 << 20).await;
    println!("{largest} bytes, then {}", size(&file));
    server.stop().await;
}
