//! What the logic check finds, for everybody who may read the model.

use serde_json::json;

use crate::common::peer::Peer;
use crate::common::server::{Reachable, Running};

#[tokio::test(flavor = "multi_thread")]
async fn the_board_says_what_deserves_a_second_look_and_asking_again_asks_no_worker() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let mut peer = Peer::open(&mia, 11).await;
    peer.add_card("card1", "Straße kehren").await;
    peer.settle().await;
    assert!(
        mia.get("/board").await.good().get("findings").is_none(),
        "nothing to say"
    );

    peer.add_card("card2", "STRASSE KEHREN!").await;
    peer.settle().await;
    let board = mia.get("/board").await.good();
    let model = &board["models"][0]["id"];
    let found = json!([{"rule": "duplicate", "model": model, "card": "card2", "other": "card1"}]);
    assert_eq!(board["findings"], found);
    let asked = async || server.metric("wirkraum_worker_requests_total").await;
    let before = asked().await;
    let projector = workshop.join("observer", "").await;
    assert_eq!(projector.get("/board").await.good()["findings"], found);
    assert_eq!(asked().await, before, "nobody has written since");

    peer.type_into("card2", 0, "Eine andere ").await;
    peer.settle().await;
    assert!(
        mia.get("/board").await.good().get("findings").is_none(),
        "it was mended"
    );

    let hide = mia
        .ask("PUT", "/stage/areas/model")
        .json(&json!({"observer": "hidden"}));
    assert_eq!(hide.send().await.status, 204);
    peer.add_card("card3", "Straße kehren").await;
    peer.settle().await;
    assert!(mia.get("/board").await.good()["findings"].is_array());
    assert!(projector.get("/board").await.good().get("findings").is_none());
}
