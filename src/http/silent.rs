//! Cards that are written in silence and revealed together.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::extract::{Body, Member};
use super::problem::{Problem, ProblemDetails};
use super::state::AppState;
use crate::domain::code::Code;
use crate::domain::silent::RETROSPECTIVE;

/// What somebody writes on a card.
#[derive(Debug, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct SilentWords {
    /// 1 to 2000 characters.
    text: String,
}

/// A card that was kept.
#[derive(Debug, Serialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(super) struct SilentCard {
    /// With it, and with nothing else, the card can be changed until it is revealed. Shown only here.
    secret: String,
}

/// Other words on a card.
#[derive(Debug, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct SilentChange {
    /// That of the card.
    secret: String,
    /// At most 2000 characters; none withdraw the card.
    text: String,
}

/// How many cards there are.
#[derive(Debug, Serialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(super) struct SilentCount {
    cards: usize,
}

/// What the cards become.
#[derive(Debug, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Reveal {
    /// Id of the cycle they are about.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    cycle: Option<String>,
}

/// The talk in the path is one there is.
fn known(path: Path<(String, String)>) -> Result<(), Problem> {
    let Path((_, talk)) = path;
    if talk == RETROSPECTIVE {
        Ok(())
    } else {
        Err(Code::NotFound.into())
    }
}

/// Write a card in silence (`talk`: `retrospective`). Nobody sees it before all are revealed, and nobody ever learns from the
/// server who wrote it. `forbidden` for whoever may not write in the area, `silence-full` when no more can wait.
#[utoipa::path(post, path = "/api/workshops/{id}/silent/{talk}", tag = "workshop", security(("session" = [])),
    params(("id" = String, Path), ("talk" = String, Path)), request_body = SilentWords,
    responses((status = 201, body = SilentCard), (status = "default", body = ProblemDetails)))]
pub(super) async fn write(
    State(state): State<AppState>,
    Member { member, .. }: Member,
    path: Path<(String, String)>,
    Body(SilentWords { text }): Body<SilentWords>,
) -> Result<(StatusCode, Json<SilentCard>), Problem> {
    known(path)?;
    let secret = state.workshops().write_silently(&member, &text).await?;
    Ok((StatusCode::CREATED, Json(SilentCard { secret })))
}

/// Change a card that is not revealed yet, or withdraw it: an empty text does. `card-unknown` when it is revealed, withdrawn
/// or of another secret.
#[utoipa::path(put, path = "/api/workshops/{id}/silent/{talk}", tag = "workshop", security(("session" = [])),
    params(("id" = String, Path), ("talk" = String, Path)), request_body = SilentChange,
    responses((status = 204), (status = "default", body = ProblemDetails)))]
pub(super) async fn rewrite(
    State(state): State<AppState>,
    Member { member, .. }: Member,
    path: Path<(String, String)>,
    Body(SilentChange { secret, text }): Body<SilentChange>,
) -> Result<StatusCode, Problem> {
    known(path)?;
    state.workshops().rewrite_silently(&member, &secret, &text).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// How many cards wait to be revealed.
#[utoipa::path(get, path = "/api/workshops/{id}/silent/{talk}", tag = "facilitation", security(("session" = [])),
    params(("id" = String, Path), ("talk" = String, Path)),
    responses((status = 200, body = SilentCount), (status = "default", body = ProblemDetails)))]
pub(super) async fn count(
    State(state): State<AppState>,
    Member { member, .. }: Member,
    path: Path<(String, String)>,
) -> Result<Json<SilentCount>, Problem> {
    known(path)?;
    let cards = state.workshops().silent_count(&member).await?;
    Ok(Json(SilentCount { cards }))
}

/// Reveal every card at once, shuffled. Those of a retrospective become learnings. Of two who reveal at once one reveals all,
/// the other none.
#[utoipa::path(post, path = "/api/workshops/{id}/silent/{talk}/reveal", tag = "facilitation",
    security(("session" = [])), params(("id" = String, Path), ("talk" = String, Path)), request_body = Reveal,
    responses((status = 200, body = SilentCount), (status = "default", body = ProblemDetails)))]
pub(super) async fn reveal(
    State(state): State<AppState>,
    Member { member, .. }: Member,
    path: Path<(String, String)>,
    Body(Reveal { cycle }): Body<Reveal>,
) -> Result<Json<SilentCount>, Problem> {
    known(path)?;
    let cards = state.workshops().reveal(&member, cycle).await?;
    Ok(Json(SilentCount { cards }))
}
