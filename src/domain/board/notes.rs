//! Comments and the shared notes.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

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
