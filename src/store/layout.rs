//! Where things lie in the data directory, and who may use it.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use super::error::StoreError;
use crate::domain::id::WorkshopId;

const EXTENSION: &str = "wirkraum";

/// Paths below the data directory.
#[derive(Debug, Clone)]
pub(super) struct Layout {
    data: PathBuf,
    workshops: PathBuf,
}

impl Layout {
    /// Creates the directories and takes the lock. The lock goes with the returned file.
    pub(super) fn claim(data: &Path) -> Result<(Self, File), StoreError> {
        let layout = Self {
            data: data.to_owned(),
            workshops: data.join("workshops"),
        };
        for directory in [&layout.data, &layout.workshops] {
            create_private(directory).map_err(|error| unwritable(directory, error))?;
        }
        let path = layout.data.join("lock");
        let lock = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path)
            .map_err(|error| unwritable(&path, error))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(StoreError::InUse { path: layout.data }),
            Err(TryLockError::Error(error)) => return Err(error.into()),
        }
        // The lock file may be ours from before while the directory has become read-only since.
        let probe = layout.workshops.join(".writable");
        File::create(&probe)
            .and_then(|_| fs::remove_file(&probe))
            .map_err(|error| unwritable(&probe, error))?;
        Ok((layout, lock))
    }

    pub(super) fn server(&self) -> PathBuf {
        self.data.join("server.sqlite")
    }

    pub(super) fn workshops(&self) -> &Path {
        &self.workshops
    }

    pub(super) fn file(&self, id: &WorkshopId) -> PathBuf {
        self.workshops.join(format!("{id}.{EXTENSION}"))
    }

    /// Where a workshop is written before it gets its name: half a workshop is never seen.
    pub(super) fn staged(&self, id: &WorkshopId) -> PathBuf {
        self.workshops.join(format!("{id}.{EXTENSION}.new"))
    }

    /// Ids of the files that lie there now, sorted. Files with other names are nobody's workshop.
    pub(super) fn ids(&self) -> Result<Vec<WorkshopId>, StoreError> {
        let mut ids = Vec::new();
        for entry in fs::read_dir(&self.workshops)? {
            let name = entry?.file_name();
            let id = name
                .to_str()
                .and_then(|name| name.strip_suffix(EXTENSION))
                .and_then(|name| name.strip_suffix('.'))
                .and_then(WorkshopId::parse);
            ids.extend(id);
        }
        ids.sort();
        Ok(ids)
    }

    /// Removes what was left when the process ended while a workshop was being made.
    pub(super) fn sweep(&self) -> Result<(), StoreError> {
        let staged = format!(".{EXTENSION}.new");
        for entry in fs::read_dir(&self.workshops)? {
            let entry = entry?;
            if entry.file_name().to_str().is_some_and(|name| name.contains(&staged)) {
                fs::remove_file(entry.path())?;
            }
        }
        Ok(())
    }

    /// Makes creating, renaming and removing files in the directory durable.
    pub(super) fn sync(&self) -> Result<(), StoreError> {
        sync_directory(&self.workshops)?;
        Ok(())
    }
}

/// The file and whatever SQLite keeps beside it.
pub(super) fn with_companions(path: &Path) -> [PathBuf; 4] {
    ["", "-wal", "-shm", "-journal"].map(|suffix| {
        let mut name = path.as_os_str().to_owned();
        name.push(suffix);
        PathBuf::from(name)
    })
}

/// Bytes of the write-ahead log beside the file; 0 when there is none.
pub(super) fn log_bytes(path: &Path) -> u64 {
    let [_, log, ..] = with_companions(path);
    fs::metadata(log).map_or(0, |metadata| metadata.len())
}

/// Removes the file and its companions; the file first, so that a rest is never taken for a workshop.
pub(super) fn remove(path: &Path) -> io::Result<()> {
    for part in with_companions(path) {
        match fs::remove_file(&part) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(())
}

fn unwritable(path: &Path, error: io::Error) -> StoreError {
    match StoreError::from(error) {
        StoreError::Failed { source } => StoreError::NotWritable {
            path: path.to_owned(),
            source,
        },
        other => other,
    }
}

#[cfg(unix)]
fn create_private(directory: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    fs::DirBuilder::new().recursive(true).mode(0o700).create(directory)
}

#[cfg(not(unix))]
fn create_private(directory: &Path) -> io::Result<()> {
    // Windows: a new directory inherits the rights of the folder it lies in, which belongs to the user.
    fs::create_dir_all(directory)
}

#[cfg(unix)]
fn sync_directory(directory: &Path) -> io::Result<()> {
    File::open(directory)?.sync_all()
}

#[cfg(not(unix))]
fn sync_directory(_directory: &Path) -> io::Result<()> {
    // Windows offers no such call; NTFS journals renames itself.
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_server_is_kept_out_until_the_first_is_gone() {
        let data = tempfile::tempdir().unwrap();
        let first = Layout::claim(data.path()).unwrap();
        assert!(matches!(Layout::claim(data.path()), Err(StoreError::InUse { .. })));
        drop(first);
        assert!(Layout::claim(data.path()).is_ok());
    }

    #[test]
    fn a_directory_that_cannot_be_made_is_named() {
        let data = tempfile::tempdir().unwrap();
        fs::write(data.path().join("file"), "in the way").unwrap();
        let Err(StoreError::NotWritable { path, .. }) = Layout::claim(&data.path().join("file/data")) else {
            panic!("must not be writable");
        };
        assert_eq!(path, data.path().join("file/data"));
    }

    #[cfg(unix)]
    #[test]
    fn what_is_created_is_private() {
        use std::os::unix::fs::PermissionsExt;
        let parent = tempfile::tempdir().unwrap();
        let data = parent.path().join("data");
        let _claim = Layout::claim(&data).unwrap();
        for directory in [data.clone(), data.join("workshops")] {
            assert_eq!(fs::metadata(directory).unwrap().permissions().mode() & 0o777, 0o700);
        }
    }
}
