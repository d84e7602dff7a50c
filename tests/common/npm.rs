//! People whose clients are the unmodified npm packages `@hocuspocus/provider` and `y-websocket`, in a Node process.

use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::peer::{Notebook, Protocol};
use super::server::Person;

/// One process, in which several people work.
pub(crate) struct Npm {
    child: Child,
    pipes: Arc<Mutex<(ChildStdin, BufReader<ChildStdout>)>>,
    /// How many have entered.
    pub(crate) count: usize,
}

/// How a replica stands.
#[derive(Debug)]
pub(crate) struct NpmState {
    pub(crate) synced: bool,
    /// Nothing waits for an answer; always so where nothing is answered.
    pub(crate) saved: bool,
    pub(crate) connected: bool,
    pub(crate) content: Value,
    /// Names of everybody else who is present.
    pub(crate) others: Vec<String>,
}

impl Npm {
    /// Starts the process, which ends by itself after `patience`.
    pub(crate) fn start(patience: Duration) -> Self {
        let script = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/judges/people.mjs");
        let mut child = Command::new("node")
            .arg(script)
            .env("JUDGE_PATIENCE", patience.as_millis().to_string())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("this test needs Node.js as `node`, and `npm ci` in web");
        let pipes = (
            child.stdin.take().unwrap(),
            BufReader::new(child.stdout.take().unwrap()),
        );
        Self {
            child,
            pipes: Arc::new(Mutex::new(pipes)),
            count: 0,
        }
    }

    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    async fn ask(&self, call: Value) -> Value {
        let pipes = Arc::clone(&self.pipes);
        let asked = tokio::task::spawn_blocking(move || {
            let (stdin, stdout) = &mut *pipes.lock().unwrap();
            writeln!(stdin, "{call}").unwrap();
            let mut answer = String::new();
            stdout.read_line(&mut answer).unwrap();
            serde_json::from_str(&answer).unwrap_or_else(|_| panic!("no answer to {call}"))
        });
        asked.await.unwrap()
    }

    /// Somebody comes in; at `person.address`, which may be that of a proxy.
    pub(crate) async fn enter(&mut self, person: &Person, protocol: Protocol) -> usize {
        let protocol = if protocol == Protocol::Plain {
            "plain"
        } else {
            "hocuspocus"
        };
        let call = json!({
            "call": "enter", "protocol": protocol, "address": person.address.to_string(),
            "document": format!("{}/model", person.workshop), "token": person.token,
        });
        self.ask(call).await;
        self.count += 1;
        self.count - 1
    }

    pub(crate) async fn card(&self, who: usize, card: &str, words: &str) {
        self.ask(json!({"call": "card", "who": who, "card": card, "words": words}))
            .await;
    }

    /// Writes words into the title of a card, each an update of its own.
    pub(crate) async fn write(&self, who: usize, card: &str, words: &[String]) {
        self.ask(json!({"call": "write", "who": who, "card": card, "words": words}))
            .await;
    }

    pub(crate) async fn reload(&self, who: usize) {
        self.ask(json!({"call": "reload", "who": who})).await;
    }

    /// How somebody's replica stands; what they were shown goes into the notebook.
    pub(crate) async fn state(&self, who: usize, notebook: &dyn Notebook) -> NpmState {
        let state = self.ask(json!({"call": "state", "who": who})).await;
        for shown in state["shown"].as_array().unwrap() {
            notebook.shown(&from_hex(shown.as_str().unwrap()));
        }
        assert_eq!(
            state["whole"], true,
            "a replica waits for something that it was never given"
        );
        let others = state["others"].as_array().unwrap().iter();
        NpmState {
            synced: state["synced"] == true,
            saved: state["saved"] == true,
            connected: state["connected"] == true,
            content: state["content"].clone(),
            others: others.map(|name| name.as_str().unwrap().to_owned()).collect(),
        }
    }

    /// Waits until everybody is in again, everything they wrote is answered, and all of them say the same: that. A client
    /// that was refused for a gap goes on counting until it compares once more, so it is made to.
    pub(crate) async fn settled(&self, notebook: &dyn Notebook, within: Duration) -> Vec<(String, Value)> {
        let begun = Instant::now();
        let mut compared = false;
        loop {
            let mut states = Vec::new();
            for who in 0..self.count {
                states.push(self.state(who, notebook).await);
            }
            let synced = states.iter().all(|state| state.synced && state.connected);
            let equal = states.windows(2).all(|pair| pair[0].content == pair[1].content);
            if synced && equal && states.iter().all(|state| state.saved) {
                let name = |n| format!("npm client {n}");
                let contents = states.into_iter().map(|state| state.content);
                return contents.enumerate().map(|(n, content)| (name(n), content)).collect();
            }
            if synced && equal && !compared {
                compared = true;
                for who in 0..self.count {
                    self.ask(json!({"call": "compare", "who": who})).await;
                }
            }
            let stand: Vec<_> = states
                .iter()
                .map(|state| (state.connected, state.synced, state.saved))
                .collect();
            assert!(
                begun.elapsed() < within,
                "the npm clients do not settle (connected, synced, saved): {stand:?}, equal: {equal}"
            );
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
    }
}

impl Drop for Npm {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn from_hex(digits: &str) -> Vec<u8> {
    let pairs = digits.as_bytes().chunks_exact(2);
    pairs
        .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap())
        .collect()
}
