//! The agenda, the polls and what is still open in the minutes.

use serde_json::{Value, json};

use super::*;
use crate::domain::board::{Contribution, NextStep, PlannedStep};
use crate::domain::poll::Poll;

/// A moment on 23 November 2026, by the clock in Germany.
fn at(hour: i64, minute: i64) -> i64 {
    1_795_388_400_000 + (hour * 60 + minute) * 60_000
}

fn step(id: &str, title: &str, ran: &Value) -> PlannedStep {
    serde_json::from_value(json!({
        "id": id, "title": title, "kind": "writing", "minutes": 10, "prompt": "Was *fehlt*?", "ran": ran
    }))
    .unwrap()
}

fn poll(more: &Value) -> Poll {
    let mut poll = json!({
        "id": "p", "question": "Welcher Weg?", "kind": "resistance", "mode": "secret",
        "options": [{"id": "a", "text": "Lotsinnen"}, {"id": "b", "text": "Wie heute", "asToday": true}],
        "state": "closed", "round": 1, "threshold": 3,
        "turnout": {"answered": 7, "abstained": 1, "onBehalf": 1, "sameName": 0, "of": 9},
        "rounds": []
    });
    for (key, value) in more.as_object().unwrap() {
        poll[key] = value.clone();
    }
    serde_json::from_value(poll).unwrap()
}

fn figures() -> Value {
    let option = |id: &str, sum: i64, mean: f64| json!({"option": id, "n": 6, "sum": sum, "mean": mean, "acceptance": 100.0 - 10.0 * mean, "spread": 1.0, "counts": {}});
    let group = |names: Value, n: u32| json!({"perspectives": names, "n": n, "options": [{"option": "a", "n": n, "sum": 6, "mean": 2.0}]});
    json!({
        "n": 6, "options": [option("a", 12, 2.0), option("b", 45, 7.5)],
        "groups": [group(json!(["politics", "society"]), 3), group(json!(["administration"]), 3)],
        "joined": true, "texts": [{"text": "Zu *teuer*", "minority": true}]
    })
}

#[test]
fn the_agenda_tells_when_each_step_was_run() {
    let board = Board {
        title: "T".into(),
        agenda: vec![
            step("s1", "Schreiben", &json!({"from": at(14, 0), "to": at(14, 12)})),
            step("s2", "Ordnen", &json!({"from": at(14, 12)})),
            step("s3", "Schluss", &Value::Null),
        ],
        ..Board::default()
    };
    let text = written(&board);
    let expected = "\n## Ablauf\n\n23.11.2026, seit 14:00\n\n\
                    1. **Schreiben** (still schreiben): geplant 10 Minuten; 14:00–14:12\n    - Leitfrage: Was \\*fehlt\\*?\n\
                    2. **Ordnen** (still schreiben): geplant 10 Minuten; seit 14:12\n    - Leitfrage: Was \\*fehlt\\*?\n\
                    3. **Schluss** (still schreiben): geplant 10 Minuten; nicht durchgeführt\n";
    assert!(text.contains(expected), "{text}");
}

#[test]
fn a_poll_tells_method_turnout_and_figures_and_that_it_decides_nothing() {
    let board = Board {
        polls: vec![poll(&json!({ "result": figures() }))],
        ..Board::default()
    };
    let text = written(&board);
    let expected = "\n## Stimmungsbilder\n\nStimmungsbild, kein Beschluss.\n\n### Welcher Weg?\n\n\
        Widerstand von 0 bis 10, geheim.\n\n7 von 9 haben geantwortet, enthalten: 1, über die Moderation: 1.\n\n\
        - **Lotsinnen**: Summe 12, Mittel 2, Akzeptanz 80 %, Streuung 1\n\
        \x20 - Politik, Zivilgesellschaft (3): Mittel 2\n  - Verwaltung (3): Mittel 2\n\
        - **Wie heute** (wie heute): Summe 45, Mittel 7,5, Akzeptanz 25 %, Streuung 1\n\n\
        Kleine Gruppen sind zusammengelegt, damit niemand erkennbar wird.\n\n\
        - Gesagt wurde\n  - Minderheitsvotum: Zu \\*teuer\\*\n";
    assert!(text.contains(expected), "{text}");
}

#[test]
fn an_earlier_round_stays_and_what_is_withheld_has_no_figures() {
    let round = json!({
        "round": 1, "question": "Zuerst?", "options": [{"id": "a", "text": "Lotsinnen"}],
        "turnout": {"answered": 6, "abstained": 0, "onBehalf": 0, "sameName": 2, "of": 9},
        "result": figures(), "openedAt": 1, "closedAt": 2
    });
    let withheld = json!({"n": 0, "withheld": true, "options": [], "groups": [], "joined": false, "texts": []});
    let board = Board {
        polls: vec![poll(&json!({ "round": 2, "rounds": [round], "result": withheld }))],
        ..Board::default()
    };
    let text = written(&board);
    assert!(
        text.contains("\n#### Runde 1: Zuerst?\n\n6 von 9 haben geantwortet, mit gleichem Namen: 2.\n"),
        "{text}"
    );
    let (_, second) = text.split_once("#### Runde 2: Welcher Weg?").unwrap();
    assert!(
        second.contains("Zu wenige Antworten") && !second.contains("Mittel"),
        "{text}"
    );
}

#[test]
fn what_nobody_grouped_or_took_on_is_still_told() {
    let contribution = |id: &str, text: &str| Contribution {
        id: id.into(),
        text: text.into(),
        ..Contribution::default()
    };
    let board = Board {
        contributions: vec![
            Contribution {
                cluster: Some("gone".into()),
                anonymous: true,
                ..contribution("a", "Allein\n# oben")
            },
            Contribution {
                deleted_at: Some(1),
                ..contribution("b", "Weg")
            },
        ],
        next_steps: vec![NextStep {
            text: "Fragen".into(),
            ..NextStep::default()
        }],
        ..Board::default()
    };
    let text = written(&board);
    assert!(
        text.contains("\n## Gesammelte Beiträge\n\n1 Beitrag.\n\n- Allein\\\n  \\# oben (ohne Namen)\n"),
        "{text}"
    );
    assert!(text.contains("\n- [ ] **Fragen** (ohne Namen, ohne Datum)\n"), "{text}");
    let open = "\n## Noch offen\n\n- Nächste Schritte ohne Namen oder Datum: 1\n\
                - Beiträge, die noch nirgendwohin weitergingen: 1\n";
    assert!(text.contains(open), "{text}");
}
