//! What leaves a protected workshop.

use super::{repair, standing};
use crate::domain::area::Area;
use crate::domain::board::Board;
use crate::domain::poll::PollState;

/// What may leave of a board that was read from these areas alone, and which they are. What lies in the bin stays, as nobody saw
/// it when it was released, and so do the agenda, polls that are still open, and what a card says of whoever wrote it. Polls are
/// decisions.
pub fn leaving(mut board: Board, released: Vec<Area>) -> Board {
    standing::keep(&mut board);
    board.agenda.clear();
    let decisions = released.contains(&Area::Decisions);
    board.polls.retain(|poll| decisions && poll.state == PollState::Closed);
    for contribution in &mut board.contributions {
        contribution.author = None;
    }
    board.released = Some(released);
    repair::repaired(board)
}
