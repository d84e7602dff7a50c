//! The real server, judged from outside: over HTTP, over sockets, by its files and by its exit.

// In helpers, too, a failure is a failed test; and nobody reads documentation of a test.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]
// Only this crate's own modules use the helpers.

#[path = "../common/mod.rs"]
mod common;

mod compaction;
mod http;
mod idle;
mod limits;
mod polls;
mod projector;
mod restart;
mod running;
mod secrets;
mod start;
#[cfg(target_os = "linux")]
mod storage;
mod sync;
#[cfg(target_os = "linux")]
mod worker;
