//! What handlers ask of a request: a body, a key, a session.

use axum::Json;
use axum::extract::rejection::JsonRejection;
use axum::extract::{FromRequest, FromRequestParts, Path, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, StatusCode, header};
use serde::de::DeserializeOwned;
use tokio::time::timeout;

use super::problem::Problem;
use super::state::AppState;
use crate::domain::code::Code;
use crate::domain::id::WorkshopId;
use crate::workshop;

/// A JSON body; anything else is a problem with a code.
pub(super) struct Body<T>(pub T);

impl<T: DeserializeOwned> FromRequest<AppState> for Body<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &AppState) -> Result<Self, Problem> {
        // Whoever sends a byte now and then would hold a connection and its place for ever.
        let within = state.rooms().limits().http_body_within;
        let Ok(read) = timeout(within, Json::<T>::from_request(request, state)).await else {
            return Err(Code::BodyTooSlow.into());
        };
        match read {
            Ok(Json(value)) => Ok(Self(value)),
            Err(JsonRejection::BytesRejection(rejection)) if rejection.status() == StatusCode::PAYLOAD_TOO_LARGE => {
                Err(Code::BodyTooLarge.into())
            }
            Err(_) => Err(Code::BodyInvalid.into()),
        }
    }
}

/// The bearer of the organiser key.
pub(super) struct Organiser;

impl FromRequestParts<AppState> for Organiser {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Problem> {
        state.workshops().organiser(bearer(&parts.headers))?;
        Ok(Self)
    }
}

/// A workshop id in the path. What is no id is no workshop.
pub(super) struct Workshop(pub WorkshopId);

impl FromRequestParts<AppState> for Workshop {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Problem> {
        let Path(params) = Path::<std::collections::HashMap<String, String>>::from_request_parts(parts, state)
            .await
            .map_err(|_| Code::WorkshopUnknown)?;
        let id = params
            .get("id")
            .and_then(|id| WorkshopId::parse(id))
            .ok_or(Code::WorkshopUnknown)?;
        Ok(Self(id))
    }
}

/// A participant with a valid session in the workshop of the path, and the token they showed.
pub(super) struct Member {
    /// Who and where.
    pub member: workshop::Member,
    /// Their token.
    pub token: String,
}

impl FromRequestParts<AppState> for Member {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Problem> {
        let Workshop(id) = Workshop::from_request_parts(parts, state).await?;
        // The cookie serves plain downloads only: it must not be able to change anything.
        let cookie = (parts.method == Method::GET)
            .then(|| session_cookie(&parts.headers, &id))
            .flatten();
        let token = bearer(&parts.headers).map(str::to_owned).or(cookie);
        let member = state.workshops().member(&id, token.as_deref()).await?;
        Ok(Self {
            member,
            token: token.unwrap_or_default(),
        })
    }
}

/// The token of `Authorization: Bearer`.
pub(super) fn bearer(headers: &HeaderMap) -> Option<&str> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = value.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
}

/// Name of the cookie that carries the session of a workshop.
pub(super) fn cookie_name(id: &WorkshopId) -> String {
    format!("wirkraum-{id}")
}

/// The session token of the workshop's cookie.
pub(super) fn session_cookie(headers: &HeaderMap, id: &WorkshopId) -> Option<String> {
    let name = cookie_name(id);
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, token)| token.to_owned())
}
