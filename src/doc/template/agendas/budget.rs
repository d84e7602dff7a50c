//! A sustainability budget in 150 minutes: goals, indicators, conflicts, alternatives, and what can be carried.

use super::{LOOK, PLAIN, SILENCE, StepScript};
use crate::doc::template::content::Both;
use crate::domain::agenda::StepKind;
use crate::domain::area::Area;

pub(super) const STEPS: &[StepScript] = &[
    StepScript {
        kind: StepKind::Input,
        minutes: 8,
        rights: LOOK,
        title: Both("Rahmen", "Frame"),
        prompt: Both(
            "Heute entsteht eine Empfehlung, kein Beschluss. Was soll der Rat damit anfangen können?",
            "Today we make a recommendation, no resolution. What should the council be able to do with it?",
        ),
        note: Both(
            "Klären Sie, wer entscheidet und was mit dem Ergebnis geschieht.",
            "Make clear who decides and what becomes of the result.",
        ),
        ..PLAIN
    },
    StepScript {
        kind: StepKind::Input,
        minutes: 12,
        rights: LOOK,
        title: Both("Lage des Haushalts", "The state of the budget"),
        prompt: Both(
            "Hören Sie zu: Wo ist Spielraum, wo nicht?",
            "Listen: where is there room, where is there none?",
        ),
        note: Both(
            "Die Kämmerei hat zehn Minuten. Fragen zum Verstehen, noch keine Debatte.",
            "The treasurer has ten minutes. Questions to understand, no debate yet.",
        ),
        ..PLAIN
    },
    StepScript {
        kind: StepKind::Poll,
        minutes: 12,
        title: Both("Wo stehen wir?", "Where do we stand?"),
        prompt: Both(
            "Steuern wir nach Geld und Stellen oder nach Wirkung? Antworten Sie, wie Sie es erleben.",
            "Do we steer by money and posts or by impact? Answer as you experience it.",
        ),
        note: Both(
            "Geheim antworten lassen. Gruppen unter drei Personen werden zusammengefasst.",
            "Let people answer in secret. Groups of fewer than three are joined.",
        ),
        ..PLAIN
    },
    StepScript {
        kind: StepKind::Writing,
        minutes: 8,
        area: Some(Area::Collection),
        rights: SILENCE,
        title: Both("Strategische Ziele", "Strategic goals"),
        prompt: Both(
            "Welche zwei Ziele Ihres Handlungsfelds sind in fünf Jahren entscheidend?",
            "Which two goals of your field of action will be decisive in five years?",
        ),
        note: Both(
            "Je Ziel eine Karte. Danach gemeinsam aufdecken.",
            "One card for each goal. Then reveal them together.",
        ),
        ..PLAIN
    },
    StepScript {
        kind: StepKind::Free,
        minutes: 25,
        area: Some(Area::Model),
        title: Both("Ziele, Produkte, Kennzahlen", "Goals, products, indicators"),
        prompt: Both(
            "Welche operativen Ziele folgen daraus? Je Ziel ein Produkt und ein bis drei Kennzahlen mit Ist, Ziel und Jahr.",
            "Which operational goals follow? For each a product and one to three indicators with actual, target and year.",
        ),
        note: Both(
            "In Gruppen nach Handlungsfeld. Was kein Produkt hat, bleibt als Lücke sichtbar.",
            "In groups by field of action. What has no product stays visible as a gap.",
        ),
        ..PLAIN
    },
    StepScript {
        kind: StepKind::Discussion,
        minutes: 12,
        area: Some(Area::Model),
        title: Both("Galerie", "Gallery"),
        prompt: Both(
            "Was überzeugt, was fehlt, was widerspricht sich?",
            "What convinces, what is missing, what contradicts itself?",
        ),
        note: Both(
            "Jede Gruppe zwei Minuten am Beamer, dann Redeliste.",
            "Two minutes on the wall for each group, then the list of speakers.",
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
        kind: StepKind::Discussion,
        minutes: 18,
        area: Some(Area::Model),
        title: Both("Zielkonflikte", "Conflicts of goals"),
        prompt: Both(
            "Welche der fünf wichtigsten Ziele stützen sich, welche stehen gegeneinander?",
            "Which of the five top goals support each other, which are against each other?",
        ),
        note: Both(
            "Erst jede Person für sich, dann über die größten Unterschiede sprechen.",
            "Everybody for themselves first, then talk about the largest differences.",
        ),
        ..PLAIN
    },
    StepScript {
        kind: StepKind::Poll,
        minutes: 10,
        area: Some(Area::Model),
        title: Both("Alternativen abwägen", "Weighing alternatives"),
        prompt: Both(
            "Wie groß ist Ihr Widerstand gegen jede Möglichkeit, auch gegen „alles bleibt, wie es ist“? 0 bis 10.",
            "How strong is your resistance to each option, “as today” included? 0 to 10.",
        ),
        note: Both(
            "Expertinnen und Experten, die beraten, enthalten sich. Es ist ein Stimmungsbild.",
            "Experts who advise abstain. It is a straw poll.",
        ),
        ..PLAIN
    },
    StepScript {
        kind: StepKind::Discussion,
        minutes: 10,
        area: Some(Area::Model),
        title: Both("Verbessern", "Improving"),
        prompt: Both(
            "Was müsste sich ändern, damit Ihr Widerstand kleiner wird?",
            "What would have to change for your resistance to become smaller?",
        ),
        note: Both(
            "Ändern Sie die beste Möglichkeit und fragen Sie in einer zweiten Runde noch einmal.",
            "Change the best option and ask again in a second round.",
        ),
        ..PLAIN
    },
    StepScript {
        kind: StepKind::Poll,
        minutes: 10,
        area: Some(Area::Decisions),
        title: Both("Können wir das mittragen?", "Can we carry this?"),
        prompt: Both(
            "Tragen Sie die Empfehlung mit, mit Bedenken oder nicht? Bedenken stehen im Protokoll.",
            "Do you carry the recommendation, with concerns, or not? Concerns go into the minutes.",
        ),
        note: Both(
            "Lesen Sie die Empfehlung vor. Minderheitsvoten sind willkommen.",
            "Read the recommendation out. Minority notes are welcome.",
        ),
        ..PLAIN
    },
    StepScript {
        kind: StepKind::Discussion,
        minutes: 10,
        area: Some(Area::Decisions),
        title: Both("Erste Schritte", "First steps"),
        prompt: Both(
            "Wer entwirft bis wann Vorlage und Produktblätter?",
            "Who drafts the council paper and the product sheets, and by when?",
        ),
        note: Both(
            "Kein Schritt ohne Namen und Datum.",
            "No step without a name and a date.",
        ),
        ..PLAIN
    },
    StepScript {
        kind: StepKind::Checkin,
        minutes: 5,
        title: Both("Abschluss", "Closing"),
        prompt: Both(
            "Womit gehen Sie nach Hause? Ein Satz je Person.",
            "What do you go home with? One sentence each.",
        ),
        note: Both(
            "Danken, Raum schließen, sagen, wer das Protokoll bekommt.",
            "Thank everybody, lock the room, say who gets the minutes.",
        ),
        ..PLAIN
    },
];
