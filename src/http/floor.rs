//! The floor: hands, who speaks, who is ready, what people signal.

use axum::extract::State;
use axum::http::StatusCode;
use serde::Deserialize;
use utoipa::ToSchema;

use super::extract::{Body, Member};
use super::problem::{Problem, ProblemDetails};
use super::state::AppState;
use crate::domain::floor::Reaction;
use crate::domain::id::ParticipantId;

/// A hand goes up or down.
#[derive(Debug, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct HandChange {
    up: bool,
    /// A seatmate's; for facilitators that of anybody without a device.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    person: Option<ParticipantId>,
}

/// Raise your hand or take it down. Whoever raises it twice keeps their place.
#[utoipa::path(put, path = "/api/workshops/{id}/floor/hand", tag = "workshop", security(("session" = [])),
    params(("id" = String, Path)), request_body = HandChange,
    responses((status = 204), (status = "default", body = ProblemDetails)))]
pub(super) async fn hand(
    State(state): State<AppState>,
    Member { member, .. }: Member,
    Body(HandChange { up, person }): Body<HandChange>,
) -> Result<StatusCode, Problem> {
    state.workshops().set_hand(&member, up, person).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Who is to speak.
#[derive(Debug, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Speaking {
    /// Nobody when absent.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    person: Option<ParticipantId>,
}

/// Call somebody up: their hand goes down, and it counts. Or nobody.
#[utoipa::path(put, path = "/api/workshops/{id}/floor/speaking", tag = "facilitation", security(("session" = [])),
    params(("id" = String, Path)), request_body = Speaking,
    responses((status = 204), (status = "default", body = ProblemDetails)))]
pub(super) async fn speaking(
    State(state): State<AppState>,
    Member { member, .. }: Member,
    Body(Speaking { person }): Body<Speaking>,
) -> Result<StatusCode, Problem> {
    state.workshops().set_speaking(&member, person).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Whether you are ready.
#[derive(Debug, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Readiness {
    ready: bool,
}

/// Say that you are ready, or not yet. Only the number is told, and it is forgotten with the step.
#[utoipa::path(put, path = "/api/workshops/{id}/floor/ready", tag = "workshop", security(("session" = [])),
    params(("id" = String, Path)), request_body = Readiness,
    responses((status = 204), (status = "default", body = ProblemDetails)))]
pub(super) async fn ready(
    State(state): State<AppState>,
    Member { member, .. }: Member,
    Body(Readiness { ready }): Body<Readiness>,
) -> Result<StatusCode, Problem> {
    state.workshops().set_ready(&member, ready).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What you signal.
#[derive(Debug, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct ReactionChange {
    /// Nothing any more when absent.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    reaction: Option<Reaction>,
}

/// Signal something in place of what you signalled before. Only numbers are told, and they are forgotten with the step.
#[utoipa::path(put, path = "/api/workshops/{id}/floor/reaction", tag = "workshop", security(("session" = [])),
    params(("id" = String, Path)), request_body = ReactionChange,
    responses((status = 204), (status = "default", body = ProblemDetails)))]
pub(super) async fn reaction(
    State(state): State<AppState>,
    Member { member, .. }: Member,
    Body(ReactionChange { reaction }): Body<ReactionChange>,
) -> Result<StatusCode, Problem> {
    state.workshops().set_reaction(&member, reaction).await?;
    Ok(StatusCode::NO_CONTENT)
}
