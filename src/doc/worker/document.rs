//! Documents as those ask about them who have their bytes.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use tokio::sync::Semaphore;

use super::message::Task;
use super::pool::{Answer, Pool, Question};
use super::{Fault, WorkerError};
use crate::config::WorkerConfig;
use crate::doc::clean::Cleaned;
use crate::doc::content::AreaContent;
use crate::doc::replica::Snapshot;
use crate::domain::area::Area;
use crate::metrics::Metrics;

/// Longest wait for those of the same workshop who asked before.
const WAIT: Duration = Duration::from_mins(2);

/// A document's bytes at one moment.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Source {
    /// Snapshot, if there is one, then the updates since.
    pub updates: Vec<Bytes>,
    /// How many of them are updates since the snapshot.
    pub tail: usize,
    /// Counts the updates of this document since it is in memory, those that are in the snapshot by now included.
    pub position: u64,
}

impl Source {
    /// The updates after `position`; none when they are not known one by one any more.
    pub(super) fn since(&self, position: u64) -> Option<&[Bytes]> {
        let missing = usize::try_from(self.position.checked_sub(position)?).ok()?;
        let from = self.updates.len().checked_sub(missing)?;
        (missing <= self.tail).then(|| &self.updates[from..])
    }

    /// The same without the last updates: `kept` of the tail stay.
    #[must_use]
    pub fn first(&self, kept: usize) -> Self {
        let kept = kept.min(self.tail);
        let without = self.tail - kept;
        Self {
            updates: self.updates[..self.updates.len() - without].to_vec(),
            tail: kept,
            position: self.position - without as u64,
        }
    }
}

/// What was read, and the state vector it was read at.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Read {
    /// What the document says.
    pub content: AreaContent,
    /// Its state vector as Yjs encodes one, clients descending.
    pub state_vector: Bytes,
}

/// Asks for one workshop: one thing at a time, so that no workshop occupies every process. Clones are the same workshop.
#[derive(Clone)]
pub struct WorkshopWorker {
    pool: Arc<Pool>,
    turn: Arc<Semaphore>,
}

impl WorkshopWorker {
    pub(super) fn new(pool: Arc<Pool>) -> Self {
        let turn = Arc::new(Semaphore::new(1));
        Self { pool, turn }
    }

    /// A document that is in memory now.
    pub fn document(&self, area: Area) -> Document {
        Document {
            worker: self.clone(),
            area,
            key: Some(self.pool.register()),
        }
    }

    /// A document that is read once.
    pub fn passing(&self, area: Area) -> Document {
        Document {
            worker: self.clone(),
            area,
            key: None,
        }
    }

    /// To its end, even if whoever asked goes away: a process in the middle of a request is of no use to the next.
    async fn ask(&self, question: Question, source: Source) -> Result<Answer, WorkerError> {
        let Self { pool, turn } = self.clone();
        let task = tokio::spawn(async move {
            let waited = tokio::time::timeout(WAIT, turn.acquire_owned()).await;
            let Ok(Ok(_turn)) = waited else {
                return Err(WorkerError::Unavailable("the workshop is busy".to_owned()));
            };
            pool.ask(&question, &source).await
        });
        task.await
            .unwrap_or_else(|error| Err(WorkerError::Unavailable(error.to_string())))
    }
}

/// A document that workers can be asked about.
pub struct Document {
    worker: WorkshopWorker,
    area: Area,
    /// By which a process recognises it; none for one that is read once.
    key: Option<u64>,
}

impl Document {
    /// How workers are configured.
    pub fn config(&self) -> &WorkerConfig {
        self.worker.pool.config()
    }

    /// Where it is counted what became of documents.
    pub fn metrics(&self) -> &Metrics {
        self.worker.pool.metrics()
    }

    /// What the document says.
    ///
    /// # Errors
    /// [`WorkerError`].
    pub async fn read(&self, source: Source) -> Result<Read, WorkerError> {
        self.read_with(source, false).await
    }

    /// The same from the bytes alone, whatever a process keeps of it.
    ///
    /// # Errors
    /// [`WorkerError`].
    pub async fn read_anew(&self, source: Source) -> Result<Read, WorkerError> {
        self.read_with(source, true).await
    }

    async fn read_with(&self, source: Source, anew: bool) -> Result<Read, WorkerError> {
        let mut answer = self.ask(Task::Read, None, source, anew).await?;
        let result = answer.result()?;
        // Large ones take a while, and this thread serves others too.
        let parsed = tokio::task::spawn_blocking(move || serde_json::from_slice(&result)).await;
        Ok(Read {
            content: parsed.ok().and_then(Result::ok).ok_or(Fault::Nonsense)?,
            state_vector: answer.state_vector,
        })
    }

    /// The document in one update; see [`crate::doc::replica::Replica::compact`].
    ///
    /// # Errors
    /// [`WorkerError`].
    pub async fn compact(&self, source: Source) -> Result<Snapshot, WorkerError> {
        let mut answer = self.ask(Task::Compact, None, source, false).await?;
        Ok(Snapshot {
            bytes: answer.result()?,
            state_vector: answer.state_vector.to_vec(),
        })
    }

    /// A v1 update with everything that somebody with this state vector lacks, and the complete delete set. The state
    /// vector has to be a well-formed one: what it claims is believed.
    ///
    /// # Errors
    /// [`WorkerError`].
    pub async fn difference(&self, source: Source, state_vector: Bytes) -> Result<Bytes, WorkerError> {
        let mut answer = self.ask(Task::Difference, Some(state_vector), source, false).await?;
        Ok(answer.result()?)
    }

    /// The update that removes what was deleted before `before`; see [`crate::doc::replica::Replica::clean`].
    ///
    /// # Errors
    /// [`WorkerError`].
    pub async fn clean(&self, source: Source, before: i64) -> Result<Option<Cleaned>, WorkerError> {
        let answer = self.ask(Task::Clean { before }, None, source, false).await?;
        match answer.results.as_slice() {
            [] => Ok(None),
            [update, removed] => Ok(Some(Cleaned {
                update: update.clone(),
                removed: serde_json::from_slice(removed).map_err(|_| Fault::Nonsense)?,
            })),
            _ => Err(Fault::Nonsense.into()),
        }
    }

    async fn ask(&self, task: Task, extra: Option<Bytes>, source: Source, anew: bool) -> Result<Answer, WorkerError> {
        let question = Question {
            key: self.key,
            area: self.area,
            task,
            extra,
            anew,
        };
        self.worker.ask(question, source).await
    }
}

impl Drop for Document {
    fn drop(&mut self) {
        if let Some(key) = self.key {
            self.worker.pool.forget(key);
        }
    }
}
