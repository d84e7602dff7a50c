//! The vocabulary of a workshop, pure: no I/O, no async, no library of the outside world.
//!
//! Everything else in the crate speaks in these words. Serialised names are `camelCase` and stable: they are the JSON of
//! the HTTP interface, of exports and of the generated TypeScript mirror.

pub mod agenda;
pub mod area;
pub mod board;
pub mod code;
pub mod floor;
pub mod groups;
pub mod history;
pub mod id;
pub mod language;
pub mod model;
pub mod neighbour;
pub mod okr;
pub mod order;
pub mod people;
pub mod poll;
pub mod protected;
pub mod rehearsal;
pub mod run;
pub mod secret;
pub mod silent;
pub mod stage;
