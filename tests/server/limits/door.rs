//! What a socket may do before and while it says whose it is.

use std::time::Duration;

use wirkraum::sync::limits::Limits;

use super::granted;
use crate::common::bytes::{Said, Say, named, put};
use crate::common::peer::Peer;
use crate::common::server::{Reachable, Running};
use crate::common::socket::Socket;

#[tokio::test(flavor = "multi_thread")]
async fn frames_before_the_token_are_bounded_in_number_and_in_bytes() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let person = workshop.join("participant", "Ayşe").await;
    let name = workshop.document("model");
    let frame = |n: u32, fill: usize| {
        named(
            &name,
            &Say::Update(put(11, n, "cards", &format!("k{n}"), &"x".repeat(fill))),
        )
    };

    let mut socket = Socket::hocuspocus(server.address).await;
    for n in 0..32 {
        socket.send(frame(n, 0)).await;
    }
    socket.say(&name, &Say::Auth(person.token.clone())).await;
    for _ in 0..32 {
        while socket.hear().await.1 != Said::Status(true) {}
    }
    let mut socket = Socket::hocuspocus(server.address).await;
    for n in 0..33 {
        socket.send_if_open(frame(n, 0)).await;
    }
    assert_eq!(socket.closed().await, Some(1013), "33 frames");

    let overhead = frame(40, 20_000).len() - 20_000;
    let mut socket = Socket::hocuspocus(server.address).await;
    for n in [32, 33] {
        socket.send(frame(n, (32 << 10) - overhead)).await;
    }
    socket.say(&name, &Say::Auth(person.token.clone())).await;
    while socket.hear().await.1 != Said::Status(true) {}
    let mut socket = Socket::hocuspocus(server.address).await;
    socket.send(frame(34, (32 << 10) - overhead)).await;
    socket.send(frame(35, (32 << 10) - overhead + 1)).await;
    assert_eq!(socket.closed().await, Some(1013), "64 KiB and a byte");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_socket_opens_up_to_16_documents() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let person = workshop.join("participant", "Ayşe").await;
    let mut socket = Socket::hocuspocus(server.address).await;
    let name = |n: u32| format!("{}\0s{n}", workshop.document("model"));
    for n in 0..16 {
        socket.say(&name(n), &Say::Auth(person.token.clone())).await;
        while !granted(&socket.hear().await.1) {}
    }
    socket.say(&name(16), &Say::Auth(person.token.clone())).await;
    assert_eq!(socket.closed().await, Some(1013));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_socket_that_never_says_who_it_is_is_closed() {
    let limits = Limits {
        authenticate_within: Duration::from_secs(2),
        ..Limits::default()
    };
    let server = Running::with_limits(limits).await;
    let workshop = server.workshop().await;
    let mut peer = Peer::open(&workshop.join("participant", "Ayşe").await, 11).await;
    let mut silent = Socket::hocuspocus(server.address).await;
    assert_eq!(silent.closed().await, Some(1013));
    assert_eq!(peer.heard().await, [], "who said it stays");
}
