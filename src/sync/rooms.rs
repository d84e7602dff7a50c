//! Every workshop in memory: loaded once, unloaded when nobody needs it.

use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Weak};
use std::time::Duration;

use dashmap::DashMap;
use tokio::sync::OnceCell;

use super::limits::Limits;
use super::live::Live;
use super::outbox::{Closing, Outbox};
use super::serving::Gate;
use crate::doc::worker::Workers;
use crate::domain::id::WorkshopId;
use crate::domain::people::Role;
use crate::metrics::Metrics;
use crate::store::{Store, StoreError};

type Slot = Arc<OnceCell<Arc<Live>>>;

/// What every room of one server shares.
pub(super) struct Shared {
    pub(super) limits: Arc<Limits>,
    pub(super) metrics: Arc<Metrics>,
    pub(super) workers: Workers,
    pub(super) gate: Gate,
}

/// The workshops and sockets of one server.
pub struct Rooms {
    store: Store,
    shared: Shared,
    live: DashMap<WorkshopId, Slot>,
    sockets: DashMap<u64, Arc<Outbox>>,
    next_socket: AtomicU64,
    count: AtomicUsize,
}

impl Rooms {
    /// No workshop in memory yet.
    pub fn new(store: Store, limits: Limits, metrics: Arc<Metrics>, workers: Workers) -> Arc<Self> {
        let shared = Shared {
            gate: Gate::new(limits.large_documents),
            limits: Arc::new(limits),
            metrics,
            workers,
        };
        Arc::new(Self {
            store,
            shared,
            live: DashMap::new(),
            sockets: DashMap::new(),
            next_socket: AtomicU64::new(1),
            count: AtomicUsize::new(0),
        })
    }

    /// Bounds in force.
    pub fn limits(&self) -> &Arc<Limits> {
        &self.shared.limits
    }

    /// Counters of this server.
    pub fn metrics(&self) -> &Arc<Metrics> {
        &self.shared.metrics
    }

    /// The processes that read documents.
    pub fn workers(&self) -> &Workers {
        &self.shared.workers
    }

    /// The store below.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// A workshop, loaded if it is not. Several callers at once load it once; nobody gets it before its content is known.
    ///
    /// # Errors
    /// What the store says; the next call tries again.
    pub async fn open(&self, id: &WorkshopId) -> Result<Arc<Live>, StoreError> {
        let slot = Arc::clone(&*self.live.entry(id.clone()).or_default());
        let loaded = slot
            .get_or_try_init(|| async {
                let file = self.store.open_workshop(id).await?;
                let live = Live::load(id.clone(), file, &self.shared).await?;
                self.shared.metrics.workshops_loaded.one();
                Ok::<_, StoreError>(Arc::new(live))
            })
            .await
            .cloned();
        match loaded {
            Ok(live) => {
                live.touch();
                Ok(live)
            }
            Err(error) => {
                drop(slot);
                self.live
                    .remove_if(id, |_, slot| slot.get().is_none() && Arc::strong_count(slot) == 1);
                Err(error)
            }
        }
    }

    /// A workshop if it is in memory.
    pub fn loaded(&self, id: &WorkshopId) -> Option<Arc<Live>> {
        self.live.get(id).and_then(|slot| slot.get().cloned())
    }

    /// Number of workshops in memory.
    pub fn loaded_count(&self) -> usize {
        self.live.len()
    }

    /// Number of open sockets.
    pub fn socket_count(&self) -> usize {
        self.count.load(Ordering::Relaxed)
    }

    /// Takes a workshop out of memory for good and sends everybody away. One that is just being loaded stays, for the
    /// next call.
    pub fn evict(&self, id: &WorkshopId) {
        let slot = self.live.remove_if(id, |_, slot| slot.initialized());
        if let Some(live) = slot.and_then(|(_, slot)| slot.get().cloned()) {
            live.close();
        }
    }

    /// Compacts and unloads what nobody uses, again and again, for as long as the server lives.
    pub fn keep_tidy(self: &Arc<Self>) {
        let rooms: Weak<Self> = Arc::downgrade(self);
        let shortest = self.shared.limits.idle_unload.min(self.shared.limits.checkpoint_every);
        let pause = (shortest / 2).max(Duration::from_millis(50));
        tokio::spawn(async move {
            loop {
                tokio::time::sleep(pause).await;
                let Some(rooms) = rooms.upgrade() else { return };
                rooms.sweep().await;
            }
        });
    }

    async fn sweep(&self) {
        let loaded: Vec<_> = self.live.iter().filter_map(|slot| slot.get().cloned()).collect();
        for live in loaded {
            if !live.is_idle(self.shared.limits.idle_unload) {
                live.keep_history(self.shared.limits.checkpoint_every).await;
                continue;
            }
            live.close_history(self.shared.limits.keep_deleted).await;
            for room in live.rooms() {
                room.compact().await;
            }
            let id = live.id().clone();
            drop(live);
            // Whoever came meanwhile holds the slot or the workshop and keeps it.
            self.live.remove_if(&id, |_, slot| {
                Arc::strong_count(slot) == 1
                    && slot
                        .get()
                        .is_none_or(|live| Arc::strong_count(live) == 1 && live.is_idle(self.shared.limits.idle_unload))
            });
        }
    }

    /// Registers a socket, or refuses it when the server is full.
    pub fn admit_socket(self: &Arc<Self>) -> Option<Socket> {
        let before = self.count.fetch_add(1, Ordering::Relaxed);
        let outbox = Arc::new(Outbox::new(self.shared.limits.outbox_bytes));
        let id = self.next_socket.fetch_add(1, Ordering::Relaxed);
        self.sockets.insert(id, Arc::clone(&outbox));
        let socket = Socket {
            id,
            outbox,
            rooms: Arc::clone(self),
            seat: None,
        };
        // Dropping the socket gives its place back.
        (before < self.shared.limits.sockets_per_server).then_some(socket)
    }

    /// Closes every socket because the server stops. What is acknowledged is on disk already.
    pub fn stop(&self) {
        for socket in &self.sockets {
            socket.close(Closing::Stopping);
        }
    }
}

/// One registered socket; dropping it frees its place.
pub struct Socket {
    id: u64,
    outbox: Arc<Outbox>,
    rooms: Arc<Rooms>,
    seat: Option<Arc<Live>>,
}

impl Socket {
    /// What waits to be written to it.
    pub fn outbox(&self) -> &Arc<Outbox> {
        &self.outbox
    }

    /// Gives the socket its place in a workshop, once. The last places are for facilitators.
    pub(super) fn sit(&mut self, live: &Arc<Live>, person: u32, role: Role) -> bool {
        if self.seat.as_ref().is_some_and(|seat| Arc::ptr_eq(seat, live)) {
            return true;
        }
        let limits = &self.rooms.shared.limits;
        let reserved = if role.is_facilitator() {
            0
        } else {
            limits.sockets_reserved
        };
        let server_full = self.rooms.socket_count() > limits.sockets_per_server.saturating_sub(reserved);
        if self.seat.is_some() || server_full {
            return false;
        }
        let places = limits.sockets_per_workshop.saturating_sub(reserved);
        // Whoever is there answers every ping.
        let silence = limits.ping_every + limits.ping_every / 4;
        if !live.seats.take(self.id, person, &self.outbox, places, silence) {
            return false;
        }
        self.seat = Some(Arc::clone(live));
        true
    }
}

impl Drop for Socket {
    fn drop(&mut self) {
        self.rooms.sockets.remove(&self.id);
        self.rooms.count.fetch_sub(1, Ordering::Relaxed);
        if let Some(live) = self.seat.take() {
            live.seats.leave(self.id);
            live.touch();
        }
    }
}
