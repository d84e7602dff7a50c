//! Who has written in which step, in memory alone: on disk it would say whose a card may be.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Cards by step and by number of the participant, since the workshop was loaded.
#[derive(Debug, Default)]
pub struct Writers(Mutex<BTreeMap<String, BTreeMap<u32, usize>>>);

impl Writers {
    /// Notes a card of `writer` in `step`.
    pub fn wrote(&self, step: &str, writer: u32) {
        *self
            .steps()
            .entry(step.to_owned())
            .or_default()
            .entry(writer)
            .or_default() += 1;
    }

    /// Takes a card of `writer` away again.
    pub fn withdrew(&self, step: &str, writer: u32) {
        let mut steps = self.steps();
        let Some(writers) = steps.get_mut(step) else { return };
        if let Some(cards) = writers.get_mut(&writer) {
            *cards = cards.saturating_sub(1);
        }
        writers.retain(|_, cards| *cards > 0);
    }

    /// Forgets a step.
    pub fn forget(&self, step: &str) {
        self.steps().remove(step);
    }

    /// Numbers of the people who have a card in `step`, in ascending order.
    pub fn of(&self, step: &str) -> Vec<u32> {
        let steps = self.steps();
        steps
            .get(step)
            .into_iter()
            .flat_map(|writers| writers.keys().copied())
            .collect()
    }

    fn steps(&self) -> MutexGuard<'_, BTreeMap<String, BTreeMap<u32, usize>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_withdrew_all_has_not_written() {
        let writers = Writers::default();
        writers.wrote("one", 7);
        writers.wrote("one", 7);
        writers.wrote("one", 3);
        writers.wrote("two", 9);
        writers.withdrew("one", 7);
        assert_eq!(writers.of("one"), [3, 7]);
        writers.withdrew("one", 7);
        writers.withdrew("one", 7);
        writers.withdrew("three", 7);
        assert_eq!(writers.of("one"), [3]);
        writers.forget("one");
        assert!(writers.of("one").is_empty());
        assert_eq!(writers.of("two"), [9]);
    }
}
