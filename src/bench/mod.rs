//! The load generator: drives any server that speaks the Hocuspocus or the y-websocket protocol, on this machine only.
//!
//! A [`scenario`] starts a server (or takes a running one), plays clients with real Yjs updates, and answers a
//! [`report::Report`]. The clients live in one thread that reads frames without decoding documents, so that the server is
//! measured and not the driver; the report says what the driver itself cost. [`relay`] is a server without document, disk
//! or checks: what the machine, the runtime and the socket library cost by themselves.

// Figures for people: what a 64-bit float rounds is far below what is shown.
#![allow(clippy::cast_precision_loss)]

mod bytes;
mod connection;
mod document;
mod driver;
mod latency;
mod machine;
pub mod relay;
pub mod report;
pub mod scenario;
pub mod server;
mod site;
pub mod target;
mod typing;

use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;

pub use bytes::Protocol;

/// Why a run came to nothing.
#[derive(Debug, thiserror::Error)]
pub enum BenchError {
    /// What was given is no address.
    #[error("'{0}' is no address of a server; write for example ws://127.0.0.1:8040")]
    Address(String),
    /// Load is made on this machine only.
    #[error("{0} is not this machine; load is made on loopback addresses only, such as 127.0.0.1")]
    NotLoopback(String),
    /// No connection.
    #[error("no connection to {address}: {source}")]
    Connect {
        /// Where to.
        address: SocketAddr,
        /// Why not.
        source: io::Error,
    },
    /// The server did not answer the WebSocket handshake as hoped.
    #[error("the server refused a socket: {0}")]
    Refused(String),
    /// The server did not take a token.
    #[error("the server denied a document: {0}")]
    Denied(String),
    /// The server ended a connection in the middle of the work.
    #[error("the server ended a connection")]
    Ended,
    /// Something took longer than it may.
    #[error("waited too long for {0}")]
    TimedOut(&'static str),
    /// A request over HTTP failed.
    #[error("{what}: {why}")]
    Http {
        /// What was asked for.
        what: &'static str,
        /// What came instead.
        why: String,
    },
    /// The server could not be started.
    #[error("{program} did not start: {why}")]
    Start {
        /// The program.
        program: PathBuf,
        /// What is known about it.
        why: String,
    },
    /// The scenario needs a server that it can start and kill.
    #[error("this scenario starts and stops the server itself; leave out the target and give a command, or nothing")]
    NeedsCommand,
    /// The scenario needs what only a Wirkraum has.
    #[error("only a Wirkraum has workshops; leave out the kind")]
    NoWorkshop,
    /// A document does not hold what was put into it.
    #[error("the server does not hold the document it was given")]
    NotHeld,
    /// The operating system refused something.
    #[error("the system refuses: {0}")]
    System(#[from] io::Error),
}
