//! Giving pages back to the disk that a compaction has freed.

use std::time::Duration;

use rusqlite::Connection;

use super::connection::{PATIENCE, fold_log};
use super::error::StoreError;
use super::file::WorkshopFile;

/// Free bytes below which it is not worth the work: the next updates use them again.
const WORTH_BYTES: u64 = 1 << 20;

/// Pages given back between two commits.
const STEP_PAGES: u32 = 256;

/// `auto_vacuum` of files whose pages can be given back in steps.
const INCREMENTAL: u32 = 2;

/// How a file's pages are used.
#[derive(Debug, Clone, Copy)]
struct Pages {
    free: u64,
    all: u64,
    size: u64,
    in_steps: bool,
}

impl Pages {
    fn of(connection: &Connection) -> Result<Self, StoreError> {
        let number = |name| connection.pragma_query_value(None, name, |row| row.get::<_, u64>(0));
        Ok(Self {
            free: number("freelist_count")?,
            all: number("page_count")?,
            size: number("page_size")?,
            in_steps: number("auto_vacuum")? == u64::from(INCREMENTAL),
        })
    }

    /// More than half of it, and enough to matter.
    fn are_mostly_free(self) -> bool {
        self.free * 2 > self.all && self.free * self.size >= WORTH_BYTES
    }
}

impl WorkshopFile {
    /// Makes the file smaller when more than half of it is free. Commits go on in between; a file of an older version is
    /// written anew in one go, and only if nobody uses it (`unused`).
    ///
    /// # Errors
    /// What the store says; the file is as good as before.
    pub async fn shrink(&self, unused: bool) -> Result<(), StoreError> {
        let pages = self.run(|connection| Pages::of(connection)).await?;
        if !pages.are_mostly_free() {
            return Ok(());
        }
        if pages.in_steps {
            let mut left = pages.free;
            while left > 0 {
                let now = self.run(|connection| give_back(connection)).await?;
                if now >= left {
                    break;
                }
                left = now;
            }
        } else if unused {
            self.run(|connection| Ok(connection.execute_batch("PRAGMA auto_vacuum = INCREMENTAL; VACUUM")?))
                .await?;
        } else {
            return Ok(());
        }
        // The file itself gets shorter when the log is moved into it.
        self.run(|connection| fold_log_if_free(connection)).await
    }
}

/// Moves the log into the file unless somebody else reads it: nobody is to wait for them.
fn fold_log_if_free(connection: &Connection) -> Result<(), StoreError> {
    connection.busy_timeout(Duration::ZERO)?;
    let folded = fold_log(connection);
    connection.busy_timeout(PATIENCE)?;
    folded
}

/// Gives back some pages and answers how many free ones are left.
fn give_back(connection: &Connection) -> Result<u64, StoreError> {
    let mut statement = connection.prepare(&format!("PRAGMA incremental_vacuum({STEP_PAGES})"))?;
    let mut rows = statement.query([])?;
    // Every step gives back one.
    while rows.next()?.is_some() {}
    Ok(Pages::of(connection)?.free)
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;

    use super::super::testing::{ROOM_CODE, append, new_workshop, store};
    use super::*;
    use crate::domain::area::Area;

    async fn filled(file: &WorkshopFile) -> u64 {
        let mut last = 0;
        for _ in 0..40 {
            last = file.append(append(Area::Model, vec![7; 200_000])).await.unwrap();
        }
        last
    }

    fn bytes(file: &WorkshopFile) -> u64 {
        std::fs::metadata(file.path()).unwrap().len()
    }

    #[tokio::test]
    async fn a_file_gets_smaller_when_most_of_it_is_free() {
        let (_data, store) = store();
        let file = store.create(&new_workshop(1, ROOM_CODE), Vec::new()).await.unwrap();
        let last = filled(&file).await;
        file.shrink(false).await.unwrap();
        let full = bytes(&file);
        assert!(full > 4_000_000, "{full}");
        file.compact(Area::Model, last, Bytes::from_static(b"small"))
            .await
            .unwrap();
        file.shrink(false).await.unwrap();
        let after = bytes(&file);
        assert!(after < 300_000, "{full} to {after}");
        assert_eq!(
            file.document(Area::Model).await.unwrap().snapshot.as_deref(),
            Some(&b"small"[..])
        );
    }

    #[tokio::test]
    async fn a_file_of_an_older_version_gets_smaller_when_nobody_uses_it() {
        let (_data, store) = store();
        let file = store.create(&new_workshop(1, ROOM_CODE), Vec::new()).await.unwrap();
        file.run(|connection| Ok(connection.execute_batch("PRAGMA auto_vacuum = NONE; VACUUM")?))
            .await
            .unwrap();
        let last = filled(&file).await;
        file.compact(Area::Model, last, Bytes::from_static(b"small"))
            .await
            .unwrap();
        file.shrink(false).await.unwrap();
        assert!(bytes(&file) > 4_000_000);
        file.shrink(true).await.unwrap();
        assert!(bytes(&file) < 300_000, "{}", bytes(&file));
        // From now on it can be done in steps.
        let pages = file.run(|connection| Pages::of(connection)).await.unwrap();
        assert!(pages.in_steps);
    }
}
