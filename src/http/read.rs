//! What can be read of a workshop: overview, board, invitation, downloads.

use std::fmt::Write as _;

use axum::Json;
use axum::body::Body as RawBody;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use tokio_util::io::ReaderStream;
use utoipa::ToSchema;

use super::extract::Member;
use super::join::AreaAccess;
use super::problem::{Problem, ProblemDetails};
use super::scratch::{ScratchFile, storage_code};
use super::state::AppState;
use crate::domain::area::Area;
use crate::domain::board::Board;
use crate::domain::id::WorkshopId;
use crate::domain::language::{Address, Language};
use crate::domain::neighbour::Neighbour;
use crate::domain::people::Participant;
use crate::domain::protected::Protected;
use crate::domain::stage::Stage;
use crate::workshop::{self, Export};

/// Counts that everybody may see.
#[derive(Debug, Serialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(super) struct Counts {
    cards: usize,
    links: usize,
    /// People who joined.
    participants: usize,
    /// People connected now.
    connected: usize,
}

/// Changes that the server could not read. They are stored and shown on every board, and in no export.
#[derive(Debug, Serialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(super) struct SetAside {
    /// The document.
    area: Area,
    /// Number of the first of them in the log.
    from: u64,
    /// How many they are.
    count: usize,
    /// When the first was written, milliseconds since 1970.
    since: i64,
    /// Names of those who wrote them.
    authors: Vec<String>,
}

/// Bounds of this server that a board keeps to, so that nobody writes what would be refused.
#[derive(Debug, Serialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(super) struct BoardLimits {
    /// Most cards of the workshop, deleted ones included.
    cards: usize,
}

/// A workshop as one of its people sees it.
#[derive(Debug, Serialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(super) struct WorkshopOverview {
    id: WorkshopId,
    title: String,
    language: Language,
    address: Address,
    /// Milliseconds since 1970.
    created_at: i64,
    /// The server's clock, milliseconds since 1970.
    now: i64,
    participant: Participant,
    areas: Vec<AreaAccess>,
    stage: Stage,
    counts: Counts,
    limits: BoardLimits,
    /// Of a protected workshop: when it is deleted.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    protected: Option<Protected>,
    /// The workshop that this one goes on with; absent when it goes on with none.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    continues: Option<Neighbour>,
    /// For facilitators: the workshops that go on with this one; absent when there are none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<Neighbour>>"))]
    continued: Vec<Neighbour>,
    /// For facilitators: changes that could not be read; absent when there are none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<SetAside>>"))]
    set_aside: Vec<SetAside>,
}

impl From<workshop::SetAside> for SetAside {
    fn from(found: workshop::SetAside) -> Self {
        Self {
            area: found.area,
            from: found.from,
            count: found.count,
            since: found.since,
            authors: found.authors,
        }
    }
}

/// Title, stage, my rights, counts.
#[utoipa::path(get, path = "/api/workshops/{id}", tag = "workshop", security(("session" = [])),
    params(("id" = String, Path)),
    responses((status = 200, body = WorkshopOverview), (status = "default", body = ProblemDetails)))]
pub(super) async fn overview(
    State(state): State<AppState>,
    Member { member, .. }: Member,
) -> Result<Json<WorkshopOverview>, Problem> {
    let workshop::Overview {
        id,
        now,
        settings,
        stage,
        participant,
        areas,
        counts,
        set_aside,
    } = state.workshops().overview(&member).await?;
    Ok(Json(WorkshopOverview {
        id,
        title: settings.title,
        language: settings.language,
        address: settings.address,
        created_at: settings.created_at,
        now,
        participant,
        areas: areas.into_iter().map(Into::into).collect(),
        stage,
        counts: Counts {
            cards: counts.cards,
            links: counts.links,
            participants: counts.participants,
            connected: counts.connected,
        },
        limits: BoardLimits {
            cards: state.rooms().limits().cards,
        },
        protected: settings.protected,
        continues: settings.continues,
        continued: if member.role().is_facilitator() {
            settings.continued
        } else {
            Vec::new()
        },
        set_aside: set_aside.into_iter().map(Into::into).collect(),
    }))
}

/// The whole readable state, without what this role may not see.
#[utoipa::path(get, path = "/api/workshops/{id}/board", tag = "workshop", security(("session" = [])),
    params(("id" = String, Path)),
    responses((status = 200, body = Board), (status = "default", body = ProblemDetails)))]
pub(super) async fn board(
    State(state): State<AppState>,
    Member { member, .. }: Member,
) -> Result<Json<Board>, Problem> {
    Ok(Json(state.workshops().board(&member).await?))
}

/// How others come in.
#[derive(Debug, Serialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(super) struct Invitation {
    /// The participants' link.
    link: String,
    /// Eight characters.
    room_code: String,
    /// Whether both work now.
    room_open: bool,
    /// Of a protected workshop: when it is deleted.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    protected: Option<Protected>,
}

/// How others come in: for facilitators and for the projector.
#[utoipa::path(get, path = "/api/workshops/{id}/invitation", tag = "workshop", security(("session" = [])),
    params(("id" = String, Path)),
    responses((status = 200, body = Invitation), (status = "default", body = ProblemDetails)))]
pub(super) async fn invitation(
    State(state): State<AppState>,
    Member { member, .. }: Member,
) -> Result<Json<Invitation>, Problem> {
    let workshop::Invitation {
        link,
        room_code,
        room_open,
        protected,
    } = state.workshops().invitation(&member).await?;
    Ok(Json(Invitation {
        link,
        room_code,
        room_open,
        protected,
    }))
}

/// Download the workshop as `md`, `json` or, for facilitators, `wirkraum` (a copy of its file without secrets); its objectives
/// and key results as a table, `okr.csv` or `okr.xlsx`; its structure and wording alone as `blueprint.json`. Of a protected
/// workshop there is only what the room released, and no copy of its file.
#[utoipa::path(get, path = "/api/workshops/{id}/export/{format}", tag = "workshop", security(("session" = [])),
    params(("id" = String, Path), ("format" = String, Path)),
    responses((status = 200, description = "the file"), (status = "default", body = ProblemDetails)))]
pub(super) async fn export(
    State(state): State<AppState>,
    Member { member, .. }: Member,
    path: Path<(String, String)>,
) -> Result<Response, Problem> {
    let Path((_, format)) = path;
    let title = member.live.settings().title;
    let (body, media_type, extension) = match state.workshops().export(&member, &format).await? {
        Export::Text { bytes, format } => (RawBody::from(bytes), format.media_type(), format.extension()),
        Export::File(path) => {
            let file = tokio::fs::File::open(&path).await;
            // Opened, then deleted: the copy lives as long as the download, and no longer if the client goes away.
            let scratch = ScratchFile::adopt(path);
            let file = file.map_err(|error| storage_code(&error))?;
            let stream = ReaderStream::new(Guarded {
                file,
                _scratch: scratch,
            });
            (
                RawBody::from_stream(stream),
                "application/vnd.sqlite3",
                workshop::WORKSHOP_FILE,
            )
        }
    };
    let mut response = body.into_response();
    response
        .headers_mut()
        .insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    if let Ok(disposition) = HeaderValue::from_str(&disposition(&title, extension)) {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, disposition);
    }
    Ok(response)
}

/// A file name made of the title: letters, digits and hyphens in ASCII, the full title in the extended form.
fn disposition(title: &str, extension: &str) -> String {
    let ascii = words(&title.chars().map(in_ascii).collect::<String>(), "-");
    let ascii = if ascii.is_empty() { "workshop".to_owned() } else { ascii };
    let safe: String = title
        .chars()
        .map(|c| {
            if r#"/\:*?"<>|"#.contains(c) || c.is_control() {
                ' '
            } else {
                c
            }
        })
        .collect();
    let mut full = String::new();
    for byte in words(&safe, " ").bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            full.push(char::from(byte));
        } else {
            let _ = write!(full, "%{byte:02X}");
        }
    }
    format!("attachment; filename=\"{ascii}.{extension}\"; filename*=UTF-8''{full}.{extension}")
}

/// The words of `text` with one `joint` between them.
fn words(text: &str, joint: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(joint)
}

/// A character as file names everywhere can have it; white space when there is nothing like it.
fn in_ascii(c: char) -> String {
    match c {
        'ä' => "ae".to_owned(),
        'ö' => "oe".to_owned(),
        'ü' => "ue".to_owned(),
        'Ä' => "Ae".to_owned(),
        'Ö' => "Oe".to_owned(),
        'Ü' => "Ue".to_owned(),
        'ß' => "ss".to_owned(),
        c if c.is_ascii_alphanumeric() => c.to_string(),
        _ => " ".to_owned(),
    }
}

/// A file whose deletion waits until it was read.
struct Guarded {
    file: tokio::fs::File,
    _scratch: ScratchFile,
}

impl tokio::io::AsyncRead for Guarded {
    fn poll_read(
        mut self: std::pin::Pin<&mut Self>,
        context: &mut std::task::Context<'_>,
        buffer: &mut tokio::io::ReadBuf<'_>,
    ) -> std::task::Poll<std::io::Result<()>> {
        std::pin::Pin::new(&mut self.file).poll_read(context, buffer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_name_keeps_the_title_readable_and_cannot_break_the_header() {
        let name = disposition("Frühe Hilfen: wer wird \"erreicht\"?\r\n", "md");
        assert!(name.starts_with("attachment; filename=\"Fruehe-Hilfen-wer-wird-erreicht.md\"; "));
        assert!(name.ends_with("filename*=UTF-8''Fr%C3%BChe%20Hilfen%20wer%20wird%20erreicht.md"));
        assert!(HeaderValue::from_str(&name).is_ok());
        assert!(disposition("🙂", "json").contains("filename=\"workshop.json\""));
    }
}
