//! What a workshop notices of another one whose document hangs and kills its readers: printed, and not judged.

use std::time::{Duration, Instant};

use wirkraum::config::WorkerConfig;
use wirkraum::server::Limits;

use super::{stand_in, with_workers};
use crate::common::peer::Peer;
use crate::common::server::Reachable;

/// Updates before and during the attack; `WIRKRAUM_UPDATES` for more.
fn updates() -> u32 {
    let wanted = std::env::var("WIRKRAUM_UPDATES").ok();
    wanted.map_or(150, |updates| updates.parse().expect("WIRKRAUM_UPDATES is a number"))
}

/// Times from an update to the answer that it is stored: median and 99th percentile.
async fn stored_within(peer: &mut Peer) -> (Duration, Duration) {
    let mut times = Vec::new();
    for n in 0..updates() {
        let begun = Instant::now();
        peer.type_into("card", n, "x").await;
        peer.settle().await;
        times.push(begun.elapsed());
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    times.sort();
    (times[times.len() / 2], times[times.len() * 99 / 100])
}

#[tokio::test(flavor = "multi_thread")]
async fn a_neighbour_works_on_while_a_document_hangs_and_kills_its_readers() {
    for how in ["hangs", "dies"] {
        let data = tempfile::tempdir().unwrap();
        let worker = WorkerConfig {
            program: Some(stand_in(data.path(), how)),
            time_limit: Duration::from_secs(1),
            retry_after: Duration::from_millis(1),
            ..WorkerConfig::default()
        };
        let server = with_workers(data.path(), worker, Limits::default()).await;
        let (workshop, other) = (server.workshop().await, server.workshop().await);
        let chair = workshop.join("facilitator", "Mira").await;
        let jonas = other.join("participant", "Jonas").await;
        let mut attacker = Peer::open(&chair, 11).await;
        let mut neighbour = Peer::open(&jonas, 12).await;
        neighbour.add_card("card", "").await;
        neighbour.settle().await;
        let before = stored_within(&mut neighbour).await;
        attacker.add_card("poison", "Gift im Glas").await;
        attacker.settle().await;
        let attack = tokio::spawn(async move {
            let mut n = 0;
            loop {
                attacker.add_card(&format!("card{n}"), "Besuch").await;
                attacker.settle().await;
                chair.get("/board").await.good();
                n += 1;
            }
        });
        let during = stored_within(&mut neighbour).await;
        attack.abort();
        let faults = server.metric("wirkraum_worker_faults_total").await;
        println!("{how}: stored within (median, p99) {before:?} before, {during:?} during {faults} faults");
        assert!(faults > 0);
        assert_eq!(
            neighbour.title("card").map(|title| title.len()),
            Some(2 * updates() as usize)
        );
        server.stop().await;
    }
}
