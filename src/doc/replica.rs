//! Reading whole documents: update bytes in, values out.
//!
//! Pure functions that share nothing, so that a process of its own can run them on content that clients have written. They
//! take as long as the document is large: call them where blocking is allowed. An update list is a snapshot followed by its
//! tail; an empty list is an empty document.

use bytes::Bytes;
use yrs::updates::decoder::Decode;
use yrs::updates::encoder::{Encoder, EncoderV1};
use yrs::{ReadTxn, StateVector, Transact, Update};

use super::load::{Content, contained, content, open};
use super::{DocError, read};
use crate::domain::area::Area;
use crate::domain::board::Board;
use crate::domain::language::{Address, Language};

/// What a board says about its workshop that no document holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoardMeta {
    /// Title of the workshop.
    pub title: String,
    /// Language of its content.
    pub language: Language,
    /// Sie or Du.
    pub address: Address,
}

/// The whole readable state, from the updates of the areas model and notes.
///
/// # Errors
/// Any [`DocError`]; content itself, however odd, is none.
pub fn board(meta: BoardMeta, model: &[Bytes], notes: &[Bytes]) -> Result<Board, DocError> {
    contained(|| {
        let model = load(Area::Model, model)?;
        let notes = load(Area::Notes, notes)?;
        let cards = read::cards(&model);
        Ok(Board {
            title: meta.title,
            language: meta.language,
            address: meta.address,
            models: read::models(&model),
            links: read::links(&model, &cards),
            cards,
            notes: read::blocks(&notes),
        })
    })
}

/// How much there is in the area model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Cards that are not deleted.
    pub cards: usize,
    /// Links that are not deleted and both of whose cards are there.
    pub links: usize,
}

/// Counts what stands in the area model.
///
/// # Errors
/// Any [`DocError`].
pub fn counts(model: &[Bytes]) -> Result<Counts, DocError> {
    contained(|| {
        let content = load(Area::Model, model)?;
        let cards = read::cards(&content);
        let board = Board {
            links: read::links(&content, &cards),
            cards,
            ..Board::default()
        };
        Ok(Counts {
            cards: board.standing_cards().count(),
            links: board.standing_links().count(),
        })
    })
}

/// A document in one update.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    /// The update: Yjs v1, complete, with the complete delete set.
    pub bytes: Bytes,
    /// Its state vector as Yjs encodes one, clients descending.
    pub state_vector: Vec<u8>,
}

/// Folds `updates` into one snapshot, and hands it out only after it was decoded again and found to be the same document:
/// state vector, delete set and content.
///
/// # Errors
/// [`DocError::Changed`] when it is not; [`DocError::Incomplete`] when there are holes in `updates`; any other [`DocError`].
pub fn compact(area: Area, updates: &[Bytes]) -> Result<Snapshot, DocError> {
    contained(|| {
        let before = open(area, updates)?;
        let before = before.transact();
        let bytes = Bytes::from(before.encode_diff_v1(&StateVector::default()));
        without_holes(&bytes)?;
        let after = open(area, std::slice::from_ref(&bytes))?;
        let after = after.transact();
        if before.snapshot() != after.snapshot() || content(area, &before) != content(area, &after) {
            return Err(DocError::Changed);
        }
        Ok(Snapshot {
            bytes,
            state_vector: encode(&after.state_vector()),
        })
    })
}

fn load(area: Area, updates: &[Bytes]) -> Result<Content, DocError> {
    let doc = open(area, updates)?;
    let content = content(area, &doc.transact());
    Ok(content)
}

/// The library takes what comes after a hole and shows it, where every browser would wait for what is missing.
fn without_holes(bytes: &[u8]) -> Result<(), DocError> {
    let update = Update::decode_v1(bytes).map_err(|error| DocError::Undecodable(error.to_string()))?;
    let gapless = update
        .insertions(true)
        .iter()
        .all(|(_, ranges)| ranges.len() == 1 && ranges.iter().all(|range| range.start == 0));
    if gapless { Ok(()) } else { Err(DocError::Incomplete) }
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
