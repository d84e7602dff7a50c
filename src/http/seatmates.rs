//! Several people at one device.

use axum::Json;
use axum::extract::{FromRequestParts, Query, State};
use axum::http::StatusCode;
use axum::http::request::Parts;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::extract::{Body, Member};
use super::people::{NewPerson, Person};
use super::problem::{Problem, ProblemDetails};
use super::state::AppState;
use crate::domain::code::Code;
use crate::domain::id::ParticipantId;
use crate::domain::people::Participant;

/// Whose things are asked for, in the query: a seatmate's, or one's own when nobody is named.
pub(super) struct Whose(pub Option<ParticipantId>);

#[derive(Deserialize)]
struct Named {
    person: Option<ParticipantId>,
}

impl FromRequestParts<AppState> for Whose {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Problem> {
        let query = Query::<Named>::from_request_parts(parts, state).await;
        let Query(Named { person }) = query.map_err(|_| Code::BodyInvalid)?;
        Ok(Self(person))
    }
}

/// Who sits at your device.
#[derive(Debug, Serialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(super) struct Seatmates {
    people: Vec<Participant>,
}

/// Who sits at your device beside you.
#[utoipa::path(get, path = "/api/workshops/{id}/seatmates", tag = "workshop", security(("session" = [])),
    operation_id = "seatmates", params(("id" = String, Path)),
    responses((status = 200, body = Seatmates), (status = "default", body = ProblemDetails)))]
pub(super) async fn list(
    State(state): State<AppState>,
    Member { member, .. }: Member,
) -> Result<Json<Seatmates>, Problem> {
    let people = state.workshops().seatmates(&member).await?;
    Ok(Json(Seatmates { people }))
}

/// Let somebody without a device sit at yours, up to eight of them. They count like everybody else; write, answer and raise
/// hands for them with their id as `person`.
#[utoipa::path(post, path = "/api/workshops/{id}/seatmates", tag = "workshop", security(("session" = [])),
    operation_id = "add_seatmate", params(("id" = String, Path)), request_body = NewPerson,
    responses((status = 201, body = Participant), (status = "default", body = ProblemDetails)))]
pub(super) async fn add(
    State(state): State<AppState>,
    Member { member, .. }: Member,
    Body(NewPerson { name, perspective }): Body<NewPerson>,
) -> Result<(StatusCode, Json<Participant>), Problem> {
    let seatmate = state.workshops().add_seatmate(&member, &name, perspective).await?;
    Ok((StatusCode::CREATED, Json(seatmate)))
}

/// Remove somebody who sits at your device. Their words stay.
#[utoipa::path(delete, path = "/api/workshops/{id}/seatmates/{person}", tag = "workshop", security(("session" = [])),
    operation_id = "remove_seatmate", params(("id" = String, Path), ("person" = String, Path)),
    responses((status = 204), (status = "default", body = ProblemDetails)))]
pub(super) async fn remove(
    State(state): State<AppState>,
    Member { member, .. }: Member,
    Person(id): Person,
) -> Result<StatusCode, Problem> {
    state.workshops().remove_seatmate(&member, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
