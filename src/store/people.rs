//! Participants.

use std::collections::BTreeMap;

use rusqlite::{Connection, Params, Row, params};

use super::Hash;
use super::error::StoreError;
use super::file::WorkshopFile;
use super::settings::parse_role;
use crate::domain::area::Area;
use crate::domain::id::ParticipantId;
use crate::domain::people::{Participant, Perspective, Role};

/// Somebody who is joining.
#[derive(Debug, Clone)]
pub struct NewParticipant {
    /// New id.
    pub id: ParticipantId,
    /// Checked name; empty for observers who gave none.
    pub name: String,
    /// From the link.
    pub role: Role,
    /// As chosen.
    pub perspective: Option<Perspective>,
    /// SHA-256 of the return code; none for whoever has no device to come back with.
    pub return_code_hash: Option<Hash>,
    /// Number of the person at whose device they sit, having none.
    pub host: Option<u32>,
    /// Milliseconds since 1970.
    pub joined_at: i64,
}

/// Somebody who joined and was not removed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredParticipant {
    /// 1 or more; stands for the person in the log and among the owners of client ids.
    pub number: u32,
    /// Who it is.
    pub participant: Participant,
    /// Milliseconds since 1970.
    pub joined_at: i64,
    /// Whether they have no device: others entered them and act for them.
    pub deviceless: bool,
    /// Number of the person at whose device they sit; perhaps somebody who has left.
    pub host: Option<u32>,
}

/// What becomes of people, all of it or nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PeopleChange {
    /// People whose name, role or perspective is another from now on.
    pub rewritten: Vec<StoredParticipant>,
    /// Numbers of people who are removed. Their sessions lead nowhere; their names stay on record beside what they wrote.
    pub removed: Vec<u32>,
}

const COLUMNS: &str = "number, id, name, role, perspective, joined_at, deviceless, host";

impl WorkshopFile {
    /// Adds somebody and answers their number.
    pub async fn add_participant(&self, new: NewParticipant) -> Result<u32, StoreError> {
        self.run(move |connection| {
            // A transaction of its own: asked for one row, the library would not tell that committing failed.
            let transaction = connection.transaction()?;
            let number = transaction
                .prepare_cached(
                    "INSERT INTO participants (id, name, role, perspective, return_code, joined_at, deviceless, host)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?5 IS NULL, ?7) RETURNING number",
                )?
                .query_row(
                    params![
                        new.id.as_str(),
                        new.name,
                        new.role.as_str(),
                        new.perspective.map(Perspective::as_str),
                        new.return_code_hash,
                        new.joined_at,
                        new.host
                    ],
                    |row| row.get(0),
                )?;
            transaction.commit()?;
            Ok(number)
        })
        .await
    }

    /// Somebody by id; nobody when removed.
    pub async fn participant(&self, id: ParticipantId) -> Result<Option<StoredParticipant>, StoreError> {
        self.run(move |connection| one(connection, "p.id = ?1", [id.as_str()]))
            .await
    }

    /// Everybody who was not removed, in the order they joined.
    pub async fn participants(&self) -> Result<Vec<StoredParticipant>, StoreError> {
        self.run(|connection| everybody(connection)).await
    }

    /// Somebody by the hash of their return code; nobody when removed.
    pub async fn participant_by_return_code(&self, hash: Hash) -> Result<Option<StoredParticipant>, StoreError> {
        self.run(move |connection| one(connection, "p.return_code = ?1", [hash]))
            .await
    }

    /// Lets `decide` look at everybody who was not removed, and does what it says at this time (milliseconds since 1970),
    /// with nobody else changing people in between. Answers what it decided once that is durable.
    pub async fn change_people<E: Send + 'static>(
        &self,
        at: i64,
        decide: impl FnOnce(&[StoredParticipant]) -> Result<PeopleChange, E> + Send + 'static,
    ) -> Result<Result<PeopleChange, E>, StoreError> {
        let sessions = self.sessions().clone();
        self.run(move |connection| {
            let transaction = connection.transaction()?;
            let change = match decide(&everybody(&transaction)?) {
                Ok(change) => change,
                Err(refusal) => return Ok(Err(refusal)),
            };
            for person in &change.rewritten {
                transaction
                    .prepare_cached("UPDATE participants SET name = ?2, role = ?3, perspective = ?4 WHERE number = ?1")?
                    .execute(params![
                        person.number,
                        person.participant.name,
                        person.participant.role.as_str(),
                        person.participant.perspective.map(Perspective::as_str),
                    ])?;
            }
            for number in &change.removed {
                transaction
                    .prepare_cached(
                        "UPDATE participants SET removed_at = ?2, return_code = NULL
                         WHERE number = ?1 AND removed_at IS NULL",
                    )?
                    .execute(params![number, at])?;
            }
            transaction.commit()?;
            sessions.forget_all();
            Ok(Ok(change))
        })
        .await
    }

    /// Who owns which Yjs client id in these areas, people who were removed included. Where one id has several owners, the
    /// first of the areas counts.
    pub async fn authors(&self, areas: Vec<Area>) -> Result<BTreeMap<u32, Participant>, StoreError> {
        self.run(move |connection| {
            let sql = format!(
                "SELECT {COLUMNS}, client FROM owners JOIN participants ON number = participant WHERE area = ?1"
            );
            let mut authors = BTreeMap::new();
            for area in areas {
                let mut statement = connection.prepare_cached(&sql)?;
                let mut rows = statement.query([area.as_str()])?;
                while let Some(row) = rows.next()? {
                    authors.entry(row.get(8)?).or_insert(read(row)?.participant);
                }
            }
            Ok(authors)
        })
        .await
    }
}

pub(super) fn parse_perspective(text: Option<&str>) -> Result<Option<Perspective>, StoreError> {
    text.map(|text| Perspective::parse(text).ok_or_else(|| StoreError::damaged("an unknown perspective")))
        .transpose()
}

pub(super) fn one(
    connection: &Connection,
    which: &str,
    key: impl Params,
) -> Result<Option<StoredParticipant>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM participants p WHERE {which} AND p.removed_at IS NULL");
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query(key)?;
    rows.next()?.map(read).transpose()
}

fn everybody(connection: &Connection) -> Result<Vec<StoredParticipant>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM participants WHERE removed_at IS NULL ORDER BY number");
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query([])?;
    let mut people = Vec::new();
    while let Some(row) = rows.next()? {
        people.push(read(row)?);
    }
    Ok(people)
}

fn read(row: &Row<'_>) -> Result<StoredParticipant, StoreError> {
    let id: String = row.get(1)?;
    let perspective: Option<String> = row.get(4)?;
    Ok(StoredParticipant {
        number: row.get(0)?,
        participant: Participant {
            id: ParticipantId::parse(&id).ok_or_else(|| StoreError::damaged("an unknown kind of id"))?,
            name: row.get(2)?,
            role: parse_role(&row.get::<_, String>(3)?)?,
            perspective: parse_perspective(perspective.as_deref())?,
        },
        joined_at: row.get(5)?,
        deviceless: row.get(6)?,
        host: row.get(7)?,
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{RETURN_CODE, ROOM_CODE, TOKEN, append, new_participant, new_workshop, store};
    use super::super::{NewWorkshop, PastAuthor};
    use super::*;

    #[tokio::test]
    async fn a_return_code_and_a_session_lead_to_the_same_person() {
        let (_data, store) = store();
        let file = store.create(&new_workshop(1, ROOM_CODE), Vec::new()).await.unwrap();
        let number = file.add_participant(new_participant(0)).await.unwrap();
        assert_eq!(number, 1);
        file.add_session(TOKEN, number, 3_000).await.unwrap();

        let ayse = file.session(TOKEN).await.unwrap().unwrap();
        assert_eq!(ayse.participant.name, "Ayşe");
        assert_eq!(ayse.participant.perspective, Some(Perspective::Society));
        assert_eq!(
            file.participant_by_return_code(RETURN_CODE).await.unwrap(),
            Some(ayse.clone())
        );
        assert_eq!(
            file.participant(ayse.participant.id.clone()).await.unwrap(),
            Some(ayse.clone())
        );
        assert_eq!(file.participants().await.unwrap(), [ayse]);

        file.end_session(TOKEN).await.unwrap();
        assert_eq!(file.session(TOKEN).await.unwrap(), None);
    }

    #[tokio::test]
    async fn people_are_changed_all_together_or_not_at_all() {
        let (_data, store) = store();
        let file = store.create(&new_workshop(1, ROOM_CODE), Vec::new()).await.unwrap();
        for number in 0..2 {
            file.add_participant(new_participant(number)).await.unwrap();
        }
        let before = file.participants().await.unwrap();
        let refused = file.change_people(4_000, |people| {
            assert_eq!(people.len(), 2);
            Err::<PeopleChange, _>("no")
        });
        assert_eq!(refused.await.unwrap(), Err("no"));
        assert_eq!(file.participants().await.unwrap(), before);

        let changed = file.change_people(4_000, |people| {
            let mut rewritten = people.to_vec();
            for person in &mut rewritten {
                person.participant.name += " neu";
                person.participant.role = Role::Cofacilitator;
                person.participant.perspective = None;
            }
            Ok::<_, ()>(PeopleChange {
                rewritten,
                ..PeopleChange::default()
            })
        });
        let changed = changed.await.unwrap().unwrap();
        assert_eq!(file.participants().await.unwrap(), changed.rewritten);
        assert_eq!(changed.rewritten[0].participant.name, "Ayşe neu");
    }

    #[tokio::test]
    async fn past_authors_are_on_record_and_not_in_the_workshop() {
        let (_data, store) = store();
        let ben = PastAuthor {
            id: new_participant(9).id,
            name: "Ben".to_owned(),
        };
        let new = NewWorkshop {
            authors: vec![ben],
            ..new_workshop(1, ROOM_CODE)
        };
        let mut first = append(Area::Model, "signed");
        first.updates[0].claims = vec![u32::MAX];
        let file = store.create(&new, vec![first]).await.unwrap();
        assert_eq!(file.participants().await.unwrap(), []);
        let authors = file.authors(vec![Area::Model, Area::Notes]).await.unwrap();
        assert_eq!(authors[&u32::MAX].name, "Ben");
        assert_eq!(file.authors(vec![Area::Notes]).await.unwrap().len(), 0);
        assert_eq!(file.add_participant(new_participant(0)).await.unwrap(), 2);
    }

    #[tokio::test]
    async fn a_removed_person_cannot_come_back_and_their_number_is_not_given_to_anybody_else() {
        let (_data, store) = store();
        let file = store.create(&new_workshop(1, ROOM_CODE), Vec::new()).await.unwrap();
        let number = file.add_participant(new_participant(0)).await.unwrap();
        file.add_session(TOKEN, number, 3_000).await.unwrap();
        let id = new_participant(0).id;

        let change = PeopleChange {
            removed: vec![number],
            ..PeopleChange::default()
        };
        let removed = file.change_people(4_000, move |_| Ok::<_, ()>(change)).await.unwrap();
        assert_eq!(removed.unwrap().removed, [number]);
        assert_eq!(file.participants().await.unwrap(), []);
        assert_eq!(file.session(TOKEN).await.unwrap(), None);
        assert!(file.is_session_of_removed(TOKEN).await.unwrap());
        assert!(!file.is_session_of_removed([0; 32]).await.unwrap());
        assert_eq!(file.participant_by_return_code(RETURN_CODE).await.unwrap(), None);
        assert_eq!(file.participant(id).await.unwrap(), None);
        assert!(matches!(
            file.add_session(TOKEN, number, 5_000).await,
            Err(StoreError::Unknown)
        ));
        assert_eq!(file.add_participant(new_participant(1)).await.unwrap(), number + 1);
    }
}
