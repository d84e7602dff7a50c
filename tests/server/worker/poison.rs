//! A document that no process survives reading.

use std::path::Path;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use wirkraum::config::WorkerConfig;
use wirkraum::server::Limits;

use super::{stand_in, with_workers};
use crate::common::bytes::Said;
use crate::common::peer::Peer;
use crate::common::server::{Person, Reachable, Running};
use crate::common::{PATIENCE, until};

const POISON: &str = "Gift im Glas";
const ANTIDOTE: &str = "Gegengift";

async fn board(person: &Person) -> Value {
    person.get("/board").await.good()
}

fn cards(board: &Value) -> Vec<&str> {
    let cards = board["cards"].as_array().unwrap().iter();
    cards.map(|card| card["title"].as_str().unwrap()).collect()
}

async fn set_aside(person: &Person) -> Value {
    person.get("").await.good()["setAside"].clone()
}

async fn add(peer: &mut Peer, id: &str, title: &str) {
    peer.add_card(id, title).await;
    peer.settle().await;
}

/// Workers that do this when they read the poison, and are soon asked again.
async fn misbehaving(directory: &Path, how: &str) -> WorkerConfig {
    let patient = WorkerConfig {
        program: Some(stand_in(directory, how)),
        time_limit: PATIENCE,
        retry_after: Duration::from_millis(50),
        ..WorkerConfig::default()
    };
    if how != "hangs" {
        return patient;
    }
    // Who hangs is waited for to the end of that time: much longer than others take on this machine, as busy as it is.
    let elsewhere = tempfile::tempdir().unwrap();
    let server = with_workers(elsewhere.path(), patient.clone(), Limits::default()).await;
    let person = server.workshop().await.join("participant", "Ayşe").await;
    let begun = Instant::now();
    board(&person).await;
    let time_limit = (8 * begun.elapsed()).clamp(PATIENCE / 5, PATIENCE / 2);
    server.stop().await;
    WorkerConfig { time_limit, ..patient }
}

/// Everything that has to hold whatever reading does to a process.
async fn poisoned(how: &str) {
    let data = tempfile::tempdir().unwrap();
    let server = with_workers(data.path(), misbehaving(data.path(), how).await, Limits::default()).await;
    let (workshop, other) = (server.workshop().await, server.workshop().await);
    let chair = workshop.join("facilitator", "Mira").await;
    let ayse = workshop.join("participant", "Ayşe").await;
    let else_where = other.join("participant", "Jonas").await;
    let mut writer = Peer::open(&ayse, 11).await;
    let mut reader = Peer::open(&chair, 12).await;
    let mut neighbour = Peer::open(&else_where, 13).await;

    add(&mut writer, "card1", "Besuch").await;
    assert_eq!(cards(&board(&ayse).await), ["Besuch"]);
    assert_eq!(set_aside(&chair).await, Value::Null);

    add(&mut writer, "card2", POISON).await;
    add(&mut writer, "card3", "Frühstück").await;
    // Whoever sits at it has everything; what the server reads for others stops before the poison, and says so.
    reader
        .until_content(|content| content["cards"].get("card3").is_some())
        .await;
    let read = board(&ayse).await;
    assert_eq!(
        (cards(&read), &read["setAside"]),
        (vec!["Besuch"], &json!(["model"])),
        "{how}"
    );
    let told = set_aside(&chair).await;
    let [told] = told.as_array().unwrap().as_slice() else {
        panic!("{how}: {told}")
    };
    assert_eq!(
        (&told["area"], &told["count"], &told["authors"]),
        (&json!("model"), &json!(2), &json!(["Ayşe"]))
    );
    assert!(told["from"].as_u64().unwrap() > 0 && told["since"].as_i64().unwrap() > 0);
    assert_eq!(set_aside(&ayse).await, Value::Null);
    assert_eq!(server.metric("wirkraum_documents_set_aside_total").await, 1);

    // Nobody tries again while nothing changes.
    let requests = server.metric("wirkraum_worker_requests_total").await;
    for _ in 0..3 {
        assert_eq!(cards(&board(&chair).await), ["Besuch"]);
        chair.get("/export/md").await;
    }
    assert_eq!(server.metric("wirkraum_worker_requests_total").await, requests);

    add(&mut neighbour, "theirs", "Nebenan").await;
    assert_eq!(cards(&board(&else_where).await), ["Nebenan"]);

    // Nothing is lost by it: other workers read the log that was written meanwhile.
    drop((writer, reader, neighbour));
    server.stop().await;
    let honest = Running::on(data.path()).await;
    let again = Person {
        address: honest.address(),
        ..ayse
    };
    assert_eq!(cards(&board(&again).await), ["Besuch", POISON, "Frühstück"]);
    let mut writer = Peer::open(&again, 11).await;
    assert_eq!(writer.title("card2").as_deref(), Some(POISON));
    writer.type_into("card2", 0, "!").await;
    writer.settle().await;
    assert!(board(&again).await.get("setAside").is_none());
    honest.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_kills_its_reader_is_set_aside_and_everything_else_goes_on() {
    poisoned("dies").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_hangs_its_reader_is_set_aside_and_everything_else_goes_on() {
    poisoned("hangs").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_takes_its_reader_all_memory_is_set_aside_and_everything_else_goes_on() {
    poisoned("eats").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_read_as_something_else_is_set_aside_and_everything_else_goes_on() {
    poisoned("lies").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_makes_its_reader_babble_is_set_aside_and_everything_else_goes_on() {
    poisoned("babbles").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_document_that_cannot_be_read_grows_up_to_its_bound_and_is_read_when_it_can_be() {
    let data = tempfile::tempdir().unwrap();
    let limits = Limits {
        update_bytes: 32 << 10,
        document_bytes: 64 << 10,
        compact_after: 5,
        ..Limits::default()
    };
    let server = with_workers(data.path(), misbehaving(data.path(), "dies").await, limits).await;
    let workshop = server.workshop().await;
    let chair = workshop.join("facilitator", "Mira").await;
    let mut writer = Peer::open(&chair, 11).await;
    add(&mut writer, "card1", POISON).await;
    let mut taken = 1;
    loop {
        writer.add_card(&format!("more{taken}"), &"Besuch ".repeat(200)).await;
        if !writer.status().await {
            break;
        }
        taken += 1;
        assert!(taken < 60, "it grows past its bound");
    }
    assert!(taken > 40, "{taken}");
    let said = writer.heard().await;
    let refused = said.iter().find_map(|said| match said {
        Said::Stateless(value) if value["type"] == "refused" => Some(value.clone()),
        _ => None,
    });
    let refused = refused.expect("a word about it");
    assert_eq!(
        (&refused["code"], &refused["limit"]),
        (&json!("L-DOCUMENT"), &json!("64 KiB"))
    );
    let reader = Peer::open(&chair, 12).await;
    assert_eq!(reader.content()["cards"].as_object().unwrap().len(), taken);
    drop((writer, reader));
    server.stop().await;

    let honest = Running::on(data.path()).await;
    let again = Person {
        address: honest.address(),
        ..chair
    };
    assert_eq!(cards(&board(&again).await).len(), taken);
    honest.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_set_aside_is_read_again_when_a_change_makes_it_readable() {
    let data = tempfile::tempdir().unwrap();
    let server = with_workers(data.path(), misbehaving(data.path(), "dies").await, Limits::default()).await;
    let workshop = server.workshop().await;
    let chair = workshop.join("facilitator", "Mira").await;
    let mut writer = Peer::open(&chair, 11).await;
    for n in 0..40 {
        add(
            &mut writer,
            &format!("card{n}"),
            if n == 23 { POISON } else { "Besuch" },
        )
        .await;
    }
    // Nothing was ever read: the place is found by halving.
    assert_eq!(cards(&board(&chair).await).len(), 23);
    assert_eq!(set_aside(&chair).await[0]["count"], 17);
    assert!(server.metric("wirkraum_worker_requests_total").await < 15);

    add(&mut writer, "card40", ANTIDOTE).await;
    until("the document to be readable again", async || {
        cards(&board(&chair).await).len() == 41
    })
    .await;
    assert_eq!(set_aside(&chair).await, Value::Null);
    assert!(board(&chair).await.get("setAside").is_none());
    server.stop().await;
}
