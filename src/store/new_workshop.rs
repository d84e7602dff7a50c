//! What a workshop's file holds when it is made.

use std::path::Path;

use rusqlite::{TransactionBehavior, params};

use super::connection::create;
use super::documents::{Append, insert};
use super::error::StoreError;
use super::migrations::WORKSHOP;
use super::settings::{Capability, write_capability};
use crate::domain::id::{ParticipantId, WorkshopId};
use crate::domain::language::{Address, Language};
use crate::domain::people::Role;

/// A workshop to be made.
#[derive(Debug, Clone)]
pub struct NewWorkshop {
    /// New id.
    pub id: WorkshopId,
    /// Checked title.
    pub title: String,
    /// Language of its content.
    pub language: Language,
    /// Sie or Du.
    pub address: Address,
    /// Milliseconds since 1970.
    pub created_at: i64,
    /// One for each role.
    pub capabilities: Vec<Capability>,
    /// New room code.
    pub room_code: String,
    /// Names under which content comes along. They get the numbers from 1 on.
    pub authors: Vec<PastAuthor>,
    /// The workshop it goes on with, as JSON that the caller understands.
    pub continues: Option<String>,
    /// The agenda it begins with, as JSON that the caller understands.
    pub agenda: Option<String>,
    /// Whether no names are kept.
    pub protected: bool,
    /// When it is to be deleted, milliseconds since 1970; none when it stays.
    pub delete_at: Option<i64>,
    /// The workshop whose breakout group or rehearsal it is.
    pub belongs_to: Option<WorkshopId>,
    /// For a rehearsal: of what, and by whom, as JSON that the caller understands.
    pub rehearsal: Option<String>,
}

/// Somebody who wrote what a new workshop starts with and was never in it: on record like somebody who was removed.
#[derive(Debug, Clone)]
pub struct PastAuthor {
    /// New id.
    pub id: ParticipantId,
    /// Checked name.
    pub name: String,
}

impl NewWorkshop {
    /// Writes its file, with the content it starts with.
    pub(super) fn write(&self, path: &Path, documents: &[Append]) -> Result<(), StoreError> {
        let mut connection = create(path, &WORKSHOP)?;
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        transaction.execute(
            "INSERT INTO workshop (one, id, title, language, address, created_at, room_open, room_code, continues,
                agenda, protected, delete_at, belongs_to, rehearsal)
             VALUES (1, ?1, ?2, ?3, ?4, ?5, TRUE, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
            params![
                self.id.as_str(),
                self.title,
                self.language.as_str(),
                self.address.as_str(),
                self.created_at,
                self.room_code,
                self.continues,
                self.agenda,
                self.protected,
                self.delete_at,
                self.belongs_to.as_ref().map(WorkshopId::as_str),
                self.rehearsal
            ],
        )?;
        for capability in &self.capabilities {
            write_capability(&transaction, capability)?;
        }
        for (number, author) in (1_u32..).zip(&self.authors) {
            transaction.execute(
                "INSERT INTO participants (number, id, name, role, joined_at, removed_at) VALUES (?1, ?2, ?3, ?4, ?5, ?5)",
                params![
                    number,
                    author.id.as_str(),
                    author.name,
                    Role::Participant.as_str(),
                    self.created_at
                ],
            )?;
        }
        let mut next = 1;
        for first in documents {
            next = insert(&transaction, first, next)?;
        }
        transaction.commit()?;
        Ok(())
    }
}
