//! The people of a workshop: the list, names and roles, who wrote what.

use axum::Json;
use axum::extract::{FromRequestParts, Path, State};
use axum::http::StatusCode;
use axum::http::request::Parts;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::extract::{Body, Member};
use super::problem::{Problem, ProblemDetails};
use super::state::AppState;
use crate::domain::code::Code;
use crate::domain::id::ParticipantId;
use crate::domain::people::{Participant, Perspective, Role};
use crate::workshop::{PersonChange, PersonEntry};

/// A participant id in the path. What is no id is nobody.
pub(super) struct Person(pub ParticipantId);

impl FromRequestParts<AppState> for Person {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Problem> {
        let Path((_, participant)) = Path::<(String, String)>::from_request_parts(parts, state)
            .await
            .map_err(|_| Code::ParticipantUnknown)?;
        Ok(Self(
            ParticipantId::parse(&participant).ok_or(Code::ParticipantUnknown)?,
        ))
    }
}

/// Somebody who joined.
#[derive(Debug, Serialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(super) struct ListedParticipant {
    id: ParticipantId,
    name: String,
    role: Role,
    perspective: Option<Perspective>,
    /// Milliseconds since 1970.
    joined_at: i64,
    /// Whether they are connected now.
    connected: bool,
    /// Whether they have no device.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(test, ts(optional, as = "Option<bool>"))]
    deviceless: bool,
    /// At whose device they sit, having none.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    host: Option<ParticipantId>,
}

impl From<PersonEntry> for ListedParticipant {
    fn from(entry: PersonEntry) -> Self {
        Self {
            id: entry.participant.id,
            name: entry.participant.name,
            role: entry.participant.role,
            perspective: entry.participant.perspective,
            joined_at: entry.joined_at,
            connected: entry.connected,
            deviceless: entry.deviceless,
            host: entry.host,
        }
    }
}

/// Everybody who joined and was not removed.
#[derive(Debug, Serialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(super) struct ParticipantList {
    participants: Vec<ListedParticipant>,
}

/// Everybody who joined.
#[utoipa::path(get, path = "/api/workshops/{id}/participants", tag = "facilitation", security(("session" = [])),
    params(("id" = String, Path)),
    responses((status = 200, body = ParticipantList), (status = "default", body = ProblemDetails)))]
pub(super) async fn participants(
    State(state): State<AppState>,
    Member { member, .. }: Member,
) -> Result<Json<ParticipantList>, Problem> {
    let participants = state
        .workshops()
        .participants(&member)
        .await?
        .into_iter()
        .map(Into::into)
        .collect();
    Ok(Json(ParticipantList { participants }))
}

/// Somebody who has no device.
#[derive(Debug, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct NewPerson {
    /// 1 to 80 characters.
    pub(super) name: String,
    /// Whom they speak for.
    pub(super) perspective: Perspective,
}

/// Enter somebody who has no device: they count like everybody else, and facilitators act for them.
#[utoipa::path(post, path = "/api/workshops/{id}/participants", tag = "facilitation", security(("session" = [])),
    params(("id" = String, Path)), request_body = NewPerson,
    responses((status = 201, body = ListedParticipant), (status = "default", body = ProblemDetails)))]
pub(super) async fn enter(
    State(state): State<AppState>,
    Member { member, .. }: Member,
    Body(NewPerson { name, perspective }): Body<NewPerson>,
) -> Result<(StatusCode, Json<ListedParticipant>), Problem> {
    let entry = state.workshops().enter_person(&member, &name, perspective).await?;
    Ok((StatusCode::CREATED, Json(entry.into())))
}

/// Remove a person: their sessions end within a second, their words stay.
#[utoipa::path(delete, path = "/api/workshops/{id}/participants/{participant}", tag = "facilitation",
    security(("session" = [])), params(("id" = String, Path), ("participant" = String, Path)),
    responses((status = 204), (status = "default", body = ProblemDetails)))]
pub(super) async fn remove_participant(
    State(state): State<AppState>,
    Member { member, .. }: Member,
    Person(id): Person,
) -> Result<StatusCode, Problem> {
    state.workshops().remove_participant(&member, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What is to be different about somebody; what is left out stays.
#[derive(Debug, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct ParticipantChange {
    /// 1 to 80 characters.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    name: Option<String>,
    /// Not for observers.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    perspective: Option<Perspective>,
    /// `participant` or `cofacilitator`; for facilitators alone to say.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    role: Option<Role>,
}

/// Rename somebody, or change their perspective or role.
#[utoipa::path(put, path = "/api/workshops/{id}/participants/{participant}", tag = "facilitation",
    security(("session" = [])), params(("id" = String, Path), ("participant" = String, Path)),
    request_body = ParticipantChange,
    responses((status = 204), (status = "default", body = ProblemDetails)))]
pub(super) async fn change_participant(
    State(state): State<AppState>,
    Member { member, .. }: Member,
    Person(id): Person,
    Body(ParticipantChange {
        name,
        perspective,
        role,
    }): Body<ParticipantChange>,
) -> Result<StatusCode, Problem> {
    let change = PersonChange {
        name,
        perspective,
        role,
    };
    state.workshops().change_participant(&member, id, change).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Hand over: this person becomes facilitator, and you, the facilitator, co-facilitator. A co-facilitator takes over by
/// naming themselves, once no facilitator has been connected for two minutes: `facilitator-present` until then.
#[utoipa::path(post, path = "/api/workshops/{id}/participants/{participant}/hand-over", tag = "facilitation",
    security(("session" = [])), params(("id" = String, Path), ("participant" = String, Path)),
    responses((status = 204), (status = "default", body = ProblemDetails)))]
pub(super) async fn hand_over(
    State(state): State<AppState>,
    Member { member, .. }: Member,
    Person(id): Person,
) -> Result<StatusCode, Problem> {
    state.workshops().hand_over(&member, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Whose Yjs client id this is.
#[derive(Debug, Serialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(super) struct Authorship {
    /// Yjs client id.
    client: u32,
    /// Who wrote under it; perhaps somebody who has left.
    participant: Participant,
}

/// Who wrote what, by Yjs client id. The server's own id is not among them.
#[derive(Debug, Serialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(super) struct AuthorList {
    authors: Vec<Authorship>,
}

/// Who owns which Yjs client id in the documents you may see. Not for observers.
#[utoipa::path(get, path = "/api/workshops/{id}/authors", tag = "workshop", security(("session" = [])),
    params(("id" = String, Path)),
    responses((status = 200, body = AuthorList), (status = "default", body = ProblemDetails)))]
pub(super) async fn authors(
    State(state): State<AppState>,
    Member { member, .. }: Member,
) -> Result<Json<AuthorList>, Problem> {
    let authors = state.workshops().authors(&member).await?;
    let authors = authors.into_iter();
    let authors = authors.map(|(client, participant)| Authorship { client, participant });
    Ok(Json(AuthorList {
        authors: authors.collect(),
    }))
}
