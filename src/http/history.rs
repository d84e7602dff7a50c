//! Earlier versions and the bin.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::extract::{Body, Member};
use super::problem::{Problem, ProblemDetails};
use super::state::AppState;
use crate::domain::board::Board;
use crate::domain::code::Code;
use crate::domain::history::{Extent, Reason, Removed};
use crate::workshop;

/// The documents as they were at one moment.
#[derive(Debug, Serialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(super) struct Checkpoint {
    /// Rises within the workshop.
    number: u64,
    /// Milliseconds since 1970.
    at: i64,
    reason: Reason,
    /// What somebody called it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    label: Option<String>,
    /// Name of who asked for it; absent when it was the server.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    author: Option<String>,
    /// What stood then.
    extent: Extent,
}

impl From<workshop::Checkpoint> for Checkpoint {
    fn from(one: workshop::Checkpoint) -> Self {
        Self {
            number: one.number,
            at: one.at,
            reason: one.reason,
            label: one.label,
            author: one.author,
            extent: one.extent,
        }
    }
}

/// Every checkpoint there is.
#[derive(Debug, Serialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(super) struct CheckpointList {
    /// The newest first.
    checkpoints: Vec<Checkpoint>,
}

/// A checkpoint to be taken.
#[derive(Debug, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct NewCheckpoint {
    /// What to call it, at most 80 characters.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    label: Option<String>,
}

/// What emptying the bin did.
#[derive(Debug, Serialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(super) struct CleanUp {
    removed: Removed,
    /// Number of the checkpoint that still has it; absent when there was nothing to remove.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    checkpoint: Option<u64>,
}

/// Every checkpoint there is, the newest first.
#[utoipa::path(get, path = "/api/workshops/{id}/checkpoints", tag = "facilitation", security(("session" = [])),
    operation_id = "checkpoints", params(("id" = String, Path)),
    responses((status = 200, body = CheckpointList), (status = "default", body = ProblemDetails)))]
pub(super) async fn list(
    State(state): State<AppState>,
    Member { member, .. }: Member,
) -> Result<Json<CheckpointList>, Problem> {
    let checkpoints = state.workshops().checkpoints(&member).await?;
    Ok(Json(CheckpointList {
        checkpoints: checkpoints.into_iter().map(Into::into).collect(),
    }))
}

/// Take a checkpoint now.
#[utoipa::path(post, path = "/api/workshops/{id}/checkpoints", tag = "facilitation", security(("session" = [])),
    operation_id = "take_checkpoint", params(("id" = String, Path)), request_body = NewCheckpoint,
    responses((status = 201, body = Checkpoint), (status = "default", body = ProblemDetails)))]
pub(super) async fn take(
    State(state): State<AppState>,
    Member { member, .. }: Member,
    Body(NewCheckpoint { label }): Body<NewCheckpoint>,
) -> Result<(StatusCode, Json<Checkpoint>), Problem> {
    let taken = state.workshops().take_checkpoint(&member, label.as_deref()).await?;
    Ok((StatusCode::CREATED, Json(taken.into())))
}

/// The board as it was at a checkpoint. To restore it, write what differs into the documents.
#[utoipa::path(get, path = "/api/workshops/{id}/checkpoints/{number}", tag = "facilitation",
    operation_id = "checkpoint_board", security(("session" = [])),
    params(("id" = String, Path), ("number" = u64, Path)),
    responses((status = 200, body = Board), (status = "default", body = ProblemDetails)))]
pub(super) async fn look(
    State(state): State<AppState>,
    Member { member, .. }: Member,
    path: Path<(String, String)>,
) -> Result<Json<Board>, Problem> {
    let Path((_, number)) = path;
    // Told as forbidden before anything about numbers.
    member.facilitates()?;
    let number = number.parse().map_err(|_| Code::CheckpointUnknown)?;
    Ok(Json(state.workshops().checkpoint_board(&member, number).await?))
}

/// Remove for good what was deleted, with what hung on it. A checkpoint is taken before.
#[utoipa::path(post, path = "/api/workshops/{id}/clean-up", tag = "facilitation", security(("session" = [])),
    params(("id" = String, Path)),
    responses((status = 200, body = CleanUp), (status = "default", body = ProblemDetails)))]
pub(super) async fn clean_up(
    State(state): State<AppState>,
    Member { member, .. }: Member,
) -> Result<Json<CleanUp>, Problem> {
    let workshop::CleanUp { removed, checkpoint } = state.workshops().clean_up(&member).await?;
    Ok(Json(CleanUp { removed, checkpoint }))
}
