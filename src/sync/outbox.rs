//! What waits to be written to one connection: bounded in bytes, so a slow reader costs nobody else anything. And whether
//! there is anybody at the other end.

use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use bytes::Bytes;
use tokio::sync::Notify;

/// Why the server closes a socket.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closing {
    /// A frame no honest client writes.
    Malformed,
    /// A frame over its limit.
    TooLarge,
    /// The server stops.
    Stopping,
    /// Too slow, too many, or silent for too long: come back later.
    Overloaded,
    /// No session (plain y-protocols path only).
    NoSession,
    /// Not for this role, or removed (plain y-protocols path only).
    Forbidden,
    /// No such workshop (plain y-protocols path only).
    Unknown,
}

impl Closing {
    /// WebSocket close code.
    pub const fn code(self) -> u16 {
        match self {
            Self::Malformed => 1002,
            Self::TooLarge => 1009,
            Self::Stopping => 1012,
            Self::Overloaded => 1013,
            Self::NoSession => 4401,
            Self::Forbidden => 4403,
            Self::Unknown => 4404,
        }
    }

    /// What the close frame says, for whoever reads logs.
    pub const fn reason(self) -> &'static str {
        match self {
            Self::Malformed => "malformed frame",
            Self::TooLarge => "too large",
            Self::Stopping => "the server stops",
            Self::Overloaded => "come back later",
            Self::NoSession => "no session",
            Self::Forbidden => "not for you, or no longer",
            Self::Unknown => "no such workshop, or no longer",
        }
    }
}

/// What the writer of a connection does next.
#[derive(Debug)]
pub enum Outgoing {
    /// Write these frames.
    Frames(Vec<Bytes>),
    /// Write nothing more and close.
    Close(Closing),
}

#[derive(Debug, Default)]
struct Queue {
    frames: VecDeque<Bytes>,
    live_bytes: usize,
    closing: Option<Closing>,
}

/// The queue of one connection.
#[derive(Debug)]
pub struct Outbox {
    queue: Mutex<Queue>,
    ready: Notify,
    limit: usize,
    heard: Mutex<Instant>,
}

impl Outbox {
    /// An empty queue that takes up to `limit` bytes of live frames.
    pub fn new(limit: usize) -> Self {
        Self {
            queue: Mutex::default(),
            ready: Notify::new(),
            limit,
            heard: Mutex::new(Instant::now()),
        }
    }

    fn queue(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Notes a sign of life from the other end.
    pub fn hear(&self) {
        *self.heard.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
    }

    /// How long nothing was heard from the other end.
    pub fn silent_for(&self) -> Duration {
        self.heard.lock().unwrap_or_else(PoisonError::into_inner).elapsed()
    }

    /// Queues a live frame. A connection that does not keep up is closed rather than waited for.
    pub fn push(&self, frame: Bytes) {
        let mut queue = self.queue();
        if queue.closing.is_some() {
            return;
        }
        // What waits already decides: one frame may be larger than the bound, as somebody's offline work can be.
        if queue.live_bytes > self.limit {
            queue.frames.clear();
            queue.closing = Some(Closing::Overloaded);
        } else {
            queue.live_bytes += frame.len();
            queue.frames.push_back(frame);
        }
        drop(queue);
        self.ready.notify_one();
    }

    /// Queues the frames that bring a document to a joiner. They are shared with the room, so they do not count.
    pub fn push_document(&self, frames: impl IntoIterator<Item = Bytes>) {
        let mut queue = self.queue();
        if queue.closing.is_none() {
            queue.frames.extend(frames);
        }
        drop(queue);
        self.ready.notify_one();
    }

    /// Closes the connection after what is queued so far.
    pub fn close(&self, closing: Closing) {
        let mut queue = self.queue();
        queue.closing.get_or_insert(closing);
        drop(queue);
        self.ready.notify_one();
    }

    /// Whether the connection is being closed.
    pub fn is_closing(&self) -> bool {
        self.queue().closing.is_some()
    }

    /// Waits until there is something to do. One reader only.
    pub async fn next(&self) -> Outgoing {
        loop {
            // The permit of `notify_one` is kept while nobody waits, so a push between look and wait is not lost.
            {
                let mut queue = self.queue();
                if !queue.frames.is_empty() {
                    queue.live_bytes = 0;
                    return Outgoing::Frames(queue.frames.drain(..).collect());
                }
                if let Some(closing) = queue.closing {
                    return Outgoing::Close(closing);
                }
            }
            self.ready.notified().await;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn frames_come_out_in_order_and_the_close_after_them() {
        let outbox = Outbox::new(100);
        outbox.push(Bytes::from_static(b"a"));
        outbox.push(Bytes::from_static(b"b"));
        outbox.close(Closing::Stopping);
        outbox.push(Bytes::from_static(b"c"));
        let Outgoing::Frames(frames) = outbox.next().await else {
            panic!("frames first")
        };
        assert_eq!(frames, [&b"a"[..], &b"b"[..]]);
        assert!(matches!(outbox.next().await, Outgoing::Close(Closing::Stopping)));
    }

    #[tokio::test]
    async fn a_reader_that_does_not_keep_up_is_closed_and_holds_no_memory() {
        let outbox = Outbox::new(10);
        outbox.push(Bytes::from_static(b"0123456789"));
        outbox.push(Bytes::from_static(b"x"));
        assert!(!outbox.is_closing());
        outbox.push(Bytes::from_static(b"y"));
        assert!(matches!(outbox.next().await, Outgoing::Close(Closing::Overloaded)));
    }

    #[tokio::test]
    async fn a_document_may_be_larger_than_the_bound_for_live_frames() {
        let outbox = Outbox::new(10);
        outbox.push_document([Bytes::from_static(b"0123456789abcdef")]);
        assert!(matches!(outbox.next().await, Outgoing::Frames(frames) if frames.len() == 1));
    }
}
