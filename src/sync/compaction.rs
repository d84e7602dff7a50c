//! Snapshot and tail become one snapshot, in the background, checked before it replaces anything.
//!
//! A document that cannot be read whole is never compacted: a snapshot of the part that can be read would lose the rest, and
//! the updates written one after the other into one take as many bytes as in the log, which is what the log is. So it grows
//! with every change, as far as any document may (`document-size`): what would pass that is refused with the bound in the
//! message, like in a document that is full, and nothing is lost that was taken before. As soon as it can be read again,
//! because a change or a newer version made it readable, the next compaction gives the bytes back.

use std::sync::Arc;
use std::time::{Duration, Instant};

use bytes::Bytes;

use super::frames::UpdateFrame;
use super::index::Index;
use super::replay::{rebuild, replay};
use super::room::{Admitted, Content, Room, State};
use crate::doc::replica::{self, Snapshot};
use crate::doc::worker::{Fault, WorkerError};

/// Bytes of the tail below which the snapshot's size does not matter.
const TAIL_BYTES: usize = 256 << 10;

/// Updates that may be replayed while the room waits.
const LAST_UPDATES: usize = 64;

/// Rounds in which the rest of the tail is replayed before the room has to wait for it: a flood may be as fast as we are.
const ROUNDS: usize = 8;

/// Least and longest pause after a compaction that failed.
const PAUSE: Duration = Duration::from_secs(10);
const PAUSE_MAX: Duration = Duration::from_mins(10);

/// Where a room stands with it.
#[derive(Debug, Default)]
pub(super) struct Compaction {
    running: bool,
    failed: Option<Failed>,
}

#[derive(Debug)]
struct Failed {
    /// Where the document stood.
    position: u64,
    pause: Duration,
    again_at: Instant,
}

/// What becomes of the room's flag when a compaction ends, however it does.
struct Running<'a>(&'a Room);

impl Drop for Running<'_> {
    fn drop(&mut self) {
        self.0.state().compaction.running = false;
    }
}

impl Room {
    /// Starts a compaction when the tail has grown enough since the last one.
    pub(super) fn compact_when_due(self: &Arc<Self>, state: &mut State) {
        let snapshot = state.snapshot.as_ref().map_or(0, UpdateFrame::update_len);
        let tail = state.bytes.saturating_sub(snapshot);
        let grown = state.tail.len() > self.limits.compact_after || (tail > TAIL_BYTES && tail > snapshot);
        let patient = state.compaction.failed.as_ref().is_none_or(|failed| {
            let changed = state.position() >= failed.position + self.limits.compact_after as u64;
            changed && Instant::now() >= failed.again_at
        });
        if grown && patient && !state.compaction.running && state.storage.is_none() {
            let room = Arc::clone(self);
            tokio::spawn(async move {
                room.compact().await;
                // What came meanwhile may be enough for another, and nobody may write again soon.
                room.compact_when_due(&mut room.state());
            });
        }
    }

    /// Compacts the document if it has a tail. A failure is logged and changes nothing.
    pub async fn compact(self: &Arc<Self>) {
        let content = {
            let mut state = self.state();
            let tried = state.compaction.failed.as_ref().map(|failed| failed.position);
            if state.tail.is_empty()
                || state.storage.is_some()
                || state.compaction.running
                || tried == Some(state.position())
            {
                return;
            }
            state.compaction.running = true;
            state.content()
        };
        let _running = Running(self);
        let position = content.source.position;
        match self.replace(content).await {
            Ok(()) => {
                self.state().compaction.failed = None;
                self.metrics.compactions.one();
                if let Err(error) = self.file.shrink(false).await {
                    tracing::warn!(room = %self.name(), %error, "the file could not be made smaller");
                }
            }
            Err(error) => {
                tracing::warn!(room = %self.name(), %error, "not compacted");
                if let WorkerError::Fault(fault) = error {
                    self.examine(fault).await;
                }
                let mut state = self.state();
                let before = state.compaction.failed.as_ref();
                let pause = before.map_or(PAUSE, |failed| (failed.pause * 2).min(PAUSE_MAX));
                state.compaction.failed = Some(Failed {
                    position,
                    pause,
                    again_at: Instant::now() + pause,
                });
            }
        }
    }

    async fn replace(self: &Arc<Self>, content: Content) -> Result<(), WorkerError> {
        let (tail, mut position, seq) = (content.source.tail, content.source.position, content.seq);
        let (snapshot, mut index) = self.make_snapshot(content).await?;
        let name = self.name().to_owned();
        let bytes = snapshot.bytes.clone();
        let frame = blocking(move || UpdateFrame::new(&name, &bytes)).await?;
        // Whatever came meanwhile has to fit the snapshot, before the file is touched and after.
        (index, position) = self.catch_up(index, position).await?;
        let stored = self.file.compact(self.area(), seq, snapshot.bytes).await;
        stored.map_err(|error| WorkerError::Unavailable(error.to_string()))?;
        let caught_up = self.catch_up(index, position).await;
        let old = {
            let mut state = self.state();
            let caught_up = caught_up.and_then(|(mut index, position)| {
                let last = state.updates_after(position).into_iter();
                let admitted = state.admitted().map(|update| update.frame.update());
                replay(&mut index, last.chain(admitted)).map_err(|_| Fault::Differs)?;
                state.own(&mut index);
                Ok(index)
            });
            let folded: Vec<_> = state.tail.drain(..tail).collect();
            state.folded += tail as u64;
            let before = state.snapshot.replace(frame);
            state.bytes = state
                .snapshot
                .iter()
                .chain(&state.tail)
                .map(UpdateFrame::update_len)
                .sum();
            let index = match caught_up {
                Ok(index) => Some(std::mem::replace(&mut state.index, index)),
                Err(error) => {
                    // The index that stays is right too, only larger and stricter.
                    tracing::error!(room = %self.name(), %error, "the tail does not fit the snapshot");
                    None
                }
            };
            (folded, before, index)
        };
        // Freeing much takes a while too.
        drop(old);
        Ok(())
    }

    /// The document in one verified update, with the number of the last update in it.
    ///
    /// # Errors
    /// [`WorkerError`].
    pub async fn snapshot(&self) -> Result<(Snapshot, u64), WorkerError> {
        let content = self.content();
        let seq = content.seq;
        Ok((self.make_snapshot(content).await?.0, seq))
    }

    /// The snapshot and its index. Both have to say what the bytes say that they were made from.
    async fn make_snapshot(&self, content: Content) -> Result<(Snapshot, Index), WorkerError> {
        let area = self.area();
        let Content {
            source, state_vector, ..
        } = content;
        let (limits, updates) = (Arc::clone(&self.limits), source.updates.clone());
        let snapshot = if area.is_client_written() {
            self.document.compact(source).await?
        } else {
            blocking(move || replica::compact(area, &source.updates))
                .await?
                .map_err(Fault::from)?
        };
        blocking(move || {
            let expected = match state_vector {
                Some(expected) => expected,
                None => rebuild(area, &limits, &[], updates.into_iter())
                    .map_err(|_| Fault::Differs)?
                    .state_vector(),
            };
            let index =
                rebuild(area, &limits, &[], std::iter::once(snapshot.bytes.clone())).map_err(|_| Fault::Differs)?;
            if snapshot.state_vector != expected || index.state_vector() != expected {
                return Err(Fault::Differs.into());
            }
            Ok((snapshot, index))
        })
        .await?
    }

    /// Replays what was stored after `position`, until so little is left that the room may wait for it.
    async fn catch_up(&self, mut index: Index, mut position: u64) -> Result<(Index, u64), WorkerError> {
        for _ in 0..ROUNDS {
            let more = self.state().updates_after(position);
            if more.len() <= LAST_UPDATES {
                break;
            }
            position += more.len() as u64;
            index = blocking(move || replay(&mut index, more.into_iter()).map(|()| index))
                .await?
                .map_err(|_| Fault::Differs)?;
        }
        Ok((index, position))
    }
}

impl State {
    /// Updates of the tail after `position`.
    fn updates_after(&self, position: u64) -> Vec<Bytes> {
        let since = usize::try_from(self.position().saturating_sub(position)).unwrap_or(usize::MAX);
        let known = self.tail.len().saturating_sub(since);
        self.tail.iter().skip(known).map(UpdateFrame::update).collect()
    }

    /// What is admitted and not stored yet, oldest first.
    fn admitted(&self) -> impl Iterator<Item = &Admitted> {
        let waiting = self.in_flight.iter().chain(&self.pending);
        waiting.filter_map(|pending| pending.update.as_ref())
    }

    /// Tells an index who owns which client id.
    fn own(&self, index: &mut Index) {
        for (client, number) in &self.owners {
            index.own(*client, *number);
        }
        for update in self.admitted() {
            for client in &update.claims {
                index.own(*client, update.author);
            }
        }
    }
}

/// Runs work that takes a while where it holds nobody up.
async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, WorkerError> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|error| WorkerError::Unavailable(error.to_string()))
}
