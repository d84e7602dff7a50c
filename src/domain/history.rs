//! The vocabulary of the history: what a checkpoint says about itself.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Why a checkpoint was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// People had worked for a while, or had all left.
    Time,
    /// A facilitator asked for it.
    Command,
    /// The next thing to happen removed content for good.
    BeforeCleanUp,
    /// A step of the agenda began.
    Step,
}

impl Reason {
    /// Every reason there is.
    pub const ALL: [Self; 4] = [Self::Time, Self::Command, Self::BeforeCleanUp, Self::Step];

    /// Name in files and JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Time => "time",
            Self::Command => "command",
            Self::BeforeCleanUp => "before-clean-up",
            Self::Step => "step",
        }
    }

    /// The inverse of [`Reason::as_str`].
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.as_str() == text)
    }
}

/// How much stands in a workshop: what the board shows, not what is in the bin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Extent {
    /// Cards.
    pub cards: u32,
    /// Links between two of them.
    pub links: u32,
    /// Anything else of the model, such as indicators, goal conflicts and groups; and of objectives and key results.
    #[serde(default, skip_serializing_if = "is_zero")]
    #[cfg_attr(test, ts(optional, as = "Option<u32>"))]
    pub others: u32,
    /// Blocks of the notes.
    pub blocks: u32,
}

/// How many entries a clean-up removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Removed {
    /// Cards.
    pub cards: u32,
    /// Links.
    pub links: u32,
    /// Comments.
    pub comments: u32,
    /// Anything else of the model and of objectives and key results, and what lies within it.
    #[serde(default, skip_serializing_if = "is_zero")]
    #[cfg_attr(test, ts(optional, as = "Option<u32>"))]
    pub others: u32,
    /// Blocks of the notes.
    pub blocks: u32,
}

// Serialising asks by reference.
#[allow(clippy::trivially_copy_pass_by_ref)]
const fn is_zero(number: &u32) -> bool {
    *number == 0
}

impl std::ops::AddAssign for Removed {
    fn add_assign(&mut self, other: Self) {
        self.cards += other.cards;
        self.links += other.links;
        self.comments += other.comments;
        self.others += other.others;
        self.blocks += other.blocks;
    }
}
