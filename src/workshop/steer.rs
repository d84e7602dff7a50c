//! What facilitators steer: the door, the rights, the projector, and who is in the room.

use super::error::Error;
use super::{Member, Workshops};
use crate::domain::area::{Access, Area};
use crate::domain::code::Code;
use crate::domain::id::{ParticipantId, is_id};
use crate::domain::people::Role;
use crate::domain::stage::Spotlight;
use crate::sync::live::write_rights;
use crate::sync::room::now_ms;

impl Workshops {
    /// Opens or locks the room for people who have not joined yet.
    ///
    /// # Errors
    /// [`Code::Forbidden`], storage codes.
    pub async fn set_room(&self, member: &Member, open: bool) -> Result<(), Error> {
        member.facilitates()?;
        member.live.file().set_room_open(open).await?;
        Ok(member.live.apply(|settings| settings.room_open = open).await?)
    }

    /// Sets what roles may do in an area. Applies to everybody who is here at once.
    ///
    /// # Errors
    /// [`Code::Forbidden`], [`Code::RightFixed`], storage codes.
    pub async fn set_rights(&self, member: &Member, area: Area, given: &[(Role, Access)]) -> Result<(), Error> {
        member.facilitates()?;
        let mut rights = member.live.settings().rights;
        for (role, access) in given {
            rights.set(area, *role, *access)?;
        }
        member.live.file().set_rights(write_rights(&rights)).await?;
        Ok(member.live.apply(|settings| settings.rights = rights).await?)
    }

    /// Shows something on the projector, or nothing.
    ///
    /// # Errors
    /// [`Code::Forbidden`], [`Code::BodyInvalid`] for a card that is no id, storage codes.
    pub async fn set_spotlight(&self, member: &Member, spotlight: Option<Spotlight>) -> Result<(), Error> {
        member.facilitates()?;
        if spotlight
            .as_ref()
            .and_then(|light| light.card.as_deref())
            .is_some_and(|card| !is_id(card))
        {
            return Err(Code::BodyInvalid.into());
        }
        let text = spotlight.as_ref().and_then(|light| serde_json::to_string(light).ok());
        member.live.file().set_spotlight(text).await?;
        Ok(member.live.apply(|settings| settings.spotlight = spotlight).await?)
    }

    /// Removes a person: their sessions end, their words stay.
    ///
    /// # Errors
    /// [`Code::Forbidden`], [`Code::ParticipantUnknown`], storage codes.
    pub async fn remove_participant(&self, member: &Member, id: &ParticipantId) -> Result<(), Error> {
        member.facilitates()?;
        let number = member.live.file().remove_participant(id.clone(), now_ms()).await?;
        let number = number.ok_or(Code::ParticipantUnknown)?;
        member.live.remove(number);
        Ok(())
    }
}
