//! Seatmates: people without a device of their own who sit at somebody else's. That person, their host, gives them the device and
//! acts for them; as they type themselves, it does not count as done on behalf of anybody.
//!
//! When the host leaves for good, seatmates stay in the workshop, and facilitators act for them as for everybody without a
//! device.

use super::error::Error;
use super::people::{change_people, person};
use super::{Member, Workshops};
use crate::domain::code::Code;
use crate::domain::id::ParticipantId;
use crate::domain::people::{Participant, Perspective, Role};
use crate::store::{PeopleChange, StoredParticipant};
use crate::sync::live::Live;
use crate::sync::subscriber::Person;

/// Most seatmates at one device.
const SEATS: usize = 8;

impl Workshops {
    /// Who sits at this member's device beside them, in the order they came.
    ///
    /// # Errors
    /// [`Code::Forbidden`] for observers, storage codes.
    pub async fn seatmates(&self, member: &Member) -> Result<Vec<Participant>, Error> {
        takes_part(member)?;
        let seated = seated(&member.live, member.person.number).await?;
        Ok(seated.into_iter().map(|person| person.participant).collect())
    }

    /// Lets somebody sit at this member's device. They count like everybody else.
    ///
    /// # Errors
    /// [`Code::Forbidden`] for observers, [`Code::SeatmatesFull`], [`Code::RoomClosed`], [`Code::NameEmpty`], [`Code::NameTooLong`],
    /// storage codes.
    pub async fn add_seatmate(
        &self,
        member: &Member,
        name: &str,
        perspective: Perspective,
    ) -> Result<Participant, Error> {
        takes_part(member)?;
        let host = Some(member.person.clone());
        Ok(self.enter(member, name, perspective, host).await?.participant)
    }

    /// Removes one's own seatmate. Their words stay.
    ///
    /// # Errors
    /// [`Code::Forbidden`] for observers, [`Code::ParticipantUnknown`] for whoever does not sit here, storage codes.
    pub async fn remove_seatmate(&self, member: &Member, id: ParticipantId) -> Result<(), Error> {
        takes_part(member)?;
        change_people(self, member, move |people, host| {
            let leaving = person(people, &id)?;
            if leaving.host != Some(host.number) {
                return Err(Code::ParticipantUnknown);
            }
            Ok(PeopleChange {
                removed: vec![leaving.number],
                ..PeopleChange::default()
            })
        })
        .await
    }
}

/// In whose name something is done.
pub(super) struct Acting {
    /// Whose words, answer or hand it is.
    pub(super) person: Person,
    /// Whether facilitators do it for them, which is said of it.
    pub(super) on_behalf: bool,
}

/// In whose name `caller` acts: their own, that of a seatmate of theirs, or, for facilitators, that of anybody without a device.
///
/// # Errors
/// [`Code::Forbidden`], [`Code::ParticipantUnknown`], storage codes.
pub(super) async fn acting(live: &Live, caller: &Person, of: Option<ParticipantId>) -> Result<Acting, Error> {
    let Some(id) = of else {
        return Ok(Acting {
            person: caller.clone(),
            on_behalf: false,
        });
    };
    // Whoever has a device acts for themselves.
    let found = live.file().participant(id).await?.filter(|person| person.deviceless);
    let own = found.as_ref().is_some_and(|person| person.host == Some(caller.number));
    if !own && !caller.participant.role.is_facilitator() {
        return Err(Code::Forbidden.into());
    }
    let found = found.ok_or(Code::ParticipantUnknown)?;
    Ok(Acting {
        person: Person {
            number: found.number,
            participant: found.participant,
        },
        on_behalf: !own,
    })
}

/// Number of the person whose own things `member` asks for: their own, or a seatmate's. What others gave is for nobody to see,
/// facilitators neither.
///
/// # Errors
/// [`Code::Forbidden`], storage codes.
pub(super) async fn whose(member: &Member, of: Option<ParticipantId>) -> Result<u32, Error> {
    let host = member.person.number;
    let Some(id) = of else {
        return Ok(host);
    };
    let found = member.live.file().participant(id).await?;
    let found = found.filter(|person| person.host == Some(host));
    Ok(found.ok_or(Code::Forbidden)?.number)
}

/// Checks that one more person may sit down at the device of `host`. Only for whoever holds the turn.
///
/// # Errors
/// [`Code::RoomClosed`], [`Code::SeatmatesFull`], storage codes.
pub(super) async fn has_seat(live: &Live, host: &Person) -> Result<(), Error> {
    if host.participant.role == Role::Participant && !live.settings().room_open {
        return Err(Code::RoomClosed.into());
    }
    if seated(live, host.number).await?.len() >= SEATS {
        return Err(Code::SeatmatesFull.into());
    }
    Ok(())
}

/// Who sits at the device of the person with this number, in the order they came.
///
/// # Errors
/// Storage codes.
pub(super) async fn seated(live: &Live, host: u32) -> Result<Vec<StoredParticipant>, Error> {
    let mut people = live.file().participants().await?;
    people.retain(|person| person.host == Some(host));
    Ok(people)
}

/// Checks that this member does more than watch.
///
/// # Errors
/// [`Code::Forbidden`].
pub(super) fn takes_part(member: &Member) -> Result<(), Error> {
    if member.role() == Role::Observer {
        Err(Code::Forbidden.into())
    } else {
        Ok(())
    }
}
