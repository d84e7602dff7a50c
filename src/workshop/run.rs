//! Running the agenda: start, next, back, pause, more time, end; freeze; gather.

use std::sync::Arc;

use super::contributions::tell_written;
use super::error::Error;
use super::following::lead;
use super::polls::open_with_step;
use super::steer::in_turn;
use super::{Member, Workshops};
use crate::domain::agenda::Agenda;
use crate::domain::area::Area;
use crate::domain::code::Code;
use crate::domain::floor::{Signals, Talk};
use crate::domain::id::is_id;
use crate::domain::people::Role;
use crate::domain::run::{RunOrder, RunState};
use crate::domain::stage::Gather;
use crate::sync::clock;
use crate::sync::live::Live;
use crate::sync::settings::{Course, Settings};

impl Workshops {
    /// Carries out an order about the run. The rights of the step apply to everybody who is here at once.
    ///
    /// # Errors
    /// [`Code::Forbidden`], [`Code::GroupFollows`], those of [`Run::carry_out`](crate::domain::run::Run::carry_out), storage codes.
    pub async fn steer_run(&self, member: &Member, order: RunOrder) -> Result<(), Error> {
        member.runs()?;
        let rooms = Arc::clone(self.rooms());
        in_turn(member, move |live| async move {
            let Settings {
                mut agenda, mut course, ..
            } = live.settings();
            course.run.carry_out(&mut agenda, &order, clock::now())?;
            proceed(&live, agenda, course).await?;
            lead(&rooms, &live).await;
            Ok(())
        })
        .await
    }

    /// Lets participants only read, everywhere, or no longer.
    ///
    /// # Errors
    /// [`Code::Forbidden`], storage codes.
    pub async fn set_frozen(&self, member: &Member, frozen: bool) -> Result<(), Error> {
        member.facilitates()?;
        change_course(member, move |course| course.frozen = frozen).await
    }

    /// Asks everybody to look somewhere, or no longer.
    ///
    /// # Errors
    /// [`Code::Forbidden`], [`Code::BodyInvalid`] for where nothing is to be seen, storage codes.
    pub async fn set_gather(&self, member: &Member, to: Option<(Area, Option<String>)>) -> Result<(), Error> {
        member.facilitates()?;
        if let Some((area, card)) = &to
            && (!area.is_client_written() || card.as_deref().is_some_and(|card| !is_id(card)))
        {
            return Err(Code::BodyInvalid.into());
        }
        let to = to.map(|(area, card)| Gather {
            area,
            card,
            at: clock::now(),
        });
        change_course(member, move |course| course.gather = to).await
    }
}

async fn change_course(member: &Member, change: impl FnOnce(&mut Course) + Send + 'static) -> Result<(), Error> {
    in_turn(member, move |live| async move {
        let mut course = live.settings().course;
        change(&mut course);
        keep_course(&live, course).await
    })
    .await
}

/// Stores how far it is and tells everybody.
pub(super) async fn keep_course(live: &Live, course: Course) -> Result<(), Error> {
    live.file().set_course(json(&course)?).await?;
    Ok(live.apply(|settings| settings.course = course).await?)
}

/// Stores agenda and run and tells everybody. What was for the step before is forgotten when it is another one now.
pub(super) async fn proceed(live: &Live, agenda: Agenda, mut course: Course) -> Result<(), Error> {
    let before = live.settings().course.run;
    let moved = (&before.step, before.step_started_at) != (&course.run.step, course.run.step_started_at);
    let begun = before.started_at != course.run.started_at;
    if moved {
        course.by_hand.clear();
        course.gather = None;
    }
    live.file().set_agenda(json(&agenda)?, json(&course)?).await?;
    if begun {
        live.file().set_talk(json(&Talk::default())?).await?;
    }
    if before.state != RunState::Ended && course.run.state == RunState::Ended {
        // Whoever facilitates from outside does so until the end. A new link can be made whenever one is wanted.
        live.file().withdraw_capability(Role::Cofacilitator).await?;
    }
    let poll = course
        .run
        .current(&agenda)
        .and_then(|step| step.poll.clone())
        .filter(|_| moved);
    let applied = live.apply(|settings| {
        settings.agenda = agenda;
        settings.course = course;
        if moved {
            settings.signals = Signals::default();
        }
        if begun {
            settings.talk = Talk::default();
        }
    });
    applied.await?;
    tell_written(live).await?;
    match poll {
        Some(poll) => open_with_step(live, &poll).await,
        None => Ok(()),
    }
}

/// As the file keeps it.
pub(super) fn json(value: &impl serde::Serialize) -> Result<String, Error> {
    serde_json::to_string(value).map_err(|error| Error::caused(Code::Internal, error))
}
