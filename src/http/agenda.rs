//! The agenda, as facilitators plan it.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::extract::{Body, Member};
use super::problem::{Problem, ProblemDetails};
use super::state::AppState;
use crate::domain::agenda::{Agenda, StepDraft};
use crate::workshop;

/// A step to be added.
#[derive(Debug, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct NewStep {
    step: StepDraft,
    /// Id of the step it comes before; at the end when absent.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    before: Option<String>,
}

/// What was made.
#[derive(Debug, Serialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(super) struct NewId {
    pub(super) id: String,
}

/// Another place of a step.
#[derive(Debug, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct StepPlace {
    /// Id of the step it comes before; at the end when absent.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    before: Option<String>,
}

/// When the workshop is to end.
#[derive(Debug, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct PlannedEnd {
    /// Milliseconds since 1970; open when absent.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    at: Option<i64>,
}

/// An agenda to start from.
#[derive(Debug, Serialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(super) struct AgendaTemplate {
    id: String,
    /// In the language of the workshop.
    title: String,
    /// How long its steps take together.
    minutes: u32,
    /// Whether it came with the server; others were saved on it.
    built_in: bool,
    /// How many steps it has.
    steps: usize,
}

/// The agendas to start from.
#[derive(Debug, Serialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(super) struct AgendaTemplateList {
    templates: Vec<AgendaTemplate>,
}

/// What a saved agenda is to be called.
#[derive(Debug, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct NewAgendaTemplate {
    /// 1 to 200 characters.
    title: String,
}

/// An agenda to be used.
#[derive(Debug, Deserialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct ChosenAgenda {
    /// Its id.
    template: String,
}

/// The agenda with the notes for facilitators.
#[utoipa::path(get, path = "/api/workshops/{id}/agenda", tag = "facilitation", security(("session" = [])),
    params(("id" = String, Path)),
    responses((status = 200, body = Agenda), (status = "default", body = ProblemDetails)))]
pub(super) async fn agenda(
    State(state): State<AppState>,
    Member { member, .. }: Member,
) -> Result<Json<Agenda>, Problem> {
    Ok(Json(state.workshops().agenda(&member)?))
}

/// Add a step. `agenda-full` when there are 100.
#[utoipa::path(post, path = "/api/workshops/{id}/agenda/steps", tag = "facilitation", security(("session" = [])),
    params(("id" = String, Path)), request_body = NewStep,
    responses((status = 201, body = NewId), (status = "default", body = ProblemDetails)))]
pub(super) async fn add(
    State(state): State<AppState>,
    Member { member, .. }: Member,
    Body(NewStep { step, before }): Body<NewStep>,
) -> Result<(StatusCode, Json<NewId>), Problem> {
    let id = state.workshops().add_step(&member, step, before).await?;
    Ok((StatusCode::CREATED, Json(NewId { id })))
}

/// Change a step. While it runs its timer follows, and its rights apply at once.
#[utoipa::path(put, path = "/api/workshops/{id}/agenda/steps/{step}", tag = "facilitation", security(("session" = [])),
    params(("id" = String, Path), ("step" = String, Path)), request_body = StepDraft,
    responses((status = 204), (status = "default", body = ProblemDetails)))]
pub(super) async fn change(
    State(state): State<AppState>,
    Member { member, .. }: Member,
    path: Path<(String, String)>,
    Body(step): Body<StepDraft>,
) -> Result<StatusCode, Problem> {
    let Path((_, id)) = path;
    state.workshops().change_step(&member, id, step).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Remove a step. If it runs, the next one does, or the run ends.
#[utoipa::path(delete, path = "/api/workshops/{id}/agenda/steps/{step}", tag = "facilitation",
    security(("session" = [])), params(("id" = String, Path), ("step" = String, Path)),
    responses((status = 204), (status = "default", body = ProblemDetails)))]
pub(super) async fn remove(
    State(state): State<AppState>,
    Member { member, .. }: Member,
    path: Path<(String, String)>,
) -> Result<StatusCode, Problem> {
    let Path((_, id)) = path;
    state.workshops().remove_step(&member, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Put a step before another one, or at the end.
#[utoipa::path(put, path = "/api/workshops/{id}/agenda/steps/{step}/place", tag = "facilitation",
    security(("session" = [])), params(("id" = String, Path), ("step" = String, Path)), request_body = StepPlace,
    responses((status = 204), (status = "default", body = ProblemDetails)))]
pub(super) async fn place(
    State(state): State<AppState>,
    Member { member, .. }: Member,
    path: Path<(String, String)>,
    Body(StepPlace { before }): Body<StepPlace>,
) -> Result<StatusCode, Problem> {
    let Path((_, id)) = path;
    state.workshops().place_step(&member, id, before).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Say when the workshop is to end.
#[utoipa::path(put, path = "/api/workshops/{id}/agenda/planned-end", tag = "facilitation", security(("session" = [])),
    params(("id" = String, Path)), request_body = PlannedEnd,
    responses((status = 204), (status = "default", body = ProblemDetails)))]
pub(super) async fn planned_end(
    State(state): State<AppState>,
    Member { member, .. }: Member,
    Body(PlannedEnd { at }): Body<PlannedEnd>,
) -> Result<StatusCode, Problem> {
    state.workshops().plan_end(&member, at).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The agendas to start from.
#[utoipa::path(get, path = "/api/workshops/{id}/agenda/templates", tag = "facilitation", security(("session" = [])),
    params(("id" = String, Path)),
    responses((status = 200, body = AgendaTemplateList), (status = "default", body = ProblemDetails)))]
pub(super) async fn templates(
    State(state): State<AppState>,
    Member { member, .. }: Member,
) -> Result<Json<AgendaTemplateList>, Problem> {
    let templates = state.workshops().agenda_templates(&member).await?.into_iter();
    let templates = templates.map(|one: workshop::AgendaTemplate| AgendaTemplate {
        id: one.id,
        title: one.title,
        minutes: one.minutes,
        built_in: one.built_in,
        steps: one.steps,
    });
    Ok(Json(AgendaTemplateList {
        templates: templates.collect(),
    }))
}

/// Save the agenda on this server, for other workshops to start from: without polls, with the notes for facilitators.
#[utoipa::path(post, path = "/api/workshops/{id}/agenda/templates", tag = "facilitation", security(("session" = [])),
    params(("id" = String, Path)), request_body = NewAgendaTemplate,
    responses((status = 201, body = NewId), (status = "default", body = ProblemDetails)))]
pub(super) async fn save(
    State(state): State<AppState>,
    Member { member, .. }: Member,
    Body(NewAgendaTemplate { title }): Body<NewAgendaTemplate>,
) -> Result<(StatusCode, Json<NewId>), Problem> {
    let id = state.workshops().save_agenda(&member, &title).await?;
    Ok((StatusCode::CREATED, Json(NewId { id })))
}

/// Forget a saved agenda.
#[utoipa::path(delete, path = "/api/workshops/{id}/agenda/templates/{template}", tag = "facilitation",
    security(("session" = [])), params(("id" = String, Path), ("template" = String, Path)),
    responses((status = 204), (status = "default", body = ProblemDetails)))]
pub(super) async fn forget(
    State(state): State<AppState>,
    Member { member, .. }: Member,
    path: Path<(String, String)>,
) -> Result<StatusCode, Problem> {
    let Path((_, id)) = path;
    state.workshops().forget_agenda(&member, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Put the steps of a template in place of the agenda. `run-not-ready` while a step runs.
#[utoipa::path(post, path = "/api/workshops/{id}/agenda/use", tag = "facilitation", security(("session" = [])),
    params(("id" = String, Path)), request_body = ChosenAgenda,
    responses((status = 204), (status = "default", body = ProblemDetails)))]
pub(super) async fn choose(
    State(state): State<AppState>,
    Member { member, .. }: Member,
    Body(ChosenAgenda { template }): Body<ChosenAgenda>,
) -> Result<StatusCode, Problem> {
    state.workshops().use_agenda(&member, &template).await?;
    Ok(StatusCode::NO_CONTENT)
}
