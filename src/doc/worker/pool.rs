//! The worker processes of one server.

use std::collections::HashSet;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::Duration;

use bytes::Bytes;
use tokio::sync::Semaphore;

use super::child::{Alive, Worker};
use super::document::{Source, WorkshopWorker};
use super::message::{Outcome, Request, Task};
use super::{Fault, WorkerError};
use crate::config::WorkerConfig;
use crate::domain::area::Area;
use crate::metrics::Metrics;

/// Longest wait for a process that has time.
const WAIT: Duration = Duration::from_mins(1);

/// Large documents get a second more for each of these many bytes that are sent.
const BYTES_PER_SECOND: usize = 1 << 20;

/// The worker processes: few, started when there is something to do, ended when there is nothing. Cheap to clone.
#[derive(Clone)]
pub struct Workers(Arc<Pool>);

pub(super) struct Pool {
    program: PathBuf,
    config: WorkerConfig,
    metrics: Arc<Metrics>,
    slots: Semaphore,
    idle: Mutex<Vec<Worker>>,
    next_key: AtomicU64,
    documents: Mutex<HashSet<u64>>,
    processes: Arc<AtomicUsize>,
}

/// What a document is asked.
#[derive(Debug, Clone)]
pub(super) struct Question {
    pub(super) key: Option<u64>,
    pub(super) area: Area,
    pub(super) task: Task,
    /// What goes along beside the updates.
    pub(super) extra: Option<Bytes>,
    /// Whether what a process keeps of it is not to be relied on.
    pub(super) anew: bool,
}

/// What it answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Answer {
    pub(super) state_vector: Bytes,
    pub(super) results: Vec<Bytes>,
}

impl Answer {
    /// The one result that there has to be.
    pub(super) fn result(&mut self) -> Result<Bytes, Fault> {
        match self.results.pop() {
            Some(result) if self.results.is_empty() => Ok(result),
            _ => Err(Fault::Nonsense),
        }
    }
}

impl Workers {
    /// No process yet.
    pub fn new(config: WorkerConfig, metrics: Arc<Metrics>) -> Self {
        let program = config.program.clone().unwrap_or_else(this_program);
        Self(Arc::new(Pool {
            program,
            slots: Semaphore::new(config.processes.max(1)),
            config,
            metrics,
            idle: Mutex::default(),
            next_key: AtomicU64::new(1),
            documents: Mutex::default(),
            processes: Arc::default(),
        }))
    }

    /// The way in for the documents of one workshop.
    pub fn workshop(&self) -> WorkshopWorker {
        WorkshopWorker::new(Arc::clone(&self.0))
    }

    /// From now on no document is asked anything. What has been asked is answered.
    pub fn close(&self) {
        self.0.slots.close();
    }

    /// How many processes there are.
    pub fn processes(&self) -> usize {
        self.0.processes.load(Ordering::Relaxed)
    }
}

/// What runs here: on Linux the very file, even if another version has taken its name meanwhile.
fn this_program() -> PathBuf {
    if cfg!(target_os = "linux") {
        PathBuf::from("/proc/self/exe")
    } else {
        std::env::current_exe().unwrap_or_else(|_| PathBuf::from("wirkraum"))
    }
}

impl Pool {
    pub(super) fn config(&self) -> &WorkerConfig {
        &self.config
    }

    pub(super) fn metrics(&self) -> &Metrics {
        &self.metrics
    }

    /// A key for a document that is in memory from now on.
    pub(super) fn register(&self) -> u64 {
        let key = self.next_key.fetch_add(1, Ordering::Relaxed);
        self.documents().insert(key);
        key
    }

    /// The document is not in memory any more: no process needs to keep it.
    pub(super) fn forget(&self, key: u64) {
        self.documents().remove(&key);
    }

    fn documents(&self) -> MutexGuard<'_, HashSet<u64>> {
        self.documents.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn idle(&self) -> MutexGuard<'_, Vec<Worker>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Asks, when a process has time. To be run to its end: what is half asked would have to be killed.
    pub(super) async fn ask(self: &Arc<Self>, question: &Question, source: &Source) -> Result<Answer, WorkerError> {
        let unavailable = |why: &str| WorkerError::Unavailable(why.to_owned());
        let slot = tokio::time::timeout(WAIT, self.slots.acquire()).await;
        let slot = slot.map_err(|_| unavailable("all are busy"))?;
        let _slot = slot.map_err(|_| unavailable("the server stops"))?;
        let mut worker = self.worker_for(question.key)?;
        let asked = self.ask_worker(&mut worker, question, source).await;
        match asked {
            Ok(answer) => {
                self.idle().push(worker);
                Ok(answer)
            }
            Err((fault, usable)) => {
                self.metrics.worker_faults.one();
                if usable {
                    self.idle().push(worker);
                } else {
                    worker.kill().await;
                }
                Err(fault.into())
            }
        }
    }

    /// Tells, with a fault, whether the process is still good.
    async fn ask_worker(
        &self,
        worker: &mut Worker,
        question: &Question,
        source: &Source,
    ) -> Result<Answer, (Fault, bool)> {
        let held = question.key.and_then(|key| worker.holds.get(&key).copied());
        let mut after = held.filter(|_| !question.anew);
        loop {
            let since = after.and_then(|held| source.since(held));
            after = after.filter(|_| since.is_some());
            let mut parts = since.unwrap_or(&source.updates).to_vec();
            parts.extend(question.extra.clone());
            let request = Request {
                key: question.key,
                area: question.area,
                position: source.position,
                after,
                forget: self.gone(worker),
                task: question.task,
            };
            self.metrics.worker_requests.one();
            let (reply, parts) = worker
                .ask(&request, &parts, self.time_for(&parts))
                .await
                .map_err(|fault| (fault, fault == Fault::TooLarge))?;
            let mut parts = parts.into_iter();
            match (reply.outcome, parts.next()) {
                (Outcome::Done, Some(state_vector)) => {
                    let results = parts.collect();
                    return Ok(Answer { state_vector, results });
                }
                (Outcome::Failed(fault), _) => return Err((fault, true)),
                (Outcome::Missing, _) if after.is_some() => after = None,
                _ => return Err((Fault::Nonsense, false)),
            }
        }
    }

    fn time_for(&self, parts: &[Bytes]) -> Duration {
        let bytes: usize = parts.iter().map(Bytes::len).sum();
        self.config.time_limit + Duration::from_secs((bytes / BYTES_PER_SECOND) as u64)
    }

    /// What a process keeps for nobody.
    fn gone(&self, worker: &Worker) -> Vec<u64> {
        let documents = self.documents();
        let kept = worker.holds.keys().copied();
        kept.filter(|key| !documents.contains(key)).collect()
    }

    /// The process that keeps this document, or one that has time, or a new one. Whoever asks has a slot.
    fn worker_for(self: &Arc<Self>, key: Option<u64>) -> Result<Worker, WorkerError> {
        let found = {
            let mut idle = self.idle();
            let keeps = |worker: &Worker| key.is_some_and(|key| worker.holds.contains_key(&key));
            let at = idle.iter().position(keeps).or_else(|| idle.len().checked_sub(1));
            at.map(|at| idle.remove(at))
        };
        if let Some(worker) = found {
            return Ok(worker);
        }
        let worker = Worker::start(&self.program, self.config.memory_bytes, &self.processes).map_err(|error| {
            tracing::error!(program = %self.program.display(), %error, "no worker can be started");
            WorkerError::Unavailable(error.to_string())
        })?;
        self.metrics.worker_starts.one();
        tokio::spawn(end_when_idle(
            Arc::downgrade(self),
            Arc::downgrade(&worker.alive),
            self.config.idle,
        ));
        Ok(worker)
    }
}

/// Ends a process that has had nothing to do for a while.
async fn end_when_idle(pool: Weak<Pool>, alive: Weak<Alive>, pause: Duration) {
    let mut wait = pause;
    loop {
        tokio::time::sleep(wait).await;
        let (Some(pool), Some(alive)) = (pool.upgrade(), alive.upgrade()) else {
            return;
        };
        let unused = {
            let mut idle = pool.idle();
            let at = idle.iter().position(|worker| Arc::ptr_eq(&worker.alive, &alive));
            // Neither it is at work, or it was used since: its turn comes later.
            wait = at.map_or(pause, |at| pause.saturating_sub(idle[at].idle_since.elapsed()));
            at.filter(|_| wait.is_zero()).map(|at| idle.remove(at))
        };
        if let Some(worker) = unused {
            drop(alive);
            worker.end().await;
            return;
        }
    }
}
