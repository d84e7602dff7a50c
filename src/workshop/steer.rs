//! What facilitators steer: the door, the rights, the projector.
//!
//! Commands of one workshop are carried out one after the other, file and stage together: when two facilitators show
//! different things at once, everybody and the file end with the same one.

use std::sync::Arc;

use super::error::Error;
use super::run::keep_course;
use super::{Member, Workshops};
use crate::domain::area::{Access, Area};
use crate::domain::code::Code;
use crate::domain::id::is_id;
use crate::domain::people::Role;
use crate::domain::stage::Spotlight;
use crate::sync::live::Live;
use crate::sync::settings::{Settings, write_rights};

/// What is to be different about the projector.
#[derive(Debug, Clone, Copy)]
pub struct ProjectorChange {
    /// The neutral slide.
    pub neutral: Option<bool>,
    /// QR code and room code.
    pub invitation: Option<bool>,
    /// What cards say in plain words in place of their titles.
    pub plain: Option<bool>,
}

impl Workshops {
    /// Opens or locks the room for people who have not joined yet.
    ///
    /// # Errors
    /// [`Code::Forbidden`], storage codes.
    pub async fn set_room(&self, member: &Member, open: bool) -> Result<(), Error> {
        member.facilitates()?;
        in_turn(member, move |live| async move {
            live.file().set_room_open(open).await?;
            Ok(live.apply(|settings| settings.room_open = open).await?)
        })
        .await
    }

    /// Sets what roles may do in an area. Applies to everybody who is here at once; while a step with rights of its own is on,
    /// until the next step.
    ///
    /// # Errors
    /// [`Code::Forbidden`], [`Code::RightFixed`], storage codes.
    pub async fn set_rights(&self, member: &Member, area: Area, given: Vec<(Role, Access)>) -> Result<(), Error> {
        member.facilitates()?;
        in_turn(member, move |live| async move {
            let Settings { base, course, .. } = live.settings();
            let (mut rights, mut course) = (base, course);
            for (role, access) in &given {
                rights.set(area, *role, *access)?;
            }
            if live.settings().step().is_some_and(|step| !step.rights.is_empty()) {
                course
                    .by_hand
                    .retain(|(of, role, _)| *of != area || given.iter().all(|(other, _)| other != role));
                course
                    .by_hand
                    .extend(given.into_iter().map(|(role, access)| (area, role, access)));
                return keep_course(&live, course).await;
            }
            live.file().set_rights(write_rights(&rights)).await?;
            Ok(live.apply(|settings| settings.base = rights).await?)
        })
        .await
    }

    /// Shows something on the projector, or nothing.
    ///
    /// # Errors
    /// [`Code::Forbidden`], [`Code::BodyInvalid`] for what cannot be shown, [`Code::CardUnknown`],
    /// [`Code::PollUnknown`], storage codes.
    pub async fn set_spotlight(&self, member: &Member, spotlight: Option<Spotlight>) -> Result<(), Error> {
        member.facilitates()?;
        in_turn(member, move |live| async move {
            if let Some(light) = &spotlight {
                check_spotlight(&live, light).await?;
            }
            let text = spotlight.as_ref().and_then(|light| serde_json::to_string(light).ok());
            live.file().set_spotlight(text).await?;
            Ok(live.apply(|settings| settings.spotlight = spotlight).await?)
        })
        .await
    }

    /// Changes how the projector shows what it shows.
    ///
    /// # Errors
    /// [`Code::Forbidden`], storage codes.
    pub async fn set_projector(&self, member: &Member, change: ProjectorChange) -> Result<(), Error> {
        member.facilitates()?;
        in_turn(member, move |live| async move {
            let mut projector = live.settings().projector;
            projector.neutral = change.neutral.unwrap_or(projector.neutral);
            projector.invitation = change.invitation.unwrap_or(projector.invitation);
            projector.plain = change.plain.unwrap_or(projector.plain);
            let text = serde_json::to_string(&projector).map_err(|error| Error::caused(Code::Internal, error))?;
            live.file().set_projector(text).await?;
            Ok(live.apply(|settings| settings.projector = projector).await?)
        })
        .await
    }
}

/// Carries out a command when those before it are done. To its end, even if whoever asked goes away meanwhile: what is in
/// the file already must be on the stage too.
pub(super) async fn in_turn<T, F>(member: &Member, command: impl FnOnce(Arc<Live>) -> F) -> Result<T, Error>
where
    T: Send + 'static,
    F: Future<Output = Result<T, Error>> + Send + 'static,
{
    let live = Arc::clone(&member.live);
    let command = command(Arc::clone(&live));
    let task = tokio::spawn(async move {
        let _turn = live.turn().await;
        command.await
    });
    task.await.map_err(|error| Error::caused(Code::Internal, error))?
}

/// There is something to be seen: an area with content of its own, and in the model perhaps a card that stands, among
/// objectives and key results, in the collection and among the decisions perhaps one of those. Only cards have a chain. Or a poll that is no draft.
async fn check_spotlight(live: &Live, light: &Spotlight) -> Result<(), Error> {
    if let Some(poll) = &light.poll {
        let known = live.settings().polls.iter().any(|one| one.id == *poll);
        let alone = light.area == Area::Decisions && light.card.is_none() && !light.chain;
        return match (alone, known) {
            (false, _) => Err(Code::BodyInvalid.into()),
            (true, false) => Err(Code::PollUnknown.into()),
            (true, true) => Ok(()),
        };
    }
    let Some(card) = light.card.clone() else {
        return if light.chain || !light.area.is_client_written() {
            Err(Code::BodyInvalid.into())
        } else {
            Ok(())
        };
    };
    let shown_alone = match light.area {
        Area::Model => true,
        Area::Collection | Area::Okr | Area::Decisions => !light.chain,
        Area::Notes | Area::Stage => false,
    };
    if !shown_alone || !is_id(&card) {
        return Err(Code::BodyInvalid.into());
    }
    let Some(room) = live.room(light.area) else {
        return Err(Code::Internal.into());
    };
    if room.read().await?.content.shows(&card) {
        Ok(())
    } else {
        Err(Code::CardUnknown.into())
    }
}
