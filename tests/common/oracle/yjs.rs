//! Plain Yjs, which knows nothing of this server, reads what the file holds.

use std::fmt::Write;
use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;
use yrs::Doc;

use super::replicas;
use super::stored::Stored;

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut digits, byte| {
        write!(digits, "{byte:02x}").unwrap();
        digits
    })
}

/// Whether the stored bytes say the same to Yjs, in their order, backwards, and merged.
pub(crate) fn agrees(newcomer: &Doc, stored: &Stored) -> Result<String, String> {
    let directory = tempfile::tempdir().unwrap();
    let file = directory.path().join("updates.json");
    let updates: Vec<String> = stored.updates().map(|update| hex(update)).collect();
    std::fs::write(&file, serde_json::to_vec(&updates).unwrap()).unwrap();
    let script = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/judges/replay.mjs");
    let read = Command::new("node")
        .arg(script)
        .arg(&file)
        .output()
        .expect("this test needs Node.js as `node`, and `npm ci` in web");
    if !read.status.success() {
        return Err(format!(
            "Yjs cannot read the stored bytes: {}",
            String::from_utf8_lossy(&read.stderr)
        ));
    }
    let said = String::from_utf8_lossy(&read.stdout);
    let said: Value = serde_json::from_str(said.lines().last().unwrap_or_default()).unwrap();
    replicas::others(newcomer, &[("Yjs on the stored bytes".to_owned(), said)])?;
    Ok(format!(
        "Yjs reads the same from {} ({} updates)",
        match (&stored.snapshot, stored.log.len()) {
            (None, _) => "the log",
            (Some(_), 0) => "the snapshot",
            (Some(_), _) => "snapshot and log",
        },
        updates.len()
    ))
}
