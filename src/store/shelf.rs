//! The store as a whole: which files there are, and which are open.

use std::collections::HashMap;
use std::fs::{self, File};
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::Duration;

use super::catalogue::Catalogue;
use super::desk::Thread;
use super::documents::Append;
use super::error::StoreError;
use super::file::{Shared, WorkshopFile};
use super::layout::{Layout, remove};
use super::list::Listed;
use super::new_workshop::NewWorkshop;
use super::writer::Counters;
use crate::domain::id::WorkshopId;

/// How long the file of a workshop in memory stays open when nothing is read or written.
const REST_AFTER: Duration = Duration::from_secs(10);

/// All workshops below one data directory, which it holds for itself. Clones are the same store.
#[derive(Debug, Clone)]
pub struct Store(Arc<Shelf>);

#[derive(Debug)]
pub(super) struct Shelf {
    pub(super) layout: Layout,
    catalogue: Mutex<Catalogue>,
    slots: Mutex<HashMap<WorkshopId, Arc<Mutex<Slot>>>>,
    counters: Arc<Counters>,
    rest_after: Duration,
    /// Held for as long as the store or one of its files is open.
    lock: Arc<File>,
}

/// Place of one workshop. Whoever opens, reads at rest or removes its file holds the slot.
#[derive(Debug, Default)]
pub(super) struct Slot {
    open: Weak<Shared>,
    thread: Thread,
}

impl Slot {
    /// The file, when it is open.
    pub(super) fn file(&self) -> Option<WorkshopFile> {
        WorkshopFile::upgrade(&self.open)
    }

    /// Ends the thread and waits until its connection is closed.
    fn close(&mut self, gone: bool) {
        if let Some(file) = self.file() {
            file.close(gone);
        }
        self.open = Weak::new();
        self.settle();
    }

    /// Waits for a thread whose handles are gone: it may still be folding the log into the file.
    pub(super) fn settle(&mut self) {
        self.thread.join();
    }
}

impl Store {
    /// Opens the store below `data`, which is created when missing. Blocks.
    ///
    /// # Errors
    /// [`StoreError::NotWritable`], [`StoreError::InUse`], [`StoreError::Newer`] for the server's own list, or
    /// [`StoreError::Full`].
    pub fn open(data: &Path) -> Result<Self, StoreError> {
        Self::open_resting(data, REST_AFTER)
    }

    /// The same with files that are closed when they were not needed for this long.
    pub(super) fn open_resting(data: &Path, rest_after: Duration) -> Result<Self, StoreError> {
        let (layout, lock) = Layout::claim(data)?;
        layout.sweep()?;
        let catalogue = Mutex::new(Catalogue::open(&layout.server())?);
        let (slots, counters) = (Mutex::default(), Arc::default());
        Ok(Self(Arc::new(Shelf {
            layout,
            catalogue,
            slots,
            counters,
            rest_after,
            lock: Arc::new(lock),
        })))
    }

    /// Makes a workshop with these first updates, authored by the server, and opens it. It is there completely or not at
    /// all.
    ///
    /// # Errors
    /// [`StoreError::RoomCodeTaken`]: try again with another code.
    pub async fn create(&self, new: &NewWorkshop, documents: Vec<Append>) -> Result<WorkshopFile, StoreError> {
        let new = new.clone();
        self.blocking(move |shelf| shelf.create(&new, &documents)).await
    }

    /// Opens a workshop; one that is open already is shared.
    pub async fn open_workshop(&self, id: &WorkshopId) -> Result<WorkshopFile, StoreError> {
        let id = id.clone();
        self.blocking(move |shelf| shelf.open(&id)).await
    }

    /// Every workshop that lies in the directory now, by id.
    pub async fn list(&self) -> Result<Vec<Listed>, StoreError> {
        self.blocking(Shelf::list).await
    }

    /// Deletes a workshop with its file. Handles that are still about answer [`StoreError::Unknown`] from now on.
    pub async fn delete(&self, id: &WorkshopId) -> Result<(), StoreError> {
        let id = id.clone();
        self.blocking(move |shelf| shelf.delete(&id)).await
    }

    /// The workshop this room code leads to, whether its room is open or not.
    pub async fn find_room_code(&self, code: &str) -> Result<Option<WorkshopId>, StoreError> {
        let code = code.to_owned();
        self.blocking(move |shelf| shelf.find_room_code(&code)).await
    }

    /// Finishes what was asked, closes every file and folds its log into it. Handles fail from now on.
    pub async fn close(&self) -> Result<(), StoreError> {
        self.blocking(|shelf| {
            shelf.close_all();
            Ok(())
        })
        .await
    }

    /// What was written since the start.
    pub fn counters(&self) -> &Counters {
        &self.0.counters
    }

    /// Runs work on the server's own file.
    pub(super) async fn on_catalogue<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Catalogue) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        self.blocking(move |shelf| work(&shelf.catalogue())).await
    }

    async fn blocking<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Shelf) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let all = Arc::clone(&self.0);
        tokio::task::spawn_blocking(move || work(&all))
            .await
            .unwrap_or_else(|error| Err(StoreError::failed(error)))
    }
}

impl Shelf {
    pub(super) fn catalogue(&self) -> MutexGuard<'_, Catalogue> {
        Self::lock(&self.catalogue)
    }

    pub(super) fn slot(&self, id: &WorkshopId) -> Arc<Mutex<Slot>> {
        Arc::clone(Self::lock(&self.slots).entry(id.clone()).or_default())
    }

    /// What a panicking thread left behind is whole: no step in here is half done between two statements.
    pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
        mutex.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Closes open workshops whose file is not among these.
    pub(super) fn close_missing(&self, present: &[WorkshopId]) {
        let slots: Vec<_> = Self::lock(&self.slots)
            .iter()
            .map(|(id, slot)| (id.clone(), Arc::clone(slot)))
            .collect();
        for (id, slot) in slots {
            // Looked up again under the slot: it may have been made since the directory was read.
            let mut slot = Self::lock(&slot);
            if present.binary_search(&id).is_err() && !self.layout.file(&id).exists() {
                slot.close(true);
                Self::lock(&self.slots).remove(&id);
            }
        }
    }

    fn close_all(&self) {
        let slots: Vec<_> = Self::lock(&self.slots).values().cloned().collect();
        for slot in slots {
            Self::lock(&slot).close(false);
        }
    }

    fn open(&self, id: &WorkshopId) -> Result<WorkshopFile, StoreError> {
        let path = self.layout.file(id);
        if !path.exists() {
            return Err(StoreError::Unknown);
        }
        let slot = self.slot(id);
        let mut slot = Self::lock(&slot);
        if let Some(file) = slot.file() {
            return Ok(file);
        }
        slot.settle();
        let file = WorkshopFile::start(
            id.clone(),
            path,
            self.rest_after,
            Arc::clone(&self.counters),
            Arc::clone(&self.lock),
        )?;
        *slot = Slot {
            open: file.downgrade(),
            thread: file.thread(),
        };
        Ok(file)
    }

    fn create(&self, new: &NewWorkshop, documents: &[Append]) -> Result<WorkshopFile, StoreError> {
        if self.find_room_code(&new.room_code)?.is_some() {
            return Err(StoreError::RoomCodeTaken);
        }
        let (staged, path) = (self.layout.staged(&new.id), self.layout.file(&new.id));
        if path.exists() {
            return Err(StoreError::failed("there is a workshop with this id"));
        }
        let made = new
            .write(&staged, documents)
            .and_then(|()| Ok(fs::rename(&staged, &path)?))
            .and_then(|()| self.layout.sync());
        if let Err(error) = made {
            // The first error is the one to tell; what is left is swept at the next start.
            let _ = remove(&staged);
            return Err(error.or_full(self.layout.workshops()));
        }
        self.open(&new.id)
    }

    fn delete(&self, id: &WorkshopId) -> Result<(), StoreError> {
        let path = self.layout.file(id);
        let slot = self.slot(id);
        let mut slot = Self::lock(&slot);
        slot.close(true);
        let there = path.exists();
        remove(&path)?;
        Self::lock(&self.slots).remove(id);
        self.catalogue().forget(id)?;
        self.layout.sync()?;
        if there { Ok(()) } else { Err(StoreError::Unknown) }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{ROOM_CODE, append, id, new_workshop, store};
    use super::*;
    use crate::domain::area::Area;

    #[tokio::test]
    async fn what_was_stored_is_there_after_a_restart() {
        let (data, store) = store();
        let initial = vec![append(Area::Model, "template")];
        let file = store.create(&new_workshop(1, ROOM_CODE), initial).await.unwrap();
        let last = file.append(append(Area::Model, "edit")).await.unwrap();
        assert_eq!(last, 2);
        store.close().await.unwrap();
        drop((file, store));

        let store = Store::open(data.path()).unwrap();
        let file = store.open_workshop(&id(1)).await.unwrap();
        let document = file.document(Area::Model).await.unwrap();
        let bytes: Vec<_> = document.tail.iter().map(|update| &update.bytes[..]).collect();
        assert_eq!(bytes, [&b"template"[..], b"edit"]);
        assert_eq!(file.settings().await.unwrap().updated_at, 3_000);
    }

    #[tokio::test]
    async fn a_deleted_workshop_leaves_nothing_behind() {
        let (data, store) = store();
        let file = store.create(&new_workshop(1, ROOM_CODE), Vec::new()).await.unwrap();
        file.append(append(Area::Model, "edit")).await.unwrap();
        store.delete(&id(1)).await.unwrap();
        assert!(matches!(
            file.append(append(Area::Model, "late")).await,
            Err(StoreError::Unknown)
        ));
        assert!(matches!(store.open_workshop(&id(1)).await, Err(StoreError::Unknown)));
        assert!(matches!(store.delete(&id(1)).await, Err(StoreError::Unknown)));
        assert_eq!(store.find_room_code(ROOM_CODE).await.unwrap(), None);
        assert_eq!(fs::read_dir(data.path().join("workshops")).unwrap().count(), 0);
        store.create(&new_workshop(1, ROOM_CODE), Vec::new()).await.unwrap();
    }

    #[tokio::test]
    async fn a_workshop_opened_twice_is_one() {
        let (_data, store) = store();
        let one = store.create(&new_workshop(1, ROOM_CODE), Vec::new()).await.unwrap();
        let two = store.open_workshop(&id(1)).await.unwrap();
        drop(one);
        two.append(append(Area::Model, "edit")).await.unwrap();
        assert!(store.0.slot(&id(1)).lock().unwrap().file().is_some());
        drop(two);
        assert!(store.0.slot(&id(1)).lock().unwrap().file().is_none());
        let again = store.open_workshop(&id(1)).await.unwrap();
        assert_eq!(again.document(Area::Model).await.unwrap().tail.len(), 1);
    }

    #[tokio::test]
    async fn after_closing_each_workshop_is_one_file() {
        let (data, store) = store();
        let file = store.create(&new_workshop(1, ROOM_CODE), Vec::new()).await.unwrap();
        let pending = file.append(append(Area::Model, "edit"));
        let (pending, closed) = tokio::join!(pending, store.close());
        pending.unwrap();
        closed.unwrap();
        assert_eq!(fs::read_dir(data.path().join("workshops")).unwrap().count(), 1);
        assert!(matches!(file.settings().await, Err(StoreError::Failed { .. })));
    }

    #[tokio::test]
    async fn the_directory_stays_taken_while_a_workshop_is_open() {
        let (data, store) = store();
        let file = store.create(&new_workshop(1, ROOM_CODE), Vec::new()).await.unwrap();
        drop(store);
        assert!(matches!(Store::open(data.path()), Err(StoreError::InUse { .. })));
        file.append(append(Area::Model, "edit")).await.unwrap();
    }

    #[tokio::test]
    async fn half_a_workshop_is_swept_away_at_the_next_start() {
        let (data, store) = store();
        drop(store);
        let half = data.path().join(format!("workshops/{}.wirkraum.new", id(1)));
        fs::write(&half, "half").unwrap();
        let store = Store::open(data.path()).unwrap();
        assert!(!half.exists());
        assert_eq!(store.list().await.unwrap().len(), 0);
    }
}
