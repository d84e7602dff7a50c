//! Documents that clients have written are read in processes of their own.
//!
//! The library that gives documents their meaning reads what strangers wrote. A process of its own, with bounded memory and
//! time, does that: when it dies, hangs or errs, the server knows, starts another, and goes on serving bytes meanwhile.
//!
//! - [`run`] is such a process: requests on standard input, answers on standard output, nothing else. It keeps a few
//!   documents, so that a following request brings only the updates since. It ends with its standard input, even in the
//!   middle of a request, so none outlives its server.
//! - [`Workers`] is what the server has of them: few processes, started when needed, ended when idle.
//!   [`WorkshopWorker`] lets one workshop ask one thing at a time, so that no workshop occupies them all; a [`Document`]
//!   names what is asked about.

mod child;
mod document;
mod limits;
mod message;
mod pool;
mod process;

use serde::{Deserialize, Serialize};
use thiserror::Error;

pub use document::{Document, Read, Source, WorkshopWorker};
pub use pool::Workers;
pub use process::run;

use super::DocError;

/// What went wrong with one document. Holds nothing of its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Error)]
pub enum Fault {
    /// Bytes that are no update.
    #[error("an update cannot be decoded")]
    Undecodable,
    /// Something refers to what is not there.
    #[error("the document refers to content that is missing")]
    Incomplete,
    /// The compacted document is another one.
    #[error("the compacted document differs from its updates")]
    Changed,
    /// The library gave up.
    #[error("the library could not process it")]
    Panicked,
    /// The answer would be too long.
    #[error("the answer is too long")]
    TooLarge,
    /// The process died, of its memory limit for example.
    #[error("the process died of it")]
    Died,
    /// The process took too long.
    #[error("the process took too long for it")]
    Hung,
    /// The process said something that is no answer.
    #[error("the process gave no sensible answer")]
    Nonsense,
    /// The document that was read is not the one that is stored.
    #[error("what was read is not what is stored")]
    Differs,
}

impl From<DocError> for Fault {
    fn from(error: DocError) -> Self {
        match error {
            DocError::Undecodable(_) => Self::Undecodable,
            DocError::Incomplete => Self::Incomplete,
            DocError::Changed => Self::Changed,
            DocError::Crashed => Self::Panicked,
        }
    }
}

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum WorkerError {
    /// There is no process to ask; says nothing about the document.
    #[error("no process can read documents now: {0}")]
    Unavailable(String),
    /// It is the document.
    #[error(transparent)]
    Fault(#[from] Fault),
}
