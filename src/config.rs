//! What a server needs to know to start. Read in `cli` and passed down as values.

use std::net::SocketAddr;
use std::path::PathBuf;

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
}

/// The default port.
pub const PORT: u16 = 8040;
