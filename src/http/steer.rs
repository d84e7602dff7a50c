//! What facilitators steer: door, rights, projector.

use std::collections::BTreeMap;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use serde::Deserialize;
use utoipa::ToSchema;

use super::extract::{Body, Member};
use super::problem::{Problem, ProblemDetails};
use super::state::AppState;
use crate::domain::area::{Access, Area};
use crate::domain::code::Code;
use crate::domain::people::Role;
use crate::domain::stage::Spotlight;
use crate::workshop;

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
    state.workshops().set_rights(&member, area, given).await?;
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

/// What is to be different about every projector; what is left out stays.
#[derive(Debug, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct ProjectorChange {
    /// The neutral slide in place of everything else.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    neutral: Option<bool>,
    /// QR code and room code in the corner.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    invitation: Option<bool>,
    /// What cards say in plain words in place of their titles.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    plain: Option<bool>,
}

/// Change how every projector shows what it shows.
#[utoipa::path(put, path = "/api/workshops/{id}/stage/projector", tag = "facilitation",
    security(("session" = [])), params(("id" = String, Path)), request_body = ProjectorChange,
    responses((status = 204), (status = "default", body = ProblemDetails)))]
pub(super) async fn projector(
    State(state): State<AppState>,
    Member { member, .. }: Member,
    Body(given): Body<ProjectorChange>,
) -> Result<StatusCode, Problem> {
    let change = workshop::ProjectorChange {
        neutral: given.neutral,
        invitation: given.invitation,
        plain: given.plain,
    };
    state.workshops().set_projector(&member, change).await?;
    Ok(StatusCode::NO_CONTENT)
}
