//! Bounds of a room and of a connection.

use std::time::Duration;

/// Every bound of the sync path, with its default. Sizes are bytes.
#[derive(Debug, Clone)]
pub struct Limits {
    /// Largest update frame a client may send while it is open.
    pub update_bytes: usize,
    /// Largest sync step 2, and largest encoded document.
    pub document_bytes: usize,
    /// Largest awareness state of one client.
    pub awareness_state_bytes: usize,
    /// Live bytes waiting for one connection before it is closed as too slow.
    pub outbox_bytes: usize,
    /// Updates of one connection that wait for the disk; past it the connection is read more slowly.
    pub updates_in_flight: usize,
    /// Sockets of one workshop.
    pub sockets_per_workshop: usize,
    /// Sockets of the whole server.
    pub sockets_per_server: usize,
    /// Of both, how many only facilitators may take.
    pub sockets_reserved: usize,
    /// Documents one socket may open.
    pub documents_per_socket: usize,
    /// Frames of one document that wait for its Auth message.
    pub preauth_frames: usize,
    /// Their bytes.
    pub preauth_bytes: usize,
    /// Time a socket has to authenticate.
    pub authenticate_within: Duration,
    /// Time between two pings.
    pub ping_every: Duration,
    /// Silence after which a socket counts as dead.
    pub dead_after: Duration,
    /// How long awareness is gathered before it is passed on.
    pub awareness_tick: Duration,
    /// Least time between two awareness messages of one connection that are passed on.
    pub awareness_every: Duration,
    /// How long a workshop nobody uses stays in memory.
    pub idle_unload: Duration,
    /// Log entries after which a document is compacted while it is in use.
    pub compact_after: usize,
    /// How long people work before a checkpoint is taken.
    pub checkpoint_every: Duration,
    /// How long what was deleted can be restored, before it goes by itself.
    pub keep_deleted: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            update_bytes: 1 << 20,
            document_bytes: 20 << 20,
            awareness_state_bytes: 2 << 10,
            outbox_bytes: 1 << 20,
            updates_in_flight: 240,
            sockets_per_workshop: 300,
            sockets_per_server: 2_000,
            sockets_reserved: 10,
            documents_per_socket: 16,
            preauth_frames: 32,
            preauth_bytes: 64 << 10,
            authenticate_within: Duration::from_secs(5),
            ping_every: Duration::from_secs(20),
            dead_after: Duration::from_secs(45),
            awareness_tick: Duration::from_millis(16),
            awareness_every: Duration::from_millis(100),
            idle_unload: Duration::from_mins(1),
            compact_after: 4_096,
            checkpoint_every: Duration::from_mins(10),
            keep_deleted: Duration::from_hours(30 * 24),
        }
    }
}
