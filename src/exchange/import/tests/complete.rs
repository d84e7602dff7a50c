//! Files with everything a model can say, and with everything that can be wrong about it.

use serde_json::{Value, json};

use super::super::*;
use super::{BOUNDS, file, read};
use crate::domain::id::is_id;
use crate::exchange::{Format, export};

/// A board on which everything is said that can be said.
fn complete() -> Value {
    serde_json::from_str(include_str!("../../../../tests/fixtures/board/complete.json")).unwrap()
}

fn with(path: &str, value: Value) -> Result<Board, ImportError> {
    let mut board = complete();
    let (parent, key) = path.rsplit_once('/').unwrap();
    board.pointer_mut(parent).unwrap()[key] = value;
    read(&file(&board))
}

/// What stands at `path` after a file with `value` there was read.
fn taken(path: &str, value: Value) -> Value {
    let board = serde_json::to_value(with(path, value).unwrap()).unwrap();
    board.pointer(path).cloned().unwrap_or_default()
}

#[test]
fn everything_a_board_says_comes_back_as_it_was() {
    let first = read(&file(&complete())).unwrap();
    let mut said = complete();
    // What is worked out is not taken from a file.
    for derived in ["findings", "money"] {
        said.as_object_mut().unwrap().remove(derived);
    }
    assert_eq!(serde_json::to_value(&first).unwrap(), said);
    said["findings"] = json!("none");
    said["money"] = json!([{"total": -1}]);
    assert_eq!(read(&file(&said)).unwrap(), first);
    let mut bytes = Vec::new();
    export(Format::Json, &first, &mut bytes).unwrap();
    assert_eq!(read(&bytes).unwrap(), first);
}

#[test]
fn values_from_outside_are_brought_within_their_bounds_or_left_out() {
    for (path, given, expected) in [
        ("/cards/0/amount", json!(1e300), json!(null)),
        ("/cards/0/amount", json!(-5), json!(0)),
        ("/cards/0/change", json!(93_000), json!(92_000)),
        ("/cards/0/date", json!("2026-02-30"), json!(null)),
        ("/cards/0/date", json!("31.12.2026"), json!(null)),
        ("/cards/0/responsible", json!("ß".repeat(201)), json!("ß".repeat(200))),
        ("/cards/0/responsible", json!("  "), json!(null)),
        ("/cards/0/perspective", json!("facilitation"), json!(null)),
        ("/cards/0/sdgs", json!([17, 400, -3, 0, 5, 5, 2.5]), json!([5, 17])),
        ("/cards/0/tags", json!(["", "a", "a"]), json!(["a"])),
        ("/cards/0/lag", json!(1e9), json!(600)),
        ("/cards/0/dropped", json!(-5), json!(0)),
        ("/links/0/evidence", json!(300), json!(5)),
        ("/links/0/harm", json!(-1), json!(1)),
        ("/links/0/share", json!(1000.5), json!(100)),
        ("/links/0/delay", json!(2.9), json!(2)),
        ("/links/0/checkUntil", json!("soon"), json!(null)),
        ("/indicators/0/target", json!(-1e13), json!(null)),
        ("/indicators/0/measurements/1/date", json!("2024-13-01"), json!(null)),
        ("/indicators/0/unit", json!("x".repeat(99)), json!("x".repeat(40))),
        ("/conflicts/1/scores/0/value", json!(-200), json!(-3)),
        (
            "/conflicts/1/scores/0/at",
            json!(i64::MAX),
            json!(8_640_000_000_000_000_i64),
        ),
        ("/criteria/0/ratings/0/value", json!(11), json!(10)),
    ] {
        let found = taken(path, given.clone());
        assert_eq!(found, expected, "{path} {given}");
    }
}

#[test]
fn a_word_nobody_knows_is_an_error_that_says_where() {
    for path in [
        "/cards/0/duty",
        "/links/0/polarity",
        "/indicators/0/direction",
        "/conflicts/1/state",
    ] {
        assert!(
            matches!(with(path, json!("sideways")), Err(ImportError::Malformed { .. })),
            "{path}"
        );
    }
}

#[test]
fn what_hangs_on_nothing_is_dropped_and_what_can_stand_alone_stays() {
    let count = |board: &Board| {
        let ratings = board.criteria.iter().map(|criterion| criterion.ratings.len()).sum();
        [
            board.indicators.len(),
            board.conflicts.len(),
            board.hurdles.len(),
            ratings,
        ]
    };
    assert_eq!(count(&with("/title", json!("x")).unwrap()), [3, 2, 2, 3]);
    for (path, expected) in [
        ("/indicators/0/card", [2, 2, 2, 3]),
        ("/conflicts/0/a", [3, 1, 2, 3]),
        ("/conflicts/1/b", [3, 1, 2, 3]),
        ("/hurdles/0/hinders", [3, 2, 2, 3]),
        ("/criteria/0/ratings/1/model", [3, 2, 2, 2]),
    ] {
        assert_eq!(count(&with(path, json!("gone")).unwrap()), expected, "{path}");
    }
    assert_eq!(
        with("/hurdles/0/hinders", json!("gone")).unwrap().hurdles[0].hinders,
        None
    );
    assert_eq!(with("/cards/2/group", json!("gone")).unwrap().cards[2].group, None);
    assert_eq!(with("/groups/0/model", json!("gone")).unwrap().groups[0].model, None);
}

#[test]
fn new_ids_are_followed_by_everything_that_names_them() {
    let text = complete().to_string();
    // As another program might write them.
    let text = ["trust", "visits", "m2", "g1", "i1", "q1", "z2"]
        .iter()
        .fold(text, |text, id| {
            text.replace(&format!("{id:0<21}"), &format!("../{id}"))
        });
    let board = read(&file(&serde_json::from_str(&text).unwrap())).unwrap();
    let whole = read(&file(&complete())).unwrap();
    let ids = board.cards.iter().map(|card| &card.id);
    let ids = ids.chain(board.indicators.iter().map(|indicator| &indicator.id));
    assert!(
        ids.chain(board.groups.iter().map(|group| &group.id))
            .all(|id| is_id(id))
    );
    assert_eq!(board.indicators[0].card, board.cards[5].id);
    assert_eq!(
        (&board.conflicts[1].a, &board.conflicts[1].b),
        (&board.cards[5].id, &whole.cards[6].id)
    );
    assert_eq!(board.hurdles[0].hinders.as_ref(), Some(&board.cards[2].id));
    assert_eq!(board.cards[2].group.as_ref(), Some(&board.groups[0].id));
    assert_eq!(board.groups[0].model.as_ref(), Some(&board.models[1].id));
    assert_eq!(board.criteria[0].ratings[1].model, board.models[1].id);
    assert_eq!(board.indicators[0].measurements, whole.indicators[0].measurements);
}

#[test]
fn of_two_ratings_of_one_model_the_first_stands() {
    let rating = |id: &str, value: u8| json!({ "id": id, "model": "m1".to_owned() + &"0".repeat(19), "value": value });
    let ratings = with("/criteria/0/ratings", json!([rating("b", 4), rating("a", 5)])).unwrap();
    let values: Vec<_> = ratings.criteria[0].ratings.iter().map(|rating| rating.value).collect();
    assert_eq!(values, [Some(4)]);
}

#[test]
fn every_list_and_every_text_has_a_limit() {
    let many = |entry: Value, count: usize| Value::Array(vec![entry; count]);
    let on = "trust".to_owned() + &"0".repeat(16);
    for (path, what, entry) in [
        (
            "/indicators",
            "indicators",
            json!({ "id": "", "card": on, "order": "" }),
        ),
        ("/indicators/0/measurements", "measurements", json!({ "id": "" })),
        (
            "/conflicts",
            "conflicts",
            json!({ "id": "", "a": on, "b": on, "order": "" }),
        ),
        ("/conflicts/1/scores", "scores", json!({ "value": 1 })),
        ("/hurdles", "hurdles", json!({ "id": "", "order": "" })),
        ("/groups", "groups", json!({ "id": "", "order": "" })),
        ("/criteria", "criteria", json!({ "id": "", "order": "" })),
        ("/criteria/0/ratings", "ratings", json!({ "id": "", "model": "" })),
    ] {
        let limit = BOUNDS.entries;
        assert_eq!(
            with(path, many(entry, limit + 1)),
            Err(ImportError::TooMany { what, limit }),
            "{path}"
        );
    }
    let long = json!("ß".repeat(TEXT_MAX + 1));
    for path in [
        "/cards/0/audience",
        "/cards/0/plain",
        "/links/0/checkHow",
        "/indicators/0/sideEffect",
        "/indicators/0/measurements/0/note",
        "/conflicts/1/affected",
        "/hurdles/0/risk",
        "/groups/0/title",
        "/criteria/0/title",
        "/criteria/0/ratings/0/reason",
    ] {
        assert!(
            matches!(with(path, long.clone()), Err(ImportError::TextTooLong { .. })),
            "{path}"
        );
    }
    let names = |count: usize| -> Value {
        let scores = (0..count).map(|name| json!({ "value": 1, "author": name.to_string() }));
        scores.collect()
    };
    assert!(
        with("/conflicts/1/scores", names(AUTHORS_MAX - 1)).is_ok(),
        "and one who commented"
    );
    let refused = with("/conflicts/1/scores", names(AUTHORS_MAX));
    let limit = AUTHORS_MAX;
    assert_eq!(refused, Err(ImportError::TooMany { what: "authors", limit }));
}
