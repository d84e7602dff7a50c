//! Agendas to start from, in our own words: what people are asked, what they may see meanwhile, and what whoever facilitates
//! rarely does well to know.

mod budget;
mod dialogue;
mod drafting;
mod retreat;

use std::collections::BTreeMap;

use super::content::Both;
use crate::domain::agenda::{StepDraft, StepKind, StepRights};
use crate::domain::area::{Access, Area};
use crate::domain::language::Language;
use crate::domain::people::Role;

/// An agenda to start from.
#[derive(Debug, Clone, Copy)]
pub struct AgendaTemplate {
    /// Its name in the HTTP interface: that of the template for workshops which brings it.
    pub id: &'static str,
    title: Both,
    steps: &'static [StepScript],
}

/// Every agenda there is, in the order in which they are offered.
pub const AGENDAS: &[AgendaTemplate] = &[
    AgendaTemplate {
        id: "wirkungsdialog",
        title: Both("Wirkungsdialog, 90 Minuten", "Impact dialogue, 90 minutes"),
        steps: dialogue::STEPS,
    },
    AgendaTemplate {
        id: "strategy-retreat",
        title: Both("Strategieklausur, ein Tag", "Strategy retreat, one day"),
        steps: retreat::STEPS,
    },
    AgendaTemplate {
        id: "okr-drafting",
        title: Both("OKR-Entwurf, zwei Stunden", "OKR drafting, two hours"),
        steps: drafting::STEPS,
    },
    AgendaTemplate {
        id: "sustainability-budget",
        title: Both(
            "Nachhaltigkeitshaushalt, 150 Minuten",
            "Sustainability budget, 150 minutes",
        ),
        steps: budget::STEPS,
    },
    AgendaTemplate {
        id: "empty",
        title: Both("Leerer Ablauf", "Empty agenda"),
        steps: &[],
    },
];

impl AgendaTemplate {
    /// What it is called.
    pub fn title(&self, language: Language) -> &'static str {
        self.title.get(language)
    }

    /// Its steps.
    pub fn steps(&self, language: Language) -> Vec<StepDraft> {
        self.steps.iter().map(|step| step.draft(language)).collect()
    }
}

/// A step as it is written down here.
#[derive(Debug, Clone, Copy)]
struct StepScript {
    kind: StepKind,
    minutes: u16,
    area: Option<Area>,
    /// What participants and observers may do meanwhile.
    rights: &'static [(Area, Access, Access)],
    anonymous: bool,
    title: Both,
    prompt: Both,
    note: Both,
}

/// What most steps have not.
const PLAIN: StepScript = StepScript {
    kind: StepKind::Free,
    minutes: 5,
    area: None,
    rights: &[],
    anonymous: false,
    title: super::content::NOTHING,
    prompt: super::content::NOTHING,
    note: super::content::NOTHING,
};

/// While people write in silence, what others wrote before must not lead them: the collection is not to be seen.
const SILENCE: &[(Area, Access, Access)] = &[(Area::Collection, Access::Hidden, Access::Hidden)];

/// What is there is looked at, and nobody works on it yet.
const LOOK: &[(Area, Access, Access)] = &[
    (Area::Model, Access::Read, Access::Read),
    (Area::Okr, Access::Read, Access::Read),
    (Area::Collection, Access::Read, Access::Read),
];

impl StepScript {
    fn draft(&self, language: Language) -> StepDraft {
        let said = |text: Both| Some(text.get(language).to_owned()).filter(|text| !text.is_empty());
        let rights: StepRights = (self.rights.iter())
            .map(|(area, participant, observer)| {
                let roles = [(Role::Participant, *participant), (Role::Observer, *observer)];
                (*area, BTreeMap::from(roles))
            })
            .collect();
        StepDraft {
            title: self.title.get(language).to_owned(),
            kind: self.kind,
            minutes: self.minutes,
            prompt: said(self.prompt),
            area: self.area,
            rights,
            anonymous: self.anonymous,
            poll: None,
            skipped: false,
            note: said(self.note),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_is_one_that_a_facilitator_could_have_made_and_the_times_are_those_that_are_promised() {
        for (agenda, minutes) in AGENDAS.iter().zip([90, 420, 120, 150, 0]) {
            for language in [Language::De, Language::En] {
                let steps = agenda.steps(language);
                assert_eq!(
                    steps.iter().map(|step| step.minutes).sum::<u16>(),
                    minutes,
                    "{}",
                    agenda.id
                );
                for step in steps {
                    assert!(
                        step.kind == StepKind::Break || (step.prompt.is_some() && step.note.is_some()),
                        "{step:?}"
                    );
                    assert!(
                        step.kind != StepKind::Writing || step.rights.contains_key(&Area::Collection),
                        "{step:?}"
                    );
                    step.checked("id".to_owned()).unwrap();
                }
            }
        }
    }

    #[test]
    fn both_languages_say_the_same_steps_each_in_its_own_words() {
        for agenda in AGENDAS {
            for (german, english) in agenda.steps(Language::De).iter().zip(agenda.steps(Language::En)) {
                assert_ne!(german.title, english.title);
                assert_eq!(german.prompt.is_some(), english.prompt.is_some());
                assert_eq!(german.note.is_some(), english.note.is_some());
                assert_eq!((german.kind, &german.rights), (english.kind, &english.rights));
            }
        }
    }
}
