//! The one owner of every name inside a document.
//!
//! [`GROUPS`] is what the TypeScript mirror is generated from; the constants in the modules beside it are the same
//! names for Rust. A document is a handful of root maps (see [`roots`]), each from id to one entry, and an entry is a map
//! of plain values and texts. Keys that are not listed here are kept and ignored.

use crate::domain::area::Area;
use crate::domain::board::Lane;

/// The Yjs client id of everything the server itself writes. No client may ever use it.
pub const SERVER_CLIENT: u32 = 2_863_311_530;

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

macro_rules! groups {
    ($(
        $(#[$doc:meta])*
        $module:ident $group:ident in $area:ident at $root:literal {
            $( $(#[$key_doc:meta])* $constant:ident = $name:literal $value:ident; )+
        }
    )+) => {
        $(
            $(#[$doc])*
            pub mod $module {
                /// Name of the root.
                pub const ROOT: &str = $root;
                $( $(#[$key_doc])* pub const $constant: &str = $name; )+
            }
        )+

        /// Every group of keys there is, in the order of the areas.
        pub const GROUPS: &[Group] = &[$(
            Group {
                constant: stringify!($group),
                area: Area::$area,
                root: $root,
                keys: &[$( Key { constant: stringify!($constant), name: $name, value: Value::$value }, )+],
            },
        )+];
    };
}

groups! {
    /// Keys of a card of the impact model.
    card CARD in Model at "cards" {
        /// Id of its model; the first model when absent.
        MODEL = "model" Plain;
        /// Name of its lane.
        LANE = "lane" Plain;
        /// Fractional index within the lane.
        ORDER = "order" Plain;
        /// The statement.
        TITLE = "title" Text;
        /// Anything more.
        NOTE = "note" Text;
        /// Milliseconds since 1970; present means deleted.
        DELETED_AT = "deletedAt" Plain;
    }
    /// Keys of a link between two cards.
    link LINK in Model at "links" {
        /// Id of the card it starts at.
        FROM = "from" Plain;
        /// Id of the card it ends at.
        TO = "to" Plain;
        /// The reason.
        BECAUSE = "because" Text;
        /// Milliseconds since 1970; present means deleted.
        DELETED_AT = "deletedAt" Plain;
    }
    /// Keys of one of several impact models side by side.
    model MODEL in Model at "models" {
        /// Its title.
        TITLE = "title" Text;
        /// Fractional index among the models.
        ORDER = "order" Plain;
        /// The question at the head of the lane Input.
        PROMPT_INPUT = "promptInput" Plain;
        /// The question at the head of the lane Activity.
        PROMPT_ACTIVITY = "promptActivity" Plain;
        /// The question at the head of the lane Output.
        PROMPT_OUTPUT = "promptOutput" Plain;
        /// The question at the head of the lane Outcome.
        PROMPT_OUTCOME = "promptOutcome" Plain;
        /// The question at the head of the lane Impact.
        PROMPT_IMPACT = "promptImpact" Plain;
    }
    /// Keys of a comment on a card. Who wrote it is not in it: that is whoever owns the client id that made the entry.
    comment COMMENT in Model at "comments" {
        /// Id of the card.
        CARD = "card" Plain;
        /// What somebody says.
        TEXT = "text" Text;
        /// Milliseconds since 1970 when it was written.
        AT = "at" Plain;
        /// Milliseconds since 1970; present means settled.
        RESOLVED_AT = "resolvedAt" Plain;
        /// Milliseconds since 1970; present means deleted.
        DELETED_AT = "deletedAt" Plain;
    }
    /// Keys of a block of notes.
    block BLOCK in Notes at "blocks" {
        /// Name of its kind.
        KIND = "kind" Plain;
        /// Fractional index among the blocks.
        ORDER = "order" Plain;
        /// Its text.
        TEXT = "text" Text;
        /// Whether a check box is ticked.
        DONE = "done" Plain;
        /// How far it is moved in, 0 to 4; 0 when absent.
        INDENT = "indent" Plain;
        /// Level of a heading, 1 to 3; 1 when absent.
        LEVEL = "level" Plain;
        /// Milliseconds since 1970. The block is shown all the same while there are words in it.
        DELETED_AT = "deletedAt" Plain;
    }
    /// Keys of the stage. Its root is the entry itself.
    stage STAGE in Stage at "stage" {
        /// `{area, card?, chain?}`, what the projector shows; absent when nothing is in the light.
        SPOTLIGHT = "spotlight" Plain;
        /// Within the spotlight: the area.
        SPOTLIGHT_AREA = "area" Plain;
        /// Within the spotlight: the card.
        SPOTLIGHT_CARD = "card" Plain;
        /// Within the spotlight: whether the whole chain of the card is meant.
        SPOTLIGHT_CHAIN = "chain" Plain;
        /// `{neutral, invitation}`, how every projector shows it.
        PROJECTOR = "projector" Plain;
        /// Within the projector: whether it shows the neutral slide.
        PROJECTOR_NEUTRAL = "neutral" Plain;
        /// Within the projector: whether it shows how to join.
        PROJECTOR_INVITATION = "invitation" Plain;
        /// `{area: {role: access}}`.
        AREAS = "areas" Plain;
        /// Whether people may still join.
        ROOM_OPEN = "roomOpen" Plain;
    }
}

const fn map(name: &'static str) -> Root {
    Root {
        name,
        kind: RootKind::Map,
    }
}

const MODEL_ROOTS: &[Root] = &[map(card::ROOT), map(link::ROOT), map(model::ROOT), map(comment::ROOT)];
const NOTES_ROOTS: &[Root] = &[map(block::ROOT)];
const STAGE_ROOTS: &[Root] = &[map(stage::ROOT)];

/// The roots a document of `area` may have.
pub const fn roots(area: Area) -> &'static [Root] {
    match area {
        Area::Model => MODEL_ROOTS,
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
