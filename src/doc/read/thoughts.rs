//! What people think of the whole: conflicts, rules in the way, and criteria.

use std::collections::{HashMap, HashSet};

use super::{entries, entries_with_maker, is_deleted, places, small, string, text, whole, word};
use crate::doc::content::MadeScore;
use crate::doc::load::Content;
use crate::doc::schema::{conflict, criterion, hurdle, rating, score};
use crate::domain::board::fit::SCORE_MAX;
use crate::domain::board::{Card, Conflict, ConflictState, Criterion, Hurdle, Model, Rating, Score};

/// The conflicts without their scores, deleted ones included, by the places of their cards in `cards`, then by order; those
/// of no card last, ties by id.
pub(in crate::doc) fn conflicts(content: &Content, cards: &[Card]) -> Vec<Conflict> {
    let place = places(cards);
    let mut conflicts: Vec<Conflict> = entries(content, conflict::ROOT)
        .map(|(id, entry)| {
            let mut conflict = Conflict {
                id: id.to_owned(),
                a: string(entry, conflict::A).unwrap_or_default(),
                b: string(entry, conflict::B).unwrap_or_default(),
                order: string(entry, conflict::ORDER).unwrap_or_default(),
                because: text(entry, conflict::BECAUSE),
                affected: text(entry, conflict::AFFECTED),
                state: word(entry, conflict::STATE, ConflictState::parse),
                owner: string(entry, conflict::OWNER),
                from: string(entry, conflict::FROM),
                from_group: string(entry, conflict::FROM_GROUP),
                scores: Vec::new(),
                deleted_at: whole(entry, conflict::DELETED_AT),
            };
            conflict.fit();
            conflict
        })
        .collect();
    conflicts
        .sort_by(|a, b| (place(&a.a), place(&a.b), &a.order, &a.id).cmp(&(place(&b.a), place(&b.b), &b.order, &b.id)));
    conflicts
}

/// The scores that stand, by time, ties by id: with the client id that made each.
pub(in crate::doc) fn scores(content: &Content) -> Vec<MadeScore> {
    let mut scores: Vec<(&str, MadeScore)> = entries_with_maker(content, score::ROOT)
        .filter(|(_, entry, _)| !is_deleted(entry))
        .filter_map(|(id, entry, maker)| {
            let made = MadeScore {
                conflict: string(entry, score::CONFLICT)?,
                score: Score {
                    value: small::<i8>(entry, score::VALUE)?.clamp(-SCORE_MAX, SCORE_MAX),
                    at: whole(entry, score::AT).unwrap_or_default(),
                    author: None,
                },
                maker,
            };
            Some((id, made))
        })
        .collect();
    scores.sort_by(|(a_id, a), (b_id, b)| (a.score.at, a_id).cmp(&(b.score.at, b_id)));
    scores.into_iter().map(|(_, made)| made).collect()
}

/// The rules in the way, deleted ones included, by the places of the cards they hinder, then by order; those that hinder none
/// last, ties by id.
pub(in crate::doc) fn hurdles(content: &Content, cards: &[Card]) -> Vec<Hurdle> {
    let place = places(cards);
    let place = |hinders: &Option<String>| hinders.as_deref().map_or(usize::MAX, &place);
    let mut hurdles: Vec<Hurdle> = entries(content, hurdle::ROOT)
        .map(|(id, entry)| Hurdle {
            id: id.to_owned(),
            hinders: string(entry, hurdle::HINDERS),
            order: string(entry, hurdle::ORDER).unwrap_or_default(),
            rule: text(entry, hurdle::RULE),
            purpose: text(entry, hurdle::PURPOSE),
            room: text(entry, hurdle::ROOM),
            risk: text(entry, hurdle::RISK),
            deleted_at: whole(entry, hurdle::DELETED_AT),
        })
        .collect();
    hurdles.sort_by(|a, b| (place(&a.hinders), &a.order, &a.id).cmp(&(place(&b.hinders), &b.order, &b.id)));
    hurdles
}

/// The criteria with their ratings, deleted criteria included, by order; ratings in the order of `models`.
pub(in crate::doc) fn criteria(content: &Content, models: &[Model]) -> Vec<Criterion> {
    let mut given = ratings(content, models);
    let mut criteria: Vec<Criterion> = entries(content, criterion::ROOT)
        .map(|(id, entry)| {
            let mut criterion = Criterion {
                id: id.to_owned(),
                order: string(entry, criterion::ORDER).unwrap_or_default(),
                title: text(entry, criterion::TITLE),
                ratings: given.remove(id).unwrap_or_default(),
                deleted_at: whole(entry, criterion::DELETED_AT),
            };
            criterion.fit();
            criterion
        })
        .collect();
    criteria.sort_by(|a, b| (&a.order, &a.id).cmp(&(&b.order, &b.id)));
    criteria
}

/// The ratings that stand, by the ids of their criteria, one for each model.
fn ratings(content: &Content, models: &[Model]) -> HashMap<String, Vec<Rating>> {
    let places: HashMap<&str, usize> = (0..).zip(models).map(|(at, model)| (model.id.as_str(), at)).collect();
    let place = |id: &str| places.get(id).copied().unwrap_or(usize::MAX);
    let mut rated: HashSet<(String, String)> = HashSet::new();
    let mut ratings: HashMap<String, Vec<Rating>> = HashMap::new();
    // Entries come by id: the first of a model is the one with the lowest.
    for (id, entry) in entries(content, rating::ROOT).filter(|(_, entry)| !is_deleted(entry)) {
        let criterion = string(entry, rating::CRITERION).unwrap_or_default();
        let model = string(entry, rating::MODEL).unwrap_or_default();
        if rated.insert((criterion.clone(), model.clone())) {
            ratings.entry(criterion).or_default().push(Rating {
                id: id.to_owned(),
                model,
                value: small(entry, rating::VALUE),
                reason: text(entry, rating::REASON),
            });
        }
    }
    for of in ratings.values_mut() {
        of.sort_by(|a, b| (place(&a.model), &a.id).cmp(&(place(&b.model), &b.id)));
    }
    ratings
}
