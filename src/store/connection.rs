//! Opening database files: look first, touch later.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use super::error::StoreError;
use super::layout::log_bytes;
use super::migrations::{Schema, migrate, version};

const HEADER: usize = 100;
const MAGIC: &[u8; 16] = b"SQLite format 3\0";
/// Kibibytes of page cache per open workshop. The room has the content in memory; the cache only serves appends.
const CACHE_KIB: i32 = 128;
/// The write-ahead log is cut back to this after a burst.
const LOG_BYTES: i32 = 4 * 1024 * 1024;
/// Another process, such as a backup tool, may hold the file for a moment.
pub(super) const PATIENCE: Duration = Duration::from_secs(2);

/// What the first 100 bytes say.
#[derive(Debug, Clone, Copy)]
pub(super) struct Header {
    /// `user_version`, without what the write-ahead log may add.
    pub(super) version: u32,
}

/// Reads the header without SQLite, so that a foreign or newer file is not touched at all.
///
/// Only for files that no connection of this process has open: on Unix, closing any handle drops the locks of all.
pub(super) fn look(path: &Path, schema: &Schema) -> Result<Header, StoreError> {
    let mut file = match File::open(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(StoreError::Unknown),
        other => other?,
    };
    let mut header = [0_u8; HEADER];
    match file.read_exact(&mut header) {
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => {
            return Err(StoreError::damaged("shorter than a header"));
        }
        other => other?,
    }
    let word = |at: usize| u32::from_be_bytes([header[at], header[at + 1], header[at + 2], header[at + 3]]);
    if &header[..16] != MAGIC {
        return Err(StoreError::damaged("no database header"));
    }
    if word(68) != schema.application_id.cast_unsigned() {
        return Err(StoreError::damaged("a database of another program"));
    }
    let (found, known) = (word(60), schema.version());
    if found > known {
        return Err(StoreError::Newer { found, known });
    }
    // 1 stands for 65536.
    let page = match u64::from(u16::from_be_bytes([header[16], header[17]])) {
        1 => 65_536,
        size => size,
    };
    // With a log beside it the file may lag behind its header, and the page count counts only when both change counters
    // agree.
    let settled = log_bytes(path) == 0 && word(24) == word(92);
    if settled && file.metadata()?.len() < page * u64::from(word(28)) {
        return Err(StoreError::damaged("shorter than its header says"));
    }
    Ok(Header { version: found })
}

/// Opens an existing file for writing, checked and migrated.
pub(super) fn open(path: &Path, schema: &Schema) -> Result<Connection, StoreError> {
    look(path, schema)?;
    // Until the version is known and the structure checked: closing must not move the log into the file. Where there is
    // none, closing takes the empty one away.
    let has_log = log_bytes(path) > 0;
    let mut connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE | base_flags())?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, has_log)?;
    let (found, known) = (version(&connection)?, schema.version());
    if found > known {
        return Err(StoreError::Newer { found, known });
    }
    guard(&connection)?;
    connection.busy_timeout(PATIENCE)?;
    check(&connection)?;
    // That has read every page; few are needed again.
    connection.execute_batch("PRAGMA shrink_memory")?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    prepare(&connection)?;
    if migrate(&mut connection, schema)? {
        fold_log(&connection)?;
    }
    Ok(connection)
}

/// Opens a file again that was opened and closed by this process before.
pub(super) fn reopen(path: &Path) -> Result<Connection, StoreError> {
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE | base_flags())?;
    guard(&connection)?;
    connection.busy_timeout(PATIENCE)?;
    prepare(&connection)?;
    Ok(connection)
}

/// Makes a new file with the tables of the newest version. Fails when there is one with content already.
pub(super) fn create(path: &Path, schema: &Schema) -> Result<Connection, StoreError> {
    if std::fs::metadata(path).is_ok_and(|metadata| metadata.len() > 0) {
        return Err(StoreError::failed("there is a file in the way"));
    }
    let flags =
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_URI | base_flags();
    let mut connection = Connection::open_with_flags(uri(path, "mode=rwc")?, flags)?;
    guard(&connection)?;
    // Possible only before there are tables.
    connection.pragma_update(None, "auto_vacuum", "INCREMENTAL")?;
    migrate(&mut connection, schema)?;
    Ok(connection)
}

/// Opens a file that nobody writes, as it lies there: no lock, no log, no companion file.
pub(super) fn open_still(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | base_flags();
    let connection = Connection::open_with_flags(uri(path, "immutable=1")?, flags)?;
    guard(&connection)?;
    Ok(connection)
}

/// Compares the whole structure of the file with what it should be.
///
/// That takes longer the more history there is: the contents of checkpoints, which are bounded (at 64 MiB measured 20 ms from
/// memory), and one row for each update ever logged (11 ms for 100,000). It is not confined to the tables that a room needs:
/// only the whole check finds a page that is listed as free and in use as well, which the next write would overwrite. What
/// lies inside the values is compared when they are read.
pub(super) fn check(connection: &Connection) -> Result<(), StoreError> {
    let found: String = connection.pragma_query_value(None, "quick_check", |row| row.get(0))?;
    if found == "ok" {
        Ok(())
    } else {
        Err(StoreError::damaged(found))
    }
}

/// Moves the log into the file, so that the file alone says everything.
pub(super) fn fold_log(connection: &Connection) -> Result<(), StoreError> {
    connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    Ok(())
}

/// `file:` address of a path, with a query.
pub(super) fn uri(path: &Path, query: &str) -> Result<String, StoreError> {
    let path = std::path::absolute(path)?;
    let mut uri = String::from("file://");
    // A Windows drive: file:///C:/…
    if !path
        .as_os_str()
        .as_encoded_bytes()
        .starts_with(std::path::MAIN_SEPARATOR_STR.as_bytes())
    {
        uri.push('/');
    }
    for &byte in path.as_os_str().as_encoded_bytes() {
        match char::from(byte) {
            std::path::MAIN_SEPARATOR => uri.push('/'),
            plain if plain.is_ascii_alphanumeric() || "-_.~/:".contains(plain) => uri.push(plain),
            _ => uri.extend(format!("%{byte:02x}").chars()),
        }
    }
    uri.push('?');
    uri.push_str(query);
    Ok(uri)
}

fn base_flags() -> OpenFlags {
    // One thread at a time uses a connection, so SQLite's own mutex would be held for nothing.
    OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_EXRESCODE
}

fn prepare(connection: &Connection) -> Result<(), StoreError> {
    connection.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(()))?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "cache_size", -CACHE_KIB)?;
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    connection.pragma_update_and_check(None, "journal_size_limit", LOG_BYTES, |_| Ok(()))?;
    Ok(())
}

/// Nothing in a file may make the connection do more than hold tables.
fn guard(connection: &Connection) -> Result<(), StoreError> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false)?;
    connection.pragma_update(None, "cell_size_check", true)?;
    connection.pragma_update_and_check(None, "mmap_size", 0, |_| Ok(()))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::migrations::WORKSHOP;
    use super::*;

    #[test]
    fn an_older_file_is_migrated_on_opening_and_says_so_without_its_log() {
        const KNOWN: usize = WORKSHOP.steps.len();
        const STEPS: [&str; KNOWN + 1] = {
            let mut steps = ["ALTER TABLE updates ADD COLUMN hint TEXT"; KNOWN + 1];
            let (known, _) = steps.split_at_mut(KNOWN);
            known.copy_from_slice(WORKSHOP.steps);
            steps
        };
        const GROWN: Schema = Schema {
            steps: &STEPS,
            ..WORKSHOP
        };
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("old.wirkraum");
        let empty = Schema { steps: &[], ..WORKSHOP };
        let old = create(&path, &empty).unwrap();
        old.pragma_update(None, "application_id", WORKSHOP.application_id)
            .unwrap();
        drop(old);
        assert_eq!(look(&path, &WORKSHOP).unwrap().version, 0);

        let migrated = open(&path, &WORKSHOP).unwrap();
        migrated
            .execute("INSERT INTO updates VALUES (1, 'model', 0, 0, x'00', NULL)", [])
            .unwrap();
        migrated
            .set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)
            .unwrap();
        drop(migrated);
        assert_eq!(look(&path, &WORKSHOP).unwrap().version, WORKSHOP.version());
        let reopened = open(&path, &GROWN).unwrap();
        let kept: i64 = reopened
            .query_row("SELECT count(*) FROM updates WHERE hint IS NULL", [], |r| r.get(0))
            .unwrap();
        assert_eq!(kept, 1);
    }

    #[test]
    fn what_is_acknowledged_is_on_disk() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("file.wirkraum");
        drop(create(&path, &WORKSHOP).unwrap());
        let connection = open(&path, &WORKSHOP).unwrap();
        let pragma = |name| {
            connection.pragma_query_value::<String, _>(None, name, |row| {
                row.get::<_, rusqlite::types::Value>(0)
                    .map(|value| format!("{value:?}"))
            })
        };
        assert_eq!(pragma("synchronous").unwrap(), "Integer(2)");
        assert_eq!(pragma("journal_mode").unwrap(), "Text(\"wal\")");
        assert_eq!(pragma("foreign_keys").unwrap(), "Integer(1)");
        assert_eq!(pragma("trusted_schema").unwrap(), "Integer(0)");
    }

    #[test]
    fn a_path_with_odd_characters_is_opened_as_it_is() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("Wirkung? 100% #1 ü.wirkraum");
        drop(create(&path, &WORKSHOP).unwrap());
        assert!(path.exists());
        assert_eq!(version(&open_still(&path).unwrap()).unwrap(), WORKSHOP.version());
    }
}
