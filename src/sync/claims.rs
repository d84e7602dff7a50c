//! Client ids across the documents of a workshop.
//!
//! Each document has its own owners. But who wrote something is told by the client id alone, so an id that is somebody's in
//! one document must not become somebody else's in another.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Whose client id is whose in a whole workshop. Clones are the same.
#[derive(Debug, Clone, Default)]
pub struct Claims(Arc<Mutex<HashMap<u32, u32>>>);

/// The claims while nobody else changes them.
pub(super) struct Held<'a>(MutexGuard<'a, HashMap<u32, u32>>);

impl Claims {
    pub(super) fn hold(&self) -> Held<'_> {
        Held(self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Held<'_> {
    /// Binds a client id to the participant with this number, unless it is somebody's already.
    pub(super) fn bind(&mut self, client: u32, number: u32) {
        self.0.entry(client).or_insert(number);
    }

    /// Whether the participant with this number may claim a client id that is nobody's in their document.
    pub(super) fn allow(&self, client: u32, number: u32) -> bool {
        self.0.get(&client).is_none_or(|owner| *owner == number)
    }
}
