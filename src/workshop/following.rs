//! What follows on the boards of breakout groups from what happens in their plenary: how far it is, and what becomes of people.

use std::sync::Arc;

use super::error::Error;
use super::join::since;
use super::random;
use super::run::json;
use crate::domain::agenda::{Agenda, AgendaStep, StepKind};
use crate::domain::code::Code;
use crate::domain::floor::Signals;
use crate::domain::groups::Plenary;
use crate::domain::id::{ParticipantId, WorkshopId};
use crate::domain::people::{Participant, Role};
use crate::domain::secret;
use crate::store::{NewParticipant, PeopleChange, StoredParticipant};
use crate::sync::live::Live;
use crate::sync::room::now_ms;
use crate::sync::rooms::Rooms;
use crate::sync::settings::Settings;
use crate::sync::subscriber::Person;

/// Tells the groups how far the plenary is. A group that cannot be told catches up with the next step.
pub(super) async fn lead(rooms: &Arc<Rooms>, live: &Arc<Live>) {
    let settings = live.settings();
    for group in &settings.groups.groups {
        let told = async {
            let led = rooms.open(&group.workshop).await?;
            let _turn = led.turn().await;
            follow(&led, live.id(), &settings, &group.title).await
        };
        if let Err(error) = told.await {
            tracing::warn!(workshop = %live.id(), group = %group.workshop, ?error, "a group does not follow");
        }
    }
}

/// Takes over the steps and the run of the plenary. Rights and polls of a step are those of the plenary alone, and it is the
/// plenary that writes in silence.
async fn follow(live: &Live, plenary: &WorkshopId, of: &Settings, group: &str) -> Result<(), Error> {
    let plenary = Plenary {
        workshop: plenary.clone(),
        title: of.title.clone(),
        group: group.to_owned(),
        called: of.groups.called,
    };
    let steps = of.agenda.steps.iter().map(|one| {
        let mut step = one.step.clone();
        step.rights.clear();
        step.poll = None;
        if matches!(step.kind, StepKind::Writing | StepKind::Poll) {
            step.kind = StepKind::Discussion;
        }
        AgendaStep { step, note: None }
    });
    let agenda = Agenda {
        steps: steps.collect(),
        planned_end: of.agenda.planned_end,
    };
    let mut course = live.settings().course;
    let moved = course.run.step_started_at != of.course.run.step_started_at;
    course.run = of.course.run.clone();
    live.file()
        .follow(json(&plenary)?, json(&agenda)?, json(&course)?)
        .await?;
    let applied = live.apply(|settings| {
        settings.plenary = Some(plenary);
        settings.agenda = agenda;
        settings.course = course;
        if moved {
            settings.signals = Signals::default();
        }
    });
    Ok(applied.await?)
}

/// Carries what became of people into the groups of their workshop.
pub(super) async fn carry(
    rooms: &Arc<Rooms>,
    live: &Live,
    change: &PeopleChange,
    gone: &[Participant],
) -> Result<(), Error> {
    let mut groups = live.settings().groups;
    let rewritten = || change.rewritten.iter().map(|person| &person.participant);
    for group in groups.all() {
        let group = rooms.open(&group.workshop).await?;
        let _turn = group.turn().await;
        for person in rewritten() {
            if known(&group, &person.id).await?.is_some() {
                rewrite(&group, person).await?;
            }
        }
        send_away(&group, |one| gone.iter().any(|gone| gone.id == one.participant.id)).await?;
    }
    let before = groups.clone();
    let leads = rewritten().filter(|person| person.role != Role::Participant);
    for person in gone.iter().chain(leads) {
        groups.place(&person.id, None)?;
    }
    if groups == before {
        return Ok(());
    }
    live.file().set_groups(json(&groups)?).await?;
    Ok(live.apply(|settings| settings.groups = groups).await?)
}

async fn known(live: &Live, id: &ParticipantId) -> Result<Option<StoredParticipant>, Error> {
    Ok(live.file().participant(id.clone()).await?)
}

/// The number somebody of the plenary has on the board of a group; a new one for whoever comes for the first time, perhaps at
/// the device of the one with the number `host`.
pub(super) async fn seat(live: &Arc<Live>, who: &Participant, host: Option<u32>) -> Result<u32, Error> {
    let _turn = live.turn().await;
    if let Some(person) = known(live, &who.id).await? {
        if person.participant != *who {
            rewrite(live, who).await?;
        }
        return Ok(person.number);
    }
    let new = NewParticipant {
        id: who.id.clone(),
        name: who.name.clone(),
        role: who.role,
        perspective: who.perspective,
        // Known to nobody: the way back in is through the plenary.
        return_code_hash: host
            .is_none()
            .then(random::token)
            .transpose()?
            .map(|code| secret::hash(&code)),
        host,
        joined_at: since(&live.settings()),
    };
    let number = live.file().add_participant(new).await?;
    live.count_people().await?;
    Ok(number)
}

/// Makes somebody on the board of a group who they are in the plenary.
async fn rewrite(live: &Live, who: &Participant) -> Result<(), Error> {
    let who = who.clone();
    let change = live.file().change_people(now_ms(), move |people| {
        let mut people = people.iter();
        let found = people.find(|person| person.participant.id == who.id).cloned();
        let found = found.map(|person| StoredParticipant {
            participant: who,
            ..person
        });
        Ok::<_, Code>(PeopleChange {
            rewritten: found.into_iter().collect(),
            ..PeopleChange::default()
        })
    });
    for StoredParticipant {
        number, participant, ..
    } in change.await??.rewritten
    {
        live.change_person(&Person { number, participant });
    }
    Ok(live.count_people().await?)
}

/// Ends what some people have open on the board of a group.
pub(super) async fn send_away(live: &Live, who: impl Fn(&StoredParticipant) -> bool) -> Result<(), Error> {
    for person in live.file().participants().await?.iter().filter(|person| who(person)) {
        live.file().end_sessions_of(person.number).await?;
        live.send_away(person.number);
    }
    Ok(())
}
