//! A new workshop goes on with this one.

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use serde::Deserialize;
use utoipa::ToSchema;

use super::extract::{Body, Workshop, bearer};
use super::problem::{Problem, ProblemDetails};
use super::state::AppState;
use super::workshops::CreatedWorkshop;
use crate::domain::board::{Cycle, CycleKind};
use crate::domain::code::Code;
use crate::domain::people::Role;
use crate::exchange::onward::Carrying;
use crate::workshop;

/// What becomes of objectives and key results.
#[derive(Debug, Clone, Copy, Default, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(super) enum Carry {
    /// Those that are not reached become drafts which start where they have got to, without check-ins.
    #[default]
    Drafts,
    /// They go on as they are.
    AsTheyAre,
    /// They stay behind.
    Nothing,
}

/// The cycle that drafts are for.
#[derive(Debug, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct NextCycle {
    /// Its title.
    title: String,
    /// Cut to what; custom when absent.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    kind: Option<CycleKind>,
    /// Its first day, `YYYY-MM-DD`.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    start: Option<String>,
    /// Its last day, `YYYY-MM-DD`.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    end: Option<String>,
}

/// How a workshop goes on in a new one.
#[derive(Debug, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Continuation {
    /// Title of the new workshop, 1 to 200 characters; that of this one when absent.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    title: Option<String>,
    /// Whether the names of people come along: authors, owners, who is responsible, roles. No when absent.
    #[serde(default)]
    #[cfg_attr(test, ts(optional, as = "Option<bool>"))]
    names: bool,
    /// What becomes of objectives and key results; `drafts` when absent.
    #[serde(default)]
    #[cfg_attr(test, ts(optional, as = "Option<Carry>"))]
    okr: Carry,
    /// Ids of the objectives and key results that are meant. When absent all that are not reached become drafts, or all go
    /// on as they are.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    chosen: Option<Vec<String>>,
    /// With `asTheyAre`: whether the last value of each key result comes along. No when absent.
    #[serde(default)]
    #[cfg_attr(test, ts(optional, as = "Option<bool>"))]
    last_values: bool,
    /// With `drafts`: the cycle they are for; none when absent.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    cycle: Option<NextCycle>,
}

/// Longest title of a cycle, in characters.
const CYCLE_TITLE_MAX: usize = 1_000;

/// Make a new workshop that goes on with this one: the model and the objectives come along, and its notes begin with what
/// was promised and learned. This one stays as it is. `forbidden` for everybody but the facilitator and the organiser.
#[utoipa::path(post, path = "/api/workshops/{id}/continue", tag = "organiser",
    security(("organiserKey" = []), ("session" = [])), params(("id" = String, Path)), request_body = Continuation,
    responses((status = 201, body = CreatedWorkshop), (status = "default", body = ProblemDetails)))]
pub(super) async fn go_on(
    State(state): State<AppState>,
    Workshop(id): Workshop,
    headers: HeaderMap,
    Body(given): Body<Continuation>,
) -> Result<(StatusCode, Json<CreatedWorkshop>), Problem> {
    let key = bearer(&headers);
    if state.workshops().organiser(key).is_err() {
        // The answer has the links of every role, so whoever asks must have the highest here.
        let member = state.workshops().member(&id, key).await?;
        if member.role() != Role::Facilitator {
            return Err(Code::Forbidden.into());
        }
    }
    let cycle = given.cycle.map(|next| Cycle {
        title: next.title.chars().take(CYCLE_TITLE_MAX).collect(),
        kind: next.kind,
        start: next.start,
        end: next.end,
        ..Cycle::default()
    });
    let how = workshop::Onward {
        title: given.title,
        names: given.names,
        carrying: match given.okr {
            Carry::Drafts => Carrying::Drafts,
            Carry::AsTheyAre => Carrying::AsTheyAre,
            Carry::Nothing => Carrying::Nothing,
        },
        chosen: given.chosen,
        last_values: given.last_values,
        cycle,
    };
    // To its end, even if whoever asked goes away meanwhile: both workshops are to know each other.
    let task = tokio::spawn(async move { state.workshops().go_on(&id, how).await });
    let made = task.await.map_err(|_| Code::Internal)??;
    Ok((StatusCode::CREATED, Json(made.into())))
}
