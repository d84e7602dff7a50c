//! Reading a `.wirkraum` file that somebody offers. Nothing in it is trusted, and nothing of it stays but values.

use std::path::Path;

use bytes::Bytes;
use rusqlite::limits::Limit;
use rusqlite::{Connection, Row};

use super::checksum::compare;
use super::connection::{check, look, open_still};
use super::error::{Cause, StoreError};
use super::migrations::{CHECKSUMS_SINCE, Schema, WORKSHOP, migrate};
use super::people::parse_perspective;
use super::settings::{parse_address, parse_language, parse_role};
use crate::domain::area::Area;
use crate::domain::language::{Address, Language};
use crate::domain::people::{Perspective, Role};

/// Bounds of what is read. Generous next to what a workshop can become.
const FILE_BYTES: u64 = 128 * 1024 * 1024;
const VALUE_BYTES: i32 = 21 * 1024 * 1024;
const SQL_BYTES: i32 = 16 * 1024;
const CONTENT_BYTES: usize = 64 * 1024 * 1024;
const UPDATES: usize = 1_000_000;
const PARTICIPANTS: usize = 10_000;
const OWNERS: usize = 1 << 16;
const TEXT_BYTES: usize = 4096;

/// What an exported workshop holds. Secrets are not in it, and would not be read if they were.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportedWorkshop {
    /// Title, not yet checked for its length.
    pub title: String,
    /// Language of the content.
    pub language: Language,
    /// Sie or Du.
    pub address: Address,
    /// Milliseconds since 1970.
    pub created_at: i64,
    /// Updates by area, to be applied in order: snapshot, then tail. Not yet validated.
    pub documents: Vec<(Area, Vec<Bytes>)>,
    /// Who took part.
    pub participants: Vec<ExportedParticipant>,
    /// Yjs client ids, each with the number and the name of whom it belongs to, not yet checked; people who were removed are
    /// among them.
    pub authors: Vec<(u32, i64, String)>,
}

/// Somebody who took part in an exported workshop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportedParticipant {
    /// Name, not yet checked.
    pub name: String,
    /// Role.
    pub role: Role,
    /// Perspective.
    pub perspective: Option<Perspective>,
}

/// Reads an exported workshop. The file is opened read-only as it lies there; nothing is written beside it.
///
/// Blocks while reading.
///
/// # Errors
/// [`StoreError::Newer`] when a newer version wrote it, [`StoreError::Failed`] when it cannot be read at all, and
/// [`StoreError::NotAnExport`] for whatever else it is: another program's database, damaged, altered, too large.
pub fn read_export(path: &Path) -> Result<ExportedWorkshop, StoreError> {
    read(path).map_err(|error| match error {
        StoreError::Damaged { source } => StoreError::NotAnExport { source },
        other => other,
    })
}

fn read(path: &Path) -> Result<ExportedWorkshop, StoreError> {
    if std::fs::metadata(path)?.len() > FILE_BYTES {
        return Err(refused("the file is too large"));
    }
    let header = look(path, &WORKSHOP)?;
    let connection = open_still(path)?;
    for (limit, value) in [
        (Limit::SQLITE_LIMIT_LENGTH, VALUE_BYTES),
        (Limit::SQLITE_LIMIT_SQL_LENGTH, SQL_BYTES),
        (Limit::SQLITE_LIMIT_ATTACHED, 0),
    ] {
        connection.set_limit(limit, value)?;
    }
    compare_tables(&connection, header.version).map_err(as_refusal)?;
    check(&connection).map_err(as_refusal)?;
    read_values(&connection, header.version).map_err(as_refusal)
}

/// The file must hold exactly the tables that its version has: a view, trigger or virtual table in the place of one of
/// them would run code of the stranger's choosing.
fn compare_tables(connection: &Connection, version: u32) -> Result<(), StoreError> {
    let steps = usize::try_from(version)
        .ok()
        .and_then(|count| WORKSHOP.steps.get(..count))
        .unwrap_or_default();
    let mut model = Connection::open_in_memory()?;
    migrate(&mut model, &Schema { steps, ..WORKSHOP })?;
    let same = version > 0 && tables(connection)? == tables(&model)?;
    if same {
        Ok(())
    } else {
        Err(refused("its tables are not ours"))
    }
}

fn tables(connection: &Connection) -> Result<Vec<(String, String, Option<String>)>, StoreError> {
    // Bounded, as the stranger's list may be long: one more than any version has is enough to differ.
    let mut statement = connection.prepare("SELECT type, name, sql FROM sqlite_schema ORDER BY name LIMIT 100")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn read_values(connection: &Connection, version: u32) -> Result<ExportedWorkshop, StoreError> {
    let mut statement = connection.prepare("SELECT title, language, address, created_at FROM workshop")?;
    let mut rows = statement.query([])?;
    let Some(row) = rows.next()? else {
        return Err(refused("there is no workshop in it"));
    };
    let (title, language, address) = (text(row, 0)?, text(row, 1)?, text(row, 2)?);
    Ok(ExportedWorkshop {
        title,
        language: parse_language(&language)?,
        address: parse_address(&address)?,
        created_at: row.get(3)?,
        documents: read_documents(connection, version)?,
        participants: read_participants(connection)?,
        authors: read_authors(connection)?,
    })
}

fn read_authors(connection: &Connection) -> Result<Vec<(u32, i64, String)>, StoreError> {
    let mut statement =
        connection.prepare("SELECT client, number, name FROM owners JOIN participants ON number = participant")?;
    let mut rows = statement.query([])?;
    let mut authors = Vec::new();
    while let Some(row) = rows.next()? {
        if authors.len() == OWNERS {
            return Err(refused("it has too many authors"));
        }
        authors.push((row.get(0)?, row.get(1)?, text(row, 2)?));
    }
    Ok(authors)
}

fn read_documents(connection: &Connection, version: u32) -> Result<Vec<(Area, Vec<Bytes>)>, StoreError> {
    let mut documents: Vec<(Area, Vec<Bytes>)> = Area::ALL.into_iter().map(|area| (area, Vec::new())).collect();
    let (mut count, mut size) = (0, 0);
    let kept = if version < CHECKSUMS_SINCE { "NULL" } else { "checksum" };
    for table in ["snapshots", "updates"] {
        let mut statement = connection.prepare(&format!("SELECT area, bytes, {kept} FROM {table} ORDER BY seq"))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let area = text(row, 0)?;
            let bytes = row.get_ref(1)?.as_blob().map_err(StoreError::damaged)?;
            count += 1;
            size += bytes.len();
            if count > UPDATES || size > CONTENT_BYTES {
                return Err(refused("its documents are too large"));
            }
            let Some((_, updates)) = documents.iter_mut().find(|(known, _)| known.as_str() == area) else {
                return Err(refused("it has a document that no workshop has"));
            };
            compare(bytes, row.get(2)?)?;
            updates.push(Bytes::copy_from_slice(bytes));
        }
    }
    documents.retain(|(_, updates)| !updates.is_empty());
    Ok(documents)
}

fn read_participants(connection: &Connection) -> Result<Vec<ExportedParticipant>, StoreError> {
    let mut statement = connection
        .prepare("SELECT name, role, perspective FROM participants WHERE removed_at IS NULL ORDER BY number")?;
    let mut rows = statement.query([])?;
    let mut participants = Vec::new();
    while let Some(row) = rows.next()? {
        if participants.len() == PARTICIPANTS {
            return Err(refused("it has too many participants"));
        }
        let perspective: Option<String> = row.get(2)?;
        participants.push(ExportedParticipant {
            name: text(row, 0)?,
            role: parse_role(&text(row, 1)?)?,
            perspective: parse_perspective(perspective.as_deref())?,
        });
    }
    Ok(participants)
}

fn text(row: &Row<'_>, column: usize) -> Result<String, StoreError> {
    let text = row.get_ref(column)?.as_str().map_err(StoreError::damaged)?;
    if text.len() > TEXT_BYTES {
        Err(refused("a text in it is too long"))
    } else {
        Ok(text.to_owned())
    }
}

fn refused(what: &'static str) -> StoreError {
    StoreError::NotAnExport {
        source: Cause::new(what),
    }
}

/// Once the file is open, whatever fails is the file's doing: SQL that meets other columns, values past the limits.
fn as_refusal(error: StoreError) -> StoreError {
    match error {
        StoreError::Failed { source } => StoreError::NotAnExport { source },
        other => other,
    }
}

#[cfg(test)]
mod tests;
