//! Every bound can be set at start, and is listed where people look for it.

use serde_json::json;
use wirkraum::config::WorkerConfig;
use wirkraum::sync::limits::Limits;
use yrs::{ReadTxn, Transact};

use crate::common::bytes::{Said, put};
use crate::common::child::{Process, outcome, serving, wirkraum};
use crate::common::peer::{Peer, add_card};
use crate::common::server::{KEY, Person, Reachable};

#[test]
fn what_makes_no_sense_is_a_wrong_call_that_says_what_to_do() {
    for (limits, words) in [
        (&["cards"][..], "'cards' is no limit; write for example"),
        (&["card=4"], "there is no limit 'card'; choose one of"),
        (&["cards=many"], "'many' is no value for cards; write a number"),
        (&["cards=0"], "cards may be from 1 to 1000000"),
        (&["update-size=1GB"], "write a size such as 512KiB or 20MiB"),
        (&["ping-every=20"], "write a time such as 100ms, 20s"),
        (&["cards=4,entries=x"], "'x' is no value for entries"),
        (
            &["ping-every=50s"],
            "make ping-every (50 s) smaller than dead-after (44 s)",
        ),
        (
            &["update-size=2MiB", "document-size=1MiB"],
            "make it at most document-size",
        ),
        (&["worker-memory=64MiB"], "worker-memory may be from 256 MiB"),
        (&["sockets-per-workshop=10"], "leaves nobody else a place"),
    ] {
        let mut flags = wirkraum();
        flags.arg("serve");
        for limit in limits {
            flags.args(["--limit", limit]);
        }
        let mut environment = wirkraum();
        environment.env("WIRKRAUM_LIMIT", limits.join(","));
        for call in [flags, environment] {
            let (code, stdout, stderr) = outcome(call);
            assert_eq!((code, stdout.as_str()), (Some(2), ""), "{limits:?}: {stderr}");
            assert!(stderr.contains(words), "{limits:?}: {stderr}");
        }
    }
}

#[test]
fn every_limit_is_in_the_help_and_in_the_guide_with_its_default() {
    let mut help = wirkraum();
    help.args(["serve", "--help"]);
    let (code, help, _) = outcome(help);
    assert_eq!(code, Some(0));
    assert!(help.contains("docs/operation.md"), "{help}");
    let guide = std::fs::read_to_string("docs/operation.md").unwrap();
    let (_, section) = guide.split_once("\n## Limits\n").unwrap();
    let rows: Vec<&str> = section.lines().filter(|line| line.starts_with("| `")).collect();
    let listed = Limits::default().list();
    for limit in &listed {
        let line = format!("{}={}: {}", limit.name, limit.value.replace(' ', ""), limit.what);
        assert!(help.contains(&line), "{line} in {help}");
        let row = format!("| `{}` | {} | {} |", limit.name, limit.value, limit.what);
        assert!(rows.contains(&row.as_str()), "the guide lacks\n{row}");
    }
    assert_eq!(rows.len(), listed.len(), "the guide lists what does not exist");
}

#[tokio::test(flavor = "multi_thread")]
async fn limits_of_flags_and_of_the_environment_are_in_force() {
    let directory = tempfile::tempdir().unwrap();
    let mut flags = serving(directory.path());
    flags.args(["--limit", "cards=2", "--limit", "body-size=2KiB,name-length=5"]);
    let server = Process::run(flags, KEY);
    let workshop = server.workshop().await;
    let too_long = json!({"key": workshop.key("participant"), "name": "123456"});
    assert_eq!(workshop.try_join(&too_long).await.problem(), "name-too-long");
    let mut peer = Peer::open(&workshop.join("participant", "Ayşe").await, 11).await;
    for n in 0..3 {
        peer.send(put(11, n, "cards", &format!("card{n}"), "x")).await;
        assert_eq!(peer.status().await, n < 2, "card {n}");
    }
    let refused = peer.heard().await;
    assert!(matches!(&refused[..], [Said::Stateless(value)] if value["code"] == "L-CARDS"));
    let body = json!({"title": "x".repeat(2_048)});
    let large = server.ask("POST", "/api/workshops").bearer(server.key()).json(&body);
    let answer = large.send().await;
    assert_eq!(answer.problem(), "body-too-large");
    assert!(answer.text().contains("2 KiB"), "{}", answer.text());
    drop(server);

    let directory = tempfile::tempdir().unwrap();
    let mut environment = serving(directory.path());
    environment.env("WIRKRAUM_LIMIT", "cards=1, name-length=3");
    let server = Process::run(environment, KEY);
    let workshop = server.workshop().await;
    let four = json!({"key": workshop.key("participant"), "name": "1234"});
    let answer = workshop.try_join(&four).await;
    assert_eq!(answer.problem(), "name-too-long");
    assert!(answer.text().contains("Höchstens 3 Zeichen"), "{}", answer.text());
}

#[test]
fn workers_are_bounded_by_default_as_the_limits_say() {
    let (limits, worker) = (Limits::default(), WorkerConfig::default());
    assert_eq!(
        (
            limits.worker_processes,
            limits.worker_memory_bytes,
            limits.worker_within
        ),
        (worker.processes, worker.memory_bytes, worker.time_limit)
    );
}

/// The workers of a server: the bound of their memory that the system keeps.
#[cfg(target_os = "linux")]
fn workers_of(server: u32) -> Vec<String> {
    let tasks = std::fs::read_dir(format!("/proc/{server}/task")).unwrap();
    let children = tasks.flat_map(|task| {
        let children = std::fs::read_to_string(task.unwrap().path().join("children")).unwrap_or_default();
        let children: Vec<String> = children.split_whitespace().map(str::to_owned).collect();
        children
    });
    let limits = children.filter_map(|child| std::fs::read_to_string(format!("/proc/{child}/limits")).ok());
    limits
        .map(|limits| {
            let line = limits.lines().find(|line| line.starts_with("Max address space"));
            line.unwrap().split_whitespace().nth(3).unwrap().to_owned()
        })
        .collect()
}

#[cfg(target_os = "linux")]
#[tokio::test(flavor = "multi_thread")]
async fn number_and_memory_of_the_workers_can_be_set() {
    let directory = tempfile::tempdir().unwrap();
    let mut flags = serving(directory.path());
    flags.args(["--limit", "worker-processes=1,worker-memory=300MiB"]);
    let server = Process::run(flags, KEY);
    let mut reading = Vec::new();
    for n in 0..4 {
        let workshop = server.workshop().await;
        let person = workshop.join("participant", "Ayşe").await;
        Peer::open(&person, 11 + n).await.add_card("card1", "Besuch").await;
        reading.push(tokio::spawn(async move { person.get("/board").await.good() }));
    }
    for task in reading {
        task.await.unwrap();
    }
    assert_eq!(workers_of(server.id()), [(300_u64 << 20).to_string()]);
}

/// So much that reading it takes many milliseconds in any build. Neither it nor the answer fits into a pipe at once, so the
/// server notices on the way that the time is over, however late it looks.
const MANY_CARDS: usize = 2_000;

#[tokio::test(flavor = "multi_thread")]
async fn the_time_of_the_workers_can_be_set() {
    let directory = tempfile::tempdir().unwrap();
    let mut flags = serving(directory.path());
    flags.args(["--limit", "worker-within=1ms"]);
    let server = Process::run(flags, KEY);
    let person = server.workshop().await.join("participant", "Ayşe").await;
    let mut peer = Peer::open(&person, 11).await;
    let before = peer.doc.transact().state_vector();
    for n in 0..MANY_CARDS {
        add_card(&peer.doc, &format!("card{n}"), &"x".repeat(100));
    }
    // All of it in one update: there is no beginning with some of the cards.
    let update = peer.doc.transact().encode_state_as_update_v1(&before);
    peer.send(update).await;
    assert!(peer.status().await);
    let answer = person.get("/board").await;
    // A process may or may not answer within that time that there is nothing before those cards.
    if answer.status == 200 {
        let board = answer.good();
        assert_eq!((&board["setAside"], &board["cards"]), (&json!(["model"]), &json!([])));
    } else {
        assert_eq!((answer.problem().as_str(), answer.status), ("content-unreadable", 503));
    }
    drop((peer, server));

    // And so much time that even a machine with much else to do has read it.
    let mut flags = serving(directory.path());
    flags.args(["--limit", "worker-within=60s"]);
    let server = Process::run(flags, KEY);
    let address = server.address;
    let board = Person { address, ..person }.get("/board").await.good();
    assert_eq!(board["cards"].as_array().unwrap().len(), MANY_CARDS);
    assert!(board.get("setAside").is_none());
}
