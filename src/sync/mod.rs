//! sync.

pub mod index;
