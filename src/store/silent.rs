//! What is written in silence, until it is revealed.
//!
//! The table says for which talk, under what key, and in what words, and that is all anybody finds in the file. To keep it so
//! every change writes the whole of it anew: on a page, too, cards then lie in the order of their random keys and not in that
//! of writing. What was there before is overwritten with zeros, and the log is folded at once, so that neither withdrawn words
//! nor the order of changes stay in it.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, params};

use super::Hash;
use super::error::StoreError;
use super::file::WorkshopFile;
use super::forgetting::forgetting;

/// The cards of one talk by key.
pub type SilentCards = BTreeMap<Hash, String>;

impl WorkshopFile {
    /// The cards of `talk`.
    pub async fn silent(&self, talk: String) -> Result<SilentCards, StoreError> {
        self.run(move |connection| read(connection, &talk)).await
    }

    /// How many cards of `talk` there are.
    pub async fn silent_count(&self, talk: String) -> Result<usize, StoreError> {
        self.run(move |connection| {
            let mut statement = connection.prepare_cached("SELECT count(*) FROM silent WHERE talk = ?1")?;
            Ok(statement.query_row([&talk], |row| row.get(0))?)
        })
        .await
    }

    /// How many cards every talk has whose name begins with `prefix`; talks without any are not in it.
    pub async fn silent_talks(&self, prefix: &'static str) -> Result<BTreeMap<String, usize>, StoreError> {
        self.run(move |connection| {
            let mut statement = connection.prepare_cached(
                "SELECT talk, count(*) FROM silent WHERE substr(talk, 1, length(?1)) = ?1 GROUP BY talk",
            )?;
            let rows = statement.query_map([prefix], |row| Ok((row.get(0)?, row.get(1)?)))?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
        .await
    }

    /// The talk that has a card under this key.
    pub async fn silent_talk_of(&self, key: Hash) -> Result<Option<String>, StoreError> {
        self.run(move |connection| {
            let mut statement = connection.prepare_cached("SELECT talk FROM silent WHERE key = ?1")?;
            Ok(statement.query_row([key], |row| row.get(0)).optional()?)
        })
        .await
    }

    /// Changes the cards of `talk`. What is answered is what `change` answers, once that is durable; when it answers an
    /// error nothing changes.
    pub async fn change_silent<T: Send + 'static, E: Send + 'static>(
        &self,
        talk: String,
        change: impl FnOnce(&mut SilentCards) -> Result<T, E> + Send + 'static,
    ) -> Result<Result<T, E>, StoreError> {
        self.run(move |connection| {
            let mut cards = read(connection, &talk)?;
            let answer = change(&mut cards);
            if answer.is_ok() {
                forgetting(connection, |transaction| write(transaction, &talk, &cards))?;
            }
            Ok(answer)
        })
        .await
    }
}

fn read(connection: &Connection, talk: &str) -> Result<SilentCards, StoreError> {
    let mut statement = connection.prepare_cached("SELECT key, words FROM silent WHERE talk = ?1")?;
    let rows = statement.query_map([talk], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn write(transaction: &Connection, talk: &str, cards: &SilentCards) -> Result<(), StoreError> {
    transaction.execute("DELETE FROM silent WHERE talk = ?1", [talk])?;
    for (key, words) in cards {
        transaction
            .prepare_cached("INSERT INTO silent (talk, key, words) VALUES (?1, ?2, ?3)")?
            .execute(params![talk, key, words])?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;
    use std::fs;

    use super::super::layout::with_companions;
    use super::super::testing::{ROOM_CODE, new_workshop, store};
    use super::*;

    const TALK: &str = "retrospective";

    fn talk() -> String {
        TALK.to_owned()
    }

    async fn put(file: &WorkshopFile, key: u8, words: &str) {
        let words = words.to_owned();
        let put = file.change_silent(talk(), move |cards| {
            cards.insert([key; 32], words);
            Ok::<_, Infallible>(())
        });
        put.await.unwrap().unwrap();
    }

    /// Where `words` stand in the file or beside it.
    fn found(file: &WorkshopFile, words: &str) -> Vec<usize> {
        let files = with_companions(file.path());
        let bytes = files.iter().flat_map(|path| fs::read(path).unwrap_or_default());
        let bytes: Vec<u8> = bytes.collect();
        let windows = bytes.windows(words.len()).enumerate();
        windows
            .filter(|(_, window)| *window == words.as_bytes())
            .map(|(at, _)| at)
            .collect()
    }

    #[tokio::test]
    async fn words_that_were_withdrawn_or_replaced_are_nowhere_in_the_file() {
        let (_data, store) = store();
        let file = store.create(&new_workshop(1, ROOM_CODE), Vec::new()).await.unwrap();
        let long = "Kanarie-lang ".repeat(2_000);
        for key in 0..40 {
            put(&file, key, &format!("Kanarie-{key:03} {}", "füllt ".repeat(100))).await;
        }
        put(&file, 50, &long).await;
        assert_eq!(found(&file, "Kanarie-007").len(), 1, "the search finds what is there");
        put(&file, 7, "Kanarie-neu").await;
        let gone = file.change_silent(talk(), |cards| {
            cards.retain(|key, _| key[0] < 30);
            Ok::<_, Infallible>(())
        });
        gone.await.unwrap().unwrap();
        for words in ["Kanarie-007", "Kanarie-030", "Kanarie-039", "Kanarie-lang"] {
            assert_eq!(found(&file, words), [0; 0], "{words}");
        }
        assert_eq!(file.silent(talk()).await.unwrap().len(), 30);
        assert_eq!(file.silent_count(talk()).await.unwrap(), 30);
        assert_eq!(found(&file, "Kanarie-neu").len(), 1);
        let refused = file.change_silent(talk(), |cards| {
            cards.clear();
            Err::<(), _>("no")
        });
        assert_eq!(refused.await.unwrap(), Err("no"));
        assert_eq!(file.silent(talk()).await.unwrap().len(), 30);
    }

    #[tokio::test]
    async fn where_cards_lie_in_the_file_says_nothing_about_their_order() {
        let mut layouts = Vec::new();
        for order in [[3, 1, 2], [2, 3, 1], [1, 2, 3]] {
            let (_data, store) = store();
            let file = store.create(&new_workshop(1, ROOM_CODE), Vec::new()).await.unwrap();
            for key in order {
                put(&file, key, &format!("Kanarie-{key}")).await;
            }
            layouts.push([1, 2, 3].map(|key| found(&file, &format!("Kanarie-{key}"))));
        }
        assert_eq!(layouts[0], layouts[1]);
        assert_eq!(layouts[0], layouts[2]);
        assert!(layouts[0].iter().all(|places| places.len() == 1), "{layouts:?}");
    }
}
