//! Client ids across the documents of a workshop.
//!
//! Each document has its own owners. But who wrote something is told by the client id alone, so an id that is somebody's in
//! one document must not become somebody else's in another. Nor must an id that somebody shows in awareness, where
//! everybody can read it, be taken by somebody else before its owner writes for the first time.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::index::FreshIds;

/// Ids that one person has shown and that are reserved for them. Every page load shows one per document; past this number
/// the one that was shown first is free again.
const SHOWN_MAX: usize = 256;

/// Whose client id is whose in a whole workshop. Clones are the same.
#[derive(Debug, Clone, Default)]
pub struct Claims(Arc<Mutex<Owners>>);

#[derive(Debug, Default)]
struct Owners {
    /// For good: they have written with it.
    bound: HashMap<u32, u32>,
    /// While the workshop is in memory: they have shown it.
    shown: HashMap<u32, u32>,
    /// What each person has shown, oldest first.
    by_person: HashMap<u32, VecDeque<u32>>,
    /// What each person has brought lately, on whichever connection.
    fresh: HashMap<u32, FreshIds>,
}

/// The claims while nobody else changes them.
pub(super) struct Held<'a>(MutexGuard<'a, Owners>);

impl Claims {
    pub(super) fn hold(&self) -> Held<'_> {
        Held(self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Held<'_> {
    /// Binds a client id to the participant with this number, unless it is somebody's already.
    pub(super) fn bind(&mut self, client: u32, number: u32) {
        self.0.bound.entry(client).or_insert(number);
    }

    /// Whether the participant with this number may claim a client id that is nobody's in their document.
    pub(super) fn allow(&self, client: u32, number: u32) -> bool {
        let owner = self.0.bound.get(&client).or_else(|| self.0.shown.get(&client));
        owner.is_none_or(|owner| *owner == number)
    }

    /// How many new ids the participant with this number has brought.
    pub(super) fn fresh(&mut self, number: u32) -> &mut FreshIds {
        self.0.fresh.entry(number).or_default()
    }

    /// Reserves a client id for the participant who shows it, and keeps it reserved when they are gone for a moment.
    /// Returns whether it is theirs to show.
    pub(super) fn show(&mut self, client: u32, number: u32) -> bool {
        if !self.allow(client, number) {
            return false;
        }
        let owners = &mut *self.0;
        if owners.bound.contains_key(&client) || owners.shown.insert(client, number).is_some() {
            return true;
        }
        let ids = owners.by_person.entry(number).or_default();
        ids.push_back(client);
        if ids.len() > SHOWN_MAX
            && let Some(oldest) = ids.pop_front()
        {
            owners.shown.remove(&oldest);
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_somebody_shows_or_has_written_with_is_nobody_elses() {
        let claims = Claims::default();
        let mut held = claims.hold();
        assert!(held.show(11, 1) && held.show(11, 1));
        assert!(held.allow(11, 1) && !held.allow(11, 2) && !held.show(11, 2));
        held.bind(12, 2);
        assert!(held.show(12, 2) && !held.show(12, 1) && !held.allow(12, 1));
        assert!(held.allow(13, 1) && held.allow(13, 2));
    }

    #[test]
    fn one_person_reserves_so_many_ids_and_takes_nothing_from_others() {
        let claims = Claims::default();
        let mut held = claims.hold();
        let most = u32::try_from(SHOWN_MAX).unwrap();
        assert!(held.show(1_000_000, 1));
        assert!((0..most).all(|id| held.show(id, 2)));
        assert!(!held.allow(0, 1), "as many as there may be");
        assert!(held.show(most, 2));
        assert!(held.allow(0, 1) && !held.allow(1, 1), "the oldest gives way");
        assert!(!held.allow(1_000_000, 2), "and only one's own");
        assert_eq!(held.0.shown.len(), SHOWN_MAX + 1);
    }
}
