//! A board goes on in a new workshop: quarters outlive a workshop.
//!
//! The model and the frame of the objectives come along, and so does what was left to be done: next steps that are not done and
//! topics that are not dealt with. What was contributed and recommended stays behind, as do the notes; the new ones begin with
//! what the old workshop had promised and learned.

mod first;
mod okr;

use super::{names, repair, standing};
use crate::domain::board::{Board, Cycle};

/// What becomes of objectives and key results.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Carrying {
    /// Those that are not reached, as drafts that start where they have got to.
    #[default]
    Drafts,
    /// They go on as they are.
    AsTheyAre,
    /// They stay behind.
    Nothing,
}

/// How a board goes on.
#[derive(Debug, Clone, Default)]
pub struct Onward {
    /// Makes the ids of what is new: another one for each new workshop.
    pub seed: String,
    /// The day, `YYYY-MM-DD`: cycles that ended before stay behind when there are drafts.
    pub today: String,
    /// Whether the names of people come along.
    pub names: bool,
    /// What becomes of objectives and key results.
    pub carrying: Carrying,
    /// Ids of those that are meant; the objective of a key result comes with it. All there is to carry when absent.
    pub chosen: Option<Vec<String>>,
    /// Whether the last value of a key result that goes on as it is comes along as its only check-in.
    pub last_values: bool,
    /// The cycle that drafts are for; its id does not matter.
    pub cycle: Option<Cycle>,
}

/// The board that a new workshop starts with which goes on with `board`. What is deleted and comments that are settled stay
/// behind; what goes on stands as it stood, in order.
pub fn continued(board: &Board, how: &Onward) -> Board {
    let mut next = board.clone();
    standing::keep(&mut next);
    next.comments.retain(|comment| comment.resolved_at.is_none());
    next.agenda.clear();
    next.polls.clear();
    next.contributions.clear();
    next.clusters.clear();
    next.recommendations.clear();
    next.next_steps.retain(|step| !step.done);
    next.topics.retain(|topic| !topic.settled);
    next.notes = first::blocks(board, &next.okr, &how.seed);
    next.okr = okr::carried(&next.okr, how);
    if !how.names {
        names::leave(&mut next);
    }
    repair::repaired(next)
}

#[cfg(test)]
mod tests;
