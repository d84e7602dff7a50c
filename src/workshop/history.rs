//! Earlier versions and the bin, for facilitators. Restoring is not here: a facilitator's board does it, as a change of
//! its own that can be undone.

use std::sync::Arc;

use super::error::Error;
use super::import::check_document;
use super::read::blocking;
use super::{Member, Workshops};
use crate::doc::content::{self, BoardMeta};
use crate::domain::board::Board;
use crate::domain::code::Code;
use crate::domain::history::{Reason, Removed};
use crate::domain::people::{NAME_MAX, NameError, check_name};
use crate::store::{Checkpoint, StoreError};
use crate::sync::live::Live;

/// What emptying the bin did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CleanUp {
    /// How much was removed.
    pub removed: Removed,
    /// Number of the checkpoint that still has it; none when there was nothing to remove.
    pub checkpoint: Option<u64>,
}

impl Workshops {
    /// Every checkpoint there is, the newest first.
    ///
    /// # Errors
    /// [`Code::Forbidden`], storage codes.
    pub async fn checkpoints(&self, member: &Member) -> Result<Vec<Checkpoint>, Error> {
        member.facilitates()?;
        Ok(member.live.file().checkpoints().await?)
    }

    /// Takes a checkpoint because somebody asked for it.
    ///
    /// # Errors
    /// [`Code::Forbidden`], [`Code::NameTooLong`] for its label, storage codes.
    pub async fn take_checkpoint(&self, member: &Member, label: Option<&str>) -> Result<Checkpoint, Error> {
        member.facilitates()?;
        let label = match label.map(|label| check_name(label, NAME_MAX)) {
            None | Some(Err(NameError::Empty)) => None,
            Some(label) => Some(label?),
        };
        checkpoint(&member.live, Reason::Command, label, member.person.number).await
    }

    /// The board as it was at a checkpoint. Comments and check-ins bear the names that their writers go by now.
    ///
    /// # Errors
    /// [`Code::Forbidden`], [`Code::CheckpointUnknown`], [`Code::CheckpointDamaged`], storage codes.
    pub async fn checkpoint_board(&self, member: &Member, number: u64) -> Result<Board, Error> {
        member.facilitates()?;
        let found = member
            .live
            .file()
            .checkpoint(number)
            .await
            .map_err(|error| match error {
                StoreError::Damaged { .. } => Error::caused(Code::CheckpointDamaged, error),
                other => other.into(),
            })?;
        let (_, areas) = found.ok_or(Code::CheckpointUnknown)?;
        let settings = member.live.settings();
        let meta = BoardMeta {
            title: settings.title,
            language: settings.language,
            address: settings.address,
            set_aside: Vec::new(),
        };
        let wrote = self.wrote(&member.live, member.role()).await?;
        let damaged = |_| Code::CheckpointDamaged;
        let documents: Vec<_> = areas
            .into_iter()
            .map(|(area, snapshot)| (area, vec![snapshot]))
            .collect();
        let documents = blocking(move || {
            // The file may have been altered since: nothing unchecked is read.
            let checked = documents
                .iter()
                .try_for_each(|(area, updates)| check_document(*area, updates));
            checked.map(|()| documents)
        });
        let documents = documents.await?.map_err(damaged)?;
        let read = self.read_documents(documents).await;
        let read = read.map_err(|error| Error::caused(Code::CheckpointDamaged, error))?;
        Ok(content::board(meta, &wrote, read.all()))
    }

    /// Removes for good everything that is deleted, after a checkpoint that still has it.
    ///
    /// # Errors
    /// [`Code::Forbidden`], storage codes.
    pub async fn clean_up(&self, member: &Member) -> Result<CleanUp, Error> {
        member.facilitates()?;
        let (live, author) = (Arc::clone(&member.live), member.person.number);
        // Deleted at a time of the device's clock, which may be ahead of ours: everything in the bin is meant.
        let cleaned = to_its_end(async move { Ok(live.clean_up(i64::MAX, author).await?) }).await?;
        Ok(cleaned.map_or_else(CleanUp::default, |cleaned| CleanUp {
            removed: cleaned.removed,
            checkpoint: Some(cleaned.checkpoint),
        }))
    }
}

/// Keeps the documents of a workshop as they are now, under a name if there is one. `author`: number of the participant.
pub(super) async fn checkpoint(
    live: &Arc<Live>,
    reason: Reason,
    label: Option<String>,
    author: u32,
) -> Result<Checkpoint, Error> {
    let live = Arc::clone(live);
    to_its_end(async move {
        let number = live.checkpoint(reason, label, author).await?;
        let all = live.file().checkpoints().await?;
        let taken = all.into_iter().find(|checkpoint| checkpoint.number == number);
        taken.ok_or_else(|| Code::CheckpointUnknown.into())
    })
    .await
}

/// Carries on even if whoever asked goes away.
async fn to_its_end<T: Send + 'static>(
    work: impl Future<Output = Result<T, Error>> + Send + 'static,
) -> Result<T, Error> {
    let done = tokio::spawn(work).await;
    done.map_err(|error| Error::caused(Code::Internal, error))?
}
