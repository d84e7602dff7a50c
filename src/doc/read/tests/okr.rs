//! What is read of objectives and key results.

use serde_json::{Value, json};

use super::board;

/// What is read of one entry at this root with these values, without what is worked out.
fn okr(root: &str, list: &str, values: Value) -> Value {
    let mut one = board(&[(root, "x", values)], "okr")[list][0].clone();
    if let Some(one) = one.as_object_mut() {
        for key in ["id", "order", "title"] {
            one.remove(key);
        }
    }
    one
}

#[test]
fn objectives_and_key_results_are_read_as_they_were_written() {
    for (root, list, said) in [
        ("organisations", "organisations", json!({ "theme": "Frühe Hilfen" })),
        (
            "teams",
            "teams",
            json!({ "note": "n", "organisation": "o", "field": "Familie", "status": "pilot", "budget": "36.30" }),
        ),
        (
            "goals",
            "goals",
            json!({ "note": "n", "year": 2026, "organisation": "o" }),
        ),
        (
            "cycles",
            "cycles",
            json!({
                "kind": "tertial", "start": "2026-01-01", "end": "2026-04-30", "team": "t", "permanent": true,
            }),
        ),
        (
            "objectives",
            "objectives",
            json!({
                "note": "n", "cycle": "c", "team": "t", "owner": "Ben", "ambition": "bet", "score": 70,
                "learned": "viel", "carriedFrom": "o", "draft": true,
            }),
        ),
        (
            "keyResults",
            "keyResults",
            json!({
                "objective": "o", "note": "n", "kind": "ordinal", "direction": "keep", "baseline": -1, "target": 2.5,
                "low": 1, "high": 2, "unit": "%", "commit": "a", "goal": "b", "stretch": "c", "owner": "Ben",
                "date": "2026-03-31", "ambition": "safe", "sideEffect": "s", "carriedFrom": "k", "draft": true,
                "deletedAt": 5,
            }),
        ),
        (
            "ties",
            "ties",
            json!({ "from": "o", "to": "g", "kind": "pays", "target": "goal", "note": "n", "deletedAt": 5 }),
        ),
        (
            "kpis",
            "kpis",
            json!({ "note": "n", "unit": "Tage", "low": 1, "high": 2, "team": "t" }),
        ),
        (
            "learnings",
            "learnings",
            json!({ "text": "viel", "tag": "budget", "source": "review", "cycle": "c", "objective": "o" }),
        ),
        (
            "roles",
            "roles",
            json!({ "kind": "sponsor", "person": "Frau Stein", "team": "t", "reason": "r" }),
        ),
        (
            "meetings",
            "meetings",
            json!({
                "kind": "review", "cycle": "c", "team": "t", "date": "2026-03-27", "time": "14:00", "minutes": 120,
                "every": 2, "place": "Rathaus",
            }),
        ),
    ] {
        assert_eq!(okr(root, list, said.clone()), said, "{root}");
    }
}

#[test]
fn of_objectives_what_makes_no_sense_counts_as_missing_and_numbers_stay_within_their_bounds() {
    for (root, given, read) in [
        (
            "teams",
            json!({ "field": " ", "status": "soon", "budget": 36, "organisation": 5 }),
            json!({}),
        ),
        ("goals", json!({ "year": 12 }), json!({})),
        ("goals", json!({ "year": 2026.9 }), json!({ "year": 2026 })),
        (
            "cycles",
            json!({ "kind": "year", "start": "gestern", "end": "2026-02-30", "permanent": "true" }),
            json!({}),
        ),
        (
            "objectives",
            json!({ "score": 1e9, "owner": "ß".repeat(300), "draft": 1, "ambition": "" }),
            json!({ "score": 100, "owner": "ß".repeat(200) }),
        ),
        ("objectives", json!({ "score": "much" }), json!({})),
        (
            "keyResults",
            json!({ "kind": "dream", "baseline": 2e12, "target": "20 %", "unit": "x".repeat(50), "date": "31.3.2026" }),
            json!({ "objective": "", "unit": "x".repeat(40) }),
        ),
        (
            "ties",
            json!({ "from": "o", "to": "g", "kind": "likes", "target": "goal" }),
            json!(null),
        ),
        ("ties", json!({ "from": "o", "to": "g", "kind": "pays" }), json!(null)),
        ("learnings", json!({ "tag": "x", "source": 3 }), json!({ "text": "" })),
        (
            "roles",
            json!({ "kind": "king", "person": "\n" }),
            json!({ "kind": "member" }),
        ),
        (
            "meetings",
            json!({ "time": "9:30", "minutes": 0, "every": 99.5, "date": "" }),
            json!({ "kind": "checkin", "minutes": 5, "every": 12 }),
        ),
        (
            "meetings",
            json!({ "minutes": 1e6, "every": -1 }),
            json!({ "kind": "checkin", "minutes": 1440, "every": 0 }),
        ),
    ] {
        assert_eq!(okr(root, root, given.clone()), read, "{root} {given}");
    }
}

#[test]
fn check_ins_and_readings_stand_by_date_with_what_they_are_about() {
    let said = |values: Value| {
        let mut all = json!({ "keyResult": "k", "kpi": "n" });
        all.as_object_mut().unwrap().extend(values.as_object().unwrap().clone());
        all
    };
    let read = board(
        &[
            ("keyResults", "k", json!({ "title": "Besuche" })),
            (
                "checkIns",
                "c",
                said(json!({ "at": 9, "date": "2026-01-12", "value": 2.5, "confidence": 40 })),
            ),
            (
                "checkIns",
                "b",
                said(json!({ "at": 9, "date": "2026-01-12", "confidence": -1.5, "help": "Geld" })),
            ),
            (
                "checkIns",
                "a",
                said(json!({ "at": 20, "date": "bald", "value": "viel", "comment": "na ja" })),
            ),
            (
                "checkIns",
                "d",
                said(json!({ "date": "2026-01-05", "value": 1e13, "obstacle": "Regen" })),
            ),
            ("checkIns", "e", said(json!({ "value": 1, "deletedAt": 3 }))),
            ("checkIns", "f", json!({ "keyResult": "gone", "value": 1 })),
            ("kpis", "n", json!({ "high": 5 })),
            ("readings", "b", said(json!({ "date": "2026-01-02", "value": 3 }))),
            (
                "readings",
                "a",
                said(json!({ "date": "2026-01-02", "value": 9, "source": "Amt" })),
            ),
            ("readings", "d", said(json!({ "date": "bald", "value": 1 }))),
            ("readings", "e", said(json!({ "value": 1, "deletedAt": 3 }))),
        ],
        "okr",
    );
    let expected = json!([
        { "id": "a", "at": 20, "comment": "na ja" },
        { "id": "d", "at": 0, "date": "2026-01-05", "obstacle": "Regen" },
        { "id": "b", "at": 9, "date": "2026-01-12", "confidence": 0, "help": "Geld" },
        { "id": "c", "at": 9, "date": "2026-01-12", "value": 2.5, "confidence": 10 },
    ]);
    assert_eq!(read["keyResults"][0]["checkIns"], expected);
    let expected = json!([
        { "id": "d", "value": 1 },
        { "id": "a", "date": "2026-01-02", "value": 9, "source": "Amt" },
        { "id": "b", "date": "2026-01-02", "value": 3 },
    ]);
    assert_eq!(read["kpis"][0]["readings"], expected);
    // What is worked out follows from what was read.
    let told = &read["progress"]["keyResults"][0];
    assert_eq!(
        (&told["value"], &told["confidence"], &told["change"]),
        (&json!(2.5), &json!(10), &json!(10))
    );
    assert_eq!(read["progress"]["kpis"][0]["state"], "inside");
}
