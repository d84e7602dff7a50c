//! What people contributed and what they leave behind, from outside.

use super::{Ids, Names, deal, follow, moment};
use crate::domain::board::{Board, Cluster, Contribution, NextStep, Recommendation, Topic};
use crate::domain::id::is_id;
use crate::domain::people::fitting_name;

/// Gives a list fit ids and orders; answers the ids from now on.
macro_rules! list {
    ($list:expr, $fit:expr) => {{
        let mut ids = Ids::default();
        for one in &mut $list {
            ids.claim(&mut one.id);
            $fit(one);
            one.deleted_at = one.deleted_at.map(moment);
        }
        deal($list.iter_mut().map(|one| (one.id.clone(), &mut one.order)));
        ids.done()
    }};
}

/// The collection. Answers the ids of its contributions from now on.
pub(super) fn collection(board: &mut Board) -> Names {
    let clusters = list!(board.clusters, |_: &mut Cluster| {});
    list!(board.contributions, |one: &mut Contribution| {
        follow(&mut one.cluster, &clusters);
        one.author = one.author.as_deref().and_then(fitting_name);
        one.step = one.step.take().filter(|step| is_id(step));
        one.fit();
    })
}

/// Where contributions went on to, and the decisions. An id that is none leads nowhere.
pub(super) fn decisions(board: &mut Board, contributions: &Names, cards: &Names) {
    for one in &mut board.contributions {
        one.sent.retain_mut(|sent| {
            let Some((what, id)) = sent.split_once(':') else {
                return false;
            };
            let id = cards.get(id).map_or(id, String::as_str);
            let fits = is_id(id);
            *sent = format!("{what}:{id}");
            fits
        });
    }
    for conflict in &mut board.conflicts {
        follow(&mut conflict.from, contributions);
    }
    for card in &mut board.cards {
        follow(&mut card.from, contributions);
    }
    for objective in &mut board.okr.objectives {
        follow(&mut objective.from, contributions);
    }
    let about = |ids: &mut Vec<String>| {
        for id in ids.iter_mut() {
            if let Some(card) = cards.get(id) {
                id.clone_from(card);
            }
        }
        ids.retain(|id| is_id(id));
    };
    list!(board.recommendations, |one: &mut Recommendation| {
        follow(&mut one.from, contributions);
        one.poll = one.poll.take().filter(|poll| is_id(poll));
        about(&mut one.cards);
        one.fit();
    });
    list!(board.next_steps, |one: &mut NextStep| {
        follow(&mut one.from, contributions);
        about(&mut one.cards);
        one.fit();
    });
    list!(board.topics, |one: &mut Topic| {
        follow(&mut one.from, contributions);
        about(&mut one.cards);
        one.fit();
    });
}
