//! Running the agenda: which step it is, and what its timer says.
//!
//! Every change is a function of what is, the agenda and the time. Times are milliseconds since 1970 by the server's clock.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::agenda::{Agenda, Step};
use super::code::Code;

/// The most minutes by which a step is extended at once.
pub const EXTENSION_MAX: u16 = 120;

/// Whether the agenda runs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum RunState {
    /// Not begun.
    #[default]
    Ready,
    /// A step runs, its timer too.
    Running,
    /// A step runs, its timer waits.
    Paused,
    /// Over.
    Ended,
}

/// When a step was run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct StepTime {
    /// When it first began.
    pub from: i64,
    /// When it last ended; absent while it runs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub to: Option<i64>,
}

/// How far the workshop is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Run {
    /// Whether it runs.
    #[serde(default)]
    pub state: RunState,
    /// Id of the step it is at, while running or paused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub step: Option<String>,
    /// When the first step began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub started_at: Option<i64>,
    /// When this step began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub step_started_at: Option<i64>,
    /// While running: when the timer is at zero.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub ends_at: Option<i64>,
    /// While paused: milliseconds on the timer; below zero when the step was over time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub left: Option<i64>,
    /// Milliseconds the step may take, extensions included.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub length: Option<i64>,
    /// When each step was run, by id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<BTreeMap<String, StepTime>>"))]
    pub times: BTreeMap<String, StepTime>,
}

/// What a facilitator wants of the run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum RunAction {
    /// Begin with the first step. A workshop that has ended begins anew, with no times.
    Start,
    /// The next step that is not left out; after the last one the run ends.
    Next,
    /// The step before, with a whole timer. After the end: the last step again.
    Back,
    /// Halt the timer.
    Pause,
    /// Let it go on.
    Resume,
    /// More minutes, from now on if the step is over time.
    Extend,
    /// Leave a step out: this one, which goes to the next, or another.
    Skip,
    /// To this step.
    Goto,
    /// End.
    End,
}

impl RunAction {
    /// Every action there is.
    pub const ALL: [Self; 9] = [
        Self::Start,
        Self::Next,
        Self::Back,
        Self::Pause,
        Self::Resume,
        Self::Extend,
        Self::Skip,
        Self::Goto,
        Self::End,
    ];
}

/// An order of a facilitator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RunOrder {
    /// What is to happen.
    pub action: RunAction,
    /// For `extend`: 1 to 120; 1 when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub minutes: Option<u16>,
    /// For `goto` and `skip`: which step.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub step: Option<String>,
    /// The step that the caller saw as the current one. If it is another one by now, nothing happens.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub from: Option<String>,
}

impl Run {
    /// Whether a step is on, its timer running or halted.
    pub fn is_on(&self) -> bool {
        matches!(self.state, RunState::Running | RunState::Paused)
    }

    /// The step that is on.
    pub fn current<'a>(&self, agenda: &'a Agenda) -> Option<&'a Step> {
        self.step.as_deref().and_then(|id| agenda.step(id))
    }

    /// Carries out an order at this time. On an error nothing has changed.
    ///
    /// # Errors
    /// [`Code::StepMoved`] when the caller saw another step, [`Code::StepUnknown`], [`Code::RunNotReady`] when the state
    /// does not allow it, [`Code::BodyInvalid`] for minutes out of bounds.
    pub fn carry_out(&mut self, agenda: &mut Agenda, order: &RunOrder, now: i64) -> Result<(), Code> {
        if order.from.is_some() && order.from != self.step {
            return Err(Code::StepMoved);
        }
        match order.action {
            RunAction::Start => self.start(agenda, now),
            RunAction::Next => self.next(agenda, now),
            RunAction::Back => self.back(agenda, now),
            RunAction::Pause => self.pause(now),
            RunAction::Resume => self.resume(now),
            RunAction::Extend => self.extend(order.minutes.unwrap_or(1), now),
            RunAction::Skip => self.skip(agenda, order.step.as_deref(), now),
            RunAction::Goto => self.go(agenda, order.step.as_deref(), now),
            RunAction::End => self.end(now),
        }
    }

    fn start(&mut self, agenda: &Agenda, now: i64) -> Result<(), Code> {
        // Of two who press it at once one starts.
        if self.is_on() {
            return Err(Code::StepMoved);
        }
        let first = agenda.first().ok_or(Code::RunNotReady)?;
        *self = Self::default();
        self.enter(first, now);
        Ok(())
    }

    fn next(&mut self, agenda: &Agenda, now: i64) -> Result<(), Code> {
        let id = self.on()?;
        match agenda.after(id) {
            Some(step) => self.enter(step, now),
            None => self.close(now),
        }
        Ok(())
    }

    fn back(&mut self, agenda: &Agenda, now: i64) -> Result<(), Code> {
        let step = match self.state {
            RunState::Ready => None,
            RunState::Running | RunState::Paused => agenda.before(self.on()?),
            RunState::Ended => self.last(agenda),
        };
        self.enter(step.ok_or(Code::RunNotReady)?, now);
        Ok(())
    }

    fn pause(&mut self, now: i64) -> Result<(), Code> {
        let ends_at = self.ends_at.filter(|_| self.state == RunState::Running);
        self.left = Some(ends_at.ok_or(Code::RunNotReady)? - now);
        self.ends_at = None;
        self.state = RunState::Paused;
        Ok(())
    }

    fn resume(&mut self, now: i64) -> Result<(), Code> {
        let left = self.left.filter(|_| self.state == RunState::Paused);
        self.ends_at = Some(now + left.ok_or(Code::RunNotReady)?);
        self.left = None;
        self.state = RunState::Running;
        Ok(())
    }

    fn extend(&mut self, minutes: u16, now: i64) -> Result<(), Code> {
        if !(1..=EXTENSION_MAX).contains(&minutes) {
            return Err(Code::BodyInvalid);
        }
        self.on()?;
        // Who is over time already gets these minutes whole.
        let over = match (self.ends_at, self.left) {
            (Some(ends_at), _) => (now - ends_at).max(0),
            (None, Some(left)) => (-left).max(0),
            (None, None) => 0,
        };
        self.lengthen(i64::from(minutes) * 60_000 + over);
        Ok(())
    }

    fn skip(&mut self, agenda: &mut Agenda, step: Option<&str>, now: i64) -> Result<(), Code> {
        let id = match step {
            Some(id) => id.to_owned(),
            None => self.on()?.to_owned(),
        };
        if agenda.step(&id).is_none() {
            return Err(Code::StepUnknown);
        }
        if self.is_on() && self.step.as_deref() == Some(&id) {
            self.next(agenda, now)?;
        }
        agenda.skip(&id, true);
        Ok(())
    }

    fn go(&mut self, agenda: &mut Agenda, step: Option<&str>, now: i64) -> Result<(), Code> {
        let id = step.ok_or(Code::BodyInvalid)?;
        let step = agenda.step(id).ok_or(Code::StepUnknown)?;
        self.enter(step, now);
        agenda.skip(id, false);
        Ok(())
    }

    fn end(&mut self, now: i64) -> Result<(), Code> {
        self.on()?;
        self.close(now);
        Ok(())
    }

    /// Goes on without a step that is about to leave the agenda: if it is on, to the next one. What was is kept.
    pub fn leave(&mut self, agenda: &Agenda, id: &str, now: i64) {
        if self.is_on() && self.step.as_deref() == Some(id) {
            match agenda.after(id) {
                Some(step) => self.enter(step, now),
                None => self.close(now),
            }
        }
    }

    /// Follows a change of the planned length of a step while it is on.
    pub fn plan(&mut self, before: &Step, after: &Step) {
        if self.is_on() && self.step.as_deref() == Some(&after.id) {
            self.lengthen(after.length() - before.length());
        }
    }

    fn lengthen(&mut self, by: i64) {
        for time in [&mut self.length, &mut self.ends_at, &mut self.left] {
            *time = time.map(|time| time + by);
        }
    }

    fn on(&self) -> Result<&str, Code> {
        self.step.as_deref().filter(|_| self.is_on()).ok_or(Code::RunNotReady)
    }

    /// The step that ended last and is still in the agenda.
    fn last<'a>(&self, agenda: &'a Agenda) -> Option<&'a Step> {
        let known = self
            .times
            .iter()
            .filter_map(|(id, time)| Some((time.to?, agenda.step(id)?)));
        known.max_by_key(|(to, _)| *to).map(|(_, step)| step)
    }

    fn enter(&mut self, step: &Step, now: i64) {
        self.stop(now);
        self.state = RunState::Running;
        self.step = Some(step.id.clone());
        self.started_at.get_or_insert(now);
        self.step_started_at = Some(now);
        self.length = Some(step.length());
        self.ends_at = Some(now + step.length());
        self.left = None;
        let time = self.times.entry(step.id.clone());
        time.or_insert(StepTime { from: now, to: None }).to = None;
    }

    fn close(&mut self, now: i64) {
        self.stop(now);
        *self = Self {
            state: RunState::Ended,
            started_at: self.started_at,
            times: std::mem::take(&mut self.times),
            ..Self::default()
        };
    }

    /// Notes that the step that is on has ended.
    fn stop(&mut self, now: i64) {
        if let Some(time) = self.step.as_ref().and_then(|id| self.times.get_mut(id)) {
            time.to = Some(now);
        }
    }
}

#[cfg(test)]
mod tests;
