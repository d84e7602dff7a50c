//! When things are due: a fixed rate that does not wait for answers.

use std::time::{Duration, Instant};

/// Points in time at equal distances.
#[derive(Debug)]
pub(super) struct Pace {
    begun: Instant,
    per_second: f64,
    next: u64,
}

impl Pace {
    /// So many per second from now on.
    pub(super) fn new(per_second: f64) -> Self {
        Self {
            begun: Instant::now(),
            per_second,
            next: 0,
        }
    }

    /// When the next one is due.
    pub(super) fn next_at(&self) -> Instant {
        self.begun + Duration::from_secs_f64(self.next as f64 / self.per_second)
    }

    /// The number and the moment of the next one if it is due by `now`.
    pub(super) fn take(&mut self, now: Instant) -> Option<(u64, Instant)> {
        let at = self.next_at();
        if at > now {
            return None;
        }
        self.next += 1;
        Some((self.next - 1, at))
    }
}
