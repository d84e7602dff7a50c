//! Files that strangers offer.

use std::fs;
use std::path::PathBuf;

use super::*;
use crate::store::connection::create;
use crate::store::layout::with_companions;
use crate::store::testing::FIRST;

/// An export with one participant, one snapshot and two updates, changed by this SQL.
fn export(changes: &str) -> (tempfile::TempDir, PathBuf) {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("upload");
    let connection = create(&path, &WORKSHOP).unwrap();
    connection
        .execute_batch(
            "INSERT INTO workshop (one, id, title, language, address, created_at, room_open)
                 VALUES (1, 'x', 'Frühe Hilfen', 'en', 'formal', 5, 1);
             INSERT INTO participants (number, id, name, role, perspective, joined_at, removed_at)
                 VALUES (1, 'y', 'Ayşe', 'observer', NULL, 6, NULL), (2, 'z', 'Bo', 'participant', 'politics', 6, 7);
             INSERT INTO snapshots VALUES ('notes', 2, x'01', NULL);
             INSERT INTO updates VALUES (4, 'notes', 1, 8, x'02', 1007455905), (3, 'model', 1, 8, x'03', NULL),
                 (5, 'notes', 1, 9, x'04', NULL);",
        )
        .unwrap();
    drop(connection);
    // As a stranger would: without our guards.
    Connection::open(&path).unwrap().execute_batch(changes).unwrap();
    (directory, path)
}

fn refusal(path: &Path) -> String {
    match read_export(path) {
        Err(StoreError::NotAnExport { source }) => source.to_string(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_export_is_read_as_values_in_the_order_they_were_written() {
    let (_directory, path) = export("");
    let read = read_export(&path).unwrap();
    assert_eq!(
        (read.title.as_str(), read.language, read.address),
        ("Frühe Hilfen", Language::En, Address::Formal)
    );
    let notes = [[1], [2], [4]].map(|bytes| Bytes::copy_from_slice(&bytes)).to_vec();
    assert_eq!(
        read.documents,
        [(Area::Model, vec![Bytes::from_static(&[3])]), (Area::Notes, notes)]
    );
    assert_eq!(read.participants.len(), 1, "removed people stay behind");
    assert_eq!(read.participants[0].role, Role::Observer);
}

#[test]
fn an_export_of_the_first_version_is_read_and_people_come_with_their_client_ids() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("upload");
    create(&path, &FIRST)
        .unwrap()
        .execute_batch(
            "INSERT INTO workshop VALUES (1, 'x', 'Alt', 'de', 'formal', 5, 1, NULL, NULL, NULL);
             INSERT INTO participants VALUES (1, 'y', 'Ayşe', 'participant', NULL, NULL, 6, 7);
             INSERT INTO owners VALUES ('model', 4294967295, 1), ('notes', 12, 1), ('model', 13, 99);",
        )
        .unwrap();
    let mut authors = read_export(&path).unwrap().authors;
    authors.sort();
    assert_eq!(authors, [(12, 1, "Ayşe".to_owned()), (u32::MAX, 1, "Ayşe".to_owned())]);

    let (_directory, path) = export("INSERT INTO owners VALUES ('model', 4294967296, 1)");
    refusal(&path);
    let (_directory, path) = export("INSERT INTO owners VALUES ('model', -1, 1)");
    refusal(&path);
}

#[test]
fn reading_leaves_the_file_alone_even_when_a_journal_lies_beside_it() {
    let (directory, path) = export("PRAGMA journal_mode = WAL");
    let [_, log, _, journal] = with_companions(&path);
    for companion in [&log, &journal] {
        fs::write(companion, b"hostile companion").unwrap();
    }
    let before = fs::read(&path).unwrap();
    assert!(read_export(&path).is_ok());
    assert_eq!(fs::read(&path).unwrap(), before);
    assert_eq!(fs::read_dir(directory.path()).unwrap().count(), 3);
}

#[test]
fn tables_that_are_not_exactly_ours_are_refused() {
    for changes in [
        "DROP TABLE updates; CREATE VIEW updates AS SELECT 1 AS seq, 'model' AS area, x'00' AS bytes",
        // This build has no such module; a stranger's may.
        "PRAGMA writable_schema = ON; DROP TABLE updates; INSERT INTO sqlite_schema VALUES ('table', 'updates', 'updates', 0, 'CREATE VIRTUAL TABLE updates USING fts5(seq, area, bytes)')",
        "CREATE TRIGGER late AFTER INSERT ON updates BEGIN SELECT 1; END",
        "CREATE TABLE more (x)",
        "DROP TABLE owners",
        "ALTER TABLE snapshots ADD COLUMN more TEXT",
        "ALTER TABLE snapshots RENAME COLUMN bytes TO bites",
    ] {
        let (_directory, path) = export(changes);
        assert_eq!(refusal(&path), "its tables are not ours", "{changes}");
    }
}

#[test]
fn values_that_no_workshop_has_are_refused() {
    for (changes, reason) in [
        ("DELETE FROM workshop", "there is no workshop in it"),
        ("UPDATE workshop SET language = 'tlh'", "an unknown language"),
        ("UPDATE workshop SET address = 'royal'", "an unknown form of address"),
        (
            "UPDATE workshop SET title = printf('%.5000c', 'x')",
            "a text in it is too long",
        ),
        ("UPDATE participants SET role = 'admin'", "an unknown role"),
        (
            "UPDATE participants SET perspective = 'sideways'",
            "an unknown perspective",
        ),
        (
            "UPDATE snapshots SET area = 'secrets'",
            "it has a document that no workshop has",
        ),
    ] {
        let (_directory, path) = export(changes);
        assert_eq!(refusal(&path), reason, "{changes}");
    }
}

#[test]
fn more_than_a_workshop_can_hold_is_refused() {
    let many = "WITH RECURSIVE n(i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n LIMIT 10001)
        INSERT INTO participants (number, id, name, role, joined_at) SELECT i, 'p' || i, 'x', 'observer', 0 FROM n";
    let (_directory, path) = export(many);
    assert_eq!(refusal(&path), "it has too many participants");

    let (_directory, path) = export("UPDATE snapshots SET bytes = zeroblob(22 * 1024 * 1024)");
    refusal(&path);

    let (_directory, path) = export(
        "UPDATE snapshots SET bytes = zeroblob(20000000);
         UPDATE updates SET bytes = zeroblob(20000000), checksum = NULL",
    );
    assert_eq!(refusal(&path), "its documents are too large");
}

#[test]
fn a_value_that_is_not_the_one_that_was_written_is_refused() {
    let (_directory, path) = export("UPDATE updates SET bytes = x'06' WHERE seq = 4");
    assert_eq!(refusal(&path), "a value is not the one that was written");
}

#[test]
fn whatever_else_it_is_is_refused() {
    let (_directory, path) = export("");
    let good = fs::read(&path).unwrap();
    for (name, content) in [
        ("nothing", Vec::new()),
        ("text", b"# Wirkmodell\n".repeat(100)),
        ("header only", good[..100].to_vec()),
        ("cut", good[..good.len() - 4096].to_vec()),
        ("pages zeroed", [&good[..4096], &vec![0; good.len() - 4096]].concat()),
        ("version 0", [&good[..60], &[0; 4], &good[64..]].concat()),
    ] {
        fs::write(&path, content).unwrap();
        let read = read_export(&path);
        assert!(matches!(read, Err(StoreError::NotAnExport { .. })), "{name}: {read:?}");
    }
    fs::write(&path, [&good[..60], &[0, 0, 0, 99], &good[64..]].concat()).unwrap();
    assert!(matches!(read_export(&path), Err(StoreError::Newer { found: 99, .. })));

    fs::remove_file(&path).unwrap();
    Connection::open(&path)
        .unwrap()
        .execute_batch("CREATE TABLE invoices (x)")
        .unwrap();
    assert_eq!(refusal(&path), "a database of another program");
}

#[test]
fn no_flipped_byte_makes_reading_fail_in_another_way() {
    let (_directory, path) = export("");
    let good = fs::read(&path).unwrap();
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    println!("seed {state:#x}");
    for _ in 0..300 {
        let mut bad = good.clone();
        for _ in 0..4 {
            // xorshift64
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            let at = usize::try_from(state % bad.len() as u64).unwrap();
            bad[at] ^= state.to_be_bytes()[0] | 1;
        }
        fs::write(&path, &bad).unwrap();
        let read = read_export(&path);
        assert!(
            matches!(
                read,
                Ok(_) | Err(StoreError::NotAnExport { .. } | StoreError::Newer { .. })
            ),
            "{read:?}"
        );
    }
}
