//! People without a device, links that end, and who takes over when a facilitator leaves for good.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use wirkraum::sync::limits::Limits;

use super::{add_step, good, order, stage, tell};
use crate::common::peer::{Peer, document};
use crate::common::server::{Person, Reachable, Running};
use crate::common::until;

#[tokio::test(flavor = "multi_thread")]
async fn whoever_has_no_device_counts_has_a_hand_and_can_be_removed() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    workshop.join("participant", "Ben").await;
    let ben = workshop.join("participant", "Ben").await;
    workshop.join("observer", "").await;
    until("everybody counts", async || {
        stage(&mia).await["people"] == json!({ "society": 3 })
    })
    .await;
    let body = json!({ "name": " Oma  Erna ", "perspective": "politics" });
    let made = tell(&mia, "POST", "/participants", body.clone()).await;
    assert_eq!(made.status, 201, "{}", made.text());
    let erna = made.good();
    assert_eq!((&erna["name"], &erna["deviceless"]), (&json!("Oma Erna"), &json!(true)));
    assert_eq!(stage(&ben).await["people"], json!({ "society": 3, "politics": 1 }));
    let listed = mia.get("/participants").await.good()["participants"].clone();
    let marked: Vec<_> = listed
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one.get("deviceless").is_some())
        .collect();
    assert_eq!(marked.len(), 1);

    let id = &erna["id"];
    good(&tell(&mia, "PUT", "/floor/hand", json!({ "up": true, "person": id })).await);
    assert_eq!(stage(&ben).await["floor"]["hands"][0]["person"], *id);
    for (person, body, code) in [
        (&ben, json!({ "up": true, "person": id }), "forbidden"),
        (&mia, json!({ "up": true, "person": ben.id }), "participant-unknown"),
    ] {
        assert_eq!(tell(person, "PUT", "/floor/hand", body).await.problem(), code);
    }
    let path = format!("/participants/{}", id.as_str().unwrap());
    assert_eq!(
        tell(&mia, "PUT", &path, json!({ "role": "cofacilitator" }))
            .await
            .problem(),
        "role-fixed"
    );
    let given = mia.ask("POST", &format!("{path}/hand-over")).send().await;
    assert_eq!(
        given.problem(),
        "role-fixed",
        "nobody becomes facilitator who could not act"
    );
    good(&mia.ask("DELETE", &path).send().await);
    let seen = stage(&ben).await;
    assert_eq!(
        (&seen["people"], &seen["floor"]["hands"]),
        (&json!({ "society": 3 }), &json!([]))
    );
    for nonsense in [
        json!({ "name": " ", "perspective": "society" }),
        json!({ "name": "Erna" }),
    ] {
        assert!(tell(&mia, "POST", "/participants", nonsense).await.status >= 400);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_deputy_takes_over_when_the_facilitator_has_left_for_good_and_not_before() {
    let server = Running::with_limits(Limits {
        take_over_after: Duration::from_millis(400),
        ..Limits::default()
    })
    .await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let eva = workshop.join("cofacilitator", "Eva").await;
    let ben = workshop.join("participant", "Ben").await;
    let here = Peer::reopen(&mia, "stage", document(21)).await;
    let take = async |person: &Person| {
        person
            .ask("POST", &format!("/participants/{}/hand-over", person.id))
            .send()
            .await
    };
    tokio::time::sleep(Duration::from_millis(500)).await;
    let refused = take(&eva).await;
    assert_eq!(
        (refused.status, refused.problem().as_str()),
        (409, "facilitator-present")
    );
    drop(here);
    assert_eq!(
        take(&eva).await.problem(),
        "facilitator-present",
        "a lost connection is no farewell"
    );
    assert_eq!(take(&ben).await.problem(), "forbidden");
    tokio::time::sleep(Duration::from_millis(500)).await;
    assert_eq!(take(&ben).await.problem(), "forbidden");
    good(&take(&eva).await);
    let roles = eva.get("/participants").await.good()["participants"].clone();
    let role = |person: &Person| -> Value {
        let mut all = roles.as_array().unwrap().iter();
        all.find(|one| one["id"] == json!(person.id)).unwrap()["role"].clone()
    };
    assert_eq!(
        [role(&eva), role(&mia), role(&ben)],
        ["facilitator", "cofacilitator", "participant"]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_that_was_renewed_lets_nobody_in_and_a_return_code_brings_the_facilitator_back() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    good(&tell(&mia, "POST", "/links", json!({ "role": "cofacilitator" })).await);
    good(&tell(&mia, "PUT", "/room", json!({ "open": false })).await);
    let join =
        |role: &str| workshop.try_join(&json!({ "key": workshop.key(role), "name": "Neu", "perspective": "society" }));
    assert_eq!(join("cofacilitator").await.problem(), "key-wrong");
    assert_eq!(join("participant").await.problem(), "room-closed");

    let data = server.stop().await.unwrap();
    let server = Running::on(data.path()).await;
    let path = format!("/api/workshops/{}/join", workshop.id);
    let back = server
        .ask("POST", &path)
        .json(&json!({ "returnCode": mia.return_code }))
        .send()
        .await
        .good();
    assert_eq!(back["participant"]["role"], "facilitator");
    assert_eq!(back["participant"]["id"], json!(mia.id));
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_removed_is_out_within_a_second_with_every_document() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let ben = workshop.join("participant", "Ben").await;
    let mut peers = Vec::new();
    for (client, area) in [(31, "model"), (32, "notes"), (33, "stage")] {
        peers.push(Peer::reopen(&ben, area, document(client)).await);
    }
    let pressed = Instant::now();
    good(&mia.ask("DELETE", &format!("/participants/{}", ben.id)).send().await);
    for peer in &mut peers {
        peer.until(|said| matches!(said, crate::common::bytes::Said::Denied(_)).then_some(()))
            .await;
    }
    assert!(pressed.elapsed() < Duration::from_secs(1), "{:?}", pressed.elapsed());
    assert_eq!(ben.get("").await.problem(), "session-missing");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_facilitates_from_outside_comes_in_until_the_end_and_then_by_a_new_link() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    add_step(&mia, "Eins", json!({})).await;
    let from_outside = workshop.join("cofacilitator", "Noor").await;
    good(&order(&mia, json!({ "action": "start" })).await);
    workshop.join("cofacilitator", "Kim").await;
    good(&order(&mia, json!({ "action": "end" })).await);
    let late = |key: &str| json!({ "key": key, "name": "Spät" });
    let refused = workshop.try_join(&late(workshop.key("cofacilitator"))).await;
    assert_eq!(refused.problem(), "key-wrong");
    // Who is in closes the workshop with the others.
    assert_eq!(stage(&from_outside).await["run"]["state"], "ended");
    for role in ["facilitator", "participant"] {
        workshop.join(role, "Noch da").await;
    }
    let renewed = tell(&mia, "POST", "/links", json!({ "role": "cofacilitator" })).await;
    let renewed = renewed.good();
    let (_, key) = renewed["link"].as_str().unwrap().split_once("#k=").unwrap();
    workshop.try_join(&late(key)).await.good();
}
