//! Asked to stop while people work.

use std::time::{Duration, Instant};

use crate::common::child::{Process, serving_at};
use crate::common::oracle::{Fate, Oracle};
use crate::common::server::KEY;
use crate::common::socket::Socket;
use crate::storm::{Storm, enter, members};

/// It is three seconds by contract. The bound is wider so that a busy machine is no fault.
const GENEROUS: Duration = Duration::from_secs(10);

#[tokio::test(flavor = "multi_thread")]
async fn asked_to_stop_while_people_work_it_says_so_and_keeps_what_it_acknowledged() {
    let data = tempfile::tempdir().unwrap();
    let server = Process::start(data.path());
    let address = server.address;
    let mut oracle = Oracle::new(&server, data.path()).await;
    let members = members(&oracle).await;
    oracle.neighbour.begin().await;
    let storm = Storm::begin(enter(&oracle, &members).await, &members, 1);
    let mut idle = [
        Socket::hocuspocus(address).await,
        Socket::plain(address, &oracle.workshop.document("model"), &members[0].person.token).await,
    ];
    tokio::time::sleep(Duration::from_millis(400)).await;

    let begun = Instant::now();
    server.terminate();
    let (status, stdout, stderr) = server.ended();
    let took = begun.elapsed();
    assert_eq!(status.code(), Some(0), "{stdout}{stderr}");
    assert!(took < GENEROUS, "it took {took:?}");
    for socket in &mut idle {
        assert_eq!(socket.closed().await, Some(1012));
    }
    let codes: Vec<_> = storm.end().await.iter().map(|peer| peer.closed_with).collect();
    assert_eq!(codes, vec![Some(1012); members.len()], "everybody is told");
    let left: Vec<_> = std::fs::read_dir(data.path().join("workshops"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| !name.ends_with(".wirkraum"))
        .collect();
    assert_eq!(left, [""; 0], "no companions are left beside the files");

    let server = Process::run(serving_at(address, data.path()), KEY);
    println!(
        "{}",
        oracle
            .after_restart(&server, Fate::Ended)
            .await
            .pass(&format!("stopped within {} ms", took.as_millis()))
    );
    oracle.neighbour.begin().await;
    let mut peers = enter(&oracle, &members).await;
    let verdict = oracle.after_quiet(&server, &mut peers, &[], Fate::Untouched).await;
    println!("{}", verdict.pass("then"));
    drop(peers);
    server.terminate();
    assert!(server.ended().0.success());
    println!("{}", oracle.at_rest().await.pass("put away"));
}
