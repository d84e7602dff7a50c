//! Files on their way in or out. They are gone when nobody needs them, however the request ends.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use tokio::fs::File;

use super::problem::Problem;
use crate::domain::code::Code;

/// A file that is deleted when this is dropped.
#[derive(Debug)]
pub(super) struct ScratchFile(PathBuf);

impl ScratchFile {
    /// Makes an empty file in `directory`.
    ///
    /// # Errors
    /// [`Code::StorageFull`] or [`Code::StorageFailed`].
    pub(super) async fn create(directory: &Path) -> Result<(Self, File), Problem> {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        let name = format!("{}-{}.part", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let scratch = Self(directory.join(name));
        let file = File::create(&scratch.0).await.map_err(|error| storage_code(&error))?;
        Ok((scratch, file))
    }

    /// Takes over a file somebody else made.
    pub(super) fn adopt(path: PathBuf) -> Self {
        Self(path)
    }

    /// Where it is.
    pub(super) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for ScratchFile {
    fn drop(&mut self) {
        if let Err(error) = std::fs::remove_file(&self.0)
            && error.kind() != io::ErrorKind::NotFound
        {
            tracing::warn!(%error, "a scratch file could not be deleted");
        }
    }
}

/// The code of a failed write.
pub(super) fn storage_code(error: &io::Error) -> Code {
    if matches!(error.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded) {
        Code::StorageFull
    } else {
        Code::StorageFailed
    }
}
