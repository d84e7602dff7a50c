//! Contributions that are written in silence, until they are revealed.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::extract::{Body, Member};
use super::problem::{Problem, ProblemDetails};
use super::seatmates::Whose;
use super::state::AppState;
use crate::domain::id::ParticipantId;
use crate::workshop::{OwnContribution, Waiting};

/// What somebody contributes.
#[derive(Debug, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct NewContribution {
    /// 1 to 2000 characters.
    text: String,
    /// A seatmate of yours whose words these are; for facilitators anybody without a device.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    person: Option<ParticipantId>,
}

/// A contribution that was kept.
#[derive(Debug, Serialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(super) struct ContributionKey {
    /// With it the contribution can be changed until it is revealed. For one without a name it is a secret shown only here.
    key: String,
}

/// Other words for a contribution.
#[derive(Debug, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct ContributionChange {
    /// Its key.
    key: String,
    /// At most 2000 characters; none withdraw it.
    text: String,
    /// As when it was written.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    person: Option<ParticipantId>,
}

/// A named contribution of one's own.
#[derive(Debug, Serialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(super) struct MyContribution {
    key: String,
    text: String,
    /// The step it was written in.
    step: String,
}

impl From<OwnContribution> for MyContribution {
    fn from(OwnContribution { key, text, step }: OwnContribution) -> Self {
        Self { key, text, step }
    }
}

/// One's own named contributions that are not revealed yet.
#[derive(Debug, Serialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(super) struct MyContributions {
    contributions: Vec<MyContribution>,
}

/// What waits in a step.
#[derive(Debug, Serialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(super) struct WaitingStep {
    /// The step; perhaps one that is no longer in the agenda.
    step: String,
    /// How many cards.
    cards: usize,
}

/// What waits to be revealed.
#[derive(Debug, Serialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(super) struct WaitingContributions {
    waiting: Vec<WaitingStep>,
}

/// What is to be revealed.
#[derive(Debug, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct RevealContributions {
    /// Those of this step; all when absent.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    step: Option<String>,
}

/// How many were revealed.
#[derive(Debug, Serialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(super) struct RevealedContributions {
    cards: usize,
}

/// Contribute to the step that runs. Nobody sees it before all are revealed. `contributions-closed` while no step asks for any,
/// `silence-full` when no more can wait.
#[utoipa::path(post, path = "/api/workshops/{id}/contributions", tag = "workshop", security(("session" = [])),
    params(("id" = String, Path)), request_body = NewContribution,
    responses((status = 201, body = ContributionKey), (status = "default", body = ProblemDetails)))]
pub(super) async fn write(
    State(state): State<AppState>,
    Member { member, .. }: Member,
    Body(NewContribution { text, person }): Body<NewContribution>,
) -> Result<(StatusCode, Json<ContributionKey>), Problem> {
    let key = state.workshops().contribute(&member, &text, person).await?;
    Ok((StatusCode::CREATED, Json(ContributionKey { key })))
}

/// Change a contribution that is not revealed yet, or withdraw it: an empty text does. `card-unknown` when it is revealed,
/// withdrawn or of another key.
#[utoipa::path(put, path = "/api/workshops/{id}/contributions", tag = "workshop", security(("session" = [])),
    params(("id" = String, Path)), request_body = ContributionChange,
    responses((status = 204), (status = "default", body = ProblemDetails)))]
pub(super) async fn rewrite(
    State(state): State<AppState>,
    Member { member, .. }: Member,
    Body(ContributionChange { key, text, person }): Body<ContributionChange>,
) -> Result<StatusCode, Problem> {
    let workshops = state.workshops();
    workshops.change_contribution(&member, &key, &text, person).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What waits to be revealed, step by step: how many, and nothing else.
#[utoipa::path(get, path = "/api/workshops/{id}/contributions", tag = "facilitation", security(("session" = [])),
    params(("id" = String, Path)),
    responses((status = 200, body = WaitingContributions), (status = "default", body = ProblemDetails)))]
pub(super) async fn waiting(
    State(state): State<AppState>,
    Member { member, .. }: Member,
) -> Result<Json<WaitingContributions>, Problem> {
    let waiting = state.workshops().waiting_contributions(&member).await?;
    let step = |Waiting { step, cards }| WaitingStep { step, cards };
    Ok(Json(WaitingContributions {
        waiting: waiting.into_iter().map(step).collect(),
    }))
}

/// My contributions that bear my name and are not revealed yet; or those of a seatmate of mine.
#[utoipa::path(get, path = "/api/workshops/{id}/contributions/mine", tag = "workshop", security(("session" = [])),
    params(("id" = String, Path), ("person" = Option<String>, Query)),
    responses((status = 200, body = MyContributions), (status = "default", body = ProblemDetails)))]
pub(super) async fn mine(
    State(state): State<AppState>,
    Member { member, .. }: Member,
    Whose(person): Whose,
) -> Result<Json<MyContributions>, Problem> {
    let own = state.workshops().own_contributions(&member, person).await?;
    Ok(Json(MyContributions {
        contributions: own.into_iter().map(Into::into).collect(),
    }))
}

/// Reveal what waits: all of it enters the collection at once, shuffled. Of two who reveal at once one reveals all, the other
/// none.
#[utoipa::path(post, path = "/api/workshops/{id}/contributions/reveal", tag = "facilitation",
    security(("session" = [])), params(("id" = String, Path)), request_body = RevealContributions,
    responses((status = 200, body = RevealedContributions), (status = "default", body = ProblemDetails)))]
pub(super) async fn reveal(
    State(state): State<AppState>,
    Member { member, .. }: Member,
    Body(RevealContributions { step }): Body<RevealContributions>,
) -> Result<Json<RevealedContributions>, Problem> {
    let cards = state.workshops().reveal_contributions(&member, step).await?;
    Ok(Json(RevealedContributions { cards }))
}
