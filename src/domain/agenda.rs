//! The agenda: the steps a workshop is planned in, and what may be done where while each of them runs.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::area::{Access, Area, Rights};
use super::id::is_id;
use super::people::Role;

/// Most steps of an agenda.
pub const STEPS_MAX: usize = 100;
/// Longest step, in minutes. The shortest is 1.
pub const STEP_MINUTES_MAX: u16 = 600;
/// Longest title of a step, in Unicode scalar values.
pub const STEP_TITLE_MAX: usize = 120;
/// Longest prompt.
pub const PROMPT_MAX: usize = 500;
/// Longest note for facilitators.
pub const STEP_NOTE_MAX: usize = 1_000;

/// What people do in a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum StepKind {
    /// Somebody speaks, the others listen.
    Input,
    /// Everybody writes cards that nobody else sees before the reveal.
    Writing,
    /// People talk.
    Discussion,
    /// Cards are put together and groups get names.
    Grouping,
    /// A poll.
    Poll,
    /// A round in which everybody says a word.
    Checkin,
    /// A break.
    Break,
    /// Anything else.
    Free,
}

impl StepKind {
    /// Every kind there is, in the order they are offered.
    pub const ALL: [Self; 8] = [
        Self::Input,
        Self::Writing,
        Self::Discussion,
        Self::Grouping,
        Self::Poll,
        Self::Checkin,
        Self::Break,
        Self::Free,
    ];

    /// Name in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Input => "input",
            Self::Writing => "writing",
            Self::Discussion => "discussion",
            Self::Grouping => "grouping",
            Self::Poll => "poll",
            Self::Checkin => "checkin",
            Self::Break => "break",
            Self::Free => "free",
        }
    }
}

/// What participants and observers may do, area by area; areas that are not in it stay as they are.
pub type StepRights = BTreeMap<Area, BTreeMap<Role, Access>>;

/// A step as everybody sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Step {
    /// Its id.
    pub id: String,
    /// 1 to 120 characters.
    pub title: String,
    /// What people do.
    pub kind: StepKind,
    /// How long it is planned, 1 to 600.
    pub minutes: u16,
    /// What people are asked, up to 500 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub prompt: Option<String>,
    /// The area it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub area: Option<Area>,
    /// What participants and observers may do while it runs.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<StepRights>"))]
    pub rights: StepRights,
    /// Whether cards that are written in it are anonymous.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(test, ts(optional, as = "Option<bool>"))]
    pub anonymous: bool,
    /// Id of the poll that opens with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub poll: Option<String>,
    /// Whether it is left out.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(test, ts(optional, as = "Option<bool>"))]
    pub skipped: bool,
}

impl Step {
    /// Its planned length in milliseconds.
    pub fn length(&self) -> i64 {
        i64::from(self.minutes) * 60_000
    }
}

/// A step as facilitators see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct AgendaStep {
    /// What everybody sees of it.
    #[serde(flatten)]
    pub step: Step,
    /// For facilitators only, up to 1000 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub note: Option<String>,
}

/// A step on its way in, without an id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StepDraft {
    /// 1 to 120 characters.
    pub title: String,
    /// What people do.
    pub kind: StepKind,
    /// How long it is planned, 1 to 600.
    pub minutes: u16,
    /// What people are asked, up to 500 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub prompt: Option<String>,
    /// The area it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub area: Option<Area>,
    /// What participants and observers may do while it runs.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<StepRights>"))]
    pub rights: StepRights,
    /// Whether cards that are written in it are anonymous.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(test, ts(optional, as = "Option<bool>"))]
    pub anonymous: bool,
    /// Id of the poll that opens with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub poll: Option<String>,
    /// Whether it is left out.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(test, ts(optional, as = "Option<bool>"))]
    pub skipped: bool,
    /// For facilitators only, up to 1000 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub note: Option<String>,
}

/// Why a draft was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepError {
    /// No title, or too much of something.
    Invalid,
    /// It would give a right that is not up for decision.
    FixedRight,
}

impl StepDraft {
    /// The step that this draft makes: white space trimmed, empty texts left out.
    ///
    /// # Errors
    /// [`StepError`].
    pub fn checked(self, id: String) -> Result<AgendaStep, StepError> {
        let title = self.title.split_whitespace().collect::<Vec<_>>().join(" ");
        let fits = (1..=STEP_TITLE_MAX).contains(&title.chars().count())
            && (1..=STEP_MINUTES_MAX).contains(&self.minutes)
            && self.area.is_none_or(Area::is_client_written)
            && self.poll.as_deref().is_none_or(is_id);
        if !fits {
            return Err(StepError::Invalid);
        }
        let mut tried = Rights::default();
        for (area, roles) in &self.rights {
            for (role, access) in roles {
                tried.set(*area, *role, *access).map_err(|_| StepError::FixedRight)?;
            }
        }
        Ok(AgendaStep {
            step: Step {
                id,
                title,
                kind: self.kind,
                minutes: self.minutes,
                prompt: words(self.prompt, PROMPT_MAX)?,
                area: self.area,
                rights: self.rights.into_iter().filter(|(_, roles)| !roles.is_empty()).collect(),
                anonymous: self.anonymous,
                poll: self.poll,
                skipped: self.skipped,
            },
            note: words(self.note, STEP_NOTE_MAX)?,
        })
    }
}

fn words(text: Option<String>, most: usize) -> Result<Option<String>, StepError> {
    let text = text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
    match text {
        Some(text) if text.chars().count() > most => Err(StepError::Invalid),
        text => Ok(text),
    }
}

/// The agenda as facilitators see it and as the file keeps it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Agenda {
    /// In the order in which they are planned.
    pub steps: Vec<AgendaStep>,
    /// When the workshop is to end, milliseconds since 1970.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub planned_end: Option<i64>,
}

impl Agenda {
    /// Where the step with this id stands.
    pub fn position(&self, id: &str) -> Option<usize> {
        self.steps.iter().position(|one| one.step.id == id)
    }

    /// The step with this id.
    pub fn step(&self, id: &str) -> Option<&Step> {
        self.steps.iter().map(|one| &one.step).find(|step| step.id == id)
    }

    /// The first step that is not left out.
    pub fn first(&self) -> Option<&Step> {
        self.steps.iter().map(|one| &one.step).find(|step| !step.skipped)
    }

    /// The next step after the one with this id that is not left out.
    pub fn after(&self, id: &str) -> Option<&Step> {
        let at = self.position(id)?;
        let mut later = self.steps.iter().skip(at + 1).map(|one| &one.step);
        later.find(|step| !step.skipped)
    }

    /// The last step before the one with this id that is not left out.
    pub fn before(&self, id: &str) -> Option<&Step> {
        let at = self.position(id)?;
        let mut earlier = self.steps.iter().take(at).rev().map(|one| &one.step);
        earlier.find(|step| !step.skipped)
    }

    /// Leaves a step out, or takes it in again. Answers whether there is such a step.
    pub fn skip(&mut self, id: &str, skipped: bool) -> bool {
        let step = self.steps.iter_mut().find(|one| one.step.id == id);
        step.map(|one| one.step.skipped = skipped).is_some()
    }

    /// Puts a step before the one with the id `before`, or at the end. Answers whether both exist.
    pub fn place(&mut self, id: &str, before: Option<&str>) -> bool {
        let Some(from) = self.position(id) else { return false };
        if before == Some(id) {
            return true;
        }
        if before.is_some_and(|before| self.position(before).is_none()) {
            return false;
        }
        let step = self.steps.remove(from);
        let to = before.and_then(|before| self.position(before));
        self.steps.insert(to.unwrap_or(self.steps.len()), step);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(title: &str) -> StepDraft {
        StepDraft {
            title: title.to_owned(),
            kind: StepKind::Free,
            minutes: 5,
            prompt: None,
            area: None,
            rights: StepRights::new(),
            anonymous: false,
            poll: None,
            skipped: false,
            note: None,
        }
    }

    fn agenda(titles: &[&str]) -> Agenda {
        let steps = titles.iter().map(|title| draft(title).checked((*title).to_owned()));
        Agenda {
            steps: steps.collect::<Result<_, _>>().unwrap(),
            planned_end: None,
        }
    }

    fn order(agenda: &Agenda) -> String {
        agenda.steps.iter().map(|one| one.step.title.as_str()).collect()
    }

    #[test]
    fn a_draft_is_trimmed_and_kept_within_its_bounds() {
        let step = StepDraft {
            prompt: Some("  \n".to_owned()),
            note: Some(" leise ".to_owned()),
            ..draft("  Still   schreiben ")
        };
        let step = step.checked("id".to_owned()).unwrap();
        assert_eq!(step.step.title, "Still schreiben");
        assert_eq!((step.step.prompt, step.note.as_deref()), (None, Some("leise")));
        for wrong in [
            draft(" "),
            draft(&"ß".repeat(STEP_TITLE_MAX + 1)),
            StepDraft {
                minutes: 0,
                ..draft("a")
            },
            StepDraft {
                minutes: STEP_MINUTES_MAX + 1,
                ..draft("a")
            },
            StepDraft {
                area: Some(Area::Stage),
                ..draft("a")
            },
            StepDraft {
                poll: Some("no id".to_owned()),
                ..draft("a")
            },
            StepDraft {
                prompt: Some("a".repeat(PROMPT_MAX + 1)),
                ..draft("a")
            },
            StepDraft {
                note: Some("a".repeat(STEP_NOTE_MAX + 1)),
                ..draft("a")
            },
        ] {
            assert_eq!(wrong.checked("id".to_owned()), Err(StepError::Invalid));
        }
    }

    #[test]
    fn a_step_gives_no_right_that_is_fixed() {
        for (area, role, access) in [
            (Area::Stage, Role::Participant, Access::Write),
            (Area::Model, Role::Facilitator, Access::Read),
            (Area::Model, Role::Observer, Access::Write),
        ] {
            let rights = [(area, [(role, access)].into())].into();
            let tried = StepDraft { rights, ..draft("a") };
            assert_eq!(tried.checked("id".to_owned()), Err(StepError::FixedRight));
        }
    }

    #[test]
    fn steps_that_are_left_out_are_passed_over_both_ways() {
        let mut agenda = agenda(&["a", "b", "c"]);
        assert!(agenda.skip("b", true));
        assert!(!agenda.skip("x", true));
        assert_eq!(agenda.after("a").unwrap().id, "c");
        assert_eq!(agenda.before("c").unwrap().id, "a");
        assert_eq!(agenda.after("c"), None);
        assert_eq!(agenda.after("x"), None);
        agenda.skip("a", true);
        assert_eq!(agenda.first().unwrap().id, "c");
    }

    #[test]
    fn a_step_is_put_before_another_or_at_the_end() {
        let mut agenda = agenda(&["a", "b", "c", "d"]);
        for (moved, before, expected) in [
            ("d", Some("b"), "adbc"),
            ("a", Some("c"), "dbac"),
            ("d", None, "bacd"),
            ("a", Some("a"), "bacd"),
        ] {
            assert!(agenda.place(moved, before));
            assert_eq!(order(&agenda), expected);
        }
        assert!(!agenda.place("a", Some("x")));
        assert!(!agenda.place("x", None));
        assert_eq!(order(&agenda), "bacd");
    }

    #[test]
    fn a_note_is_kept_and_is_not_in_what_everybody_sees() {
        let step = StepDraft {
            note: Some("geheim".to_owned()),
            ..draft("a")
        };
        let step = step.checked("a".to_owned()).unwrap();
        let kept = serde_json::to_string(&step).unwrap();
        assert_eq!(serde_json::from_str::<AgendaStep>(&kept).unwrap(), step);
        assert!(kept.contains("geheim"));
        assert!(!serde_json::to_string(&step.step).unwrap().contains("geheim"));
    }
}
