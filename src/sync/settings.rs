//! What facilitators set about a workshop, as it is in the file, and what follows from it: the stage and the rights of now.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::domain::agenda::{Agenda, Step, StepKind};
use crate::domain::area::{Access, Area, Rights};
use crate::domain::floor::{Floor, Signals, Talk};
use crate::domain::groups::{Groups, Plenary};
use crate::domain::language::{Address, Language};
use crate::domain::neighbour::Neighbour;
use crate::domain::people::{Participant, Perspective, Role};
use crate::domain::poll::Poll;
use crate::domain::protected::Protected;
use crate::domain::rehearsal;
use crate::domain::run::Run;
use crate::domain::stage::{Gather, Projector, Spotlight, Stage, Written};
use crate::store;

/// What the facilitator set, as it is in the file.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Title of the workshop.
    pub title: String,
    /// Language of its content.
    pub language: Language,
    /// Sie or Du.
    pub address: Address,
    /// When it was created, milliseconds since 1970.
    pub created_at: i64,
    /// Whether people may still join.
    pub room_open: bool,
    /// Who may do what where while no step says otherwise.
    pub base: Rights,
    /// Who may do what where now: follows from the others whenever one of them changes.
    pub rights: Rights,
    /// What the projector shows.
    pub spotlight: Option<Spotlight>,
    /// How it shows it.
    pub projector: Projector,
    /// The workshop that this one goes on with.
    pub continues: Option<Neighbour>,
    /// Those that go on with this one, in the order in which they were made.
    pub continued: Vec<Neighbour>,
    /// The polls that are open or closed, as far as they may be told.
    pub polls: Vec<Poll>,
    /// What is planned.
    pub agenda: Agenda,
    /// How far the workshop is, and what was set on the way.
    pub course: Course,
    /// Hands and speakers.
    pub talk: Talk,
    /// What people signal in this step. In memory only.
    pub signals: Signals,
    /// What waits to be revealed.
    pub written: Option<Written>,
    /// Breakout groups.
    pub groups: Groups,
    /// In a breakout group: where it belongs.
    pub plenary: Option<Plenary>,
    /// In a rehearsal: of what, by whom, and who is simulated.
    pub rehearsal: Option<rehearsal::Record>,
    /// Who counts, by perspective.
    pub people: BTreeMap<Perspective, usize>,
    /// Whether it is a protected workshop, and until when.
    pub protected: Option<Protected>,
    /// What may leave it all the same.
    pub released: Vec<Area>,
}

/// How far a workshop is, and what was set on the way, as the file keeps it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Course {
    /// The run of the agenda.
    pub run: Run,
    /// Rights that were set by hand while a step with rights of its own runs. Forgotten with the step.
    pub by_hand: Vec<(Area, Role, Access)>,
    /// Whether participants may only read.
    pub frozen: bool,
    /// Where everybody was asked to look.
    pub gather: Option<Gather>,
}

impl Settings {
    /// What is set in a file. Who is in the workshop and which polls there are is found elsewhere.
    pub(super) fn stored(stored: store::Settings) -> Self {
        let mut settings = Self {
            title: stored.title,
            language: stored.language,
            address: stored.address,
            created_at: stored.created_at,
            room_open: stored.room_open,
            base: stored.rights.as_deref().map(read_rights).unwrap_or_default(),
            rights: Rights::default(),
            spotlight: known(stored.spotlight),
            projector: known(stored.projector).unwrap_or_default(),
            continues: known(stored.continues),
            continued: known(stored.continued).unwrap_or_default(),
            polls: Vec::new(),
            agenda: known(stored.agenda).unwrap_or_default(),
            course: known(stored.course).unwrap_or_default(),
            talk: known(stored.talk).unwrap_or_default(),
            signals: Signals::default(),
            written: None,
            groups: known(stored.groups).unwrap_or_default(),
            plenary: known(stored.plenary),
            rehearsal: known(stored.rehearsal),
            people: BTreeMap::new(),
            protected: stored
                .delete_at
                .filter(|_| stored.protected)
                .map(|delete_at| Protected { delete_at }),
            released: known(stored.released).unwrap_or_default(),
        };
        settings.settle();
        settings
    }

    /// The step that is on.
    pub fn step(&self) -> Option<&Step> {
        self.course.run.current(&self.agenda)
    }

    /// A step as everybody is told of it: in a protected workshop nobody writes under a name.
    fn told(&self, step: &Step) -> Step {
        Step {
            anonymous: step.anonymous || (self.protected.is_some() && step.kind == StepKind::Writing),
            ..step.clone()
        }
    }

    /// Works out the rights of now.
    pub(super) fn settle(&mut self) {
        let mut rights = self.base.clone();
        let of_step = self.step().into_iter().flat_map(|step| &step.rights);
        let of_step = of_step.flat_map(|(area, roles)| roles.iter().map(|(role, access)| (*area, *role, *access)));
        let of_step: Vec<_> = of_step.collect();
        for (area, role, access) in of_step.iter().chain(&self.course.by_hand) {
            // What is fixed was refused when it was set.
            let _ = rights.set(*area, *role, *access);
        }
        if self.course.frozen {
            for area in Area::ALL {
                if rights.access(area, Role::Participant) == Access::Write {
                    let _ = rights.set(area, Role::Participant, Access::Read);
                }
            }
        }
        self.rights = rights;
    }

    /// The stage these settings make.
    pub fn stage(&self) -> Stage {
        Stage {
            run: self.course.run.clone(),
            gather: self.course.gather.clone(),
            floor: Floor::new(&self.talk, &self.signals),
            written: self.written.clone(),
            frozen: self.course.frozen,
            people: self.people.clone(),
            planned_end: self.agenda.planned_end,
            groups: self.groups.groups.clone(),
            groups_called: self.groups.called,
            plenary: self.plenary.clone(),
            rehearsal: self.rehearsal.as_ref().map(|copy| copy.of.clone()),
            polls: self.polls.clone(),
            protected: self.protected,
            released: self.released.clone(),
            steps: self.agenda.steps.iter().map(|one| self.told(&one.step)).collect(),
            ..Stage::new(&self.rights, self.room_open, self.spotlight.clone(), self.projector)
        }
    }
}

/// Who counts among these people, by perspective: all but those who only watch.
pub(super) fn count<'a>(people: impl Iterator<Item = &'a Participant>) -> BTreeMap<Perspective, usize> {
    let mut counts = BTreeMap::new();
    for person in people.filter(|person| person.role != Role::Observer) {
        if let Some(perspective) = person.perspective {
            *counts.entry(perspective).or_default() += 1;
        }
    }
    counts
}

/// JSON that this version understands; what it does not counts as not set.
fn known<T: serde::de::DeserializeOwned>(text: Option<String>) -> Option<T> {
    serde_json::from_str(&text?).ok()
}

/// Rights as the file keeps them: JSON `[[area, role, access], …]`; what cannot be set, or is of an area that is not known
/// here, is skipped. An area that is not in it has the rights it begins with.
fn read_rights(text: &str) -> Rights {
    let mut rights = Rights::default();
    let entries: Vec<Value> = serde_json::from_str(text).unwrap_or_default();
    for entry in entries {
        if let Ok((area, role, access)) = serde_json::from_value(entry) {
            let _ = rights.set(area, role, access);
        }
    }
    rights
}

/// Rights as the file keeps them.
pub fn write_rights(rights: &Rights) -> String {
    let mut entries = Vec::new();
    for area in Area::ALL {
        for role in [Role::Participant, Role::Observer] {
            entries.push((area, role, rights.access(area, role)));
        }
    }
    serde_json::to_string(&entries).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rights_of_another_time_are_read_as_far_as_they_are_known() {
        let kept = r#"[["model", "participant", "hidden"], ["kitchen", "participant", "read"], ["notes", "observer", "hidden"]]"#;
        let rights = read_rights(kept);
        for (area, role, access) in [
            (Area::Model, Role::Participant, Access::Hidden),
            (Area::Notes, Role::Observer, Access::Hidden),
            (Area::Okr, Role::Participant, Access::Write),
            (Area::Okr, Role::Observer, Access::Read),
        ] {
            assert_eq!(rights.access(area, role), access, "{area} {role:?}");
        }
        assert_eq!(read_rights(&write_rights(&rights)), rights);
    }

    #[test]
    fn a_step_overrules_what_was_set_a_hand_overrules_the_step_and_a_freeze_leaves_nothing_to_write() {
        use Access::{Hidden, Read, Write};
        let agenda = serde_json::json!({ "steps": [
            { "id": "a", "title": "A", "kind": "writing", "minutes": 1,
              "rights": { "model": { "participant": "hidden", "observer": "hidden" }, "notes": { "participant": "write" } } },
        ] });
        let kept = |course: &str| {
            let stored = store::Settings {
                rights: Some(r#"[["model", "participant", "read"], ["notes", "participant", "read"]]"#.to_owned()),
                agenda: Some(agenda.to_string()),
                course: Some(course.to_owned()),
                ..store::Settings::default()
            };
            let rights = Settings::stored(stored).rights;
            [
                (Area::Model, Role::Participant),
                (Area::Model, Role::Observer),
                (Area::Notes, Role::Participant),
            ]
            .map(|(area, role)| rights.access(area, role))
        };
        let on = r#""run": { "state": "running", "step": "a" }"#;
        let hand = r#""byHand": [["model", "participant", "write"]]"#;
        assert_eq!(kept("{}"), [Read, Read, Read]);
        assert_eq!(kept(&format!("{{{on}}}")), [Hidden, Hidden, Write]);
        assert_eq!(kept(&format!("{{{on}, {hand}}}")), [Write, Hidden, Write]);
        assert_eq!(
            kept(&format!("{{{on}, {hand}, \"frozen\": true}}")),
            [Read, Hidden, Read]
        );
    }
}
