//! What is planned and how far it is.

use rusqlite::params;

use super::error::StoreError;
use super::file::WorkshopFile;
use super::settings::set;

impl WorkshopFile {
    /// Stores the agenda and how far it is, both or neither, as JSON texts that the caller understands.
    pub async fn set_agenda(&self, agenda: String, course: String) -> Result<(), StoreError> {
        self.run(move |connection| {
            connection
                .prepare_cached("UPDATE workshop SET agenda = ?1, course = ?2")?
                .execute(params![agenda, course])?;
            Ok(())
        })
        .await
    }

    /// Stores how far the workshop is, as JSON text that the caller understands.
    pub async fn set_course(&self, json: String) -> Result<(), StoreError> {
        self.run(move |connection| set(connection, "UPDATE workshop SET course = ?1", json))
            .await
    }

    /// Stores the breakout groups, as JSON text that the caller understands.
    pub async fn set_groups(&self, json: String) -> Result<(), StoreError> {
        self.run(move |connection| set(connection, "UPDATE workshop SET groups = ?1", json))
            .await
    }

    /// Stores what a breakout group has to know of its plenary, its steps included, as JSON texts that the caller understands.
    pub async fn follow(&self, plenary: String, agenda: String, course: String) -> Result<(), StoreError> {
        self.run(move |connection| {
            connection
                .prepare_cached("UPDATE workshop SET plenary = ?1, agenda = ?2, course = ?3")?
                .execute(params![plenary, agenda, course])?;
            Ok(())
        })
        .await
    }

    /// Stores what there is to know of a rehearsal, as JSON text that the caller understands.
    pub async fn set_rehearsal(&self, json: String) -> Result<(), StoreError> {
        self.run(move |connection| set(connection, "UPDATE workshop SET rehearsal = ?1", json))
            .await
    }

    /// Stores hands and speakers, as JSON text that the caller understands.
    pub async fn set_talk(&self, json: String) -> Result<(), StoreError> {
        self.run(move |connection| set(connection, "UPDATE workshop SET talk = ?1", json))
            .await
    }
}
