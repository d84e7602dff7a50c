//! What a room does with each message of a subscriber before anything is on disk.

use std::sync::Arc;
use std::time::{Duration, Instant};

use bytes::Bytes;
use tokio::sync::{OwnedSemaphorePermit, oneshot};

use super::frames::UpdateFrame;
use super::index::{Author, FreshIds, Verdict};
use super::presence::SubscriberId;
use super::room::{Admitted, FrameAnswer, Pending, Room, State, now_ms};
use super::subscriber::refused_message;
use crate::doc::schema::SERVER_CLIENT;
use crate::domain::area::Access;
use crate::domain::code::Code;
use crate::wire::frame::Reply;
use crate::wire::update::{self, UpdateLimits};
use crate::wire::{Answer, Rule};

/// Least time between two questions for what the room lacks, to one client.
const ASK_EVERY: Duration = Duration::from_secs(1);

/// Whether an update came as an edit or as the answer to a sync step 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// An edit.
    Update,
    /// Everything the client has and we lack.
    Step2,
}

impl Room {
    /// Takes an update from a subscriber. The answer goes to their outbox; an error closes the connection.
    pub(super) fn submit(
        self: &Arc<Self>,
        id: SubscriberId,
        kind: Kind,
        bytes: &[u8],
        permit: OwnedSemaphorePermit,
    ) -> Result<(), Rule> {
        let limits = UpdateLimits::plain(self.limits.document_bytes);
        let parsed = update::parse(bytes, &limits);
        let mut state = self.state();
        let Some(subscriber) = state.subscribers.get(&id) else {
            return Ok(());
        };
        let writes = subscriber.access == Access::Write;
        let author = Author::Participant {
            number: subscriber.person.number,
            writes,
        };
        if state.storage.is_some() {
            subscriber.send(Reply::SyncStatus(false), &self.name);
            return Ok(());
        }
        let number = subscriber.person.number;
        let fits = state.bytes + state.admitted_bytes + bytes.len() <= self.limits.document_bytes;
        // Held until the verdict is in: another document of the workshop may be asked about the same id.
        let mut claims = self.claims.hold();
        let verdict = parsed.and_then(|update| {
            let index = &mut state.index;
            // A read-only client sends deletes of its own accord; without new structs there is nothing to tell anybody.
            if !writes && !index.brings_structs(&update) {
                return Ok(None);
            }
            if !fits && index.brings_news(&update) {
                return Err(Rule::LDocument);
            }
            if !index.unowned(&update).all(|client| claims.allow(client, number)) {
                return Err(Rule::OOwner);
            }
            index
                .admit(&update, author, claims.fresh(number).at(now_ms()))
                .map(Some)
        });
        if let Ok(Some(Verdict::New { claimed })) = &verdict {
            for client in claimed {
                claims.bind(*client, number);
            }
        }
        drop(claims);
        let (update, answer) = match verdict {
            Ok(Some(Verdict::New { claimed })) => {
                let update = Admitted {
                    frame: UpdateFrame::new(&self.name, bytes),
                    author: number,
                    at: now_ms(),
                    claims: claimed,
                };
                (Some(update), FrameAnswer::STORED)
            }
            Ok(Some(Verdict::Known)) => {
                self.metrics.updates_known.one();
                (None, FrameAnswer::STORED)
            }
            Ok(None) => {
                self.metrics.frames_ignored.one();
                let answer = if kind == Kind::Step2 {
                    FrameAnswer::STORED
                } else {
                    FrameAnswer::NOT_STORED
                };
                (None, answer)
            }
            Err(rule) => (None, self.refuse(&mut state, id, kind, rule)?),
        };
        state.enqueue(Pending {
            update,
            from: Some(id),
            answer,
            done: None,
            _in_flight: Some(permit),
        });
        self.start_commit(&mut state);
        Ok(())
    }

    /// Writes the server's own update and returns when it is durable.
    ///
    /// # Errors
    /// The code of the failed commit.
    pub(super) async fn submit_own(self: &Arc<Self>, bytes: Bytes) -> Result<(), Code> {
        self.submit_made(|_| Some(bytes)).await
    }

    /// The same for an update that is `made` to go on where what the server has written so far ends.
    pub(super) async fn submit_made(self: &Arc<Self>, made: impl FnOnce(u32) -> Option<Bytes>) -> Result<(), Code> {
        let done = {
            let mut state = self.state();
            let bytes = made(state.index.known_end(SERVER_CLIENT)).ok_or(Code::Internal)?;
            let update =
                update::parse(&bytes, &UpdateLimits::plain(self.limits.document_bytes)).map_err(|_| Code::Internal)?;
            if let Some(code) = state.storage {
                return Err(code);
            }
            let mut fresh = FreshIds::new();
            state
                .index
                .admit(&update, Author::Server, &mut fresh)
                .map_err(|_| Code::Internal)?;
            let (sender, done) = oneshot::channel();
            let update = Admitted {
                frame: UpdateFrame::new(&self.name, &bytes),
                author: 0,
                at: now_ms(),
                claims: Vec::new(),
            };
            state.enqueue(Pending {
                update: Some(update),
                from: None,
                answer: FrameAnswer::STORED,
                done: Some(sender),
                _in_flight: None,
            });
            self.start_commit(&mut state);
            done
        };
        done.await.unwrap_or(Err(Code::Internal))
    }

    /// Asks a client for what the room lacks, at most once a second.
    pub(super) fn ask(self: &Arc<Self>, state: &mut State, id: SubscriberId) {
        let Some(subscriber) = state
            .subscribers
            .get_mut(&id)
            .filter(|subscriber| !subscriber.asked.again)
        else {
            return;
        };
        let pause = subscriber
            .asked
            .at
            .map_or(Duration::ZERO, |at| ASK_EVERY.saturating_sub(at.elapsed()));
        if pause.is_zero() {
            subscriber.asked.at = Some(Instant::now());
            subscriber.send(Reply::SyncStep1(&state.index.state_vector()), &self.name);
            return;
        }
        subscriber.asked.again = true;
        let room = Arc::downgrade(self);
        tokio::spawn(async move {
            tokio::time::sleep(pause).await;
            let Some(room) = room.upgrade() else { return };
            let mut state = room.state();
            if let Some(subscriber) = state.subscribers.get_mut(&id) {
                subscriber.asked.again = false;
            }
            room.ask(&mut state, id);
        });
    }

    /// What the sender of a bad update is told.
    fn refuse(
        self: &Arc<Self>,
        state: &mut State,
        id: SubscriberId,
        kind: Kind,
        rule: Rule,
    ) -> Result<FrameAnswer, Rule> {
        match (rule.answer(), kind) {
            (Answer::Malformed, _) => Err(rule),
            (Answer::Ignored, _) => {
                self.metrics.frames_ignored.one();
                Ok(FrameAnswer::NOT_STORED)
            }
            (Answer::Resync, Kind::Update) => {
                self.metrics.updates_resynced.one();
                self.ask(state, id);
                Ok(FrameAnswer::NOT_STORED)
            }
            (Answer::Resync | Answer::Refused, _) => {
                self.metrics.updates_refused.one();
                tracing::debug!(room = %self.name, rule = rule.code(), "update refused");
                Ok(FrameAnswer {
                    stored: false,
                    message: Some(refused_message(rule, &self.limits)),
                })
            }
        }
    }
}
