//! Whether writing works again after it did not.

use std::fs;
use std::io::Write;

use super::error::StoreError;
use super::file::WorkshopFile;

impl WorkshopFile {
    /// Writes `bytes` bytes beside the workshop's file, durably, and takes them away again; then writes to the file
    /// itself. The file alone would not tell: its log may have room left for a page or two.
    ///
    /// # Errors
    /// [`StoreError::Full`] or [`StoreError::Failed`] while writing still does not work.
    pub async fn probe(&self, bytes: usize) -> Result<(), StoreError> {
        let path = self.path().with_extension("probe");
        self.run(move |connection| {
            let written = write_durably(&path, bytes);
            let removed = fs::remove_file(&path);
            written?;
            removed?;
            connection.execute("UPDATE workshop SET updated_at = updated_at", [])?;
            Ok(())
        })
        .await
    }
}

fn write_durably(path: &std::path::Path, bytes: usize) -> std::io::Result<()> {
    let mut file = fs::File::create(path)?;
    file.write_all(&vec![0; bytes])?;
    file.sync_all()
}
