//! What somebody who comes in, or comes back, is given of a document.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use tokio::sync::Semaphore;
use tokio::time::timeout;

use super::frames::UpdateFrame;
use super::outbox::Delivery;
use super::presence::SubscriberId;
use super::room::{Room, State};
use crate::wire::frame::Reply;
use crate::wire::update::{self, UpdateLimits};

/// An update without structs and deletes.
const EMPTY_UPDATE: &[u8] = &[0, 0];

/// Larger documents are compared with what a client has already, and only some go out at once.
const LARGE_BYTES: usize = 256 << 10;

/// How long somebody waits for others to take theirs. Readers may be slow, and nobody waits for them for ever.
const PATIENCE: Duration = Duration::from_secs(5);

/// How many large documents are on their way at once. Clones are the same.
#[derive(Debug, Clone)]
pub(super) struct Gate(Arc<Semaphore>);

impl Gate {
    pub(super) fn new(places: usize) -> Self {
        Self(Arc::new(Semaphore::new(places)))
    }
}

/// What the snapshot means for those who come back. State vectors do not say which deletes a client lacks, so whoever has
/// its clocks still gets its whole delete set.
pub(super) struct Returning {
    snapshot: UpdateFrame,
    /// Client ids and where their clocks end.
    clocks: Vec<(u32, u32)>,
    deletes: UpdateFrame,
}

impl Returning {
    fn new(name: &str, snapshot: &UpdateFrame) -> Option<Self> {
        let bytes = snapshot.update();
        let update = update::parse(&bytes, &UpdateLimits::plain(usize::MAX)).ok()?;
        let clocks = update.sections.iter().map(|section| (section.client, section.end));
        // No sections, then the deletes.
        let deletes = [&[0], update.delete_set].concat();
        Some(Self {
            clocks: clocks.collect(),
            deletes: UpdateFrame::new(name, &deletes),
            snapshot: snapshot.clone(),
        })
    }

    fn is_known_to(&self, vector: &[(u32, u32)]) -> bool {
        let theirs: HashMap<u32, u32> = vector.iter().copied().collect();
        let known = |(client, end): &(u32, u32)| theirs.get(client).is_some_and(|clock| clock >= end);
        self.clocks.iter().all(known)
    }
}

impl Room {
    /// Answers a sync step 1. `vector` is what the client has, as it came and read.
    ///
    /// Whoever asks again wants to know that both have everything, so they are asked in turn: the first time they were
    /// when they came in. Clients count on it when they compare anew on a connection that stands.
    ///
    /// There is one answer on its way at a time, or somebody who asks and does not read would queue the document as often
    /// as they like. Whoever asks meanwhile gets the step 2 that ends it, and before that or after it, as everybody does,
    /// what was stored since: nothing is missing then.
    pub(super) fn send_document(self: &Arc<Self>, id: SubscriberId, encoded: &[u8], vector: &[(u32, u32)]) {
        let mut state = self.state();
        let state = &mut *state;
        let Some(subscriber) = state.subscribers.get_mut(&id) else {
            return;
        };
        if subscriber.delivery.strong_count() > 0 {
            return self.ask(state, id);
        }
        // More than one for each document a socket may have open comes of leaving and coming back without reading.
        let Some(delivery) = subscriber.outbox.begin_delivery(self.limits.documents_per_socket) else {
            return;
        };
        subscriber.delivery = delivery.watch();
        if state.bytes <= LARGE_BYTES {
            return self.hand_over(state, id, None, delivery);
        }
        if let Some(deletes) = self.deletes_for(state, vector) {
            return self.hand_over(state, id, Some(&deletes), delivery);
        }
        if vector.is_empty()
            && let Ok(place) = Arc::clone(&self.gate.0).try_acquire_owned()
        {
            return self.hand_over(state, id, None, delivery.with_place(Some(place)));
        }
        let (room, gate) = (Arc::downgrade(self), Arc::clone(&self.gate.0));
        let lacking = (!vector.is_empty()).then(|| Bytes::copy_from_slice(encoded));
        tokio::spawn(async move {
            let place = timeout(PATIENCE, gate.acquire_owned()).await.ok().and_then(Result::ok);
            let delivery = delivery.with_place(place);
            let Some(room) = room.upgrade() else { return };
            match lacking {
                Some(vector) => room.send_difference(id, vector, delivery).await,
                None => room.hand_over(&mut room.state(), id, None, delivery),
            }
        });
    }

    /// What somebody lacks who knows a part of the snapshot. What is stored meanwhile reaches them as it does everybody.
    async fn send_difference(self: &Arc<Self>, id: SubscriberId, vector: Bytes, delivery: Delivery) {
        if !self.state().subscribers.contains_key(&id) || !self.area.is_client_written() {
            return self.hand_over(&mut self.state(), id, None, delivery);
        }
        let source = self.content().source;
        let position = source.position;
        let difference = self.document.difference(source, vector).await;
        let mut state = self.state();
        let state = &mut *state;
        // A compaction may have folded what came meanwhile.
        let since = usize::try_from(state.position().saturating_sub(position)).ok();
        let known = since.and_then(|since| state.tail.len().checked_sub(since));
        match (difference, known) {
            (Ok(update), Some(known)) => {
                let mut frames = vec![UpdateFrame::new(&self.name, &update)];
                frames.extend(state.tail.iter().skip(known).cloned());
                self.deliver(state, id, &frames, delivery);
            }
            (difference, _) => {
                let error = difference.err().map(|error| error.to_string());
                tracing::debug!(room = %self.name, error, "the whole document is sent instead of what is lacking");
                self.hand_over(state, id, None, delivery);
            }
        }
    }

    /// The snapshot's delete set, when this client has everything else of it.
    fn deletes_for(&self, state: &mut State, vector: &[(u32, u32)]) -> Option<UpdateFrame> {
        let snapshot = state.snapshot.as_ref().filter(|_| !vector.is_empty())?;
        if !state
            .returning
            .as_ref()
            .is_some_and(|known| known.snapshot.is_same(snapshot))
        {
            state.returning = Returning::new(&self.name, snapshot);
        }
        let returning = state.returning.as_ref()?;
        returning.is_known_to(vector).then(|| returning.deletes.clone())
    }

    /// Gives a client snapshot and tail as they lie in memory, or `instead` of the snapshot what it lacks of it.
    fn hand_over(
        self: &Arc<Self>,
        state: &mut State,
        id: SubscriberId,
        instead: Option<&UpdateFrame>,
        delivery: Delivery,
    ) {
        let snapshot = instead.or(state.snapshot.as_ref());
        let frames: Vec<_> = snapshot.into_iter().chain(&state.tail).cloned().collect();
        self.deliver(state, id, &frames, delivery);
    }

    fn deliver(self: &Arc<Self>, state: &mut State, id: SubscriberId, frames: &[UpdateFrame], delivery: Delivery) {
        let Some(subscriber) = state.subscribers.get_mut(&id) else {
            return;
        };
        let again = std::mem::replace(&mut subscriber.served, true);
        let named = frames.iter().map(|update| update.named(&subscriber.naming));
        subscriber.outbox.push_document(named, delivery);
        // After the delivery: whoever has this word is answered anew.
        subscriber.send(Reply::SyncStep2(EMPTY_UPDATE), &self.name);
        if again {
            self.ask(state, id);
        }
    }
}
