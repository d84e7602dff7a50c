//! Killing the process while it writes loses nothing that was acknowledged.

// In helpers, too, a failure is a failed test; one process tells the other on standard output.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use bytes::Bytes;
use wirkraum::domain::area::Area;
use wirkraum::domain::id::WorkshopId;
use wirkraum::domain::language::{Address, Language};
use wirkraum::store::{Append, NewUpdate, NewWorkshop, Store};

const DATA: &str = "WIRKRAUM_TEST_KILL_DATA";
const WRITERS: u32 = 8;

fn id() -> WorkshopId {
    WorkshopId::parse("workshop-000000000001").unwrap()
}

fn append(writer: u32, n: u32) -> Append {
    // Sizes on both sides of a page, so that kills hit overflow pages too.
    let size = 16 + usize::try_from((writer * 7919 + n * 104_729) % 9_000).unwrap();
    let mut bytes = vec![0xAB; size];
    bytes[..4].copy_from_slice(&writer.to_be_bytes());
    bytes[4..8].copy_from_slice(&n.to_be_bytes());
    let update = NewUpdate {
        bytes: bytes.into(),
        author: writer,
        at: i64::from(n),
        claims: vec![writer * 100_000 + n],
    };
    Append {
        area: Area::Model,
        updates: vec![update],
    }
}

/// Run by the test below in a process of its own; does nothing when run with the others.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn writer_process() {
    let Ok(data) = std::env::var(DATA) else { return };
    let store = Store::open(Path::new(&data)).unwrap();
    let file = match store.open_workshop(&id()).await {
        Ok(file) => file,
        Err(_) => store.create(&new_workshop(), Vec::new()).await.unwrap(),
    };
    let start = u32::try_from(file.document(Area::Model).await.unwrap().tail.len()).unwrap();
    let writers = (1..=WRITERS).map(|writer| {
        let file = file.clone();
        tokio::spawn(async move {
            for n in start.. {
                let seq = file.append(append(writer, n)).await.unwrap();
                println!("stored {seq} {writer} {n}");
            }
        })
    });
    for writer in writers.collect::<Vec<_>>() {
        writer.await.unwrap();
    }
}

fn new_workshop() -> NewWorkshop {
    NewWorkshop {
        id: id(),
        title: "Kill".to_owned(),
        language: Language::De,
        address: Address::Formal,
        created_at: 0,
        capabilities: Vec::new(),
        room_code: "K7MPQ2RX".to_owned(),
        authors: Vec::new(),
        continues: None,
        agenda: None,
        protected: false,
        delete_at: None,
        belongs_to: None,
        rehearsal: None,
    }
}

/// Starts a writer, kills it after this many acknowledgements and answers all of them, also those still in the pipe.
fn write_and_kill(data: &Path, after: usize) -> Vec<(u64, u32, u32)> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "writer_process", "--nocapture"])
        .env(DATA, data)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut acknowledged = Vec::new();
    for line in BufReader::new(child.stdout.take().unwrap()).lines() {
        let Ok(line) = line else { break };
        // The last line may be torn by the kill, and what is torn was not heard by anybody.
        let mut words = line.split(' ');
        if words.next() != Some("stored") {
            continue;
        }
        let (Some(seq), Some(writer), Some(n)) = (words.next(), words.next(), words.next()) else {
            continue;
        };
        acknowledged.push((seq.parse().unwrap(), writer.parse().unwrap(), n.parse().unwrap()));
        if acknowledged.len() == after {
            child.kill().unwrap();
        }
    }
    child.wait().unwrap();
    assert!(acknowledged.len() >= after, "the writer ended by itself");
    // A line that the kill cut short may name a wrong last number.
    acknowledged.truncate(acknowledged.len() - 1);
    acknowledged
}

#[tokio::test]
async fn every_acknowledged_update_survives_a_kill() {
    let data = tempfile::tempdir().unwrap();
    let mut acknowledged = Vec::new();
    for after in [40, 3, 170, 90] {
        acknowledged.extend(write_and_kill(data.path(), after));

        let store = Store::open(data.path()).unwrap();
        let file = store.open_workshop(&id()).await.unwrap();
        let document = file.document(Area::Model).await.unwrap();
        for (seq, writer, n) in &acknowledged {
            let at = document
                .tail
                .binary_search_by_key(seq, |update| update.seq)
                .expect("an acknowledged update is gone");
            let wanted: Bytes = append(*writer, *n).updates.remove(0).bytes;
            assert_eq!(document.tail[at].bytes, wanted);
            assert!(document.owners.contains(&(writer * 100_000 + n, *writer)));
        }
        store.close().await.unwrap();
    }
}
