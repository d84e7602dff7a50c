//! The entries of the decisions.

use super::super::{Group, Key, Value};
use crate::domain::area::Area;

groups! {
    /// Keys of a topic that is kept for later.
    topic TOPIC in Decisions at "topics" {
        /// Fractional index.
        ORDER = "order" Plain;
        /// What it is.
        TITLE = "title" Text;
        /// Anything more.
        NOTE = "note" Text;
        /// Whether it is dealt with.
        SETTLED = "settled" Plain;
        /// Id of the contribution it came from.
        FROM = "from" Plain;
        /// Title of the breakout group it came from.
        FROM_GROUP = "fromGroup" Plain;
        /// Array of ids of cards and objectives it is about.
        CARDS = "cards" Plain;
        /// Milliseconds since 1970; present means deleted.
        DELETED_AT = "deletedAt" Plain;
    }
    /// Keys of a recommendation.
    recommendation RECOMMENDATION in Decisions at "recommendations" {
        /// Fractional index.
        ORDER = "order" Plain;
        /// What is recommended.
        TEXT = "text" Text;
        /// Why.
        REASONS = "reasons" Text;
        /// What those hold who see it otherwise.
        MINORITY = "minority" Text;
        /// Id of the contribution it came from.
        FROM = "from" Plain;
        /// Title of the breakout group it came from.
        FROM_GROUP = "fromGroup" Plain;
        /// Array of ids of cards and objectives it is about.
        CARDS = "cards" Plain;
        /// Id of a poll about it.
        POLL = "poll" Plain;
        /// Milliseconds since 1970; present means deleted.
        DELETED_AT = "deletedAt" Plain;
    }
    /// Keys of a next step.
    next_step NEXT_STEP in Decisions at "nextSteps" {
        /// Fractional index.
        ORDER = "order" Plain;
        /// What is to be done.
        TEXT = "text" Text;
        /// Who does it.
        WHO = "who" Plain;
        /// By when, `YYYY-MM-DD`.
        DUE = "due" Plain;
        /// Whether it is done.
        DONE = "done" Plain;
        /// Id of the contribution it came from.
        FROM = "from" Plain;
        /// Title of the breakout group it came from.
        FROM_GROUP = "fromGroup" Plain;
        /// Array of ids of cards and objectives it is about.
        CARDS = "cards" Plain;
        /// Milliseconds since 1970; present means deleted.
        DELETED_AT = "deletedAt" Plain;
    }
}
