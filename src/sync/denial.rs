//! How somebody is turned away at the door, or shown out: the reason, and the close code where no reason can be said.

use super::outbox::Closing;
use crate::store::StoreError;

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
    Full,
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
            Self::Full => "too-many",
        }
    }

    /// The close code on the plain path.
    pub const fn closing(self) -> Closing {
        match self {
            Self::NoSession => Closing::NoSession,
            Self::Forbidden | Self::Removed => Closing::Forbidden,
            Self::Unknown => Closing::Unknown,
            Self::Damaged | Self::Full => Closing::Overloaded,
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
