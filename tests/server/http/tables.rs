//! Objectives and key results as tables and as a blueprint, out and in again.

use serde_json::{Value, json};
use yrs::Any;

use super::okr::{check_in, drafted, write};
use crate::common::http::Answer;
use crate::common::peer::{Peer, document};
use crate::common::server::{Person, Reachable, Running, Workshop};

async fn full(server: &Running) -> (Workshop, Person) {
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Kanarie Mia").await;
    let mut cards = Peer::open(&mia, 11).await;
    cards.add_card("card1", "Vertrauen wächst").await;
    cards.settle().await;
    let mut peer = Peer::reopen(&mia, "okr", document(12)).await;
    drafted(&mut peer, "card1").await;
    check_in(&mut peer, "c", 25.5).await;
    let owned = [("owner", Any::from("Kanarie Anna"))];
    write(&mut peer, "objectives", "p", "Zweites", &owned).await;
    (workshop, mia)
}

async fn offer(person: &Person, file: Vec<u8>) -> Answer {
    let ask = person.ask("POST", "/okr/table");
    ask.header("Content-Type", "application/octet-stream")
        .bytes(file)
        .send()
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_table_goes_out_as_csv_and_xlsx_and_comes_back_with_its_ids() {
    let server = Running::start().await;
    let (workshop, mia) = full(&server).await;
    let csv = mia.get("/export/okr.csv").await;
    assert!(csv.header("content-type").starts_with("text/csv"));
    assert!(csv.header("content-disposition").contains(".okr.csv\""));
    let text = csv.text();
    assert!(text.contains("\nk;Key Result;o;;;Besuche;"), "{text}");
    assert!(text.contains(";25,5;2026-02-15;55 %;7\n"), "{text}");
    let xlsx = mia.get("/export/okr.xlsx").await;
    assert!(xlsx.body.starts_with(b"PK"));
    let before = mia.get("/board").await.good();
    let read = offer(&mia, xlsx.body.clone()).await;
    assert_eq!(read.status, 200, "{}", read.text());
    let plain =
        |text: String| -> Vec<String> { text.lines().map(|line| line.trim_end_matches(';').to_owned()).collect() };
    assert_eq!(plain(read.text()), plain(text));
    assert_eq!(mia.get("/board").await.good(), before, "reading changes nothing");

    assert_eq!(offer(&mia, b"Kennung;Art".to_vec()).await.problem(), "table-unreadable");
    assert_eq!(offer(&mia, vec![b'P'; 21 << 20]).await.problem(), "file-too-large");
    let wall = workshop.join("observer", "").await;
    assert_eq!(offer(&wall, xlsx.body).await.problem(), "forbidden");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_blueprint_makes_a_workshop_elsewhere_without_persons_and_values() {
    let server = Running::start().await;
    let (_, mia) = full(&server).await;
    let blueprint = mia.get("/export/blueprint.json").await;
    assert_eq!(blueprint.status, 200);
    for gone in ["Kanarie", "25.5", "checkIns"] {
        assert!(!blueprint.text().contains(gone), "{gone}");
    }
    let other = Running::start().await;
    let made = other.ask("POST", "/api/workshops/import").bearer(other.key());
    let made = made
        .header("Content-Type", "application/octet-stream")
        .bytes(blueprint.body)
        .send()
        .await;
    let copy = Workshop::read(other.address, &made.good());
    let board = copy.join("facilitator", "Ayşe").await.get("/board").await.good();
    assert_eq!(board["cards"][0]["title"], "Vertrauen wächst");
    let result = &board["okr"]["keyResults"][0];
    assert_eq!((&result["title"], &result["draft"]), (&json!("Besuche"), &json!(true)));
    assert_eq!(result["target"], Value::Null);
    assert_eq!(board["okr"]["ties"].as_array().unwrap().len(), 2);
}
