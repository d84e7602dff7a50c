//! Everything on disk: one SQLite database per workshop, and one for the server's own list.
//!
//! ```text
//! DATA/lock                         held while a server uses the directory
//! DATA/server.sqlite                what the list shows of files that have not changed since, can be rebuilt; saved agendas
//! DATA/workshops/<id>.wirkraum      a workshop: log, snapshots, checkpoints, people, settings
//! ```
//!
//! What holds here:
//! - An answer `Ok` to a write means that it is durable (`synchronous=FULL`), not that it will be.
//! - Each open workshop has one thread with one connection. Appends that arrive during a commit share the next one.
//! - A failed commit changes nothing and leaves the file usable: once there is room again, the next one succeeds.
//! - What is read is what was written: a value that was damaged on the disk is noticed, and its file then counts as damaged.
//! - Files of a newer version are not written to, and a damaged file harms no other.
//! - No file is trusted that came from outside: [`read_export`] reads values out of it, nothing adopts it.

mod agendas;
mod catalogue;
mod checkpoints;
mod checksum;
mod connection;
mod copy;
mod course;
mod desk;
mod documents;
mod error;
mod file;
mod forgetting;
mod import;
mod layout;
mod list;
mod migrations;
mod new_workshop;
mod people;
mod polls;
mod probe;
mod resting;
mod sessions;
mod settings;
mod shelf;
mod shrink;
mod silent;
mod writer;

#[cfg(test)]
mod broken_files;
#[cfg(test)]
mod testing;

pub use agendas::SavedAgenda;
pub use checkpoints::{Checkpoint, NewCheckpoint};
pub use documents::{Append, Authored, NewUpdate, StoredDocument, StoredUpdate};
pub use error::{Cause, StoreError};
pub use file::WorkshopFile;
pub use import::{ExportedParticipant, ExportedWorkshop, read_export};
pub use list::{Listed, Summary};
pub use new_workshop::{NewWorkshop, PastAuthor};
pub use people::{NewParticipant, PeopleChange, StoredParticipant};
pub use settings::{Capability, Settings};
pub use shelf::Store;
pub use silent::SilentCards;
pub use writer::Counters;

/// SHA-256 of a secret. Secrets themselves are not stored, except the participant's (see [`Capability::readable`]).
pub type Hash = [u8; 32];
