//! A strategy retreat of one day, seven hours with its breaks.

use super::{LOOK, PLAIN, SILENCE, StepScript};
use crate::doc::template::content::Both;
use crate::domain::agenda::StepKind;
use crate::domain::area::Area;

pub(super) const STEPS: &[StepScript] = &[
    StepScript {
        kind: StepKind::Checkin,
        minutes: 20,
        title: Both("Ankommen", "Arriving"),
        prompt: Both(
            "Was muss heute passieren, damit sich der Tag lohnt? Ein Satz je Person.",
            "What has to happen today for the day to be worth it? One sentence each.",
        ),
        note: Both(
            "Vereinbaren Sie: ausreden lassen, Telefone leise, was im Raum gesagt wird, bleibt im Raum.",
            "Agree: let others finish, phones quiet, what is said in the room stays in the room.",
        ),
        ..PLAIN
    },
    StepScript {
        kind: StepKind::Input,
        minutes: 25,
        rights: LOOK,
        title: Both("Woher wir kommen", "Where we come from"),
        prompt: Both(
            "Hören Sie zu: Was hat sich seit der letzten Klausur geändert?",
            "Listen: what has changed since the last retreat?",
        ),
        note: Both(
            "Zwei kurze Beiträge, Politik und Verwaltung. Fragen zum Verstehen sofort, Debatte später.",
            "Two short talks, politics and administration. Questions to understand at once, debate later.",
        ),
        ..PLAIN
    },
    StepScript {
        kind: StepKind::Writing,
        minutes: 15,
        area: Some(Area::Collection),
        rights: SILENCE,
        anonymous: true,
        title: Both("Was beschäftigt uns?", "What is on our minds?"),
        prompt: Both(
            "Welche Entwicklung wird unsere Kommune in den nächsten fünf Jahren am stärksten prägen?",
            "Which development will shape our municipality most in the next five years?",
        ),
        note: Both(
            "Ruhig bis zum Ende warten. Die leisen Gedanken kommen spät.",
            "Wait quietly until the end. Quiet thoughts come late.",
        ),
    },
    StepScript {
        kind: StepKind::Grouping,
        minutes: 25,
        area: Some(Area::Collection),
        title: Both("Themen ordnen", "Ordering topics"),
        prompt: Both(
            "Was gehört zusammen? Geben Sie jeder Gruppe einen Namen.",
            "What belongs together? Give each group a name.",
        ),
        note: Both(
            "Alle dürfen gleichzeitig ordnen. Namen erst am Schluss.",
            "All may order at once. Names come last.",
        ),
        ..PLAIN
    },
    StepScript {
        kind: StepKind::Break,
        minutes: 15,
        title: Both("Kaffeepause", "Coffee break"),
        ..PLAIN
    },
    StepScript {
        kind: StepKind::Poll,
        minutes: 15,
        area: Some(Area::Collection),
        title: Both("Schwerpunkte", "Priorities"),
        prompt: Both(
            "Welche drei Themen sollten wir heute vertiefen?",
            "Which three topics should we go deeper into today?",
        ),
        note: Both(
            "Punkte vergeben lassen; nach Perspektiven ansehen, nicht nach Köpfen.",
            "Let people give dots; look at them by perspective, not by person.",
        ),
        ..PLAIN
    },
    StepScript {
        kind: StepKind::Discussion,
        minutes: 50,
        area: Some(Area::Model),
        title: Both("Wozu und für wen?", "What for, and for whom?"),
        prompt: Both(
            "Woran merken die Menschen in unserer Stadt in fünf Jahren, dass wir es gut gemacht haben?",
            "How will people in our town notice in five years that we have done well?",
        ),
        note: Both(
            "In drei Gruppen, je Schwerpunkt eine. Nach 35 Minuten zurückholen und vorstellen lassen.",
            "In three groups, one for each priority. Call them back after 35 minutes and let them present.",
        ),
        ..PLAIN
    },
    StepScript {
        kind: StepKind::Break,
        minutes: 60,
        title: Both("Mittagspause", "Lunch break"),
        ..PLAIN
    },
    StepScript {
        kind: StepKind::Free,
        minutes: 50,
        area: Some(Area::Model),
        title: Both("Wirkungsketten", "Chains of impact"),
        prompt: Both(
            "Was leisten wir, was ändert sich dadurch, und worauf beruht das? Verbinden Sie die Karten.",
            "What do we deliver, what changes through it, and what does that rest on? Connect the cards.",
        ),
        note: Both(
            "Gehen Sie von der Wirkung aus rückwärts. Annahmen bewerten, nicht verstecken.",
            "Go backwards from the impact. Rate assumptions, do not hide them.",
        ),
        ..PLAIN
    },
    StepScript {
        kind: StepKind::Discussion,
        minutes: 30,
        area: Some(Area::Model),
        title: Both("Zielkonflikte", "Conflicts of goals"),
        prompt: Both(
            "Wo schadet ein Ziel einem anderen, und was wollen wir in Kauf nehmen?",
            "Where does one goal harm another, and what are we willing to accept?",
        ),
        note: Both(
            "Erst einzeln bewerten, dann über die größten Unterschiede reden.",
            "Rate alone first, then talk about the largest differences.",
        ),
        ..PLAIN
    },
    StepScript {
        kind: StepKind::Break,
        minutes: 15,
        title: Both("Kaffeepause", "Coffee break"),
        ..PLAIN
    },
    StepScript {
        kind: StepKind::Free,
        minutes: 40,
        area: Some(Area::Okr),
        title: Both("Ziele für das Jahr", "Goals for the year"),
        prompt: Both(
            "Was erreichen wir im nächsten Jahr? Ein Ziel, zwei bis vier messbare Ergebnisse.",
            "What will we reach next year? One objective, two to four measurable results.",
        ),
        note: Both(
            "Lieber drei gute Ziele als zehn. Die Wortprüfung zeigt, was nur Tätigkeit ist.",
            "Three good objectives rather than ten. The wording check shows what is mere activity.",
        ),
        ..PLAIN
    },
    StepScript {
        kind: StepKind::Poll,
        minutes: 15,
        area: Some(Area::Decisions),
        title: Both("Können wir das mittragen?", "Can we carry this?"),
        prompt: Both(
            "Tragen Sie diese Ziele mit, mit Bedenken oder nicht?",
            "Do you carry these goals, with concerns, or not?",
        ),
        note: Both(
            "Bedenken hören, bevor abgeschlossen wird. Es ist ein Stimmungsbild, kein Beschluss.",
            "Hear concerns before closing. It is a straw poll, not a resolution.",
        ),
        ..PLAIN
    },
    StepScript {
        kind: StepKind::Discussion,
        minutes: 30,
        area: Some(Area::Decisions),
        title: Both("Erste Schritte", "First steps"),
        prompt: Both(
            "Wer tut was bis wann, und was lassen wir dafür bleiben?",
            "Who does what by when, and what do we drop for it?",
        ),
        note: Both(
            "Kein Schritt ohne Namen und Datum. Offenes in den Themenspeicher.",
            "No step without a name and a date. What is open goes to the topic store.",
        ),
        ..PLAIN
    },
    StepScript {
        kind: StepKind::Checkin,
        minutes: 15,
        title: Both("Abschluss", "Closing"),
        prompt: Both(
            "Was nehmen Sie mit, und was versprechen Sie?",
            "What do you take with you, and what do you promise?",
        ),
        note: Both(
            "Danken, Raum schließen, nächsten Termin nennen.",
            "Thank everybody, lock the room, name the next date.",
        ),
        ..PLAIN
    },
];
