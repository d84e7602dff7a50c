//! What can be worked out from an impact model: its graph, and what follows from it.
//!
//! The board in the browser works out the same, in `web/src/model`; both are judged by the cases in
//! `tests/fixtures/model`.

pub mod checks;
pub mod cuts;
pub mod graph;
pub mod money;
pub mod register;
pub(super) mod text;
mod wording;

#[cfg(test)]
mod cases;
