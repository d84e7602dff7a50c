//! The unmodified npm package `yjs` as the other side: processes of Node that are talked to over pipes.

mod crashers;
mod judge;
mod mutated;
mod mutations;
mod parts;
mod room;
mod sessions;

use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

/// How long a script may think. Generous: it bounds a hang and judges no speed.
const PATIENCE: Duration = Duration::from_mins(2);

/// A script of `tests/judges` that is running. It is ended when this is dropped.
pub(crate) struct Script {
    child: Child,
    input: ChildStdin,
    output: Receiver<Vec<u8>>,
}

impl Script {
    /// Starts a script. Without Node.js or the packages of the board there is no judge, and that is a failure.
    pub(crate) fn start(script: &str, arguments: &[&str]) -> Self {
        let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
        assert!(
            here.join("web/node_modules/yjs/package.json").exists(),
            "yjs is not installed: run `npm ci` in web"
        );
        let mut child = Command::new("node")
            .arg(here.join("tests/judges/sessions").join(script))
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the judges need Node.js as `node`");
        let (input, output) = (child.stdin.take().unwrap(), frames(child.stdout.take().unwrap()));
        Self { child, input, output }
    }

    /// The next frame: bytes with their length in front.
    pub(crate) fn hear(&mut self) -> Vec<u8> {
        match self.output.recv_timeout(PATIENCE) {
            Ok(frame) => frame,
            Err(RecvTimeoutError::Timeout) => panic!("the script hangs"),
            Err(RecvTimeoutError::Disconnected) => {
                let status = self.child.wait().unwrap();
                panic!("the script has ended with {status}; what it says stands above")
            }
        }
    }

    pub(crate) fn say(&mut self, body: &[u8]) {
        let mut frame = u32::try_from(body.len()).unwrap().to_le_bytes().to_vec();
        frame.extend_from_slice(body);
        self.input.write_all(&frame).unwrap();
    }
}

impl Drop for Script {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Reads frames in a thread, so that a script that hangs is noticed.
fn frames(mut output: ChildStdout) -> Receiver<Vec<u8>> {
    let (sender, receiver) = channel();
    std::thread::spawn(move || {
        let mut head = [0; 4];
        while output.read_exact(&mut head).is_ok() {
            let mut body = vec![0; u32::from_le_bytes(head) as usize];
            if output.read_exact(&mut body).is_err() || sender.send(body).is_err() {
                return;
            }
        }
    });
    receiver
}
