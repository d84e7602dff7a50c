//! The words of exports, in both languages.

mod checks;
mod known;

pub(super) use self::known::Known;
use crate::domain::board::Lane;
use crate::domain::language::Language;

/// What an export says by itself, as opposed to what people wrote.
pub(super) struct Words {
    pub(super) impact_model: &'static str,
    pub(super) notes: &'static str,
    pub(super) card: (&'static str, &'static str),
    pub(super) link: (&'static str, &'static str),
    pub(super) of_these: &'static str,
    pub(super) all_reasoned: &'static str,
    pub(super) without_reason: &'static str,
    pub(super) no_card: &'static str,
    pub(super) no_text: &'static str,
    pub(super) prompt: &'static str,
    pub(super) leads_to: &'static str,
    pub(super) because: &'static str,
    pub(super) comment: &'static str,
    pub(super) resolved: &'static str,
    lanes: [(&'static str, &'static str); 5],
}

impl Words {
    pub(super) const fn of(language: Language) -> &'static Self {
        match language {
            Language::De => &GERMAN,
            Language::En => &ENGLISH,
        }
    }

    /// Name and definition of a lane.
    pub(super) const fn lane(&self, lane: Lane) -> (&'static str, &'static str) {
        let [input, activity, output, outcome, impact] = self.lanes;
        match lane {
            Lane::Input => input,
            Lane::Activity => activity,
            Lane::Output => output,
            Lane::Outcome => outcome,
            Lane::Impact => impact,
        }
    }
}

const GERMAN: Words = Words {
    impact_model: "Wirkungsmodell",
    notes: "Notizen",
    card: ("Karte", "Karten"),
    link: ("Wirkungsannahme", "Wirkungsannahmen"),
    of_these: "davon",
    all_reasoned: "alle mit Begründung",
    without_reason: "ohne Begründung",
    no_card: "Noch keine Karte.",
    no_text: "(ohne Text)",
    prompt: "Leitfrage",
    leads_to: "führt zu",
    because: "weil",
    comment: "Kommentar",
    resolved: "erledigt",
    lanes: [
        ("Input", "Was wir einsetzen: Geld, Stellen, Ehrenamt, Räume, Daten."),
        (
            "Aktivität",
            "Was wir tun: die Arbeit, die aus dem Eingesetzten Leistungen macht.",
        ),
        ("Output", "Was wir leisten: was entsteht und wen es erreicht."),
        (
            "Outcome",
            "Was sich ändert: was Menschen danach wissen, können oder anders tun.",
        ),
        ("Impact", "Wozu das Ganze: was sich dadurch in der Gemeinde ändert."),
    ],
};

const ENGLISH: Words = Words {
    impact_model: "Impact model",
    notes: "Notes",
    card: ("card", "cards"),
    link: ("link", "links"),
    of_these: "of these",
    all_reasoned: "all with a reason",
    without_reason: "without a reason",
    no_card: "No card yet.",
    no_text: "(no text)",
    prompt: "Question",
    leads_to: "leads to",
    because: "because",
    comment: "Comment",
    resolved: "resolved",
    lanes: [
        ("Input", "What we put in: money, posts, volunteers, rooms, data."),
        (
            "Activity",
            "What we do: the work that turns what is put in into results.",
        ),
        ("Output", "What we deliver: what is made and whom it reaches."),
        (
            "Outcome",
            "What changes: what people then know, can do or do differently.",
        ),
        (
            "Impact",
            "What it is all for: what changes in the municipality because of it.",
        ),
    ],
};
