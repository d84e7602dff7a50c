//! `wirkungsdialog`: questions over the lanes and an outline for the notes.

use super::content::{BlockScript, Both, Script, nothing_more};
use crate::domain::board::BlockKind::{Bullet, Check, Heading, Paragraph};
use crate::domain::board::Lane;

pub(super) fn script() -> Script {
    Script {
        model: Both("Wirkungsmodell", "Impact model"),
        prompts: [
            (
                Lane::Input,
                Both(
                    "Was setzen wir ein? Geld, Stellen, Ehrenamt, Räume, Daten?",
                    "What do we put in? Money, staff, volunteers, rooms, data?",
                ),
            ),
            (
                Lane::Activity,
                Both(
                    "Was tun wir damit, Woche für Woche?",
                    "What do we do with it, week by week?",
                ),
            ),
            (
                Lane::Output,
                Both(
                    "Was leisten wir? Was bekommt wer, und wie oft?",
                    "What do we deliver? Who gets what, and how often?",
                ),
            ),
            (
                Lane::Outcome,
                Both(
                    "Was ändert sich bei den Menschen? Was wissen, können oder tun sie dann anders?",
                    "What changes for people? What do they know, what can they do, what do they do differently?",
                ),
            ),
            (
                Lane::Impact,
                Both(
                    "Wozu das Ganze? Woran merkt es die Stadt?",
                    "What is it all for? How would the town notice?",
                ),
            ),
        ]
        .into(),
        cards: &[],
        links: &[],
        notes: NOTES,
        complete: nothing_more,
    }
}

const NOTES: &[BlockScript] = &[
    BlockScript(Heading, Both("Unsere Frage", "Our question")),
    BlockScript(
        Paragraph,
        Both(
            "Worüber sprechen wir heute, und wer fehlt im Raum?",
            "What do we talk about today, and who is not in the room?",
        ),
    ),
    BlockScript(Heading, Both("Was die Daten sagen", "What the data say")),
    BlockScript(Bullet, Both("Was überrascht uns?", "What surprises us?")),
    BlockScript(Bullet, Both("Wie lesen wir das?", "How do we read it?")),
    BlockScript(
        Bullet,
        Both(
            "Welche Unterschiede sehen wir zwischen Stadtteilen oder Gruppen?",
            "Which differences do we see between districts or groups?",
        ),
    ),
    BlockScript(
        Bullet,
        Both("Welche Hypothesen folgen daraus?", "Which hypotheses follow from that?"),
    ),
    BlockScript(Heading, Both("Erste Schritte", "First steps")),
    BlockScript(
        Check,
        Both(
            "Wer tut was in den nächsten 14 Tagen?",
            "Who does what within the next 14 days?",
        ),
    ),
];
