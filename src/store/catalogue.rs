//! `server.sqlite`: what the list needs to know of files that have not changed since it looked.
//!
//! Nothing in here is the only copy of anything, saved agendas excepted. Every entry is checked against size and time of its file before it is
//! believed, and a catalogue that is lost is built again.

use std::fs;
use std::path::Path;
use std::time::UNIX_EPOCH;

use rusqlite::{Connection, OptionalExtension, params};

use super::connection::{create, open};
use super::error::StoreError;
use super::forgetting::forgetting;
use super::layout::{log_bytes, remove};
use super::list::{Entry, Summary};
use super::migrations::SERVER;
use super::settings::{parse_address, parse_language};
use crate::domain::id::WorkshopId;

/// Size and time of a file at rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stamp {
    bytes: u64,
    modified: i64,
}

impl Stamp {
    /// Of a file whose log is empty; others are in motion and have none.
    pub(super) fn of(path: &Path) -> Option<Self> {
        let metadata = fs::metadata(path).ok()?;
        let modified = metadata.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
        let modified = i64::try_from(modified.as_nanos()).ok()?;
        (log_bytes(path) == 0).then_some(Self {
            bytes: metadata.len(),
            modified,
        })
    }
}

#[derive(Debug)]
pub(super) struct Catalogue(Connection);

impl Catalogue {
    pub(super) fn connection(&self) -> &Connection {
        &self.0
    }

    pub(super) fn open(path: &Path) -> Result<Self, StoreError> {
        match open(path, &SERVER) {
            Err(StoreError::Unknown) => {}
            Err(error @ StoreError::Damaged { .. }) => {
                tracing::warn!(%error, "the list of workshops is built again");
                remove(path)?;
            }
            other => return Ok(Self(other?)),
        }
        drop(create(path, &SERVER)?);
        Ok(Self(open(path, &SERVER)?))
    }

    pub(super) fn entry(&self, id: &WorkshopId, stamp: Stamp) -> Result<Option<Entry>, StoreError> {
        let mut statement = self.0.prepare_cached(
            "SELECT title, language, address, created_at, updated_at, participants, room_open, room_code,
                delete_at, belongs_to
             FROM files WHERE id = ?1 AND bytes = ?2 AND modified = ?3",
        )?;
        let mut rows = statement.query(params![id.as_str(), stamp.bytes, stamp.modified])?;
        let Some(row) = rows.next()? else {
            return Ok(None);
        };
        let summary = Summary {
            title: row.get(0)?,
            language: parse_language(&row.get::<_, String>(1)?)?,
            address: parse_address(&row.get::<_, String>(2)?)?,
            created_at: row.get(3)?,
            updated_at: row.get(4)?,
            participants: row.get(5)?,
            bytes: stamp.bytes,
            room_open: row.get(6)?,
            delete_at: row.get(8)?,
            belongs_to: row.get::<_, Option<String>>(9)?.as_deref().and_then(WorkshopId::parse),
        };
        Ok(Some(Entry {
            summary,
            room_code: row.get(7)?,
        }))
    }

    pub(super) fn put(&self, id: &WorkshopId, stamp: Stamp, entry: &Entry) -> Result<(), StoreError> {
        let summary = &entry.summary;
        self.0
            .prepare_cached(
                "INSERT OR REPLACE INTO files (id, bytes, modified, title, language, address, created_at, updated_at,
                    participants, room_open, room_code, delete_at, belongs_to)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
            )?
            .execute(params![
                id.as_str(),
                stamp.bytes,
                stamp.modified,
                summary.title,
                summary.language.as_str(),
                summary.address.as_str(),
                summary.created_at,
                summary.updated_at,
                summary.participants,
                summary.room_open,
                entry.room_code,
                summary.delete_at,
                summary.belongs_to.as_ref().map(WorkshopId::as_str)
            ])?;
        Ok(())
    }

    /// The workshop that had this room code when it was last looked at.
    pub(super) fn by_code(&self, code: &str) -> Result<Option<WorkshopId>, StoreError> {
        let id: Option<String> = self
            .0
            .prepare_cached("SELECT id FROM files WHERE room_code = ?1")?
            .query_row([code], |row| row.get(0))
            .optional()?;
        Ok(id.as_deref().and_then(WorkshopId::parse))
    }

    /// Lets go of a workshop that is no more. Not even its title is left.
    pub(super) fn forget(&mut self, id: &WorkshopId) -> Result<(), StoreError> {
        forgetting(&mut self.0, |transaction| {
            transaction.execute("DELETE FROM files WHERE id = ?1", [id.as_str()])?;
            Ok(())
        })
    }

    pub(super) fn ids(&self) -> Result<Vec<WorkshopId>, StoreError> {
        let mut statement = self.0.prepare_cached("SELECT id FROM files")?;
        let ids = statement
            .query_map([], |row| row.get::<_, String>(0))?
            .collect::<Result<Vec<_>, _>>()?;
        Ok(ids.iter().filter_map(|id| WorkshopId::parse(id)).collect())
    }
}
