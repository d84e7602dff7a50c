//! Every workshop in memory: loaded once, unloaded when nobody needs it.

use std::sync::{Arc, Weak};
use std::time::Duration;

use dashmap::DashMap;
use tokio::sync::OnceCell;

use super::limits::Limits;
use super::live::Live;
use super::outbox::Closing;
use super::serving::Gate;
use super::sockets::{Socket, Sockets};
use crate::doc::worker::Workers;
use crate::domain::id::WorkshopId;
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
    sockets: Arc<Sockets>,
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
            sockets: Sockets::new(Arc::clone(&shared.limits)),
            shared,
            live: DashMap::new(),
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

    /// Every workshop that is in memory.
    pub fn all_loaded(&self) -> Vec<Arc<Live>> {
        self.live.iter().filter_map(|slot| slot.get().cloned()).collect()
    }

    /// Number of workshops in memory.
    pub fn loaded_count(&self) -> usize {
        self.live.len()
    }

    /// Number of open sockets.
    pub fn socket_count(&self) -> usize {
        self.sockets.len()
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
        for live in self.all_loaded() {
            if !live.is_idle(self.shared.limits.idle_unload) {
                live.keep_history(self.shared.limits.checkpoint_every).await;
                continue;
            }
            live.close_history(self.shared.limits.keep_deleted).await;
            for room in live.rooms() {
                room.compact().await;
            }
            if let Err(error) = live.file().shrink(true).await {
                tracing::warn!(workshop = %live.id(), %error, "the file could not be made smaller");
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

    /// Registers a socket of which nobody knows yet whose it is.
    pub fn admit_socket(&self) -> Socket {
        self.sockets.admit()
    }

    /// Closes every socket because the server stops. What is acknowledged is on disk already.
    pub fn stop(&self) {
        self.sockets.close_all(Closing::Stopping);
    }
}
