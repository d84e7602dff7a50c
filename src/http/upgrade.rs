//! The WebSocket handshake (RFC 6455, section 4.2). What it leads to is the bare TCP connection.

use std::future::Future;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use hyper::upgrade::OnUpgrade;
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::handshake::derive_accept_key;

const VERSION: &str = "13";

/// A request to speak WebSocket that is well formed.
pub(super) struct Upgrade {
    accept: String,
    agreed: OnUpgrade,
}

/// Not a WebSocket handshake.
pub(super) struct NoUpgrade;

impl IntoResponse for NoUpgrade {
    fn into_response(self) -> Response {
        let headers = [(header::UPGRADE, "websocket"), (header::SEC_WEBSOCKET_VERSION, VERSION)];
        (StatusCode::UPGRADE_REQUIRED, headers, "this address speaks WebSocket").into_response()
    }
}

impl<S: Sync> FromRequestParts<S> for Upgrade {
    type Rejection = NoUpgrade;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, NoUpgrade> {
        let headers = &parts.headers;
        let asked = parts.method == Method::GET
            && names(headers, &header::CONNECTION, "upgrade")
            && names(headers, &header::UPGRADE, "websocket")
            && names(headers, &header::SEC_WEBSOCKET_VERSION, VERSION);
        let key = headers.get(header::SEC_WEBSOCKET_KEY).filter(|_| asked);
        let accept = key.map(|key| derive_accept_key(key.as_bytes())).ok_or(NoUpgrade)?;
        let agreed = parts.extensions.remove::<OnUpgrade>().ok_or(NoUpgrade)?;
        Ok(Self { accept, agreed })
    }
}

impl Upgrade {
    /// Agrees, and lets `talk` have the connection with whatever the client has said already.
    pub(super) fn agree<T>(
        self,
        protocol: Option<&'static str>,
        talk: impl FnOnce(TcpStream, Vec<u8>) -> T + Send + 'static,
    ) -> Response
    where
        T: Future<Output = ()> + Send,
    {
        tokio::spawn(async move {
            // An error means that the client left before the answer reached it.
            let Ok(upgraded) = self.agreed.await else { return };
            if let Ok(parts) = upgraded.downcast::<TokioIo<TcpStream>>() {
                // A copy, so that the large buffer behind it goes now and not with the connection.
                let early = parts.read_buf.to_vec();
                drop(parts.read_buf);
                talk(parts.io.into_inner(), early).await;
            } else {
                tracing::error!("a socket that is no TCP connection");
            }
        });
        let mut response = StatusCode::SWITCHING_PROTOCOLS.into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONNECTION, HeaderValue::from_static("upgrade"));
        headers.insert(header::UPGRADE, HeaderValue::from_static("websocket"));
        if let Ok(accept) = HeaderValue::from_str(&self.accept) {
            headers.insert(header::SEC_WEBSOCKET_ACCEPT, accept);
        }
        if let Some(protocol) = protocol {
            headers.insert(header::SEC_WEBSOCKET_PROTOCOL, HeaderValue::from_static(protocol));
        }
        response
    }
}

/// Whether a header holds this word in its list of words.
fn names(headers: &HeaderMap, name: &HeaderName, word: &str) -> bool {
    let values = headers.get_all(name).iter().filter_map(|value| value.to_str().ok());
    values
        .flat_map(|value| value.split(','))
        .any(|value| value.trim().eq_ignore_ascii_case(word))
}
