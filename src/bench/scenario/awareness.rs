//! Awareness: everybody moves a cursor, everybody sees the others.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use super::pace::Pace;
use super::{BenchError, FIRST_CLIENT, LAST_PATIENCE, Meter, Plan, Report, Scenario, Setting};
use crate::bench::bytes::{Reader, Said, Say, block, varuint};
use crate::bench::latency::Latency;

/// Stands in front of the number of a state; servers keep it, wherever they put it.
const TAG: &[u8] = b"\"step\":";

/// Sizes of the scenario.
#[derive(Debug, Clone, Copy)]
pub struct Awareness {
    /// Connections; all of them move and see.
    pub clients: usize,
    /// States per second and client.
    pub rate: f64,
    /// How long is measured.
    pub time: Duration,
}

impl Scenario for Awareness {
    fn run(&self, plan: &Plan) -> Result<Report, BenchError> {
        let mut setting = Setting::new(plan)?;
        setting.gather(self.clients, 0)?;
        let mut cursors = Cursors::new(self.clients);
        let warm_up = self.time.mul_f64(0.2).min(Duration::from_secs(2));
        cursors.run(&mut setting, self.rate, warm_up)?;
        cursors.latency.clear();
        let (delivered, frames) = (cursors.delivered, cursors.frames);
        let steps = cursors.total;
        let meter: Meter = setting.meter();
        cursors.run(&mut setting, self.rate, self.time)?;
        let delivered = cursors.delivered - delivered;

        let mut report = setting.report("awareness");
        report.setting("clients", self.clients);
        report.setting("rate", self.rate);
        report.latency("latency", &cursors.latency);
        meter.read(&setting, delivered, &mut report);
        let due = (cursors.total - steps) * (self.clients as u64 - 1);
        report.count("states-sent", cursors.total - steps);
        report.count("deliveries", delivered);
        report.measure("delivered-share", delivered as f64 * 100.0 / due.max(1) as f64, "%");
        report.count("frames-received", cursors.frames - frames);
        report.count("unseen-at-the-end", cursors.unseen());
        report.count("connections-lost", setting.driver.broken as u64);
        report.note(
            "a delivery is one state seen by one other client; states overtaken by a newer one are not delivered",
        );
        Ok(report)
    }
}

/// Everybody's cursor and what everybody has seen of it.
struct Cursors {
    clients: usize,
    /// Per client, when each state was sent; its number is its clock minus one.
    sent: Vec<Vec<Instant>>,
    /// Per reader and client, how many states are behind them.
    seen: Vec<u32>,
    latency: Latency,
    delivered: u64,
    frames: u64,
    total: u64,
    text: String,
    states: Vec<u8>,
}

impl Cursors {
    fn new(clients: usize) -> Self {
        Self {
            clients,
            sent: vec![Vec::new(); clients],
            seen: vec![0; clients * clients],
            latency: Latency::new(),
            delivered: 0,
            frames: 0,
            total: 0,
            text: String::new(),
            states: Vec::new(),
        }
    }

    fn run(&mut self, setting: &mut Setting, rate: f64, time: Duration) -> Result<(), BenchError> {
        let mut pace = Pace::new(rate * self.clients as f64);
        let end = Instant::now() + time;
        loop {
            let now = Instant::now();
            if now >= end {
                break;
            }
            while let Some((number, _)) = pace.take(now) {
                let client = usize::try_from(number).unwrap_or_default() % self.clients;
                self.step(client);
                setting.driver.say(client, Say::Awareness(&self.states));
                setting.driver.flush(client);
            }
            self.turn(setting, pace.next_at().min(end))?;
        }
        let deadline = Instant::now() + LAST_PATIENCE;
        while self.unseen() > 0 && Instant::now() < deadline {
            self.turn(setting, deadline)?;
        }
        Ok(())
    }

    /// Moves the cursor of a client; `states` is what it sends.
    fn step(&mut self, client: usize) {
        let number = self.sent[client].len();
        self.sent[client].push(Instant::now());
        self.total += 1;
        self.text.clear();
        let (x, y) = (fastrand::u32(0..1_920), fastrand::u32(0..1_080));
        let _ = write!(
            self.text,
            r#"{{"user":{{"name":"Bench {client}","color":"teal"}},"at":{{"area":"model","card":"c{client}"}},"cursor":{{"step":{number},"x":{x},"y":{y}}}}}"#
        );
        self.states.clear();
        varuint(&mut self.states, 1);
        varuint(&mut self.states, u64::from(FIRST_CLIENT) + client as u64);
        varuint(&mut self.states, number as u64 + 1);
        block(&mut self.states, self.text.as_bytes());
    }

    fn turn(&mut self, setting: &mut Setting, until: Instant) -> Result<(), BenchError> {
        setting.driver.turn(until, |reader, at, said| {
            if let Said::Awareness(states) = said {
                self.frames += 1;
                let _ = self.heard(reader, states, at);
            }
        })?;
        Ok(())
    }

    fn heard(&mut self, reader: usize, states: &[u8], at: Instant) -> Option<()> {
        let mut states = Reader(states);
        for _ in 0..states.number()? {
            let client = states.number()?.checked_sub(u64::from(FIRST_CLIENT));
            let _clock = states.number()?;
            let state = states.bytes()?;
            let Some(client) = client.and_then(|client| usize::try_from(client).ok()) else {
                continue;
            };
            if client == reader || client >= self.clients {
                continue;
            }
            let Some(number) = tagged(state) else { continue };
            let seen = &mut self.seen[reader * self.clients + client];
            if number < *seen as usize {
                continue;
            }
            *seen = u32::try_from(number + 1).unwrap_or(u32::MAX);
            if let Some(sent) = self.sent[client].get(number) {
                self.delivered += 1;
                self.latency.record(at.saturating_duration_since(*sent));
            }
        }
        Some(())
    }

    /// Pairs of a reader and a client whose last state the reader has not seen.
    fn unseen(&self) -> u64 {
        let missing = |(i, seen): (usize, &u32)| {
            let (reader, client) = (i / self.clients, i % self.clients);
            reader != client && (*seen as usize) < self.sent[client].len()
        };
        self.seen.iter().enumerate().filter(|pair| missing(*pair)).count() as u64
    }
}

/// The number behind the tag.
fn tagged(state: &[u8]) -> Option<usize> {
    let at = state.windows(TAG.len()).position(|bytes| bytes == TAG)? + TAG.len();
    let digits = state[at..].iter().take_while(|byte| byte.is_ascii_digit());
    Some(digits.fold(0, |n, digit| n * 10 + usize::from(digit - b'0')))
}
