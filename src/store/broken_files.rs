//! Files that are not what they should be: damaged, foreign, newer, or left behind by a crash.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use rusqlite::config::DbConfig;
use tempfile::TempDir;

use super::layout::{log_bytes, with_companions};
use super::migrations::WORKSHOP;
use super::testing::{ROOM_CODE, append, id, new_workshop, store};
use super::{Store, StoreError, Summary};
use crate::domain::area::Area;

/// A store with workshops 1 and 2 at rest, each with some content, and the path of the first.
async fn two_workshops() -> (TempDir, Store, PathBuf) {
    let (data, store) = store();
    for (number, code) in [(1, ROOM_CODE), (2, "ANOTHER1")] {
        let file = store.create(&new_workshop(number, code), Vec::new()).await.unwrap();
        for _ in 0..20 {
            file.append(append(Area::Model, vec![3; 1_000])).await.unwrap();
        }
    }
    store.close().await.unwrap();
    let path = data.path().join(format!("workshops/{}.wirkraum", id(1)));
    (data, store, path)
}

fn forge(path: &Path, at: usize, bytes: &[u8]) {
    let mut content = fs::read(path).unwrap();
    content[at..at + bytes.len()].copy_from_slice(bytes);
    fs::write(path, content).unwrap();
}

async fn listed(store: &Store, number: u32) -> Result<Summary, StoreError> {
    let list = store.list().await.unwrap();
    assert_eq!(list.len(), 2);
    list.into_iter().find(|listed| listed.id == id(number)).unwrap().summary
}

async fn assert_damaged(store: &Store, what: &str) {
    let opened = store.open_workshop(&id(1)).await;
    assert!(matches!(opened, Err(StoreError::Damaged { .. })), "{what}: {opened:?}");
    let summary = listed(store, 1).await;
    assert!(
        matches!(summary, Err(StoreError::Damaged { .. })),
        "{what}: {summary:?}"
    );
    assert!(listed(store, 2).await.is_ok());
    let neighbour = store.open_workshop(&id(2)).await.unwrap();
    assert_eq!(neighbour.document(Area::Model).await.unwrap().tail.len(), 20);
}

#[tokio::test]
async fn a_damaged_file_is_told_and_harms_no_other() {
    let (_data, store, path) = two_workshops().await;
    let good = fs::read(&path).unwrap();
    assert!(good.len() > 16_384);

    forge(&path, 0, &[0; 100]);
    assert_damaged(&store, "zeroed header").await;

    fs::write(&path, &good).unwrap();
    forge(&path, 0, b"MS-DOS 3");
    assert_damaged(&store, "another magic").await;

    for length in [0, 50, 100, 4096, good.len() - 1] {
        fs::write(&path, &good[..length]).unwrap();
        assert_damaged(&store, &format!("cut to {length}")).await;
    }

    for page in (4096..good.len()).step_by(4096) {
        for filling in [0, 0xff] {
            fs::write(&path, &good).unwrap();
            forge(&path, page, &[filling; 4096]);
            assert_damaged(&store, &format!("page at {page} filled with {filling}")).await;
        }
    }

    fs::write(&path, &good).unwrap();
    let healed = store.open_workshop(&id(1)).await.unwrap();
    assert_eq!(healed.document(Area::Model).await.unwrap().tail.len(), 20);
}

#[tokio::test]
async fn a_database_of_another_program_is_damage_not_a_workshop() {
    let (_data, store, path) = two_workshops().await;
    fs::remove_file(&path).unwrap();
    Connection::open(&path)
        .unwrap()
        .execute_batch("CREATE TABLE invoices (x)")
        .unwrap();
    let before = fs::read(&path).unwrap();
    assert_damaged(&store, "another program").await;
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[tokio::test]
async fn tables_that_are_missing_are_damage() {
    let (_data, store, path) = two_workshops().await;
    Connection::open(&path)
        .unwrap()
        .execute_batch("DROP TABLE updates")
        .unwrap();
    assert_damaged(&store, "no log").await;
}

#[tokio::test]
async fn a_file_of_a_newer_version_is_refused_and_not_touched() {
    let (data, store, path) = two_workshops().await;
    forge(&path, 60, &99_u32.to_be_bytes());
    let before = fs::read(&path).unwrap();
    let opened = store.open_workshop(&id(1)).await;
    assert!(
        matches!(opened, Err(StoreError::Newer { found: 99, known }) if known == WORKSHOP.version()),
        "{opened:?}"
    );
    assert!(matches!(listed(&store, 1).await, Err(StoreError::Newer { .. })));
    assert_eq!(fs::read(&path).unwrap(), before);
    assert_eq!(
        fs::read_dir(data.path().join("workshops")).unwrap().count(),
        2,
        "no companion file"
    );
}

#[tokio::test]
async fn a_newer_version_that_only_the_log_knows_is_refused_and_not_touched() {
    let (_data, store, path) = two_workshops().await;
    // What a newer version leaves when it is killed right after its migration.
    let newer = Connection::open(&path).unwrap();
    newer
        .set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)
        .unwrap();
    newer
        .execute_batch("BEGIN; CREATE TABLE hands (x); PRAGMA user_version = 99; COMMIT")
        .unwrap();
    drop(newer);
    let [main, log, ..] = with_companions(&path);
    let before = (fs::read(&main).unwrap(), fs::read(&log).unwrap());
    assert!(!before.1.is_empty());

    assert!(matches!(
        store.open_workshop(&id(1)).await,
        Err(StoreError::Newer { found: 99, known }) if known == WORKSHOP.version()
    ));
    assert!(matches!(listed(&store, 1).await, Err(StoreError::Newer { .. })));
    assert_eq!((fs::read(&main).unwrap(), fs::read(&log).unwrap()), before);
}

#[tokio::test]
async fn what_was_only_in_the_log_after_a_crash_is_found_again() {
    let (_data, store, path) = two_workshops().await;
    let crashing = Connection::open(&path).unwrap();
    crashing
        .set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)
        .unwrap();
    crashing
        .execute("UPDATE workshop SET title = 'From the log'", [])
        .unwrap();
    drop(crashing);
    assert!(log_bytes(&path) > 0);
    assert_eq!(listed(&store, 1).await.unwrap().title, "From the log");
    let file = store.open_workshop(&id(1)).await.unwrap();
    assert_eq!(file.settings().await.unwrap().title, "From the log");
}
