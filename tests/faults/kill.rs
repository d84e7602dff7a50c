//! Killed in a storm of writes, again and again.

use std::net::SocketAddr;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use serde_json::json;

use crate::common::child::{Process, serving_at};
use crate::common::oracle::{Fate, Oracle};
use crate::common::seeded::Seeded;
use crate::common::server::{KEY, Person, Reachable};
use crate::storm::{Storm, enter, members};

/// Compacts all the time, so that kills hit that, too.
fn serving(address: SocketAddr, data: &Path) -> Command {
    let mut command = serving_at(address, data);
    command.args(["--limit", "compact-after=150"]);
    command
}

fn kills() -> u32 {
    let wanted = std::env::var("WIRKRAUM_KILLS").ok();
    wanted.map_or(20, |kills| kills.parse().expect("WIRKRAUM_KILLS is a number"))
}

/// Takes copies and checkpoints of the workshop for as long as the server answers; how many copies it got.
fn export_again_and_again(mia: Person) -> tokio::task::JoinHandle<usize> {
    tokio::spawn(async move {
        let mut copies = 0;
        while let Some(copy) = mia.ask("GET", "/export/wirkraum").try_send().await {
            assert_eq!(copy.status, 200, "{}", copy.text());
            copies += 1;
            // One may be refused because nothing has changed since the last.
            mia.ask("POST", "/checkpoints").json(&json!({})).try_send().await;
        }
        copies
    })
}

/// Kills after which people go on in a new workshop: everybody who comes back is sent the whole log again.
const KILLS_PER_WORKSHOP: u32 = 4;

#[tokio::test(flavor = "multi_thread")]
async fn killed_in_a_storm_of_writes_it_loses_nothing_that_anybody_was_told() {
    let data = tempfile::tempdir().unwrap();
    let mut random = Seeded::new(2_026);
    let anywhere = SocketAddr::from(([127, 0, 0, 1], 0));
    let mut server = Process::run(serving(anywhere, data.path()), KEY);
    let address = server.address;
    let (kills, mut acknowledged, mut compactions, mut copies) = (kills(), 0, 0, 0);
    let mut slowest = Duration::ZERO;
    let mut round = 0;
    while round < kills {
        let mut oracle = Oracle::new(&server, data.path()).await;
        let members = members(&oracle).await;
        let end = kills.min(round + KILLS_PER_WORKSHOP);
        while round < end {
            round += 1;
            oracle.neighbour.begin().await;
            let peers = enter(&oracle, &members).await;
            let storm = Storm::begin(peers, &members, u64::from(round) * 100);
            let exports = round
                .is_multiple_of(3)
                .then(|| export_again_and_again(oracle.facilitator().clone()));
            tokio::time::sleep(Duration::from_millis(20 + random.below(250) as u64)).await;
            if round.is_multiple_of(2) {
                compactions += server.metric("wirkraum_compactions_total").await;
            }
            server.kill();
            storm.end().await;
            if let Some(exports) = exports {
                copies += exports.await.unwrap();
            }
            server = Process::run(serving(address, data.path()), KEY);
            slowest = slowest.max(server.listening_after);
            let found = oracle
                .after_restart(&server, Fate::Ended)
                .await
                .pass(&format!("kill {round}"));
            if round == end {
                println!("{found}");
            }
        }
        acknowledged += oracle.told.acknowledged_count();
        oracle.neighbour.begin().await;
        let mut peers = enter(&oracle, &members).await;
        let verdict = oracle.after_quiet(&server, &mut peers, &[], Fate::Untouched).await;
        println!("{}", verdict.pass("then"));
    }
    println!(
        "{kills} kills, {acknowledged} acknowledgements, {compactions} compactions and {copies} copies under way, slowest start {} ms",
        slowest.as_millis()
    );
}
