//! The one owner of every name inside a document.
//!
//! [`GROUPS`] is what the TypeScript mirror is generated from; the constants in the modules beside it are the same
//! names for Rust. A document is a handful of root maps (see [`roots`]), each from id to one entry, and an entry is a map
//! of plain values and texts. Keys that are not listed here are kept and ignored.

mod keys;

pub use self::keys::{
    GROUPS, block, card, check_in, cluster, comment, conflict, contribution, criterion, cycle, goal, group, hurdle,
    indicator, key_result, kpi, learning, link, measurement, meeting, model, next_step, objective, okr_role,
    organisation, poll, rating, reading, recommendation, score, stage, step, team, tie, topic,
};
use crate::domain::area::Area;
use crate::domain::board::Lane;

/// The Yjs client id of everything the server itself writes. No client may ever use it.
pub const SERVER_CLIENT: u32 = 2_863_311_530;

/// What the id of an entry is called outside the document. Inside it is the key of the entry.
pub const ID: &str = "id";

/// A named shared type at the top of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Root {
    /// Its name in updates.
    pub name: &'static str,
    /// What kind of list it is.
    pub kind: RootKind,
}

/// Kind of a root.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RootKind {
    /// `Y.Map`.
    Map,
    /// `Y.Array`.
    Array,
    /// `Y.Text`.
    Text,
}

/// What stands under a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Value {
    /// A plain JSON value.
    Plain,
    /// A `Y.Text` without formatting, for what people type.
    Text,
}

/// A key of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    /// Name of the constant, in both languages.
    pub constant: &'static str,
    /// The key in the document.
    pub name: &'static str,
    /// What stands under it.
    pub value: Value,
}

/// The keys that belong together: those of the entries of one root, or, for the stage, of the root itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Group {
    /// Name of the group, in both languages.
    pub constant: &'static str,
    /// Where the document with this group belongs.
    pub area: Area,
    /// Name of the root.
    pub root: &'static str,
    /// Its keys.
    pub keys: &'static [Key],
}

const fn map(name: &'static str) -> Root {
    Root {
        name,
        kind: RootKind::Map,
    }
}

const COLLECTION_ROOTS: &[Root] = &[map(contribution::ROOT), map(cluster::ROOT)];
const DECISIONS_ROOTS: &[Root] = &[map(topic::ROOT), map(recommendation::ROOT), map(next_step::ROOT)];
const MODEL_ROOTS: &[Root] = &[
    map(card::ROOT),
    map(link::ROOT),
    map(model::ROOT),
    map(comment::ROOT),
    map(indicator::ROOT),
    map(measurement::ROOT),
    map(conflict::ROOT),
    map(score::ROOT),
    map(hurdle::ROOT),
    map(group::ROOT),
    map(criterion::ROOT),
    map(rating::ROOT),
];
const OKR_ROOTS: &[Root] = &[
    map(organisation::ROOT),
    map(team::ROOT),
    map(goal::ROOT),
    map(cycle::ROOT),
    map(objective::ROOT),
    map(key_result::ROOT),
    map(tie::ROOT),
    map(check_in::ROOT),
    map(kpi::ROOT),
    map(reading::ROOT),
    map(learning::ROOT),
    map(okr_role::ROOT),
    map(meeting::ROOT),
];
const NOTES_ROOTS: &[Root] = &[map(block::ROOT)];
const STAGE_ROOTS: &[Root] = &[map(stage::ROOT), map(step::ROOT), map(poll::ROOT)];

/// The roots a document of `area` may have.
pub const fn roots(area: Area) -> &'static [Root] {
    match area {
        Area::Collection => COLLECTION_ROOTS,
        Area::Model => MODEL_ROOTS,
        Area::Okr => OKR_ROOTS,
        Area::Decisions => DECISIONS_ROOTS,
        Area::Notes => NOTES_ROOTS,
        Area::Stage => STAGE_ROOTS,
    }
}

/// The key under which a model keeps the question of `lane`.
pub const fn prompt_key(lane: Lane) -> &'static str {
    match lane {
        Lane::Input => model::PROMPT_INPUT,
        Lane::Activity => model::PROMPT_ACTIVITY,
        Lane::Output => model::PROMPT_OUTPUT,
        Lane::Outcome => model::PROMPT_OUTCOME,
        Lane::Impact => model::PROMPT_IMPACT,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_group_belongs_to_a_declared_root_and_every_root_has_a_group() {
        let declared: BTreeSet<_> = Area::ALL
            .into_iter()
            .flat_map(|area| roots(area).iter().map(move |root| (area, root.name)))
            .collect();
        let described: BTreeSet<_> = GROUPS.iter().map(|group| (group.area, group.root)).collect();
        assert_eq!(declared, described);
    }

    #[test]
    fn no_name_stands_twice_in_a_group() {
        for group in GROUPS {
            let names: BTreeSet<_> = group.keys.iter().map(|key| key.name).collect();
            let constants: BTreeSet<_> = group.keys.iter().map(|key| key.constant).collect();
            assert_eq!(
                (names.len(), constants.len()),
                (group.keys.len(), group.keys.len()),
                "{}",
                group.constant
            );
        }
    }
}
