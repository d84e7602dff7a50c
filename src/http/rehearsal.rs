//! Rehearsals: a copy of a workshop to practise in.

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use serde::Deserialize;
use utoipa::ToSchema;

use super::extract::{Body, Member};
use super::join::{Joined, answer};
use super::problem::{Problem, ProblemDetails};
use super::state::AppState;
use crate::domain::code::Code;
use crate::domain::rehearsal::PEOPLE;

/// A rehearsal that is wanted.
#[derive(Debug, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct RehearsalDraft {
    /// How many people are simulated, 1 to 30; 12 when absent.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    people: Option<usize>,
}

/// Practise: a copy of this workshop with simulated people, and a session as its facilitator. It is deleted when it is ended,
/// when the same person asks for another one, with this workshop, or after a day.
#[utoipa::path(post, path = "/api/workshops/{id}/rehearsal", tag = "facilitation", security(("session" = [])),
    params(("id" = String, Path)), request_body = RehearsalDraft,
    responses((status = 201, body = Joined), (status = "default", body = ProblemDetails)))]
pub(super) async fn rehearse(
    State(state): State<AppState>,
    Member { member, .. }: Member,
    Body(RehearsalDraft { people }): Body<RehearsalDraft>,
) -> Result<(StatusCode, HeaderMap, Json<Joined>), Problem> {
    let secure = state.secure_cookies();
    // To its end, even if whoever asked goes away meanwhile: no half copy is left.
    let task = tokio::spawn(async move { state.workshops().rehearse(&member, people.unwrap_or(PEOPLE)).await });
    let (id, joined) = task.await.map_err(|_| Code::Internal)??;
    let (cookie, joined) = answer(id, joined, secure);
    Ok((StatusCode::CREATED, cookie, joined))
}

/// End a rehearsal, which deletes the copy. `not-rehearsal` for a workshop that is meant.
#[utoipa::path(delete, path = "/api/workshops/{id}/rehearsal", tag = "facilitation", security(("session" = [])),
    params(("id" = String, Path)),
    responses((status = 204), (status = "default", body = ProblemDetails)))]
pub(super) async fn end(State(state): State<AppState>, Member { member, .. }: Member) -> Result<StatusCode, Problem> {
    state.workshops().end_rehearsal(&member).await?;
    Ok(StatusCode::NO_CONTENT)
}
