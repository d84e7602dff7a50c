//! Who is in a document: awareness whose identity is the server's word.
//!
//! Each subscription has one entry. The client's JSON is kept but for `user`, which is taken from the session. States are
//! gathered and handed out per tick, the latest one only.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt::Write as _;
use std::time::{Duration, Instant};

use bytes::Bytes;
use serde_json::{Map, Value, json};

use super::subscriber::Person;
use crate::domain::id::ParticipantId;
use crate::domain::people::{Participant, Role};
use crate::domain::secret;
use crate::wire::awareness;

/// Number of one subscription of one connection to one document, unique while the server runs.
pub(super) type SubscriberId = u64;

#[derive(Debug)]
struct Entry {
    client: u32,
    /// As participants see it.
    named: String,
    /// As observers see it: no name, no id, nothing else.
    counted: String,
    passed_on: Option<Instant>,
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
    gone: BTreeMap<u32, SubscriberId>,
}

/// One client's state on its way out: `None` when it is gone.
#[derive(Debug)]
struct Change {
    subscriber: SubscriberId,
    client: u32,
    clock: u32,
    states: Option<(String, String)>,
}

/// What one tick hands out.
#[derive(Debug, Default)]
pub(super) struct Tick {
    updates: Vec<Change>,
    /// Whether some states must wait for a later tick.
    pub more: bool,
}

impl Tick {
    /// Whether there is nothing to send.
    pub(super) fn is_empty(&self) -> bool {
        self.updates.is_empty()
    }

    /// Whether `subscriber` is among those whose state this tick carries.
    pub(super) fn concerns(&self, subscriber: SubscriberId) -> bool {
        self.updates.iter().any(|change| change.subscriber == subscriber)
    }

    /// Encodes the awareness update for a reader. A reader never gets its own entry back: it could undo a newer one.
    pub(super) fn encode(&self, observer: bool, except: Option<SubscriberId>) -> Vec<u8> {
        let changes = self.updates.iter().filter(|change| Some(change.subscriber) != except);
        encode(changes.map(|change| {
            let states = change.states.as_ref();
            let state = states.map(|(named, counted)| if observer { counted.as_str() } else { named.as_str() });
            (change.client, change.clock, state)
        }))
    }
}

/// Awareness clocks count from here, in seconds since 1970: a server that restarts goes on above what it handed out before.
const CLOCK_EPOCH: i64 = 1_767_225_600;

/// A fresh clock base: eight steps a second, well below 2^31 for eight years.
fn clock_base(now_ms: i64) -> u32 {
    u32::try_from((now_ms / 125 - CLOCK_EPOCH * 8).clamp(1, i64::from(i32::MAX))).unwrap_or(1)
}

fn encode<'a>(entries: impl Iterator<Item = (u32, u32, Option<&'a str>)>) -> Vec<u8> {
    awareness::encode(entries.map(|(client, clock, state)| awareness::Entry { client, clock, state }))
}

impl Presence {
    /// Takes the states a client sent. Entries of other clients (some clients echo them) are dropped without a word.
    /// Returns whether a tick is due.
    pub(super) fn take<'a>(
        &mut self,
        subscriber: SubscriberId,
        person: &Person,
        states: impl IntoIterator<Item = awareness::Entry<'a>>,
        now_ms: i64,
    ) -> bool {
        let mut due = false;
        for state in states {
            let previous = self
                .entries
                .get(&subscriber)
                .map(|entry| (entry.client, entry.passed_on));
            let Some(text) = state.state else {
                if previous.is_some_and(|(client, _)| client == state.client) {
                    due |= self.remove(subscriber, now_ms);
                }
                continue;
            };
            if !self.may_use(subscriber, person.number, state.client) {
                continue;
            }
            let Some((named, counted)) = with_identity(text, &person.participant) else {
                continue;
            };
            if previous.is_some_and(|(client, _)| client != state.client) {
                self.remove(subscriber, now_ms);
            }
            // An older connection of the same client hangs: its end must not take this one's entry away.
            self.entries
                .retain(|id, entry| *id == subscriber || entry.client != state.client);
            let used = self.raise_clock(state.client, state.clock, now_ms);
            (used.subscriber, used.person) = (subscriber, person.number);
            self.gone.remove(&state.client);
            let passed_on = previous
                .filter(|(client, _)| *client == state.client)
                .and_then(|(_, at)| at);
            self.entries.insert(
                subscriber,
                Entry {
                    client: state.client,
                    named,
                    counted,
                    passed_on,
                },
            );
            self.changed.insert(subscriber);
            due = true;
        }
        due
    }

    /// A subscription ended. Returns whether a tick is due.
    pub(super) fn leave(&mut self, subscriber: SubscriberId, now_ms: i64) -> bool {
        self.remove(subscriber, now_ms)
    }

    /// Somebody is called differently, or is somebody else, from now on. Returns whether a tick is due.
    pub(super) fn rename(&mut self, subscriber: SubscriberId, person: &Participant, now_ms: i64) -> bool {
        let Some(entry) = self.entries.get_mut(&subscriber) else {
            return false;
        };
        let Some((named, counted)) = with_identity(&entry.named, person) else {
            return false;
        };
        (entry.named, entry.counted) = (named, counted);
        // Peers take only what is newer than what they have.
        let client = entry.client;
        self.raise_clock(client, 0, now_ms);
        self.changed.insert(subscriber);
        true
    }

    fn remove(&mut self, subscriber: SubscriberId, now_ms: i64) -> bool {
        self.changed.remove(&subscriber);
        let Some(entry) = self.entries.remove(&subscriber) else {
            return false;
        };
        self.raise_clock(entry.client, 0, now_ms);
        self.gone.insert(entry.client, subscriber);
        true
    }

    /// A client id belongs to the person who showed it first. Whoever has an entry already may take a new id, but none that
    /// was seen elsewhere: that is an echo, perhaps of the same person's other page.
    fn may_use(&self, subscriber: SubscriberId, person: u32, client: u32) -> bool {
        self.used.get(&client).is_none_or(|used| {
            used.subscriber == subscriber || (used.person == person && !self.entries.contains_key(&subscriber))
        })
    }

    fn raise_clock(&mut self, client: u32, claimed: u32, now_ms: i64) -> &mut Used {
        // The map only grows by clients that come and go; the base alone keeps forgotten ones rising.
        if self.used.len() > 4_096 {
            let live: BTreeSet<u32> = self.entries.values().map(|entry| entry.client).collect();
            self.used.retain(|id, _| live.contains(id) || *id == client);
        }
        let used = self.used.entry(client).or_insert_with(|| Used {
            clock: clock_base(now_ms),
            subscriber: 0,
            person: 0,
        });
        used.clock = used.clock.saturating_add(1).max(claimed);
        used
    }

    /// What changed since the last tick. A connection's state goes out at most once in `every`.
    pub(super) fn tick(&mut self, now: Instant, every: Duration) -> Tick {
        let mut tick = Tick::default();
        let used = &self.used;
        let clock = |client: u32| used.get(&client).map_or(1, |used| used.clock);
        for (client, subscriber) in std::mem::take(&mut self.gone) {
            tick.updates.push(Change {
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
            if entry.passed_on.is_some_and(|at| now.duration_since(at) < every) {
                self.changed.insert(subscriber);
                tick.more = true;
                continue;
            }
            entry.passed_on = Some(now);
            let states = (entry.named.clone(), entry.counted.clone());
            tick.updates.push(Change {
                subscriber,
                client: entry.client,
                clock: clock(entry.client),
                states: Some(states),
            });
        }
        tick
    }

    /// Everybody's state for somebody who comes in, or nothing while nobody is here.
    pub(super) fn all(&self, observer: bool, except: SubscriberId) -> Option<Bytes> {
        let mut others = self
            .entries
            .iter()
            .filter(|(id, _)| **id != except)
            .map(|(_, entry)| entry)
            .peekable();
        others.peek()?;
        Some(Bytes::from(encode(others.map(|entry| {
            let state = if observer { &entry.counted } else { &entry.named };
            (
                entry.client,
                self.used.get(&entry.client).map_or(1, |used| used.clock),
                Some(state.as_str()),
            )
        }))))
    }
}

/// The client's state with the server's `user`, in both forms. `None` for what is no JSON object.
fn with_identity(text: &str, person: &Participant) -> Option<(String, String)> {
    let mut state: Map<String, Value> = serde_json::from_str(text).ok()?;
    let user = json!({"id": person.id, "name": person.name, "perspective": person.perspective, "role": person.role});
    state.insert("user".to_owned(), user);
    let counted = json!({"user": {"seat": seat(&person.id), "perspective": person.perspective, "role": person.role}});
    // The projector itself is nobody: others need not see it as a person.
    if person.role == Role::Observer {
        state.retain(|key, _| key == "user");
    }
    Some((Value::Object(state).to_string(), counted.to_string()))
}

/// A word that says nothing about a person but is the same on all their devices, so that a projector can count people. Ids
/// are random, so nobody finds the id behind it.
fn seat(id: &ParticipantId) -> String {
    let hash = secret::hash(id.as_str());
    let mut seat = String::with_capacity(16);
    for byte in hash.iter().take(8) {
        // Writing into a string cannot fail.
        let _ = write!(seat, "{byte:02x}");
    }
    seat
}
