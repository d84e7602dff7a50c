//! `wirkraum serve`.

use std::error::Error;

use super::terminal;
use crate::config::Config;
use crate::server::{Limits, OrganiserKey, Server, ServerError};
use crate::store::StoreError;

/// Serves until the process is asked to stop.
pub(super) async fn serve(config: Config, limits: Limits) -> Result<(), String> {
    let stop = asked_to_stop();
    allow_many_files();
    let server = Server::open_with(config, limits)
        .await
        .map_err(|error| advice(&error))?;
    for address in server.addresses() {
        terminal::line(&format!("listening on http://{address}"));
    }
    introduce(&server);
    server.run(stop).await.map_err(|error| advice(&error))
}

/// Every socket is an open file to the system, which allows few unless asked: on many a system 1,024.
#[cfg(unix)]
fn allow_many_files() {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

    let maximum = getrlimit(Resource::Nofile).maximum;
    let all = Rlimit {
        current: maximum,
        maximum,
    };
    if let Err(error) = setrlimit(Resource::Nofile, all) {
        tracing::debug!(%error, "as many open files as before");
    }
}

/// Windows counts sockets apart from files and bounds them by memory alone.
#[cfg(not(unix))]
const fn allow_many_files() {}

/// What the organiser needs. The key is shown to a person or at first start, and never again into a log.
fn introduce(server: &Server) {
    let OrganiserKey { key, is_new, file } = server.key();
    let base = server.urls().first().map_or("", String::as_str);
    if terminal::is_watched() || (*is_new && file.is_some()) {
        let link = format!("{base}/#k={key}");
        terminal::line("");
        terminal::line("Workshops anlegen / create workshops:");
        terminal::line(&format!("  {link}"));
        if let Some(code) = terminal::qr_code(&link) {
            terminal::line("");
            terminal::line(&code);
        }
        terminal::line("Dieser Link ist nur für die Organisation. / This link is for the organiser only.");
    } else if let Some(file) = file {
        terminal::line(&format!("organiser key in {}", file.display()));
    }
}

/// What happened and what to do, in one sentence or two.
pub(super) fn advice(error: &ServerError) -> String {
    let what_to_do = match error {
        ServerError::Listen { address, source } if source.kind() == std::io::ErrorKind::AddrInUse => {
            let port = address.port();
            return format!(
                "Port {port} is in use. Stop the other program, or start with --listen {}:{}.",
                address.ip(),
                port.wrapping_add(1)
            );
        }
        ServerError::Listen { .. } => "Choose an address of this machine with --listen.",
        ServerError::Store(StoreError::NotWritable { .. }) | ServerError::Key { .. } => {
            "Give this user the right to write there, or choose another directory with --data."
        }
        ServerError::Store(StoreError::InUse { .. }) => "Stop it, or choose another directory with --data.",
        ServerError::Store(StoreError::Full { .. }) => "Free some space and start again.",
        ServerError::Store(StoreError::Newer { .. }) => "Update Wirkraum; the file stays as it is.",
        ServerError::Store(_) => "Check the data directory, or choose another one with --data.",
        ServerError::NoKey(_) | ServerError::Serve(_) => "Start it again.",
    };
    let mut text = error.to_string();
    if let Some(source) = error.source().filter(|source| source.to_string() != text) {
        text = format!("{text} ({source})");
    }
    format!("{}. {what_to_do}", capitalised(&text))
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars
        .next()
        .map(|first| first.to_uppercase().chain(chars).collect())
        .unwrap_or_default()
}

/// SIGTERM or Ctrl-C. Listens for them from the call on, so that a server can be stopped in order while it starts.
fn asked_to_stop() -> impl Future<Output = ()> + Send {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let asked = [SignalKind::terminate(), SignalKind::interrupt()].map(signal);
        async move {
            match asked {
                [Ok(mut terminated), Ok(mut interrupted)] => {
                    tokio::select! {
                        _ = terminated.recv() => {}
                        _ = interrupted.recv() => {}
                    }
                }
                _ => drop(tokio::signal::ctrl_c().await),
            }
        }
    }
    #[cfg(not(unix))]
    async {
        drop(tokio::signal::ctrl_c().await);
    }
}
