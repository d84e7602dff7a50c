//! Documents: their schema, what they mean, and the changes the server itself makes to them.
//!
//! The only module that knows yrs. Nearly everything in it is a pure function over update bytes or a value that owns one
//! document: no I/O, no async. What clients have written is read in processes of their own ([`worker`]); only what the
//! server itself writes, the stage above all, is read in this one. Reading tolerates whatever a document holds; see
//! [`schema`] for the names.

pub mod clean;
pub mod content;
pub mod edit;
#[cfg(test)]
mod golden;
mod load;
mod read;
pub mod replica;
pub mod schema;
pub mod template;
pub mod worker;

use thiserror::Error;

/// Why a document could not be read or written.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum DocError {
    /// The bytes are no update.
    #[error("the update cannot be decoded: {0}")]
    Undecodable(String),
    /// Something in it refers to what is not there.
    #[error("the document refers to content that is missing")]
    Incomplete,
    /// A compacted document is not the one it was made from.
    #[error("the compacted document differs from its updates")]
    Changed,
    /// The library gave up on these bytes.
    #[error("the document could not be processed")]
    Crashed,
}
