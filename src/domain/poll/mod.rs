//! Polls: a picture of the mood, never a resolution.
//!
//! What is asked, what is answered, and what may be told of it. In a secret poll nothing is told before the end, and nothing
//! of groups so small that they would give somebody away.

mod answer;
mod ballot;
mod draft;
mod groups;
mod names;
mod result;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::area::Area;

pub use answer::{ANSWER_TEXT_MAX, Answer, Given};
pub use ballot::{Ballot, Voter};
pub use draft::{DOTS_MAX, DraftError, LABEL_MAX, OPTION_MAX, OPTIONS_MAX, PollDraft, QUESTION_MAX, SCALE_MAX};
pub use names::sharing_a_name;
pub use result::{GroupMean, GroupResult, OptionResult, PollResult, Said};

/// Most polls of a workshop, drafts included.
pub const POLLS_MAX: usize = 60;
/// Fewest answers of which figures are shown.
pub const THRESHOLD: u32 = 3;

macro_rules! words {
    ($( $(#[$doc:meta])* $name:ident { $( $(#[$variant_doc:meta])* $variant:ident = $text:literal, )+ } )+) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
        #[cfg_attr(test, derive(ts_rs::TS))]
        #[serde(rename_all = "lowercase")]
        pub enum $name { $( $(#[$variant_doc])* $variant, )+ }

        impl $name {
            /// Every one there is.
            pub const ALL: &'static [Self] = &[$( Self::$variant, )+];

            /// Name in JSON and in the store.
            pub const fn as_str(self) -> &'static str {
                match self { $( Self::$variant => $text, )+ }
            }

            /// The inverse of `as_str`.
            pub fn parse(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.as_str() == text)
            }
        }
    )+ };
}

words! {
    /// What is asked of everybody.
    PollKind {
        /// To give dots to options.
        Dots = "dots",
        /// To place each option on a scale.
        Scale = "scale",
        /// No finger to five.
        Fist = "fist",
        /// To bring all options into an order.
        Ranking = "ranking",
        /// How much one resists each option, 0 to 10 (systemic consensing).
        Resistance = "resistance",
        /// To carry it, to carry it with concerns, or not to carry it.
        Consent = "consent",
        /// How sure one is, 0 to 10.
        Confidence = "confidence",
        /// A few words.
        Text = "text",
    }
    /// Who learns what of the answers, and when.
    PollMode {
        /// Everybody sees results while they come in.
        Open = "open",
        /// Nobody sees anything until it is closed. The server knows who said what.
        Hidden = "hidden",
        /// The same, and nothing that is kept joins an answer to a person.
        Secret = "secret",
    }
    /// Where a poll stands.
    PollState {
        /// For facilitators alone.
        Draft = "draft",
        /// Takes answers.
        Open = "open",
        /// Its result stands.
        Closed = "closed",
    }
}

/// What an option is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PollSubject {
    /// Where it stands.
    pub area: Area,
    /// Its id there.
    pub id: String,
}

/// Something to be answered about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PollOption {
    /// Id within the poll, 21 characters.
    pub id: String,
    /// 1 to 200 characters.
    pub text: String,
    /// Whether it is that all stays as it is. One option may be.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(test, ts(optional, as = "Option<bool>"))]
    pub as_today: bool,
    /// A card, an objective, … that is meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub about: Option<PollSubject>,
}

/// Who took part.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Turnout {
    /// Everybody who took part, also by abstaining.
    pub answered: u32,
    /// Who abstained among them. 0 until the end unless the poll is open, and 0 where figures are withheld.
    pub abstained: u32,
    /// How many of the answers were given for people without a device.
    pub on_behalf: u32,
    /// How many of those who answered share their name with another who did: perhaps somebody joined twice.
    pub same_name: u32,
    /// Who could take part.
    pub of: u32,
}

/// An earlier round.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct PollRound {
    /// Its number, from 1.
    pub round: u32,
    /// What was asked.
    pub question: String,
    /// About what.
    pub options: Vec<PollOption>,
    /// Who took part.
    pub turnout: Turnout,
    /// What came of it.
    pub result: PollResult,
    /// When it was opened, milliseconds since 1970.
    pub opened_at: i64,
    /// When it was closed, milliseconds since 1970.
    pub closed_at: i64,
}

/// A poll as far as it may be told.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Poll {
    /// Id.
    pub id: String,
    /// What is asked, and how.
    #[serde(flatten)]
    pub asked: PollDraft,
    /// Where it stands.
    pub state: PollState,
    /// The round that runs or ended last, from 1.
    pub round: u32,
    /// Fewest answers of which figures are shown.
    pub threshold: u32,
    /// Who took part in this round.
    pub turnout: Turnout,
    /// What came of this round: when it is closed, in an open poll while it runs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub result: Option<PollResult>,
    /// Earlier rounds, the first one first.
    #[serde(default)]
    pub rounds: Vec<PollRound>,
    /// When this round was opened, milliseconds since 1970.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub opened_at: Option<i64>,
    /// When this round was closed, milliseconds since 1970.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub closed_at: Option<i64>,
}

impl Poll {
    /// A draft of what was checked.
    pub fn draft(id: String, asked: PollDraft) -> Self {
        Self {
            id,
            asked,
            state: PollState::Draft,
            round: 1,
            threshold: THRESHOLD,
            turnout: Turnout::default(),
            result: None,
            rounds: Vec::new(),
            opened_at: None,
            closed_at: None,
        }
    }

    /// Opens a draft at `now`.
    pub fn open(&mut self, now: i64) {
        self.state = PollState::Open;
        self.opened_at = Some(now);
    }

    /// Ends the round at `now`: what came of it stands.
    pub fn close(&mut self, now: i64, turnout: Turnout, answers: &[Given]) {
        self.state = PollState::Closed;
        self.closed_at = Some(now);
        self.tell(turnout, answers);
    }

    /// Brings turnout and, where it may be seen, the result to what these answers make.
    pub fn tell(&mut self, turnout: Turnout, answers: &[Given]) {
        let seen = self.asked.mode == PollMode::Open || self.state == PollState::Closed;
        let result = seen.then(|| PollResult::of(&self.asked, self.threshold, answers));
        let figures = result.as_ref().is_some_and(|result| !result.withheld);
        let abstained = answers.iter().filter(|given| given.answer.abstain).count();
        self.turnout = Turnout {
            abstained: if figures { result::count(abstained) } else { 0 },
            ..turnout
        };
        self.result = result;
    }

    /// Opens a new, empty round at `now`; the one that ended becomes an earlier one. Nothing happens unless it is closed.
    pub fn again(&mut self, now: i64, asked: PollDraft) {
        let (Some(result), Some(opened_at), Some(closed_at)) = (self.result.take(), self.opened_at, self.closed_at)
        else {
            return;
        };
        let before = std::mem::replace(&mut self.asked, asked);
        self.rounds.push(PollRound {
            round: self.round,
            question: before.question,
            options: before.options,
            turnout: self.turnout,
            result,
            opened_at,
            closed_at,
        });
        self.round += 1;
        self.turnout = Turnout::default();
        self.closed_at = None;
        self.open(now);
    }
}

#[cfg(test)]
mod tests;
