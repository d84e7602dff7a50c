//! The web board, out of the binary.

use std::borrow::Cow;
use std::io::Write;

use axum::extract::Request;
use axum::http::header::{self, HeaderMap, HeaderValue};
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse, Response};
use dashmap::DashMap;
use flate2::Compression;
use flate2::write::GzEncoder;
use rust_embed::RustEmbed;
use std::sync::{Arc, LazyLock};

use super::problem::Problem;
use crate::domain::code::Code;

#[derive(RustEmbed)]
#[folder = "$OUT_DIR/web-dist"]
struct Web;

/// Where the build puts files whose names change with their content.
const HASHED: &str = "assets/";

/// Compressed once, at the first request for it.
static COMPRESSED: LazyLock<DashMap<String, Arc<Vec<u8>>>> = LazyLock::new(DashMap::new);

/// A file of the web board, or its page for every address that a page may have.
pub(super) async fn serve(request: Request) -> Response {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return Problem(Code::MethodNotAllowed).into_response();
    }
    let path = request.uri().path().trim_start_matches('/');
    if path.starts_with("api/") || path.starts_with("ws") {
        return Problem(Code::NotFound).into_response();
    }
    let is_page = path.is_empty() || path == "join" || path.starts_with("w/");
    let path = if is_page { "index.html" } else { path };
    match Web::get(path) {
        Some(file) => answer(path, file.data, &file.metadata.sha256_hash(), request.headers()),
        // An address nobody knows gets the page too, which says so; a missing file does not.
        None if !path.contains('.') => match Web::get("index.html") {
            Some(file) => {
                let mut page = answer("index.html", file.data, &file.metadata.sha256_hash(), request.headers());
                *page.status_mut() = StatusCode::NOT_FOUND;
                page
            }
            None => Problem(Code::NotFound).into_response(),
        },
        None => Problem(Code::NotFound).into_response(),
    }
}

fn answer(path: &str, data: Cow<'static, [u8]>, hash: &[u8; 32], request: &HeaderMap) -> Response {
    let start = hash.first_chunk().map_or(0, |start| u64::from_be_bytes(*start));
    let tag = format!("\"{start:016x}\"");
    let cache = if path.starts_with(HASHED) {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    let mut headers = HeaderMap::new();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type(path)));
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        headers.insert(header::ETAG, tag);
    }
    if request.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok()) == Some(&tag) {
        return (StatusCode::NOT_MODIFIED, headers).into_response();
    }
    let accepts = request
        .get(header::ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    if accepts.contains("gzip")
        && is_text(path)
        && let Some(compressed) = compressed(path, &data)
    {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
        return (headers, compressed.to_vec()).into_response();
    }
    (headers, data.into_owned()).into_response()
}

fn compressed(path: &str, data: &[u8]) -> Option<Arc<Vec<u8>>> {
    if let Some(ready) = COMPRESSED.get(path) {
        return Some(Arc::clone(&ready));
    }
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(data).ok()?;
    let bytes = Arc::new(encoder.finish().ok()?);
    COMPRESSED.insert(path.to_owned(), Arc::clone(&bytes));
    Some(bytes)
}

fn extension(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(_, extension)| extension)
}

fn is_text(path: &str) -> bool {
    matches!(
        extension(path),
        "html" | "js" | "css" | "svg" | "json" | "webmanifest" | "ftl" | "txt"
    )
}

/// The kinds of file the web board is made of.
fn media_type(path: &str) -> &'static str {
    match extension(path) {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "woff2" => "font/woff2",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "txt" | "ftl" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
