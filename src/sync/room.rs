//! One document while it is in memory: admit, log, relay.
//!
//! What anybody else sees is on disk: an admitted update is relayed and acknowledged only after its commit. Admission
//! works on the state including what is being committed; when a commit fails, everything admitted since the last good one
//! is forgotten and asked for again once storage works.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use tokio::sync::{OwnedSemaphorePermit, oneshot};

use super::claims::Claims;
use super::compaction::Compaction;
use super::frames::{Naming, UpdateFrame};
use super::index::Index;
use super::limits::Limits;
use super::presence::{Presence, SubscriberId};
use super::reading::Readings;
use super::replay::rebuild;
use super::rooms::Shared;
use super::serving::{Gate, Returning};
use super::subscriber::{Subscriber, storage_message};
use super::subscription::Subscription;
use crate::doc::worker::{Document, Source, WorkshopWorker};
use crate::domain::area::{Access, Area};
use crate::domain::code::Code;
use crate::domain::id::WorkshopId;
use crate::domain::people::Role;
use crate::metrics::Metrics;
use crate::store::{NewUpdate, StoreError, WorkshopFile};
use crate::wire::frame::Reply;

/// A frame whose answer waits for the disk. Answers leave in the order of the frames, because clients count them.
pub(super) struct Pending {
    /// Nothing when there is nothing to log: what it repeats, or what came before it, has to be durable all the same.
    pub(super) update: Option<Admitted>,
    pub(super) from: Option<SubscriberId>,
    /// What the sender is told once everything before is durable.
    pub(super) answer: FrameAnswer,
    pub(super) done: Option<oneshot::Sender<Result<(), Code>>>,
    /// Given back when this is dropped: the connection may send the next one.
    pub(super) _in_flight: Option<OwnedSemaphorePermit>,
}

/// An update on its way to the disk.
pub(super) struct Admitted {
    /// Framed for everybody.
    pub(super) frame: UpdateFrame,
    /// Number of the participant; 0 is the server.
    pub(super) author: u32,
    /// Milliseconds since 1970.
    pub(super) at: i64,
    /// Client ids that are bound to the author with it.
    pub(super) claims: Vec<u32>,
}

impl Admitted {
    /// As the store takes it.
    /// As the file keeps it. Where no names are kept it does not say whose it is, nor whose its client ids are: that is known
    /// in memory alone, for as long as the room is there.
    pub(super) fn to_log(&self, nameless: bool) -> NewUpdate {
        NewUpdate {
            bytes: self.frame.update(),
            author: if nameless { 0 } else { self.author },
            at: self.at,
            claims: if nameless { Vec::new() } else { self.claims.clone() },
        }
    }
}

/// What a sender is told about one frame.
pub(super) struct FrameAnswer {
    /// Whether what it held is in the document.
    pub(super) stored: bool,
    /// Why not, for people.
    pub(super) message: Option<String>,
}

impl FrameAnswer {
    /// It is in the document.
    pub(super) const STORED: Self = Self {
        stored: true,
        message: None,
    };
    /// It is not, and the client need not tell anybody.
    pub(super) const NOT_STORED: Self = Self {
        stored: false,
        message: None,
    };
}

pub(super) struct State {
    pub(super) index: Index,
    pub(super) owners: Vec<(u32, u32)>,
    pub(super) snapshot: Option<UpdateFrame>,
    pub(super) tail: VecDeque<UpdateFrame>,
    pub(super) seq: u64,
    /// Bytes of what is stored.
    pub(super) bytes: usize,
    /// Bytes of what is admitted and neither stored nor dropped yet.
    pub(super) admitted_bytes: usize,
    pub(super) pending: Vec<Pending>,
    /// Updates that are being committed: admitted, and neither stored nor dropped yet.
    pub(super) in_flight: Vec<Pending>,
    pub(super) committing: bool,
    /// Updates that went from the tail into the snapshot since the room was loaded.
    pub(super) folded: u64,
    pub(super) compaction: Compaction,
    pub(super) storage: Option<Code>,
    pub(super) subscribers: HashMap<SubscriberId, Subscriber>,
    pub(super) next_subscriber: SubscriberId,
    pub(super) presence: Presence,
    pub(super) tick_due: bool,
    pub(super) returning: Option<Returning>,
    /// When a facilitator was last seen to leave; when the document was loaded before that.
    pub(super) facilitated: Instant,
}

/// A document and those who have it open.
pub struct Room {
    pub(super) area: Area,
    pub(super) name: String,
    pub(super) file: WorkshopFile,
    pub(super) claims: Claims,
    pub(super) limits: Arc<Limits>,
    pub(super) metrics: Arc<Metrics>,
    pub(super) gate: Gate,
    pub(super) document: Document,
    pub(super) readings: Readings,
    /// Whether nothing is kept and nothing shown of who does what.
    pub(super) nameless: bool,
    pub(super) state: Mutex<State>,
}

/// The document's bytes at one moment, for whoever materialises it.
#[derive(Debug, Clone)]
pub struct Content {
    /// Number of the last update in it.
    pub seq: u64,
    /// The bytes.
    pub source: Source,
    /// Their encoded state vector; none while further updates are on their way to the disk.
    pub state_vector: Option<Vec<u8>>,
}

impl State {
    /// Counts the updates of the document since the room was loaded, those in the snapshot included.
    pub(super) fn position(&self) -> u64 {
        self.folded + self.tail.len() as u64
    }

    /// Puts a frame in line for the disk.
    pub(super) fn enqueue(&mut self, pending: Pending) {
        self.admitted_bytes += pending.update.as_ref().map_or(0, |update| update.frame.update_len());
        self.pending.push(pending);
    }

    /// Forgets a subscriber.
    pub(super) fn part(&mut self, id: SubscriberId) -> Option<Subscriber> {
        let subscriber = self.subscribers.remove(&id)?;
        if subscriber.person.participant.role == Role::Facilitator {
            self.facilitated = Instant::now();
        }
        Some(subscriber)
    }

    /// Whether nothing waits for the disk.
    pub(super) fn is_quiet(&self) -> bool {
        self.pending.is_empty() && !self.committing
    }

    pub(super) fn content(&self) -> Content {
        let updates = self.snapshot.iter().chain(&self.tail).map(UpdateFrame::update);
        Content {
            seq: self.seq,
            source: Source {
                updates: updates.collect(),
                tail: self.tail.len(),
                position: self.position(),
            },
            state_vector: self.is_quiet().then(|| self.index.state_vector()),
        }
    }
}

impl Room {
    /// Loads a document and rebuilds its index from the stored bytes.
    ///
    /// # Errors
    /// What the store says, and [`StoreError`] "damaged" when stored bytes break a rule.
    pub(super) async fn load(
        workshop: &WorkshopId,
        area: Area,
        file: WorkshopFile,
        claims: Claims,
        nameless: bool,
        (shared, worker): (&Shared, &WorkshopWorker),
    ) -> Result<Self, StoreError> {
        let stored = file.document(area).await?;
        let name = format!("{workshop}/{area}");
        let snapshot = stored.snapshot.as_ref().map(|bytes| UpdateFrame::new(&name, bytes));
        let tail: VecDeque<_> = stored
            .tail
            .iter()
            .map(|logged| UpdateFrame::new(&name, &logged.bytes))
            .collect();
        let seq = stored.tail.last().map_or(stored.snapshot_seq, |logged| logged.seq);
        let index = rebuild(
            area,
            &shared.limits,
            &stored.owners,
            snapshot.iter().chain(&tail).map(UpdateFrame::update),
        )
        .map_err(|rule| StoreError::damaged(format!("{area} breaks {}", rule.code())))?;
        {
            let mut held = claims.hold();
            stored
                .owners
                .iter()
                .for_each(|(client, number)| held.bind(*client, *number));
        }
        let bytes = snapshot.iter().chain(&tail).map(UpdateFrame::update_len).sum();
        let state = State {
            index,
            owners: stored.owners,
            snapshot,
            tail,
            seq,
            bytes,
            admitted_bytes: 0,
            pending: Vec::new(),
            in_flight: Vec::new(),
            committing: false,
            folded: 0,
            compaction: Compaction::default(),
            storage: None,
            subscribers: HashMap::new(),
            next_subscriber: 1,
            presence: Presence::default(),
            tick_due: false,
            returning: None,
            facilitated: Instant::now(),
        };
        Ok(Self {
            area,
            name,
            file,
            claims,
            limits: Arc::clone(&shared.limits),
            metrics: Arc::clone(&shared.metrics),
            gate: shared.gate.clone(),
            document: worker.document(area),
            readings: Readings::default(),
            nameless,
            state: Mutex::new(state),
        })
    }

    pub(super) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The area this document is.
    pub fn area(&self) -> Area {
        self.area
    }

    /// Lets a connection in. Leaving is dropping what this returns, so presence cannot leak.
    pub(super) fn join(self: &Arc<Self>, subscriber: Subscriber) -> Subscription {
        let mut state = self.state();
        let id = state.next_subscriber;
        state.next_subscriber += 1;
        if matches!(subscriber.naming, Naming::Room | Naming::Session(_)) {
            subscriber.send(
                Reply::AuthGranted {
                    readonly: subscriber.access != Access::Write,
                },
                &self.name,
            );
        }
        if let Some(everybody) = state.presence.all(subscriber.is_observer(), id) {
            subscriber.send(Reply::Awareness(&everybody), &self.name);
        }
        subscriber.send(Reply::SyncStep1(&state.index.state_vector()), &self.name);
        if let Some(code) = state.storage {
            subscriber.send(Reply::Stateless(&storage_message(Some(code))), &self.name);
        }
        let alive = Arc::clone(&subscriber.alive);
        state.subscribers.insert(id, subscriber);
        Subscription {
            room: Arc::clone(self),
            id,
            alive,
        }
    }

    /// The document as it is on disk.
    pub fn content(&self) -> Content {
        self.state().content()
    }

    /// How many updates it has had since it was loaded.
    pub(super) fn position(&self) -> u64 {
        self.state().position()
    }

    /// Whether nothing waits for the disk.
    pub(super) fn is_quiet(&self) -> bool {
        self.state().is_quiet()
    }

    /// Name of the document: workshop and area.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// Number of the last durable update.
    pub fn seq(&self) -> u64 {
        self.state().seq
    }
}

/// Milliseconds since 1970.
pub fn now_ms() -> i64 {
    let since = std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}
