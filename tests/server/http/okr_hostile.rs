//! Objectives and key results that somebody wrote without a board, and not for its sake.

use serde_json::{Value, json};
use yrs::Any;

use super::okr::write;
use crate::common::peer::{Peer, document};
use crate::common::server::{Reachable, Running, Workshop};

const NUMBERS: [f64; 6] = [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, f64::MAX, -0.0, 5e-324];

/// Every root, into itself, into each other, into nothing, and of the wrong kind.
async fn nonsense(peer: &mut Peer) {
    let words = [
        "=cmd|' /C calc'!A0",
        "]]>&#0;<!--",
        "\u{202e}\u{0}\u{1b}[31m",
        "# **x** |",
        "\"\r\n;",
    ];
    for (number, value) in NUMBERS.into_iter().enumerate() {
        let (one, other) = (format!("o{number}"), format!("o{}", (number + 1) % NUMBERS.len()));
        let text = words[number % words.len()];
        let said = [
            ("cycle", Any::from(one.as_str())),
            ("owner", text.repeat(50).into()),
            ("score", Any::from(value)),
            ("carriedFrom", one.as_str().into()),
            ("order", text.into()),
        ];
        write(peer, "objectives", &one, text, &said).await;
        let result = format!("k{number}");
        let said = [
            ("objective", one.as_str().into()),
            ("baseline", Any::from(value)),
            ("target", Any::from(-value)),
            ("low", Any::from(value)),
            ("unit", text.into()),
            ("date", "2026-13-45".into()),
            ("kind", Any::from(vec![Any::Null])),
        ];
        write(peer, "keyResults", &result, text, &said).await;
        let said = [
            ("keyResult", result.as_str().into()),
            ("value", Any::from(value)),
            ("confidence", Any::from(value)),
            ("at", Any::from(value)),
            ("date", text.into()),
        ];
        write(peer, "checkIns", &format!("c{number}"), "", &said).await;
        for (kind, target, to) in [
            ("pays", "objective", &other),
            ("needs", "objective", &one),
            ("pays", "goal", &result),
        ] {
            let tie = [("from", one.as_str()), ("to", to), ("kind", kind), ("target", target)];
            let tie = tie.map(|(key, value)| (key, Any::from(value)));
            write(peer, "ties", &format!("{kind}{target}{number}"), "", &tie).await;
        }
    }
    let long = "x".repeat(300);
    write(
        peer,
        "cycles",
        "o0",
        &long,
        &[("start", "2026-02-30".into()), ("end", true.into())],
    )
    .await;
    for root in [
        "organisations",
        "teams",
        "goals",
        "kpis",
        "readings",
        "learnings",
        "roles",
        "meetings",
    ] {
        let said = [
            ("title", Any::from(5)),
            ("kpi", "o0".into()),
            ("year", Any::from(f64::MAX)),
            ("person", "".into()),
        ];
        write(peer, root, "o0", "", &said).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_stands_in_the_document_everything_is_read_taken_along_and_opened_again() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let mut peer = Peer::reopen(&mia, "okr", document(11)).await;
    nonsense(&mut peer).await;
    let board = mia.get("/board").await.good();
    assert_eq!(board["okr"]["objectives"].as_array().unwrap().len(), NUMBERS.len());
    for result in board["okr"]["progress"]["keyResults"].as_array().unwrap() {
        let share = result["progress"].as_f64();
        assert!(share.is_none_or(|share| (0.0..=1.0).contains(&share)), "{result}");
    }
    for format in ["md", "okr.csv", "okr.xlsx", "blueprint.json", "json", "wirkraum"] {
        let taken = mia.get(&format!("/export/{format}")).await;
        assert_eq!(taken.status, 200, "{format}: {}", taken.text());
        let bytes = taken.body;
        match format {
            "okr.xlsx" => {
                let read = mia.ask("POST", "/okr/table").bytes(bytes).send().await;
                assert_eq!(read.status, 200, "{}", read.text());
                let text = read.text();
                assert!(text.contains("'=cmd") && !text.contains(";=cmd"), "{text}");
            }
            "md" | "okr.csv" => {}
            _ => {
                let made = server.ask("POST", "/api/workshops/import").bearer(server.key());
                let made = made.header("Content-Type", "application/octet-stream");
                let copy = Workshop::read(server.address, &made.bytes(bytes).send().await.good());
                let read = copy.join("facilitator", "Ben").await.get("/board").await.good();
                let count = read["okr"]["objectives"].as_array().map(Vec::len);
                assert_eq!(count, Some(NUMBERS.len()), "{format}");
            }
        }
    }
    let next = mia.ask("POST", "/continue").json(&json!({"names": true})).send().await;
    let next = Workshop::read(server.address, &next.good());
    let board = next.join("facilitator", "Mia").await.get("/board").await.good();
    assert_ne!(board["okr"], Value::Null);
}
