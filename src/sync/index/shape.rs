//! Where the schema has shared types: entries are maps, and what people type are texts under known keys.
//!
//! Unknown keys with plain values are kept, for newer clients; an unknown shared type would be a document in the document.

use crate::doc::schema::{GROUPS, Key, Root, Value};
use crate::wire::update::TypeKind;

/// Which shared types a list may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Types {
    Any,
    Only(TypeKind),
    None,
}

impl Types {
    pub(super) fn allow(self, kind: TypeKind) -> bool {
        self == Self::Any || self == Self::Only(kind)
    }
}

/// The shared types below one root.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Shape {
    /// Keys of its entries; none when anything goes.
    keys: Option<&'static [Key]>,
}

impl Shape {
    /// Anything anywhere.
    pub(super) const FREE: Self = Self { keys: None };

    /// What the schema says about a root.
    pub(super) fn of(root: &Root) -> Self {
        let group = GROUPS.iter().find(|group| group.root == root.name);
        Self {
            keys: group.map(|group| group.keys),
        }
    }

    /// What the list under `key` may hold, `depth` lists below the top, itself included.
    pub(super) fn types(&self, depth: usize, key: Option<&str>) -> Types {
        let Some(keys) = self.keys else {
            return Types::Any;
        };
        match (depth, key) {
            (1, _) => Types::Only(TypeKind::Map),
            (2, Some(key)) if is_text(keys, key) => Types::Only(TypeKind::Text),
            _ => Types::None,
        }
    }
}

/// Whether a text stands under `name`.
fn is_text(keys: &[Key], name: &str) -> bool {
    keys.iter().any(|key| key.value == Value::Text && key.name == name)
}
