//! What a breakout group made, as it comes into the plenary.

use std::collections::HashMap;

use super::words::Known;
use crate::domain::board::{Block, BlockKind, Board};
use crate::domain::id::derived;
use crate::domain::language::Language;
use crate::domain::order::between;
use crate::domain::people::Perspective;

/// What comes in, and what does not.
#[derive(Debug, Default)]
pub struct Merge {
    /// Entries that the plenary does not have, at the end of each of its lists, with the title of the group they come from.
    pub additions: Board,
    /// How many those are.
    pub added: usize,
    /// Entries that both have and that are not the same: they stay as they are on either side.
    pub different: usize,
}

/// Compares the board of a group with that of its plenary. `group` is the title of the group. What bears somebody's name comes
/// in without it: nobody in the plenary wrote it there.
pub fn merge(plenary: &Board, mut theirs: Board, group: &str) -> Merge {
    unsigned(&mut theirs);
    let mut found = Merge::default();
    let to = &mut found;
    macro_rules! compare {
        ($( $($list:ident).+ ; )+) => { $(
            let known: HashMap<&str, _> = plenary.$($list).+.iter().map(|one| (one.id.as_str(), one)).collect();
            for one in theirs.$($list).+ {
                match known.get(one.id.as_str()) {
                    Some(same) if **same != one => to.different += 1,
                    Some(_) => {}
                    None => to.additions.$($list).+.push(one),
                }
            }
        )+ };
    }
    compare! {
        contributions; clusters; models; cards; links; comments; indicators; conflicts; hurdles; groups; criteria;
        okr.organisations; okr.teams; okr.goals; okr.cycles; okr.objectives; okr.key_results; okr.ties; okr.kpis;
        okr.learnings; okr.roles; okr.meetings; recommendations; next_steps; topics; notes;
    }
    drop_deleted(&mut to.additions);
    at_the_end(&mut to.additions, plenary);
    from_group(&mut to.additions, group);
    to.added = count(&to.additions);
    heading(&mut to.additions, plenary, group);
    found
}

/// What the groups of perspectives are called; of those without one, too.
pub fn title_of(perspective: Option<Perspective>, language: Language) -> String {
    let known = Known(language);
    let word = perspective.map_or(known.no_perspective_group(), |perspective| {
        known.perspective(perspective)
    });
    let mut letters = word.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

fn unsigned(board: &mut Board) {
    board.comments.iter_mut().for_each(|comment| comment.author = None);
    let scores = board.conflicts.iter_mut().flat_map(|conflict| &mut conflict.scores);
    scores.for_each(|score| score.author = None);
    let said = board
        .okr
        .key_results
        .iter_mut()
        .flat_map(|result| &mut result.check_ins);
    said.for_each(|check_in| check_in.author = None);
}

/// What the group has deleted stays there.
fn drop_deleted(board: &mut Board) {
    macro_rules! drop {
        ($( $($list:ident).+ ; )+) => { $( board.$($list).+.retain(|one| one.deleted_at.is_none()); )+ };
    }
    drop! {
        contributions; clusters; cards; conflicts; recommendations; next_steps; topics; okr.objectives; okr.key_results;
    }
}

/// Puts what comes in behind what is there. Within it everything keeps its order.
fn at_the_end(board: &mut Board, plenary: &Board) {
    macro_rules! append {
        ($( $($list:ident).+ ; )+) => { $(
            let mut last = plenary.$($list).+.iter().map(|one| one.order.clone()).max();
            board.$($list).+.sort_by(|one, other| (&one.order, &one.id).cmp(&(&other.order, &other.id)));
            for one in &mut board.$($list).+ {
                one.order = between(last.as_deref(), None);
                last = Some(one.order.clone());
            }
        )+ };
    }
    append! {
        contributions; clusters; cards; conflicts; okr.objectives; okr.learnings; recommendations; next_steps; topics;
    }
}

fn from_group(board: &mut Board, group: &str) {
    for one in &mut board.contributions {
        one.group = Some(group.to_owned());
    }
    macro_rules! say {
        ($( $($list:ident).+ ; )+) => { $(
            for one in &mut board.$($list).+ {
                one.from_group = Some(group.to_owned());
            }
        )+ };
    }
    say! { cards; conflicts; okr.objectives; recommendations; next_steps; topics; }
}

fn count(board: &Board) -> usize {
    macro_rules! sum {
        ($( $($list:ident).+ ; )+) => { 0 $( + board.$($list).+.len() )+ };
    }
    sum! {
        contributions; clusters; cards; links; comments; conflicts; okr.objectives; okr.key_results; okr.learnings;
        recommendations; next_steps; topics; notes;
    }
}

/// Puts the notes of the group under its title, at the end of the notes.
fn heading(board: &mut Board, plenary: &Board, group: &str) {
    board
        .notes
        .sort_by(|one, other| (&one.order, &one.id).cmp(&(&other.order, &other.id)));
    let Some(first) = board.notes.first() else {
        return;
    };
    // The same for the same notes: brought in twice, there is one heading.
    let id = derived(&first.id, group);
    let text = group.to_owned();
    let heading = Block {
        id,
        kind: BlockKind::Heading,
        order: String::new(),
        text,
        done: false,
        indent: 0,
        level: 2,
    };
    board.notes.insert(0, heading);
    let mut last = plenary.notes.iter().map(|one| one.order.clone()).max();
    for block in &mut board.notes {
        block.order = between(last.as_deref(), None);
        last = Some(block.order.clone());
    }
}
