//! Sessions of participants. Those that were used lately are remembered, so that people who reconnect, by the hundred after
//! an outage, wait for no disk and wake no file.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rusqlite::params;

use super::Hash;
use super::error::StoreError;
use super::file::WorkshopFile;
use super::people::{StoredParticipant, one};

/// Sessions that are remembered. When there are more, remembering begins anew.
const REMEMBERED_MAX: usize = 1_024;

/// Sessions by the hash of their token, as they stand in the file: only the thread of the file changes what is in here,
/// after each change of the file. Clones are the same.
#[derive(Debug, Clone, Default)]
pub(super) struct Sessions(Arc<Mutex<HashMap<Hash, StoredParticipant>>>);

impl Sessions {
    fn held(&self) -> MutexGuard<'_, HashMap<Hash, StoredParticipant>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn remember(&self, token_hash: Hash, person: &StoredParticipant) {
        let mut held = self.held();
        if held.len() >= REMEMBERED_MAX {
            held.clear();
        }
        held.insert(token_hash, person.clone());
    }

    /// To be called after every change of people or sessions.
    pub(super) fn forget_all(&self) {
        self.held().clear();
    }
}

impl WorkshopFile {
    /// Begins a session of the participant with this number, at this time (milliseconds since 1970).
    ///
    /// # Errors
    /// [`StoreError::Unknown`] when the participant is not there or was removed.
    pub async fn add_session(&self, token_hash: Hash, participant: u32, at: i64) -> Result<(), StoreError> {
        let sessions = self.sessions().clone();
        self.run(move |connection| {
            let added = connection
                .prepare_cached(
                    "INSERT INTO sessions (token, participant, at)
                     SELECT ?1, number, ?3 FROM participants WHERE number = ?2 AND removed_at IS NULL",
                )?
                .execute(params![token_hash, participant, at])?;
            match one(connection, "p.number = ?1", [participant])? {
                Some(person) if added == 1 => {
                    sessions.remember(token_hash, &person);
                    Ok(())
                }
                _ => Err(StoreError::Unknown),
            }
        })
        .await
    }

    /// Whose session this is, if it still is one.
    pub async fn session(&self, token_hash: Hash) -> Result<Option<StoredParticipant>, StoreError> {
        let sessions = self.sessions().clone();
        if !self.is_closed()
            && let Some(person) = sessions.held().get(&token_hash)
        {
            return Ok(Some(person.clone()));
        }
        self.run(move |connection| {
            let found = one(
                connection,
                "p.number = (SELECT participant FROM sessions WHERE token = ?1)",
                [token_hash],
            )?;
            if let Some(person) = &found {
                sessions.remember(token_hash, person);
            }
            Ok(found)
        })
        .await
    }

    /// Whether this was a session of somebody who was removed.
    pub async fn is_session_of_removed(&self, token_hash: Hash) -> Result<bool, StoreError> {
        self.run(move |connection| {
            let mut statement = connection.prepare_cached(
                "SELECT 1 FROM sessions JOIN participants ON number = participant
                 WHERE token = ?1 AND removed_at IS NOT NULL",
            )?;
            Ok(statement.exists([token_hash])?)
        })
        .await
    }

    /// Ends every session of a participant.
    pub async fn end_sessions_of(&self, participant: u32) -> Result<(), StoreError> {
        let sessions = self.sessions().clone();
        self.run(move |connection| {
            connection
                .prepare_cached("DELETE FROM sessions WHERE participant = ?1")?
                .execute([participant])?;
            sessions.forget_all();
            Ok(())
        })
        .await
    }

    /// Ends a session. Ending one that is over is no error.
    pub async fn end_session(&self, token_hash: Hash) -> Result<(), StoreError> {
        let sessions = self.sessions().clone();
        self.run(move |connection| {
            connection
                .prepare_cached("DELETE FROM sessions WHERE token = ?1")?
                .execute([token_hash])?;
            sessions.forget_all();
            Ok(())
        })
        .await
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::super::testing::{ROOM_CODE, TOKEN, new_participant, new_workshop};
    use super::super::{PeopleChange, Store};
    use crate::domain::people::Role;

    #[tokio::test]
    async fn who_reconnects_wakes_no_file_and_is_who_they_are_now() {
        let data = tempfile::tempdir().unwrap();
        let store = Store::open_resting(data.path(), Duration::from_millis(30)).unwrap();
        let file = store.create(&new_workshop(1, ROOM_CODE), Vec::new()).await.unwrap();
        let number = file.add_participant(new_participant(0)).await.unwrap();
        file.add_session(TOKEN, number, 3_000).await.unwrap();
        while store.counters().open_files() > 0 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        let person = file.session(TOKEN).await.unwrap().unwrap();
        assert_eq!((person.number, store.counters().open_files()), (number, 0));

        let mut changed = person.clone();
        changed.participant.role = Role::Cofacilitator;
        let change = PeopleChange {
            rewritten: vec![changed.clone()],
            ..PeopleChange::default()
        };
        let done = file.change_people(4_000, |_| Ok::<_, ()>(change)).await.unwrap();
        assert!(done.is_ok());
        assert_eq!(file.session(TOKEN).await.unwrap(), Some(changed));

        store.delete(&new_workshop(1, ROOM_CODE).id).await.unwrap();
        assert!(file.session(TOKEN).await.is_err());
    }
}
