//! The organiser's resources: workshops, their links, files coming in.

use axum::Json;
use axum::body::Body as RawBody;
use axum::extract::State;
use axum::http::StatusCode;
use futures_util::StreamExt;
use serde::{Deserialize, Serialize};
use tokio::io::AsyncWriteExt;
use tokio::time::timeout;
use utoipa::ToSchema;

use super::extract::{Body, Member, Organiser, Workshop, bearer};
use super::problem::{Problem, ProblemDetails};
use super::scratch::ScratchFile;
use super::state::AppState;
use crate::domain::code::Code;
use crate::domain::id::WorkshopId;
use crate::domain::language::{Address, Language};
use crate::domain::people::Role;
use crate::domain::protected::Protected;
use crate::workshop::{self, Listing};

/// A workshop to be created.
#[derive(Debug, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(super) struct NewWorkshop {
    /// Title, 1 to 200 characters.
    title: String,
    /// Id of a template; `empty` when absent.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    template: Option<String>,
    /// Language of the content; `de` when absent.
    #[serde(default)]
    #[cfg_attr(test, ts(optional, as = "Option<Language>"))]
    language: Language,
    /// Sie or Du; `formal` when absent.
    #[serde(default)]
    #[cfg_attr(test, ts(optional, as = "Option<Address>"))]
    address: Address,
    /// Makes it a protected workshop: no names are kept, only what the room releases leaves it, and then it is deleted: 1 hour
    /// to 400 days ahead.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    protected: Option<Protected>,
}

/// The four links of a workshop.
#[derive(Debug, Serialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(super) struct Links {
    facilitator: String,
    cofacilitator: String,
    participant: String,
    observer: String,
}

/// A workshop that was just created.
#[derive(Debug, Serialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(super) struct CreatedWorkshop {
    id: WorkshopId,
    title: String,
    /// One link per role, `URL/w/ID#k=SECRET`. Shown only here.
    links: Links,
    /// Eight characters, participants only.
    room_code: String,
}

impl From<workshop::Created> for CreatedWorkshop {
    fn from(created: workshop::Created) -> Self {
        let link = |wanted| {
            let found = created.links.iter().find(|(role, _)| *role == wanted);
            found.map(|(_, link)| link.clone()).unwrap_or_default()
        };
        Self {
            links: Links {
                facilitator: link(Role::Facilitator),
                cofacilitator: link(Role::Cofacilitator),
                participant: link(Role::Participant),
                observer: link(Role::Observer),
            },
            id: created.id,
            title: created.title,
            room_code: created.room_code,
        }
    }
}

/// A line of the organiser's list.
#[derive(Debug, Serialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(super) struct ListedWorkshop {
    id: WorkshopId,
    /// Null when the file cannot be read; `problem` then says why.
    title: Option<String>,
    created_at: Option<i64>,
    updated_at: Option<i64>,
    language: Option<Language>,
    /// People who joined.
    participants: usize,
    /// People connected now.
    connected: usize,
    /// Size of the file.
    bytes: u64,
    room_open: bool,
    /// Why the file cannot be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    problem: Option<Code>,
}

impl From<Listing> for ListedWorkshop {
    fn from(listing: Listing) -> Self {
        let problem = listing.summary.as_ref().err().copied();
        let summary = listing.summary.ok();
        Self {
            id: listing.id,
            created_at: summary.as_ref().map(|s| s.created_at),
            updated_at: summary.as_ref().map(|s| s.updated_at),
            language: summary.as_ref().map(|s| s.language),
            participants: summary.as_ref().map_or(0, |s| s.participants as usize),
            connected: listing.connected,
            bytes: summary.as_ref().map_or(0, |s| s.bytes),
            room_open: summary.as_ref().is_some_and(|s| s.room_open),
            title: summary.map(|s| s.title),
            problem,
        }
    }
}

/// The organiser's list, newest first.
#[derive(Debug, Serialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(super) struct WorkshopList {
    workshops: Vec<ListedWorkshop>,
}

/// Create a workshop.
#[utoipa::path(post, path = "/api/workshops", tag = "organiser", security(("organiserKey" = [])),
    request_body = NewWorkshop,
    responses((status = 201, body = CreatedWorkshop), (status = "default", body = ProblemDetails)))]
pub(super) async fn create(
    State(state): State<AppState>,
    _: Organiser,
    Body(new): Body<NewWorkshop>,
) -> Result<(StatusCode, Json<CreatedWorkshop>), Problem> {
    let NewWorkshop {
        title,
        template,
        language,
        address,
        protected,
    } = new;
    let created = state
        .workshops()
        .create(workshop::NewWorkshop {
            title,
            template,
            language,
            address,
            protected,
        })
        .await?;
    Ok((StatusCode::CREATED, Json(created.into())))
}

/// List every workshop, unreadable files included.
#[utoipa::path(get, path = "/api/workshops", tag = "organiser", security(("organiserKey" = [])),
    responses((status = 200, body = WorkshopList), (status = "default", body = ProblemDetails)))]
pub(super) async fn list(State(state): State<AppState>, _: Organiser) -> Result<Json<WorkshopList>, Problem> {
    let workshops = state.workshops().list().await?.into_iter().map(Into::into).collect();
    Ok(Json(WorkshopList { workshops }))
}

/// Delete a workshop with its file.
#[utoipa::path(delete, path = "/api/workshops/{id}", tag = "organiser", security(("organiserKey" = [])),
    params(("id" = String, Path)),
    responses((status = 204), (status = "default", body = ProblemDetails)))]
pub(super) async fn delete(
    State(state): State<AppState>,
    _: Organiser,
    Workshop(id): Workshop,
) -> Result<StatusCode, Problem> {
    state.workshops().delete(&id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Import a JSON export or a workshop file: always a new id and new secrets.
#[utoipa::path(post, path = "/api/workshops/import", tag = "organiser", security(("organiserKey" = [])),
    request_body(content = Vec<u8>, content_type = "application/octet-stream", description = "up to 20 MiB, streamed"),
    responses((status = 201, body = CreatedWorkshop), (status = "default", body = ProblemDetails)))]
pub(super) async fn import(
    State(state): State<AppState>,
    _: Organiser,
    body: RawBody,
) -> Result<(StatusCode, Json<CreatedWorkshop>), Problem> {
    let file = receive(&state, body).await?;
    let created = state.workshops().import(file.path()).await?;
    Ok((StatusCode::CREATED, Json(created.into())))
}

pub(super) async fn receive(state: &AppState, body: RawBody) -> Result<ScratchFile, Problem> {
    let (scratch, mut file) = ScratchFile::create(state.workshops().scratch()).await?;
    let mut stream = body.into_data_stream();
    let limits = state.rooms().limits();
    let most = limits.import_bytes;
    let mut received = 0;
    // A large file may take its time over a slow line, as long as it comes on.
    while let Some(chunk) = timeout(limits.http_body_within, stream.next())
        .await
        .map_err(|_| Code::BodyTooSlow)?
    {
        let chunk = chunk.map_err(|_| Code::BodyInvalid)?;
        received += chunk.len();
        if received > most {
            return Err(Code::FileTooLarge.into());
        }
        file.write_all(&chunk)
            .await
            .map_err(|error| super::scratch::storage_code(&error))?;
    }
    file.flush()
        .await
        .map_err(|error| super::scratch::storage_code(&error))?;
    Ok(scratch)
}

/// Which role gets a new link.
#[derive(Debug, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(super) struct ReplaceLink {
    role: Role,
}

/// A new link. The old one of this role no longer works.
#[derive(Debug, Serialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(super) struct NewLink {
    role: Role,
    /// `URL/w/ID#k=SECRET`. Shown only here.
    link: String,
}

/// Make a new link for a role; the old one of that role stops working at once.
#[utoipa::path(post, path = "/api/workshops/{id}/links", tag = "organiser",
    security(("organiserKey" = []), ("session" = [])), params(("id" = String, Path)), request_body = ReplaceLink,
    responses((status = 200, body = NewLink), (status = "default", body = ProblemDetails)))]
pub(super) async fn replace_link(
    State(state): State<AppState>,
    Workshop(id): Workshop,
    headers: axum::http::HeaderMap,
    Body(ReplaceLink { role }): Body<ReplaceLink>,
) -> Result<Json<NewLink>, Problem> {
    let key = bearer(&headers);
    if state.workshops().organiser(key).is_err() {
        state.workshops().member(&id, key).await?.facilitates()?;
    }
    let link = state.workshops().replace_link(&id, role).await?;
    Ok(Json(NewLink { role, link }))
}

/// Leave: this session ends.
#[utoipa::path(delete, path = "/api/workshops/{id}/session", tag = "people", security(("session" = [])),
    params(("id" = String, Path)),
    responses((status = 204), (status = "default", body = ProblemDetails)))]
pub(super) async fn leave(
    State(state): State<AppState>,
    Member { member, token }: Member,
) -> Result<StatusCode, Problem> {
    state.workshops().leave(&member, &token).await?;
    Ok(StatusCode::NO_CONTENT)
}
