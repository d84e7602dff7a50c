//! A WebSocket, and what comes out of it.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Instant;

use futures_util::{SinkExt, StreamExt};
use tokio::net::{TcpSocket, TcpStream};
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::tungstenite::http::{HeaderName, HeaderValue};
use tokio_tungstenite::tungstenite::{Error, Message};
use tokio_tungstenite::{WebSocketStream, client_async};

use super::bytes::{Said, Say, message, named, read_named, read_plain};
use super::{PATIENCE, soon};

/// One open socket.
pub(crate) struct Socket {
    ws: WebSocketStream<TcpStream>,
    /// When somebody began to wait for a certain frame.
    waiting_since: Instant,
    /// Looks at every frame that arrives.
    watcher: Option<Watcher>,
    /// The subprotocol the server chose.
    pub(crate) subprotocol: Option<String>,
}

/// Told of the bytes of every frame.
pub(crate) type Watcher = Arc<dyn Fn(&[u8]) + Send + Sync>;

/// What a socket brings.
#[derive(Debug, PartialEq)]
pub(crate) enum Event {
    Frame(Vec<u8>),
    /// The close code, if the server sent a close frame.
    Closed(Option<u16>),
}

impl Socket {
    /// Opens a socket; an error is the HTTP status of the refusal.
    pub(crate) async fn try_open(address: SocketAddr, path: &str, headers: &[(&str, &str)]) -> Result<Self, u16> {
        let stream = TcpStream::connect(address).await.unwrap();
        Self::over(stream, path, headers).await
    }

    /// A socket that speaks Hocuspocus, on a connection that holds little of what is not read.
    pub(crate) async fn narrow(address: SocketAddr) -> Self {
        let socket = TcpSocket::new_v4().unwrap();
        socket.set_recv_buffer_size(4 << 10).unwrap();
        let stream = socket.connect(address).await.unwrap();
        Self::over(stream, "/ws", &[]).await.unwrap()
    }

    async fn over(stream: TcpStream, path: &str, headers: &[(&str, &str)]) -> Result<Self, u16> {
        let address = stream.peer_addr().unwrap();
        let mut request = format!("ws://{address}{path}").into_client_request().unwrap();
        for (name, value) in headers {
            let name: HeaderName = name.parse().unwrap();
            request
                .headers_mut()
                .insert(name, HeaderValue::from_str(value).unwrap());
        }
        stream.set_nodelay(true).unwrap();
        match soon("the handshake", client_async(request, stream)).await {
            Ok((ws, response)) => {
                let chosen = response.headers().get("sec-websocket-protocol");
                Ok(Self {
                    ws,
                    waiting_since: Instant::now(),
                    watcher: None,
                    subprotocol: chosen.map(|value| value.to_str().unwrap().to_owned()),
                })
            }
            Err(Error::Http(response)) => Err(response.status().as_u16()),
            Err(error) => panic!("{path}: {error}"),
        }
    }

    /// A socket that speaks Hocuspocus.
    pub(crate) async fn hocuspocus(address: SocketAddr) -> Self {
        Self::try_open(address, "/ws", &[]).await.unwrap()
    }

    /// A socket that speaks plain y-protocols, with the token in the list of subprotocols.
    pub(crate) async fn plain(address: SocketAddr, document: &str, token: &str) -> Self {
        let protocols = format!("wirkraum, {token}");
        Self::try_open(
            address,
            &format!("/ws/{document}"),
            &[("sec-websocket-protocol", &protocols)],
        )
        .await
        .unwrap()
    }

    pub(crate) async fn send(&mut self, frame: Vec<u8>) {
        soon("a frame to leave", self.ws.send(Message::Binary(frame.into())))
            .await
            .unwrap();
    }

    /// Sends what the other side may no longer take.
    pub(crate) async fn send_if_open(&mut self, frame: Vec<u8>) {
        let _ = soon("a frame to leave", self.ws.send(Message::Binary(frame.into()))).await;
    }

    /// Sends a frame; whether the connection took it.
    pub(crate) async fn offer(&mut self, frame: Vec<u8>) -> bool {
        soon("a frame to leave", self.ws.send(Message::Binary(frame.into())))
            .await
            .is_ok()
    }

    pub(crate) async fn send_text(&mut self, text: &str) {
        soon("a frame to leave", self.ws.send(Message::text(text)))
            .await
            .unwrap();
    }

    pub(crate) async fn say(&mut self, document: &str, say: &Say) {
        self.send(named(document, say)).await;
    }

    pub(crate) async fn say_plain(&mut self, say: &Say) {
        self.send(message(say)).await;
    }

    pub(crate) fn watched_by(&mut self, watcher: Watcher) {
        self.watcher = Some(watcher);
    }

    /// Begins to wait for another frame than before.
    pub(crate) fn wait_anew(&mut self) {
        self.waiting_since = Instant::now();
    }

    /// The next frame, or the end.
    pub(crate) async fn next(&mut self) -> Event {
        // The server's pings would keep a test waiting for ever.
        assert!(
            self.waiting_since.elapsed() < PATIENCE * 3,
            "waited too long for a certain frame"
        );
        soon("a frame", async {
            loop {
                match self.ws.next().await {
                    Some(Ok(Message::Binary(bytes))) => {
                        if let Some(watcher) = &self.watcher {
                            watcher(&bytes);
                        }
                        return Event::Frame(bytes.to_vec());
                    }
                    Some(Ok(Message::Ping(_) | Message::Pong(_))) => {}
                    Some(Ok(Message::Close(frame))) => return Event::Closed(frame.map(|frame| frame.code.into())),
                    Some(Ok(other)) => panic!("the server sent {other:?}"),
                    Some(Err(_)) | None => return Event::Closed(None),
                }
            }
        })
        .await
    }

    /// The next frame of a Hocuspocus socket: document and message.
    pub(crate) async fn hear(&mut self) -> (String, Said) {
        match self.next().await {
            Event::Frame(frame) => read_named(&frame),
            Event::Closed(code) => panic!("the socket was closed with {code:?}"),
        }
    }

    /// The next frame of a y-websocket socket.
    pub(crate) async fn hear_plain(&mut self) -> Said {
        match self.next().await {
            Event::Frame(frame) => read_plain(&frame),
            Event::Closed(code) => panic!("the socket was closed with {code:?}"),
        }
    }

    /// Skips frames until the socket is closed and tells the close code.
    pub(crate) async fn closed(&mut self) -> Option<u16> {
        loop {
            if let Event::Closed(code) = self.next().await {
                return code;
            }
        }
    }

    /// Everything a Hocuspocus server has said up to now: what comes before its answer to a ping.
    pub(crate) async fn heard(&mut self) -> Vec<Said> {
        self.send(vec![9]).await;
        let mut heard = Vec::new();
        loop {
            match self.hear().await.1 {
                Said::Pong => return heard,
                said => heard.push(said),
            }
        }
    }

    /// Ends the connection without a word, as a lost network does.
    pub(crate) fn vanish(self) {
        drop(self.ws);
    }
}
