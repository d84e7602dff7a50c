//! What can be worked out from objectives and key results: how far they are, and what deserves a second look.
//!
//! The board in the browser works out the same, in `web/src/okr`; both are judged by the cases in `tests/fixtures/okr`.
//! Everything here takes the lists as they are read: within their bounds and in reading order.

pub mod progress;
mod ties;
pub mod warnings;

#[cfg(test)]
mod cases;
