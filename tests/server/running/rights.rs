//! Rights by step, on every frame and every subscription.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::{add_step, good, order, stage, tell};
use crate::common::bytes::{Said, Say, put};
use crate::common::peer::{Peer, document};
use crate::common::server::{Person, Reachable, Running};

async fn told(peer: &mut Peer) -> Value {
    peer.until(|said| match said {
        Said::Stateless(value) => Some(value.clone()),
        _ => None,
    })
    .await
}

/// A workshop with a step that hides the model, one that lets it be read, and one that says nothing.
async fn three_steps(server: &Running) -> (Person, Person, Person) {
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let model = |access: &str| json!({ "rights": { "model": { "participant": access, "observer": "hidden" } } });
    add_step(&mia, "Verdeckt", model("hidden")).await;
    add_step(&mia, "Nur lesen", model("read")).await;
    add_step(&mia, "Frei", json!({})).await;
    (
        mia,
        workshop.join("participant", "Ben").await,
        workshop.join("observer", "").await,
    )
}

async fn next(mia: &Person) {
    good(&order(mia, json!({ "action": "next" })).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_step_hides_is_not_sent_what_it_lets_read_is_not_written_and_the_next_step_changes_it_at_once() {
    let server = Running::start().await;
    let (mia, ben, watcher) = three_steps(&server).await;
    let mut facilitator = Peer::open(&mia, 12).await;
    let mut peer = Peer::open(&ben, 11).await;
    let mut wall = Peer::open(&watcher, 13).await;
    let pressed = Instant::now();
    good(&order(&mia, json!({ "action": "start" })).await);
    for peer in [&mut peer, &mut wall] {
        assert_eq!(told(peer).await, json!({ "type": "access", "access": "hidden" }));
        assert_eq!(peer.step().await, Said::Denied("forbidden".to_owned()));
    }
    assert!(pressed.elapsed() < Duration::from_secs(1), "{:?}", pressed.elapsed());
    facilitator.send(put(12, 0, "cards", "secret", "x")).await;
    assert!(facilitator.status().await);
    let (name, token) = (peer.name.clone(), peer.token.clone());
    for say in [
        Say::Step1(vec![0]),
        Say::QueryAwareness,
        Say::Update(put(11, 0, "cards", "a", "x")),
    ] {
        peer.socket.say(&name, &say).await;
    }
    assert_eq!(peer.heard().await, [], "not a byte of it");
    peer.socket.say(&name, &Say::Auth(token.clone())).await;
    assert_eq!(peer.step().await, Said::Denied("forbidden".to_owned()));
    assert_eq!(ben.get("/board").await.good()["cards"], json!([]), "nor over HTTP");

    next(&mia).await;
    peer.socket.say(&name, &Say::Auth(token)).await;
    assert_eq!(peer.step().await, Said::Granted("readonly".to_owned()));
    peer.send(put(11, 0, "cards", "a", "x")).await;
    assert!(!peer.status().await);
    assert_eq!(told(&mut peer).await["code"], "O-READ");

    next(&mia).await;
    assert_eq!(told(&mut peer).await, json!({ "type": "access", "access": "write" }));
    peer.send(put(11, 0, "cards", "a", "x")).await;
    assert!(peer.status().await);
    facilitator.until_content(|content| content["cards"]["a"] == "x").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_right_set_by_hand_wins_until_the_next_step_and_what_was_set_before_comes_back() {
    let server = Running::start().await;
    let (mia, ..) = three_steps(&server).await;
    let model = async || {
        let areas = stage(&mia).await["areas"]["model"].clone();
        (
            areas["participant"].as_str().unwrap().to_owned(),
            areas["observer"].as_str().unwrap().to_owned(),
        )
    };
    let set = async |participant: &str| {
        good(&tell(&mia, "PUT", "/stage/areas/model", json!({ "participant": participant })).await);
    };
    let pair = |participant: &str, observer: &str| (participant.to_owned(), observer.to_owned());
    set("read").await;
    good(&order(&mia, json!({ "action": "start" })).await);
    assert_eq!(model().await, pair("hidden", "hidden"));
    set("write").await;
    assert_eq!(model().await, pair("write", "hidden"));
    good(&order(&mia, json!({ "action": "pause" })).await);
    assert_eq!(model().await, pair("write", "hidden"), "a pause is the same step");
    next(&mia).await;
    assert_eq!(model().await, pair("read", "hidden"));
    next(&mia).await;
    assert_eq!(model().await, pair("read", "read"), "as it was set before the steps");
    set("write").await;
    good(&order(&mia, json!({ "action": "end" })).await);
    assert_eq!(
        model().await,
        pair("write", "read"),
        "a step without rights forgets nothing"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn frozen_everything_can_only_be_read_by_participants_and_facilitators_go_on() {
    let server = Running::start().await;
    let (mia, ben, _) = three_steps(&server).await;
    let mut facilitator = Peer::open(&mia, 12).await;
    let mut peer = Peer::open(&ben, 11).await;
    good(&tell(&mia, "PUT", "/stage/frozen", json!({ "frozen": true })).await);
    assert_eq!(told(&mut peer).await, json!({ "type": "access", "access": "read" }));
    peer.send(put(11, 0, "cards", "a", "x")).await;
    assert!(!peer.status().await);
    assert_eq!(told(&mut peer).await["code"], "O-READ");
    facilitator.send(put(12, 0, "cards", "b", "x")).await;
    assert!(facilitator.status().await);
    assert_eq!(stage(&ben).await["frozen"], true);
    good(&tell(&mia, "PUT", "/stage/frozen", json!({ "frozen": false })).await);
    assert_eq!(told(&mut peer).await, json!({ "type": "access", "access": "write" }));
}

#[tokio::test(flavor = "multi_thread")]
async fn rights_of_a_step_and_of_a_hand_are_there_after_a_restart() {
    let server = Running::start().await;
    let (mia, ben, _) = three_steps(&server).await;
    good(&order(&mia, json!({ "action": "start" })).await);
    good(&tell(&mia, "PUT", "/stage/areas/notes", json!({ "participant": "read" })).await);
    let data = server.stop().await.unwrap();
    let server = Running::on(data.path()).await;
    let ben = Person {
        address: server.address,
        ..ben
    };
    let areas = stage(&ben).await["areas"].clone();
    assert_eq!(
        (&areas["model"]["participant"], &areas["notes"]["participant"]),
        (&json!("hidden"), &json!("read"))
    );
    let mut peer = Peer::try_enter(&ben, document(11), &crate::common::peer::Entry::default()).await;
    assert_eq!(peer.step().await, Said::Denied("forbidden".to_owned()));
    let mut notes = Peer::reopen(&ben, "notes", document(14)).await;
    notes.send(put(14, 0, "blocks", "a", "x")).await;
    assert!(!notes.status().await);
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_is_asked_to_look_where_something_is_until_the_next_step() {
    let server = Running::start().await;
    let (mia, ben, _) = three_steps(&server).await;
    good(&order(&mia, json!({ "action": "start" })).await);
    let card = "V1StGXR8_Z5jdHi6B-myT";
    let gather = async |body: Value| tell(&mia, "PUT", "/stage/gather", body).await;
    good(&gather(json!({ "area": "notes", "card": card })).await);
    let asked = stage(&ben).await["gather"].clone();
    assert_eq!((&asked["area"], &asked["card"]), (&json!("notes"), &json!(card)));
    assert!(asked["at"].is_i64());
    for nonsense in [
        json!({ "area": "stage" }),
        json!({ "area": "moon" }),
        json!({ "area": "notes", "card": "x" }),
    ] {
        assert_eq!(gather(nonsense).await.problem(), "body-invalid");
    }
    good(&gather(Value::Null).await);
    assert_eq!(stage(&ben).await.get("gather"), None);
    good(&gather(json!({ "area": "notes" })).await);
    next(&mia).await;
    assert_eq!(stage(&ben).await.get("gather"), None);
}
