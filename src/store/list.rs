//! The list of workshops: what lies in the directory now, whoever put it there.

use std::path::Path;

use rusqlite::Connection;

use super::catalogue::Stamp;
use super::connection::{check, look, open, open_still};
use super::error::StoreError;
use super::migrations::WORKSHOP;
use super::settings::read_settings;
use super::shelf::Shelf;
use crate::domain::id::WorkshopId;
use crate::domain::language::{Address, Language};

/// A file in the directory.
#[derive(Debug, Clone)]
pub struct Listed {
    /// From the name of the file.
    pub id: WorkshopId,
    /// What it holds, or why that cannot be said.
    pub summary: Result<Summary, StoreError>,
}

/// A workshop in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// Title.
    pub title: String,
    /// Language of its content.
    pub language: Language,
    /// Sie or Du.
    pub address: Address,
    /// Milliseconds since 1970.
    pub created_at: i64,
    /// Milliseconds since 1970: the last logged update, or the creation.
    pub updated_at: i64,
    /// People who joined and were not removed.
    pub participants: u32,
    /// Bytes on disk, the write-ahead log included.
    pub bytes: u64,
    /// Whether people may still join.
    pub room_open: bool,
    /// When the file is to be deleted, milliseconds since 1970; none when it stays.
    pub delete_at: Option<i64>,
    /// The workshop whose breakout group it is.
    pub belongs_to: Option<WorkshopId>,
}

/// What the list and the search for room codes need.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) summary: Summary,
    pub(super) room_code: Option<String>,
}

impl Shelf {
    /// Looks at every file. Open workshops whose file was taken away are closed.
    pub(super) fn list(&self) -> Result<Vec<Listed>, StoreError> {
        let ids = self.layout.ids()?;
        self.close_missing(&ids);
        if let Err(error) = self.forget_missing(&ids) {
            tracing::debug!(%error, "the catalogue was not tidied");
        }
        Ok(ids
            .into_iter()
            .map(|id| Listed {
                summary: self.entry(&id).map(|entry| entry.summary),
                id,
            })
            .collect())
    }

    /// The workshop with this code. What the catalogue says is checked against the file.
    pub(super) fn find_room_code(&self, code: &str) -> Result<Option<WorkshopId>, StoreError> {
        let leads_to = |id: &WorkshopId| self.room_code(id).as_deref() == Some(code);
        let known = self.catalogue().by_code(code)?;
        if let Some(id) = known.filter(leads_to) {
            return Ok(Some(id));
        }
        // The file may have come by hand, or changed since.
        Ok(self.layout.ids()?.into_iter().find(leads_to))
    }

    fn forget_missing(&self, present: &[WorkshopId]) -> Result<(), StoreError> {
        let mut catalogue = self.catalogue();
        for id in catalogue.ids()? {
            if present.binary_search(&id).is_err() {
                catalogue.forget(&id)?;
            }
        }
        Ok(())
    }

    fn room_code(&self, id: &WorkshopId) -> Option<String> {
        if let Some(file) = Self::lock(&self.slot(id)).file() {
            return file.room_code().clone();
        }
        self.entry(id).ok()?.room_code
    }

    fn entry(&self, id: &WorkshopId) -> Result<Entry, StoreError> {
        let slot = self.slot(id);
        let mut slot = Self::lock(&slot);
        let open = slot.file();
        if open.is_none() {
            slot.settle();
        }
        let path = self.layout.file(id);
        let stamp = Stamp::of(&path);
        // A catalogue that cannot be read or written costs time, nothing else.
        if let Some(stamp) = stamp
            && let Ok(Some(entry)) = self.catalogue().entry(id, stamp)
        {
            return Ok(entry);
        }
        // The stamp from before reading, where there is one: should the file have changed since, it no longer matches.
        let (entry, stamp) = if let Some(file) = open {
            let mut entry = file.run_blocking(|connection| read_entry(connection))?;
            entry.summary.bytes = file.size_bytes();
            (entry, stamp)
        } else {
            let entry = look_into(&path).map_err(|error| error.or_full(self.layout.workshops()))?;
            (entry, stamp.or_else(|| Stamp::of(&path)))
        };
        if let Some(stamp) = stamp
            && let Err(error) = self.catalogue().put(id, stamp, &entry)
        {
            tracing::debug!(%error, "the catalogue was not updated");
        }
        Ok(entry)
    }
}

/// Reads a file that nobody has open, and leaves it as it is unless a log or an old version has to be dealt with.
fn look_into(path: &Path) -> Result<Entry, StoreError> {
    let header = look(path, &WORKSHOP)?;
    let at_rest = header.version == WORKSHOP.version() && Stamp::of(path).is_some();
    let connection = if at_rest {
        let connection = open_still(path)?;
        check(&connection)?;
        connection
    } else {
        open(path, &WORKSHOP)?
    };
    let mut entry = read_entry(&connection)?;
    drop(connection);
    entry.summary.bytes = std::fs::metadata(path)?.len();
    Ok(entry)
}

fn read_entry(connection: &Connection) -> Result<Entry, StoreError> {
    let settings = read_settings(connection)?;
    let participants = connection.query_row(
        "SELECT count(*) FROM participants WHERE removed_at IS NULL",
        [],
        |row| row.get(0),
    )?;
    let summary = Summary {
        title: settings.title,
        language: settings.language,
        address: settings.address,
        created_at: settings.created_at,
        updated_at: settings.updated_at,
        participants,
        bytes: 0,
        room_open: settings.room_open,
        delete_at: settings.delete_at,
        belongs_to: settings.belongs_to.as_deref().and_then(WorkshopId::parse),
    };
    Ok(Entry {
        summary,
        room_code: settings.room_code,
    })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::super::testing::{ROOM_CODE, append, id, new_participant, new_workshop, store};
    use super::super::{Store, StoreError};
    use super::*;
    use crate::domain::area::Area;

    async fn titles(store: &Store) -> Vec<String> {
        store
            .list()
            .await
            .unwrap()
            .into_iter()
            .map(|listed| listed.summary.unwrap().title)
            .collect()
    }

    #[tokio::test]
    async fn the_list_is_true_while_a_workshop_is_open_and_after() {
        let (data, store) = store();
        let file = store.create(&new_workshop(1, ROOM_CODE), Vec::new()).await.unwrap();
        let fresh = store.list().await.unwrap().remove(0).summary.unwrap();
        assert_eq!(
            (fresh.participants, fresh.updated_at, fresh.room_open),
            (0, 1_000, true)
        );

        file.add_participant(new_participant(0)).await.unwrap();
        file.append(append(Area::Model, "edit")).await.unwrap();
        file.set_room_open(false).await.unwrap();
        let open = store.list().await.unwrap().remove(0).summary.unwrap();
        assert_eq!((open.participants, open.updated_at, open.room_open), (1, 3_000, false));
        assert_eq!(open.bytes, file.size_bytes());

        store.close().await.unwrap();
        drop((file, store));
        let store = Store::open(data.path()).unwrap();
        // Twice: from the file, then from the catalogue.
        for _ in 0..2 {
            let at_rest = store.list().await.unwrap().remove(0).summary.unwrap();
            assert_eq!(
                at_rest,
                Summary {
                    bytes: at_rest.bytes,
                    ..open.clone()
                }
            );
            assert_eq!(at_rest.bytes, fs::metadata(store_file(data.path(), 1)).unwrap().len());
        }
    }

    fn store_file(data: &Path, number: u32) -> std::path::PathBuf {
        data.join(format!("workshops/{}.wirkraum", id(number)))
    }

    #[tokio::test]
    async fn files_that_come_and_go_by_hand_are_noticed() {
        let (data, store) = store();
        let file = store.create(&new_workshop(1, ROOM_CODE), Vec::new()).await.unwrap();
        store.create(&new_workshop(2, "ANOTHER1"), Vec::new()).await.unwrap();
        assert_eq!(titles(&store).await, ["Frühe Hilfen 1", "Frühe Hilfen 2"]);
        let aside = data.path().join("aside");
        fs::rename(store_file(data.path(), 1), &aside).unwrap();
        assert_eq!(titles(&store).await, ["Frühe Hilfen 2"]);
        assert!(matches!(file.settings().await, Err(StoreError::Unknown)));
        assert!(matches!(store.open_workshop(&id(1)).await, Err(StoreError::Unknown)));
        assert_eq!(store.find_room_code(ROOM_CODE).await.unwrap(), None);

        fs::rename(&aside, store_file(data.path(), 1)).unwrap();
        fs::write(data.path().join("workshops/notes.txt"), "not a workshop").unwrap();
        fs::write(data.path().join("workshops/My workshop.wirkraum"), "not an id").unwrap();
        assert_eq!(titles(&store).await, ["Frühe Hilfen 1", "Frühe Hilfen 2"]);
        assert_eq!(store.find_room_code(ROOM_CODE).await.unwrap(), Some(id(1)));
    }

    #[tokio::test]
    async fn a_room_code_leads_to_its_workshop_and_is_given_once() {
        let (data, store) = store();
        store.create(&new_workshop(1, ROOM_CODE), Vec::new()).await.unwrap();
        let taken = store.create(&new_workshop(2, ROOM_CODE), Vec::new()).await;
        assert!(matches!(taken, Err(StoreError::RoomCodeTaken)));
        assert_eq!(store.list().await.unwrap().len(), 1);
        store.close().await.unwrap();
        drop(store);

        let store = Store::open(data.path()).unwrap();
        assert_eq!(store.find_room_code(ROOM_CODE).await.unwrap(), Some(id(1)));
        assert_eq!(store.find_room_code("WRONG234").await.unwrap(), None);
        let file = store.open_workshop(&id(1)).await.unwrap();
        file.set_room_code("CHANGED2".to_owned()).await.unwrap();
        assert_eq!(store.find_room_code(ROOM_CODE).await.unwrap(), None);
        assert_eq!(store.find_room_code("CHANGED2").await.unwrap(), Some(id(1)));
    }

    #[tokio::test]
    async fn a_catalogue_that_is_lost_or_damaged_is_built_again() {
        let (data, store) = store();
        store.create(&new_workshop(1, ROOM_CODE), Vec::new()).await.unwrap();
        store.close().await.unwrap();
        drop(store);
        let catalogue = data.path().join("server.sqlite");
        for content in [None, Some("scribbled over"), Some("")] {
            fs::remove_file(&catalogue).unwrap();
            if let Some(content) = content {
                fs::write(&catalogue, content).unwrap();
            }
            let store = Store::open(data.path()).unwrap();
            assert_eq!(titles(&store).await, ["Frühe Hilfen 1"]);
            assert_eq!(store.find_room_code(ROOM_CODE).await.unwrap(), Some(id(1)));
        }
    }
}
