//! The server about itself: alive, ready, counted, described.

use std::net::SocketAddr;

use axum::Json;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use utoipa::ToSchema;

use super::guard::host;
use super::problem::{Problem, ProblemDetails};
use super::state::AppState;
use crate::doc::template::TEMPLATES;
use crate::domain::code::Code;
use crate::domain::language::Language;

/// Liveness: the process answers.
#[utoipa::path(get, path = "/healthz", tag = "server", responses((status = 200, body = String)))]
pub(super) async fn healthz() -> &'static str {
    "ok"
}

/// Readiness: the server takes new work.
#[utoipa::path(get, path = "/readyz", tag = "server",
    responses((status = 200, body = String), (status = 503, description = "stopping")))]
pub(super) async fn readyz(State(state): State<AppState>) -> (StatusCode, &'static str) {
    if state.is_ready() {
        (StatusCode::OK, "ready")
    } else {
        (StatusCode::SERVICE_UNAVAILABLE, "stopping")
    }
}

/// Counters for Prometheus. Here for loopback only; a separate address can be opened for them.
#[utoipa::path(get, path = "/metrics", tag = "server",
    responses((status = 200, body = String), (status = "default", body = ProblemDetails)))]
pub(super) async fn metrics(
    State(state): State<AppState>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    request: Request,
) -> Result<Response, Problem> {
    // Behind a reverse proxy on this machine everybody comes from loopback, but not under a loopback name.
    let named = host(&request).is_some_and(|host| {
        ["127.0.0.1", "localhost", "[::1]"]
            .iter()
            .any(|name| host == *name || host.starts_with(&format!("{name}:")))
    });
    let forwarded = request.headers().contains_key("x-forwarded-for") || request.headers().contains_key("forwarded");
    if peer.ip().is_loopback() && named && !forwarded {
        Ok(metrics_text(State(state)).await)
    } else {
        Err(Code::NotFound.into())
    }
}

/// The counters, for an address of their own.
pub(super) async fn metrics_text(State(state): State<AppState>) -> Response {
    let rooms = state.rooms();
    let gauges = [
        ("sockets", "WebSockets open now.", rooms.socket_count() as u64),
        (
            "workshops_in_memory",
            "Workshops in memory now.",
            rooms.loaded_count() as u64,
        ),
        (
            "worker_processes",
            "Worker processes now.",
            rooms.workers().processes() as u64,
        ),
    ];
    let text = state.metrics().render(&gauges);
    (
        [(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")],
        text,
    )
        .into_response()
}

/// How this server is reached.
#[derive(Debug, Serialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(super) struct ServerInfo {
    version: &'static str,
    /// The address for other devices first.
    urls: Vec<String>,
}

/// Version and addresses.
#[utoipa::path(get, path = "/api/server", tag = "server", responses((status = 200, body = ServerInfo)))]
pub(super) async fn info(State(state): State<AppState>) -> Json<ServerInfo> {
    Json(ServerInfo {
        version: env!("CARGO_PKG_VERSION"),
        urls: state.urls().to_vec(),
    })
}

/// A text in both languages.
#[derive(Debug, Serialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(super) struct Bilingual {
    de: &'static str,
    en: &'static str,
}

fn bilingual(text: impl Fn(Language) -> &'static str) -> Bilingual {
    Bilingual {
        de: text(Language::De),
        en: text(Language::En),
    }
}

/// A template to start from.
#[derive(Debug, Serialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(super) struct Template {
    id: &'static str,
    title: Bilingual,
    description: Bilingual,
}

/// The templates there are.
#[derive(Debug, Serialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(super) struct TemplateList {
    templates: Vec<Template>,
}

/// The templates a workshop can start from.
#[utoipa::path(get, path = "/api/templates", tag = "server", responses((status = 200, body = TemplateList)))]
pub(super) async fn templates() -> Json<TemplateList> {
    let templates = TEMPLATES
        .iter()
        .map(|template| Template {
            id: template.id,
            title: bilingual(|language| template.title(language)),
            description: bilingual(|language| template.description(language)),
        })
        .collect();
    Json(TemplateList { templates })
}
