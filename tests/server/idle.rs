//! What nobody uses leaves memory, smaller than it came, and is there again when somebody does.

use std::path::Path;

use crate::common::bytes::put;
use crate::common::peer::Peer;
use crate::common::server::{Reachable, Running, brisk};
use crate::common::until;

/// Bytes of a workshop's file and its companions.
fn size(file: &Path) -> u64 {
    let bytes = |path: &Path| path.metadata().map_or(0, |metadata| metadata.len());
    bytes(file) + bytes(&file.with_extension("wirkraum-wal"))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_workshop_nobody_uses_is_compacted_and_unloaded_and_comes_back_the_same() {
    let server = Running::with_limits(brisk()).await;
    let workshop = server.workshop().await;
    let ayse = workshop.join("participant", "Ayşe").await;
    let mut peer = Peer::open(&ayse, 11).await;
    peer.add_card("card1", "Besuch").await;
    for n in 0..400 {
        peer.type_into("card1", n, "ü").await;
    }
    peer.settle().await;
    let before = (peer.content(), ayse.get("/board").await.good());
    let file = server.file(&workshop.id);
    let size_before = size(&file);
    assert_eq!(server.metric("wirkraum_workshops_in_memory").await, 1);
    let doc = peer.doc.clone();
    peer.socket.vanish();
    until("the workshop to leave memory", async || {
        server.metric("wirkraum_workshops_in_memory").await == 0
    })
    .await;
    assert!(server.metric("wirkraum_compactions_total").await >= 1);
    let logged: u32 = rusqlite::Connection::open(&file)
        .unwrap()
        .query_row("SELECT count(*) FROM updates WHERE area = 'model'", [], |row| {
            row.get(0)
        })
        .unwrap();
    assert_eq!(logged, 0, "the log went into the snapshot");
    assert!(size(&file) < size_before, "{} bytes of {size_before}", size(&file));

    // Another page gets it from the snapshot; the old page goes on where it was.
    let fresh = Peer::open(&ayse, 12).await;
    assert_eq!(fresh.content(), before.0);
    let mut back = Peer::reopen(&ayse, "model", doc).await;
    back.type_into("card1", 0, "Haus").await;
    assert!(back.status().await);
    let mut board = ayse.get("/board").await.good();
    assert!(board["cards"][0]["title"].as_str().unwrap().starts_with("Haus"));
    board["cards"][0]["title"] = before.1["cards"][0]["title"].clone();
    assert_eq!(board, before.1);
}

#[tokio::test(flavor = "multi_thread")]
async fn ownership_survives_compaction() {
    let server = Running::with_limits(brisk()).await;
    let workshop = server.workshop().await;
    let ayse = workshop.join("participant", "Ayşe").await;
    let ben = workshop.join("participant", "Ben").await;
    let mut peer = Peer::open(&ayse, 11).await;
    peer.send(put(900, 0, "cards", "mine", "x")).await;
    assert!(peer.status().await);
    peer.socket.vanish();
    until("the workshop to leave memory", async || {
        server.metric("wirkraum_workshops_in_memory").await == 0
    })
    .await;
    let mut thief = Peer::open(&ben, 12).await;
    thief.send(put(900, 1, "cards", "forged", "x")).await;
    assert!(!thief.status().await);
    let mut owner = Peer::open(&ayse, 13).await;
    owner.send(put(900, 1, "cards", "mine too", "x")).await;
    assert!(owner.status().await);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_socket_keeps_its_workshop_in_memory() {
    let server = Running::with_limits(brisk()).await;
    let workshop = server.workshop().await;
    let other = server.workshop().await;
    let ayse = workshop.join("participant", "Ayşe").await;
    let mut peer = Peer::open(&ayse, 11).await;
    other.join("participant", "Ben").await;
    let loaded = server.metric("wirkraum_workshops_loaded_total").await;
    until("the other one to leave memory", async || {
        server.metric("wirkraum_workshops_in_memory").await == 1
    })
    .await;
    peer.send(put(11, 0, "cards", "a", "x")).await;
    assert!(peer.status().await);
    assert_eq!(server.metric("wirkraum_workshops_loaded_total").await, loaded);
}

#[tokio::test(flavor = "multi_thread")]
async fn first_visitors_who_come_at_the_same_moment_load_the_workshop_once() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let person = workshop.join("participant", "Ayşe").await;
    let mut peer = Peer::open(&person, 11).await;
    peer.add_card("card1", "Besuch").await;
    assert!(peer.status().await);
    let kept = server.stop().await.unwrap();
    let server = Running::on(kept.path()).await;
    let mut person = person;
    person.address = server.address;
    let visits = (0..20_u32).map(|n| {
        let person = person.clone();
        tokio::spawn(async move { Peer::open(&person, 100 + n).await.content() })
    });
    for visit in visits.collect::<Vec<_>>() {
        assert_eq!(visit.await.unwrap(), peer.content());
    }
    assert_eq!(server.metric("wirkraum_workshops_loaded_total").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn people_who_come_and_go_while_it_unloads_lose_nothing() {
    let server = Running::with_limits(brisk()).await;
    let workshop = server.workshop().await;
    let person = workshop.join("participant", "Ayşe").await;
    for n in 0..12 {
        let mut peer = Peer::open(&person, 11).await;
        peer.send(put(900, n, "cards", &format!("k{n}"), "x")).await;
        assert!(peer.status().await);
        peer.socket.vanish();
        // Sometimes before, sometimes while, sometimes after it is put away.
        tokio::time::sleep(std::time::Duration::from_millis(u64::from(n) * 37)).await;
    }
    let reader = Peer::open(&person, 12).await;
    assert_eq!(reader.content()["cards"].as_object().unwrap().len(), 12);
}
