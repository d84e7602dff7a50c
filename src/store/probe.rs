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
            // A row that comes and goes: writing what is there already would touch no page.
            let transaction = connection.transaction()?;
            transaction.execute("INSERT INTO authorship VALUES (-1, '', 0, 0, 0)", [])?;
            transaction.execute("DELETE FROM authorship WHERE seq = -1", [])?;
            Ok(transaction.commit()?)
        })
        .await
    }
}

fn write_durably(path: &std::path::Path, bytes: usize) -> std::io::Result<()> {
    let mut file = fs::File::create(path)?;
    file.write_all(&vec![0; bytes])?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::super::layout::log_bytes;
    use super::super::testing::{ROOM_CODE, new_workshop, store};

    #[tokio::test]
    async fn a_probe_writes_to_the_file_and_leaves_nothing() {
        let (data, store) = store();
        let file = store.create(&new_workshop(1, ROOM_CODE), Vec::new()).await.unwrap();
        let before = log_bytes(file.path());
        file.probe(1_000).await.unwrap();
        assert!(log_bytes(file.path()) > before);
        let names = std::fs::read_dir(data.path().join("workshops")).unwrap();
        let left = names.filter(|name| {
            name.as_ref()
                .unwrap()
                .path()
                .extension()
                .is_some_and(|end| end == "probe")
        });
        assert_eq!(left.count(), 0);
    }
}
