//! One WebSocket of the driver: reads frames out of a shared buffer, keeps only what is not complete yet.
//!
//! Hand-written because it must cost far less than the server it measures: no allocation per message, no copy of what is
//! looked at once and dropped, one read per wake-up. A client is allowed a masking key of zero, which saves the masking.

use std::io::{self, ErrorKind, Read, Write};
use std::net::SocketAddr;
use std::time::Duration;

use mio::net::TcpStream;

use super::BenchError;
use super::bytes::{NOTHING, Protocol, Said, Say, block, message, read};
use super::target::Door;

/// Frames longer than this are not kept: their head is, the rest is counted.
const KEPT: usize = 64 << 10;
/// Says in the head of a frame that a masking key follows.
const MASKED: u8 = 0x80;
/// How much of a longer frame is kept.
const HEAD: usize = 512;
const PATIENCE: Duration = Duration::from_secs(30);

/// Whether whole documents are kept when they arrive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Keep {
    /// Only the head of long frames.
    Head,
    /// All of every frame.
    Whole,
}

/// A long frame of which only the head is kept.
#[derive(Debug)]
struct Passing {
    head: Vec<u8>,
    left: usize,
}

/// An open socket that has said hello.
#[derive(Debug)]
pub(super) struct Connection {
    pub(super) stream: TcpStream,
    protocol: Protocol,
    /// The document's name as it stands in front of each message.
    name: Vec<u8>,
    keep: Keep,
    /// Whether the server has agreed to speak WebSocket.
    upgraded: bool,
    /// What it said instead.
    pub(super) refused: Option<String>,
    /// Bytes of a frame that is not complete.
    partial: Vec<u8>,
    passing: Option<Passing>,
    out: Vec<u8>,
    written: usize,
    scratch: Vec<u8>,
    /// Whether the answer to step 1 is complete.
    pub(super) synced: bool,
    /// Bytes received.
    pub(super) received: u64,
}

impl Connection {
    /// Opens a socket and sends what the protocol begins with; `vector` is the state vector of what the client has.
    ///
    /// # Errors
    /// [`BenchError::Connect`] or [`BenchError::Refused`].
    pub(super) fn open(address: SocketAddr, door: &Door, keep: Keep, vector: &[u8]) -> Result<Self, BenchError> {
        let failed = |source| BenchError::Connect { address, source };
        let mut stream = std::net::TcpStream::connect_timeout(&address, PATIENCE).map_err(failed)?;
        stream.set_nodelay(true).map_err(failed)?;
        let mut name = Vec::new();
        if door.protocol == Protocol::Hocuspocus {
            block(&mut name, door.document.as_bytes());
        }
        let subprotocol = door
            .subprotocol
            .as_ref()
            .map(|list| format!("Sec-WebSocket-Protocol: {list}\r\n"))
            .unwrap_or_default();
        let upgrade = format!(
            "GET {} HTTP/1.1\r\nHost: {address}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\
             Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: d2lya3JhdW0tYmVuY2ghIQ==\r\n{subprotocol}\r\n",
            door.path
        );
        // An empty socket takes this at once.
        stream.write_all(upgrade.as_bytes()).map_err(failed)?;
        stream.set_nonblocking(true).map_err(failed)?;
        let mut connection = Self {
            stream: TcpStream::from_std(stream),
            protocol: door.protocol,
            name,
            keep,
            upgraded: false,
            refused: None,
            partial: Vec::new(),
            passing: None,
            out: Vec::new(),
            written: 0,
            scratch: Vec::new(),
            synced: false,
            received: 0,
        };
        // What follows is held back until the server has agreed to the upgrade.
        if door.protocol == Protocol::Hocuspocus {
            connection.say(Say::Auth(&door.token));
        }
        connection.say(Say::Step1(vector));
        Ok(connection)
    }

    /// Puts a message behind those that wait; [`Connection::flush`] sends them.
    pub(super) fn say(&mut self, say: Say<'_>) {
        let mut scratch = std::mem::take(&mut self.scratch);
        scratch.clear();
        message(&mut scratch, &self.name, say);
        self.frame(0x82, &scratch);
        self.scratch = scratch;
    }

    fn frame(&mut self, first: u8, payload: &[u8]) {
        self.out.push(first);
        let length = payload.len();
        match (u8::try_from(length), u16::try_from(length)) {
            (Ok(short @ 0..126), _) => self.out.push(MASKED | short),
            (_, Ok(length)) => {
                self.out.push(MASKED | 0x7e);
                self.out.extend_from_slice(&length.to_be_bytes());
            }
            _ => {
                self.out.push(MASKED | 0x7f);
                self.out.extend_from_slice(&(length as u64).to_be_bytes());
            }
        }
        self.out.extend_from_slice(&[0; 4]);
        self.out.extend_from_slice(payload);
    }

    /// Bytes that wait because the server does not take them.
    pub(super) fn waiting(&self) -> usize {
        self.out.len() - self.written
    }

    /// Writes as much as the socket takes.
    pub(super) fn flush(&mut self) -> io::Result<()> {
        if !self.upgraded {
            return Ok(());
        }
        while self.written < self.out.len() {
            match self.stream.write(&self.out[self.written..]) {
                Ok(0) => return Err(ErrorKind::WriteZero.into()),
                Ok(n) => self.written += n,
                Err(error) if error.kind() == ErrorKind::WouldBlock => break,
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        if self.written == self.out.len() {
            self.out.clear();
            self.written = 0;
        } else if self.written > (1 << 20) {
            self.out.drain(..self.written);
            self.written = 0;
        }
        Ok(())
    }

    /// Reads what is there and hands each message to `each`. Answers what the protocol wants answered.
    ///
    /// # Errors
    /// The socket has ended; `UnexpectedEof` when the server closed it.
    /// `to_the_end` reads until nothing is left, which shows a close that came together with the last bytes.
    pub(super) fn receive(
        &mut self,
        buffer: &mut [u8],
        to_the_end: bool,
        mut each: impl FnMut(Said<'_>),
    ) -> io::Result<()> {
        if !self.partial.is_empty() {
            self.take(&[], &mut each)?;
        }
        loop {
            match self.stream.read(buffer) {
                Ok(0) => return Err(ErrorKind::UnexpectedEof.into()),
                Ok(n) => {
                    self.received += n as u64;
                    self.take(&buffer[..n], &mut each)?;
                    // Less than asked for: the socket is empty, and says so again when it is not.
                    if n < buffer.len() && !to_the_end {
                        break;
                    }
                }
                Err(error) if error.kind() == ErrorKind::WouldBlock => break,
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        self.flush()
    }

    /// Takes the answer to the upgrade out of `partial`; what follows it belongs to the first frames.
    fn upgrade(&mut self) -> io::Result<()> {
        let Some(end) = self.partial.windows(4).position(|four| four == b"\r\n\r\n") else {
            return Ok(());
        };
        let line = self.partial.split(|byte| *byte == b'\r').next().unwrap_or_default();
        let line = String::from_utf8_lossy(line);
        if line.split(' ').nth(1) != Some("101") {
            self.refused = Some(line.into_owned());
            return Err(ErrorKind::ConnectionRefused.into());
        }
        self.partial.drain(..end + 4);
        self.upgraded = true;
        Ok(())
    }

    fn take(&mut self, mut bytes: &[u8], each: &mut impl FnMut(Said<'_>)) -> io::Result<()> {
        if !self.upgraded {
            self.partial.extend_from_slice(bytes);
            bytes = &[];
            self.upgrade()?;
            if !self.upgraded {
                return Ok(());
            }
        }
        if let Some(passing) = &mut self.passing {
            let now = bytes.len().min(passing.left);
            passing.left -= now;
            bytes = &bytes[now..];
            if passing.left > 0 {
                return Ok(());
            }
            if let Some(Passing { head, .. }) = self.passing.take() {
                self.payload(0x2, &head, each)?;
            }
        }
        if self.partial.is_empty() {
            let used = self.frames(bytes, each)?;
            self.partial.extend_from_slice(&bytes[used..]);
        } else {
            let mut partial = std::mem::take(&mut self.partial);
            partial.extend_from_slice(bytes);
            let used = self.frames(&partial, each)?;
            partial.drain(..used);
            self.partial = partial;
        }
        Ok(())
    }

    /// Takes every complete frame of `bytes`; how many bytes they were.
    fn frames(&mut self, bytes: &[u8], each: &mut impl FnMut(Said<'_>)) -> io::Result<usize> {
        let mut at = 0;
        while let Some((opcode, from, length)) = head(&bytes[at..])? {
            let begin = at + from;
            let there = bytes.len() - begin;
            if there >= length {
                self.payload(opcode, &bytes[begin..begin + length], each)?;
                at = begin + length;
                continue;
            }
            if self.keep == Keep::Head && length > KEPT && there >= HEAD {
                self.passing = Some(Passing {
                    head: bytes[begin..begin + HEAD].to_vec(),
                    left: length - there,
                });
                return Ok(bytes.len());
            }
            break;
        }
        Ok(at)
    }

    fn payload(&mut self, opcode: u8, payload: &[u8], each: &mut impl FnMut(Said<'_>)) -> io::Result<()> {
        match opcode {
            0x2 => {}
            0x8 => return Err(ErrorKind::UnexpectedEof.into()),
            0x9 => {
                self.frame(0x8a, payload);
                return Ok(());
            }
            0xa => return Ok(()),
            _ => return Err(ErrorKind::InvalidData.into()),
        }
        let said = read(self.protocol, payload);
        match said {
            // The driver keeps no document, so it has nothing that the server lacks.
            Said::Step1(_) => self.say(Say::Step2(NOTHING)),
            Said::Step2(_) => self.synced = true,
            Said::Ping => self.frame(0x82, &[10]),
            _ => {}
        }
        each(said);
        Ok(())
    }
}

/// Opcode, where the payload begins, and its length; nothing while the head is not there yet.
fn head(bytes: &[u8]) -> io::Result<Option<(u8, usize, usize)>> {
    let [first, second, rest @ ..] = bytes else {
        return Ok(None);
    };
    // A server masks nothing, sends whole messages, and was not offered any extension.
    if second & MASKED != 0 || first & 0x70 != 0 || first & 0x80 == 0 {
        return Err(ErrorKind::InvalidData.into());
    }
    let wide = match second & 0x7f {
        126 => 2,
        127 => 8,
        short => return Ok(Some((first & 0x0f, 2, usize::from(short)))),
    };
    let Some(number) = rest.get(..wide) else {
        return Ok(None);
    };
    let length = number.iter().fold(0_u64, |n, byte| n << 8 | u64::from(*byte));
    let length = usize::try_from(length).map_err(|_| ErrorKind::InvalidData)?;
    Ok(Some((first & 0x0f, 2 + wide, length)))
}
