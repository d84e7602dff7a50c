//! Open, hidden, secret: who sees what, and when.

use std::time::Instant;

use serde_json::json;

use super::{Watching, answer, close, draft, joined, opened, option, post, told, until_answered, values};
use crate::common::bytes::Said;
use crate::common::server::{Reachable, Running};
use crate::common::soon;

#[tokio::test(flavor = "multi_thread")]
async fn everybody_sees_an_open_poll_while_it_runs() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let ayse = workshop.join("participant", "Ayşe").await;
    let wall = workshop.join("observer", "").await;
    let mut stage = Watching::follow(&wall, 13, "stage").await;
    let prepared = post(&mia, "", &draft("dots", "open", &["A", "B"])).await.good();
    let poll = prepared["id"].as_str().unwrap();
    assert_eq!(told(&mia, poll).await["dots"], 3);
    assert!(!stage.heard("Variante A").await, "a draft is for facilitators alone");
    post(&mia, &format!("/{poll}/open"), &json!({})).await.good();
    stage.until(poll, |told| told["state"] == "open").await;

    answer(&ayse, poll, &values(&[("A", 1), ("B", 1)])).await.good();
    until_answered(&mia, &mut stage, poll, 1).await;
    let result = stage.poll(poll)["result"].clone();
    assert_eq!(result["n"], json!(1));
    // In an open poll everybody may change their mind as often as they like.
    answer(&ayse, poll, &values(&[("B", 1)])).await.good();
    let seen = stage
        .until(poll, |told| told["result"]["options"][0]["sum"] == json!(0))
        .await;
    assert_eq!(seen["turnout"]["answered"], json!(1));
    let mine = ayse.get(&format!("/polls/{poll}/mine")).await.good();
    assert_eq!(mine, json!({"answered": true, "answer": {"values": {option("B"): 1}}}));
    assert_eq!(
        mia.get(&format!("/polls/{poll}/mine")).await.good(),
        json!({"answered": false})
    );
    answer(&mia, poll, &json!({"abstain": true})).await.good();
    until_answered(&mia, &mut stage, poll, 2).await;
    close(&mia, poll).await.good();
    let closed = stage.until(poll, |told| told["state"] == "closed").await;
    assert_eq!(
        closed["turnout"],
        json!({"answered": 2, "abstained": 1, "onBehalf": 0, "sameName": 0, "of": 2})
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_sent_anything_of_a_hidden_or_secret_poll_before_it_is_closed() {
    for mode in ["hidden", "secret"] {
        let server = Running::start().await;
        let workshop = server.workshop().await;
        let mia = workshop.join("facilitator", "Mia").await;
        let people = [
            joined(&workshop, "participant", "Ayşe", "society").await,
            joined(&workshop, "participant", "Ben", "politics").await,
            joined(&workshop, "participant", "Cem", "administration").await,
        ];
        let wall = workshop.join("observer", "").await;
        let poll = opened(&mia, &draft("text", mode, &[])).await;
        let mut watching = Vec::new();
        for (person, client) in [(&mia, 11), (&people[0], 12), (&wall, 13)] {
            for area in ["stage", "model", "notes", "okr"] {
                watching.push(Watching::follow(person, client, area).await);
            }
        }
        for (n, person) in people.iter().enumerate() {
            answer(person, &poll, &json!({"text": format!("Kanarie {n}")}))
                .await
                .good();
        }
        until_answered(&mia, &mut watching[0], &poll, 3).await;
        let before = told(&mia, &poll).await;
        assert_eq!(
            (before.get("result"), before["turnout"]["answered"].clone()),
            (None, json!(3))
        );
        for one in &mut watching {
            assert!(!one.heard("Kanarie").await);
        }
        for path in ["", "/board", "/polls", "/export/md", "/export/json", "/export/wirkraum"] {
            let said = mia.get(path).await;
            assert!(!super::holds(&said.body, b"Kanarie"), "{mode} {path}");
        }
        close(&mia, &poll).await.good();
        let closed = watching[0].until(&poll, |told| told["state"] == "closed").await;
        let mut said: Vec<_> = closed["result"]["texts"]
            .as_array()
            .unwrap()
            .iter()
            .map(|said| (said["text"].as_str().unwrap().to_owned(), said.get("person").is_some()))
            .collect();
        said.sort();
        let named = mode == "hidden";
        assert_eq!(said, [0, 1, 2].map(|n| (format!("Kanarie {n}"), named)));
        assert!(watching[0].heard("Kanarie").await, "the search finds what is there");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_resistance_of_twenty_is_told_to_the_last_digit() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = joined(&workshop, "facilitator", "Mia", "facilitation").await;
    let poll = opened(&mia, &draft("resistance", "secret", &["A", "B", "C", "P"])).await;
    let sums = [("A", 62), ("B", 94), ("C", 81), ("P", 118)];
    for n in 0..20 {
        let perspective = match n {
            0..12 => "politics",
            12..16 => "administration",
            _ => "society",
        };
        let person = joined(&workshop, "participant", &format!("Person {n}"), perspective).await;
        let given = sums.map(|(name, sum)| (name, sum / 20 + i32::from(n < sum % 20)));
        answer(&person, &poll, &values(&given)).await.good();
    }
    for n in 0..4 {
        let expert = joined(&workshop, "participant", &format!("Fachperson {n}"), "administration").await;
        answer(&expert, &poll, &json!({"abstain": true})).await.good();
    }
    close(&mia, &poll).await.good();
    let told = told(&mia, &poll).await;
    assert_eq!(told["turnout"]["answered"], 24);
    assert_eq!(told["turnout"]["abstained"], 4);
    assert_eq!(told["turnout"]["of"], 25);
    let result = &told["result"];
    assert_eq!(result["n"], 20);
    let figures: Vec<_> = result["options"]
        .as_array()
        .unwrap()
        .iter()
        .map(|of| {
            let number = |key: &str| of[key].as_f64().unwrap();
            (number("sum"), number("mean"), number("acceptance"))
        })
        .collect();
    assert_eq!(
        figures,
        [
            (62.0, 3.1, 69.0),
            (94.0, 4.7, 53.0),
            (81.0, 4.05, 59.5),
            (118.0, 5.9, 41.0)
        ]
    );
    let groups: Vec<_> = result["groups"]
        .as_array()
        .unwrap()
        .iter()
        .map(|group| (group["perspectives"].clone(), group["n"].clone()))
        .collect();
    assert_eq!(
        groups,
        [
            (json!(["politics"]), json!(12)),
            (json!(["administration"]), json!(4)),
            (json!(["society"]), json!(4))
        ]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn many_answers_at_once_are_told_together() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let poll = opened(&mia, &draft("fist", "open", &["A"])).await;
    let mut people = Vec::new();
    for n in 0..40 {
        people.push(workshop.join("participant", &format!("Person {n}")).await);
    }
    let mut stage = Watching::follow(&mia, 11, "stage").await;
    let begun = Instant::now();
    let five = values(&[("A", 5)]);
    let asks = people.iter().map(|person| answer(person, &poll, &five));
    for said in futures_util::future::join_all(asks).await {
        said.good();
    }
    let mut frames = 0;
    while stage.poll(&poll)["turnout"]["answered"] != json!(40) {
        frames += u64::from(matches!(soon("the stage", stage.peer.step()).await, Said::Update(_)));
    }
    let most = begun.elapsed().as_millis() / 300 + 1;
    assert!(
        u128::from(frames) <= most,
        "{frames} updates, at most {most} in that time"
    );
    assert_eq!(stage.poll(&poll)["result"]["n"], json!(40));
}
