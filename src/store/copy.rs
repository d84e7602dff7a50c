//! A copy to take along: everything people made, no secret.

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::connection::{create, uri};
use super::error::StoreError;
use super::file::WorkshopFile;
use super::layout::remove;
use super::migrations::WORKSHOP;

// A new file is filled with what may leave, instead of clearing a copy of what may not: then no page, free or used, ever
// held a secret. `capabilities` and `sessions` are nothing but secrets, what is written in silence is nobody's to take
// along, and of polls what may be told is all that leaves.
const FILL: &str = "
INSERT INTO workshop (one, id, title, language, address, created_at, room_open, room_code, rights, spotlight,
        projector, continues, continued, agenda, course, talk)
    SELECT one, id, title, language, address, created_at, room_open, NULL, rights, spotlight, projector,
        continues, continued, agenda, course, talk
    FROM source.workshop;
INSERT INTO participants (number, id, name, role, perspective, return_code, joined_at, removed_at, deviceless)
    SELECT number, id, name, role, perspective, NULL, joined_at, removed_at, deviceless FROM source.participants;
INSERT INTO snapshots (area, seq, bytes, checksum) SELECT area, seq, bytes, checksum FROM source.snapshots;
INSERT INTO updates (seq, area, participant, at, bytes, checksum)
    SELECT seq, area, participant, at, bytes, checksum FROM source.updates;
INSERT INTO authorship (seq, area, participant, at, length)
    SELECT seq, area, participant, at, length FROM source.authorship;
INSERT INTO owners (area, client, participant) SELECT area, client, participant FROM source.owners;
INSERT INTO checkpoints (number, at, reason, label, author, cards, links, blocks, others)
    SELECT number, at, reason, label, author, cards, links, blocks, others FROM source.checkpoints;
INSERT INTO checkpoint_contents (area, seq, length, bytes)
    SELECT area, seq, length, bytes FROM source.checkpoint_contents;
INSERT INTO polls (id, place, poll) SELECT id, place, poll FROM source.polls;
INSERT INTO checkpoint_areas (number, area, seq) SELECT number, area, seq FROM source.checkpoint_areas;
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

#[cfg(test)]
mod tests {
    use std::fs;

    use bytes::Bytes;

    use super::super::layout::with_companions;
    use super::super::testing::{
        PARTICIPANT_SECRET, RETURN_CODE, ROOM_CODE, TOKEN, append, capability_hash, id, new_participant, new_workshop,
        store,
    };
    use super::super::{Store, read_export};
    use super::*;
    use crate::domain::area::Area;

    fn contains(haystack: &[u8], needle: &[u8]) -> bool {
        haystack.windows(needle.len()).any(|window| window == needle)
    }

    /// A workshop that holds one of everything.
    async fn full(store: &Store) -> WorkshopFile {
        let file = store.create(&new_workshop(1, ROOM_CODE), Vec::new()).await.unwrap();
        let number = file.add_participant(new_participant(0)).await.unwrap();
        file.add_session(TOKEN, number, 3_000).await.unwrap();
        file.append(append(Area::Model, "compacted")).await.unwrap();
        file.compact(Area::Model, 1, Bytes::from_static(b"snapshot"))
            .await
            .unwrap();
        file.append(append(Area::Model, "tail")).await.unwrap();
        file.set_rights("{}".to_owned()).await.unwrap();
        file
    }

    #[tokio::test]
    async fn no_secret_is_anywhere_in_the_copy() {
        let (data, store) = store();
        let file = full(&store).await;
        let target = data.path().join("copy.wirkraum");
        file.copy_to(target.clone()).await.unwrap();
        store.close().await.unwrap();

        let [original, copy] = [file.path(), &target].map(|path| fs::read(path).unwrap());
        let mut secrets = vec![PARTICIPANT_SECRET.as_bytes().to_vec(), ROOM_CODE.as_bytes().to_vec()];
        secrets.extend([RETURN_CODE.to_vec(), TOKEN.to_vec()]);
        secrets.extend((0..4).map(|role| capability_hash(1, role).to_vec()));
        for secret in secrets {
            assert!(
                contains(&original, &secret),
                "the search would not find anything: {secret:?}"
            );
            assert!(!contains(&copy, &secret), "{secret:?}");
        }
        let [_, rest @ ..] = with_companions(&target);
        assert!(rest.iter().all(|companion| !companion.exists()));
    }

    #[tokio::test]
    async fn a_copy_holds_everything_else_and_can_be_put_back_by_hand() {
        let (data, store) = store();
        let file = full(&store).await;
        let target = data.path().join("copy.wirkraum");
        file.copy_to(target.clone()).await.unwrap();
        let (document, authors) = (file.document(Area::Model).await, file.authorship(Area::Model).await);
        let people = file.participants().await;
        let settings = file.settings().await.unwrap();
        store.delete(&id(1)).await.unwrap();

        fs::rename(target, data.path().join(format!("workshops/{}.wirkraum", id(1)))).unwrap();
        let file = store.open_workshop(&id(1)).await.unwrap();
        assert_eq!(file.document(Area::Model).await.unwrap(), document.unwrap());
        assert_eq!(file.authorship(Area::Model).await.unwrap(), authors.unwrap());
        assert_eq!(file.participants().await.unwrap(), people.unwrap());
        assert_eq!(
            file.settings().await.unwrap(),
            super::super::Settings {
                room_code: None,
                ..settings
            }
        );
        assert_eq!(file.session(TOKEN).await.unwrap(), None);
        assert_eq!(file.capability_role(capability_hash(1, 0)).await.unwrap(), None);
    }

    #[tokio::test]
    async fn every_table_is_either_copied_or_secret() {
        let connection = create(&tempfile::tempdir().unwrap().path().join("new"), &WORKSHOP).unwrap();
        let mut statement = connection
            .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
            .unwrap();
        for name in statement.query_map([], |row| row.get::<_, String>(0)).unwrap() {
            let name = name.unwrap();
            let copied = FILL.contains(&format!("FROM source.{name};"));
            let secret = [
                "capabilities",
                "sessions",
                "silent",
                "poll_answers",
                "poll_secrets",
                "poll_took_part",
            ];
            assert_ne!(copied, secret.contains(&&*name), "{name}");
        }
    }

    #[tokio::test]
    async fn a_target_that_is_taken_is_left_alone() {
        let (data, store) = store();
        let file = full(&store).await;
        let target = data.path().join("letter.txt");
        fs::write(&target, "Dear all").unwrap();
        assert!(matches!(
            file.copy_to(target.clone()).await,
            Err(StoreError::Failed { .. })
        ));
        assert_eq!(fs::read(&target).unwrap(), b"Dear all");
    }

    #[tokio::test]
    async fn a_copy_can_be_imported() {
        let (data, store) = store();
        let file = full(&store).await;
        let target = data.path().join("copy.wirkraum");
        file.copy_to(target.clone()).await.unwrap();
        let export = read_export(&target).unwrap();
        assert_eq!(export.title, "Frühe Hilfen 1");
        assert_eq!(
            export.documents,
            [(
                Area::Model,
                vec![Bytes::from_static(b"snapshot"), Bytes::from_static(b"tail")]
            )]
        );
        assert_eq!(export.participants.len(), 1);
        assert_eq!(export.participants[0].name, "Ayşe");
    }
}
