//! The real binary: how it stops, and what is left when it is killed.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use crate::common::bytes::{Said, Say, put};
use crate::common::child::Process;
use crate::common::peer::Peer;
use crate::common::server::{Person, Reachable};
use crate::common::socket::Socket;

/// Keys of cards that somebody was told of.
type Told = Arc<Mutex<BTreeSet<String>>>;

/// Writes cards until the connection ends and notes which of them were acknowledged.
async fn write(mut peer: Peer, client: u32, told: Told) {
    for n in 0.. {
        let key = format!("w{client}-{n}");
        let update = put(
            client,
            n,
            "cards",
            &key,
            &"x".repeat(usize::try_from(n % 40).unwrap() * 50),
        );
        if !peer.offer_update(Say::Update(update)).await {
            return;
        }
        loop {
            match peer.try_step().await {
                Some(Said::Status(true)) => break,
                Some(Said::Status(false)) => panic!("an honest update was refused"),
                Some(_) => {}
                None => return,
            }
        }
        told.lock().unwrap().insert(key);
    }
}

/// Notes every card that was relayed.
async fn watch(mut peer: Peer, told: Told) {
    while peer.try_step().await.is_some() {
        let content = peer.content();
        let mut told = told.lock().unwrap();
        told.extend(content["cards"].as_object().unwrap().keys().cloned());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_acknowledged_or_seen_by_anybody_survives_a_kill() {
    let data = tempfile::tempdir().unwrap();
    let told = Told::default();
    let mut server = Process::start(data.path());
    let mut workshop = server.workshop().await;
    let mut people = Vec::new();
    for n in 0..4 {
        people.push(workshop.join("participant", &format!("Person {n}")).await);
    }
    for round in 0..4_u32 {
        let mut running = Vec::new();
        for (n, person) in (0..).zip(&people) {
            let client = 1_000 + round * 10 + n;
            let peer = Peer::open(person, client).await;
            running.push(if n == 3 {
                tokio::spawn(watch(peer, Arc::clone(&told)))
            } else {
                tokio::spawn(write(peer, client, Arc::clone(&told)))
            });
        }
        let before = told.lock().unwrap().len();
        crate::common::until("the storm to be under way", async || {
            told.lock().unwrap().len() > before + 40 + usize::try_from(round).unwrap() * 25
        })
        .await;
        server.kill();
        for task in running {
            task.await.unwrap();
        }

        server = Process::start(data.path());
        workshop.address = server.address;
        for person in &mut people {
            person.address = server.address;
        }
        let reader = Peer::open(&people[0], 5).await;
        let content = reader.content();
        let found: BTreeSet<_> = content["cards"].as_object().unwrap().keys().cloned().collect();
        let told = told.lock().unwrap();
        let lost: Vec<_> = told.difference(&found).collect();
        assert!(lost.is_empty(), "round {round}: lost {lost:?} of {}", told.len());
        println!("round {round}: {} told, {} found", told.len(), found.len());
    }
    assert_eq!(people[0].get("/board").await.status, 200, "sessions go on, too");
}

#[tokio::test(flavor = "multi_thread")]
async fn it_stops_in_order_when_it_is_asked_to() {
    let data = tempfile::tempdir().unwrap();
    let server = Process::start(data.path());
    let workshop = server.workshop().await;
    let person = workshop.join("participant", "Ayşe").await;
    let mut peer = Peer::open(&person, 11).await;
    let mut plain = Socket::plain(server.address, &workshop.document("model"), &person.token).await;
    let mut unknown = Socket::hocuspocus(server.address).await;
    peer.add_card("card1", "Besuch").await;
    assert!(peer.status().await);
    server.terminate();
    for socket in [&mut peer.socket, &mut plain, &mut unknown] {
        assert_eq!(socket.closed().await, Some(1012));
    }
    let (status, _, stderr) = server.ended();
    assert_eq!(status.code(), Some(0), "{stderr}");
    let left: Vec<_> = std::fs::read_dir(data.path().join("workshops"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(
        left,
        [format!("{}.wirkraum", workshop.id)],
        "no companions are left beside the file"
    );

    let server = Process::start(data.path());
    let reader = Peer::open(
        &Person {
            address: server.address,
            ..person
        },
        12,
    )
    .await;
    assert_eq!(reader.title("card1").as_deref(), Some("Besuch"));
}

#[tokio::test(flavor = "multi_thread")]
async fn it_stops_although_somebody_does_not_read() {
    let data = tempfile::tempdir().unwrap();
    let server = Process::start(data.path());
    let workshop = server.workshop().await;
    let person = workshop.join("participant", "Ayşe").await;
    let mut writer = Peer::open(&person, 11).await;
    let _stuck = Peer::open(&person, 12).await;
    for n in 0..200 {
        writer
            .send(put(11, n, "cards", &format!("k{n}"), &"x".repeat(30_000)))
            .await;
        assert!(writer.status().await);
    }
    server.terminate();
    let (status, _, stderr) = server.ended();
    assert_eq!(status.code(), Some(0), "{stderr}");
}
