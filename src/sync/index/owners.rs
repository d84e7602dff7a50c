//! Who may write under which client id.

use std::collections::{HashMap, VecDeque};

use crate::doc::schema::SERVER_CLIENT;
use crate::wire::Rule;

/// The number of the server among the participants.
const SERVER: u32 = 0;

/// New client ids one connection may bring within [`FreshIds::WINDOW_MS`].
const FRESH_PER_WINDOW: usize = 16;

/// Who sends an update.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Author {
    /// The server itself.
    Server,
    /// Somebody in the workshop.
    Participant {
        /// Their number in the workshop file, at least 1.
        number: u32,
        /// Whether they may write here.
        writes: bool,
    },
    /// The log: who wrote it was decided when it came, and so was how much may come at once.
    Replay,
}

/// How many new client ids a connection may still bring. Every page load makes one, per document.
#[derive(Debug, Clone, Default)]
pub struct FreshIds {
    now: i64,
    used: VecDeque<i64>,
}

impl FreshIds {
    /// One hour: what was used longer ago is free again.
    pub const WINDOW_MS: i64 = 60 * 60 * 1000;

    /// A full budget.
    pub fn new() -> Self {
        Self::default()
    }

    /// The budget as of `now`, in milliseconds since 1970.
    pub fn at(&mut self, now: i64) -> &mut Self {
        self.now = now;
        while self.used.front().is_some_and(|&used| used <= now - Self::WINDOW_MS) {
            self.used.pop_front();
        }
        self
    }

    /// How many new ids may come.
    pub fn left(&self) -> usize {
        FRESH_PER_WINDOW.saturating_sub(self.used.len())
    }

    pub(super) fn spend(&mut self, count: usize) {
        self.used.extend(std::iter::repeat_n(self.now, count));
    }
}

/// Client ids and whose they are, for good.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Owners(HashMap<u32, u32>);

impl Owners {
    pub(super) fn get(&self, client: u32) -> Option<u32> {
        self.0.get(&client).copied()
    }

    pub(super) fn set(&mut self, client: u32, number: u32) {
        self.0.insert(client, number);
    }

    /// Whether `author` may write new clocks as `client`; returns whether that binds the id.
    pub(super) fn check(&self, client: u32, author: Author) -> Result<bool, Rule> {
        let number = match author {
            Author::Replay => return Ok(false),
            Author::Server => SERVER,
            Author::Participant { .. } if client == SERVER_CLIENT => return Err(Rule::OServer),
            Author::Participant { number, .. } => number,
        };
        match self.get(client) {
            None => Ok(true),
            Some(owner) if owner == number => Ok(false),
            Some(SERVER) => Err(Rule::OServer),
            Some(_) => Err(Rule::OOwner),
        }
    }
}

impl Author {
    /// The number new ids are bound to, if any.
    pub(super) const fn number(self) -> Option<u32> {
        match self {
            Self::Server => Some(SERVER),
            Self::Participant { number, .. } => Some(number),
            Self::Replay => None,
        }
    }

    pub(super) const fn may_write(self) -> bool {
        !matches!(self, Self::Participant { writes: false, .. })
    }
}
