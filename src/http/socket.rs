//! Sockets: moves frames between the wire and a session, and knows when a socket is dead.

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::State;
use axum::extract::ws::{CloseFrame, Message, WebSocket, WebSocketUpgrade};
use axum::http::{HeaderMap, header};
use axum::response::Response;
use bytes::Bytes;
use futures_util::stream::{SplitSink, SplitStream};
use futures_util::{SinkExt, StreamExt};
use tokio::time::{Instant, MissedTickBehavior, interval, sleep_until, timeout};
use tokio_tungstenite::tungstenite;

use super::extract::{bearer, session_cookie};
use super::guard::has_own_origin;
use super::state::AppState;
use crate::domain::id::WorkshopId;
use crate::sync::outbox::{Closing, Outbox, Outgoing};
use crate::sync::rooms::Socket;
use crate::sync::session::{HocuspocusSession, PlainSession, Session};
use crate::wire::frame::{self, Reply};

/// Longest a closing handshake, or one write to a stuck peer, may take.
const WRITE_PATIENCE: Duration = Duration::from_secs(30);

/// What frames add around an update: name, types, lengths.
const FRAME_OVERHEAD: usize = 4 << 10;

/// The Hocuspocus protocol: who it is, is said inside.
pub(super) async fn hocuspocus(State(state): State<AppState>, upgrade: WebSocketUpgrade) -> Response {
    let Some(socket) = state.rooms().admit_socket() else {
        return close_at_once(upgrade, Closing::Overloaded);
    };
    sized(upgrade, &state).on_upgrade(move |ws| async move {
        let outbox = Arc::clone(socket.outbox());
        let session = HocuspocusSession::new(Arc::clone(state.rooms()), socket);
        let conversation = Conversation {
            state: &state,
            outbox,
            ping: frame::encode(Some(""), Reply::Ping),
        };
        conversation.run(ws, session).await;
    })
}

/// Plain y-protocols: one document, the token in the subprotocol list, the `Authorization` header or the cookie.
pub(super) async fn plain(
    State(state): State<AppState>,
    axum::extract::Path((workshop, area)): axum::extract::Path<(String, String)>,
    headers: HeaderMap,
    upgrade: WebSocketUpgrade,
) -> Response {
    let upgrade = upgrade.protocols([SUBPROTOCOL]);
    let Some(socket) = state.rooms().admit_socket() else {
        return close_at_once(upgrade, Closing::Overloaded);
    };
    let token = token(&state, &headers, &workshop).unwrap_or_default();
    sized(upgrade, &state).on_upgrade(move |ws| async move {
        let outbox = Arc::clone(socket.outbox());
        let session = match enter(&state, socket, &workshop, &area, &token).await {
            Ok(session) => session,
            Err(closing) => return close(ws, closing).await,
        };
        let conversation = Conversation {
            state: &state,
            outbox,
            ping: frame::encode(None, Reply::Ping),
        };
        conversation.run(ws, session).await;
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

/// The cookie counts only together with an `Origin` of ours: otherwise any page could open a socket in its name.
fn token(state: &AppState, headers: &HeaderMap, workshop: &str) -> Option<String> {
    let offered = headers
        .get_all(header::SEC_WEBSOCKET_PROTOCOL)
        .iter()
        .filter_map(|value| value.to_str().ok());
    let mut offered = offered.flat_map(|value| value.split(',')).map(str::trim);
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

fn sized(upgrade: WebSocketUpgrade, state: &AppState) -> WebSocketUpgrade {
    let largest = state.rooms().limits().document_bytes + FRAME_OVERHEAD;
    upgrade
        .read_buffer_size(4 << 10)
        .write_buffer_size(4 << 10)
        .max_write_buffer_size(largest + (1 << 20))
        .max_message_size(largest)
        .max_frame_size(largest)
}

fn close_at_once(upgrade: WebSocketUpgrade, closing: Closing) -> Response {
    upgrade.on_upgrade(move |ws| close(ws, closing))
}

async fn close(mut ws: WebSocket, closing: Closing) {
    let frame = CloseFrame {
        code: closing.code(),
        reason: closing.reason().into(),
    };
    let _ = timeout(WRITE_PATIENCE, ws.send(Message::Close(Some(frame)))).await;
    // The peer answers the close; reading it lets the TCP connection end in order.
    let _ = timeout(Duration::from_secs(2), async {
        while let Some(Ok(_)) = ws.recv().await {}
    })
    .await;
}

struct Conversation<'a> {
    state: &'a AppState,
    outbox: Arc<Outbox>,
    /// The application's own keep-alive: the clients do not count WebSocket pings.
    ping: Bytes,
}

impl Conversation<'_> {
    async fn run(self, ws: WebSocket, session: impl Session) {
        self.state.metrics().sockets_opened.one();
        let (sink, stream) = ws.split();
        let writing = self.write(sink);
        let reading = self.read(stream, session);
        // Either side ending ends the socket; the writer ends last, after the close frame.
        tokio::pin!(writing, reading);
        tokio::select! {
            () = &mut writing => {}
            closing = &mut reading => {
                self.outbox.close(closing.unwrap_or(Closing::Overloaded));
                if closing.is_some() {
                    let _ = timeout(WRITE_PATIENCE, writing).await;
                }
            }
        }
    }

    /// Reads until the socket ends (`None`) or has to be closed.
    async fn read(&self, mut stream: SplitStream<WebSocket>, mut session: impl Session) -> Option<Closing> {
        let limits = self.state.rooms().limits();
        let mut look = interval(Duration::from_secs(1));
        look.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let mut dead_at = Instant::now() + limits.dead_after;
        loop {
            let bytes = tokio::select! {
                message = stream.next() => match message {
                    Some(Ok(Message::Binary(bytes))) => bytes,
                    Some(Ok(Message::Ping(_) | Message::Pong(_))) => {
                        self.outbox.hear();
                        dead_at = Instant::now() + limits.dead_after;
                        continue;
                    }
                    Some(Ok(Message::Text(_))) => return Some(Closing::Malformed),
                    Some(Ok(Message::Close(_))) | None => return None,
                    Some(Err(error)) => return closing_of(error),
                },
                _ = look.tick() => {
                    if session.is_overdue() {
                        return Some(Closing::Overloaded);
                    }
                    continue;
                }
                () = sleep_until(dead_at) => {
                    self.state.metrics().sockets_slow.one();
                    return Some(Closing::Overloaded);
                }
            };
            self.outbox.hear();
            dead_at = Instant::now() + limits.dead_after;
            if let Err(closing) = session.frame(bytes).await {
                return Some(closing);
            }
        }
    }

    async fn write(&self, mut sink: SplitSink<WebSocket, Message>) {
        let every = self.state.rooms().limits().ping_every;
        let mut ping = interval(every);
        ping.set_missed_tick_behavior(MissedTickBehavior::Delay);
        ping.reset();
        loop {
            let written = tokio::select! {
                outgoing = self.outbox.next() => match outgoing {
                    Outgoing::Frames(frames) => patiently(write_all(&mut sink, frames)).await,
                    Outgoing::Close(closing) => {
                        if closing == Closing::Overloaded {
                            self.state.metrics().sockets_slow.one();
                        }
                        let frame = CloseFrame { code: closing.code(), reason: closing.reason().into() };
                        patiently(sink.send(Message::Close(Some(frame)))).await;
                        return;
                    }
                },
                _ = ping.tick() => patiently(keep_alive(&mut sink, self.ping.clone())).await,
            };
            if !written {
                return;
            }
        }
    }
}

/// One flush for everything that waits.
async fn write_all(sink: &mut SplitSink<WebSocket, Message>, frames: Vec<Bytes>) -> Result<(), axum::Error> {
    for frame in frames {
        sink.feed(Message::Binary(frame)).await?;
    }
    sink.flush().await
}

async fn keep_alive(sink: &mut SplitSink<WebSocket, Message>, ping: Bytes) -> Result<(), axum::Error> {
    sink.feed(Message::Ping(Bytes::new())).await?;
    sink.send(Message::Binary(ping)).await
}

/// Whether a write came through in time.
async fn patiently(write: impl Future<Output = Result<(), axum::Error>>) -> bool {
    matches!(timeout(WRITE_PATIENCE, write).await, Ok(Ok(())))
}

/// What a read error asks for: a message over the limit and a broken frame are answered, a broken line is not.
fn closing_of(error: axum::Error) -> Option<Closing> {
    match error.into_inner().downcast_ref::<tungstenite::Error>()? {
        tungstenite::Error::Capacity(_) => Some(Closing::TooLarge),
        tungstenite::Error::Protocol(_) | tungstenite::Error::Utf8(_) => Some(Closing::Malformed),
        _ => None,
    }
}
