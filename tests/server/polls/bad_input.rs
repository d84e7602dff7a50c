//! Whatever else people send.

use serde_json::{Value, json};

use super::{answer, close, draft, opened, option, post, values};
use crate::common::server::{Person, Reachable, Running};

async fn refused(by: &Person, draft: &Value) -> String {
    post(by, "", draft).await.problem()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_asked_is_refused_and_says_why() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let many: Vec<String> = (0..41).map(|n| format!("o{n}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    assert_eq!(refused(&mia, &draft("dots", "open", &[])).await, "poll-options-missing");
    assert_eq!(
        refused(&mia, &draft("ranking", "open", &["A"])).await,
        "poll-options-missing"
    );
    assert_eq!(
        refused(&mia, &draft("dots", "open", &many)).await,
        "poll-options-too-many"
    );
    assert_eq!(refused(&mia, &draft("dots", "open", &["A", "A"])).await, "poll-invalid");
    let mut empty = draft("fist", "open", &["A"]);
    empty["question"] = json!("  ");
    assert_eq!(refused(&mia, &empty).await, "poll-question-missing");
    for wrong in [
        json!({}),
        json!([]),
        draft("election", "open", &["A"]),
        draft("fist", "whispered", &["A"]),
    ] {
        assert_eq!(refused(&mia, &wrong).await, "body-invalid", "{wrong}");
    }
    assert_eq!(mia.get("/polls").await.good(), json!({"polls": []}));
    let scale = post(&mia, "", &draft("scale", "open", &[])).await;
    assert_eq!(
        scale.status, 201,
        "one thing to be placed on a scale is the question itself"
    );
    for _ in 1..60 {
        post(&mia, "", &draft("fist", "open", &["A"])).await.good();
    }
    assert_eq!(refused(&mia, &draft("fist", "open", &["A"])).await, "polls-full");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_does_not_fit_is_refused_and_nobody_is_counted() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let ayse = workshop.join("participant", "Ayşe").await;
    let poll = opened(&mia, &draft("resistance", "secret", &["A", "B"])).await;
    for wrong in [
        values(&[("A", 11), ("B", 0)]),
        values(&[("A", -1), ("B", 0)]),
        values(&[("A", 1)]),
        values(&[("A", 1), ("B", 1), ("X", 1)]),
        json!({"text": "Nein"}),
        json!({"order": [option("A"), option("B")]}),
        json!({}),
    ] {
        assert_eq!(
            answer(&ayse, &poll, &wrong).await.problem(),
            "answer-invalid",
            "{wrong}"
        );
    }
    for wrong in [
        json!({"values": {option("A"): 1.5}}),
        json!({"values": "all"}),
        json!(7),
    ] {
        assert_eq!(answer(&ayse, &poll, &wrong).await.problem(), "body-invalid", "{wrong}");
    }
    let mine = ayse.get(&format!("/polls/{poll}/mine")).await.good();
    assert_eq!(mine, json!({"answered": false}));
    answer(&ayse, &poll, &values(&[("A", 10), ("B", 0)])).await.good();
}

#[tokio::test(flavor = "multi_thread")]
async fn polls_that_are_not_there_or_not_drafts_are_told_apart() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let ayse = workshop.join("participant", "Ayşe").await;
    let fist = draft("fist", "open", &["A"]);
    let prepared = post(&mia, "", &fist).await.good();
    let poll = prepared["id"].as_str().unwrap();
    let put = async |poll: &str| mia.ask("PUT", &format!("/polls/{poll}")).json(&fist).send().await;
    let delete = async |poll: &str| mia.ask("DELETE", &format!("/polls/{poll}")).send().await;

    // A draft is nothing that a participant knows of.
    assert_eq!(
        answer(&ayse, poll, &values(&[("A", 1)])).await.problem(),
        "poll-unknown"
    );
    assert_eq!(ayse.get(&format!("/polls/{poll}/mine")).await.problem(), "poll-unknown");
    assert_eq!(close(&mia, poll).await.problem(), "poll-unknown");
    for unknown in ["nothing", "%00", &option("x")] {
        assert_eq!(
            answer(&ayse, unknown, &values(&[("A", 1)])).await.status,
            404,
            "{unknown}"
        );
        assert_eq!(put(unknown).await.status, 404);
        assert_eq!(delete(unknown).await.status, 404);
    }
    put(poll).await.good();
    post(&mia, &format!("/{poll}/open"), &json!({})).await.good();
    post(&mia, &format!("/{poll}/open"), &json!({})).await.good();
    assert_eq!(put(poll).await.problem(), "poll-fixed");
    assert_eq!(delete(poll).await.problem(), "poll-fixed");
    close(&mia, poll).await.good();
    assert_eq!(delete(poll).await.problem(), "poll-fixed");
    let other = post(&mia, "", &fist).await.good();
    delete(other["id"].as_str().unwrap()).await.good();
    assert_eq!(delete(other["id"].as_str().unwrap()).await.problem(), "poll-unknown");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_not_is_told_so() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let ayse = workshop.join("participant", "Ayşe").await;
    let ben = workshop.join("participant", "Ben").await;
    let wall = workshop.join("observer", "").await;
    let fist = draft("fist", "open", &["A"]);
    let poll = opened(&mia, &fist).await;
    for person in [&ayse, &wall] {
        assert_eq!(person.get("/polls").await.problem(), "forbidden");
        assert_eq!(post(person, "", &fist).await.problem(), "forbidden");
        for what in ["open", "close", "again"] {
            assert_eq!(
                post(person, &format!("/{poll}/{what}"), &json!({})).await.problem(),
                "forbidden"
            );
        }
        for method in ["PUT", "DELETE"] {
            let said = person.ask(method, &format!("/polls/{poll}")).json(&fist).send().await;
            assert_eq!(said.problem(), "forbidden");
        }
    }
    assert_eq!(answer(&wall, &poll, &values(&[("A", 1)])).await.problem(), "forbidden");
    let for_ben = json!({"answer": values(&[("A", 1)]), "person": ben.id});
    assert_eq!(
        post(&ayse, &format!("/{poll}/answers"), &for_ben).await.problem(),
        "forbidden"
    );
    let for_nobody = json!({"answer": values(&[("A", 1)]), "person": option("nobody")});
    let said = post(&mia, &format!("/{poll}/answers"), &for_nobody).await;
    assert_eq!(said.problem(), "participant-unknown");
}
