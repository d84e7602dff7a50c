//! What honest clients do that looks like an offence: it is taken, or healed, and never punished.

use super::refusals::{answer, assert_silent, two};
use crate::common::bytes::{Said, Say, block, clock_in, delete, named, put, varuint};
use crate::common::peer::Peer;
use crate::common::server::{Reachable, Running};
use crate::common::socket::Socket;

/// Structs of `client` from `clock` on, and deletes.
fn update(sections: &[(u32, u32, &[Vec<u8>])], deletes: &[(u32, u32, u32)]) -> Vec<u8> {
    let mut out = Vec::new();
    varuint(&mut out, sections.len() as u64);
    for (client, clock, structs) in sections {
        for n in [structs.len() as u64, u64::from(*client), u64::from(*clock)] {
            varuint(&mut out, n);
        }
        out.extend(structs.concat());
    }
    varuint(&mut out, deletes.len() as u64);
    for (client, clock, length) in deletes {
        for n in [*client, 1, *clock, *length] {
            varuint(&mut out, u64::from(n));
        }
    }
    out
}

/// A value under a key of `cards`; under a key with an older value, with or without the flag that libraries lose.
fn value(key: &str) -> Vec<u8> {
    let mut out = vec![0x28, 1];
    block(&mut out, b"cards");
    block(&mut out, key.as_bytes());
    out.extend([1, 0x78]);
    out
}

fn newer(info: u8, (client, clock): (u32, u32)) -> Vec<u8> {
    let mut out = vec![info];
    varuint(&mut out, u64::from(client));
    varuint(&mut out, u64::from(clock));
    out.extend([1, 0x78]);
    out
}

fn stretch(info: u8, length: u32) -> Vec<u8> {
    let mut out = vec![info];
    varuint(&mut out, u64::from(length));
    out
}

const GC: u8 = 0;
const SKIP: u8 = 10;

#[tokio::test(flavor = "multi_thread")]
async fn what_is_there_already_is_acknowledged_and_neither_kept_nor_passed_on() {
    let server = Running::start().await;
    let (_workshop, mut peer, mut watcher) = two(&server).await;
    let first = update(&[(11, 0, &[value("a"), value("b")])], &[]);
    peer.send(first.clone()).await;
    assert_eq!(answer(&mut peer).await, (true, vec![]));
    watcher.step().await;
    watcher.send(delete(11, 0, 1)).await;
    assert!(answer(&mut watcher).await.0);
    peer.step().await;
    let logged = server.metric("wirkraum_updates_logged_total").await;
    for (what, repeated) in [
        ("nothing", vec![0, 0]),
        ("the same again", first),
        ("a known deletion", delete(11, 0, 1)),
        (
            "known clocks as collected",
            update(&[(11, 0, &[stretch(GC, 1), value("b")])], &[]),
        ),
        (
            "a hole that is filled",
            update(&[(11, 0, &[value("a"), stretch(SKIP, 1)])], &[(11, 0, 1)]),
        ),
        ("known structs of somebody else", update(&[(11, 1, &[value("b")])], &[])),
    ] {
        for say in [Say::Update(repeated.clone()), Say::Step2(repeated)] {
            watcher.offer_update(say).await;
            assert_eq!(answer(&mut watcher).await, (true, vec![]), "{what}");
        }
    }
    assert_silent(&mut peer).await;
    assert_eq!(server.metric("wirkraum_updates_logged_total").await, logged);
}

#[tokio::test(flavor = "multi_thread")]
async fn overlaps_several_ids_and_strange_but_legal_forms_are_taken() {
    let server = Running::start().await;
    let (_workshop, mut peer, mut watcher) = two(&server).await;
    let largest = u32::MAX;
    for (what, good) in [
        ("a first value", update(&[(11, 0, &[value("a")])], &[])),
        (
            "known and new clocks",
            update(&[(11, 0, &[value("a"), value("b")])], &[]),
        ),
        (
            "the id of the last page load beside the new one",
            update(&[(21, 0, &[value("c")]), (11, 2, &[value("d")])], &[]),
        ),
        ("the largest id there is", update(&[(largest, 0, &[value("e")])], &[])),
        (
            "a key that was flagged",
            update(&[(11, 3, &[newer(0xa8, (11, 0))])], &[(11, 0, 1)]),
        ),
        (
            "a key whose flag was lost",
            update(&[(11, 4, &[newer(0x88, (11, 3))])], &[(11, 3, 1)]),
        ),
        (
            "references across sections, the higher to the lower",
            update(
                &[(31, 0, &[newer(0x88, (11, 5))]), (11, 5, &[value("f")])],
                &[(11, 5, 1)],
            ),
        ),
        (
            "references across sections, the lower to the higher",
            update(
                &[(32, 0, &[value("g")]), (11, 6, &[newer(0x88, (32, 0))])],
                &[(32, 0, 1)],
            ),
        ),
        (
            "created and deleted at once",
            update(&[(11, 7, &[value("h")])], &[(11, 7, 1)]),
        ),
        (
            "collected before anybody saw it",
            update(&[(11, 8, &[stretch(GC, 3)])], &[(11, 8, 3)]),
        ),
        (
            "keys that only look dangerous",
            update(&[(11, 11, &[value("constructor"), value("")])], &[]),
        ),
        (
            "known clocks left out",
            update(&[(11, 11, &[stretch(SKIP, 2), value("i")])], &[]),
        ),
    ] {
        peer.send(good).await;
        assert_eq!(answer(&mut peer).await, (true, vec![]), "{what}");
        assert!(matches!(watcher.step().await, Said::Update(_)), "{what}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_missing_is_asked_for_once_a_second_and_refused_only_in_step_2() {
    let server = Running::start().await;
    let (workshop, mut peer, mut watcher) = two(&server).await;
    peer.send(put(11, 0, "cards", "a", "x")).await;
    assert!(answer(&mut peer).await.0);
    watcher.step().await;
    let missing = [
        ("R-GAP", update(&[(11, 2, &[value("k")])], &[])),
        ("R-SKIP", update(&[(11, 1, &[stretch(SKIP, 1), value("k")])], &[])),
        ("R-MISSING", update(&[(11, 1, &[newer(0x88, (999, 4))])], &[])),
        ("R-DS", update(&[], &[(11, 0, 9)])),
    ];
    for (code, bytes) in &missing {
        // On a socket of its own, since each is asked once a second.
        let name = workshop.document("model");
        let mut socket = Socket::hocuspocus(server.address).await;
        socket.say(&name, &Say::Auth(peer.token.clone())).await;
        socket.heard().await;
        // The first question was asked on coming in; what follows is bundled.
        socket.say(&name, &Say::Step1(vec![0])).await;
        for _ in 0..20 {
            socket.say(&name, &Say::Update(bytes.clone())).await;
        }
        let (mut statuses, mut questions) = (Vec::new(), 0);
        while statuses.len() < 20 || questions == 0 {
            match socket.hear().await.1 {
                Said::Status(kept) => statuses.push(kept),
                Said::Step1(vector) => {
                    assert_eq!(clock_in(&vector, 11), 1, "{code}");
                    questions += 1;
                }
                Said::Stateless(told) => panic!("{code}: {told}"),
                _ => {}
            }
        }
        assert!(statuses.iter().all(|kept| !kept), "{code}");
        assert!(questions <= 2, "{code}: {questions} questions for 20 frames");
        socket.say(&name, &Say::Step2(bytes.clone())).await;
        loop {
            if let Said::Stateless(told) = socket.hear().await.1 {
                assert_eq!((&told["type"], &told["code"]), (&"refused".into(), &(*code).into()));
                break;
            }
        }
    }
    assert_silent(&mut watcher).await;
    peer.send(put(11, 1, "cards", "b", "x")).await;
    assert!(answer(&mut peer).await.0, "and work goes on");
}

#[tokio::test(flavor = "multi_thread")]
async fn state_vectors_and_awareness_of_honest_clients_are_read() {
    let server = Running::start().await;
    let (workshop, mut peer, mut watcher) = two(&server).await;
    let name = workshop.document("model");
    peer.send(put(11, 0, "cards", "a", "x")).await;
    assert!(answer(&mut peer).await.0);
    watcher.step().await;
    for (what, vector) in [
        ("ahead of the room", vec![1, 11, 100]),
        ("a client nobody knows, one at clock 0", vec![2, 99, 7, 11, 0]),
    ] {
        watcher.socket.say(&name, &Say::Step1(vector)).await;
        let said = watcher.heard().await;
        assert!(
            said.iter().any(|said| matches!(said, Said::Step2(_))),
            "{what}: {said:?}"
        );
    }
    for states in [
        vec![],
        vec![(11, 0, "{}".to_owned())],
        vec![(4_242, 9, "null".to_owned())],
        vec![(11, 1, "null".to_owned()), (12, 3, "{\"at\":{}}".to_owned())],
    ] {
        peer.socket.say(&name, &Say::Awareness(states)).await;
    }
    // A newer or an older library: no version, an empty token first, a word nobody knows.
    let mut socket = Socket::hocuspocus(server.address).await;
    for token in ["", peer.token.as_str()] {
        let mut words = vec![0];
        block(&mut words, token.as_bytes());
        socket.send(named(&name, &Say::Other(2, words))).await;
    }
    socket.send(named(&name, &Say::Other(77, vec![1, 2, 3]))).await;
    socket.send(named(&name, &Say::Close)).await;
    let heard = socket.heard().await;
    assert!(matches!(&heard[..2], [Said::Denied(_), Said::Granted(_)]), "{heard:?}");
    peer.send(put(11, 1, "cards", "b", "x")).await;
    assert_eq!(
        peer.heard()
            .await
            .iter()
            .filter(|said| matches!(said, Said::Stateless(_)))
            .count(),
        0
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_only_reads_cleans_up_without_harm() {
    let server = Running::start().await;
    let (workshop, mut peer, _watcher) = two(&server).await;
    peer.send(update(&[(11, 0, &[value("a"), value("b")])], &[(11, 1, 1)]))
        .await;
    assert!(answer(&mut peer).await.0);
    let mut observer = Peer::open(&workshop.join("observer", "").await, 13).await;
    let known = update(&[(11, 0, &[value("a"), value("b")])], &[(11, 1, 1)]);
    let more_deleted = update(&[(11, 0, &[value("a"), value("b")])], &[(11, 0, 2)]);
    for (what, say, kept) in [
        ("nothing", Say::Step2(vec![0, 0]), true),
        ("all it has", Say::Step2(known.clone()), true),
        (
            "all it has, and deletes that nobody sent",
            Say::Step2(more_deleted),
            true,
        ),
        ("deletes of its own accord", Say::Update(delete(11, 0, 1)), false),
        ("a deletion beyond what is there", Say::Step2(delete(11, 0, 40)), true),
    ] {
        observer.offer_update(say).await;
        assert_eq!(answer(&mut observer).await, (kept, vec![]), "{what}");
    }
    observer.offer_update(Say::Step2(put(13, 0, "cards", "c", "x"))).await;
    let (kept, beside) = answer(&mut observer).await;
    assert!(
        !kept && matches!(&beside[..], [Said::Stateless(told)] if told["code"] == "O-READ"),
        "{beside:?}"
    );
    let late = Peer::open(&workshop.join("observer", "").await, 14).await;
    assert_eq!(late.content()["cards"].as_object().map(serde_json::Map::len), Some(1));
}
