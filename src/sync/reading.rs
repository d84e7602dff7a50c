//! What a document says, read once per change, and what becomes of updates that cannot be read.
//!
//! Reading costs nothing while nobody writes. When a document cannot be read whole, the newest updates are set aside: the
//! longest beginning that can be read is served, and the rest is tried again only after something has changed, ever more
//! rarely. Log, room and everybody in it go on: nothing is lost or withheld by it.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::replay::rebuild;
use super::room::{Content, Room};
use crate::doc::clean::Cleaned;
use crate::doc::content::AreaContent;
use crate::doc::worker::{Fault, Read, Source, WorkerError};

/// Longest pause between two tries with a document that cannot be read whole.
const PAUSE_MAX: Duration = Duration::from_mins(10);

/// What a document said when it was last read.
#[derive(Debug, Clone, Default)]
pub struct Reading {
    /// What it says.
    pub content: Arc<AreaContent>,
    /// Number of the last update of the document at that time, those set aside included.
    pub seq: u64,
    /// How many of the newest updates are not in it, because they could not be read.
    pub set_aside: usize,
    position: u64,
    /// Why not even the snapshot could be read.
    unreadable: Option<Fault>,
}

impl Reading {
    fn is_whole(&self) -> bool {
        self.set_aside == 0 && self.unreadable.is_none()
    }

    fn served(self) -> Result<Self, WorkerError> {
        match self.unreadable {
            Some(fault) => Err(fault.into()),
            None => Ok(self),
        }
    }
}

/// Readings of one document.
#[derive(Default)]
pub(super) struct Readings {
    last: Mutex<Option<Reading>>,
    /// Whoever reads holds this; the others wait and take what was read.
    turn: tokio::sync::Mutex<Option<Trouble>>,
    /// Whether it is being found out which updates are to blame.
    searching: AtomicBool,
}

/// A document that cannot be read whole.
struct Trouble {
    /// Where the document stood when it was last tried.
    tried: u64,
    pause: Duration,
    again_at: Instant,
}

impl Trouble {
    fn is_due(&self, position: u64) -> bool {
        position > self.tried && Instant::now() >= self.again_at
    }

    fn persists(&mut self, position: u64) {
        self.tried = position;
        self.pause = (self.pause * 2).min(PAUSE_MAX);
        self.again_at = Instant::now() + self.pause;
    }
}

impl Readings {
    fn last(&self) -> Option<Reading> {
        self.last.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn keep(&self, reading: &Reading) {
        *self.last.lock().unwrap_or_else(PoisonError::into_inner) = Some(reading.clone());
    }
}

/// Says that a search is on for as long as it lives.
struct Searching<'a>(&'a AtomicBool);

impl<'a> Searching<'a> {
    fn on(flag: &'a AtomicBool) -> Self {
        flag.store(true, Ordering::Release);
        Self(flag)
    }
}

impl Drop for Searching<'_> {
    fn drop(&mut self) {
        self.0.store(false, Ordering::Release);
    }
}

impl Room {
    /// What the document says now, or as much of it as can be read. Of one in which nobody has ever written, nobody is asked.
    ///
    /// # Errors
    /// [`WorkerError::Unavailable`]; [`WorkerError::Fault`] when nothing of it can be read.
    pub async fn read(self: &Arc<Self>) -> Result<Reading, WorkerError> {
        {
            let state = self.state();
            if state.snapshot.is_none() && state.tail.is_empty() {
                return Ok(Reading::default());
            }
        }
        let wanted = self.position();
        if let Some(last) = self.readings.last() {
            if last.position >= wanted && last.is_whole() {
                return Ok(last);
            }
            if self.readings.searching.load(Ordering::Acquire) {
                return behind(&last, &self.content()).served();
            }
        }
        // To its end, even if whoever asked goes away: what was found out is found out for everybody.
        let room = Arc::clone(self);
        tokio::spawn(async move { room.refresh(wanted).await })
            .await
            .unwrap_or_else(|error| Err(WorkerError::Unavailable(error.to_string())))
    }

    /// The update that removes what was deleted before `before` (milliseconds since 1970), and the position of the document
    /// it was made from; `None` when there is nothing. Nobody is asked when it is known already that there is nothing.
    ///
    /// # Errors
    /// [`WorkerError`].
    pub(super) async fn find_deleted(&self, before: i64) -> Result<Option<(Cleaned, u64)>, WorkerError> {
        let source = self.content().source;
        let position = source.position;
        let last = self.readings.last();
        if source.updates.is_empty()
            || last
                .filter(|last| last.position >= position && last.is_whole())
                .is_some_and(|last| last.content.deleted_since.is_none_or(|since| since >= before))
        {
            return Ok(None);
        }
        let found = self.document.clean(source, before).await?;
        Ok(found.map(|cleaned| (cleaned, position)))
    }

    /// How many of the newest updates could not be read when it was last tried, and the number of the last of them.
    pub fn set_aside(&self) -> Option<(usize, u64)> {
        let last = self.readings.last();
        let last = last.filter(|last| !last.is_whole())?;
        Some((last.set_aside, last.seq))
    }

    /// Finds out what is wrong with a document that could not be compacted.
    pub(super) async fn examine(self: &Arc<Self>, fault: Fault) {
        let mut trouble = self.readings.turn.lock().await;
        if trouble.is_none() {
            // The outcome is kept for the next reader.
            let _ = self.search(&mut trouble, &self.content(), fault).await;
        }
    }

    async fn refresh(&self, wanted: u64) -> Result<Reading, WorkerError> {
        let mut trouble = self.readings.turn.lock().await;
        let last = self.readings.last();
        if let Some(last) = last.as_ref().filter(|last| last.position >= wanted && last.is_whole()) {
            return Ok(last.clone());
        }
        let content = self.content();
        let position = content.source.position;
        if let (Some(known), Some(last)) = (&*trouble, &last)
            && !known.is_due(position)
        {
            return self.keep(behind(last, &content)).served();
        }
        match (self.read_whole(&content).await, &mut *trouble, last) {
            (Ok(read), ..) => {
                if trouble.take().is_some() {
                    tracing::info!(room = %self.name(), "the document can be read whole again");
                }
                Ok(self.keep(reading(&content, read, 0)))
            }
            (Err(WorkerError::Fault(_)), Some(known), Some(last)) => {
                known.persists(position);
                self.keep(behind(&last, &content)).served()
            }
            (Err(WorkerError::Fault(fault)), ..) => self.search(&mut trouble, &content, fault).await,
            (Err(unavailable), ..) => Err(unavailable),
        }
    }

    /// Reads it with what a process keeps of it.
    async fn read_whole(&self, content: &Content) -> Result<Read, WorkerError> {
        let read = self.document.read(content.source.clone()).await?;
        match &content.state_vector {
            Some(expected) if *expected != read.state_vector => Err(Fault::Differs.into()),
            _ => Ok(read),
        }
    }

    /// Reads it from its bytes alone and compares it with them.
    async fn read_anew(&self, source: Source) -> Result<Read, WorkerError> {
        let (area, limits, updates) = (self.area(), Arc::clone(&self.limits), source.updates.clone());
        let read = self.document.read_anew(source).await?;
        let expected = tokio::task::spawn_blocking(move || rebuild(area, &limits, &[], updates.into_iter()))
            .await
            .map_err(|error| WorkerError::Unavailable(error.to_string()))?;
        match expected {
            Ok(index) if index.state_vector() == read.state_vector => Ok(read),
            _ => Err(Fault::Differs.into()),
        }
    }

    /// The longest beginning that can be read, by halving what is in doubt.
    async fn search(
        &self,
        trouble: &mut Option<Trouble>,
        content: &Content,
        fault: Fault,
    ) -> Result<Reading, WorkerError> {
        let _searching = Searching::on(&self.readings.searching);
        let source = &content.source;
        // It may have been the process, not the document: somebody ended it, or the machine was asleep.
        let mut fault = match self.read_anew(source.clone()).await {
            Ok(read) => {
                *trouble = None;
                return Ok(self.keep(reading(content, read, 0)));
            }
            Err(WorkerError::Fault(again)) => {
                tracing::debug!(room = %self.name(), first = %fault, %again, "not readable");
                again
            }
            Err(unavailable) => return Err(unavailable),
        };
        // What could be read before begins the search; the snapshot was read when it was made.
        let known = self.readings.last().filter(|last| last.unreadable.is_none());
        let known = known.and_then(|last| {
            let read_upto = last.position.checked_sub(last.set_aside as u64)?;
            let kept = source
                .tail
                .checked_sub(usize::try_from(source.position.checked_sub(read_upto)?).ok()?)?;
            Some((kept, last))
        });
        let (mut good, mut bad) = (known.as_ref().map_or(0, |(kept, _)| *kept), source.tail);
        let mut best = None;
        while bad - good > 1 {
            let middle = good + (bad - good) / 2;
            match self.read_anew(source.first(middle)).await {
                Ok(read) => (good, best) = (middle, Some(read)),
                Err(WorkerError::Fault(found)) => (bad, fault) = (middle, found),
                Err(unavailable) => return Err(unavailable),
            }
        }
        let found = match (best, known) {
            (Some(read), _) => reading(content, read, source.tail - good),
            (None, Some((_, last))) => behind(&last, content),
            (None, None) => match self.read_anew(source.first(0)).await {
                Ok(read) => reading(content, read, source.tail),
                Err(WorkerError::Fault(fault)) => Reading {
                    unreadable: Some(fault),
                    ..reading(content, Read::default(), source.tail)
                },
                Err(unavailable) => return Err(unavailable),
            },
        };
        let (count, unreadable) = (found.set_aside, found.unreadable.is_some());
        tracing::error!(room = %self.name(), count, unreadable, reason = %fault, "the newest updates are set aside");
        self.document.metrics().documents_set_aside.one();
        let first = self.document.config().retry_after;
        let pause = trouble.as_ref().map_or(first, |known| (known.pause * 2).min(PAUSE_MAX));
        *trouble = Some(Trouble {
            tried: source.position,
            pause,
            again_at: Instant::now() + pause,
        });
        self.keep(found).served()
    }

    fn keep(&self, reading: Reading) -> Reading {
        self.readings.keep(&reading);
        reading
    }
}

fn reading(content: &Content, read: Read, set_aside: usize) -> Reading {
    Reading {
        content: Arc::new(read.content),
        seq: content.seq,
        set_aside,
        position: content.source.position,
        unreadable: None,
    }
}

/// What was read before, in the document as it is now.
fn behind(last: &Reading, content: &Content) -> Reading {
    let since = content.source.position.saturating_sub(last.position);
    Reading {
        seq: content.seq,
        set_aside: last
            .set_aside
            .saturating_add(usize::try_from(since).unwrap_or(usize::MAX)),
        position: content.source.position,
        ..last.clone()
    }
}
