use std::collections::BTreeMap;
use std::convert::Infallible;
use std::fs;

use super::super::layout::with_companions;
use super::super::testing::{ROOM_CODE, new_participant, new_workshop, store};
use super::*;
use crate::domain::code::Code;
use crate::domain::poll::{Answer, PollDraft};

fn asked(mode: &str) -> PollDraft {
    let options = [["A", "Stadtbus"], ["B", "Radachse"]];
    let options: Vec<_> = options
        .iter()
        .map(|[id, text]| serde_json::json!({"id": format!("{id:-<21}"), "text": text}))
        .collect();
    let draft = serde_json::json!({"question": "Wie?", "kind": "resistance", "mode": mode, "options": options});
    serde_json::from_value::<PollDraft>(draft).unwrap().checked().unwrap()
}

fn given(value: i32) -> Given {
    let values = ["A", "B"].map(|id| (format!("{id:-<21}"), value));
    Given {
        answer: Answer {
            values: values.into(),
            ..Answer::default()
        },
        perspective: None,
        person: None,
    }
}

async fn with_poll(mode: &str, people: u32) -> (tempfile::TempDir, super::super::Store, WorkshopFile) {
    let (data, store) = store();
    let file = store.create(&new_workshop(1, ROOM_CODE), Vec::new()).await.unwrap();
    for number in 0..people {
        file.add_participant(new_participant(number)).await.unwrap();
    }
    assert!(
        file.add_poll(Poll::draft("p".to_owned(), asked(mode)), 1)
            .await
            .unwrap()
    );
    change(&file, |ballot| ballot.open(1, 3)).await.unwrap();
    (data, store, file)
}

async fn change<T: Send + 'static>(
    file: &WorkshopFile,
    change: impl FnOnce(&mut Ballot) -> Result<T, Code> + Send + 'static,
) -> Result<T, Code> {
    file.change_ballot("p".to_owned(), |ballot| change(ballot.unwrap()))
        .await
        .unwrap()
}

async fn answer(file: &WorkshopFile, person: u32, value: i32, key: Hash) {
    change(file, move |ballot| {
        ballot.answer(person, given(value), false, None, key)
    })
    .await
    .unwrap();
}

fn bytes(file: &WorkshopFile) -> Vec<u8> {
    let files = with_companions(file.path());
    files
        .iter()
        .flat_map(|path| fs::read(path).unwrap_or_default())
        .collect()
}

#[tokio::test]
async fn what_is_told_of_a_poll_that_runs_follows_from_the_answers() {
    let (_data, store, file) = with_poll("open", 3).await;
    answer(&file, 1, 4, [9; 32]).await;
    answer(&file, 2, 8, [8; 32]).await;
    answer(&file, 2, 6, [7; 32]).await;
    let polls = file.polls().await.unwrap();
    assert_eq!((polls[0].turnout.answered, polls[0].turnout.of), (2, 3));
    assert_eq!(polls[0].result.as_ref().unwrap().options[0].sum, 10);
    assert!(
        !file
            .add_poll(Poll::draft("q".to_owned(), asked("open")), 1)
            .await
            .unwrap()
    );
    let refused = change(&file, |ballot| {
        ballot.answers.clear();
        Err::<(), _>(Code::Forbidden)
    });
    assert_eq!(refused.await, Err(Code::Forbidden));
    assert_eq!(file.ballot("p".to_owned()).await.unwrap().unwrap().answers.len(), 2);
    let missing = file.change_ballot("x".to_owned(), |ballot| Ok::<_, Infallible>(ballot.is_none()));
    assert_eq!(missing.await.unwrap(), Ok(true));
    drop(store);
}

#[tokio::test]
async fn closing_a_secret_poll_leaves_nothing_of_its_answers() {
    let (_data, _store, file) = with_poll("secret", 40).await;
    for person in 0..40 {
        answer(&file, person + 1, 7, [u8::try_from(person).unwrap(); 32]).await;
    }
    let needle = br#"{"answer":{"values":{"A----"#;
    let holds = |bytes: &[u8]| bytes.windows(needle.len()).any(|window| window == needle);
    assert!(holds(&bytes(&file)), "the search finds what is there");
    change(&file, |ballot| ballot.close(2)).await.unwrap();
    assert!(!holds(&bytes(&file)));
    let ballot = file.ballot("p".to_owned()).await.unwrap().unwrap();
    assert_eq!((ballot.secrets.len(), ballot.took_part.len()), (0, 40));
    assert_eq!(ballot.poll.result.unwrap().options[0].sum, 280);
}

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 16
    }

    fn shuffled(&mut self, count: u32) -> Vec<u32> {
        let mut all: Vec<u32> = (0..count).collect();
        for at in (1..all.len()).rev() {
            let with = usize::try_from(self.roll()).unwrap() % (at + 1);
            all.swap(at, with);
        }
        all
    }

    fn key(&mut self) -> Hash {
        let mut key = [0; 32];
        for part in key.chunks_mut(4) {
            part.copy_from_slice(&self.roll().to_le_bytes()[..4]);
        }
        key
    }
}

/// Places of what is looked for in the file, in their order.
fn places(bytes: &[u8], needle: &[u8]) -> Vec<usize> {
    let windows = bytes.windows(needle.len()).enumerate();
    windows
        .filter(|(_, window)| *window == needle)
        .map(|(at, _)| at)
        .collect()
}

/// The values of answers in the order in which a query brings them.
async fn values(file: &WorkshopFile, order: &'static str) -> Vec<u32> {
    let read = file.run(move |connection| {
        let mut statement = connection.prepare(&format!("SELECT answer FROM poll_secrets {order}"))?;
        let answers = statement.query_map([], |row| row.get::<_, String>(0))?;
        answers
            .map(|answer| value::<Given>(&answer?))
            .collect::<Result<Vec<_>, _>>()
    });
    let answers = read.await.unwrap().into_iter();
    answers
        .map(|given| u32::try_from(*given.answer.values.values().next().unwrap()).unwrap())
        .collect()
}

/// Eight people answer in a random order, each with a value of their own. Whoever finds the file tries to say who gave which:
/// they put people and answers side by side in every order that the file has, and count how many they got right. By chance
/// that is one of eight, however they guess.
#[tokio::test]
async fn whoever_has_the_file_links_people_to_answers_no_better_than_by_chance() {
    const RUNS: u32 = 200;
    const PEOPLE: u32 = 8;
    let mut dice = Dice(0x5EED);
    let (_data, _store, file) = with_poll("secret", PEOPLE).await;
    let mut right: BTreeMap<&str, usize> = BTreeMap::new();
    for _ in 0..RUNS {
        let (order, gave) = (dice.shuffled(PEOPLE), dice.shuffled(PEOPLE));
        let mut keys = BTreeMap::new();
        for person in &order {
            let (value, key) = (i32::try_from(gave[*person as usize]).unwrap(), dice.key());
            answer(&file, person + 1, value, key).await;
            keys.insert(*person, (value, key));
        }
        // Somebody thinks again, which moves nothing.
        let (value, key) = keys[&order[0]];
        let again = change(&file, move |ballot| {
            ballot.answer(1, given(value), false, Some(key), [0; 32])
        });
        again.await.unwrap();

        let people = file.ballot("p".to_owned()).await.unwrap().unwrap().took_part;
        let people: Vec<u32> = people.into_keys().map(|number| number - 1).collect();
        let bytes = bytes(&file);
        let mut by_place: Vec<(usize, u32)> = Vec::new();
        for value in 0..PEOPLE {
            let found = places(&bytes, format!("A--------------------\":{value},").as_bytes());
            assert_eq!(found.len(), 1, "each answer is in the file once");
            by_place.push((found[0], value));
        }
        by_place.sort_unstable();
        let by_place: Vec<u32> = by_place.into_iter().map(|(_, value)| value).collect();
        let mut guess = |name, people: &[u32], values: &[u32]| {
            let pairs = people.iter().zip(values);
            *right.entry(name).or_default() += pairs
                .filter(|(person, value)| gave[**person as usize] == **value)
                .count();
        };
        guess("page", &people, &by_place);
        guess("table", &people, &values(&file, "").await);
        guess(
            "length",
            &people,
            &values(&file, "ORDER BY length(answer), answer").await,
        );
        guess("key", &people, &values(&file, "ORDER BY key DESC").await);
        // What the linker would have found, had both tables kept the order in which people answered.
        let in_order: Vec<u32> = order.iter().map(|person| gave[*person as usize]).collect();
        guess("control", &order, &in_order);
        let emptied = change(&file, |ballot| {
            ballot.secrets.clear();
            ballot.took_part.clear();
            Ok(())
        });
        emptied.await.unwrap();
    }
    assert_eq!(right.remove("control"), Some((RUNS * PEOPLE) as usize));
    // By chance each run hits one of eight, give or take one: 200 in all, give or take 14. Four times that is 57.
    for (guess, hits) in right {
        assert!((143..=257).contains(&hits), "{guess}: {hits} of {}", RUNS * PEOPLE);
    }
}

/// The same people give the same answers under the same keys, in another order: every byte is the same.
#[tokio::test]
async fn the_order_of_answering_leaves_no_trace_in_the_file() {
    const PEOPLE: u32 = 30;
    let mut dice = Dice(0xA11CE);
    let keys: Vec<Hash> = (0..PEOPLE).map(|_| dice.key()).collect();
    let mut files = Vec::new();
    for _ in 0..3 {
        let (_data, _store, file) = with_poll("secret", PEOPLE).await;
        for person in dice.shuffled(PEOPLE) {
            answer(
                &file,
                person + 1,
                i32::try_from(person % 11).unwrap(),
                keys[person as usize],
            )
            .await;
        }
        files.push(fs::read(file.path()).unwrap());
    }
    assert!(files[0] == files[1] && files[0] == files[2]);
}
