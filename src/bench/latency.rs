//! Times, counted in buckets so that recording one costs next to nothing.

use std::time::Duration;

use hdrhistogram::Histogram;

/// Longest time that is told from a longer one.
const LONGEST_NS: u64 = 120_000_000_000;

/// How long things took.
#[derive(Debug)]
pub(super) struct Latency(Histogram<u64>);

impl Latency {
    /// Nothing recorded yet. Values are kept to about a hundredth.
    pub(super) fn new() -> Self {
        let histogram = Histogram::new_with_bounds(1_000, LONGEST_NS, 2);
        // The bounds are constants that the library accepts; without bounds it grows as needed and is correct all the same.
        Self(histogram.unwrap_or_else(|_| Histogram::new(2).unwrap_or_else(|_| unreachable!("two digits are allowed"))))
    }

    /// One more.
    pub(super) fn record(&mut self, time: Duration) {
        let ns = u64::try_from(time.as_nanos()).unwrap_or(LONGEST_NS);
        self.0.saturating_record(ns.max(1_000));
    }

    /// Forgets everything.
    pub(super) fn clear(&mut self) {
        self.0.reset();
    }

    /// The time that `share` (0 to 1) of them did not exceed, in milliseconds; nothing when there are none.
    pub(super) fn quantile(&self, share: f64) -> Option<f64> {
        (!self.0.is_empty()).then(|| self.0.value_at_quantile(share) as f64 / 1e6)
    }

    /// The longest, in milliseconds.
    pub(super) fn longest(&self) -> Option<f64> {
        (!self.0.is_empty()).then(|| self.0.max() as f64 / 1e6)
    }
}
