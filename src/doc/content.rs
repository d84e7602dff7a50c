//! What the documents of a workshop say, as values: one area, and the whole board made of them.
//!
//! Free of the library: whatever reads the bytes, in this process or in another, hands these values on.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::domain::area::Area;
use crate::domain::board::{Block, Board, Card, Comment, Link, Model, standing_cards, standing_links};
use crate::domain::language::{Address, Language};

/// Everything that stands in the document of one area; what another area holds is empty.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct AreaContent {
    /// Impact models by order.
    pub models: Vec<Model>,
    /// Cards by lane and order, deleted ones included.
    pub cards: Vec<Card>,
    /// Links by the places of their cards, deleted ones included.
    pub links: Vec<Link>,
    /// Comments by the places of their cards, then by time.
    pub comments: Vec<MadeComment>,
    /// Blocks of the notes by order.
    pub notes: Vec<Block>,
    /// When the first was deleted of what a clean-up could remove, milliseconds since 1970: one of what was deleted before a
    /// later time has something to do, any other has not. None when nothing is deleted.
    pub deleted_since: Option<i64>,
}

/// A comment and under which client id it was made; nobody can make one under another's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MadeComment {
    /// The comment, without a name.
    pub comment: Comment,
    /// The Yjs client id.
    pub maker: u64,
}

/// What a board says about its workshop that no document holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoardMeta {
    /// Title of the workshop.
    pub title: String,
    /// Language of its content.
    pub language: Language,
    /// Sie or Du.
    pub address: Address,
    /// Areas whose newest changes could not be read.
    pub set_aside: Vec<Area>,
}

/// Names by the client ids under which people wrote.
pub type Names = HashMap<u32, String>;

/// The whole readable state. Comments bear the name that `names` has for their client id, if any.
pub fn board(meta: BoardMeta, names: &Names, model: &AreaContent, notes: &AreaContent) -> Board {
    let signed = |made: &MadeComment| Comment {
        author: u32::try_from(made.maker)
            .ok()
            .and_then(|client| names.get(&client).cloned()),
        ..made.comment.clone()
    };
    Board {
        title: meta.title,
        language: meta.language,
        address: meta.address,
        models: model.models.clone(),
        cards: model.cards.clone(),
        links: model.links.clone(),
        comments: model.comments.iter().map(signed).collect(),
        notes: notes.notes.clone(),
        set_aside: meta.set_aside,
    }
}

/// How much there is in the area model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Cards that are not deleted.
    pub cards: usize,
    /// Links that are not deleted and both of whose cards are there.
    pub links: usize,
}

impl AreaContent {
    /// Counts what stands.
    pub fn counts(&self) -> Counts {
        Counts {
            cards: standing_cards(&self.cards).count(),
            links: standing_links(&self.cards, &self.links).count(),
        }
    }

    /// Whether a card with this id stands.
    pub fn has_card(&self, id: &str) -> bool {
        standing_cards(&self.cards).any(|card| card.id == id)
    }
}
