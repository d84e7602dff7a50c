//! Who is in the room and as what: rename, give roles, hand over, remove; and who wrote what.
//!
//! What is decided here is decided on the people as they are in the file, in the transaction that changes them: two who
//! hand over or remove each other at once cannot leave a workshop without a facilitator.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::error::Error;
use super::following::carry;
use super::join::since;
use super::polls::tell_of_whom;
use super::seatmates::has_seat;
use super::steer::in_turn;
use super::{Member, Workshops, floor, random};
use crate::domain::area::{Access, Area};
use crate::domain::code::Code;
use crate::domain::id::ParticipantId;
use crate::domain::people::{self, Participant, Perspective, Role};
use crate::domain::protected::word_for;
use crate::store::{NewParticipant, PeopleChange, StoredParticipant};
use crate::sync::room::now_ms;
use crate::sync::settings::Settings;
use crate::sync::subscriber::Person;

/// Somebody in the facilitator's list.
#[derive(Debug, Clone)]
pub struct PersonEntry {
    /// Who.
    pub participant: Participant,
    /// When they joined, milliseconds since 1970.
    pub joined_at: i64,
    /// Whether they are connected now.
    pub connected: bool,
    /// Whether they have no device.
    pub deviceless: bool,
    /// At whose device they sit.
    pub host: Option<ParticipantId>,
}

/// What is to be different about somebody.
#[derive(Debug, Clone, Default)]
pub struct PersonChange {
    /// Another name.
    pub name: Option<String>,
    /// Another perspective.
    pub perspective: Option<Perspective>,
    /// Another role: participant or co-facilitator.
    pub role: Option<Role>,
}

impl Workshops {
    /// Everybody who joined and was not removed. For facilitators.
    ///
    /// # Errors
    /// [`Code::Forbidden`], storage codes.
    pub async fn participants(&self, member: &Member) -> Result<Vec<PersonEntry>, Error> {
        member.facilitates()?;
        let connected = member.live.connected();
        // Whoever is simulated is here for as long as the rehearsal is.
        let rehearsed = member.live.settings().rehearsal.is_some();
        let people = member.live.file().participants().await?;
        let ids: BTreeMap<u32, ParticipantId> = people
            .iter()
            .map(|person| (person.number, person.participant.id.clone()))
            .collect();
        Ok(people
            .into_iter()
            .map(|person| PersonEntry {
                connected: rehearsed || connected.contains(&person.number),
                host: person.host.and_then(|host| ids.get(&host).cloned()),
                participant: person.participant,
                joined_at: person.joined_at,
                deviceless: person.deviceless,
            })
            .collect())
    }

    /// Enters somebody who has no device. They count like everybody else.
    ///
    /// # Errors
    /// [`Code::Forbidden`], [`Code::NameEmpty`], [`Code::NameTooLong`], storage codes.
    pub async fn enter_person(
        &self,
        member: &Member,
        name: &str,
        perspective: Perspective,
    ) -> Result<PersonEntry, Error> {
        member.facilitates()?;
        self.enter(member, name, perspective, None).await
    }

    /// Enters somebody who has no device, at the device of `host` or at none.
    ///
    /// # Errors
    /// Those of [`has_seat`] when there is a host, [`Code::NameEmpty`], [`Code::NameTooLong`], storage codes.
    pub(super) async fn enter(
        &self,
        member: &Member,
        name: &str,
        perspective: Perspective,
        host: Option<Person>,
    ) -> Result<PersonEntry, Error> {
        let (role, perspective) = (Role::Participant, Some(perspective));
        let participant = Participant {
            id: random::participant_id()?,
            name: self.name(&member.live, Some(name), role, perspective)?,
            role,
            perspective,
        };
        in_turn(member, move |live| async move {
            if let Some(host) = &host {
                has_seat(&live, host).await?;
            }
            let joined_at = since(&live.settings());
            let new = NewParticipant {
                id: participant.id.clone(),
                name: participant.name.clone(),
                role: participant.role,
                perspective: participant.perspective,
                return_code_hash: None,
                host: host.as_ref().map(|host| host.number),
                joined_at,
            };
            live.file().add_participant(new).await?;
            live.count_people().await?;
            tell_of_whom(&live).await?;
            Ok(PersonEntry {
                participant,
                joined_at,
                connected: false,
                deviceless: true,
                host: host.map(|host| host.participant.id),
            })
        })
        .await
    }

    /// Changes somebody's name, perspective or role.
    ///
    /// # Errors
    /// [`Code::Forbidden`], [`Code::ParticipantUnknown`], [`Code::NameEmpty`], [`Code::NameTooLong`], [`Code::RoleFixed`],
    /// [`Code::BodyInvalid`] for an observer's perspective, storage codes.
    pub async fn change_participant(
        &self,
        member: &Member,
        id: ParticipantId,
        mut change: PersonChange,
    ) -> Result<(), Error> {
        member.facilitates()?;
        if member.live.settings().protected.is_some() {
            change.name = None;
        }
        let longest = self.rooms().limits().name_characters;
        let checked = change.name.as_deref().map(|name| people::check_name(name, longest));
        change.name = checked.transpose()?;
        change_people(self, member, move |people, caller| {
            rewritten(caller, person(people, &id)?, &change)
        })
        .await
    }

    /// Makes somebody the facilitator and the caller, who was, a co-facilitator. A co-facilitator who names themselves takes
    /// over from facilitators who have left: once none has been connected for a while.
    ///
    /// # Errors
    /// [`Code::Forbidden`], [`Code::ParticipantUnknown`], [`Code::RoleFixed`] for observers and people without a device,
    /// [`Code::FacilitatorPresent`], storage codes.
    pub async fn hand_over(&self, member: &Member, id: ParticipantId) -> Result<(), Error> {
        member.facilitates()?;
        let long = self.rooms().limits().take_over_after;
        let left = member.live.without_facilitator().is_some_and(|since| since >= long);
        change_people(self, member, move |people, caller| {
            let target = person(people, &id)?;
            if caller.participant.role == Role::Cofacilitator && target.number == caller.number {
                return if left {
                    Ok(taken_over(people, caller))
                } else {
                    Err(Code::FacilitatorPresent)
                };
            }
            handed_over(caller, target)
        })
        .await
    }

    /// Removes a person: their sessions end, their words stay.
    ///
    /// # Errors
    /// [`Code::Forbidden`], [`Code::ParticipantUnknown`], [`Code::LastFacilitator`], storage codes.
    pub async fn remove_participant(&self, member: &Member, id: ParticipantId) -> Result<(), Error> {
        member.facilitates()?;
        change_people(self, member, move |people, caller| {
            removed(people, caller, person(people, &id)?)
        })
        .await
    }

    /// Who owns which Yjs client id in what `member` may see, people who left included. Not for observers.
    ///
    /// # Errors
    /// [`Code::Forbidden`], storage codes.
    pub async fn authors(&self, member: &Member) -> Result<BTreeMap<u32, Participant>, Error> {
        let role = member.role();
        if role == Role::Observer {
            return Err(Code::Forbidden.into());
        }
        let seen = |area: &Area| area.is_client_written() && member.live.access(*area, role) != Access::Hidden;
        let areas = Area::ALL.into_iter().filter(seen).collect();
        Ok(member.live.file().authors(areas).await?)
    }
}

/// Decides on people as the file has them, then tells everybody who is here.
pub(super) async fn change_people(
    workshops: &Workshops,
    member: &Member,
    decide: impl FnOnce(&[StoredParticipant], &StoredParticipant) -> Result<PeopleChange, Code> + Send + 'static,
) -> Result<(), Error> {
    let caller = member.person.number;
    let rooms = Arc::clone(workshops.rooms());
    in_turn(member, move |live| async move {
        let Settings {
            protected, language, ..
        } = live.settings();
        let people = live.file().participants().await?;
        let change = live.file().change_people(now_ms(), move |people| {
            // Their role may have changed, or they may have been removed, since the request came in.
            let caller = people.iter().find(|person| person.number == caller);
            let mut change = decide(people, caller.ok_or(Code::SessionMissing)?)?;
            if protected.is_some() {
                for Participant {
                    name,
                    role,
                    perspective,
                    ..
                } in change.rewritten.iter_mut().map(|one| &mut one.participant)
                {
                    word_for(*role, *perspective, language).clone_into(name);
                }
            }
            Ok::<_, Code>(change)
        });
        let change = change.await??;
        let gone = people
            .into_iter()
            .filter(|person| change.removed.contains(&person.number));
        let gone: Vec<_> = gone.map(|person| person.participant).collect();
        for number in &change.removed {
            live.remove(*number);
        }
        for StoredParticipant {
            number, participant, ..
        } in change.rewritten.iter().cloned()
        {
            live.change_person(&Person { number, participant });
        }
        for gone in &gone {
            floor::forget(&live, &gone.id).await?;
        }
        carry(&rooms, &live, &change, &gone).await?;
        live.count_people().await?;
        tell_of_whom(&live).await
    })
    .await
}

pub(super) fn person<'a>(people: &'a [StoredParticipant], id: &ParticipantId) -> Result<&'a StoredParticipant, Code> {
    let mut people = people.iter();
    people
        .find(|person| person.participant.id == *id)
        .ok_or(Code::ParticipantUnknown)
}

fn rewritten(
    caller: &StoredParticipant,
    target: &StoredParticipant,
    change: &PersonChange,
) -> Result<PeopleChange, Code> {
    if !caller.participant.role.is_facilitator() {
        return Err(Code::Forbidden);
    }
    let mut person = target.clone();
    if let Some(name) = &change.name {
        person.participant.name.clone_from(name);
    }
    if let Some(perspective) = change.perspective {
        if person.participant.role == Role::Observer {
            return Err(Code::BodyInvalid);
        }
        person.participant.perspective = Some(perspective);
    }
    // Whoever sends back the role somebody has asks for nothing.
    if let Some(role) = change.role.filter(|role| *role != person.participant.role) {
        if caller.participant.role != Role::Facilitator {
            return Err(Code::Forbidden);
        }
        if target.deviceless {
            return Err(Code::RoleFixed);
        }
        let given = |role| matches!(role, Role::Participant | Role::Cofacilitator);
        if !given(role) || !given(person.participant.role) {
            return Err(Code::RoleFixed);
        }
        person.participant.role = role;
    }
    Ok(PeopleChange {
        rewritten: if person == *target { Vec::new() } else { vec![person] },
        ..PeopleChange::default()
    })
}

fn handed_over(caller: &StoredParticipant, target: &StoredParticipant) -> Result<PeopleChange, Code> {
    if caller.participant.role != Role::Facilitator {
        return Err(Code::Forbidden);
    }
    if target.participant.role == Role::Observer || target.deviceless {
        return Err(Code::RoleFixed);
    }
    if target.number == caller.number {
        return Ok(PeopleChange::default());
    }
    let (mut from, mut to) = (caller.clone(), target.clone());
    from.participant.role = Role::Cofacilitator;
    to.participant.role = Role::Facilitator;
    Ok(PeopleChange {
        rewritten: vec![to, from],
        ..PeopleChange::default()
    })
}

/// The caller becomes facilitator, and whoever was and has left co-facilitator.
fn taken_over(people: &[StoredParticipant], caller: &StoredParticipant) -> PeopleChange {
    let mut rewritten = vec![caller.clone()];
    rewritten[0].participant.role = Role::Facilitator;
    for person in people
        .iter()
        .filter(|person| person.participant.role == Role::Facilitator)
    {
        let mut from = person.clone();
        from.participant.role = Role::Cofacilitator;
        rewritten.push(from);
    }
    PeopleChange {
        rewritten,
        ..PeopleChange::default()
    }
}

fn removed(
    people: &[StoredParticipant],
    caller: &StoredParticipant,
    target: &StoredParticipant,
) -> Result<PeopleChange, Code> {
    if !caller.participant.role.is_facilitator() {
        return Err(Code::Forbidden);
    }
    let facilitates = |person: &&StoredParticipant| person.participant.role == Role::Facilitator;
    if facilitates(&target) && people.iter().filter(facilitates).count() == 1 {
        return Err(Code::LastFacilitator);
    }
    Ok(PeopleChange {
        removed: vec![target.number],
        ..PeopleChange::default()
    })
}
