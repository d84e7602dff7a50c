//! An impact dialogue of 90 minutes: guess, write, read together, put it into the model, first steps.

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
            "Wer sind Sie, und was soll heute herauskommen? Ein Satz je Person.",
            "Who are you, and what should come out of today? One sentence each.",
        ),
        note: Both(
            "Lassen Sie den QR-Code an der Wand, bis alle da sind. Wer kein Gerät hat: unter Personen eintragen.",
            "Leave the QR code on the wall until everybody is here. Enter people without a device under people.",
        ),
        ..PLAIN
    },
    StepScript {
        kind: StepKind::Input,
        minutes: 6,
        rights: LOOK,
        title: Both("Worum es geht", "What it is about"),
        prompt: Both(
            "Hören Sie zu und merken Sie sich eine Zahl, die Sie überrascht.",
            "Listen, and keep in mind one figure that surprises you.",
        ),
        note: Both(
            "Zwei Sätze zum Anlass, dann die Daten. Sagen Sie dazu, was fehlt und warum.",
            "Two sentences on the occasion, then the data. Say what is missing and why.",
        ),
        ..PLAIN
    },
    StepScript {
        kind: StepKind::Writing,
        minutes: 6,
        area: Some(Area::Collection),
        rights: SILENCE,
        anonymous: true,
        title: Both("Erst schätzen", "Guess first"),
        prompt: Both(
            "Was schätzen Sie: Wo steht unser Programm heute? Eine Karte, eine Zahl, ein Grund.",
            "What is your guess: where does our programme stand today? One card, one figure, one reason.",
        ),
        note: Both(
            "Decken Sie alle Karten zusammen auf. Es geht um die Streuung, nicht darum, wer richtig lag.",
            "Reveal all cards together. It is about the spread, not about who was right.",
        ),
    },
    StepScript {
        kind: StepKind::Writing,
        minutes: 8,
        area: Some(Area::Collection),
        rights: SILENCE,
        anonymous: true,
        title: Both("Was überrascht uns?", "What surprises us?"),
        prompt: Both(
            "Was überrascht Sie an den Daten? Je Gedanke eine Karte.",
            "What surprises you in the data? One card for each thought.",
        ),
        note: Both(
            "Acht Minuten Stille sind lang und lohnen sich. Decken Sie erst auf, wenn niemand mehr schreibt.",
            "Eight minutes of silence are long and worth it. Reveal once nobody is writing any more.",
        ),
    },
    StepScript {
        kind: StepKind::Discussion,
        minutes: 10,
        area: Some(Area::Collection),
        title: Both("Wie lesen wir das?", "How do we read it?"),
        prompt: Both(
            "Welche Karte möchten Sie erklären, welche verstehen Sie nicht?",
            "Which card would you like to explain, which one do you not understand?",
        ),
        note: Both(
            "Achten Sie auf die Redeliste: Wer war noch nicht dran, welche Perspektive fehlt?",
            "Watch the list of speakers: who has not spoken yet, which perspective is missing?",
        ),
        ..PLAIN
    },
    StepScript {
        kind: StepKind::Grouping,
        minutes: 8,
        area: Some(Area::Collection),
        title: Both("Ordnen", "Putting in order"),
        prompt: Both(
            "Legen Sie zusammen, was zusammengehört, und geben Sie jeder Gruppe einen Namen.",
            "Put together what belongs together, and give each group a name.",
        ),
        note: Both(
            "Fünf bis sieben Gruppen genügen. Einzelne Karten dürfen allein bleiben.",
            "Five to seven groups are enough. Single cards may stay alone.",
        ),
        ..PLAIN
    },
    StepScript {
        kind: StepKind::Discussion,
        minutes: 14,
        area: Some(Area::Collection),
        title: Both("Hypothesen", "Hypotheses"),
        prompt: Both(
            "Wenn wir …, dann …, weil …. Was spräche dagegen, und woran merken wir es?",
            "If we …, then …, because …. What would speak against it, and how would we notice?",
        ),
        note: Both(
            "Fragen Sie nach jeder Hypothese nach einer anderen Erklärung.",
            "After each hypothesis ask for another explanation.",
        ),
        ..PLAIN
    },
    StepScript {
        kind: StepKind::Free,
        minutes: 10,
        area: Some(Area::Model),
        title: Both("Ins Wirkungsmodell", "Into the impact model"),
        prompt: Both(
            "Wo im Modell gehört das hin? Verbinden Sie Leistung und Wirkung und sagen Sie, warum.",
            "Where in the model does it belong? Connect output and outcome, and say why.",
        ),
        note: Both(
            "Senden Sie Karten aus der Sammlung ins Modell; ihre Herkunft bleibt erhalten.",
            "Send cards from the collection to the model; where they come from is kept.",
        ),
        ..PLAIN
    },
    StepScript {
        kind: StepKind::Poll,
        minutes: 6,
        area: Some(Area::Model),
        title: Both("Stimmungsbild", "Straw poll"),
        prompt: Both(
            "Welche Annahme sollten wir zuerst prüfen?",
            "Which assumption should we check first?",
        ),
        note: Both(
            "Sagen Sie vorher, wer die Antworten sieht. Es ist ein Stimmungsbild, kein Beschluss.",
            "Say beforehand who will see the answers. It is a straw poll, not a resolution.",
        ),
        ..PLAIN
    },
    StepScript {
        kind: StepKind::Discussion,
        minutes: 10,
        area: Some(Area::Decisions),
        title: Both("Erste Schritte", "First steps"),
        prompt: Both(
            "Wer tut was in den nächsten 14 Tagen?",
            "Who does what within the next 14 days?",
        ),
        note: Both(
            "Kein Schritt ohne Namen und Datum. Was offen bleibt, kommt in den Themenspeicher.",
            "No step without a name and a date. What stays open goes to the topic store.",
        ),
        ..PLAIN
    },
    StepScript {
        kind: StepKind::Checkin,
        minutes: 4,
        title: Both("Abschluss", "Closing"),
        prompt: Both(
            "Was nehmen Sie mit? Ein Wort je Person.",
            "What do you take with you? One word each.",
        ),
        note: Both(
            "Danken Sie allen, schließen Sie den Raum und sagen Sie, wann das Protokoll kommt.",
            "Thank everybody, lock the room, and say when the minutes will come.",
        ),
        ..PLAIN
    },
];
