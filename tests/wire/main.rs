//! The strict reader of what clients send, and the index that judges it.

// Helpers of tests may fail a test and print its seed, too.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, clippy::print_stdout)]

mod admission;
mod browser;
mod entries;
mod honest_sessions;
mod hostile_bytes;
mod owners;
mod real_clients;
mod seeded;
mod vectors;
mod written;
mod yjs;
