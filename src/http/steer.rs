//! What facilitators steer: door, rights, projector, people.

use std::collections::BTreeMap;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::extract::{Body, Member};
use super::problem::{Problem, ProblemDetails};
use super::state::AppState;
use crate::domain::area::{Access, Area};
use crate::domain::code::Code;
use crate::domain::id::ParticipantId;
use crate::domain::people::{Perspective, Role};
use crate::domain::stage::Spotlight;
use crate::workshop::PersonEntry;

/// Whether people may still join.
#[derive(Debug, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(super) struct RoomDoor {
    open: bool,
}

/// Open the room, or lock it for people who have not joined yet.
#[utoipa::path(put, path = "/api/workshops/{id}/room", tag = "facilitation", security(("session" = [])),
    params(("id" = String, Path)), request_body = RoomDoor,
    responses((status = 204), (status = "default", body = ProblemDetails)))]
pub(super) async fn room(
    State(state): State<AppState>,
    Member { member, .. }: Member,
    Body(RoomDoor { open }): Body<RoomDoor>,
) -> Result<StatusCode, Problem> {
    state.workshops().set_room(&member, open).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Set what roles may do in an area: `{"participant": "read", "observer": "hidden"}`.
#[utoipa::path(put, path = "/api/workshops/{id}/stage/areas/{area}", tag = "facilitation",
    security(("session" = [])), params(("id" = String, Path), ("area" = Area, Path)),
    request_body = BTreeMap<Role, Access>,
    responses((status = 204), (status = "default", body = ProblemDetails)))]
pub(super) async fn rights(
    State(state): State<AppState>,
    Member { member, .. }: Member,
    path: Path<(String, String)>,
    Body(given): Body<BTreeMap<Role, Access>>,
) -> Result<StatusCode, Problem> {
    let Path((_, area)) = path;
    let area: Area = area.parse().map_err(|()| Code::NotFound)?;
    let given: Vec<_> = given.into_iter().collect();
    state.workshops().set_rights(&member, area, &given).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Show something on the projector; `null` shows nothing.
#[utoipa::path(put, path = "/api/workshops/{id}/stage/spotlight", tag = "facilitation",
    security(("session" = [])), params(("id" = String, Path)), request_body = Option<Spotlight>,
    responses((status = 204), (status = "default", body = ProblemDetails)))]
pub(super) async fn spotlight(
    State(state): State<AppState>,
    Member { member, .. }: Member,
    Body(spotlight): Body<Option<Spotlight>>,
) -> Result<StatusCode, Problem> {
    state.workshops().set_spotlight(&member, spotlight).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Somebody who joined.
#[derive(Debug, Serialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(super) struct ListedParticipant {
    id: ParticipantId,
    name: String,
    role: Role,
    perspective: Option<Perspective>,
    /// Milliseconds since 1970.
    joined_at: i64,
    /// Whether they are connected now.
    connected: bool,
}

impl From<PersonEntry> for ListedParticipant {
    fn from(entry: PersonEntry) -> Self {
        Self {
            id: entry.participant.id,
            name: entry.participant.name,
            role: entry.participant.role,
            perspective: entry.participant.perspective,
            joined_at: entry.joined_at,
            connected: entry.connected,
        }
    }
}

/// Everybody who joined and was not removed.
#[derive(Debug, Serialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(super) struct ParticipantList {
    participants: Vec<ListedParticipant>,
}

/// Everybody who joined.
#[utoipa::path(get, path = "/api/workshops/{id}/participants", tag = "facilitation", security(("session" = [])),
    params(("id" = String, Path)),
    responses((status = 200, body = ParticipantList), (status = "default", body = ProblemDetails)))]
pub(super) async fn participants(
    State(state): State<AppState>,
    Member { member, .. }: Member,
) -> Result<Json<ParticipantList>, Problem> {
    let participants = state
        .workshops()
        .participants(&member)
        .await?
        .into_iter()
        .map(Into::into)
        .collect();
    Ok(Json(ParticipantList { participants }))
}

/// Remove a person: their sessions end within a second, their words stay.
#[utoipa::path(delete, path = "/api/workshops/{id}/participants/{participant}", tag = "facilitation",
    security(("session" = [])), params(("id" = String, Path), ("participant" = String, Path)),
    responses((status = 204), (status = "default", body = ProblemDetails)))]
pub(super) async fn remove_participant(
    State(state): State<AppState>,
    Member { member, .. }: Member,
    path: Path<(String, String)>,
) -> Result<StatusCode, Problem> {
    let Path((_, participant)) = path;
    let id = ParticipantId::parse(&participant).ok_or(Code::ParticipantUnknown)?;
    state.workshops().remove_participant(&member, &id).await?;
    Ok(StatusCode::NO_CONTENT)
}
