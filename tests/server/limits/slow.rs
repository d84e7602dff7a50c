//! Whoever reads or is answered slowly keeps nobody waiting, and nothing is lost by it.

use wirkraum::sync::limits::Limits;

use super::granted;
use crate::common::bytes::{Said, Say, put};
use crate::common::peer::Peer;
use crate::common::server::{Reachable, Running, Workshop};
use crate::common::socket::{Event, Socket};

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_who_does_not_read_is_closed_and_nobody_waits_for_them() {
    let limits = Limits {
        outbox_bytes: 64 << 10,
        ..Limits::default()
    };
    let server = Running::with_limits(limits).await;
    let workshop = server.workshop().await;
    let mut writer = Peer::open(&workshop.join("participant", "Ayşe").await, 11).await;
    let mut reader = Peer::open(&workshop.join("participant", "Ben").await, 12).await;
    let cem = workshop.join("participant", "Cem").await;
    let mut stuck = Socket::narrow(server.address).await;
    stuck
        .say(&workshop.document("model"), &Say::Auth(cem.token.clone()))
        .await;
    assert!(granted(&stuck.hear().await.1));
    stuck.say(&workshop.document("model"), &Say::Step1(vec![0])).await;
    // More than the buffers of both ends of a connection hold.
    let words = "x".repeat(16 << 10);
    let sent = 600;
    for n in 0..sent {
        writer.send(put(11, n, "cards", &format!("k{n}"), &words)).await;
        assert!(writer.status().await);
        reader.until(|said| matches!(said, Said::Update(_)).then_some(())).await;
    }
    let mut got = 0;
    let code = loop {
        match stuck.next().await {
            Event::Frame(frame) => got += u32::from(frame.len() > words.len()),
            Event::Closed(code) => break code,
        }
    };
    assert_eq!(code, Some(1013));
    assert!(got < sent, "what was too much was not kept for them");
    // Coming back brings everything.
    let again = Peer::open(&cem, 13).await;
    assert_eq!(
        again.content()["cards"].as_object().unwrap().len(),
        usize::try_from(sent).unwrap()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_flood_of_queued_edits_is_read_more_slowly_and_none_is_lost() {
    let server = Running::start().await;
    let workshop: Workshop = server.workshop().await;
    let mut peer = Peer::open(&workshop.join("participant", "Ayşe").await, 11).await;
    // What 5,000 edits without a network become: one frame each, at once.
    for n in 0..5_000 {
        peer.send(put(11, n, "cards", &format!("k{n}"), "x")).await;
    }
    for _ in 0..5_000 {
        assert!(peer.status().await);
    }
    let reader = Peer::open(&workshop.join("observer", "").await, 12).await;
    assert_eq!(reader.content()["cards"].as_object().unwrap().len(), 5_000);
}
