//! The places of a workshop. Each socket takes one.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::outbox::{Closing, Outbox};

/// Who sits where, by number of the socket.
#[derive(Debug, Default)]
pub(super) struct Seats(Mutex<HashMap<u64, Seat>>);

#[derive(Debug)]
struct Seat {
    person: u32,
    outbox: Arc<Outbox>,
}

impl Seats {
    fn taken(&self) -> MutexGuard<'_, HashMap<u64, Seat>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Gives a socket a place if one of `places` is free, or if this person still holds one through a connection that has
    /// been silent for longer than `silence`: a phone that slept comes back before its old connection counts as dead.
    pub(super) fn take(
        &self,
        socket: u64,
        person: u32,
        outbox: &Arc<Outbox>,
        places: usize,
        silence: Duration,
    ) -> bool {
        let mut taken = self.taken();
        if taken.len() >= places {
            let hangs = |seat: &Seat| seat.person == person && seat.outbox.silent_for() > silence;
            let hanging = taken.iter().find(|(_, seat)| hangs(seat)).map(|(socket, _)| *socket);
            let Some(seat) = hanging.and_then(|socket| taken.remove(&socket)) else {
                return false;
            };
            seat.outbox.close(Closing::Overloaded);
        }
        let outbox = Arc::clone(outbox);
        taken.insert(socket, Seat { person, outbox });
        true
    }

    /// A socket has gone.
    pub(super) fn leave(&self, socket: u64) {
        self.taken().remove(&socket);
    }

    /// Whether nobody is there.
    pub(super) fn are_free(&self) -> bool {
        self.taken().is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PATIENCE: Duration = Duration::from_hours(1);

    #[test]
    fn a_silent_connection_makes_room_for_its_own_person_and_for_nobody_else() {
        let seats = Seats::default();
        let old = Arc::new(Outbox::new(100));
        let new = Arc::new(Outbox::new(100));
        assert!(seats.take(1, 7, &old, 2, PATIENCE));
        assert!(seats.take(2, 8, &new, 2, PATIENCE));
        std::thread::sleep(Duration::from_millis(2));
        assert!(!seats.take(3, 7, &new, 2, PATIENCE), "it may still be there");
        assert!(!seats.take(3, 9, &new, 2, Duration::ZERO), "somebody else's");
        assert!(seats.take(3, 7, &new, 2, Duration::ZERO));
        assert!(old.is_closing() && !new.is_closing());
        // The end of the old one takes nothing from the new one.
        seats.leave(1);
        assert!(!seats.take(4, 9, &new, 2, PATIENCE));
        seats.leave(2);
        seats.leave(3);
        assert!(seats.are_free());
    }
}
