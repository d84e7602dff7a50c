//! Groups so large that nobody is given away by the figures of theirs.
//!
//! Everybody who answered is in a group that is shown, so that nothing is left over when groups are taken from the whole: the
//! smallest group is joined with the next smallest until each has as many as it takes.

use super::Given;
use crate::domain::people::Perspective;

/// Some of those who answered.
#[derive(Debug)]
pub(super) struct Group<'a> {
    /// For whom they speak, in the order in which perspectives are counted; those who did not say are in no list.
    pub(super) perspectives: Vec<Perspective>,
    /// Their answers.
    pub(super) answers: Vec<&'a Given>,
}

/// The groups that may be shown, and whether any were joined. None when all are in one: it would only repeat the whole.
pub(super) fn groups<'a>(answers: &[&'a Given], threshold: u32) -> (Vec<Group<'a>>, bool) {
    let perspectives = Perspective::ALL.into_iter().map(Some).chain([None]);
    let mut groups: Vec<Group<'a>> = perspectives
        .map(|perspective| Group {
            perspectives: perspective.into_iter().collect(),
            answers: answers
                .iter()
                .copied()
                .filter(|given| given.perspective == perspective)
                .collect(),
        })
        .filter(|group| !group.answers.is_empty())
        .collect();
    let mut joined = false;
    loop {
        // Equally small ones keep the order of perspectives.
        groups.sort_by_key(|group| group.answers.len());
        let small = groups
            .first()
            .is_some_and(|group| group.answers.len() < threshold as usize);
        if !small || groups.len() < 2 {
            break;
        }
        let smallest = groups.remove(0);
        let next = &mut groups[0];
        next.perspectives.extend(smallest.perspectives);
        next.answers.extend(smallest.answers);
        joined = true;
    }
    if groups.len() < 2 {
        return (Vec::new(), joined);
    }
    for group in &mut groups {
        group.perspectives.sort();
    }
    // Those who did not say come last.
    groups.sort_by_key(|group| (group.perspectives.is_empty(), group.perspectives.first().copied()));
    (groups, joined)
}
