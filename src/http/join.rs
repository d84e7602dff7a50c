//! Coming in: room code, preview, join.

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, header};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::extract::{Body, Workshop, cookie_name};
use super::problem::{Problem, ProblemDetails};
use super::state::AppState;
use crate::domain::area::{Access, Area};
use crate::domain::code::Code;
use crate::domain::id::WorkshopId;
use crate::domain::language::{Address, Language};
use crate::domain::people::{Participant, Perspective, Role};
use crate::domain::protected::Protected;
use crate::workshop::{self, Joining};

/// A room code as typed.
#[derive(Debug, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(super) struct RoomCode {
    code: String,
}

/// What a room code opens.
#[derive(Debug, Serialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(super) struct RoomKey {
    id: WorkshopId,
    /// The participants' secret.
    key: String,
}

/// Find the workshop of a room code, while the room is open.
#[utoipa::path(post, path = "/api/room-code", tag = "people", request_body = RoomCode,
    responses((status = 200, body = RoomKey), (status = "default", body = ProblemDetails)))]
pub(super) async fn room_code(
    State(state): State<AppState>,
    Body(RoomCode { code }): Body<RoomCode>,
) -> Result<Json<RoomKey>, Problem> {
    let (id, key) = state.workshops().room_code(&code).await?;
    Ok(Json(RoomKey { id, key }))
}

/// The secret of a link.
#[derive(Debug, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(super) struct LinkKey {
    key: String,
}

/// What somebody sees before joining.
#[derive(Debug, Serialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(super) struct Preview {
    title: String,
    role: Role,
    language: Language,
    address: Address,
    room_open: bool,
    /// Of a protected workshop: when it is deleted. Names are not asked for there.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    protected: Option<Protected>,
}

/// What a link leads to.
#[utoipa::path(post, path = "/api/workshops/{id}/preview", tag = "people", params(("id" = String, Path)),
    request_body = LinkKey, responses((status = 200, body = Preview), (status = "default", body = ProblemDetails)))]
pub(super) async fn preview(
    State(state): State<AppState>,
    Workshop(id): Workshop,
    Body(LinkKey { key }): Body<LinkKey>,
) -> Result<Json<Preview>, Problem> {
    let workshop::Preview {
        title,
        role,
        language,
        address,
        room_open,
        protected,
    } = state.workshops().preview(&id, &key).await?;
    Ok(Json(Preview {
        title,
        role,
        language,
        address,
        room_open,
        protected,
    }))
}

/// Joining anew with `key`, or coming back with `returnCode`.
#[derive(Debug, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(super) struct JoinRequest {
    /// The secret of a link.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    key: Option<String>,
    /// 1 to 80 characters; observers may leave it out, and in a protected workshop it is not looked at.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    name: Option<String>,
    /// Whom they speak for.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    perspective: Option<Perspective>,
    /// The code somebody got when they first joined.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    return_code: Option<String>,
}

/// An area and what its reader may do in it.
#[derive(Debug, Serialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(super) struct AreaAccess {
    area: Area,
    /// Name of the document on the socket: `WORKSHOP/AREA`.
    document: String,
    access: Access,
}

impl From<workshop::AreaAccess> for AreaAccess {
    fn from(entry: workshop::AreaAccess) -> Self {
        Self {
            area: entry.area,
            document: entry.document,
            access: entry.access,
        }
    }
}

/// Title, language and address of a workshop.
#[derive(Debug, Serialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(super) struct WorkshopTitle {
    id: WorkshopId,
    title: String,
    language: Language,
    address: Address,
}

/// Somebody who is in.
#[derive(Debug, Serialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(super) struct Joined {
    participant: Participant,
    /// Session token: belongs to this tab, sent as `Authorization: Bearer` or in the socket's Auth message.
    token: String,
    /// Brings the same person back on any device. Empty on the board of a breakout group: the way there is through the plenary.
    return_code: String,
    workshop: WorkshopTitle,
    areas: Vec<AreaAccess>,
}

/// Join a workshop, or come back to it.
#[utoipa::path(post, path = "/api/workshops/{id}/join", tag = "people", params(("id" = String, Path)),
    request_body = JoinRequest, responses((status = 200, body = Joined), (status = "default", body = ProblemDetails)))]
pub(super) async fn join(
    State(state): State<AppState>,
    Workshop(id): Workshop,
    Body(body): Body<JoinRequest>,
) -> Result<(HeaderMap, Json<Joined>), Problem> {
    let joining = match (body.return_code, body.key) {
        (Some(return_code), _) => Joining::Back { return_code },
        (None, Some(key)) => Joining::Anew {
            key,
            name: body.name,
            perspective: body.perspective,
        },
        (None, None) => return Err(Code::KeyWrong.into()),
    };
    let joined = state.workshops().join(&id, joining).await?;
    Ok(answer(id, joined, state.secure_cookies()))
}

/// What somebody is told who is in the workshop `id` now.
pub(super) fn answer(id: WorkshopId, joined: workshop::Joined, secure: bool) -> (HeaderMap, Json<Joined>) {
    let cookie = session_cookie(&id, &joined.token, secure);
    let (title, language, address) = joined.workshop;
    let answer = Joined {
        participant: joined.participant,
        token: joined.token,
        return_code: joined.return_code,
        workshop: WorkshopTitle {
            id,
            title,
            language,
            address,
        },
        areas: joined.areas.into_iter().map(Into::into).collect(),
    };
    (cookie, Json(answer))
}

/// The fallback for plain downloads: not readable by scripts, not sent from other sites, gone with the browser.
fn session_cookie(id: &WorkshopId, token: &str, secure: bool) -> HeaderMap {
    let secure = if secure { "; Secure" } else { "" };
    let value = format!("{}={token}; Path=/; HttpOnly; SameSite=Strict{secure}", cookie_name(id));
    let mut headers = HeaderMap::new();
    if let Ok(value) = HeaderValue::from_str(&value) {
        headers.insert(header::SET_COOKIE, value);
    }
    headers
}
