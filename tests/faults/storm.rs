//! Many people who write at once, by both protocols.

use std::time::Duration;

use tokio::sync::watch;
use tokio::task::JoinHandle;
use yrs::{Doc, GetString, Map, Out, Text, Transact};

use crate::common::bytes::Say;
use crate::common::oracle::Oracle;
use crate::common::peer::{Peer, Protocol, add_card, document, type_into};
use crate::common::seeded::Seeded;
use crate::common::server::Person;

/// Updates a writer has on their way at once.
const WINDOW: usize = 30;
/// A document of this many cards grows no more.
const CARDS: usize = 60;

/// Somebody with a document that outlives their connections.
pub(crate) struct Member {
    pub(crate) person: Person,
    pub(crate) doc: Doc,
    pub(crate) protocol: Protocol,
    pub(crate) writes: bool,
}

/// Three who write and one who reads over the one protocol, one of each over the other.
pub(crate) async fn members(oracle: &Oracle) -> Vec<Member> {
    use Protocol::{Hocuspocus, Plain};
    let kinds = [
        (Hocuspocus, true),
        (Hocuspocus, true),
        (Plain, true),
        (Hocuspocus, true),
        (Hocuspocus, false),
        (Plain, false),
    ];
    let mut members = Vec::new();
    for (n, (protocol, writes)) in (0..).zip(kinds) {
        members.push(Member {
            person: oracle.join(&format!("Person {n}")).await,
            doc: document(1_000 + n),
            protocol,
            writes,
        });
    }
    members
}

/// All of them come in with what they have.
pub(crate) async fn enter(oracle: &Oracle, members: &[Member]) -> Vec<Peer> {
    let coming: Vec<_> = members
        .iter()
        .map(|member| {
            let (person, doc, entry) = (member.person.clone(), member.doc.clone(), oracle.entry(member.protocol));
            tokio::spawn(async move { Peer::enter(&person, doc, &entry).await })
        })
        .collect();
    let mut peers = Vec::new();
    for peer in coming {
        peers.push(peer.await.unwrap());
    }
    peers
}

/// People at work, until the connection ends or they are told to rest.
pub(crate) struct Storm {
    stop: watch::Sender<bool>,
    tasks: Vec<JoinHandle<Peer>>,
}

impl Storm {
    pub(crate) fn begin(peers: Vec<Peer>, members: &[Member], seed: u64) -> Self {
        let (stop, stopped) = watch::channel(false);
        let tasks = (seed..)
            .zip(peers.into_iter().zip(members))
            .map(|(seed, (peer, member))| {
                let random = Seeded::from(seed * 7_919);
                tokio::spawn(work(peer, member.protocol, member.writes, random, stopped.clone()))
            })
            .collect();
        Self { stop, tasks }
    }

    /// Everybody rests; they have taken what was sent to them if their connection has ended.
    pub(crate) async fn end(self) -> Vec<Peer> {
        let _ = self.stop.send(true);
        let mut peers = Vec::new();
        for task in self.tasks {
            peers.push(crate::common::soon("a peer to rest", task).await.unwrap());
        }
        peers
    }
}

async fn work(
    mut peer: Peer,
    protocol: Protocol,
    writes: bool,
    mut random: Seeded,
    stopped: watch::Receiver<bool>,
) -> Peer {
    while !*stopped.borrow() {
        if writes && peer.unanswered < WINDOW {
            let update = edit(&peer.doc, &mut random);
            if !peer.offer_update(Say::Update(update)).await {
                break;
            }
        }
        if !peer.take_arrived().await {
            return peer;
        }
        if protocol == Protocol::Plain || !writes || peer.unanswered >= WINDOW {
            tokio::time::sleep(Duration::from_millis(2)).await;
        } else {
            tokio::task::yield_now().await;
        }
    }
    if !*stopped.borrow() {
        // Nothing can be sent any more; what was sent to this side may still be on its way.
        while peer.try_step().await.is_some() {}
    }
    peer
}

/// One change of any kind, and the update that makes it.
pub(crate) fn edit(doc: &Doc, random: &mut Seeded) -> Vec<u8> {
    let cards = doc.get_or_insert_map("cards");
    let ids: Vec<String> = cards.keys(&doc.transact()).map(str::to_owned).collect();
    let fresh = format!("{}-{}", doc.client_id(), random.below(1 << 30));
    if ids.is_empty() || (ids.len() < CARDS && random.once_in(10)) {
        return add_card(doc, &fresh, "Karte");
    }
    let id = &ids[random.below(ids.len())];
    let mut txn = doc.transact_mut();
    let Some(Out::YMap(card)) = cards.get(&txn, id) else {
        panic!("{id} is no card")
    };
    let Some(Out::YText(title)) = card.get(&txn, "title") else {
        panic!("{id} has no title")
    };
    let length = title.get_string(&txn).encode_utf16().count();
    match random.below(12) {
        0 if ids.len() > CARDS / 2 => drop(cards.remove(&mut txn, id)),
        1 => drop(card.insert(&mut txn, "order", format!("a{}", random.below(1_000)))),
        _ if length > 400 || (length > 20 && random.once_in(4)) => {
            let from = random.below(length / 2);
            let some = 1 + random.below(length / 2);
            title.remove_range(&mut txn, u32::try_from(from).unwrap(), u32::try_from(some).unwrap());
        }
        _ => {
            drop(txn);
            let words = ["wort ", "ü", "Besuch zu Hause, ", "x"][random.below(4)];
            return type_into(doc, id, u32::try_from(random.below(length + 1)).unwrap(), words);
        }
    }
    txn.encode_update_v1()
}
