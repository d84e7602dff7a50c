//! Counters of one server, as Prometheus text. A leaf: it knows nothing of the rest.

use std::fmt::Write as _;
use std::sync::atomic::{AtomicU64, Ordering};

/// A number that only grows.
#[derive(Debug, Default)]
pub struct Counter(AtomicU64);

impl Counter {
    /// Adds one.
    pub fn one(&self) {
        self.add(1);
    }

    /// Adds `n`.
    pub fn add(&self, n: u64) {
        self.0.fetch_add(n, Ordering::Relaxed);
    }

    /// The number so far.
    pub fn get(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

macro_rules! metrics {
    ($( $(#[$doc:meta])* $name:ident = $help:literal; )+) => {
        /// Everything that is counted since the server started.
        #[derive(Debug, Default)]
        pub struct Metrics {
            $( $(#[$doc])* #[doc = $help] pub $name: Counter, )+
        }

        impl Metrics {
            /// Prometheus text format, counters and the gauges given as (name, help, value).
            pub fn render(&self, gauges: &[(&str, &str, u64)]) -> String {
                let mut text = String::new();
                for (name, help, value) in [$( (stringify!($name), $help, self.$name.get()), )+] {
                    let _ = writeln!(
                        text,
                        "# HELP wirkraum_{name}_total {help}\n# TYPE wirkraum_{name}_total counter\nwirkraum_{name}_total {value}"
                    );
                }
                for (name, help, value) in gauges {
                    let _ = writeln!(
                        text,
                        "# HELP wirkraum_{name} {help}\n# TYPE wirkraum_{name} gauge\nwirkraum_{name} {value}"
                    );
                }
                text
            }
        }
    };
}

metrics! {
    updates_logged = "Updates made durable.";
    updates_known = "Updates that held nothing new.";
    updates_refused = "Updates refused for good.";
    updates_resynced = "Updates answered with a request for what is missing.";
    updates_failed = "Updates lost to the sender by a failed commit and asked for again.";
    frames_relayed = "Update frames handed to other subscribers.";
    frames_ignored = "Frames and awareness entries dropped without an answer.";
    frames_malformed = "Frames that closed their socket.";
    sockets_opened = "Sockets accepted.";
    sockets_slow = "Sockets closed because they did not keep up or went silent.";
    authentications_denied = "Documents denied.";
    workshops_loaded = "Workshops brought into memory.";
    compactions = "Documents compacted.";
    worker_requests = "Questions to worker processes.";
    worker_starts = "Worker processes started.";
    worker_faults = "Questions that a worker process could not answer.";
    documents_set_aside = "Documents whose newest updates were set aside because they could not be read.";
    requests = "HTTP requests.";
}
