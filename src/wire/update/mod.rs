//! Yjs v1 updates: what they say, without what they contain.
//!
//! ```text
//! update    := nSections section* deleteSet
//! section   := nStructs client firstClock struct*        clocks of a section follow one another
//! struct    := GC | Skip | Item
//! Item      := [left neighbour] [right neighbour] [parent and key, when it has no neighbour] content
//! deleteSet := nClients (client nRanges (clock length)*)*
//! ```
//!
//! Per struct a record of fixed size is kept; names are borrowed, content is checked and passed over.

mod grammar;

pub use grammar::parse;

use super::Id;

/// What one update may hold. The depths count the containers around a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UpdateLimits {
    /// Bytes of the whole update.
    pub bytes: usize,
    /// UTF-16 units of a map key or format key.
    pub key_units: usize,
    /// Depth of values in maps and arrays.
    pub any_depth: usize,
    /// Depth of the JSON in embeds and formats.
    pub json_depth: usize,
    /// Whether texts may hold embeds and formats.
    pub formatting: bool,
    /// Whether shared arrays may be made.
    pub arrays: bool,
}

impl UpdateLimits {
    /// What clients may send to documents of `bytes` at most: plain texts and maps.
    pub const fn plain(bytes: usize) -> Self {
        Self {
            bytes,
            key_units: 128,
            any_depth: 8,
            json_depth: 8,
            formatting: false,
            arrays: false,
        }
    }
}

/// A well-formed update.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Update<'a> {
    /// New or resent structs per client, highest client first, each client once.
    pub sections: Vec<Section>,
    /// The structs of all sections, one after the other.
    pub structs: Vec<Struct<'a>>,
    /// Clients with deleted ranges, in any order, each once.
    pub deletes: Vec<Deletes>,
    /// The deleted ranges of all clients, one after the other.
    pub ranges: Vec<DeletedRange>,
    /// Bytes of the whole delete set, the last part of the update.
    pub delete_set: &'a [u8],
}

impl<'a> Update<'a> {
    /// The structs of a section of this update.
    pub fn structs_of(&self, section: &Section) -> &[Struct<'a>] {
        self.structs
            .get(section.first..section.first + section.count)
            .unwrap_or_default()
    }

    /// The deleted ranges of a client of this update: ascending, disjoint, perhaps touching.
    pub fn ranges_of(&self, deletes: &Deletes) -> &[DeletedRange] {
        self.ranges
            .get(deletes.first..deletes.first + deletes.count)
            .unwrap_or_default()
    }
}

/// A gapless stretch of one client's structs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Section {
    /// Whose.
    pub client: u32,
    /// Clock of the first struct.
    pub clock: u32,
    /// Clock after the last struct.
    pub end: u32,
    first: usize,
    count: usize,
}

/// The deleted ranges of one client.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deletes {
    /// Whose.
    pub client: u32,
    first: usize,
    count: usize,
}

/// A stretch of deleted clocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DeletedRange {
    /// Clock of the first one.
    pub clock: u32,
    /// Clock after the last one.
    pub end: u32,
}

/// A stretch of clocks that belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Struct<'a> {
    /// First clock.
    pub clock: u32,
    /// Clock after the last one.
    pub end: u32,
    /// What it is.
    pub body: Body<'a>,
}

/// The three forms of a struct.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Body<'a> {
    /// Content that has been collected together with its parent.
    Gc,
    /// Clocks left out.
    Skip,
    /// Something in a list or under a key.
    Item(Item<'a>),
}

/// Something in a list or under a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Item<'a> {
    /// Where it was put.
    pub anchor: Anchor<'a>,
    /// The flag "has a key". Only a hint when there is a neighbour: merging updates loses it.
    pub key_flag: bool,
    /// What kind of content it holds.
    pub content: Content,
}

/// Where an item was put when it was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor<'a> {
    /// Right of its neighbour.
    Left(Id),
    /// Left of its neighbour.
    Right(Id),
    /// Between two neighbours: left, right.
    Between(Id, Id),
    /// Into a parent that had nothing at that place.
    Parent(Parent<'a>, Option<&'a str>),
}

/// A shared type, named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Parent<'a> {
    /// One at the top of the document.
    Root(&'a str),
    /// One that was put into another one by this item.
    Item(Id),
}

/// Kind of content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Content {
    /// Deleted, content collected.
    Deleted,
    /// Letters of a text.
    String,
    /// An object within a text.
    Embed,
    /// A formatting mark within a text.
    Format,
    /// A shared type.
    Type(TypeKind),
    /// Plain values.
    Any,
}

/// Kind of a shared type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TypeKind {
    /// `Y.Array`.
    Array,
    /// `Y.Map`.
    Map,
    /// `Y.Text`.
    Text,
}
