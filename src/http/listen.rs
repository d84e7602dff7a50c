//! Connections: as many as there may be, each with little time to say what it wants.

use std::io::{self, ErrorKind};
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::ConnectInfo;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::{Service, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};

/// Pause after the system would not hand over a connection, mostly because files ran out.
const ACCEPT_PAUSE: Duration = Duration::from_secs(1);

/// The bounds of HTTP connections. Sockets leave them behind: an upgraded connection counts among the sockets.
#[derive(Debug, Clone)]
pub(super) struct Bounds {
    /// How many there may be at a time, on all listeners together; past it the next one waits to be accepted.
    pub(super) connections: Arc<Semaphore>,
    /// Time for the headers of a request, from the end of the one before. Whoever says nothing is disconnected then.
    pub(super) headers_within: Duration,
}

/// Serves `router` until `stop`, then lets requests under way finish.
///
/// # Errors
/// When no connection can be accepted any more.
pub(super) async fn serve(
    listener: TcpListener,
    router: Router,
    bounds: Bounds,
    stop: impl Future<Output = ()> + Send,
) -> io::Result<()> {
    let service = TowerToHyperService::new(router);
    let (stopping, stopped) = watch::channel(());
    let mut stop = pin!(stop);
    loop {
        let permit = tokio::select! {
            () = &mut stop => break,
            permit = Arc::clone(&bounds.connections).acquire_owned() => permit.map_err(io::Error::other)?,
        };
        let (stream, peer) = tokio::select! {
            () = &mut stop => break,
            accepted = listener.accept() => match accepted {
                Ok(accepted) => accepted,
                Err(error) => {
                    pause_after(&error).await;
                    continue;
                }
            },
        };
        // Small frames must leave at once: without this they wait for the peer's acknowledgement.
        if let Err(error) = stream.set_nodelay(true) {
            tracing::debug!(%error, "TCP_NODELAY was refused");
        }
        let (service, stopped, within) = (service.clone(), stopped.clone(), bounds.headers_within);
        tokio::spawn(async move {
            converse(stream, peer, service, within, stopped).await;
            drop(permit);
        });
    }
    drop((listener, stopped));
    let _ = stopping.send(());
    stopping.closed().await;
    Ok(())
}

/// One connection to its end, or to its upgrade.
async fn converse(
    stream: TcpStream,
    peer: SocketAddr,
    service: TowerToHyperService<Router>,
    headers_within: Duration,
    mut stopped: watch::Receiver<()>,
) {
    let service = service_fn(move |mut request: hyper::Request<Incoming>| {
        request.extensions_mut().insert(ConnectInfo(peer));
        service.call(request)
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(headers_within)
        .serve_connection(TokioIo::new(stream), service)
        .with_upgrades();
    let mut connection = pin!(connection);
    let outcome = tokio::select! {
        outcome = connection.as_mut() => outcome,
        _ = stopped.changed() => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    };
    if let Err(error) = outcome {
        tracing::debug!(%error, "a connection ended early");
    }
}

/// What one connection brought on itself is no reason to wait.
async fn pause_after(error: &io::Error) {
    let theirs = [
        ErrorKind::ConnectionRefused,
        ErrorKind::ConnectionAborted,
        ErrorKind::ConnectionReset,
    ];
    if !theirs.contains(&error.kind()) {
        tracing::error!(%error, "no connection could be accepted");
        tokio::time::sleep(ACCEPT_PAUSE).await;
    }
}
