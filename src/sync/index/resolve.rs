//! Finding the place of every new struct of an update, in the document and the update itself, without touching either.
//!
//! References go across sections in both directions, so sections advance as far as they can, wait for the one clock they
//! need next, and are woken when it is there. A struct is tried once, and once more for each of its references at most:
//! the work is linear in the structs (times a binary search), whatever the order they come in.

use std::collections::BTreeSet;

use super::lists::{Holder, List, ListId, NewLists};
use super::runs::{Kind, Runs, Spot};
use super::{Index, kind_of};
use crate::wire::update::{Anchor, Body, Item, Parent, Struct, TypeKind, Update};
use crate::wire::{Id, Rule};

/// Everything an update's structs add to a document.
#[derive(Debug)]
pub(super) struct Additions<'u> {
    /// New runs per client, highest client first. A section that repeats known clocks has none.
    pub(super) runs: Vec<(u32, Runs)>,
    pub(super) lists: NewLists<'u>,
    /// Client, start and end of new clocks that are deleted from the start.
    pub(super) deleted: Vec<(u32, u32, u32)>,
}

/// Places all structs of an update whose sections start at or below the known ends.
pub(super) fn resolve<'u>(index: &Index, update: &'u Update<'u>) -> Result<Additions<'u>, Rule> {
    let mut draft = Draft {
        index,
        sections: Vec::with_capacity(update.sections.len()),
        lists: NewLists::default(),
        deleted: Vec::new(),
    };
    draft.sections.extend(update.sections.iter().map(|section| {
        let known = index.known_end(section.client);
        Pending {
            client: section.client,
            structs: update.structs_of(section),
            known,
            end: section.end,
            runs: Runs::starting_at(known),
        }
    }));
    draft.run()?;
    let runs = draft
        .sections
        .into_iter()
        .map(|section| (section.client, section.runs))
        .collect();
    Ok(Additions {
        runs,
        lists: draft.lists,
        deleted: draft.deleted,
    })
}

/// A section on its way.
struct Pending<'u> {
    client: u32,
    /// Those not placed yet.
    structs: &'u [Struct<'u>],
    /// Where the document's knowledge of this client ends.
    known: u32,
    /// Where the section ends.
    end: u32,
    /// New clocks placed so far.
    runs: Runs,
}

/// A clock of another section that has to be placed first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Need {
    section: usize,
    clock: u32,
}

/// Why a struct cannot be placed, for now or for good.
enum Stop {
    Wait(Need),
    Broken(Rule),
}

impl From<Rule> for Stop {
    fn from(rule: Rule) -> Self {
        Self::Broken(rule)
    }
}

/// What an item's anchor turned out to be.
#[derive(Clone, Copy)]
enum Place<'u> {
    Beside {
        left: Option<ListId>,
        right: Option<ListId>,
    },
    Inside {
        holder: Holder,
        spot: Spot,
        key: Option<&'u str>,
    },
    AtTop {
        root: usize,
        key: Option<&'u str>,
    },
}

struct Draft<'i, 'u> {
    index: &'i Index,
    sections: Vec<Pending<'u>>,
    lists: NewLists<'u>,
    deleted: Vec<(u32, u32, u32)>,
}

impl<'u> Draft<'_, 'u> {
    fn run(&mut self) -> Result<(), Rule> {
        let mut ready: Vec<usize> = (0..self.sections.len()).collect();
        let mut waiting = BTreeSet::new();
        while let Some(section) = ready.pop() {
            if let Some(need) = self.advance(section)? {
                waiting.insert((need, section));
            }
            let placed = Need {
                section,
                clock: self.sections[section].runs.end(),
            };
            let first = Need { section, clock: 0 };
            while let Some(&(need, waiter)) = waiting.range((first, 0)..(placed, 0)).next() {
                waiting.remove(&(need, waiter));
                ready.push(waiter);
            }
        }
        if waiting.is_empty() {
            Ok(())
        } else {
            Err(Rule::RMissing)
        }
    }

    /// Places structs of a section until one has to wait.
    fn advance(&mut self, section: usize) -> Result<Option<Need>, Rule> {
        while let Some((next, rest)) = self.sections[section].structs.split_first() {
            match self.place(section, next) {
                Ok(()) => self.sections[section].structs = rest,
                Err(Stop::Wait(need)) => return Ok(Some(need)),
                Err(Stop::Broken(rule)) => return Err(rule),
            }
        }
        Ok(None)
    }

    fn place(&mut self, section: usize, next: &Struct<'u>) -> Result<(), Stop> {
        let Pending { client, known, .. } = self.sections[section];
        let is_known = next.end <= known;
        let spot = match next.body {
            Body::Skip if is_known => return Ok(()),
            Body::Skip => return Err(Rule::RSkip.into()),
            Body::Gc => Spot::GONE,
            Body::Item(item) => {
                // Clients look up the references of known structs too, and park the whole update when one is missing.
                let start = Id {
                    client,
                    clock: next.clock,
                };
                let place = self.find_place(start, item.anchor)?;
                if is_known {
                    return Ok(());
                }
                let list = self.list_at(place)?;
                self.check_content(list, &item)?;
                self.check_overlap(start, known, list)?;
                let kind = Kind::from(item.content);
                Spot { list, kind }
            }
        };
        if is_known {
            return Ok(());
        }
        if spot.is_deleted() {
            self.deleted.push((client, next.clock.max(known), next.end));
        }
        self.sections[section].runs.push(next.end, spot);
        Ok(())
    }

    /// Looks up everything the anchor of the item at `start` refers to.
    fn find_place(&self, start: Id, anchor: Anchor<'u>) -> Result<Place<'u>, Stop> {
        let list = |id| self.find(start, id).map(|spot| Some(spot.list));
        let (left, right) = match anchor {
            Anchor::Left(left) => (list(left)?, None),
            Anchor::Right(right) => (None, list(right)?),
            Anchor::Between(left, right) => (list(left)?, list(right)?),
            Anchor::Parent(Parent::Root(name), key) => {
                let root = self.index.root(name).ok_or(Rule::SRoot)?;
                return Ok(Place::AtTop { root, key });
            }
            Anchor::Parent(Parent::Item(id), key) => {
                let spot = self.find(start, id)?;
                let holder = Holder::Item(id);
                return Ok(Place::Inside { holder, spot, key });
            }
        };
        Ok(Place::Beside { left, right })
    }

    /// What is known about `id`, to which the item at `from` refers.
    fn find(&self, from: Id, id: Id) -> Result<Spot, Stop> {
        if id.client == from.client && id.clock >= from.clock {
            return Err(Rule::RForward.into());
        }
        if let Some(spot) = self.index.spot(id) {
            return Ok(spot);
        }
        let found = self.sections.binary_search_by(|section| id.client.cmp(&section.client));
        let section = found.map_err(|_| Rule::RMissing)?;
        let Pending { runs, end, .. } = &self.sections[section];
        match runs.at(id.clock) {
            Some(spot) => Ok(spot),
            None if id.clock < *end => Err(Stop::Wait(Need {
                section,
                clock: id.clock,
            })),
            None => Err(Rule::RMissing.into()),
        }
    }

    /// The list an item falls into. Where any neighbour or the parent is gone, the item is gone as well.
    fn list_at(&mut self, place: Place<'u>) -> Result<ListId, Rule> {
        match place {
            Place::Beside { left, right } => self.list_beside(left, right),
            Place::AtTop { root, key } => {
                let kind = kind_of(self.index.roots[root].kind);
                self.find_or_add(Holder::Root(root), key, kind, (root, 1))
            }
            Place::Inside { holder, spot, key } => match (spot.kind, self.lists.get(&self.index.lists, spot.list)) {
                (Kind::Plain, _) => Err(Rule::RNoType),
                (_, None) | (Kind::Collected, _) => Ok(ListId::GONE),
                (Kind::Type(kind), Some(outer)) => self.find_or_add(holder, key, kind, (outer.root, outer.depth + 1)),
            },
        }
    }

    fn list_beside(&self, left: Option<ListId>, right: Option<ListId>) -> Result<ListId, Rule> {
        // What is gone counts as a list: beside it and something else Yjs collects an item, and yrs puts it where the other
        // neighbour lies.
        if let (Some(left), Some(right)) = (left, right)
            && left != right
        {
            return Err(Rule::RParents);
        }
        let list = left.or(right).unwrap_or(ListId::GONE);
        let keyed = self.lists.get(&self.index.lists, list).is_some_and(|list| list.keyed);
        if right.is_some() && keyed {
            Err(Rule::RKeyRight)
        } else {
            Ok(list)
        }
    }

    /// The list of a shared type of this kind that lies below `root`, its own lists `depth` below the top.
    fn find_or_add(
        &mut self,
        holder: Holder,
        key: Option<&'u str>,
        kind: TypeKind,
        (root, depth): (usize, usize),
    ) -> Result<ListId, Rule> {
        if depth > self.index.limits.depth {
            return Err(Rule::SDepth);
        }
        let list = List {
            kind,
            keyed: key.is_some(),
            depth,
            root,
            types: self.index.shapes[root].types(depth, key),
        };
        Ok(self.lists.find_or_add(&self.index.lists, holder, key, list))
    }

    /// Content of what is gone is never looked at again.
    fn check_content(&self, list: ListId, item: &Item<'_>) -> Result<(), Rule> {
        match self.lists.get(&self.index.lists, list) {
            None => Ok(()),
            Some(list) if item.key_flag && !list.keyed => Err(Rule::GSubflag),
            Some(list) => list.check(item.content),
        }
    }

    /// Clients attach the new part of a half known item to what they have, whatever the resent part says.
    fn check_overlap(&self, start: Id, known: u32, list: ListId) -> Result<(), Rule> {
        if start.clock >= known {
            return Ok(());
        }
        let attached_to = Id {
            clock: known - 1,
            ..start
        };
        match self.index.spot(attached_to) {
            Some(spot) if spot.list == list => Ok(()),
            _ => Err(Rule::ROverlap),
        }
    }
}
