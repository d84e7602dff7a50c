//! Honest people who write side by side, go offline, lose frames, reload and come back: nothing they send is refused,
//! except what a lost frame made them send too early, and the next full exchange heals that.

use wirkraum::sync::index::{Author, FreshIds, Index, Verdict};
use wirkraum::wire::update::parse;
use wirkraum::wire::{Answer, Rule, state_vector};
use yrs::updates::decoder::Decode;
use yrs::updates::encoder::Encode;
use yrs::{Doc, ReadTxn, StateVector, Transact};

use crate::browser::{Made, browser, content, edit, take};
use crate::seeded::Seeded;
use crate::vectors::{LIMITS, empty_room, to_hex};

const SESSIONS: usize = 150;
const STEPS: usize = 120;
const PEOPLE: u32 = 3;
const HOUR: i64 = FreshIds::WINDOW_MS;

#[test]
fn nothing_honest_is_refused_and_everybody_ends_up_with_the_same() {
    let mut random = Seeded::new(4);
    let mut healed = 0;
    for _ in 0..SESSIONS {
        let mut session = Session::new();
        for _ in 0..STEPS {
            session.step(&mut random);
        }
        session.settle();
        healed += session.healed;
    }
    println!("{healed} losses were healed");
    assert!(healed > SESSIONS / 4, "losses are part of this test");
}

/// The room and everybody in it.
struct Session {
    index: Index,
    /// What was admitted, in order; the first may be a snapshot.
    log: Vec<Vec<u8>>,
    people: Vec<Person>,
    now: i64,
    next_client: u32,
    healed: usize,
}

struct Person {
    number: u32,
    doc: Doc,
    made: Made,
    /// Own updates that have not been sent.
    queue: Vec<Vec<u8>>,
    fresh: FreshIds,
    online: bool,
    /// How much of the log has arrived.
    seen: usize,
}

impl Person {
    fn author(&self) -> Author {
        Author::Participant {
            number: self.number,
            writes: true,
        }
    }

    fn edit(&mut self, random: &mut Seeded) {
        edit(&self.doc, random);
        self.queue.append(&mut self.made.lock().unwrap());
    }

    fn take(&mut self, updates: &[Vec<u8>]) {
        for update in updates {
            take(&self.doc, update);
        }
        // A document reports what it takes in as well.
        self.made.lock().unwrap().clear();
    }

    /// Another page load: same content, new client id, nothing queued.
    fn reload(&mut self, client: u32) {
        let state = self.everything();
        (self.doc, self.made) = browser(client);
        self.queue.clear();
        self.take(&[state]);
    }

    fn everything(&self) -> Vec<u8> {
        self.doc.transact().encode_state_as_update_v1(&StateVector::default())
    }

    fn lacking(&self, room: &Index) -> Vec<u8> {
        let room = StateVector::decode_v1(&room.state_vector()).unwrap();
        self.doc.transact().encode_state_as_update_v1(&room)
    }
}

impl Session {
    fn new() -> Self {
        let people = (1..=PEOPLE)
            .map(|number| {
                let (doc, made) = browser(number * 1000);
                Person {
                    number,
                    doc,
                    made,
                    queue: Vec::new(),
                    fresh: FreshIds::new(),
                    online: true,
                    seen: 0,
                }
            })
            .collect();
        Self {
            index: empty_room(),
            log: Vec::new(),
            people,
            now: 0,
            next_client: 1,
            healed: 0,
        }
    }

    fn step(&mut self, random: &mut Seeded) {
        self.now += HOUR / 60;
        let at = random.below(self.people.len());
        match random.below(40) {
            0..26 => self.people[at].edit(random),
            26..31 => self.pull(at),
            31 => self.people[at].online = false,
            32..35 => self.reconnect(at, random),
            35 if random.once_in(3) => {
                // Ids go up and down: sections are ordered by them, not by time.
                self.next_client += 7919;
                let client = self.next_client % 5000 * 800_000 + self.next_client;
                self.people[at].reload(client);
                self.step_two(at);
            }
            36 => {
                let everything = self.people[at].everything();
                self.exchange(at, &everything);
            }
            37 => self.watch(at),
            38 if random.once_in(3) => self.compact(),
            _ => {}
        }
        if self.people[at].online {
            let lost = random.once_in(25);
            let queued = std::mem::take(&mut self.people[at].queue);
            for frame in queued.into_iter().skip(usize::from(lost)) {
                self.send(at, &frame);
            }
        }
    }

    /// An update frame. Too early is fine: the room asks for what is missing.
    fn send(&mut self, at: usize, update: &[u8]) {
        let Err(rule) = self.admit(at, update) else { return };
        assert_eq!(rule.answer(), Answer::Resync, "{rule}: {}", to_hex(update));
        self.healed += 1;
        self.step_two(at);
    }

    /// The client's answer to the room's state vector, which nothing can be wrong with.
    fn step_two(&mut self, at: usize) {
        let update = self.people[at].lacking(&self.index);
        self.exchange(at, &update);
    }

    fn exchange(&mut self, at: usize, update: &[u8]) {
        let outcome = self.admit(at, update);
        assert!(
            outcome.is_ok(),
            "{outcome:?}: {} after {:?}",
            to_hex(update),
            self.log_hex()
        );
    }

    fn admit(&mut self, at: usize, update: &[u8]) -> Result<Verdict, Rule> {
        let author = self.people[at].author();
        let verdict = self
            .index
            .admit(&parse(update, &LIMITS)?, author, self.people[at].fresh.at(self.now))?;
        if verdict != Verdict::Known {
            self.log.push(update.to_vec());
        }
        Ok(verdict)
    }

    fn pull(&mut self, at: usize) {
        let person = &mut self.people[at];
        if person.online {
            person.take(&self.log[person.seen..]);
            person.seen = self.log.len();
        }
    }

    /// Back on the net: with what was queued one by one, merged, or by full exchange only.
    fn reconnect(&mut self, at: usize, random: &mut Seeded) {
        self.people[at].online = true;
        let queued = std::mem::take(&mut self.people[at].queue);
        match random.below(3) {
            0 => {
                for update in &queued {
                    self.send(at, update);
                }
            }
            1 if !queued.is_empty() => self.send(at, &yrs::merge_updates_v1(&queued).unwrap()),
            _ => {}
        }
        self.step_two(at);
        self.pull(at);
    }

    /// Somebody who may only read has the same to say and changes nothing.
    fn watch(&mut self, at: usize) {
        let update = self.people[at].everything();
        let before = self.index.clone();
        let author = Author::Participant {
            number: 99,
            writes: false,
        };
        let outcome = self
            .index
            .admit(&parse(&update, &LIMITS).unwrap(), author, &mut FreshIds::new());
        assert!(matches!(outcome, Ok(Verdict::Known) | Err(Rule::ORead)), "{outcome:?}");
        assert_eq!(self.index, before);
    }

    /// The log becomes one snapshot, and the index is built anew from it.
    fn compact(&mut self) {
        let (doc, _made) = browser(4_000_000_000);
        for update in &self.log {
            take(&doc, update);
        }
        let snapshot = doc.transact().encode_state_as_update_v1(&StateVector::default());
        let mut index = empty_room();
        let update = parse(&snapshot, &LIMITS).unwrap();
        index.admit(&update, Author::Replay, &mut FreshIds::new()).unwrap();
        assert_eq!(index.state_vector(), self.index.state_vector(), "{:?}", self.log_hex());
        for section in &update.sections {
            index.own(
                section.client,
                self.index.owner(section.client).expect("every id has an owner"),
            );
        }
        self.index = index;
        self.log = vec![snapshot];
        for person in &mut self.people {
            person.seen = 0;
        }
    }

    /// Everybody comes back and exchanges everything.
    fn settle(&mut self) {
        for _ in 0..2 {
            for at in 0..self.people.len() {
                self.people[at].online = true;
                self.people[at].queue.clear();
                self.step_two(at);
                self.pull(at);
            }
        }
        let (fresh, _made) = browser(4_000_000_001);
        for update in &self.log {
            take(&fresh, update);
        }
        let expected = content(&fresh);
        for doc in self.people.iter().map(|person| &person.doc).chain([&fresh]) {
            assert!(!doc.transact().has_missing_updates(), "{:?}", self.log_hex());
            assert_eq!(content(doc), expected, "{:?}", self.log_hex());
            assert_eq!(
                clocks(&doc.transact().state_vector().encode_v1()),
                clocks(&self.index.state_vector())
            );
        }
        self.check_replay();
    }

    /// The same log, judged again without owners, gives the same knowledge.
    fn check_replay(&self) {
        let mut replayed = empty_room();
        for update in &self.log {
            let update = parse(update, &LIMITS).unwrap();
            replayed.admit(&update, Author::Replay, &mut FreshIds::new()).unwrap();
        }
        assert_eq!(replayed.state_vector(), self.index.state_vector());
    }

    fn log_hex(&self) -> Vec<String> {
        self.log.iter().map(|update| to_hex(update)).collect()
    }
}

fn clocks(state_vector: &[u8]) -> Vec<(u32, u32)> {
    let mut clocks = state_vector::decode(state_vector).unwrap();
    clocks.sort_unstable();
    clocks
}
