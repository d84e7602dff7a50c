//! What hostile bytes may cost: memory by a counting allocator, and the time of each rule's worst case, which is printed
//! and not judged; `MIB=20` makes them as large as a document may be. Built with optimisation, the times are what the server takes:
//! `cargo test --config 'profile.dev.opt-level=3' --test bounds -- --nocapture`.

// Helpers of tests may fail a test and print its findings, too.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, clippy::print_stdout)]

mod index;
mod large;
mod tables;
mod worst;
mod write;

use std::alloc::System;
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use cap::Cap;
use wirkraum::doc::schema::roots;
use wirkraum::domain::area::Area;
use wirkraum::sync::index::{Author, FreshIds, Index, IndexLimits};
use wirkraum::wire::update::{UpdateLimits, parse};
use wirkraum::wire::{Rule, awareness, state_vector};

#[global_allocator]
static ALLOCATOR: Cap<System> = Cap::new(System, usize::MAX);

const SENDER: Author = Author::Participant {
    number: 1,
    writes: true,
};

/// Bytes of records per byte of a message: 56 for a struct of four bytes, and a quarter of that while the list grows.
const PER_BYTE: usize = 20;

/// Bytes of the largest update that is read: a whole document.
const LARGEST: usize = 20 << 20;

/// What every message may cost.
const ANY_MESSAGE: usize = 64 << 10;

/// The counter counts for all threads, so each test runs alone.
fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Bytes that are in use now.
fn allocated() -> usize {
    ALLOCATOR.allocated()
}

/// Time this thread has worked; where that cannot be had, time that has passed.
fn worked() -> Duration {
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let worked = told.and_then(|told| told.split(' ').next()?.parse().ok());
    worked.map_or_else(|| START.elapsed(), Duration::from_nanos)
}

/// Runs `work` and answers what it says, with the most memory it held beyond what was there before.
fn measured<T>(work: impl FnOnce() -> T) -> (T, usize, Duration) {
    let before = ALLOCATOR.allocated();
    let top = ALLOCATOR.max_allocated();
    // The counter only rises: what is free below it is taken, so that it shows what comes on top.
    let ballast = vec![0_u8; top.saturating_sub(before)];
    let begun = worked();
    let outcome = work();
    let took = worked().saturating_sub(begun);
    let peak = ALLOCATOR.max_allocated() - top;
    drop(ballast);
    (outcome, peak, took)
}

#[test]
fn no_message_costs_more_than_its_bytes_allow() {
    let _alone = alone();
    let mebibytes = std::env::var("MIB").map_or(1, |value| value.parse().expect("a number"));
    for case in worst::updates(mebibytes << 20) {
        let mut index = Index::new(roots(Area::Model), IndexLimits::default());
        for before in &case.before {
            let update = parse(before, &UpdateLimits::plain(usize::MAX)).expect("before");
            index
                .admit(&update, Author::Replay, &mut FreshIds::new())
                .expect("before");
        }
        let author = if case.replayed { Author::Replay } else { SENDER };
        let (read, peak, took) = measured(|| parse(&case.bytes, &UpdateLimits::plain(LARGEST)));
        let structs = read.as_ref().map_or(0, |update| update.structs.len());
        let admitted = read.map(|update| measured(|| index.admit(&update, author, &mut FreshIds::new())));
        let (verdict, index_peak, index_took) = match admitted {
            Ok((verdict, peak, took)) => (verdict.map(drop), peak, took),
            Err(rule) => (Err(rule), 0, Duration::ZERO),
        };
        println!(
            "  {:48} {:8} bytes {structs:8} structs  parse {:7.1} ms {:7} KiB  admit {:7.1} ms {:7} KiB  {}",
            case.name,
            case.bytes.len(),
            took.as_secs_f64() * 1e3,
            peak >> 10,
            index_took.as_secs_f64() * 1e3,
            index_peak >> 10,
            verdict.map_or_else(Rule::code, |()| "taken"),
        );
        assert_bounded(case.name, peak, case.bytes.len());
        // More than a document may grow to is refused as such.
        let too_much = verdict.is_err_and(|rule| rule.code().starts_with("L-"));
        assert!(verdict.err() == case.expected || too_much, "{}", case.name);
    }
    for (name, bytes) in large::vectors(1 << 20) {
        let (outcome, peak, took) = measured(|| state_vector::decode(&bytes).map(|all| all.len()));
        println!(
            "  state vector: {name:30} {:7.1} ms {:7} KiB {outcome:?}",
            took.as_secs_f64() * 1e3,
            peak >> 10
        );
        assert_bounded(name, peak, bytes.len());
    }
    for (name, bytes) in large::awareness(1 << 20) {
        let (outcome, peak, took) = measured(|| awareness::decode(&bytes, 2048).map(|all| all.len()));
        println!(
            "  awareness: {name:30} {:7.1} ms {:7} KiB {outcome:?}",
            took.as_secs_f64() * 1e3,
            peak >> 10
        );
        assert_bounded(name, peak, bytes.len());
    }
}

#[test]
fn neither_does_the_largest_that_is_read() {
    let _alone = alone();
    for (name, bytes) in large::updates(LARGEST) {
        let (outcome, peak, _) = measured(|| parse(&bytes, &UpdateLimits::plain(LARGEST)).map(drop));
        println!("  {name:48} {:8} bytes {:7} KiB {outcome:?}", bytes.len(), peak >> 10);
        assert!(outcome.is_ok() && bytes.len() > LARGEST / 4 * 3, "{name}");
        assert_bounded(name, peak, bytes.len());
    }
}

#[test]
fn nothing_is_reserved_because_a_message_announces_it() {
    let _alone = alone();
    for (name, start) in large::announcements(LARGEST) {
        let bytes = [start, vec![0xff; LARGEST / 2]].concat();
        let (update, peak, _) = measured(|| parse(&bytes, &UpdateLimits::plain(LARGEST)).map(drop));
        println!("  {name:30} {peak:6} bytes {update:?}");
        assert!(update.is_err_and(|rule| rule != Rule::GCount), "{name}: {update:?}");
        assert!(peak <= ANY_MESSAGE, "{name}: {peak} bytes");
    }
    let entries = [large::announced(LARGEST / 8), vec![0xff; LARGEST / 2]].concat();
    let (vector, peak, _) = measured(|| state_vector::decode(&entries).map(drop));
    assert!(
        vector.is_err_and(|rule| rule != Rule::GCount) && peak <= ANY_MESSAGE,
        "{peak} bytes"
    );
    let (states, peak, _) = measured(|| awareness::decode(&entries, 2048).map(drop));
    assert!(
        states.is_err_and(|rule| rule != Rule::GCount) && peak <= ANY_MESSAGE,
        "{peak} bytes"
    );
}

fn assert_bounded(name: &str, peak: usize, bytes: usize) {
    assert!(peak <= bytes * PER_BYTE + ANY_MESSAGE, "{name}: {peak} bytes");
}
