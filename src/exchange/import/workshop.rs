//! How much there may be of what people contributed and leave behind.

use crate::domain::board::Board;

/// The lists by their names in the file, and how long they are.
pub(super) fn counts(board: &Board) -> [(&'static str, usize); 5] {
    [
        ("contributions", board.contributions.len()),
        ("clusters", board.clusters.len()),
        ("recommendations", board.recommendations.len()),
        ("nextSteps", board.next_steps.len()),
        ("topics", board.topics.len()),
    ]
}

/// Every text that people typed, with the name of its list.
pub(super) fn texts(board: &Board) -> impl Iterator<Item = (&'static str, &String)> {
    let contributions = board.contributions.iter().map(|one| ("contributions", &one.text));
    let clusters = board.clusters.iter().map(|one| ("clusters", &one.title));
    let recommendations = board.recommendations.iter();
    let recommendations = recommendations.flat_map(|one| [&one.text, &one.reasons, &one.minority]);
    let topics = board.topics.iter().flat_map(|one| [&one.title, &one.note]);
    contributions
        .chain(clusters)
        .chain(recommendations.map(|text| ("recommendations", text)))
        .chain(board.next_steps.iter().map(|one| ("nextSteps", &one.text)))
        .chain(topics.map(|text| ("topics", text)))
}
