//! All sockets of one run, in one thread.

use std::io;
use std::net::SocketAddr;
use std::time::{Duration, Instant};

use mio::{Events, Interest, Poll, Token};

use super::BenchError;
use super::bytes::{EMPTY_VECTOR, Said, Say};
use super::connection::{Connection, Keep};
use super::target::Door;

/// What one read may take: large enough that a flood needs few of them.
const BUFFER: usize = 256 << 10;

/// Sockets and the loop that serves them.
pub(super) struct Driver {
    poll: Poll,
    events: Events,
    buffer: Vec<u8>,
    connections: Vec<Option<Connection>>,
    address: SocketAddr,
    /// Sockets that the server ended.
    pub(super) broken: usize,
    /// Which they are, until somebody asks.
    lost: Vec<usize>,
    /// Bytes received.
    pub(super) received: u64,
    /// What the server said to the last upgrade that it refused.
    refused: Option<String>,
}

impl Driver {
    /// A driver of the server at `address`.
    pub(super) fn new(address: SocketAddr) -> Result<Self, BenchError> {
        Ok(Self {
            poll: Poll::new().map_err(BenchError::System)?,
            events: Events::with_capacity(1_024),
            buffer: vec![0; BUFFER],
            connections: Vec::new(),
            address,
            broken: 0,
            lost: Vec::new(),
            received: 0,
            refused: None,
        })
    }

    /// Opens a connection; its number.
    pub(super) fn open(&mut self, door: &Door) -> Result<usize, BenchError> {
        self.open_with(door, Keep::Head, EMPTY_VECTOR)
    }

    /// Opens a connection of a client that has `vector` already.
    pub(super) fn open_with(&mut self, door: &Door, keep: Keep, vector: &[u8]) -> Result<usize, BenchError> {
        let mut connection = Connection::open(self.address, door, keep, vector)?;
        let number = self.connections.len();
        self.poll
            .registry()
            .register(
                &mut connection.stream,
                Token(number),
                Interest::READABLE | Interest::WRITABLE,
            )
            .map_err(BenchError::System)?;
        self.connections.push(Some(connection));
        Ok(number)
    }

    /// Closes every connection, and goes on with the server at another address.
    pub(super) fn restart(&mut self, address: SocketAddr) {
        self.cut_all();
        self.address = address;
    }

    /// Closes every connection without a word, as lost lines do. Numbers begin again at zero.
    pub(super) fn cut_all(&mut self) {
        self.connections.clear();
        self.lost.clear();
    }

    /// Closes a connection without a word, as a lost line does.
    pub(super) fn cut(&mut self, number: usize) {
        if let Some(connection) = self.connections.get_mut(number) {
            *connection = None;
        }
    }

    /// Puts a message behind those of connection `number` that wait.
    pub(super) fn say(&mut self, number: usize, say: Say<'_>) {
        if let Some(Some(connection)) = self.connections.get_mut(number) {
            connection.say(say);
        }
    }

    /// Sends what waits on connection `number`.
    pub(super) fn flush(&mut self, number: usize) {
        if let Some(Some(connection)) = self.connections.get_mut(number)
            && connection.flush().is_err()
        {
            self.lose(number);
        }
    }

    /// Bytes that wait on connection `number`.
    pub(super) fn waiting(&self, number: usize) -> usize {
        self.connections
            .get(number)
            .and_then(Option::as_ref)
            .map_or(0, Connection::waiting)
    }

    /// Open connections that are not in sync.
    pub(super) fn unsynced(&self) -> usize {
        let open = self.connections.iter().flatten();
        open.filter(|connection| !connection.synced).count()
    }

    /// Waits for messages until `until` at the latest, and hands what came to `each` with the number of the connection
    /// and the moment it was read. Returns after one round of events.
    pub(super) fn turn(&mut self, until: Instant, mut each: impl FnMut(usize, Instant, Said<'_>)) -> io::Result<()> {
        let patience = until.saturating_duration_since(Instant::now());
        match self.poll.poll(&mut self.events, Some(patience)) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => return Ok(()),
            other => other?,
        }
        for event in &self.events {
            let number = event.token().0;
            let Some(Some(connection)) = self.connections.get_mut(number) else {
                continue;
            };
            let mut outcome = Ok(());
            let before = connection.received;
            if event.is_readable() {
                let at = Instant::now();
                outcome = connection.receive(&mut self.buffer, event.is_read_closed(), |said| each(number, at, said));
            } else if event.is_writable() {
                outcome = connection.flush();
            }
            self.received += connection.received - before;
            if outcome.is_err() {
                self.refused = connection.refused.take().or(self.refused.take());
                self.connections[number] = None;
                self.lost.push(number);
                self.broken += 1;
            }
        }
        Ok(())
    }

    fn lose(&mut self, number: usize) {
        self.connections[number] = None;
        self.lost.push(number);
        self.broken += 1;
    }

    /// Connections that the server ended since the last call.
    pub(super) fn take_lost(&mut self) -> Vec<usize> {
        std::mem::take(&mut self.lost)
    }

    /// Bytes received on connection `number`.
    pub(super) fn received_on(&self, number: usize) -> u64 {
        self.connections
            .get(number)
            .and_then(Option::as_ref)
            .map_or(0, |connection| connection.received)
    }

    /// Open connections.
    pub(super) fn open_count(&self) -> usize {
        self.connections.iter().flatten().count()
    }

    /// Waits until every open connection is in sync.
    ///
    /// # Errors
    /// [`BenchError::TimedOut`] after `patience`, [`BenchError::Denied`] when a token is not taken,
    /// [`BenchError::Ended`] when the server ends a connection.
    pub(super) fn until_synced(&mut self, patience: Duration) -> Result<(), BenchError> {
        let deadline = Instant::now() + patience;
        let broken = self.broken;
        let mut denied = None;
        while self.unsynced() > 0 {
            self.turn(deadline, |_, _, said| {
                if let Said::Denied(reason) = said {
                    denied = Some(String::from_utf8_lossy(reason).into_owned());
                }
            })
            .map_err(BenchError::System)?;
            if let Some(reason) = denied {
                return Err(BenchError::Denied(reason));
            }
            if self.broken > broken {
                return Err(self.refused.take().map_or(BenchError::Ended, BenchError::Refused));
            }
            if Instant::now() >= deadline {
                return Err(BenchError::TimedOut("clients to be in sync"));
            }
        }
        Ok(())
    }

    /// Takes whatever arrives for `time`, and forgets it.
    pub(super) fn idle(&mut self, time: Duration) -> Result<(), BenchError> {
        let until = Instant::now() + time;
        while Instant::now() < until {
            self.turn(until, |_, _, _| {}).map_err(BenchError::System)?;
        }
        Ok(())
    }
}
