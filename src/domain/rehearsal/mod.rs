//! Rehearsals: a copy of a workshop in which simulated people take part, for whoever is to facilitate it. Nothing of it
//! touches the workshop itself.
//!
//! What a simulated person does next follows from how far the copy is and from a random number, and from nothing else: so a
//! rehearsal goes on after a restart of the server without anything being kept of it.

mod answers;
mod words;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::agenda::{Step, StepKind};
use super::floor::{Floor, Reaction};
use super::id::{ParticipantId, WorkshopId};
use super::language::Language;
use super::poll::{Answer, PollDraft};
use super::run::{Run, RunState};

pub use words::name;

/// How many people are simulated when nobody says how many.
pub const PEOPLE: usize = 12;
/// Most people that are simulated in one copy.
pub const PEOPLE_MAX: usize = 30;
/// Most that they do in one copy, all together.
pub const ACTS_MAX: u32 = 400;
/// For how long a copy is kept, milliseconds.
pub const KEPT: i64 = 24 * 60 * 60 * 1_000;

/// Within this time everybody has answered a poll, milliseconds.
const ANSWERED_WITHIN: i64 = 60_000;
/// Within this time everybody has written, however long the step is, milliseconds.
const WRITTEN_WITHIN: i64 = 3 * 60_000;
/// Cards that each writes in a step.
const CARDS: usize = 2;
/// Most hands that are up at once.
const HANDS: usize = 3;

/// What everybody in a rehearsal is told: what it is a copy of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Rehearsal {
    /// The workshop it is a copy of.
    pub workshop: WorkshopId,
    /// What that was called when the copy was made.
    pub title: String,
}

/// A rehearsal as its file keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Record {
    /// What it is a copy of.
    pub of: Rehearsal,
    /// Who asked for it, by their id in the workshop it is a copy of.
    pub by: ParticipantId,
    /// Who in it is simulated, by their ids in the copy.
    #[serde(default)]
    pub people: Vec<ParticipantId>,
    /// How much they have done so far.
    #[serde(default)]
    pub acts: u32,
    /// What their chance begins with.
    pub seed: u64,
}

/// How things stand for simulated people.
#[derive(Debug)]
pub struct Scene<'a> {
    /// Milliseconds since 1970.
    pub now: i64,
    /// What everything is written in.
    pub language: Language,
    /// Who is simulated.
    pub people: &'a [ParticipantId],
    /// Which of them are ready.
    pub ready: Vec<bool>,
    /// How far the copy is.
    pub run: &'a Run,
    /// The step that is on.
    pub step: Option<&'a Step>,
    /// Whether participants can only read.
    pub frozen: bool,
    /// Hands, and who speaks.
    pub floor: Floor,
    /// Cards that wait to be revealed.
    pub waiting: usize,
    /// Open polls.
    pub polls: Vec<Asked<'a>>,
    /// Whether participants may add cards to the collection.
    pub may_add: bool,
}

/// A poll that is open.
#[derive(Debug)]
pub struct Asked<'a> {
    /// Its id.
    pub id: &'a str,
    /// What is asked.
    pub draft: &'a PollDraft,
    /// Since when, milliseconds since 1970.
    pub since: i64,
    /// Which of the simulated people have not answered, by their places among them.
    pub open_for: Vec<usize>,
}

/// Something that a simulated person does. `usize`: their place among the simulated people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// Write a card in silence.
    Write(usize, &'static str),
    /// Answer a poll.
    Answer(usize, String, Answer),
    /// Raise a hand.
    Hand(usize),
    /// Signal something.
    React(usize, Reaction),
    /// Be ready.
    Ready(usize),
    /// Put a card into the collection.
    Add(usize, &'static str),
}

/// What somebody does now, if anybody does anything. Asked once a second.
pub fn next(scene: &Scene<'_>, random: &mut fastrand::Rng) -> Option<Act> {
    if scene.people.is_empty() {
        return None;
    }
    answer(scene, random).or_else(|| {
        let step = scene.step.filter(|_| scene.run.state == RunState::Running)?;
        let whole = scene.run.length?;
        let passed = (whole - (scene.run.ends_at? - scene.now)).max(0);
        write(scene, step, passed, whole, random)
            .or_else(|| signal(scene, step, random))
            .or_else(|| add(scene, step, random))
            .or_else(|| be_ready(scene, step, passed, whole, random))
    })
}

fn answer(scene: &Scene<'_>, random: &mut fastrand::Rng) -> Option<Act> {
    let late = |poll: &&Asked<'_>| {
        let answered = scene.people.len() - poll.open_for.len();
        answered < due(scene.people.len(), scene.now - poll.since, ANSWERED_WITHIN)
    };
    let poll = scene.polls.iter().find(late)?;
    let who = *random.choice(&poll.open_for)?;
    Some(Act::Answer(
        who,
        poll.id.to_owned(),
        answers::to(poll.draft, scene.language, random),
    ))
}

fn write(scene: &Scene<'_>, step: &Step, passed: i64, whole: i64, random: &mut fastrand::Rng) -> Option<Act> {
    let asked = step.kind == StepKind::Writing && !scene.frozen;
    let within = (whole * 3 / 5).min(WRITTEN_WITHIN);
    let behind = scene.waiting < due(scene.people.len() * CARDS, passed, within);
    (asked && behind).then(|| Act::Write(anybody(scene, random), words::thought(scene.language, random)))
}

fn signal(scene: &Scene<'_>, step: &Step, random: &mut fastrand::Rng) -> Option<Act> {
    if !matches!(step.kind, StepKind::Input | StepKind::Discussion | StepKind::Checkin) {
        return None;
    }
    let who = anybody(scene, random);
    let id = &scene.people[who];
    match random.u8(..16) {
        0 => {
            let busy =
                scene.floor.speaking.as_ref() == Some(id) || scene.floor.hands.iter().any(|hand| hand.person == *id);
            (!busy && scene.floor.hands.len() < HANDS).then_some(Act::Hand(who))
        }
        1 => random.choice(Reaction::ALL).map(|reaction| Act::React(who, reaction)),
        _ => None,
    }
}

fn add(scene: &Scene<'_>, step: &Step, random: &mut fastrand::Rng) -> Option<Act> {
    let asked = matches!(step.kind, StepKind::Grouping | StepKind::Free) && scene.may_add;
    (asked && random.u8(..16) == 0).then(|| Act::Add(anybody(scene, random), words::thought(scene.language, random)))
}

/// From the middle of a step on more and more are ready.
fn be_ready(scene: &Scene<'_>, step: &Step, passed: i64, whole: i64, random: &mut fastrand::Rng) -> Option<Act> {
    if matches!(step.kind, StepKind::Poll | StepKind::Break) {
        return None;
    }
    let ready = scene.ready.iter().filter(|ready| **ready).count();
    let half = whole / 2;
    let others: Vec<usize> = (0..scene.people.len())
        .filter(|who| !scene.ready.get(*who).copied().unwrap_or(false))
        .collect();
    (ready < due(scene.people.len(), passed - half, half))
        .then(|| random.choice(&others).copied())
        .flatten()
        .map(Act::Ready)
}

fn anybody(scene: &Scene<'_>, random: &mut fastrand::Rng) -> usize {
    random.usize(..scene.people.len())
}

/// How many of `all` should have happened when `passed` of the time is over.
fn due(all: usize, passed: i64, within: i64) -> usize {
    let (passed, within) = (passed.max(0).unsigned_abs(), within.max(1).unsigned_abs());
    let share = u128::from(passed) * all as u128 / u128::from(within);
    usize::try_from(share).unwrap_or(all).min(all)
}

#[cfg(test)]
mod tests;
