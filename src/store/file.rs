//! The handle of one open workshop.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::Duration;

use rusqlite::Connection;
use tokio::sync::oneshot;

use super::connection;
use super::desk::{Desk, Refusal, Thread};
use super::documents::Append;
use super::error::StoreError;
use super::layout::log_bytes;
use super::migrations::WORKSHOP;
use super::sessions::Sessions;
use super::settings::{read_settings, set};
use super::writer::{Command, Counters, Waiting, Writer};
use crate::domain::id::WorkshopId;

/// An open workshop. Clones share one thread and one connection; both end while nobody writes, and with the last of them.
#[derive(Debug, Clone)]
pub struct WorkshopFile(Arc<Shared>);

#[derive(Debug)]
pub(super) struct Shared {
    id: WorkshopId,
    path: PathBuf,
    desk: Desk,
    closed: AtomicBool,
    gone: AtomicBool,
    sessions: Sessions,
    /// As in the file, so that a code that somebody tries does not wake files at rest.
    room_code: Mutex<Option<String>>,
}

impl WorkshopFile {
    /// Opens, checks and migrates the file on this thread, then starts its own.
    pub(super) fn start(
        id: WorkshopId,
        path: PathBuf,
        rest_after: Duration,
        counters: Arc<Counters>,
        lock: Arc<File>,
    ) -> Result<Self, StoreError> {
        let directory = path.parent().map(Path::to_owned).unwrap_or_default();
        let opened = connection::open(&path, &WORKSHOP).and_then(|connection| {
            let settings = read_settings(&connection)?;
            check_identity(&settings.id, &id)?;
            Ok((
                Writer::new(connection, &path, rest_after, counters)?,
                settings.room_code,
            ))
        });
        let (writer, room_code) = opened.map_err(|error| error.or_full(&directory))?;
        Ok(Self(Arc::new(Shared {
            desk: Desk::open(writer, format!("store {id}"), lock)?,
            id,
            path,
            closed: AtomicBool::new(false),
            gone: AtomicBool::new(false),
            sessions: Sessions::default(),
            room_code: Mutex::new(room_code),
        })))
    }

    /// Its thread, for whoever has to wait for the end of it.
    pub(super) fn thread(&self) -> Thread {
        self.0.desk.thread()
    }

    /// The workshop.
    pub fn id(&self) -> &WorkshopId {
        &self.0.id
    }

    /// Bytes on disk, the write-ahead log included.
    pub fn size_bytes(&self) -> u64 {
        fs::metadata(&self.0.path).map_or(0, |metadata| metadata.len()) + log_bytes(&self.0.path)
    }

    /// Gives the workshop a room code, or another one. The caller checks that no other workshop has it.
    pub async fn set_room_code(&self, code: String) -> Result<(), StoreError> {
        let stored = code.clone();
        self.run(move |connection| set(connection, "UPDATE workshop SET room_code = ?1", stored))
            .await?;
        *self.room_code() = Some(code);
        Ok(())
    }

    /// Whether it was closed for good.
    pub(super) fn is_closed(&self) -> bool {
        self.0.closed.load(Ordering::Acquire)
    }

    pub(super) fn sessions(&self) -> &Sessions {
        &self.0.sessions
    }

    /// The room code.
    pub(super) fn room_code(&self) -> MutexGuard<'_, Option<String>> {
        self.0.room_code.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn path(&self) -> &Path {
        &self.0.path
    }

    pub(super) fn downgrade(&self) -> Weak<Shared> {
        Arc::downgrade(&self.0)
    }

    pub(super) fn upgrade(weak: &Weak<Shared>) -> Option<Self> {
        weak.upgrade().map(Self)
    }

    /// Closes the file after what was asked before. `gone`: the workshop is deleted rather than closed.
    pub(super) fn close(&self, gone: bool) {
        self.0.gone.store(gone, Ordering::Release);
        self.0.closed.store(true, Ordering::Release);
        self.0.desk.close();
    }

    pub(super) async fn send_append(&self, append: Append) -> Result<u64, StoreError> {
        let (reply, answer) = oneshot::channel();
        self.send(Command::Append(Waiting { append, reply }))?;
        answer.await.unwrap_or_else(|_| Err(self.closed()))
    }

    pub(super) async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Connection) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        self.ask(work)?.await.unwrap_or_else(|_| Err(self.closed()))
    }

    /// Like [`WorkshopFile::run`], for threads that may wait.
    pub(super) fn run_blocking<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Connection) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        self.ask(work)?.blocking_recv().unwrap_or_else(|_| Err(self.closed()))
    }

    fn ask<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Connection) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<oneshot::Receiver<Result<T, StoreError>>, StoreError> {
        let (reply, answer) = oneshot::channel();
        self.send(Command::Run(Box::new(move |writer| {
            // Whoever asked may have stopped waiting.
            let _ = reply.send(writer.run(work));
        })))?;
        Ok(answer)
    }

    fn send(&self, command: Command) -> Result<(), StoreError> {
        self.0.desk.hand_in(command).map_err(|refusal| match refusal {
            Refusal::Closed => self.closed(),
            Refusal::NoThread(error) => StoreError::failed(error),
        })
    }

    fn closed(&self) -> StoreError {
        if self.0.gone.load(Ordering::Acquire) {
            StoreError::Unknown
        } else {
            StoreError::failed("the file is closed")
        }
    }
}

/// A disk that does not tell upper from lower case would open one file under two ids.
fn check_identity(inside: &str, id: &WorkshopId) -> Result<(), StoreError> {
    let other = inside != id.as_str() && inside.eq_ignore_ascii_case(id.as_str());
    if other { Err(StoreError::Unknown) } else { Ok(()) }
}
