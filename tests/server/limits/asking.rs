//! Somebody who asks for a document again and again and takes none costs one document.

use yrs::updates::encoder::Encode;
use yrs::{ReadTxn, StateVector, Transact};

use super::granted;
use crate::common::bytes::{Said, Say, named, put};
use crate::common::peer::{MODEL, Peer, apply, content, document};
use crate::common::server::{Reachable, Running};
use crate::common::socket::{Event, Socket};

const QUESTIONS: usize = 10_000;
/// What the systems at both ends of a connection hold of what nobody reads, generously.
const ON_THE_LINE: usize = 16 << 20;

/// Asks without reading for a document of `cards` cards with `words` letters each, under the name that is copied for whoever
/// asks and under the one that is shared.
async fn ask_and_ask(cards: u32, words: usize, session: &str) {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mut writer = Peer::open(&workshop.join("participant", "Ayşe").await, 11).await;
    let cem = workshop.join("participant", "Cem").await;
    for n in 0..cards {
        writer
            .send(put(11, n, "cards", &format!("k{n}"), &"x".repeat(words)))
            .await;
        assert!(writer.status().await);
    }
    let name = format!("{}{session}", workshop.document("model"));
    let mut stuck = Socket::narrow(server.address).await;
    stuck.say(&name, &Say::Auth(cem.token.clone())).await;
    assert!(granted(&stuck.hear().await.1));
    let step1 = || Say::Step1(StateVector::default().encode_v1());
    for _ in 0..QUESTIONS {
        stuck.say(&name, &step1()).await;
    }
    // The server has taken every question when it takes what follows them; others are served meanwhile.
    let own = put(13, 0, "cards", "stuck", "here");
    stuck.say(&name, &Say::Update(own.clone())).await;
    writer
        .until_content(|content| content["cards"]["stuck"] == "here")
        .await;
    let mut reader = Peer::open(&workshop.join("participant", "Ben").await, 12).await;
    writer.send(put(11, cards, "cards", "late", "x")).await;
    reader.until_content(|content| content["cards"]["late"] == "x").await;

    let doc = document(14);
    // Nobody is sent what they wrote themselves.
    apply(&doc, &own);
    let (mut bytes, size) = (0, words * cards as usize);
    // Asked for the last time, now that somebody reads.
    stuck.say(&name, &step1()).await;
    for said in stuck.heard().await {
        if let Said::Step2(update) | Said::Update(update) = said {
            bytes += update.len();
            assert!(
                bytes < ON_THE_LINE + 3 * size,
                "the document was queued again and again"
            );
            apply(&doc, &update);
        }
    }
    assert!(bytes > size, "the document has come");
    assert_eq!(content(&doc, &MODEL), reader.content());
    assert_eq!(doc.transact().state_vector(), reader.doc.transact().state_vector());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_small_document_is_queued_once_however_often_somebody_asks() {
    ask_and_ask(1, 100 << 10, "").await;
    ask_and_ask(1, 100 << 10, "\0abc").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_large_document_is_queued_once_however_often_somebody_asks() {
    ask_and_ask(2, 300 << 10, "").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn leaving_and_coming_back_without_reading_queues_no_more_documents_than_a_socket_may_open() {
    let server = Running::start().await;
    let workshop = server.workshop().await;
    let mut writer = Peer::open(&workshop.join("participant", "Ayşe").await, 11).await;
    let cem = workshop.join("participant", "Cem").await;
    let size = 250 << 10;
    writer.send(put(11, 0, "cards", "k0", &"x".repeat(size))).await;
    assert!(writer.status().await);
    let name = workshop.document("model");
    let mut stuck = Socket::narrow(server.address).await;
    for _ in 0..1_000 {
        for say in [Say::Auth(cem.token.clone()), Say::Step1(vec![0]), Say::Close] {
            stuck.send_if_open(named(&name, &say)).await;
        }
    }
    let mut bytes = 0;
    let code = loop {
        match stuck.next().await {
            Event::Frame(frame) => bytes += frame.len(),
            Event::Closed(code) => break code,
        }
        assert!(
            bytes < ON_THE_LINE + 20 * size,
            "the document was queued again and again"
        );
    };
    assert_eq!(code, Some(1013));
    let mut reader = Peer::open(&workshop.join("participant", "Ben").await, 12).await;
    writer.send(put(11, 1, "cards", "late", "x")).await;
    reader.until_content(|content| content["cards"]["late"] == "x").await;
}
