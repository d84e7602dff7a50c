//! The history of one workshop: checkpoints of what people work on, and the removal of what was deleted for good.
//!
//! Everything here happens beside the rooms: they are asked for their bytes as they lie in memory, and go on meanwhile.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use bytes::Bytes;
use thiserror::Error;

use super::live::Live;
use super::room::{Content, Room, now_ms};
use crate::doc::{DocError, clean, replica};
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
    Doc(#[from] DocError),
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
        for area in written() {
            let content = self.content(area);
            saved.insert(area, content.seq);
            areas.push((area, content, stored.get(&area).copied()));
        }
        let at = now_ms();
        let (areas, extent) = blocking(move || snapshots(&areas)).await?;
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
        for area in written() {
            if self.find_deleted(area, before).await?.is_some() {
                due.push(area);
            }
        }
        if due.is_empty() {
            return Ok(None);
        }
        let checkpoint = self.checkpoint(Reason::BeforeCleanUp, None, author).await?;
        let mut removed = Removed::default();
        for area in due {
            // Asked again: somebody may have restored something meanwhile.
            let Some(cleaned) = self.find_deleted(area, before).await? else {
                continue;
            };
            if let Some(room) = self.room(area) {
                room.submit_own(cleaned.update).await.map_err(HistoryError::Refused)?;
                room.compact().await;
            }
            removed += cleaned.removed;
        }
        Ok(Some(CleanedUp { checkpoint, removed }))
    }

    async fn find_deleted(&self, area: Area, before: i64) -> Result<Option<clean::Cleaned>, HistoryError> {
        let updates = self.content(area).updates;
        Ok(blocking(move || clean::clean(area, &updates, before)).await?)
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

fn written() -> impl Iterator<Item = Area> {
    Area::ALL.into_iter().filter(|area| area.is_client_written())
}

type Snapshots = Vec<(Area, u64, Option<Bytes>)>;

/// A verified snapshot of each document, but of those whose content is stored already; and what stands in them.
fn snapshots(areas: &[(Area, Content, Option<u64>)]) -> Result<(Snapshots, Extent), DocError> {
    let updates = |wanted| {
        let found = areas.iter().find(|(area, ..)| *area == wanted);
        found
            .map(|(_, content, _)| content.updates.as_slice())
            .unwrap_or_default()
    };
    let extent = replica::extent(updates(Area::Model), updates(Area::Notes))?;
    let mut made = Vec::with_capacity(areas.len());
    for (area, content, stored) in areas {
        let snapshot = if *stored == Some(content.seq) {
            None
        } else {
            Some(replica::compact(*area, &content.updates)?.bytes)
        };
        made.push((*area, content.seq, snapshot));
    }
    Ok((made, extent))
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, DocError> + Send + 'static,
) -> Result<T, DocError> {
    tokio::task::spawn_blocking(work)
        .await
        .unwrap_or(Err(DocError::Crashed))
}
