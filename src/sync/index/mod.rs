//! What a room knows about its document in order to judge updates: shape and authorship, no content.
//!
//! Per client there are runs ("clocks 12 to 40 lie in list 7"), per list what it may hold, and which clocks are deleted.
//! An update is compared with that by binary search, so its cost does not depend on the size of the document. It is
//! taken whole or not at all: places are found first, and only when nothing is wrong is anything changed.
//!
//! The index is built by replaying what is stored, snapshot then tail, through the same door ([`Author::Replay`]). After a
//! compaction it is built anew from the new snapshot.

mod lists;
mod living;
mod owners;
mod ranges;
mod resolve;
mod runs;
mod shape;

use std::collections::BTreeMap;

pub use owners::{Author, FreshIds};

use self::lists::Lists;
use self::living::{Change, Living};
use self::owners::Owners;
use self::ranges::Ranges;
use self::resolve::{Additions, resolve};
use self::runs::{Runs, Spot};
use self::shape::Shape;
use crate::doc::schema::{Root, RootKind, card};
use crate::wire::update::{DeletedRange, Section, TypeKind, Update};
use crate::wire::{Id, Rule, state_vector};

/// What a document may grow to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IndexLimits {
    /// Lists around an item, the one it lies in included.
    pub depth: usize,
    /// New clocks in one update of a participant.
    pub growth: u64,
    /// Client ids in the document.
    pub clients: usize,
    /// How many of them may belong to one participant.
    pub clients_per_person: usize,
    /// Runs, lists and deleted ranges together: what the index takes in memory.
    pub entries: usize,
    /// Cards, those included that are flagged as deleted.
    pub cards: usize,
    /// Entries of any other root map.
    pub entries_per_root: usize,
    /// Whether shared types may stand anywhere, and not only where the schema has them.
    pub free_shape: bool,
}

impl Default for IndexLimits {
    fn default() -> Self {
        Self {
            depth: 4,
            growth: 1 << 20,
            clients: 1 << 16,
            clients_per_person: 1 << 14,
            entries: 1 << 20,
            cards: 5_000,
            entries_per_root: 20_000,
            free_shape: false,
        }
    }
}

/// What became of an update.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// There is nothing new in it: acknowledge, neither log nor relay.
    Known,
    /// It is part of the document now: log and relay.
    New {
        /// Client ids that belong to the author from now on. They have to be stored with the update.
        claimed: Vec<u32>,
    },
}

/// The room's knowledge of one document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Index {
    roots: &'static [Root],
    /// One per root.
    shapes: Vec<Shape>,
    limits: IndexLimits,
    clients: BTreeMap<u32, Client>,
    lists: Lists,
    owners: Owners,
    /// Runs and deleted ranges, counted as they come and go.
    entries: usize,
    living: Living,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Client {
    runs: Runs,
    deleted: Ranges,
}

impl Default for Client {
    fn default() -> Self {
        Self {
            runs: Runs::starting_at(0),
            deleted: Ranges::default(),
        }
    }
}

impl Index {
    /// An empty document with these roots.
    pub fn new(roots: &'static [Root], limits: IndexLimits) -> Self {
        let shape = |root| {
            if limits.free_shape {
                Shape::FREE
            } else {
                Shape::of(root)
            }
        };
        Self {
            roots,
            shapes: roots.iter().map(shape).collect(),
            limits,
            clients: BTreeMap::new(),
            lists: Lists::default(),
            owners: Owners::default(),
            entries: 0,
            living: Living::of(roots.len()),
        }
    }

    /// Restores that `client` belongs to the participant with this number, or to the server (0).
    pub fn own(&mut self, client: u32, number: u32) {
        self.owners.set(client, number);
    }

    /// To whom a client id belongs: a participant's number, or 0 for the server.
    pub fn owner(&self, client: u32) -> Option<u32> {
        self.owners.get(client)
    }

    /// Client ids under which an update brings something new and which are nobody's yet.
    pub fn unowned<'a>(&'a self, update: &'a Update<'_>) -> impl Iterator<Item = u32> + 'a {
        let new = update
            .sections
            .iter()
            .filter(|section| section.end > self.known_end(section.client));
        new.map(|section| section.client)
            .filter(|client| self.owner(*client).is_none())
    }

    /// The next clock expected of a client; 0 when it is unknown.
    pub fn known_end(&self, client: u32) -> u32 {
        self.clients.get(&client).map_or(0, |known| known.runs.end())
    }

    /// Whether nothing has ever been written.
    pub fn is_empty(&self) -> bool {
        self.clients.is_empty()
    }

    /// How many entries a root map has, those included that are flagged as deleted.
    pub fn entries_of(&self, root: &str) -> usize {
        self.root(root).map_or(0, |root| self.living.below(root))
    }

    /// The encoded state vector.
    pub fn state_vector(&self) -> Vec<u8> {
        state_vector::encode(self.clients.iter().map(|(&client, known)| (client, known.runs.end())))
    }

    /// Judges an update and, when it is good, makes it part of the document. On an error nothing has changed.
    pub fn admit(&mut self, update: &Update<'_>, author: Author, fresh: &mut FreshIds) -> Result<Verdict, Rule> {
        if !self.brings_news(update) {
            return Ok(Verdict::Known);
        }
        if !author.may_write() {
            return Err(Rule::ORead);
        }
        let claimed = self.check_sections(update, author, fresh)?;
        let additions = resolve(self, update)?;
        self.check_deletes(update, &additions)?;
        self.check_size(update, &additions, author)?;
        let change = self.living_change(update, &additions);
        self.check_entries(&change, author)?;

        self.living.apply(&change);
        self.apply(additions, update);
        if let Some(number) = author.number() {
            for &client in &claimed {
                self.owners.set(client, number);
            }
            fresh.spend(claimed.len());
        }
        Ok(Verdict::New { claimed })
    }

    /// Whether any clock in the update is new; deletions aside.
    ///
    /// Clients who may only read delete what they find redundant, and say so: that is refused ([`Rule::ORead`]) like all
    /// else, but only new clocks are worth telling them.
    pub fn brings_structs(&self, update: &Update<'_>) -> bool {
        let grows = |section: &Section| section.end > self.known_end(section.client);
        update.sections.iter().any(grows)
    }

    /// Whether any clock or any deletion in the update is new.
    pub fn brings_news(&self, update: &Update<'_>) -> bool {
        self.brings_structs(update) || self.new_ranges(update).next().is_some()
    }

    /// Deleted ranges of an update, with their client, that are not deleted already.
    fn new_ranges(&self, update: &Update<'_>) -> impl Iterator<Item = (u32, DeletedRange)> {
        update.deletes.iter().flat_map(move |deletes| {
            let known = self.clients.get(&deletes.client).map(|known| &known.deleted);
            let ranges = update.ranges_of(deletes).iter();
            let new = move |range: &DeletedRange| !known.is_some_and(|known| known.covers(range.clock, range.end));
            ranges.copied().filter(new).map(|range| (deletes.client, range))
        })
    }

    /// Gaps, ownership and amounts; returns the ids the author would bind.
    fn check_sections(&self, update: &Update<'_>, author: Author, fresh: &FreshIds) -> Result<Vec<u32>, Rule> {
        let mut claimed = Vec::new();
        let mut growth = 0;
        for &Section { client, clock, end, .. } in &update.sections {
            let known = self.known_end(client);
            if clock > known {
                return Err(Rule::RGap);
            }
            if end > known {
                growth += u64::from(end - known);
                if self.owners.check(client, author)? {
                    claimed.push(client);
                }
            }
        }
        // What the server writes or has stored was bounded when it came about.
        let Author::Participant { number, .. } = author else {
            return Ok(claimed);
        };
        let too_many = !fresh.may_come()
            || self.owners.count(number) + claimed.len() > self.limits.clients_per_person
            || self.clients.len() + claimed.len() > self.limits.clients;
        if too_many && !claimed.is_empty() {
            return Err(Rule::OCount);
        }
        if growth > self.limits.growth {
            return Err(Rule::LGrowth);
        }
        Ok(claimed)
    }

    /// Only what exists, perhaps since this update, can be deleted.
    fn check_deletes(&self, update: &Update<'_>, additions: &Additions<'_>) -> Result<(), Rule> {
        for deletes in &update.deletes {
            let client = deletes.client;
            let added = additions.runs.binary_search_by(|(other, _)| client.cmp(other)).ok();
            let added = added.and_then(|at| additions.runs.get(at));
            let end = added.map_or_else(|| self.known_end(client), |(_, runs)| runs.end());
            if update.ranges_of(deletes).last().is_some_and(|range| range.end > end) {
                return Err(Rule::RDs);
            }
        }
        Ok(())
    }

    /// What is stored already has to open, even if it was written under more generous limits.
    fn check_size(&self, update: &Update<'_>, additions: &Additions<'_>, author: Author) -> Result<(), Rule> {
        let runs: usize = additions.runs.iter().map(|(_, runs)| runs.len()).sum();
        let ranges = self.new_ranges(update).count() + additions.deleted.len();
        let entries = self.entries + self.lists.len() + additions.lists.len() + runs + ranges;
        if entries > self.limits.entries && author != Author::Replay {
            Err(Rule::LDocument)
        } else {
            Ok(())
        }
    }

    /// More entries than a board can show. Whoever only removes some is welcome, however many there are.
    fn check_entries(&self, change: &Change, author: Author) -> Result<(), Rule> {
        if !matches!(author, Author::Participant { .. }) {
            return Ok(());
        }
        for (root, entries) in self.living.growing(change) {
            let is_cards = self.roots.get(root).is_some_and(|root| root.name == card::ROOT);
            if is_cards && entries > self.limits.cards {
                return Err(Rule::LCards);
            }
            if !is_cards && entries > self.limits.entries_per_root {
                return Err(Rule::LEntries);
            }
        }
        Ok(())
    }

    fn apply(&mut self, additions: Additions<'_>, update: &Update<'_>) {
        self.lists.extend(additions.lists);
        for (client, runs) in additions.runs.iter().filter(|(_, runs)| runs.len() > 0) {
            let known = &mut self.clients.entry(*client).or_default().runs;
            let before = known.len();
            known.append(runs);
            self.entries += known.len() - before;
        }
        for (client, start, end) in additions.deleted {
            self.delete(client, start, end);
        }
        for deletes in &update.deletes {
            for range in update.ranges_of(deletes) {
                self.delete(deletes.client, range.clock, range.end);
            }
        }
    }

    fn delete(&mut self, client: u32, start: u32, end: u32) {
        let deleted = &mut self.clients.entry(client).or_default().deleted;
        let before = deleted.len();
        deleted.insert(start, end);
        self.entries = self.entries + deleted.len() - before;
    }

    fn spot(&self, id: Id) -> Option<Spot> {
        self.clients.get(&id.client)?.runs.at(id.clock)
    }

    fn root(&self, name: &str) -> Option<usize> {
        self.roots.iter().position(|root| root.name == name)
    }
}

const fn kind_of(root: RootKind) -> TypeKind {
    match root {
        RootKind::Map => TypeKind::Map,
        RootKind::Array => TypeKind::Array,
        RootKind::Text => TypeKind::Text,
    }
}
