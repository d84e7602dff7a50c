//! Connections that keep the server waiting for a request.

use std::net::SocketAddr;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use wirkraum::sync::limits::Limits;

use crate::common::bytes::Said;
use crate::common::peer::Peer;
use crate::common::server::{KEY, Reachable, Running};
use crate::common::soon;

const REQUEST: &[u8] = b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n";

async fn connect(address: SocketAddr, words: &[u8]) -> TcpStream {
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(words).await.unwrap();
    stream
}

/// Everything until the server ends the connection.
async fn rest(stream: &mut TcpStream) -> String {
    let mut text = Vec::new();
    let _ = soon("the end of a connection", stream.read_to_end(&mut text)).await;
    String::from_utf8_lossy(&text).into_owned()
}

/// One answer on a connection that stays open.
async fn answer(stream: &mut TcpStream) -> String {
    let mut text = Vec::new();
    soon("an answer", async {
        while !text.ends_with(b"\r\n\r\nok") {
            text.push(stream.read_u8().await.unwrap());
        }
    })
    .await;
    String::from_utf8(text).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_says_nothing_or_not_enough_is_disconnected_and_sockets_stay() {
    let limits = Limits {
        http_headers_within: Duration::from_secs(2),
        ..Limits::default()
    };
    let server = Running::with_limits(limits).await;
    let mut peer = Peer::open(&server.workshop().await.join("participant", "Ayşe").await, 11).await;
    let mut silent = connect(server.address, b"").await;
    let mut half = connect(server.address, &REQUEST[..30]).await;
    let mut idle = connect(server.address, REQUEST).await;
    assert!(answer(&mut idle).await.starts_with("HTTP/1.1 200"));
    // A line now and then keeps nothing open.
    let mut dripping = connect(server.address, b"GET /healthz HTTP/1.1\r\n").await;
    let dripped = tokio::spawn(async move {
        while dripping.write_all(b"X-A: b\r\n").await.is_ok() {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    });
    for stream in [&mut silent, &mut half, &mut idle] {
        assert!(!rest(stream).await.contains("200 OK"));
    }
    soon("the one that drips to be disconnected", dripped).await.unwrap();
    peer.add_card("card1", "Besuche").await;
    assert!(peer.status().await, "an open socket is no request that waits");
    assert_eq!(server.get("/healthz").send().await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn connections_past_the_bound_wait_until_one_ends_and_sockets_do_not_count() {
    let limits = Limits {
        http_connections: 2,
        ..Limits::default()
    };
    let server = Running::with_limits(limits).await;
    let workshop = server.workshop().await;
    let person = workshop.join("participant", "Ayşe").await;
    let mut peers = Vec::new();
    for client in 11..15 {
        peers.push(Peer::open(&person, client).await);
    }
    let mut open = Vec::new();
    for _ in 0..2 {
        let mut stream = connect(server.address, REQUEST).await;
        answer(&mut stream).await;
        open.push(stream);
    }
    let mut third = connect(server.address, REQUEST).await;
    for peer in &mut peers {
        assert_eq!(peer.heard().await, Vec::<Said>::new());
    }
    let mut byte = [0];
    assert!(third.try_read(&mut byte).is_err(), "nobody has taken it yet");
    drop(open.pop());
    assert!(answer(&mut third).await.starts_with("HTTP/1.1 200"));
}

/// What came of a body of which a byte comes now and then.
async fn drip(server: &Running, path: &str, kind: &str, language: &str, pause: Duration) -> String {
    let head = format!(
        "POST {path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {KEY}\r\nAccept-Language: {language}\r\n\
         Content-Type: {kind}\r\nContent-Length: 100000\r\n\r\n"
    );
    let stream = connect(server.address, head.as_bytes()).await;
    let (mut read, mut write) = stream.into_split();
    let dripping = tokio::spawn(async move {
        while write.write_all(b" ").await.is_ok() {
            tokio::time::sleep(pause).await;
        }
    });
    let mut text = Vec::new();
    let _ = soon("the end of a connection", read.read_to_end(&mut text)).await;
    dripping.abort();
    String::from_utf8_lossy(&text).into_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_that_takes_too_long_is_answered_and_the_connection_ends() {
    let limits = Limits {
        http_body_within: Duration::from_millis(500),
        ..Limits::default()
    };
    let server = Running::with_limits(limits).await;
    for (language, words) in [("de", "nicht innerhalb von 500 ms"), ("en", "not arrive within 500 ms")] {
        let pause = Duration::from_millis(20);
        let answer = drip(&server, "/api/workshops", "application/json", language, pause).await;
        assert!(answer.starts_with("HTTP/1.1 408 "), "{answer}");
        assert!(answer.contains("application/problem+json"), "{answer}");
        assert!(
            answer.contains("\"code\":\"body-too-slow\"") && answer.contains(words),
            "{answer}"
        );
    }
    // A file may take longer in all, but not for one piece.
    let pause = Duration::from_mins(1);
    let answer = drip(
        &server,
        "/api/workshops/import",
        "application/octet-stream",
        "en",
        pause,
    )
    .await;
    assert!(answer.starts_with("HTTP/1.1 408 "), "{answer}");
    // Whoever is slow within the bound is served.
    let server = Running::start().await;
    let body = br#"{"title": "Slow"}"#;
    let head = format!(
        "POST /api/workshops HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {KEY}\r\nConnection: close\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    let mut slow = connect(server.address, head.as_bytes()).await;
    for byte in body {
        slow.write_all(&[*byte]).await.unwrap();
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    assert!(rest(&mut slow).await.starts_with("HTTP/1.1 201 "));
}
