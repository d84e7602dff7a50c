//! How many cards there are: keys of the root `cards` under which anything is left that was not deleted.
//!
//! Only undeleted clocks are counted, per key, so that what is removed at clean-up makes room again. A card that is merely
//! flagged as deleted can be restored and counts. What concurrent writers of one key overwrite counts until a compaction
//! spells out that deletion; the key is the same, so the number of cards is not touched by it.

use std::collections::HashMap;

use super::lists::{List, ListId};
use super::ranges::Ranges;
use super::resolve::Additions;
use super::runs::Runs;
use super::{Client, Index};
use crate::doc::schema::{Root, card};
use crate::wire::update::Update;

/// The living entries of one root of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Living {
    /// Place of the root; none when the document has no such root.
    root: Option<usize>,
    /// Undeleted clocks per key, none of them zero.
    clocks: HashMap<ListId, u32>,
}

/// What an update does to the living entries.
#[derive(Debug, Default)]
pub(super) struct Change(HashMap<ListId, i64>);

impl Living {
    /// Nothing yet. `roots` are those of the document.
    pub(super) fn of(roots: &[Root]) -> Self {
        Self {
            root: roots.iter().position(|root| root.name == card::ROOT),
            clocks: HashMap::new(),
        }
    }

    /// How many entries live.
    pub(super) fn len(&self) -> usize {
        self.clocks.len()
    }

    /// How many there are after `change`.
    pub(super) fn len_after(&self, change: &Change) -> usize {
        let before = |list| i64::from(self.clocks.get(list).copied().unwrap_or(0));
        let after = change.0.iter().map(|(list, by)| (before(list), before(list) + by));
        after.fold(self.len(), |len, (before, after)| match (before > 0, after > 0) {
            (false, true) => len + 1,
            (true, false) => len.saturating_sub(1),
            _ => len,
        })
    }

    /// Takes a change over.
    pub(super) fn apply(&mut self, change: &Change) {
        for (list, by) in &change.0 {
            let clocks = self.clocks.entry(*list).or_default();
            *clocks = u32::try_from(i64::from(*clocks) + by).unwrap_or(0);
            if *clocks == 0 {
                self.clocks.remove(list);
            }
        }
    }

    fn counts(&self, list: Option<List>) -> bool {
        list.is_some_and(|list| Some(list.root) == self.root && list.depth == 1 && list.keyed)
    }
}

impl Index {
    /// What an update would do to the living entries. Its cost is that of the update: each clock is deleted once.
    pub(super) fn living_change(&self, update: &Update<'_>, additions: &Additions<'_>) -> Change {
        let mut change = Change::default();
        if self.living.root.is_none() {
            return change;
        }
        for (_, runs) in &additions.runs {
            self.count(&mut change, additions, runs, (0, u32::MAX), 1);
        }
        let nothing = Client::default();
        for deletes in &update.deletes {
            let known = self.clients.get(&deletes.client).unwrap_or(&nothing);
            let added = additions
                .runs
                .binary_search_by(|(other, _)| deletes.client.cmp(other))
                .ok()
                .and_then(|at| additions.runs.get(at));
            for range in update.ranges_of(deletes) {
                for piece in fresh(&known.deleted, range.clock, range.end) {
                    self.count(&mut change, additions, &known.runs, piece, -1);
                    if let Some((_, runs)) = added {
                        self.count(&mut change, additions, runs, piece, -1);
                    }
                }
            }
        }
        change.0.retain(|_, by| *by != 0);
        change
    }

    fn count(&self, change: &mut Change, additions: &Additions<'_>, runs: &Runs, piece: (u32, u32), sign: i64) {
        for (start, end, spot) in runs.between(piece.0, piece.1) {
            if !spot.is_deleted() && self.living.counts(additions.lists.get(&self.lists, spot.list)) {
                *change.0.entry(spot.list).or_default() += sign * i64::from(end - start);
            }
        }
    }
}

/// The parts of `start..end` that are not deleted yet.
fn fresh(deleted: &Ranges, start: u32, end: u32) -> Vec<(u32, u32)> {
    let mut pieces = Vec::new();
    let mut at = start;
    for (from, to) in deleted.meeting(start, end) {
        if from > at {
            pieces.push((at, from));
        }
        at = at.max(to);
    }
    if at < end {
        pieces.push((at, end));
    }
    pieces
}
