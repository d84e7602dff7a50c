//! The entries of the collection.

use super::super::{Group, Key, Value};
use crate::domain::area::Area;

groups! {
    /// Keys of a contribution.
    contribution CONTRIBUTION in Collection at "contributions" {
        /// Fractional index.
        ORDER = "order" Plain;
        /// What it says.
        TEXT = "text" Text;
        /// Id of its group.
        CLUSTER = "cluster" Plain;
        /// Name of whose it is.
        AUTHOR = "author" Plain;
        /// Name of the perspective they spoke for.
        PERSPECTIVE = "perspective" Plain;
        /// Whether facilitators entered it for them.
        ON_BEHALF = "onBehalf" Plain;
        /// Whether it was asked for without a name.
        ANONYMOUS = "anonymous" Plain;
        /// Id of the step that asked for it.
        STEP = "step" Plain;
        /// What that step asked.
        PROMPT = "prompt" Plain;
        /// Name of the breakout group it came from.
        GROUP = "group" Plain;
        /// Array of where it went on to: what, a colon, and an id.
        SENT = "sent" Plain;
        /// Milliseconds since 1970; present means deleted.
        DELETED_AT = "deletedAt" Plain;
    }
    /// Keys of a group of contributions.
    cluster CLUSTER in Collection at "clusters" {
        /// Fractional index.
        ORDER = "order" Plain;
        /// What they are about.
        TITLE = "title" Text;
        /// Milliseconds since 1970; present means deleted. Its contributions are in no group then.
        DELETED_AT = "deletedAt" Plain;
    }
}
