//! The real binary: how it stops.

use crate::common::bytes::put;
use crate::common::child::Process;
use crate::common::peer::Peer;
use crate::common::server::{Person, Reachable};
use crate::common::socket::Socket;

#[tokio::test(flavor = "multi_thread")]
async fn it_stops_in_order_when_it_is_asked_to() {
    let data = tempfile::tempdir().unwrap();
    let server = Process::start(data.path());
    let workshop = server.workshop().await;
    let person = workshop.join("participant", "Ayşe").await;
    let mut peer = Peer::open(&person, 11).await;
    let mut plain = Socket::plain(server.address, &workshop.document("model"), &person.token).await;
    let mut unknown = Socket::hocuspocus(server.address).await;
    peer.add_card("card1", "Besuch").await;
    assert!(peer.status().await);
    server.terminate();
    for socket in [&mut peer.socket, &mut plain, &mut unknown] {
        assert_eq!(socket.closed().await, Some(1012));
    }
    let (status, _, stderr) = server.ended();
    assert_eq!(status.code(), Some(0), "{stderr}");
    let left: Vec<_> = std::fs::read_dir(data.path().join("workshops"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(
        left,
        [format!("{}.wirkraum", workshop.id)],
        "no companions are left beside the file"
    );

    let server = Process::start(data.path());
    let reader = Peer::open(
        &Person {
            address: server.address,
            ..person
        },
        12,
    )
    .await;
    assert_eq!(reader.title("card1").as_deref(), Some("Besuch"));
}

#[tokio::test(flavor = "multi_thread")]
async fn it_stops_although_somebody_does_not_read() {
    let data = tempfile::tempdir().unwrap();
    let server = Process::start(data.path());
    let workshop = server.workshop().await;
    let person = workshop.join("participant", "Ayşe").await;
    let mut writer = Peer::open(&person, 11).await;
    let _stuck = Peer::open(&person, 12).await;
    for n in 0..200 {
        writer
            .send(put(11, n, "cards", &format!("k{n}"), &"x".repeat(30_000)))
            .await;
        assert!(writer.status().await);
    }
    server.terminate();
    let (status, _, stderr) = server.ended();
    assert_eq!(status.code(), Some(0), "{stderr}");
}
