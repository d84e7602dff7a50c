//! From stored bytes back to an index.

use bytes::Bytes;

use super::index::{Author, FreshIds, Index};
use super::limits::Limits;
use crate::doc::schema;
use crate::domain::area::Area;
use crate::wire::Rule;
use crate::wire::update::{self, UpdateLimits};

/// Builds an index by running stored bytes through the same checks that let them in, ownership off.
pub(super) fn rebuild(
    area: Area,
    limits: &Limits,
    owners: &[(u32, u32)],
    stored: impl Iterator<Item = Bytes>,
) -> Result<Index, Rule> {
    let mut index = Index::new(schema::roots(area), limits.index());
    for (client, number) in owners {
        index.own(*client, *number);
    }
    replay(&mut index, stored)?;
    Ok(index)
}

/// Takes further stored updates into an index.
pub(super) fn replay(index: &mut Index, stored: impl Iterator<Item = Bytes>) -> Result<(), Rule> {
    // What is stored was checked against the bounds of its day: no size is too large here.
    let limits = UpdateLimits::plain(usize::MAX);
    let mut fresh = FreshIds::new();
    for bytes in stored {
        index.admit(&update::parse(&bytes, &limits)?, Author::Replay, &mut fresh)?;
    }
    Ok(())
}
