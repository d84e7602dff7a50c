//! What was sent and who has seen it: every update has to reach every other client once and in order.

use std::time::{Duration, Instant};

use super::FIRST_CLIENT;
use crate::bench::bytes::first_section;
use crate::bench::typing::Writer;

/// The books of one room. Writers are the first clients.
#[derive(Debug)]
pub(super) struct Ledger {
    writers: Vec<Writer>,
    /// Per writer, when each letter was sent.
    sent: Vec<Vec<Instant>>,
    /// Per client and writer, the clock that is expected next.
    expected: Vec<u64>,
    clients: usize,
    /// Updates that were passed over: seen later ones before them.
    pub(super) skipped: u64,
    /// Letters delivered to somebody else, once each.
    pub(super) delivered: u64,
    /// Letters sent.
    pub(super) letters: u64,
}

impl Ledger {
    /// Nothing sent yet.
    pub(super) fn new(clients: usize, writers: usize) -> Self {
        let ids = (0..writers).map(|i| FIRST_CLIENT + u32::try_from(i).unwrap_or_default());
        Self {
            writers: ids.map(Writer::new).collect(),
            sent: vec![Vec::new(); writers],
            expected: vec![0; clients * writers],
            clients,
            skipped: 0,
            delivered: 0,
            letters: 0,
        }
    }

    /// The update that makes the writer's card.
    pub(super) fn open(&mut self, writer: usize, out: &mut Vec<u8>) {
        out.clear();
        self.writers[writer].open(out);
    }

    /// The next letter of `writer`, counted as sent at `at`.
    pub(super) fn letter(&mut self, writer: usize, at: Instant, out: &mut Vec<u8>) {
        out.clear();
        self.writers[writer].letter(out);
        self.sent[writer].push(at);
        self.letters += 1;
    }

    /// Takes an update that `client` received at `at`. How long it was on its way, if it is a letter that was awaited.
    pub(super) fn heard(&mut self, client: usize, update: &[u8], at: Instant) -> Option<Duration> {
        let (id, clock, structs) = first_section(update)?;
        let writer = usize::try_from(id.checked_sub(u64::from(FIRST_CLIENT))?).ok()?;
        // Some servers send an update back to where it came from.
        if writer >= self.writers.len() || writer == client {
            return None;
        }
        let expected = self.expected.get_mut(client * self.writers.len() + writer)?;
        if clock < *expected {
            return None;
        }
        let missing = clock - *expected;
        *expected = clock + structs;
        if clock < Writer::opening() {
            return None;
        }
        self.skipped += missing;
        self.delivered += structs;
        let letter = usize::try_from(clock - Writer::opening()).ok()?;
        Some(at.saturating_duration_since(*self.sent[writer].get(letter)?))
    }

    /// How many deliveries there are when everything has arrived.
    pub(super) fn due(&self) -> u64 {
        self.letters * (self.clients as u64 - 1)
    }

    /// Whether the card of every writer is known to every other client.
    pub(super) fn is_open(&self) -> bool {
        let writers = self.writers.len();
        let known = |(i, clock): (usize, &u64)| i / writers == i % writers || *clock >= Writer::opening();
        self.expected.iter().enumerate().all(known)
    }
}
