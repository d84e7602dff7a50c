//! What is set about a workshop: its title and language, the room, rights, spotlight, and the secrets that open it.

use rusqlite::{Connection, OptionalExtension, params};

use super::Hash;
use super::error::StoreError;
use super::file::WorkshopFile;
use crate::domain::language::{Address, Language};
use crate::domain::people::Role;

/// Facts and settings of a workshop.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    /// Id the workshop was created with. A file that was renamed by hand goes by its new name elsewhere.
    pub id: String,
    /// Title.
    pub title: String,
    /// Language of its content.
    pub language: Language,
    /// Sie or Du.
    pub address: Address,
    /// Milliseconds since 1970.
    pub created_at: i64,
    /// Milliseconds since 1970: the last logged update, or the creation.
    pub updated_at: i64,
    /// Whether people may still join.
    pub room_open: bool,
    /// Code that leads here; none in a file that came from a copy.
    pub room_code: Option<String>,
    /// Rights as JSON, as they were set; none while they are the default.
    pub rights: Option<String>,
    /// Spotlight as JSON, as it was set.
    pub spotlight: Option<String>,
    /// How the projector shows it, as JSON, as it was set; none while that is the default.
    pub projector: Option<String>,
    /// The workshop that this one goes on with, as JSON; none when it goes on with nothing.
    pub continues: Option<String>,
    /// Those that go on with this one, as JSON, as they were noted.
    pub continued: Option<String>,
    /// The agenda, as JSON.
    pub agenda: Option<String>,
    /// How far the workshop is, as JSON; none before anything runs.
    pub course: Option<String>,
    /// Hands and speakers, as JSON; none before anybody spoke.
    pub talk: Option<String>,
    /// Whether it is a protected workshop: no names are kept.
    pub protected: bool,
    /// The areas that the room has released, as JSON; none before anything was.
    pub released: Option<String>,
    /// When the file is to be deleted, milliseconds since 1970; none when it stays.
    pub delete_at: Option<i64>,
    /// Breakout groups, as JSON; none before there were any.
    pub groups: Option<String>,
    /// The workshop whose breakout group this is.
    pub belongs_to: Option<String>,
    /// What a breakout group has to know of that workshop, as JSON.
    pub plenary: Option<String>,
    /// In a rehearsal: of what, by whom, and who is simulated, as JSON.
    pub rehearsal: Option<String>,
}

/// What opens a workshop for one role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Capability {
    /// The role it gives.
    pub role: Role,
    /// SHA-256 of the secret.
    pub hash: Hash,
    /// The secret itself, for the participant role only: its QR code must be shown again.
    pub readable: Option<String>,
}

impl WorkshopFile {
    /// Everything that is set.
    pub async fn settings(&self) -> Result<Settings, StoreError> {
        self.run(|connection| read_settings(connection)).await
    }

    /// Opens or locks the room for people who have not joined yet.
    pub async fn set_room_open(&self, open: bool) -> Result<(), StoreError> {
        self.run(move |connection| set(connection, "UPDATE workshop SET room_open = ?1", open))
            .await
    }

    /// Stores the rights, as JSON text that the caller understands.
    pub async fn set_rights(&self, json: String) -> Result<(), StoreError> {
        self.run(move |connection| set(connection, "UPDATE workshop SET rights = ?1", json))
            .await
    }

    /// Stores the spotlight, as JSON text that the caller understands, or takes it away.
    pub async fn set_spotlight(&self, json: Option<String>) -> Result<(), StoreError> {
        self.run(move |connection| set(connection, "UPDATE workshop SET spotlight = ?1", json))
            .await
    }

    /// Stores how the projector shows what it shows, as JSON text that the caller understands.
    pub async fn set_projector(&self, json: String) -> Result<(), StoreError> {
        self.run(move |connection| set(connection, "UPDATE workshop SET projector = ?1", json))
            .await
    }

    /// Notes which workshops go on with this one, as JSON text that the caller understands.
    pub async fn set_continued(&self, json: String) -> Result<(), StoreError> {
        self.run(move |connection| set(connection, "UPDATE workshop SET continued = ?1", json))
            .await
    }

    /// Stores which areas the room has released, as JSON text that the caller understands.
    pub async fn set_released(&self, json: String) -> Result<(), StoreError> {
        self.run(move |connection| set(connection, "UPDATE workshop SET released = ?1", json))
            .await
    }

    /// The role that the secret with this hash gives.
    pub async fn capability_role(&self, hash: Hash) -> Result<Option<Role>, StoreError> {
        self.run(move |connection| {
            let role: Option<String> = connection
                .prepare_cached("SELECT role FROM capabilities WHERE hash = ?1")?
                .query_row([hash], |row| row.get(0))
                .optional()?;
            role.map(|role| parse_role(&role)).transpose()
        })
        .await
    }

    /// Secret of the participant link; none in a file that came from a copy.
    pub async fn participant_secret(&self) -> Result<Option<String>, StoreError> {
        self.run(|connection| {
            let secret = connection
                .prepare_cached("SELECT readable FROM capabilities WHERE role = ?1")?
                .query_row([Role::Participant.as_str()], |row| row.get(0))
                .optional()?;
            Ok(secret.flatten())
        })
        .await
    }

    /// Replaces the secret of a role; the old one stops working at once.
    pub async fn replace_capability(&self, role: Role, hash: Hash, readable: Option<String>) -> Result<(), StoreError> {
        self.run(move |connection| write_capability(connection, &Capability { role, hash, readable }))
            .await
    }

    /// Takes the secret of a role away.
    pub async fn withdraw_capability(&self, role: Role) -> Result<(), StoreError> {
        self.run(move |connection| {
            connection.execute("DELETE FROM capabilities WHERE role = ?1", [role.as_str()])?;
            Ok(())
        })
        .await
    }
}

pub(super) fn read_settings(connection: &Connection) -> Result<Settings, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT id, title, language, address, created_at,
                max(created_at,
                    coalesce((SELECT at FROM updates ORDER BY seq DESC LIMIT 1), 0),
                    coalesce((SELECT at FROM authorship ORDER BY seq DESC LIMIT 1), 0)),
                room_open, room_code, rights, spotlight, projector, continues, continued,
                agenda, course, talk, protected, released, delete_at, groups, belongs_to, plenary,
                rehearsal
         FROM workshop",
    )?;
    let mut rows = statement.query([])?;
    let Some(row) = rows.next()? else {
        return Err(StoreError::damaged("no workshop in the file"));
    };
    Ok(Settings {
        id: row.get(0)?,
        title: row.get(1)?,
        language: parse_language(&row.get::<_, String>(2)?)?,
        address: parse_address(&row.get::<_, String>(3)?)?,
        created_at: row.get(4)?,
        updated_at: row.get(5)?,
        room_open: row.get(6)?,
        room_code: row.get(7)?,
        rights: row.get(8)?,
        spotlight: row.get(9)?,
        projector: row.get(10)?,
        continues: row.get(11)?,
        continued: row.get(12)?,
        agenda: row.get(13)?,
        course: row.get(14)?,
        talk: row.get(15)?,
        protected: row.get(16)?,
        released: row.get(17)?,
        delete_at: row.get(18)?,
        groups: row.get(19)?,
        belongs_to: row.get(20)?,
        plenary: row.get(21)?,
        rehearsal: row.get(22)?,
    })
}

pub(super) fn write_capability(connection: &Connection, capability: &Capability) -> Result<(), StoreError> {
    connection.execute(
        "INSERT INTO capabilities (role, hash, readable) VALUES (?1, ?2, ?3)
         ON CONFLICT (role) DO UPDATE SET hash = excluded.hash, readable = excluded.readable",
        params![capability.role.as_str(), capability.hash, capability.readable],
    )?;
    Ok(())
}

pub(super) fn parse_role(text: &str) -> Result<Role, StoreError> {
    Role::parse(text).ok_or_else(|| StoreError::damaged("an unknown role"))
}

pub(super) fn parse_language(text: &str) -> Result<Language, StoreError> {
    Language::parse(text).ok_or_else(|| StoreError::damaged("an unknown language"))
}

pub(super) fn parse_address(text: &str) -> Result<Address, StoreError> {
    Address::parse(text).ok_or_else(|| StoreError::damaged("an unknown form of address"))
}

pub(super) fn set(connection: &Connection, sql: &str, value: impl rusqlite::ToSql) -> Result<(), StoreError> {
    connection.prepare_cached(sql)?.execute([value])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::connection::create;
    use super::super::testing::{FIRST, PARTICIPANT_SECRET, ROOM_CODE, capability_hash, id, new_workshop, store};
    use super::*;

    #[tokio::test]
    async fn settings_come_back_as_they_were_set() {
        let (_data, store) = store();
        let file = store.create(&new_workshop(1, ROOM_CODE), Vec::new()).await.unwrap();
        let fresh = file.settings().await.unwrap();
        assert!(fresh.room_open);
        assert_eq!((fresh.rights, fresh.spotlight), (None, None));
        assert_eq!((fresh.created_at, fresh.updated_at), (1_000, 1_000));
        assert_eq!((fresh.language, fresh.address), (Language::De, Address::Informal));

        file.set_room_open(false).await.unwrap();
        file.set_rights("{}".to_owned()).await.unwrap();
        file.set_spotlight(Some("[]".to_owned())).await.unwrap();
        let set = file.settings().await.unwrap();
        assert!(!set.room_open);
        assert_eq!(
            (set.rights.as_deref(), set.spotlight.as_deref()),
            (Some("{}"), Some("[]"))
        );
        file.set_spotlight(None).await.unwrap();
        assert_eq!(file.settings().await.unwrap().spotlight, None);
    }

    #[tokio::test]
    async fn a_workshop_of_the_first_version_opens_with_everything_in_it() {
        let (data, store) = store();
        let path = data.path().join(format!("workshops/{}.wirkraum", id(1)));
        let old = create(&path, &FIRST).unwrap();
        old.execute(
            "INSERT INTO workshop VALUES (1, ?1, 'Alt', 'de', 'formal', 5, 0, 'K7MPQ2RX', '[]', '{\"area\":\"notes\"}')",
            [id(1).as_str()],
        )
        .unwrap();
        drop(old);
        assert_eq!(store.list().await.unwrap()[0].summary.as_ref().unwrap().title, "Alt");
        let file = store.open_workshop(&id(1)).await.unwrap();
        let settings = file.settings().await.unwrap();
        assert_eq!((settings.title.as_str(), settings.room_open), ("Alt", false));
        assert_eq!(settings.spotlight.as_deref(), Some("{\"area\":\"notes\"}"));
        assert_eq!(settings.projector, None);
        file.set_projector("{}".to_owned()).await.unwrap();
        assert_eq!(file.settings().await.unwrap().projector.as_deref(), Some("{}"));
    }

    #[tokio::test]
    async fn a_replaced_secret_stops_working_at_once() {
        let (_data, store) = store();
        let file = store.create(&new_workshop(1, ROOM_CODE), Vec::new()).await.unwrap();
        for (n, role) in (0..).zip(Role::ALL) {
            assert_eq!(file.capability_role(capability_hash(1, n)).await.unwrap(), Some(role));
        }
        assert_eq!(
            file.participant_secret().await.unwrap().as_deref(),
            Some(PARTICIPANT_SECRET)
        );

        file.replace_capability(Role::Participant, [9; 32], Some("newer".to_owned()))
            .await
            .unwrap();
        assert_eq!(file.capability_role([9; 32]).await.unwrap(), Some(Role::Participant));
        assert_eq!(file.capability_role(capability_hash(1, 2)).await.unwrap(), None);
        assert_eq!(file.participant_secret().await.unwrap().as_deref(), Some("newer"));
    }

    #[tokio::test]
    async fn only_the_participants_secret_is_ever_stored_readable() {
        let (_data, store) = store();
        let file = store.create(&new_workshop(1, ROOM_CODE), Vec::new()).await.unwrap();
        let refused = file
            .replace_capability(Role::Facilitator, [9; 32], Some("secret".to_owned()))
            .await;
        assert!(matches!(refused, Err(StoreError::Failed { .. })));
    }
}
