//! Who may not come in any more, or is somebody else by now.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::domain::people::Participant;
use crate::domain::secret::SecretHash;

/// What was decided about people, for those who are on the threshold while it is decided.
#[derive(Debug, Default)]
pub(super) struct Departed {
    pub(super) everybody: bool,
    pub(super) people: BTreeSet<u32>,
    pub(super) changed: BTreeMap<u32, Participant>,
    /// The latest, oldest first.
    sessions: VecDeque<SecretHash>,
}

/// Sessions that are remembered as ended. Whoever is on the threshold looked for theirs in the file a moment ago: by the time
/// so many others have ended, they are in or out.
const ENDED_MAX: usize = 1_024;

impl Departed {
    /// Notes that a session is over.
    pub(super) fn end(&mut self, session: SecretHash) {
        if self.sessions.contains(&session) {
            return;
        }
        if self.sessions.len() == ENDED_MAX {
            self.sessions.pop_front();
        }
        self.sessions.push_back(session);
    }

    /// Whether this session is over.
    pub(super) fn has_ended(&self, session: &SecretHash) -> bool {
        self.sessions.contains(session)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_latest_ended_sessions_are_remembered_and_no_more() {
        let mut departed = Departed::default();
        let session = |n: usize| {
            let mut hash = [0; 32];
            hash[..8].copy_from_slice(&n.to_le_bytes());
            hash
        };
        for n in (0..3 * ENDED_MAX).chain([3 * ENDED_MAX - 1]) {
            departed.end(session(n));
        }
        assert_eq!(departed.sessions.len(), ENDED_MAX);
        assert!(departed.has_ended(&session(2 * ENDED_MAX)));
        assert!(!departed.has_ended(&session(2 * ENDED_MAX - 1)));
    }
}
