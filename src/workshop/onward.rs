//! A new workshop goes on with this one.

use time::OffsetDateTime;

use super::create::{Beginning, Created, check_title};
use super::error::Error;
use super::read::blocking;
use super::{Workshops, random};
use crate::domain::board::Cycle;
use crate::domain::code::Code;
use crate::domain::id::WorkshopId;
use crate::domain::neighbour::{NEIGHBOURS_MAX, Neighbour};
use crate::domain::people::Role;
use crate::exchange::onward::{self, Carrying};
use crate::sync::live::Live;
use crate::sync::room::now_ms;

/// How a workshop goes on.
#[derive(Debug, Clone, Default)]
pub struct Onward {
    /// Title of the new workshop; that of the old one when absent.
    pub title: Option<String>,
    /// Whether the names of people come along.
    pub names: bool,
    /// What becomes of objectives and key results.
    pub carrying: Carrying,
    /// Ids of those that are meant; all there is to carry when absent.
    pub chosen: Option<Vec<String>>,
    /// Whether the last value of a key result that goes on as it is comes along.
    pub last_values: bool,
    /// The cycle that drafts are for.
    pub cycle: Option<Cycle>,
}

impl Workshops {
    /// Makes a workshop that goes on with `id`, which stays as it is but for a note that there is one. Whoever asks may do
    /// that: the caller has checked it.
    ///
    /// # Errors
    /// [`Code::WorkshopUnknown`], [`Code::Forbidden`] in a breakout group and in a rehearsal, [`Code::TitleEmpty`],
    /// [`Code::TitleTooLong`], storage codes: then there is no new one.
    pub async fn go_on(&self, id: &WorkshopId, how: Onward) -> Result<Created, Error> {
        let live = self.rooms().open(id).await?;
        // One after the other, so that none is missing in the note.
        let _turn = live.turn().await;
        let settings = live.settings();
        if settings.plenary.is_some() || settings.rehearsal.is_some() {
            return Err(Code::Forbidden.into());
        }
        let old = self.leaving(&live, Role::Facilitator).await?;
        let title = how
            .title
            .as_deref()
            .map_or_else(|| Ok(old.title.clone()), check_title)?;
        let before = Neighbour {
            workshop: id.clone(),
            title: old.title.clone(),
            at: now_ms(),
        };
        let how = onward::Onward {
            seed: random::token()?,
            today: OffsetDateTime::now_utc().date().to_string(),
            names: how.names,
            carrying: how.carrying,
            chosen: how.chosen,
            last_values: how.last_values,
            cycle: how.cycle,
        };
        let mut board = blocking(move || onward::continued(&old, &how)).await?;
        board.title = title;
        let beginning = Beginning {
            continues: Some(before.clone()),
            ..Beginning::default()
        };
        let made = self.create_from(board, beginning).await?;
        let after = Neighbour {
            workshop: made.id.clone(),
            title: made.title.clone(),
            at: before.at,
        };
        if let Err(error) = note(&live, after).await {
            // Whoever asked learns no link to it, so nobody would ever come in.
            self.delete(&made.id).await?;
            return Err(error);
        }
        tracing::info!(workshop = %id, next = %made.id, "a new workshop goes on with this one");
        tracing::info!(workshop = %made.id, before = %id, "goes on with an earlier workshop");
        Ok(made)
    }
}

/// Writes down that a workshop goes on with this one. Of very many the oldest are forgotten.
async fn note(live: &Live, after: Neighbour) -> Result<(), Error> {
    let mut continued = live.settings().continued;
    continued.push(after);
    let forgotten = continued.len().saturating_sub(NEIGHBOURS_MAX);
    continued.drain(..forgotten);
    let note = serde_json::to_string(&continued).map_err(|error| Error::caused(Code::Internal, error))?;
    live.file().set_continued(note).await?;
    Ok(live.apply(|settings| settings.continued = continued).await?)
}
