//! The server itself, on a free port in a directory of its own.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use wirkraum::config::{Config, WorkerConfig};
use wirkraum::server::Server;
use wirkraum::sync::limits::Limits;

use super::http::{Answer, Ask};
use super::{PATIENCE, soon, until};

/// The organiser key of every server in these tests.
pub(crate) const KEY: &str = "organiser-key-of-the-tests";

/// A server that is running.
pub(crate) struct Running {
    pub(crate) address: SocketAddr,
    /// Present when this server made its directory.
    directory: Option<TempDir>,
    data: PathBuf,
    stop: Option<oneshot::Sender<()>>,
    ended: JoinHandle<()>,
}

/// How to reach a server, wherever it runs.
pub(crate) trait Reachable {
    fn address(&self) -> SocketAddr;
    fn key(&self) -> &str;

    fn ask(&self, method: &str, path: &str) -> Ask {
        Ask::new(self.address(), method, path)
    }

    fn get(&self, path: &str) -> Ask {
        self.ask("GET", path)
    }

    /// The value of one of its counters or gauges.
    async fn metric(&self, name: &str) -> u64 {
        let text = self.get("/metrics").send().await.text();
        let line = text.lines().find_map(|line| line.strip_prefix(&format!("{name} ")));
        line.unwrap_or_else(|| panic!("no {name} in {text}")).parse().unwrap()
    }

    /// A new workshop, as the organiser makes it.
    async fn workshop(&self) -> Workshop {
        let body = json!({"title": "Frühe Hilfen"});
        let made = self
            .ask("POST", "/api/workshops")
            .bearer(self.key())
            .json(&body)
            .send()
            .await;
        Workshop::read(self.address(), &made.good())
    }
}

impl Reachable for Running {
    fn address(&self) -> SocketAddr {
        self.address
    }

    fn key(&self) -> &str {
        KEY
    }
}

/// What a server is told when nothing special is asked of it.
pub(crate) fn config(data: &Path) -> Config {
    Config {
        listen: vec![SocketAddr::from(([127, 0, 0, 1], 0))],
        data: data.to_owned(),
        public_url: None,
        organiser_key: Some(KEY.to_owned()),
        metrics_listen: None,
        worker: WorkerConfig {
            program: Some(env!("CARGO_BIN_EXE_wirkraum").into()),
            time_limit: PATIENCE,
            ..WorkerConfig::default()
        },
    }
}

impl Running {
    pub(crate) async fn start() -> Self {
        Self::with_limits(Limits::default()).await
    }

    pub(crate) async fn with_limits(limits: Limits) -> Self {
        let directory = tempfile::tempdir().unwrap();
        let mut running = Self::launch(config(directory.path()), limits).await;
        running.directory = Some(directory);
        running
    }

    /// On a directory that somebody else keeps.
    pub(crate) async fn on(data: &Path) -> Self {
        Self::launch(config(data), Limits::default()).await
    }

    pub(crate) async fn launch(config: Config, limits: Limits) -> Self {
        let data = config.data.clone();
        let server = Server::open_with(config, limits).await.unwrap();
        let address = server.addresses()[0];
        let (stop, stopped) = oneshot::channel();
        let ended = tokio::spawn(async move {
            let stopped = async {
                let _ = stopped.await;
            };
            server.run(stopped).await.unwrap();
        });
        Self {
            address,
            directory: None,
            data,
            stop: Some(stop),
            ended,
        }
    }

    pub(crate) fn data(&self) -> &Path {
        &self.data
    }

    /// Where a workshop is kept.
    pub(crate) fn file(&self, id: &str) -> PathBuf {
        self.data.join("workshops").join(format!("{id}.wirkraum"))
    }

    /// Stops it in order and waits until it has ended, and until what it was just doing lets go of its files: other than
    /// a process, it takes none of that with it. The directory stays for as long as the answer is kept.
    pub(crate) async fn stop(mut self) -> Option<TempDir> {
        drop(self.stop.take());
        soon("the server to stop", self.ended).await.unwrap();
        let lock = std::fs::File::open(self.data.join("lock")).unwrap();
        until("the directory to be free", async || lock.try_lock().is_ok()).await;
        self.directory.take()
    }
}

/// A workshop as the organiser got it.
#[derive(Debug, Clone)]
pub(crate) struct Workshop {
    pub(crate) address: SocketAddr,
    pub(crate) id: String,
    pub(crate) links: Value,
    pub(crate) room_code: String,
}

/// Somebody who joined.
#[derive(Debug, Clone)]
pub(crate) struct Person {
    pub(crate) address: SocketAddr,
    pub(crate) workshop: String,
    pub(crate) id: String,
    pub(crate) token: String,
    pub(crate) return_code: String,
    pub(crate) joined: Value,
}

/// The secret at the end of a link.
pub(crate) fn secret(link: &str) -> &str {
    link.split_once("#k=").expect("a secret in the fragment").1
}

impl Workshop {
    pub(crate) fn read(address: SocketAddr, made: &Value) -> Self {
        Self {
            address,
            id: made["id"].as_str().unwrap().to_owned(),
            links: made["links"].clone(),
            room_code: made["roomCode"].as_str().unwrap().to_owned(),
        }
    }

    /// The secret of a role's link.
    pub(crate) fn key(&self, role: &str) -> &str {
        secret(self.links[role].as_str().expect("a link for every role"))
    }

    pub(crate) fn ask(&self, method: &str, rest: &str) -> Ask {
        Ask::new(self.address, method, &format!("/api/workshops/{}{rest}", self.id))
    }

    /// An attempt to join.
    pub(crate) fn try_join(&self, body: &Value) -> impl Future<Output = Answer> + use<> {
        self.ask("POST", "/join").json(body).send()
    }

    pub(crate) async fn join(&self, role: &str, name: &str) -> Person {
        let mut body = json!({"key": self.key(role), "name": name, "perspective": "society"});
        if role == "observer" {
            body = json!({"key": self.key(role)});
        }
        Person::read(self, self.try_join(&body).await.good())
    }

    /// Document name of an area.
    pub(crate) fn document(&self, area: &str) -> String {
        format!("{}/{area}", self.id)
    }
}

impl Person {
    pub(crate) fn read(workshop: &Workshop, joined: Value) -> Self {
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        Self {
            address: workshop.address,
            workshop: workshop.id.clone(),
            id: text(&joined["participant"]["id"]),
            token: text(&joined["token"]),
            return_code: text(&joined["returnCode"]),
            joined,
        }
    }

    /// A request in this person's name, below the workshop.
    pub(crate) fn ask(&self, method: &str, rest: &str) -> Ask {
        Ask::new(self.address, method, &format!("/api/workshops/{}{rest}", self.workshop)).bearer(&self.token)
    }

    pub(crate) async fn get(&self, rest: &str) -> Answer {
        self.ask("GET", rest).send().await
    }
}

/// Short waits for everything that is about time, so that tests need not wait.
pub(crate) fn brisk() -> Limits {
    Limits {
        idle_unload: Duration::from_millis(200),
        ..Limits::default()
    }
}
