//! Objectives and key results: written on a socket, read on the board, taken along, cleaned up.

use serde_json::{Value, json};
use yrs::{Any, Map, MapPrelim, TextPrelim, Transact};

use crate::common::peer::{Peer, document};
use crate::common::server::{Person, Reachable, Running, Workshop};

/// Writes an entry as the browser does: its title as a text, everything else as plain values.
pub(super) async fn write(peer: &mut Peer, root: &'static str, id: &str, title: &str, values: &[(&str, Any)]) {
    let map = peer.doc.get_or_insert_map(root);
    let update = {
        let mut txn = peer.doc.transact_mut();
        let entry = map.insert(&mut txn, id, MapPrelim::default());
        if !title.is_empty() {
            entry.insert(&mut txn, "title", TextPrelim::new(title));
        }
        for (key, value) in values {
            entry.insert(&mut txn, *key, value.clone());
        }
        txn.encode_update_v1()
    };
    peer.send(update).await;
    assert!(peer.status().await, "{root} {id}");
}

pub(super) async fn check_in(peer: &mut Peer, id: &str, value: f64) {
    let values = [
        ("keyResult", "k".into()),
        ("at", Any::from(1_762_250_400_123_i64)),
        ("date", "2026-02-15".into()),
        ("value", Any::from(value)),
        ("confidence", Any::from(7)),
    ];
    write(peer, "checkIns", id, "", &values).await;
}

/// An objective with a key result that goes from 20 to 30, tied to a card.
pub(super) async fn drafted(peer: &mut Peer, card: &str) {
    write(peer, "goals", "g", "Gut ankommen", &[]).await;
    write(peer, "objectives", "o", "Jede Familie kommt an", &[]).await;
    let from = [
        ("objective", "o".into()),
        ("baseline", Any::from(20)),
        ("target", Any::from(30)),
    ];
    write(peer, "keyResults", "k", "Besuche", &from).await;
    let to = |to: &str, target: &str| {
        [
            ("from", "o".into()),
            ("to", to.into()),
            ("kind", "pays".into()),
            ("target", target.into()),
        ]
    };
    write(peer, "ties", "t1", "", &to("g", "goal")).await;
    write(peer, "ties", "t2", "", &to(card, "card")).await;
}

async fn okr(person: &Person) -> Value {
    person.get("/board").await.good()["okr"].clone()
}

fn rules(okr: &Value) -> Vec<&str> {
    let warnings = okr["warnings"].as_array().unwrap().iter();
    warnings.map(|warning| warning["rule"].as_str().unwrap()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_board_says_how_far_key_results_are_and_who_said_so() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let ayse = workshop.join("participant", "Ayşe").await;
    assert_eq!(okr(&mia).await, Value::Null, "nobody has said anything");

    let mut peer = Peer::reopen(&ayse, "okr", document(11)).await;
    drafted(&mut peer, "gone").await;
    check_in(&mut peer, "c", 22.5).await;
    let found = okr(&mia).await;
    assert_eq!(found["keyResults"][0]["checkIns"][0]["author"], "Ayşe");
    let told = json!({"id": "k", "progress": 0.25, "value": 22.5, "date": "2026-02-15", "confidence": 7});
    assert_eq!(found["progress"]["keyResults"], json!([told]));
    assert_eq!(found["progress"]["objectives"][0]["progress"], 0.25);
    assert_eq!(
        rules(&found),
        [
            "objective-without-card",
            "key-result-moves-nothing",
            "tie-to-gone",
            "owner-missing",
            "owner-missing",
        ]
    );

    // Observers read what was said, and not by whom.
    let projector = workshop.join("observer", "").await;
    let seen = okr(&projector).await;
    assert_eq!(seen["keyResults"][0]["checkIns"][0]["author"], Value::Null);
    assert_eq!(seen["progress"], found["progress"]);
    let mut watching = Peer::reopen(&projector, "okr", document(12)).await;
    watching
        .send(crate::common::bytes::put(12, 0, "checkIns", "x", "x"))
        .await;
    assert!(!watching.status().await, "nor do they write");

    // Nothing is said about a model that somebody may not see.
    for (area, sees) in [("model", true), ("okr", false)] {
        let hide = mia
            .ask("PUT", &format!("/stage/areas/{area}"))
            .json(&json!({"participant": "hidden"}));
        assert_eq!(hide.send().await.status, 204);
        let seen = okr(&ayse).await;
        assert_eq!(seen.is_object(), sees, "{area}");
        if sees {
            assert_eq!(rules(&seen), ["owner-missing", "owner-missing"]);
        }
        assert!(!rules(&okr(&mia).await).is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn key_results_come_along_in_both_kinds_of_export_with_their_ties_and_their_authors() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let ben = workshop.join("participant", "Ben").await;
    let mut cards = Peer::open(&ben, 11).await;
    cards.add_card("card1", "Vertrauen wächst").await;
    cards.settle().await;
    let mut peer = Peer::reopen(&ben, "okr", document(12)).await;
    drafted(&mut peer, "card1").await;
    check_in(&mut peer, "c", 25.0).await;
    let board = mia.get("/board").await.good();
    let notes = mia.get("/export/md").await.text();
    assert!(
        notes.contains("Check-in 15.02.2026 (Ben): 25, Zuversicht 7 von 10"),
        "{notes}"
    );
    for format in ["json", "wirkraum"] {
        let file = mia.get(&format!("/export/{format}")).await.body;
        let made = server
            .ask("POST", "/api/workshops/import")
            .bearer(server.key())
            .header("Content-Type", "application/octet-stream")
            .bytes(file)
            .send()
            .await;
        let copy = Workshop::read(server.address, &made.good());
        let reader = copy.join("facilitator", "Ayşe").await;
        let read = reader.get("/board").await.good();
        let ties = read["okr"]["ties"].as_array().unwrap();
        let card = &read["cards"][0]["id"];
        assert!(ties.iter().any(|tie| tie["to"] == *card), "{format} {ties:?}");
        assert_eq!(read["okr"]["progress"]["objectives"][0]["progress"], 0.5, "{format}");
        assert_eq!(read["okr"]["keyResults"][0]["checkIns"][0]["author"], "Ben", "{format}");
        assert_eq!(rules(&read["okr"]), rules(&board["okr"]), "{format}");
        let authors = reader.get("/authors").await.good();
        assert!(authors.to_string().contains("Ben"), "{authors}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_checkpoint_has_the_key_results_and_the_bin_gives_them_up() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let mut peer = Peer::reopen(&mia, "okr", document(11)).await;
    drafted(&mut peer, "gone").await;
    check_in(&mut peer, "c", 25.0).await;
    let taken = mia.ask("POST", "/checkpoints").json(&json!({})).send().await;
    assert_eq!(taken.value()["extent"]["others"], 5, "{}", taken.text());
    write(
        &mut peer,
        "objectives",
        "o",
        "Jede Familie kommt an",
        &[("deletedAt", Any::from(5))],
    )
    .await;
    assert_eq!(
        okr(&mia).await["keyResults"][0]["id"],
        "k",
        "what lies in it is not flagged"
    );

    let cleaned = mia.ask("POST", "/clean-up").json(&json!({})).send().await.good();
    assert_eq!(cleaned["removed"]["others"], 5, "{cleaned}");
    let left = okr(&mia).await;
    assert_eq!(left["goals"][0]["title"], "Gut ankommen");
    for gone in ["objectives", "keyResults", "ties"] {
        assert_eq!(left[gone], json!([]), "{gone}");
    }
    let earlier = mia.get("/checkpoints/1").await.good();
    assert_eq!(earlier["okr"]["keyResults"][0]["checkIns"][0]["author"], "Mia");
    assert_eq!(earlier["okr"]["progress"]["objectives"][0]["progress"], 0.5);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_document_in_which_nobody_has_written_asks_no_worker() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let asked = async || server.metric("wirkraum_worker_requests_total").await;
    let before = asked().await;
    assert!(mia.get("/board").await.good().get("okr").is_none());
    let first = asked().await;
    assert!(first <= before + 1, "the model alone: {before} {first}");
    mia.get("/board").await.good();
    assert_eq!(asked().await, first);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_objective_or_a_key_result_can_be_in_the_light_while_it_stands() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let mut peer = Peer::reopen(&mia, "okr", document(11)).await;
    let (one, of) = ("o".repeat(21), "k".repeat(21));
    write(&mut peer, "objectives", &one, "Jede Familie kommt an", &[]).await;
    let objective = [("objective", one.as_str().into())];
    write(&mut peer, "keyResults", &of, "Besuche", &objective).await;
    let show = async |light: Value| mia.ask("PUT", "/stage/spotlight").json(&light).send().await;
    for light in [
        json!({"area": "okr"}),
        json!({"area": "okr", "card": one}),
        json!({"area": "okr", "card": of}),
    ] {
        assert_eq!(show(light.clone()).await.status, 204, "{light}");
        assert_eq!(mia.get("").await.good()["stage"]["spotlight"], light);
    }
    for (light, code) in [
        (json!({"area": "okr", "card": of, "chain": true}), "body-invalid"),
        (json!({"area": "okr", "chain": true}), "body-invalid"),
        (json!({"area": "okr", "card": "x".repeat(21)}), "card-unknown"),
        (json!({"area": "model", "card": of}), "card-unknown"),
    ] {
        assert_eq!(show(light.clone()).await.problem(), code, "{light}");
    }
    write(
        &mut peer,
        "objectives",
        &one,
        "Jede Familie kommt an",
        &[("deletedAt", Any::from(5))],
    )
    .await;
    assert_eq!(show(json!({"area": "okr", "card": of})).await.problem(), "card-unknown");
}
