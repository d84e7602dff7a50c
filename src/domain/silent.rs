//! Talks that begin in silence: everybody writes for themselves, nobody sees it, and later all see all of it.

use serde::{Deserialize, Serialize};

/// Name of the talk about how the work was done in a cycle. What is revealed are learnings.
pub const RETROSPECTIVE: &str = "retrospective";

/// What the names of those talks begin with that are steps of the agenda. What is revealed are contributions.
pub const STEPS: &str = "step/";

/// Name of the talk in a step of the agenda, by its id.
pub fn of_step(id: &str) -> String {
    format!("{STEPS}{id}")
}

/// A contribution that waits to be revealed, as the file keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct WaitingCard {
    /// What it says.
    pub text: String,
    /// Whose it is; nobody's when it was written without a name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed: Option<Signed>,
}

impl WaitingCard {
    /// As the file keeps it.
    pub fn words(&self) -> String {
        // A struct of texts and numbers always serialises.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The inverse of [`WaitingCard::words`].
    pub fn parse(words: &str) -> Option<Self> {
        serde_json::from_str(words).ok()
    }
}

/// Whose a named contribution is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Signed {
    /// With what it is found again; the secret of a card without a name is not kept.
    pub key: String,
    /// Number of the participant whose name it bears.
    pub by: u32,
    /// Whether facilitators entered it for them.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub on_behalf: bool,
}

/// Longest text of a card, in Unicode scalar values.
pub const WORDS_MAX: usize = 2_000;
/// Most cards of one talk.
pub const CARDS_MAX: usize = 1_000;
/// Most bytes of all its cards: each change writes all of them anew.
pub const TALK_MAX: usize = 512 << 10;
