//! Tables that come in from spreadsheets.

use axum::body::Body as RawBody;
use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};

use super::extract::Member;
use super::problem::{Problem, ProblemDetails};
use super::state::AppState;
use super::workshops::receive;

/// Read the first sheet of an XLSX file: the answer is the same table as CSV, with semicolons. Nothing changes by it; rows have
/// the ids that the export gave them. `table-unreadable` when it is none, damaged or too large, `forbidden` for whoever may
/// not write in the area `okr`.
#[utoipa::path(post, path = "/api/workshops/{id}/okr/table", tag = "workshop", security(("session" = [])),
    params(("id" = String, Path)),
    request_body(content = Vec<u8>, content_type = "application/octet-stream", description = "up to 20 MiB, streamed"),
    responses((status = 200, body = String, content_type = "text/csv"), (status = "default", body = ProblemDetails)))]
pub(super) async fn read(
    State(state): State<AppState>,
    Member { member, .. }: Member,
    body: RawBody,
) -> Result<Response, Problem> {
    let file = receive(&state, body).await?;
    let table = state.workshops().read_table(&member, file.path()).await?;
    Ok(([(CONTENT_TYPE, "text/csv; charset=utf-8")], table).into_response())
}
