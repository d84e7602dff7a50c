//! A real server, and clients that know the contract but none of the server's code for bytes.

// Each test binary uses its part of this.
#![allow(dead_code)]

pub(crate) mod bytes;
pub(crate) mod child;
#[cfg(target_os = "linux")]
pub(crate) mod disk;
pub(crate) mod http;
pub(crate) mod npm;
#[cfg(target_os = "linux")]
pub(crate) mod oracle;
pub(crate) mod peer;
pub(crate) mod proxy;
#[path = "../wire/seeded.rs"]
pub(crate) mod seeded;
pub(crate) mod server;
#[cfg(target_os = "linux")]
pub(crate) mod small_disk;
pub(crate) mod socket;

use std::time::Duration;

/// How long anything may take before the test gives up. Generous: it bounds a hang and judges no speed.
pub(crate) const PATIENCE: Duration = Duration::from_secs(20);

/// Waits for `future`, but not for ever.
pub(crate) async fn soon<T>(what: &str, future: impl Future<Output = T>) -> T {
    let outcome = tokio::time::timeout(PATIENCE, future).await;
    outcome.unwrap_or_else(|_| panic!("waited too long for {what}"))
}

/// Asks again and again until the answer is yes.
pub(crate) async fn until(what: &str, condition: impl AsyncFnMut() -> bool) {
    until_within(PATIENCE, what, condition).await;
}

/// The same for what takes longer by its nature.
pub(crate) async fn until_within(patience: Duration, what: &str, mut condition: impl AsyncFnMut() -> bool) {
    let asking = async {
        while !condition().await {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    let outcome = tokio::time::timeout(patience, asking).await;
    outcome.unwrap_or_else(|_| panic!("waited too long for {what}"));
}
