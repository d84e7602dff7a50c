//! The two directions of a WebSocket over TCP. Tungstenite reads; what is written goes from the shared bytes of a room
//! straight to the system, without a copy or a buffer per connection.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use tokio::io::{AsyncRead, AsyncWrite, AsyncWriteExt, ReadBuf};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::time::timeout;
use tokio_tungstenite::tungstenite::protocol::CloseFrame;
use tokio_tungstenite::tungstenite::protocol::frame::coding::{Data, OpCode};
use tokio_tungstenite::tungstenite::protocol::frame::{Frame, FrameHeader};

use crate::sync::outbox::{Closing, Outbox, Packet};

/// Frames up to this are gathered into one write; larger ones are written from where they lie.
const SMALL_BYTES: usize = 4 << 10;

/// About how much is gathered.
const GATHER_BYTES: usize = 64 << 10;

/// Places for packets that a connection keeps when everything is written.
const KEPT_PACKETS: usize = 4;

/// Longest a peer may take nothing at all while something waits for it.
const WRITE_PATIENCE: Duration = Duration::from_secs(30);

/// What tungstenite reads from. What it wants to say (answers to pings and closes) goes the way of everything else.
pub(super) struct Incoming {
    pub(super) tcp: OwnedReadHalf,
    pub(super) outbox: Arc<Outbox>,
}

impl AsyncRead for Incoming {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.tcp).poll_read(context, buffer)
    }
}

impl AsyncWrite for Incoming {
    fn poll_write(self: Pin<&mut Self>, _: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        self.outbox.push_packet(Packet::Framed(Bytes::copy_from_slice(bytes)));
        Poll::Ready(Ok(bytes.len()))
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }
}

thread_local! {
    /// Where small frames are gathered; nothing stays in it while a task waits.
    static GATHERED: RefCell<Vec<u8>> = RefCell::default();
}

/// Writes everything, frame by frame; waits no longer than the patience for a peer that takes nothing.
pub(super) async fn write_packets(tcp: &mut OwnedWriteHalf, packets: &mut VecDeque<Packet>) -> io::Result<()> {
    while !packets.is_empty() {
        let (rest, large) = GATHERED.with_borrow_mut(|gathered| {
            let large = gather(gathered, packets);
            let written = written_at_once(tcp, gathered)?;
            Ok::<_, io::Error>((gathered[written..].to_vec(), large))
        })?;
        write_patiently(tcp, &rest).await?;
        if let Some(large) = large {
            write_patiently(tcp, &large).await?;
        }
    }
    // A burst does not keep its memory.
    packets.shrink_to(KEPT_PACKETS);
    Ok(())
}

/// Takes small frames from the front. A large one ends it: its header is gathered, its bytes are the answer.
fn gather(gathered: &mut Vec<u8>, packets: &mut VecDeque<Packet>) -> Option<Bytes> {
    gathered.clear();
    while gathered.len() < GATHER_BYTES {
        let bytes = match packets.pop_front()? {
            Packet::Message(bytes) => {
                header(gathered, bytes.len());
                bytes
            }
            Packet::Framed(bytes) => bytes,
            Packet::Written(_) => continue,
        };
        if bytes.len() > SMALL_BYTES {
            return Some(bytes);
        }
        gathered.extend_from_slice(&bytes);
    }
    None
}

fn header(out: &mut Vec<u8>, length: usize) {
    let header = FrameHeader {
        opcode: OpCode::Data(Data::Binary),
        ..FrameHeader::default()
    };
    // Writing into memory cannot fail.
    let _ = header.format(length as u64, out);
}

fn written_at_once(tcp: &OwnedWriteHalf, bytes: &[u8]) -> io::Result<usize> {
    match tcp.try_write(bytes) {
        Err(error) if error.kind() == io::ErrorKind::WouldBlock => Ok(0),
        written => written,
    }
}

async fn write_patiently(tcp: &mut OwnedWriteHalf, mut bytes: &[u8]) -> io::Result<()> {
    while !bytes.is_empty() {
        let written = timeout(WRITE_PATIENCE, tcp.write(bytes)).await??;
        bytes = &bytes[written..];
    }
    Ok(())
}

/// A close frame. `reason` is for whoever reads logs, at most 123 bytes.
pub(super) fn close_frame(closing: Closing, reason: &str) -> Packet {
    let frame = Frame::close(Some(CloseFrame {
        code: closing.code().into(),
        reason: reason.into(),
    }));
    let mut bytes = Vec::with_capacity(frame.len());
    // Writing into memory cannot fail.
    let _ = frame.format(&mut bytes);
    Packet::Framed(bytes.into())
}
