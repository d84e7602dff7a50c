//! Judges from outside: the unmodified npm clients `@hocuspocus/provider`, `y-websocket` and `yjs` against the real binary.
//! Their scripts are in `tests/judges`; they use what is installed for the web board.

// In helpers, too, a failure is a failed test.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::{Path, PathBuf};
use std::process::Command;

use rusqlite::{Connection, OpenFlags};
use serde_json::Value;

fn here() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Runs a judge and answers what it printed.
fn judge(script: &str, arguments: &[&Path]) -> Value {
    let packages = here().join("web/node_modules");
    for package in ["yjs", "@hocuspocus/provider", "y-websocket", "ws"] {
        assert!(
            packages.join(package).join("package.json").exists(),
            "{package} is not installed: run `npm ci` in web"
        );
    }
    let mut command = Command::new("node");
    command.arg(here().join("tests/judges").join(script)).args(arguments);
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("WIRKRAUM_")) {
        command.env_remove(name);
    }
    let verdict = command.output().expect("the judges need Node.js as `node`");
    let (said, complaint) = (
        String::from_utf8_lossy(&verdict.stdout),
        String::from_utf8_lossy(&verdict.stderr),
    );
    assert!(verdict.status.success(), "{script} says no:\n{complaint}\n{said}");
    serde_json::from_str(said.lines().last().expect("a result")).expect("JSON")
}

/// Lets the clients work on a server, then lets plain Yjs read what the server stored of it: so many updates at least.
fn work_and_replay(script: &str, least: usize) {
    let data = tempfile::tempdir().unwrap();
    let binary = Path::new(env!("CARGO_BIN_EXE_wirkraum"));
    let result = judge(script, &[binary, data.path()]);
    let id = result["workshop"].as_str().unwrap();
    let stored = stored(&data.path().join(format!("workshops/{id}.wirkraum")));
    assert!(stored.len() >= least, "{} updates", stored.len());
    let file = data.path().join("updates.json");
    std::fs::write(&file, serde_json::to_vec(&stored).unwrap()).unwrap();
    assert_eq!(judge("replay.mjs", &[&file]), result["content"]);
}

/// Snapshot and log of the model, as hexadecimal digits.
fn stored(file: &Path) -> Vec<String> {
    let file = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let mut statement = file
        .prepare(
            "SELECT hex(bytes) FROM (
                 SELECT 0 AS seq, bytes FROM snapshots WHERE area = 'model'
                 UNION ALL SELECT seq, bytes FROM updates WHERE area = 'model'
             ) ORDER BY seq",
        )
        .unwrap();
    let updates = statement.query_map([], |row| row.get(0)).unwrap();
    updates.collect::<Result<_, _>>().unwrap()
}

#[test]
fn both_client_libraries_work_in_one_room_and_end_up_with_the_same() {
    work_and_replay("together.mjs", 11);
}

#[test]
fn both_client_libraries_survive_a_killed_server_and_every_edit_arrives_once() {
    work_and_replay("reconnect.mjs", 11);
}

#[test]
fn edits_of_forty_page_loads_without_a_network_arrive_together() {
    work_and_replay("offline.mjs", 5);
}
