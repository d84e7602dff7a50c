//! Drafting objectives and key results in two hours.

use super::{LOOK, PLAIN, SILENCE, StepScript};
use crate::doc::template::content::Both;
use crate::domain::agenda::StepKind;
use crate::domain::area::Area;

pub(super) const STEPS: &[StepScript] = &[
    StepScript {
        kind: StepKind::Checkin,
        minutes: 8,
        title: Both("Ankommen", "Arriving"),
        prompt: Both(
            "Welches Ziel wäre in einem Jahr ein Erfolg? Ein Satz je Person.",
            "Which goal would be a success in a year? One sentence each.",
        ),
        note: Both(
            "Noch nichts bewerten. Die Sätze tauchen später wieder auf.",
            "Judge nothing yet. The sentences will come back later.",
        ),
        ..PLAIN
    },
    StepScript {
        kind: StepKind::Input,
        minutes: 10,
        area: Some(Area::Okr),
        rights: LOOK,
        title: Both("Leitziele und Zyklus", "Guiding goals and cycle"),
        prompt: Both(
            "Welche Leitziele gelten schon, und bis wann reicht unser Zyklus?",
            "Which guiding goals are set already, and until when does our cycle last?",
        ),
        note: Both(
            "Zeigen Sie ein gutes Beispiel und eines, das nur Tätigkeiten zählt.",
            "Show one good example and one that only counts activities.",
        ),
        ..PLAIN
    },
    StepScript {
        kind: StepKind::Writing,
        minutes: 10,
        area: Some(Area::Collection),
        rights: SILENCE,
        anonymous: true,
        title: Both("Was soll anders sein?", "What should be different?"),
        prompt: Both(
            "Was ist am Ende des Zyklus für wen besser? Je Gedanke eine Karte.",
            "At the end of the cycle, what is better, and for whom? One card for each thought.",
        ),
        note: Both(
            "Erinnern Sie an Wirkungen: nicht was wir tun, sondern was sich ändert.",
            "Remind people of outcomes: not what we do, but what changes.",
        ),
    },
    StepScript {
        kind: StepKind::Grouping,
        minutes: 12,
        area: Some(Area::Collection),
        title: Both("Zu Zielen ordnen", "Into objectives"),
        prompt: Both(
            "Welche Karten gehören zu einem Ziel? Geben Sie ihm einen Namen, der Mut macht.",
            "Which cards belong to one objective? Give it a name that encourages.",
        ),
        note: Both(
            "Drei bis fünf Gruppen. Der Rest kommt in den Themenspeicher.",
            "Three to five groups. The rest goes to the topic store.",
        ),
        ..PLAIN
    },
    StepScript {
        kind: StepKind::Poll,
        minutes: 8,
        area: Some(Area::Collection),
        title: Both("Auswählen", "Choosing"),
        prompt: Both(
            "Welche drei Ziele sind jetzt wichtig?",
            "Which three objectives matter now?",
        ),
        note: Both(
            "Punkte vergeben lassen, danach über die Ausreißer sprechen.",
            "Let people give dots, then talk about the outliers.",
        ),
        ..PLAIN
    },
    StepScript {
        kind: StepKind::Break,
        minutes: 10,
        title: Both("Pause", "Break"),
        ..PLAIN
    },
    StepScript {
        kind: StepKind::Free,
        minutes: 30,
        area: Some(Area::Okr),
        title: Both("Schlüsselergebnisse", "Key results"),
        prompt: Both(
            "Woran messen wir es? Von welchem Wert auf welchen, bis wann, aus welcher Quelle?",
            "How do we measure it? From which value to which, by when, from which source?",
        ),
        note: Both(
            "In kleinen Runden arbeiten. Zwei bis vier Ergebnisse je Ziel; die Wortprüfung hilft.",
            "Work in small rounds. Two to four results for each objective; the wording check helps.",
        ),
        ..PLAIN
    },
    StepScript {
        kind: StepKind::Discussion,
        minutes: 14,
        area: Some(Area::Okr),
        title: Both("Vorlesen und nachfragen", "Reading out and asking"),
        prompt: Both(
            "Was verstehen Außenstehende nicht? Was könnte man erreichen, ohne dass etwas besser wird?",
            "What would outsiders not understand? What could be reached without anything getting better?",
        ),
        note: Both(
            "Jedes Ziel zwei Minuten. Änderungen gleich eintragen.",
            "Two minutes for each objective. Enter changes at once.",
        ),
        ..PLAIN
    },
    StepScript {
        kind: StepKind::Poll,
        minutes: 6,
        area: Some(Area::Okr),
        title: Both("Zuversicht", "Confidence"),
        prompt: Both(
            "Wie zuversichtlich sind Sie, dass wir das erreichen? 0 bis 10.",
            "How confident are you that we will reach this? 0 to 10.",
        ),
        note: Both(
            "Fünf von zehn ist gut. Bei zehn ist das Ziel zu leicht.",
            "Five out of ten is good. At ten the objective is too easy.",
        ),
        ..PLAIN
    },
    StepScript {
        kind: StepKind::Discussion,
        minutes: 8,
        area: Some(Area::Decisions),
        title: Both("Wer kümmert sich?", "Who takes care?"),
        prompt: Both(
            "Wer ist für welches Ziel ansprechbar, und wann sehen wir uns wieder?",
            "Who answers for which objective, and when do we meet again?",
        ),
        note: Both(
            "Ein Name je Ziel und ein Termin für den ersten Check-in.",
            "One name for each objective and a date for the first check-in.",
        ),
        ..PLAIN
    },
    StepScript {
        kind: StepKind::Checkin,
        minutes: 4,
        title: Both("Abschluss", "Closing"),
        prompt: Both(
            "Was gibt Ihnen Energie, was macht Sorge? Ein Satz je Person.",
            "What gives you energy, what worries you? One sentence each.",
        ),
        note: Both(
            "Danken, Raum schließen, Protokoll ankündigen.",
            "Thank everybody, lock the room, announce the minutes.",
        ),
        ..PLAIN
    },
];
