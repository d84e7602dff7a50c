//! HTTP and sockets: translates between the outside and the use cases. The only module that knows axum.

mod agenda;
mod assets;
mod contributions;
mod extract;
mod floor;
mod groups;
mod guard;
mod history;
mod join;
mod listen;
#[cfg(test)]
mod mirror;
mod onward;
mod people;
mod polls;
mod problem;
mod protected;
mod read;
mod rehearsal;
mod router;
mod run;
mod scratch;
mod seatmates;
mod server;
mod silent;
mod socket;
mod state;
mod steer;
mod table;
mod transport;
mod upgrade;
mod workshops;

use std::future::Future;
use std::io;

use tokio::net::TcpListener;

pub use guard::Hosts;
pub use router::description;
pub use state::AppState;

/// Serves on `listener` until `stop`, then lets requests under way finish.
///
/// # Errors
/// When the listener fails.
pub async fn serve(
    listener: TcpListener,
    state: AppState,
    stop: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    let bounds = state.connection_bounds();
    listen::serve(listener, router::router(state), bounds, stop).await
}

/// Serves the metrics alone on `listener` until `stop`.
///
/// # Errors
/// When the listener fails.
pub async fn serve_metrics(
    listener: TcpListener,
    state: AppState,
    stop: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    let bounds = state.connection_bounds();
    listen::serve(listener, router::metrics_router(state), bounds, stop).await
}
