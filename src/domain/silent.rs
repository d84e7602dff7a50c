//! Talks that begin in silence: everybody writes for themselves, nobody sees it, and later all see all of it.

use super::area::Area;

/// Such a talk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SilentTalk {
    /// How the work was done in a cycle. What is revealed are learnings.
    Retrospective,
}

impl SilentTalk {
    /// Name in addresses and files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Retrospective => "retrospective",
        }
    }

    /// The inverse of [`SilentTalk::as_str`].
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Retrospective].into_iter().find(|talk| talk.as_str() == text)
    }

    /// The area it belongs to: who may write there may write here.
    pub const fn area(self) -> Area {
        match self {
            Self::Retrospective => Area::Okr,
        }
    }
}

/// Longest text of a card, in Unicode scalar values.
pub const WORDS_MAX: usize = 2_000;
/// Most cards of one talk.
pub const CARDS_MAX: usize = 1_000;
/// Most bytes of all its cards: each change writes all of them anew.
pub const TALK_MAX: usize = 512 << 10;
