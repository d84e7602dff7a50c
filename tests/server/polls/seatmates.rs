//! Several names at one device: each of them answers once, and nobody else answers for them unseen.

use serde_json::{Value, json};

use super::{close, draft, opened, option, post, told, values};
use crate::common::http::Answer;
use crate::common::server::{Person, Reachable, Running};

async fn sit(host: &Person, name: &str) -> String {
    let who = json!({"name": name, "perspective": "politics"});
    let seated = host.ask("POST", "/seatmates").json(&who).send().await.good();
    seated["id"].as_str().unwrap().to_owned()
}

async fn answer(by: &Person, poll: &str, value: i32, more: Value) -> Answer {
    let mut body = json!({"answer": values(&[("A", value)])});
    body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    post(by, &format!("/{poll}/answers"), &body).await
}

#[tokio::test(flavor = "multi_thread")]
async fn each_at_a_device_answers_a_secret_poll_once() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let host = workshop.join("participant", "Ayşe").await;
    let other = workshop.join("participant", "Joost").await;
    let nadja = sit(&host, "Nadja").await;
    let poll = opened(&mia, &draft("fist", "secret", &["A"])).await;
    let for_nadja = json!({"person": nadja});
    answer(&host, &poll, 1, json!({})).await.good();
    let kept = answer(&host, &poll, 5, for_nadja.clone()).await.good();
    let secret = kept["secret"].as_str().unwrap().to_owned();
    for (by, more) in [(&host, json!({})), (&host, for_nadja.clone()), (&mia, for_nadja)] {
        assert_eq!(answer(by, &poll, 0, more).await.problem(), "poll-answered");
    }
    let changed = answer(&host, &poll, 4, json!({"person": nadja, "secret": secret})).await;
    assert_eq!(changed.good(), json!({"secret": secret}));
    let mine = host.get(&format!("/polls/{poll}/mine?person={nadja}")).await.good();
    assert_eq!(mine, json!({"answered": true}));
    answer(&other, &poll, 3, json!({})).await.good();
    close(&mia, &poll).await.good();
    let told = told(&mia, &poll).await;
    let turnout = json!({"answered": 3, "abstained": 0, "onBehalf": 0, "sameName": 0, "of": 4});
    assert_eq!(
        (&told["turnout"], &told["result"]["options"][0]["sum"]),
        (&turnout, &json!(8))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn seatmates_have_answers_of_their_own_which_their_host_alone_gives_and_sees() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let host = workshop.join("participant", "Ayşe").await;
    let other = workshop.join("participant", "Joost").await;
    let nadja = sit(&host, "Nadja").await;
    let poll = opened(&mia, &draft("fist", "hidden", &["A"])).await;
    let for_nadja = json!({"person": nadja});
    answer(&host, &poll, 2, json!({})).await.good();
    answer(&host, &poll, 4, for_nadja.clone()).await.good();
    let asked = format!("/polls/{poll}/mine?person={nadja}");
    let value = |mine: &Value| mine["answer"]["values"][option("A")].clone();
    assert_eq!(value(&host.get(&format!("/polls/{poll}/mine")).await.good()), 2);
    assert_eq!(value(&host.get(&asked).await.good()), 4);
    for stranger in [&other, &mia] {
        assert_eq!(stranger.get(&asked).await.problem(), "forbidden");
    }
    for person in [&nadja, &host.id, &other.id] {
        let refused = answer(&other, &poll, 0, json!({"person": person})).await;
        assert_eq!(refused.problem(), "forbidden");
    }
    // What facilitators enter for them is told apart.
    answer(&mia, &poll, 5, for_nadja).await.good();
    close(&mia, &poll).await.good();
    let told = told(&mia, &poll).await;
    assert_eq!(
        (&told["turnout"]["answered"], &told["turnout"]["onBehalf"]),
        (&json!(2), &json!(1))
    );
}
