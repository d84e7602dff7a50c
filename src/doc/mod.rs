//! Documents: their schema, what they mean, and the changes the server itself makes to them.
//!
//! The only module that knows yrs. Everything in it is a pure function over update bytes or a value that owns one
//! document: no I/O, no async. Reading tolerates whatever a document holds; see [`schema`] for the names.

pub mod schema;
