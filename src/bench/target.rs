//! Which server is driven, and how it is spoken to.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use super::BenchError;
use super::bytes::Protocol;

/// Which server it is: they differ in how a document is named and who may open it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Wirkraum: workshops are created and joined over HTTP first.
    Wirkraum,
    /// `@hocuspocus/server`: documents by name, an empty token.
    Hocuspocus,
    /// The server of `y-websocket`: documents by path.
    YWebsocket,
    /// The raw relay, spoken to like y-websocket.
    Relay,
}

impl Kind {
    /// How it is called in tables.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Wirkraum => "wirkraum",
            Self::Hocuspocus => "hocuspocus",
            Self::YWebsocket => "y-websocket",
            Self::Relay => "relay",
        }
    }

    /// The protocol it is spoken to in when nothing else is asked for.
    pub const fn protocol(self) -> Protocol {
        match self {
            Self::Wirkraum | Self::Hocuspocus => Protocol::Hocuspocus,
            Self::YWebsocket | Self::Relay => Protocol::Plain,
        }
    }
}

/// Reads `ws://HOST[:PORT][/…]` or `http://…`, on this machine only.
///
/// # Errors
/// [`BenchError::Address`] when it is no such address, [`BenchError::NotLoopback`] when it is elsewhere.
pub fn loopback(url: &str) -> Result<SocketAddr, BenchError> {
    let wrong = || BenchError::Address(url.to_owned());
    let rest = ["ws://", "http://"].iter().find_map(|scheme| url.strip_prefix(scheme));
    let authority = rest.ok_or_else(wrong)?.split('/').next().unwrap_or_default();
    let named = authority
        .strip_prefix("localhost")
        .map(|port| format!("{}{port}", Ipv4Addr::LOCALHOST));
    let authority = named.as_deref().unwrap_or(authority);
    let address: SocketAddr = match authority.parse() {
        Ok(address) => address,
        // Without a port, or a name: a name may lead anywhere and is not looked up.
        Err(_) => match authority.trim_matches(['[', ']']).parse::<IpAddr>() {
            Ok(ip) => SocketAddr::new(ip, 80),
            Err(_) if rest.is_some_and(|rest| !rest.is_empty()) => {
                return Err(BenchError::NotLoopback(authority.to_owned()));
            }
            Err(_) => return Err(wrong()),
        },
    };
    if address.ip().is_loopback() {
        Ok(address)
    } else {
        Err(BenchError::NotLoopback(address.to_string()))
    }
}

/// One way into one document: what a connection says first.
#[derive(Debug, Clone)]
pub(super) struct Door {
    /// Path of the socket.
    pub(super) path: String,
    /// The list of subprotocols, when one is sent.
    pub(super) subprotocol: Option<String>,
    /// Name of the document, empty for y-websocket.
    pub(super) document: String,
    /// What the Auth message carries.
    pub(super) token: String,
    /// What it speaks.
    pub(super) protocol: Protocol,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_machine_is_driven() {
        for good in [
            "ws://127.0.0.1:8040",
            "http://localhost:8040/",
            "ws://[::1]:9/ws",
            "ws://127.0.0.9/x",
        ] {
            assert!(loopback(good).is_ok(), "{good}");
        }
        for elsewhere in [
            "ws://192.168.1.7:8040",
            "ws://example.org",
            "http://0.0.0.0:80",
            "ws://localhost.example.org:80",
        ] {
            assert!(
                matches!(loopback(elsewhere), Err(BenchError::NotLoopback(_))),
                "{elsewhere}"
            );
        }
        for wrong in ["", "8040", "wss://127.0.0.1", "ws://"] {
            assert!(matches!(loopback(wrong), Err(BenchError::Address(_))), "{wrong}");
        }
    }
}
