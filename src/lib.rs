//! Wirkraum: a workshop facilitation server in one binary.
//!
//! # Map
//!
//! A module imports only what stands further down; `tests/layers.rs` keeps it so.
//!
//! | module | what is in it |
//! |---|---|
//! | [`cli`] | the command line: reads the configuration, prints, exits |
//! | [`mod@bench`] | the load generator: clients of any server, and the raw relay |
//! | [`server`] | the server as a value: open the data, bind, run, stop |
//! | [`http`] | routes, sockets, the embedded web board; the only one that knows axum |
//! | [`workshop`] | use cases: who may do what, and what then happens |
//! | [`sync`] | live documents: admit, log, relay; sessions, presence, what is in memory |
//! | [`exchange`] | formats out and in, over [`domain::board::Board`] |
//! | [`doc`] | what documents mean; the only one that knows yrs; `doc::worker` has it run in processes of their own |
//! | [`store`] | one SQLite file per workshop; the only one that knows the database |
//! | [`wire`] | bytes: the strict update parser and both socket protocols |
//! | [`domain`] | the vocabulary, pure |
//! | [`config`], [`metrics`] | leaves |
//!
//! # Invariants
//!
//! 1. **What others see is on disk.** An update is relayed and acknowledged only after its commit with
//!    `synchronous=FULL`. When a commit fails, everything admitted since the last good one is forgotten and asked for
//!    again; nobody was told otherwise.
//! 2. **Nothing unvalidated is relayed, stored or given to yrs.** Every byte a client sends as content passes
//!    [`wire::update::parse`] and [`sync::index::Index::admit`]; a document is rebuilt through the same door.
//! 3. **No hole, no unknown reference enters the log.** So every replica that reads it is complete.
//! 4. **What a client may not see is never sent to it.** An area is a document of its own; rights are checked on
//!    subscription and on every frame; observers get no names.
//! 5. **Identity is the server's word.** Presence, authorship and roles come from the session, whatever a client claims.
//!    A Yjs client id belongs to whoever used it first, in every document of the workshop.
//! 6. **Secrets are kept as hashes** (but the participants', whose QR code is shown again), travel in URL fragments,
//!    bodies and headers, and are in no path, log or export.
//! 7. **One workshop, one file.** A damaged file harms no other; a newer one is left as it is; deleting a workshop is
//!    deleting its file.
//! 8. **A room is loaded once and answers only when its content is known**; it is unloaded only when nobody holds it and
//!    nothing waits for the disk.
//! 9. **What clients wrote is given meaning in another process** ([`doc::worker`]), bounded in memory and time. Whatever that
//!    does, log, rooms and other workshops go on; what it cannot read is set aside, shown, and never deleted.
//! 10. **A snapshot replaces what it was made from only after it was found to be the same document**, in one transaction.
//! 11. **Nobody waits for a slow reader.** Queues are bounded in bytes; past the bound the connection is closed and comes
//!     back.

pub mod bench;
pub mod cli;
pub mod config;
pub mod doc;
pub mod domain;
pub mod exchange;
pub mod http;
pub mod metrics;
pub mod server;
pub mod store;
pub mod sync;
pub mod wire;
pub mod workshop;
