//! One worker process as the server sees it.

use std::collections::HashMap;
use std::io;
use std::path::Path;
use std::process::Stdio;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use bytes::Bytes;
use tokio::io::{AsyncReadExt, AsyncWriteExt, BufWriter};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};

use super::Fault;
use super::message::{Reply, Request, head, length, prefix, split};

/// How long a process may take to end when it is asked to.
const END_WITHIN: Duration = Duration::from_secs(1);

/// A running process between two requests. Dropping it kills it.
pub(super) struct Worker {
    process: Child,
    input: BufWriter<ChildStdin>,
    output: ChildStdout,
    /// Documents it keeps, by key, and where each stands.
    pub(super) holds: HashMap<u64, u64>,
    /// When it last had something to do.
    pub(super) idle_since: Instant,
    /// Lasts as long as this does.
    pub(super) alive: Arc<Alive>,
}

/// Counts a process for as long as it is there.
#[derive(Debug)]
pub(super) struct Alive(Arc<AtomicUsize>);

impl Alive {
    fn counted(count: &Arc<AtomicUsize>) -> Arc<Self> {
        count.fetch_add(1, Ordering::Relaxed);
        Arc::new(Self(Arc::clone(count)))
    }
}

impl Drop for Alive {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

impl Worker {
    /// Starts a process, counted in `count`.
    ///
    /// # Errors
    /// What the system says.
    pub(super) fn start(program: &Path, memory_bytes: u64, count: &Arc<AtomicUsize>) -> io::Result<Self> {
        let mut command = Command::new(program);
        command
            .arg("worker")
            .arg("--memory-bytes")
            .arg(memory_bytes.to_string());
        // Secrets may come by the environment, and the process needs none.
        let own = std::env::vars_os().map(|(name, _)| name);
        for name in own.filter(|name| name.to_string_lossy().starts_with("WIRKRAUM_")) {
            command.env_remove(name);
        }
        #[cfg(unix)]
        command.arg0("wirkraum");
        let mut process = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()?;
        let missing = || io::Error::other("no pipe");
        let input = process.stdin.take().ok_or_else(missing)?;
        let output = process.stdout.take().ok_or_else(missing)?;
        Ok(Self {
            process,
            input: BufWriter::new(input),
            output,
            holds: HashMap::new(),
            idle_since: Instant::now(),
            alive: Alive::counted(count),
        })
    }

    /// Sends a request and waits for the answer. After a [`Fault`] of its own the process is good for nothing: end it.
    pub(super) async fn ask(
        &mut self,
        request: &Request,
        parts: &[Bytes],
        within: Duration,
    ) -> Result<(Reply, Vec<Bytes>), Fault> {
        let head = head(request, parts).map_err(|_| Fault::TooLarge)?;
        let answer = tokio::time::timeout(within, self.exchange(&head, parts))
            .await
            .map_err(|_| Fault::Hung)?;
        let message = answer.map_err(|error| match error.kind() {
            io::ErrorKind::InvalidData => Fault::Nonsense,
            _ => Fault::Died,
        })?;
        let (reply, parts) = split::<Reply>(message).map_err(|_| Fault::Nonsense)?;
        self.holds = reply.holds.iter().copied().collect();
        self.idle_since = Instant::now();
        Ok((reply, parts))
    }

    async fn exchange(&mut self, head: &[u8], parts: &[Bytes]) -> io::Result<Bytes> {
        self.input.write_all(head).await?;
        for part in parts {
            self.input.write_all(&prefix(part.len())?).await?;
            self.input.write_all(part).await?;
        }
        self.input.flush().await?;
        let mut start = [0; 4];
        self.output.read_exact(&mut start).await?;
        let length = length(start)?;
        let mut message = Vec::new();
        (&mut self.output).take(length as u64).read_to_end(&mut message).await?;
        if message.len() < length {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        Ok(message.into())
    }

    /// Lets the process end, and sees to it that it does.
    pub(super) async fn end(self) {
        let Self {
            mut process,
            input,
            alive: _alive,
            ..
        } = self;
        drop(input);
        if tokio::time::timeout(END_WITHIN, process.wait()).await.is_err() {
            kill(process).await;
        }
    }

    /// Ends a process that is not to be trusted any more.
    pub(super) async fn kill(self) {
        let Self {
            process, alive: _alive, ..
        } = self;
        kill(process).await;
    }
}

async fn kill(mut process: Child) {
    if let Err(error) = process.kill().await {
        tracing::warn!(%error, "a worker could not be ended");
    }
}
