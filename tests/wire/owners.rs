//! Whose client ids are whose: who may go on with one, how many somebody may bring, and what readers may say.

use wirkraum::doc::schema::SERVER_CLIENT;
use wirkraum::sync::index::{Author, FreshIds, Index, IndexLimits, Verdict};
use wirkraum::wire::Rule;
use wirkraum::wire::update::parse;

use crate::admission::{OTHER_WRITER, READER, admit, admit_within, letters, new, room};
use crate::vectors::{LIMITS, OTHER, SENDER};
use crate::written::{after, first, update};

#[test]
fn the_first_use_binds_a_client_id_and_nobody_else_can_go_on_with_it() {
    let mut index = room(IndexLimits::default());
    let start = update(&[(7, 0, vec![first("ab")])], &[]);
    assert_eq!(admit(&mut index, &start, SENDER), Ok(new(&[7])));
    assert_eq!((index.owner(7), index.known_end(7)), (Some(1), 2));

    let more = update(&[(7, 2, vec![after((7, 1), "c")])], &[]);
    assert_eq!(admit(&mut index, &more, OTHER_WRITER), Err(Rule::OOwner));
    assert_eq!(admit(&mut index, &more, SENDER), Ok(new(&[])));
}

#[test]
fn known_structs_and_deletions_of_others_are_everybodys_business() {
    let mut index = room(IndexLimits::default());
    let foreign = (7, 0, vec![first("abc")]);
    admit(&mut index, &update(std::slice::from_ref(&foreign), &[]), OTHER_WRITER).expect("free");
    let full_state = update(&[(9, 0, vec![after((7, 2), "d")]), foreign], &[(7, vec![(0, 1)])]);
    assert_eq!(admit(&mut index, &full_state, SENDER), Ok(new(&[9])));
    assert_eq!(index.owner(7), Some(OTHER));
    assert_eq!(admit(&mut index, &full_state, OTHER_WRITER), Ok(Verdict::Known));
}

#[test]
fn ids_of_the_server_cannot_be_claimed_even_when_they_are_free() {
    let mut index = room(IndexLimits::default());
    let bytes = update(&[(SERVER_CLIENT, 0, vec![first("a")])], &[]);
    assert_eq!(admit(&mut index, &bytes, SENDER), Err(Rule::OServer));
    assert_eq!(admit(&mut index, &bytes, Author::Server), Ok(new(&[SERVER_CLIENT])));
    index.own(5, 0);
    let other = update(&[(5, 0, vec![first("a")])], &[]);
    assert_eq!(admit(&mut index, &other, SENDER), Err(Rule::OServer));
    let foreign = update(&[(6, 0, vec![first("a")])], &[]);
    index.own(6, 1);
    assert_eq!(admit(&mut index, &foreign, Author::Server), Err(Rule::OOwner));
}

#[test]
fn somebody_brings_so_many_new_ids_an_hour_and_what_they_made_offline_at_once() {
    let mut index = room(IndexLimits::default());
    let mut fresh = FreshIds::new();
    assert!(admit_within(&mut index, &letters(1_023), SENDER, fresh.at(0)).is_ok());
    // One before the bound, so one message may pass it.
    assert!(admit_within(&mut index, &letters(1_500), SENDER, fresh.at(1)).is_ok());
    let one_more = letters(1_501);
    assert_eq!(
        admit_within(&mut index, &one_more, SENDER, fresh.at(FreshIds::WINDOW_MS - 1)),
        Err(Rule::OCount)
    );
    // An id that is mine already costs nothing, and somebody else is somebody else.
    let known = update(&[(17, 1, vec![after((17, 0), "b")])], &[]);
    assert_eq!(
        admit_within(&mut index, &known, SENDER, fresh.at(FreshIds::WINDOW_MS - 1)),
        Ok(new(&[]))
    );
    let theirs = update(&[(5_000, 0, vec![first("a")])], &[]);
    assert_eq!(
        admit_within(&mut index, &theirs, OTHER_WRITER, &mut FreshIds::new()),
        Ok(new(&[5_000]))
    );
    // At its end only the first ones are free again, which is enough.
    assert_eq!(
        admit_within(&mut index, &one_more, SENDER, fresh.at(FreshIds::WINDOW_MS)),
        Ok(new(&[1_501]))
    );
}

#[test]
fn nobody_takes_more_than_their_share_of_the_ids_of_a_document() {
    let limits = IndexLimits {
        clients_per_person: 4,
        ..IndexLimits::default()
    };
    let mut index = room(limits);
    index.own(1, 1);
    assert_eq!(admit(&mut index, &letters(5), SENDER), Err(Rule::OCount));
    assert!(admit(&mut index, &letters(4), SENDER).is_ok());
    let one_more = update(&[(9, 0, vec![first("a")])], &[]);
    assert_eq!(admit(&mut index, &one_more, SENDER), Err(Rule::OCount));
    assert_eq!(admit(&mut index, &one_more, OTHER_WRITER), Ok(new(&[9])));
    // Whose an id was is told when a file is read; that is counted too.
    let mut full = room(limits);
    for client in 21..=24 {
        full.own(client, 1);
    }
    assert_eq!(admit(&mut full, &one_more, SENDER), Err(Rule::OCount));
    assert!(admit(&mut room(limits), &letters(5), Author::Replay).is_ok());
}

#[test]
fn readers_change_nothing_and_may_repeat_everything() {
    let mut index = room(IndexLimits::default());
    let text = (7, 0, vec![first("abc")]);
    admit(
        &mut index,
        &update(std::slice::from_ref(&text), &[(7, vec![(1, 1)])]),
        SENDER,
    )
    .expect("free");
    for new in [
        update(&[(8, 0, vec![first("x")])], &[]),
        update(&[], &[(7, vec![(0, 1)])]),
        update(&[(8, 3, vec![first("gap")])], &[]),
        update(&[], &[(7, vec![(0, 9)])]),
    ] {
        assert_eq!(admit(&mut index, &new, READER), Err(Rule::ORead));
        let update = parse(&new, &LIMITS).expect("well formed");
        assert_eq!(index.brings_structs(&update), !update.sections.is_empty());
    }
    assert_eq!(
        admit(&mut index, &update(&[text], &[(7, vec![(1, 1)])]), READER),
        Ok(Verdict::Known)
    );
}

#[test]
fn an_id_is_asked_for_only_when_it_brings_something_new() {
    let mut index = room(IndexLimits::default());
    let text = update(&[(7, 0, vec![first("ab")])], &[]);
    let unowned = |index: &Index, bytes: &[u8]| {
        let update = parse(bytes, &LIMITS).expect("well-formed");
        index.unowned(&update).collect::<Vec<_>>()
    };
    assert_eq!(unowned(&index, &text), [7]);
    admit(&mut index, &text, Author::Replay).expect("free");
    assert!(unowned(&index, &text).is_empty(), "known, whoever wrote it");
    let more = update(&[(7, 0, vec![first("ab"), after((7, 1), "c")])], &[]);
    assert_eq!(unowned(&index, &more), [7]);
    index.own(7, 1);
    assert!(unowned(&index, &more).is_empty());
}
