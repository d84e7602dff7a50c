//! What was deleted is removed for good, by an update of the server's own.
//!
//! Deleting sets a flag, so that it can be taken back; the entry and its words stay in the document. Here they go: the
//! update holds deletes and nothing else, so whoever has edits of the same entry on the way loses nothing but what hangs in
//! it, and every replica ends with the same. Compaction then gives the bytes back.

use std::collections::BTreeSet;

use bytes::Bytes;
use yrs::{Transact, TransactionMut, WriteTxn};

use super::load::{Content, contained, content};
use super::replica::Replica;
use super::schema::{block, card, comment, link};
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
    /// With a card go its links and comments, also those whose card was removed earlier: nobody can see them. A block of the
    /// notes stays while there are words in it, because then it is shown. The stage is never cleaned.
    ///
    /// # Errors
    /// [`DocError::Crashed`].
    pub fn clean(&self, before: i64) -> Result<Option<Cleaned>, DocError> {
        contained(|| {
            let found = content(self.area, &self.doc.transact());
            let mut transaction = self.doc.transact_mut();
            let removed = match self.area {
                Area::Model => clean_model(&mut transaction, &found, before),
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

/// See [`super::content::AreaContent::deleted_since`].
pub(super) fn deleted_since(area: Area, found: &Content) -> Option<i64> {
    match area {
        Area::Model => {
            let first = [card::ROOT, link::ROOT, comment::ROOT]
                .into_iter()
                .filter_map(|root| read::first_deleted(found, root, |_| true))
                .min();
            let cards: BTreeSet<&str> = read::ids(found, card::ROOT).collect();
            // What hangs on nothing goes with every clean-up.
            let hanging = [
                (link::ROOT, &[link::FROM, link::TO][..]),
                (comment::ROOT, &[comment::CARD]),
            ]
            .into_iter()
            .any(|(root, ends)| {
                read::hanging(found, root, ends, |id| cards.contains(id))
                    .next()
                    .is_some()
            });
            if hanging { Some(i64::MIN) } else { first }
        }
        Area::Notes => {
            let empty = read::empty_blocks(found, i64::MAX);
            read::first_deleted(found, block::ROOT, |id| empty.contains(id))
        }
        Area::Stage => None,
    }
}

fn clean_model(transaction: &mut TransactionMut<'_>, found: &Content, before: i64) -> Removed {
    let cards = read::deleted(found, card::ROOT, before);
    let stays: BTreeSet<&str> = read::ids(found, card::ROOT).filter(|id| !cards.contains(*id)).collect();
    let mut links = read::deleted(found, link::ROOT, before);
    let mut comments = read::deleted(found, comment::ROOT, before);
    for (gone, root, ends) in [
        (&mut links, link::ROOT, &[link::FROM, link::TO][..]),
        (&mut comments, comment::ROOT, &[comment::CARD]),
    ] {
        gone.extend(read::hanging(found, root, ends, |id| stays.contains(id)).map(str::to_owned));
    }
    Removed {
        cards: remove(transaction, card::ROOT, &cards),
        links: remove(transaction, link::ROOT, &links),
        comments: remove(transaction, comment::ROOT, &comments),
        blocks: 0,
    }
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
