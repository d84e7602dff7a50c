//! The sockets of one server: those with a seat in a workshop, and those of which nobody knows yet whose they are.
//!
//! Seats are bounded per workshop and per server, the last ones kept for facilitators. Whoever comes to a full house is
//! let in as far as the door, because only there they can say who they are: a facilitator, or somebody whose own old
//! connection hangs and gives its seat up. The door has a bound of its own; past it whoever has stood there longest goes.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use dashmap::DashMap;

use super::denial::{Full, House};
use super::limits::Limits;
use super::live::Live;
use super::outbox::{Closing, Outbox};
use super::seats::{Seated, Taker};
use crate::domain::people::Role;

/// Every open socket of a server.
pub(super) struct Sockets {
    limits: Arc<Limits>,
    open: DashMap<u64, Arc<Outbox>>,
    next: AtomicU64,
    /// How many have a seat.
    seated: AtomicUsize,
    /// Those without, the oldest first.
    at_the_door: Mutex<BTreeSet<u64>>,
}

impl Sockets {
    /// None open.
    pub(super) fn new(limits: Arc<Limits>) -> Arc<Self> {
        Arc::new(Self {
            limits,
            open: DashMap::new(),
            next: AtomicU64::new(1),
            seated: AtomicUsize::new(0),
            at_the_door: Mutex::default(),
        })
    }

    /// How many are open.
    pub(super) fn len(&self) -> usize {
        self.open.len()
    }

    fn at_the_door(&self) -> MutexGuard<'_, BTreeSet<u64>> {
        self.at_the_door.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Registers a socket without a seat.
    pub(super) fn admit(self: &Arc<Self>) -> Socket {
        let id = self.next.fetch_add(1, Ordering::Relaxed);
        let outbox = Arc::new(Outbox::new(self.limits.outbox_bytes));
        self.open.insert(id, Arc::clone(&outbox));
        let mut waiting = self.at_the_door();
        waiting.insert(id);
        let longest = (waiting.len() > self.limits.sockets_unseated).then(|| waiting.pop_first());
        drop(waiting);
        if let Some(longest) = longest.flatten().and_then(|id| self.open.get(&id)) {
            longest.close(Closing::Overloaded);
        }
        Socket {
            id,
            outbox,
            sockets: Arc::clone(self),
            seat: None,
        }
    }

    /// Closes all of them.
    pub(super) fn close_all(&self, closing: Closing) {
        for outbox in &self.open {
            outbox.close(closing);
        }
    }
}

/// One registered socket; dropping it frees its place.
pub struct Socket {
    id: u64,
    outbox: Arc<Outbox>,
    sockets: Arc<Sockets>,
    seat: Option<Arc<Live>>,
}

impl Socket {
    /// What waits to be written to it.
    pub fn outbox(&self) -> &Arc<Outbox> {
        &self.outbox
    }

    /// Gives the socket its seat in a workshop, once. The last seats are for facilitators, in the workshop and on the
    /// server.
    ///
    /// # Errors
    /// What is full.
    pub(super) fn sit(&mut self, live: &Arc<Live>, person: u32, role: Role) -> Result<(), Full> {
        let full = |of, places| Err(Full { of, places });
        match &self.seat {
            Some(seat) if Arc::ptr_eq(seat, live) => return Ok(()),
            Some(_) => return full(House::Socket, 1),
            None => {}
        }
        let limits = &self.sockets.limits;
        let reserved = if role.is_facilitator() {
            0
        } else {
            limits.sockets_reserved
        };
        let on_server = limits.sockets_per_server.saturating_sub(reserved);
        let in_workshop = limits.sockets_per_workshop.saturating_sub(reserved);
        // Taken beforehand, so that no two sockets take the last one.
        let free = |seated: usize| (seated < on_server).then_some(seated + 1);
        let has_room = self
            .sockets
            .seated
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, free)
            .is_ok();
        let taker = Taker {
            socket: self.id,
            person,
            outbox: &self.outbox,
            // Whoever is there answers every ping.
            silence: limits.ping_every + limits.ping_every / 4,
        };
        let seated = live.seats.take(&taker, if has_room { in_workshop } else { 0 });
        if has_room && seated != Some(Seated::Anew) {
            self.sockets.seated.fetch_sub(1, Ordering::Relaxed);
        }
        if seated.is_none() {
            return if has_room {
                full(House::Workshop, in_workshop)
            } else {
                full(House::Server, on_server)
            };
        }
        self.sockets.at_the_door().remove(&self.id);
        self.seat = Some(Arc::clone(live));
        Ok(())
    }
}

impl Drop for Socket {
    fn drop(&mut self) {
        self.sockets.open.remove(&self.id);
        self.sockets.at_the_door().remove(&self.id);
        if let Some(live) = self.seat.take() {
            if live.seats.leave(self.id) {
                self.sockets.seated.fetch_sub(1, Ordering::Relaxed);
            }
            live.touch();
        }
    }
}
