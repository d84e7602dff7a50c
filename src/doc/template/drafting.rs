//! `okr-drafting`: two hours in which a team drafts its first objectives. It brings the questions over the lanes, guiding goals
//! to write over, the tertial of the day with one example in it, and a schedule in the notes.

use super::content::{BlockScript, Both, Script, Telling, id};
use super::dialogue;
use crate::domain::board::BlockKind::{Bullet, Check, Heading, Number, Paragraph};
use crate::domain::board::{
    Ambition, Board, Cycle, CycleKind, Goal, KeyResult, Objective, Okr, Tie, TieKind, TieTarget,
};
use crate::domain::order::spread;

pub(super) fn script() -> Script {
    Script {
        notes: NOTES,
        complete,
        ..dialogue::script()
    }
}

fn complete(board: &mut Board, telling: Telling) {
    let (start, end) = telling.tertial();
    let cycle = Cycle {
        id: id("cycle"),
        order: spread(1).swap_remove(0),
        kind: Some(CycleKind::Tertial),
        start: Some(start),
        end: Some(end.clone()),
        ..Cycle::default()
    };
    board.okr = Okr {
        goals: goals(telling),
        objectives: vec![objective(telling, &cycle)],
        key_results: key_results(telling, &end),
        cycles: vec![cycle],
        ties: vec![Tie {
            id: id("tie"),
            from: id("objective"),
            to: id("goal-0"),
            kind: TieKind::Pays,
            target: TieTarget::Goal,
            note: String::new(),
            deleted_at: None,
        }],
        ..Okr::default()
    };
}

fn goals(telling: Telling) -> Vec<Goal> {
    let said = GOALS.iter().zip(spread(GOALS.len())).enumerate();
    said.map(|(number, (title, order))| Goal {
        id: id(&format!("goal-{number}")),
        order,
        title: telling.say(*title),
        note: String::new(),
        year: u16::try_from(telling.today.year()).ok(),
        organisation: None,
        deleted_at: None,
    })
    .collect()
}

const GOALS: [Both; 2] = [
    Both(
        "Leitziel 1: Was soll in diesem Jahr für die Menschen hier anders werden?",
        "Guiding goal 1: what should become different for people here this year?",
    ),
    Both(
        "Leitziel 2: zum Überschreiben oder Löschen",
        "Guiding goal 2: to write over or to delete",
    ),
];

fn objective(telling: Telling, cycle: &Cycle) -> Objective {
    Objective {
        id: id("objective"),
        order: spread(1).swap_remove(0),
        title: telling.say(Both(
            "Beispiel: Wer neu in die Stadt zieht, findet sich schnell zurecht",
            "Example: people who move to the town soon find their way around",
        )),
        note: telling.say(Both(
            "So kann ein Objective aussehen: zum Überschreiben oder Löschen.",
            "This is what an objective can look like: to write over or to delete.",
        )),
        cycle: Some(cycle.id.clone()),
        ambition: Some(Ambition::Ambitious),
        draft: true,
        ..Objective::default()
    }
}

fn key_results(telling: Telling, end: &str) -> Vec<KeyResult> {
    let said = KEY_RESULTS.iter().zip(spread(KEY_RESULTS.len())).enumerate();
    said.map(
        |(number, (KeyResultScript(title, side_effect, baseline, target), order))| KeyResult {
            id: id(&format!("key-result-{number}")),
            objective: id("objective"),
            order,
            title: telling.say(*title),
            baseline: Some(*baseline),
            target: Some(*target),
            unit: Some("%".to_owned()),
            date: Some(end.to_owned()),
            side_effect: telling.say(*side_effect),
            draft: true,
            ..KeyResult::default()
        },
    )
    .collect()
}

/// A key result: title, side effect, baseline and target in percent.
struct KeyResultScript(Both, Both, f64, f64);

const KEY_RESULTS: [KeyResultScript; 2] = [
    KeyResultScript(
        Both(
            "Zugezogene erledigen die Anmeldung mit einem einzigen Besuch, von 60 % auf 80 %",
            "Newcomers complete their registration in a single visit, from 60 % to 80 %",
        ),
        Both(
            "Wer Unterlagen nicht beisammen hat, wird gar nicht erst angenommen.",
            "People whose papers are not complete are not let in at all.",
        ),
        60.0,
        80.0,
    ),
    KeyResultScript(
        Both(
            "Zugezogene nutzen im ersten Monat ein Angebot in ihrem Stadtteil, von 10 % auf 20 %",
            "Newcomers use a service in their neighbourhood within the first month, from 10 % to 20 %",
        ),
        Both(
            "Gezählt wird, wer ein Heft bekommen hat, nicht wer gekommen ist.",
            "Whoever was given a leaflet is counted, not whoever came.",
        ),
        10.0,
        20.0,
    ),
];

const NOTES: &[BlockScript] = &[
    BlockScript(
        Heading,
        Both("OKR-Entwurf in zwei Stunden", "OKR drafting in two hours"),
    ),
    BlockScript(
        Paragraph,
        Both(
            "Am Ende stehen höchstens drei Objectives mit je zwei bis vier Key Results, alle als Entwurf. Beschlossen wird heute nichts.",
            "At the end there are three objectives at most with two to four key results each, all of them drafts. Nothing is decided today.",
        ),
    ),
    BlockScript(Heading, Both("Ablauf", "Schedule")),
    BlockScript(
        Number,
        Both(
            "10 Minuten: Wer ist da? Auf welche Leitziele des Jahres zahlen wir ein?",
            "10 minutes: who is here? Which guiding goals of the year do we pay into?",
        ),
    ),
    BlockScript(
        Number,
        Both(
            "20 Minuten: Welche Wirkung soll sich bis zum Ende des Tertials bewegen? Je Wirkung eine Karte im Wirkungsmodell.",
            "20 minutes: which effect should move by the end of the tertial? One card for each in the impact model.",
        ),
    ),
    BlockScript(
        Number,
        Both(
            "25 Minuten: Objectives schreiben, erst still und allein, dann zu zweit, dann vorlesen.",
            "25 minutes: write objectives, first alone and in silence, then in pairs, then read them out.",
        ),
    ),
    BlockScript(
        Number,
        Both(
            "10 Minuten: Die drei auswählen, die jetzt zählen. Die anderen warten, sie gehen nicht verloren.",
            "10 minutes: choose the three that count now. The others wait, they are not lost.",
        ),
    ),
    BlockScript(Number, Both("5 Minuten Pause", "5 minutes of rest")),
    BlockScript(
        Number,
        Both(
            "25 Minuten: Key Results in kleinen Gruppen. Wer tut was anders, von welchem Wert auf welchen?",
            "25 minutes: key results in small groups. Who does what differently, from which value to which?",
        ),
    ),
    BlockScript(
        Number,
        Both(
            "10 Minuten: Gegenprobe. Wie könnte diese Zahl besser werden, ohne dass es jemandem hilft?",
            "10 minutes: the counter-check. How could this number improve without helping anybody?",
        ),
    ),
    BlockScript(
        Number,
        Both(
            "10 Minuten: Verbinden. Worauf zahlt es ein, wer kümmert sich, wen brauchen wir dafür?",
            "10 minutes: connect. What does it pay into, who looks after it, whom do we need for it?",
        ),
    ),
    BlockScript(
        Number,
        Both(
            "5 Minuten: Was fehlt noch, und wer bringt es bis wann?",
            "5 minutes: what is missing, and who brings it by when?",
        ),
    ),
    BlockScript(Heading, Both("Was noch offen ist", "What is still open")),
    BlockScript(
        Check,
        Both(
            "Woher kommen die Ausgangswerte, und wer fragt nach?",
            "Where do the baselines come from, and who asks for them?",
        ),
    ),
    BlockScript(
        Check,
        Both("Wann ist der erste Check-in?", "When is the first check-in?"),
    ),
    BlockScript(Heading, Both("Wartet auf später", "Waiting for later")),
    BlockScript(
        Bullet,
        Both(
            "Objectives, die heute nicht dran sind",
            "Objectives whose turn is not today",
        ),
    ),
];

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;
    use crate::doc::template::board;
    use crate::domain::language::Language;

    #[test]
    fn the_schedule_takes_two_hours() {
        for language in [Language::De, Language::En] {
            let board = board("okr-drafting", language, date!(2026 - 11 - 22)).unwrap();
            let steps = board.notes.iter().filter(|block| block.kind == Number);
            let minutes = steps.map(|block| block.text.split(' ').next().unwrap().parse::<u32>().unwrap());
            assert_eq!(minutes.sum::<u32>(), 120);
        }
    }

    #[test]
    fn the_example_pays_into_a_goal_and_can_be_measured() {
        let okr = board("okr-drafting", Language::De, date!(2026 - 11 - 22)).unwrap().okr;
        assert!(okr.objectives[0].draft && okr.key_results.iter().all(|one| one.draft));
        assert_eq!(okr.ties[0].to, okr.goals[0].id);
        assert_eq!(okr.objectives[0].cycle.as_ref(), Some(&okr.cycles[0].id));
    }
}
