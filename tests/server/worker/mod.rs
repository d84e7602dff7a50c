//! What clients wrote is read in processes of its own: they may die, hang and lie, and nothing else does.

mod neighbours;
mod poison;
mod processes;

use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use wirkraum::config::WorkerConfig;

use crate::common::server::{Running, config};
use wirkraum::server::Limits;

/// A program that is the real worker until it reads the poison: see `stand_in.mjs`. As little urgent as the real one.
fn stand_in(directory: &Path, how: &str) -> PathBuf {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/server/worker/stand_in.mjs");
    let path = directory.join(format!("{how}.sh"));
    let program = env!("CARGO_BIN_EXE_wirkraum");
    let text = format!(
        "#!/bin/sh\nexec nice -n 10 node '{}' {how} '{program}' \"$@\"\n",
        script.display()
    );
    std::fs::write(&path, text).unwrap();
    std::fs::set_permissions(&path, PermissionsExt::from_mode(0o755)).unwrap();
    path
}

/// A server with such workers, on a directory that somebody else keeps.
async fn with_workers(data: &Path, worker: WorkerConfig, limits: Limits) -> Running {
    let config = wirkraum::config::Config { worker, ..config(data) };
    Running::launch(config, limits).await
}
