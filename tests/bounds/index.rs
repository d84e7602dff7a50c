//! What the index of a document takes in memory: it grows with the shape of a document, not with what is written in it.

use wirkraum::doc::schema::roots;
use wirkraum::domain::area::Area;
use wirkraum::sync::index::{Author, FreshIds, Index, IndexLimits};
use wirkraum::wire::update::{UpdateLimits, parse};

use crate::worst::{card, titled};
use crate::write::{Out, structs, update};
use crate::{allocated, alone};

/// Operations of a large document.
const OPERATIONS: usize = 100_000;

/// Bytes that the index of these updates keeps.
fn kept(updates: &[Vec<u8>]) -> usize {
    let before = allocated();
    let mut index = Index::new(roots(Area::Model), IndexLimits::default());
    for bytes in updates {
        let update = parse(bytes, &UpdateLimits::plain(usize::MAX)).expect("well-formed");
        index
            .admit(&update, Author::Replay, &mut FreshIds::new())
            .expect("a document");
    }
    let kept = allocated() - before;
    drop(index);
    kept
}

/// What `updates` add to the index of the first of them, per each of `count` things.
fn per_thing(name: &str, updates: &[Vec<u8>], count: usize) -> usize {
    let bytes = kept(updates).saturating_sub(kept(&updates[..1]));
    println!(
        "  {name:48} {count:8} things {:8} KiB {:6} bytes each",
        bytes >> 10,
        bytes / count
    );
    bytes / count
}

#[test]
fn a_document_in_which_nobody_has_written_takes_next_to_nothing() {
    let _alone = alone();
    for area in Area::ALL {
        let before = allocated();
        let index = Index::new(roots(area), IndexLimits::default());
        let bytes = allocated() - before;
        drop(index);
        println!("  {area}: {bytes} bytes of index");
        assert!(bytes <= 1 << 10, "{area}: {bytes} bytes");
    }
}

#[test]
fn a_text_of_a_hundred_thousand_letters_takes_no_more_than_a_short_one() {
    let _alone = alone();
    let opening = update(&[structs(9, 1, |out, _| out.bytes(&[0x84, 7, 2]).string("a"))], &[]);
    let mut updates = vec![titled(), opening];
    // Each letter by itself, at places all over the text.
    for n in 1..OPERATIONS {
        let mut section = Out::default();
        section.number(1).number(9).number(n);
        section.bytes(&[0xc4, 9]).number(n / 2).number(7).number(2).string("a");
        updates.push(update(&[section.0], &[]));
    }
    let bytes = kept(&updates);
    println!("  {OPERATIONS} letters, {bytes} bytes of index");
    assert!(bytes <= 8 << 10, "{bytes} bytes");
}

#[test]
fn what_the_index_takes_is_bounded_by_the_shape_of_the_document() {
    let _alone = alone();
    let count = OPERATIONS;
    // Places of many cards are set again and again, as when a board is sorted: each change lies in another list than the
    // one before, and the value before it is deleted.
    let (cards, rounds) = (1_000, OPERATIONS / 1_000);
    let sorting = structs(9, cards * (1 + rounds), |out, n| match n.checked_sub(cards) {
        None => card(out, &format!("{n:x}")),
        Some(change) if change < cards => out
            .bytes(&[0x28, 0, 9])
            .number(change)
            .string("order")
            .bytes(&[1, 0x78]),
        Some(_) => out.bytes(&[0xa8, 9]).number(n - cards).bytes(&[1, 0x78]),
    });
    let mut before = Out::default();
    before
        .number(1)
        .number(9)
        .number(1)
        .number(cards)
        .number(cards * (rounds - 1));
    let sorted = per_thing("changes of places", &[titled(), update(&[sorting], &before.0)], count);

    // The least bytes on the wire for each entry of the index.
    let keys = structs(9, count, |out, n| {
        out.bytes(&[0x28, 0, 7, 0]).string(&format!("{n:x}")).bytes(&[1, 0x78])
    });
    let keys = per_thing("keys of one map", &[titled(), update(&[keys], &[])], count);
    let maps = structs(9, count, |out, n| card(out, &format!("{n:x}")));
    let maps = update(&[maps], &[]);
    let inside = structs(8, count, |out, n| {
        out.bytes(&[0x28, 0, 9]).number(n).string("k").bytes(&[1, 0x78])
    });
    let maps = per_thing("maps with a key", &[titled(), maps, update(&[inside], &[])], count);
    let sections: Vec<_> = (0..count)
        .rev()
        .map(|n| structs(1_000 + n, 1, |out, _| out.bytes(&[0x84, 7, 2]).string("a")))
        .collect();
    let clients = per_thing("clients with a letter", &[titled(), update(&sections, &[])], count);
    let turns = structs(9, count, |out, n| match n % 2 {
        0 => out.bytes(&[0x84, 7, 2]).string("a"),
        _ => out.bytes(&[0x81, 7, 2, 1]),
    });
    let runs = per_thing(
        "letters and deleted ones in turn",
        &[titled(), update(&[turns], &[])],
        count,
    );

    let text = structs(9, 1, |out, _| out.bytes(&[0x84, 7, 2]).string(&"a".repeat(2 * count)));
    let mut holes = Out::default();
    holes.number(1).number(9).number(count);
    for n in 0..count {
        holes.number(2 * n).number(1);
    }
    let ranges = [titled(), update(&[text], &[]), update(&[], &holes.0)];
    let ranges = per_thing("deleted letters between others", &ranges, count);

    assert!(sorted <= 32 && runs <= 32, "{sorted} and {runs} bytes per run");
    assert!(ranges <= 24, "{ranges} bytes per range");
    assert!(keys <= 120, "{keys} bytes per key");
    assert!(maps <= 450, "{maps} bytes per map");
    assert!(clients <= 220, "{clients} bytes per client");
}
