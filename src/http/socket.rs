//! Sockets: moves frames between the wire and a session, and knows when a socket is dead.

use std::collections::VecDeque;
use std::future::poll_fn;
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::extract::{Path, State};
use axum::http::{HeaderMap, header};
use axum::response::Response;
use bytes::Bytes;
use futures_util::StreamExt;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::net::tcp::OwnedWriteHalf;
use tokio::time::{MissedTickBehavior, interval, timeout};
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::error::ProtocolError;
use tokio_tungstenite::tungstenite::protocol::{Role, WebSocketConfig};
use tokio_tungstenite::tungstenite::{self, Message};

use super::extract::{bearer, session_cookie};
use super::guard::has_own_origin;
use super::state::AppState;
use super::transport::{Incoming, close_frame, write_packets};
use super::upgrade::Upgrade;
use crate::domain::id::WorkshopId;
use crate::sync::limits::Limits;
use crate::sync::outbox::{Closing, Outbox, Outgoing, Packet};
use crate::sync::session::{HocuspocusSession, PlainSession, Session};
use crate::sync::sockets::Socket;
use crate::wire::frame::{self, Reply};

/// Longest the end of a socket may take once everything is said.
const LINGER: Duration = Duration::from_secs(2);

/// A ping of the WebSocket protocol, for proxies and for whoever answers nothing else.
const PING: Packet = Packet::Framed(Bytes::from_static(&[0x89, 0]));

/// What frames add around an update: name, types, lengths.
const FRAME_OVERHEAD: usize = 4 << 10;

/// The Hocuspocus protocol: who it is, is said inside.
pub(super) async fn hocuspocus(State(state): State<AppState>, upgrade: Upgrade) -> Response {
    let socket = state.rooms().admit_socket();
    upgrade.agree(None, move |tcp, early| async move {
        let outbox = Arc::clone(socket.outbox());
        let session = HocuspocusSession::new(Arc::clone(state.rooms()), socket);
        let ping = frame::encode(Some(""), Reply::Ping);
        Conversation { state, outbox, ping }.run(tcp, early, session).await;
    })
}

/// Plain y-protocols: one document, the token in the subprotocol list, the `Authorization` header or the cookie.
pub(super) async fn plain(
    State(state): State<AppState>,
    Path((workshop, area)): Path<(String, String)>,
    headers: HeaderMap,
    upgrade: Upgrade,
) -> Response {
    let protocol = offered(&headers).any(|word| word == SUBPROTOCOL).then_some(SUBPROTOCOL);
    let socket = state.rooms().admit_socket();
    let token = token(&state, &headers, &workshop).unwrap_or_default();
    upgrade.agree(protocol, move |tcp, early| async move {
        let outbox = Arc::clone(socket.outbox());
        let session = match enter(&state, socket, &workshop, &area, &token).await {
            Ok(session) => session,
            Err(closing) => return refuse(tcp, closing).await,
        };
        let ping = frame::encode(None, Reply::Ping);
        Conversation { state, outbox, ping }.run(tcp, early, session).await;
    })
}

const SUBPROTOCOL: &str = "wirkraum";

async fn enter(
    state: &AppState,
    socket: Socket,
    workshop: &str,
    area: &str,
    token: &str,
) -> Result<PlainSession, Closing> {
    PlainSession::enter(Arc::clone(state.rooms()), socket, workshop, area, token)
        .await
        .map_err(|denial| {
            state.metrics().authentications_denied.one();
            denial.closing()
        })
}

fn offered(headers: &HeaderMap) -> impl Iterator<Item = &str> {
    let values = headers.get_all(header::SEC_WEBSOCKET_PROTOCOL).iter();
    let words = values.filter_map(|value| value.to_str().ok());
    words.flat_map(|value| value.split(',')).map(str::trim)
}

/// The cookie counts only together with an `Origin` of ours: otherwise any page could open a socket in its name.
fn token(state: &AppState, headers: &HeaderMap, workshop: &str) -> Option<String> {
    let mut offered = offered(headers);
    if offered.next() == Some(SUBPROTOCOL)
        && let Some(token) = offered.next()
    {
        return Some(token.to_owned());
    }
    if let Some(token) = bearer(headers) {
        return Some(token.to_owned());
    }
    let id = WorkshopId::parse(workshop)?;
    if has_own_origin(state, headers) {
        session_cookie(headers, &id)
    } else {
        None
    }
}

fn sized(limits: &Limits) -> WebSocketConfig {
    let largest = limits.document_bytes + FRAME_OVERHEAD;
    WebSocketConfig::default()
        // Kept by every connection. What is larger is read into memory of its own.
        .read_buffer_size(2 << 10)
        // What the reading side says is passed on at once.
        .write_buffer_size(0)
        .max_message_size(Some(largest))
        .max_frame_size(Some(largest))
}

/// Refuses a socket in words the client understands.
async fn refuse(tcp: TcpStream, closing: Closing) {
    let (read, mut write) = tcp.into_split();
    say_goodbye(&mut write, closing, closing.reason()).await;
    linger(read).await;
}

async fn say_goodbye(tcp: &mut OwnedWriteHalf, closing: Closing, reason: &str) {
    if closing != Closing::Answered {
        // Whoever does not take it has gone already.
        let _ = write_packets(tcp, &mut VecDeque::from([close_frame(closing, reason)])).await;
    }
    let _ = tcp.shutdown().await;
}

/// Reads what still comes until the peer ends too: a connection dropped with bytes unread is reset, and the close frame
/// lost with it.
async fn linger(mut read: impl AsyncRead + Unpin) {
    let mut rest = [0; 1 << 10];
    let reading = async { while read.read(&mut rest).await.is_ok_and(|count| count > 0) {} };
    let _ = timeout(LINGER, reading).await;
}

/// How a conversation came to its end.
enum End {
    /// The line is gone.
    Lost,
    /// The writer has written the close frame, or could not.
    Said,
    /// The socket is to be closed.
    Close(Closing),
}

struct Conversation {
    state: AppState,
    outbox: Arc<Outbox>,
    /// The application's own keep-alive: the clients do not count WebSocket pings.
    ping: Bytes,
}

impl Conversation {
    /// Talks until either side ends. The writer ends last, after the close frame.
    async fn run(self, tcp: TcpStream, early: Vec<u8>, session: impl Session) {
        self.state.metrics().sockets_opened.one();
        let (read, write) = tcp.into_split();
        let incoming = Incoming {
            tcp: read,
            outbox: Arc::clone(&self.outbox),
        };
        let config = Some(sized(self.limits()));
        let mut stream = WebSocketStream::from_partially_read(incoming, early, Role::Server, config).await;
        // On its own, so that what is written wakes nobody who reads.
        let mut writing = tokio::spawn(write_all(self.state.clone(), Arc::clone(&self.outbox), write));
        let end = tokio::select! {
            end = self.read(&mut stream, session) => end,
            _ = &mut writing => End::Said,
        };
        match end {
            End::Lost => return writing.abort(),
            End::Said => {}
            End::Close(closing) => {
                self.outbox.close(closing);
                let _ = writing.await;
            }
        }
        // Only the line is waited for: a server that stops must not be kept.
        drop(self);
        linger(stream.into_inner().tcp).await;
    }

    fn limits(&self) -> &Limits {
        self.state.rooms().limits()
    }

    async fn read(&self, stream: &mut WebSocketStream<Incoming>, mut session: impl Session) -> End {
        let limits = self.limits();
        let mut look = interval(
            Duration::from_secs(1)
                .min(limits.ping_every / 2)
                .min(limits.dead_after / 4),
        );
        look.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let mut pinged = Instant::now();
        loop {
            let bytes = tokio::select! {
                message = stream.next() => match message {
                    Some(Ok(Message::Binary(bytes))) => bytes,
                    Some(Ok(Message::Ping(_) | Message::Pong(_))) => {
                        self.outbox.hear();
                        continue;
                    }
                    Some(Ok(Message::Text(_))) => return End::Close(Closing::Malformed),
                    // Answered with the next look at the stream, which is then at its end.
                    Some(Ok(Message::Close(_) | Message::Frame(_))) => continue,
                    None => return End::Close(Closing::Answered),
                    Some(Err(error)) => return end_of(&error),
                },
                _ = look.tick() => {
                    if session.is_overdue() {
                        return End::Close(Closing::Overloaded);
                    }
                    if self.outbox.silent_for() > limits.dead_after {
                        self.state.metrics().sockets_slow.one();
                        return End::Close(Closing::Overloaded);
                    }
                    if pinged.elapsed() >= limits.ping_every {
                        pinged = Instant::now();
                        self.outbox.push_packet(PING);
                        self.outbox.push(self.ping.clone());
                    }
                    continue;
                }
            };
            self.outbox.hear();
            if let Err(closing) = session.frame(bytes).await {
                return End::Close(closing);
            }
        }
    }
}

/// Writes what waits.
async fn write_all(state: AppState, outbox: Arc<Outbox>, mut tcp: OwnedWriteHalf) {
    let mut packets = VecDeque::new();
    loop {
        match poll_fn(|context| outbox.poll(context, &mut packets)).await {
            Outgoing::Packets => {
                if write_packets(&mut tcp, &mut packets).await.is_err() {
                    return;
                }
            }
            Outgoing::Close(closing) => {
                if closing == Closing::Overloaded {
                    state.metrics().sockets_slow.one();
                }
                let too_large = state.rooms().limits().too_large();
                let reason = if closing == Closing::TooLarge {
                    &too_large
                } else {
                    closing.reason()
                };
                return say_goodbye(&mut tcp, closing, reason).await;
            }
        }
    }
}

/// What a read error asks for: a message over the limit and a broken frame are answered, a broken line is not.
fn end_of(error: &tungstenite::Error) -> End {
    match error {
        tungstenite::Error::Capacity(_) => End::Close(Closing::TooLarge),
        tungstenite::Error::Protocol(ProtocolError::ResetWithoutClosingHandshake) => End::Lost,
        tungstenite::Error::Protocol(_) | tungstenite::Error::Utf8(_) => End::Close(Closing::Malformed),
        _ => End::Lost,
    }
}
