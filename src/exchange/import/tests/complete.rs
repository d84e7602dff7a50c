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
    said["okr"]["progress"] = json!({ "keyResults": [], "objectives": [], "kpis": [] });
    said["okr"]["warnings"] = json!([]);
    assert_eq!(serde_json::to_value(&first).unwrap(), said);
    said["okr"]["progress"] = json!("all of it");
    said["okr"]["warnings"] = json!([{ "rule": "none" }]);
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
        ("/okr/teams/0/budget", json!(" "), json!(null)),
        ("/okr/goals/0/year", json!(12), json!(null)),
        ("/okr/goals/0/year", json!(2027.9), json!(2027)),
        ("/okr/cycles/0/end", json!("2026-02-30"), json!(null)),
        ("/okr/objectives/0/score", json!(400), json!(100)),
        ("/okr/objectives/0/deletedAt", json!(-1), json!(0)),
        ("/okr/keyResults/0/target", json!(1e13), json!(null)),
        ("/okr/keyResults/0/unit", json!("x".repeat(99)), json!("x".repeat(40))),
        ("/okr/keyResults/0/checkIns/1/confidence", json!(-3), json!(0)),
        ("/okr/keyResults/0/checkIns/1/author", json!("\u{0}"), json!(null)),
        ("/okr/kpis/0/readings/1/value", json!(-2e12), json!(null)),
        ("/okr/meetings/1/time", json!("24:00"), json!(null)),
        ("/okr/meetings/1/minutes", json!(1), json!(5)),
        ("/okr/meetings/1/every", json!(52), json!(12)),
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
        "/okr/teams/0/status",
        "/okr/cycles/0/kind",
        "/okr/objectives/0/ambition",
        "/okr/keyResults/0/kind",
        "/okr/ties/0/kind",
        "/okr/ties/0/target",
        "/okr/learnings/0/tag",
        "/okr/roles/0/kind",
        "/okr/meetings/0/kind",
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
fn objectives_and_key_results_follow_new_ids_and_keep_what_stands_alone() {
    let text = complete().to_string();
    // As another program might write them: no ids of ours, and the same ones in several lists.
    let ids = [
        ("trust", "../1"),
        ("visits", "../2"),
        ("i1", "../1"),
        ("org1", "../1"),
        ("team1", "../1"),
        ("team2", "../2"),
        ("goal1", "../1"),
        ("cycle1", "../1"),
        ("ob1", "../1"),
        ("ob2", "../2"),
        ("kr1", "../1"),
        ("kpi1", "../1"),
        ("ci2", "../2"),
    ];
    let text = ids.iter().fold(text, |text, (id, other)| {
        // Ties name an objective or a key result by the same key: those two are told apart.
        let other = if id.starts_with("kr") { "../kr" } else { other };
        text.replace(&format!("{id:0<21}"), other)
    });
    let okr = read(&file(&serde_json::from_str(&text).unwrap())).unwrap();
    let (cards, okr) = (okr.cards, okr.okr);
    let whole = read(&file(&complete())).unwrap().okr;
    assert_eq!(okr.ties.len(), whole.ties.len());
    let (first, result) = (&okr.objectives[0], &okr.key_results[0]);
    assert_eq!(okr.teams[0].organisation.as_ref(), Some(&okr.organisations[0].id));
    assert_eq!(okr.goals[0].organisation.as_ref(), Some(&okr.organisations[0].id));
    assert_eq!(okr.cycles[1].team.as_ref(), Some(&okr.teams[0].id));
    assert_eq!(first.cycle.as_ref(), Some(&okr.cycles[0].id));
    assert_eq!(first.team.as_ref(), Some(&okr.teams[0].id));
    assert_eq!(okr.objectives[1].carried_from.as_ref(), Some(&first.id));
    assert_eq!(result.objective, first.id);
    assert_eq!(result.check_ins.len(), 3);
    let ends: Vec<_> = okr.ties.iter().map(|tie| (&tie.from, &tie.to)).collect();
    let card = |title: &str| &cards.iter().find(|card| card.title == title).unwrap().id;
    for end in [
        (&first.id, &okr.goals[0].id),
        (&first.id, card("Vertrauen wächst")),
        (&okr.objectives[1].id, &first.id),
        (&result.id, &okr.kpis[0].id),
        (&first.id, &okr.teams[1].id),
    ] {
        assert!(ends.contains(&end), "{end:?} {ends:?}");
    }
    assert_eq!(okr.learnings[0].objective.as_ref(), Some(&first.id));
    assert_eq!(okr.roles[1].team.as_ref(), Some(&okr.teams[0].id));
    assert_eq!(okr.meetings[1].cycle.as_ref(), Some(&okr.cycles[0].id));
    let readings = okr.kpis.iter().flat_map(|kpi| &kpi.readings);
    let check_ins = okr.key_results.iter().flat_map(|result| &result.check_ins);
    let ids: Vec<&String> = (okr.organisations.iter().map(|one| &one.id))
        .chain(okr.teams.iter().map(|one| &one.id))
        .chain(okr.goals.iter().map(|one| &one.id))
        .chain(okr.cycles.iter().map(|one| &one.id))
        .chain(okr.objectives.iter().map(|one| &one.id))
        .chain(okr.key_results.iter().map(|one| &one.id))
        .chain(okr.ties.iter().map(|one| &one.id))
        .chain(okr.kpis.iter().map(|one| &one.id))
        .chain(check_ins.map(|one| &one.id))
        .chain(readings.map(|one| &one.id))
        .collect();
    assert!(ids.iter().all(|id| is_id(id)), "{ids:?}");
    assert_eq!(ids.iter().collect::<HashSet<_>>().len(), ids.len());
}

#[test]
fn of_objectives_what_hangs_on_nothing_is_dropped_and_the_rest_stands_without_its_frame() {
    let okr = |path: &str| with(path, json!("gone")).unwrap().okr;
    assert_eq!(okr("/okr/keyResults/0/objective").key_results.len(), 4);
    for tie in [0, 1, 3, 4, 6] {
        for end in ["from", "to"] {
            assert_eq!(okr(&format!("/okr/ties/{tie}/{end}")).ties.len(), 8, "{tie} {end}");
        }
    }
    for path in ["/okr/objectives/0/cycle", "/okr/objectives/0/team"] {
        assert_eq!(okr(path).key_results.len(), 5, "{path}");
    }
    assert_eq!(okr("/okr/objectives/0/cycle").objectives[0].cycle, None);
    assert_eq!(okr("/okr/learnings/0/objective").learnings[0].objective, None);
    // What something goes on with may be in an earlier workshop.
    assert_eq!(okr("/okr/objectives/1/carriedFrom").objectives[1].carried_from, None);
    let earlier = "earlier".to_owned() + &"0".repeat(14);
    let board = with("/okr/objectives/1/carriedFrom", json!(earlier)).unwrap();
    assert_eq!(board.okr.objectives[1].carried_from, Some(earlier));
}

#[test]
fn orders_are_dealt_within_the_cycle_of_a_team_and_within_an_objective() {
    let board = with("/okr/keyResults/2/order", json!("a0")).unwrap().okr;
    let orders = |objective: &str| -> Vec<String> {
        let results = board
            .key_results
            .iter()
            .filter(|one| one.objective.starts_with(objective));
        results.map(|one| one.order.clone()).collect()
    };
    assert_eq!(orders("ob1").len(), 4);
    assert!(
        orders("ob1").windows(2).all(|pair| pair[0] < pair[1]),
        "{:?}",
        orders("ob1")
    );
    assert_eq!(orders("ob2"), ["a0"], "nobody else is moved");
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
        ("/okr/organisations", "organisations", json!({ "id": "" })),
        ("/okr/teams", "teams", json!({ "id": "" })),
        ("/okr/goals", "goals", json!({ "id": "" })),
        ("/okr/cycles", "cycles", json!({ "id": "" })),
        ("/okr/objectives", "objectives", json!({ "id": "" })),
        ("/okr/keyResults", "keyResults", json!({ "id": "" })),
        ("/okr/keyResults/0/checkIns", "checkIns", json!({ "id": "" })),
        (
            "/okr/ties",
            "ties",
            json!({ "id": "", "from": "", "to": "", "kind": "pays", "target": "goal" }),
        ),
        ("/okr/kpis", "kpis", json!({ "id": "" })),
        ("/okr/kpis/0/readings", "readings", json!({ "id": "" })),
        ("/okr/learnings", "learnings", json!({ "id": "" })),
        ("/okr/roles", "roles", json!({ "id": "", "kind": "member" })),
        ("/okr/meetings", "meetings", json!({ "id": "", "kind": "review" })),
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
        "/okr/organisations/0/theme",
        "/okr/teams/0/note",
        "/okr/goals/0/note",
        "/okr/cycles/0/title",
        "/okr/objectives/0/learned",
        "/okr/keyResults/0/stretch",
        "/okr/keyResults/0/checkIns/0/help",
        "/okr/ties/0/note",
        "/okr/kpis/0/title",
        "/okr/kpis/0/readings/0/source",
        "/okr/learnings/0/text",
        "/okr/roles/0/reason",
        "/okr/meetings/0/place",
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
        with("/conflicts/1/scores", names(AUTHORS_MAX - 2)).is_ok(),
        "and two who said something else"
    );
    let refused = with("/conflicts/1/scores", names(AUTHORS_MAX));
    let limit = AUTHORS_MAX;
    assert_eq!(refused, Err(ImportError::TooMany { what: "authors", limit }));
}
