//! Taking the names of people off a board.

use crate::domain::board::Board;

/// Takes off who wrote, who is responsible and who has which role. What people typed into texts stays as it is: nobody can
/// tell a name from a word there.
pub(super) fn leave(board: &mut Board) {
    for contribution in &mut board.contributions {
        contribution.author = None;
    }
    for card in &mut board.cards {
        card.responsible = None;
    }
    for link in &mut board.links {
        link.checked_by = None;
    }
    for comment in &mut board.comments {
        comment.author = None;
    }
    for conflict in &mut board.conflicts {
        conflict.owner = None;
        conflict.scores.iter_mut().for_each(|score| score.author = None);
    }
    for objective in &mut board.okr.objectives {
        objective.owner = None;
    }
    for result in &mut board.okr.key_results {
        result.owner = None;
        result.check_ins.iter_mut().for_each(|said| said.author = None);
    }
    for step in &mut board.next_steps {
        step.who = None;
    }
    // A role is a name and what it stands for, and the reason of an exception is about the person.
    board.okr.roles.clear();
}
