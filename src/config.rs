//! What a server needs to know to start. Read in `cli` and passed down as values.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

/// Everything that can be set for a server.
#[derive(Debug, Clone)]
pub struct Config {
    /// Addresses to listen on. Port 0 picks a free one.
    pub listen: Vec<SocketAddr>,
    /// Data directory.
    pub data: PathBuf,
    /// What links begin with, when the server is reached under a name of its own.
    pub public_url: Option<String>,
    /// The organiser key; made and kept in the data directory when absent.
    pub organiser_key: Option<String>,
    /// Address that serves the metrics alone.
    pub metrics_listen: Option<SocketAddr>,
    /// The processes that read what clients have written.
    pub worker: WorkerConfig,
}

/// How documents are read outside the server's own process. The command line takes memory, time and number of the processes
/// from the limits it was given.
#[derive(Debug, Clone)]
pub struct WorkerConfig {
    /// The program; this one when absent.
    pub program: Option<PathBuf>,
    /// Memory one process may have, in bytes.
    pub memory_bytes: u64,
    /// Time for one request about a small document; large ones get more.
    pub time_limit: Duration,
    /// How many processes there are at most.
    pub processes: usize,
    /// How long a process without work stays.
    pub idle: Duration,
    /// Pause before a document that could not be read whole is tried again; twice as long after each failure.
    pub retry_after: Duration,
}

impl Default for WorkerConfig {
    fn default() -> Self {
        Self {
            program: None,
            memory_bytes: 1 << 30,
            time_limit: Duration::from_secs(5),
            processes: 2,
            idle: Duration::from_mins(1),
            retry_after: Duration::from_secs(10),
        }
    }
}

/// The default port.
pub const PORT: u16 = 8040;
