//! Damaged and hostile bytes: nothing panics, nothing is half taken, nothing large is reserved, and what is admitted can
//! be relayed.

use crate::seeded::Seeded;
use crate::vectors::{LIMITS, SENDER, Vector, all, empty_room, hex, to_hex};
use wirkraum::sync::index::{FreshIds, Index};
use wirkraum::wire::frame::{Phase, decode_hocuspocus, decode_y_websocket};
use wirkraum::wire::update::{Struct, parse};
use wirkraum::wire::{Rule, awareness, state_vector};
use yrs::updates::decoder::Decode;
use yrs::updates::encoder::Encode;
use yrs::{ClientID, Doc, OffsetKind, Options, ReadTxn, Transact};

const ROUNDS: usize = 200;

#[test]
fn no_decoder_panics_on_noise_or_on_damaged_messages() {
    let mut random = Seeded::new(1);
    let mut sources: Vec<Vec<u8>> = Vec::new();
    for kind in ["update", "stateVector", "awareness", "frame"] {
        for valid in [true, false] {
            sources.extend(all(kind, valid).iter().map(|vector| hex(&vector.hex)));
        }
    }
    for round in 0..20_000 {
        let mut bytes: Vec<u8> = (0..random.below(40)).map(|_| random.byte()).collect();
        if round % 4 != 0 {
            bytes = damaged(&mut random, &sources);
        }
        let _outcomes = (
            parse(&bytes, &LIMITS).is_ok(),
            state_vector::decode(&bytes).is_ok(),
            awareness::decode(&bytes, 2048).is_ok(),
            decode_hocuspocus(&bytes, Phase::Open).is_ok(),
            decode_y_websocket(&bytes).is_ok(),
        );
    }
}

#[test]
fn nothing_follows_what_a_frame_says() {
    let frames: [&[u8]; 4] = [
        b"\x01w\x02\x00\x01t",
        b"\x01w\x02\x00\x01t\x01v",
        b"\x01w\x05\x02{}",
        b"\x01w\x07\x01r",
    ];
    for (n, frame) in frames.into_iter().enumerate() {
        assert!(decode_hocuspocus(frame, Phase::Open).is_ok(), "{frame:?}");
        let longer = [frame, &[1, b'x', 0]].concat();
        // The version of the client may follow its token, and nothing else anything.
        let longer = if n == 0 { &longer } else { &longer[..=frame.len()] };
        assert_eq!(
            decode_hocuspocus(longer, Phase::Open),
            Err(Rule::FTrailing),
            "{longer:?}"
        );
    }
}

#[test]
fn a_state_with_a_key_twice_is_no_state_of_any_client() {
    let message = |state: &[u8]| [&[1, 7, 1, u8::try_from(state.len()).unwrap()], state].concat();
    assert!(awareness::decode(&message(br#"{"a":1,"b":1}"#), 2048).is_ok());
    let twice = message(br#"{"a":{"b":1,"b":2}}"#);
    assert_eq!(awareness::decode(&twice, 2048).map(drop), Err(Rule::GDupKey));
}

#[test]
fn records_of_an_update_are_bounded_by_its_bytes() {
    let mut random = Seeded::new(2);
    let sources: Vec<Vec<u8>> = all("update", true).iter().map(|vector| hex(&vector.hex)).collect();
    for _ in 0..20_000 {
        let bytes = damaged(&mut random, &sources);
        if let Ok(update) = parse(&bytes, &LIMITS) {
            assert!(update.structs.len() * 2 <= bytes.len(), "{}", to_hex(&bytes));
            assert!(update.structs.capacity() * 2 <= bytes.len().max(256) * 2);
            assert!(update.ranges.len() * 2 <= bytes.len());
        }
    }
    assert!(size_of::<Struct<'_>>() <= 56);
}

#[test]
fn what_is_admitted_leaves_nothing_pending_in_a_replica_and_what_is_refused_leaves_no_trace() {
    let mut random = Seeded::new(3);
    let vectors: Vec<Vector> = [true, false]
        .into_iter()
        .flat_map(|valid| all("update", valid))
        .collect();
    let sources: Vec<Vec<u8>> = vectors.iter().map(|vector| hex(&vector.hex)).collect();
    let (mut admitted, mut refused) = (0, 0);
    for (vector, source) in vectors.iter().zip(&sources) {
        for _ in 0..ROUNDS {
            let bytes = if random.once_in(4) {
                damaged(&mut random, &sources)
            } else {
                mutated(&mut random, source.clone())
            };
            let Ok(update) = parse(&bytes, &LIMITS) else { continue };
            let before: Vec<Vec<u8>> = vector.before.iter().map(|before| hex(before)).collect();
            let mut index = empty_room();
            for stored in &before {
                let stored = parse(stored, &LIMITS).expect("valid");
                index.admit(&stored, SENDER, &mut FreshIds::new()).expect("valid");
            }
            let untouched = index.clone();
            if index.admit(&update, SENDER, &mut FreshIds::new()).is_ok() {
                admitted += 1;
                check_replica(before.iter().chain([&bytes]), &index);
            } else {
                refused += 1;
                assert_eq!(index, untouched, "{}", to_hex(&bytes));
            }
        }
    }
    println!("admitted {admitted}, refused {refused}");
    assert!(
        admitted > 500 && refused > 500,
        "admitted {admitted}, refused {refused}"
    );
}

/// A replica fed with the same bytes has got all of them and waits for nothing.
fn check_replica<'a>(updates: impl Iterator<Item = &'a Vec<u8>>, index: &Index) {
    let doc = Doc::with_options(Options {
        client_id: ClientID::new(999_999),
        offset_kind: OffsetKind::Utf16,
        cleanup_formatting: false,
        ..Options::default()
    });
    let (_cards, _text, _array) = (
        doc.get_or_insert_map("cards"),
        doc.get_or_insert_text("t"),
        doc.get_or_insert_array("a"),
    );
    let mut fed = Vec::new();
    for update in updates {
        fed.push(to_hex(update));
        let update = yrs::Update::decode_v1(update).expect("readable");
        doc.transact_mut().apply_update(update).expect("applicable");
    }
    let transaction = doc.transact();
    assert!(!transaction.has_missing_updates(), "pending after {fed:?}");
    let mut theirs = state_vector::decode(&transaction.state_vector().encode_v1()).expect("readable");
    let mut ours = state_vector::decode(&index.state_vector()).expect("readable");
    theirs.sort_unstable();
    ours.sort_unstable();
    assert_eq!(theirs, ours, "{fed:?}");
}

/// A message that was honest once.
fn damaged(random: &mut Seeded, sources: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = sources[random.below(sources.len())].clone();
    if random.once_in(3) {
        let other = &sources[random.below(sources.len())];
        bytes.truncate(random.below(bytes.len() + 1));
        bytes.extend_from_slice(&other[random.below(other.len() + 1)..]);
    }
    mutated(random, bytes)
}

fn mutated(random: &mut Seeded, mut bytes: Vec<u8>) -> Vec<u8> {
    for _ in 0..=random.below(2) {
        if bytes.is_empty() {
            return bytes;
        }
        let at = random.below(bytes.len());
        match random.below(6) {
            0 => bytes[at] ^= 1 << random.below(8),
            1 => bytes[at] = random.byte(),
            2 => bytes[at] = bytes[at].wrapping_add(1),
            3 => bytes[at] = bytes[at].wrapping_sub(1),
            4 => bytes.insert(at, bytes[at]),
            _ => drop(bytes.remove(at)),
        }
    }
    bytes
}
