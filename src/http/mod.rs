//! HTTP and sockets: translates between the outside and the use cases. The only module that knows axum.

mod assets;
mod extract;
mod guard;
mod history;
mod join;
#[cfg(test)]
mod mirror;
mod people;
mod problem;
mod read;
mod router;
mod scratch;
mod server;
mod socket;
mod state;
mod steer;
mod transport;
mod upgrade;
mod workshops;

use std::future::Future;
use std::io;
use std::net::SocketAddr;

use axum::serve::ListenerExt;
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
    // Small frames must leave at once: without this they wait for the peer's acknowledgement.
    let listener = listener.tap_io(|stream| {
        if let Err(error) = stream.set_nodelay(true) {
            tracing::debug!(%error, "TCP_NODELAY was refused");
        }
    });
    let service = router::router(state).into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service).with_graceful_shutdown(stop).await
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
    axum::serve(listener, router::metrics_router(state))
        .with_graceful_shutdown(stop)
        .await
}
