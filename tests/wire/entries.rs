//! How many cards there may be, and that room comes back.

use wirkraum::doc::schema::roots;
use wirkraum::domain::area::Area;
use wirkraum::sync::index::{Author, FreshIds, Index, IndexLimits, Verdict};
use wirkraum::wire::{Rule, update};

use crate::vectors::{LIMITS, SENDER, empty_room_with};
use crate::written::{collected, overwrite, update as written, value};

fn room(cards: usize) -> Index {
    let limits = IndexLimits {
        cards,
        ..IndexLimits::default()
    };
    empty_room_with(limits)
}

fn admit(index: &mut Index, bytes: &[u8], author: Author) -> Result<Verdict, Rule> {
    let parsed = update::parse(bytes, &LIMITS).expect("well formed");
    index.admit(&parsed, author, &mut FreshIds::new())
}

/// Cards `from..to`, one clock each of client 7.
fn cards(from: u32, to: u32) -> Vec<u8> {
    let structs = (from..to).map(|n| value(&format!("card{n}"))).collect();
    written(&[(7, from, structs)], &[])
}

#[test]
fn the_last_card_that_fits_is_taken_and_one_more_is_not_and_nothing_is_lost_by_it() {
    let mut index = room(3);
    assert!(admit(&mut index, &cards(0, 3), SENDER).is_ok());
    assert_eq!(index.entries_of("cards"), 3);
    let before = index.clone();
    assert_eq!(admit(&mut index, &cards(3, 4), SENDER), Err(Rule::LCards));
    assert_eq!(index, before, "a refused update leaves no trace");
    assert_eq!(
        admit(&mut room(3), &cards(0, 4), SENDER),
        Err(Rule::LCards),
        "all at once"
    );
    // Another value under a key that is there is no further card.
    let again = written(&[(7, 3, vec![overwrite((7, 0))])], &[(7, vec![(0, 1)])]);
    assert!(admit(&mut index, &again, SENDER).is_ok());
    assert_eq!(index.entries_of("cards"), 3);
}

#[test]
fn what_is_stored_opens_and_may_be_removed_however_much_it_is() {
    for author in [Author::Replay, Author::Server] {
        let mut index = room(3);
        assert!(admit(&mut index, &cards(0, 5), author).is_ok(), "{author:?}");
        assert_eq!(index.entries_of("cards"), 5);
        index.own(7, 1);
        let remove = written(&[], &[(7, vec![(0, 1)])]);
        assert!(
            admit(&mut index, &remove, SENDER).is_ok(),
            "4 are still too many, but fewer"
        );
        assert_eq!(index.entries_of("cards"), 4);
        assert_eq!(admit(&mut index, &cards(5, 6), SENDER), Err(Rule::LCards));
    }
}

#[test]
fn removed_cards_make_room_whichever_way_they_were_removed() {
    let mut index = room(3);
    assert!(admit(&mut index, &cards(0, 3), SENDER).is_ok());
    let remove = written(&[], &[(7, vec![(1, 1)])]);
    assert!(admit(&mut index, &remove, SENDER).is_ok());
    assert!(admit(&mut index, &remove, SENDER).is_ok(), "and only once");
    assert_eq!(index.entries_of("cards"), 2);
    assert!(admit(&mut index, &cards(3, 4), SENDER).is_ok());
    // One goes and one comes in the same update.
    let swap = written(&[(7, 4, vec![value("card4")])], &[(7, vec![(0, 1)])]);
    assert!(admit(&mut index, &swap, SENDER).is_ok());
    assert_eq!(index.entries_of("cards"), 3);
    // What is created and removed on the way counts for nothing, as a deleted struct or as a deleted range.
    let brief = written(&[(7, 5, vec![value("card5")])], &[(7, vec![(5, 1)])]);
    assert!(admit(&mut index, &brief, SENDER).is_ok());
    assert!(admit(&mut index, &written(&[(7, 6, vec![collected(3)])], &[]), SENDER).is_ok());
    assert_eq!(index.entries_of("cards"), 3);

    // The same document from one snapshot, in which some of it is collected already.
    let snapshot = written(
        &[(
            7,
            0,
            vec![
                collected(2),
                value("card2"),
                value("card3"),
                value("card4"),
                collected(4),
            ],
        )],
        &[(7, vec![(0, 2), (5, 4)])],
    );
    let mut replayed = room(3);
    assert!(admit(&mut replayed, &snapshot, Author::Replay).is_ok());
    assert_eq!(replayed.entries_of("cards"), 3);
}

#[test]
fn a_card_that_is_put_back_after_its_removal_is_a_card_again() {
    let mut index = room(2);
    assert!(admit(&mut index, &cards(0, 2), SENDER).is_ok());
    assert!(admit(&mut index, &written(&[], &[(7, vec![(0, 2)])]), SENDER).is_ok());
    assert_eq!(index.entries_of("cards"), 0);
    // As undo does it: a new item behind the deleted one.
    let back = written(&[(7, 2, vec![overwrite((7, 0))])], &[]);
    assert!(admit(&mut index, &back, SENDER).is_ok());
    assert_eq!(index.entries_of("cards"), 1);
    assert!(admit(&mut index, &cards(3, 4), SENDER).is_ok());
    assert_eq!(admit(&mut index, &cards(4, 5), SENDER), Err(Rule::LCards));
}

#[test]
fn every_other_list_has_a_bound_of_its_own() {
    let limits = IndexLimits {
        entries_per_root: 2,
        cards: 1,
        ..IndexLimits::default()
    };
    for area in [Area::Model, Area::Okr, Area::Notes] {
        for root in roots(area).iter().filter(|root| root.name != "cards") {
            let mut index = Index::new(roots(area), limits);
            // The name with its length before it, as updates have it.
            let length = char::from(u8::try_from(root.name.len()).expect("short"));
            let entries = |from: u32, to: u32| {
                let text = String::from_utf8(cards(from, to)).expect("letters and small numbers");
                text.replace("\u{5}cards", &format!("{length}{}", root.name))
                    .into_bytes()
            };
            assert!(admit(&mut index, &entries(0, 2), SENDER).is_ok(), "{}", root.name);
            let one_more = admit(&mut index, &entries(2, 3), SENDER);
            assert_eq!(one_more, Err(Rule::LEntries), "{}", root.name);
        }
    }
}
