//! Errors as RFC 9457 `application/problem+json`, in the reader's language.

use axum::Json;
use axum::extract::{Request, State};
use axum::http::header::{ACCEPT_LANGUAGE, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use utoipa::ToSchema;

use super::state::AppState;
use crate::domain::code::Code;
use crate::domain::language::Language;
use crate::sync::limits::Limits;
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

/// A sentence with the bounds in it that are in force.
fn filled(text: &str, limits: &Limits, language: Language) -> String {
    let mut sentence = text.to_owned();
    if !text.contains('{') {
        return sentence;
    }
    for limit in limits.list() {
        let name = format!("{{{}}}", limit.name);
        if sentence.contains(&name) {
            sentence = sentence.replace(&name, &grouped(&limit.value, language));
        }
    }
    sentence
}

/// A value with its thousands set apart.
fn grouped(value: &str, language: Language) -> String {
    let (digits, unit) = value.split_at(value.find(|c: char| !c.is_ascii_digit()).unwrap_or(value.len()));
    let mark = match language {
        Language::De => '.',
        Language::En => ',',
    };
    let mut out = String::with_capacity(value.len() + 2);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(mark);
        }
        out.push(digit);
    }
    out + unit
}

/// Gives every problem its body.
pub(super) async fn translate(State(state): State<AppState>, request: Request, next: Next) -> Response {
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
        detail: filled(code.text(language), state.rooms().limits(), language),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_name_the_bounds_that_are_in_force() {
        let limits = Limits {
            cards: 12_345_678,
            import_bytes: 7 << 20,
            name_characters: 9,
            ..Limits::default()
        };
        let told = |code: Code, language| filled(code.text(language), &limits, language);
        assert!(told(Code::FileOverLimits, Language::De).contains(" 12.345.678 Karten"));
        assert!(told(Code::FileOverLimits, Language::En).contains(" 12,345,678 cards"));
        assert!(told(Code::FileTooLarge, Language::De).contains(" 7 MiB."));
        assert!(told(Code::NameTooLong, Language::En).contains(" 9 characters"));
        for code in Code::ALL {
            for language in [Language::De, Language::En] {
                assert!(!told(*code, language).contains(['{', '}']), "{code:?}");
            }
        }
    }
}
