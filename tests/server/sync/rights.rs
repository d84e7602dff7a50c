//! Rights take effect on sockets that are open.

use serde_json::{Value, json};

use crate::common::bytes::{Said, Say, put};
use crate::common::peer::Peer;
use crate::common::server::{Person, Reachable, Running, Workshop};
use crate::common::socket::Socket;

async fn allow(facilitator: &Person, access: &str) {
    let body = json!({"participant": access});
    let done = facilitator.ask("PUT", "/stage/areas/model").json(&body).send().await;
    assert_eq!(done.status, 204, "{}", done.text());
}

async fn told(peer: &mut Peer) -> Value {
    peer.until(|said| match said {
        Said::Stateless(value) => Some(value.clone()),
        _ => None,
    })
    .await
}

async fn three(server: &Running) -> (Workshop, Person, Peer, Peer) {
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let peer = Peer::open(&workshop.join("participant", "Ayşe").await, 11).await;
    let facilitator = Peer::open(&mia, 12).await;
    (workshop, mia, peer, facilitator)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_participant_who_may_only_read_stores_nothing_until_the_area_opens_again() {
    let server = Running::start().await;
    let (_workshop, mia, mut peer, mut facilitator) = three(&server).await;
    allow(&mia, "read").await;
    assert_eq!(told(&mut peer).await, json!({"type": "access", "access": "read"}));
    peer.send(put(11, 0, "cards", "a", "x")).await;
    assert!(!peer.status().await);
    assert_eq!(told(&mut peer).await["code"], "O-READ");
    // The facilitator goes on, and the participant sees it.
    facilitator.send(put(12, 0, "cards", "b", "x")).await;
    assert!(facilitator.status().await);
    peer.until_content(|content| content["cards"] == json!({"b": "x"}))
        .await;

    allow(&mia, "write").await;
    assert_eq!(told(&mut peer).await, json!({"type": "access", "access": "write"}));
    peer.send(put(11, 0, "cards", "a", "x")).await;
    assert!(peer.status().await);
    facilitator.until_content(|content| content["cards"]["a"] == "x").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hidden_area_is_closed_to_those_who_had_it_open() {
    let server = Running::start().await;
    let (workshop, mia, mut peer, mut facilitator) = three(&server).await;
    let mut plain = Socket::plain(server.address, &workshop.document("model"), &peer.token).await;
    allow(&mia, "hidden").await;
    assert_eq!(told(&mut peer).await, json!({"type": "access", "access": "hidden"}));
    assert_eq!(peer.step().await, Said::Denied("forbidden".to_owned()));
    assert_eq!(plain.closed().await, Some(4403));
    facilitator.send(put(12, 0, "cards", "secret", "x")).await;
    assert!(facilitator.status().await);
    let name = peer.name.clone();
    for say in [
        Say::Step1(vec![0]),
        Say::QueryAwareness,
        Say::Update(put(11, 0, "cards", "a", "x")),
    ] {
        peer.socket.say(&name, &say).await;
    }
    assert_eq!(peer.heard().await, [], "not a byte of it");
    let token = peer.token.clone();
    peer.socket.say(&name, &Say::Auth(token.clone())).await;
    assert_eq!(peer.step().await, Said::Denied("forbidden".to_owned()));

    allow(&mia, "read").await;
    peer.socket.say(&name, &Say::Auth(token)).await;
    assert_eq!(peer.step().await, Said::Granted("readonly".to_owned()));
}

/// Sockets of this person that are just being let in, as many as they like.
fn crowd(person: &Person, name: &str) -> Vec<tokio::task::JoinHandle<Socket>> {
    let enter = |_| {
        let (person, name) = (person.clone(), name.to_owned());
        tokio::spawn(async move {
            let mut socket = Socket::hocuspocus(person.address).await;
            socket.say(&name, &Say::Auth(person.token.clone())).await;
            socket
        })
    };
    (0..8).map(enter).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn nobody_slips_in_while_they_are_removed_or_the_area_is_hidden() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let mut writer = Peer::open(&mia, 12).await;
    for n in 0..16 {
        let guest = workshop.join("participant", "Gast").await;
        let crowd = crowd(&guest, &workshop.document("model"));
        if n % 2 == 0 {
            let gone = mia.ask("DELETE", &format!("/participants/{}", guest.id)).send().await;
            assert_eq!(gone.status, 204);
        } else {
            allow(&mia, "hidden").await;
        }
        let mut inside = Vec::new();
        for socket in crowd {
            let mut socket = socket.await.unwrap();
            // By the time a ping is answered, the token is.
            let heard = socket.heard().await;
            assert!(heard.iter().any(|said| matches!(said, Said::Denied(_))), "{heard:?}");
            inside.push(socket);
        }
        writer.send(put(12, n, "cards", &format!("secret{n}"), "x")).await;
        assert!(writer.status().await);
        for mut socket in inside {
            assert_eq!(socket.heard().await, [], "round {n}");
        }
        allow(&mia, "write").await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn whoever_is_just_coming_in_gets_the_new_role() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mia = workshop.join("facilitator", "Mia").await;
    let read = mia
        .ask("PUT", "/stage/areas/model")
        .json(&json!({"participant": "read"}));
    assert_eq!(read.send().await.status, 204);
    for round in 0..12 {
        let ben = workshop.join("participant", "Ben").await;
        let name = workshop.document("model");
        let entering = tokio::spawn({
            let (ben, name) = (ben.clone(), name.clone());
            async move {
                let mut sockets = Vec::new();
                for _ in 0..4 {
                    let mut socket = Socket::hocuspocus(ben.address).await;
                    socket.say(&name, &Say::Auth(ben.token.clone())).await;
                    sockets.push(socket);
                }
                sockets
            }
        });
        let change = mia.ask("PUT", &format!("/participants/{}", ben.id));
        let change = change.json(&json!({"role": "cofacilitator"}));
        assert_eq!(change.send().await.status, 204);
        for (at, mut socket) in (0..).zip(entering.await.unwrap()) {
            socket.heard().await;
            let client = 1_000 + round * 10 + at;
            socket
                .say(&name, &Say::Update(put(client, 0, "cards", &client.to_string(), "x")))
                .await;
            let status = loop {
                if let Said::Status(status) = socket.hear().await.1 {
                    break status;
                }
            };
            assert!(status, "round {round}, socket {at}");
        }
    }
}
