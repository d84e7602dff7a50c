//! Guessing codes gets slow for everybody, but nobody is locked out: a town hall is one address.

use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// Failures within [`WINDOW`] that cost nothing.
const FREE: usize = 10;
const WINDOW: Duration = Duration::from_mins(1);
const STEP: Duration = Duration::from_millis(250);
const LONGEST: Duration = Duration::from_secs(3);

/// Failed attempts of the last minute, of the whole server.
#[derive(Debug, Default)]
pub(super) struct Attempts(Mutex<VecDeque<Instant>>);

impl Attempts {
    fn recent(&self, now: Instant) -> MutexGuard<'_, VecDeque<Instant>> {
        let mut failures = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        while failures.front().is_some_and(|at| now.duration_since(*at) > WINDOW) {
            failures.pop_front();
        }
        failures
    }

    /// How long the next attempt has to wait.
    fn pause(&self, now: Instant) -> Duration {
        let over = self.recent(now).len().saturating_sub(FREE - 1);
        STEP.saturating_mul(u32::try_from(over).unwrap_or(u32::MAX))
            .min(LONGEST)
    }

    /// Waits as long as the failures of the last minute ask for.
    pub(super) async fn wait(&self) {
        tokio::time::sleep(self.pause(Instant::now())).await;
    }

    /// Counts a failure. The list is bounded: more failures than make the longest pause change nothing.
    pub(super) fn failed(&self) {
        let now = Instant::now();
        let mut failures = self.recent(now);
        if failures.len() < 64 {
            failures.push_back(now);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_failures_a_minute_are_free_and_more_cost_seconds_at_most() {
        let attempts = Attempts::default();
        let now = Instant::now();
        for _ in 0..FREE - 1 {
            attempts.failed();
        }
        assert_eq!(attempts.pause(now), Duration::ZERO);
        attempts.failed();
        assert!(attempts.pause(now) > Duration::ZERO);
        for _ in 0..1_000 {
            attempts.failed();
        }
        assert_eq!(attempts.pause(now), LONGEST);
        assert_eq!(attempts.pause(now + WINDOW + Duration::from_secs(5)), Duration::ZERO);
    }
}
