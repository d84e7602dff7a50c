//! What was deleted is removed for good, by an update of the server's own.
//!
//! Deleting sets a flag, so that it can be taken back; the entry and its words stay in the document. Here they go: the
//! update holds deletes and nothing else, so whoever has edits of the same entry on the way loses nothing but what hangs in
//! it, and every replica ends with the same. Compaction then gives the bytes back.

use std::collections::{BTreeMap, BTreeSet};

use bytes::Bytes;
use yrs::{Transact, TransactionMut, WriteTxn};

use super::load::{Content, contained, content};
use super::replica::Replica;
use super::schema::{
    block, card, check_in, cluster, comment, conflict, contribution, criterion, cycle, goal, group, hurdle, indicator,
    key_result, kpi, learning, link, measurement, meeting, model, next_step, objective, okr_role, organisation, rating,
    reading, recommendation, score, team, tie, topic,
};
use super::{DocError, read};
use crate::domain::area::Area;
use crate::domain::history::Removed;

/// A clean-up that has something to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cleaned {
    /// The update: Yjs v1, deletes only.
    pub update: Bytes,
    /// What it removes.
    pub removed: Removed,
}

impl Replica {
    /// The update that removes what was deleted before `before` (milliseconds since 1970), and what hung on it; `None` when
    /// there is nothing to remove. If there is, it is gone from this replica, too.
    ///
    /// With a card go its links, comments, indicators and conflicts, and with those what lies within them, also what hangs on
    /// something that was removed earlier: nobody can see it. With an objective go its key results, with those their
    /// check-ins, with either the ties that start there, with a watched number its readings. What was set in a frame that is
    /// gone, an organisation, a team, a guiding goal or a cycle, stays, and so does a tie to what is gone. A block of the notes stays while there are words in it, because
    /// then it is shown. The stage is never cleaned.
    ///
    /// # Errors
    /// [`DocError::Crashed`].
    pub fn clean(&self, before: i64) -> Result<Option<Cleaned>, DocError> {
        contained(|| {
            let found = content(self.area, &self.doc.transact());
            let mut transaction = self.doc.transact_mut();
            let removed = match self.area {
                Area::Model => clean_lists(MODEL, &mut transaction, &found, before),
                Area::Okr => clean_lists(OKR, &mut transaction, &found, before),
                Area::Collection => clean_lists(COLLECTION, &mut transaction, &found, before),
                Area::Decisions => clean_lists(DECISIONS, &mut transaction, &found, before),
                Area::Notes => Removed {
                    blocks: remove(&mut transaction, block::ROOT, &read::empty_blocks(&found, before)),
                    ..Removed::default()
                },
                Area::Stage => Removed::default(),
            };
            Ok((removed != Removed::default()).then(|| Cleaned {
                update: Bytes::from(transaction.encode_update_v1()),
                removed,
            }))
        })
    }
}

/// A list of an area, and what its entries hang on: under which key each names an entry of which other lists.
struct Hanging {
    root: &'static str,
    on: &'static [(&'static str, &'static [&'static str])],
}

const fn hanging(root: &'static str, on: &'static [(&'static str, &'static [&'static str])]) -> Hanging {
    Hanging { root, on }
}

/// What hangs on something stands behind it: what is removed here takes along what comes later. A rule in the way of a card
/// is one without the card, too, and so is a card without its group.
const MODEL: &[Hanging] = &[
    hanging(card::ROOT, &[]),
    hanging(link::ROOT, &[(link::FROM, &[card::ROOT]), (link::TO, &[card::ROOT])]),
    hanging(comment::ROOT, &[(comment::CARD, &[card::ROOT])]),
    hanging(indicator::ROOT, &[(indicator::CARD, &[card::ROOT])]),
    hanging(measurement::ROOT, &[(measurement::INDICATOR, &[indicator::ROOT])]),
    hanging(
        conflict::ROOT,
        &[(conflict::A, &[card::ROOT]), (conflict::B, &[card::ROOT])],
    ),
    hanging(score::ROOT, &[(score::CONFLICT, &[conflict::ROOT])]),
    hanging(hurdle::ROOT, &[]),
    hanging(group::ROOT, &[]),
    hanging(criterion::ROOT, &[]),
    hanging(
        rating::ROOT,
        &[(rating::CRITERION, &[criterion::ROOT]), (rating::MODEL, &[model::ROOT])],
    ),
];

/// The same of the area of objectives and key results. Nothing that people wrote goes because the frame around it does.
const OKR: &[Hanging] = &[
    hanging(organisation::ROOT, &[]),
    hanging(team::ROOT, &[]),
    hanging(goal::ROOT, &[]),
    hanging(cycle::ROOT, &[]),
    hanging(objective::ROOT, &[]),
    hanging(key_result::ROOT, &[(key_result::OBJECTIVE, &[objective::ROOT])]),
    hanging(tie::ROOT, &[(tie::FROM, &[objective::ROOT, key_result::ROOT])]),
    hanging(check_in::ROOT, &[(check_in::KEY_RESULT, &[key_result::ROOT])]),
    hanging(kpi::ROOT, &[]),
    hanging(reading::ROOT, &[(reading::KPI, &[kpi::ROOT])]),
    hanging(learning::ROOT, &[]),
    hanging(okr_role::ROOT, &[]),
    hanging(meeting::ROOT, &[]),
];

/// The same of the collection: a contribution is one without its group, too.
const COLLECTION: &[Hanging] = &[hanging(cluster::ROOT, &[]), hanging(contribution::ROOT, &[])];

/// The same of the decisions.
const DECISIONS: &[Hanging] = &[
    hanging(recommendation::ROOT, &[]),
    hanging(next_step::ROOT, &[]),
    hanging(topic::ROOT, &[]),
];

/// See [`super::content::AreaContent::deleted_since`].
pub(super) fn deleted_since(area: Area, found: &Content) -> Option<i64> {
    match area {
        Area::Model => lists_deleted_since(MODEL, found),
        Area::Okr => lists_deleted_since(OKR, found),
        Area::Collection => lists_deleted_since(COLLECTION, found),
        Area::Decisions => lists_deleted_since(DECISIONS, found),
        Area::Notes => {
            let empty = read::empty_blocks(found, i64::MAX);
            read::first_deleted(found, block::ROOT, |id| empty.contains(id))
        }
        Area::Stage => None,
    }
}

fn lists_deleted_since(lists: &[Hanging], found: &Content) -> Option<i64> {
    // What hangs on nothing goes with every clean-up.
    let hangs = |list: &Hanging| {
        list.on.iter().any(|(key, roots)| {
            let there: BTreeSet<&str> = roots.iter().flat_map(|root| read::ids(found, root)).collect();
            read::hanging(found, list.root, key, |id| there.contains(id))
                .next()
                .is_some()
        })
    };
    if lists.iter().any(hangs) {
        return Some(i64::MIN);
    }
    let deleted = lists
        .iter()
        .filter_map(|list| read::first_deleted(found, list.root, |_| true));
    deleted.min()
}

fn clean_lists(lists: &[Hanging], transaction: &mut TransactionMut<'_>, found: &Content, before: i64) -> Removed {
    let mut gone: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for list in lists {
        let mut ids = read::deleted(found, list.root, before);
        for (key, roots) in list.on {
            let stays: BTreeSet<&str> = roots
                .iter()
                .flat_map(|root| {
                    let left = gone.get(root);
                    read::ids(found, root).filter(move |id| left.is_none_or(|left| !left.contains(*id)))
                })
                .collect();
            ids.extend(read::hanging(found, list.root, key, |id| stays.contains(id)).map(str::to_owned));
        }
        gone.insert(list.root, ids);
    }
    let mut removed = Removed::default();
    for (root, ids) in &gone {
        let count = remove(transaction, root, ids);
        match *root {
            card::ROOT => removed.cards += count,
            link::ROOT => removed.links += count,
            comment::ROOT => removed.comments += count,
            _ => removed.others += count,
        }
    }
    removed
}

fn remove(transaction: &mut TransactionMut<'_>, root: &str, ids: &BTreeSet<String>) -> u32 {
    let map = transaction.get_or_insert_map(root);
    for id in ids {
        yrs::Map::remove(&map, transaction, id);
    }
    u32::try_from(ids.len()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests;
