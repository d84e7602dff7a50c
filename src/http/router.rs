//! The one list of routes.

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::from_fn_with_state;
use axum::routing::get;
use utoipa::openapi::OpenApi as Description;
use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityScheme};
use utoipa::{Modify, OpenApi};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::state::AppState;
use super::{
    agenda, assets, contributions, floor, groups, guard, history, join, onward, people, polls, problem, protected,
    read, rehearsal, run, seatmates, server, silent, socket, steer, table, workshops,
};
use crate::domain::code::Code;

#[derive(OpenApi)]
#[openapi(
    info(title = "Wirkraum", description = "Workshops in which politics and administration work on impact together.\n\n\
        Shared content is edited over WebSockets (`/ws`: the Hocuspocus protocol; `/ws/{workshop}/{area}`: plain \
        y-protocols). Everything that carries authority is a command below. Errors are `application/problem+json` with a \
        stable `code`."),
    modifiers(&Security),
    tags(
        (name = "server", description = "The server about itself"),
        (name = "organiser", description = "With the organiser key"),
        (name = "people", description = "Coming in and leaving"),
        (name = "workshop", description = "With a session"),
        (name = "facilitation", description = "With a facilitator's session"),
    )
)]
struct Interface;

struct Security;

impl Modify for Security {
    fn modify(&self, openapi: &mut Description) {
        let components = openapi.components.get_or_insert_default();
        for name in ["organiserKey", "session"] {
            let scheme = SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer));
            components.add_security_scheme(name, scheme);
        }
    }
}

fn described(body_bytes: usize) -> OpenApiRouter<AppState> {
    OpenApiRouter::with_openapi(Interface::openapi())
        .routes(routes!(server::healthz))
        .routes(routes!(server::readyz))
        .routes(routes!(server::metrics))
        .routes(routes!(server::info))
        .routes(routes!(server::templates))
        .routes(routes!(workshops::create, workshops::list))
        .routes(routes!(workshops::delete, read::overview))
        .routes(routes!(workshops::replace_link))
        .routes(routes!(onward::go_on))
        .routes(routes!(workshops::leave))
        .routes(routes!(join::room_code))
        .routes(routes!(join::preview))
        .routes(routes!(join::join))
        .routes(routes!(read::board))
        .routes(routes!(read::invitation))
        .routes(routes!(read::export))
        .routes(routes!(
            contributions::write,
            contributions::rewrite,
            contributions::waiting
        ))
        .routes(routes!(contributions::mine))
        .routes(routes!(contributions::reveal))
        .routes(routes!(silent::write, silent::rewrite, silent::count))
        .routes(routes!(silent::reveal))
        .routes(routes!(run::server_clock))
        .routes(routes!(agenda::agenda))
        .routes(routes!(agenda::add))
        .routes(routes!(agenda::change, agenda::remove))
        .routes(routes!(agenda::place))
        .routes(routes!(agenda::planned_end))
        .routes(routes!(agenda::templates, agenda::save))
        .routes(routes!(agenda::forget))
        .routes(routes!(agenda::choose))
        .routes(routes!(run::run))
        .routes(routes!(run::freeze))
        .routes(routes!(run::gather))
        .routes(routes!(floor::hand))
        .routes(routes!(floor::speaking))
        .routes(routes!(floor::ready))
        .routes(routes!(floor::reaction))
        .routes(routes!(rehearsal::rehearse, rehearsal::end))
        .routes(routes!(groups::past, groups::form, groups::end))
        .routes(routes!(groups::call))
        .routes(routes!(groups::rename))
        .routes(routes!(groups::place, groups::take_out))
        .routes(routes!(groups::enter))
        .routes(routes!(groups::merge))
        .routes(routes!(steer::room))
        .routes(routes!(steer::rights))
        .routes(routes!(steer::spotlight))
        .routes(routes!(steer::projector))
        .routes(routes!(protected::release))
        .routes(routes!(people::participants, people::enter))
        .routes(routes!(people::change_participant, people::remove_participant))
        .routes(routes!(people::hand_over))
        .routes(routes!(people::authors))
        .routes(routes!(seatmates::list, seatmates::add))
        .routes(routes!(seatmates::remove))
        .routes(routes!(polls::list, polls::add))
        .routes(routes!(polls::change, polls::delete))
        .routes(routes!(polls::open))
        .routes(routes!(polls::close))
        .routes(routes!(polls::again))
        .routes(routes!(polls::answer))
        .routes(routes!(polls::mine))
        .routes(routes!(history::list, history::take))
        .routes(routes!(history::look))
        .routes(routes!(history::clean_up))
        .layer(DefaultBodyLimit::max(body_bytes))
        // Streamed to disk with a bound of its own, so outside the limit for bodies in memory.
        .merge(
            OpenApiRouter::new()
                .routes(routes!(workshops::import))
                .routes(routes!(table::read))
                .layer(DefaultBodyLimit::disable()),
        )
}

/// The description of the interface, as served.
pub fn description() -> Description {
    described(0).into_openapi()
}

/// Everything that is served on the main addresses.
pub(super) fn router(state: AppState) -> Router {
    let (routes, description) = described(state.rooms().limits().body_bytes).split_for_parts();
    let description = axum::Json(description);
    routes
        .route("/api/openapi.json", get(async move || description))
        .route("/ws", get(socket::hocuspocus))
        .route("/ws/{workshop}/{area}", get(socket::plain))
        .fallback(assets::serve)
        .method_not_allowed_fallback(async || problem::Problem(Code::MethodNotAllowed))
        .layer(from_fn_with_state(state.clone(), guard::check))
        .layer(from_fn_with_state(state.clone(), problem::translate))
        .layer(from_fn_with_state(state.clone(), guard::dress))
        .with_state(state)
}

/// What is served on the address for metrics.
pub(super) fn metrics_router(state: AppState) -> Router {
    Router::new()
        .route("/metrics", get(server::metrics_text))
        .with_state(state)
}
