//! Putting right what can be put right in what people contributed and in what they leave behind.

use super::{Ids, Names, deal, follow, moment};
use crate::domain::board::{Board, SentTo};
use crate::domain::id::is_id;
use crate::domain::people::fitting_name;

/// The new ids of what the decisions are about and contributions went on to.
pub(super) struct Places<'a> {
    pub(super) cards: &'a Names,
    pub(super) objectives: &'a Names,
    pub(super) conflicts: &'a Names,
    pub(super) contributions: &'a Names,
}

/// Contributions and their groups; one whose group is not there stands alone. Where they went on to is put right by
/// [`decisions`], when everything has its id.
pub(super) fn contributions(board: &mut Board) -> Names {
    let (mut ids, mut clusters) = (Ids::default(), Ids::default());
    for cluster in &mut board.clusters {
        clusters.claim(&mut cluster.id);
        cluster.deleted_at = cluster.deleted_at.map(moment);
    }
    let clusters = clusters.done();
    for contribution in &mut board.contributions {
        ids.claim(&mut contribution.id);
        follow(&mut contribution.cluster, &clusters);
        // The agenda it was asked for in is not in the file; the id still tells which were written together.
        contribution.step.take_if(|step| !is_id(step));
        contribution.author = contribution.author.as_deref().and_then(fitting_name);
        contribution.fit();
        contribution.deleted_at = contribution.deleted_at.map(moment);
    }
    deal(board.clusters.iter_mut().map(|one| (one.id.clone(), &mut one.order)));
    deal(
        board
            .contributions
            .iter_mut()
            .map(|one| (one.id.clone(), &mut one.order)),
    );
    ids.done()
}

/// Recommendations, next steps and topics, and what contributions went on to. Polls do not
/// come in with a file: the id of one is kept like that of a step.
pub(super) fn decisions(board: &mut Board, places: &Places<'_>) {
    let (mut recommendations, mut next_steps, mut topics) = (Ids::default(), Ids::default(), Ids::default());
    for recommendation in &mut board.recommendations {
        recommendations.claim(&mut recommendation.id);
        recommendation.poll.take_if(|poll| !is_id(poll));
    }
    for step in &mut board.next_steps {
        next_steps.claim(&mut step.id);
    }
    for topic in &mut board.topics {
        topics.claim(&mut topic.id);
    }
    macro_rules! put_right {
        ($($list:ident),+) => { $(
            for one in &mut board.$list {
                follow(&mut one.from, places.contributions);
                about(&mut one.cards, places);
                one.fit();
                one.deleted_at = one.deleted_at.map(moment);
            }
            deal(board.$list.iter_mut().map(|one| (one.id.clone(), &mut one.order)));
        )+ };
    }
    put_right!(recommendations, next_steps, topics);
    let (recommendations, next_steps, topics) = (recommendations.done(), next_steps.done(), topics.done());
    for contribution in &mut board.contributions {
        contribution.sent = std::mem::take(&mut contribution.sent)
            .iter()
            .filter_map(|reference| {
                let (to, id) = SentTo::parse(reference)?;
                let known = match to {
                    SentTo::Card => places.cards,
                    SentTo::Objective => places.objectives,
                    SentTo::Conflict => places.conflicts,
                    SentTo::Topic => &topics,
                    SentTo::Recommendation => &recommendations,
                    SentTo::NextStep => &next_steps,
                };
                Some(format!("{}:{}", to.as_str(), known.get(id)?))
            })
            .collect();
    }
}

/// The new ids of cards and objectives; those that are not there are left out.
fn about(ids: &mut Vec<String>, places: &Places<'_>) {
    *ids = std::mem::take(ids)
        .iter()
        .filter_map(|id| places.cards.get(id).or_else(|| places.objectives.get(id)).cloned())
        .collect();
}
