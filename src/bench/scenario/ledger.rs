//! What was sent and who has seen it: every update has to reach every other client once and in order.

use std::time::{Duration, Instant};

use super::FIRST_CLIENT;
use crate::bench::typing::{OPENING, Writer, runs};

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
    /// Updates that hold something else than was written.
    pub(super) unreadable: u64,
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
            unreadable: 0,
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

    /// Takes an update that `client` received at `at`, and hands out how long each letter in it was on its way.
    pub(super) fn heard(&mut self, client: usize, update: &[u8], at: Instant, mut each: impl FnMut(Duration)) {
        let writers = self.writers.len();
        let heard = runs(update, |id, clock, length| {
            let writer = id.checked_sub(u64::from(FIRST_CLIENT)).map(usize::try_from);
            let Some(Ok(writer)) = writer else { return };
            // Some servers send an update back to where it came from.
            if writer >= writers || writer == client {
                return;
            }
            let Some(expected) = self.expected.get_mut(client * writers + writer) else {
                return;
            };
            let (from, end) = (clock.max(*expected), clock + length);
            if end <= *expected {
                return;
            }
            self.skipped += from - *expected;
            *expected = end;
            let from = from.max(OPENING);
            let letters = usize::try_from(from - OPENING)..usize::try_from(end.max(from) - OPENING);
            if let (Ok(from), Ok(end)) = (letters.start, letters.end) {
                for sent in self.sent[writer].iter().take(end).skip(from) {
                    self.delivered += 1;
                    each(at.saturating_duration_since(*sent));
                }
            }
        });
        // Nothing else is written into these rooms.
        if heard.is_none() {
            self.unreadable += 1;
        }
    }

    /// How many deliveries there are when everything has arrived.
    pub(super) fn due(&self) -> u64 {
        self.letters * (self.clients as u64 - 1)
    }

    /// Per writer, how many of their structs somebody else has.
    pub(super) fn seen(&self) -> Vec<u64> {
        let writers = self.writers.len();
        let column = |writer: usize| self.expected.iter().skip(writer).step_by(writers).copied();
        (0..writers)
            .map(|writer| column(writer).max().unwrap_or_default())
            .collect()
    }

    /// Whether the card of every writer is known to every other client.
    pub(super) fn is_open(&self) -> bool {
        let writers = self.writers.len();
        let known = |(i, clock): (usize, &u64)| i / writers == i % writers || *clock >= OPENING;
        self.expected.iter().enumerate().all(known)
    }
}
