//! Reading whole documents: update bytes in, values out.
//!
//! What is here shares nothing, so that a process of its own can run it on content that clients have written
//! ([`super::worker`]). It takes as long as the document is large: call it where blocking is allowed. An update list is a
//! snapshot followed by its tail; an empty list is an empty document.

use bytes::Bytes;
use yrs::updates::decoder::Decode;
use yrs::updates::encoder::{Encoder, EncoderV1};
use yrs::{Doc, ReadTxn, StateVector, Transact, Update};

use super::content::{AreaContent, MadeComment};
use super::load::{apply, contained, content, empty};
use super::{DocError, clean, read};
use crate::domain::area::Area;
use crate::domain::model::checks::check;
use crate::domain::model::graph::Parts;
use crate::domain::model::money::costs;

/// A document in one update.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    /// The update: Yjs v1, complete, with the complete delete set.
    pub bytes: Bytes,
    /// Its state vector as Yjs encodes one, clients descending.
    pub state_vector: Vec<u8>,
}

/// A document in the library's memory.
pub struct Replica {
    pub(super) area: Area,
    pub(super) doc: Doc,
}

impl Replica {
    /// The document that `updates` make.
    ///
    /// # Errors
    /// [`DocError::Undecodable`], [`DocError::Incomplete`] when something waits for what is not there,
    /// [`DocError::Crashed`].
    pub fn open(area: Area, updates: &[Bytes]) -> Result<Self, DocError> {
        let replica = Self { area, doc: empty(area) };
        replica.take(updates)?;
        Ok(replica)
    }

    /// Takes further updates. After an error the replica is good for nothing.
    ///
    /// # Errors
    /// As [`Replica::open`].
    pub fn take(&self, updates: &[Bytes]) -> Result<(), DocError> {
        contained(|| apply(&self.doc, updates))
    }

    /// What it says.
    ///
    /// # Errors
    /// [`DocError::Crashed`]; content itself, however odd, is none.
    pub fn read(&self) -> Result<AreaContent, DocError> {
        contained(|| {
            let content = content(self.area, &self.doc.transact());
            let cards = read::cards(&content);
            let models = read::models(&content);
            let links = read::links(&content, &cards);
            let indicators = read::indicators(&content, &cards);
            let parts = Parts {
                models: &models,
                cards: &cards,
                links: &links,
                indicators: &indicators,
            };
            let (findings, money) = (check(parts), costs(parts));
            Ok(AreaContent {
                contributions: read::contributions(&content),
                clusters: read::clusters(&content),
                comments: read::comments(&content, &cards)
                    .into_iter()
                    .map(|(comment, maker)| MadeComment { comment, maker })
                    .collect(),
                conflicts: read::conflicts(&content, &cards),
                scores: read::scores(&content),
                hurdles: read::hurdles(&content, &cards),
                groups: read::groups(&content),
                criteria: read::criteria(&content, &models),
                models,
                cards,
                links,
                indicators,
                findings,
                money,
                okr: read::okr(&content),
                check_ins: read::check_ins(&content),
                recommendations: read::recommendations(&content),
                next_steps: read::next_steps(&content),
                topics: read::topics(&content),
                notes: read::blocks(&content),
                deleted_since: clean::deleted_since(self.area, &content),
            })
        })
    }

    /// Its state vector as Yjs encodes one, clients descending.
    ///
    /// # Errors
    /// [`DocError::Crashed`].
    pub fn state_vector(&self) -> Result<Vec<u8>, DocError> {
        contained(|| Ok(encode(&self.doc.transact().state_vector())))
    }

    /// Everything that somebody with this state vector lacks, and the complete delete set, as one v1 update.
    ///
    /// # Errors
    /// [`DocError::Undecodable`] for bytes that are no state vector, [`DocError::Crashed`].
    pub fn difference(&self, state_vector: &[u8]) -> Result<Bytes, DocError> {
        contained(|| {
            let known = StateVector::decode_v1(state_vector).map_err(undecodable)?;
            Ok(Bytes::from(self.doc.transact().encode_diff_v1(&known)))
        })
    }

    /// Folds the document into one snapshot, and hands it out only after it was decoded again and found to be the same
    /// document: state vector, delete set and content. With it comes the document that the snapshot makes.
    ///
    /// # Errors
    /// [`DocError::Changed`] when it is not; [`DocError::Incomplete`] when there are holes; any other [`DocError`].
    pub fn compact(&self) -> Result<(Snapshot, Self), DocError> {
        contained(|| {
            let before = self.doc.transact();
            let bytes = Bytes::from(before.encode_diff_v1(&StateVector::default()));
            without_holes(&bytes)?;
            let compacted = Self::open(self.area, std::slice::from_ref(&bytes))?;
            let state_vector = {
                let after = compacted.doc.transact();
                if before.snapshot() != after.snapshot() || content(self.area, &before) != content(self.area, &after) {
                    return Err(DocError::Changed);
                }
                encode(&after.state_vector())
            };
            Ok((Snapshot { bytes, state_vector }, compacted))
        })
    }
}

/// What `updates` say.
///
/// # Errors
/// Any [`DocError`]; content itself, however odd, is none.
pub fn read(area: Area, updates: &[Bytes]) -> Result<AreaContent, DocError> {
    Replica::open(area, updates)?.read()
}

/// Folds `updates` into one snapshot: see [`Replica::compact`].
///
/// # Errors
/// As there.
pub fn compact(area: Area, updates: &[Bytes]) -> Result<Snapshot, DocError> {
    Ok(Replica::open(area, updates)?.compact()?.0)
}

/// The library takes what comes after a hole and shows it, where every browser would wait for what is missing.
fn without_holes(bytes: &[u8]) -> Result<(), DocError> {
    let update = Update::decode_v1(bytes).map_err(undecodable)?;
    let gapless = update
        .insertions(true)
        .iter()
        .all(|(_, ranges)| ranges.len() == 1 && ranges.iter().all(|range| range.start == 0));
    if gapless { Ok(()) } else { Err(DocError::Incomplete) }
}

fn undecodable(error: impl std::fmt::Display) -> DocError {
    DocError::Undecodable(error.to_string())
}

fn encode(state_vector: &StateVector) -> Vec<u8> {
    let mut clocks: Vec<(u64, u32)> = state_vector
        .iter()
        .map(|(client, clock)| (client.get(), *clock))
        .collect();
    clocks.sort_unstable_by(|a, b| b.cmp(a));
    let mut encoder = EncoderV1::new();
    write_var(&mut encoder, clocks.len() as u64);
    for (client, clock) in clocks {
        write_var(&mut encoder, client);
        write_var(&mut encoder, u64::from(clock));
    }
    encoder.to_vec()
}

fn write_var(encoder: &mut EncoderV1, value: u64) {
    yrs::encoding::write::Write::write_var(encoder, value);
}

#[cfg(test)]
mod tests {
    use yrs::{ClientID, Doc, Map, MapPrelim, MapRef, OffsetKind, Options, Out, Text, TextPrelim, WriteTxn};

    use super::*;
    use crate::doc::content::Counts;
    use crate::doc::schema::{SERVER_CLIENT, card, conflict, criterion, hurdle, indicator, link, score};

    /// Somebody's browser.
    fn browser(client: u64) -> Doc {
        let options = Options {
            client_id: ClientID::new(client),
            offset_kind: OffsetKind::Utf16,
            ..Options::default()
        };
        Doc::with_options(options)
    }

    fn edit(doc: &Doc, change: impl FnOnce(&mut yrs::TransactionMut<'_>)) -> Bytes {
        let mut transaction = doc.transact_mut();
        change(&mut transaction);
        Bytes::from(transaction.encode_update_v1())
    }

    fn take(doc: &Doc, update: &Bytes) {
        doc.transact_mut()
            .apply_update(Update::decode_v1(update).unwrap())
            .unwrap();
    }

    fn add_card(transaction: &mut yrs::TransactionMut<'_>, id: &str, lane: &str) -> MapRef {
        let entry = transaction
            .get_or_insert_map(card::ROOT)
            .insert(transaction, id, MapPrelim::default());
        entry.insert(transaction, card::LANE, lane);
        entry.insert(transaction, card::TITLE, TextPrelim::new("Haus 👶🏽"));
        entry
    }

    #[test]
    fn compaction_keeps_the_document_however_it_came_about() {
        let seed = std::env::var("SEED")
            .ok()
            .and_then(|seed| seed.parse().ok())
            .unwrap_or(20_251_104_u64);
        println!("SEED={seed}");
        let mut state = seed;
        let mut random = move |below: u64| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) % below
        };
        let browsers = [
            browser(11),
            browser(4_000_000_000),
            browser(u64::from(SERVER_CLIENT) + 1),
        ];
        let mut updates: Vec<Bytes> = Vec::new();
        let mut known = [0; 3];
        for step in 0..400 {
            let at = usize::try_from(random(3)).unwrap();
            // Now and then somebody catches up; in between they work side by side.
            if random(3) == 0 {
                updates[known[at]..]
                    .iter()
                    .for_each(|update| take(&browsers[at], update));
                known[at] = updates.len();
            }
            let (choice, name) = (random(6), format!("card{}", random(8)));
            updates.push(edit(&browsers[at], |transaction| {
                let cards = transaction.get_or_insert_map(card::ROOT);
                let Some(Out::YMap(entry)) = cards.get(transaction, &name) else {
                    add_card(transaction, &name, "output");
                    return;
                };
                match (choice, entry.get(transaction, card::TITLE)) {
                    (0, _) => drop(cards.remove(transaction, &name)),
                    (1, _) => drop(entry.insert(transaction, card::ORDER, format!("a{}", step % 10))),
                    (2, _) => drop(entry.insert(transaction, card::DELETED_AT, 1_762_250_400_123_i64)),
                    (3, Some(Out::YText(text))) => text.insert(transaction, 0, "ß"),
                    (4, Some(Out::YText(text))) if text.len(transaction) > 2 => text.remove_range(transaction, 0, 1),
                    _ => drop(entry.remove(transaction, card::DELETED_AT)),
                }
            }));
            if step % 40 == 39 {
                let before = read(Area::Model, &updates).unwrap();
                let snapshot = compact(Area::Model, &updates).unwrap();
                assert_eq!(
                    read(Area::Model, std::slice::from_ref(&snapshot.bytes)).unwrap(),
                    before,
                    "SEED={seed}"
                );
                let again = compact(Area::Model, std::slice::from_ref(&snapshot.bytes)).unwrap();
                assert_eq!(again.state_vector, snapshot.state_vector, "SEED={seed}");
                if step % 80 == 79 {
                    // The log restarts from the snapshot, and people who have not seen it go on all the same.
                    updates = vec![snapshot.bytes];
                    known = [0; 3];
                }
            }
        }
    }

    #[test]
    fn a_document_with_a_hole_is_not_compacted() {
        let doc = browser(5);
        let first = edit(&doc, |transaction| _ = add_card(transaction, "a", "input"));
        let second = edit(&doc, |transaction| _ = add_card(transaction, "b", "input"));
        let third = edit(&doc, |transaction| {
            let Some(Out::YMap(entry)) = transaction.get_or_insert_map(card::ROOT).get(transaction, "b") else {
                panic!("the card is there");
            };
            entry.insert(transaction, card::LANE, "impact");
        });
        let apart = edit(&doc, |transaction| _ = add_card(transaction, "c", "input"));
        let all = [first.clone(), second.clone(), third.clone(), apart.clone()];
        assert!(compact(Area::Model, &all).is_ok());
        assert_eq!(
            compact(Area::Model, std::slice::from_ref(&second)),
            Err(DocError::Incomplete)
        );
        // What follows the hole refers into it, or does not.
        assert_eq!(compact(Area::Model, &[first.clone(), third]), Err(DocError::Incomplete));
        assert_eq!(compact(Area::Model, &[first, apart]), Err(DocError::Incomplete));
    }

    #[test]
    fn bytes_that_are_no_update_are_an_error_and_nothing_else() {
        for bytes in [&b""[..], b"\x01", b"\x01\x01\x05\x00\x84", b"never an update"] {
            let updates = [Bytes::copy_from_slice(bytes)];
            assert!(matches!(
                read(Area::Model, &updates),
                Err(DocError::Undecodable(_) | DocError::Crashed)
            ));
            assert!(compact(Area::Notes, &updates).is_err());
        }
    }

    #[test]
    fn nothing_at_all_is_an_empty_document() {
        assert_eq!(read(Area::Model, &[]).unwrap(), AreaContent::default());
        assert_eq!(compact(Area::Stage, &[]).unwrap().bytes, Bytes::from_static(&[0, 0]));
    }

    #[test]
    fn only_what_stands_is_counted() {
        let doc = browser(5);
        let update = edit(&doc, |transaction| {
            for id in ["a", "b", "c"] {
                add_card(transaction, id, "input");
            }
            add_card(transaction, "gone", "input").insert(transaction, card::DELETED_AT, 1_i64);
            let links = transaction.get_or_insert_map(link::ROOT);
            for (id, from, to) in [
                ("1", "a", "b"),
                ("2", "a", "gone"),
                ("3", "a", "nowhere"),
                ("4", "b", "c"),
            ] {
                let entry = links.insert(transaction, id, MapPrelim::default());
                entry.insert(transaction, link::FROM, from);
                entry.insert(transaction, link::TO, to);
            }
            let Some(Out::YMap(entry)) = links.get(transaction, "4") else {
                panic!("the link is there")
            };
            entry.insert(transaction, link::DELETED_AT, 1_i64);
            for (root, id, key, value) in [
                (indicator::ROOT, "1", indicator::CARD, "a"),
                (indicator::ROOT, "2", indicator::CARD, "gone"),
                (hurdle::ROOT, "3", hurdle::HINDERS, "gone"),
                (conflict::ROOT, "4", conflict::A, "a"),
                (criterion::ROOT, "5", criterion::ORDER, "a0"),
                (score::ROOT, "6", score::CONFLICT, "4"),
            ] {
                let entry = transaction
                    .get_or_insert_map(root)
                    .insert(transaction, id, MapPrelim::default());
                entry.insert(transaction, key, value);
            }
        });
        let content = read(Area::Model, &[update]).unwrap();
        let (cards, links, others) = (3, 1, 3);
        assert_eq!(content.counts(), Counts { cards, links, others });
        assert!(content.shows("a") && !content.shows("gone") && !content.shows("nowhere"));
    }
}
