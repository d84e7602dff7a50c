//! A full disk: what was acknowledged is there, and nobody is told otherwise.

use serde_json::{Value, json};

use crate::common::bytes::Said;
use crate::common::child::Process;
use crate::common::disk::Disk;
use crate::common::peer::Peer;
use crate::common::server::{KEY, Person, Reachable};

async fn told(peer: &mut Peer) -> Value {
    peer.until(|said| match said {
        Said::Stateless(value) => Some(value.clone()),
        _ => None,
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn on_a_full_disk_nothing_is_acknowledged_or_shown_and_work_goes_on_when_there_is_space() {
    let disk = Disk::new();
    let server = Process::run(disk.serving(), KEY);
    let workshop = server.workshop().await;
    let ayse = workshop.join("participant", "Ayşe").await;
    let ben = workshop.join("participant", "Ben").await;
    let (mut writer, mut reader) = (Peer::open(&ayse, 11).await, Peer::open(&ben, 12).await);
    writer.add_card("before", "Vorher").await;
    assert!(writer.status().await);
    reader
        .until_content(|content| content["cards"]["before"]["title"] == "Vorher")
        .await;

    disk.fill();
    // The log has space of its own left for a moment: what is acknowledged there is durable, too.
    let mut taken = 0;
    loop {
        writer.add_card(&format!("full{taken}"), &"x".repeat(2_000)).await;
        if !writer.status().await {
            break;
        }
        taken += 1;
        assert!(taken < 3_000, "the disk fills up");
    }
    let shown = |content: &Value| content["cards"].as_object().unwrap().len() - 1;
    for peer in [&mut writer, &mut reader] {
        assert_eq!(told(peer).await, json!({"type": "storage", "state": "full"}));
    }
    assert_eq!(
        shown(&reader.content()),
        taken,
        "what is not durable is shown to nobody"
    );
    writer.add_card("later", "Auch nicht").await;
    assert!(!writer.status().await);
    assert_eq!(reader.heard().await, []);

    // Reading goes on; whoever comes is told; what has to be written says why it cannot.
    let board = ayse.get("/board").await.good();
    assert_eq!(board["cards"].as_array().unwrap().len(), taken + 1);
    assert_eq!(ayse.get("/export/md").await.status, 200);
    let mut late = Peer::open(&ben, 13).await;
    assert_eq!(late.content(), reader.content());
    let joining = workshop
        .try_join(&json!({"key": workshop.key("participant"), "name": "Zu spät"}))
        .await;
    assert_eq!((joining.problem().as_str(), joining.status), ("storage-full", 507));
    assert_eq!(server.get("/healthz").send().await.status, 200);

    disk.free();
    assert_eq!(told(&mut writer).await, json!({"type": "storage", "state": "ok"}));
    writer.until(|said| matches!(said, Said::Step1(_)).then_some(())).await;
    writer.settle().await;
    for peer in [&mut reader, &mut late] {
        peer.until_content(|content| content["cards"]["later"]["title"] == "Auch nicht")
            .await;
        assert_eq!(
            peer.content(),
            writer.content(),
            "everything that was not taken was asked for again"
        );
    }
    workshop.join("participant", "Endlich").await;

    server.kill();
    let server = Process::run(disk.serving(), KEY);
    let again = Person {
        address: server.address,
        ..ben
    };
    assert_eq!(Peer::open(&again, 14).await.content(), writer.content());
}
