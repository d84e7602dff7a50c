//! A disk that fills up and a power supply that fails, for the real binary: a small library is loaded before it and stands
//! between it and its files. Needs a C compiler, which building the database needs too.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use crate::common::child::serving;

/// A data directory on such a disk.
pub(crate) struct Disk {
    directory: TempDir,
    /// Whether the program's syncs count.
    pub(crate) forgetful: bool,
}

impl Disk {
    pub(crate) fn new() -> Self {
        let directory = tempfile::tempdir().unwrap();
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/common/disk/disk.c");
        let built = Command::new("cc")
            .args(["-shared", "-fPIC", "-O1", "-Wall", "-Werror", "-o"])
            .arg(directory.path().join("disk.so"))
            .arg(source)
            .args(["-ldl", "-lpthread"])
            .output()
            .expect("these tests need a C compiler as `cc`");
        assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
        std::fs::create_dir(directory.path().join("data")).unwrap();
        Self {
            directory,
            forgetful: false,
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        // As the kernel names it: a temporary directory may be reached through a link.
        self.directory.path().canonicalize().unwrap().join(name)
    }

    pub(crate) fn data(&self) -> PathBuf {
        self.path("data")
    }

    /// A server on this disk.
    pub(crate) fn serving(&self) -> Command {
        let mut command = serving(&self.data());
        self.under(&mut command);
        command
    }

    /// Puts a program on this disk.
    pub(crate) fn under<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        command
            .env("LD_PRELOAD", self.path("disk.so"))
            .env("DISK_DIRECTORY", self.data())
            .env("DISK_FULL", self.path("full"))
            .env("DISK_JOURNAL", self.path("journal"));
        if self.forgetful {
            command.env("DISK_FORGETFUL", "1");
        }
        command
    }

    /// How often files were synced.
    pub(crate) fn syncs(&self) -> usize {
        let journal = std::fs::read(self.path("journal")).unwrap();
        let (mut records, mut syncs) = (&journal[..], 0);
        while let Some((record, rest)) = Record::read(records) {
            records = rest;
            syncs += usize::from(record.kind == b's');
        }
        syncs
    }

    pub(crate) fn fill(&self) {
        std::fs::write(self.path("full"), "").unwrap();
    }

    pub(crate) fn free(&self) {
        std::fs::remove_file(self.path("full")).unwrap();
    }

    /// How much has happened so far.
    pub(crate) fn now(&self) -> u64 {
        self.path("journal").metadata().unwrap().len()
    }

    /// The data directory as it would be found if the power had failed at `moment`: what was not synced by then is lost,
    /// all of it or, with `keeps`, some of it. The order of writes between two syncs means nothing.
    pub(crate) fn after_power_loss(&self, moment: u64, mut keeps: impl FnMut() -> bool) -> TempDir {
        let mut journal = std::fs::read(self.path("journal")).unwrap();
        journal.truncate(usize::try_from(moment).unwrap());
        let mut files: HashMap<String, File> = HashMap::new();
        let mut records = &journal[..];
        while let Some((record, rest)) = Record::read(records) {
            records = rest;
            match record.kind {
                b'w' | b't' => files.entry(record.path).or_default().waiting.push(Change {
                    at: usize::try_from(record.offset).unwrap(),
                    data: (record.kind == b'w').then_some(record.data),
                }),
                // Directories are synced, too; names are taken for durable at once.
                b's' => {
                    if let Some(file) = files.get_mut(&record.path) {
                        file.sync(|| true);
                    }
                }
                b'r' => {
                    let file = files.remove(&record.path).unwrap_or_default();
                    files.insert(String::from_utf8(record.data).unwrap(), file);
                }
                b'u' => drop(files.remove(&record.path)),
                other => panic!("a record of kind {other}"),
            }
        }
        let data = self.data();
        let found = tempfile::tempdir().unwrap();
        let mut seen = HashSet::new();
        for (path, mut file) in files {
            let Ok(below) = Path::new(&path).strip_prefix(&data) else {
                continue;
            };
            // The index of the write-ahead log is shared memory; after a crash it is made anew.
            if path.ends_with("-shm") || path.ends_with(" (deleted)") {
                continue;
            }
            file.sync(&mut keeps);
            let target = found.path().join(below);
            std::fs::create_dir_all(target.parent().unwrap()).unwrap();
            std::fs::write(&target, file.durable).unwrap();
            assert!(seen.insert(target));
        }
        found
    }
}

/// A file as it is on the disk, and what waits for a sync.
#[derive(Default)]
struct File {
    durable: Vec<u8>,
    waiting: Vec<Change>,
}

/// Bytes that were written at a place, or a new length.
struct Change {
    at: usize,
    data: Option<Vec<u8>>,
}

impl File {
    fn sync(&mut self, mut keeps: impl FnMut() -> bool) {
        for change in self.waiting.drain(..) {
            match change.data {
                _ if !keeps() => {}
                None => self.durable.resize(change.at, 0),
                Some(data) => {
                    let end = change.at + data.len();
                    self.durable.resize(self.durable.len().max(end), 0);
                    self.durable[change.at..end].copy_from_slice(&data);
                }
            }
        }
    }
}

/// One change of a file, as the library notes it.
struct Record {
    kind: u8,
    offset: u64,
    path: String,
    data: Vec<u8>,
}

impl Record {
    fn read(bytes: &[u8]) -> Option<(Self, &[u8])> {
        let (head, rest) = bytes.split_at_checked(17)?;
        let number = |at: usize| u32::from_ne_bytes(head[at..at + 4].try_into().unwrap());
        let length = |at: usize| usize::try_from(number(at)).unwrap();
        let (path, rest) = rest.split_at_checked(length(9))?;
        let (data, rest) = rest.split_at_checked(length(13))?;
        let record = Self {
            kind: head[0],
            offset: u64::from_ne_bytes(head[1..9].try_into().unwrap()),
            path: String::from_utf8(path.to_vec()).unwrap(),
            data: data.to_vec(),
        };
        Some((record, rest))
    }
}
