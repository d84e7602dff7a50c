//! The other protocol: plain y-protocols at `/ws/{workshop}/{area}`.

use serde_json::{Value, json};

use crate::common::bytes::{Said, Say, clock_in, put};
use crate::common::peer::{MODEL, apply, content, document};
use crate::common::server::{Reachable, Running};
use crate::common::socket::Socket;

/// The cards as a newcomer gets them.
async fn cards(socket: &mut Socket) -> Value {
    let copy = document(5);
    socket.say_plain(&Say::Step1(vec![0])).await;
    loop {
        match socket.hear_plain().await {
            Said::Update(update) => apply(&copy, &update),
            Said::Step2(update) => break apply(&copy, &update),
            other => panic!("{other:?}"),
        }
    }
    content(&copy, &MODEL)["cards"].clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_way_to_show_a_token_opens_the_document() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let person = workshop.join("participant", "Ayşe").await;
    let path = format!("/ws/{}", workshop.document("model"));
    let origin = format!("http://{}", server.address);
    let protocols = format!("wirkraum, {}", person.token);
    let bearer = format!("Bearer {}", person.token);
    let cookie = format!("other=1; wirkraum-{}={}", workshop.id, person.token);
    for (headers, subprotocol) in [
        (vec![("sec-websocket-protocol", protocols.as_str())], Some("wirkraum")),
        (vec![("authorization", bearer.as_str())], None),
        (vec![("cookie", cookie.as_str()), ("origin", origin.as_str())], None),
    ] {
        let mut socket = Socket::try_open(server.address, &path, &headers).await.unwrap();
        assert_eq!(socket.subprotocol.as_deref(), subprotocol, "the token is never echoed");
        assert!(matches!(socket.hear_plain().await, Said::Step1(_)), "{headers:?}");
    }
    // The cookie alone could have been sent by any page.
    let mut socket = Socket::try_open(server.address, &path, &[("cookie", &cookie)])
        .await
        .unwrap();
    assert_eq!(socket.closed().await, Some(4401));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_not_in_is_told_by_the_close_code() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let person = workshop.join("participant", "Ayşe").await;
    let hide = mia
        .ask("PUT", "/stage/areas/notes")
        .json(&json!({"participant": "hidden"}));
    assert_eq!(hide.send().await.status, 204);
    for (document, token, code) in [
        (workshop.document("model"), "nobody", 4401),
        (workshop.document("notes"), person.token.as_str(), 4403),
        (workshop.document("kitchen"), person.token.as_str(), 4404),
        ("AAAAAAAAAAAAAAAAAAAAA/model".to_owned(), person.token.as_str(), 4404),
    ] {
        let mut socket = Socket::plain(server.address, &document, token).await;
        assert_eq!(socket.closed().await, Some(code), "{document}");
    }
    let mut socket = Socket::try_open(server.address, &format!("/ws/{}", workshop.document("model")), &[])
        .await
        .unwrap();
    assert_eq!(socket.closed().await, Some(4401));
}

#[tokio::test(flavor = "multi_thread")]
async fn it_syncs_both_ways() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let person = workshop.join("participant", "Ayşe").await;
    let name = workshop.document("model");
    let mut a = Socket::plain(server.address, &name, &person.token).await;
    let mut b = Socket::plain(server.address, &name, &person.token).await;
    for socket in [&mut a, &mut b] {
        assert!(matches!(socket.hear_plain().await, Said::Step1(_)));
        socket.say_plain(&Say::Step1(vec![0])).await;
        while !matches!(socket.hear_plain().await, Said::Step2(_)) {}
    }
    let update = put(11, 0, "cards", "a", "x");
    a.say_plain(&Say::Update(update.clone())).await;
    assert_eq!(b.hear_plain().await, Said::Update(update.clone()));
    b.say_plain(&Say::Step2(put(12, 0, "cards", "b", "y"))).await;
    assert!(
        matches!(a.hear_plain().await, Said::Update(_)),
        "and nothing of its own before"
    );
    assert_eq!(cards(&mut a).await, json!({"a": "x", "b": "y"}));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_has_no_words_here_and_a_gap_is_asked_for() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let person = workshop.join("participant", "Ayşe").await;
    let mut socket = Socket::plain(server.address, &workshop.document("model"), &person.token).await;
    assert!(matches!(socket.hear_plain().await, Said::Step1(_)));
    socket.say_plain(&Say::Update(put(11, 0, "secrets", "a", "x"))).await;
    socket.say_plain(&Say::Update(put(11, 3, "cards", "a", "x"))).await;
    let Said::Step1(vector) = socket.hear_plain().await else {
        panic!("the gap is answered, the refusal is not")
    };
    assert_eq!(clock_in(&vector, 11), 0);
    socket.say_plain(&Say::Other(2, vec![0, 0])).await;
    socket.say_plain(&Say::Other(99, vec![])).await;
    assert_eq!(cards(&mut socket).await, json!({}));
    socket.send_text("hello").await;
    assert_eq!(socket.closed().await, Some(1002));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_read_only_area_is_read_and_what_is_written_is_dropped() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let observer = workshop.join("observer", "").await;
    let name = workshop.document("model");
    let mut socket = Socket::plain(server.address, &name, &observer.token).await;
    assert!(matches!(socket.hear_plain().await, Said::Step1(_)));
    socket.say_plain(&Say::Update(put(11, 0, "cards", "a", "x"))).await;
    socket.say_plain(&Say::Step2(put(11, 0, "cards", "a", "x"))).await;
    assert_eq!(cards(&mut socket).await, json!({}));
}
