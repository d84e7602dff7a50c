//! The thread of one open workshop: takes commands in order and puts waiting appends into one commit.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use rusqlite::{Connection, TransactionBehavior};
use tokio::sync::oneshot;

use super::documents::{Append, insert, next_seq};
use super::error::StoreError;
use super::resting::Resting;

/// Bounds of one commit: appends beyond these wait for the next.
const COMMIT_UPDATES: usize = 1024;
const COMMIT_BYTES: usize = 4 * 1024 * 1024;

/// With more open files than this they are closed sooner: one that was asked for one thing after a moment, and one that is
/// worked with after as many moments as it was asked for things.
const MANY_FILES: usize = 16;

/// What part of the usual time a moment is: a twentieth of a second of ten.
const MOMENTS: u32 = 200;

/// Most moments that a file is kept: a second of ten. Whoever types pauses less.
const KEPT_MOMENTS: u32 = 20;

/// What was written since the start, over all workshops.
#[derive(Debug, Default)]
pub struct Counters {
    commits: AtomicU64,
    updates: AtomicU64,
    failures: AtomicU64,
    open_files: AtomicUsize,
}

impl Counters {
    /// Files of workshops that are open now.
    pub fn open_files(&self) -> usize {
        self.open_files.load(Ordering::Relaxed)
    }

    /// Notes that a file was opened.
    pub(super) fn opened(&self) {
        self.open_files.fetch_add(1, Ordering::Relaxed);
    }

    /// Notes that a file was closed.
    pub(super) fn closed(&self) {
        self.open_files.fetch_sub(1, Ordering::Relaxed);
    }

    /// Successful commits of updates.
    pub fn commits(&self) -> u64 {
        self.commits.load(Ordering::Relaxed)
    }

    /// Updates in those commits.
    pub fn updates(&self) -> u64 {
        self.updates.load(Ordering::Relaxed)
    }

    /// Commits of updates that failed.
    pub fn failures(&self) -> u64 {
        self.failures.load(Ordering::Relaxed)
    }
}

pub(super) type Job = Box<dyn FnOnce(&mut Writer) + Send>;

pub(super) enum Command {
    Append(Waiting),
    Run(Job),
    /// Ends the thread although there are handles left.
    Close,
}

pub(super) struct Waiting {
    pub(super) append: Append,
    pub(super) reply: oneshot::Sender<Result<u64, StoreError>>,
}

#[derive(Debug)]
pub(super) struct Writer {
    connection: Resting,
    rest_after: Duration,
    directory: PathBuf,
    counters: Arc<Counters>,
    next: u64,
    /// Waits that ended with a command since the file was opened.
    asked: u32,
}

impl Writer {
    pub(super) fn new(
        connection: Connection,
        path: &Path,
        rest_after: Duration,
        counters: Arc<Counters>,
    ) -> Result<Self, StoreError> {
        let next = next_seq(&connection)?;
        Ok(Self {
            connection: Resting::new(path.to_owned(), connection, Arc::clone(&counters)),
            rest_after,
            directory: path.parent().map(Path::to_owned).unwrap_or_default(),
            counters,
            next,
            asked: 0,
        })
    }

    /// Works until the last handle is gone or somebody says so; then there is no answer. When nobody asks for anything for
    /// a while, the file is closed and the answer is this writer, to go on with later.
    pub(super) fn serve(mut self, first: Option<Command>, commands: &Receiver<Command>) -> Option<Self> {
        let mut held = first;
        loop {
            let command = match held.take() {
                Some(command) => command,
                None => match self.wait(commands) {
                    Ok(command) => command,
                    Err(RecvTimeoutError::Timeout) => return Some(self),
                    Err(RecvTimeoutError::Disconnected) => return None,
                },
            };
            match command {
                Command::Append(first) => {
                    let (batch, other) = gather(first, commands);
                    held = other;
                    self.commit(batch);
                }
                Command::Run(job) => job(&mut self),
                Command::Close => return None,
            }
        }
    }

    /// The next command, or a time-out once the file is closed because there was none.
    fn wait(&mut self, commands: &Receiver<Command>) -> Result<Command, RecvTimeoutError> {
        // How many are open changes meanwhile.
        let look = (self.rest_after / MOMENTS * self.asked.clamp(1, KEPT_MOMENTS)).max(Duration::from_millis(1));
        let begun = Instant::now();
        loop {
            match commands.recv_timeout(look) {
                Ok(command) => {
                    self.asked = self.asked.saturating_add(1);
                    return Ok(command);
                }
                Err(RecvTimeoutError::Disconnected) => return Err(RecvTimeoutError::Disconnected),
                Err(RecvTimeoutError::Timeout) => {}
            }
            if begun.elapsed() >= self.rest_after || self.counters.open_files() > MANY_FILES {
                self.connection.rest();
            }
            if !self.connection.is_open() {
                self.asked = 0;
                return Err(RecvTimeoutError::Timeout);
            }
        }
    }

    /// Runs something that is no append.
    pub(super) fn run<T>(
        &mut self,
        work: impl FnOnce(&mut Connection) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let result = self.connection.connection().and_then(work);
        result.map_err(|error| error.or_full(&self.directory))
    }

    fn commit(&mut self, batch: Vec<Waiting>) {
        match self.store(&batch) {
            Ok(ends) => {
                let updates = ends.last().map_or(0, |end| end - self.next);
                self.next += updates;
                self.counters.commits.fetch_add(1, Ordering::Relaxed);
                self.counters.updates.fetch_add(updates, Ordering::Relaxed);
                for (waiting, end) in batch.into_iter().zip(ends) {
                    answer(waiting, Ok(end - 1));
                }
            }
            Err(error) => {
                let error = error.or_full(&self.directory);
                self.counters.failures.fetch_add(1, Ordering::Relaxed);
                for waiting in batch {
                    answer(waiting, Err(error.clone()));
                }
            }
        }
    }

    /// One transaction. Answers for each append the number after its last update.
    fn store(&mut self, batch: &[Waiting]) -> Result<Vec<u64>, StoreError> {
        let transaction = self
            .connection
            .connection()?
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut next = self.next;
        let mut ends = Vec::with_capacity(batch.len());
        for waiting in batch {
            next = insert(&transaction, &waiting.append, next)?;
            ends.push(next);
        }
        transaction.commit()?;
        Ok(ends)
    }
}

/// Takes what else is waiting already, up to the bounds or the first command that is no append.
fn gather(first: Waiting, commands: &Receiver<Command>) -> (Vec<Waiting>, Option<Command>) {
    let (mut updates, mut bytes) = weigh(&first.append);
    let mut batch = vec![first];
    while updates < COMMIT_UPDATES && bytes < COMMIT_BYTES {
        match commands.try_recv() {
            Ok(Command::Append(waiting)) => {
                let (more_updates, more_bytes) = weigh(&waiting.append);
                updates += more_updates;
                bytes += more_bytes;
                batch.push(waiting);
            }
            Ok(other) => return (batch, Some(other)),
            Err(_) => break,
        }
    }
    (batch, None)
}

fn weigh(append: &Append) -> (usize, usize) {
    (
        append.updates.len(),
        append.updates.iter().map(|update| update.bytes.len()).sum(),
    )
}

fn answer(waiting: Waiting, result: Result<u64, StoreError>) {
    // Whoever asked may have stopped waiting; the result stands all the same.
    let _ = waiting.reply.send(result);
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;

    use super::super::testing::{ROOM_CODE, append, id, new_workshop, store, update};
    use super::super::{Store, WorkshopFile};
    use super::*;
    use crate::domain::area::Area;

    /// Keeps the thread of the file busy until the answer is dropped, as a long commit would.
    fn occupy(file: &WorkshopFile) -> std::sync::mpsc::Sender<()> {
        let (release, released) = channel::<()>();
        let file = file.clone();
        tokio::spawn(async move {
            let held = file.run(move |_| Ok(released.recv().is_err())).await;
            assert!(held.unwrap());
        });
        release
    }

    /// Lets everything that was spawned get as far as the channel.
    async fn settle() {
        for _ in 0..100 {
            tokio::task::yield_now().await;
        }
    }

    async fn limit_pages(file: &WorkshopFile, pages: u32) {
        file.run(move |connection| {
            connection.pragma_update_and_check(None, "max_page_count", pages, |_| Ok(()))?;
            Ok(())
        })
        .await
        .unwrap();
    }

    async fn fill_disk(file: &WorkshopFile) {
        // A limit below the present size means the present size.
        limit_pages(file, 1).await;
    }

    fn large() -> Append {
        append(Area::Model, vec![7; 200_000])
    }

    async fn stored(file: &WorkshopFile) -> Vec<Vec<u8>> {
        let document = file.document(Area::Model).await.unwrap();
        document.tail.into_iter().map(|update| update.bytes.to_vec()).collect()
    }

    #[tokio::test]
    async fn appends_that_wait_share_one_commit() {
        let (_data, store) = store();
        let file = store.create(&new_workshop(1, ROOM_CODE), Vec::new()).await.unwrap();
        let release = occupy(&file);
        settle().await;
        let waiting: Vec<_> = (0..50_u8)
            .map(|n| {
                let file = file.clone();
                tokio::spawn(async move { file.append(append(Area::Model, vec![n])).await })
            })
            .collect();
        settle().await;
        drop(release);
        let mut numbers = Vec::new();
        for task in waiting {
            numbers.push(task.await.unwrap().unwrap());
        }
        assert_eq!(numbers, (1..=50).collect::<Vec<_>>());
        assert_eq!(store.counters().commits(), 1);
        assert_eq!(store.counters().updates(), 50);
        assert_eq!(stored(&file).await, (0..50).map(|n| vec![n]).collect::<Vec<_>>());
    }

    #[tokio::test]
    async fn one_commit_takes_no_more_than_its_bounds() {
        let (_data, store) = store();
        let file = store.create(&new_workshop(1, ROOM_CODE), Vec::new()).await.unwrap();
        let release = occupy(&file);
        settle().await;
        let many = Append {
            area: Area::Model,
            updates: vec![update("x", 1, 0); COMMIT_UPDATES],
        };
        let tasks: Vec<_> = [many.clone(), many, append(Area::Notes, "y")]
            .into_iter()
            .map(|append| {
                let file = file.clone();
                tokio::spawn(async move { file.append(append).await })
            })
            .collect();
        settle().await;
        drop(release);
        for task in tasks {
            task.await.unwrap().unwrap();
        }
        assert_eq!(store.counters().commits(), 3);
    }

    #[tokio::test]
    async fn a_full_disk_costs_nothing_that_was_stored_and_heals_without_reopening() {
        let (data, store) = store();
        let file = store.create(&new_workshop(1, ROOM_CODE), Vec::new()).await.unwrap();
        file.append(append(Area::Model, "before")).await.unwrap();
        fill_disk(&file).await;
        assert!(matches!(file.append(large()).await, Err(StoreError::Full { .. })));
        assert_eq!(stored(&file).await, [b"before"]);
        assert_eq!(store.counters().failures(), 1);

        limit_pages(&file, 1_000_000).await;
        assert_eq!(file.append(append(Area::Model, "after")).await.unwrap(), 2);
        store.close().await.unwrap();
        drop((file, store));
        let store = Store::open(data.path()).unwrap();
        let file = store.open_workshop(&id(1)).await.unwrap();
        assert_eq!(stored(&file).await, [&b"before"[..], b"after"]);
    }

    #[tokio::test]
    async fn a_failed_commit_fails_everybody_in_it() {
        let (_data, store) = store();
        let file = store.create(&new_workshop(1, ROOM_CODE), Vec::new()).await.unwrap();
        fill_disk(&file).await;
        let release = occupy(&file);
        settle().await;
        let tasks: Vec<_> = [append(Area::Notes, "small"), large()]
            .into_iter()
            .map(|append| {
                let file = file.clone();
                tokio::spawn(async move { file.append(append).await })
            })
            .collect();
        settle().await;
        drop(release);
        for task in tasks {
            assert!(matches!(task.await.unwrap(), Err(StoreError::Full { .. })));
        }
        assert_eq!(file.document(Area::Notes).await.unwrap().tail, []);
    }
}
