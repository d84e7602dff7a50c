//! How many entries each root map has: keys under which anything is left that was not deleted.
//!
//! Only undeleted clocks are counted, per key, so that what is removed at clean-up makes room again. A card that is merely
//! flagged as deleted can be restored and counts. What concurrent writers of one key overwrite counts until a compaction
//! spells out that deletion; the key is the same, so the number of entries is not touched by it.

use std::collections::HashMap;

use super::lists::{List, ListId};
use super::ranges::Ranges;
use super::resolve::Additions;
use super::runs::Runs;
use super::{Client, Index};
use crate::wire::update::Update;

/// The living entries of the roots of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Living {
    /// Undeleted clocks per key, none of them zero.
    clocks: HashMap<ListId, u32>,
    /// Living keys per root.
    entries: Vec<usize>,
}

/// What an update does to the living entries: undeleted clocks more or less per key, with the place of its root.
#[derive(Debug, Default)]
pub(super) struct Change(HashMap<ListId, (usize, i64)>);

impl Living {
    /// Nothing yet, in a document with this many roots.
    pub(super) fn of(roots: usize) -> Self {
        Self {
            clocks: HashMap::new(),
            entries: vec![0; roots],
        }
    }

    /// How many entries live below a root.
    pub(super) fn below(&self, root: usize) -> usize {
        self.entries.get(root).copied().unwrap_or(0)
    }

    /// How many more or fewer entries there are below each root after `change`.
    fn growth(&self, change: &Change) -> Vec<i64> {
        let mut growth = vec![0; self.entries.len()];
        for (list, (root, by)) in &change.0 {
            let before = i64::from(self.clocks.get(list).copied().unwrap_or(0));
            if let Some(growth) = growth.get_mut(*root) {
                *growth += i64::from(before + by > 0) - i64::from(before > 0);
            }
        }
        growth
    }

    /// The roots that have more entries after `change`, with how many they have then.
    pub(super) fn growing<'a>(&'a self, change: &Change) -> impl Iterator<Item = (usize, usize)> + 'a {
        let growth = self.growth(change).into_iter().enumerate();
        growth.filter_map(|(root, by)| {
            let by = usize::try_from(by).ok().filter(|by| *by > 0)?;
            Some((root, self.below(root) + by))
        })
    }

    /// Takes a change over.
    pub(super) fn apply(&mut self, change: &Change) {
        let growth = self.growth(change);
        for (entries, by) in self.entries.iter_mut().zip(growth) {
            *entries = entries.saturating_add_signed(isize::try_from(by).unwrap_or(0));
        }
        for (list, (_, by)) in &change.0 {
            let clocks = self.clocks.entry(*list).or_default();
            *clocks = u32::try_from(i64::from(*clocks) + by).unwrap_or(0);
            if *clocks == 0 {
                self.clocks.remove(list);
            }
        }
    }
}

/// The root whose entry stands in a list, if one does.
fn root_of(list: Option<List>) -> Option<usize> {
    list.filter(|list| list.depth == 1 && list.keyed).map(|list| list.root)
}

impl Index {
    /// What an update would do to the living entries. Its cost is that of the update: each clock is deleted once.
    pub(super) fn living_change(&self, update: &Update<'_>, additions: &Additions<'_>) -> Change {
        let mut change = Change::default();
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
        change.0.retain(|_, (_, by)| *by != 0);
        change
    }

    fn count(&self, change: &mut Change, additions: &Additions<'_>, runs: &Runs, piece: (u32, u32), sign: i64) {
        for (start, end, spot) in runs.between(piece.0, piece.1) {
            if spot.is_deleted() {
                continue;
            }
            if let Some(root) = root_of(additions.lists.get(&self.lists, spot.list)) {
                change.0.entry(spot.list).or_insert((root, 0)).1 += sign * i64::from(end - start);
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
