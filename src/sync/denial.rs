//! How somebody is turned away at the door, or shown out: the reason, and the close code where no reason can be said.

use serde_json::json;

use super::outbox::Closing;
use crate::store::StoreError;

/// What has no place left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum House {
    /// The workshop.
    Workshop,
    /// The whole server.
    Server,
    /// The socket, which has its place in another workshop.
    Socket,
}

impl House {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Workshop => "workshop",
            Self::Server => "server",
            Self::Socket => "socket",
        }
    }
}

/// All places for somebody of this role are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Full {
    /// Where.
    pub of: House,
    /// How many there are for this role; each open socket takes one.
    pub places: usize,
}

impl Full {
    /// Told after the Auth reply, which has no word for a number.
    fn message(self) -> String {
        let (of, places) = (self.of.as_str(), self.places);
        let message = format!("The {of} is full: all places ({places}) are taken. Ask again in some seconds.");
        json!({"type": "full", "of": of, "limit": places, "message": message}).to_string()
    }
}

/// Why somebody does not get a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Denial {
    /// The token belongs to nobody.
    NoSession,
    /// The role may not see this area.
    Forbidden,
    /// The person was removed.
    Removed,
    /// No such workshop or area.
    Unknown,
    /// The workshop's file cannot be used.
    Damaged,
    /// The workshop or the server is full.
    Full(Full),
}

impl Denial {
    /// The reason in the Auth reply.
    pub const fn reason(self) -> &'static str {
        match self {
            Self::NoSession => "session-missing",
            Self::Forbidden => "forbidden",
            Self::Removed => "removed",
            Self::Unknown => "workshop-unknown",
            Self::Damaged => "workshop-damaged",
            Self::Full(_) => "too-many",
        }
    }

    /// What is told beside the reason, as a Stateless message.
    pub(super) fn details(self) -> Option<String> {
        match self {
            Self::Full(full) => Some(full.message()),
            _ => None,
        }
    }

    /// The close code on the plain path.
    pub const fn closing(self) -> Closing {
        match self {
            Self::NoSession => Closing::NoSession,
            Self::Forbidden | Self::Removed => Closing::Forbidden,
            Self::Unknown => Closing::Unknown,
            Self::Damaged | Self::Full(_) => Closing::Overloaded,
        }
    }
}

impl From<StoreError> for Denial {
    fn from(error: StoreError) -> Self {
        if matches!(error, StoreError::Unknown) {
            Self::Unknown
        } else {
            Self::Damaged
        }
    }
}

/// Why somebody is shown out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Farewell {
    /// The area is hidden from them now.
    Hidden,
    /// They left on another connection.
    Left,
    /// A facilitator removed them.
    Removed,
    /// The workshop was deleted.
    Deleted,
}

impl Farewell {
    /// The last word in the Auth protocol, and the close code where that is not spoken.
    pub(super) const fn words(self) -> (&'static str, Closing) {
        match self {
            Self::Hidden => (Denial::Forbidden.reason(), Closing::Forbidden),
            Self::Left => (Denial::NoSession.reason(), Closing::NoSession),
            Self::Removed => (Denial::Removed.reason(), Closing::Forbidden),
            Self::Deleted => (Denial::Removed.reason(), Closing::Unknown),
        }
    }
}
