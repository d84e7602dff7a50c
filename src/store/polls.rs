//! Polls: what is asked, what was answered, who took part.
//!
//! Of a secret poll the file says what was answered in one table and who took part in another, and nothing that joins the
//! two. To keep it so every change writes both of them anew, from the first row to the last: on a page, too, answers then lie
//! in the order of random keys, and people in that of their numbers. All answers are equally long unless they have words in
//! them. What was there before is overwritten with zeros, and the log is folded at once.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, params};

use super::Hash;
use super::error::StoreError;
use super::file::WorkshopFile;
use super::forgetting::forgetting;
use crate::domain::people::Role;
use crate::domain::poll::{Ballot, Given, Poll, PollState, Voter};

/// Answers are filled up to a multiple of so many bytes.
const BLOCK: usize = 512;

impl WorkshopFile {
    /// Every poll as far as it may be told, in the order in which they were made.
    pub async fn polls(&self) -> Result<Vec<Poll>, StoreError> {
        self.run(|connection| {
            let mut polls = read_polls(connection)?;
            for poll in polls.iter_mut().filter(|poll| poll.state == PollState::Open) {
                let mut ballot = read_ballot(connection, poll.clone())?;
                ballot.tell();
                *poll = ballot.poll;
            }
            Ok(polls)
        })
        .await
    }

    /// A poll with everything the file has of it; none when there is no such poll.
    pub async fn ballot(&self, poll: String) -> Result<Option<Ballot>, StoreError> {
        self.run(move |connection| find(connection, &poll)).await
    }

    /// Adds a draft, if there are fewer than `most` polls. Answers whether it did.
    pub async fn add_poll(&self, poll: Poll, most: usize) -> Result<bool, StoreError> {
        self.run(move |connection| {
            let sql = "INSERT INTO polls (id, place, poll)
                 SELECT ?1, coalesce(max(place), 0) + 1, ?2 FROM polls HAVING count(*) < ?3";
            let added = connection
                .prepare_cached(sql)?
                .execute(params![poll.id, json(&poll)?, most])?;
            Ok(added > 0)
        })
        .await
    }

    /// Lets `decide` look at a poll, and deletes it if that is no error.
    pub async fn delete_poll<E: Send + 'static>(
        &self,
        poll: String,
        decide: impl FnOnce(Option<&Poll>) -> Result<(), E> + Send + 'static,
    ) -> Result<Result<(), E>, StoreError> {
        self.run(move |connection| {
            let answer = decide(read_poll(connection, &poll)?.as_ref());
            if answer.is_ok() {
                connection
                    .prepare_cached("DELETE FROM polls WHERE id = ?1")?
                    .execute([poll])?;
            }
            Ok(answer)
        })
        .await
    }

    /// Changes a poll, its answers and who took part, all of it or nothing. What is answered is what `change` answers, once
    /// that is durable; when it answers an error nothing changes. `change` sees nothing when there is no such poll.
    pub async fn change_ballot<T: Send + 'static, E: Send + 'static>(
        &self,
        poll: String,
        change: impl FnOnce(Option<&mut Ballot>) -> Result<T, E> + Send + 'static,
    ) -> Result<Result<T, E>, StoreError> {
        self.run(move |connection| {
            let mut ballot = find(connection, &poll)?;
            let answer = change(ballot.as_mut());
            if let (Ok(_), Some(ballot)) = (&answer, ballot) {
                forgetting(connection, |transaction| write(transaction, &ballot))?;
            }
            Ok(answer)
        })
        .await
    }
}

fn read_polls(connection: &Connection) -> Result<Vec<Poll>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT poll FROM polls ORDER BY place")?;
    let mut rows = statement.query([])?;
    let mut polls = Vec::new();
    while let Some(row) = rows.next()? {
        polls.push(value(&row.get::<_, String>(0)?)?);
    }
    Ok(polls)
}

fn read_poll(connection: &Connection, id: &str) -> Result<Option<Poll>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT poll FROM polls WHERE id = ?1")?;
    let text: Option<String> = statement.query_row([id], |row| row.get(0)).optional()?;
    text.as_deref().map(value).transpose()
}

fn find(connection: &Connection, id: &str) -> Result<Option<Ballot>, StoreError> {
    let poll = read_poll(connection, id)?;
    poll.map(|poll| read_ballot(connection, poll)).transpose()
}

fn read_ballot(connection: &Connection, poll: Poll) -> Result<Ballot, StoreError> {
    let id = poll.id.clone();
    let mut answers = BTreeMap::new();
    let mut statement = connection.prepare_cached("SELECT participant, answer FROM poll_answers WHERE poll = ?1")?;
    let mut rows = statement.query([&id])?;
    while let Some(row) = rows.next()? {
        answers.insert(row.get(0)?, value(&row.get::<_, String>(1)?)?);
    }
    let mut secrets: BTreeMap<Hash, Given> = BTreeMap::new();
    let mut statement = connection.prepare_cached("SELECT key, answer FROM poll_secrets WHERE poll = ?1")?;
    let mut rows = statement.query([&id])?;
    while let Some(row) = rows.next()? {
        secrets.insert(row.get(0)?, value(&row.get::<_, String>(1)?)?);
    }
    let sql = "SELECT participant, on_behalf FROM poll_took_part WHERE poll = ?1";
    let mut statement = connection.prepare_cached(sql)?;
    let took_part = statement.query_map([&id], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let took_part = took_part.collect::<Result<_, _>>()?;
    let sql = "SELECT number, name, role, removed_at IS NULL FROM participants";
    let mut statement = connection.prepare_cached(sql)?;
    let people = statement.query_map([], |row| {
        let (role, here): (String, bool) = (row.get(2)?, row.get(3)?);
        let voter = Voter {
            name: row.get(1)?,
            counts: here && role != Role::Observer.as_str(),
        };
        Ok((row.get(0)?, voter))
    })?;
    let nameless = connection.query_row("SELECT protected FROM workshop", [], |row| row.get(0))?;
    Ok(Ballot {
        poll,
        nameless,
        answers,
        secrets,
        took_part,
        people: people.collect::<Result<_, _>>()?,
    })
}

fn write(transaction: &Connection, ballot: &Ballot) -> Result<(), StoreError> {
    let id = &ballot.poll.id;
    let mut told = ballot.poll.clone();
    if told.state == PollState::Open {
        // What is told while it runs follows from the answers.
        (told.turnout, told.result) = Default::default();
    }
    transaction
        .prepare_cached("UPDATE polls SET poll = ?2 WHERE id = ?1")?
        .execute(params![id, json(&told)?])?;
    transaction
        .prepare_cached("DELETE FROM poll_answers WHERE poll = ?1")?
        .execute([id])?;
    for (person, given) in &ballot.answers {
        transaction
            .prepare_cached("INSERT INTO poll_answers (poll, participant, answer) VALUES (?1, ?2, ?3)")?
            .execute(params![id, person, json(given)?])?;
    }
    write_secrets(transaction, ballot)?;
    write_took_part(transaction, ballot)
}

/// Secret answers of every poll, in the order of their keys.
fn write_secrets(transaction: &Connection, ballot: &Ballot) -> Result<(), StoreError> {
    let mut statement = transaction.prepare_cached("SELECT poll, key, answer FROM poll_secrets WHERE poll <> ?1")?;
    let rows = statement.query_map([&ballot.poll.id], |row| Ok(((row.get(0)?, row.get(1)?), row.get(2)?)))?;
    let mut all: BTreeMap<(String, Hash), String> = rows.collect::<Result<_, _>>()?;
    for (key, given) in &ballot.secrets {
        let text = json(given)?;
        let length = text.len().next_multiple_of(BLOCK);
        all.insert((ballot.poll.id.clone(), *key), format!("{text:<length$}"));
    }
    transaction.execute("DELETE FROM poll_secrets", [])?;
    for ((poll, key), answer) in all {
        transaction
            .prepare_cached("INSERT INTO poll_secrets (poll, key, answer) VALUES (?1, ?2, ?3)")?
            .execute(params![poll, key, answer])?;
    }
    Ok(())
}

/// Who took part in every poll, in the order of their numbers.
fn write_took_part(transaction: &Connection, ballot: &Ballot) -> Result<(), StoreError> {
    let sql = "SELECT poll, participant, on_behalf FROM poll_took_part WHERE poll <> ?1";
    let mut statement = transaction.prepare_cached(sql)?;
    let rows = statement.query_map([&ballot.poll.id], |row| Ok(((row.get(0)?, row.get(1)?), row.get(2)?)))?;
    let mut all: BTreeMap<(String, u32), bool> = rows.collect::<Result<_, _>>()?;
    for (person, on_behalf) in &ballot.took_part {
        all.insert((ballot.poll.id.clone(), *person), *on_behalf);
    }
    transaction.execute("DELETE FROM poll_took_part", [])?;
    for ((poll, person), on_behalf) in all {
        transaction
            .prepare_cached("INSERT INTO poll_took_part (poll, participant, on_behalf) VALUES (?1, ?2, ?3)")?
            .execute(params![poll, person, on_behalf])?;
    }
    Ok(())
}

fn json(value: &impl serde::Serialize) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(StoreError::failed)
}

fn value<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, StoreError> {
    // Not what the error says: it quotes what it read.
    serde_json::from_str(text.trim_end()).map_err(|_| StoreError::damaged("a poll that cannot be read"))
}

#[cfg(test)]
mod tests;
