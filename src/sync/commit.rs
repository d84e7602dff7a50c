//! From admitted to durable, relayed and acknowledged; and back to honest when the disk does not play along.

use std::panic::AssertUnwindSafe;
use std::sync::{Arc, Weak};
use std::time::Duration;

use futures_util::FutureExt;

use super::frames::UpdateFrame;
use super::outbox::Closing;
use super::replay::rebuild;
use super::room::{Pending, Room, State};
use super::subscriber::storage_message;
use crate::domain::code::Code;
use crate::store::{Append, StoreError};
use crate::wire::Rule;
use crate::wire::frame::Reply;

/// Time between two looks whether storage works again.
const PROBE_EVERY: Duration = Duration::from_secs(1);

/// Room there must be before work goes on: a few pages would be filled again at once.
const PROBE_BYTES: usize = 256 << 10;

impl Room {
    /// Starts committing unless a commit is under way; that one takes along what has arrived meanwhile.
    pub(super) fn start_commit(self: &Arc<Self>, state: &mut State) {
        if !state.committing {
            state.committing = true;
            let room = Arc::clone(self);
            tokio::spawn(async move {
                if AssertUnwindSafe(room.commit()).catch_unwind().await.is_err() {
                    room.given_up();
                }
            });
        }
    }

    async fn commit(self: &Arc<Self>) {
        loop {
            let updates = {
                let mut state = self.state();
                if state.pending.is_empty() {
                    state.committing = false;
                    return;
                }
                let batch = std::mem::take(&mut state.pending);
                let updates: Vec<_> = batch
                    .iter()
                    .filter_map(|pending| Some(pending.update.as_ref()?.to_log(self.nameless)))
                    .collect();
                state.in_flight = batch;
                updates
            };
            let outcome = if updates.is_empty() {
                Ok(None)
            } else {
                self.file
                    .append(Append {
                        area: self.area,
                        updates,
                    })
                    .await
                    .map(Some)
            };
            match outcome {
                Ok(seq) => self.committed(seq),
                Err(error) => self.failed(&error),
            }
        }
    }

    fn committed(self: &Arc<Self>, seq: Option<u64>) {
        let mut state = self.state();
        let state = &mut *state;
        let batch = std::mem::take(&mut state.in_flight);
        let logged: Vec<_> = batch
            .iter()
            .filter_map(|pending| Some((pending.from, pending.update.as_ref()?)))
            .collect();
        // Reader by reader, so that each is woken once.
        let mut readers = 0;
        for (id, subscriber) in &state.subscribers {
            // Who has not been given the document yet gets this with it. Ahead of what came before, clients would take known
            // clocks from it that somebody sent again in another form, and differ from everybody else for good.
            if !subscriber.served {
                continue;
            }
            readers += 1;
            let others = logged.iter().filter(|(from, _)| *from != Some(*id));
            let frames = others.map(|(_, update)| update.frame.named(&subscriber.naming));
            subscriber.outbox.push_all(frames);
        }
        for (from, update) in logged {
            let sender = from.and_then(|id| state.subscribers.get(&id));
            let present = sender.is_some_and(|sender| sender.served);
            self.metrics.frames_relayed.add(readers - u64::from(present));
            self.metrics.updates_logged.one();
            let bytes = update.frame.update_len();
            state.bytes += bytes;
            state.admitted_bytes = state.admitted_bytes.saturating_sub(bytes);
            state
                .owners
                .extend(update.claims.iter().map(|client| (*client, update.author)));
            state.tail.push_back(update.frame.clone());
        }
        if let Some(seq) = seq {
            state.seq = seq;
        }
        for pending in batch {
            self.tell_sender(state, pending, Ok(()));
        }
        self.compact_when_due(state);
    }

    /// Answers one frame after its commit came to this end.
    fn tell_sender(&self, state: &State, pending: Pending, outcome: Result<(), Code>) {
        if let Some(sender) = pending.from.and_then(|id| state.subscribers.get(&id)) {
            let stored = outcome.is_ok() && pending.answer.stored;
            sender.send(Reply::SyncStatus(stored), &self.name);
            if let Some(message) = &pending.answer.message {
                sender.send(Reply::Stateless(message), &self.name);
            }
        }
        if let Some(done) = pending.done {
            // Whoever waited may have gone.
            let _ = done.send(outcome);
        }
    }

    /// Forgets everything admitted since the last good commit. Nobody was told otherwise.
    fn failed(self: &Arc<Self>, error: &StoreError) {
        let code = if matches!(error, StoreError::Full { .. }) {
            Code::StorageFull
        } else {
            Code::StorageFailed
        };
        tracing::error!(room = %self.name, %error, "commit failed");
        let mut state = self.state();
        let state = &mut *state;
        let batch = std::mem::take(&mut state.in_flight);
        let dropped: Vec<_> = batch.into_iter().chain(state.pending.drain(..)).collect();
        state.admitted_bytes = 0;
        self.metrics.updates_failed.add(dropped.len() as u64);
        for pending in dropped {
            self.tell_sender(state, pending, Err(code));
        }
        // The index holds what was not stored. Nobody writes before it is built again.
        if state.storage.replace(code).is_none() {
            tokio::spawn(recover(Arc::downgrade(self)));
        }
        self.tell_storage(state);
    }

    /// A defect has ended a commit on its way. Whose answers went with it is not known: everybody comes back and is asked.
    fn given_up(self: &Arc<Self>) {
        self.failed(&StoreError::failed("a commit was given up"));
        let mut state = self.state();
        state.committing = false;
        for subscriber in state.subscribers.values() {
            subscriber.outbox.close(Closing::Overloaded);
        }
    }

    fn tell_storage(&self, state: &State) {
        let message = storage_message(state.storage);
        for subscriber in state.subscribers.values() {
            subscriber.send(Reply::Stateless(&message), &self.name);
        }
    }

    /// Storage works again: builds the index from what is stored, says so, and asks everybody for what was not taken.
    ///
    /// # Errors
    /// The rule that stored bytes break. The room stays closed to writing.
    fn recovered(&self) -> Result<(), Rule> {
        let mut state = self.state();
        let stored = state.snapshot.iter().chain(&state.tail).map(UpdateFrame::update);
        state.index = rebuild(self.area, &self.limits, &state.owners, stored)?;
        state.storage = None;
        self.tell_storage(&state);
        let vector = state.index.state_vector();
        for subscriber in state.subscribers.values() {
            subscriber.send(Reply::SyncStep1(&vector), &self.name);
        }
        Ok(())
    }
}

/// Looks every second whether storage works again, for as long as the room lives.
async fn recover(room: Weak<Room>) {
    loop {
        tokio::time::sleep(PROBE_EVERY).await;
        let Some(room) = room.upgrade() else { return };
        if room.file.probe(PROBE_BYTES).await.is_ok() {
            match room.recovered() {
                Ok(()) => return,
                Err(rule) => tracing::error!(room = %room.name, rule = rule.code(), "stored bytes do not replay"),
            }
        }
    }
}
