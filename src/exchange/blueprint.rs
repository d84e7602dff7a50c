//! A blueprint: structure and wording of a workshop, for others to start from. It is a JSON export, and importing it makes a
//! workshop.

use std::io::{self, Write};

use super::{Exporter, json, names, repair, standing};
use crate::domain::board::{BlockKind, Board, OkrProgress};

pub(super) struct Blueprint;

impl Exporter for Blueprint {
    fn write(&self, board: &Board, out: &mut dyn Write) -> io::Result<()> {
        json::Json.write(&blueprint(board), out)
    }
}

/// `board` without persons, values, dates and what was said on the way. Of the notes the headings stay. What people typed into
/// titles and texts stays as it is.
fn blueprint(board: &Board) -> Board {
    let mut bare = board.clone();
    standing::keep(&mut bare);
    names::leave(&mut bare);
    bare.contributions.clear();
    bare.clusters.clear();
    bare.comments.clear();
    bare.recommendations.clear();
    bare.next_steps.clear();
    bare.topics.clear();
    bare.notes.retain(|block| block.kind == BlockKind::Heading);
    model(&mut bare);
    okr(&mut bare);
    bare.agenda.clear();
    bare.polls.clear();
    // What follows from values that are gone.
    bare.findings.clear();
    bare.money.clear();
    bare.set_aside.clear();
    repair::repaired(bare)
}

fn model(bare: &mut Board) {
    for card in &mut bare.cards {
        card.date = None;
        card.product = None;
        card.amount = None;
        card.change = None;
        card.experiment = None;
        card.dropped = None;
    }
    for link in &mut bare.links {
        link.evidence = None;
        link.harm = None;
        link.share = None;
        link.check_until = None;
        link.check_state = None;
    }
    for indicator in &mut bare.indicators {
        indicator.baseline = None;
        indicator.target = None;
        indicator.current = None;
        indicator.date = None;
        indicator.measurements.clear();
    }
    for conflict in &mut bare.conflicts {
        conflict.state = None;
        conflict.scores.clear();
    }
    for criterion in &mut bare.criteria {
        criterion.ratings.clear();
    }
}

fn okr(bare: &mut Board) {
    let okr = &mut bare.okr;
    for team in &mut okr.teams {
        team.budget = None;
    }
    for goal in &mut okr.goals {
        goal.year = None;
    }
    for cycle in &mut okr.cycles {
        cycle.start = None;
        cycle.end = None;
    }
    for objective in &mut okr.objectives {
        objective.score = None;
        objective.learned.clear();
        objective.carried_from = None;
        objective.draft = true;
    }
    for result in &mut okr.key_results {
        result.baseline = None;
        result.target = None;
        result.low = None;
        result.high = None;
        result.date = None;
        result.carried_from = None;
        result.draft = true;
        result.check_ins.clear();
    }
    for kpi in &mut okr.kpis {
        kpi.low = None;
        kpi.high = None;
        kpi.readings.clear();
    }
    okr.ties.iter_mut().for_each(|tie| tie.note.clear());
    okr.learnings.clear();
    for meeting in &mut okr.meetings {
        meeting.date = None;
        meeting.time = None;
        meeting.place.clear();
    }
    okr.progress = OkrProgress::default();
    okr.warnings.clear();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::import::Bounds;
    use crate::exchange::{Format, export, import_json};

    #[test]
    fn a_blueprint_has_the_wording_and_nothing_that_was_measured_or_said() {
        let complete = include_str!("../../tests/fixtures/documents/okr.json");
        let fixture: serde_json::Value = serde_json::from_str(complete).unwrap();
        let mut board: Board = serde_json::from_value(serde_json::json!({
            "title": "Ankommen", "language": "de", "address": "formal",
            "cards": [{"id": "c".repeat(21), "lane": "outcome", "order": "a0", "title": "Vertrauen",
                       "responsible": "Kanarie", "amount": 31_337, "resource": "money", "date": "2026-07-01"}],
            "comments": [{"id": "d".repeat(21), "card": "c".repeat(21), "text": "Kanarie"}],
            "notes": [{"id": "e".repeat(21), "kind": "heading", "order": "a0", "text": "Ablauf"},
                      {"id": "f".repeat(21), "kind": "paragraph", "order": "a1", "text": "Kanarie"}],
            "okr": fixture["means"]["okr"]
        }))
        .unwrap();
        for objective in &mut board.okr.objectives {
            objective.owner = Some("Kanarie".to_owned());
        }
        let mut bytes = Vec::new();
        export(Format::Blueprint, &board, &mut bytes).unwrap();
        let text = String::from_utf8(bytes.clone()).unwrap();
        for gone in [
            "Kanarie",
            "Frau Demir",
            "Ben Koch",
            "31337",
            "2026-",
            "checkIns",
            "baseline",
        ] {
            assert!(!text.contains(gone), "{gone} {text}");
        }
        let bounds = Bounds {
            bytes: 1 << 20,
            cards: 10,
            entries: 100,
        };
        let made = import_json(&bytes, bounds).unwrap();
        assert_eq!(
            (&*made.cards[0].title, &*made.notes[0].text, made.notes.len()),
            ("Vertrauen", "Ablauf", 1)
        );
        let standing = |board: &Board| {
            board
                .okr
                .objectives
                .iter()
                .filter(|one| one.deleted_at.is_none())
                .count()
        };
        assert_eq!(made.okr.objectives.len(), standing(&board));
        assert!(!made.okr.key_results.is_empty());
        assert!(made.okr.key_results.iter().all(|one| one.draft && one.target.is_none()));
    }
}
