//! The load generator against the real binary and the relay: everything sent arrives, what is lost is noticed.

// In helpers, too, a failure is a failed test.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

const PROGRAM: &str = env!("CARGO_BIN_EXE_wirkraum");

/// A run in miniature: the report as JSON.
fn report(arguments: &[&str]) -> Value {
    let directory = tempfile::tempdir().unwrap();
    let json = directory.path().join("report.json");
    let output = run(directory.path(), arguments, Some(&json));
    assert!(
        output.status.success(),
        "{arguments:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    let left: Vec<_> = std::fs::read_dir(directory.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert_eq!(left, ["report.json"], "a run leaves nothing behind");
    serde_json::from_slice(&std::fs::read(json).unwrap()).unwrap()
}

fn run(directory: &Path, arguments: &[&str], json: Option<&Path>) -> Output {
    let mut command = Command::new(PROGRAM);
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("WIRKRAUM_")) {
        command.env_remove(name);
    }
    command.arg("bench").args(arguments).arg("--directory").arg(directory);
    if let Some(json) = json {
        command.arg("--json").arg(json);
    }
    command.output().unwrap()
}

fn value(report: &Value, name: &str) -> f64 {
    let measures = report["measures"].as_array().unwrap();
    let found = measures.iter().find(|measure| measure["name"] == name);
    found
        .and_then(|measure| measure["value"].as_f64())
        .unwrap_or_else(|| panic!("no {name} in {report:#}"))
}

/// A figure that counts something.
fn count(report: &Value, name: &str) -> u64 {
    let figure = value(report, name);
    figure.to_string().parse().unwrap()
}

const EVERYBODY: [&[&str]; 3] = [
    &["--kind", "wirkraum"],
    &["--kind", "wirkraum", "--protocol", "y-websocket"],
    &["--kind", "relay"],
];

#[test]
fn every_letter_reaches_every_reader_once_in_both_protocols_and_over_the_relay() {
    for server in EVERYBODY {
        let sizes = [
            "fan-out",
            "--clients",
            "8",
            "--writers",
            "3",
            "--rate",
            "20",
            "--seconds",
            "1",
        ];
        let report = report(&[&sizes, server].concat());
        assert_eq!(count(&report, "missing"), 0, "{report:#}");
        assert_eq!(count(&report, "connections-lost"), 0);
        assert!(value(&report, "updates") >= 40.0, "{report:#}");
        assert_eq!(
            count(&report, "deliveries"),
            count(&report, "updates") * 7,
            "{report:#}"
        );
        assert!(value(&report, "latency-p99") >= value(&report, "latency-p50"));
    }
}

#[test]
fn writing_into_a_document_that_is_there_already_is_measured_too() {
    let sizes = [
        "fan-out",
        "--clients",
        "4",
        "--writers",
        "2",
        "--rate",
        "10",
        "--seconds",
        "1",
        "--document",
        "500",
    ];
    let report = report(&sizes);
    assert_eq!(count(&report, "missing"), 0, "{report:#}");
    assert_eq!(
        count(&report, "deliveries"),
        count(&report, "updates") * 3,
        "{report:#}"
    );
}

#[test]
fn the_last_state_of_every_cursor_is_seen_by_everybody() {
    for server in EVERYBODY {
        let sizes = ["awareness", "--clients", "6", "--rate", "8", "--seconds", "1"];
        let report = report(&[&sizes, server].concat());
        assert_eq!(count(&report, "unseen-at-the-end"), 0, "{report:#}");
        assert!(value(&report, "deliveries") >= 100.0, "{report:#}");
        assert!(value(&report, "delivered-share") <= 100.0, "{report:#}");
    }
}

#[test]
fn a_rate_that_is_held_has_delivered_everything() {
    for server in EVERYBODY {
        let sizes = ["flood", "--readers", "2", "--rates", "200,400", "--seconds", "1"];
        let report = report(&[&sizes, server].concat());
        assert_eq!(count(&report, "held"), 400, "{report:#}");
        assert_eq!(count(&report, "missing"), 0, "{report:#}");
        assert_eq!(count(&report, "deliveries"), count(&report, "updates") * 2);
    }
}

#[test]
fn another_machine_is_never_driven() {
    for target in ["ws://192.0.2.1:80", "http://example.org", "ws://0.0.0.0:8040"] {
        let directory = tempfile::tempdir().unwrap();
        let output = run(directory.path(), &["fan-out", "--target", target], None);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!output.status.success(), "{target}");
        assert!(said.contains("is not this machine"), "{target}: {said}");
    }
    let listening = Command::new(PROGRAM)
        .args(["bench", "relay", "--listen", "0.0.0.0:0"])
        .output()
        .unwrap();
    assert!(!listening.status.success());
    assert!(String::from_utf8_lossy(&listening.stderr).contains("is not this machine"));
}

#[test]
fn the_first_client_and_many_at_once_get_the_document_after_every_restart() {
    let sizes = [
        "cold",
        "--letters",
        "600",
        "--updates",
        "40",
        "--joins",
        "5",
        "--restarts",
        "1",
    ];
    let report = report(&sizes);
    for state in ["compacted", "tail"] {
        assert!(value(&report, &format!("first-client-{state}")) > 0.0);
        assert!(value(&report, &format!("joins-slowest-{state}")) > 0.0);
    }
}

#[test]
fn a_server_that_writes_first_loses_nothing_and_one_that_keeps_nothing_is_found_out() {
    let sizes = ["durability", "--clients", "4", "--kills", "2", "--seed", "9"];
    for protocol in ["hocuspocus", "y-websocket"] {
        let report = report(&[&sizes[..], &["--protocol", protocol]].concat());
        assert_eq!(count(&report, "lost"), 0, "{report:#}");
        assert!(count(&report, "seen-by-others") > 20, "{report:#}");
        assert_eq!(
            report["measures"]
                .to_string()
                .contains(r#"{"name":"acknowledged","unit":"","value":null}"#),
            protocol == "y-websocket",
            "{report:#}"
        );
    }
    let lossy = report(&[&sizes[..], &["--kind", "relay"]].concat());
    assert_eq!(count(&lossy, "lost"), count(&lossy, "seen-by-others"), "{lossy:#}");
    assert_eq!(count(&lossy, "kills-with-loss"), 2, "{lossy:#}");
}

#[test]
fn memory_is_told_per_room_and_per_connection() {
    let report = report(&["rooms", "--rooms", "5", "--connections", "10"]);
    assert_eq!(count(&report, "connections-lost"), 0);
    if cfg!(target_os = "linux") {
        assert!(value(&report, "memory-at-first") > 1_000.0, "{report:#}");
    }
}

#[test]
fn every_order_of_a_running_workshop_reaches_every_screen() {
    let report = report(&["workshop", "--people", "5", "--seconds", "2"]);
    for phase in ["writing", "poll"] {
        assert_eq!(count(&report, &format!("{phase}-orders")), 4, "{report:#}");
        assert_eq!(count(&report, &format!("{phase}-missing")), 0, "{report:#}");
        assert!(value(&report, &format!("{phase}-everybody-max")) > 0.0, "{report:#}");
        assert!(value(&report, &format!("{phase}-request-max")) > 0.0, "{report:#}");
    }
}

#[test]
fn everybody_is_in_sync_again_after_a_lost_line_and_after_a_crash() {
    let storm = report(&["storm", "--clients", "12", "--bytes", "20000"]);
    for who in ["returning", "reloaded"] {
        assert!(value(&storm, &format!("all-in-sync-{who}")) > 0.0, "{storm:#}");
    }
    let serving = report(&["serving", "--rooms", "3", "--bytes", "20000"]);
    assert!(
        value(&serving, "first-client") >= value(&serving, "listening"),
        "{serving:#}"
    );
    assert!(
        value(&serving, "all-rooms") >= value(&serving, "first-client"),
        "{serving:#}"
    );
}

#[test]
fn a_scenario_that_kills_is_not_run_on_a_server_of_somebody_else() {
    let directory = tempfile::tempdir().unwrap();
    let output = run(directory.path(), &["durability", "--target", "ws://127.0.0.1:9"], None);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!output.status.success());
    assert!(said.contains("starts and stops the server itself"), "{said}");
}
