//! A workshop as it runs: everybody writes in silence, then answers a secret poll, while the facilitator steers.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::{BenchError, Plan, Report, Scenario, Setting};
use crate::bench::bytes::Said;
use crate::bench::latency::Latency;
use crate::bench::site::{Room, Site};
use crate::bench::target::Kind;

/// Sizes of the scenario.
#[derive(Debug, Clone, Copy)]
pub struct Workshop {
    /// Participants. Each has two connections: the stage and the collection.
    pub people: usize,
    /// How long they write, and how long they answer.
    pub time: Duration,
}

/// Orders of the facilitator per second.
const ORDERS: usize = 2;
/// Cards per person while they write.
const CARDS: usize = 4;
/// What the id of every order begins with, by which it is found again on its way.
const MARK: &str = "order-";
/// The option of the poll that is answered.
const OPTION: &str = "the-only-one---------";
/// How often is looked whether all is done, and how long is waited for the last order to arrive.
const LOOK: Duration = Duration::from_millis(20);
const AFTER: Duration = Duration::from_secs(1);

impl Scenario for Workshop {
    fn run(&self, plan: &Plan) -> Result<Report, BenchError> {
        if plan.kind != Kind::Wirkraum {
            return Err(BenchError::NoWorkshop);
        }
        let mut setting = Setting::new(plan)?;
        let (room, facilitator) = setting.site.facilitated()?;
        let mut people = Vec::new();
        let mut doors = Vec::new();
        for _ in 0..self.people {
            let token = setting.site.join(&room)?;
            doors.push(setting.site.door_of(&room, token.clone(), "stage"));
            people.push(token);
        }
        for token in &people {
            doors.push(setting.site.door_of(&room, token.clone(), "collection"));
        }
        let hall = Hall {
            site: setting.site.clone(),
            room,
            facilitator,
            people,
        };
        let poll = hall.prepare()?;
        setting.enter(&doors)?;

        let mut report = setting.report("workshop");
        report.setting("people", self.people);
        report.setting("seconds", self.time.as_secs());
        let meter = setting.meter();
        let cards = self.people * CARDS;
        self.phase(&mut setting, &hall, "writing", cards, &mut report, |number| {
            let said = json!({"text": format!("Card {number} of somebody who thinks about it for a while")});
            hall.by(number, "contributions", &said)
        })?;
        hall.order("contributions/reveal", &json!({}))?;
        hall.order("run", &json!({"action": "next"}))?;
        let answers = format!("polls/{poll}/answers");
        self.phase(&mut setting, &hall, "poll", self.people, &mut report, |number| {
            hall.by(number, &answers, &json!({"answer": {"values": {OPTION: number % 11}}}))
        })?;
        hall.order(&format!("polls/{poll}/close"), &json!({}))?;
        meter.read(&setting, 0, &mut report);
        report.measure(
            "memory",
            setting
                .server
                .usage()
                .map(|usage| usage.memory as f64 / f64::from(1 << 20)),
            "MiB",
        );
        report.count("connections-lost", setting.driver.broken as u64);
        Ok(report)
    }
}

impl Workshop {
    /// Something that everybody does, `count` times in all and evenly over the time, while the facilitator gives orders.
    fn phase(
        &self,
        setting: &mut Setting,
        hall: &Hall,
        name: &str,
        count: usize,
        report: &mut Report,
        act: impl Fn(usize) -> Result<(), BenchError> + Send,
    ) -> Result<(), BenchError> {
        let sent = Mutex::new(Vec::new());
        let order = |number: usize| {
            let mut sent = sent.lock().unwrap_or_else(PoisonError::into_inner);
            sent.push(Instant::now());
            drop(sent);
            hall.site.gather(&hall.room, &hall.facilitator, &marked(number))
        };
        let orders = usize::try_from(self.time.as_secs()).unwrap_or_default() * ORDERS;
        let (arrived, requests) = thread::scope(|scope| {
            let steering = scope.spawn(|| evenly(self.time, orders, order));
            let acting = scope.spawn(|| evenly(self.time, count, act));
            let arrived = watch(setting, || steering.is_finished() && acting.is_finished());
            joined(steering.join())?;
            Ok::<_, BenchError>((arrived?, joined(acting.join())?))
        })?;
        report.latency(&format!("{name}-request"), &requests);
        let sent = sent.into_inner().unwrap_or_else(PoisonError::into_inner);
        self.tell(name, &sent, &arrived, report);
        Ok(())
    }

    /// How long orders took to every screen: to the last one of each order.
    fn tell(&self, name: &str, sent: &[Instant], arrived: &HashMap<usize, Vec<Instant>>, report: &mut Report) {
        let mut everybody = Latency::new();
        let mut missing = 0;
        for (number, sent) in sent.iter().enumerate() {
            let arrived = arrived.get(&number).map_or(&[][..], Vec::as_slice);
            missing += self.people.saturating_sub(arrived.len());
            if let Some(last) = arrived.iter().max() {
                everybody.record(last.saturating_duration_since(*sent));
            }
        }
        report.count(&format!("{name}-orders"), sent.len() as u64);
        report.measure(&format!("{name}-everybody-p95"), everybody.quantile(0.95), "ms");
        report.latency(&format!("{name}-everybody"), &everybody);
        report.count(&format!("{name}-missing"), missing as u64);
    }
}

/// A workshop and those in it.
struct Hall {
    site: Site,
    room: Room,
    facilitator: String,
    people: Vec<String>,
}

impl Hall {
    fn order(&self, path: &str, body: &Value) -> Result<Value, BenchError> {
        self.site.command(&self.room, &self.facilitator, path, body)
    }

    /// One after the other does something.
    fn by(&self, number: usize, path: &str, body: &Value) -> Result<(), BenchError> {
        let token = &self.people[number % self.people.len()];
        self.site.command(&self.room, token, path, body).map(drop)
    }

    /// An agenda of two steps, which begins; the id of its poll.
    fn prepare(&self) -> Result<String, BenchError> {
        let option = json!({"id": OPTION, "text": "As it is"});
        let poll =
            json!({"question": "How sure are you?", "kind": "confidence", "mode": "secret", "options": [option]});
        let poll = self.order("polls", &poll)?["id"]
            .as_str()
            .unwrap_or_default()
            .to_owned();
        for step in [
            json!({"title": "In silence", "kind": "writing", "minutes": 10, "anonymous": true}),
            json!({"title": "How sure", "kind": "poll", "minutes": 10, "poll": poll}),
        ] {
            self.order("agenda/steps", &json!({"step": step}))?;
        }
        self.order("run", &json!({"action": "start"}))?;
        Ok(poll)
    }
}

/// Does something `count` times, evenly over the time; how long each took.
fn evenly(time: Duration, count: usize, act: impl Fn(usize) -> Result<(), BenchError>) -> Result<Latency, BenchError> {
    let mut latency = Latency::new();
    let begun = Instant::now();
    for number in 0..count {
        let due = begun + time.mul_f64(number as f64 / count as f64);
        thread::sleep(due.saturating_duration_since(Instant::now()));
        let sent = Instant::now();
        act(number)?;
        latency.record(sent.elapsed());
    }
    Ok(latency)
}

/// When each order came to somebody, until all is done and some time after.
fn watch(setting: &mut Setting, is_done: impl Fn() -> bool) -> Result<HashMap<usize, Vec<Instant>>, BenchError> {
    let mut arrived: HashMap<usize, Vec<Instant>> = HashMap::new();
    let mut end = None;
    while end.is_none_or(|end| Instant::now() < end) {
        setting.driver.turn(Instant::now() + LOOK, |_, at, said| {
            if let Said::Update(update) = said
                && let Some(number) = order_in(update)
            {
                arrived.entry(number).or_default().push(at);
            }
        })?;
        if end.is_none() && is_done() {
            end = Some(Instant::now() + AFTER);
        }
    }
    Ok(arrived)
}

/// An id for the entry that an order is about: of the length that ids have.
fn marked(number: usize) -> String {
    format!("{MARK}{number:015}")
}

/// The number of the order that an update brings.
fn order_in(update: &[u8]) -> Option<usize> {
    let at = update.windows(MARK.len()).position(|bytes| bytes == MARK.as_bytes())?;
    let digits = update.get(at + MARK.len()..at + MARK.len() + 15)?;
    std::str::from_utf8(digits).ok()?.parse().ok()
}

fn joined<T>(outcome: thread::Result<Result<T, BenchError>>) -> Result<T, BenchError> {
    outcome.unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}
