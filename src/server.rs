//! The server as a value: open it, run it, stop it. Tests start it on port 0 like anybody else.

use std::future::Future;
use std::io::{self, Write};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use thiserror::Error;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::config::Config;
use crate::doc::worker::Workers;
use crate::http::{self, AppState, Hosts};
use crate::metrics::Metrics;
use crate::store::{Store, StoreError};
pub use crate::sync::limits::Limits;
use crate::sync::rooms::Rooms;
use crate::workshop::{Workshops, organiser_key};

/// How long open requests and sockets may take to end.
const STOP_WITHIN: Duration = Duration::from_secs(2);

/// Where the organiser key is kept, in the data directory.
const KEY_FILE: &str = "organiser-key";

/// Why a server could not start or had to stop.
#[derive(Debug, Error)]
pub enum ServerError {
    /// An address cannot be listened on.
    #[error("{address} cannot be listened on")]
    Listen {
        /// The address.
        address: SocketAddr,
        /// What the system said.
        source: io::Error,
    },
    /// The data directory cannot be used.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The organiser key cannot be read or kept.
    #[error("the organiser key in {} cannot be read or written", path.display())]
    Key {
        /// Its file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// There is no randomness to make a key of.
    #[error("no organiser key could be made")]
    NoKey(#[source] crate::workshop::Error),
    /// A listener failed while serving.
    #[error("serving failed")]
    Serve(#[source] io::Error),
}

/// The organiser key and where it came from.
#[derive(Clone)]
pub struct OrganiserKey {
    /// The key.
    pub key: String,
    /// Whether it was made just now.
    pub is_new: bool,
    /// Its file; none when it was given.
    pub file: Option<PathBuf>,
}

/// A server that is bound to its addresses and ready to run.
pub struct Server {
    state: AppState,
    listeners: Vec<TcpListener>,
    metrics_listener: Option<TcpListener>,
    addresses: Vec<SocketAddr>,
    urls: Vec<String>,
    key: OrganiserKey,
    store: Store,
}

impl Server {
    /// Opens the data directory and binds every address.
    ///
    /// # Errors
    /// See [`ServerError`].
    pub async fn open(config: Config) -> Result<Self, ServerError> {
        Self::open_with(config, Limits::default()).await
    }

    /// The same with other bounds.
    ///
    /// # Errors
    /// See [`ServerError`].
    pub async fn open_with(config: Config, limits: Limits) -> Result<Self, ServerError> {
        let mut listeners = Vec::new();
        let mut addresses = Vec::new();
        for address in &config.listen {
            let listener = bind(*address).await?;
            addresses.push(listener.local_addr().map_err(|source| ServerError::Listen {
                address: *address,
                source,
            })?);
            listeners.push(listener);
        }
        let metrics_listener = match config.metrics_listen {
            Some(address) => Some(bind(address).await?),
            None => None,
        };
        let store = Store::open(&config.data)?;
        let scratch = scratch_directory(&config.data)?;
        let key = find_key(&config.data, config.organiser_key)?;
        let urls = urls(config.public_url.as_deref(), &addresses);
        let base_url = urls.first().cloned().unwrap_or_default();
        let metrics = Arc::new(Metrics::default());
        let workers = Workers::new(config.worker, Arc::clone(&metrics));
        let rooms = Rooms::new(store.clone(), limits, Arc::clone(&metrics), workers);
        rooms.keep_tidy();
        let workshops = Workshops::new(rooms, &key.key, scratch, base_url);
        // Before anybody can come in: what ended while no server ran is gone.
        workshops.delete_expired().await;
        let hosts = Hosts::new(machine_name().as_deref(), config.public_url.as_deref());
        let state = AppState::new(workshops, metrics, hosts, urls.clone());
        Ok(Self {
            state,
            listeners,
            metrics_listener,
            addresses,
            urls,
            key,
            store,
        })
    }

    /// The addresses it is bound to.
    pub fn addresses(&self) -> &[SocketAddr] {
        &self.addresses
    }

    /// How it is reached, the address for other devices first.
    pub fn urls(&self) -> &[String] {
        &self.urls
    }

    /// The organiser key.
    pub fn key(&self) -> &OrganiserKey {
        &self.key
    }

    /// The use cases, for callers in this process.
    pub fn workshops(&self) -> &Workshops {
        self.state.workshops()
    }

    /// Serves until `stop`; then closes every socket, lets requests finish for a moment, and closes the files.
    ///
    /// # Errors
    /// [`ServerError::Serve`] when a listener fails.
    pub async fn run(self, stop: impl Future<Output = ()> + Send) -> Result<(), ServerError> {
        let (stopping, stopped) = watch::channel(false);
        let mut serving = JoinSet::new();
        for listener in self.listeners {
            serving.spawn(http::serve(listener, self.state.clone(), told(stopped.clone())));
        }
        if let Some(listener) = self.metrics_listener {
            serving.spawn(http::serve_metrics(listener, self.state.clone(), told(stopped)));
        }
        let failed = tokio::select! {
            () = stop => None,
            () = self.state.workshops().keep_deadlines() => None,
            () = self.state.workshops().keep_rehearsing() => None,
            ended = serving.join_next() => match ended {
                Some(Ok(Err(error))) => Some(error),
                _ => None,
            },
        };
        let _ = stopping.send(true);
        self.state.stop();
        let orderly = async {
            while serving.join_next().await.is_some() {}
            while self.state.rooms().socket_count() > 0 {
                tokio::time::sleep(Duration::from_millis(10)).await;
            }
        };
        if tokio::time::timeout(STOP_WITHIN, orderly).await.is_err() {
            tracing::info!("some connections did not end in time");
        }
        // Nobody is left to read for, and finding out what cannot be read takes a while.
        self.state.rooms().workers().close();
        if let Err(error) = self.store.close().await {
            tracing::warn!(%error, "a file was not closed in order; what was acknowledged is on disk all the same");
        }
        failed.map_or(Ok(()), |error| Err(ServerError::Serve(error)))
    }
}

async fn told(mut stopped: watch::Receiver<bool>) {
    // An error means that the server is gone, which is a reason to stop too.
    let _ = stopped.wait_for(|stopped| *stopped).await;
}

async fn bind(address: SocketAddr) -> Result<TcpListener, ServerError> {
    TcpListener::bind(address)
        .await
        .map_err(|source| ServerError::Listen { address, source })
}

/// Files on their way in or out; whatever a crash left behind goes.
fn scratch_directory(data: &Path) -> Result<PathBuf, ServerError> {
    let path = data.join("tmp");
    let made = std::fs::remove_dir_all(&path).or_else(|error| match error.kind() {
        io::ErrorKind::NotFound => Ok(()),
        _ => Err(error),
    });
    made.and_then(|()| std::fs::create_dir_all(&path))
        .map_err(StoreError::from)?;
    Ok(path)
}

fn find_key(data: &Path, given: Option<String>) -> Result<OrganiserKey, ServerError> {
    if let Some(key) = given {
        return Ok(OrganiserKey {
            key,
            is_new: false,
            file: None,
        });
    }
    let path = data.join(KEY_FILE);
    let failed = |source| ServerError::Key {
        path: path.clone(),
        source,
    };
    match std::fs::read_to_string(&path) {
        Ok(text) if !text.trim().is_empty() => {
            return Ok(OrganiserKey {
                key: text.trim().to_owned(),
                is_new: false,
                file: Some(path),
            });
        }
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(failed(error)),
        _ => {}
    }
    let key = organiser_key().map_err(ServerError::NoKey)?;
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&path).map_err(failed)?;
    file.write_all(format!("{key}\n").as_bytes())
        .and_then(|()| file.sync_all())
        .map_err(failed)?;
    Ok(OrganiserKey {
        key,
        is_new: true,
        file: Some(path),
    })
}

/// How the server is reached: the public URL, else the address in the local network, else what it listens on.
fn urls(public_url: Option<&str>, addresses: &[SocketAddr]) -> Vec<String> {
    let mut urls: Vec<String> = public_url
        .map(|url| url.trim_end_matches('/').to_owned())
        .into_iter()
        .collect();
    for address in addresses {
        if address.ip().is_unspecified() {
            urls.extend(local_addresses(address.is_ipv4()).map(|ip| url(SocketAddr::new(ip, address.port()))));
        } else {
            urls.push(url(*address));
        }
    }
    if urls.is_empty() {
        urls.extend(
            addresses
                .iter()
                .map(|address| url(SocketAddr::new(Ipv4Addr::LOCALHOST.into(), address.port()))),
        );
    }
    let mut seen = std::collections::HashSet::new();
    urls.retain(|url| seen.insert(url.clone()));
    urls
}

fn url(address: SocketAddr) -> String {
    format!("http://{address}")
}

/// Addresses of this machine that phones in the same network can reach, the likeliest first: private IPv4, not of a
/// virtual interface.
fn local_addresses(v4: bool) -> impl Iterator<Item = IpAddr> {
    let mut found: Vec<(u8, IpAddr)> = if_addrs::get_if_addrs()
        .unwrap_or_default()
        .into_iter()
        .filter(|interface| !interface.is_loopback() && interface.ip().is_ipv4() && v4)
        .map(|interface| {
            let virtual_names = ["docker", "br-", "veth", "virbr", "vbox", "vmnet", "tun", "tap", "wg"];
            let is_virtual = virtual_names.iter().any(|name| interface.name.starts_with(name));
            let is_private = matches!(interface.ip(), IpAddr::V4(ip) if ip.is_private());
            (u8::from(is_virtual) * 2 + u8::from(!is_private), interface.ip())
        })
        .collect();
    found.sort();
    found.into_iter().map(|(_, ip)| ip)
}

fn machine_name() -> Option<String> {
    let from_environment = std::env::var("HOSTNAME")
        .or_else(|_| std::env::var("COMPUTERNAME"))
        .ok();
    let name = from_environment.or_else(|| std::fs::read_to_string("/etc/hostname").ok())?;
    let name = name.trim();
    (!name.is_empty()).then(|| name.to_owned())
}
