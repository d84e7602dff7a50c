//! The agenda: its steps, their order, the planned end, and the agendas to start from.

use std::sync::Arc;

use super::error::Error;
use super::following::lead;
use super::run::{json, proceed};
use super::steer::in_turn;
use super::{Member, Workshops, random};
use crate::doc::template;
use crate::domain::agenda::{Agenda, AgendaStep, STEPS_MAX, StepDraft, StepError};
use crate::domain::code::Code;
use crate::domain::run::RunState;
use crate::store::SavedAgenda;
use crate::sync::clock;
use crate::sync::settings::{Course, Settings};

/// Most agendas that a server keeps to start from.
const SAVED_MAX: usize = 200;

/// Times that can be planned for, milliseconds since 1970: up to the year 2200.
const TIMES: std::ops::RangeInclusive<i64> = 0..=7_258_118_400_000;

/// An agenda to start from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaTemplate {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// How long its steps take together.
    pub minutes: u32,
    /// Whether it came with the server.
    pub built_in: bool,
    /// How many steps it has.
    pub steps: usize,
}

impl Workshops {
    /// The agenda with its notes. For facilitators.
    ///
    /// # Errors
    /// [`Code::Forbidden`].
    pub fn agenda(&self, member: &Member) -> Result<Agenda, Error> {
        member.facilitates()?;
        Ok(member.live.settings().agenda)
    }

    /// Adds a step before another one, or at the end. Answers its id.
    ///
    /// # Errors
    /// [`Code::Forbidden`], [`Code::BodyInvalid`], [`Code::RightFixed`], [`Code::StepUnknown`], [`Code::AgendaFull`],
    /// storage codes.
    pub async fn add_step(&self, member: &Member, step: StepDraft, before: Option<String>) -> Result<String, Error> {
        let id = random::entry_id()?;
        let step = step.checked(id.clone())?;
        change_agenda(self, member, move |agenda, _| {
            if agenda.steps.len() >= STEPS_MAX {
                return Err(Code::AgendaFull);
            }
            let id = step.step.id.clone();
            agenda.steps.push(step);
            placed(agenda, &id, before.as_deref())
        })
        .await?;
        Ok(id)
    }

    /// Changes a step. The timer of a running one follows its planned length.
    ///
    /// # Errors
    /// As [`Workshops::add_step`].
    pub async fn change_step(&self, member: &Member, id: String, step: StepDraft) -> Result<(), Error> {
        let step = step.checked(id)?;
        change_agenda(self, member, move |agenda, course| {
            let found = agenda.steps.iter_mut().find(|one| one.step.id == step.step.id);
            let found = found.ok_or(Code::StepUnknown)?;
            course.run.plan(&found.step, &step.step);
            *found = step;
            Ok(())
        })
        .await
    }

    /// Removes a step. If it is on, the next one is, or the run ends.
    ///
    /// # Errors
    /// [`Code::Forbidden`], [`Code::StepUnknown`], storage codes.
    pub async fn remove_step(&self, member: &Member, id: String) -> Result<(), Error> {
        change_agenda(self, member, move |agenda, course| {
            let at = agenda.position(&id).ok_or(Code::StepUnknown)?;
            course.run.leave(agenda, &id, clock::now());
            agenda.steps.remove(at);
            Ok(())
        })
        .await
    }

    /// Puts a step before another one, or at the end.
    ///
    /// # Errors
    /// [`Code::Forbidden`], [`Code::StepUnknown`], storage codes.
    pub async fn place_step(&self, member: &Member, id: String, before: Option<String>) -> Result<(), Error> {
        change_agenda(self, member, move |agenda, _| placed(agenda, &id, before.as_deref())).await
    }

    /// Says when the workshop is to end, milliseconds since 1970, or that it is open.
    ///
    /// # Errors
    /// [`Code::Forbidden`], [`Code::BodyInvalid`], storage codes.
    pub async fn plan_end(&self, member: &Member, at: Option<i64>) -> Result<(), Error> {
        if at.is_some_and(|at| !TIMES.contains(&at)) {
            return Err(Code::BodyInvalid.into());
        }
        change_agenda(self, member, move |agenda, _| {
            agenda.planned_end = at;
            Ok(())
        })
        .await
    }

    /// The agendas to start from: those that came with the server, then those that were saved on it.
    ///
    /// # Errors
    /// [`Code::Forbidden`], storage codes.
    pub async fn agenda_templates(&self, member: &Member) -> Result<Vec<AgendaTemplate>, Error> {
        member.facilitates()?;
        let language = member.live.settings().language;
        let built_in = template::AGENDAS.iter().map(|one| {
            let steps = one.steps(language);
            AgendaTemplate {
                id: one.id.to_owned(),
                title: one.title(language).to_owned(),
                minutes: steps.iter().map(|step| u32::from(step.minutes)).sum(),
                built_in: true,
                steps: steps.len(),
            }
        });
        let saved = self.rooms.store().saved_agendas().await?;
        let saved = saved.into_iter().filter_map(|saved| {
            let steps = read_steps(&saved.steps)?;
            Some(AgendaTemplate {
                id: saved.id,
                title: saved.title,
                minutes: steps.iter().map(|one| u32::from(one.step.minutes)).sum(),
                built_in: false,
                steps: steps.len(),
            })
        });
        Ok(built_in.chain(saved).collect())
    }

    /// Saves the agenda on this server, for other workshops to start from. Answers its id.
    ///
    /// # Errors
    /// [`Code::Forbidden`], [`Code::TitleEmpty`], [`Code::TitleTooLong`], [`Code::RunNotReady`] when there is no step in it,
    /// [`Code::AgendaFull`] when the server keeps as many as it may, storage codes.
    pub async fn save_agenda(&self, member: &Member, title: &str) -> Result<String, Error> {
        member.facilitates()?;
        let title = super::create::check_title(title)?;
        let mut steps = member.live.settings().agenda.steps;
        if steps.is_empty() {
            return Err(Code::RunNotReady.into());
        }
        if self.rooms.store().saved_agendas().await?.len() >= SAVED_MAX {
            return Err(Code::AgendaFull.into());
        }
        for one in &mut steps {
            // Polls stay in their workshop, and what was left out today is planned the next time.
            (one.step.poll, one.step.skipped) = (None, false);
        }
        let id = random::entry_id()?;
        let saved = SavedAgenda {
            id: id.clone(),
            title,
            steps: json(&steps)?,
        };
        self.rooms.store().save_agenda(saved).await?;
        Ok(id)
    }

    /// Forgets a saved agenda.
    ///
    /// # Errors
    /// [`Code::Forbidden`], [`Code::TemplateUnknown`] also for one that came with the server, storage codes.
    pub async fn forget_agenda(&self, member: &Member, id: String) -> Result<(), Error> {
        member.facilitates()?;
        if self.rooms.store().forget_agenda(id).await? {
            Ok(())
        } else {
            Err(Code::TemplateUnknown.into())
        }
    }

    /// Puts the steps of a template in place of the agenda, before anything runs or after its end.
    ///
    /// # Errors
    /// [`Code::Forbidden`], [`Code::TemplateUnknown`], [`Code::RunNotReady`] while a step is on, storage codes.
    pub async fn use_agenda(&self, member: &Member, id: &str) -> Result<(), Error> {
        member.facilitates()?;
        let language = member.live.settings().language;
        let mut steps = if let Some(built_in) = template::AGENDAS.iter().find(|one| one.id == id) {
            numbered(built_in.steps(language))?
        } else {
            let saved = self.rooms.store().saved_agendas().await?;
            let saved = saved.iter().find(|saved| saved.id == id).ok_or(Code::TemplateUnknown)?;
            read_steps(&saved.steps).ok_or(Code::TemplateUnknown)?
        };
        for one in &mut steps {
            one.step.id = random::entry_id()?;
        }
        change_agenda(self, member, move |agenda, course| {
            if !matches!(course.run.state, RunState::Ready | RunState::Ended) {
                return Err(Code::RunNotReady);
            }
            agenda.steps = steps;
            Ok(())
        })
        .await
    }
}

/// The agenda that a workshop from this template begins with, as the file keeps it; none where the template has none.
pub(super) fn first_agenda(
    template: &str,
    language: crate::domain::language::Language,
) -> Result<Option<String>, Error> {
    let Some(found) = template::AGENDAS.iter().find(|one| one.id == template) else {
        return Ok(None);
    };
    let steps = numbered(found.steps(language))?;
    let agenda = Agenda {
        steps,
        planned_end: None,
    };
    json(&agenda).map(Some)
}

fn numbered(drafts: Vec<StepDraft>) -> Result<Vec<AgendaStep>, Error> {
    let drafts = drafts.into_iter();
    drafts.map(|draft| Ok(draft.checked(random::entry_id()?)?)).collect()
}

fn read_steps(text: &str) -> Option<Vec<AgendaStep>> {
    serde_json::from_str(text).ok()
}

fn placed(agenda: &mut Agenda, id: &str, before: Option<&str>) -> Result<(), Code> {
    if agenda.place(id, before) {
        Ok(())
    } else {
        Err(Code::StepUnknown)
    }
}

/// Changes the agenda, and the run with it where it has to follow.
async fn change_agenda(
    workshops: &Workshops,
    member: &Member,
    change: impl FnOnce(&mut Agenda, &mut Course) -> Result<(), Code> + Send + 'static,
) -> Result<(), Error> {
    member.runs()?;
    let rooms = Arc::clone(workshops.rooms());
    in_turn(member, move |live| async move {
        let Settings {
            mut agenda, mut course, ..
        } = live.settings();
        change(&mut agenda, &mut course)?;
        proceed(&live, agenda, course).await?;
        lead(&rooms, &live).await;
        Ok(())
    })
    .await
}

impl From<StepError> for Error {
    fn from(error: StepError) -> Self {
        match error {
            StepError::Invalid => Code::BodyInvalid.into(),
            StepError::FixedRight => Code::RightFixed.into(),
        }
    }
}
