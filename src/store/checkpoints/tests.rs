use super::super::Store;
use super::super::connection::create;
use super::super::migrations::{Schema, WORKSHOP};
use super::super::testing::{ROOM_CODE, id, new_participant, new_workshop, store};
use super::*;

const HOUR: i64 = 3_600_000;

fn new(at: i64, reason: Reason, areas: &[(Area, u64, Option<&str>)]) -> NewCheckpoint {
    let areas = areas
        .iter()
        .map(|(area, seq, text)| (*area, *seq, text.map(|text| Bytes::copy_from_slice(text.as_bytes()))));
    NewCheckpoint {
        at,
        reason,
        label: None,
        author: 0,
        extent: Extent::default(),
        areas: areas.collect(),
    }
}

async fn file(store: &Store) -> WorkshopFile {
    store.create(&new_workshop(1, ROOM_CODE), Vec::new()).await.unwrap()
}

async fn contents(file: &WorkshopFile) -> u64 {
    let count = |connection: &mut Connection| {
        Ok(connection.query_row("SELECT count(*) FROM checkpoint_contents", [], |row| row.get(0))?)
    };
    file.run(count).await.unwrap()
}

#[tokio::test]
async fn a_checkpoint_is_there_after_reopening_with_name_author_and_documents() {
    let (data, store) = store();
    let first = file(&store).await;
    let number = first.add_participant(new_participant(1)).await.unwrap();
    let given = NewCheckpoint {
        label: Some("Vor der Pause".to_owned()),
        author: number,
        extent: Extent {
            cards: 12,
            links: 3,
            others: 5,
            blocks: 8,
        },
        ..new(
            5_000,
            Reason::Command,
            &[(Area::Model, 7, Some("model")), (Area::Notes, 9, Some("notes"))],
        )
    };
    assert_eq!(first.add_checkpoint(given.clone()).await.unwrap(), 1);
    store.close().await.unwrap();
    drop((first, store));

    let store = Store::open(data.path()).unwrap();
    let file = store.open_workshop(&id(1)).await.unwrap();
    let (checkpoint, mut areas) = file.checkpoint(1).await.unwrap().unwrap();
    areas.sort();
    let texts = [(Area::Model, "model"), (Area::Notes, "notes")];
    assert_eq!(
        areas,
        texts.map(|(area, text)| (area, Bytes::from_static(text.as_bytes())))
    );
    let wanted = Checkpoint {
        number: 1,
        at: 5_000,
        reason: Reason::Command,
        label: given.label,
        author: Some("Ayşe".to_owned()),
        extent: given.extent,
    };
    assert_eq!(checkpoint, wanted);
    assert_eq!(file.checkpoints().await.unwrap(), [wanted]);
    assert_eq!(
        file.checkpointed().await.unwrap(),
        BTreeMap::from([(Area::Model, 7), (Area::Notes, 9)])
    );
    for unknown in [0, 2, u64::MAX] {
        assert_eq!(file.checkpoint(unknown).await.unwrap(), None);
    }
}

#[tokio::test]
async fn checkpoints_of_an_older_version_are_there_and_say_what_was_counted_then() {
    let (data, store) = store();
    let before = Schema {
        steps: &WORKSHOP.steps[..4],
        ..WORKSHOP
    };
    let old = create(&data.path().join(format!("workshops/{}.wirkraum", id(1))), &before).unwrap();
    old.execute_batch(
        "INSERT INTO workshop (one, id, title, language, address, created_at, room_open)
             VALUES (1, 'workshop-000000000001', 'Alt', 'de', 'formal', 5, 0);
         INSERT INTO checkpoints VALUES (3, 7, 'command', NULL, 0, 12, 4, 8);",
    )
    .unwrap();
    drop(old);
    let file = store.open_workshop(&id(1)).await.unwrap();
    let kept = file.checkpoints().await.unwrap();
    assert_eq!(kept.len(), 1);
    let counted = Extent {
        cards: 12,
        links: 4,
        others: 0,
        blocks: 8,
    };
    assert_eq!((kept[0].number, kept[0].extent), (3, counted));
    assert_eq!(file.add_checkpoint(new(9, Reason::Command, &[])).await.unwrap(), 4);
}

#[tokio::test]
async fn what_has_not_changed_is_stored_once() {
    let (_data, store) = store();
    let file = file(&store).await;
    let both = [(Area::Model, 1, Some("model")), (Area::Notes, 2, Some("notes"))];
    file.add_checkpoint(new(1, Reason::Command, &both)).await.unwrap();
    let next = [(Area::Model, 3, Some("model 2")), (Area::Notes, 2, None)];
    file.add_checkpoint(new(2, Reason::Command, &next)).await.unwrap();
    // Given again although it is there.
    file.add_checkpoint(new(3, Reason::Command, &both)).await.unwrap();
    assert_eq!(contents(&file).await, 3);
    let (_, areas) = file.checkpoint(2).await.unwrap().unwrap();
    assert!(areas.contains(&(Area::Notes, Bytes::from_static(b"notes"))));
    assert!(areas.contains(&(Area::Model, Bytes::from_static(b"model 2"))));

    let missing = file
        .add_checkpoint(new(4, Reason::Command, &[(Area::Model, 9, None)]))
        .await;
    assert!(matches!(missing, Err(StoreError::Failed { .. })));
    assert_eq!(file.checkpoints().await.unwrap().len(), 3, "nothing of it stays");
}

#[tokio::test]
async fn contents_go_with_the_last_checkpoint_that_holds_them() {
    let (_data, store) = store();
    let file = file(&store).await;
    for step in 0..=DELIBERATE_MAX as u64 {
        // Every content serves two checkpoints.
        let seq = step / 2;
        let areas = [(Area::Model, seq, Some("model"))];
        let number = file.add_checkpoint(new(1, Reason::Step, &areas)).await.unwrap();
        assert_eq!(number, step + 1);
    }
    let list = file.checkpoints().await.unwrap();
    assert_eq!(list.len(), DELIBERATE_MAX);
    assert_eq!(list.last().unwrap().number, 2, "the first one went");
    assert_eq!(contents(&file).await, 31);
    file.add_checkpoint(new(2, Reason::Step, &[(Area::Model, 99, Some("model"))]))
        .await
        .unwrap();
    assert_eq!(contents(&file).await, 31, "one came, one went");
}

#[tokio::test]
async fn a_damaged_content_is_told_and_harms_no_other() {
    let (_data, store) = store();
    let file = file(&store).await;
    let text = "Frühe Hilfen ".repeat(100);
    for seq in 1..=5 {
        let areas = [(Area::Model, seq, Some(text.as_str()))];
        file.add_checkpoint(new(1, Reason::Command, &areas)).await.unwrap();
    }
    file.run(|connection| {
        connection.execute_batch(
            "UPDATE checkpoint_contents SET bytes = substr(bytes, 1, 20) WHERE seq = 1;
             UPDATE checkpoint_contents SET length = length - 1 WHERE seq = 2;
             UPDATE checkpoint_contents SET length = 1 << 40 WHERE seq = 3;
             DELETE FROM checkpoint_contents WHERE seq = 4;",
        )?;
        Ok(())
    })
    .await
    .unwrap();
    for number in 1..=4 {
        let damaged = file.checkpoint(number).await;
        assert!(matches!(damaged, Err(StoreError::Damaged { .. })), "{number}");
    }
    assert!(file.checkpoint(5).await.unwrap().is_some());
    assert_eq!(file.checkpoints().await.unwrap().len(), 5);
}

#[tokio::test]
async fn no_flipped_bit_in_a_content_is_taken_for_what_was_kept() {
    let text = "Frühe Hilfen ".repeat(20);
    let whole = deflate(&Bytes::from(text.clone())).unwrap();
    assert_eq!(inflate(&whole).unwrap(), text);
    for bit in 0..whole.bytes.len() * 8 {
        let mut bytes = whole.bytes.clone();
        bytes[bit / 8] ^= 1 << (bit % 8);
        let flipped = Deflated {
            length: whole.length,
            bytes,
        };
        // A bit that says the same in another way is no harm.
        assert!(
            inflate(&flipped).is_err() || inflate(&flipped).unwrap() == text,
            "bit {bit}"
        );
    }
}

#[tokio::test]
async fn a_copy_takes_the_history_along() {
    let (data, store) = store();
    let file = file(&store).await;
    let number = file.add_participant(new_participant(1)).await.unwrap();
    let given = NewCheckpoint {
        author: number,
        ..new(1, Reason::Command, &[(Area::Model, 1, Some("model"))])
    };
    file.add_checkpoint(given).await.unwrap();
    let (list, found) = (file.checkpoints().await.unwrap(), file.checkpoint(1).await.unwrap());
    let target = data.path().join("copy.wirkraum");
    file.copy_to(target.clone()).await.unwrap();
    store.delete(&id(1)).await.unwrap();
    std::fs::rename(target, data.path().join(format!("workshops/{}.wirkraum", id(1)))).unwrap();
    let file = store.open_workshop(&id(1)).await.unwrap();
    assert_eq!(file.checkpoints().await.unwrap(), list);
    assert_eq!(file.checkpoint(1).await.unwrap(), found);
}

fn kept(number: u64, at: i64, deliberate: bool, bytes: u64) -> Kept {
    Kept {
        number,
        at,
        deliberate,
        contents: vec![(("model".to_owned(), number), bytes)],
    }
}

/// What stays of checkpoints that were taken one after the other, oldest first.
fn stays(taken: Vec<Kept>, bytes_max: u64) -> Vec<u64> {
    let all: Vec<_> = taken.into_iter().rev().collect();
    let gone = thin_out(&all, bytes_max);
    let mut stays: Vec<_> = all
        .iter()
        .map(|one| one.number)
        .filter(|number| !gone.contains(number))
        .collect();
    stays.reverse();
    stays
}

#[test]
fn of_what_came_with_time_two_hours_stay_and_then_the_last_of_every_hour() {
    // Every ten minutes from 0:00 to 5:00.
    let taken = (0..=30).map(|n| kept(n, i64::try_from(n).unwrap() * HOUR / 6, false, 1));
    let wanted: Vec<u64> = [5, 11, 17].into_iter().chain(18..=30).collect();
    assert_eq!(stays(taken.collect(), BYTES_MAX), wanted);
    // Exactly two hours old, and a millisecond more.
    for (at, stay) in [(0, vec![1, 2, 3]), (-1, vec![1, 2, 3]), (1, vec![1, 2, 3])] {
        let taken = vec![kept(1, at, false, 1), kept(2, 2, false, 1), kept(3, 2 * HOUR, false, 1)];
        assert_eq!(stays(taken, BYTES_MAX), stay);
    }
    let same_hour = |second| {
        vec![
            kept(1, 10, false, 1),
            kept(2, second, false, 1),
            kept(3, 2 * HOUR + 20, false, 1),
        ]
    };
    assert_eq!(stays(same_hour(19), BYTES_MAX), [2, 3], "both are past two hours");
    assert_eq!(stays(same_hour(20), BYTES_MAX), [1, 2, 3], "one is just two hours old");
}

#[test]
fn what_somebody_asked_for_stays_up_to_its_bound_however_old() {
    let bound = DELIBERATE_MAX as u64;
    let taken = |count: u64| {
        (1..=count)
            .map(|n| kept(n, i64::try_from(n).unwrap() * 100 * HOUR, true, 1))
            .collect()
    };
    assert_eq!(stays(taken(bound), BYTES_MAX).len(), DELIBERATE_MAX);
    assert_eq!(stays(taken(bound + 1), BYTES_MAX), (2..=bound + 1).collect::<Vec<_>>());
}

#[test]
fn past_a_hundred_the_oldest_that_came_with_time_goes_first() {
    let taken = |of_time: u64| -> Vec<Kept> {
        let asked = (1..=40).map(|n| kept(n, 0, true, 1));
        let hours = (1..=of_time).map(|n| kept(40 + n, i64::try_from(n).unwrap() * HOUR, false, 1));
        asked.chain(hours).collect()
    };
    assert_eq!(stays(taken(60), BYTES_MAX).len(), COUNT_MAX);
    let after = stays(taken(61), BYTES_MAX);
    assert_eq!(after.len(), COUNT_MAX);
    assert!(after.contains(&1) && !after.contains(&41) && after.contains(&42));
}

#[test]
fn past_the_bytes_the_oldest_go_and_the_newest_stays_whatever_it_weighs() {
    let taken = || vec![kept(1, 0, true, 40), kept(2, 1, false, 30), kept(3, 2, false, 30)];
    assert_eq!(stays(taken(), 100), [1, 2, 3]);
    assert_eq!(stays(taken(), 99), [1, 3]);
    assert_eq!(stays(taken(), 69), [3]);
    assert_eq!(stays(taken(), 1), [3]);
    // What is shared weighs once.
    let mut shared = taken();
    shared[1].contents = shared[0].contents.clone();
    assert_eq!(stays(shared, 70), [1, 2, 3]);
}
