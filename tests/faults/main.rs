//! What happens to a server in its life: killed, out of power, out of space, stopped, cut off, damaged. The real binary,
//! real sockets, real files; after each fault the same judge (`common::oracle`).
//!
//! Linux only: the faults are made with signals, mounts and a library that is loaded before the program.
#![cfg(target_os = "linux")]
// In helpers, too, a failure is a failed test; and nobody reads documentation of a test.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]
// Only this crate's own modules use the helpers.

#[path = "../common/mod.rs"]
mod common;

mod damage;
mod full;
mod judge;
mod kill;
mod lid;
mod network;
mod offline;
mod power;
mod serving;
mod storm;
mod terminate;
