//! Whoever comes back to a large document gets what they lack of it, and not the whole again.

use yrs::{Doc, Map, Out, Text, Transact};

use crate::common::bytes::Said;
use crate::common::peer::{Entry, MODEL, Peer, content, document};
use crate::common::server::{Person, Reachable, Running};
use crate::common::until;
use wirkraum::server::Limits;

/// Letters of a title: with this many cards the document is larger than what is always sent whole.
const LETTERS: usize = 1_000;
const CARDS: usize = 400;

async fn write(peer: &mut Peer, cards: std::ops::Range<usize>) {
    for card in cards {
        peer.add_card(&format!("card{card}"), &"x".repeat(LETTERS)).await;
    }
    peer.settle().await;
}

fn shorten(doc: &Doc, id: &str) -> Vec<u8> {
    let cards = doc.get_or_insert_map("cards");
    let mut txn = doc.transact_mut();
    let Some(Out::YMap(card)) = cards.get(&txn, id) else {
        panic!("no card {id}")
    };
    let Some(Out::YText(title)) = card.get(&txn, "title") else {
        panic!("no title in {id}")
    };
    title.remove_range(&mut txn, 0, 10);
    txn.encode_update_v1()
}

async fn compacted(server: &Running, times: usize) {
    until("the document is compacted", async || {
        let metrics = server.get("/metrics").send().await.text();
        let count = metrics
            .lines()
            .find_map(|line| line.strip_prefix("wirkraum_compactions_total "));
        count.is_some_and(|count| count.parse::<usize>().unwrap() >= times)
    })
    .await;
}

/// Comes back with what the document holds; the bytes it took.
async fn come_back(person: &Person, doc: Doc) -> (Peer, usize) {
    let mut peer = Peer::try_enter(person, doc, &Entry::default()).await;
    let mut bytes = 0;
    loop {
        match peer.step().await {
            Said::Update(update) => bytes += update.len(),
            Said::Step2(update) => {
                bytes += update.len();
                peer.settle().await;
                return (peer, bytes);
            }
            _ => {}
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_returning_client_gets_only_what_it_lacks_of_a_large_document() {
    let limits = Limits {
        compact_after: 100,
        ..Limits::default()
    };
    let server = Running::with_limits(limits).await;
    let workshop = server.workshop().await;
    let ayse = workshop.join("participant", "Ayşe").await;
    let ben = workshop.join("participant", "Ben").await;
    let mut writer = Peer::open(&ayse, 11).await;
    write(&mut writer, 0..CARDS / 2).await;
    let half = Peer::open(&ben, 12).await.doc;
    write(&mut writer, CARDS / 2..CARDS).await;
    compacted(&server, 2).await;
    let whole = Peer::open(&ben, 13).await.doc;
    let everything = CARDS * LETTERS;

    // Deletes leave no trace in a state vector: they come along with every answer.
    for card in [3, CARDS - 3] {
        let update = shorten(&writer.doc, &format!("card{card}"));
        writer.send(update).await;
    }
    writer.settle().await;
    let (peer, bytes) = come_back(&ben, whole).await;
    assert!(bytes < everything / 3, "{bytes} bytes for two deletions");
    assert_eq!(peer.content(), writer.content());

    let (peer, bytes) = come_back(&ben, half).await;
    assert!(
        bytes > everything / 3 && bytes < everything * 2 / 3,
        "{bytes} bytes for half of it"
    );
    assert_eq!(peer.content(), writer.content());

    let (peer, bytes) = come_back(&ben, document(14)).await;
    assert!(bytes > everything, "{bytes} bytes for somebody new");
    assert_eq!(content(&peer.doc, &MODEL), writer.content());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_large_document_goes_out_to_few_at_a_time_and_reaches_everybody() {
    let limits = Limits {
        large_documents: 2,
        ..Limits::default()
    };
    let server = Running::with_limits(limits).await;
    let workshop = server.workshop().await;
    let ayse = workshop.join("participant", "Ayşe").await;
    let mut writer = Peer::open(&ayse, 11).await;
    write(&mut writer, 0..CARDS).await;
    let mut readers = Vec::new();
    for reader in 0..8 {
        let person = workshop.join("participant", &format!("Person {reader}")).await;
        readers.push(tokio::spawn(async move { Peer::open(&person, 100 + reader).await }));
    }
    for reader in readers {
        assert_eq!(reader.await.unwrap().content(), writer.content());
    }
}
