//! Leaving behind what lies in the bin.

use crate::domain::board::Board;

/// Takes away what is deleted. What hangs on it is left alone: bringing the board in order takes that, too.
pub(super) fn keep(board: &mut Board) {
    macro_rules! keep {
        ($($list:expr),+ $(,)?) => { $( $list.retain(|one| one.deleted_at.is_none()); )+ };
    }
    keep!(
        board.contributions,
        board.clusters,
        board.cards,
        board.links,
        board.indicators,
        board.conflicts,
        board.hurdles,
        board.groups,
        board.criteria,
        board.okr.organisations,
        board.okr.teams,
        board.okr.goals,
        board.okr.cycles,
        board.okr.objectives,
        board.okr.key_results,
        board.okr.ties,
        board.okr.kpis,
        board.okr.learnings,
        board.okr.roles,
        board.okr.meetings,
        board.recommendations,
        board.next_steps,
        board.topics,
    );
}
