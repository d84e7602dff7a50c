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

/// A socket that wants a place.
#[derive(Debug)]
pub(super) struct Taker<'a> {
    /// Its number.
    pub(super) socket: u64,
    /// Whose it is.
    pub(super) person: u32,
    /// Where its frames go.
    pub(super) outbox: &'a Arc<Outbox>,
    /// How long a connection of the same person has to be silent before it gives way.
    pub(super) silence: Duration,
}

/// How a socket came to its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Seated {
    /// It took a free one.
    Anew,
    /// It took over the one of an old connection, which holds none any more.
    Instead,
}

impl Seats {
    fn taken(&self) -> MutexGuard<'_, HashMap<u64, Seat>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Gives a socket a place if one of `places` is free, or if this person still holds one through a connection that has
    /// been silent for too long: a phone that slept comes back before its old connection counts as dead.
    pub(super) fn take(&self, newcomer: &Taker<'_>, places: usize) -> Option<Seated> {
        let mut taken = self.taken();
        let mut seated = Seated::Anew;
        if taken.len() >= places {
            let hangs = |seat: &Seat| seat.person == newcomer.person && seat.outbox.silent_for() > newcomer.silence;
            let hanging = taken.iter().find(|(_, seat)| hangs(seat)).map(|(socket, _)| *socket)?;
            taken.remove(&hanging)?.outbox.close(Closing::Overloaded);
            seated = Seated::Instead;
        }
        let seat = Seat {
            person: newcomer.person,
            outbox: Arc::clone(newcomer.outbox),
        };
        taken.insert(newcomer.socket, seat);
        Some(seated)
    }

    /// A socket has gone. Returns whether it still held its place.
    pub(super) fn leave(&self, socket: u64) -> bool {
        self.taken().remove(&socket).is_some()
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
        let take = |socket, person, outbox, silence| {
            let taker = Taker {
                socket,
                person,
                outbox,
                silence,
            };
            seats.take(&taker, 2)
        };
        assert_eq!(take(1, 7, &old, PATIENCE), Some(Seated::Anew));
        assert_eq!(take(2, 8, &new, PATIENCE), Some(Seated::Anew));
        std::thread::sleep(Duration::from_millis(2));
        assert_eq!(take(3, 7, &new, PATIENCE), None, "it may still be there");
        assert_eq!(take(3, 9, &new, Duration::ZERO), None, "somebody else's");
        assert_eq!(take(3, 7, &new, Duration::ZERO), Some(Seated::Instead));
        assert!(old.is_closing() && !new.is_closing());
        assert!(!seats.leave(1), "the end of the old one takes nothing from the new one");
        assert_eq!(take(4, 9, &new, PATIENCE), None);
        assert!(seats.leave(2) && seats.leave(3));
        assert!(seats.are_free());
    }
}
