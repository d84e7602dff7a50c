//! What a workshop notices of another one whose document hangs and kills its readers: printed, and not judged.

use std::time::{Duration, Instant};

use tokio::sync::watch;
use tokio::task::JoinHandle;
use wirkraum::config::WorkerConfig;
use wirkraum::server::Limits;

use super::{stand_in, with_workers};
use crate::common::peer::Peer;
use crate::common::server::{Person, Reachable};

/// Updates in each of three times: alone, beside a busy workshop, and while that one attacks; `WIRKRAUM_UPDATES` for more.
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

/// A second workshop in which somebody writes and has the board read, again and again, until told to stop.
struct Busy {
    stop: watch::Sender<bool>,
    work: JoinHandle<(Peer, Person)>,
}

impl Busy {
    fn start(mut peer: Peer, person: Person, name: &'static str) -> Self {
        let (stop, stopped) = watch::channel(false);
        let work = tokio::spawn(async move {
            for n in 0.. {
                if *stopped.borrow() {
                    break;
                }
                peer.add_card(&format!("{name}{n}"), "Besuch").await;
                peer.settle().await;
                // Their readers hang or die, and where the machine is busy even the others are too slow.
                let status = person.get("/board").await.status;
                assert!(matches!(status, 200 | 503), "{status}");
            }
            (peer, person)
        });
        Self { stop, work }
    }

    async fn stop(self) -> (Peer, Person) {
        self.stop.send_replace(true);
        self.work.await.unwrap()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_neighbour_works_on_while_a_document_hangs_and_kills_its_readers() {
    for how in ["hangs", "dies"] {
        let data = tempfile::tempdir().unwrap();
        let worker = WorkerConfig {
            program: Some(stand_in(data.path(), how)),
            time_limit: Duration::from_secs(1),
            ..WorkerConfig::default()
        };
        let server = with_workers(data.path(), worker, Limits::default()).await;
        let (workshop, other) = (server.workshop().await, server.workshop().await);
        let chair = workshop.join("facilitator", "Mira").await;
        let jonas = other.join("participant", "Jonas").await;
        let attacker = Peer::open(&chair, 11).await;
        let mut neighbour = Peer::open(&jonas, 12).await;
        neighbour.add_card("card", "").await;
        neighbour.settle().await;
        let alone = stored_within(&mut neighbour).await;
        let harmless = Busy::start(attacker, chair, "good");
        let before = stored_within(&mut neighbour).await;
        let (mut attacker, chair) = harmless.stop().await;
        attacker.add_card("poison", "Gift im Glas").await;
        attacker.settle().await;
        let attack = Busy::start(attacker, chair, "bad");
        let during = stored_within(&mut neighbour).await;
        attack.stop().await;
        let faults = server.metric("wirkraum_worker_faults_total").await;
        println!("{how}, {faults} faults; stored within (median, p99)");
        println!("  {alone:?} alone, {before:?} beside a busy workshop, {during:?} while that one attacks");
        assert!(faults > 0);
        assert_eq!(
            neighbour.title("card").map(|title| title.len()),
            Some(3 * updates() as usize)
        );
        server.stop().await;
    }
}
