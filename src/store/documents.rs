//! Documents: the log of updates, snapshots of it, and who owns which client id.

use bytes::Bytes;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};

use super::checksum::{checksum, compare};
use super::error::StoreError;
use super::file::WorkshopFile;
use crate::domain::area::Area;

/// Updates of one area that become durable together.
#[derive(Debug, Clone)]
pub struct Append {
    /// The document.
    pub area: Area,
    /// In the order in which they were admitted.
    pub updates: Vec<NewUpdate>,
}

/// One admitted update.
#[derive(Debug, Clone)]
pub struct NewUpdate {
    /// Yjs update, v1, as it came.
    pub bytes: Bytes,
    /// Number of the participant; 0 is the server.
    pub author: u32,
    /// Milliseconds since 1970.
    pub at: i64,
    /// Yjs client ids that this update is the first to use, bound to the author from now on.
    pub claims: Vec<u32>,
}

/// Everything a room needs to serve a document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StoredDocument {
    /// The document up to `snapshot_seq` as one update, if it was ever compacted.
    pub snapshot: Option<Bytes>,
    /// Last number that is part of the snapshot; 0 without one.
    pub snapshot_seq: u64,
    /// Updates since, oldest first.
    pub tail: Vec<StoredUpdate>,
    /// Client id and number of the participant it belongs to.
    pub owners: Vec<(u32, u32)>,
}

/// An update in the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredUpdate {
    /// Rises within the file; numbers of one area have gaps.
    pub seq: u64,
    /// As it was appended.
    pub bytes: Bytes,
}

/// Who wrote a logged update and when; survives compaction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Authored {
    /// Number of the update.
    pub seq: u64,
    /// Number of the participant; 0 is the server.
    pub author: u32,
    /// Milliseconds since 1970.
    pub at: i64,
    /// Size of the update in bytes.
    pub length: u32,
}

impl WorkshopFile {
    /// Appends updates and answers, once they are durable, the number of the last one.
    ///
    /// Updates are admitted on top of those before them. So that a failed commit leaves no gap in the log, an area has
    /// one append on its way at a time: what is admitted meanwhile waits with the caller and falls with the failure.
    pub async fn append(&self, append: Append) -> Result<u64, StoreError> {
        self.send_append(append).await
    }

    /// The stored document.
    pub async fn document(&self, area: Area) -> Result<StoredDocument, StoreError> {
        self.run(move |connection| read_document(connection, area)).await
    }

    /// Puts `snapshot` in the place of everything up to and including number `upto`, in one transaction.
    ///
    /// Who wrote what and when stays on record ([`WorkshopFile::authorship`]).
    ///
    /// # Errors
    /// [`StoreError::Failed`] when `upto` lies before the present snapshot or was never appended.
    pub async fn compact(&self, area: Area, upto: u64, snapshot: Bytes) -> Result<(), StoreError> {
        self.run(move |connection| compact(connection, area, upto, &snapshot))
            .await
    }

    /// Author and time of the last `count` updates that are in the log up to number `upto`, oldest first.
    pub async fn newest(&self, area: Area, upto: u64, count: usize) -> Result<Vec<Authored>, StoreError> {
        self.run(move |connection| {
            let mut statement = connection.prepare_cached(
                "SELECT seq, participant, at, length(bytes) FROM updates
                 WHERE area = ?1 AND seq <= ?2 ORDER BY seq DESC LIMIT ?3",
            )?;
            let rows = statement.query_map(params![area.as_str(), upto, count], authored)?;
            let mut newest: Vec<_> = rows.collect::<Result<_, _>>()?;
            newest.reverse();
            Ok(newest)
        })
        .await
    }

    /// Author and time of every update ever logged in this area, oldest first.
    pub async fn authorship(&self, area: Area) -> Result<Vec<Authored>, StoreError> {
        self.run(move |connection| {
            let mut statement = connection.prepare_cached(
                "SELECT seq, participant, at, length FROM authorship WHERE area = ?1
                 UNION ALL SELECT seq, participant, at, length(bytes) FROM updates WHERE area = ?1 ORDER BY seq",
            )?;
            let rows = statement.query_map([area.as_str()], authored)?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
        .await
    }
}

fn authored(row: &Row<'_>) -> rusqlite::Result<Authored> {
    Ok(Authored {
        seq: row.get(0)?,
        author: row.get(1)?,
        at: row.get(2)?,
        length: row.get(3)?,
    })
}

/// Writes the updates with the numbers from `next` on. Answers the number after the last.
pub(super) fn insert(transaction: &Transaction<'_>, append: &Append, mut next: u64) -> Result<u64, StoreError> {
    let mut log = transaction.prepare_cached(
        "INSERT INTO updates (seq, area, participant, at, bytes, checksum) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    // The first owner stays the owner, whatever somebody claims later.
    let mut own = transaction
        .prepare_cached("INSERT INTO owners (area, client, participant) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING")?;
    let area = append.area.as_str();
    for update in &append.updates {
        let bytes = &update.bytes[..];
        log.execute(params![next, area, update.author, update.at, bytes, checksum(bytes)])?;
        for client in &update.claims {
            own.execute(params![area, client, update.author])?;
        }
        next += 1;
    }
    Ok(next)
}

/// Number for the next update. Numbers are never used twice, compacted ones included.
pub(super) fn next_seq(connection: &Connection) -> Result<u64, StoreError> {
    let last: u64 = connection.query_row(
        "SELECT max(coalesce((SELECT max(seq) FROM updates), 0),
                    coalesce((SELECT max(seq) FROM authorship), 0),
                    coalesce((SELECT max(seq) FROM snapshots), 0))",
        [],
        |row| row.get(0),
    )?;
    Ok(last + 1)
}

fn read_document(connection: &mut Connection, area: Area) -> Result<StoredDocument, StoreError> {
    let area = area.as_str();
    let transaction = connection.transaction()?;
    let snapshot = transaction
        .prepare_cached("SELECT bytes, seq, checksum FROM snapshots WHERE area = ?1")?
        .query_row([area], |row| Ok((row.get::<_, Vec<u8>>(0)?, row.get(1)?, row.get(2)?)))
        .optional()?;
    let (snapshot, snapshot_seq) = match snapshot {
        Some((bytes, seq, kept)) => {
            compare(&bytes, kept)?;
            (Some(bytes.into()), seq)
        }
        None => (None, 0),
    };
    let mut tail = Vec::new();
    {
        let mut statement =
            transaction.prepare_cached("SELECT seq, bytes, checksum FROM updates WHERE area = ?1 ORDER BY seq")?;
        let mut rows = statement.query([area])?;
        while let Some(row) = rows.next()? {
            let (seq, bytes): (u64, Vec<u8>) = (row.get(0)?, row.get(1)?);
            compare(&bytes, row.get(2)?)?;
            tail.push(StoredUpdate {
                seq,
                bytes: bytes.into(),
            });
        }
    }
    let owners = transaction
        .prepare_cached("SELECT client, participant FROM owners WHERE area = ?1 ORDER BY client")?
        .query_map([area], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    transaction.commit()?;
    Ok(StoredDocument {
        snapshot,
        snapshot_seq,
        tail,
        owners,
    })
}

fn compact(connection: &mut Connection, area: Area, upto: u64, snapshot: &[u8]) -> Result<(), StoreError> {
    if upto >= next_seq(connection)? {
        return Err(StoreError::failed("the snapshot claims updates that were never stored"));
    }
    let area = area.as_str();
    let transaction = connection.transaction()?;
    let stored = transaction.execute(
        "INSERT INTO snapshots (area, seq, bytes, checksum) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (area) DO UPDATE SET seq = excluded.seq, bytes = excluded.bytes, checksum = excluded.checksum
         WHERE excluded.seq >= seq",
        params![area, upto, snapshot, checksum(snapshot)],
    )?;
    if stored == 0 {
        return Err(StoreError::failed("there is a newer snapshot"));
    }
    transaction.execute(
        "INSERT INTO authorship (seq, area, participant, at, length)
         SELECT seq, area, participant, at, length(bytes) FROM updates WHERE area = ?1 AND seq <= ?2",
        params![area, upto],
    )?;
    transaction.execute("DELETE FROM updates WHERE area = ?1 AND seq <= ?2", params![area, upto])?;
    transaction.commit()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::testing::{ROOM_CODE, append, new_workshop, store, update};
    use super::*;

    #[tokio::test]
    async fn a_client_id_stays_with_whoever_used_it_first() {
        let (_data, store) = store();
        let file = store.create(&new_workshop(1, ROOM_CODE), Vec::new()).await.unwrap();
        let claiming = |author, claims| NewUpdate {
            claims,
            ..update("u", author, 5)
        };
        let updates = vec![claiming(1, vec![u32::MAX, 7]), claiming(2, vec![7, 8])];
        file.append(Append {
            area: Area::Model,
            updates,
        })
        .await
        .unwrap();
        assert_eq!(
            file.document(Area::Model).await.unwrap().owners,
            [(7, 1), (8, 2), (u32::MAX, 1)]
        );
        assert_eq!(file.document(Area::Notes).await.unwrap().owners, []);
    }

    #[tokio::test]
    async fn a_flipped_bit_in_an_update_or_a_snapshot_is_noticed() {
        let (_data, store) = store();
        let file = store.create(&new_workshop(1, ROOM_CODE), Vec::new()).await.unwrap();
        for words in ["snapshot", "update"] {
            file.append(append(Area::Model, words)).await.unwrap();
        }
        file.compact(Area::Model, 1, Bytes::from_static(b"snapshot"))
            .await
            .unwrap();
        let change = async |sql: &'static str| file.run(|file| Ok(file.execute_batch(sql)?)).await.unwrap();
        let whole = file.document(Area::Model).await.unwrap();
        assert_eq!((whole.tail.len(), whole.snapshot_seq), (1, 1));
        for (harm, cure) in [
            (
                "UPDATE updates SET bytes = x'757064617464'",
                "UPDATE updates SET bytes = x'757064617465'",
            ),
            (
                "UPDATE snapshots SET bytes = x'736e617073686f75'",
                "UPDATE snapshots SET bytes = x'736e617073686f74'",
            ),
            (
                "UPDATE updates SET checksum = checksum + 1",
                "UPDATE updates SET checksum = checksum - 1",
            ),
        ] {
            change(harm).await;
            let damaged = file.document(Area::Model).await;
            assert!(matches!(damaged, Err(StoreError::Damaged { .. })), "{harm}");
            assert!(file.document(Area::Notes).await.is_ok());
            change(cure).await;
            assert_eq!(file.document(Area::Model).await.unwrap(), whole);
        }
        // As a file of an older version has it.
        change("UPDATE updates SET checksum = NULL; UPDATE snapshots SET checksum = NULL").await;
        assert_eq!(file.document(Area::Model).await.unwrap(), whole);
    }

    #[tokio::test]
    async fn compacting_keeps_the_rest_of_the_log_and_who_wrote_what() {
        let (_data, store) = store();
        let file = store.create(&new_workshop(1, ROOM_CODE), Vec::new()).await.unwrap();
        let updates = vec![update("one", 1, 10), update("two", 2, 20), update("three", 1, 30)];
        file.append(Append {
            area: Area::Model,
            updates,
        })
        .await
        .unwrap();
        file.append(append(Area::Notes, "note")).await.unwrap();
        let before = file.authorship(Area::Model).await.unwrap();
        file.compact(Area::Model, 2, Bytes::from_static(b"onetwo"))
            .await
            .unwrap();

        let document = file.document(Area::Model).await.unwrap();
        assert_eq!(document.snapshot.as_deref(), Some(&b"onetwo"[..]));
        assert_eq!(document.snapshot_seq, 2);
        assert_eq!(
            document.tail,
            [StoredUpdate {
                seq: 3,
                bytes: Bytes::from_static(b"three")
            }]
        );
        assert_eq!(file.document(Area::Notes).await.unwrap().tail.len(), 1);
        assert_eq!(file.authorship(Area::Model).await.unwrap(), before);
        assert_eq!(
            before[1],
            Authored {
                seq: 2,
                author: 2,
                at: 20,
                length: 3
            }
        );
    }

    #[tokio::test]
    async fn numbers_go_on_rising_after_everything_was_compacted() {
        let (data, store) = store();
        let file = store.create(&new_workshop(1, ROOM_CODE), Vec::new()).await.unwrap();
        let last = file.append(append(Area::Model, "one")).await.unwrap();
        file.compact(Area::Model, last, Bytes::from_static(b"one"))
            .await
            .unwrap();
        store.close().await.unwrap();
        drop((file, store));

        let store = super::super::Store::open(data.path()).unwrap();
        let file = store.open_workshop(&super::super::testing::id(1)).await.unwrap();
        assert_eq!(file.append(append(Area::Model, "two")).await.unwrap(), last + 1);
    }

    #[tokio::test]
    async fn a_snapshot_that_does_not_fit_is_refused_and_changes_nothing() {
        let (_data, store) = store();
        let file = store.create(&new_workshop(1, ROOM_CODE), Vec::new()).await.unwrap();
        let updates = vec![update("one", 1, 10), update("two", 2, 20)];
        file.append(Append {
            area: Area::Model,
            updates,
        })
        .await
        .unwrap();
        file.compact(Area::Model, 2, Bytes::from_static(b"onetwo"))
            .await
            .unwrap();
        let before = file.document(Area::Model).await.unwrap();
        for upto in [1, 3, u64::MAX] {
            let refused = file.compact(Area::Model, upto, Bytes::from_static(b"wrong")).await;
            assert!(matches!(refused, Err(StoreError::Failed { .. })), "{upto}");
        }
        assert_eq!(file.document(Area::Model).await.unwrap(), before);
    }
}
