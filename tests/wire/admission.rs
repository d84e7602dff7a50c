//! What the index takes and refuses beyond the shape of single updates: how much, in which order, and what hangs on what.

use wirkraum::doc::schema::roots;
use wirkraum::domain::area::Area;
use wirkraum::sync::index::{Author, FreshIds, Index, IndexLimits, Verdict};
use wirkraum::wire::Rule;
use wirkraum::wire::update::parse;

use crate::vectors::{LIMITS, OTHER, ROOM, SENDER};
use crate::written::{after, collected, first, skip, update, value};

pub(crate) const READER: Author = Author::Participant {
    number: 3,
    writes: false,
};
pub(crate) const OTHER_WRITER: Author = Author::Participant {
    number: OTHER,
    writes: true,
};

pub(crate) fn room(limits: IndexLimits) -> Index {
    Index::new(ROOM, limits)
}

pub(crate) fn admit(index: &mut Index, bytes: &[u8], author: Author) -> Result<Verdict, Rule> {
    admit_within(index, bytes, author, &mut FreshIds::new())
}

pub(crate) fn admit_within(
    index: &mut Index,
    bytes: &[u8],
    author: Author,
    fresh: &mut FreshIds,
) -> Result<Verdict, Rule> {
    let before = index.clone();
    let outcome = parse(bytes, &LIMITS).and_then(|update| index.admit(&update, author, fresh));
    if outcome.is_err() {
        assert_eq!(*index, before, "a refusal must leave no trace");
    }
    outcome
}

pub(crate) fn new(claimed: &[u32]) -> Verdict {
    Verdict::New {
        claimed: claimed.to_vec(),
    }
}

/// One letter per client, for clients from 1 on, highest first.
pub(crate) fn letters(count: u32) -> Vec<u8> {
    let sections: Vec<_> = (1..=count).rev().map(|client| (client, 0, vec![first("a")])).collect();
    update(&sections, &[])
}

#[test]
fn growth_ids_and_size_are_bounded_but_what_is_stored_opens() {
    let limits = IndexLimits {
        growth: 10,
        clients: 3,
        entries: 8,
        ..IndexLimits::default()
    };
    let grown = |length| update(&[(1, 0, vec![collected(length)])], &[]);
    assert!(admit(&mut room(limits), &grown(10), SENDER).is_ok());
    assert_eq!(admit(&mut room(limits), &grown(11), SENDER), Err(Rule::LGrowth));
    assert!(admit(&mut room(limits), &grown(11), Author::Replay).is_ok());
    assert!(
        admit(&mut room(limits), &grown(11), Author::Server).is_ok(),
        "imports are large"
    );

    assert!(admit(&mut room(limits), &letters(3), SENDER).is_ok());
    assert_eq!(admit(&mut room(limits), &letters(4), SENDER), Err(Rule::OCount));
    assert!(admit(&mut room(limits), &letters(4), Author::Replay).is_ok());

    let keys = |count| {
        update(
            &[(1, 0, (0..count).map(|key| value(&format!("k{key}"))).collect())],
            &[],
        )
    };
    assert!(admit(&mut room(limits), &keys(4), SENDER).is_ok());
    assert_eq!(admit(&mut room(limits), &keys(5), SENDER), Err(Rule::LDocument));
    assert!(admit(&mut room(limits), &keys(5), Author::Replay).is_ok());
}

#[test]
fn whatever_the_index_remembers_counts_towards_the_bound_of_a_document() {
    let limits = IndexLimits {
        entries: 8,
        ..IndexLimits::default()
    };
    let keys = |client, count| {
        let keys = (0..count).map(|key| value(&format!("k{client}-{key}"))).collect();
        update(&[(client, 0, keys)], &[])
    };
    let mut index = room(limits);
    admit(&mut index, &keys(1, 4), SENDER).expect("four lists and their runs");
    assert_eq!(admit(&mut index, &keys(2, 1), SENDER), Err(Rule::LDocument));

    // One list, and a run and a deleted range for each stretch that is gone.
    let turns = |count| {
        let gone = (0..count).flat_map(|_| [first("a"), collected(1)]).collect();
        update(&[(7, 0, gone)], &[])
    };
    assert!(admit(&mut room(limits), &turns(2), SENDER).is_ok());
    assert_eq!(admit(&mut room(limits), &turns(3), SENDER), Err(Rule::LDocument));

    // One list with one run; every deletion among its letters is a range, until they meet.
    let mut index = room(limits);
    admit(
        &mut index,
        &update(&[(7, 0, vec![first(&"a".repeat(20))])], &[]),
        SENDER,
    )
    .expect("a text");
    let delete = |ranges: &[u32]| update(&[], &[(7, ranges.iter().map(|clock| (*clock, 1)).collect())]);
    let at_once = delete(&[0, 2, 4, 6, 8, 10, 12]);
    assert_eq!(admit(&mut index, &at_once, SENDER), Err(Rule::LDocument));
    for clock in [0, 2, 4, 6, 8, 10] {
        admit(&mut index, &delete(&[clock]), SENDER).expect("six ranges");
    }
    assert_eq!(admit(&mut index, &delete(&[12]), SENDER), Err(Rule::LDocument));
}

#[test]
fn known_structs_are_relayed_along_so_their_references_have_to_exist() {
    let mut index = room(IndexLimits::default());
    admit(&mut index, &update(&[(7, 0, vec![first("ab")])], &[]), SENDER).expect("free");
    let dangling = update(&[(7, 0, vec![after((99, 0), "ab"), after((7, 1), "c")])], &[]);
    assert_eq!(admit(&mut index, &dangling, SENDER), Err(Rule::RMissing));
    let foreign_root = b"\x01\x02\x07\x00\x04\x01\x02zz\x02ab\x84\x07\x01\x01c\x00";
    assert_eq!(admit(&mut index, foreign_root, SENDER), Err(Rule::SRoot));
    let forward = update(&[(7, 0, vec![after((7, 2), "ab"), after((7, 1), "c")])], &[]);
    assert_eq!(admit(&mut index, &forward, SENDER), Err(Rule::RForward));
}

#[test]
fn heads_that_are_resent_in_another_form_keep_their_place() {
    let mut index = room(IndexLimits::default());
    admit(&mut index, &update(&[(7, 0, vec![first("abc")])], &[]), SENDER).expect("free");
    let deleted = b"\x01\x01\x07\x00\x01\x01\x01t\x05\x00";
    assert_eq!(
        admit(&mut index.clone(), deleted, SENDER),
        Ok(new(&[])),
        "deleted meanwhile"
    );
    let gone = update(&[(7, 0, vec![collected(5)])], &[]);
    assert_eq!(admit(&mut index, &gone, SENDER), Ok(new(&[])), "collected meanwhile");
    let into_gone = update(&[(8, 0, vec![after((7, 4), "x")])], &[]);
    assert_eq!(admit(&mut index, &into_gone, OTHER_WRITER), Ok(new(&[8])));
    let resent = update(&[(7, 0, vec![first("abcdef")])], &[]);
    assert_eq!(
        admit(&mut index, &resent, SENDER),
        Err(Rule::ROverlap),
        "what is gone does not grow in a list"
    );
}

#[test]
fn what_touches_something_gone_is_gone_and_what_is_gone_is_deleted() {
    let mut index = room(IndexLimits::default());
    admit(
        &mut index,
        &update(&[(7, 0, vec![collected(2), first("ab")])], &[]),
        SENDER,
    )
    .expect("free");
    let half_gone = [
        b"\x01\x01\x08\x00\xc4\x07\x02\x07\x01\x01x\x00",
        b"\x01\x01\x08\x00\xc4\x07\x01\x07\x02\x01x\x00",
    ];
    for update in half_gone {
        assert_eq!(admit(&mut index, update, OTHER_WRITER), Err(Rule::RParents));
    }
    let between_gone = b"\x01\x01\x08\x00\xc4\x07\x00\x07\x01\x01x\x00";
    assert_eq!(admit(&mut index, between_gone, OTHER_WRITER), Ok(new(&[8])));
    let number_after = b"\x01\x01\x09\x00\x88\x08\x00\x01\x78\x00";
    assert_eq!(
        admit(&mut index, number_after, SENDER),
        Ok(new(&[9])),
        "nobody looks at its kind"
    );
    let told_again = update(&[], &[(7, vec![(0, 2)]), (8, vec![(0, 1)]), (9, vec![(0, 1)])]);
    assert_eq!(admit(&mut index, &told_again, READER), Ok(Verdict::Known));
}

#[test]
fn a_resent_head_deletes_nothing_by_itself() {
    let mut index = room(IndexLimits::default());
    admit(&mut index, &update(&[(7, 0, vec![first("abc")])], &[]), SENDER).expect("free");
    let deleted = b"\x01\x01\x07\x00\x01\x01\x01t\x05\x00";
    assert_eq!(admit(&mut index, deleted, SENDER), Ok(new(&[])));
    let tail = update(&[], &[(7, vec![(3, 2)])]);
    assert_eq!(admit(&mut index, &tail, SENDER), Ok(Verdict::Known));
    let head = update(&[], &[(7, vec![(2, 1)])]);
    assert_eq!(admit(&mut index, &head, SENDER), Ok(new(&[])));
}

#[test]
fn skips_stand_only_where_the_room_knows_better() {
    let mut index = room(IndexLimits::default());
    admit(&mut index, &update(&[(7, 0, vec![first("abc")])], &[]), SENDER).expect("free");
    let over_known = update(&[(7, 0, vec![skip(3), after((7, 2), "d")])], &[]);
    assert_eq!(admit(&mut index.clone(), &over_known, SENDER), Ok(new(&[])));
    let too_far = update(&[(7, 0, vec![skip(4), after((7, 2), "d")])], &[]);
    assert_eq!(admit(&mut index, &too_far, SENDER), Err(Rule::RSkip));
}

#[test]
fn deep_and_crossing_references_are_resolved_without_recursion() {
    // Two clients who answer each other letter by letter, then a row of clients each leaning on the next.
    let rounds = 20_000;
    let mut ours = vec![first("a")];
    let mut theirs = Vec::new();
    for clock in 0..rounds {
        theirs.push(after((2, clock), "b"));
        ours.push(after((1, clock), "a"));
    }
    let mut sections = vec![(2, 0, ours), (1, 0, theirs)];
    let row = 20_000;
    sections.splice(
        0..0,
        (3..row)
            .rev()
            .map(|client| (client, 0, vec![after((client - 1, 0), "c")])),
    );
    let mut index = room(IndexLimits::default());
    assert_eq!(admit(&mut index, &update(&sections, &[]), Author::Replay), Ok(new(&[])));
    assert_eq!((index.known_end(1), index.known_end(row - 1)), (rounds, 1));

    // The same the other way round: everybody waits for the client with the lowest id, whose need is never met.
    let mut sections: Vec<_> = (2..row)
        .rev()
        .map(|client| (client, 0, vec![after((client - 1, 0), "c")]))
        .collect();
    sections.push((1, 0, vec![after((row - 1, 0), "c")]));
    let mut index = room(IndexLimits::default());
    assert_eq!(
        admit(&mut index, &update(&sections, &[]), Author::Replay),
        Err(Rule::RMissing)
    );
}

#[test]
fn shared_types_stand_only_where_the_schema_has_them() {
    let entry = |key: &str, content: &[u8]| {
        let mut out = vec![0x27 + u8::from(content.len() > 1), 0, 7, 0];
        out.push(u8::try_from(key.len()).expect("short"));
        out.extend(key.as_bytes());
        out.extend(content);
        out
    };
    let card = b"\x27\x01\x05cards\x02c1\x01".to_vec();
    let (map, text, value) = ([1].as_slice(), [2].as_slice(), [1, 0x78].as_slice());
    let limits = IndexLimits::default();
    let within_card = |key, content| {
        let mut index = Index::new(roots(Area::Model), limits);
        admit(
            &mut index,
            &update(&[(7, 0, vec![card.clone(), entry(key, content)])], &[]),
            SENDER,
        )
    };
    for (key, content) in [
        ("title", text),
        ("note", text),
        ("title", value),
        ("order", value),
        ("unknown", value),
    ] {
        assert_eq!(within_card(key, content), Ok(new(&[7])), "{key}");
    }
    for (key, content) in [
        ("title", map),
        ("order", text),
        ("order", map),
        ("unknown", text),
        ("because", text),
    ] {
        assert_eq!(within_card(key, content), Err(Rule::SKind), "{key}");
    }
    let text_as_card = update(&[(7, 0, vec![b"\x27\x01\x05cards\x02c1\x02".to_vec()])], &[]);
    assert_eq!(
        admit(&mut Index::new(roots(Area::Model), limits), &text_as_card, SENDER),
        Err(Rule::SKind)
    );
}
