//! The whole readable state of a workshop, as one value: what exports write, imports bring and `GET …/board` answers.

use std::collections::{BTreeMap, HashSet};

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::area::Area;
use super::language::{Address, Language};

/// Lane of the impact model, in the order of the causal chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Lane {
    /// What we put in.
    Input,
    /// What we do.
    Activity,
    /// What we deliver.
    Output,
    /// What changes for people.
    Outcome,
    /// What it is all for.
    Impact,
}

impl Lane {
    /// Every lane, along the chain.
    pub const ALL: [Self; 5] = [Self::Input, Self::Activity, Self::Output, Self::Outcome, Self::Impact];

    /// Name in documents and JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Input => "input",
            Self::Activity => "activity",
            Self::Output => "output",
            Self::Outcome => "outcome",
            Self::Impact => "impact",
        }
    }

    /// The inverse of [`Lane::as_str`].
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lane| lane.as_str() == text)
    }
}

/// One of several impact models side by side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Model {
    /// Id.
    pub id: String,
    /// Title.
    pub title: String,
    /// Fractional index among the models.
    pub order: String,
    /// Questions at the heads of its lanes, those that have one.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<BTreeMap<Lane, String>>"))]
    pub prompts: BTreeMap<Lane, String>,
}

/// One statement in one lane.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Card {
    /// Id.
    pub id: String,
    /// The model it belongs to; the first one when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub model: Option<String>,
    /// Its lane.
    pub lane: Lane,
    /// Fractional index within the lane.
    pub order: String,
    /// The statement.
    pub title: String,
    /// Anything more, plain text.
    #[serde(default)]
    pub note: String,
    /// Milliseconds since 1970 when it was deleted; absent while it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub deleted_at: Option<i64>,
}

/// "A leads to B because …".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Link {
    /// Id.
    pub id: String,
    /// Card it starts at.
    pub from: String,
    /// Card it ends at.
    pub to: String,
    /// The reason; empty while nobody has given one.
    #[serde(default)]
    pub because: String,
    /// Milliseconds since 1970 when it was deleted; absent while it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub deleted_at: Option<i64>,
}

/// What somebody says about a card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Comment {
    /// Id.
    pub id: String,
    /// The card.
    pub card: String,
    /// Plain text.
    pub text: String,
    /// Milliseconds since 1970 when it was written; 0 when nobody knows.
    #[serde(default)]
    pub at: i64,
    /// Name of who wrote it; absent where names are not shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub author: Option<String>,
    /// Milliseconds since 1970 when it was settled; absent while it is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub resolved_at: Option<i64>,
}

/// Kind of a block of notes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum BlockKind {
    /// A heading.
    Heading,
    /// Running text.
    Paragraph,
    /// An item with a bullet.
    Bullet,
    /// An item with a number.
    Number,
    /// An item to tick off.
    Check,
}

impl BlockKind {
    /// Every kind there is.
    pub const ALL: [Self; 5] = [Self::Heading, Self::Paragraph, Self::Bullet, Self::Number, Self::Check];

    /// Name in documents and JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Heading => "heading",
            Self::Paragraph => "paragraph",
            Self::Bullet => "bullet",
            Self::Number => "number",
            Self::Check => "check",
        }
    }

    /// The inverse of [`BlockKind::as_str`].
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}

/// One block of the shared notes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Block {
    /// Id.
    pub id: String,
    /// Kind.
    pub kind: BlockKind,
    /// Fractional index.
    pub order: String,
    /// Plain text.
    pub text: String,
    /// For check boxes.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub done: bool,
    /// How far it is moved in, 0 to 4.
    #[serde(default, skip_serializing_if = "is_zero")]
    #[cfg_attr(test, ts(optional, as = "Option<u8>"))]
    pub indent: u8,
    /// For headings: 1 to 3, 1 when absent.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    #[cfg_attr(test, ts(optional, as = "Option<u8>"))]
    pub level: u8,
}

/// How far a block can be moved in.
pub const INDENT_MAX: u8 = 4;

/// The lowest level of a heading.
pub const LEVEL_MAX: u8 = 3;

// Serialising asks by reference.
#[allow(clippy::trivially_copy_pass_by_ref)]
const fn is_zero(number: &u8) -> bool {
    *number == 0
}

#[allow(clippy::trivially_copy_pass_by_ref)]
const fn is_one(number: &u8) -> bool {
    *number == 1
}

const fn one() -> u8 {
    1
}

/// Everything in the workshop that can be read, in reading order: deleted cards and links too, deleted comments and blocks
/// not.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Board {
    /// Title of the workshop.
    pub title: String,
    /// Language of its content.
    pub language: Language,
    /// Sie or Du.
    pub address: Address,
    /// Impact models.
    #[serde(default)]
    pub models: Vec<Model>,
    /// Cards by lane and order.
    #[serde(default)]
    pub cards: Vec<Card>,
    /// Links.
    #[serde(default)]
    pub links: Vec<Link>,
    /// Comments on cards, in the order of their cards, then of time.
    #[serde(default)]
    pub comments: Vec<Comment>,
    /// Blocks of the notes by order.
    #[serde(default)]
    pub notes: Vec<Block>,
    /// Areas whose newest changes the server could not read: they are kept, and not in here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<Area>>"))]
    pub set_aside: Vec<Area>,
}

impl Board {
    /// The cards that are not deleted.
    pub fn standing_cards(&self) -> impl Iterator<Item = &Card> {
        standing_cards(&self.cards)
    }

    /// The links that are not deleted and both of whose cards stand.
    pub fn standing_links(&self) -> impl Iterator<Item = &Link> {
        standing_links(&self.cards, &self.links)
    }
}

/// Those of `cards` that are not deleted.
pub fn standing_cards(cards: &[Card]) -> impl Iterator<Item = &Card> {
    cards.iter().filter(|card| card.deleted_at.is_none())
}

/// Those of `links` that are not deleted and both of whose cards stand among `cards`.
pub fn standing_links<'a>(cards: &'a [Card], links: &'a [Link]) -> impl Iterator<Item = &'a Link> {
    let cards: HashSet<&str> = standing_cards(cards).map(|card| card.id.as_str()).collect();
    links.iter().filter(move |link| {
        link.deleted_at.is_none() && cards.contains(link.from.as_str()) && cards.contains(link.to.as_str())
    })
}
