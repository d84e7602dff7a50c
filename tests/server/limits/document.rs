//! How much a document may hold.

use serde_json::json;
use wirkraum::sync::limits::Limits;
use yrs::{Map, Out, Transact};

use crate::common::bytes::{Said, put};
use crate::common::peer::{Peer, add_card};
use crate::common::server::{Reachable, Running};

#[tokio::test(flavor = "multi_thread")]
async fn a_full_document_takes_nothing_more_but_stays_readable_and_repeats_are_fine() {
    let limits = Limits {
        document_bytes: 50_000,
        ..Limits::default()
    };
    let server = Running::with_limits(limits).await;
    let workshop = server.workshop().await;
    let mut peer = Peer::open(&workshop.join("participant", "Ayşe").await, 11).await;
    let update = |n: u32| put(11, n, "cards", &format!("k{n}"), &"x".repeat(9_000));
    let mut taken = 0;
    while {
        peer.send(update(taken)).await;
        peer.status().await
    } {
        taken += 1;
        assert!(taken < 10, "the bound is in force");
    }
    assert!(taken >= 4, "{taken}");
    let heard = peer.heard().await;
    let [Said::Stateless(told)] = &heard[..] else {
        panic!("{heard:?}")
    };
    assert_eq!(
        (&told["type"], &told["code"]),
        (&json!("refused"), &json!("L-DOCUMENT"))
    );
    peer.send(update(taken - 1)).await;
    assert!(peer.status().await, "what is known already is no growth");
    let reader = Peer::open(&workshop.join("observer", "").await, 12).await;
    assert_eq!(
        reader.content()["cards"].as_object().unwrap().len(),
        usize::try_from(taken).unwrap()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn updates_sent_at_once_do_not_pass_the_bound_together() {
    let bound = 50_000;
    let limits = Limits {
        document_bytes: bound,
        ..Limits::default()
    };
    let server = Running::with_limits(limits).await;
    let workshop = server.workshop().await;
    let mut ayse = Peer::open(&workshop.join("participant", "Ayşe").await, 11).await;
    let mut ben = Peer::open(&workshop.join("participant", "Ben").await, 12).await;
    // Each with an id of its own, so that none of them needs another.
    let large: Vec<_> = (0..12)
        .map(|n| put(100 + n, 0, "cards", &format!("k{n}"), &"x".repeat(9_000)))
        .collect();
    for update in &large {
        ayse.send(update.clone()).await;
    }
    ben.add_card("small", "Besuche").await;
    let (mut answers, mut told) = (Vec::new(), Vec::new());
    while answers.len() < large.len() {
        match ayse.step().await {
            Said::Status(stored) => answers.push(stored),
            said => told.push(said),
        }
    }
    ayse.settle().await;
    told.extend(ayse.heard().await);
    let kept: Vec<_> = (0..large.len()).filter(|n| answers[*n]).collect();
    assert!(ben.status().await, "what still fits is taken from others");
    let bytes: usize = kept.iter().map(|n| large[*n].len()).sum();
    assert!(bytes <= bound && bytes > bound / 2, "{kept:?}");
    let refusals = told.iter().filter(
        |said| matches!(said, Said::Stateless(told) if told["type"] == "refused" && told["code"] == "L-DOCUMENT"),
    );
    assert_eq!(refusals.count(), large.len() - kept.len());

    // Those who were told that it is kept find it, and both work on.
    for peer in [&mut ayse, &mut ben] {
        peer.until_content(|content| content["cards"]["small"].is_object())
            .await;
        peer.type_into("small", 0, "Mehr ").await;
        assert!(peer.status().await);
    }
    let reader = Peer::open(&workshop.join("observer", "").await, 13).await;
    let cards = &reader.content()["cards"];
    assert_eq!(cards.as_object().unwrap().len(), kept.len() + 1);
    assert!(kept.iter().all(|n| cards[format!("k{n}")].is_string()), "{cards}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_card_that_fits_is_taken_and_one_more_is_refused_with_the_limit() {
    let limits = Limits {
        cards: 3,
        entries: 2,
        ..Limits::default()
    };
    let server = Running::with_limits(limits).await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let mut peer = Peer::open(&workshop.join("participant", "Ayşe").await, 11).await;
    let mut other = Peer::open(&mia, 12).await;
    for id in ["a", "b", "c"] {
        peer.add_card(id, "Besuche").await;
        assert!(peer.status().await, "{id}");
        other.until_content(|content| content["cards"][id].is_object()).await;
    }
    // What is there can be changed and flagged as deleted as before.
    other.type_into("a", 0, "Mehr ").await;
    assert!(other.status().await);
    let flagged = flag(&other, "a");
    other.send(flagged).await;
    assert!(other.status().await);
    let one_more = add_card(&other.doc, "d", "Zu viel");
    other.send(one_more.clone()).await;
    assert!(!other.status().await, "a card in the bin is a card");
    let heard = other.heard().await;
    let [Said::Stateless(told)] = &heard[..] else {
        panic!("{heard:?}")
    };
    assert_eq!(
        (&told["type"], &told["code"], &told["limit"]),
        (&json!("refused"), &json!("L-CARDS"), &json!("3"))
    );
    assert!(told["message"].as_str().unwrap().contains("limit is 3"), "{told}");
    for n in 0..3 {
        other.send(put(13, n, "links", &format!("link{n}"), "x")).await;
        assert_eq!(other.status().await, n < 2, "link {n}");
    }

    // Cleaned up, there is room again, and what was refused before is taken.
    let cleaned = mia.ask("POST", "/clean-up").json(&json!({})).send().await;
    assert!(cleaned.status < 300, "{}", cleaned.text());
    other.send(one_more).await;
    assert!(other.status().await);
    peer.until_content(|content| content["cards"]["d"].is_object()).await;
    let board = mia.get("/board").await.good();
    assert_eq!(board["cards"].as_array().unwrap().len(), 3);
}

/// Flags a card as deleted, long enough ago.
fn flag(peer: &Peer, id: &str) -> Vec<u8> {
    let cards = peer.doc.get_or_insert_map("cards");
    let mut txn = peer.doc.transact_mut();
    let Some(Out::YMap(card)) = cards.get(&txn, id) else {
        panic!("no card {id}")
    };
    card.insert(&mut txn, "deletedAt", 1_000_f64);
    txn.encode_update_v1()
}
