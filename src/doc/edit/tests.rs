use serde_json::Value;

use super::*;
use crate::doc::content::{self, Author, Authors, BoardMeta, Documents};
use crate::doc::replica;
use crate::domain::board::tests::worked_out;

/// A board on which everything is said that can be said.
fn complete() -> Board {
    worked_out(include_str!("../../../tests/fixtures/board/complete.json"))
}

fn read_back(board: &Board, authors: &Authors, updates: &[Bytes]) -> Board {
    let meta = BoardMeta {
        title: board.title.clone(),
        language: board.language,
        address: board.address,
        set_aside: Vec::new(),
    };
    let model = replica::read(Area::Model, updates).unwrap();
    let okr = replica::read(Area::Okr, &okr_of(board)).unwrap();
    let notes = replica::read(Area::Notes, &Vec::from_iter(initial(Area::Notes, board).unwrap())).unwrap();
    let of = |area| replica::read(area, &Vec::from_iter(initial(area, board).unwrap())).unwrap();
    let (collection, decisions) = (of(Area::Collection), of(Area::Decisions));
    let documents = Documents {
        collection: Some(&collection),
        model: Some(&model),
        okr: Some(&okr),
        decisions: Some(&decisions),
        notes: Some(&notes),
    };
    content::board(meta, authors, documents)
}

/// The document of objectives and key results, check-ins by the client ids that everybody has here.
fn okr_of(board: &Board) -> Vec<Bytes> {
    let signed = [("Ayşe", 11), ("Ben", 12)].map(|(name, client)| signed(Area::Okr, board, name, client).unwrap());
    let all = [initial(Area::Okr, board).unwrap()].into_iter().chain(signed);
    all.flatten().collect()
}

fn author(name: &str) -> Author {
    Author {
        person: format!("person {name}"),
        name: Some(name.to_owned()),
    }
}

#[test]
fn nothing_to_start_with_is_no_update() {
    for area in Area::ALL {
        assert_eq!(initial(area, &Board::default()).unwrap(), None);
    }
}

#[test]
fn whatever_a_board_says_is_read_again_from_its_documents() {
    let board = complete();
    let updates = [
        initial(Area::Model, &board).unwrap().unwrap(),
        signed(Area::Model, &board, "Ayşe", 11).unwrap().unwrap(),
        signed(Area::Model, &board, "Ben", 12).unwrap().unwrap(),
    ];
    let authors = Authors::from([(11, author("Ayşe")), (12, author("Ben"))]);
    assert_eq!(read_back(&board, &authors, &updates), board);
    assert_eq!(
        updates[0],
        initial(Area::Model, &board).unwrap().unwrap(),
        "the same bytes"
    );

    let compacted = replica::compact(Area::Model, &updates).unwrap().bytes;
    assert_eq!(read_back(&board, &authors, &[compacted]), board);

    let okr = okr_of(&board);
    assert_eq!(okr, okr_of(&board), "the same bytes");
    let compacted = replica::compact(Area::Okr, &okr).unwrap().bytes;
    assert_eq!(
        replica::read(Area::Okr, &[compacted]).unwrap(),
        replica::read(Area::Okr, &okr).unwrap()
    );
    for area in Area::ALL {
        assert_eq!(signed(area, &board, "Nobody", 14).unwrap(), None);
    }
}

#[test]
fn one_list_alone_is_content_too() {
    let whole = serde_json::to_value(complete()).unwrap();
    for list in ["indicators", "conflicts", "hurdles", "groups", "criteria"] {
        let mut alone = serde_json::to_value(Board::default()).unwrap();
        alone[list] = whole[list].clone();
        let board: Board = serde_json::from_value(alone).unwrap();
        let update = initial(Area::Model, &board).unwrap();
        let read = read_back(&board, &Authors::new(), &Vec::from_iter(update));
        let read = serde_json::to_value(read).unwrap();
        assert_eq!(
            read[list].as_array().map(Vec::len),
            whole[list].as_array().map(Vec::len),
            "{list}"
        );
    }
}

#[test]
fn of_several_scores_of_one_person_the_newest_stands_whoever_looks() {
    let mut board = complete();
    let scores = &mut board.conflicts[1].scores;
    scores.clear();
    for (value, at, author) in [(1, 5, "Ayşe"), (2, 9, "Ayşe"), (3, 9, "Ben"), (-1, 7, "Ayşe again")] {
        scores.push(Score {
            value,
            at,
            author: Some(author.to_owned()),
        });
    }
    let updates = [
        initial(Area::Model, &board).unwrap().unwrap(),
        signed(Area::Model, &board, "Ayşe", 11).unwrap().unwrap(),
        signed(Area::Model, &board, "Ayşe again", 13).unwrap().unwrap(),
        signed(Area::Model, &board, "Ben", 12).unwrap().unwrap(),
    ];
    let standing = |authors: &Authors| -> Vec<(i8, Option<String>)> {
        let read = read_back(&board, authors, &updates);
        let scores = read.conflicts.into_iter().flat_map(|conflict| conflict.scores);
        scores.map(|score| (score.value, score.author)).collect()
    };
    let names = Authors::from([(11, author("Ayşe")), (12, author("Ben")), (13, author("Ayşe"))]);
    assert_eq!(
        standing(&names),
        [(2, Some("Ayşe".to_owned())), (3, Some("Ben".to_owned()))]
    );

    let mut hidden = names;
    for author in hidden.values_mut() {
        author.name = None;
    }
    assert_eq!(standing(&hidden), [(2, None), (3, None)]);
    // People nobody knows are told apart by the ids they wrote under.
    assert_eq!(standing(&Authors::new()), [(-1, None), (2, None), (3, None)]);
}

#[test]
fn what_nobody_says_is_neither_written_nor_read() {
    let card = r#"{ "id": "c00000000000000000000", "lane": "input", "order": "a0", "title": "Geld", "note": "" }"#;
    let board = format!(r#"{{ "title": "", "language": "de", "address": "formal", "cards": [{card}] }}"#);
    let board: Board = serde_json::from_str(&board).unwrap();
    let update = initial(Area::Model, &board).unwrap().unwrap();
    for key in ["audience", "sdgs", "tags", "amount", "plain"] {
        let found = update.windows(key.len()).any(|window| window == key.as_bytes());
        assert!(!found, "{key}");
    }
    let read = serde_json::to_value(read_back(&board, &Authors::new(), &[update])).unwrap();
    assert_eq!(read["cards"][0], serde_json::from_str::<Value>(card).unwrap());
    assert!(
        read.as_object()
            .unwrap()
            .keys()
            .all(|key| key != "indicators" && key != "criteria" && key != "okr")
    );
}
