//! Documents that are large and hard to hold: a text whose letters were put in at random places by several people, so
//! that hardly two of them belong together.

use super::bytes::varuint;
use super::typing::{self, Place};

/// How many people wrote it.
const CLIENTS: usize = 8;
/// Client ids begin here: three bytes on the wire, which gives about thirteen bytes per letter.
const FIRST: u32 = 1_000_003;

#[derive(Debug, Clone, Copy)]
struct Letter {
    client: u32,
    clock: u64,
    /// Numbers of the letters beside it when it was put in.
    left: Option<usize>,
    right: Option<usize>,
}

/// A document as the updates that make it.
#[derive(Debug)]
pub(super) struct Document {
    letters: Vec<Letter>,
    clocks: [u64; CLIENTS],
}

impl Document {
    /// A text of this many letters.
    pub(super) fn scattered(seed: u64, letters: usize) -> Self {
        let mut random = fastrand::Rng::with_seed(seed);
        let mut clocks = [0; CLIENTS];
        // The first client makes the card with the text.
        clocks[0] = typing::OPENING;
        let mut made: Vec<Letter> = Vec::with_capacity(letters);
        // The letter after each one, and the first of all: a random left neighbour is a random place.
        let mut after: Vec<Option<usize>> = Vec::with_capacity(letters);
        let mut first = None;
        for number in 0..letters {
            let left = random.usize(0..=number).checked_sub(1);
            let next = match left {
                Some(left) => &mut after[left],
                None => &mut first,
            };
            let right = next.replace(number);
            after.push(right);
            let client = random.usize(0..CLIENTS);
            made.push(Letter {
                client: FIRST + u32::try_from(client).unwrap_or_default(),
                clock: clocks[client],
                left,
                right,
            });
            clocks[client] += 1;
        }
        Self { letters: made, clocks }
    }

    /// A text of about this many bytes when it is one update.
    pub(super) fn of_bytes(seed: u64, bytes: usize) -> Self {
        Self::scattered(seed, bytes / 13)
    }

    /// The document as so many updates, one after the other.
    pub(super) fn parts(&self, count: usize) -> Vec<Vec<u8>> {
        let size = self.letters.len().div_ceil(count.max(1)).max(1);
        let parts = self.letters.chunks(size).enumerate();
        parts.map(|(i, part)| self.update(part, i == 0)).collect()
    }

    fn update(&self, part: &[Letter], is_first: bool) -> Vec<u8> {
        let mut sections: [Vec<&Letter>; CLIENTS] = Default::default();
        for letter in part {
            sections[(letter.client - FIRST) as usize].push(letter);
        }
        let used = |(i, section): (usize, &Vec<&Letter>)| !section.is_empty() || (is_first && i == 0);
        let mut out = Vec::with_capacity(part.len() * 14 + 64);
        let count = sections.iter().enumerate().filter(|pair| used(*pair)).count();
        varuint(&mut out, count as u64);
        // Clients come in descending order.
        for (i, section) in sections.iter().enumerate().rev().filter(|pair| used(*pair)) {
            let opens = is_first && i == 0;
            let opening = if opens { typing::OPENING } else { 0 };
            varuint(&mut out, section.len() as u64 + opening);
            varuint(&mut out, u64::from(FIRST) + i as u64);
            if opens {
                varuint(&mut out, 0);
                typing::card(&mut out, FIRST);
            } else {
                varuint(&mut out, section.first().map_or(0, |letter| letter.clock));
            }
            for letter in section {
                let id = |number: usize| (self.letters[number].client, self.letters[number].clock);
                let place = match (letter.left.map(id), letter.right.map(id)) {
                    (None, None) => Place::Into(FIRST),
                    (left, right) => Place::Between(left, right),
                };
                typing::letter(&mut out, place, letter.clock);
            }
        }
        out.push(0);
        out
    }

    /// How many structs it has, over all clients.
    pub(super) fn clocks(&self) -> u64 {
        self.clocks.iter().sum()
    }

    /// The state vector of somebody who has all of it.
    pub(super) fn vector(&self) -> Vec<u8> {
        let mut out = Vec::new();
        varuint(&mut out, CLIENTS as u64);
        for (i, clock) in self.clocks.iter().enumerate().rev() {
            varuint(&mut out, u64::from(FIRST) + i as u64);
            varuint(&mut out, *clock);
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use yrs::updates::decoder::Decode;
    use yrs::updates::encoder::Encode;
    use yrs::{Doc, GetString, Map, Out, ReadTxn, Transact, Update};

    use super::*;
    use crate::bench::typing::Writer;

    fn read(updates: &[Vec<u8>], card: &str) -> (String, Vec<u8>) {
        let doc = Doc::new();
        let cards = doc.get_or_insert_map("cards");
        for update in updates {
            let update = Update::decode_v1(update).unwrap();
            doc.transact_mut().apply_update(update).unwrap();
        }
        let txn = doc.transact();
        assert!(txn.store().pending_update().is_none(), "every update is complete");
        let Some(Out::YMap(card)) = cards.get(&txn, card) else {
            panic!("no card");
        };
        let Some(Out::YText(title)) = card.get(&txn, "title") else {
            panic!("no title");
        };
        (title.get_string(&txn), txn.state_vector().encode_v1())
    }

    #[test]
    fn typing_gives_updates_that_a_yjs_library_reads() {
        let mut writer = Writer::new(1_000_000_007);
        let mut updates = vec![Vec::new(); 5];
        writer.open(&mut updates[0]);
        for update in &mut updates[1..] {
            writer.letter(update);
        }
        assert_eq!(read(&updates, "c1000000007").0, "efgh");
    }

    #[test]
    fn a_large_document_is_the_same_in_one_update_and_in_many() {
        let document = Document::scattered(7, 3_000);
        let whole = read(&document.parts(1), "c1000003");
        let parts = read(&document.parts(300), "c1000003");
        assert_eq!(whole.0.len(), 3_000);
        assert_eq!(whole.0, parts.0);
        let sorted = |vector: &[u8]| {
            let vector = yrs::StateVector::decode_v1(vector).unwrap();
            let mut clocks: Vec<_> = vector.iter().map(|(client, clock)| (*client, *clock)).collect();
            clocks.sort_unstable();
            clocks
        };
        assert_eq!(sorted(&whole.1), sorted(&document.vector()));
        let total: u64 = sorted(&whole.1).iter().map(|(_, clock)| u64::from(*clock)).sum();
        assert_eq!(total, document.clocks());
    }

    #[test]
    fn a_hundred_thousand_letters_are_about_one_point_three_megabytes() {
        let bytes = Document::scattered(1, 100_000).parts(1)[0].len();
        assert!((1_250_000..1_350_000).contains(&bytes), "{bytes}");
    }
}
