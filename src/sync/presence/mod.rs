//! Who is in a document: awareness whose identity is the server's word.
//!
//! Each subscription has one entry. The client's JSON is kept but for `user`, which is taken from the session. States are
//! gathered and handed out per tick, the latest one only, so a flood costs its sender's connection a glance per message
//! and everybody else nothing: only what is handed out is read, given its `user` and encoded.

mod identity;
mod tick;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;
use std::time::{Duration, Instant};

use bytes::Bytes;

use self::tick::{Change, Tick};
use super::claims::Held;
use super::subscriber::Person;
use crate::wire::awareness;

/// Number of one subscription of one connection to one document, unique while the server runs.
pub(super) type SubscriberId = u64;

/// What one subscription shows of itself.
#[derive(Debug)]
struct Entry {
    client: u32,
    person: Arc<Person>,
    /// The client's latest JSON while nobody has read it.
    said: Option<Box<str>>,
    /// As participants see it; none before anything of use was said, and when the client took it back.
    named: Option<Arc<str>>,
    /// As observers see it.
    counted: Arc<str>,
    /// Whether others may know of it.
    announced: bool,
    /// When the next state is due, if states come as often as they may.
    next: Option<Instant>,
}

impl Entry {
    fn new(client: u32, person: &Arc<Person>) -> Self {
        Self {
            client,
            counted: identity::counted(&person.participant),
            person: Arc::clone(person),
            said: None,
            named: None,
            announced: false,
            next: None,
        }
    }

    fn is_shown(&self) -> bool {
        self.said.is_some() || self.named.is_some()
    }

    /// Reads what was said last and answers both forms of the state. What is no JSON object leaves things as they were.
    fn read(&mut self) -> Option<(&str, &str)> {
        if let Some(said) = self.said.take()
            && let Some(named) = identity::named(&said, &self.person.participant)
        {
            self.named = Some(named);
        }
        Some((self.named.as_deref()?, &self.counted))
    }
}

/// A client id that was shown.
#[derive(Debug)]
struct Used {
    /// The last clock handed out. It must only rise, for as long as peers live.
    clock: u32,
    /// Who showed it last.
    subscriber: SubscriberId,
    /// Their number.
    person: u32,
}

/// The awareness of one document.
#[derive(Debug, Default)]
pub(super) struct Presence {
    entries: HashMap<SubscriberId, Entry>,
    /// What is known of client ids, also of those that left: peers remember their clocks.
    used: HashMap<u32, Used>,
    changed: BTreeSet<SubscriberId>,
    /// Ids that others know of and that are shown no more, with whose they were.
    gone: BTreeMap<u32, SubscriberId>,
    /// When subscribers last asked who is here.
    asked: HashMap<SubscriberId, Instant>,
}

/// Awareness clocks count from here, in seconds since 1970: a server that restarts goes on above what it handed out before.
const CLOCK_EPOCH: i64 = 1_767_225_600;

/// Client ids whose clocks are remembered. The base alone keeps forgotten ones rising.
const USED_MAX: usize = 4_096;

/// A fresh clock base: eight steps a second, well below 2^31 for eight years.
fn clock_base(now_ms: i64) -> u32 {
    u32::try_from((now_ms / 125 - CLOCK_EPOCH * 8).clamp(1, i64::from(i32::MAX))).unwrap_or(1)
}

impl Presence {
    /// Takes the states a client sent. Entries of other clients (some clients echo them) are dropped without a word. An
    /// id that is taken is reserved for its person in the whole workshop. Returns whether a tick is due.
    pub(super) fn take<'a>(
        &mut self,
        subscriber: SubscriberId,
        person: &Arc<Person>,
        states: impl IntoIterator<Item = awareness::Entry<'a>>,
        claims: &mut Held<'_>,
        now_ms: i64,
    ) -> bool {
        let mut due = false;
        for state in states {
            let Some(text) = state.state else {
                due |= self.withdraw(subscriber, state.client, now_ms);
                continue;
            };
            if !self.may_use(subscriber, person.number, state.client) || !claims.show(state.client, person.number) {
                continue;
            }
            let before = self.give_way(subscriber, state.client, now_ms);
            self.raise_clock(state.client, state.clock, now_ms, (subscriber, person.number));
            self.gone.remove(&state.client);
            let entry = self
                .entries
                .entry(subscriber)
                .or_insert_with(|| Entry::new(state.client, person));
            if let Some(before) = before {
                entry.announced |= before.announced;
                entry.next = entry.next.max(before.next);
            }
            entry.client = state.client;
            entry.said = Some(text.into());
            self.changed.insert(subscriber);
            due = true;
        }
        due
    }

    /// The client says that it shows itself no more. How often it may say so is bounded like everything it says.
    fn withdraw(&mut self, subscriber: SubscriberId, client: u32, now_ms: i64) -> bool {
        let Some(entry) = self
            .entries
            .get_mut(&subscriber)
            .filter(|entry| entry.client == client && entry.is_shown())
        else {
            return false;
        };
        (entry.said, entry.named) = (None, None);
        let number = entry.person.number;
        self.raise_clock(client, 0, now_ms, (subscriber, number));
        self.changed.insert(subscriber)
    }

    /// Makes room for `client` in the entry of `subscriber`: another id it showed is gone, and so is the entry of an older
    /// connection of the same client that hangs, which is the answer. The end of that one must not take this one's away.
    fn give_way(&mut self, subscriber: SubscriberId, client: u32, now_ms: i64) -> Option<Entry> {
        let before = self.entries.get_mut(&subscriber).filter(|entry| entry.client != client);
        if let Some(before) = before {
            let (old, number) = (before.client, before.person.number);
            before.named = None;
            if std::mem::take(&mut before.announced) {
                self.gone.insert(old, subscriber);
                self.raise_clock(old, 0, now_ms, (subscriber, number));
            }
        }
        let last = self.used.get(&client)?.subscriber;
        let hangs = last != subscriber && self.entries.get(&last).is_some_and(|entry| entry.client == client);
        if !hangs {
            return None;
        }
        self.changed.remove(&last);
        self.entries.remove(&last)
    }

    /// A subscription ended. Returns whether a tick is due.
    pub(super) fn leave(&mut self, subscriber: SubscriberId, now_ms: i64) -> bool {
        self.changed.remove(&subscriber);
        self.asked.remove(&subscriber);
        let Some(entry) = self.entries.remove(&subscriber) else {
            return false;
        };
        if entry.announced {
            self.raise_clock(entry.client, 0, now_ms, (subscriber, entry.person.number));
            self.gone.insert(entry.client, subscriber);
        }
        entry.announced || self.gone.values().any(|left| *left == subscriber)
    }

    /// Somebody is called differently, or is somebody else, from now on. Returns whether a tick is due.
    pub(super) fn rename(&mut self, subscriber: SubscriberId, person: &Arc<Person>, now_ms: i64) -> bool {
        let Some(entry) = self.entries.get_mut(&subscriber) else {
            return false;
        };
        entry.person = Arc::clone(person);
        entry.counted = identity::counted(&person.participant);
        if let (None, Some(named)) = (&entry.said, &entry.named) {
            entry.said = Some((**named).into());
        }
        // Peers take only what is newer than what they have.
        let client = entry.client;
        self.raise_clock(client, 0, now_ms, (subscriber, person.number));
        self.changed.insert(subscriber);
        true
    }

    /// A client id belongs to the person who showed it first. Whoever has an entry already may take a new id, but none that
    /// was seen elsewhere: that is an echo, perhaps of the same person's other page.
    fn may_use(&self, subscriber: SubscriberId, person: u32, client: u32) -> bool {
        self.used.get(&client).is_none_or(|used| {
            let shows = |id| self.entries.get(&id).is_some_and(Entry::is_shown);
            used.subscriber == subscriber || (used.person == person && !shows(subscriber))
        })
    }

    fn raise_clock(&mut self, client: u32, claimed: u32, now_ms: i64, (subscriber, person): (SubscriberId, u32)) {
        if self.used.len() > USED_MAX {
            let live: BTreeSet<u32> = self.entries.values().map(|entry| entry.client).collect();
            self.used.retain(|id, _| live.contains(id) || *id == client);
        }
        let used = self.used.entry(client).or_insert_with(|| Used {
            clock: clock_base(now_ms),
            subscriber,
            person,
        });
        used.clock = used.clock.saturating_add(1).max(claimed);
        (used.subscriber, used.person) = (subscriber, person);
    }

    /// What changed since the last tick. What one connection says goes out once in `every` on average: who keeps to that
    /// need not keep to our ticks as well, so a state may come half as early. That a connection is gone goes out at once.
    pub(super) fn tick(&mut self, now: Instant, every: Duration) -> Tick {
        let mut tick = Tick::default();
        let used = &self.used;
        let clock = |client: u32| used.get(&client).map_or(1, |used| used.clock);
        let rests = |entry: &Entry| entry.next.is_some_and(|next| now + every / 2 < next);
        for (client, subscriber) in std::mem::take(&mut self.gone) {
            if self.entries.get(&subscriber).is_some_and(rests) {
                self.gone.insert(client, subscriber);
                continue;
            }
            tick.add(&Change {
                subscriber,
                client,
                clock: clock(client),
                states: None,
            });
        }
        for subscriber in std::mem::take(&mut self.changed) {
            let Some(entry) = self.entries.get_mut(&subscriber) else {
                continue;
            };
            if rests(entry) {
                self.changed.insert(subscriber);
                continue;
            }
            let (client, announced) = (entry.client, entry.announced);
            let states = entry.read();
            if states.is_none() && !announced {
                continue;
            }
            tick.add(&Change {
                subscriber,
                client,
                clock: clock(client),
                states,
            });
            entry.announced = entry.is_shown();
            entry.next = Some(entry.next.map_or(now, |next| next.max(now)) + every);
        }
        tick.more = !self.changed.is_empty() || !self.gone.is_empty();
        tick
    }

    /// Everybody's state for somebody who asks. Whoever asked a moment ago knows, and what changed since is on its way.
    pub(super) fn answer(
        &mut self,
        observer: bool,
        subscriber: SubscriberId,
        now: Instant,
        every: Duration,
    ) -> Option<Bytes> {
        let asked = self.asked.insert(subscriber, now);
        if asked.is_some_and(|at| now.duration_since(at) < every) {
            return None;
        }
        self.all(observer, subscriber)
    }

    /// Everybody's state for somebody who comes in, or nothing while nobody is here.
    pub(super) fn all(&mut self, observer: bool, except: SubscriberId) -> Option<Bytes> {
        let used = &self.used;
        let clock = |client: u32| used.get(&client).map_or(1, |used| used.clock);
        let others = self.entries.iter_mut().filter(|(id, _)| **id != except);
        let mut shown = Vec::new();
        for (_, entry) in others {
            let client = entry.client;
            let Some((named, counted)) = entry.read() else { continue };
            let state = Some(if observer { counted } else { named }.to_owned());
            // From now on somebody knows of it.
            entry.announced = true;
            shown.push((client, clock(client), state));
        }
        let entries = shown.iter().map(|(client, clock, state)| awareness::Entry {
            client: *client,
            clock: *clock,
            state: state.as_deref(),
        });
        (!shown.is_empty()).then(|| awareness::encode(entries).into())
    }
}
