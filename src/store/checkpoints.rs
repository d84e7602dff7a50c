//! Checkpoints: documents as they were, to be looked at and to be restored from.
//!
//! What is kept is decided in one place, [`thin_out`], after each new checkpoint. Seen from the newest one:
//! - Those that somebody asked for, began a step with or cleaned up after stay: the newest [`DELIBERATE_MAX`] of them.
//! - Those that came with time stay for [`DENSE`]; of older ones the last of every hour ([`SPARSE`]) stays.
//! - All in all there are at most [`COUNT_MAX`], and their contents take at most [`BYTES_MAX`]; beyond that the oldest go,
//!   those that came with time first.
//! - The newest stays whatever it weighs, so that numbers keep rising.
//!
//! A document at one update number is stored once, however many checkpoints hold it.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Read, Write};
use std::time::Duration;

use bytes::Bytes;
use flate2::Compression;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, TransactionBehavior, params};

use super::error::StoreError;
use super::file::WorkshopFile;
use crate::domain::area::Area;
use crate::domain::history::{Extent, Reason};

/// Checkpoints of a workshop.
pub(super) const COUNT_MAX: usize = 100;
/// Deflated bytes of all of them.
pub(super) const BYTES_MAX: u64 = 64 << 20;
/// Checkpoints that did not come with time.
pub(super) const DELIBERATE_MAX: usize = 60;
/// How long all that came with time are kept.
pub(super) const DENSE: Duration = Duration::from_hours(2);
/// Of what is older, one in this time.
pub(super) const SPARSE: Duration = Duration::from_hours(1);

/// Largest document that is ever inflated. A document is bounded when it is written; this bounds what a damaged row can
/// claim.
const LENGTH_MAX: u64 = 64 << 20;

/// A checkpoint to be kept.
#[derive(Debug, Clone)]
pub struct NewCheckpoint {
    /// Milliseconds since 1970.
    pub at: i64,
    /// Why.
    pub reason: Reason,
    /// What somebody called it.
    pub label: Option<String>,
    /// Number of the participant; 0 is the server.
    pub author: u32,
    /// What stood.
    pub extent: Extent,
    /// The documents: number of the last update in each, and the snapshot. Without a snapshot the file must have one of
    /// that number already ([`WorkshopFile::checkpointed`]).
    pub areas: Vec<(Area, u64, Option<Bytes>)>,
}

/// A checkpoint in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// Rises within the file.
    pub number: u64,
    /// Milliseconds since 1970.
    pub at: i64,
    /// Why.
    pub reason: Reason,
    /// What somebody called it.
    pub label: Option<String>,
    /// Name of who asked for it; none when it was the server.
    pub author: Option<String>,
    /// What stood.
    pub extent: Extent,
}

/// A checkpoint with its documents, as they were given or as the file keeps them.
pub(super) type With<T> = (Checkpoint, Vec<(Area, T)>);

/// A snapshot as the file keeps it.
struct Deflated {
    length: u64,
    bytes: Vec<u8>,
}

impl WorkshopFile {
    /// Keeps a checkpoint, durably, and lets go of those that are no longer to be kept. Answers its number.
    ///
    /// Snapshots are deflated before the file's thread is asked, so that appends wait for the writing only.
    ///
    /// # Errors
    /// [`StoreError::Failed`] when a snapshot is neither given nor there, [`StoreError::Full`].
    pub async fn add_checkpoint(&self, new: NewCheckpoint) -> Result<u64, StoreError> {
        let (new, deflated) = tokio::task::spawn_blocking(move || {
            let deflated = new.areas.iter().map(|(_, _, snapshot)| snapshot.as_ref().map(deflate));
            let deflated = deflated.map(Option::transpose).collect::<Result<Vec<_>, _>>();
            deflated.map(|deflated| (new, deflated))
        })
        .await
        .unwrap_or_else(|error| Err(StoreError::failed(error)))?;
        self.run(move |connection| add(connection, &new, &deflated)).await
    }

    /// The number of the last update in the newest kept content of each document.
    pub async fn checkpointed(&self) -> Result<BTreeMap<Area, u64>, StoreError> {
        self.run(|connection| {
            let mut statement =
                connection.prepare_cached("SELECT area, max(seq) FROM checkpoint_contents GROUP BY area")?;
            let mut rows = statement.query([])?;
            let mut newest = BTreeMap::new();
            while let Some(row) = rows.next()? {
                newest.insert(read_area(row, 0)?, row.get(1)?);
            }
            Ok(newest)
        })
        .await
    }

    /// Every checkpoint there is, the newest first.
    pub async fn checkpoints(&self) -> Result<Vec<Checkpoint>, StoreError> {
        self.run(|connection| {
            let mut statement = connection.prepare_cached(&format!("{LIST} ORDER BY c.number DESC"))?;
            let mut rows = statement.query([])?;
            let mut list = Vec::new();
            while let Some(row) = rows.next()? {
                list.push(read_checkpoint(row)?);
            }
            Ok(list)
        })
        .await
    }

    /// A checkpoint with its documents; `None` when there is none with this number, or no longer.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] when one of its documents cannot be inflated to what was deflated.
    pub async fn checkpoint(&self, number: u64) -> Result<Option<With<Bytes>>, StoreError> {
        let found = self.run(move |connection| find(connection, number)).await?;
        let Some((checkpoint, areas)) = found else {
            return Ok(None);
        };
        tokio::task::spawn_blocking(move || {
            let areas = areas
                .into_iter()
                .map(|(area, deflated)| inflate(&deflated).map(|bytes| (area, bytes)));
            Ok(Some((checkpoint, areas.collect::<Result<_, _>>()?)))
        })
        .await
        .unwrap_or_else(|error| Err(StoreError::failed(error)))
    }
}

// People who were removed keep their name beside what they did.
const LIST: &str = "SELECT c.number, at, reason, label, name, cards, links, blocks, others
    FROM checkpoints c LEFT JOIN participants p ON p.number = c.author";

fn add(connection: &mut Connection, new: &NewCheckpoint, deflated: &[Option<Deflated>]) -> Result<u64, StoreError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let extent = new.extent;
    transaction
        .prepare_cached(
            "INSERT INTO checkpoints (at, reason, label, author, cards, links, blocks, others)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute(params![
            new.at,
            new.reason.as_str(),
            new.label,
            new.author,
            extent.cards,
            extent.links,
            extent.blocks,
            extent.others
        ])?;
    let number = u64::try_from(transaction.last_insert_rowid()).map_err(StoreError::damaged)?;
    for ((area, seq, _), deflated) in new.areas.iter().zip(deflated) {
        let area = area.as_str();
        if let Some(Deflated { length, bytes }) = deflated {
            transaction
                .prepare_cached(
                    "INSERT INTO checkpoint_contents (area, seq, length, bytes) VALUES (?1, ?2, ?3, ?4)
                     ON CONFLICT DO NOTHING",
                )?
                .execute(params![area, seq, length, bytes])?;
        }
        let placed = transaction
            .prepare_cached(
                "INSERT INTO checkpoint_areas (number, area, seq)
                 SELECT ?1, area, seq FROM checkpoint_contents WHERE area = ?2 AND seq = ?3",
            )?
            .execute(params![number, area, seq])?;
        if placed == 0 {
            return Err(StoreError::failed("there is no content for this checkpoint"));
        }
    }
    release(&transaction)?;
    transaction.commit()?;
    Ok(number)
}

/// Lets go of the checkpoints that [`thin_out`] names, and of contents that no checkpoint holds any more.
fn release(transaction: &Transaction<'_>) -> Result<(), StoreError> {
    let mut kept = Vec::new();
    {
        let mut list = transaction.prepare_cached("SELECT number, at, reason FROM checkpoints ORDER BY number DESC")?;
        let mut contents = transaction.prepare_cached(
            "SELECT a.area, a.seq, length(c.bytes) FROM checkpoint_areas a
             JOIN checkpoint_contents c ON c.area = a.area AND c.seq = a.seq WHERE a.number = ?1",
        )?;
        let mut rows = list.query([])?;
        while let Some(row) = rows.next()? {
            let number: u64 = row.get(0)?;
            let contents = contents
                .query_map([number], |row| Ok(((row.get(0)?, row.get(1)?), row.get(2)?)))?
                .collect::<Result<_, _>>()?;
            kept.push(Kept {
                number,
                at: row.get(1)?,
                deliberate: read_reason(row, 2)? != Reason::Time,
                contents,
            });
        }
    }
    for number in thin_out(&kept, BYTES_MAX) {
        transaction.execute("DELETE FROM checkpoint_areas WHERE number = ?1", [number])?;
        transaction.execute("DELETE FROM checkpoints WHERE number = ?1", [number])?;
    }
    transaction.execute(
        "DELETE FROM checkpoint_contents WHERE NOT EXISTS (SELECT 1 FROM checkpoint_areas a
         WHERE a.area = checkpoint_contents.area AND a.seq = checkpoint_contents.seq)",
        [],
    )?;
    Ok(())
}

/// What the rule needs to know of a checkpoint.
struct Kept {
    number: u64,
    at: i64,
    deliberate: bool,
    /// Area and number of each content, with its deflated bytes.
    contents: Vec<((String, u64), u64)>,
}

/// The numbers of those that go, by the rule at the head of this file. `all`: the newest first.
fn thin_out(all: &[Kept], bytes_max: u64) -> Vec<u64> {
    let Some(newest) = all.first() else {
        return Vec::new();
    };
    let dense = i64::try_from(DENSE.as_millis()).unwrap_or(i64::MAX);
    let sparse = i64::try_from(SPARSE.as_millis()).unwrap_or(i64::MAX);
    let (mut hours, mut deliberate) = (BTreeSet::new(), 0);
    let mut stay: Vec<&Kept> = Vec::new();
    for one in all {
        // A clock that was set back makes nothing older than it is.
        let age = newest.at.saturating_sub(one.at).max(0);
        let stays = if one.deliberate {
            deliberate += 1;
            deliberate <= DELIBERATE_MAX
        } else {
            age <= dense || hours.insert(one.at.div_euclid(sparse))
        };
        if stays || one.number == newest.number {
            stay.push(one);
        }
    }
    while stay.len() > 1 && (stay.len() > COUNT_MAX || weight(&stay) > bytes_max) {
        let oldest_of_time = stay.iter().rposition(|one| !one.deliberate).filter(|place| *place > 0);
        stay.remove(oldest_of_time.unwrap_or(stay.len() - 1));
    }
    let stay: BTreeSet<u64> = stay.iter().map(|one| one.number).collect();
    let numbers = all.iter().map(|one| one.number);
    numbers.filter(|number| !stay.contains(number)).collect()
}

/// Bytes of these checkpoints, each content counted once.
fn weight(checkpoints: &[&Kept]) -> u64 {
    let contents: BTreeMap<_, _> = checkpoints.iter().flat_map(|one| &one.contents).cloned().collect();
    contents.values().sum()
}

fn find(connection: &mut Connection, number: u64) -> Result<Option<With<Deflated>>, StoreError> {
    // Numbers of SQLite end earlier than ours.
    let Ok(number) = i64::try_from(number) else {
        return Ok(None);
    };
    let transaction = connection.transaction()?;
    let checkpoint = transaction
        .prepare_cached(&format!("{LIST} WHERE c.number = ?1"))?
        .query_row([number], |row| Ok(read_checkpoint(row)))
        .optional()?
        .transpose()?;
    let Some(checkpoint) = checkpoint else {
        return Ok(None);
    };
    let mut statement = transaction.prepare_cached(
        "SELECT a.area, c.length, c.bytes FROM checkpoint_areas a
         LEFT JOIN checkpoint_contents c ON c.area = a.area AND c.seq = a.seq WHERE a.number = ?1",
    )?;
    let mut rows = statement.query([number])?;
    let mut areas = Vec::new();
    while let Some(row) = rows.next()? {
        let (length, bytes): (Option<u64>, Option<Vec<u8>>) = (row.get(1)?, row.get(2)?);
        let (Some(length), Some(bytes)) = (length, bytes) else {
            return Err(StoreError::damaged("a content of this checkpoint is missing"));
        };
        areas.push((read_area(row, 0)?, Deflated { length, bytes }));
    }
    Ok(Some((checkpoint, areas)))
}

fn read_checkpoint(row: &Row<'_>) -> Result<Checkpoint, StoreError> {
    Ok(Checkpoint {
        number: row.get(0)?,
        at: row.get(1)?,
        reason: read_reason(row, 2)?,
        label: row.get(3)?,
        author: row.get(4)?,
        extent: Extent {
            cards: row.get(5)?,
            links: row.get(6)?,
            blocks: row.get(7)?,
            others: row.get(8)?,
        },
    })
}

fn read_reason(row: &Row<'_>, column: usize) -> Result<Reason, StoreError> {
    let text: String = row.get(column)?;
    Reason::parse(&text).ok_or_else(|| StoreError::damaged("a checkpoint has an unknown reason"))
}

fn read_area(row: &Row<'_>, column: usize) -> Result<Area, StoreError> {
    let text: String = row.get(column)?;
    text.parse()
        .map_err(|()| StoreError::damaged("a checkpoint has an unknown area"))
}

fn deflate(bytes: &Bytes) -> Result<Deflated, StoreError> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes)?;
    Ok(Deflated {
        length: bytes.len() as u64,
        bytes: encoder.finish()?,
    })
}

/// Inflates to the length that was stored; the format carries a checksum of its own.
fn inflate(deflated: &Deflated) -> Result<Bytes, StoreError> {
    if deflated.length > LENGTH_MAX {
        return Err(StoreError::damaged(
            "a content of this checkpoint claims to be too large",
        ));
    }
    let mut bytes = Vec::new();
    ZlibDecoder::new(&deflated.bytes[..])
        .take(deflated.length + 1)
        .read_to_end(&mut bytes)
        .map_err(StoreError::damaged)?;
    if bytes.len() as u64 == deflated.length {
        Ok(bytes.into())
    } else {
        Err(StoreError::damaged("a content of this checkpoint has another length"))
    }
}

#[cfg(test)]
mod tests;
