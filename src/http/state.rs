//! What every handler shares. Below the router, so that nothing needs to import the router.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use tokio::sync::Semaphore;

use super::guard::Hosts;
use super::listen::Bounds;
use crate::metrics::Metrics;
use crate::sync::rooms::Rooms;
use crate::workshop::Workshops;

/// The server as its handlers see it. Cheap to clone.
#[derive(Clone)]
pub struct AppState(Arc<Inner>);

struct Inner {
    workshops: Workshops,
    metrics: Arc<Metrics>,
    hosts: Hosts,
    urls: Vec<String>,
    secure_cookies: bool,
    connections: Arc<Semaphore>,
    ready: AtomicBool,
}

impl AppState {
    /// State over the use cases. `urls`: how this server is reached, the address for other devices first.
    pub fn new(workshops: Workshops, metrics: Arc<Metrics>, hosts: Hosts, urls: Vec<String>) -> Self {
        let secure_cookies = urls.first().is_some_and(|url| url.starts_with("https://"));
        let connections = Arc::new(Semaphore::new(workshops.rooms().limits().http_connections));
        Self(Arc::new(Inner {
            connections,
            workshops,
            metrics,
            hosts,
            urls,
            secure_cookies,
            ready: AtomicBool::new(true),
        }))
    }

    /// The use cases.
    pub fn workshops(&self) -> &Workshops {
        &self.0.workshops
    }

    /// The live documents.
    pub fn rooms(&self) -> &Arc<Rooms> {
        self.0.workshops.rooms()
    }

    /// The counters.
    pub fn metrics(&self) -> &Metrics {
        &self.0.metrics
    }

    /// Which names this server answers to.
    pub fn hosts(&self) -> &Hosts {
        &self.0.hosts
    }

    /// The bounds of HTTP connections, shared by all listeners.
    pub(super) fn connection_bounds(&self) -> Bounds {
        Bounds {
            connections: Arc::clone(&self.0.connections),
            headers_within: self.rooms().limits().http_headers_within,
        }
    }

    /// How this server is reached, the address for other devices first.
    pub fn urls(&self) -> &[String] {
        &self.0.urls
    }

    /// Whether cookies are for https only.
    pub fn secure_cookies(&self) -> bool {
        self.0.secure_cookies
    }

    /// Whether new work is welcome.
    pub fn is_ready(&self) -> bool {
        self.0.ready.load(Ordering::Relaxed)
    }

    /// The server stops: no new work, sockets are closed.
    pub fn stop(&self) {
        self.0.ready.store(false, Ordering::Relaxed);
        self.rooms().stop();
    }
}
