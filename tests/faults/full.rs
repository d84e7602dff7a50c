//! A disk that is filled and freed again and again while people write.

use std::net::SocketAddr;
use std::time::Duration;

use serde_json::{Value, json};

use crate::common::bytes::Said;
use crate::common::child::Process;
use crate::common::oracle::{Fate, Oracle};
use crate::common::peer::{Peer, Protocol, document};
use crate::common::server::KEY;
use crate::common::small_disk::SmallDisk;

const TIMES: u32 = 10;
const DISK: usize = 24 << 20;

fn is_told(said: &Said, state: &str) -> bool {
    *said == Said::Stateless(json!({"type": "storage", "state": state}))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_disk_filled_and_freed_ten_times_costs_nothing() {
    let disk = SmallDisk::new(DISK);
    let data = disk.data();
    let mut server = Process::run(disk.serving(SocketAddr::from(([127, 0, 0, 1], 0))), KEY);
    let address = server.address;
    let mut oracle = Oracle::new(&server, &data).await;
    let (ayse, ben) = (oracle.join("Ayşe").await, oracle.join("Ben").await);
    let entry = oracle.entry(Protocol::Hocuspocus);
    let mut writer = Peer::enter(&ayse, document(11), &entry).await;
    let mut reader = Peer::enter(&ben, document(12), &entry).await;
    oracle.before(&server);
    oracle.neighbour.begin().await;
    let (mut stored, mut refused) = (0, 0);
    for time in 0..TIMES {
        for peer in [&mut writer, &mut reader] {
            peer.socket.wait_anew();
        }
        writer.add_card(&format!("before{time}"), "Vorher").await;
        assert!(writer.status().await);
        disk.fill();
        // The log may have space of its own left for a moment.
        for n in 0.. {
            assert!(n < 3_000, "the disk fills up");
            writer.add_card(&format!("full{time}-{n}"), &"x".repeat(3_000)).await;
            if !writer.status().await {
                refused += 1;
                break;
            }
            stored += 1;
        }
        for peer in [&mut writer, &mut reader] {
            peer.until(|said| is_told(said, "full").then_some(())).await;
        }
        writer.add_card(&format!("later{time}"), "Auch nicht").await;
        assert!(!writer.status().await);
        refused += 1;
        let board = ayse.get("/board").await.good();
        let shown = reader.content()["cards"].as_object().unwrap().len();
        assert_eq!(
            board["cards"].as_array().unwrap().len(),
            shown,
            "what is not durable is shown to nobody"
        );
        let joining = oracle
            .workshop
            .try_join(&json!({"key": oracle.workshop.key("participant"), "name": "Zu spät"}))
            .await;
        assert_eq!((joining.problem().as_str(), joining.status), ("storage-full", 507));
        if time == 4 {
            // Killed on a full disk, too.
            server.kill();
            disk.free();
            server = Process::run(disk.serving(address), KEY);
            println!(
                "{}",
                oracle
                    .after_restart(&server, Fate::FullAndEnded)
                    .await
                    .pass("killed while it was full")
            );
            writer = Peer::enter(&ayse, writer.doc, &entry).await;
            reader = Peer::enter(&ben, reader.doc, &entry).await;
            oracle.before(&server);
            oracle.neighbour.begin().await;
        } else {
            tokio::time::sleep(Duration::from_millis(300)).await;
            disk.free();
            for peer in [&mut writer, &mut reader] {
                peer.until(|said| is_told(said, "ok").then_some(())).await;
            }
            writer.until(|said| matches!(said, Said::Step1(_)).then_some(())).await;
        }
        writer.catch_up().await;
        let later = format!("later{time}");
        reader
            .until_content(|content| content["cards"][&later] != Value::Null)
            .await;
        // So that the next time there is room to work in.
        for n in 0..3_000 {
            let id = format!("full{time}-{n}");
            if writer.title(&id).is_none() {
                break;
            }
            writer.remove_card(&id).await;
        }
        writer.settle().await;
    }
    let verdict = oracle
        .after_quiet(&server, &mut [writer, reader], &[], Fate::Full)
        .await;
    println!(
        "{}",
        verdict.pass(&format!(
            "{} MiB tmpfs filled and freed {TIMES} times: {stored} changes stored on what was left, {refused} refused and asked for again",
            DISK >> 20
        ))
    );
}
