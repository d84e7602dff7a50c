//! The history of one workshop: checkpoints of what people work on, and the removal of what was deleted for good.
//!
//! Everything here happens beside the rooms: they are asked for their bytes as they lie in memory, and go on meanwhile.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use thiserror::Error;

use super::live::Live;
use super::room::{Room, now_ms};
use crate::doc::worker::WorkerError;
use crate::domain::area::Area;
use crate::domain::code::Code;
use crate::domain::history::{Extent, Reason, Removed};
use crate::store::{NewCheckpoint, StoreError};

/// Why a checkpoint or a clean-up came to nothing.
#[derive(Debug, Clone, Error)]
pub enum HistoryError {
    /// The file.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A document cannot be read.
    #[error(transparent)]
    Worker(#[from] WorkerError),
    /// The room did not take the update.
    #[error("the update was not stored: {0:?}")]
    Refused(Code),
}

/// What has changed since the last checkpoint.
#[derive(Debug)]
pub(super) struct Progress {
    /// Number of the last update in each document at that time.
    saved: BTreeMap<Area, u64>,
    /// When a change since was first noticed.
    changed: Option<Instant>,
}

impl Progress {
    /// Of a workshop that has just been loaded.
    pub(super) fn since(rooms: &[Arc<Room>]) -> Self {
        Self {
            saved: numbers(rooms),
            changed: None,
        }
    }
}

/// Number of the last update in each document that people write.
fn numbers(rooms: &[Arc<Room>]) -> BTreeMap<Area, u64> {
    let written = rooms.iter().filter(|room| room.area().is_client_written());
    written.map(|room| (room.area(), room.seq())).collect()
}

/// A clean-up that removed something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CleanedUp {
    /// Number of the checkpoint that still has it.
    pub checkpoint: u64,
    /// How much it was.
    pub removed: Removed,
}

impl Live {
    /// Keeps the documents as they are now. Answers the number of the checkpoint, once it is durable.
    ///
    /// # Errors
    /// [`HistoryError`]; then nothing was kept.
    pub async fn checkpoint(&self, reason: Reason, label: Option<String>, author: u32) -> Result<u64, HistoryError> {
        // One at a time: a second one at the same moment finds its content stored.
        let mut progress = self.history.lock().await;
        let stored = self.file().checkpointed().await?;
        let (mut saved, mut areas) = (BTreeMap::new(), Vec::new());
        for room in self.written() {
            let area = room.area();
            let (seq, snapshot) = if stored.get(&area) == Some(&room.seq()) {
                (room.seq(), None)
            } else {
                let (snapshot, seq) = room.snapshot().await?;
                (seq, Some(snapshot.bytes))
            };
            saved.insert(area, seq);
            areas.push((area, seq, snapshot));
        }
        let extent = self.extent().await?;
        let at = now_ms();
        // Where no names are kept nobody did it.
        let author = self.settings().protected.map_or(author, |_| SERVER);
        let number = self
            .file()
            .add_checkpoint(NewCheckpoint {
                at,
                reason,
                label,
                author,
                extent,
                areas,
            })
            .await?;
        *progress = Progress { saved, changed: None };
        Ok(number)
    }

    /// Removes what was deleted before `before` (milliseconds since 1970), after a checkpoint that still has it. `None`
    /// when there was nothing to remove.
    ///
    /// # Errors
    /// [`HistoryError`]. What was removed until then stays removed; the checkpoint has it.
    pub async fn clean_up(&self, before: i64, author: u32) -> Result<Option<CleanedUp>, HistoryError> {
        let mut due = Vec::new();
        for room in self.written() {
            if let Some(found) = room.find_deleted(before).await? {
                due.push((room, found));
            }
        }
        if due.is_empty() {
            return Ok(None);
        }
        let checkpoint = self.checkpoint(Reason::BeforeCleanUp, None, author).await?;
        let mut removed = Removed::default();
        for (room, (mut cleaned, position)) in due {
            // Somebody may have restored something meanwhile.
            if room.position() != position {
                let Some((again, _)) = room.find_deleted(before).await? else {
                    continue;
                };
                cleaned = again;
            }
            room.submit_own(cleaned.update).await.map_err(HistoryError::Refused)?;
            room.compact().await;
            removed += cleaned.removed;
        }
        Ok(Some(CleanedUp { checkpoint, removed }))
    }

    /// How much stands in the workshop.
    async fn extent(&self) -> Result<Extent, WorkerError> {
        let small = |count| u32::try_from(count).unwrap_or(u32::MAX);
        let mut extent = Extent::default();
        for room in self.written() {
            let content = room.read().await?.content;
            let counts = content.counts();
            extent.cards += small(counts.cards);
            extent.links += small(counts.links);
            extent.others += small(counts.others);
            extent.blocks += small(content.notes.len());
        }
        Ok(extent)
    }

    /// The documents that people write.
    fn written(&self) -> impl Iterator<Item = &Arc<Room>> {
        self.rooms().iter().filter(|room| room.area().is_client_written())
    }

    /// Takes a checkpoint when people have worked for `every` since the last one. A failure is logged.
    pub(super) async fn keep_history(&self, every: Duration) {
        {
            let mut progress = self.history.lock().await;
            if progress.saved == numbers(self.rooms()) {
                return;
            }
            if progress.changed.get_or_insert_with(Instant::now).elapsed() < every {
                return;
            }
            // If it fails, the next attempt is as far away as the next checkpoint would have been.
            progress.changed = None;
        }
        self.checkpoint_of_time().await;
    }

    /// Everybody has left: takes a checkpoint if something was written since the last one, and removes what was deleted
    /// longer ago than `keep_deleted`. A failure is logged.
    pub(super) async fn close_history(&self, keep_deleted: Duration) {
        if self.history.lock().await.saved != numbers(self.rooms()) {
            self.checkpoint_of_time().await;
        }
        let keep = i64::try_from(keep_deleted.as_millis()).unwrap_or(i64::MAX);
        if let Err(error) = self.clean_up(now_ms().saturating_sub(keep), SERVER).await {
            tracing::warn!(workshop = %self.id(), %error, "not cleaned up");
        }
    }

    async fn checkpoint_of_time(&self) {
        if let Err(error) = self.checkpoint(Reason::Time, None, SERVER).await {
            tracing::warn!(workshop = %self.id(), %error, "no checkpoint could be taken");
        }
    }
}

/// The number under which the server acts.
const SERVER: u32 = 0;
