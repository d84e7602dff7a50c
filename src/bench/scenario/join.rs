//! Many clients join at the same moment.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use super::{BenchError, JOIN_PATIENCE};
use crate::bench::bytes::Said;
use crate::bench::connection::Keep;
use crate::bench::driver::Driver;
use crate::bench::latency::Latency;
use crate::bench::target::Door;

/// How long a client waits before it tries again, as the client libraries do.
const AGAIN_AFTER: Duration = Duration::from_millis(500);
/// How often something is looked at meanwhile.
const LOOK: Duration = Duration::from_millis(20);

/// How it went.
pub(super) struct Joined {
    /// From the first connection attempt of all until each one was in sync.
    pub(super) latency: Latency,
    /// Attempts that the server ended and that were made again.
    pub(super) again: usize,
}

/// Opens all doors at once as clients that have `vector` already, and waits until everybody is in sync and has received
/// `least` bytes: some servers say that all is said before they have loaded the document. Calls `look` all the while.
pub(super) fn join(
    driver: &mut Driver,
    doors: &[Door],
    least: u64,
    vector: impl Fn(usize) -> Vec<u8>,
    mut look: impl FnMut(),
) -> Result<Joined, BenchError> {
    driver.take_lost();
    let begun = Instant::now();
    let mut joined = Joined {
        latency: Latency::new(),
        again: 0,
    };
    let mut behind: HashMap<usize, usize> = HashMap::new();
    for (i, door) in doors.iter().enumerate() {
        behind.insert(driver.open_with(door, Keep::Head, &vector(i))?, i);
    }
    let mut waiting: Vec<(Instant, usize)> = Vec::new();
    let mut ending: Vec<usize> = Vec::new();
    while !behind.is_empty() || !waiting.is_empty() {
        let mut denied = Vec::new();
        driver.turn(Instant::now() + LOOK, |number, _, said| match said {
            Said::Step2(_) => ending.push(number),
            Said::Denied(_) => denied.push(number),
            _ => {}
        })?;
        ending.retain(|number| {
            let is_there = driver.received_on(*number) >= least;
            if is_there && behind.remove(number).is_some() {
                joined.latency.record(begun.elapsed());
            }
            !is_there
        });
        for number in denied {
            driver.cut(number);
            if let Some(door) = behind.remove(&number) {
                waiting.push((Instant::now() + AGAIN_AFTER, door));
            }
        }
        for number in driver.take_lost() {
            if let Some(door) = behind.remove(&number) {
                waiting.push((Instant::now() + AGAIN_AFTER, door));
            }
        }
        let now = Instant::now();
        for (_, door) in waiting.extract_if(.., |(at, _)| *at <= now) {
            joined.again += 1;
            behind.insert(driver.open_with(&doors[door], Keep::Head, &vector(door))?, door);
        }
        look();
        if begun.elapsed() > JOIN_PATIENCE {
            return Err(BenchError::TimedOut("clients to be in sync"));
        }
    }
    Ok(joined)
}
