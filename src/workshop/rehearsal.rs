//! Rehearsals: a copy of a workshop to practise in, with simulated people. Nothing leads from the copy back into the workshop.

use std::sync::Arc;

use super::create::Beginning;
use super::error::Error;
use super::join::{Joined, Joining};
use super::run::json;
use super::{Member, Workshops};
use crate::domain::agenda::Agenda;
use crate::domain::code::Code;
use crate::domain::id::{ParticipantId, WorkshopId};
use crate::domain::people::{Perspective, Role};
use crate::domain::poll::{POLLS_MAX, Poll};
use crate::domain::protected::Protected;
use crate::domain::rehearsal::{self, KEPT, PEOPLE_MAX, Record, Rehearsal};
use crate::sync::live::Live;
use crate::sync::room::now_ms;
use crate::sync::settings::write_rights;

/// Whom the simulated people speak for, in turn.
const PERSPECTIVES: [Perspective; 3] = [Perspective::Politics, Perspective::Administration, Perspective::Society];

impl Workshops {
    /// Makes a copy of the workshop to practise in: its content, its agenda from the start, its polls as drafts. Whoever asks
    /// facilitates it. One that they asked for before is over. To be carried out to its end, even if whoever asked goes away.
    ///
    /// # Errors
    /// [`Code::Forbidden`] also in a breakout group and in a rehearsal, [`Code::BodyInvalid`] for nobody or too many people,
    /// storage codes: then there is no copy.
    pub async fn rehearse(&self, member: &Member, people: usize) -> Result<(WorkshopId, Joined), Error> {
        member.facilitates()?;
        if !(1..=PEOPLE_MAX).contains(&people) {
            return Err(Code::BodyInvalid.into());
        }
        let live = &member.live;
        // One after the other, so that whoever asks twice at once is left with one.
        let _turn = live.turn().await;
        let settings = live.settings();
        if settings.plenary.is_some() || settings.rehearsal.is_some() {
            return Err(Code::Forbidden.into());
        }
        self.end_earlier(live, &member.person.participant.id).await?;
        let copy = Record {
            of: Rehearsal {
                workshop: live.id().clone(),
                title: settings.title.clone(),
            },
            by: member.person.participant.id.clone(),
            people: Vec::new(),
            acts: 0,
            seed: fastrand::u64(..1 << 53),
        };
        let delete_at = now_ms() + KEPT;
        let agenda = Agenda {
            planned_end: None,
            ..settings.agenda
        };
        let beginning = Beginning {
            agenda: Some(json(&agenda)?),
            protected: settings.protected.map(|protected| Protected {
                delete_at: delete_at.min(protected.delete_at),
            }),
            belongs_to: Some(live.id().clone()),
            rehearsal: Some(json(&copy)?),
            delete_at: Some(delete_at),
            ..Beginning::default()
        };
        let board = self.read_board(live, Role::Facilitator).await?;
        let made = self.create_from(board, beginning).await?;
        let filled = self.fill(member, &made.id, copy, people).await;
        match filled {
            Ok(joined) => Ok((made.id, joined)),
            Err(error) => {
                self.delete(&made.id).await?;
                Err(error)
            }
        }
    }

    /// Ends a rehearsal: the copy is deleted with everything in it.
    ///
    /// # Errors
    /// [`Code::Forbidden`], [`Code::NotRehearsal`] for a workshop that is meant, storage codes.
    pub async fn end_rehearsal(&self, member: &Member) -> Result<(), Error> {
        member.facilitates()?;
        if member.live.settings().rehearsal.is_none() {
            return Err(Code::NotRehearsal.into());
        }
        self.delete(member.live.id()).await
    }

    /// Takes over what is set about the workshop, and lets everybody in.
    async fn fill(&self, member: &Member, id: &WorkshopId, mut copy: Record, people: usize) -> Result<Joined, Error> {
        let live = self.rooms.open(id).await?;
        let base = member.live.settings().base;
        live.file().set_rights(write_rights(&base)).await?;
        for poll in member.live.file().polls().await? {
            let draft = Poll::draft(poll.id, poll.asked);
            live.file().add_poll(draft, POLLS_MAX).await?;
        }
        let language = live.settings().language;
        for place in 0..people {
            let perspective = PERSPECTIVES[place % PERSPECTIVES.len()];
            let name = rehearsal::name(language, place).to_owned();
            let joined = self.join_as(&live, Role::Participant, name, Some(perspective)).await?;
            copy.people.push(joined.participant.id);
        }
        live.file().set_rehearsal(json(&copy)?).await?;
        let applied = live.apply(|settings| {
            settings.base = base;
            settings.rehearsal = Some(copy);
        });
        applied.await?;
        let who = &member.person.participant;
        self.join_as(&live, Role::Facilitator, who.name.clone(), who.perspective)
            .await
    }

    /// Lets somebody in by the link of their role, as everybody comes in.
    async fn join_as(
        &self,
        live: &Arc<Live>,
        role: Role,
        name: String,
        perspective: Option<Perspective>,
    ) -> Result<Joined, Error> {
        let key = if role == Role::Participant {
            live.file().participant_secret().await?
        } else {
            let link = self.replace_link(live.id(), role).await?;
            link.split_once("#k=").map(|(_, key)| key.to_owned())
        };
        let joining = Joining::Anew {
            key: key.ok_or(Code::KeyWrong)?,
            name: Some(name),
            perspective,
        };
        self.join(live.id(), joining).await
    }

    /// Deletes what `person` practised in before.
    async fn end_earlier(&self, live: &Live, person: &ParticipantId) -> Result<(), Error> {
        for listed in self.rooms.store().list().await? {
            let belongs = listed
                .summary
                .is_ok_and(|summary| summary.belongs_to.as_ref() == Some(live.id()));
            if !belongs {
                continue;
            }
            let earlier = self.rooms.open(&listed.id).await?.settings().rehearsal;
            if earlier.is_some_and(|copy| copy.by == *person) {
                self.delete(&listed.id).await?;
            }
        }
        Ok(())
    }
}
