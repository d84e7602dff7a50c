//! Wirkraum: the server as a value.

pub mod doc;
pub mod domain;
pub mod exchange;
pub mod http;
pub mod store;
pub mod sync;
pub mod wire;
pub mod workshop;
