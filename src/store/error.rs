//! What can go wrong with files, told apart by what somebody can do about it.

use std::error::Error;
use std::fmt;
use std::io;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rusqlite::ErrorCode;

/// Why the store could not do what it was asked. Cheap to clone: one failed commit answers many callers.
#[derive(Debug, Clone, thiserror::Error)]
pub enum StoreError {
    /// The data directory cannot be created or written.
    #[error("the data directory {} cannot be written", path.display())]
    NotWritable {
        /// The directory or file that could not be made.
        path: PathBuf,
        /// What the system said.
        source: Cause,
    },
    /// Another server holds the data directory.
    #[error("another server is using the data directory {}", path.display())]
    InUse {
        /// The data directory.
        path: PathBuf,
    },
    /// There is no such workshop, or no longer.
    #[error("there is no such workshop")]
    Unknown,
    /// The room code of a new workshop already leads to another one.
    #[error("the room code is taken")]
    RoomCodeTaken,
    /// The file is not readable as what it should be.
    #[error("the file is damaged")]
    Damaged {
        /// What was found.
        source: Cause,
    },
    /// The file was written by a newer version and stays as it is.
    #[error("the file has version {found}, newer than {known}")]
    Newer {
        /// Version of the file.
        found: u32,
        /// Newest version known here.
        known: u32,
    },
    /// The disk is full. Succeeds again once there is room.
    #[error("the disk is full")]
    Full {
        /// What was reported.
        source: Cause,
    },
    /// Anything else that kept the store from reading or writing.
    #[error("reading or writing failed")]
    Failed {
        /// What was reported.
        source: Cause,
    },
    /// A file offered for import is not an export.
    #[error("the file is not an export")]
    NotAnExport {
        /// What was found.
        source: Cause,
    },
}

/// What lies behind a [`StoreError`], shared between everybody who gets it.
#[derive(Debug, Clone)]
pub struct Cause(Arc<dyn Error + Send + Sync>);

impl Cause {
    pub(super) fn new(error: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self(Arc::from(error.into()))
    }

    fn is_io_of_sqlite(&self) -> bool {
        let code = self
            .0
            .downcast_ref::<rusqlite::Error>()
            .and_then(rusqlite::Error::sqlite_error_code);
        matches!(code, Some(ErrorCode::SystemIoFailure | ErrorCode::CannotOpen))
    }
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Error for Cause {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.0.source()
    }
}

impl StoreError {
    /// A file that is readable but does not hold what it should.
    pub fn damaged(error: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::Damaged {
            source: Cause::new(error),
        }
    }

    pub(crate) fn failed(error: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::Failed {
            source: Cause::new(error),
        }
    }

    /// SQLite reports a full disk as such when a write hits it, but as a bare I/O failure when a sync, the shared memory
    /// file or a quota does. Asking the disk tells them apart.
    pub(super) fn or_full(self, directory: &Path) -> Self {
        match self {
            Self::Failed { source } if source.is_io_of_sqlite() && is_full(directory) => Self::Full { source },
            other => other,
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::Error as E;
        // A file shorter than its own header says, which SQLite counts among the I/O failures; a statement that does not
        // compile because the tables are not those that the version of the file promises.
        let strange = [rusqlite::ffi::SQLITE_IOERR_SHORT_READ, rusqlite::ffi::SQLITE_ERROR];
        match (&error, error.sqlite_error_code()) {
            (_, Some(ErrorCode::DiskFull)) => Self::Full {
                source: Cause::new(error),
            },
            // The schema allows none of the latter: what is read is not what was written.
            (_, Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase))
            | (
                E::FromSqlConversionFailure(..)
                | E::IntegralValueOutOfRange(..)
                | E::InvalidColumnType(..)
                | E::SqlInputError { .. }
                | E::Utf8Error(..),
                _,
            ) => Self::damaged(error),
            _ if error
                .sqlite_extended_error_code()
                .is_some_and(|code| strange.contains(&code)) =>
            {
                Self::damaged(error)
            }
            _ => Self::failed(error),
        }
    }
}

impl From<io::Error> for StoreError {
    fn from(error: io::Error) -> Self {
        if means_full(&error) {
            Self::Full {
                source: Cause::new(error),
            }
        } else {
            Self::failed(error)
        }
    }
}

fn means_full(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded)
}

/// Tries to write a little. A probe of its own, because the standard library cannot ask for free space.
fn is_full(directory: &Path) -> bool {
    const PROBE: [u8; 16 * 1024] = [0; 16 * 1024];
    let path = directory.join(format!(".probe-{}", std::process::id()));
    let written = std::fs::File::create(&path).and_then(|mut file| {
        file.write_all(&PROBE)?;
        file.sync_all()
    });
    // Nothing depends on the probe being gone: the next one overwrites it.
    let _ = std::fs::remove_file(&path);
    written.is_err_and(|error| means_full(&error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_is_told_apart_from_other_failures() {
        let sqlite = |code| rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(code), None);
        assert!(matches!(
            StoreError::from(sqlite(rusqlite::ffi::SQLITE_FULL)),
            StoreError::Full { .. }
        ));
        assert!(matches!(
            StoreError::from(sqlite(rusqlite::ffi::SQLITE_NOTADB)),
            StoreError::Damaged { .. }
        ));
        assert!(matches!(
            StoreError::from(sqlite(rusqlite::ffi::SQLITE_IOERR_SHORT_READ)),
            StoreError::Damaged { .. }
        ));
        let failed = StoreError::from(sqlite(rusqlite::ffi::SQLITE_IOERR_WRITE));
        let roomy = tempfile::tempdir().unwrap();
        assert!(matches!(failed.or_full(roomy.path()), StoreError::Failed { .. }));
        assert!(matches!(
            StoreError::from(io::Error::from(io::ErrorKind::StorageFull)),
            StoreError::Full { .. }
        ));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn an_error_carries_what_lies_behind_it() {
        let error = StoreError::from(io::Error::other("cable pulled"));
        assert_eq!(error.source().map(ToString::to_string), Some("cable pulled".to_owned()));
    }
}
