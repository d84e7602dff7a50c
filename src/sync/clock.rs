//! The clock that timers go by. It tells the time of day that the machine had when the server started, and since then counts
//! the time that has passed, asleep or awake: when somebody sets the machine's clock, or it sets itself, no timer jumps.
//!
//! On Linux the time asleep is counted. Elsewhere it is as the system's monotonic clock has it, which on some stands still
//! while the machine sleeps; timers are then late by as much until the server is started again.

use std::sync::LazyLock;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

struct Start {
    /// Milliseconds since 1970.
    wall: i64,
    passed: Duration,
}

static START: LazyLock<Start> = LazyLock::new(|| {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Start {
        wall: whole(since),
        passed: passed(),
    }
});

/// Milliseconds since 1970 by the server's clock.
pub fn now() -> i64 {
    START.wall + whole(passed().saturating_sub(START.passed))
}

fn whole(time: Duration) -> i64 {
    i64::try_from(time.as_millis()).unwrap_or(i64::MAX)
}

#[cfg(target_os = "linux")]
fn passed() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::Boottime);
    Duration::new(
        u64::try_from(time.tv_sec).unwrap_or_default(),
        u32::try_from(time.tv_nsec).unwrap_or_default(),
    )
}

#[cfg(not(target_os = "linux"))]
fn passed() -> Duration {
    static FIRST: LazyLock<std::time::Instant> = LazyLock::new(std::time::Instant::now);
    FIRST.elapsed()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_begins_with_the_time_of_day_and_goes_as_fast_as_time_passes() {
        let day = || whole(SystemTime::now().duration_since(UNIX_EPOCH).unwrap());
        let before = now();
        assert!((day() - before).abs() < 1_000);
        std::thread::sleep(Duration::from_millis(30));
        let passed = now() - before;
        assert!((30..1_000).contains(&passed), "{passed}");
    }
}
