//! What a workshop's file holds of a document.

use std::path::Path;

use rusqlite::{Connection, OpenFlags, OptionalExtension};
use yrs::Doc;

use crate::common::peer::{apply, document};

/// Snapshot and log.
#[derive(Debug, Clone, Default)]
pub(crate) struct Stored {
    pub(crate) snapshot: Option<Vec<u8>>,
    pub(crate) log: Vec<Vec<u8>>,
}

impl Stored {
    /// Reads a file while a server may be using it.
    pub(crate) fn read(file: &Path, area: &str) -> Self {
        if !file.starts_with("/proc") {
            return Self::read_in_place(file, area);
        }
        // The database resolves the way into another mount namespace to a path of this one. File and log lie still.
        let directory = tempfile::tempdir().unwrap();
        let copy = directory.path().join("copy.wirkraum");
        std::fs::copy(file, &copy).unwrap();
        let _ = std::fs::copy(file.with_extension("wirkraum-wal"), copy.with_extension("wirkraum-wal"));
        Self::read_in_place(&copy, area)
    }

    fn read_in_place(file: &Path, area: &str) -> Self {
        let mut file = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
        let moment = file.transaction().unwrap();
        let snapshot = moment
            .query_row("SELECT bytes FROM snapshots WHERE area = ?1", [area], |row| row.get(0))
            .optional()
            .unwrap();
        let mut log = moment
            .prepare("SELECT bytes FROM updates WHERE area = ?1 ORDER BY seq")
            .unwrap();
        let log = log.query_map([area], |row| row.get(0)).unwrap();
        Self {
            snapshot,
            log: log.collect::<Result<_, _>>().unwrap(),
        }
    }

    /// In the order in which a replica takes them.
    pub(crate) fn updates(&self) -> impl Iterator<Item = &Vec<u8>> {
        self.snapshot.iter().chain(&self.log)
    }

    pub(crate) fn bytes(&self) -> u64 {
        self.updates().map(|update| update.len() as u64).sum()
    }

    /// The replica that yrs makes of it.
    pub(crate) fn replica(&self) -> Doc {
        let doc = document(2);
        for update in self.updates() {
            apply(&doc, update);
        }
        doc
    }
}
