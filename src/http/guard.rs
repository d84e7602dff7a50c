//! Who may talk to us at all: the `Host` and `Origin` checks, and the headers that go on every answer.

use std::net::IpAddr;

use axum::extract::{Request, State};
use axum::http::header::{self, HeaderName, HeaderValue};
use axum::http::{HeaderMap, Method};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::problem::Problem;
use super::state::AppState;
use crate::domain::code::Code;

/// The names this server answers to. A foreign name that resolves to us (DNS rebinding) gets nothing.
#[derive(Debug, Clone, Default)]
pub struct Hosts {
    /// Lower-case host names without port.
    names: Vec<String>,
    /// Origins beside the one of the `Host` header: `scheme://host[:port]`.
    origins: Vec<String>,
}

impl Hosts {
    /// This machine's name and the public URL, if there is one.
    pub fn new(machine: Option<&str>, public_url: Option<&str>) -> Self {
        let mut hosts = Self::default();
        if let Some(machine) = machine.map(str::to_ascii_lowercase) {
            hosts.names.push(format!("{machine}.local"));
            hosts.names.push(machine);
        }
        if let Some((scheme, rest)) = public_url.and_then(|url| url.split_once("://")) {
            let authority = rest.split('/').next().unwrap_or_default().to_ascii_lowercase();
            hosts.names.push(without_port(&authority).to_owned());
            hosts.origins.push(format!("{scheme}://{authority}"));
        }
        hosts
    }

    fn allows_host(&self, host: &str) -> bool {
        let name = without_port(host).to_ascii_lowercase();
        let literal = name.trim_start_matches('[').trim_end_matches(']');
        name == "localhost" || literal.parse::<IpAddr>().is_ok() || self.names.contains(&name)
    }

    fn allows_origin(&self, origin: &str, host: &str) -> bool {
        let origin = origin.to_ascii_lowercase();
        let authority = origin.split_once("://").map_or("", |(_, authority)| authority);
        authority == host.to_ascii_lowercase() || self.origins.contains(&origin)
    }
}

/// `host` without its port; brackets of an IPv6 literal stay.
fn without_port(host: &str) -> &str {
    match host.rfind(':') {
        Some(colon) if !host[colon..].contains(']') => &host[..colon],
        _ => host,
    }
}

/// The host a request was sent to, as it says itself.
pub(super) fn host(request: &Request) -> Option<&str> {
    let header = request
        .headers()
        .get(header::HOST)
        .and_then(|value| value.to_str().ok());
    header.or_else(|| request.uri().authority().map(axum::http::uri::Authority::as_str))
}

/// Whether the request carries an `Origin` of ours.
pub(super) fn has_own_origin(state: &AppState, headers: &HeaderMap) -> bool {
    let text = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    match (text(header::ORIGIN), text(header::HOST)) {
        (Some(origin), Some(host)) => state.hosts().allows_origin(origin, host),
        _ => false,
    }
}

/// Refuses foreign hosts and foreign pages before any handler runs.
pub(super) async fn check(State(state): State<AppState>, request: Request, next: Next) -> Response {
    state.metrics().requests.one();
    if own_host(&state, &request).is_none() {
        return Problem(Code::HostForbidden).into_response();
    }
    let upgrade = request.headers().contains_key(header::UPGRADE);
    let changes = !matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if (upgrade || changes)
        && request.headers().contains_key(header::ORIGIN)
        && !has_own_origin(&state, request.headers())
    {
        return Problem(Code::OriginForbidden).into_response();
    }
    next.run(request).await
}

/// Puts the security headers on every answer, problems and refusals included: it has to be the outermost layer.
pub(super) async fn dress(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let host = own_host(&state, &request).map(str::to_owned);
    let api = request.uri().path().starts_with("/api/");
    let mut response = next.run(request).await;
    insert_headers(response.headers_mut(), host.as_deref(), api);
    response
}

/// The host a request was sent to, if that is a name of ours.
fn own_host<'a>(state: &AppState, request: &'a Request) -> Option<&'a str> {
    host(request).filter(|host| state.hosts().allows_host(host))
}

fn insert_headers(headers: &mut HeaderMap, host: Option<&str>, api: bool) {
    // Older browsers do not count a socket of the same host as 'self', so it is named.
    let sockets = host
        .map(|host| format!(" ws://{host} wss://{host}"))
        .unwrap_or_default();
    let policy = format!(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; \
         connect-src 'self'{sockets}; manifest-src 'self'; base-uri 'none'; form-action 'none'; \
         frame-ancestors 'none'"
    );
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("referrer-policy", "no-referrer"),
        (
            "permissions-policy",
            "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
        ),
        ("cross-origin-resource-policy", "same-origin"),
    ] {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    if api {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_own_names_are_answered_and_foreign_names_are_not() {
        let hosts = Hosts::new(Some("Rathaus-7"), Some("https://wirkraum.auenfurt.example"));
        for good in [
            "127.0.0.1:8040",
            "[::1]:8040",
            "192.168.178.20",
            "localhost:1",
            "rathaus-7:8040",
            "rathaus-7.local",
            "wirkraum.auenfurt.example",
        ] {
            assert!(hosts.allows_host(good), "{good}");
        }
        for bad in [
            "evil.example",
            "localhost.evil.example:8040",
            "",
            "127.0.0.1.evil.example",
        ] {
            assert!(!hosts.allows_host(bad), "{bad}");
        }
    }

    #[test]
    fn an_origin_is_ours_when_it_is_the_host_or_the_public_url() {
        let hosts = Hosts::new(None, Some("https://wirkraum.auenfurt.example"));
        assert!(hosts.allows_origin("http://192.168.178.20:8040", "192.168.178.20:8040"));
        assert!(hosts.allows_origin("https://wirkraum.auenfurt.example", "127.0.0.1:8040"));
        assert!(!hosts.allows_origin("http://192.168.178.20:9000", "192.168.178.20:8040"));
        assert!(!hosts.allows_origin("null", "192.168.178.20:8040"));
    }
}
