//! Reading a `.wirkraum` file that somebody offers. Nothing in it is trusted, and nothing of it stays but values.

use std::path::Path;

use bytes::Bytes;
use rusqlite::limits::Limit;
use rusqlite::{Connection, Row};

use super::connection::{check, look, open_still};
use super::error::{Cause, StoreError};
use super::migrations::{Schema, WORKSHOP, migrate};
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
    /// Names by Yjs client id, not yet checked; people who were removed are among them.
    pub authors: Vec<(u32, String)>,
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
    read_values(&connection).map_err(as_refusal)
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

fn read_values(connection: &Connection) -> Result<ExportedWorkshop, StoreError> {
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
        documents: read_documents(connection)?,
        participants: read_participants(connection)?,
        authors: read_authors(connection)?,
    })
}

fn read_authors(connection: &Connection) -> Result<Vec<(u32, String)>, StoreError> {
    let mut statement =
        connection.prepare("SELECT client, name FROM owners JOIN participants ON number = participant")?;
    let mut rows = statement.query([])?;
    let mut authors = Vec::new();
    while let Some(row) = rows.next()? {
        if authors.len() == OWNERS {
            return Err(refused("it has too many authors"));
        }
        authors.push((row.get(0)?, text(row, 1)?));
    }
    Ok(authors)
}

fn read_documents(connection: &Connection) -> Result<Vec<(Area, Vec<Bytes>)>, StoreError> {
    let mut documents: Vec<(Area, Vec<Bytes>)> = Area::ALL.into_iter().map(|area| (area, Vec::new())).collect();
    let (mut count, mut size) = (0, 0);
    for sql in [
        "SELECT area, bytes FROM snapshots",
        "SELECT area, bytes FROM updates ORDER BY seq",
    ] {
        let mut statement = connection.prepare(sql)?;
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
mod tests {
    use std::fs;
    use std::path::PathBuf;

    use super::super::connection::create;
    use super::super::layout::with_companions;
    use super::*;

    /// An export with one participant, one snapshot and two updates, changed by this SQL.
    fn export(changes: &str) -> (tempfile::TempDir, PathBuf) {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("upload");
        let connection = create(&path, &WORKSHOP).unwrap();
        connection
            .execute_batch(
                "INSERT INTO workshop VALUES (1, 'x', 'Frühe Hilfen', 'en', 'formal', 5, 1, NULL, NULL, NULL, NULL);
                 INSERT INTO participants VALUES (1, 'y', 'Ayşe', 'observer', NULL, NULL, 6, NULL);
                 INSERT INTO participants VALUES (2, 'z', 'Bo', 'participant', 'politics', NULL, 6, 7);
                 INSERT INTO snapshots VALUES ('notes', 2, x'01');
                 INSERT INTO updates VALUES (4, 'notes', 1, 8, x'02'), (3, 'model', 1, 8, x'03'), (5, 'notes', 1, 9, x'04');",
            )
            .unwrap();
        drop(connection);
        // As a stranger would: without our guards.
        Connection::open(&path).unwrap().execute_batch(changes).unwrap();
        (directory, path)
    }

    fn refusal(path: &Path) -> String {
        match read_export(path) {
            Err(StoreError::NotAnExport { source }) => source.to_string(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn an_export_is_read_as_values_in_the_order_they_were_written() {
        let (_directory, path) = export("");
        let read = read_export(&path).unwrap();
        assert_eq!(
            (read.title.as_str(), read.language, read.address),
            ("Frühe Hilfen", Language::En, Address::Formal)
        );
        let notes = [[1], [2], [4]].map(|bytes| Bytes::copy_from_slice(&bytes)).to_vec();
        assert_eq!(
            read.documents,
            [(Area::Model, vec![Bytes::from_static(&[3])]), (Area::Notes, notes)]
        );
        assert_eq!(read.participants.len(), 1, "removed people stay behind");
        assert_eq!(read.participants[0].role, Role::Observer);
    }

    #[test]
    fn reading_leaves_the_file_alone_even_when_a_journal_lies_beside_it() {
        let (directory, path) = export("PRAGMA journal_mode = WAL");
        let [_, log, _, journal] = with_companions(&path);
        for companion in [&log, &journal] {
            fs::write(companion, b"hostile companion").unwrap();
        }
        let before = fs::read(&path).unwrap();
        assert!(read_export(&path).is_ok());
        assert_eq!(fs::read(&path).unwrap(), before);
        assert_eq!(fs::read_dir(directory.path()).unwrap().count(), 3);
    }

    #[test]
    fn tables_that_are_not_exactly_ours_are_refused() {
        for changes in [
            "DROP TABLE updates; CREATE VIEW updates AS SELECT 1 AS seq, 'model' AS area, x'00' AS bytes",
            "DROP TABLE updates; CREATE VIRTUAL TABLE updates USING fts5(seq, area, bytes)",
            "CREATE TRIGGER late AFTER INSERT ON updates BEGIN SELECT 1; END",
            "CREATE TABLE more (x)",
            "DROP TABLE owners",
            "ALTER TABLE snapshots ADD COLUMN more TEXT",
            "ALTER TABLE snapshots RENAME COLUMN bytes TO bites",
        ] {
            let (_directory, path) = export(changes);
            assert_eq!(refusal(&path), "its tables are not ours", "{changes}");
        }
    }

    #[test]
    fn values_that_no_workshop_has_are_refused() {
        for (changes, reason) in [
            ("DELETE FROM workshop", "there is no workshop in it"),
            ("UPDATE workshop SET language = 'tlh'", "an unknown language"),
            ("UPDATE workshop SET address = 'royal'", "an unknown form of address"),
            (
                "UPDATE workshop SET title = printf('%.5000c', 'x')",
                "a text in it is too long",
            ),
            ("UPDATE participants SET role = 'admin'", "an unknown role"),
            (
                "UPDATE participants SET perspective = 'sideways'",
                "an unknown perspective",
            ),
            (
                "UPDATE snapshots SET area = 'secrets'",
                "it has a document that no workshop has",
            ),
        ] {
            let (_directory, path) = export(changes);
            assert_eq!(refusal(&path), reason, "{changes}");
        }
    }

    #[test]
    fn more_than_a_workshop_can_hold_is_refused() {
        let many = "WITH RECURSIVE n(i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n LIMIT 10001)
            INSERT INTO participants SELECT i, 'p' || i, 'x', 'observer', NULL, NULL, 0, NULL FROM n";
        let (_directory, path) = export(many);
        assert_eq!(refusal(&path), "it has too many participants");

        let (_directory, path) = export("UPDATE snapshots SET bytes = zeroblob(22 * 1024 * 1024)");
        refusal(&path);

        let (_directory, path) = export(
            "UPDATE snapshots SET bytes = zeroblob(20000000);
             UPDATE updates SET bytes = zeroblob(20000000)",
        );
        assert_eq!(refusal(&path), "its documents are too large");
    }

    #[test]
    fn whatever_else_it_is_is_refused() {
        let (_directory, path) = export("");
        let good = fs::read(&path).unwrap();
        for (name, content) in [
            ("nothing", Vec::new()),
            ("text", b"# Wirkmodell\n".repeat(100)),
            ("header only", good[..100].to_vec()),
            ("cut", good[..good.len() - 4096].to_vec()),
            ("pages zeroed", [&good[..4096], &vec![0; good.len() - 4096]].concat()),
            ("version 0", [&good[..60], &[0; 4], &good[64..]].concat()),
        ] {
            fs::write(&path, content).unwrap();
            let read = read_export(&path);
            assert!(matches!(read, Err(StoreError::NotAnExport { .. })), "{name}: {read:?}");
        }
        fs::write(&path, [&good[..60], &[0, 0, 0, 9], &good[64..]].concat()).unwrap();
        assert!(matches!(read_export(&path), Err(StoreError::Newer { found: 9, .. })));

        fs::remove_file(&path).unwrap();
        Connection::open(&path)
            .unwrap()
            .execute_batch("CREATE TABLE invoices (x)")
            .unwrap();
        assert_eq!(refusal(&path), "a database of another program");
    }

    #[test]
    fn no_flipped_byte_makes_reading_fail_in_another_way() {
        let (_directory, path) = export("");
        let good = fs::read(&path).unwrap();
        let mut state = 0x2545_f491_4f6c_dd1d_u64;
        println!("seed {state:#x}");
        for _ in 0..300 {
            let mut bad = good.clone();
            for _ in 0..4 {
                // xorshift64
                state ^= state << 13;
                state ^= state >> 7;
                state ^= state << 17;
                let at = usize::try_from(state % bad.len() as u64).unwrap();
                bad[at] ^= state.to_be_bytes()[0] | 1;
            }
            fs::write(&path, &bad).unwrap();
            let read = read_export(&path);
            assert!(
                matches!(
                    read,
                    Ok(_) | Err(StoreError::NotAnExport { .. } | StoreError::Newer { .. })
                ),
                "{read:?}"
            );
        }
    }
}
