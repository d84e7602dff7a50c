//! `strategy-retreat` and `sustainability-budget`: questions over the lanes and an outline for the notes. Their agendas are in
//! [`super::agendas`].

use super::content::{BlockScript, Both, Script, nothing_more};
use crate::domain::board::BlockKind::{Bullet, Check, Heading, Paragraph};
use crate::domain::board::Lane;

pub(super) fn retreat() -> Script {
    Script {
        model: Both("Wirkungsmodell", "Impact model"),
        prompts: [
            (
                Lane::Input,
                Both(
                    "Was haben wir in der Hand? Geld, Stellen, Beschlüsse, Verbündete?",
                    "What do we have at hand? Money, posts, resolutions, allies?",
                ),
            ),
            (
                Lane::Activity,
                Both(
                    "Was fangen wir an, was führen wir weiter, was lassen wir?",
                    "What do we start, what do we go on with, what do we drop?",
                ),
            ),
            (
                Lane::Output,
                Both(
                    "Was ist in einem Jahr fertig und sichtbar?",
                    "What is finished and visible in a year?",
                ),
            ),
            (
                Lane::Outcome,
                Both(
                    "Was ist in drei Jahren für wen anders?",
                    "What is different in three years, and for whom?",
                ),
            ),
            (
                Lane::Impact,
                Both(
                    "Welche Stadt wollen wir in zehn Jahren sein?",
                    "Which town do we want to be in ten years?",
                ),
            ),
        ]
        .into(),
        cards: &[],
        links: &[],
        notes: RETREAT_NOTES,
        complete: nothing_more,
    }
}

const RETREAT_NOTES: &[BlockScript] = &[
    BlockScript(Heading, Both("Unser Auftrag", "Our task")),
    BlockScript(
        Paragraph,
        Both(
            "Worüber entscheidet der Rat danach, und worüber nicht?",
            "What will the council decide afterwards, and what not?",
        ),
    ),
    BlockScript(Heading, Both("Was sich ändert", "What is changing")),
    BlockScript(
        Bullet,
        Both(
            "Was kommt auf uns zu, ob wir wollen oder nicht?",
            "What is coming, whether we like it or not?",
        ),
    ),
    BlockScript(
        Bullet,
        Both(
            "Was wissen wir nicht, und wer weiß es?",
            "What do we not know, and who does?",
        ),
    ),
    BlockScript(Heading, Both("Was wir dafür lassen", "What we drop for it")),
    BlockScript(
        Bullet,
        Both(
            "Welche Aufgabe endet, damit die neue Platz hat?",
            "Which task ends so that the new one has room?",
        ),
    ),
    BlockScript(Heading, Both("Erste Schritte", "First steps")),
    BlockScript(Check, Both("Wer tut was bis wann?", "Who does what, and by when?")),
];

pub(super) fn budget() -> Script {
    Script {
        model: Both("Wirkungsmodell", "Impact model"),
        prompts: [
            (
                Lane::Input,
                Both(
                    "Welches Produkt, welcher Betrag, wie viele Stellen?",
                    "Which product, which amount, how many posts?",
                ),
            ),
            (
                Lane::Activity,
                Both(
                    "Was tun wir dafür, und was davon ist Pflicht?",
                    "What do we do for it, and what of it is a duty?",
                ),
            ),
            (
                Lane::Output,
                Both(
                    "Welche Leistung steht im Produktblatt, mit welcher Menge?",
                    "Which service is in the product sheet, and how much of it?",
                ),
            ),
            (
                Lane::Outcome,
                Both(
                    "Was ändert sich, und mit welcher Kennzahl zeigen wir es?",
                    "What changes, and with which indicator do we show it?",
                ),
            ),
            (
                Lane::Impact,
                Both(
                    "Zu welchem Nachhaltigkeitsziel trägt das bei?",
                    "To which sustainability goal does this contribute?",
                ),
            ),
        ]
        .into(),
        cards: &[],
        links: &[],
        notes: BUDGET_NOTES,
        complete: nothing_more,
    }
}

const BUDGET_NOTES: &[BlockScript] = &[
    BlockScript(Heading, Both("Rahmen", "Frame")),
    BlockScript(
        Paragraph,
        Both(
            "Heute entsteht eine Empfehlung, kein Beschluss.",
            "Today we make a recommendation, no resolution.",
        ),
    ),
    BlockScript(Heading, Both("Lage des Haushalts", "The state of the budget")),
    BlockScript(
        Bullet,
        Both(
            "Wo ist Spielraum, wo nicht, und bis wann?",
            "Where is there room, where is there none, and until when?",
        ),
    ),
    BlockScript(Heading, Both("Ziele und Kennzahlen", "Goals and indicators")),
    BlockScript(
        Bullet,
        Both(
            "Welches Ziel hat noch kein Produkt oder keinen Zielwert?",
            "Which goal has no product or no target yet?",
        ),
    ),
    BlockScript(Heading, Both("Alternativen", "Alternatives")),
    BlockScript(
        Bullet,
        Both(
            "Was spricht für jede Möglichkeit, was gegen „wie heute“?",
            "What speaks for each option, what against “as today”?",
        ),
    ),
    BlockScript(Heading, Both("Erste Schritte", "First steps")),
    BlockScript(
        Check,
        Both(
            "Wer entwirft Vorlage und Produktblätter, und bis wann?",
            "Who drafts the council paper and the product sheets, and by when?",
        ),
    ),
];
