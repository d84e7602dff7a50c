//! Running the agenda, and the clock it goes by.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::extract::{Body, Member};
use super::problem::{Problem, ProblemDetails};
use super::state::AppState;
use crate::domain::area::Area;
use crate::domain::run::RunOrder;
use crate::sync::clock;

/// What time it is on the server.
#[derive(Debug, Serialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(super) struct ServerClock {
    /// Milliseconds since 1970.
    now: i64,
}

/// The server's clock, by which timers go.
#[utoipa::path(get, path = "/api/clock", tag = "server", responses((status = 200, body = ServerClock)))]
pub(super) async fn server_clock() -> Json<ServerClock> {
    Json(ServerClock { now: clock::now() })
}

/// Start, go on, pause, end. `step-moved` when another step runs than the caller saw: then nothing happens.
#[utoipa::path(post, path = "/api/workshops/{id}/run", tag = "facilitation", security(("session" = [])),
    params(("id" = String, Path)), request_body = RunOrder,
    responses((status = 204), (status = "default", body = ProblemDetails)))]
pub(super) async fn run(
    State(state): State<AppState>,
    Member { member, .. }: Member,
    Body(order): Body<RunOrder>,
) -> Result<StatusCode, Problem> {
    state.workshops().steer_run(&member, order).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Whether participants may only read.
#[derive(Debug, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Freeze {
    frozen: bool,
}

/// Let participants only read, in every area, or no longer.
#[utoipa::path(put, path = "/api/workshops/{id}/stage/frozen", tag = "facilitation", security(("session" = [])),
    params(("id" = String, Path)), request_body = Freeze,
    responses((status = 204), (status = "default", body = ProblemDetails)))]
pub(super) async fn freeze(
    State(state): State<AppState>,
    Member { member, .. }: Member,
    Body(Freeze { frozen }): Body<Freeze>,
) -> Result<StatusCode, Problem> {
    state.workshops().set_frozen(&member, frozen).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Where everybody is asked to look.
#[derive(Debug, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct GatherAt {
    area: Area,
    /// An entry of it.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    card: Option<String>,
}

/// Ask everybody to look somewhere; `null` no longer.
#[utoipa::path(put, path = "/api/workshops/{id}/stage/gather", tag = "facilitation", security(("session" = [])),
    params(("id" = String, Path)), request_body = Option<GatherAt>,
    responses((status = 204), (status = "default", body = ProblemDetails)))]
pub(super) async fn gather(
    State(state): State<AppState>,
    Member { member, .. }: Member,
    Body(to): Body<Option<GatherAt>>,
) -> Result<StatusCode, Problem> {
    let to = to.map(|GatherAt { area, card }| (area, card));
    state.workshops().set_gather(&member, to).await?;
    Ok(StatusCode::NO_CONTENT)
}
