//! The judge itself: shown what is wrong, it complains.

use yrs::{ReadTxn, StateVector, Transact};

use crate::common::bytes::{delete, put};
use crate::common::child::Process;
use crate::common::oracle::{Fate, Memory, Oracle, Secrets, Stored, Told, replicas};
use crate::common::peer::{Notebook, Peer, Protocol, add_card, apply, document, type_into};
use crate::common::server::Reachable;

fn complaint(outcome: Result<String, String>) -> String {
    outcome.expect_err("this had to be noticed")
}

#[test]
fn a_log_that_lacks_an_acknowledged_update_is_noticed() {
    let told = Told::default();
    let updates: Vec<_> = (0..10).map(|n| put(7, n, "cards", &format!("k{n}"), "x")).collect();
    for (n, update) in updates.iter().enumerate() {
        if n % 2 == 0 {
            told.acknowledged(update.clone());
        } else {
            told.shown(update);
        }
    }
    let lossy = Stored {
        snapshot: None,
        log: updates[..9].to_vec(),
    };
    assert_eq!(
        complaint(told.lost_in(&lossy.replica())),
        "1 clocks that were told are gone"
    );
    let whole = Stored {
        snapshot: None,
        log: updates,
    };
    assert!(told.lost_in(&whole.replica()).unwrap().starts_with("nothing lost of 5"));
}

#[test]
fn a_deletion_that_came_undone_is_noticed() {
    let told = Told::default();
    told.acknowledged(put(7, 0, "cards", "a", "x"));
    told.shown(&delete(7, 0, 1));
    let found = document(8);
    apply(&found, &put(7, 0, "cards", "a", "x"));
    assert!(complaint(told.lost_in(&found)).starts_with("deletions that were told are undone"));
}

#[test]
fn what_stands_on_something_untold_is_noticed() {
    let told = Told::default();
    told.shown(&put(7, 1, "cards", "b", "x"));
    let found = document(8);
    complaint(told.lost_in(&found));
}

#[test]
fn a_replica_that_went_another_way_is_noticed() {
    let (one, other) = (document(7), document(8));
    let card = add_card(&one, "card", "Besuch");
    apply(&other, &card);
    let stored = |log: Vec<Vec<u8>>| Stored { snapshot: None, log };
    replicas::stored(&one, &stored(vec![card.clone()])).unwrap();
    let words = type_into(&one, "card", 0, "Haus");
    assert!(complaint(replicas::stored(&one, &stored(vec![card.clone()]))).contains("cards/card"));
    let board = serde_json::json!({"cards": [{"id": "card", "title": "HausBesuch", "order": "a0"}]});
    replicas::board(&one, &board).unwrap();
    complaint(replicas::board(&other, &board));
    // The same words, written by somebody else.
    apply(&other, &type_into(&other, "card", 0, "Haus"));
    let forged = other.transact().encode_state_as_update_v1(&StateVector::default());
    assert!(complaint(replicas::stored(&one, &stored(vec![forged]))).contains("knows something else"));
    replicas::stored(&one, &stored(vec![card, words])).unwrap();
}

#[test]
fn a_secret_is_noticed_wherever_it_is() {
    let secrets = Secrets::new("organiser-key-0815");
    secrets.add("session token", "token-4711", false);
    secrets.add("participant link", "link-in-file", true);
    assert!(complaint(secrets.in_log("GET /?token=token-4711")).contains("session token"));
    assert!(complaint(secrets.in_export("md", b"- organiser-key-0815")).contains("organiser key"));
    assert!(complaint(secrets.in_export("wirkraum", b"..link-in-file..")).contains("participant link"));
    let directory = tempfile::tempdir().unwrap();
    let file = directory.path().join("a.wirkraum");
    std::fs::write(&file, "..link-in-file..").unwrap();
    secrets.in_file(&file).unwrap();
    std::fs::write(file.with_extension("wirkraum-wal"), "token-4711").unwrap();
    complaint(secrets.in_file(&file));
    secrets.on_wire().unwrap();
    secrets.watcher()(b"\x01\x02token-4711");
    complaint(secrets.on_wire());
}

#[test]
fn memory_that_does_not_come_back_is_noticed() {
    let own = std::process::id();
    let before = Memory::of(own);
    let hoard = vec![1_u8; 160 << 20];
    complaint(before.is_back(own, 0));
    drop(hoard);
    before.is_back(own, 0).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_forgot_what_it_acknowledged_is_noticed() {
    let data = tempfile::tempdir().unwrap();
    let server = Process::start(data.path());
    let mut oracle = Oracle::new(&server, data.path()).await;
    let person = oracle.join("Ayşe").await;
    let mut peer = Peer::enter(&person, document(11), &oracle.entry(Protocol::Hocuspocus)).await;
    for n in 0..5 {
        peer.add_card(&format!("card{n}"), "Besuch").await;
        assert!(peer.status().await);
    }
    server.terminate();
    assert!(server_ended(server));
    let file = rusqlite::Connection::open(oracle.file()).unwrap();
    let gone = file
        .execute(
            "DELETE FROM updates WHERE seq = (SELECT max(seq) FROM updates WHERE area = 'model')",
            [],
        )
        .unwrap();
    assert_eq!(gone, 1);
    drop(file);
    let server = Process::start(data.path());
    oracle.move_to(server.address);
    let verdict = oracle.after_restart(&server, Fate::Ended).await;
    assert!(
        verdict.complaints()[0].ends_with("clocks that were told are gone"),
        "{verdict:?}"
    );
}

fn server_ended(server: Process) -> bool {
    server.ended().0.success()
}

#[tokio::test(flavor = "multi_thread")]
async fn neighbours_who_are_sent_away_notice() {
    let data = tempfile::tempdir().unwrap();
    let server = Process::start(data.path());
    let mut oracle = Oracle::new(&server, data.path()).await;
    oracle.neighbour.begin().await;
    let removed = format!("/api/workshops/{}", oracle.neighbour.workshop.id);
    let removed = server.ask("DELETE", &removed).bearer(server.key()).send().await;
    assert!(removed.status < 300, "{}", removed.text());
    tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    complaint(oracle.neighbour.rest(Fate::Untouched).await);
}
