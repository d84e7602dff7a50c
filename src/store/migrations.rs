//! The tables, as numbered steps. A step that was ever released is never changed; new ones are added at the end.
//!
//! The number of steps is the version of a file (`user_version`); `application_id` says whose file it is.

use rusqlite::{Connection, TransactionBehavior};

use super::error::StoreError;

/// The steps of one kind of file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Schema {
    /// Bytes 68 to 71 of the file.
    pub(super) application_id: i32,
    /// From nothing to the newest version.
    pub(super) steps: &'static [&'static str],
}

impl Schema {
    /// The newest version.
    pub(super) fn version(&self) -> u32 {
        u32::try_from(self.steps.len()).unwrap_or(u32::MAX)
    }
}

/// A workshop.
pub(super) const WORKSHOP: Schema = Schema {
    application_id: 0x5752_4b52,
    steps: &[
        WORKSHOP_1,
        WORKSHOP_2,
        WORKSHOP_3,
        WORKSHOP_4,
        WORKSHOP_5,
        WORKSHOP_6,
        WORKSHOP_7,
        WORKSHOP_8,
        WORKSHOP_9,
        WORKSHOP_10,
        WORKSHOP_11,
        WORKSHOP_12,
        WORKSHOP_13,
    ],
};

/// The server's own list.
pub(super) const SERVER: Schema = Schema {
    application_id: 0x5752_4b53,
    steps: &[SERVER_1, SERVER_2, SERVER_3, SERVER_4],
};

// `updates` has a bare row id so that appending touches the end of one tree. `authorship` keeps who and when of updates
// that went into a snapshot. Texts of roles, areas, … are those of the domain; times are milliseconds since 1970;
// participant 0 is the server.
const WORKSHOP_1: &str = "
CREATE TABLE workshop (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    language TEXT NOT NULL,
    address TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    room_open INTEGER NOT NULL,
    room_code TEXT,
    rights TEXT,
    spotlight TEXT
) STRICT;
CREATE TABLE capabilities (
    role TEXT PRIMARY KEY,
    hash BLOB NOT NULL UNIQUE,
    readable TEXT CHECK (readable IS NULL OR role = 'participant')
) STRICT, WITHOUT ROWID;
CREATE TABLE participants (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    perspective TEXT,
    return_code BLOB UNIQUE,
    joined_at INTEGER NOT NULL,
    removed_at INTEGER
) STRICT;
CREATE TABLE sessions (
    token BLOB PRIMARY KEY,
    participant INTEGER NOT NULL REFERENCES participants (number),
    at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_of ON sessions (participant);
CREATE TABLE snapshots (
    area TEXT PRIMARY KEY,
    seq INTEGER NOT NULL,
    bytes BLOB NOT NULL
) STRICT;
CREATE TABLE updates (
    seq INTEGER PRIMARY KEY,
    area TEXT NOT NULL,
    participant INTEGER NOT NULL,
    at INTEGER NOT NULL,
    bytes BLOB NOT NULL
) STRICT;
CREATE TABLE authorship (
    seq INTEGER PRIMARY KEY,
    area TEXT NOT NULL,
    participant INTEGER NOT NULL,
    at INTEGER NOT NULL,
    length INTEGER NOT NULL
) STRICT;
CREATE TABLE owners (
    area TEXT NOT NULL,
    client INTEGER NOT NULL,
    participant INTEGER NOT NULL,
    PRIMARY KEY (area, client)
) STRICT, WITHOUT ROWID;
";

const WORKSHOP_2: &str = "ALTER TABLE workshop ADD COLUMN projector TEXT";

// A document at one update number is one content, however many checkpoints hold it.
const WORKSHOP_3: &str = "
CREATE TABLE checkpoints (
    number INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    reason TEXT NOT NULL,
    label TEXT,
    author INTEGER NOT NULL,
    cards INTEGER NOT NULL,
    links INTEGER NOT NULL,
    blocks INTEGER NOT NULL
) STRICT;
CREATE TABLE checkpoint_contents (
    area TEXT NOT NULL,
    seq INTEGER NOT NULL,
    length INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (area, seq)
) STRICT;
CREATE TABLE checkpoint_areas (
    number INTEGER NOT NULL REFERENCES checkpoints (number),
    area TEXT NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (number, area)
) STRICT, WITHOUT ROWID;
";

// What was written before has none, until it goes into the next snapshot.
const WORKSHOP_4: &str = "
ALTER TABLE updates ADD COLUMN checksum INTEGER;
ALTER TABLE snapshots ADD COLUMN checksum INTEGER;
";

const WORKSHOP_5: &str = "ALTER TABLE checkpoints ADD COLUMN others INTEGER NOT NULL DEFAULT 0";

// Workshops before and after this one, as JSON.
const WORKSHOP_6: &str = "
ALTER TABLE workshop ADD COLUMN continues TEXT;
ALTER TABLE workshop ADD COLUMN continued TEXT;
";

// What is written in silence: for which talk, under what key, and nothing else. No row id and no time, so that nothing says
// who wrote a card, when, or after which.
const WORKSHOP_7: &str = "
CREATE TABLE silent (
    talk TEXT NOT NULL,
    key BLOB NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (talk, key)
) STRICT, WITHOUT ROWID;
";

// Polls as far as they may be told, as JSON, and what was answered, as JSON. Answers of a secret poll stand under a key that
// only whoever answered has; who took part stands apart. No row ids and no times, so that nothing says who answered what, when,
// or after whom.
const WORKSHOP_8: &str = "
CREATE TABLE polls (
    id TEXT PRIMARY KEY,
    place INTEGER NOT NULL,
    poll TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE poll_answers (
    poll TEXT NOT NULL,
    participant INTEGER NOT NULL,
    answer TEXT NOT NULL,
    PRIMARY KEY (poll, participant)
) STRICT, WITHOUT ROWID;
CREATE TABLE poll_secrets (
    poll TEXT NOT NULL,
    key BLOB NOT NULL,
    answer TEXT NOT NULL,
    PRIMARY KEY (poll, key)
) STRICT, WITHOUT ROWID;
CREATE TABLE poll_took_part (
    poll TEXT NOT NULL,
    participant INTEGER NOT NULL,
    on_behalf INTEGER NOT NULL,
    PRIMARY KEY (poll, participant)
) STRICT, WITHOUT ROWID;
";

// What is planned, how far it is and who speaks, as JSON. Who has no device is entered by facilitators.
const WORKSHOP_9: &str = "
ALTER TABLE workshop ADD COLUMN agenda TEXT;
ALTER TABLE workshop ADD COLUMN course TEXT;
ALTER TABLE workshop ADD COLUMN talk TEXT;
ALTER TABLE participants ADD COLUMN deviceless INTEGER NOT NULL DEFAULT 0;
";

// Whether no names are kept, what may leave all the same, as JSON, and when the file is deleted (milliseconds since 1970).
const WORKSHOP_10: &str = "
ALTER TABLE workshop ADD COLUMN protected INTEGER NOT NULL DEFAULT 0;
ALTER TABLE workshop ADD COLUMN released TEXT;
ALTER TABLE workshop ADD COLUMN delete_at INTEGER;
";

// Breakout groups, as JSON; in the file of a group the workshop it belongs to, and what it has to know of that, as JSON.
const WORKSHOP_11: &str = "
ALTER TABLE workshop ADD COLUMN groups TEXT;
ALTER TABLE workshop ADD COLUMN belongs_to TEXT;
ALTER TABLE workshop ADD COLUMN plenary TEXT;
";

// Number of the person at whose device somebody without one sits.
const WORKSHOP_12: &str = "ALTER TABLE participants ADD COLUMN host INTEGER";

// In a rehearsal: of what, by whom, and who is simulated, as JSON.
const WORKSHOP_13: &str = "ALTER TABLE workshop ADD COLUMN rehearsal TEXT";

/// The first version of a workshop's file whose updates and snapshots have checksums.
pub(super) const CHECKSUMS_SINCE: u32 = 4;

const SERVER_1: &str = "
CREATE TABLE files (
    id TEXT PRIMARY KEY,
    bytes INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    title TEXT NOT NULL,
    language TEXT NOT NULL,
    address TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    participants INTEGER NOT NULL,
    room_open INTEGER NOT NULL,
    room_code TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX files_by_code ON files (room_code);
";

// Agendas to start from, as JSON.
const SERVER_2: &str = "
CREATE TABLE agendas (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    steps TEXT NOT NULL
) STRICT, WITHOUT ROWID;
";

const SERVER_3: &str = "ALTER TABLE files ADD COLUMN delete_at INTEGER";

const SERVER_4: &str = "ALTER TABLE files ADD COLUMN belongs_to TEXT;";

/// Brings a file to the newest version, one transaction per step. Answers whether anything was done.
pub(super) fn migrate(connection: &mut Connection, schema: &Schema) -> Result<bool, StoreError> {
    let found = version(connection)?;
    let known = schema.version();
    if found > known {
        return Err(StoreError::Newer { found, known });
    }
    for (number, step) in (1_u32..).zip(schema.steps).filter(|(number, _)| *number > found) {
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        transaction.execute_batch(step)?;
        transaction.pragma_update(None, "application_id", schema.application_id)?;
        transaction.pragma_update(None, "user_version", number)?;
        transaction.commit()?;
    }
    Ok(found < known)
}

/// `user_version` as the connection sees it, the write-ahead log included.
pub(super) fn version(connection: &Connection) -> Result<u32, StoreError> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: usize = WORKSHOP.steps.len();
    const STEPS: [&str; KNOWN + 2] = {
        let mut steps = ["CREATE TABLE hands (number INTEGER)"; KNOWN + 2];
        let (known, _) = steps.split_at_mut(KNOWN);
        known.copy_from_slice(WORKSHOP.steps);
        steps[KNOWN] = "ALTER TABLE participants ADD COLUMN colour TEXT";
        steps
    };
    const GROWN: Schema = Schema {
        application_id: WORKSHOP.application_id,
        steps: &STEPS,
    };

    #[test]
    fn every_step_is_taken_once_and_in_order() {
        let mut connection = Connection::open_in_memory().unwrap();
        assert_eq!(version(&connection).unwrap(), 0);
        assert!(migrate(&mut connection, &WORKSHOP).unwrap());
        assert!(!migrate(&mut connection, &WORKSHOP).unwrap());
        assert!(migrate(&mut connection, &GROWN).unwrap());
        let newest = WORKSHOP.version() + 2;
        assert_eq!(version(&connection).unwrap(), newest);
        connection
            .execute("UPDATE participants SET colour = 'blue'", [])
            .unwrap();
        let newer = migrate(&mut connection, &WORKSHOP);
        assert!(matches!(newer, Err(StoreError::Newer { found, .. }) if found == newest));
    }

    #[test]
    fn a_step_that_fails_leaves_the_version_before_it() {
        let broken = Schema {
            steps: &[WORKSHOP_1, "CREATE TABLE hands (x); DROP TABLE nowhere"],
            ..WORKSHOP
        };
        let mut connection = Connection::open_in_memory().unwrap();
        assert!(migrate(&mut connection, &broken).is_err());
        assert_eq!(version(&connection).unwrap(), 1);
        assert!(connection.prepare("SELECT * FROM hands").is_err());
    }
}
