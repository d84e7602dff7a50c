//! The real binary as a process of its own.

use std::io::{BufRead, BufReader, Read};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use super::PATIENCE;
use super::server::{KEY, Reachable};

/// A server process and what it said so far.
pub(crate) struct Process {
    child: Child,
    /// From the start of the process to the line with its address.
    pub(crate) listening_after: Duration,
    pub(crate) address: SocketAddr,
    key: String,
    stdout: Arc<Mutex<String>>,
    stderr: Arc<Mutex<String>>,
    readers: Vec<JoinHandle<()>>,
}

/// A call of the binary that nothing was asked of yet.
pub(crate) fn wirkraum() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_wirkraum"));
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("WIRKRAUM_")) {
        command.env_remove(name);
    }
    command
}

/// The usual call: a free port, this directory, the known key.
pub(crate) fn serving(data: &Path) -> Command {
    serving_at(SocketAddr::from(([127, 0, 0, 1], 0)), data)
}

/// The same at an address that others know already.
pub(crate) fn serving_at(address: SocketAddr, data: &Path) -> Command {
    let mut command = wirkraum();
    command.args(["--listen", &address.to_string(), "--organiser-key", KEY, "--data"]);
    command.arg(data);
    command
}

impl Process {
    pub(crate) fn start(data: &Path) -> Self {
        Self::run(serving(data), KEY)
    }

    /// Starts and waits for the line with the address.
    pub(crate) fn run(mut command: Command, key: &str) -> Self {
        let begun = Instant::now();
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let (sender, lines) = channel();
        let (stdout, out) = gather(child.stdout.take().unwrap(), move |line| {
            let _ = sender.send(line.to_owned());
        });
        let (stderr, err) = gather(child.stderr.take().unwrap(), |_| {});
        let address = listening(&lines).unwrap_or_else(|| {
            let _ = child.kill();
            panic!("no address; standard error: {}", stderr.lock().unwrap())
        });
        Self {
            child,
            listening_after: begun.elapsed(),
            address,
            key: key.to_owned(),
            stdout,
            stderr,
            readers: vec![out, err],
        }
    }

    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    /// Ends it as a power cut would, but for the page cache.
    pub(crate) fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Asks it to stop.
    pub(crate) fn terminate(&self) {
        self.signal("TERM");
    }

    /// Sends it a signal by its name.
    pub(crate) fn signal(&self, name: &str) {
        let sent = Command::new("kill")
            .args([&format!("-{name}"), &self.id().to_string()])
            .status()
            .unwrap();
        assert!(sent.success());
    }

    /// Waits until it has ended; what it said on standard output and on standard error.
    pub(crate) fn ended(mut self) -> (ExitStatus, String, String) {
        let status = wait(&mut self.child);
        for reader in self.readers.drain(..) {
            reader.join().unwrap();
        }
        (
            status,
            self.stdout.lock().unwrap().clone(),
            self.stderr.lock().unwrap().clone(),
        )
    }

    /// What it said on standard output so far.
    pub(crate) fn output(&self) -> String {
        self.stdout.lock().unwrap().clone()
    }

    /// Its log so far.
    pub(crate) fn log(&self) -> String {
        self.stderr.lock().unwrap().clone()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Reachable for Process {
    fn address(&self) -> SocketAddr {
        self.address
    }

    fn key(&self) -> &str {
        &self.key
    }
}

/// Runs a call that is expected to end by itself: exit code, standard output, standard error.
pub(crate) fn outcome(mut command: Command) -> (Option<i32>, String, String) {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let (stdout, out) = gather(child.stdout.take().unwrap(), |_| {});
    let (stderr, err) = gather(child.stderr.take().unwrap(), |_| {});
    let status = wait(&mut child);
    out.join().unwrap();
    err.join().unwrap();
    let text = |lines: Arc<Mutex<String>>| lines.lock().unwrap().clone();
    (status.code(), text(stdout), text(stderr))
}

fn wait(child: &mut Child) -> ExitStatus {
    let begun = Instant::now();
    loop {
        if let Some(status) = child.try_wait().unwrap() {
            return status;
        }
        if begun.elapsed() > PATIENCE {
            let _ = child.kill();
            panic!("the process does not end");
        }
        std::thread::sleep(Duration::from_millis(10));
    }
}

fn listening(lines: &Receiver<String>) -> Option<SocketAddr> {
    loop {
        let line = lines.recv_timeout(PATIENCE).ok()?;
        if let Some(address) = line.strip_prefix("listening on http://") {
            return Some(address.parse().expect("an address"));
        }
    }
}

/// Reads lines in a thread, so that the process never waits for us.
fn gather(
    stream: impl Read + Send + 'static,
    mut told: impl FnMut(&str) + Send + 'static,
) -> (Arc<Mutex<String>>, JoinHandle<()>) {
    let all = Arc::new(Mutex::new(String::new()));
    let into = Arc::clone(&all);
    let reader = std::thread::spawn(move || {
        for line in BufReader::new(stream).lines() {
            let Ok(line) = line else { return };
            told(&line);
            let mut all = into.lock().unwrap();
            all.push_str(&line);
            all.push('\n');
        }
    });
    (all, reader)
}
