//! The connection of a workshop that people have open while nobody writes. It takes far more memory than the rest of a
//! workshop, so it is closed after a while, and opened again when it is needed.

use std::path::PathBuf;
use std::sync::Arc;

use rusqlite::Connection;

use super::catalogue::Stamp;
use super::connection::reopen;
use super::error::StoreError;
use super::writer::Counters;

/// A connection that may be closed for a while.
#[derive(Debug)]
pub(super) struct Resting {
    path: PathBuf,
    connection: Option<Connection>,
    /// How the file was left.
    left: Option<Stamp>,
    counters: Arc<Counters>,
}

impl Resting {
    pub(super) fn new(path: PathBuf, connection: Connection, counters: Arc<Counters>) -> Self {
        counters.opened();
        Self {
            path,
            connection: Some(connection),
            left: None,
            counters,
        }
    }

    /// Whether it is open now.
    pub(super) const fn is_open(&self) -> bool {
        self.connection.is_some()
    }

    /// The connection, opened again if it was closed.
    ///
    /// # Errors
    /// [`StoreError::Failed`] when the file is not as it was left: what is in memory would no longer be what is stored.
    pub(super) fn connection(&mut self) -> Result<&mut Connection, StoreError> {
        if self.connection.is_none() && self.left.is_some() && Stamp::of(&self.path) != self.left {
            return Err(StoreError::failed(
                "somebody else has changed the file of a workshop in use",
            ));
        }
        match &mut self.connection {
            Some(connection) => Ok(connection),
            none => {
                let opened = none.insert(reopen(&self.path)?);
                self.counters.opened();
                Ok(opened)
            }
        }
    }

    /// Closes the connection and thereby moves its log into the file.
    pub(super) fn rest(&mut self) {
        let Some(connection) = self.connection.take() else {
            return;
        };
        match connection.close() {
            Ok(()) => {
                self.left = Stamp::of(&self.path);
                self.counters.closed();
            }
            Err((connection, error)) => {
                tracing::debug!(%error, "a file stays open");
                self.connection = Some(connection);
            }
        }
    }
}

impl Drop for Resting {
    fn drop(&mut self) {
        if self.is_open() {
            self.counters.closed();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::super::layout::with_companions;
    use super::super::testing::{ROOM_CODE, append, new_workshop};
    use super::super::{Store, StoreError, WorkshopFile};
    use crate::domain::area::Area;

    /// Waits until the file is closed; then nothing but the file itself is there.
    async fn rests(store: &Store, file: &WorkshopFile) {
        for _ in 0..500 {
            if store.counters().open_files() == 0 {
                let [_, log, shared, _] = with_companions(file.path());
                assert!(!log.exists() && !shared.exists());
                return;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        panic!("the file is never closed");
    }

    #[tokio::test]
    async fn a_file_nobody_writes_to_is_closed_and_opened_again_when_needed() {
        let data = tempfile::tempdir().unwrap();
        let store = Store::open_resting(data.path(), Duration::from_millis(30)).unwrap();
        let file = store.create(&new_workshop(1, ROOM_CODE), Vec::new()).await.unwrap();
        for n in 1..=3_u64 {
            assert_eq!(file.append(append(Area::Model, "edit")).await.unwrap(), n);
            rests(&store, &file).await;
        }
        assert_eq!(file.document(Area::Model).await.unwrap().tail.len(), 3);
        let counted = store.clone();
        let open = file.run(move |_| Ok(counted.counters().open_files())).await;
        assert_eq!(open.unwrap(), 1);
        rests(&store, &file).await;
        store.close().await.unwrap();
    }

    #[tokio::test]
    async fn nobody_wakes_a_file_by_trying_codes_or_listing() {
        let data = tempfile::tempdir().unwrap();
        let store = Store::open_resting(data.path(), Duration::from_millis(30)).unwrap();
        let file = store.create(&new_workshop(1, ROOM_CODE), Vec::new()).await.unwrap();
        rests(&store, &file).await;
        // The first list may have to look.
        assert_eq!(store.list().await.unwrap().len(), 1);
        rests(&store, &file).await;
        assert_eq!(store.list().await.unwrap().len(), 1);
        assert_eq!(store.find_room_code("2222-2222").await.unwrap(), None);
        assert_eq!(store.find_room_code(ROOM_CODE).await.unwrap().as_ref(), Some(file.id()));
        assert_eq!(store.counters().open_files(), 0);

        file.set_room_code("3333-3333".to_owned()).await.unwrap();
        assert_eq!(store.find_room_code(ROOM_CODE).await.unwrap(), None);
        assert_eq!(
            store.find_room_code("3333-3333").await.unwrap().as_ref(),
            Some(file.id())
        );
    }

    #[tokio::test]
    async fn a_file_that_was_changed_meanwhile_is_left_alone() {
        let data = tempfile::tempdir().unwrap();
        let store = Store::open_resting(data.path(), Duration::from_millis(30)).unwrap();
        let file = store.create(&new_workshop(1, ROOM_CODE), Vec::new()).await.unwrap();
        file.append(append(Area::Model, "edit")).await.unwrap();
        rests(&store, &file).await;
        let mut bytes = std::fs::read(file.path()).unwrap();
        bytes.extend([0; 4096]);
        std::fs::write(file.path(), &bytes).unwrap();
        let refused = file.append(append(Area::Model, "late")).await;
        assert!(matches!(refused, Err(StoreError::Failed { .. })), "{refused:?}");
        assert_eq!(std::fs::read(file.path()).unwrap(), bytes);
    }
}
