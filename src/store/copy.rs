//! A copy to take along: everything people made, no secret.

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::connection::{create, uri};
use super::error::StoreError;
use super::file::WorkshopFile;
use super::layout::remove;
use super::migrations::WORKSHOP;

// A new file is filled with what may leave, instead of clearing a copy of what may not: then no page, free or used, ever
// held a secret. `capabilities` and `sessions` are nothing but secrets.
const FILL: &str = "
INSERT INTO workshop (one, id, title, language, address, created_at, room_open, room_code, rights, spotlight)
    SELECT one, id, title, language, address, created_at, room_open, NULL, rights, spotlight FROM source.workshop;
INSERT INTO participants (number, id, name, role, perspective, return_code, joined_at, removed_at)
    SELECT number, id, name, role, perspective, NULL, joined_at, removed_at FROM source.participants;
INSERT INTO snapshots (area, seq, bytes) SELECT area, seq, bytes FROM source.snapshots;
INSERT INTO updates (seq, area, participant, at, bytes)
    SELECT seq, area, participant, at, bytes FROM source.updates;
INSERT INTO authorship (seq, area, participant, at, length)
    SELECT seq, area, participant, at, length FROM source.authorship;
INSERT INTO owners (area, client, participant) SELECT area, client, participant FROM source.owners;
";

impl WorkshopFile {
    /// Writes a consistent copy without any secret to `target`, which must not exist or be empty. The copy needs no
    /// companion file. Appends go on meanwhile.
    ///
    /// # Errors
    /// [`StoreError::Full`] or [`StoreError::Failed`]; then nothing stays at `target`.
    pub async fn copy_to(&self, target: PathBuf) -> Result<(), StoreError> {
        let file = self.clone();
        tokio::task::spawn_blocking(move || copy(&file, &target))
            .await
            .unwrap_or_else(|error| Err(StoreError::failed(error)))
    }
}

fn copy(file: &WorkshopFile, target: &Path) -> Result<(), StoreError> {
    let connection = create(target, &WORKSHOP)?;
    let filled = fill(&connection, file.path());
    drop(connection);
    filled.map_err(|error| {
        // The first error is the one to tell; a rest of a copy holds no secret.
        let _ = remove(target);
        error.or_full(target.parent().unwrap_or(target))
    })
}

fn fill(connection: &Connection, source: &Path) -> Result<(), StoreError> {
    // Whoever asked for the copy reads it at once; losing it with the power is no loss.
    connection.pragma_update(None, "synchronous", "OFF")?;
    connection.execute("ATTACH ?1 AS source", [uri(source, "mode=ro")?])?;
    connection.execute_batch("BEGIN")?;
    connection.execute_batch(FILL)?;
    connection.execute_batch("COMMIT; DETACH source")?;
    Ok(())
}
