//! The processes themselves: killed, stopped, out of memory, and never left behind.

use std::fs;
use std::process::Command;
use std::time::Duration;

use wirkraum::config::WorkerConfig;
use wirkraum::server::Limits;

use super::with_workers;
use crate::common::child::Process;
use crate::common::peer::{Peer, document};
use crate::common::server::{Person, Reachable, Running, config};
use crate::common::until;

/// Children of a process: id and state letter.
fn children(parent: u32) -> Vec<(u32, char)> {
    let processes = fs::read_dir("/proc").unwrap().filter_map(|entry| {
        let id: u32 = entry.unwrap().file_name().to_str()?.parse().ok()?;
        let stat = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
        // After the name in brackets: state, parent.
        let mut fields = stat.rsplit_once(')')?.1.split_whitespace();
        let state = fields.next()?.chars().next()?;
        (fields.next()?.parse() == Ok(parent)).then_some((id, state))
    });
    processes.collect()
}

fn signal(id: u32, name: &str) {
    let sent = Command::new("kill")
        .args([&format!("-{name}"), &id.to_string()])
        .status()
        .unwrap();
    assert!(sent.success());
}

fn runs(id: u32) -> bool {
    fs::read_to_string(format!("/proc/{id}/stat")).is_ok_and(|stat| !stat.contains(") Z "))
}

async fn card_count(person: &Person) -> usize {
    person.get("/board").await.good()["cards"].as_array().unwrap().len()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_worker_that_is_killed_or_stopped_is_replaced_and_none_is_left_when_the_server_is_gone() {
    let data = tempfile::tempdir().unwrap();
    let server = Process::start(data.path());
    let workshop = server.workshop().await;
    let ayse = workshop.join("participant", "Ayşe").await;
    let mut peer = Peer::open(&ayse, 11).await;
    for (n, name) in ["KILL", "STOP", "KILL"].into_iter().enumerate() {
        peer.add_card(&format!("card{n}"), "Besuch").await;
        peer.settle().await;
        assert_eq!(card_count(&ayse).await, n + 1);
        let [(worker, _)] = children(server.id())[..] else {
            panic!("one worker is enough: {:?}", children(server.id()));
        };
        signal(worker, name);
    }
    peer.add_card("last", "Besuch").await;
    peer.settle().await;
    assert_eq!(card_count(&ayse).await, 4);
    let left = children(server.id());
    assert!(left.len() == 1 && left[0].1 != 'Z', "{left:?}");

    server.kill();
    until("the worker to end with its server", async || !runs(left[0].0)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_board_that_nobody_changes_is_read_once_however_many_ask() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let ayse = workshop.join("participant", "Ayşe").await;
    let mut peer = Peer::open(&ayse, 11).await;
    let requests = async || server.metric("wirkraum_worker_requests_total").await;
    for n in 0..3 {
        let before = requests().await;
        peer.add_card(&format!("card{n}"), "Besuch").await;
        peer.settle().await;
        let asked: Vec<_> = (0..20)
            .map(|_| {
                let ayse = ayse.clone();
                tokio::spawn(async move { card_count(&ayse).await })
            })
            .collect();
        for answer in asked {
            assert_eq!(answer.await.unwrap(), n + 1);
        }
        ayse.get("").await.good();
        ayse.get("/export/json").await;
        // The model, once. In the other documents nobody has written, so nobody is asked about them.
        assert_eq!(requests().await - before, 1);
    }
    assert_eq!(server.metric("wirkraum_worker_starts_total").await, 1);
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_document_too_large_for_the_memory_of_a_worker_is_read_as_far_as_it_goes() {
    let data = tempfile::tempdir().unwrap();
    let worker = WorkerConfig {
        memory_bytes: 160 << 20,
        ..config(data.path()).worker
    };
    let server = with_workers(data.path(), worker, Limits::default()).await;
    let (workshop, other) = (server.workshop().await, server.workshop().await);
    let chair = workshop.join("facilitator", "Mira").await;
    let mut peer = Peer::open(&chair, 11).await;
    peer.add_card("first", "Besuch").await;
    peer.settle().await;
    assert_eq!(card_count(&chair).await, 1);
    // Each letter between two others is an item of its own, and many times larger in memory than on the way.
    for n in 0..16 {
        let doc = document(1000 + n);
        let update = scattered(&doc, &format!("large{n}"));
        peer.send(update).await;
    }
    peer.settle().await;
    let read = chair.get("/board").await.good();
    let cards = read["cards"].as_array().unwrap().len();
    println!("{cards} of 17 cards fit into 160 MiB");
    assert!((1..17).contains(&cards), "{cards}");
    assert_eq!(read["setAside"][0], "model");

    let else_where = other.join("participant", "Jonas").await;
    assert_eq!(card_count(&else_where).await, 0);
    server.stop().await;
}

/// One card whose note was typed back to front, letter by letter: an update of about 700 KB.
fn scattered(doc: &yrs::Doc, id: &str) -> Vec<u8> {
    use yrs::{Map, MapPrelim, Text, TextPrelim, Transact};

    let cards = doc.get_or_insert_map("cards");
    let mut txn = doc.transact_mut();
    let card = cards.insert(&mut txn, id, MapPrelim::default());
    let note = card.insert(&mut txn, "note", TextPrelim::new(""));
    for _ in 0..60_000 {
        note.insert(&mut txn, 0, "x");
    }
    txn.encode_update_v1()
}

#[tokio::test(flavor = "multi_thread")]
async fn workers_without_work_end() {
    let data = tempfile::tempdir().unwrap();
    let worker = WorkerConfig {
        idle: Duration::from_millis(200),
        ..config(data.path()).worker
    };
    let server = with_workers(data.path(), worker, Limits::default()).await;
    let workshop = server.workshop().await;
    let ayse = workshop.join("participant", "Ayşe").await;
    let mut peer = Peer::open(&ayse, 11).await;
    for n in 0..2 {
        peer.add_card(&format!("card{n}"), "Besuch").await;
        peer.settle().await;
        assert_eq!(card_count(&ayse).await, n + 1);
        until("the worker to end", async || {
            server.metric("wirkraum_worker_processes").await == 0
        })
        .await;
    }
    server.stop().await;
}
