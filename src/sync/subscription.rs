//! A subscriber's hold on a room: what they send goes in here, and dropping it is leaving.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

use tokio::sync::OwnedSemaphorePermit;

use super::admission::Kind;
use super::presence::SubscriberId;
use super::room::{Room, State, now_ms};
use crate::wire::frame::Reply;
use crate::wire::{Rule, awareness, state_vector};

/// Membership of one connection in one room.
pub(super) struct Subscription {
    pub(super) room: Arc<Room>,
    pub(super) id: SubscriberId,
    pub(super) alive: Arc<AtomicBool>,
}

impl Subscription {
    /// The client says what it has; it gets the document.
    ///
    /// # Errors
    /// The rule a malformed state vector breaks: close the connection.
    pub(super) fn step1(&self, vector: &[u8]) -> Result<(), Rule> {
        let known = state_vector::decode(vector)?;
        self.room.send_document(self.id, vector, &known);
        Ok(())
    }

    /// The client sends an update. `in_flight` is given back when it is durable or refused.
    ///
    /// # Errors
    /// The rule a malformed update breaks: close the connection.
    pub(super) fn update(&self, kind: Kind, bytes: &[u8], in_flight: OwnedSemaphorePermit) -> Result<(), Rule> {
        self.room.submit(self.id, kind, bytes, in_flight)
    }

    /// The client sends awareness states. Where no names are kept nobody is shown to anybody, so nothing becomes of them.
    ///
    /// # Errors
    /// The rule a malformed message breaks: close the connection.
    pub(super) fn awareness(&self, bytes: &[u8]) -> Result<(), Rule> {
        let entries = awareness::decode(bytes, self.room.limits.awareness_state_bytes)?;
        let good: Vec<_> = entries
            .iter()
            .filter_map(|entry| entry.as_ref().ok().copied())
            .collect();
        self.room
            .metrics
            .frames_ignored
            .add((entries.len() - good.len()) as u64);
        if self.room.nameless {
            return Ok(());
        }
        let mut state = self.room.state();
        let state = &mut *state;
        let Some(subscriber) = state.subscribers.get(&self.id) else {
            return Ok(());
        };
        let mut claims = self.room.claims.hold();
        let person = &subscriber.person;
        if state.presence.take(self.id, person, good, &mut claims, now_ms()) {
            self.room.schedule_tick(state);
        }
        Ok(())
    }

    /// The client asks who is here.
    pub(super) fn query_awareness(&self) {
        let mut state = self.room.state();
        let state = &mut *state;
        let Some(subscriber) = state.subscribers.get(&self.id) else {
            return;
        };
        if let Some(everybody) = state.presence.answer(
            subscriber.is_observer(),
            self.id,
            Instant::now(),
            self.room.limits.awareness_every,
        ) {
            subscriber.send(Reply::Awareness(&everybody), &self.room.name);
        }
    }

    /// Whether the room still knows this subscriber: removal and hidden areas end a subscription from the other side.
    pub(super) fn is_alive(&self) -> bool {
        self.alive.load(Ordering::Relaxed)
    }
}

impl Drop for Subscription {
    fn drop(&mut self) {
        let mut state = self.room.state();
        state.part(self.id);
        if state.presence.leave(self.id, now_ms()) {
            self.room.schedule_tick(&mut state);
        }
    }
}

impl Room {
    /// Sees to it that changed awareness goes out with the next tick.
    pub(super) fn schedule_tick(self: &Arc<Self>, state: &mut State) {
        if state.tick_due {
            return;
        }
        let Ok(runtime) = tokio::runtime::Handle::try_current() else {
            return;
        };
        state.tick_due = true;
        let room = Arc::downgrade(self);
        let pause = self.limits.awareness_tick;
        runtime.spawn(async move {
            tokio::time::sleep(pause).await;
            if let Some(room) = room.upgrade() {
                room.tick();
            }
        });
    }

    fn tick(self: &Arc<Self>) {
        let mut state = self.state();
        let state = &mut *state;
        state.tick_due = false;
        let tick = state.presence.tick(Instant::now(), self.limits.awareness_every);
        if tick.more {
            self.schedule_tick(state);
        }
        if tick.is_empty() {
            return;
        }
        let frames = tick.frames(&self.name);
        for (id, subscriber) in &state.subscribers {
            if let Some(frame) = frames.of(*id, subscriber.is_observer(), &subscriber.naming) {
                subscriber.outbox.push(frame);
            }
        }
    }
}
