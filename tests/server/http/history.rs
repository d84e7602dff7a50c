//! Earlier versions and the bin: kept, looked at, emptied.

use std::time::Duration;

use serde_json::{Value, json};
use wirkraum::sync::limits::Limits;
use yrs::{Map, Out, Transact, WriteTxn};

use crate::common::peer::{self, Peer};
use crate::common::server::{Person, Reachable, Running, Workshop, brisk};
use crate::common::until;

/// Flags a card as deleted, as a board does.
async fn delete(peer: &mut Peer, id: &str, at: i64) {
    let update = {
        let mut txn = peer.doc.transact_mut();
        let Some(Out::YMap(card)) = txn.get_or_insert_map("cards").get(&txn, id) else {
            panic!("no card {id}")
        };
        card.insert(&mut txn, "deletedAt", at);
        txn.encode_update_v1()
    };
    peer.send(update).await;
    assert!(peer.status().await);
}

async fn take(person: &Person, label: &str) -> Value {
    let answer = person
        .ask("POST", "/checkpoints")
        .json(&json!({"label": label}))
        .send()
        .await;
    assert_eq!(answer.status, 201, "{}", answer.text());
    answer.value()
}

async fn list(person: &Person) -> Vec<Value> {
    let list = person.get("/checkpoints").await.good();
    list["checkpoints"].as_array().unwrap().clone()
}

fn numbers(list: &[Value]) -> Vec<u64> {
    list.iter().map(|one| one["number"].as_u64().unwrap()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_checkpoint_shows_the_board_as_it_was() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let ben = workshop.join("participant", "Ben").await;
    let mut peer = Peer::open(&ben, 11).await;
    peer.add_card("card1", "Besuch").await;
    assert!(peer.status().await);
    let before = mia.get("/board").await.good();
    let first = take(&mia, "  Vor der\n Pause ").await;
    assert_eq!(
        first,
        json!({"number": 1, "at": first["at"], "reason": "command", "label": "Vor der Pause", "author": "Mia",
            "extent": {"cards": 1, "links": 0, "blocks": 0}})
    );
    peer.type_into("card1", 0, "Kein ").await;
    peer.add_card("card2", "Kita").await;
    delete(&mut peer, "card2", 1).await;
    peer.settle().await;
    let second = take(&mia, "").await;
    assert_eq!((&second["number"], second.get("label")), (&json!(2), None));
    assert_eq!(second["extent"]["cards"], 1, "what is in the bin does not stand");

    assert_eq!(list(&mia).await, [second, first]);
    assert_eq!(mia.get("/checkpoints/1").await.good(), before);
    assert_eq!(mia.get("/checkpoints/2").await.good(), mia.get("/board").await.good());
    // A workshop opened from a copy of the file shows the same and begins a history of its own.
    let copy = mia.get("/export/wirkraum").await;
    let opened = server.ask("POST", "/api/workshops/import").bearer(server.key());
    let opened = Workshop::read(server.address, &opened.bytes(copy.body.clone()).send().await.good());
    let other = opened.join("facilitator", "Mia").await;
    assert_eq!(
        other.get("/board").await.good()["cards"],
        mia.get("/board").await.good()["cards"]
    );
    assert_eq!(list(&other).await, Vec::<Value>::new());
    let kept = server.stop().await.unwrap();
    let server = Running::on(kept.path()).await;
    let mut mia = mia;
    mia.address = server.address;
    assert_eq!(mia.get("/checkpoints/1").await.good(), before);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_of_up_to_80_characters_fits() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let post = async |body: Value| mia.ask("POST", "/checkpoints").json(&body).send().await;
    assert_eq!(
        post(json!({"label": "ß".repeat(80)})).await.value()["label"],
        "ß".repeat(80)
    );
    let long = post(json!({"label": "ß".repeat(81)})).await;
    assert_eq!((long.problem().as_str(), long.status), ("name-too-long", 422));
    assert_eq!(post(json!({})).await.status, 201);
    for body in [json!({"label": 7}), json!("x"), json!({"name": "x"})] {
        assert_eq!(post(body).await.problem(), "body-invalid");
    }
    assert_eq!(numbers(&list(&mia).await), [2, 1]);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_facilitators_see_the_history() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("cofacilitator", "Mia").await;
    take(&mia, "x").await;
    let asks = [
        ("GET", "/checkpoints"),
        ("POST", "/checkpoints"),
        ("GET", "/checkpoints/1"),
        ("GET", "/checkpoints/none"),
        ("POST", "/clean-up"),
    ];
    for (method, rest) in asks {
        for role in ["participant", "observer"] {
            let other = workshop.join(role, "Ben").await;
            let answer = other.ask(method, rest).json(&json!({})).send().await;
            assert_eq!(
                (answer.problem().as_str(), answer.status),
                ("forbidden", 403),
                "{role} {method} {rest}"
            );
        }
        let nobody = workshop.ask(method, rest).json(&json!({})).send().await;
        assert_eq!(nobody.problem(), "session-missing", "{method} {rest}");
    }
    for number in ["0", "2", "-1", "none", "18446744073709551616"] {
        let unknown = mia.get(&format!("/checkpoints/{number}")).await;
        assert_eq!(
            (unknown.problem().as_str(), unknown.status),
            ("checkpoint-unknown", 404),
            "{number}"
        );
    }
    assert_eq!(list(&mia).await.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_checkpoint_is_told_and_everything_else_goes_on() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let mut peer = Peer::open(&mia, 11).await;
    for number in ["1", "2", "3"] {
        peer.add_card(number, "Besuch").await;
        assert!(peer.status().await);
        take(&mia, number).await;
    }
    let file = rusqlite::Connection::open(server.file(&workshop.id)).unwrap();
    // Bytes that inflate well, and are no document.
    let intact: (i64, Vec<u8>) = file
        .query_row(
            "SELECT length, bytes FROM checkpoint_contents WHERE area = 'notes'",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .unwrap();
    assert_eq!(intact.0, 2, "notes that nobody has begun");
    file.execute_batch(
        "UPDATE checkpoint_contents SET bytes = x'00' WHERE area = 'model' AND seq = (SELECT seq FROM checkpoint_areas
             WHERE number = 1 AND area = 'model');
         UPDATE checkpoint_contents SET length = 3, bytes = x'789c4bcbcf07000282013f'
             WHERE area = 'model' AND seq = (SELECT seq FROM checkpoint_areas WHERE number = 2 AND area = 'model');",
    )
    .unwrap();
    drop(file);
    for number in [1, 2] {
        let damaged = mia.get(&format!("/checkpoints/{number}")).await;
        assert_eq!(
            (damaged.problem().as_str(), damaged.status),
            ("checkpoint-damaged", 500)
        );
    }
    assert_eq!(
        mia.get("/checkpoints/3").await.good()["cards"]
            .as_array()
            .unwrap()
            .len(),
        3
    );
    assert_eq!(list(&mia).await.len(), 3);
    take(&mia, "and on").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn while_people_work_checkpoints_come_with_time_and_not_while_nobody_writes() {
    let limits = Limits {
        checkpoint_every: Duration::from_millis(300),
        ..Limits::default()
    };
    let server = Running::with_limits(limits).await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let mut peer = Peer::open(&mia, 11).await;
    peer.add_card("card1", "Besuch").await;
    assert!(peer.status().await);
    until("a checkpoint", async || !list(&mia).await.is_empty()).await;
    let first = list(&mia).await;
    assert_eq!((&first[0]["reason"], first[0].get("author")), (&json!("time"), None));
    assert_eq!(first[0]["extent"]["cards"], 1);
    tokio::time::sleep(Duration::from_millis(900)).await;
    assert_eq!(list(&mia).await, first, "nobody has written since");

    peer.type_into("card1", 0, "Kein ").await;
    assert!(peer.status().await);
    until("the next one", async || list(&mia).await.len() == 2).await;
    let shown = mia.get("/checkpoints/1").await.good();
    assert_eq!(shown["cards"][0]["title"], "Besuch");
}

#[tokio::test(flavor = "multi_thread")]
async fn when_everybody_has_left_the_last_state_is_kept() {
    let server = Running::with_limits(brisk()).await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let mut peer = Peer::open(&mia, 11).await;
    peer.add_card("card1", "Besuch").await;
    assert!(peer.status().await);
    peer.socket.vanish();
    let gone = async || server.metric("wirkraum_workshops_in_memory").await == 0;
    until("the workshop to leave memory", gone).await;
    assert_eq!(numbers(&list(&mia).await), [1]);
    until("the workshop to leave memory", gone).await;
    assert_eq!(numbers(&list(&mia).await), [1], "looking at it is no work");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clean_up_asks_once_and_not_at_all_when_it_is_known_that_the_bin_is_empty() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let mut peer = Peer::open(&mia, 11).await;
    for id in ["keep", "gone"] {
        peer.add_card(id, "Besuch").await;
    }
    peer.settle().await;
    let asked = async || server.metric("wirkraum_worker_requests_total").await;
    let empty = async || mia.ask("POST", "/clean-up").json(&json!({})).send().await.good();
    mia.get("/board").await.good();
    let before = asked().await;
    assert_eq!(empty().await["removed"]["cards"], 0);
    assert_eq!(asked().await, before, "the board was read since the last change");

    delete(&mut peer, "gone", 1).await;
    peer.settle().await;
    mia.get("/board").await.good();
    take(&mia, "first").await;
    let before = asked().await;
    assert_eq!(empty().await["removed"]["cards"], 1);
    // What to remove, and the model compacted after it: the checkpoint before has what the last one has.
    assert_eq!(asked().await, before + 2);
    mia.get("/board").await.good();
    let before = asked().await;
    assert_eq!(empty().await["removed"]["cards"], 0);
    assert_eq!(asked().await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn emptying_the_bin_removes_it_for_good_and_the_checkpoint_before_still_has_it() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let ben = workshop.join("participant", "Ben").await;
    let empty = async || mia.ask("POST", "/clean-up").json(&json!({})).send().await.good();
    assert_eq!(
        empty().await,
        json!({"removed": {"cards": 0, "links": 0, "comments": 0, "blocks": 0}})
    );
    let mut here = Peer::open(&ben, 11).await;
    for id in ["keep", "gone", "away"] {
        here.add_card(id, "Besuch").await;
    }
    // Ahead of the server's clock by a year: it is in the bin all the same.
    let ahead = i64::try_from(std::time::UNIX_EPOCH.elapsed().unwrap().as_millis()).unwrap() + 31_536_000_000;
    delete(&mut here, "gone", ahead).await;
    delete(&mut here, "away", 1).await;
    here.settle().await;

    // Somebody has all of it and goes offline, with edits in what will be gone.
    let lena = workshop.join("participant", "Lena").await;
    let mut away = Peer::open(&lena, 12).await;
    away.until_content(|content| content["cards"].as_object().unwrap().len() == 3)
        .await;
    let doc = away.doc.clone();
    away.socket.vanish();
    for n in 0..50 {
        peer::type_into(&doc, "away", n, "ü");
        peer::type_into(&doc, "keep", n, "ß");
    }

    let done = empty().await;
    assert_eq!(
        done,
        json!({"removed": {"cards": 2, "links": 0, "comments": 0, "blocks": 0}, "checkpoint": 1})
    );
    let all = list(&mia).await;
    assert_eq!(
        (&all[0]["reason"], &all[0]["author"]),
        (&json!("before-clean-up"), &json!("Mia"))
    );
    let before = mia.get("/checkpoints/1").await.good();
    assert_eq!(before["cards"].as_array().unwrap().len(), 3);
    here.until_content(|content| content["cards"].as_object().unwrap().len() == 1)
        .await;

    // They come back without harm: nothing refused, everybody with the same.
    let mut back = Peer::reopen(&lena, "model", doc).await;
    let title = format!("{}Besuch", "ß".repeat(50));
    here.until_content(|content| content["cards"]["keep"]["title"] == title.as_str())
        .await;
    assert_eq!(server.metric("wirkraum_updates_refused_total").await, 0);
    let fresh = Peer::open(&mia, 13).await;
    assert_eq!(back.content(), fresh.content());
    assert_eq!(here.content(), fresh.content());
    back.type_into("keep", 0, "on ").await;
    assert!(back.status().await);
    let cards = mia.get("/board").await.good()["cards"].clone();
    assert_eq!(cards.as_array().unwrap().len(), 1);
    assert_eq!(cards[0]["title"], format!("on {title}"));

    // The words are in the checkpoint and nowhere else in the documents.
    let file = rusqlite::Connection::open(server.file(&workshop.id)).unwrap();
    let logged: u32 = file
        .query_row(
            "SELECT count(*) FROM snapshots WHERE instr(bytes, 'gone') > 0",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(logged, 1, "the key of a removed entry is all that stays");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_deleted_long_ago_goes_when_the_workshop_is_unloaded() {
    let server = Running::with_limits(brisk()).await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let now = i64::try_from(std::time::UNIX_EPOCH.elapsed().unwrap().as_millis()).unwrap();
    let day = 86_400_000;
    let mut peer = Peer::open(&mia, 11).await;
    for (id, at) in [("old", now - 30 * day - 1000), ("young", now - 29 * day), ("new", now)] {
        peer.add_card(id, "Besuch").await;
        assert!(peer.status().await);
        delete(&mut peer, id, at).await;
    }
    peer.socket.vanish();
    until("the workshop to leave memory", async || {
        server.metric("wirkraum_workshops_in_memory").await == 0
    })
    .await;
    let cards = mia.get("/board").await.good()["cards"].clone();
    let mut left: Vec<_> = cards
        .as_array()
        .unwrap()
        .iter()
        .map(|card| card["id"].clone())
        .collect();
    left.sort_by_key(ToString::to_string);
    assert_eq!(left, ["new", "young"]);
    let all = list(&mia).await;
    assert_eq!(all[0]["reason"], "before-clean-up");
    assert_eq!(all[1]["reason"], "time");
    assert_eq!(
        mia.get("/checkpoints/2").await.good()["cards"]
            .as_array()
            .unwrap()
            .len(),
        3
    );
}
