//! Polls that open with their step.

use serde_json::json;

use super::{Watching, answer, close, draft, post, told, values};
use crate::common::http::Answer;
use crate::common::server::{Person, Reachable, Running};

async fn run(by: &Person, action: &str) -> Answer {
    by.ask("POST", "/run").json(&json!({"action": action})).send().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_prepared_poll_opens_when_its_step_begins_and_only_then() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let mut stage = Watching::follow(&mia, 11, "stage").await;
    let prepared = post(&mia, "", &draft("fist", "hidden", &["A"])).await.good();
    let poll = prepared["id"].as_str().unwrap();
    for step in [
        json!({"title": "Ankommen", "kind": "checkin", "minutes": 5}),
        json!({"title": "Stimmungsbild", "kind": "poll", "minutes": 5, "poll": poll}),
        json!({"title": "Ausblick", "kind": "free", "minutes": 5}),
    ] {
        mia.ask("POST", "/agenda/steps")
            .json(&json!({"step": step}))
            .send()
            .await
            .good();
    }
    run(&mia, "start").await.good();
    assert_eq!(told(&mia, poll).await["state"], "draft");
    run(&mia, "next").await.good();
    stage.until(poll, |told| told["state"] == "open").await;
    answer(&mia, poll, &values(&[("A", 5)])).await.good();
    close(&mia, poll).await.good();
    // Who goes back finds the result, not an empty poll.
    run(&mia, "next").await.good();
    run(&mia, "back").await.good();
    let told = told(&mia, poll).await;
    assert_eq!((&told["state"], &told["result"]["n"]), (&json!("closed"), &json!(1)));
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_joins_while_a_poll_runs_counts_among_those_who_can_answer() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let mut stage = Watching::follow(&mia, 11, "stage").await;
    let poll = super::opened(&mia, &draft("fist", "hidden", &["A"])).await;
    stage.until(&poll, |told| told["turnout"]["of"] == json!(1)).await;
    let ben = workshop.join("participant", "Ben").await;
    stage.until(&poll, |told| told["turnout"]["of"] == json!(2)).await;
    answer(&ben, &poll, &values(&[("A", 5)])).await.good();
    mia.ask("DELETE", &format!("/participants/{}", ben.id))
        .send()
        .await
        .good();
    // Who was removed after answering stays counted.
    stage.until(&poll, |told| told["turnout"]["answered"] == json!(1)).await;
    assert_eq!(told(&mia, &poll).await["turnout"]["of"], 2);
}
