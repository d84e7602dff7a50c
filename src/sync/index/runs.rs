//! Where each clock of a client lies: sorted, gapless runs.

use super::lists::ListId;
use crate::wire::update::{Content, TypeKind};

/// What the index remembers of an item's content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Letters, values, marks: nothing can be put into it, even when it is gone.
    Plain,
    /// Deleted and forgotten. It may have been a type.
    Collected,
    /// A shared type, one clock long.
    Type(TypeKind),
}

impl From<Content> for Kind {
    fn from(content: Content) -> Self {
        match content {
            Content::Deleted => Self::Collected,
            Content::Type(kind) => Self::Type(kind),
            Content::String | Content::Embed | Content::Format | Content::Any => Self::Plain,
        }
    }
}

/// What there is to know about one clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Spot {
    pub(super) list: ListId,
    pub(super) kind: Kind,
}

impl Spot {
    /// Collected together with its parent.
    pub(super) const GONE: Self = Self {
        list: ListId::GONE,
        kind: Kind::Collected,
    };

    /// Nothing of it will ever be seen again.
    pub(super) fn is_deleted(self) -> bool {
        self.list == ListId::GONE || self.kind == Kind::Collected
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Run {
    clock: u32,
    spot: Spot,
}

/// The runs of one client from a first clock on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Runs {
    runs: Vec<Run>,
    end: u32,
}

impl Runs {
    pub(super) const fn starting_at(clock: u32) -> Self {
        Self {
            runs: Vec::new(),
            end: clock,
        }
    }

    /// The clock after the last one.
    pub(super) const fn end(&self) -> u32 {
        self.end
    }

    /// How many entries this takes.
    pub(super) const fn len(&self) -> usize {
        self.runs.len()
    }

    /// Adds clocks from the current end to `end`.
    pub(super) fn push(&mut self, end: u32, spot: Spot) {
        if self.runs.last().is_none_or(|last| last.spot != spot) {
            self.runs.push(Run { clock: self.end, spot });
        }
        self.end = end;
    }

    /// Adds runs that start where these end.
    pub(super) fn append(&mut self, more: &Self) {
        let ends = more.runs.iter().skip(1).map(|run| run.clock).chain([more.end]);
        for (run, end) in more.runs.iter().zip(ends) {
            self.push(end, run.spot);
        }
    }

    /// What lies in `start..end`: stretches of clocks with what is known about them, in order.
    pub(super) fn between(&self, start: u32, end: u32) -> impl Iterator<Item = (u32, u32, Spot)> {
        let after = self.runs.partition_point(|run| run.clock <= start);
        let first = after.saturating_sub(1);
        let runs = self.runs.get(first..).unwrap_or_default();
        let ends = runs.iter().skip(1).map(|run| run.clock).chain([self.end]);
        runs.iter()
            .zip(ends)
            .take_while(move |(run, _)| run.clock < end)
            .map(move |(run, run_end)| (run.clock.max(start), run_end.min(end), run.spot))
            .filter(|(start, end, _)| start < end)
    }

    pub(super) fn at(&self, clock: u32) -> Option<Spot> {
        if clock >= self.end {
            return None;
        }
        let after = self.runs.partition_point(|run| run.clock <= clock);
        self.runs.get(after.checked_sub(1)?).map(|run| run.spot)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spot(kind: Kind) -> Spot {
        let list = ListId::from_index(0);
        Spot { list, kind }
    }

    #[test]
    fn equal_neighbours_merge() {
        let plain = spot(Kind::Plain);
        let map = spot(Kind::Type(TypeKind::Map));
        let mut runs = Runs::starting_at(0);
        for (end, spot) in [(3, plain), (5, plain), (6, map), (9, Spot::GONE)] {
            runs.push(end, spot);
        }
        assert_eq!((runs.len(), runs.end()), (3, 9));
        assert_eq!(
            [0, 4, 5, 6, 8].map(|clock| runs.at(clock)),
            [plain, plain, map, Spot::GONE, Spot::GONE].map(Some)
        );
        assert_eq!(runs.at(9), None);

        let mut more = Runs::starting_at(9);
        more.push(12, Spot::GONE);
        more.push(13, plain);
        runs.append(&more);
        assert_eq!((runs.len(), runs.end(), runs.at(12)), (4, 13, Some(plain)));
    }

    #[test]
    fn a_stretch_is_told_in_its_runs() {
        let plain = spot(Kind::Plain);
        let mut runs = Runs::starting_at(5);
        for (end, spot) in [(8, plain), (9, Spot::GONE), (12, plain)] {
            runs.push(end, spot);
        }
        let between = |start, end| runs.between(start, end).map(|(a, b, _)| (a, b)).collect::<Vec<_>>();
        assert_eq!(between(0, 99), [(5, 8), (8, 9), (9, 12)]);
        assert_eq!(between(6, 7), [(6, 7)]);
        assert_eq!(between(7, 9), [(7, 8), (8, 9)]);
        assert_eq!([between(0, 5), between(12, 20), between(9, 9)].concat(), []);
    }

    #[test]
    fn clocks_before_the_first_are_not_found() {
        let mut runs = Runs::starting_at(5);
        runs.push(6, Spot::GONE);
        assert_eq!(runs.at(4), None);
    }
}
