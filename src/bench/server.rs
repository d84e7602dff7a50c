//! The server that is measured: one that runs already, or one that is started, killed and started again.

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::channel;
use std::time::{Duration, Instant, SystemTime};

use tempfile::TempDir;

use super::machine::{self, Usage};
use super::target::{Kind, loopback};
use super::{BenchError, Protocol};

/// Longest a server may take to listen, or to stop when it is asked to.
const PATIENCE: Duration = Duration::from_mins(1);

/// Stands for the data directory in a command.
pub const DATA: &str = "{data}";

/// The cores of a pinned run.
const SERVER_CORE: usize = 0;
const DRIVER_CORE: usize = 1;

/// Which server to measure and how to get it.
#[derive(Debug, Clone)]
pub struct Plan {
    /// Which server it is.
    pub kind: Kind,
    /// What it is spoken to in.
    pub protocol: Protocol,
    /// Where it is or how it is started.
    pub source: Source,
    /// Keep the server on one core and the driver on another.
    pub pinned: bool,
    /// Where data directories are made; the system's temporary directory when absent.
    pub directory: Option<PathBuf>,
}

/// Where a server comes from.
#[derive(Debug, Clone)]
pub enum Source {
    /// It runs.
    Running {
        /// Where.
        address: SocketAddr,
        /// Its organiser key, for Wirkraum.
        key: Option<String>,
        /// Its process, for processor time and memory.
        pid: Option<u32>,
    },
    /// This command starts it. It says `listening on SCHEME://ADDRESS` on standard output. [`DATA`] among the arguments
    /// stands for a directory that is made for it and removed afterwards.
    Command(Vec<String>),
}

/// A server that runs.
#[derive(Debug)]
pub struct Server {
    plan: Plan,
    child: Option<Child>,
    data: Option<TempDir>,
    address: SocketAddr,
    key: Option<String>,
    /// Bounds of a Wirkraum, as its environment names them.
    limits: String,
}

impl Server {
    /// Takes the running server, or starts one in a fresh directory.
    ///
    /// # Errors
    /// [`BenchError::Start`] with what the server said last.
    pub fn start(plan: &Plan) -> Result<Self, BenchError> {
        Self::with_limits(plan, "")
    }

    /// The same with other bounds than the defaults, `NAME=VALUE,…`. Only Wirkraum knows what they mean.
    pub(super) fn with_limits(plan: &Plan, limits: &str) -> Result<Self, BenchError> {
        let mut server = Self {
            plan: plan.clone(),
            child: None,
            data: None,
            address: SocketAddr::from(([127, 0, 0, 1], 0)),
            key: None,
            limits: limits.to_owned(),
        };
        match &plan.source {
            Source::Running { address, key, .. } => {
                server.address = *address;
                server.key.clone_from(key);
                if plan.pinned {
                    machine::pin(DRIVER_CORE);
                }
            }
            Source::Command(_) => {
                let mut builder = tempfile::Builder::new();
                let builder = builder.prefix("wirkraum-bench-");
                let made = match &plan.directory {
                    Some(directory) => builder.tempdir_in(directory),
                    None => builder.tempdir(),
                };
                server.data = Some(made?);
                server.key = Some(format!("bench-{:032x}", fastrand::u128(..)));
                server.launch()?;
            }
        }
        Ok(server)
    }

    /// Where it listens.
    pub(super) fn address(&self) -> SocketAddr {
        self.address
    }

    /// The organiser key of a Wirkraum.
    pub(super) fn key(&self) -> Option<&str> {
        self.key.as_deref()
    }

    /// Which server it is.
    pub(super) fn kind(&self) -> Kind {
        self.plan.kind
    }

    /// What it is spoken to in.
    pub(super) fn protocol(&self) -> Protocol {
        self.plan.protocol
    }

    /// What bounds it has when it is started the next time.
    pub(super) fn set_limits(&mut self, limits: &str) {
        limits.clone_into(&mut self.limits);
    }

    /// Whether it can be killed and started again.
    pub(super) fn is_ours(&self) -> bool {
        self.child.is_some()
    }

    /// Where its data is, if it was started here.
    pub(super) fn data(&self) -> Option<&Path> {
        self.data.as_ref().map(TempDir::path)
    }

    /// Processor time and memory of it and its children, where the system tells.
    pub(super) fn usage(&self) -> Option<Usage> {
        let given = match self.plan.source {
            Source::Running { pid, .. } => pid,
            Source::Command(_) => None,
        };
        machine::usage(self.child.as_ref().map(Child::id).or(given)?)
    }

    /// Ends it as a crash would; what it handed to the system stays.
    ///
    /// # Errors
    /// [`BenchError::NeedsCommand`] when it was not started here.
    pub(super) fn kill(&mut self) -> Result<(), BenchError> {
        let mut child = self.child.take().ok_or(BenchError::NeedsCommand)?;
        child.kill()?;
        child.wait()?;
        Ok(())
    }

    /// Waits until it has written nothing for a while: what it writes late, it has written.
    pub(super) fn until_disk_is_quiet(&self, quiet: Duration) {
        let begun = Instant::now();
        let mut last = (Vec::new(), begun);
        while last.1.elapsed() < quiet && begun.elapsed() < PATIENCE {
            let now = self.data().map(files).unwrap_or_default();
            if now != last.0 {
                last = (now, Instant::now());
            }
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// Starts it on the directory it had, or on its first one. Returns once it listens.
    ///
    /// # Errors
    /// [`BenchError::Start`] with what the server said last.
    pub(super) fn launch(&mut self) -> Result<(), BenchError> {
        let (Source::Command(words), Some(data)) = (&self.plan.source, &self.data) else {
            return Err(BenchError::NeedsCommand);
        };
        let Some((program, arguments)) = words.split_first() else {
            return Err(BenchError::NeedsCommand);
        };
        let log = data.path().join("standard-error.log");
        let store = data.path().join("data");
        fs::create_dir_all(&store)?;
        let mut command = Command::new(program);
        for argument in arguments {
            command.arg(argument.replace(DATA, &store.to_string_lossy()));
        }
        if let Some(key) = &self.key {
            command.env("WIRKRAUM_ORGANISER_KEY", key);
        }
        if !self.limits.is_empty() {
            command.env("WIRKRAUM_LIMIT", &self.limits);
        }
        command.stdin(Stdio::null());
        command.stdout(Stdio::piped()).stderr(File::create(&log)?);
        let failed = |why: String| BenchError::Start {
            program: program.into(),
            why,
        };
        // A process inherits the core of the thread that starts it.
        if self.plan.pinned {
            machine::pin(SERVER_CORE);
        }
        let spawned = command.spawn();
        if self.plan.pinned {
            machine::pin(DRIVER_CORE);
        }
        let mut child = spawned.map_err(|error| failed(error.to_string()))?;
        let output = child.stdout.take();
        self.child = Some(child);
        let (told, lines) = channel();
        if let Some(output) = output {
            // Goes on reading, so that the server never waits for somebody to listen; ends with the server.
            std::thread::spawn(move || {
                for line in BufReader::new(output).lines().map_while(Result::ok) {
                    let address = line.strip_prefix("listening on ").map(str::to_owned);
                    if let Some(address) = address {
                        let _ = told.send(address);
                    }
                }
            });
        }
        let Ok(url) = lines.recv_timeout(PATIENCE) else {
            let said = fs::read_to_string(&log).unwrap_or_default();
            let lines: Vec<_> = said.lines().collect();
            return Err(failed(lines[lines.len().saturating_sub(5)..].join("\n")));
        };
        self.address = loopback(&url)?;
        Ok(())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(mut child) = self.child.take() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

/// Size and time of everything below a directory.
fn files(directory: &Path) -> Vec<(PathBuf, u64, Option<SystemTime>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(directory).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if let Ok(metadata) = entry.metadata() {
            found.push((path, metadata.len(), metadata.modified().ok()));
        }
    }
    found.sort();
    found
}
