//! Who may write under which client id, and how many of them there may be.
//!
//! Every page load draws an id of its own in every document. Somebody who works without a network and loads the page again
//! and again brings all of them at once, in the one step 2 that follows; a bound on what one message or one connection may
//! bring would refuse that work for ever. So the bounds are about people:
//! - within [`FreshIds::WINDOW_MS`] somebody may bring ids as long as they have not brought [`FRESH_PER_WINDOW`], over all
//!   their connections and documents. One message may pass that bound: what was honest work stays so however late it comes.
//! - in one document, [`super::IndexLimits::clients_per_person`] ids may belong to them: a share of the whole, so that nobody
//!   uses up alone what is there for everybody.

use std::collections::{HashMap, VecDeque};

use crate::doc::schema::SERVER_CLIENT;
use crate::wire::Rule;

/// The number of the server among the participants.
const SERVER: u32 = 0;

/// New client ids after which somebody has to wait for the end of the window.
const FRESH_PER_WINDOW: usize = 1_024;

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

/// New client ids that one person has brought lately.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FreshIds {
    now: i64,
    /// When, and how many at that time.
    used: VecDeque<(i64, usize)>,
}

impl FreshIds {
    /// One hour: what was used longer ago is free again.
    pub const WINDOW_MS: i64 = 60 * 60 * 1000;

    /// None yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// The same as of `now`, in milliseconds since 1970.
    pub fn at(&mut self, now: i64) -> &mut Self {
        self.now = now;
        while self
            .used
            .front()
            .is_some_and(|(used, _)| *used <= now - Self::WINDOW_MS)
        {
            self.used.pop_front();
        }
        self
    }

    /// Whether another one may come.
    pub(super) fn may_come(&self) -> bool {
        let used: usize = self.used.iter().map(|(_, count)| count).sum();
        used < FRESH_PER_WINDOW
    }

    pub(super) fn spend(&mut self, count: usize) {
        if count > 0 {
            self.used.push_back((self.now, count));
        }
    }
}

/// Client ids and whose they are, for good.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Owners {
    by_client: HashMap<u32, u32>,
    /// How many each participant has.
    counts: HashMap<u32, usize>,
}

impl Owners {
    pub(super) fn get(&self, client: u32) -> Option<u32> {
        self.by_client.get(&client).copied()
    }

    pub(super) fn set(&mut self, client: u32, number: u32) {
        let before = self.by_client.insert(client, number);
        if before == Some(number) {
            return;
        }
        *self.counts.entry(number).or_default() += 1;
        if let Some(count) = before.and_then(|before| self.counts.get_mut(&before)) {
            *count -= 1;
        }
    }

    /// How many ids belong to the participant with this number.
    pub(super) fn count(&self, number: u32) -> usize {
        self.counts.get(&number).copied().unwrap_or_default()
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
