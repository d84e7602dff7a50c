//! Deleted stretches of one client's clocks.

use std::collections::BTreeMap;

/// Sorted, disjoint, not even touching: start to end.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Ranges(BTreeMap<u32, u32>);

impl Ranges {
    /// How many entries this takes.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether all of `start..end` is in here. It then lies in one range, because ranges that meet are one.
    pub(super) fn covers(&self, start: u32, end: u32) -> bool {
        self.0
            .range(..=start)
            .next_back()
            .is_some_and(|(_, &range_end)| end <= range_end)
    }

    /// The ranges that share a clock with `start..end`, in order.
    pub(super) fn meeting(&self, start: u32, end: u32) -> impl Iterator<Item = (u32, u32)> {
        let first = self.0.range(..=start).next_back().map_or(start, |(&before, _)| before);
        self.0
            .range(first..end.max(first))
            .map(|(&from, &to)| (from, to))
            .filter(move |(_, to)| *to > start)
    }

    /// Adds `start..end` and joins it with whatever it meets.
    pub(super) fn insert(&mut self, mut start: u32, mut end: u32) {
        if let Some((&before, &before_end)) = self.0.range(..=start).next_back()
            && before_end >= start
        {
            start = before;
            end = end.max(before_end);
        }
        while let Some((&met, &met_end)) = self.0.range(start..=end).next() {
            self.0.remove(&met);
            end = end.max(met_end);
        }
        self.0.insert(start, end);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(ranges: &[(u32, u32)]) -> Ranges {
        let mut all = Ranges::default();
        for &(start, end) in ranges {
            all.insert(start, end);
        }
        all
    }

    #[test]
    fn ranges_that_meet_become_one() {
        assert_eq!(of(&[(0, 2), (4, 6), (2, 4)]), of(&[(0, 6)]));
        assert_eq!(of(&[(1, 2), (3, 4), (5, 6), (0, 9)]), of(&[(0, 9)]));
        assert_eq!(of(&[(0, 9), (2, 3)]), of(&[(0, 9)]));
        assert_eq!(of(&[(0, 3), (2, 5)]), of(&[(0, 5)]));
        assert_eq!(of(&[(0, 1), (2, 3)]).len(), 2);
    }

    #[test]
    fn only_a_whole_stretch_is_covered() {
        let ranges = of(&[(2, 5), (7, 9)]);
        assert!(ranges.covers(2, 5) && ranges.covers(3, 4) && ranges.covers(7, 8));
        assert_eq!(ranges.meeting(4, 8).collect::<Vec<_>>(), [(2, 5), (7, 9)]);
        assert_eq!(
            ranges.meeting(5, 7).count() + ranges.meeting(0, 2).count() + ranges.meeting(9, 20).count(),
            0
        );
        assert!(!ranges.covers(1, 3) && !ranges.covers(4, 6) && !ranges.covers(2, 9) && !ranges.covers(5, 6));
    }
}
