//! What waits to be written to one connection: bounded in bytes, so a slow reader costs nobody else anything. And whether
//! there is anybody at the other end.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::task::{Context, Poll, Waker};
use std::time::{Duration, Instant};

use bytes::Bytes;
use tokio::sync::OwnedSemaphorePermit;

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
    /// The peer closed, and its close frame is answered.
    Answered,
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
            Self::Answered => 1000,
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
            Self::Answered => "goodbye",
        }
    }
}

/// Bytes on their way to one connection.
#[derive(Debug)]
pub enum Packet {
    /// A message, to be framed by the transport.
    Message(Bytes),
    /// What the transport has framed already.
    Framed(Bytes),
    /// Nothing. Dropping it tells whoever waits that everything before is written.
    Written(Delivery),
}

/// A document on its way to one connection: from the question for it until it is written, or dropped with the connection.
#[derive(Debug)]
pub struct Delivery {
    /// Known to whoever asked.
    answer: Arc<()>,
    /// Counted by the connection.
    _connection: Arc<()>,
    /// Its place among the large documents of the server.
    _place: Option<OwnedSemaphorePermit>,
}

impl Delivery {
    /// Lives for as long as this does.
    pub fn watch(&self) -> Weak<()> {
        Arc::downgrade(&self.answer)
    }

    /// The same with a place that is given back with it.
    #[must_use]
    pub fn with_place(self, place: Option<OwnedSemaphorePermit>) -> Self {
        Self { _place: place, ..self }
    }
}

impl Packet {
    /// Bytes without the transport's framing.
    pub fn len(&self) -> usize {
        match self {
            Self::Message(bytes) | Self::Framed(bytes) => bytes.len(),
            Self::Written(_) => 0,
        }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// What the writer of a connection does next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outgoing {
    /// Write the packets it was given.
    Packets,
    /// Write nothing more and close.
    Close(Closing),
}

#[derive(Debug, Default)]
struct Queue {
    packets: VecDeque<Packet>,
    live_bytes: usize,
    closing: Option<Closing>,
    /// The writer, while it waits.
    writer: Option<Waker>,
}

impl Queue {
    fn push(&mut self, packet: Packet, limit: usize) {
        if self.closing.is_some() {
            return;
        }
        // What waits already decides: one frame may be larger than the bound, as somebody's offline work can be.
        if self.live_bytes > limit {
            self.overload();
        } else {
            self.live_bytes += packet.len();
            self.packets.push_back(packet);
        }
    }

    fn overload(&mut self) {
        if self.closing.is_none() {
            self.packets = VecDeque::new();
            self.closing = Some(Closing::Overloaded);
        }
    }
}

/// The queue of one connection.
#[derive(Debug)]
pub struct Outbox {
    queue: Mutex<Queue>,
    limit: usize,
    heard: Mutex<Instant>,
    /// One clone for each document on its way.
    deliveries: Arc<()>,
}

impl Outbox {
    /// An empty queue that takes up to `limit` bytes of live frames.
    pub fn new(limit: usize) -> Self {
        Self {
            queue: Mutex::default(),
            limit,
            heard: Mutex::new(Instant::now()),
            deliveries: Arc::default(),
        }
    }

    fn queue(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Changes the queue and wakes the writer, once however much was queued.
    fn change(&self, change: impl FnOnce(&mut Queue)) {
        let writer = {
            let mut queue = self.queue();
            change(&mut queue);
            if queue.packets.is_empty() && queue.closing.is_none() {
                return;
            }
            queue.writer.take()
        };
        if let Some(writer) = writer {
            writer.wake();
        }
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
        self.push_packet(Packet::Message(frame));
    }

    /// Queues live frames that belong together.
    pub fn push_all(&self, frames: impl IntoIterator<Item = Bytes>) {
        self.change(|queue| {
            for frame in frames {
                queue.push(Packet::Message(frame), self.limit);
            }
        });
    }

    /// Queues what the transport has to say, under the same bound.
    pub fn push_packet(&self, packet: Packet) {
        self.change(|queue| queue.push(packet, self.limit));
    }

    /// Begins to bring a document to the other end. Whoever has not taken `most` of them and wants another one is closed:
    /// documents are no part of the bound for live frames.
    pub fn begin_delivery(&self, most: usize) -> Option<Delivery> {
        // One is the outbox's own.
        if Arc::strong_count(&self.deliveries) > most {
            self.change(Queue::overload);
            return None;
        }
        Some(Delivery {
            answer: Arc::default(),
            _connection: Arc::clone(&self.deliveries),
            _place: None,
        })
    }

    /// Queues the frames that bring a document to a joiner. They are shared with the room, so they do not count.
    pub fn push_document(&self, frames: impl IntoIterator<Item = Bytes>, delivery: Delivery) {
        self.change(|queue| {
            if queue.closing.is_none() {
                queue.packets.extend(frames.into_iter().map(Packet::Message));
                queue.packets.push_back(Packet::Written(delivery));
            }
        });
    }

    /// Closes the connection after what is queued so far.
    pub fn close(&self, closing: Closing) {
        self.change(|queue| _ = queue.closing.get_or_insert(closing));
    }

    /// Whether the connection is being closed.
    pub fn is_closing(&self) -> bool {
        self.queue().closing.is_some()
    }

    /// Gives the writer all that waits, in exchange for its empty queue, or has it woken later. One writer only.
    pub fn poll(&self, context: &mut Context<'_>, packets: &mut VecDeque<Packet>) -> Poll<Outgoing> {
        let mut queue = self.queue();
        if !queue.packets.is_empty() {
            queue.live_bytes = 0;
            std::mem::swap(&mut queue.packets, packets);
            return Poll::Ready(Outgoing::Packets);
        }
        if let Some(closing) = queue.closing {
            return Poll::Ready(Outgoing::Close(closing));
        }
        match &mut queue.writer {
            Some(writer) => writer.clone_from(context.waker()),
            none => *none = Some(context.waker().clone()),
        }
        Poll::Pending
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn next(outbox: &Outbox) -> (Outgoing, Vec<Bytes>) {
        let mut packets = VecDeque::new();
        let outgoing = std::future::poll_fn(|context| outbox.poll(context, &mut packets)).await;
        let bytes = |packet| match packet {
            Packet::Message(bytes) | Packet::Framed(bytes) => Some(bytes),
            Packet::Written(_) => None,
        };
        (outgoing, packets.into_iter().filter_map(bytes).collect())
    }

    #[tokio::test]
    async fn frames_come_out_in_order_and_the_close_after_them() {
        let outbox = Outbox::new(100);
        outbox.push(Bytes::from_static(b"a"));
        outbox.push_all([Bytes::from_static(b"b"), Bytes::from_static(b"c")]);
        outbox.close(Closing::Stopping);
        outbox.push(Bytes::from_static(b"d"));
        let (outgoing, frames) = next(&outbox).await;
        assert_eq!(outgoing, Outgoing::Packets);
        assert_eq!(frames, [&b"a"[..], &b"b"[..], &b"c"[..]]);
        assert_eq!(next(&outbox).await.0, Outgoing::Close(Closing::Stopping));
    }

    #[tokio::test]
    async fn a_writer_that_waits_is_woken_by_whatever_comes() {
        let outbox = Arc::new(Outbox::new(100));
        for _ in 0..2 {
            let waiting = Arc::clone(&outbox);
            let writer = tokio::spawn(async move { next(&waiting).await });
            tokio::task::yield_now().await;
            outbox.push(Bytes::from_static(b"a"));
            assert_eq!(writer.await.unwrap().0, Outgoing::Packets);
        }
        let waiting = Arc::clone(&outbox);
        let writer = tokio::spawn(async move { next(&waiting).await });
        tokio::task::yield_now().await;
        outbox.close(Closing::Malformed);
        assert_eq!(writer.await.unwrap().0, Outgoing::Close(Closing::Malformed));
    }

    #[tokio::test]
    async fn a_reader_that_does_not_keep_up_is_closed_and_holds_no_memory() {
        let outbox = Outbox::new(10);
        outbox.push(Bytes::from_static(b"0123456789"));
        outbox.push(Bytes::from_static(b"x"));
        assert!(!outbox.is_closing());
        outbox.push(Bytes::from_static(b"y"));
        assert_eq!(next(&outbox).await, (Outgoing::Close(Closing::Overloaded), Vec::new()));
    }

    #[tokio::test]
    async fn a_document_may_be_larger_than_the_bound_for_live_frames() {
        let outbox = Outbox::new(10);
        let delivery = outbox.begin_delivery(1).unwrap();
        outbox.push_document([Bytes::from_static(b"0123456789abcdef")], delivery);
        assert_eq!(next(&outbox).await.1.len(), 1);
        assert!(!outbox.is_closing());
    }

    #[tokio::test]
    async fn documents_nobody_takes_are_counted_until_they_are_written() {
        let outbox = Outbox::new(10);
        for _ in 0..3 {
            let [one, two] = [(); 2].map(|()| outbox.begin_delivery(2).unwrap());
            let watch = one.watch();
            outbox.push_document([Bytes::from_static(b"a")], one);
            assert_eq!(watch.strong_count(), 1);
            drop(two);
            assert_eq!(next(&outbox).await.1.len(), 1);
            assert_eq!(watch.strong_count(), 0);
        }
        let kept = [(); 2].map(|()| outbox.begin_delivery(2).unwrap());
        assert!(outbox.begin_delivery(2).is_none());
        drop(kept);
        assert_eq!(next(&outbox).await, (Outgoing::Close(Closing::Overloaded), Vec::new()));
    }
}
