//! Breakout groups.

use axum::Json;
use axum::extract::{FromRequestParts, Path, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::extract::{Body, Member};
use super::join::{Joined, answer};
use super::problem::{Problem, ProblemDetails};
use super::state::AppState;
use crate::domain::code::Code;
use crate::domain::groups::{BreakoutGroup, Forming};
use crate::domain::id::ParticipantId;
use crate::workshop::{Error, NewGroups};

/// A group id in the path. What is no id is no group, and its use case says so.
pub(super) struct GroupPath(String);

impl FromRequestParts<AppState> for GroupPath {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Problem> {
        let path = Path::<(String, String)>::from_request_parts(parts, state).await;
        let Path((_, group)) = path.map_err(|_| Code::GroupUnknown)?;
        Ok(Self(group))
    }
}

/// A group and somebody in the path.
pub(super) struct Placing {
    group: String,
    person: ParticipantId,
}

impl FromRequestParts<AppState> for Placing {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Problem> {
        let path = Path::<(String, String, String)>::from_request_parts(parts, state).await;
        let Path((_, group, person)) = path.map_err(|_| Code::GroupUnknown)?;
        let person = ParticipantId::parse(&person).ok_or(Code::ParticipantUnknown)?;
        Ok(Self { group, person })
    }
}

/// What each group begins with.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub(super) enum GroupContent {
    /// Nothing.
    #[default]
    Empty,
    /// What participants see in the plenary.
    Plenary,
}

/// How groups are formed.
#[derive(Debug, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub(super) struct GroupsDraft {
    /// How people come into them.
    how: Forming,
    /// 1 to 12 titles of 1 to 80 characters. For perspectives they may be left out.
    #[serde(default)]
    titles: Vec<String>,
    /// What each begins with.
    #[serde(default)]
    #[cfg_attr(test, ts(optional, as = "Option<GroupContent>"))]
    content: GroupContent,
}

/// Groups.
#[derive(Debug, Serialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(super) struct GroupList {
    groups: Vec<BreakoutGroup>,
}

/// A group's title.
#[derive(Debug, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub(super) struct GroupTitle {
    /// 1 to 80 characters.
    title: String,
}

/// Whether groups are called back.
#[derive(Debug, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub(super) struct Called {
    called: bool,
}

/// What came of bringing in what a group made.
#[derive(Debug, Serialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(super) struct MergedGroup {
    /// Entries that came in.
    added: usize,
    /// Entries that both have and that are not the same: they stay as they are on either side.
    different: usize,
}

/// Carries out a use case to its end, even if whoever asked goes away meanwhile.
async fn whole<T: Send + 'static>(work: impl Future<Output = Result<T, Error>> + Send + 'static) -> Result<T, Problem> {
    Ok(tokio::spawn(work).await.map_err(|_| Code::Internal)??)
}

/// The groups that are over; those that are not are on the stage.
#[utoipa::path(get, path = "/api/workshops/{id}/groups", tag = "facilitation", security(("session" = [])),
    params(("id" = String, Path)),
    responses((status = 200, body = GroupList), (status = "default", body = ProblemDetails)))]
pub(super) async fn past(
    State(state): State<AppState>,
    Member { member, .. }: Member,
) -> Result<Json<GroupList>, Problem> {
    let groups = state.workshops().past_groups(&member)?;
    Ok(Json(GroupList { groups }))
}

/// Form groups, each with a board of its own.
#[utoipa::path(post, path = "/api/workshops/{id}/groups", tag = "facilitation", security(("session" = [])),
    params(("id" = String, Path)), request_body = GroupsDraft,
    responses((status = 201, body = GroupList), (status = "default", body = ProblemDetails)))]
pub(super) async fn form(
    State(state): State<AppState>,
    Member { member, .. }: Member,
    Body(draft): Body<GroupsDraft>,
) -> Result<(StatusCode, Json<GroupList>), Problem> {
    let new = NewGroups {
        forming: draft.how,
        titles: draft.titles,
        with_content: draft.content == GroupContent::Plenary,
    };
    let groups = whole(async move { state.workshops().form_groups(&member, new).await }).await?;
    Ok((StatusCode::CREATED, Json(GroupList { groups })))
}

/// End the groups: everybody is sent back, their boards can only be read.
#[utoipa::path(delete, path = "/api/workshops/{id}/groups", tag = "facilitation", security(("session" = [])),
    params(("id" = String, Path)),
    responses((status = 204), (status = "default", body = ProblemDetails)))]
pub(super) async fn end(State(state): State<AppState>, Member { member, .. }: Member) -> Result<StatusCode, Problem> {
    whole(async move { state.workshops().end_groups(&member).await }).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Call every group back into the plenary, or let them go on.
#[utoipa::path(put, path = "/api/workshops/{id}/groups-called", tag = "facilitation", security(("session" = [])),
    params(("id" = String, Path)), request_body = Called,
    responses((status = 204), (status = "default", body = ProblemDetails)))]
pub(super) async fn call(
    State(state): State<AppState>,
    Member { member, .. }: Member,
    Body(Called { called }): Body<Called>,
) -> Result<StatusCode, Problem> {
    whole(async move { state.workshops().call_groups(&member, called).await }).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Give a group another title.
#[utoipa::path(put, path = "/api/workshops/{id}/groups/{group}", tag = "facilitation", security(("session" = [])),
    params(("id" = String, Path), ("group" = String, Path)), request_body = GroupTitle,
    responses((status = 204), (status = "default", body = ProblemDetails)))]
pub(super) async fn rename(
    State(state): State<AppState>,
    Member { member, .. }: Member,
    GroupPath(group): GroupPath,
    Body(GroupTitle { title }): Body<GroupTitle>,
) -> Result<StatusCode, Problem> {
    whole(async move { state.workshops().rename_group(&member, &group, &title).await }).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Put somebody into a group and out of any other.
#[utoipa::path(put, path = "/api/workshops/{id}/groups/{group}/members/{participant}", tag = "facilitation",
    security(("session" = [])),
    params(("id" = String, Path), ("group" = String, Path), ("participant" = String, Path)),
    responses((status = 204), (status = "default", body = ProblemDetails)))]
pub(super) async fn place(
    State(state): State<AppState>,
    Member { member, .. }: Member,
    Placing { group, person }: Placing,
) -> Result<StatusCode, Problem> {
    whole(async move { state.workshops().place_in_group(&member, &person, Some(&group)).await }).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Take somebody out of every group.
#[utoipa::path(delete, path = "/api/workshops/{id}/groups/{group}/members/{participant}", tag = "facilitation",
    security(("session" = [])),
    params(("id" = String, Path), ("group" = String, Path), ("participant" = String, Path)),
    responses((status = 204), (status = "default", body = ProblemDetails)))]
pub(super) async fn take_out(
    State(state): State<AppState>,
    Member { member, .. }: Member,
    Placing { person, .. }: Placing,
) -> Result<StatusCode, Problem> {
    whole(async move { state.workshops().place_in_group(&member, &person, None).await }).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Go to the board of a group: a session there, under the same name.
#[utoipa::path(post, path = "/api/workshops/{id}/groups/{group}/session", tag = "workshop", security(("session" = [])),
    params(("id" = String, Path), ("group" = String, Path)),
    responses((status = 201, body = Joined), (status = "default", body = ProblemDetails)))]
pub(super) async fn enter(
    State(state): State<AppState>,
    Member { member, .. }: Member,
    GroupPath(group): GroupPath,
) -> Result<(StatusCode, HeaderMap, Json<Joined>), Problem> {
    let secure = state.secure_cookies();
    let (id, joined) = whole(async move { state.workshops().enter_group(&member, &group).await }).await?;
    let (cookie, joined) = answer(id, joined, secure);
    Ok((StatusCode::CREATED, cookie, joined))
}

/// Bring in what a group has made and the plenary does not have.
#[utoipa::path(post, path = "/api/workshops/{id}/groups/{group}/merge", tag = "facilitation",
    security(("session" = [])), params(("id" = String, Path), ("group" = String, Path)),
    responses((status = 200, body = MergedGroup), (status = "default", body = ProblemDetails)))]
pub(super) async fn merge(
    State(state): State<AppState>,
    Member { member, .. }: Member,
    GroupPath(group): GroupPath,
) -> Result<Json<MergedGroup>, Problem> {
    let merged = whole(async move { state.workshops().merge_group(&member, &group).await }).await?;
    Ok(Json(MergedGroup {
        added: merged.added,
        different: merged.different,
    }))
}
