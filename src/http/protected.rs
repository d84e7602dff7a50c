//! What a protected workshop lets go of.

use axum::extract::State;
use axum::http::StatusCode;
use serde::Deserialize;
use utoipa::ToSchema;

use super::extract::{Body, Member};
use super::problem::{Problem, ProblemDetails};
use super::state::AppState;
use crate::domain::area::Area;

/// What may leave a protected workshop.
#[derive(Debug, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Release {
    /// The areas; all others stay.
    areas: Vec<Area>,
}

/// Set which areas may leave a protected workshop: exports hold these and nothing else. `not-protected` in any other workshop,
/// which everything may leave.
#[utoipa::path(put, path = "/api/workshops/{id}/stage/released", tag = "facilitation", security(("session" = [])),
    params(("id" = String, Path)), request_body = Release,
    responses((status = 204), (status = "default", body = ProblemDetails)))]
pub(super) async fn release(
    State(state): State<AppState>,
    Member { member, .. }: Member,
    Body(Release { areas }): Body<Release>,
) -> Result<StatusCode, Problem> {
    state.workshops().release(&member, &areas).await?;
    Ok(StatusCode::NO_CONTENT)
}
