//! Bytes of the Yjs world: updates, state vectors, awareness and the frames that carry them.
//!
//! Everything here is a pure function over a slice. Nothing is trusted: every length is compared with the bytes that are
//! left before anything is reserved, strings are borrowed, nesting is counted. What passes is well formed; whether it
//! *fits* a room is decided by [`crate::sync::index`].

pub mod awareness;
pub mod frame;
pub mod rule;
pub mod state_vector;
pub mod update;

mod any;
mod json;
mod read;
mod write;

pub use rule::{Answer, Rule};

/// Largest clock, length, or sum of the two that any peer can count with.
pub const MAX_CLOCK: u32 = i32::MAX as u32;

/// Names one clock of one client: the place of a struct, or of a unit inside a struct.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Id {
    /// The Yjs client id.
    pub client: u32,
    /// The clock within that client, at most [`MAX_CLOCK`].
    pub clock: u32,
}
