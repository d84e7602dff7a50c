//! One judge of what must hold whatever happened: the invariants of the product, checked in the same way after every
//! fault.
//!
//! 1. What was acknowledged to anybody, or shown to anybody, is there ([`Told`]).
//! 2. After quiet all replicas are equal: the peers, a newcomer, what the server reads, what the file holds as yrs and as
//!    Yjs read it, and the snapshot alone ([`replicas`]).
//! 3. Another workshop did not notice ([`Neighbour`]).
//! 4. Memory comes back ([`memory`]).
//! 5. Nobody's secret is where it does not belong ([`Secrets`]).
//! 6. It serves again, and how soon.

mod memory;
mod neighbour;
pub(crate) mod replicas;
mod secrets;
mod stored;
mod told;
mod verdict;
mod yjs;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use serde_json::Value;

pub(crate) use memory::Memory;
pub(crate) use neighbour::{Fate, Neighbour};
pub(crate) use secrets::Secrets;
pub(crate) use stored::Stored;
pub(crate) use told::Told;
pub(crate) use verdict::Verdict;

use super::child::Process;
use super::peer::{Entry, Peer, Protocol, document};
use super::server::{Person, Reachable, Running, Workshop, brisk, config};
use super::until;

/// Client ids of those who only come to look; far from those that write.
const NEWCOMERS: u32 = 4_000_000_000;

/// A workshop under watch, with another one beside it.
pub(crate) struct Oracle {
    data: PathBuf,
    pub(crate) workshop: Workshop,
    pub(crate) told: Told,
    pub(crate) secrets: Secrets,
    pub(crate) neighbour: Neighbour,
    memory: Memory,
    mia: Person,
    newcomers: u32,
}

impl Oracle {
    /// Makes the workshop and its neighbour.
    pub(crate) async fn new(server: &Process, data: &Path) -> Self {
        let secrets = Secrets::new(server.key());
        let workshop = server.workshop().await;
        secrets.of_workshop(&workshop);
        let neighbour = Neighbour::new(server, data, &secrets).await;
        let mia = workshop.join("facilitator", "Mia").await;
        secrets.of_person(&mia);
        Self {
            data: data.to_owned(),
            workshop,
            told: Told::default(),
            secrets,
            neighbour,
            memory: Memory::default(),
            mia,
            newcomers: NEWCOMERS,
        }
    }

    /// Somebody of this workshop whose secrets are watched.
    pub(crate) async fn join(&self, name: &str) -> Person {
        let person = self.workshop.join("participant", name).await;
        self.secrets.of_person(&person);
        person
    }

    /// How peers come in whose every word is noted.
    pub(crate) fn entry(&self, protocol: Protocol) -> Entry {
        Entry {
            protocol,
            notebook: Some(Arc::new(self.told.clone())),
            watcher: Some(self.secrets.watcher()),
            ..Entry::default()
        }
    }

    /// Notes how much memory the server takes before the fault.
    pub(crate) fn before(&mut self, server: &Process) {
        self.memory = Memory::of(server.id());
    }

    /// A facilitator, for what only they may do.
    pub(crate) fn facilitator(&self) -> &Person {
        &self.mia
    }

    pub(crate) fn file(&self) -> PathBuf {
        self.data
            .join("workshops")
            .join(format!("{}.wirkraum", self.workshop.id))
    }

    /// The server answers at another address from now on.
    pub(crate) fn move_to(&mut self, address: SocketAddr) {
        self.workshop.address = address;
        self.mia.address = address;
        self.neighbour.move_to(address);
    }

    async fn newcomer(&mut self) -> Peer {
        self.newcomers += 1;
        Peer::enter(&self.mia, document(self.newcomers), &self.entry(Protocol::Hocuspocus)).await
    }

    /// Judges a server that runs again, before anybody comes back and brings along what is missing: what was told is
    /// there. Prints how long it took until somebody was in.
    pub(crate) async fn after_restart(&mut self, server: &Process, fate: Fate) -> Verdict {
        let mut verdict = Verdict::default();
        let begun = Instant::now();
        let newcomer = self.newcomer().await;
        verdict.found(format!(
            "serving after {} ms, first one in {} ms later",
            server.listening_after.as_millis(),
            begun.elapsed().as_millis()
        ));
        verdict.check(self.told.lost_in(&newcomer.doc));
        verdict.check(self.neighbour.rest(fate).await);
        verdict.check(self.neighbour.nothing_lost().await);
        verdict
    }

    /// Judges the file of a server that has stopped, once it was put away and is nothing but a snapshot.
    pub(crate) async fn at_rest(&self) -> Verdict {
        let server = Running::launch(config(&self.data), brisk()).await;
        let mia = Person {
            address: server.address,
            ..self.mia.clone()
        };
        let board = mia.get("/board").await.good();
        until("the workshop to be put away", async || {
            server.metric("wirkraum_workshops_in_memory").await == 0
        })
        .await;
        server.stop().await;
        let mut verdict = Verdict::default();
        let stored = Stored::read(&self.file(), "model");
        if stored.snapshot.is_none() || !stored.log.is_empty() {
            verdict.check(Err(format!("put away with {} updates in the log", stored.log.len())));
        }
        let replica = stored.replica();
        verdict.check(self.told.lost_in(&replica));
        verdict.check(replicas::board(&replica, &board));
        verdict.check(yjs::agrees(&replica, &stored));
        verdict
    }

    /// Judges everything once nobody writes any more; `others` are replicas that others keep, with what they say.
    pub(crate) async fn after_quiet(
        &mut self,
        server: &Process,
        peers: &mut [Peer],
        others: &[(String, Value)],
        fate: Fate,
    ) -> Verdict {
        let mut verdict = Verdict::default();
        for peer in &mut *peers {
            peer.catch_up().await;
        }
        // What a peer brought along when it caught up reaches those who did so before it.
        let begun = Instant::now();
        let newcomer = loop {
            let newcomer = self.newcomer().await;
            for peer in &mut *peers {
                assert!(peer.take_arrived().await, "a peer was sent away");
            }
            if replicas::peers(&newcomer.doc, peers).is_ok() || begun.elapsed() > super::PATIENCE {
                break newcomer;
            }
        };
        let doc = &newcomer.doc;
        verdict.check(self.told.lost_in(doc));
        verdict.check(replicas::peers(doc, peers));
        verdict.check(replicas::others(doc, others));
        let board = self.mia.get("/board").await.good();
        verdict.check(replicas::board(doc, &board));
        let stored = Stored::read(&self.file(), "model");
        verdict.check(replicas::stored(doc, &stored));
        verdict.check(yjs::agrees(doc, &stored));
        verdict.check(self.neighbour.rest(fate).await);
        verdict.check(self.memory.is_back(server.id(), stored.bytes()));
        verdict.check(self.secrets.in_log(&server.log()));
        for format in ["md", "json", "wirkraum"] {
            let export = self.mia.get(&format!("/export/{format}")).await;
            assert_eq!(export.status, 200, "{}", export.text());
            verdict.check(self.secrets.in_export(format, &export.body));
        }
        verdict.check(self.secrets.in_file(&self.file()));
        verdict.check(self.secrets.on_wire());
        verdict
    }
}
