//! The raw relay: no document, no disk, no check. What passing frames on costs by itself on this machine, with the same
//! runtime and socket library as the server.
//!
//! It speaks as much of the y-websocket protocol as clients need to believe that they are in sync.

use std::collections::HashMap;
use std::io;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use futures_util::{SinkExt, StreamExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::handshake::server::{Request, Response};
use tokio_tungstenite::tungstenite::protocol::WebSocketConfig;
use tokio_tungstenite::{WebSocketStream, accept_hdr_async_with_config};

use super::BenchError;
use super::bytes::{NOTHING, Protocol, Reader, Said, Say, block, message, read, varuint};

/// A relay that listens.
#[derive(Debug)]
pub struct Relay {
    listener: TcpListener,
    tick: Option<Duration>,
}

type Rooms = Mutex<HashMap<String, Arc<Room>>>;

/// Whoever is in a room, and the newest states that wait for the tick.
#[derive(Default)]
struct Room {
    members: Mutex<Vec<(u64, UnboundedSender<Bytes>)>>,
    states: Mutex<HashMap<u64, (u64, Bytes)>>,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Relay {
    /// Listens on a loopback address. With `tick`, awareness is gathered that long: the latest state per client, one
    /// write per connection.
    ///
    /// # Errors
    /// [`BenchError::NotLoopback`], or what the system says.
    pub async fn bind(address: SocketAddr, tick: Option<Duration>) -> Result<Self, BenchError> {
        if !address.ip().is_loopback() {
            return Err(BenchError::NotLoopback(address.to_string()));
        }
        let listener = TcpListener::bind(address).await?;
        Ok(Self { listener, tick })
    }

    /// Where it listens.
    ///
    /// # Errors
    /// What the system says.
    pub fn address(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }

    /// Relays until the process ends.
    ///
    /// # Errors
    /// What the system says about the listening socket.
    pub async fn run(self) -> io::Result<()> {
        let rooms = Arc::new(Rooms::default());
        let numbers = AtomicU64::new(0);
        loop {
            let (stream, _) = self.listener.accept().await?;
            let number = numbers.fetch_add(1, Ordering::Relaxed);
            let (rooms, tick) = (Arc::clone(&rooms), self.tick);
            tokio::spawn(async move {
                // A connection that fails ends; nobody waits for a word about it.
                let _ = serve(stream, number, &rooms, tick).await;
            });
        }
    }
}

async fn serve(stream: TcpStream, number: u64, rooms: &Rooms, tick: Option<Duration>) -> Option<()> {
    stream.set_nodelay(true).ok()?;
    let mut path = String::new();
    #[expect(clippy::result_large_err, reason = "the shape the library asks for")]
    let named = |request: &Request, response: Response| {
        request.uri().path().clone_into(&mut path);
        Ok(response)
    };
    // Frames are small; what the library reserves for large ones would be charged to each connection.
    let sized = WebSocketConfig::default()
        .read_buffer_size(4 << 10)
        .write_buffer_size(4 << 10);
    let socket = accept_hdr_async_with_config(stream, named, Some(sized)).await.ok()?;
    let room = Arc::clone(lock(rooms).entry(path).or_default());
    let (mailbox, letters) = unbounded_channel();
    lock(&room.members).push((number, mailbox.clone()));
    let outcome = converse(socket, number, &room, mailbox, letters, tick).await;
    lock(&room.members).retain(|(id, _)| *id != number);
    outcome
}

async fn converse(
    socket: WebSocketStream<TcpStream>,
    number: u64,
    room: &Arc<Room>,
    mailbox: UnboundedSender<Bytes>,
    mut letters: UnboundedReceiver<Bytes>,
    tick: Option<Duration>,
) -> Option<()> {
    let (mut sink, mut stream) = socket.split();
    let writer = tokio::spawn(async move {
        while let Some(frame) = letters.recv().await {
            sink.feed(Message::Binary(frame)).await.ok()?;
            // Whatever waits by now goes out in the same write.
            while let Ok(frame) = letters.try_recv() {
                sink.feed(Message::Binary(frame)).await.ok()?;
            }
            sink.flush().await.ok()?;
        }
        Some(())
    });
    while let Some(Ok(frame)) = stream.next().await {
        let Message::Binary(frame) = frame else { continue };
        match read(Protocol::Plain, &frame) {
            Said::Step1(_) => {
                let mut answer = Vec::new();
                message(&mut answer, &[], Say::Step2(NOTHING));
                let _ = mailbox.send(answer.into());
            }
            Said::Step2(_) => {}
            Said::Awareness(states) if tick.is_some() => room.gather(states, tick.unwrap_or_default()),
            _ => room.relay(number, &frame),
        }
    }
    writer.abort();
    Some(())
}

impl Room {
    fn relay(&self, from: u64, frame: &Bytes) {
        for (number, member) in lock(&self.members).iter() {
            if *number != from {
                let _ = member.send(frame.clone());
            }
        }
    }

    /// Keeps the newest state of each client; the first one of a tick sets the clock.
    fn gather(self: &Arc<Self>, states: &[u8], tick: Duration) {
        let mut waiting = lock(&self.states);
        let is_first = waiting.is_empty();
        let mut reader = Reader(states);
        for _ in 0..reader.number().unwrap_or_default() {
            let (Some(client), Some(clock), Some(state)) = (reader.number(), reader.number(), reader.bytes()) else {
                return;
            };
            waiting.insert(client, (clock, Bytes::copy_from_slice(state)));
        }
        if is_first && !waiting.is_empty() {
            let room = Arc::clone(self);
            tokio::spawn(async move {
                tokio::time::sleep(tick).await;
                room.hand_out();
            });
        }
    }

    fn hand_out(&self) {
        let states = std::mem::take(&mut *lock(&self.states));
        let mut update = Vec::new();
        varuint(&mut update, states.len() as u64);
        for (client, (clock, state)) in &states {
            varuint(&mut update, *client);
            varuint(&mut update, *clock);
            block(&mut update, state);
        }
        let mut frame = Vec::new();
        message(&mut frame, &[], Say::Awareness(&update));
        // To everybody, the senders too: a client drops what it knows, and one frame for all is cheapest.
        self.relay(u64::MAX, &frame.into());
    }
}
