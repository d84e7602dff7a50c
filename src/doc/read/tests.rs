//! What clients may write, on purpose or not, and what is read of it.

mod okr;

use serde_json::{Value, json};
use yrs::{ClientID, Doc, Map, MapPrelim, OffsetKind, Options, TextPrelim, Transact, WriteTxn};

use crate::doc::content::{self, Authors, BoardMeta, Documents};
use crate::doc::load::any;
use crate::doc::replica;
use crate::doc::schema::GROUPS;

/// What the board says of `list` when a client has written these entries: root, id and values. Strings under the key of a
/// text are written as texts.
fn board(entries: &[(&str, &str, Value)], list: &str) -> Value {
    let doc = Doc::with_options(Options {
        client_id: ClientID::new(5),
        offset_kind: OffsetKind::Utf16,
        ..Options::default()
    });
    let mut transaction = doc.transact_mut();
    for (root, id, values) in entries {
        let map = transaction.get_or_insert_map(*root);
        let entry = map.insert(&mut transaction, *id, MapPrelim::default());
        let group = GROUPS.iter().find(|group| group.root == *root).unwrap();
        for (key, value) in values.as_object().unwrap() {
            let texts = group
                .keys
                .iter()
                .filter(|key| key.value == crate::doc::schema::Value::Text);
            match value.as_str() {
                Some(text) if texts.clone().any(|text| text.name == key) => {
                    entry.insert(&mut transaction, key.as_str(), TextPrelim::new(text));
                }
                _ => {
                    entry.insert(&mut transaction, key.as_str(), any(value));
                }
            }
        }
    }
    let update = transaction.encode_update_v1().into();
    let meta = BoardMeta {
        title: String::new(),
        language: <_>::default(),
        address: <_>::default(),
        set_aside: Vec::new(),
    };
    let area = GROUPS.iter().find(|group| group.root == entries[0].0).unwrap().area;
    let read = replica::read(area, &[update]).unwrap();
    let documents = Documents {
        collection: Some(&read),
        model: Some(&read),
        okr: Some(&read),
        decisions: Some(&read),
        notes: Some(&read),
    };
    let board = content::board(meta, &Authors::new(), documents);
    serde_json::to_value(board).unwrap()[list].clone()
}

/// What is read of a single card with these values, without what every card has.
fn card(values: Value) -> Value {
    let mut card = board(&[("cards", "c", values)], "cards")[0].clone();
    for key in ["id", "lane", "order", "title", "note"] {
        card.as_object_mut().unwrap().remove(key);
    }
    card
}

#[test]
fn what_a_card_knows_is_read_as_it_was_written() {
    let said = json!({
        "audience": "Familien", "audienceKind": "both", "perspective": "society", "organisation": "AWO",
        "responsible": "Ben", "date": "2028-02-29", "duty": "mandatory", "level": "federation", "sdgs": [1, 17],
        "field": "Jugend", "product": "36.30.02", "resource": "other", "amount": 12.5, "unit": "Busse", "change": 2.5,
        "experiment": 10, "attribution": "unclear", "lag": 600, "plain": "Einfach.", "tags": ["a", "b"], "group": "g",
        "dropped": 1_762_250_400_123_i64,
    });
    assert_eq!(card(said.clone()), said);
}

#[test]
fn what_makes_no_sense_counts_as_missing() {
    let odd = json!({
        "audience": 7, "audienceKind": "cats", "perspective": "facilitation", "organisation": " \n", "responsible": [],
        "date": "2026-02-30", "duty": true, "level": "mars", "sdgs": "3", "field": null, "product": 363_002,
        "resource": "gold", "amount": 2e12, "unit": "", "change": 3, "experiment": "1", "attribution": 1, "lag": "soon",
        "plain": {}, "tags": { "0": "a" }, "group": 4, "dropped": "yesterday",
    });
    assert_eq!(card(odd), json!({}));
}

#[test]
fn values_stay_within_their_bounds() {
    let read = card(json!({
        "organisation": "ß".repeat(300), "unit": "👶".repeat(50), "sdgs": [17, 3, 3, 0, 18, 2.5, -1, "4", null, 1e300],
        "tags": ["b", "a", "b", " ", 7, "x".repeat(50)], "amount": -4, "lag": 1e9,
    }));
    let expected = json!({
        "organisation": "ß".repeat(200), "unit": "👶".repeat(40), "sdgs": [3, 17], "tags": ["b", "a", "x".repeat(40)],
        "amount": 0, "lag": 600,
    });
    assert_eq!(read, expected);
    assert_eq!(card(json!({ "lag": -3.7 })), json!({ "lag": 0 }));
}

#[test]
fn the_parts_of_an_amount_are_never_more_than_the_amount() {
    let parts = |amount: f64, change: f64, experiment: f64| {
        let read = card(json!({ "amount": amount, "change": change, "experiment": experiment }));
        [&read["amount"], &read["change"], &read["experiment"]].map(|part| part.as_f64().unwrap())
    };
    for (given, read) in [
        ((10.0, 4.0, 6.0), [10.0, 4.0, 6.0]),
        ((10.0, 4.0, 7.0), [10.0, 4.0, 6.0]),
        ((10.0, 40.0, 7.0), [10.0, 10.0, 0.0]),
        ((10.0, -4.0, 7.5), [10.0, 0.0, 7.5]),
    ] {
        let parts = parts(given.0, given.1, given.2);
        assert_eq!(format!("{parts:?}"), format!("{read:?}"), "{given:?}");
    }
    assert_eq!(card(json!({ "change": 4 })), json!({}), "parts of nothing");
}

#[test]
fn a_link_keeps_what_makes_sense() {
    let link = |values: Value| {
        let mut link = board(&[("links", "l", values)], "links")[0].clone();
        for key in ["id", "from", "to", "because"] {
            link.as_object_mut().unwrap().remove(key);
        }
        link
    };
    let said = json!({
        "evidence": 1, "harm": 5, "polarity": "less", "delay": 12, "share": 33.3, "checkedBy": "Ben",
        "checkHow": "Wir fragen.", "checkUntil": "2026-12-01", "checkState": "fails",
    });
    assert_eq!(link(said.clone()), said);
    let odd = json!({
        "evidence": "much", "harm": null, "polarity": "sideways", "delay": [], "share": 1e13, "checkedBy": "\t",
        "checkHow": 3, "checkUntil": "1.12.2026", "checkState": "",
    });
    assert_eq!(link(odd), json!({}));
    let clamped = link(json!({ "evidence": 0, "harm": 5.9, "delay": 1e6, "share": 250 }));
    assert_eq!(clamped, json!({ "evidence": 1, "harm": 5, "delay": 600, "share": 100 }));
}

#[test]
fn measurements_stand_by_date_with_their_indicator() {
    let measured = |of: &str, values: Value| {
        let mut all = json!({ "indicator": of });
        all.as_object_mut().unwrap().extend(values.as_object().unwrap().clone());
        all
    };
    let read = board(
        &[
            (
                "indicators",
                "i",
                json!({ "name": "Besuche", "baseline": -1e13, "target": 1e12, "date": "gestern" }),
            ),
            (
                "measurements",
                "b",
                measured("i", json!({ "date": "2025-01-02", "value": 3 })),
            ),
            (
                "measurements",
                "a",
                measured("i", json!({ "date": "2025-01-02", "value": -0.5, "note": "gezählt" })),
            ),
            (
                "measurements",
                "c",
                measured("i", json!({ "date": "2024-01-02", "value": "viele" })),
            ),
            (
                "measurements",
                "d",
                measured("i", json!({ "date": "bald", "value": 9 })),
            ),
            (
                "measurements",
                "e",
                measured("i", json!({ "value": 1, "deletedAt": 3 })),
            ),
            ("measurements", "f", measured("gone", json!({ "value": 1 }))),
        ],
        "indicators",
    );
    let expected = json!([{
        "id": "i", "card": "", "order": "", "name": "Besuche", "target": 1_000_000_000_000_i64,
        "measurements": [
            { "id": "d", "value": 9 },
            { "id": "c", "date": "2024-01-02" },
            { "id": "a", "date": "2025-01-02", "value": -0.5, "note": "gezählt" },
            { "id": "b", "date": "2025-01-02", "value": 3 },
        ],
    }]);
    assert_eq!(read, expected);
}

#[test]
fn lists_stand_by_the_places_of_their_cards() {
    let lane = |lane: &str, order: &str| json!({ "lane": lane, "order": order });
    let mut entries = vec![
        ("cards", "late", lane("impact", "a0")),
        ("cards", "early", lane("input", "a0")),
        ("cards", "middle", lane("input", "a1")),
    ];
    let on = |key: &str, card: &str, order: &str| json!({ key: card, "order": order });
    for (id, card, order) in [
        ("1", "late", "a0"),
        ("2", "early", "a1"),
        ("3", "early", "a0"),
        ("4", "gone", "Zz"),
    ] {
        entries.push(("indicators", id, on("card", card, order)));
        entries.push(("hurdles", id, on("hinders", card, order)));
        entries.push(("conflicts", id, json!({ "a": card, "b": "middle", "order": order })));
    }
    entries.push(("hurdles", "5", json!({ "order": "a0" })));
    let ids = |list: &str| -> Vec<String> {
        let read = board(&entries, list);
        let ids = read.as_array().unwrap().iter();
        ids.map(|entry| entry["id"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(ids("indicators"), ["3", "2", "1", "4"]);
    assert_eq!(ids("conflicts"), ["3", "2", "1", "4"]);
    assert_eq!(ids("hurdles"), ["3", "2", "1", "4", "5"]);
}

#[test]
fn scores_and_ratings_are_read_once_for_each_person_and_model() {
    let score = |value: Value, at: i64| json!({ "conflict": "z", "value": value, "at": at });
    let conflicts = board(
        &[
            ("conflicts", "z", json!({ "state": "lost", "owner": "Ben" })),
            ("scores", "a", score(json!(2), 5)),
            ("scores", "b", score(json!(-9.5), 7)),
            ("scores", "c", score(json!("much"), 9)),
            (
                "scores",
                "d",
                json!({ "conflict": "z", "value": 1, "at": 11, "deletedAt": 12 }),
            ),
        ],
        "conflicts",
    );
    let expected = json!([{
        "id": "z", "a": "", "b": "", "order": "", "because": "", "owner": "Ben", "scores": [{ "value": -3, "at": 7 }],
    }]);
    assert_eq!(conflicts, expected);

    let rating = |model: &str, value: Value| json!({ "criterion": "q", "model": model, "value": value, "reason": "x" });
    let criteria = board(
        &[
            ("models", "m2", json!({ "order": "a0" })),
            ("models", "m1", json!({ "order": "a1" })),
            ("criteria", "q", json!({ "title": "Wirkung" })),
            ("ratings", "d", rating("m1", json!(99))),
            ("ratings", "b", rating("m1", json!("good"))),
            ("ratings", "c", rating("m2", json!(4.9))),
            (
                "ratings",
                "a",
                json!({ "criterion": "q", "model": "m1", "deletedAt": 1 }),
            ),
        ],
        "criteria",
    );
    let expected = json!([{
        "id": "q", "order": "", "title": "Wirkung",
        "ratings": [
            { "id": "c", "model": "m2", "value": 4, "reason": "x" },
            { "id": "b", "model": "m1", "reason": "x" },
        ],
    }]);
    assert_eq!(criteria, expected);
}

#[test]
fn a_model_is_today_only_when_it_says_so() {
    let models = board(
        &[
            ("models", "a", json!({ "today": true, "total": 1 })),
            ("models", "b", json!({ "today": "true", "total": true })),
        ],
        "models",
    );
    let expected = json!([
        { "id": "a", "title": "", "order": "", "today": true },
        { "id": "b", "title": "", "order": "", "total": true },
    ]);
    assert_eq!(models, expected);
}
