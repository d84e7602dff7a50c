//! What becomes of files that are exports, nearly exports, and none.

mod complete;
mod said;

use serde_json::{Value, json};

use super::*;
use crate::domain::id::is_id;
use crate::domain::order::is_key;
use crate::exchange::{Format, export};

const BOUNDS: Bounds = Bounds {
    bytes: 20 << 20,
    cards: 5_000,
    entries: 20_000,
};

fn read(bytes: &[u8]) -> Result<Board, ImportError> {
    import_json(bytes, BOUNDS)
}

fn file(board: &Value) -> Vec<u8> {
    json!({ "format": "wirkraum", "version": 1, "board": board })
        .to_string()
        .into_bytes()
}

fn board() -> Value {
    json!({
        "title": "Frühe Hilfen", "language": "de", "address": "formal",
        "models": [{ "id": "m10000000000000000000", "title": "Heute", "order": "a0", "prompts": { "input": "Was?" } }],
        "cards": [
            { "id": "a00000000000000000000", "lane": "input", "order": "a0", "title": "Geld", "note": "viel" },
            { "id": "b00000000000000000000", "lane": "impact", "order": "a0", "title": "Ziel", "deletedAt": 5 },
        ],
        "links": [{ "id": "l00000000000000000000", "from": "a00000000000000000000", "to": "b00000000000000000000" }],
        "comments": [
            { "id": "k10000000000000000000", "card": "a00000000000000000000", "text": "Von wem?", "at": 7, "author": "Ayşe" },
            { "id": "k20000000000000000000", "card": "b00000000000000000000", "text": "Ja", "at": 8, "resolvedAt": 9 },
        ],
        "notes": [
            { "id": "n00000000000000000000", "kind": "check", "order": "a0", "text": "x", "done": true, "indent": 2 },
            { "id": "n10000000000000000000", "kind": "heading", "order": "a1", "text": "y", "level": 3 },
        ],
    })
}

fn with(path: &str, value: Value) -> Result<Board, ImportError> {
    let mut board = board();
    *board.pointer_mut(path).unwrap() = value;
    read(&file(&board))
}

#[test]
fn an_export_comes_back_as_it_was() {
    let first = read(&file(&board())).unwrap();
    let mut bytes = Vec::new();
    export(Format::Json, &first, &mut bytes).unwrap();
    assert_eq!(read(&bytes).unwrap(), first);
    assert_eq!(
        serde_json::to_value(&first).unwrap().pointer("/cards/1/deletedAt"),
        Some(&json!(5))
    );
    assert_eq!(read(&["\u{feff}".as_bytes(), &bytes].concat()).unwrap(), first);
}

#[test]
fn a_file_of_a_newer_version_says_so_whatever_it_holds() {
    let file = json!({ "format": "wirkraum", "version": 2, "board": ["nothing we know"] }).to_string();
    assert_eq!(read(file.as_bytes()), Err(ImportError::Newer(2)));
}

#[test]
fn what_is_no_export_is_told_from_a_damaged_one() {
    for file in [
        "",
        "{",
        "[]",
        "{}",
        "null",
        "SQLite format 3\0",
        r#"{"format":"miro","version":1}"#,
    ] {
        assert_eq!(read(file.as_bytes()), Err(ImportError::NoExport), "{file}");
    }
    for file in [
        r#"{"format":"wirkraum","version":0}"#,
        r#"{"format":"wirkraum","version":"1"}"#,
    ] {
        assert_eq!(read(file.as_bytes()), Err(ImportError::NoExport), "{file}");
    }
    assert_eq!(read(&[0xff; 64]), Err(ImportError::NoExport));
    let deep = format!(r#"{{"format":"wirkraum","version":1,"x":{}"#, "[".repeat(100_000));
    assert_eq!(read(deep.as_bytes()), Err(ImportError::NoExport));
    assert!(matches!(
        read(br#"{"format":"wirkraum","version":1}"#),
        Err(ImportError::Malformed { .. })
    ));
    for (path, value) in [
        ("/cards/0/lane", json!("sideways")),
        ("/cards/0/title", json!(7)),
        ("/cards/0", json!([])),
        ("/language", json!("fr")),
        ("/notes/0/kind", json!("quote")),
    ] {
        assert!(
            matches!(with(path, value), Err(ImportError::Malformed { .. })),
            "{path}"
        );
    }
}

#[test]
fn limits_hold_at_the_limit_and_one_past_it() {
    let card = |n: usize| json!({ "id": format!("{n:0>21}"), "lane": "input", "order": "a0", "title": "" });
    let cards = |count: usize| with("/cards", (0..count).map(card).collect());
    assert_eq!(cards(BOUNDS.cards).unwrap().cards.len(), BOUNDS.cards);
    assert_eq!(
        cards(BOUNDS.cards + 1),
        Err(ImportError::TooMany {
            what: "cards",
            limit: BOUNDS.cards
        })
    );
    for path in ["/cards/0/note", "/models/0/prompts/input", "/notes/0/text"] {
        assert!(with(path, json!("ß".repeat(TEXT_MAX))).is_ok());
        assert!(matches!(
            with(path, json!("ß".repeat(TEXT_MAX + 1))),
            Err(ImportError::TextTooLong { .. })
        ));
    }
    assert!(with("/title", json!("ß".repeat(TITLE_MAX))).is_ok());
    assert_eq!(
        with("/title", json!("ß".repeat(TITLE_MAX + 1))),
        Err(ImportError::TitleTooLong)
    );
    assert_eq!(with("/title", json!(" \n")), Err(ImportError::TitleEmpty));
    let mut large = file(&board());
    large.resize(BOUNDS.bytes, b' ');
    assert!(read(&large).is_ok());
    large.push(b' ');
    assert_eq!(read(&large), Err(ImportError::TooLarge(BOUNDS.bytes)));
}

#[test]
fn ids_that_are_none_or_stand_twice_are_replaced_and_links_follow() {
    let card =
        |id: &str, title: &str| json!({ "id": id, "lane": "input", "order": "a0", "title": title, "model": "m" });
    let taken = format!("imported{:0>13}", 1);
    let link = |from: &str, to: &str| json!({ "id": "l", "from": from, "to": to });
    let mut board = board();
    board["models"] = json!([{ "id": "m", "title": "", "order": "" }]);
    board["cards"] = json!([
        card("__proto__", "one"),
        card(&taken, "two"),
        card(&taken, "three"),
        card("../x", "four")
    ]);
    board["links"] = json!([
        link("__proto__", &taken),
        link("../x", "__proto__"),
        link("../x", "gone"),
        link("", "../x")
    ]);
    board["cards"][3]["model"] = json!("unknown");
    let board = read(&file(&board)).unwrap();

    let ids: Vec<&str> = board.cards.iter().map(|card| card.id.as_str()).collect();
    assert!(ids.iter().all(|id| is_id(id)), "{ids:?}");
    assert_eq!(ids.iter().collect::<HashSet<_>>().len(), 4, "{ids:?}");
    let ends: Vec<(&str, &str)> = board
        .links
        .iter()
        .map(|link| (link.from.as_str(), link.to.as_str()))
        .collect();
    assert_eq!(ends, [(ids[0], ids[1]), (ids[3], ids[0])]);
    assert!(board.links.iter().all(|link| is_id(&link.id)) && board.links[0].id != board.links[1].id);
    assert_eq!(board.cards[0].model.as_ref(), Some(&board.models[0].id));
    assert_eq!(board.cards[3].model, None);
}

#[test]
fn comments_keep_a_name_that_fits_and_go_without_their_card() {
    let comment = |id: &str, card: &str, author: Value| json!({ "id": id, "card": card, "text": "x", "at": -1, "author": author });
    let taken = with(
        "/comments",
        json!([
            comment(
                "k10000000000000000000",
                "a00000000000000000000",
                json!("  Ayşe\u{7}  Demir ")
            ),
            comment("k10000000000000000000", "a00000000000000000000", json!("ß".repeat(300))),
            comment("k30000000000000000000", "a00000000000000000000", json!(" \u{7} ")),
            comment("k40000000000000000000", "gone", json!("Ben")),
        ]),
    );
    let comments = taken.unwrap().comments;
    let authors: Vec<_> = comments.iter().map(|comment| comment.author.clone()).collect();
    assert_eq!(authors, [Some("Ayşe Demir".to_owned()), Some("ß".repeat(80)), None]);
    assert_ne!(comments[0].id, comments[1].id);
    assert_eq!(comments[0].at, 0);

    let many = |count: usize| -> Value {
        let comment = |n: usize| comment(&format!("{n:0>21}"), "a00000000000000000000", json!(n.to_string()));
        (0..count).map(comment).collect()
    };
    assert!(with("/comments", many(AUTHORS_MAX)).is_ok());
    let refused = with("/comments", many(AUTHORS_MAX + 1));
    assert_eq!(
        refused,
        Err(ImportError::TooMany {
            what: "authors",
            limit: AUTHORS_MAX
        })
    );
}

#[test]
fn blocks_stay_within_their_bounds() {
    let taken = with(
        "/notes",
        json!([
            { "id": "n00000000000000000000", "kind": "bullet", "order": "a0", "text": "x", "indent": 9, "level": 0 },
            { "id": "n10000000000000000000", "kind": "heading", "order": "a1", "text": "y", "level": 7 },
        ]),
    );
    let bounds: Vec<_> = taken
        .unwrap()
        .notes
        .iter()
        .map(|block| (block.indent, block.level))
        .collect();
    assert_eq!(bounds, [(4, 1), (0, 3)]);
}

#[test]
fn orders_that_are_no_keys_or_equal_are_dealt_anew_in_the_same_sequence() {
    let card =
        |n: usize, order: &str| json!({ "id": format!("{n:0>21}"), "lane": "input", "order": order, "title": "" });
    let orders = |given: [&str; 3]| -> Vec<String> {
        let cards = given.iter().enumerate().map(|(n, order)| card(n, order)).collect();
        with("/cards", cards)
            .unwrap()
            .cards
            .into_iter()
            .map(|card| card.order)
            .collect()
    };
    assert_eq!(orders(["a2", "Zz", "a0V"]), ["a2", "Zz", "a0V"]);
    assert_eq!(orders(["a1", "a1", "a0"]), ["a1", "a2", "a0"]);
    let dealt = orders(["ü", "", "a0"]);
    assert!(
        dealt.iter().all(|order| is_key(order)) && dealt[1] < dealt[2] && dealt[2] < dealt[0],
        "{dealt:?}"
    );
}

#[test]
fn times_stay_within_what_a_browser_can_show() {
    for (given, taken) in [(i64::MIN, 0), (-1, 0), (i64::MAX, 8_640_000_000_000_000)] {
        assert_eq!(
            with("/cards/1/deletedAt", json!(given)).unwrap().cards[1].deleted_at,
            Some(taken)
        );
    }
}
