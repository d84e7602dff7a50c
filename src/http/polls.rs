//! Polls: prepare, open, answer, close, ask again.

use axum::Json;
use axum::extract::{FromRequestParts, Path, State};
use axum::http::StatusCode;
use axum::http::request::Parts;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::extract::{Body, Member};
use super::problem::{Problem, ProblemDetails};
use super::seatmates::Whose;
use super::state::AppState;
use crate::domain::code::Code;
use crate::domain::id::ParticipantId;
use crate::domain::poll::{Answer, Poll, PollDraft, PollOption};
use crate::workshop::NewAnswer;

/// A poll in the path.
pub(super) struct Named(String);

impl FromRequestParts<AppState> for Named {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Problem> {
        let path = Path::<(String, String)>::from_request_parts(parts, state).await;
        let Path((_, poll)) = path.map_err(|_| Code::PollUnknown)?;
        Ok(Self(poll))
    }
}

/// Every poll, in the order in which they were made.
#[derive(Debug, Serialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(super) struct PollList {
    polls: Vec<Poll>,
}

/// A poll that was made.
#[derive(Debug, Serialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(super) struct NewPoll {
    /// Its id.
    id: String,
}

/// What is to be different in the new round; what is left out stays.
#[derive(Debug, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct NextRound {
    /// Another question.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    question: Option<String>,
    /// Other options.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    options: Option<Vec<PollOption>>,
}

/// An answer on its way in.
#[derive(Debug, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct GivenAnswer {
    /// What is answered.
    answer: Answer,
    /// A seatmate of yours whose answer this is; for facilitators anybody without a device.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    person: Option<ParticipantId>,
    /// In a secret poll: that of the answer which this one replaces.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    secret: Option<String>,
}

/// An answer that was kept.
#[derive(Debug, Serialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(super) struct KeptAnswer {
    /// In a secret poll: with it, and with nothing else, the answer can be changed while the round runs.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    secret: Option<String>,
}

/// What somebody answered.
#[derive(Debug, Serialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(super) struct OwnAnswer {
    /// Whether they took part in the round that runs or ended last.
    answered: bool,
    /// Their answer, unless the poll is secret.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    answer: Option<Answer>,
}

/// Every poll, drafts included, as far as it may be told.
#[utoipa::path(get, path = "/api/workshops/{id}/polls", tag = "facilitation", security(("session" = [])),
    params(("id" = String, Path)),
    responses((status = 200, body = PollList), (status = "default", body = ProblemDetails)))]
pub(super) async fn list(
    State(state): State<AppState>,
    Member { member, .. }: Member,
) -> Result<Json<PollList>, Problem> {
    let polls = state.workshops().polls(&member).await?;
    Ok(Json(PollList { polls }))
}

/// Prepare a poll: a draft that facilitators alone see.
#[utoipa::path(post, path = "/api/workshops/{id}/polls", tag = "facilitation", security(("session" = [])),
    params(("id" = String, Path)), request_body = PollDraft,
    responses((status = 201, body = NewPoll), (status = "default", body = ProblemDetails)))]
pub(super) async fn add(
    State(state): State<AppState>,
    Member { member, .. }: Member,
    Body(draft): Body<PollDraft>,
) -> Result<(StatusCode, Json<NewPoll>), Problem> {
    let id = state.workshops().add_poll(&member, draft).await?;
    Ok((StatusCode::CREATED, Json(NewPoll { id })))
}

/// Put another draft in the place of one. `poll-fixed` when it is none any more.
#[utoipa::path(put, path = "/api/workshops/{id}/polls/{poll}", tag = "facilitation", security(("session" = [])),
    params(("id" = String, Path), ("poll" = String, Path)), request_body = PollDraft,
    responses((status = 204), (status = "default", body = ProblemDetails)))]
pub(super) async fn change(
    State(state): State<AppState>,
    Member { member, .. }: Member,
    Named(poll): Named,
    Body(draft): Body<PollDraft>,
) -> Result<StatusCode, Problem> {
    state.workshops().change_poll(&member, poll, draft).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Delete a draft. `poll-fixed` when it is none any more.
#[utoipa::path(delete, path = "/api/workshops/{id}/polls/{poll}", tag = "facilitation", security(("session" = [])),
    params(("id" = String, Path), ("poll" = String, Path)),
    responses((status = 204), (status = "default", body = ProblemDetails)))]
pub(super) async fn delete(
    State(state): State<AppState>,
    Member { member, .. }: Member,
    Named(poll): Named,
) -> Result<StatusCode, Problem> {
    state.workshops().delete_poll(&member, poll).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Open a draft for answers. One that is open already stays as it is.
#[utoipa::path(post, path = "/api/workshops/{id}/polls/{poll}/open", tag = "facilitation", security(("session" = [])),
    params(("id" = String, Path), ("poll" = String, Path)),
    responses((status = 204), (status = "default", body = ProblemDetails)))]
pub(super) async fn open(
    State(state): State<AppState>,
    Member { member, .. }: Member,
    Named(poll): Named,
) -> Result<StatusCode, Problem> {
    state.workshops().open_poll(&member, poll).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Close a poll: everybody sees the result. Of two who close at once one is told `poll-closed`.
#[utoipa::path(post, path = "/api/workshops/{id}/polls/{poll}/close", tag = "facilitation", security(("session" = [])),
    params(("id" = String, Path), ("poll" = String, Path)),
    responses((status = 204), (status = "default", body = ProblemDetails)))]
pub(super) async fn close(
    State(state): State<AppState>,
    Member { member, .. }: Member,
    Named(poll): Named,
) -> Result<StatusCode, Problem> {
    state.workshops().close_poll(&member, poll).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Open a new, empty round of a closed poll. The earlier one stays with its result.
#[utoipa::path(post, path = "/api/workshops/{id}/polls/{poll}/again", tag = "facilitation", security(("session" = [])),
    params(("id" = String, Path), ("poll" = String, Path)), request_body = NextRound,
    responses((status = 204), (status = "default", body = ProblemDetails)))]
pub(super) async fn again(
    State(state): State<AppState>,
    Member { member, .. }: Member,
    Named(poll): Named,
    Body(NextRound { question, options }): Body<NextRound>,
) -> Result<StatusCode, Problem> {
    state.workshops().ask_again(&member, poll, question, options).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Answer, or answer anew while the round runs. In a secret poll that takes the secret of the first answer; without it a
/// second one is refused (`poll-answered`). `answer-invalid` for what is no answer to what is asked.
#[utoipa::path(post, path = "/api/workshops/{id}/polls/{poll}/answers", tag = "workshop", security(("session" = [])),
    params(("id" = String, Path), ("poll" = String, Path)), request_body = GivenAnswer,
    responses((status = 200, body = KeptAnswer), (status = "default", body = ProblemDetails)))]
pub(super) async fn answer(
    State(state): State<AppState>,
    Member { member, .. }: Member,
    Named(poll): Named,
    Body(given): Body<GivenAnswer>,
) -> Result<Json<KeptAnswer>, Problem> {
    let new = NewAnswer {
        answer: given.answer,
        person: given.person,
        secret: given.secret,
    };
    let secret = state.workshops().answer_poll(&member, poll, new).await?;
    Ok(Json(KeptAnswer { secret }))
}

/// Whether you took part, and what you answered unless the poll is secret; or a seatmate of yours.
#[utoipa::path(get, path = "/api/workshops/{id}/polls/{poll}/mine", tag = "workshop", security(("session" = [])),
    params(("id" = String, Path), ("poll" = String, Path), ("person" = Option<String>, Query)),
    responses((status = 200, body = OwnAnswer), (status = "default", body = ProblemDetails)))]
pub(super) async fn mine(
    State(state): State<AppState>,
    Member { member, .. }: Member,
    Named(poll): Named,
    Whose(person): Whose,
) -> Result<Json<OwnAnswer>, Problem> {
    let (answered, answer) = state.workshops().own_answer(&member, poll, person).await?;
    Ok(Json(OwnAnswer { answered, answer }))
}
