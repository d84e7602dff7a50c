//! Errors as RFC 9457 `application/problem+json`, in the reader's language.

use axum::Json;
use axum::extract::Request;
use axum::http::header::{ACCEPT_LANGUAGE, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::code::Code;
use crate::domain::language::Language;
use crate::workshop;

/// The body of every error.
#[derive(Debug, Serialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(super) struct ProblemDetails {
    /// `urn:wirkraum:problem:<code>`.
    #[serde(rename = "type")]
    kind: String,
    /// The HTTP status in words.
    title: String,
    /// The HTTP status.
    status: u16,
    /// Stable code.
    code: Code,
    /// What happened and what to do, in the language of `Accept-Language`.
    detail: String,
}

/// An error on its way out.
#[derive(Debug, Clone, Copy)]
pub(super) struct Problem(pub Code);

impl From<Code> for Problem {
    fn from(code: Code) -> Self {
        Self(code)
    }
}

impl From<workshop::Error> for Problem {
    fn from(error: workshop::Error) -> Self {
        if error.code.status() >= 500 {
            tracing::error!(%error, "request failed");
        }
        Self(error.code)
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        // The body is written by [`translate`], which knows the request.
        let mut response = status(self.0).into_response();
        response.extensions_mut().insert(self);
        response
    }
}

fn status(code: Code) -> StatusCode {
    StatusCode::from_u16(code.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

/// The language a request asks for.
pub(super) fn language(headers: &HeaderMap) -> Language {
    let header = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    Language::from_accept_language(header.unwrap_or_default())
}

/// Gives every problem its body.
pub(super) async fn translate(request: Request, next: Next) -> Response {
    let language = language(request.headers());
    let response = next.run(request).await;
    let Some(Problem(code)) = response.extensions().get::<Problem>().copied() else {
        return response;
    };
    let status = status(code);
    let name = serde_json::to_value(code)
        .ok()
        .and_then(|value| value.as_str().map(str::to_owned))
        .unwrap_or_default();
    let body = ProblemDetails {
        kind: format!("urn:wirkraum:problem:{name}"),
        title: status.canonical_reason().unwrap_or("Error").to_owned(),
        status: status.as_u16(),
        code,
        detail: code.text(language).to_owned(),
    };
    let mut answer = (status, Json(body)).into_response();
    answer
        .headers_mut()
        .insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    answer
        .headers_mut()
        .insert("content-language", HeaderValue::from_static(language.as_str()));
    answer
}
