//! The floor: hands, who speaks, who is ready, what people signal.

use super::error::Error;
use super::run::json;
use super::seatmates::{acting, takes_part};
use super::steer::in_turn;
use super::{Member, Workshops};
use crate::domain::code::Code;
use crate::domain::floor::{Reaction, Signals, Talk};
use crate::domain::id::ParticipantId;
use crate::domain::people::Role;
use crate::sync::clock;
use crate::sync::live::Live;

impl Workshops {
    /// Raises a hand or takes it down: one's own, a seatmate's, or for facilitators that of anybody without a device.
    ///
    /// # Errors
    /// [`Code::Forbidden`], [`Code::ParticipantUnknown`], storage codes.
    pub async fn set_hand(&self, member: &Member, up: bool, of: Option<ParticipantId>) -> Result<(), Error> {
        takes_part(member)?;
        let caller = member.person.clone();
        in_turn(member, move |live| async move {
            let person = acting(&live, &caller, of).await?.person.participant;
            change_talk(&live, |talk| talk.hand(&person, up, clock::now())).await
        })
        .await
    }

    /// Calls somebody up, or nobody.
    ///
    /// # Errors
    /// [`Code::Forbidden`], [`Code::ParticipantUnknown`], storage codes.
    pub async fn set_speaking(&self, member: &Member, person: Option<ParticipantId>) -> Result<(), Error> {
        member.facilitates()?;
        in_turn(member, move |live| async move {
            let person = match person {
                Some(id) => {
                    let found = live.file().participant(id).await?.ok_or(Code::ParticipantUnknown)?;
                    Some(found.participant).filter(|person| person.role != Role::Observer)
                }
                None => return change_talk(&live, |talk| talk.call(None)).await,
            };
            let person = person.ok_or(Code::ParticipantUnknown)?;
            change_talk(&live, |talk| talk.call(Some(&person))).await
        })
        .await
    }

    /// Says whether one is ready. Forgotten with the step.
    ///
    /// # Errors
    /// [`Code::Forbidden`], storage codes.
    pub async fn set_ready(&self, member: &Member, ready: bool) -> Result<(), Error> {
        signal(member, move |signals, person| signals.ready(person, ready)).await
    }

    /// Signals something without a word, or nothing any more. Forgotten with the step.
    ///
    /// # Errors
    /// [`Code::Forbidden`], storage codes.
    pub async fn set_reaction(&self, member: &Member, reaction: Option<Reaction>) -> Result<(), Error> {
        signal(member, move |signals, person| signals.react(person, reaction)).await
    }
}

async fn signal(
    member: &Member,
    change: impl FnOnce(&mut Signals, &ParticipantId) + Send + 'static,
) -> Result<(), Error> {
    takes_part(member)?;
    let person = member.person.participant.id.clone();
    in_turn(member, move |live| async move {
        Ok(live.apply(|settings| change(&mut settings.signals, &person)).await?)
    })
    .await
}

/// Changes what lasts of the floor and tells everybody.
async fn change_talk(live: &Live, change: impl FnOnce(&mut Talk)) -> Result<(), Error> {
    let before = live.settings().talk;
    let mut talk = before.clone();
    change(&mut talk);
    if talk == before {
        return Ok(());
    }
    live.file().set_talk(json(&talk)?).await?;
    Ok(live.apply(|settings| settings.talk = talk).await?)
}

/// Somebody was removed: they neither wait nor speak, and are not ready.
pub(super) async fn forget(live: &Live, person: &ParticipantId) -> Result<(), Error> {
    change_talk(live, |talk| talk.forget(person)).await?;
    Ok(live.apply(|settings| settings.signals.forget(person)).await?)
}
