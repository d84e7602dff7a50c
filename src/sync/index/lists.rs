//! The lists of a document: one per text or array, one per key of a map. Each has a small number.

use std::collections::HashMap;

use super::shape::Types;
use crate::wire::update::{Content, TypeKind};
use crate::wire::{Id, Rule};

/// The number of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct ListId(u32);

impl ListId {
    /// What was collected lies in no list any more; all of it is treated as lying in this one.
    pub(super) const GONE: Self = Self(0);

    /// The list at a place of the table.
    pub(super) fn from_index(index: usize) -> Self {
        // A document holds far fewer lists than clocks, and those fit.
        Self(u32::try_from(index + 1).unwrap_or(u32::MAX))
    }

    const fn index(self) -> Option<usize> {
        match self.0 {
            0 => None,
            number => Some(number as usize - 1),
        }
    }
}

/// A shared type: at the top, or made by an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Holder {
    /// By its place among the document's roots.
    Root(usize),
    Item(Id),
}

/// What a list may hold follows from these.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct List {
    /// Kind of the shared type it belongs to.
    pub(super) kind: TypeKind,
    /// Whether it holds the values of one key.
    pub(super) keyed: bool,
    /// 1 at the top.
    pub(super) depth: usize,
    /// The root it lies below, by its place.
    pub(super) root: usize,
    /// Shared types it may hold.
    pub(super) types: Types,
}

impl List {
    /// Refuses content that does not belong here. Deleted content belongs wherever content of this form does.
    pub(super) fn check(self, content: Content) -> Result<(), Rule> {
        if matches!(content, Content::Type(kind) if !self.types.allow(kind)) {
            return Err(Rule::SKind);
        }
        let fits = match (self.kind, self.keyed) {
            (TypeKind::Map, true) | (TypeKind::Array, false) => {
                matches!(content, Content::Deleted | Content::Type(_) | Content::Any)
            }
            (TypeKind::Text, false) => {
                matches!(
                    content,
                    Content::Deleted | Content::String | Content::Embed | Content::Format
                )
            }
            (TypeKind::Map, false) | (TypeKind::Array | TypeKind::Text, true) => false,
        };
        if fits { Ok(()) } else { Err(Rule::SKind) }
    }
}

/// All lists of a document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Lists {
    lists: Vec<List>,
    holders: HashMap<Holder, Members>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Members {
    unkeyed: Option<ListId>,
    keyed: HashMap<Box<str>, ListId>,
}

impl Lists {
    /// How many entries this takes.
    pub(super) const fn len(&self) -> usize {
        self.lists.len()
    }

    fn find(&self, holder: Holder, key: Option<&str>) -> Option<ListId> {
        let members = self.holders.get(&holder)?;
        key.map_or(members.unkeyed, |key| members.keyed.get(key).copied())
    }

    /// Takes over what an update has added.
    pub(super) fn extend(&mut self, new: NewLists<'_>) {
        self.lists.extend(new.lists);
        for ((holder, key), id) in new.ids {
            let members = self.holders.entry(holder).or_default();
            match key {
                Some(key) => drop(members.keyed.insert(key.into(), id)),
                None => members.unkeyed = Some(id),
            }
        }
    }
}

/// Lists an update adds, numbered behind those the document has.
#[derive(Debug, Default)]
pub(super) struct NewLists<'u> {
    lists: Vec<List>,
    ids: HashMap<(Holder, Option<&'u str>), ListId>,
}

impl<'u> NewLists<'u> {
    /// How many entries this adds.
    pub(super) const fn len(&self) -> usize {
        self.lists.len()
    }

    /// A list of the document or of the update; none for what is gone.
    pub(super) fn get(&self, known: &Lists, id: ListId) -> Option<List> {
        let index = id.index()?;
        known
            .lists
            .get(index)
            .or_else(|| self.lists.get(index.checked_sub(known.len())?))
            .copied()
    }

    /// The number of a list, new or not.
    pub(super) fn find_or_add(&mut self, known: &Lists, holder: Holder, key: Option<&'u str>, list: List) -> ListId {
        if let Some(id) = known.find(holder, key) {
            return id;
        }
        let next = ListId::from_index(known.len() + self.lists.len());
        *self.ids.entry((holder, key)).or_insert_with(|| {
            self.lists.push(list);
            next
        })
    }
}
